// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateEnvironmentData,
  CreateEnvironmentResponse,
  DeleteEnvironmentData,
  Environment,
  GetEnvironmentData,
  GetEnvironmentResponse,
  ListEnvironmentsData,
  ListEnvironmentsResponse,
  SleepEnvironmentData,
  SleepEnvironmentResponse,
  TeardownEnvironmentData,
  UpdateEnvironmentSettingsData,
  UpdateEnvironmentSettingsResponse,
  WakeEnvironmentData,
  WakeEnvironmentResponse,
} from '../types.gen.ts';

/**
 * Environments of a project, such as production and staging.
 *
 * `list`, `create`, `get`, `delete`, `updateSettings`, `sleep`, `teardown`, `wake`
 */
export class EnvironmentsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List environments of a project
   *
   * Returns the environments of a project, preview environments included.
   *
   * `GET /projects/{project_id}/environments`
   *
   * @example
   * const { data } = await temps.environments.list({ path: { project_id: 1 } }); // data.items, data.total
   * for await (const item of temps.environments.list({ path: { project_id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListEnvironmentsData, ThrowOnError>,
  ): ListPromise<Environment, ListEnvironmentsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/environments',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,estimated_sleep_at,last_activity_at,updated_at' },
    );
  }
  /**
   * Create an environment
   *
   * Adds an environment that deploys a branch of the project's repository. Nothing is deployed until a deployment is triggered for it.
   *
   * `POST /projects/{project_id}/environments`
   *
   * @example
   * const { data } = await temps.environments.create({
   *   path: { project_id: 1 },
   *   body: { name: 'staging', branch: 'develop' },
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
    options: CallOptions<CreateEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<CreateEnvironmentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/environments', options, {
      requiresBody: true,
      dates: 'created_at,estimated_sleep_at,last_activity_at,updated_at',
    });
  }
  /**
   * Get an environment
   *
   * Returns one environment with its URL, its current deployment and its settings.
   *
   * `GET /projects/{project_id}/environments/{env_id}`
   *
   * @example
   * const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<GetEnvironmentResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/environments/{env_id}', options, {
      dates: 'created_at,estimated_sleep_at,last_activity_at,updated_at',
    });
  }
  /**
   * Delete an environment
   *
   * Deletes an environment of a project together with what it runs. This cannot be undone. Servers remove the containers before they respond, so an attempt may take 10 minutes, unless a `timeout` is given. A 404 for a retry after an attempt that may have arrived is a success.
   *
   * `DELETE /projects/{project_id}/environments/{env_id}`
   *
   * @example
   * await temps.environments.delete({ path: { project_id: 1, env_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/environments/{env_id}', options, {
      responseType: 'none',
      isSlowDelete: true,
    });
  }
  /**
   * Update the settings of an environment
   *
   * Changes resources, replicas, routing and security settings of an environment. Fields that are left out keep their value; resource changes reach containers with the next deployment.
   *
   * `PUT /projects/{project_id}/environments/{env_id}/settings`
   *
   * @example
   * const { data } = await temps.environments.updateSettings({
   *   path: { project_id: 1, env_id: 1 },
   *   body: {
   *     replicas: 2,
   *     memory_limit: 512,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateSettings<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateEnvironmentSettingsData, ThrowOnError>,
  ): Promise<CallResult<UpdateEnvironmentSettingsResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/environments/{env_id}/settings', options, {
      requiresBody: true,
      dates: 'created_at,estimated_sleep_at,last_activity_at,updated_at',
    });
  }
  /**
   * Put an environment to sleep
   *
   * Stops the containers of an environment. The next request to the site wakes it, or a call of `environments.wake`. An environment that changed less than 30 seconds ago is left as it is, with 429.
   *
   * `POST /projects/{project_id}/environments/{env_id}/sleep`
   *
   * @example
   * const { data } = await temps.environments.sleep({ path: { project_id: 1, env_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {RateLimitError} 429 The server takes no such request at the moment; a later one may succeed.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  sleep<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<SleepEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<SleepEnvironmentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/environments/{env_id}/sleep', options, {
      dates: 'created_at,estimated_sleep_at,last_activity_at,updated_at',
    });
  }
  /**
   * Tear down an environment
   *
   * Stops and removes the containers of an environment. The environment and its settings stay, so that it can be deployed again.
   *
   * `DELETE /projects/{project_id}/environments/{env_id}/teardown`
   *
   * @example
   * await temps.environments.teardown({ path: { project_id: 1, env_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  teardown<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TeardownEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/environments/{env_id}/teardown', options, {
      responseType: 'none',
    });
  }
  /**
   * Wake an environment
   *
   * Starts the containers of a sleeping environment and returns once they are healthy. An environment that changed less than 30 seconds ago is left as it is, with 429.
   *
   * `POST /projects/{project_id}/environments/{env_id}/wake`
   *
   * @example
   * const { data } = await temps.environments.wake({ path: { project_id: 1, env_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {RateLimitError} 429 The server takes no such request at the moment; a later one may succeed.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  wake<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<WakeEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<WakeEnvironmentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/environments/{env_id}/wake', options, {
      dates: 'created_at,estimated_sleep_at,last_activity_at,updated_at',
    });
  }
}
