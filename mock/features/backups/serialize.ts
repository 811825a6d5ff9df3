import type { MockContext } from '../../state/context.ts';
import { nextRun, parseScheduleCron } from '../../lib/time/cron.ts';
import type { BackupRow, BackupScheduleRow } from './rows.ts';
import { omit } from '../../lib/objects.ts';
import { backupProgress } from './model/progress.ts';

const STEPS = { pending: 'queued', running: 'uploading', completed: null, failed: null };

export function serializeSchedule({ clock }: MockContext, row: BackupScheduleRow) {
  const next = row.enabled ? nextRun(parseScheduleCron(row.schedule_expression), clock.now()) : null;
  return { ...omit(row, 'ran_until', 'created_by'), next_run: next === null ? null : clock.iso(next) };
}

function backupOutcome({ clock }: MockContext, row: BackupRow) {
  const { state, ended_at, bytes, error } = backupProgress(row, clock.now());
  const isCompleted = state === 'completed';
  return {
    state,
    bytes,
    error_message: error,
    ended_at: ended_at === null ? null : clock.iso(ended_at),
    size_bytes: isCompleted ? row.final_bytes : null,
    checksum: isCompleted ? `md5:${row.backup_id.replaceAll('-', '')}` : null,
  };
}

export function serializeBackup(context: MockContext, row: BackupRow) {
  const { bytes, ended_at, ...outcome } = backupOutcome(context, row);
  return {
    ...omit(row, 'bucket', 'service', 'duration', 'final_bytes', 'failure'),
    ...outcome,
    external_service: row.service,
    compression_type: 'gzip',
    current_step: STEPS[outcome.state],
    live_size_bytes: outcome.state === 'running' ? bytes : null,
    file_count: outcome.state === 'completed' ? Math.ceil(row.final_bytes / 16_000_000) : null,
    attempts: 1,
    max_attempts: 3,
    metadata: { source: row.service?.service_type ?? 'control_plane' },
    started_at: context.clock.iso(row.started_at),
    completed_at: ended_at,
  };
}

export function serializeServiceBackup(context: MockContext, row: BackupRow, serviceId: number) {
  const { ended_at, ...outcome } = omit(backupOutcome(context, row), 'bytes');
  return {
    ...outcome,
    id: row.id,
    backup_id: row.id,
    service_id: serviceId,
    backup_type: row.backup_type,
    s3_location: row.s3_location,
    created_by: row.created_by,
    expires_at: row.expires_at,
    compression_type: 'gzip',
    metadata: { service_name: row.service?.name ?? null },
    started_at: context.clock.iso(row.started_at),
    finished_at: ended_at,
  };
}

/** A backup in the list of a source: recorded by this instance, or only found in the bucket. */
export function serializeStoredBackup(context: MockContext, row: BackupRow) {
  const isRecorded = row.s3_source_id !== null;
  const { state, size_bytes } = backupOutcome(context, row);
  return {
    id: isRecorded ? row.id : 0,
    backup_id: isRecorded ? row.backup_id : '',
    name: isRecorded ? row.name : row.s3_location.slice(row.s3_location.lastIndexOf('/') + 1),
    backup_type: row.backup_type,
    created_at: context.clock.iso(row.started_at),
    engine: row.service ? row.service.service_type : 'postgres',
    format: (row.service?.service_type ?? 'postgres') === 'postgres' ? 'pg_dump' : null,
    location: row.s3_location,
    metadata_location: row.s3_location.replace(/\.tar\.gz$/, '.json'),
    origin_service_name: row.service?.name ?? null,
    size_bytes,
    source: isRecorded ? 'db' : 's3_scan',
    state: isRecorded ? state : '',
  };
}
