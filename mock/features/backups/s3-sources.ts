import type { CreateS3SourceRequest } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { maskFields } from '../../lib/mask.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { catchUp } from './model/catch-up.ts';
import { bucketAddress, createBackup } from './model/create.ts';
import { backupProgress } from './model/progress.ts';
import type { S3SourceRow } from './rows.ts';
import { serializeBackup, serializeStoredBackup } from './serialize.ts';

const source = resource('s3Sources', {
  what: 'S3 source',
  serialize: (_, row) => maskFields(row, ['access_key_id', 'secret_key']),
});

/** The first source is the default. A later one replaces it if created with `is_default`. */
export function createSource(context: MockContext, input: CreateS3SourceRequest): S3SourceRow {
  const { s3Sources } = context.state;
  const is_default = input.is_default === true || s3Sources.size === 0;
  if (is_default) for (const row of s3Sources) row.is_default = false;
  return s3Sources.insert({
    ...input,
    endpoint: input.endpoint ?? null,
    force_path_style: input.force_path_style ?? true,
    is_default,
    ...newTimes(context),
  });
}

export const s3Sources = {
  'backups.listS3Sources': source.page,
  'backups.getS3Source': source.get,
  'backups.updateS3Source': source.update(),
  'backups.createS3Source': source.create((ctx) => createSource(ctx, ctx.body)),

  /** Its backups stay in the bucket, where only `include_s3_scan` finds them. */
  'backups.deleteS3Source': (ctx) => {
    const { state } = ctx;
    catchUp(ctx);
    const row = source.find(ctx);
    const schedule = state.backupSchedules.find((one) => one.s3_source_id === row.id);
    if (schedule)
      throw problem('conflict', `S3 source ${row.id} is used by backup schedule ${schedule.id}; delete that first`);
    for (const backup of state.backups.list((one) => one.s3_source_id === row.id)) backup.s3_source_id = null;
    state.s3Sources.remove(row.id);
    const nextDefault = state.s3Sources.find(() => true);
    if (row.is_default && nextDefault) nextDefault.is_default = true;
  },

  'backups.listS3SourceBackups': (ctx) => {
    catchUp(ctx);
    const row = source.find(ctx);
    const now = ctx.clock.now();
    const rows = ctx.state.backups.list((backup) => {
      if (backup.bucket !== bucketAddress(row)) return false;
      if (backup.s3_source_id !== null) return backup.s3_source_id === row.id;
      return ctx.query.include_s3_scan && backupProgress(backup, now).state === 'completed';
    });
    return paginate(ctx, rows.toReversed(), (backup) => serializeStoredBackup(ctx, backup));
  },

  'backups.runS3Source': (ctx) => {
    catchUp(ctx);
    const { backup_type } = ctx.body;
    return serializeBackup(
      ctx,
      createBackup(ctx, { source: source.find(ctx), backup_type, created_by: ctx.actor.user_id ?? 1 }),
    );
  },
} satisfies Partial<ResolversOf<'backups'>>;
