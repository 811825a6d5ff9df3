import { parseScheduleCron, runsBetween } from '../../../lib/time/cron.ts';
import type { MockContext } from '../../../state/context.ts';
import type { BackupScheduleRow } from '../../../rows/backups.ts';
import { createBackup } from './create.ts';

/**
 * The most runs that a schedule makes up for in one catch-up, since lists of its backups have no
 * pages.
 */
const MAX_RUNS = 100;

/**
 * Creates the scheduled backups that became due since the last catch-up, and removes expired ones.
 */
export function catchUp(context: MockContext): void {
  const { state, clock } = context;
  const now = clock.now();
  for (const schedule of state.backupSchedules) {
    const { enabled, schedule_expression, ran_until } = schedule;
    const runs = enabled
      ? runsBetween(parseScheduleCron(schedule_expression), ran_until, now).slice(-MAX_RUNS)
      : [];
    for (const at of runs) makeBackups(context, schedule, at);
    schedule.ran_until = Math.max(ran_until, now);
  }
  state.backups.removeWhere((row) => row.expires_at !== null && Date.parse(row.expires_at) <= now);
}

/** Backs up the services that existed at that time, and the database of Temps itself. */
function makeBackups(context: MockContext, schedule: BackupScheduleRow, at: number): void {
  const { state, clock } = context;
  schedule.last_run = clock.iso(at);
  const source = state.s3Sources.get(schedule.s3_source_id);
  if (!source) return;
  const services = schedule.target_all_services
    ? state.services.list((row) => Date.parse(row.created_at) <= at)
    : [];
  for (const service of schedule.include_control_plane ? [undefined, ...services] : services)
    createBackup(context, {
      ...schedule,
      source,
      service,
      schedule_id: schedule.id,
      started_at: at,
    });
}
