import { DAY_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { latestRuns, parseScheduleCron } from '../../../lib/time/cron.ts';
import { groupBy } from '../../../lib/group-by.ts';
import type { ServiceRow } from '../../external-services/rows.ts';
import type { BackupScheduleRow } from '../rows.ts';
import { createBackup } from './create.ts';

/** The most runs that a schedule makes up for in one catch-up. */
const MAX_RUNS = 500;
/** The most scheduled backups that a source keeps, because `backups.listScheduleBackups` has no pages. */
const MAX_KEPT = 500;

interface Run {
  readonly schedule: BackupScheduleRow;
  readonly at: number;
}

/** Creates the scheduled backups that became due since the last catch-up, and removes expired ones. */
export function catchUp(context: MockContext): void {
  const { state, clock } = context;
  const now = clock.now();
  const isDue = (row: BackupScheduleRow) => row.enabled && row.ran_until < now;
  const bySource = groupBy(state.backupSchedules.list(isDue), (row) => row.s3_source_id);
  const due = [...bySource].flatMap(([id, schedules]) => (state.s3Sources.get(id) ? dueRuns(context, schedules) : []));
  // Oldest first across schedules, so that ids and times have the same order.
  for (const run of due.toSorted((one, other) => one.at - other.at)) makeBackups(context, run);
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

/** The latest due runs of one source's schedules, as many as it keeps backups of. */
function dueRuns(context: MockContext, schedules: readonly BackupScheduleRow[]): Run[] {
  const runs: Run[] = [];
  // For each schedule, its latest run that is not in `runs` yet.
  let candidates = schedules.flatMap((schedule) => earlierRun(schedule, latestDue(context, schedule), 0));
  for (const { schedule, at } of candidates) schedule.last_run = context.clock.iso(at);
  for (let kept = 0; candidates.length > 0 && kept < MAX_KEPT;) {
    const latest = candidates.reduce((one, other) => (other.at > one.at ? other : one));
    const made = backupTargets(context, latest).length;
    if (made > 0) runs.push(latest);
    kept += made;
    // Earlier runs have no targets either: fewer services existed then.
    const following = made > 0 ? earlierRun(latest.schedule, latest.earlier, latest.number + 1) : [];
    candidates = candidates.flatMap((one) => (one === latest ? following : [one]));
  }
  return runs;
}

function latestDue({ clock }: MockContext, schedule: BackupScheduleRow): Iterator<number, undefined> {
  const { retention_period, ran_until, schedule_expression } = schedule;
  const now = clock.now();
  const kept = retention_period > 0 ? now - retention_period * DAY_MS : -Infinity;
  return latestRuns(parseScheduleCron(schedule_expression), Math.max(ran_until, kept), now);
}

interface Candidate extends Run {
  /** How many later runs of its schedule were due. */
  readonly number: number;
  /** The earlier runs of its schedule, latest first. */
  readonly earlier: Iterator<number, undefined>;
}

/** The next earlier run of a schedule, or none. */
function earlierRun(schedule: BackupScheduleRow, earlier: Iterator<number, undefined>, number: number): Candidate[] {
  const at = number < MAX_RUNS ? earlier.next().value : undefined;
  return at === undefined ? [] : [{ schedule, at, number, earlier }];
}

/** What a run backs up; `undefined` is the database of Temps itself. */
function backupTargets({ state }: MockContext, { schedule, at }: Run): (ServiceRow | undefined)[] {
  const services = schedule.target_all_services ? state.services.list((row) => Date.parse(row.created_at) <= at) : [];
  return schedule.include_control_plane ? [undefined, ...services] : services;
}

function makeBackups(context: MockContext, { schedule, at }: Run): void {
  const source = context.state.s3Sources.get(schedule.s3_source_id);
  if (!source) return;
  const { backup_type, created_by, tags, max_runtime_secs, retention_period, id } = schedule;
  const input = { backup_type, source, created_by, tags, max_runtime_secs, retention_period };
  for (const service of backupTargets(context, { schedule, at }))
    createBackup(context, { ...input, schedule_id: id, started_at: at, service });
}
