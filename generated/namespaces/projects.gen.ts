// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateProjectData,
  CreateProjectResponse,
  DeleteProjectData,
  GetProjectBySlugData,
  GetProjectBySlugResponse,
  GetProjectData,
  GetProjectResponse,
  GetProjectStatisticsData,
  GetProjectStatisticsResponse,
  ListProjectsData,
  ListProjectsResponse,
  Project,
  TriggerPipelineData,
  TriggerPipelineResponse,
  UpdateProjectAutomaticDeployData,
  UpdateProjectAutomaticDeployResponse,
  UpdateProjectData,
  UpdateProjectDeploymentConfigData,
  UpdateProjectDeploymentConfigResponse,
  UpdateProjectGitSettingsData,
  UpdateProjectGitSettingsResponse,
  UpdateProjectResponse,
  UpdateProjectSettingsData,
  UpdateProjectSettingsResponse,
} from '../types.gen.ts';

/**
 * Projects: what is deployed, from where and how.
 *
 * `list`, `create`, `getBySlug`, `getStatistics`, `get`, `update`, `delete`, `updateAutomaticDeploy`, `updateDeploymentConfig`, `updateGitSettings`, `updateSettings`, `triggerPipeline`
 */
export class ProjectsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List projects
   *
   * Returns the projects that the caller can see, one page at a time.
   *
   * `GET /projects`
   *
   * @example
   * const { data } = await temps.projects.list(); // data.items, data.total
   * for await (const item of temps.projects.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListProjectsData, ThrowOnError>,
  ): ListPromise<Project, ListProjectsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,last_deployment,updated_at' },
    );
  }
  /**
   * Create a project
   *
   * Creates a project from a Git repository or for images and static files that are deployed from outside, and links the given services to it. `source_type` decides which of the repository fields apply.
   *
   * `POST /projects`
   *
   * @example
   * const { data } = await temps.projects.create({
   *   body: {
   *     name: 'Storefront',
   *     repo_owner: 'acme',
   *     repo_name: 'storefront',
   *     main_branch: 'main',
   *     directory: '.',
   *     preset: 'nextjs',
   *     storage_service_ids: [],
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
    options: CallOptions<CreateProjectData, ThrowOnError>,
  ): Promise<CallResult<CreateProjectResponse, ThrowOnError>> {
    return this._call('POST', '/projects', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
      otherRequest: { copy: 'preset', into: 'preset_config' },
    });
  }
  /**
   * Get a project by slug
   *
   * Returns the project with this slug.
   *
   * `GET /projects/by-slug/{slug}`
   *
   * @example
   * const { data } = await temps.projects.getBySlug({ path: { slug: 'storefront' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getBySlug<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectBySlugData, ThrowOnError>,
  ): Promise<CallResult<GetProjectBySlugResponse, ThrowOnError>> {
    return this._call('GET', '/projects/by-slug/{slug}', options, {
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Get project statistics
   *
   * Returns figures over all projects of the instance.
   *
   * `GET /projects/statistics`
   *
   * @example
   * const { data } = await temps.projects.getStatistics();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getStatistics<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetProjectStatisticsData, ThrowOnError>,
  ): Promise<CallResult<GetProjectStatisticsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/statistics', options);
  }
  /**
   * Get a project
   *
   * Returns one project with its source, build preset and default deployment settings.
   *
   * `GET /projects/{project_id}`
   *
   * @example
   * const { data } = await temps.projects.get({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectData, ThrowOnError>,
  ): Promise<CallResult<GetProjectResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}', options, {
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Update a project
   *
   * Replaces the definition of a project. The body is the same as for creation, so the required fields have to be sent even where they do not change.
   *
   * `PUT /projects/{project_id}`
   *
   * @example
   * const { data } = await temps.projects.update({
   *   path: { project_id: 1 },
   *   body: {
   *     name: 'Storefront',
   *     repo_owner: 'acme',
   *     repo_name: 'storefront',
   *     main_branch: 'main',
   *     directory: '.',
   *     preset: 'nextjs',
   *     storage_service_ids: [],
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
  update<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateProjectData, ThrowOnError>,
  ): Promise<CallResult<UpdateProjectResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Delete a project
   *
   * Deletes a project with its environments, deployments and settings. This cannot be undone. Servers remove the containers before they respond, so an attempt may take 10 minutes, unless a `timeout` is given. A 404 for a retry after an attempt that may have arrived is a success.
   *
   * `DELETE /projects/{project_id}`
   *
   * @example
   * await temps.projects.delete({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteProjectData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}', options, {
      responseType: 'none',
      isSlowDelete: true,
    });
  }
  /**
   * Set automatic deployment
   *
   * Turns deployment on every push to the project's branch on or off.
   *
   * `POST /projects/{project_id}/automatic-deploy`
   *
   * @example
   * const { data } = await temps.projects.updateAutomaticDeploy({
   *   path: { project_id: 1 },
   *   body: { automatic_deploy: true },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateAutomaticDeploy<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateProjectAutomaticDeployData, ThrowOnError>,
  ): Promise<CallResult<UpdateProjectAutomaticDeployResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/automatic-deploy', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Update a project's deployment configuration
   *
   * Changes the deployment defaults of a project: resources, replicas, port, security and telemetry. Fields that are not sent keep their value; running containers take the change with their next deployment.
   *
   * `PATCH /projects/{project_id}/deployment-config`
   *
   * @example
   * const { data } = await temps.projects.updateDeploymentConfig({
   *   path: { project_id: 1 },
   *   body: {
   *     replicas: 2,
   *     memoryLimit: 512,
   *     exposedPort: 3000,
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
  updateDeploymentConfig<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateProjectDeploymentConfigData, ThrowOnError>,
  ): Promise<CallResult<UpdateProjectDeploymentConfigResponse, ThrowOnError>> {
    return this._call('PATCH', '/projects/{project_id}/deployment-config', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Update a project's Git settings
   *
   * Sets the repository, branch, directory and preset from which a project is built.
   *
   * `POST /projects/{project_id}/git`
   *
   * @example
   * const { data } = await temps.projects.updateGitSettings({
   *   path: { project_id: 1 },
   *   body: {
   *     repo_owner: 'acme',
   *     repo_name: 'storefront',
   *     main_branch: 'main',
   *     directory: 'apps/web',
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
  updateGitSettings<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateProjectGitSettingsData, ThrowOnError>,
  ): Promise<CallResult<UpdateProjectGitSettingsResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/git', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Update a project's settings
   *
   * Changes general settings of a project. Fields that are not sent keep their value.
   *
   * `POST /projects/{project_id}/settings`
   *
   * @example
   * const { data } = await temps.projects.updateSettings({
   *   path: { project_id: 1 },
   *   body: {
   *     slug: 'storefront',
   *     attack_mode: false,
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
  updateSettings<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateProjectSettingsData, ThrowOnError>,
  ): Promise<CallResult<UpdateProjectSettingsResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/settings', options, {
      requiresBody: true,
      dates: 'created_at,last_deployment,updated_at',
    });
  }
  /**
   * Trigger a deployment from Git
   *
   * Starts the deployment pipeline of a project for a branch, tag or commit in an environment. The response has no deployment id: find the new deployment in the deployment list of the environment.
   *
   * `POST /projects/{project_id}/trigger-pipeline`
   *
   * @example
   * const { data } = await temps.projects.triggerPipeline({
   *   path: { project_id: 1 },
   *   body: {
   *     branch: 'main',
   *     environment_id: 1,
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
  triggerPipeline<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TriggerPipelineData, ThrowOnError>,
  ): Promise<CallResult<TriggerPipelineResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/trigger-pipeline', options, {
      requiresBody: true,
    });
  }
}
