// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AnalyticsLiveVisitor,
  AnalyticsPagePath,
  AnalyticsSessionEvent,
  AnalyticsSessionRequestLog,
  EnrichVisitorData,
  EnrichVisitorResponse,
  GetActiveVisitorsData,
  GetActiveVisitorsResponse,
  GetAggregatedBucketsData,
  GetAggregatedBucketsResponse,
  GetEventsCountData,
  GetEventsCountResponse,
  GetEventsTimelineData,
  GetEventsTimelineResponse,
  GetEventTypeBreakdownData,
  GetEventTypeBreakdownResponse,
  GetGeneralStatsData,
  GetGeneralStatsResponse,
  GetHourlyVisitsData,
  GetHourlyVisitsResponse,
  GetPageHourlySessionsData,
  GetPageHourlySessionsResponse,
  GetProjectActiveVisitorsData,
  GetProjectActiveVisitorsResponse,
  GetProjectEventsCountData,
  GetProjectEventsCountResponse,
  GetPropertyBreakdownData,
  GetPropertyBreakdownResponse,
  GetPropertyTimelineData,
  GetPropertyTimelineResponse,
  GetSessionDetailsData,
  GetSessionDetailsResponse,
  GetSessionLogsData,
  GetSessionLogsResponse,
  GetUniqueCountsData,
  GetUniqueCountsResponse,
  GetVisitorByGuidData,
  GetVisitorByGuidResponse,
  GetVisitorByIdData,
  GetVisitorByIdResponse,
  GetVisitorDetailsData,
  GetVisitorDetailsResponse,
  GetVisitorFacetsData,
  GetVisitorFacetsResponse,
  GetVisitorInfoData,
  GetVisitorInfoResponse,
  GetVisitorStatsData,
  GetVisitorStatsResponse,
  HasAnalyticsEventsData,
  HasAnalyticsEventsResponse,
  ListAnalyticsSessionEventsData,
  ListAnalyticsSessionEventsResponse,
  ListLiveVisitorsData,
  ListLiveVisitorsResponse,
  ListPagePathsData,
  ListPagePathsResponse,
  ListSessionEventsData,
  ListSessionEventsResponse,
  ListVisitorsData,
  ListVisitorSessionsData,
  ListVisitorSessionsResponse,
  ListVisitorsResponse,
  RecordEventData,
  Visitor,
  VisitorSessionSummary,
} from '../types.gen.ts';

/**
 * Visitors, sessions, events and page views of a project.
 *
 * `recordEvent`, `getActiveVisitors`, `getEventsCount`, `getGeneralStats`, `listLiveVisitors`, `getPageHourlySessions`, `listPagePaths`, `getSessionDetails`, `listSessionEvents`, `getSessionLogs`, `getVisitorFacets`, `listVisitors`, `getVisitorByGuid`, `getVisitorById`, `getVisitorDetails`, `enrichVisitor`, `getVisitorInfo`, `listVisitorSessions`, `getVisitorStats`, `getProjectActiveVisitors`, `getAggregatedBuckets`, `getProjectEventsCount`, `getEventTypeBreakdown`, `getPropertyBreakdown`, `getPropertyTimeline`, `getEventsTimeline`, `hasAnalyticsEvents`, `getHourlyVisits`, `getUniqueCounts`, `listAnalyticsSessionEvents`
 */
export class AnalyticsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Record an analytics event
   *
   * Records an event of a page in the browser. The host name and the cookies of the request say which project, environment, visitor and session it belongs to. Needs no token.
   *
   * `POST /_temps/event`
   *
   * @example
   * await temps.analytics.recordEvent({
   *   body: {
   *     event_name: 'signup',
   *     event_data: { plan: 'pro' },
   *     request_path: '/pricing',
   *     request_query: '',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  recordEvent<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RecordEventData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/_temps/event', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Count active visitors
   *
   * Counts the visitors seen in the last minutes.
   *
   * `GET /analytics/active-visitors`
   *
   * @example
   * const { data } = await temps.analytics.getActiveVisitors({ query: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getActiveVisitors<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetActiveVisitorsData, ThrowOnError>,
  ): Promise<CallResult<GetActiveVisitorsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/active-visitors', options, {
      otherResponse: { rename: { active_visitors: 'count' } },
    });
  }
  /**
   * Count events by name
   *
   * Counts the events of a project by name over a period, most frequent first, or by place when `breakdown` is set.
   *
   * `GET /analytics/events`
   *
   * @example
   * const { data } = await temps.analytics.getEventsCount({
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     project_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getEventsCount<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEventsCountData, ThrowOnError>,
  ): Promise<CallResult<GetEventsCountResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/events', options);
  }
  /**
   * Get general analytics statistics
   *
   * Sums visitors, visits and page views over projects in a period, with the trend against the period before.
   *
   * `GET /analytics/general-stats`
   *
   * @example
   * const { data } = await temps.analytics.getGeneralStats({
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getGeneralStats<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetGeneralStatsData, ThrowOnError>,
  ): Promise<CallResult<GetGeneralStatsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/general-stats', options);
  }
  /**
   * List live visitors
   *
   * Returns the visitors seen in the last minutes with the page they are on.
   *
   * `GET /analytics/live-visitors`
   *
   * @example
   * const list = temps.analytics.listLiveVisitors({
   *   query: {
   *     project_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listLiveVisitors<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListLiveVisitorsData, ThrowOnError>,
  ): ListPromise<AnalyticsLiveVisitor, ListLiveVisitorsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/live-visitors',
      options,
      { style: 'whole', items: 'visitors', total: 'total_count' },
      { dates: 'visitors[]:first_seen,last_seen' },
    );
  }
  /**
   * Get sessions of a page over time
   *
   * Counts the sessions and events of one page in buckets over a period.
   *
   * `GET /analytics/page-hourly-sessions`
   *
   * @example
   * const { data } = await temps.analytics.getPageHourlySessions({
   *   query: {
   *     page_path: '/pricing',
   *     project_id: 1,
   *     start_time: '2026-01-01T00:00:00Z',
   *     end_time: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getPageHourlySessions<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetPageHourlySessionsData, ThrowOnError>,
  ): Promise<CallResult<GetPageHourlySessionsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/page-hourly-sessions', options, {
      dates: 'hourly_data[]:timestamp',
    });
  }
  /**
   * List page paths
   *
   * Returns the paths that were viewed, most visited first.
   *
   * `GET /analytics/page-paths`
   *
   * @example
   * const list = temps.analytics.listPagePaths({
   *   query: {
   *     project_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listPagePaths<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListPagePathsData, ThrowOnError>,
  ): ListPromise<AnalyticsPagePath, ListPagePathsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/page-paths',
      options,
      { style: 'whole', size: 'limit', maxSize: 1000, items: 'page_paths', total: 'total_count' },
      { dates: 'page_paths[]:first_seen,last_seen' },
    );
  }
  /**
   * Get a session
   *
   * Returns one visit: when it began and ended, where it entered and left, and whether it bounced.
   *
   * `GET /analytics/sessions/{session_id}`
   *
   * @example
   * const { data } = await temps.analytics.getSessionDetails({
   *   path: { session_id: 1 },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getSessionDetails<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetSessionDetailsData, ThrowOnError>,
  ): Promise<CallResult<GetSessionDetailsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/sessions/{session_id}', options, {
      dates: 'ended_at,started_at',
    });
  }
  /**
   * List events of a session
   *
   * Returns the events of one session, `limit` at a time.
   *
   * `GET /analytics/sessions/{session_id}/events`
   *
   * @example
   * const list = temps.analytics.listSessionEvents({
   *   path: {
   *     session_id: 1,
   *   },
   *   query: {
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
  listSessionEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListSessionEventsData, ThrowOnError>,
  ): ListPromise<AnalyticsSessionEvent, ListSessionEventsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/sessions/{session_id}/events',
      options,
      {
        style: 'offset',
        offset: 'offset',
        size: 'limit',
        maxSize: 1000,
        items: 'events',
        total: 'total_count',
      },
      {
        dates: 'events[]:timestamp',
        otherResponse: { rename: { timestamp: 'occurred_at' }, in: 'events' },
      },
    );
  }
  /**
   * List request logs of a session
   *
   * Returns the HTTP requests made in one session, `limit` at a time.
   *
   * `GET /analytics/sessions/{session_id}/logs`
   *
   * @example
   * const list = temps.analytics.getSessionLogs({
   *   path: {
   *     session_id: 1,
   *   },
   *   query: {
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
  getSessionLogs<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetSessionLogsData, ThrowOnError>,
  ): ListPromise<AnalyticsSessionRequestLog, GetSessionLogsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/sessions/{session_id}/logs',
      options,
      {
        style: 'offset',
        offset: 'offset',
        size: 'limit',
        maxSize: 1000,
        items: 'logs',
        total: 'total_count',
      },
      { dates: 'logs[]:created_at' },
    );
  }
  /**
   * Get visitor facets
   *
   * Returns the most frequent values of exactly five visitor dimensions (country, region, city, channel and referrer), each with the number of distinct visitors in the segment. Every dimension is counted with its own filter removed and all other filters applied, so a selected value does not hide its alternatives. Only visitor data is consulted: there are no filters on events, browser, operating system, device, language or UTM tags.
   *
   * `GET /analytics/visitor-facets`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorFacets({
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     project_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorFacets<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorFacetsData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorFacetsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitor-facets', options);
  }
  /**
   * List visitors of a segment
   *
   * Returns the visitors that were last seen in the date range and match every segment filter given, the most recently seen first, one page at a time. Accepts the same five segment filters as the facets, so a facet's `value` can be passed on as it is. An offset past the end gives an empty list with the same `total_count`.
   *
   * `GET /analytics/visitors`
   *
   * @example
   * const list = temps.analytics.listVisitors({
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
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
  listVisitors<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListVisitorsData, ThrowOnError>,
  ): ListPromise<Visitor, ListVisitorsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/visitors',
      options,
      {
        style: 'offset',
        offset: 'offset',
        size: 'limit',
        maxSize: 100,
        items: 'visitors',
        total: 'total_count',
      },
      { dates: 'visitors[]:first_seen,last_seen' },
    );
  }
  /**
   * Get a visitor by GUID
   *
   * Returns a visitor with its location, found by the id that the tracking cookie carries.
   *
   * `GET /analytics/visitors/guid/{visitor_id}`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorByGuid({
   *   path: {
   *     visitor_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
   *   },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorByGuid<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorByGuidData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorByGuidResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitors/guid/{visitor_id}', options, {
      dates: 'first_seen,last_seen',
    });
  }
  /**
   * Get a visitor by numeric id
   *
   * Returns a visitor with its location, found by its numeric id.
   *
   * `GET /analytics/visitors/id/{id}`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorById({
   *   path: { id: 1 },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorById<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorByIdData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorByIdResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitors/id/{id}', options, {
      dates: 'first_seen,last_seen',
    });
  }
  /**
   * Get visitor details
   *
   * Returns everything known about a visitor except its sessions.
   *
   * `GET /analytics/visitors/{visitor_id}`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorDetails({
   *   path: { visitor_id: 1 },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorDetails<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorDetailsData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorDetailsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitors/{visitor_id}', options, {
      dates: 'first_seen,last_seen',
    });
  }
  /**
   * Enrich a visitor with custom data
   *
   * Attaches data of your own, such as an account id or a plan, to a visitor. Top-level keys are merged into what is stored; a key set to null is removed.
   *
   * `PUT /analytics/visitors/{visitor_id}/enrich`
   *
   * @example
   * const { data } = await temps.analytics.enrichVisitor({
   *   path: {
   *     visitor_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
   *   },
   *   query: { project_id: 1 },
   *   body: {
   *     custom_data: {
   *       plan: 'pro',
   *       company: 'Acme',
   *     },
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
  enrichVisitor<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<EnrichVisitorData, ThrowOnError>,
  ): Promise<CallResult<EnrichVisitorResponse, ThrowOnError>> {
    return this._call('PUT', '/analytics/visitors/{visitor_id}/enrich', options, {
      requiresBody: true,
    });
  }
  /**
   * Get a visitor record
   *
   * Returns the bare record of a visitor with its custom data.
   *
   * `GET /analytics/visitors/{visitor_id}/info`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorInfo({
   *   path: { visitor_id: 1 },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorInfo<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorInfoData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorInfoResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitors/{visitor_id}/info', options, {
      dates: 'created_at',
    });
  }
  /**
   * List sessions of a visitor
   *
   * Returns the sessions of a visitor, newest first.
   *
   * `GET /analytics/visitors/{visitor_id}/sessions`
   *
   * @example
   * const list = temps.analytics.listVisitorSessions({
   *   path: {
   *     visitor_id: 1,
   *   },
   *   query: {
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
  listVisitorSessions<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListVisitorSessionsData, ThrowOnError>,
  ): ListPromise<VisitorSessionSummary, ListVisitorSessionsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/analytics/visitors/{visitor_id}/sessions',
      options,
      { style: 'whole', size: 'limit', maxSize: 500, items: 'sessions', total: 'total_sessions' },
      { dates: 'sessions[]:ended_at,started_at' },
    );
  }
  /**
   * Get visitor statistics
   *
   * Returns the activity of a visitor: sessions, page views, favorite pages, places and devices.
   *
   * `GET /analytics/visitors/{visitor_id}/stats`
   *
   * @example
   * const { data } = await temps.analytics.getVisitorStats({
   *   path: { visitor_id: 1 },
   *   query: { project_id: 1 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getVisitorStats<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetVisitorStatsData, ThrowOnError>,
  ): Promise<CallResult<GetVisitorStatsResponse, ThrowOnError>> {
    return this._call('GET', '/analytics/visitors/{visitor_id}/stats', options, {
      dates: 'first_seen,last_seen',
    });
  }
  /**
   * Count active visitors of a project
   *
   * Counts the visitors of one project seen in the last minutes; the window is fixed by the server.
   *
   * `GET /projects/{project_id}/active-visitors`
   *
   * @example
   * const { data } = await temps.analytics.getProjectActiveVisitors({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProjectActiveVisitors<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectActiveVisitorsData, ThrowOnError>,
  ): Promise<CallResult<GetProjectActiveVisitorsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/active-visitors', options);
  }
  /**
   * Get analytics counts over time
   *
   * Counts events, sessions or visitors of a project in buckets of equal length.
   *
   * `GET /projects/{project_id}/aggregated-buckets`
   *
   * @example
   * const { data } = await temps.analytics.getAggregatedBuckets({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getAggregatedBuckets<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetAggregatedBucketsData, ThrowOnError>,
  ): Promise<CallResult<GetAggregatedBucketsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/aggregated-buckets', options, {
      dates: 'items[]:timestamp',
    });
  }
  /**
   * Count project events by name
   *
   * Counts the events of one project by name over a period, most frequent first.
   *
   * `GET /projects/{project_id}/events`
   *
   * @example
   * const { data } = await temps.analytics.getProjectEventsCount({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProjectEventsCount<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProjectEventsCountData, ThrowOnError>,
  ): Promise<CallResult<GetProjectEventsCountResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/events', options);
  }
  /**
   * Count events by type
   *
   * Splits the events of a project over a period by their type.
   *
   * `GET /projects/{project_id}/events/breakdown`
   *
   * @example
   * const { data } = await temps.analytics.getEventTypeBreakdown({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getEventTypeBreakdown<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEventTypeBreakdownData, ThrowOnError>,
  ): Promise<CallResult<GetEventTypeBreakdownResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/events/breakdown', options);
  }
  /**
   * Break down events by a property
   *
   * Counts the events of a project by the values of one property, most frequent first. The filters narrow the events down, for example to one country when grouping by region.
   *
   * `GET /projects/{project_id}/events/properties/breakdown`
   *
   * @example
   * const { data } = await temps.analytics.getPropertyBreakdown({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     group_by: 'channel',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getPropertyBreakdown<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetPropertyBreakdownData, ThrowOnError>,
  ): Promise<CallResult<GetPropertyBreakdownResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/events/properties/breakdown', options);
  }
  /**
   * Get a property's values over time
   *
   * Counts the events of a project by the values of one property in buckets of time.
   *
   * `GET /projects/{project_id}/events/properties/timeline`
   *
   * @example
   * const { data } = await temps.analytics.getPropertyTimeline({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     group_by: 'channel',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getPropertyTimeline<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetPropertyTimelineData, ThrowOnError>,
  ): Promise<CallResult<GetPropertyTimelineResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/events/properties/timeline', options, {
      dates: 'items[]:timestamp',
    });
  }
  /**
   * Get events over time
   *
   * Counts the events of a project in buckets of time.
   *
   * `GET /projects/{project_id}/events/timeline`
   *
   * @example
   * const { data } = await temps.analytics.getEventsTimeline({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getEventsTimeline<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEventsTimelineData, ThrowOnError>,
  ): Promise<CallResult<GetEventsTimelineResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/events/timeline', options, {
      dates: '[]:date',
    });
  }
  /**
   * Check whether a project has events
   *
   * Returns whether any analytics event was ever recorded for a project.
   *
   * `GET /projects/{project_id}/has-events`
   *
   * @example
   * const { data } = await temps.analytics.hasAnalyticsEvents({ path: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  hasAnalyticsEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<HasAnalyticsEventsData, ThrowOnError>,
  ): Promise<CallResult<HasAnalyticsEventsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/has-events', options);
  }
  /**
   * Get hourly visits of a project
   *
   * Counts page views, sessions or visitors of a project by hour.
   *
   * `GET /projects/{project_id}/hourly-visits`
   *
   * @example
   * const { data } = await temps.analytics.getHourlyVisits({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getHourlyVisits<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetHourlyVisitsData, ThrowOnError>,
  ): Promise<CallResult<GetHourlyVisitsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/hourly-visits', options, { dates: '[]:date' });
  }
  /**
   * Count unique sessions or visitors
   *
   * Counts distinct sessions, distinct visitors or all page views of a project in a period.
   *
   * `GET /projects/{project_id}/unique-counts`
   *
   * @example
   * const { data } = await temps.analytics.getUniqueCounts({
   *   path: { project_id: 1 },
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     metric: 'sessions',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getUniqueCounts<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetUniqueCountsData, ThrowOnError>,
  ): Promise<CallResult<GetUniqueCountsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/unique-counts', options);
  }
  /**
   * List events of a session by its string id
   *
   * Returns all events of one session, found by the id that the tracking cookie carries.
   *
   * `GET /sessions/{session_id}/events`
   *
   * @example
   * const list = temps.analytics.listAnalyticsSessionEvents({
   *   path: {
   *     session_id: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
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
  listAnalyticsSessionEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListAnalyticsSessionEventsData, ThrowOnError>,
  ): ListPromise<AnalyticsSessionEvent, ListAnalyticsSessionEventsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/sessions/{session_id}/events',
      options,
      { style: 'whole', items: 'events', total: 'total_events' },
      { dates: 'events[]:timestamp' },
    );
  }
}
