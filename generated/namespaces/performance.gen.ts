// Made by `npm run generate`. Do not edit.

import { type CallOptions, type CallResult, Namespace } from '../../src/namespace.ts';

import type {
  GetGroupedPageMetricsData,
  GetGroupedPageMetricsResponse,
  GetPerformanceMetricsData,
  GetPerformanceMetricsOverTimeData,
  GetPerformanceMetricsOverTimeResponse,
  GetPerformanceMetricsResponse,
  HasPerformanceMetricsData,
  HasPerformanceMetricsResponse,
  RecordSpeedMetricsData,
  UpdateSpeedMetricsData,
} from '../types.gen.ts';

/**
 * Web vitals as visitors measured them.
 *
 * `recordSpeedMetrics`, `updateSpeedMetrics`, `hasMetrics`, `getMetrics`, `getMetricsOverTime`, `getGroupedPageMetrics`
 */
export class PerformanceNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Record speed metrics
   *
   * Takes the web vitals of a page load from the browser. Project and visitor are found from the host name and the cookies of the request; needs no token.
   *
   * `POST /_temps/speed`
   *
   * @example
   * await temps.performance.recordSpeedMetrics({
   *   body: {
   *     pathname: '/pricing',
   *     lcp: 1840,
   *     fcp: 920,
   *     cls: 0.04,
   *     ttfb: 180,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  recordSpeedMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RecordSpeedMetricsData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/_temps/speed', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Update speed metrics
   *
   * Adds the values that are known only when the page is left to the metrics recorded before; needs no token.
   *
   * `POST /_temps/speed/update`
   *
   * @example
   * await temps.performance.updateSpeedMetrics({ body: { cls: 0.06, inp: 120 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateSpeedMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateSpeedMetricsData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/_temps/speed/update', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Check whether a project has speed metrics
   *
   * Returns whether any speed metrics were ever recorded for a project.
   *
   * `GET /performance/has-metrics`
   *
   * @example
   * const { data } = await temps.performance.hasMetrics({ query: { project_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  hasMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<HasPerformanceMetricsData, ThrowOnError>,
  ): Promise<CallResult<HasPerformanceMetricsResponse, ThrowOnError>> {
    return this._call('GET', '/performance/has-metrics', options);
  }
  /**
   * Get speed metrics
   *
   * Returns averages and percentiles of the web vitals in a period; null where nothing was measured.
   *
   * `GET /performance/metrics`
   *
   * @example
   * const { data } = await temps.performance.getMetrics({
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
  getMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetPerformanceMetricsData, ThrowOnError>,
  ): Promise<CallResult<GetPerformanceMetricsResponse, ThrowOnError>> {
    return this._call('GET', '/performance/metrics', options);
  }
  /**
   * Get speed metrics over time
   *
   * Returns the web vitals in buckets of time as parallel arrays, and percentiles over the whole period.
   *
   * `GET /performance/metrics-over-time`
   *
   * @example
   * const { data } = await temps.performance.getMetricsOverTime({
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
  getMetricsOverTime<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetPerformanceMetricsOverTimeData, ThrowOnError>,
  ): Promise<CallResult<GetPerformanceMetricsOverTimeResponse, ThrowOnError>> {
    return this._call('GET', '/performance/metrics-over-time', options, { dates: 'timestamps' });
  }
  /**
   * Get speed metrics by group
   *
   * Returns the average web vitals by page, country, device, browser or operating system.
   *
   * `GET /performance/page-metrics`
   *
   * @example
   * const { data } = await temps.performance.getGroupedPageMetrics({
   *   query: {
   *     start_date: '2026-01-01T00:00:00Z',
   *     end_date: '2026-01-31T23:59:59Z',
   *     project_id: 1,
   *     group_by: 'path',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getGroupedPageMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetGroupedPageMetricsData, ThrowOnError>,
  ): Promise<CallResult<GetGroupedPageMetricsResponse, ThrowOnError>> {
    return this._call('GET', '/performance/page-metrics', options);
  }
}
