import type { CreateBackupScheduleRequest } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { parseScheduleCron } from '../../lib/time/cron.ts';
import type { MockContext } from '../../state/context.ts';
import { findService } from '../external-services/model/link.ts';
import { find } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { catchUp } from './model/catch-up.ts';
import { createBackup } from './model/create.ts';
import type { BackupScheduleRow, S3SourceRow } from '../../rows/backups.ts';
import { s3Sources } from './s3-sources.ts';
import { serializeBackup, serializeSchedule, serializeServiceBackup } from './serialize.ts';

const schedule = resource('backupSchedules', {
  what: 'Backup schedule',
  serialize: serializeSchedule,
});

/** Makes the due runs first: each resolver of schedules and backups begins with that. */
function caughtUp<Ctx extends MockContext, Result>(
  resolve: (ctx: Ctx) => Result,
): (ctx: Ctx) => Result {
  return (ctx) => {
    catchUp(ctx);
    return resolve(ctx);
  };
}

/** The source with this id, otherwise the default source; 400 if there is none. */
function chooseSource({ state }: MockContext, id: number | null | undefined): S3SourceRow {
  if (id != null) return find(state.s3Sources, id, 'S3 source');
  const source = state.s3Sources.find((row) => row.is_default);
  if (!source)
    throw problem(
      'badRequest',
      'body.s3_source_id: there is no S3 source to back up to; create one first',
    );
  return source;
}

export function createSchedule(
  context: MockContext,
  input: CreateBackupScheduleRequest,
  created_by: number,
): BackupScheduleRow {
  // Throws if the expression is invalid.
  parseScheduleCron(input.schedule_expression);
  return context.state.backupSchedules.insert({
    ...input,
    description: input.description ?? null,
    s3_source_id: chooseSource(context, input.s3_source_id).id,
    include_control_plane: input.include_control_plane ?? true,
    target_all_services: input.target_all_services ?? true,
    max_runtime_secs: input.max_runtime_secs ?? null,
    tags: [...input.tags],
    created_by,
    ran_until: context.clock.now(),
    last_run: null,
    ...newTimes(context),
  });
}

export const backups = {
  ...s3Sources,

  'backups.listSchedules': caughtUp(schedule.page),
  'backups.getSchedule': caughtUp(schedule.get),
  'backups.deleteSchedule': caughtUp(schedule.delete),
  'backups.enableSchedule': caughtUp(schedule.update(() => ({ enabled: true }))),
  'backups.disableSchedule': caughtUp(schedule.update(() => ({ enabled: false }))),
  'backups.createSchedule': caughtUp((ctx) =>
    serializeSchedule(ctx, createSchedule(ctx, ctx.body, ctx.actor.user_id ?? 1)),
  ),

  'backups.listScheduleBackups': caughtUp((ctx) => {
    const { id } = schedule.find(ctx);
    const rows = ctx.state.backups.list((row) => row.schedule_id === id);
    return rows.toReversed().map((row) => serializeBackup(ctx, row));
  }),

  'backups.runExternalServiceBackup': caughtUp((ctx) => {
    const service = findService(ctx.state, ctx.path.id);
    const source = chooseSource(ctx, ctx.body.s3_source_id);
    const backup_type = ctx.body.backup_type ?? 'full';
    const row = createBackup(ctx, {
      source,
      service,
      backup_type,
      created_by: ctx.actor.user_id ?? 1,
    });
    return serializeServiceBackup(ctx, row, service.id);
  }),

  'backups.get': caughtUp((ctx) => {
    const row = ctx.state.backups.find(({ backup_id }) => backup_id === ctx.path.id);
    if (!row) throw notFound('Backup', ctx.path.id);
    return serializeBackup(ctx, row);
  }),
} satisfies ResolversOf<'backups'>;
