// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  Backup,
  BackupSchedule,
  CreateBackupScheduleData,
  CreateBackupScheduleResponse,
  CreateS3SourceData,
  CreateS3SourceResponse,
  DeleteBackupScheduleData,
  DeleteS3SourceData,
  DisableBackupScheduleData,
  DisableBackupScheduleResponse,
  EnableBackupScheduleData,
  EnableBackupScheduleResponse,
  GetBackupData,
  GetBackupResponse,
  GetBackupScheduleData,
  GetBackupScheduleResponse,
  GetS3SourceData,
  GetS3SourceResponse,
  ListBackupSchedulesData,
  ListBackupSchedulesResponse,
  ListS3SourceBackupsData,
  ListS3SourceBackupsResponse,
  ListS3SourcesData,
  ListS3SourcesResponse,
  ListScheduleBackupsData,
  ListScheduleBackupsResponse,
  RunExternalServiceBackupData,
  RunExternalServiceBackupResponse,
  RunS3SourceBackupData,
  RunS3SourceBackupResponse,
  S3Source,
  S3SourceBackup,
  UpdateS3SourceData,
  UpdateS3SourceResponse,
} from '../types.gen.ts';

/**
 * Backups to S3-compatible storage, by schedule or on demand.
 *
 * `runExternalServiceBackup`, `listS3Sources`, `createS3Source`, `getS3Source`, `updateS3Source`, `deleteS3Source`, `listS3SourceBackups`, `runS3Source`, `listSchedules`, `createSchedule`, `getSchedule`, `deleteSchedule`, `listScheduleBackups`, `disableSchedule`, `enableSchedule`, `get`
 */
export class BackupsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Back up an external service
   *
   * Starts a backup of one external service to an S3 source and returns before it is finished. Read the backup that it belongs to for its `state`.
   *
   * `POST /backups/external-services/{id}/run`
   *
   * @example
   * const { data } = await temps.backups.runExternalServiceBackup({
   *   path: { id: 1 },
   *   body: {
   *     backup_type: 'full',
   *     s3_source_id: 1,
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
  runExternalServiceBackup<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RunExternalServiceBackupData, ThrowOnError>,
  ): Promise<CallResult<RunExternalServiceBackupResponse, ThrowOnError>> {
    return this._call('POST', '/backups/external-services/{id}/run', options, {
      requiresBody: true,
      dates: 'expires_at,finished_at,started_at',
    });
  }
  /**
   * List S3 sources
   *
   * Returns the S3 buckets that backups can be written to, one page at a time. The keys of a source are masked.
   *
   * `GET /backups/s3-sources`
   *
   * @example
   * const { data } = await temps.backups.listS3Sources(); // data.items, data.total
   * for await (const item of temps.backups.listS3Sources()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listS3Sources<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListS3SourcesData, ThrowOnError>,
  ): ListPromise<S3Source, ListS3SourcesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/backups/s3-sources',
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
   * Create an S3 source
   *
   * Adds a bucket of Amazon S3, or of any storage that speaks its protocol, as a place for backups. The first source becomes the default one whatever `is_default` says; a later source with `is_default: true` takes over from the former default.
   *
   * `POST /backups/s3-sources`
   *
   * @example
   * const { data } = await temps.backups.createS3Source({
   *   body: {
   *     name: 'Backups in Frankfurt',
   *     bucket_name: 'acme-backups',
   *     bucket_path: '/temps',
   *     region: 'eu-central-1',
   *     access_key_id: 'an-access-key-id',
   *     secret_key: 'a-secret-key',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createS3Source<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateS3SourceData, ThrowOnError>,
  ): Promise<CallResult<CreateS3SourceResponse, ThrowOnError>> {
    return this._call('POST', '/backups/s3-sources', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Get an S3 source
   *
   * Returns one S3 source, with masked keys.
   *
   * `GET /backups/s3-sources/{id}`
   *
   * @example
   * const { data } = await temps.backups.getS3Source({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getS3Source<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetS3SourceData, ThrowOnError>,
  ): Promise<CallResult<GetS3SourceResponse, ThrowOnError>> {
    return this._call('GET', '/backups/s3-sources/{id}', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Update an S3 source
   *
   * Changes the fields that are sent and leaves the others as they are. Backups already written stay where they are, so a source that points to another bucket no longer finds the old ones.
   *
   * `PATCH /backups/s3-sources/{id}`
   *
   * @example
   * const { data } = await temps.backups.updateS3Source({
   *   path: { id: 1 },
   *   body: { bucket_path: '/temps/production' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateS3Source<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateS3SourceData, ThrowOnError>,
  ): Promise<CallResult<UpdateS3SourceResponse, ThrowOnError>> {
    return this._call('PATCH', '/backups/s3-sources/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Delete an S3 source
   *
   * Removes a source from the instance. The bucket and its objects are not touched.
   *
   * `DELETE /backups/s3-sources/{id}`
   *
   * @example
   * await temps.backups.deleteS3Source({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteS3Source<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteS3SourceData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/backups/s3-sources/{id}', options, { responseType: 'none' });
  }
  /**
   * List backups of an S3 source
   *
   * Returns the backups that lie in a source, one page at a time. By default only the backups that this instance recorded are listed; with `include_s3_scan` the bucket itself is searched as well, which finds backups of another instance too but takes longer.
   *
   * `GET /backups/s3-sources/{id}/backups`
   *
   * @example
   * const list = temps.backups.listS3SourceBackups({
   *   path: { id: 1 },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listS3SourceBackups<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListS3SourceBackupsData, ThrowOnError>,
  ): ListPromise<S3SourceBackup, ListS3SourceBackupsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/backups/s3-sources/{id}/backups',
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
   * Run a backup now
   *
   * Starts a backup to this source outside of any schedule. Returns at once, while the backup is still pending or running. Read it with `GET /backups/{id}` until its `state` is `completed` or `failed`.
   *
   * `POST /backups/s3-sources/{id}/run`
   *
   * @example
   * const { data } = await temps.backups.runS3Source({
   *   path: { id: 1 },
   *   body: { backup_type: 'full' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  runS3Source<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RunS3SourceBackupData, ThrowOnError>,
  ): Promise<CallResult<RunS3SourceBackupResponse, ThrowOnError>> {
    return this._call('POST', '/backups/s3-sources/{id}/run', options, {
      requiresBody: true,
      dates: 'completed_at,expires_at,started_at',
    });
  }
  /**
   * List backup schedules
   *
   * Returns the backup schedules of the instance, enabled or not, one page at a time.
   *
   * `GET /backups/schedules`
   *
   * @example
   * const { data } = await temps.backups.listSchedules(); // data.items, data.total
   * for await (const item of temps.backups.listSchedules()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listSchedules<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListBackupSchedulesData, ThrowOnError>,
  ): ListPromise<BackupSchedule, ListBackupSchedulesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/backups/schedules',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at,last_run,next_run,updated_at' },
    );
  }
  /**
   * Create a backup schedule
   *
   * Sets up backups that run on a cron schedule. Without `s3_source_id` they go to the default S3 source; unless told otherwise they cover every external service, future ones included, and the database of Temps itself.
   *
   * `POST /backups/schedules`
   *
   * @example
   * const { data } = await temps.backups.createSchedule({
   *   body: {
   *     name: 'Every night',
   *     backup_type: 'full',
   *     schedule_expression: '0 0 3 * * *',
   *     retention_period: 14,
   *     s3_source_id: 1,
   *     enabled: true,
   *     tags: [],
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
  createSchedule<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateBackupScheduleData, ThrowOnError>,
  ): Promise<CallResult<CreateBackupScheduleResponse, ThrowOnError>> {
    return this._call('POST', '/backups/schedules', options, {
      requiresBody: true,
      dates: 'created_at,last_run,next_run,updated_at',
    });
  }
  /**
   * Get a backup schedule
   *
   * Returns one backup schedule with the times of its last and next run.
   *
   * `GET /backups/schedules/{id}`
   *
   * @example
   * const { data } = await temps.backups.getSchedule({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getSchedule<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetBackupScheduleData, ThrowOnError>,
  ): Promise<CallResult<GetBackupScheduleResponse, ThrowOnError>> {
    return this._call('GET', '/backups/schedules/{id}', options, {
      dates: 'created_at,last_run,next_run,updated_at',
    });
  }
  /**
   * Delete a backup schedule
   *
   * Deletes a schedule, so that no further runs start. To pause it instead, disable it.
   *
   * `DELETE /backups/schedules/{id}`
   *
   * @example
   * await temps.backups.deleteSchedule({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteSchedule<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteBackupScheduleData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/backups/schedules/{id}', options, { responseType: 'none' });
  }
  /**
   * List a schedule's backups
   *
   * Returns the backups that a schedule has made, as a plain array. The array is empty when the schedule has not run yet.
   *
   * `GET /backups/schedules/{id}/backups`
   *
   * @example
   * const list = temps.backups.listScheduleBackups({
   *   path: { id: 1 },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listScheduleBackups<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListScheduleBackupsData, ThrowOnError>,
  ): ListPromise<Backup, ListScheduleBackupsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/backups/schedules/{id}/backups',
      options,
      { style: 'whole' },
      { dates: '[]:completed_at,expires_at,started_at' },
    );
  }
  /**
   * Disable a backup schedule
   *
   * Stops a schedule from starting further runs until it is enabled again. Its settings and its past backups are kept.
   *
   * `PATCH /backups/schedules/{id}/disable`
   *
   * @example
   * const { data } = await temps.backups.disableSchedule({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  disableSchedule<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DisableBackupScheduleData, ThrowOnError>,
  ): Promise<CallResult<DisableBackupScheduleResponse, ThrowOnError>> {
    return this._call('PATCH', '/backups/schedules/{id}/disable', options, {
      dates: 'created_at,last_run,next_run,updated_at',
    });
  }
  /**
   * Enable a backup schedule
   *
   * Lets a schedule run again. A schedule that is enabled already stays as it is.
   *
   * `PATCH /backups/schedules/{id}/enable`
   *
   * @example
   * const { data } = await temps.backups.enableSchedule({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  enableSchedule<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<EnableBackupScheduleData, ThrowOnError>,
  ): Promise<CallResult<EnableBackupScheduleResponse, ThrowOnError>> {
    return this._call('PATCH', '/backups/schedules/{id}/enable', options, {
      dates: 'created_at,last_run,next_run,updated_at',
    });
  }
  /**
   * Get a backup
   *
   * Returns one backup with its state, its place in the bucket and, while it runs, its progress.
   *
   * `GET /backups/{id}`
   *
   * @example
   * const { data } = await temps.backups.get({
   *   path: { id: '5b0f4b1e-7c2d-4a55-8b7e-2f9d3c1a6e48' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetBackupData, ThrowOnError>,
  ): Promise<CallResult<GetBackupResponse, ThrowOnError>> {
    return this._call('GET', '/backups/{id}', options, {
      dates: 'completed_at,expires_at,started_at',
    });
  }
}
