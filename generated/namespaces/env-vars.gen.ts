// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateEnvironmentVariableData,
  CreateEnvironmentVariableResponse,
  DeleteEnvironmentVariableData,
  EnvironmentVariable,
  GetEnvironmentVariableValueData,
  GetEnvironmentVariableValueResponse,
  ListEnvironmentVariablesData,
  ListEnvironmentVariablesResponse,
  ListResolvedEnvironmentVariablesData,
  ListResolvedEnvironmentVariablesResponse,
  ResolvedEnvironmentVariable,
  UpdateEnvironmentVariableData,
  UpdateEnvironmentVariableResponse,
} from '../types.gen.ts';

/**
 * Environment variables of a project.
 *
 * `list`, `create`, `listResolved`, `getValue`, `update`, `delete`
 */
export class EnvVarsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List environment variables
   *
   * Returns the environment variables of a project with the environments that each applies to. The list is empty when none is set.
   *
   * `GET /projects/{project_id}/env-vars`
   *
   * @example
   * const { data } = await temps.envVars.list({ path: { project_id: 1 } }); // data.items, data.total
   * for await (const item of temps.envVars.list({ path: { project_id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListEnvironmentVariablesData, ThrowOnError>,
  ): ListPromise<EnvironmentVariable, ListEnvironmentVariablesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/env-vars',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,updated_at' },
    );
  }
  /**
   * Create an environment variable
   *
   * Adds a variable to one or more environments of a project. Deployments that already run keep their values; the next deployment picks the variable up.
   *
   * `POST /projects/{project_id}/env-vars`
   *
   * @example
   * const { data } = await temps.envVars.create({
   *   path: { project_id: 1 },
   *   body: {
   *     key: 'LOG_LEVEL',
   *     value: 'info',
   *     environment_ids: [1],
   *   },
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
  create<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateEnvironmentVariableData, ThrowOnError>,
  ): Promise<CallResult<CreateEnvironmentVariableResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/env-vars', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * List variables with their sources
   *
   * Returns every variable that a deployment gets from the project and from linked services, each with where it comes from. Values are masked.
   *
   * `GET /projects/{project_id}/env-vars/resolved`
   *
   * @example
   * const list = temps.envVars.listResolved({
   *   path: {
   *     project_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listResolved<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListResolvedEnvironmentVariablesData, ThrowOnError>,
  ): ListPromise<
    ResolvedEnvironmentVariable,
    ListResolvedEnvironmentVariablesResponse,
    ThrowOnError
  > {
    return this._list(
      'GET',
      '/projects/{project_id}/env-vars/resolved',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      {
        dates:
          'items[].source.overrides_service:service_updated_at items[].source.service:service_updated_at',
      },
    );
  }
  /**
   * Get the value of an environment variable
   *
   * Looks a variable up by its key and returns its value. Give `environment_id` when the key has different values in different environments.
   *
   * `GET /projects/{project_id}/env-vars/{key}/value`
   *
   * @example
   * const { data } = await temps.envVars.getValue({ path: { project_id: 1, key: 'DATABASE_URL' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {ServerError} 500 The server failed.
   */
  getValue<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEnvironmentVariableValueData, ThrowOnError>,
  ): Promise<CallResult<GetEnvironmentVariableValueResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/env-vars/{key}/value', options);
  }
  /**
   * Update an environment variable
   *
   * Changes the key, the value or the environments of a variable. `environment_ids` replaces the previous list of environments; a null or absent `value` keeps the current one.
   *
   * `PUT /projects/{project_id}/env-vars/{var_id}`
   *
   * @example
   * const { data } = await temps.envVars.update({
   *   path: { project_id: 1, var_id: 1 },
   *   body: {
   *     key: 'LOG_LEVEL',
   *     value: 'debug',
   *     environment_ids: [1],
   *   },
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
    options: CallOptions<UpdateEnvironmentVariableData, ThrowOnError>,
  ): Promise<CallResult<UpdateEnvironmentVariableResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/env-vars/{var_id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Delete an environment variable
   *
   * Removes a variable from all environments that it applies to. Running deployments keep the value until they are replaced.
   *
   * `DELETE /projects/{project_id}/env-vars/{var_id}`
   *
   * @example
   * await temps.envVars.delete({ path: { project_id: 1, var_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteEnvironmentVariableData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/env-vars/{var_id}', options, {
      responseType: 'none',
    });
  }
}
