import { DAY_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { parseCron, runsBetween } from '../../../lib/time/cron.ts';
import type { BackupScheduleRow } from '../rows.ts';
import { createBackup } from './create.ts';

/** However long nobody looked. */
const MAX_RUNS = 500;
/** What schedules made that a source keeps: the lists of backups have no pages. */
const MAX_KEPT = 500;

/** Makes the backups that schedules were due to make since somebody looked last, and drops those that have expired. */
export function catchUp(context: MockContext): void {
  const { state, clock } = context;
  const now = clock.now();
  const due = state.backupSchedules
    .list((row) => row.enabled)
    .flatMap((schedule) => dueRuns(schedule, now).map((at) => ({ schedule, at })));
  // Oldest first across schedules, so that ids and times run the same way.
  for (const { schedule, at } of due.toSorted((one, other) => one.at - other.at)) run(context, schedule, at);
  for (const schedule of state.backupSchedules) schedule.ran_until = Math.max(schedule.ran_until, now);
  state.backups.removeWhere((row) => row.expires_at !== null && Date.parse(row.expires_at) <= now);
  if (due.length > 0) dropOldest(context);
}

function dropOldest({ state }: MockContext): void {
  for (const source of state.s3Sources) {
    const made = state.backups.list((row) => row.schedule_id !== null && row.s3_source_id === source.id);
    for (const row of made.slice(0, -MAX_KEPT)) state.backups.remove(row.id);
  }
}

function dueRuns(schedule: BackupScheduleRow, now: number): number[] {
  if (schedule.ran_until >= now) return [];
  const kept = schedule.retention_period > 0 ? now - schedule.retention_period * DAY_MS : -Infinity;
  return runsBetween(parseCron(schedule.schedule_expression), Math.max(schedule.ran_until, kept), now, MAX_RUNS);
}

function run(context: MockContext, schedule: BackupScheduleRow, at: number): void {
  const { state, clock } = context;
  const source = state.s3Sources.get(schedule.s3_source_id);
  if (!source) return;
  const { backup_type, created_by, tags, max_runtime_secs, retention_period } = schedule;
  const input = {
    backup_type,
    source,
    created_by,
    tags,
    max_runtime_secs,
    retention_period,
    schedule_id: schedule.id,
    started_at: at,
  };
  schedule.last_run = clock.iso(at);
  if (schedule.include_control_plane) createBackup(context, input);
  if (!schedule.target_all_services) return;
  for (const service of state.services.list((row) => Date.parse(row.created_at) <= at))
    createBackup(context, { ...input, service });
}
