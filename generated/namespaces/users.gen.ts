// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AssignUserRoleData,
  CreateUserData,
  CreateUserResponse,
  DeleteUserData,
  DisableMfaData,
  GetCurrentUserData,
  GetCurrentUserResponse,
  GetUserData,
  GetUserResponse,
  ListUsersData,
  ListUsersResponse,
  RemoveUserRoleData,
  RestoreUserData,
  RestoreUserResponse,
  SetupMfaData,
  SetupMfaResponse,
  UpdateCurrentUserData,
  UpdateCurrentUserResponse,
  UpdateUserData,
  UpdateUserResponse,
  UserWithRoles,
  VerifyAndEnableMfaData,
} from '../types.gen.ts';

/**
 * People with access to the instance, and their roles.
 *
 * `getCurrentUser`, `list`, `create`, `updateSelf`, `disableMfa`, `setupMfa`, `verifyAndEnableMfa`, `get`, `update`, `delete`, `restore`, `assignRole`, `removeRole`
 */
export class UsersNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Get the current user
   *
   * Returns the user that the token belongs to.
   *
   * `GET /user/me`
   *
   * @example
   * const { data } = await temps.users.getCurrentUser();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getCurrentUser<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetCurrentUserData, ThrowOnError>,
  ): Promise<CallResult<GetCurrentUserResponse, ThrowOnError>> {
    return this._call('GET', '/user/me', options);
  }
  /**
   * List users
   *
   * Returns all users with their roles in one list, the newest first. Deleted users stay on record and are included on request.
   *
   * `GET /users`
   *
   * @example
   * const { data } = await temps.users.list(); // data.items, data.total
   * for await (const item of temps.users.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListUsersData, ThrowOnError>,
  ): ListPromise<UserWithRoles, ListUsersResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/users',
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
          'items[].roles[]:created_at,updated_at items[].user:created_at,deleted_at,updated_at',
      },
    );
  }
  /**
   * Create a user
   *
   * Creates a user and assigns the given roles. A user without a password cannot sign in with one until it is set.
   *
   * `POST /users`
   *
   * @example
   * const { data } = await temps.users.create({
   *   body: {
   *     username: 'ada',
   *     email: 'ada@example.com',
   *     password: 'a-long-password-9',
   *     roles: ['user'],
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  create<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateUserData, ThrowOnError>,
  ): Promise<CallResult<CreateUserResponse, ThrowOnError>> {
    return this._call('POST', '/users', options, {
      requiresBody: true,
      dates: 'roles[]:created_at,updated_at user:created_at,deleted_at,updated_at',
    });
  }
  /**
   * Update the current user
   *
   * Changes the caller's own name or email address. Fields that are left out keep their value.
   *
   * `PATCH /users/me`
   *
   * @example
   * const { data } = await temps.users.updateSelf({ body: { name: 'Ada Lovelace' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateSelf<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateCurrentUserData, ThrowOnError>,
  ): Promise<CallResult<UpdateCurrentUserResponse, ThrowOnError>> {
    return this._call('PATCH', '/users/me', options, {
      requiresBody: true,
      dates: 'roles[]:created_at,updated_at user:created_at,deleted_at,updated_at',
    });
  }
  /**
   * Disable two-factor authentication
   *
   * Turns off the second factor of the caller after checking a current code. The recovery codes no longer work.
   *
   * `DELETE /users/me/mfa`
   *
   * @example
   * await temps.users.disableMfa({ body: { code: '492039' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  disableMfa<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DisableMfaData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/users/me/mfa', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Set up two-factor authentication
   *
   * Makes a new secret and recovery codes for the caller. Logins need no second factor until a code was verified. The secret and the codes are shown only in this response.
   *
   * `POST /users/me/mfa/setup`
   *
   * @example
   * const { data } = await temps.users.setupMfa();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  setupMfa<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<SetupMfaData, ThrowOnError>,
  ): Promise<CallResult<SetupMfaResponse, ThrowOnError>> {
    return this._call('POST', '/users/me/mfa/setup', options);
  }
  /**
   * Verify and enable two-factor authentication
   *
   * Checks a code from the authenticator app and turns the second factor on for the caller.
   *
   * `POST /users/me/mfa/verify`
   *
   * @example
   * await temps.users.verifyAndEnableMfa({ body: { code: '492039' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyAndEnableMfa<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyAndEnableMfaData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/users/me/mfa/verify', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Get a user
   *
   * Returns one user with their roles.
   *
   * `GET /users/{user_id}`
   *
   * @example
   * const { data } = await temps.users.get({ path: { user_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetUserData, ThrowOnError>,
  ): Promise<CallResult<GetUserResponse, ThrowOnError>> {
    return this._call('GET', '/users/{user_id}', options, {
      dates: 'roles[]:created_at,updated_at user:created_at,deleted_at,updated_at',
    });
  }
  /**
   * Update a user
   *
   * Changes the name or the email address of a user. Fields that are left out or null stay as they are; roles are not touched.
   *
   * `PUT /users/{user_id}`
   *
   * @example
   * const { data } = await temps.users.update({
   *   path: { user_id: 1 },
   *   body: { name: 'Ada Lovelace' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  update<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateUserData, ThrowOnError>,
  ): Promise<CallResult<UpdateUserResponse, ThrowOnError>> {
    return this._call('PUT', '/users/{user_id}', options, {
      requiresBody: true,
      dates: 'roles[]:created_at,updated_at user:created_at,deleted_at,updated_at',
    });
  }
  /**
   * Delete a user
   *
   * Marks a user as deleted. The record is kept and is in lists that include deleted users, but the user can no longer sign in.
   *
   * `DELETE /users/{user_id}`
   *
   * @example
   * await temps.users.delete({ path: { user_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteUserData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/users/{user_id}', options, { responseType: 'none' });
  }
  /**
   * Restore a deleted user
   *
   * Brings a deleted user back with its roles.
   *
   * `POST /users/{user_id}/restore`
   *
   * @example
   * const { data } = await temps.users.restore({ path: { user_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  restore<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RestoreUserData, ThrowOnError>,
  ): Promise<CallResult<RestoreUserResponse, ThrowOnError>> {
    return this._call('POST', '/users/{user_id}/restore', options, {
      dates: 'roles[]:created_at,updated_at user:created_at,deleted_at,updated_at',
    });
  }
  /**
   * Assign a role to a user
   *
   * Gives a user one more role. The response has no data; read the user again for the roles.
   *
   * `POST /users/{user_id}/roles`
   *
   * @example
   * await temps.users.assignRole({ path: { user_id: 1 }, body: { user_id: 1, role_type: 'admin' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  assignRole<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<AssignUserRoleData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/users/{user_id}/roles', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Remove a role from a user
   *
   * Takes a role away from a user.
   *
   * `DELETE /users/{user_id}/roles/{role_type}`
   *
   * @example
   * await temps.users.removeRole({ path: { user_id: 1, role_type: 'admin' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  removeRole<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RemoveUserRoleData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/users/{user_id}/roles/{role_type}', options, {
      responseType: 'none',
    });
  }
}
