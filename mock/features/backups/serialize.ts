import { omit } from '../../lib/objects.ts';
import { nextRun, parseScheduleCron } from '../../lib/time/cron.ts';
import type { MockContext } from '../../state/context.ts';
import { backupProgress } from './model/progress.ts';
import type { BackupRow, BackupScheduleRow } from '../../rows/backups.ts';

const STEPS = { pending: 'queued', running: 'uploading', completed: null, failed: null };

export function serializeSchedule({ clock }: MockContext, row: BackupScheduleRow) {
  const next = row.enabled
    ? nextRun(parseScheduleCron(row.schedule_expression), clock.now())
    : null;
  return {
    ...omit(row, 'ran_until', 'created_by'),
    next_run: next === null ? null : clock.iso(next),
  };
}

/** What a backup shows as that of a schedule or a source, and as that of a service. */
function outcome({ clock }: MockContext, row: BackupRow) {
  const { state, ended_at, bytes } = backupProgress(row, clock.now());
  const isCompleted = state === 'completed';
  const common = {
    ...omit(row, 'service', 'duration', 'final_bytes', 'failure'),
    state,
    compression_type: 'gzip',
    error_message: state === 'failed' ? row.failure : null,
    size_bytes: isCompleted ? row.final_bytes : null,
    checksum: isCompleted ? `md5:${row.backup_id.replaceAll('-', '')}` : null,
    started_at: clock.iso(row.started_at),
  };
  return { common, bytes, ended_at: ended_at === null ? null : clock.iso(ended_at) };
}

export function serializeBackup(context: MockContext, row: BackupRow) {
  const { common, bytes, ended_at } = outcome(context, row);
  return {
    ...common,
    external_service: row.service,
    current_step: STEPS[common.state],
    live_size_bytes: common.state === 'running' ? bytes : null,
    metadata: { source: row.service?.service_type ?? 'control_plane' },
    completed_at: ended_at,
    attempts: 1,
    max_attempts: 1,
    max_runtime_secs: null,
    file_count: null,
  };
}

export function serializeServiceBackup(context: MockContext, row: BackupRow, service_id: number) {
  const { common, ended_at } = outcome(context, row);
  const fields = omit(common, 'name', 'tags', 's3_source_id', 'schedule_id');
  return {
    ...fields,
    backup_id: row.id,
    service_id,
    metadata: { name: common.name },
    finished_at: ended_at,
  };
}

/** A backup in the list of its source. */
export function serializeStoredBackup(context: MockContext, row: BackupRow) {
  const { id, backup_id, name, backup_type, started_at, state, size_bytes } = outcome(
    context,
    row,
  ).common;
  return {
    id,
    backup_id,
    name,
    backup_type,
    created_at: started_at,
    engine: row.service?.service_type ?? 'postgres',
    format: 'tar.gz',
    location: row.s3_location,
    metadata_location: row.s3_location.replace(/\.tar\.gz$/, '.json'),
    origin_service_name: row.service?.name ?? null,
    size_bytes,
    source: 'db',
    state,
  };
}
