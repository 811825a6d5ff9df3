import type {
  CreateEnvironmentVariableRequest,
  EnvironmentVariable,
  UpdateEnvironmentVariableRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { summarizeEnvironments } from './environment-summary.ts';
import { resolved } from './resolved.ts';
import type { EnvVarRow } from './rows.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { MASK } from '../../lib/mask.ts';
import { paginate, type Paged } from '../../lib/paging.ts';

/**
 * The value in the response of a real server. 2026-01 shows it in plain text. 2026-07 returns null for secrets; for
 * other variables, the value of the request, or the mask in a list.
 *
 * @param sent the value in the request: `null` if an update has none, `undefined` for a list
 */
function realValue({ server }: MockContext, row: EnvVarRow, sent: string | null | undefined): string | null {
  if (server.envVarValues === 'plain') return row.value;
  if (row.is_secret) return null;
  return sent === undefined ? MASK : sent;
}

/** Masks the value; only `envVars.getValue` shows it. */
function serializeEnvVar(context: MockContext, row: EnvVarRow, sent?: string | null): EnvironmentVariable {
  const environments = summarizeEnvironments(context, row);
  const { id, key, is_secret, include_in_preview, created_at, updated_at } = row;
  const value = context.server.isReal ? realValue(context, row, sent) : MASK;
  return { id, key, value, is_secret, include_in_preview, environments, created_at, updated_at };
}

/** 404 unless the project has these environments, 409 if one of them already has the key. */
function checkEnvironments(
  { state }: MockContext,
  projectId: number,
  input: Pick<CreateEnvironmentVariableRequest, 'key' | 'environment_ids'>,
  own?: EnvVarRow,
): void {
  for (const id of input.environment_ids) {
    findEnvironment(state, projectId, id);
    const existing = state.envVars.find(
      (row) => row !== own && row.project_id === projectId && row.key === input.key && row.environment_ids.includes(id),
    );
    if (existing)
      throw problem('conflict', `Environment ${id} already has a variable ${input.key} (id ${existing.id})`);
  }
}

export const envVars = {
  ...resolved,

  'envVars.list': (ctx: ResolverContext<{ path: InProject; query: Paged & { environment_id?: number } }>) => {
    const { state, path, query, actor } = ctx;
    const project = findProject(state, path.project_id);
    const environmentId = query.environment_id ?? actor.environment_id;
    if (environmentId !== null) findEnvironment(state, project.id, environmentId);
    const rows = state.envVars.list(
      (row) => row.project_id === project.id && (environmentId === null || row.environment_ids.includes(environmentId)),
    );
    if (!ctx.server.isReal) return paginate(ctx, rows, (row) => serializeEnvVar(ctx, row));
    const changedLast = rows.toSorted((one, other) => other.updated_at.localeCompare(one.updated_at));
    const only = environmentId === null ? {} : { environment_ids: [environmentId], deleted_environments: [] };
    return paginate(ctx, changedLast, (row) => serializeEnvVar(ctx, { ...row, ...only }));
  },

  'envVars.create': (ctx: ResolverContext<{ path: InProject; body: CreateEnvironmentVariableRequest }>) => {
    const { state, path, body, clock } = ctx;
    const project = findProject(state, path.project_id);
    checkEnvironments(ctx, project.id, body);
    const row = state.envVars.insert({
      project_id: project.id,
      environment_ids: [...new Set(body.environment_ids)],
      key: body.key,
      value: body.value,
      is_secret: body.is_secret ?? false,
      include_in_preview: body.include_in_preview ?? true,
      created_at: clock.iso(),
      updated_at: clock.iso(),
    });
    return serializeEnvVar(ctx, row, body.value);
  },

  'envVars.update': (
    ctx: ResolverContext<{
      path: InProject & { var_id: number };
      body: UpdateEnvironmentVariableRequest;
    }>,
  ) => {
    const { state, path, body, clock, server } = ctx;
    const project = findProject(state, path.project_id);
    const row = find(state.envVars, path.var_id, 'Environment variable', (one) => one.project_id === project.id);
    checkEnvironments(ctx, project.id, body, row);
    if (server.isReal && row.is_secret && body.is_secret === false)
      throw problem('badRequest', `Environment variable ${row.id} is a secret and stays one`);
    state.envVars.update(row.id, {
      key: body.key,
      environment_ids: [...new Set(body.environment_ids)],
      deleted_environments: [],
      // Null means unchanged, like an absent field.
      value: body.value ?? undefined,
      is_secret: body.is_secret ?? undefined,
      // Real servers take what is left out for true.
      include_in_preview: body.include_in_preview ?? (server.isReal ? true : undefined),
      updated_at: clock.iso(),
    });
    return serializeEnvVar(ctx, row, body.value ?? null);
  },

  'envVars.delete': ({ state, path, server }: ResolverContext<{ path: InProject & { var_id: number } }>) => {
    const project = findProject(state, path.project_id);
    // Real servers accept the deletion of an unknown id.
    if (server.isReal && !state.envVars.get(path.var_id)) return;
    const row = find(state.envVars, path.var_id, 'Environment variable', (one) => one.project_id === project.id);
    state.envVars.remove(row.id);
  },

  /**
   * A deployment token reads its own environment. An API key without `environment_id` gets the first variable with the
   * key.
   */
  'envVars.getValue': ({
    state,
    path,
    query,
    actor,
  }: ResolverContext<{ path: InProject & { key: string }; query: { environment_id?: number } }>) => {
    const project = findProject(state, path.project_id);
    const environmentId = query.environment_id ?? actor.environment_id;
    if (environmentId !== null) findEnvironment(state, project.id, environmentId);
    const row = state.envVars.find(
      (one) =>
        one.project_id === project.id &&
        one.key === path.key &&
        (environmentId === null || one.environment_ids.includes(environmentId)),
    );
    if (!row) throw notFound('Environment variable', path.key);
    return { value: row.value };
  },
} satisfies ResolversOf<'envVars'>;
