import type { CreateS3SourceRequest } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { maskFields } from '../../lib/mask.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { catchUp } from './model/catch-up.ts';
import { createBackup } from './model/create.ts';
import type { S3SourceRow } from '../../rows/backups.ts';
import { serializeBackup, serializeStoredBackup } from './serialize.ts';

const s3Source = resource('s3Sources', {
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
  'backups.listS3Sources': s3Source.page,
  'backups.getS3Source': s3Source.get,
  'backups.updateS3Source': s3Source.update(),
  'backups.createS3Source': s3Source.create((ctx) => createSource(ctx, ctx.body)),

  'backups.deleteS3Source': (ctx) => {
    const { state } = ctx;
    const { id, is_default } = s3Source.find(ctx);
    const schedule = state.backupSchedules.find((row) => row.s3_source_id === id);
    if (schedule)
      throw problem(
        'conflict',
        `S3 source ${id} is used by backup schedule ${schedule.id}; delete that first`,
      );
    state.backups.removeWhere((row) => row.s3_source_id === id);
    state.s3Sources.remove(id);
    const nextDefault = state.s3Sources.find(() => true);
    if (is_default && nextDefault) nextDefault.is_default = true;
  },

  'backups.listS3SourceBackups': (ctx) => {
    catchUp(ctx);
    const { id } = s3Source.find(ctx);
    const rows = ctx.state.backups.list((row) => row.s3_source_id === id);
    return paginate(ctx, rows.toReversed(), (row) => serializeStoredBackup(ctx, row));
  },

  'backups.runS3Source': (ctx) => {
    catchUp(ctx);
    const [source, created_by] = [s3Source.find(ctx), ctx.actor.user_id ?? 1];
    return serializeBackup(
      ctx,
      createBackup(ctx, { source, backup_type: ctx.body.backup_type, created_by }),
    );
  },
} satisfies Partial<ResolversOf<'backups'>>;
