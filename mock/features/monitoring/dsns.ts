import type {
  CreateErrorTrackingDsnRequest,
  ErrorTrackingDsn,
} from '../../../generated/types.gen.ts';
import { checkHttpUrl } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import type { MockContext } from '../../state/context.ts';
import { find, findEnvironment, findProject } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inProject, resource } from '../shared/resource.ts';
import type { DsnRow } from '../../rows/monitoring.ts';

const dsn = resource('dsns', {
  what: 'DSN',
  id: 'dsn_id',
  scope: inProject,
  serialize: ({ state }, row): ErrorTrackingDsn => ({
    ...omit(row, 'origin'),
    dsn: `${row.origin.replace('://', `://${row.public_key}@`)}/${row.project_id}`,
    event_count: state.errorEvents.list((event) => event.dsn_id === row.id).length,
  }),
});

export function createDsn(
  context: MockContext,
  project_id: number,
  input: CreateErrorTrackingDsnRequest,
): DsnRow {
  const { state, clock, random } = context;
  const { name, base_url, environment_id = null, deployment_id = null } = input;
  findProject(state, project_id);
  if (environment_id !== null) findEnvironment(state, project_id, environment_id);
  if (deployment_id !== null)
    find(state.deployments, deployment_id, 'Deployment', (row) => row.project_id === project_id);
  return state.dsns.insert({
    project_id,
    environment_id,
    deployment_id,
    name: name ?? 'Default',
    public_key: random.hex(32),
    origin: readOrigin(base_url ?? 'https://temps.example'),
    is_active: true,
    created_at: clock.iso(),
  });
}

function readOrigin(base: string): string {
  return new URL(checkHttpUrl(base, 'body.base_url')).origin;
}

export const dsns = {
  'monitoring.listDsns': dsn.list,

  'monitoring.createDsn': dsn.create((ctx) => createDsn(ctx, ctx.path.project_id, ctx.body)),

  'monitoring.getOrCreateDsn': dsn.create((ctx) => {
    const { project_id } = ctx.path;
    const { environment_id = null, deployment_id = null } = ctx.body;
    const known = ctx.state.dsns.find(
      (row) =>
        row.project_id === project_id &&
        row.is_active &&
        row.environment_id === environment_id &&
        row.deployment_id === deployment_id,
    );
    return known ?? createDsn(ctx, project_id, ctx.body);
  }),

  'monitoring.regenerateDsn': dsn.update(({ body, random }, row) => {
    if (!row.is_active)
      throw problem('badRequest', `DSN ${row.id} is revoked for good; create a new one`);
    return {
      origin: body.base_url == null ? row.origin : readOrigin(body.base_url),
      public_key: random.hex(32),
    };
  }),

  'monitoring.revokeDsn': (ctx) => {
    dsn.find(ctx).is_active = false;
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
