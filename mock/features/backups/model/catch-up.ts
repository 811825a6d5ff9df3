import { latestRuns, parseScheduleCron } from '../../../lib/time/cron.ts';
import { DAY_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import type { BackupScheduleRow } from '../rows.ts';
import { createBackup } from './create.ts';

/** The most runs that a schedule makes up for in one catch-up, since lists of its backups have no pages. */
const MAX_RUNS = 100;

/** Creates the scheduled backups that became due since the last catch-up, and removes expired ones. */
export function catchUp(context: MockContext): void {
  const { state, clock } = context;
  const now = clock.now();
  const due = state.backupSchedules.list((row) => row.enabled).flatMap((schedule) => dueRuns(context, schedule));
  // Oldest first across schedules, so that ids and times have the same order.
  for (const { schedule, at } of due.toSorted((one, other) => one.at - other.at)) makeBackups(context, schedule, at);
  for (const schedule of state.backupSchedules) schedule.ran_until = Math.max(schedule.ran_until, now);
  state.backups.removeWhere((row) => row.expires_at !== null && Date.parse(row.expires_at) <= now);
}

/** The latest due runs of a schedule whose backups would still be there. */
function dueRuns({ clock }: MockContext, schedule: BackupScheduleRow): { schedule: BackupScheduleRow; at: number }[] {
  const { retention_period, ran_until, schedule_expression } = schedule;
  const now = clock.now();
  const kept = retention_period > 0 ? now - retention_period * DAY_MS : -Infinity;
  const times: number[] = [];
  for (const at of latestRuns(parseScheduleCron(schedule_expression), Math.max(ran_until, kept), now)) {
    if (times.length === MAX_RUNS) break;
    times.push(at);
  }
  if (times[0] !== undefined) schedule.last_run = clock.iso(times[0]);
  return times.map((at) => ({ schedule, at }));
}

/** Backs up the services that existed at that time, and the database of Temps itself. */
function makeBackups(context: MockContext, schedule: BackupScheduleRow, at: number): void {
  const { state } = context;
  const source = state.s3Sources.get(schedule.s3_source_id);
  if (!source) return;
  const services = schedule.target_all_services ? state.services.list((row) => Date.parse(row.created_at) <= at) : [];
  for (const service of schedule.include_control_plane ? [undefined, ...services] : services)
    createBackup(context, { ...schedule, source, service, schedule_id: schedule.id, started_at: at });
}
