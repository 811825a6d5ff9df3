// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type LineCallOptions,
  type ListPromise,
  Namespace,
  type ServerSentEvent,
  type UploadCallOptions,
} from '../../src/namespace.ts';

import type {
  CancelDeploymentData,
  CancelDeploymentResponse,
  CapturedLog,
  Container,
  DeleteExternalImageData,
  DeployFromImageData,
  DeployFromImageResponse,
  DeployFromImageUploadData,
  DeployFromImageUploadResponse,
  DeployFromStaticData,
  DeployFromStaticResponse,
  Deployment,
  DeploymentJob,
  DeploymentOperationResult,
  ExecuteDeploymentOperationData,
  ExecuteDeploymentOperationResponse,
  ExternalImage,
  GetCapturedLogData,
  GetCapturedLogResponse,
  GetContainerDetailData,
  GetContainerDetailResponse,
  GetContainerLogsByIdData,
  GetContainerLogsData,
  GetContainerMetricsData,
  GetContainerMetricsResponse,
  GetDeploymentActivityGraphData,
  GetDeploymentActivityGraphResponse,
  GetDeploymentData,
  GetDeploymentOperationStatusData,
  GetDeploymentOperationStatusResponse,
  GetDeploymentResponse,
  GetExternalImageData,
  GetExternalImageResponse,
  GetImageData,
  GetImageResponse,
  GetJobLogsData,
  GetLastDeploymentData,
  GetLastDeploymentResponse,
  ListCapturedLogsData,
  ListCapturedLogsResponse,
  ListContainersData,
  ListContainersResponse,
  ListDeploymentJobsData,
  ListDeploymentJobsResponse,
  ListDeploymentOperationsData,
  ListDeploymentOperationsResponse,
  ListDeploymentsData,
  ListDeploymentsResponse,
  ListExternalImagesData,
  ListExternalImagesResponse,
  ListImagesData,
  ListImagesResponse,
  PauseDeploymentData,
  PauseDeploymentResponse,
  PromoteDeploymentData,
  PromoteDeploymentResponse,
  PushedImage,
  PushImageData,
  PushImageResponse,
  RestartContainerData,
  RestartContainerResponse,
  ResumeDeploymentData,
  ResumeDeploymentResponse,
  RollbackDeploymentData,
  RollbackDeploymentResponse,
  StartContainerData,
  StartContainerResponse,
  StopContainerData,
  StopContainerResponse,
  StreamContainerMetricsData,
  StreamContainerMetricsResponse,
  TailJobLogsData,
  TeardownDeploymentData,
  UploadStaticData,
  UploadStaticResponse,
} from '../types.gen.ts';

/**
 * Deployments from Git, images and static bundles, with their jobs, logs and containers.
 *
 * `getActivityGraph`, `list`, `get`, `cancel`, `listCapturedLogs`, `getCapturedLog`, `listJobs`, `getJobLogs`, `tailJobLogs`, `listOperations`, `executeOperation`, `getOperationStatus`, `pause`, `promote`, `resume`, `rollback`, `teardown`, `getContainerLogs`, `listContainers`, `getContainerDetail`, `getContainerLogsById`, `getContainerMetrics`, `streamContainerMetrics`, `restartContainer`, `startContainer`, `stopContainer`, `deployFromImage`, `deployFromImageUpload`, `deployFromStatic`, `listExternalImages`, `getExternalImage`, `deleteExternalImage`, `listImages`, `pushImage`, `getImage`, `getLast`, `uploadStatic`
 */
export class DeploymentsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Get the deployment activity graph
   *
   * Counts deployments per day over a range that ends today, as for a contribution graph. Days without deployments are included with a count of 0.
   *
   * `GET /deployments/activity-graph`
   *
   * @example
   * const { data } = await temps.deployments.getActivityGraph();
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getActivityGraph<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetDeploymentActivityGraphData, ThrowOnError>,
  ): Promise<CallResult<GetDeploymentActivityGraphResponse, ThrowOnError>> {
    return this._call('GET', '/deployments/activity-graph', options);
  }
  /**
   * List deployments of a project
   *
   * Returns the deployments of a project, one page at a time. `environment_id` narrows the list to one environment; a project that was never deployed has an empty list.
   *
   * `GET /projects/{project_id}/deployments`
   *
   * @example
   * const { data } = await temps.deployments.list({ path: { project_id: 1 } }); // data.items, data.total
   * for await (const item of temps.deployments.list({ path: { project_id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListDeploymentsData, ThrowOnError>,
  ): ListPromise<Deployment, ListDeploymentsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/deployments',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:commit_date,created_at,finished_at,started_at' },
    );
  }
  /**
   * Get a deployment
   *
   * Returns one deployment with its status, commit, URL and the configuration it was started with. Read it again and again to watch a deployment that is in progress.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}`
   *
   * @example
   * const { data } = await temps.deployments.get({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetDeploymentData, ThrowOnError>,
  ): Promise<CallResult<GetDeploymentResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/deployments/{deployment_id}', options, {
      dates: 'commit_date,created_at,finished_at,started_at',
    });
  }
  /**
   * Cancel a running deployment
   *
   * Stops a deployment that is pending or in progress; jobs that have not started yet do not run. The deployment that served before stays live.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/cancel`
   *
   * @example
   * const { data } = await temps.deployments.cancel({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  cancel<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CancelDeploymentData, ThrowOnError>,
  ): Promise<CallResult<CancelDeploymentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/cancel', options);
  }
  /**
   * List captured logs of a deployment
   *
   * Returns the logs that were kept of the deployment's containers when a newer deployment took their place, the latest first, in one response without pages. The list is empty as long as the containers run: their logs come from the log streams of the environment.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/container-logs`
   *
   * @example
   * const list = temps.deployments.listCapturedLogs({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
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
  listCapturedLogs<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListCapturedLogsData, ThrowOnError>,
  ): ListPromise<CapturedLog, ListCapturedLogsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/container-logs',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:captured_at' },
    );
  }
  /**
   * Read a captured log
   *
   * Returns what was kept of the log of a container that is gone: all of it, or the last 8 MiB where it was larger.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/container-logs/{log_id}`
   *
   * @example
   * const { data } = await temps.deployments.getCapturedLog({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
   *     log_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getCapturedLog<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCapturedLogData, ThrowOnError>,
  ): Promise<CallResult<GetCapturedLogResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/container-logs/{log_id}',
      options,
      { dates: 'captured_at' },
    );
  }
  /**
   * List jobs of a deployment
   *
   * Returns every job of the deployment (such as clone, build and deploy steps) with its status and timing, in one response without pages.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/jobs`
   *
   * @example
   * const list = temps.deployments.listJobs({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
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
  listJobs<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListDeploymentJobsData, ThrowOnError>,
  ): ListPromise<DeploymentJob, ListDeploymentJobsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/jobs',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,finished_at,started_at,updated_at' },
    );
  }
  /**
   * Get the logs of a deployment job
   *
   * Returns the log written by a job so far as plain text, one entry a line. A line is either a JSON object with `level`, `message`, `timestamp` and `line`, or bare text.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs`
   *
   * @example
   * const { data } = await temps.deployments.getJobLogs({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
   *     job_id: 'build_image',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getJobLogs<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetJobLogsData, ThrowOnError>,
  ): Promise<CallResult<string, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs',
      options,
      { responseType: 'text' },
    );
  }
  /**
   * Stream a job's logs
   *
   * Opens a WebSocket that first replays what a deployment job has logged so far and then follows it line by line. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail`
   *
   * @example
   * for await (const line of temps.deployments.tailJobLogs({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
   *     job_id: 'build_image',
   *   },
   * })) console.log(line);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {TempsApiError} 426 The route is a WebSocket, and the request asked for no upgrade.
   * @throws {ServerError} 500 The server failed.
   */
  tailJobLogs(options: LineCallOptions<TailJobLogsData>): AsyncIterable<string> {
    return this._lines(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail',
      options,
    );
  }
  /**
   * List a deployment's operations
   *
   * Returns the results of the operations that were executed on a deployment. The list is empty when there were none.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/operations`
   *
   * @example
   * const list = temps.deployments.listOperations({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
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
  listOperations<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListDeploymentOperationsData, ThrowOnError>,
  ): ListPromise<DeploymentOperationResult, ListDeploymentOperationsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/operations',
      options,
      { style: 'whole', items: 'operations' },
      { dates: 'operations[]:executed_at' },
    );
  }
  /**
   * Execute a deployment operation
   *
   * Executes one step of the deployment process on an existing deployment: deploy it, mark it complete or take its screenshot.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/operations`
   *
   * @example
   * const { data } = await temps.deployments.executeOperation({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
   *   },
   *   body: {
   *     operation: 'take_screenshot',
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
  executeOperation<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ExecuteDeploymentOperationData, ThrowOnError>,
  ): Promise<CallResult<ExecuteDeploymentOperationResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/deployments/{deployment_id}/operations',
      options,
      { requiresBody: true, dates: 'executed_at' },
    );
  }
  /**
   * Get a deployment operation's result
   *
   * Returns the latest result of one kind of operation on a deployment.
   *
   * `GET /projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}`
   *
   * @example
   * const { data } = await temps.deployments.getOperationStatus({
   *   path: {
   *     project_id: 1,
   *     deployment_id: 1,
   *     operation_type: 'deploy',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getOperationStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetDeploymentOperationStatusData, ThrowOnError>,
  ): Promise<CallResult<GetDeploymentOperationStatusResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}',
      options,
      { dates: 'executed_at' },
    );
  }
  /**
   * Pause a deployment
   *
   * Suspends a deployment so that it stops serving, and keeps it so that it can be resumed later.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/pause`
   *
   * @example
   * const { data } = await temps.deployments.pause({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  pause<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<PauseDeploymentData, ThrowOnError>,
  ): Promise<CallResult<PauseDeploymentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/pause', options);
  }
  /**
   * Promote a deployment to another environment
   *
   * Deploys what a finished deployment built to another environment of the same project, such as from staging to production, without building it again. The settings and variables are those of the target environment. Returns the new deployment.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/promote`
   *
   * @example
   * const { data } = await temps.deployments.promote({
   *   path: { project_id: 1, deployment_id: 1 },
   *   body: { target_environment_id: 7 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  promote<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<PromoteDeploymentData, ThrowOnError>,
  ): Promise<CallResult<PromoteDeploymentResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/deployments/{deployment_id}/promote',
      options,
      { requiresBody: true, dates: 'commit_date,created_at,finished_at,started_at' },
    );
  }
  /**
   * Resume a paused deployment
   *
   * Starts a paused deployment again, so that it serves as before.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/resume`
   *
   * @example
   * const { data } = await temps.deployments.resume({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  resume<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ResumeDeploymentData, ThrowOnError>,
  ): Promise<CallResult<ResumeDeploymentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/resume', options);
  }
  /**
   * Roll back to a deployment
   *
   * Makes the given earlier deployment the one that its environment serves. Returns the new deployment. Its metadata has `isRollback` and `rolledBackFromId`, which an ordinary deployment does not have.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/rollback`
   *
   * @example
   * const { data } = await temps.deployments.rollback({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  rollback<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RollbackDeploymentData, ThrowOnError>,
  ): Promise<CallResult<RollbackDeploymentResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/deployments/{deployment_id}/rollback',
      options,
      { dates: 'commit_date,created_at,finished_at,started_at' },
    );
  }
  /**
   * Tear down a deployment
   *
   * Stops the containers of a deployment and removes them. The deployment stays in the history but serves nothing afterwards.
   *
   * `POST /projects/{project_id}/deployments/{deployment_id}/teardown`
   *
   * @example
   * await temps.deployments.teardown({ path: { project_id: 1, deployment_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  teardown<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TeardownDeploymentData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/deployments/{deployment_id}/teardown',
      options,
      { responseType: 'none' },
    );
  }
  /**
   * Stream an environment's container logs
   *
   * Opens a WebSocket that streams the log lines of a container of the environment's current deployment. With several containers, `container_name` selects one. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/container-logs`
   *
   * @example
   * for await (const line of temps.deployments.getContainerLogs({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *   },
   * })) console.log(line);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {TempsApiError} 426 The route is a WebSocket, and the request asked for no upgrade.
   * @throws {ServerError} 500 The server failed.
   */
  getContainerLogs(options: LineCallOptions<GetContainerLogsData>): AsyncIterable<string> {
    return this._lines(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/container-logs',
      options,
    );
  }
  /**
   * List containers of an environment
   *
   * Returns the containers of an environment with their status, image and last exit, in one response without pages. An environment without a deployment has none.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/containers`
   *
   * @example
   * const list = temps.deployments.listContainers({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
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
  listContainers<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListContainersData, ThrowOnError>,
  ): ListPromise<Container, ListContainersResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/containers',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,finished_at,started_at' },
    );
  }
  /**
   * Get a container
   *
   * Returns one container of an environment with its ports, limits, state and environment variables. Values of sensitive variables are masked.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}`
   *
   * @example
   * const { data } = await temps.deployments.getContainerDetail({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getContainerDetail<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetContainerDetailData, ThrowOnError>,
  ): Promise<CallResult<GetContainerDetailResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}',
      options,
      { dates: 'created_at,deployed_at,finished_at,ready_at,started_at' },
    );
  }
  /**
   * Stream a container's logs
   *
   * Opens a WebSocket that streams the log lines of one container. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/logs`
   *
   * @example
   * for await (const line of temps.deployments.getContainerLogsById({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * })) console.log(line);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {TempsApiError} 426 The route is a WebSocket, and the request asked for no upgrade.
   * @throws {ServerError} 500 The server failed.
   */
  getContainerLogsById(options: LineCallOptions<GetContainerLogsByIdData>): AsyncIterable<string> {
    return this._lines(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/logs',
      options,
    );
  }
  /**
   * Get resource metrics of a container
   *
   * Returns a single sample of the CPU, memory and network usage of a running container, measured at the time of the request.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics`
   *
   * @example
   * const { data } = await temps.deployments.getContainerMetrics({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getContainerMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetContainerMetricsData, ThrowOnError>,
  ): Promise<CallResult<GetContainerMetricsResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics',
      options,
      { dates: 'timestamp' },
    );
  }
  /**
   * Stream a container's metrics
   *
   * Returns a `text/event-stream` of metrics events. The data of each event is a JSON object with the container's CPU, memory and network figures, in the form that the plain metrics call returns; the stream goes on until the client closes it.
   *
   * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream`
   *
   * @example
   * const { data: events } = await temps.deployments.streamContainerMetrics({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * for await (const { data } of events) console.log(data);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  streamContainerMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StreamContainerMetricsData, ThrowOnError>,
  ): Promise<
    CallResult<AsyncIterable<ServerSentEvent<StreamContainerMetricsResponse>>, ThrowOnError>
  > {
    return this._call(
      'GET',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream',
      options,
      { responseType: 'events' },
    );
  }
  /**
   * Restart a container
   *
   * Stops a container and starts it again; requests that it serves meanwhile can fail. Returns the outcome of the action and the resulting status.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart`
   *
   * @example
   * const { data } = await temps.deployments.restartContainer({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  restartContainer<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RestartContainerData, ThrowOnError>,
  ): Promise<CallResult<RestartContainerResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart',
      options,
    );
  }
  /**
   * Start a container
   *
   * Starts a container that is stopped. Returns the outcome of the action and the resulting status.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/start`
   *
   * @example
   * const { data } = await temps.deployments.startContainer({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  startContainer<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StartContainerData, ThrowOnError>,
  ): Promise<CallResult<StartContainerResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/start',
      options,
    );
  }
  /**
   * Stop a container
   *
   * Stops a running container without removing it; it can be started again. Returns the outcome of the action and the resulting status.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop`
   *
   * @example
   * const { data } = await temps.deployments.stopContainer({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *     container_id: '4f9a1c27b8e3',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  stopContainer<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<StopContainerData, ThrowOnError>,
  ): Promise<CallResult<StopContainerResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop',
      options,
    );
  }
  /**
   * Deploy an image from a registry
   *
   * Starts a deployment of a Docker image that a registry already holds, named by `image_ref` or by the id of a registered external image. Returns as soon as the deployment is queued; read the deployment by its id to follow it.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/deploy/image`
   *
   * @example
   * const { data } = await temps.deployments.deployFromImage({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *   },
   *   body: {
   *     image_ref: 'ghcr.io/acme/storefront:1.4.0',
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
  deployFromImage<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeployFromImageData, ThrowOnError>,
  ): Promise<CallResult<DeployFromImageResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/deploy/image',
      options,
      { requiresBody: true, dates: 'created_at' },
    );
  }
  /**
   * Upload and deploy an image tarball
   *
   * Takes a Docker image tarball (the output of `docker save`) of at most 1 GB, loads it and starts a deployment of it. Returns as soon as the deployment is queued.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/deploy/image-upload`
   *
   * @example
   * const { data } = await temps.deployments.deployFromImageUpload({
   *   path: { project_id: 1, environment_id: 1 },
   *   body: { file: 'image.tar' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deployFromImageUpload<ThrowOnError extends boolean = TDefault>(
    options: UploadCallOptions<DeployFromImageUploadData, ThrowOnError>,
  ): Promise<CallResult<DeployFromImageUploadResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/deploy/image-upload',
      options,
      {
        bodyType: 'multipart',
        files: { file: { required: true, maxBytes: 1073741824, types: ['application/x-tar'] } },
        dates: 'created_at',
      },
    );
  }
  /**
   * Deploy a static bundle
   *
   * Starts a deployment of a static file bundle that was uploaded to the project before. Returns as soon as the deployment is queued; one bundle can be deployed to several environments.
   *
   * `POST /projects/{project_id}/environments/{environment_id}/deploy/static`
   *
   * @example
   * const { data } = await temps.deployments.deployFromStatic({
   *   path: {
   *     project_id: 1,
   *     environment_id: 1,
   *   },
   *   body: { static_bundle_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deployFromStatic<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeployFromStaticData, ThrowOnError>,
  ): Promise<CallResult<DeployFromStaticResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/environments/{environment_id}/deploy/static',
      options,
      { requiresBody: true, dates: 'created_at' },
    );
  }
  /**
   * List external images
   *
   * Returns the externally built images that are registered for a project, a page at a time.
   *
   * `GET /projects/{project_id}/external-images`
   *
   * @example
   * const list = temps.deployments.listExternalImages({
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
  listExternalImages<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListExternalImagesData, ThrowOnError>,
  ): ListPromise<ExternalImage, ListExternalImagesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/external-images',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'page_size',
        maxSize: 100,
        items: 'data',
        total: 'total',
      },
      { dates: 'data[]:created_at,pushed_at' },
    );
  }
  /**
   * Get an external image
   *
   * Returns one externally built image that is registered for a project.
   *
   * `GET /projects/{project_id}/external-images/{image_id}`
   *
   * @example
   * const { data } = await temps.deployments.getExternalImage({
   *   path: { project_id: 1, image_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getExternalImage<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetExternalImageData, ThrowOnError>,
  ): Promise<CallResult<GetExternalImageResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/external-images/{image_id}', options, {
      dates: 'created_at,pushed_at',
    });
  }
  /**
   * Delete an external image
   *
   * Removes the registration of an externally built image. The image itself stays in its registry, and deployments that used it stay as they are.
   *
   * `DELETE /projects/{project_id}/external-images/{image_id}`
   *
   * @example
   * await temps.deployments.deleteExternalImage({ path: { project_id: 1, image_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteExternalImage<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteExternalImageData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/external-images/{image_id}', options, {
      responseType: 'none',
    });
  }
  /**
   * List pushed images
   *
   * Returns the images that were registered with the push call, as a plain array.
   *
   * `GET /projects/{project_id}/images`
   *
   * @example
   * const list = temps.deployments.listImages({
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
  listImages<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListImagesData, ThrowOnError>,
  ): ListPromise<PushedImage, ListImagesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/images',
      options,
      { style: 'whole' },
      { dates: '[]:pushed_at' },
    );
  }
  /**
   * Push an image reference
   *
   * Registers an externally built image with a project, so that it can be deployed. Only the reference is sent; the image itself stays in its registry.
   *
   * `POST /projects/{project_id}/images/push`
   *
   * @example
   * const { data } = await temps.deployments.pushImage({
   *   path: { project_id: 1 },
   *   body: {
   *     image_ref: 'ghcr.io/acme/storefront:1.4.0',
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
  pushImage<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<PushImageData, ThrowOnError>,
  ): Promise<CallResult<PushImageResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/images/push', options, {
      requiresBody: true,
      dates: 'pushed_at',
    });
  }
  /**
   * Get a pushed image
   *
   * Returns one image that was registered with the push call.
   *
   * `GET /projects/{project_id}/images/{image_id}`
   *
   * @example
   * const { data } = await temps.deployments.getImage({
   *   path: {
   *     project_id: 1,
   *     image_id: 'sha256:3b2c8f4e91d7',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getImage<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetImageData, ThrowOnError>,
  ): Promise<CallResult<GetImageResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/images/{image_id}', options, {
      dates: 'pushed_at',
    });
  }
  /**
   * Get the latest deployment
   *
   * Returns the most recent deployment of a project, whatever its environment and status.
   *
   * `GET /projects/{project_id}/last-deployment`
   *
   * @example
   * const { data } = await temps.deployments.getLast({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getLast<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetLastDeploymentData, ThrowOnError>,
  ): Promise<CallResult<GetLastDeploymentResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/last-deployment', options, {
      dates: 'commit_date,created_at,finished_at,started_at',
    });
  }
  /**
   * Upload a static bundle
   *
   * Stores an archive of static files (tar.gz or zip, at most 500 MB) for the project. Nothing is deployed yet: pass the returned id to the static deployment of an environment.
   *
   * `POST /projects/{project_id}/upload/static`
   *
   * @example
   * const { data } = await temps.deployments.uploadStatic({
   *   path: { project_id: 1 },
   *   body: { file: 'dist' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  uploadStatic<ThrowOnError extends boolean = TDefault>(
    options: UploadCallOptions<UploadStaticData, ThrowOnError>,
  ): Promise<CallResult<UploadStaticResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/upload/static', options, {
      bodyType: 'multipart',
      files: {
        file: {
          required: true,
          maxBytes: 524288000,
          types: ['application/gzip', 'application/zip'],
        },
      },
      dates: 'created_at,uploaded_at',
    });
  }
}
