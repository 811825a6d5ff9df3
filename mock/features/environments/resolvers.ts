import type { DeploymentConfig, Environment } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { slugify } from '../../lib/ids.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { deploymentProgress } from '../deployments/model/progress.ts';
import { removeEnvironment } from '../projects/model/remove.ts';
import { findProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { given, inProject, resource } from '../shared/resource.ts';
import { createEnvironment } from './model/create.ts';
import { createAsSent, keepDeleted } from './model/deleted.ts';
import { environmentUrl } from './model/url.ts';

const environment = resource('environments', {
  what: 'Environment',
  id: 'env_id',
  scope: inProject,
  serialize: (context, row): Environment => {
    const { is_main: _isMain, deployed_before: _before, ...fields } = row;
    return {
      ...fields,
      main_url: environmentUrl(row),
      current_deployment_id: currentDeployment(context, row.id)?.id ?? null,
      sleeping: row.sleeping ?? false,
      last_activity_at: null,
      estimated_sleep_at: null,
    };
  },
});

/** How long after a change an environment cannot be put to sleep or woken. */
const COOLDOWN_MS = 30_000;

function setSleeping(ctx: ResolverContext, sleeping: boolean): Environment {
  const row = environment.find(ctx);
  const age = ctx.clock.now() - Date.parse(row.updated_at);
  if (age < COOLDOWN_MS)
    throw problem(
      'tooManyRequests',
      `Environment ${row.id} changed ${Math.floor(age / 1000)} s ago: wait until it is ${COOLDOWN_MS / 1000} s`,
    );
  if (!sleeping && row.sleeping && !currentDeployment(ctx, row.id))
    throw problem('badRequest', `Environment ${row.id} has no deployment to wake`);
  row.sleeping = sleeping;
  return environment.serialize(ctx, row);
}

/** Request fields are snake_case, those of `deployment_config` camelCase. */
function toConfig(settings: object): Partial<DeploymentConfig> {
  const entries = Object.entries(settings).map(([name, value]) => [
    name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(entries);
}

export const environments = {
  'environments.list': environment.page,
  'environments.get': environment.get,

  'environments.create': environment.create((ctx) => {
    const { name, branch, set_as_preview = false } = ctx.body;
    const project = findProject(ctx.state, ctx.path.project_id);
    if (ctx.server.environmentNames === 'as sent') return createAsSent(ctx, project, name, branch);
    if (
      ctx.state.environments.find(
        (row) => row.project_id === project.id && row.slug === slugify(name),
      )
    )
      throw problem('conflict', `Project ${project.id} already has an environment "${name}"`);
    return createEnvironment(ctx, project, { name, branch, is_preview: set_as_preview });
  }),

  /** Settings that are absent or null are unchanged. */
  'environments.updateSettings': environment.update((ctx, row) => {
    const {
      branch,
      protected: isProtected,
      attack_mode,
      password: _password,
      ...config
    } = given(ctx.body);
    const deployment_config = { ...row.deployment_config, ...toConfig(config) };
    return { branch, protected: isProtected, attack_mode, deployment_config };
  }),

  'environments.delete': (ctx) => {
    const { env_id } = ctx.path;
    const wasDeleted =
      !ctx.state.environments.get(env_id) && env_id <= ctx.state.environments.lastId;
    if (wasDeleted && ctx.server.deletesAgain) return;
    const { id, is_main, project_id } = environment.find(ctx);
    if (is_main)
      throw problem(
        'badRequest',
        `Environment ${id} is the main environment of project ${project_id} and cannot be deleted`,
      );
    if (ctx.server.environmentNames === 'as sent') keepDeleted(ctx, environment.find(ctx));
    else removeEnvironment(ctx.state, id);
  },

  'environments.sleep': (ctx) => setSleeping(ctx, true),
  'environments.wake': (ctx) => setSleeping(ctx, false),

  /**
   * Tears down the deployments. The environment stays, with its settings, variables and domains.
   */
  'environments.teardown': (ctx) => {
    const { id, project_id } = environment.find(ctx);
    const now = ctx.clock.now();
    for (const row of ctx.state.deployments
      .ofGroup(project_id)
      .filter((one) => one.environment_id === id)) {
      if (deploymentProgress(row, now).finished_at === null) row.cancelled_at ??= now;
      row.torn_down_at ??= now;
    }
  },
} satisfies ResolversOf<'environments'>;
