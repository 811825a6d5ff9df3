// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AvailableContainer,
  CreateExternalServiceData,
  CreateExternalServiceResponse,
  DeleteExternalServiceData,
  ExternalService,
  ExternalServiceType,
  GetExternalServiceBySlugData,
  GetExternalServiceBySlugResponse,
  GetExternalServiceData,
  GetExternalServiceHealthData,
  GetExternalServiceHealthResponse,
  GetExternalServiceResponse,
  GetExternalServiceTypeParametersData,
  GetExternalServiceTypeParametersResponse,
  GetProjectServiceEnvironmentsData,
  GetProjectServiceEnvironmentsResponse,
  GetServiceEnvironmentVariableData,
  GetServiceEnvironmentVariableResponse,
  GetServiceProjectEnvironmentData,
  GetServiceProjectEnvironmentResponse,
  GetServiceProviderMetadataData,
  GetServiceProviderMetadataResponse,
  GetServiceProvidersMetadataData,
  GetServiceProvidersMetadataResponse,
  ImportExternalServiceData,
  ImportExternalServiceResponse,
  LinkExternalServiceProjectData,
  LinkExternalServiceProjectResponse,
  ListAvailableContainersData,
  ListAvailableContainersResponse,
  ListExternalServiceProjectsData,
  ListExternalServiceProjectsResponse,
  ListExternalServicesData,
  ListExternalServicesResponse,
  ListExternalServiceTypesData,
  ListExternalServiceTypesResponse,
  ListProjectExternalServicesData,
  ListProjectExternalServicesResponse,
  ProjectServiceLink,
  StartExternalServiceData,
  StartExternalServiceResponse,
  StopExternalServiceData,
  StopExternalServiceResponse,
  UnlinkExternalServiceProjectData,
  UpdateExternalServiceData,
  UpdateExternalServiceResponse,
  UpgradeExternalServiceData,
  UpgradeExternalServiceResponse,
} from '../types.gen.ts';

/**
 * Databases and other services that run beside projects and are linked to them.
 *
 * `list`, `create`, `listAvailableContainers`, `getBySlug`, `import`, `listForProject`, `getProjectEnvironmentVariables`, `getProvidersMetadata`, `getProviderMetadata`, `listTypes`, `getTypeParameters`, `get`, `update`, `delete`, `getHealth`, `listProjects`, `linkProject`, `unlinkProject`, `getProjectEnvironment`, `getEnvironmentVariable`, `start`, `stop`, `upgrade`
 */
export class ExternalServicesNamespace<
  TDefault extends boolean = true,
> extends Namespace<TDefault> {
  /**
   * List services
   *
   * Returns the databases, caches and object stores that the instance manages, one page at a time.
   *
   * `GET /external-services`
   *
   * @example
   * const { data } = await temps.externalServices.list(); // data.items, data.countSoFar
   * for await (const item of temps.externalServices.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListExternalServicesData, ThrowOnError>,
  ): ListPromise<ExternalService, ListExternalServicesResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/external-services',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        otherSize: 'page_size',
        maxSize: 100,
        items: 'items',
        total: 'total',
        isUncounted: true,
      },
      { dates: 'items[]:created_at,updated_at' },
    );
  }
  /**
   * Create a service
   *
   * Creates a managed service, such as a Postgres database, and starts it. Which `parameters` a service takes depends on its type; a `cluster` topology needs `members`.
   *
   * `POST /external-services`
   *
   * @example
   * const { data } = await temps.externalServices.create({
   *   body: {
   *     name: 'shop-db',
   *     service_type: 'postgres',
   *     version: '17',
   *     parameters: {
   *       database: 'shop',
   *       username: 'shop',
   *     },
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
    options: CallOptions<CreateExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<CreateExternalServiceResponse, ThrowOnError>> {
    return this._call('POST', '/external-services', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * List importable containers
   *
   * Returns the Docker containers on the host that look like a supported service and are not managed yet. Any of them can be passed to the import by its `container_id`.
   *
   * `GET /external-services/available-containers`
   *
   * @example
   * const { data } = await temps.externalServices.listAvailableContainers(); // data.items, data.total
   * for await (const item of temps.externalServices.listAvailableContainers()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listAvailableContainers<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListAvailableContainersData, ThrowOnError>,
  ): ListPromise<AvailableContainer, ListAvailableContainersResponse, ThrowOnError> {
    return this._list('GET', '/external-services/available-containers', options, {
      style: 'page',
      page: 'page',
      size: 'per_page',
      maxSize: 100,
      items: 'items',
      total: 'total',
    });
  }
  /**
   * Get an external service by slug
   *
   * Returns one external service with its parameters, found by its slug.
   *
   * `GET /external-services/by-slug/{slug}`
   *
   * @example
   * const { data } = await temps.externalServices.getBySlug({ path: { slug: 'storefront' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getBySlug<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetExternalServiceBySlugData, ThrowOnError>,
  ): Promise<CallResult<GetExternalServiceBySlugResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/by-slug/{slug}', options, {
      dates: 'service:created_at,updated_at',
    });
  }
  /**
   * Import a container as a service
   *
   * Puts an existing Docker container under management as a service, without copying its data. The `parameters` must fit the container, above all its credentials.
   *
   * `POST /external-services/import`
   *
   * @example
   * const { data } = await temps.externalServices.import({
   *   body: {
   *     name: 'legacy-cache',
   *     service_type: 'redis',
   *     container_id: '4f9a1c27b8e3',
   *     parameters: {},
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
  import<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ImportExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<ImportExternalServiceResponse, ThrowOnError>> {
    return this._call('POST', '/external-services/import', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * List a project's external services
   *
   * Returns the external services that are linked to a project, a page at a time and as a plain array.
   *
   * `GET /external-services/projects/{project_id}`
   *
   * @example
   * const list = temps.externalServices.listForProject({
   *   path: {
   *     project_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.countSoFar
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listForProject<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListProjectExternalServicesData, ThrowOnError>,
  ): ListPromise<
    ProjectServiceLink,
    ListProjectExternalServicesResponse,
    ThrowOnError,
    number | undefined
  > {
    return this._list(
      'GET',
      '/external-services/projects/{project_id}',
      options,
      { style: 'page', page: 'page', size: 'page_size', maxSize: 100, isUncounted: true },
      { dates: '[].project:created_at [].service:created_at,updated_at' },
    );
  }
  /**
   * List a project's service environment variables
   *
   * Returns the environment variables that each linked service gives the project. The response has the variables of each service, by the id of the service.
   *
   * `GET /external-services/projects/{project_id}/environment`
   *
   * @example
   * const { data } = await temps.externalServices.getProjectEnvironmentVariables({
   *   path: {
   *     project_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProjectEnvironmentVariables<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectServiceEnvironmentsData, ThrowOnError>,
  ): Promise<CallResult<GetProjectServiceEnvironmentsResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/projects/{project_id}/environment', options);
  }
  /**
   * List service provider metadata
   *
   * Returns the display data of every service type that the instance can run, for showing it in a user interface.
   *
   * `GET /external-services/providers/metadata`
   *
   * @example
   * const { data } = await temps.externalServices.getProvidersMetadata();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getProvidersMetadata<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetServiceProvidersMetadataData, ThrowOnError>,
  ): Promise<CallResult<GetServiceProvidersMetadataResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/providers/metadata', options);
  }
  /**
   * Get service provider metadata
   *
   * Returns the display data of one service type.
   *
   * `GET /external-services/providers/metadata/{service_type}`
   *
   * @example
   * const { data } = await temps.externalServices.getProviderMetadata({
   *   path: {
   *     service_type: 'postgres',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProviderMetadata<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetServiceProviderMetadataData, ThrowOnError>,
  ): Promise<CallResult<GetServiceProviderMetadataResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/providers/metadata/{service_type}', options);
  }
  /**
   * List service types
   *
   * Returns the names of the service types that can be created, as used in `service_type`.
   *
   * `GET /external-services/types`
   *
   * @example
   * const { data } = await temps.externalServices.listTypes(); // data.items, data.total
   * for await (const item of temps.externalServices.listTypes()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listTypes<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListExternalServiceTypesData, ThrowOnError>,
  ): ListPromise<ExternalServiceType, ListExternalServiceTypesResponse, ThrowOnError> {
    return this._list('GET', '/external-services/types', options, {
      style: 'page',
      page: 'page',
      size: 'per_page',
      maxSize: 100,
      items: 'items',
      total: 'total',
    });
  }
  /**
   * Get a service type's parameter schema
   *
   * Returns a JSON Schema of the parameters that a service of this type takes when it is created. Parameters that can be changed later carry `x-editable: true`.
   *
   * `GET /external-services/types/{service_type}/parameters`
   *
   * @example
   * const { data } = await temps.externalServices.getTypeParameters({
   *   path: {
   *     service_type: 'postgres',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getTypeParameters<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetExternalServiceTypeParametersData, ThrowOnError>,
  ): Promise<CallResult<GetExternalServiceTypeParametersResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/types/{service_type}/parameters', options);
  }
  /**
   * Get a service
   *
   * Returns one service with its current parameters and the JSON schema that describes them.
   *
   * `GET /external-services/{id}`
   *
   * @example
   * const { data } = await temps.externalServices.get({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<GetExternalServiceResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/{id}', options, {
      dates: 'service:created_at,updated_at',
    });
  }
  /**
   * Update a service
   *
   * Changes the parameters of a service and, when `docker_image` is given, recreates its container from that image with the data kept. The service can be unreachable for a moment.
   *
   * `PUT /external-services/{id}`
   *
   * @example
   * const { data } = await temps.externalServices.update({
   *   path: { id: 1 },
   *   body: {
   *     docker_image: 'postgres:17-alpine',
   *     parameters: {},
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
    options: CallOptions<UpdateExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<UpdateExternalServiceResponse, ThrowOnError>> {
    return this._call('PUT', '/external-services/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Delete a service
   *
   * Deletes a service. Back up what is in it first, and unlink its projects.
   *
   * `DELETE /external-services/{id}`
   *
   * @example
   * await temps.externalServices.delete({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/external-services/{id}', options, { responseType: 'none' });
  }
  /**
   * Get the health of a service
   *
   * Returns the result of the last health check, the uptime of the past 24 hours and the most recent checks. For a service that was not checked yet, `status` and `last_checked_at` are null and the list is empty.
   *
   * `GET /external-services/{id}/health`
   *
   * @example
   * const { data } = await temps.externalServices.getHealth({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getHealth<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetExternalServiceHealthData, ThrowOnError>,
  ): Promise<CallResult<GetExternalServiceHealthResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/{id}/health', options, {
      dates: 'last_checked_at recent_checks[]:checked_at',
    });
  }
  /**
   * List projects linked to a service
   *
   * Returns the links between a service and the projects that use it, one page at a time.
   *
   * `GET /external-services/{id}/projects`
   *
   * @example
   * const list = temps.externalServices.listProjects({
   *   path: {
   *     id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.countSoFar
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listProjects<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListExternalServiceProjectsData, ThrowOnError>,
  ): ListPromise<
    ProjectServiceLink,
    ListExternalServiceProjectsResponse,
    ThrowOnError,
    number | undefined
  > {
    return this._list(
      'GET',
      '/external-services/{id}/projects',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        otherSize: 'page_size',
        maxSize: 100,
        items: 'items',
        total: 'total',
        isUncounted: true,
      },
      { dates: 'items[].project:created_at items[].service:created_at,updated_at' },
    );
  }
  /**
   * Link a project to a service
   *
   * Gives a project access to a service: the connection variables of the service are added to the environments of the project with their next deployment.
   *
   * `POST /external-services/{id}/projects`
   *
   * @example
   * const { data } = await temps.externalServices.linkProject({
   *   path: { id: 1 },
   *   body: { project_id: 1 },
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
  linkProject<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<LinkExternalServiceProjectData, ThrowOnError>,
  ): Promise<CallResult<LinkExternalServiceProjectResponse, ThrowOnError>> {
    return this._call('POST', '/external-services/{id}/projects', options, {
      requiresBody: true,
      dates: 'project:created_at service:created_at,updated_at',
    });
  }
  /**
   * Unlink a project from a service
   *
   * Takes the connection variables of a service away from a project, with its next deployment. The service and its data stay as they are.
   *
   * `DELETE /external-services/{id}/projects/{project_id}`
   *
   * @example
   * await temps.externalServices.unlinkProject({ path: { id: 1, project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  unlinkProject<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UnlinkExternalServiceProjectData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/external-services/{id}/projects/{project_id}', options, {
      responseType: 'none',
    });
  }
  /**
   * Get the service variables of a project
   *
   * Returns the environment variables with which a linked project reaches a service, such as host, port and credentials.
   *
   * `GET /external-services/{id}/projects/{project_id}/environment`
   *
   * @example
   * const { data } = await temps.externalServices.getProjectEnvironment({
   *   path: {
   *     id: 1,
   *     project_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProjectEnvironment<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetServiceProjectEnvironmentData, ThrowOnError>,
  ): Promise<CallResult<GetServiceProjectEnvironmentResponse, ThrowOnError>> {
    return this._call('GET', '/external-services/{id}/projects/{project_id}/environment', options, {
      otherResponse: { rows: ['name', 'value'] },
    });
  }
  /**
   * Get a service environment variable
   *
   * Returns one environment variable that a service gives a linked project, with its value in clear.
   *
   * `GET /external-services/{id}/projects/{project_id}/environment/{var_name}`
   *
   * @example
   * const { data } = await temps.externalServices.getEnvironmentVariable({
   *   path: {
   *     id: 1,
   *     project_id: 1,
   *     var_name: 'POSTGRES_URL',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getEnvironmentVariable<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetServiceEnvironmentVariableData, ThrowOnError>,
  ): Promise<CallResult<GetServiceEnvironmentVariableResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/external-services/{id}/projects/{project_id}/environment/{var_name}',
      options,
    );
  }
  /**
   * Start a service
   *
   * Starts the container of a stopped service. A service that runs already stays as it is.
   *
   * `POST /external-services/{id}/start`
   *
   * @example
   * const { data } = await temps.externalServices.start({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  start<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StartExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<StartExternalServiceResponse, ThrowOnError>> {
    return this._call('POST', '/external-services/{id}/start', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Stop a service
   *
   * Stops the container of a service; its data is kept. Projects that use it cannot reach it until it is started again.
   *
   * `POST /external-services/{id}/stop`
   *
   * @example
   * const { data } = await temps.externalServices.stop({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  stop<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StopExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<StopExternalServiceResponse, ThrowOnError>> {
    return this._call('POST', '/external-services/{id}/stop', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Upgrade the image of a service
   *
   * Moves a service to another Docker image and carries its data over with the upgrade procedure of its type. The service is down meanwhile; make a backup first.
   *
   * `POST /external-services/{id}/upgrade`
   *
   * @example
   * const { data } = await temps.externalServices.upgrade({
   *   path: { id: 1 },
   *   body: {
   *     docker_image: 'postgres:17-alpine',
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
  upgrade<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpgradeExternalServiceData, ThrowOnError>,
  ): Promise<CallResult<UpgradeExternalServiceResponse, ThrowOnError>> {
    return this._call('POST', '/external-services/{id}/upgrade', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
}
