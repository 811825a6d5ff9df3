// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  GetProxyLogByRequestIdData,
  GetProxyLogByRequestIdResponse,
  GetProxyLogData,
  GetProxyLogResponse,
  GetProxyLogTimeBucketStatsData,
  GetProxyLogTimeBucketStatsResponse,
  GetProxyLogTodayStatsData,
  GetProxyLogTodayStatsResponse,
  ListProxyLogsData,
  ListProxyLogsResponse,
  ProxyLog,
} from '../types.gen.ts';

/**
 * Requests that went through the proxy.
 *
 * `list`, `getByRequestId`, `getTimeBucketStats`, `getTodayStats`, `get`
 */
export class ProxyLogsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List proxy logs
   *
   * Returns requests that passed through the proxy, newest first unless sorted otherwise, a page at a time. All filters that are given must match. Without `start_date`, August 2026 lists the hour before `end_date` only, and `total` counts that hour. There, a time range has 7 days at most, or 30 days with `project_id`.
   *
   * `GET /proxy-logs`
   *
   * @example
   * const { data } = await temps.proxyLogs.list(); // data.items, data.total
   * for await (const item of temps.proxyLogs.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListProxyLogsData, ThrowOnError>,
  ): ListPromise<ProxyLog, ListProxyLogsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/proxy-logs',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'page_size',
        maxSize: 100,
        items: 'logs',
        total: 'total',
      },
      { dates: 'logs[]:timestamp' },
    );
  }
  /**
   * Get a proxy log by request id
   *
   * Returns the log entry of a request by the id that the proxy gave it, for tracing a single request.
   *
   * `GET /proxy-logs/request/{request_id}`
   *
   * @example
   * const { data } = await temps.proxyLogs.getByRequestId({ path: { request_id: 'req_7f3a9c52' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getByRequestId<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProxyLogByRequestIdData, ThrowOnError>,
  ): Promise<CallResult<GetProxyLogByRequestIdResponse, ThrowOnError>> {
    return this._call('GET', '/proxy-logs/request/{request_id}', options, { dates: 'timestamp' });
  }
  /**
   * Get request statistics over time
   *
   * Counts requests, errors and bytes in equal steps of time between two times. All filters that are given must match.
   *
   * `GET /proxy-logs/stats/time-buckets`
   *
   * @example
   * const { data } = await temps.proxyLogs.getTimeBucketStats({
   *   query: {
   *     start_time: '2026-01-01T00:00:00Z',
   *     end_time: '2026-01-31T23:59:59Z',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getTimeBucketStats<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProxyLogTimeBucketStatsData, ThrowOnError>,
  ): Promise<CallResult<GetProxyLogTimeBucketStatsResponse, ThrowOnError>> {
    return this._call('GET', '/proxy-logs/stats/time-buckets', options, {
      dates: 'end_time,start_time stats[]:bucket',
    });
  }
  /**
   * Get today's request count
   *
   * Counts the requests since midnight UTC. All filters that are given must match.
   *
   * `GET /proxy-logs/stats/today`
   *
   * @example
   * const { data } = await temps.proxyLogs.getTodayStats();
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getTodayStats<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetProxyLogTodayStatsData, ThrowOnError>,
  ): Promise<CallResult<GetProxyLogTodayStatsResponse, ThrowOnError>> {
    return this._call('GET', '/proxy-logs/stats/today', options);
  }
  /**
   * Get a proxy log
   *
   * Returns one log entry by its id.
   *
   * `GET /proxy-logs/{id}`
   *
   * @example
   * const { data } = await temps.proxyLogs.get({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetProxyLogData, ThrowOnError>,
  ): Promise<CallResult<GetProxyLogResponse, ThrowOnError>> {
    return this._call('GET', '/proxy-logs/{id}', options, { dates: 'timestamp' });
  }
}
