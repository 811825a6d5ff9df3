// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  ActivateGitConnectionData,
  ActivateGitProviderData,
  CheckCommitExistsData,
  CheckCommitExistsResponse,
  CheckGitProviderDeletionSafetyData,
  CheckGitProviderDeletionSafetyResponse,
  CreateGithubPatGitProviderData,
  CreateGithubPatGitProviderResponse,
  CreateGitlabOauthGitProviderData,
  CreateGitlabOauthGitProviderResponse,
  CreateGitlabPatGitProviderData,
  CreateGitlabPatGitProviderResponse,
  CreateGitProviderData,
  CreateGitProviderResponse,
  DeactivateGitConnectionData,
  DeactivateGitProviderData,
  DeleteGitConnectionData,
  DeleteGitProviderData,
  DeleteGitProviderSafelyData,
  GetGitProviderData,
  GetGitProviderResponse,
  GetRepositoryData,
  GetRepositoryPresetData,
  GetRepositoryPresetLiveData,
  GetRepositoryPresetLiveResponse,
  GetRepositoryPresetResponse,
  GetRepositoryResponse,
  GitBranch,
  GitConnection,
  GitProvider,
  GitRepository,
  GitTag,
  HandleGitProviderOauthCallbackData,
  ListGitConnectionRepositoriesData,
  ListGitConnectionRepositoriesResponse,
  ListGitConnectionsData,
  ListGitConnectionsResponse,
  ListGitProviderConnectionsData,
  ListGitProviderConnectionsResponse,
  ListGitProvidersData,
  ListGitProvidersResponse,
  ListRepositoriesByNameData,
  ListRepositoriesByNameResponse,
  ListRepositoriesData,
  ListRepositoriesResponse,
  ListRepositoryBranchesByIdData,
  ListRepositoryBranchesByIdResponse,
  ListRepositoryBranchesData,
  ListRepositoryBranchesResponse,
  ListRepositoryTagsByIdData,
  ListRepositoryTagsByIdResponse,
  ListRepositoryTagsData,
  ListRepositoryTagsResponse,
  StartGitProviderOauthData,
  SyncRepositoriesData,
  SyncRepositoriesResponse,
  UpdateGitConnectionTokenData,
  UpdateGitConnectionTokenResponse,
  ValidateGitConnectionData,
  ValidateGitConnectionResponse,
} from '../types.gen.ts';

/**
 * Git providers, connections and repositories.
 *
 * `listConnections`, `deleteConnection`, `activateConnection`, `deactivateConnection`, `listConnectionRepositories`, `syncRepositories`, `updateConnectionToken`, `validateConnection`, `listProviders`, `createProvider`, `createGithubPatProvider`, `createGitlabOauthProvider`, `createGitlabPatProvider`, `getProvider`, `deleteProvider`, `activateProvider`, `handleProviderOauthCallback`, `listProviderConnections`, `deactivateProvider`, `checkProviderDeletionSafety`, `startProviderOauth`, `deleteProviderSafely`, `listRepositories`, `getRepository`, `listRepositoriesByName`, `getRepositoryPreset`, `listRepositoryBranches`, `listRepositoryTags`, `getRepositoryPresetLive`, `listRepositoryBranchesById`, `checkCommitExists`, `listRepositoryTagsById`
 */
export class GitNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List git connections
   *
   * Returns the accounts that are connected at git providers, one page at a time.
   *
   * `GET /git-connections`
   *
   * @example
   * const { data } = await temps.git.listConnections(); // data.items, data.total
   * for await (const item of temps.git.listConnections()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listConnections<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListGitConnectionsData, ThrowOnError>,
  ): ListPromise<GitConnection, ListGitConnectionsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/git-connections',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'connections',
        total: 'total_count',
      },
      { dates: 'connections[]:created_at,last_health_check_at,last_synced_at,updated_at' },
    );
  }
  /**
   * Delete a git connection
   *
   * Removes the connection and the repositories synced through it for good. Refused while a project uses it.
   *
   * `DELETE /git-connections/{connection_id}`
   *
   * @example
   * await temps.git.deleteConnection({ path: { connection_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteConnection<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteGitConnectionData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/git-connections/{connection_id}', options, {
      responseType: 'none',
    });
  }
  /**
   * Activate a git connection
   *
   * Makes a deactivated connection usable again. The response has no body.
   *
   * `POST /git-connections/{connection_id}/activate`
   *
   * @example
   * await temps.git.activateConnection({ path: { connection_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  activateConnection<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ActivateGitConnectionData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/git-connections/{connection_id}/activate', options, {
      responseType: 'none',
    });
  }
  /**
   * Deactivate a git connection
   *
   * Takes a connection out of use without deleting it. The response has no body.
   *
   * `POST /git-connections/{connection_id}/deactivate`
   *
   * @example
   * await temps.git.deactivateConnection({ path: { connection_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deactivateConnection<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeactivateGitConnectionData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/git-connections/{connection_id}/deactivate', options, {
      responseType: 'none',
    });
  }
  /**
   * List repositories of a git connection
   *
   * Returns the repositories synced through one connection, one page at a time.
   *
   * `GET /git-connections/{connection_id}/repositories`
   *
   * @example
   * const list = temps.git.listConnectionRepositories({
   *   path: {
   *     connection_id: 1,
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
  listConnectionRepositories<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListGitConnectionRepositoriesData, ThrowOnError>,
  ): ListPromise<GitRepository, ListGitConnectionRepositoriesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/git-connections/{connection_id}/repositories',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'repositories',
        total: 'total_count',
      },
      { dates: 'repositories[]:created_at,pushed_at,updated_at' },
    );
  }
  /**
   * Sync repositories of a git connection
   *
   * Starts reading the repository list from the git provider in the background. Watch `syncing` and `last_synced_at` of the connection for its end.
   *
   * `POST /git-connections/{connection_id}/sync`
   *
   * @example
   * const { data } = await temps.git.syncRepositories({ path: { connection_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  syncRepositories<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<SyncRepositoriesData, ThrowOnError>,
  ): Promise<CallResult<SyncRepositoriesResponse, ThrowOnError>> {
    return this._call('POST', '/git-connections/{connection_id}/sync', options, {
      dates: 'started_at',
    });
  }
  /**
   * Replace the token of a git connection
   *
   * Stores a new access token after checking it at the git provider, and clears the expired state of the connection.
   *
   * `POST /git-connections/{connection_id}/update-token`
   *
   * @example
   * const { data } = await temps.git.updateConnectionToken({
   *   path: { connection_id: 1 },
   *   body: {
   *     access_token: 'a-new-access-token',
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
  updateConnectionToken<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateGitConnectionTokenData, ThrowOnError>,
  ): Promise<CallResult<UpdateGitConnectionTokenResponse, ThrowOnError>> {
    return this._call('POST', '/git-connections/{connection_id}/update-token', options, {
      requiresBody: true,
    });
  }
  /**
   * Validate a git connection
   *
   * Checks at the git provider whether the stored token still works. For a token that does not work, the response is a 200 with `is_valid: false`.
   *
   * `GET /git-connections/{connection_id}/validate`
   *
   * @example
   * const { data } = await temps.git.validateConnection({ path: { connection_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  validateConnection<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ValidateGitConnectionData, ThrowOnError>,
  ): Promise<CallResult<ValidateGitConnectionResponse, ThrowOnError>> {
    return this._call('GET', '/git-connections/{connection_id}/validate', options);
  }
  /**
   * List git providers
   *
   * Returns the configured git hosts and how Temps signs in to them. The response never has secrets.
   *
   * `GET /git-providers`
   *
   * @example
   * const { data } = await temps.git.listProviders(); // data.items, data.total
   * for await (const item of temps.git.listProviders()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listProviders<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListGitProvidersData, ThrowOnError>,
  ): ListPromise<GitProvider, ListGitProvidersResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/git-providers',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at' },
    );
  }
  /**
   * Create a git provider
   *
   * Configures a git host of any supported type with any sign-in method. The shorter calls for GitHub and GitLab tokens cover the common cases.
   *
   * `POST /git-providers`
   *
   * @example
   * const { data } = await temps.git.createProvider({
   *   body: {
   *     name: 'Gitea',
   *     provider_type: 'gitea',
   *     auth_method: 'pat',
   *     auth_config: {
   *       token: 'a-personal-access-token',
   *     },
   *     base_url: 'https://git.example.com',
   *     is_default: false,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateGitProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateGitProviderResponse, ThrowOnError>> {
    return this._call('POST', '/git-providers', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Create a GitHub provider with a token
   *
   * Configures GitHub with a personal access token and connects the account that the token belongs to.
   *
   * `POST /git-providers/github/pat`
   *
   * @example
   * const { data } = await temps.git.createGithubPatProvider({
   *   body: {
   *     name: 'GitHub',
   *     token: 'a-personal-access-token',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createGithubPatProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateGithubPatGitProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateGithubPatGitProviderResponse, ThrowOnError>> {
    return this._call('POST', '/git-providers/github/pat', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Create a GitLab provider with OAuth
   *
   * Configures GitLab with an OAuth application. No account is connected until someone has gone through the authorization.
   *
   * `POST /git-providers/gitlab/oauth`
   *
   * @example
   * const { data } = await temps.git.createGitlabOauthProvider({
   *   body: {
   *     name: 'GitLab',
   *     client_id: 'an-application-id',
   *     client_secret: 'an-application-secret',
   *     redirect_uri: 'https://your-instance.temps.dev/auth/callback',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createGitlabOauthProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateGitlabOauthGitProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateGitlabOauthGitProviderResponse, ThrowOnError>> {
    return this._call('POST', '/git-providers/gitlab/oauth', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Create a GitLab provider with a token
   *
   * Configures GitLab with a personal access token and connects the account that the token belongs to.
   *
   * `POST /git-providers/gitlab/pat`
   *
   * @example
   * const { data } = await temps.git.createGitlabPatProvider({
   *   body: {
   *     name: 'GitLab',
   *     token: 'a-personal-access-token',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createGitlabPatProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateGitlabPatGitProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateGitlabPatGitProviderResponse, ThrowOnError>> {
    return this._call('POST', '/git-providers/gitlab/pat', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Get a git provider
   *
   * Returns one git provider, without its secrets.
   *
   * `GET /git-providers/{provider_id}`
   *
   * @example
   * const { data } = await temps.git.getProvider({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetGitProviderData, ThrowOnError>,
  ): Promise<CallResult<GetGitProviderResponse, ThrowOnError>> {
    return this._call('GET', '/git-providers/{provider_id}', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Delete a git provider
   *
   * Removes a git provider for good. Refused while it has connections.
   *
   * `DELETE /git-providers/{provider_id}`
   *
   * @example
   * await temps.git.deleteProvider({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteGitProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/git-providers/{provider_id}', options, { responseType: 'none' });
  }
  /**
   * Activate a git provider
   *
   * Makes a deactivated git provider usable again. The response has no body.
   *
   * `POST /git-providers/{provider_id}/activate`
   *
   * @example
   * await temps.git.activateProvider({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  activateProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ActivateGitProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/git-providers/{provider_id}/activate', options, {
      responseType: 'none',
    });
  }
  /**
   * Handle the OAuth callback of a git provider
   *
   * Takes the browser back from the git host, exchanges the code for a token, stores the connection and redirects to the dashboard. Meant for browsers; needs no token.
   *
   * `GET /git-providers/{provider_id}/callback`
   *
   * @example
   * const { data } = await temps.git.handleProviderOauthCallback({
   *   path: { provider_id: 1 },
   *   query: {
   *     code: '4f1c0a9be2',
   *     state: 'x8Zk2QpL',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  handleProviderOauthCallback<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<HandleGitProviderOauthCallbackData, ThrowOnError>,
  ): Promise<CallResult<string, ThrowOnError>> {
    return this._call('GET', '/git-providers/{provider_id}/callback', options, {
      responseType: 'redirect',
      isOneTime: true,
    });
  }
  /**
   * List connections of a git provider
   *
   * Returns every connection that was made through one git provider.
   *
   * `GET /git-providers/{provider_id}/connections`
   *
   * @example
   * const list = temps.git.listProviderConnections({
   *   path: {
   *     provider_id: 1,
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
  listProviderConnections<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListGitProviderConnectionsData, ThrowOnError>,
  ): ListPromise<GitConnection, ListGitProviderConnectionsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/git-providers/{provider_id}/connections',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,last_health_check_at,last_synced_at,updated_at' },
    );
  }
  /**
   * Deactivate a git provider
   *
   * Takes a git provider out of use without deleting it. The response has no body.
   *
   * `POST /git-providers/{provider_id}/deactivate`
   *
   * @example
   * await temps.git.deactivateProvider({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deactivateProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeactivateGitProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/git-providers/{provider_id}/deactivate', options, {
      responseType: 'none',
    });
  }
  /**
   * Check whether a git provider can be deleted
   *
   * Tells which projects still use the git provider. Changes nothing.
   *
   * `GET /git-providers/{provider_id}/deletion-check`
   *
   * @example
   * const { data } = await temps.git.checkProviderDeletionSafety({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  checkProviderDeletionSafety<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CheckGitProviderDeletionSafetyData, ThrowOnError>,
  ): Promise<CallResult<CheckGitProviderDeletionSafetyResponse, ThrowOnError>> {
    return this._call('GET', '/git-providers/{provider_id}/deletion-check', options);
  }
  /**
   * Start the OAuth authorization of a git provider
   *
   * Redirects the browser to the consent page of the git host. Meant for browsers.
   *
   * `GET /git-providers/{provider_id}/oauth/authorize`
   *
   * @example
   * const { data } = await temps.git.startProviderOauth({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  startProviderOauth<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StartGitProviderOauthData, ThrowOnError>,
  ): Promise<CallResult<string, ThrowOnError>> {
    return this._call('GET', '/git-providers/{provider_id}/oauth/authorize', options, {
      responseType: 'redirect',
    });
  }
  /**
   * Delete an unused git provider
   *
   * Removes a git provider with its connections, but only when no project uses them.
   *
   * `DELETE /git-providers/{provider_id}/safe-delete`
   *
   * @example
   * await temps.git.deleteProviderSafely({ path: { provider_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteProviderSafely<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteGitProviderSafelyData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/git-providers/{provider_id}/safe-delete', options, {
      responseType: 'none',
    });
  }
  /**
   * List synced repositories
   *
   * Returns the repositories known from all connections, one page at a time. The data is as of the last sync.
   *
   * `GET /repositories`
   *
   * @example
   * const { data } = await temps.git.listRepositories(); // data.items, data.total
   * for await (const item of temps.git.listRepositories()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listRepositories<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListRepositoriesData, ThrowOnError>,
  ): ListPromise<GitRepository, ListRepositoriesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/repositories',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'repositories',
        total: 'total_count',
      },
      { dates: 'repositories[]:created_at,pushed_at,updated_at' },
    );
  }
  /**
   * Get a repository by name
   *
   * Returns a synced repository. Where several connections know the same name, `connection_id` picks one.
   *
   * `GET /repositories/{owner}/{name}`
   *
   * @example
   * const { data } = await temps.git.getRepository({ path: { owner: 'acme', name: 'storefront' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getRepository<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetRepositoryData, ThrowOnError>,
  ): Promise<CallResult<GetRepositoryResponse, ThrowOnError>> {
    return this._call('GET', '/repositories/{owner}/{name}', options, {
      dates: 'created_at,pushed_at,updated_at',
    });
  }
  /**
   * List all repositories with a name
   *
   * Returns the synced repositories with this owner and name over all connections.
   *
   * `GET /repositories/{owner}/{name}/all`
   *
   * @example
   * const list = temps.git.listRepositoriesByName({
   *   path: {
   *     owner: 'acme',
   *     name: 'storefront',
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
  listRepositoriesByName<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListRepositoriesByNameData, ThrowOnError>,
  ): ListPromise<GitRepository, ListRepositoriesByNameResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/repositories/{owner}/{name}/all',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,pushed_at,updated_at' },
    );
  }
  /**
   * Get the presets of a repository by name
   *
   * Returns the build presets that were detected in a repository, computing them when they are not known yet.
   *
   * `GET /repositories/{owner}/{name}/preset`
   *
   * @example
   * const { data } = await temps.git.getRepositoryPreset({
   *   path: {
   *     owner: 'acme',
   *     name: 'storefront',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getRepositoryPreset<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetRepositoryPresetData, ThrowOnError>,
  ): Promise<CallResult<GetRepositoryPresetResponse, ThrowOnError>> {
    return this._call('GET', '/repositories/{owner}/{name}/preset', options, {
      dates: 'calculated_at',
    });
  }
  /**
   * List branches of a repository by name
   *
   * Returns the branches of a repository, from a cache unless `fresh` is set.
   *
   * `GET /repositories/{owner}/{repo}/branches`
   *
   * @example
   * const list = temps.git.listRepositoryBranches({
   *   path: {
   *     owner: 'acme',
   *     repo: 'storefront',
   *   },
   *   query: {
   *     connection_id: 1,
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
  listRepositoryBranches<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListRepositoryBranchesData, ThrowOnError>,
  ): ListPromise<GitBranch, ListRepositoryBranchesResponse, ThrowOnError> {
    return this._list('GET', '/repositories/{owner}/{repo}/branches', options, {
      style: 'whole',
      items: 'branches',
    });
  }
  /**
   * List tags of a repository by name
   *
   * Returns the tags of a repository, from a cache unless `fresh` is set.
   *
   * `GET /repositories/{owner}/{repo}/tags`
   *
   * @example
   * const list = temps.git.listRepositoryTags({
   *   path: {
   *     owner: 'acme',
   *     repo: 'storefront',
   *   },
   *   query: {
   *     connection_id: 1,
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
  listRepositoryTags<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListRepositoryTagsData, ThrowOnError>,
  ): ListPromise<GitTag, ListRepositoryTagsResponse, ThrowOnError> {
    return this._list('GET', '/repositories/{owner}/{repo}/tags', options, {
      style: 'whole',
      items: 'tags',
    });
  }
  /**
   * Detect the presets of a repository
   *
   * Reads the files of a branch at the git provider and works out the build presets anew, without the cache.
   *
   * `GET /repositories/{repository_id}/preset/live`
   *
   * @example
   * const { data } = await temps.git.getRepositoryPresetLive({ path: { repository_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getRepositoryPresetLive<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetRepositoryPresetLiveData, ThrowOnError>,
  ): Promise<CallResult<GetRepositoryPresetLiveResponse, ThrowOnError>> {
    return this._call('GET', '/repositories/{repository_id}/preset/live', options, {
      dates: 'calculated_at',
    });
  }
  /**
   * List branches of a repository by id
   *
   * Returns the branches of a synced repository, from a cache unless `fresh` is set.
   *
   * `GET /repository/{repository_id}/branches`
   *
   * @example
   * const list = temps.git.listRepositoryBranchesById({
   *   path: {
   *     repository_id: 1,
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
  listRepositoryBranchesById<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListRepositoryBranchesByIdData, ThrowOnError>,
  ): ListPromise<GitBranch, ListRepositoryBranchesByIdResponse, ThrowOnError> {
    return this._list('GET', '/repository/{repository_id}/branches', options, {
      style: 'whole',
      items: 'branches',
    });
  }
  /**
   * Check whether a commit exists
   *
   * Looks up a commit at the git provider. For an unknown commit the response is a 200 with `exists: false`.
   *
   * `GET /repository/{repository_id}/commits/{commit_sha}`
   *
   * @example
   * const { data } = await temps.git.checkCommitExists({
   *   path: {
   *     repository_id: 1,
   *     commit_sha: '9fceb02d0ae598e95dc970b74767f19372d61af8',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  checkCommitExists<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CheckCommitExistsData, ThrowOnError>,
  ): Promise<CallResult<CheckCommitExistsResponse, ThrowOnError>> {
    return this._call('GET', '/repository/{repository_id}/commits/{commit_sha}', options, {
      dates: 'commit:date',
    });
  }
  /**
   * List tags of a repository by id
   *
   * Returns the tags of a synced repository, from a cache unless `fresh` is set.
   *
   * `GET /repository/{repository_id}/tags`
   *
   * @example
   * const list = temps.git.listRepositoryTagsById({
   *   path: {
   *     repository_id: 1,
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
  listRepositoryTagsById<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListRepositoryTagsByIdData, ThrowOnError>,
  ): ListPromise<GitTag, ListRepositoryTagsByIdResponse, ThrowOnError> {
    return this._list('GET', '/repository/{repository_id}/tags', options, {
      style: 'whole',
      items: 'tags',
    });
  }
}
