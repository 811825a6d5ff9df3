import type {
  CreateErrorTrackingDsnRequest,
  ErrorTrackingDsn,
  GetOrCreateErrorTrackingDsnRequest,
  RegenerateErrorTrackingDsnRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { checkHttpUrl } from '../../lib/http/http-url.ts';
import { problem } from '../../lib/http/problems.ts';
import type { Row, Table } from '../../store/table.ts';
import type { DsnRow } from './error-rows.ts';
import { dangling, find, findProject, type InProject } from '../shared/find.ts';

type OnDsn<Parts = unknown> = ResolverContext<{ path: InProject & { dsn_id: number } } & Parts>;

const INSTANCE = 'https://temps.example';

/** On real servers, it may be one of another project. */
function mustBeThere(
  context: MockContext,
  table: Table<Row & { project_id: number }>,
  id: number | null,
  what: string,
  projectId: number,
): void {
  if (id === null) return;
  const row = table.get(id);
  if (!row || (row.project_id !== projectId && !context.server.isReal)) throw dangling(context, what, id);
}

export function createDsn(context: MockContext, projectId: number, input: CreateErrorTrackingDsnRequest): DsnRow {
  const { state, clock, random } = context;
  const { name, base_url, environment_id = null, deployment_id = null } = input;
  findProject(state, projectId);
  mustBeThere(context, state.environments, environment_id, 'Environment', projectId);
  mustBeThere(context, state.deployments, deployment_id, 'Deployment', projectId);
  return state.dsns.insert({
    project_id: projectId,
    environment_id,
    deployment_id,
    name: name ?? 'Default',
    public_key: random.hex(32),
    origin: dsnOrigin(context, base_url),
    is_active: true,
    created_at: clock.iso(),
  });
}

/** Real servers take any text, of which the mock makes no address. */
function dsnOrigin({ server }: MockContext, base: string | null | undefined): string {
  if (base == null || (server.isReal && !URL.canParse(base))) return INSTANCE;
  return new URL(checkHttpUrl(base, 'body.base_url')).origin;
}

function serializeDsn({ state }: MockContext, { origin, ...row }: DsnRow): ErrorTrackingDsn {
  return {
    ...row,
    dsn: `${origin.replace('://', `://${row.public_key}@`)}/${row.project_id}`,
    event_count: state.errorEvents.list((event) => event.dsn_id === row.id).length,
  };
}

function findDsn({ state, path }: OnDsn): DsnRow {
  const project = findProject(state, path.project_id);
  return find(state.dsns, path.dsn_id, 'DSN', (row) => row.project_id === project.id);
}

export const dsns = {
  'monitoring.listDsns': (ctx: ResolverContext<{ path: InProject }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    return ctx.state.dsns.list((row) => row.project_id === project.id).map((row) => serializeDsn(ctx, row));
  },

  'monitoring.createDsn': (ctx: ResolverContext<{ path: InProject; body: CreateErrorTrackingDsnRequest }>) =>
    serializeDsn(ctx, createDsn(ctx, ctx.path.project_id, ctx.body)),

  'monitoring.getOrCreateDsn': (
    ctx: ResolverContext<{ path: InProject; body: GetOrCreateErrorTrackingDsnRequest }>,
  ) => {
    const { environment_id = null, deployment_id = null } = ctx.body;
    const isWanted = (row: DsnRow) =>
      row.project_id === ctx.path.project_id &&
      row.is_active &&
      row.environment_id === environment_id &&
      row.deployment_id === deployment_id;
    return serializeDsn(ctx, ctx.state.dsns.find(isWanted) ?? createDsn(ctx, ctx.path.project_id, ctx.body));
  },

  'monitoring.regenerateDsn': (ctx: OnDsn<{ body: RegenerateErrorTrackingDsnRequest }>) => {
    const row = findDsn(ctx);
    if (!row.is_active) throw problem('badRequest', `DSN ${row.id} is revoked for good; create a new one`);
    row.origin = ctx.body.base_url == null ? row.origin : dsnOrigin(ctx, ctx.body.base_url);
    row.public_key = ctx.random.hex(32);
    return serializeDsn(ctx, row);
  },

  'monitoring.revokeDsn': (ctx: OnDsn) => {
    findDsn(ctx).is_active = false;
  },
};
