// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AuditLog,
  GetAuditLogData,
  GetAuditLogResponse,
  ListAuditLogsData,
  ListAuditLogsResponse,
} from '../types.gen.ts';

/**
 * Who changed what, and when.
 *
 * `list`, `get`
 */
export class AuditLogsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List audit logs
   *
   * Returns what users did, newest first.
   *
   * `GET /audit/logs`
   *
   * @example
   * const { data } = await temps.auditLogs.list(); // data.items, data.countSoFar
   * for await (const item of temps.auditLogs.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListAuditLogsData, ThrowOnError>,
  ): ListPromise<AuditLog, ListAuditLogsResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/audit/logs',
      options,
      { style: 'offset', offset: 'offset', size: 'limit', isUncounted: true },
      { dates: '[]:audit_date' },
    );
  }
  /**
   * Get an audit log entry
   *
   * Returns one entry with the user, the place and the data of the operation.
   *
   * `GET /audit/logs/{id}`
   *
   * @example
   * const { data } = await temps.auditLogs.get({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetAuditLogData, ThrowOnError>,
  ): Promise<CallResult<GetAuditLogResponse, ThrowOnError>> {
    return this._call('GET', '/audit/logs/{id}', options, { dates: 'audit_date' });
  }
}
