import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { S3SourceRow } from './rows.ts';
import { MINUTE_MS } from '../../lib/time/duration.ts';
import { find } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { catchUp } from './model/catch-up.ts';
import { bucketAddress, createBackup } from './model/create.ts';
import { backupProgress } from './model/progress.ts';
import { serializeBackup, serializeS3Source, serializeStoredBackup } from './serialize.ts';

export interface SourceInput {
  name: string;
  bucket_name: string;
  bucket_path: string;
  region: string;
  access_key_id: string;
  secret_key: string;
  endpoint?: string | null;
  force_path_style?: boolean | null;
  is_default?: boolean | null;
}

type OnSource = ResolverContext<{ path: { id: number } }>;

function findSource({ state, path }: OnSource): S3SourceRow {
  return find(state.s3Sources, path.id, 'S3 source');
}

/** Real servers list the objects of the bucket first, for which a store needs keys. */
function checkForRealServer({ name, bucket_name, access_key_id, secret_key }: SourceInput): void {
  if (name === '') throw problem('badRequest', 'S3 source name cannot be empty');
  if (bucket_name.trim() === '' || access_key_id === '' || secret_key === '')
    throw problem('internal', 'The bucket cannot be read');
}

/** The first source is the default. A later one replaces it if created with `is_default`. */
export function createSource({ state, clock }: MockContext, input: SourceInput): S3SourceRow {
  const is_default = input.is_default === true || state.s3Sources.size === 0;
  if (is_default) for (const row of state.s3Sources) row.is_default = false;
  return state.s3Sources.insert({
    name: input.name,
    bucket_name: input.bucket_name,
    bucket_path: input.bucket_path,
    region: input.region,
    endpoint: input.endpoint ?? null,
    access_key_id: input.access_key_id,
    secret_key: input.secret_key,
    force_path_style: input.force_path_style ?? true,
    is_default,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

export const s3Sources = {
  'backups.listS3Sources': (ctx: ResolverContext<{ query: Paged }>) =>
    paginate(ctx, ctx.state.s3Sources.list(), serializeS3Source),

  'backups.createS3Source': (ctx: ResolverContext<{ body: SourceInput }>) => {
    if (ctx.server.isReal) checkForRealServer(ctx.body);
    return serializeS3Source(createSource(ctx, ctx.body));
  },

  'backups.getS3Source': (ctx: OnSource) => serializeS3Source(findSource(ctx)),

  'backups.updateS3Source': (
    ctx: ResolverContext<{ path: { id: number }; body: { [Key in keyof SourceInput]?: SourceInput[Key] | null } }>,
  ) => {
    const row = findSource(ctx);
    const { name, bucket_name, bucket_path, region, endpoint, access_key_id, secret_key, force_path_style } = ctx.body;
    const changes = { name, bucket_name, bucket_path, region, endpoint, access_key_id, secret_key, force_path_style };
    // Null means unchanged, like an absent field.
    Object.assign(row, Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null)));
    row.updated_at = ctx.clock.iso();
    return serializeS3Source(row);
  },

  /** Its backups stay in the bucket, where only `include_s3_scan` finds them. */
  'backups.deleteS3Source': (ctx: OnSource) => {
    const { state, server } = ctx;
    catchUp(ctx);
    const row = findSource(ctx);
    if (server.name === '2026-07' && row.is_default && state.s3Sources.size > 1)
      throw problem('badRequest', `S3 source ${row.id} is the default`);
    if (server.name === '2026-01') state.backupSchedules.removeWhere((one) => one.s3_source_id === row.id);
    const schedule = state.backupSchedules.find((one) => one.s3_source_id === row.id);
    if (schedule)
      throw problem('conflict', `S3 source ${row.id} is used by backup schedule ${schedule.id}; delete that first`);
    for (const backup of state.backups.list((one) => one.s3_source_id === row.id)) backup.s3_source_id = null;
    state.s3Sources.remove(row.id);
    const nextDefault = state.s3Sources.find(() => true);
    if (row.is_default && nextDefault) nextDefault.is_default = true;
  },

  'backups.listS3SourceBackups': (
    ctx: ResolverContext<{ path: { id: number }; query: Paged & { include_s3_scan?: boolean } }>,
  ) => {
    catchUp(ctx);
    const source = findSource(ctx);
    const now = ctx.clock.now();
    const rows = ctx.state.backups.list((row) => {
      if (row.bucket !== bucketAddress(source)) return false;
      if (row.s3_source_id !== null) return row.s3_source_id === source.id;
      return ctx.query.include_s3_scan === true && backupProgress(row, now).state === 'completed';
    });
    return paginate(ctx, rows.toReversed(), (row) => serializeStoredBackup(ctx, row));
  },

  'backups.runS3Source': (ctx: ResolverContext<{ path: { id: number }; body: { backup_type: string } }>) => {
    catchUp(ctx);
    const created_by = ctx.actor.user_id ?? 1;
    return serializeBackup(
      ctx,
      // January's server responds when it is done: the work lies in the past.
      createBackup(ctx, {
        source: findSource(ctx),
        backup_type: ctx.body.backup_type,
        created_by,
        ...(ctx.server.name === '2026-01' && { started_at: ctx.clock.now() - MINUTE_MS }),
      }),
    );
  },
};
