// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateDsnData,
  CreateDsnResponse,
  CreateIncidentData,
  CreateIncidentResponse,
  CreateMonitorData,
  CreateMonitorResponse,
  DeleteMonitorData,
  ErrorEvent,
  ErrorGroup,
  ErrorTrackingDsn,
  GetBucketedIncidentsData,
  GetBucketedIncidentsResponse,
  GetBucketedStatusData,
  GetBucketedStatusResponse,
  GetCurrentStatusData,
  GetCurrentStatusResponse,
  GetErrorDashboardStatsData,
  GetErrorDashboardStatsResponse,
  GetErrorEventData,
  GetErrorEventResponse,
  GetErrorGroupData,
  GetErrorGroupResponse,
  GetErrorStatsData,
  GetErrorStatsResponse,
  GetErrorTimeSeriesData,
  GetErrorTimeSeriesResponse,
  GetIncidentData,
  GetIncidentResponse,
  GetMonitorData,
  GetMonitorResponse,
  GetOrCreateDsnData,
  GetOrCreateDsnResponse,
  GetProjectStatusData,
  GetProjectStatusResponse,
  GetUptimeData,
  GetUptimeResponse,
  HasErrorGroupsData,
  HasErrorGroupsResponse,
  Incident,
  IncidentUpdate,
  ListDsnsData,
  ListDsnsResponse,
  ListErrorEventsData,
  ListErrorEventsResponse,
  ListErrorGroupsData,
  ListErrorGroupsResponse,
  ListIncidentsData,
  ListIncidentsResponse,
  ListIncidentUpdatesData,
  ListIncidentUpdatesResponse,
  ListMonitorsData,
  ListMonitorsResponse,
  Monitor,
  RegenerateDsnData,
  RegenerateDsnResponse,
  RevokeDsnData,
  UpdateErrorGroupData,
  UpdateIncidentStatusData,
  UpdateIncidentStatusResponse,
} from '../types.gen.ts';

/**
 * Uptime monitors, incidents and errors.
 *
 * `getIncident`, `updateIncidentStatus`, `listIncidentUpdates`, `getMonitor`, `deleteMonitor`, `getBucketedStatus`, `getCurrentStatus`, `getUptime`, `listDsns`, `createDsn`, `getOrCreateDsn`, `regenerateDsn`, `revokeDsn`, `getErrorDashboardStats`, `listErrorGroups`, `getErrorGroup`, `updateErrorGroup`, `listErrorEvents`, `getErrorEvent`, `getErrorStats`, `getErrorTimeSeries`, `hasErrorGroups`, `listIncidents`, `createIncident`, `getBucketedIncidents`, `listMonitors`, `createMonitor`, `getStatus`
 */
export class MonitoringNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Get an incident
   *
   * Returns one incident with its present status.
   *
   * `GET /incidents/{incident_id}`
   *
   * @example
   * const { data } = await temps.monitoring.getIncident({ path: { incident_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getIncident<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetIncidentData, ThrowOnError>,
  ): Promise<CallResult<GetIncidentResponse, ThrowOnError>> {
    return this._call('GET', '/incidents/{incident_id}', options, {
      dates: 'created_at,resolved_at,started_at,updated_at',
    });
  }
  /**
   * Update the status of an incident
   *
   * Sets a new status and adds the message to the update log. The status `resolved` also sets `resolved_at`.
   *
   * `PATCH /incidents/{incident_id}/status`
   *
   * @example
   * const { data } = await temps.monitoring.updateIncidentStatus({
   *   path: { incident_id: 1 },
   *   body: {
   *     status: 'identified',
   *     message: 'The database ran out of connections. A fix is on its way.',
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
  updateIncidentStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateIncidentStatusData, ThrowOnError>,
  ): Promise<CallResult<UpdateIncidentStatusResponse, ThrowOnError>> {
    return this._call('PATCH', '/incidents/{incident_id}/status', options, {
      requiresBody: true,
      dates: 'created_at,resolved_at,started_at,updated_at',
    });
  }
  /**
   * List updates of an incident
   *
   * Returns the update log of an incident, the newest entry first.
   *
   * `GET /incidents/{incident_id}/updates`
   *
   * @example
   * const list = temps.monitoring.listIncidentUpdates({
   *   path: {
   *     incident_id: 1,
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
  listIncidentUpdates<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListIncidentUpdatesData, ThrowOnError>,
  ): ListPromise<IncidentUpdate, ListIncidentUpdatesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/incidents/{incident_id}/updates',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at' },
    );
  }
  /**
   * Get a monitor
   *
   * Returns the settings of one monitor; its state is in `current-status`.
   *
   * `GET /monitors/{monitor_id}`
   *
   * @example
   * const { data } = await temps.monitoring.getMonitor({ path: { monitor_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getMonitor<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetMonitorData, ThrowOnError>,
  ): Promise<CallResult<GetMonitorResponse, ThrowOnError>> {
    return this._call('GET', '/monitors/{monitor_id}', options, { dates: 'created_at,updated_at' });
  }
  /**
   * Delete a monitor
   *
   * Deletes a monitor and stops its checks.
   *
   * `DELETE /monitors/{monitor_id}`
   *
   * @example
   * await temps.monitoring.deleteMonitor({ path: { monitor_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteMonitor<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteMonitorData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/monitors/{monitor_id}', options, { responseType: 'none' });
  }
  /**
   * Get monitor status by time bucket
   *
   * Returns the checks of a monitor aggregated into time buckets, with counts, uptime and response time percentiles for each. The servers of July and August 2026 need `start_time` and `end_time`.
   *
   * `GET /monitors/{monitor_id}/bucketed`
   *
   * @example
   * const { data } = await temps.monitoring.getBucketedStatus({ path: { monitor_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getBucketedStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetBucketedStatusData, ThrowOnError>,
  ): Promise<CallResult<GetBucketedStatusResponse, ThrowOnError>> {
    return this._call('GET', '/monitors/{monitor_id}/bucketed', options, {
      dates: 'buckets[]:bucket_start',
    });
  }
  /**
   * Get the current status of a monitor
   *
   * Returns the latest state of a monitor together with uptime and average response time over a time window. A monitor that has not been checked yet is `unknown`. The servers of July and August 2026 need `start_time` and `end_time`.
   *
   * `GET /monitors/{monitor_id}/current-status`
   *
   * @example
   * const { data } = await temps.monitoring.getCurrentStatus({ path: { monitor_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getCurrentStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCurrentStatusData, ThrowOnError>,
  ): Promise<CallResult<GetCurrentStatusResponse, ThrowOnError>> {
    return this._call('GET', '/monitors/{monitor_id}/current-status', options, {
      dates: 'last_check_at',
    });
  }
  /**
   * Get the uptime history of a monitor
   *
   * Returns the single checks of a monitor within a time window.
   *
   * `GET /monitors/{monitor_id}/uptime`
   *
   * @example
   * const { data } = await temps.monitoring.getUptime({
   *   path: { monitor_id: 1 },
   *   query: {
   *     start_time: '2026-01-01T00:00:00Z',
   *     end_time: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getUptime<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetUptimeData, ThrowOnError>,
  ): Promise<CallResult<GetUptimeResponse, ThrowOnError>> {
    return this._call('GET', '/monitors/{monitor_id}/uptime', options, {
      dates: 'uptime_data[]:timestamp',
    });
  }
  /**
   * List error tracking DSNs
   *
   * Returns the addresses to which Sentry-compatible clients of a project send errors, revoked ones included.
   *
   * `GET /projects/{project_id}/dsns`
   *
   * @example
   * const list = temps.monitoring.listDsns({
   *   path: { project_id: 1 },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listDsns<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListDsnsData, ThrowOnError>,
  ): ListPromise<ErrorTrackingDsn, ListDsnsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/dsns',
      options,
      { style: 'whole' },
      { dates: '[]:created_at' },
    );
  }
  /**
   * Create an error tracking DSN
   *
   * Makes a new DSN for a project, optionally tied to one environment or deployment.
   *
   * `POST /projects/{project_id}/dsns`
   *
   * @example
   * const { data } = await temps.monitoring.createDsn({
   *   path: { project_id: 1 },
   *   body: {
   *     name: 'production',
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
  createDsn<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateDsnData, ThrowOnError>,
  ): Promise<CallResult<CreateDsnResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/dsns', options, {
      requiresBody: true,
      dates: 'created_at',
    });
  }
  /**
   * Get or create an error tracking DSN
   *
   * Returns the active DSN of the given scope, making one when there is none. Safe to call again.
   *
   * `POST /projects/{project_id}/dsns/get-or-create`
   *
   * @example
   * const { data } = await temps.monitoring.getOrCreateDsn({
   *   path: { project_id: 1 },
   *   body: { environment_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  getOrCreateDsn<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetOrCreateDsnData, ThrowOnError>,
  ): Promise<CallResult<GetOrCreateDsnResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/dsns/get-or-create', options, {
      requiresBody: true,
      dates: 'created_at',
    });
  }
  /**
   * Regenerate an error tracking DSN
   *
   * Gives a DSN a new key. Clients that use the old one can no longer send.
   *
   * `POST /projects/{project_id}/dsns/{dsn_id}/regenerate`
   *
   * @example
   * const { data } = await temps.monitoring.regenerateDsn({
   *   path: { project_id: 1, dsn_id: 1 },
   *   body: {},
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  regenerateDsn<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RegenerateDsnData, ThrowOnError>,
  ): Promise<CallResult<RegenerateDsnResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/dsns/{dsn_id}/regenerate', options, {
      requiresBody: true,
      dates: 'created_at',
    });
  }
  /**
   * Revoke an error tracking DSN
   *
   * Deactivates a DSN for good. Errors already received stay.
   *
   * `POST /projects/{project_id}/dsns/{dsn_id}/revoke`
   *
   * @example
   * await temps.monitoring.revokeDsn({ path: { project_id: 1, dsn_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  revokeDsn<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RevokeDsnData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/dsns/{dsn_id}/revoke', options, {
      responseType: 'none',
    });
  }
  /**
   * Get error dashboard statistics
   *
   * Counts errors and error groups in a period and, where requested, in the period of equal length before it.
   *
   * `GET /projects/{project_id}/error-dashboard-stats`
   *
   * @example
   * const { data } = await temps.monitoring.getErrorDashboardStats({
   *   path: { project_id: 1 },
   *   query: {
   *     start_time: '2026-01-01T00:00:00Z',
   *     end_time: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getErrorDashboardStats<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetErrorDashboardStatsData, ThrowOnError>,
  ): Promise<CallResult<GetErrorDashboardStatsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/error-dashboard-stats', options, {
      dates: 'comparison_end_time,comparison_start_time,end_time,start_time',
    });
  }
  /**
   * List error groups
   *
   * Returns the groups of similar errors of a project, one page at a time, most recently seen first by default.
   *
   * `GET /projects/{project_id}/error-groups`
   *
   * @example
   * const list = temps.monitoring.listErrorGroups({
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
  listErrorGroups<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListErrorGroupsData, ThrowOnError>,
  ): ListPromise<ErrorGroup, ListErrorGroupsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/error-groups',
      options,
      { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data' },
      { dates: 'data[]:created_at,first_seen,last_seen,updated_at' },
    );
  }
  /**
   * Get an error group
   *
   * Returns one group of similar errors.
   *
   * `GET /projects/{project_id}/error-groups/{group_id}`
   *
   * @example
   * const { data } = await temps.monitoring.getErrorGroup({ path: { project_id: 1, group_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getErrorGroup<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetErrorGroupData, ThrowOnError>,
  ): Promise<CallResult<GetErrorGroupResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/error-groups/{group_id}', options, {
      dates: 'created_at,first_seen,last_seen,updated_at',
    });
  }
  /**
   * Update an error group
   *
   * Sets the status of a group and who is assigned to it. The response has no body.
   *
   * `PUT /projects/{project_id}/error-groups/{group_id}`
   *
   * @example
   * await temps.monitoring.updateErrorGroup({
   *   path: { project_id: 1, group_id: 1 },
   *   body: { status: 'resolved' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateErrorGroup<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateErrorGroupData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/error-groups/{group_id}', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * List events of an error group
   *
   * Returns the single errors of a group, newest first, one page at a time.
   *
   * `GET /projects/{project_id}/error-groups/{group_id}/events`
   *
   * @example
   * const list = temps.monitoring.listErrorEvents({
   *   path: {
   *     project_id: 1,
   *     group_id: 1,
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
  listErrorEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListErrorEventsData, ThrowOnError>,
  ): ListPromise<ErrorEvent, ListErrorEventsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/error-groups/{group_id}/events',
      options,
      { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data' },
      { dates: 'data[]:created_at,timestamp' },
    );
  }
  /**
   * Get an error event
   *
   * Returns one recorded error with all its data.
   *
   * `GET /projects/{project_id}/error-groups/{group_id}/events/{event_id}`
   *
   * @example
   * const { data } = await temps.monitoring.getErrorEvent({
   *   path: {
   *     project_id: 1,
   *     group_id: 1,
   *     event_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getErrorEvent<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetErrorEventData, ThrowOnError>,
  ): Promise<CallResult<GetErrorEventResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/error-groups/{group_id}/events/{event_id}',
      options,
      { dates: 'created_at,timestamp' },
    );
  }
  /**
   * Get error group counts by status
   *
   * Counts the error groups of a project by status.
   *
   * `GET /projects/{project_id}/error-stats`
   *
   * @example
   * const { data } = await temps.monitoring.getErrorStats({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getErrorStats<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetErrorStatsData, ThrowOnError>,
  ): Promise<CallResult<GetErrorStatsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/error-stats', options);
  }
  /**
   * Get the number of errors over time
   *
   * Counts the errors of a project in buckets of equal length over a period.
   *
   * `GET /projects/{project_id}/error-time-series`
   *
   * @example
   * const { data } = await temps.monitoring.getErrorTimeSeries({
   *   path: { project_id: 1 },
   *   query: {
   *     start_time: '2026-01-01T00:00:00Z',
   *     end_time: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getErrorTimeSeries<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetErrorTimeSeriesData, ThrowOnError>,
  ): Promise<CallResult<GetErrorTimeSeriesResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/error-time-series', options, {
      dates: '[]:timestamp',
    });
  }
  /**
   * Check whether a project has error groups
   *
   * Returns whether any error was ever recorded for a project.
   *
   * `GET /projects/{project_id}/has-error-groups`
   *
   * @example
   * const { data } = await temps.monitoring.hasErrorGroups({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  hasErrorGroups<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<HasErrorGroupsData, ThrowOnError>,
  ): Promise<CallResult<HasErrorGroupsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/has-error-groups', options);
  }
  /**
   * List incidents
   *
   * Returns the incidents of a project, the most recently started first.
   *
   * `GET /projects/{project_id}/incidents`
   *
   * @example
   * const list = temps.monitoring.listIncidents({
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
  listIncidents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListIncidentsData, ThrowOnError>,
  ): ListPromise<Incident, ListIncidentsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/incidents',
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
      { dates: 'items[]:created_at,resolved_at,started_at,updated_at' },
    );
  }
  /**
   * Create an incident
   *
   * Opens an incident with the status `investigating` and writes the first entry of its update log.
   *
   * `POST /projects/{project_id}/incidents`
   *
   * @example
   * const { data } = await temps.monitoring.createIncident({
   *   path: { project_id: 1 },
   *   body: {
   *     title: 'The checkout is slow',
   *     severity: 'major',
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
  createIncident<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateIncidentData, ThrowOnError>,
  ): Promise<CallResult<CreateIncidentResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/incidents', options, {
      requiresBody: true,
      dates: 'created_at,resolved_at,started_at,updated_at',
    });
  }
  /**
   * Get incident counts over time
   *
   * Counts the incidents of a project by severity in buckets of equal length. The servers of July and August 2026 need `start_time` and `end_time`.
   *
   * `GET /projects/{project_id}/incidents/bucketed`
   *
   * @example
   * const { data } = await temps.monitoring.getBucketedIncidents({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getBucketedIncidents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetBucketedIncidentsData, ThrowOnError>,
  ): Promise<CallResult<GetBucketedIncidentsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/incidents/bucketed', options, {
      dates: 'buckets[]:bucket_start',
    });
  }
  /**
   * List monitors
   *
   * Returns the monitors of a project, including those the platform created for its environments.
   *
   * `GET /projects/{project_id}/monitors`
   *
   * @example
   * const list = temps.monitoring.listMonitors({
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
  listMonitors<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListMonitorsData, ThrowOnError>,
  ): ListPromise<Monitor, ListMonitorsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/monitors',
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
   * Create a monitor
   *
   * Creates an uptime monitor that checks an environment's public URL at a fixed interval.
   *
   * `POST /projects/{project_id}/monitors`
   *
   * @example
   * const { data } = await temps.monitoring.createMonitor({
   *   path: { project_id: 1 },
   *   body: {
   *     name: 'Shop',
   *     monitor_type: 'health',
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
  createMonitor<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateMonitorData, ThrowOnError>,
  ): Promise<CallResult<CreateMonitorResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/monitors', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Get the overall status of a project
   *
   * Combines the current state of the project's monitors with its recent incidents into one status. An open critical incident makes it `major_outage`, an open major incident or a monitor that is down `partial_outage`; a project without monitors and incidents is `operational`.
   *
   * `GET /projects/{project_id}/status`
   *
   * @example
   * const { data } = await temps.monitoring.getStatus({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectStatusData, ThrowOnError>,
  ): Promise<CallResult<GetProjectStatusResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/status', options, {
      dates:
        'monitors[].monitor:created_at,updated_at recent_incidents[]:created_at,resolved_at,started_at,updated_at',
    });
  }
}
