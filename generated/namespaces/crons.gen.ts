// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  Cron,
  CronExecution,
  GetCronData,
  GetCronResponse,
  ListCronExecutionsData,
  ListCronExecutionsResponse,
  ListCronsData,
  ListCronsResponse,
} from '../types.gen.ts';

/**
 * Scheduled jobs of an environment and their runs.
 *
 * `list`, `get`, `listExecutions`
 */
export class CronsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List an environment's cron jobs
   *
   * Returns the cron jobs that the deployed application declares for the environment, as a plain array.
   *
   * `GET /projects/{project_id}/environments/{env_id}/crons`
   *
   * @example
   * const list = temps.crons.list({
   *   path: {
   *     project_id: 1,
   *     env_id: 1,
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
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListCronsData, ThrowOnError>,
  ): ListPromise<Cron, ListCronsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/environments/{env_id}/crons',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,deleted_at,next_run,updated_at' },
    );
  }
  /**
   * Get a cron job
   *
   * Returns one cron job with its schedule and the time of its next run.
   *
   * `GET /projects/{project_id}/environments/{env_id}/crons/{cron_id}`
   *
   * @example
   * const { data } = await temps.crons.get({ path: { project_id: 1, env_id: 1, cron_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCronData, ThrowOnError>,
  ): Promise<CallResult<GetCronResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/environments/{env_id}/crons/{cron_id}',
      options,
      { dates: 'created_at,deleted_at,next_run,updated_at' },
    );
  }
  /**
   * List a cron job's executions
   *
   * Returns the past runs of a cron job, newest first, a page at a time and as a plain array.
   *
   * `GET /projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions`
   *
   * @example
   * const list = temps.crons.listExecutions({
   *   path: {
   *     project_id: 1,
   *     env_id: 1,
   *     cron_id: 1,
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
  listExecutions<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListCronExecutionsData, ThrowOnError>,
  ): ListPromise<CronExecution, ListCronExecutionsResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions',
      options,
      { style: 'page', page: 'page', size: 'per_page', maxSize: 100, isUncounted: true },
      { dates: '[]:executed_at' },
    );
  }
}
