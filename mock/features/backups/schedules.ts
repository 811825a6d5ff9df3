import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { parseScheduleCron } from '../../lib/time/cron.ts';
import type { BackupScheduleRow } from './rows.ts';
import { problem } from '../../lib/http/problems.ts';
import { find } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { catchUp } from './model/catch-up.ts';
import { chooseSource } from './model/create.ts';
import { serializeBackup, serializeSchedule } from './serialize.ts';

export interface ScheduleInput {
  name: string;
  backup_type: string;
  enabled: boolean;
  retention_period: number;
  schedule_expression: string;
  tags: string[];
  description?: string | null;
  include_control_plane?: boolean | null;
  max_runtime_secs?: number | null;
  s3_source_id?: number | null;
  target_all_services?: boolean | null;
}

type OnSchedule = ResolverContext<{ path: { id: number } }>;

/** The schedule, after its due runs were made. */
function findSchedule(ctx: OnSchedule): BackupScheduleRow {
  catchUp(ctx);
  return find(ctx.state.backupSchedules, ctx.path.id, 'Backup schedule');
}

export function createSchedule(
  { state, clock }: MockContext,
  input: ScheduleInput,
  created_by: number,
): BackupScheduleRow {
  // Throws if the expression is invalid.
  parseScheduleCron(input.schedule_expression);
  return state.backupSchedules.insert({
    name: input.name,
    description: input.description ?? null,
    backup_type: input.backup_type,
    schedule_expression: input.schedule_expression,
    enabled: input.enabled,
    retention_period: input.retention_period,
    s3_source_id: chooseSource(state, input.s3_source_id).id,
    include_control_plane: input.include_control_plane ?? true,
    target_all_services: input.target_all_services ?? true,
    max_runtime_secs: input.max_runtime_secs ?? null,
    tags: [...input.tags],
    created_by,
    ran_until: clock.now(),
    last_run: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Real servers require a source first, then a field for the seconds, and at most one run per hour. */
function checkForRealServer({ state, server }: MockContext, input: ScheduleInput): void {
  const { schedule_expression: expression, retention_period, s3_source_id } = input;
  if (server.name === '2026-07' && retention_period < 1) throw problem('badRequest', 'retention_period must be >= 1');
  chooseSource(state, s3_source_id);
  const { hasSeconds, minutes } = parseScheduleCron(expression);
  if (!hasSeconds)
    throw problem('badRequest', `"${expression}" is not a cron expression: it has no field for the seconds`);
  if (minutes.length > 1) throw problem('badRequest', `"${expression}" runs more than once an hour`);
}

function setEnabled(ctx: OnSchedule, enabled: boolean) {
  const row = findSchedule(ctx);
  if (row.enabled !== enabled) Object.assign(row, { enabled, updated_at: ctx.clock.iso() });
  return serializeSchedule(ctx, row);
}

export const schedules = {
  'backups.listSchedules': (ctx: ResolverContext<{ query: Paged }>) => {
    catchUp(ctx);
    return paginate(ctx, ctx.state.backupSchedules.list(), (row) => serializeSchedule(ctx, row));
  },

  'backups.createSchedule': (ctx: ResolverContext<{ body: ScheduleInput }>) => {
    catchUp(ctx);
    if (ctx.server.isReal) checkForRealServer(ctx, ctx.body);
    return serializeSchedule(ctx, createSchedule(ctx, ctx.body, ctx.actor.user_id ?? 1));
  },

  'backups.getSchedule': (ctx: OnSchedule) => serializeSchedule(ctx, findSchedule(ctx)),

  'backups.deleteSchedule': (ctx: OnSchedule) => void ctx.state.backupSchedules.remove(findSchedule(ctx).id),

  'backups.listScheduleBackups': (ctx: OnSchedule) => {
    const schedule = findSchedule(ctx);
    const rows = ctx.state.backups.list((row) => row.schedule_id === schedule.id && row.s3_source_id !== null);
    return rows.toReversed().map((row) => serializeBackup(ctx, row));
  },

  'backups.disableSchedule': (ctx: OnSchedule) => setEnabled(ctx, false),

  'backups.enableSchedule': (ctx: OnSchedule) => setEnabled(ctx, true),
};
