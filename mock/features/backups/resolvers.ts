import { notFound } from '../../lib/http/problems.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { catchUp } from './model/catch-up.ts';
import { chooseSource, createBackup } from './model/create.ts';
import { s3Sources } from './s3-sources.ts';
import { schedules } from './schedules.ts';
import { serializeBackup, serializeServiceBackup } from './serialize.ts';
import { findService } from '../external-services/model/link.ts';

interface RunInput {
  backup_type?: string | null;
  s3_source_id?: number | null;
}

export const backups = {
  ...s3Sources,
  ...schedules,

  'backups.runExternalServiceBackup': (ctx: ResolverContext<{ path: { id: number }; body: RunInput }>) => {
    catchUp(ctx);
    const { state, body, actor } = ctx;
    const service = findService(state, ctx.path.id);
    const source = chooseSource(state, body.s3_source_id);
    const row = createBackup(ctx, {
      source,
      service,
      backup_type: body.backup_type ?? 'full',
      created_by: actor.user_id ?? 1,
    });
    return serializeServiceBackup(ctx, row, service.id);
  },

  'backups.get': (ctx: ResolverContext<{ path: { id: string } }>) => {
    catchUp(ctx);
    const row = ctx.state.backups.find(
      ({ backup_id, s3_source_id }) => backup_id === ctx.path.id && s3_source_id !== null,
    );
    if (!row) throw notFound('Backup', ctx.path.id);
    return serializeBackup(ctx, row);
  },
} satisfies ResolversOf<'backups'>;
