// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  ActivateApiKeyData,
  ActivateApiKeyResponse,
  ApiKey,
  CreateApiKeyData,
  CreateApiKeyResponse,
  DeactivateApiKeyData,
  DeactivateApiKeyResponse,
  DeleteApiKeyData,
  GetApiKeyData,
  GetApiKeyPermissionsData,
  GetApiKeyPermissionsResponse,
  GetApiKeyResponse,
  ListApiKeysData,
  ListApiKeysResponse,
  UpdateApiKeyData,
  UpdateApiKeyResponse,
} from '../types.gen.ts';

/**
 * Keys that scripts and other programs sign in with.
 *
 * `list`, `create`, `getPermissions`, `get`, `update`, `delete`, `activate`, `deactivate`
 */
export class ApiKeysNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List API keys
   *
   * Returns the API keys of the calling user, the newest first. Keys appear with their prefix only, never with the secret itself.
   *
   * `GET /api-keys`
   *
   * @example
   * const { data } = await temps.apiKeys.list(); // data.items, data.total
   * for await (const item of temps.apiKeys.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListApiKeysData, ThrowOnError>,
  ): ListPromise<ApiKey, ListApiKeysResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/api-keys',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        otherSize: 'page_size',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,expires_at,last_used_at' },
    );
  }
  /**
   * Create an API key
   *
   * Creates an API key for the calling user. The response is the only place where the full key appears, so store it at once. The `custom` role needs at least one permission; the predefined roles bring their own.
   *
   * `POST /api-keys`
   *
   * @example
   * const { data } = await temps.apiKeys.create({
   *   body: {
   *     name: 'ci',
   *     role_type: 'user',
   *     expires_at: '2027-01-01T00:00:00Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  create<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateApiKeyData, ThrowOnError>,
  ): Promise<CallResult<CreateApiKeyResponse, ThrowOnError>> {
    return this._call('POST', '/api-keys', options, {
      requiresBody: true,
      dates: 'created_at,expires_at',
    });
  }
  /**
   * List API key permissions
   *
   * Returns every permission that can be given to an API key and the roles that bundle them.
   *
   * `GET /api-keys/permissions`
   *
   * @example
   * const { data } = await temps.apiKeys.getPermissions();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getPermissions<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetApiKeyPermissionsData, ThrowOnError>,
  ): Promise<CallResult<GetApiKeyPermissionsResponse, ThrowOnError>> {
    return this._call('GET', '/api-keys/permissions', options);
  }
  /**
   * Get an API key
   *
   * Returns one API key. The key itself is shown only when it is created.
   *
   * `GET /api-keys/{id}`
   *
   * @example
   * const { data } = await temps.apiKeys.get({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetApiKeyData, ThrowOnError>,
  ): Promise<CallResult<GetApiKeyResponse, ThrowOnError>> {
    return this._call('GET', '/api-keys/{id}', options, {
      dates: 'created_at,expires_at,last_used_at',
    });
  }
  /**
   * Update an API key
   *
   * Changes the name, permissions, expiry or active flag of an API key. Fields that are left out keep their value.
   *
   * `PUT /api-keys/{id}`
   *
   * @example
   * const { data } = await temps.apiKeys.update({
   *   path: { id: 1 },
   *   body: { name: 'ci, main branch' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  update<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateApiKeyData, ThrowOnError>,
  ): Promise<CallResult<UpdateApiKeyResponse, ThrowOnError>> {
    return this._call('PUT', '/api-keys/{id}', options, {
      requiresBody: true,
      dates: 'created_at,expires_at,last_used_at',
    });
  }
  /**
   * Delete an API key
   *
   * Deletes an API key for good. Requests that use it are refused from then on.
   *
   * `DELETE /api-keys/{id}`
   *
   * @example
   * await temps.apiKeys.delete({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteApiKeyData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/api-keys/{id}', options, { responseType: 'none' });
  }
  /**
   * Activate an API key
   *
   * Makes a deactivated API key usable again.
   *
   * `POST /api-keys/{id}/activate`
   *
   * @example
   * const { data } = await temps.apiKeys.activate({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  activate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ActivateApiKeyData, ThrowOnError>,
  ): Promise<CallResult<ActivateApiKeyResponse, ThrowOnError>> {
    return this._call('POST', '/api-keys/{id}/activate', options, {
      dates: 'created_at,expires_at,last_used_at',
    });
  }
  /**
   * Deactivate an API key
   *
   * Takes an API key out of use without deleting it. Calls that use it are refused from then on.
   *
   * `POST /api-keys/{id}/deactivate`
   *
   * @example
   * const { data } = await temps.apiKeys.deactivate({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deactivate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeactivateApiKeyData, ThrowOnError>,
  ): Promise<CallResult<DeactivateApiKeyResponse, ThrowOnError>> {
    return this._call('POST', '/api-keys/{id}/deactivate', options, {
      dates: 'created_at,expires_at,last_used_at',
    });
  }
}
