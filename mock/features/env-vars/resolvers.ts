import type {
  EnvironmentSummary,
  EnvironmentVariable,
  EnvironmentVariableService,
  ResolvedEnvironmentVariable,
} from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { MASK } from '../../lib/mask.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { variablesFor } from '../external-services/model/variables.ts';
import type { ServiceRow } from '../../rows/external-services.ts';
import type { ProjectRow } from '../../rows/projects.ts';
import { environmentOf, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { given, inProject, newTimes, resource } from '../shared/resource.ts';
import type { EnvVarRow } from '../../rows/env-vars.ts';

type List = ResolverContext<{ path: InProject; query: Paged & { environment_id?: number } }>;

function summarize(context: MockContext, ids: readonly number[]): EnvironmentSummary[] {
  return ids.map((id) => {
    const environment = environmentOf(context.state, id);
    const current_deployment_id = currentDeployment(context, id)?.id ?? null;
    return {
      id,
      name: environment.name,
      main_url: environmentUrl(environment),
      current_deployment_id,
    };
  });
}

/** The value that a response shows. Only that of `envVars.getValue` always has the real one. */
const VALUES: Record<
  MockContext['server']['envVarValues'],
  (row: EnvVarRow, sent: string | null | undefined) => string | null
> = {
  masked: () => MASK,
  sent: ({ is_secret }, sent) => (is_secret ? null : sent === undefined ? MASK : sent),
};

/** @param sent the value in the request: `null` if an update has none, `undefined` for a list */
function serializeEnvVar(
  context: MockContext,
  row: EnvVarRow,
  sent?: string | null,
): EnvironmentVariable {
  const { id, key, is_secret, include_in_preview, environment_ids, created_at, updated_at } = row;
  const value = VALUES[context.server.envVarValues](row, sent);
  const environments = summarize(context, environment_ids);
  return { id, key, value, is_secret, include_in_preview, environments, created_at, updated_at };
}

/**
 * 404 unless the project has these environments. Servers that check less fail for an environment
 * that nobody has.
 */
function checkEnvironments(
  { server, state }: MockContext,
  projectId: number,
  ids: readonly number[],
): void {
  for (const id of ids) {
    if (server.checksVariables) findEnvironment(state, projectId, id);
    else if (!environmentOf(state, id)) throw problem('internal', 'An internal error occurred');
  }
}

/** 409 if one of the environments already has the key by another variable than its own. */
function checkKey(
  { state }: MockContext,
  project_id: number,
  { key, environment_ids }: Pick<EnvVarRow, 'key' | 'environment_ids'>,
  own?: EnvVarRow,
): void {
  for (const id of environment_ids) {
    const existing = state.envVars.find(
      (row) =>
        row !== own &&
        row.project_id === project_id &&
        row.key === key &&
        row.environment_ids.includes(id),
    );
    if (existing)
      throw problem(
        'conflict',
        `Environment ${id} already has a variable ${key} (id ${existing.id})`,
      );
  }
}

/**
 * The variables of a project or one of its environments. A deployment token reads its own
 * environment.
 */
function selectRows({ state, path, query, actor }: List): EnvVarRow[] {
  const project = findProject(state, path.project_id);
  const environmentId = query.environment_id ?? actor.environment_id;
  if (environmentId !== null) findEnvironment(state, project.id, environmentId);
  return state.envVars.list(
    (row) =>
      row.project_id === project.id &&
      (environmentId === null || row.environment_ids.includes(environmentId)),
  );
}

/** The variables that linked services provide to a project, by name, each with its service. */
function serviceVariables(
  { state }: MockContext,
  project: ProjectRow,
): Map<string, EnvironmentVariableService> {
  const links = state.serviceLinks.list((row) => row.project_id === project.id);
  const services = links.map((link) => state.services.get(link.service_id) as ServiceRow);
  return new Map(
    services.flatMap((service) => {
      const { id, name, slug, service_type } = service;
      const source = {
        service_id: id,
        service_name: name,
        service_slug: slug,
        service_type,
        service_updated_at: service.updated_at,
      };
      return variablesFor(service, project).map((variable) => [variable.name, source] as const);
    }),
  );
}

const variable = resource('envVars', {
  what: 'Environment variable',
  id: 'var_id',
  scope: inProject,
  serialize: (context, row) => serializeEnvVar(context, row),
});

export const envVars = {
  'envVars.list': (ctx) => paginate(ctx, selectRows(ctx), (row) => serializeEnvVar(ctx, row)),

  'envVars.create': (ctx) => {
    const { server, state, path, body } = ctx;
    const { id: project_id } = findProject(state, path.project_id);
    checkEnvironments(ctx, project_id, body.environment_ids);
    checkKey(ctx, project_id, body);
    if (body.is_secret && body.value === '' && !server.checksVariables)
      throw problem('badRequest', 'A secret needs a value');
    const row = state.envVars.insert({
      project_id,
      environment_ids: [...new Set(body.environment_ids)],
      key: body.key,
      value: body.value,
      is_secret: body.is_secret ?? false,
      include_in_preview: body.include_in_preview ?? true,
      ...newTimes(ctx),
    });
    return serializeEnvVar(ctx, row, body.value);
  },

  'envVars.update': (ctx) => {
    const { server, state, body, clock } = ctx;
    const row = variable.find(ctx);
    checkEnvironments(ctx, row.project_id, body.environment_ids);
    if (server.checksVariables) checkKey(ctx, row.project_id, body, row);
    else if (row.is_secret && body.is_secret === false)
      throw problem('badRequest', 'A secret cannot be made a plain variable');
    const environment_ids = [...new Set(body.environment_ids)];
    state.envVars.update(row.id, { ...given(body), environment_ids, updated_at: clock.iso() });
    return serializeEnvVar(ctx, row, body.value ?? null);
  },

  'envVars.delete': (ctx) => {
    const { server, state, path } = ctx;
    if (server.checksVariables || state.envVars.get(path.var_id)) variable.delete(ctx);
  },

  /**
   * Of several variables with the key, the one that was changed first, unless the server wants to
   * know which, and shows no secret.
   */
  'envVars.getValue': (ctx) => {
    const { key, var_id } = { ...ctx.path, ...ctx.query };
    const [row, other] = selectRows(ctx)
      .filter((one) => one.key === key && (var_id === undefined || one.id === var_id))
      .toSorted((one, two) => Date.parse(one.updated_at) - Date.parse(two.updated_at));
    if (!row) throw notFound('Environment variable', key);
    if (other && ctx.server.guardsValues)
      throw problem('conflict', `Several environments have ${key}; specify an environment`, {
        title: 'Environment variable value is ambiguous',
      });
    if (row.is_secret && ctx.server.guardsValues)
      throw problem('forbidden', 'Secret environment variable is write-only');
    return { value: row.value };
  },

  /**
   * The project's own variables come first, each with the linked service whose variable it
   * overrides.
   */
  'envVars.listResolved': (ctx) => {
    const { state, path, query } = ctx;
    const project = findProject(state, path.project_id);
    const services = serviceVariables(ctx, project);
    const rows = selectRows(ctx);
    const wanted = query.environment_id === undefined ? undefined : [query.environment_id];
    const everywhere =
      wanted ?? state.environments.list((row) => row.project_id === project.id).map(({ id }) => id);
    const own = rows.map(
      ({ id, key, include_in_preview, environment_ids }): ResolvedEnvironmentVariable => ({
        key,
        value_preview: MASK,
        source: { type: 'manual', var_id: id, overrides_service: services.get(key) ?? null },
        environments: summarize(ctx, wanted ?? environment_ids),
        include_in_preview,
      }),
    );
    for (const { key } of rows) services.delete(key);
    const provided = [...services].map(([key, service]): ResolvedEnvironmentVariable => ({
      key,
      value_preview: MASK,
      source: { type: 'integration', service },
      environments: summarize(ctx, everywhere),
      include_in_preview: true,
    }));
    return paginate(ctx, [...own, ...provided]);
  },
} satisfies ResolversOf<'envVars'>;
