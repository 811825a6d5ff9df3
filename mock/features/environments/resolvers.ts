import type { DeploymentConfig, Environment } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { slugify } from '../../lib/ids.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { deploymentProgress } from '../deployments/model/progress.ts';
import { findEnvironment, findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { given } from '../shared/resource.ts';
import { createEnvironment } from './model/create.ts';
import { removeEnvironment } from './model/remove.ts';
import { environmentUrl } from './model/url.ts';
import type { EnvironmentRow } from './rows.ts';

type OnEnvironment<Body = unknown> = ResolverContext<{ path: InProject & { env_id: number }; body: Body }>;

function findRow({ state, path }: OnEnvironment): EnvironmentRow {
  return findEnvironment(state, path.project_id, path.env_id);
}

function serializeEnvironment(context: MockContext, row: EnvironmentRow): Environment {
  const { is_main: _isMain, ...fields } = row;
  return {
    ...fields,
    main_url: context.server.mainUrl === 'label' ? row.subdomain : environmentUrl(row),
    current_deployment_id: currentDeployment(context, row.id)?.id ?? null,
    sleeping: row.sleeping ?? false,
    last_activity_at: null,
    estimated_sleep_at: null,
  };
}

/** How long after a change an environment cannot be put to sleep or woken. */
const COOLDOWN_MS = 30_000;

function setSleeping(ctx: OnEnvironment, sleeping: boolean): Environment {
  const row = findRow(ctx);
  const age = ctx.clock.now() - Date.parse(row.updated_at);
  if (age < COOLDOWN_MS)
    throw problem(
      'tooManyRequests',
      `Environment ${row.id} changed ${Math.floor(age / 1000)} s ago: wait until it is ${COOLDOWN_MS / 1000} s`,
    );
  if (!sleeping && row.sleeping && !currentDeployment(ctx, row.id))
    throw problem('badRequest', `Environment ${row.id} has no deployment to wake`);
  row.sleeping = sleeping;
  return serializeEnvironment(ctx, row);
}

/** Request fields are snake_case, those of `deployment_config` camelCase. */
function toConfig(settings: object): DeploymentConfig {
  const entries = Object.entries(settings).map(([name, value]) => [
    name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(entries);
}

export const environments = {
  'environments.list': (ctx) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.environments.list((row) => row.project_id === project.id);
    return paginate(ctx, rows, (row) => serializeEnvironment(ctx, row));
  },

  'environments.create': (ctx) => {
    const { name, branch, set_as_preview = false } = ctx.body;
    const project = findProject(ctx.state, ctx.path.project_id);
    if (ctx.state.environments.find((row) => row.project_id === project.id && row.slug === slugify(name)))
      throw problem('conflict', `Project ${project.id} already has an environment "${name}"`);
    return serializeEnvironment(ctx, createEnvironment(ctx, project, { name, branch, is_preview: set_as_preview }));
  },

  'environments.get': (ctx) => serializeEnvironment(ctx, findRow(ctx)),

  /** Settings that are absent or null are unchanged. */
  'environments.updateSettings': (ctx) => {
    const row = findRow(ctx);
    const { branch, protected: isProtected, attack_mode, password: _password, ...config } = given(ctx.body);
    ctx.state.environments.update(row.id, {
      branch,
      protected: isProtected,
      attack_mode,
      deployment_config: { ...row.deployment_config, ...toConfig(config) },
      updated_at: ctx.clock.iso(),
    });
    return serializeEnvironment(ctx, row);
  },

  'environments.delete': (ctx) => {
    const { id, is_main, project_id } = findRow(ctx);
    if (is_main)
      throw problem(
        'badRequest',
        `Environment ${id} is the main environment of project ${project_id} and cannot be deleted`,
      );
    removeEnvironment(ctx.state, id);
  },

  'environments.sleep': (ctx) => setSleeping(ctx, true),

  'environments.wake': (ctx) => setSleeping(ctx, false),

  /** Tears down the deployments. The environment stays, with its settings, variables and domains. */
  'environments.teardown': (ctx) => {
    const { id, project_id } = findRow(ctx);
    const now = ctx.clock.now();
    for (const row of ctx.state.deployments.ofGroup(project_id).filter((one) => one.environment_id === id)) {
      if (deploymentProgress(row, now).finished_at === null) row.cancelled_at ??= now;
      row.torn_down_at ??= now;
    }
  },
} satisfies ResolversOf<'environments'>;
