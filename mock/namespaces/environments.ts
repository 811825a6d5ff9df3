import type {
  CreateEnvironmentRequest,
  DeploymentConfig,
  Environment,
  UpdateEnvironmentSettingsRequest,
} from '../../generated/types.gen.ts';
import type { Context, ResolversOf, World } from '../context.ts';
import { freeSlug, slugify } from '../ids.ts';
import { problem } from '../problems.ts';
import { progressOf } from '../state/deployment-progress.ts';
import type { EnvironmentRow, ProjectRow } from '../state/projects.ts';
import { currentDeployment } from './deployments/current.ts';
import { removeMonitors } from './monitoring/remove.ts';
import { find, findEnvironment, findProject, paginate, type InProject, type Paged } from './shared.ts';

interface InEnvironment extends InProject {
  env_id: number;
}

export function createEnvironment(
  { state, clock }: World,
  project: ProjectRow,
  wish: { name: string; branch: string; is_preview?: boolean; is_main?: boolean },
): EnvironmentRow {
  const siblings = state.environments.list((row) => row.project_id === project.id);
  const slug = freeSlug(slugify(wish.name), siblings);
  const is_main = wish.is_main ?? false;
  return state.environments.insert({
    project_id: project.id,
    name: wish.name,
    slug,
    branch: wish.branch,
    subdomain: is_main ? project.slug : `${project.slug}-${slug}`,
    is_preview: wish.is_preview ?? false,
    is_main,
    protected: false,
    attack_mode: false,
    deployment_config: { replicas: 1, ...project.deployment_config },
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** With everything that lives in it. */
export function removeEnvironment({ state }: World, { id }: EnvironmentRow): void {
  state.environments.remove(id);
  state.environmentDomains.removeWhere((row) => row.environment_id === id);
  state.crons.removeWhere((row) => row.environment_id === id);
  state.customDomains.removeWhere((row) => row.environment_id === id);
  const deployments = new Set(state.deployments.list((row) => row.environment_id === id).map((row) => row.id));
  state.deploymentOperations.removeWhere((row) => deployments.has(row.deployment_id));
  for (const deployment of deployments) state.deployments.remove(deployment);
  removeMonitors(state, (row) => row.environment_id === id);
  for (const variable of state.envVars.list((row) => row.environment_ids.includes(id))) {
    variable.environment_ids = variable.environment_ids.filter((other) => other !== id);
    if (variable.environment_ids.length === 0) state.envVars.remove(variable.id);
  }
}

export function urlOf({ subdomain }: EnvironmentRow): string {
  return `https://${subdomain}.temps.example`;
}

function view(world: World, row: EnvironmentRow): Environment {
  const { is_main: _isMain, ...fields } = row;
  return {
    ...fields,
    main_url: urlOf(row),
    current_deployment_id: currentDeployment(world, row.id)?.id ?? null,
    sleeping: false,
    last_activity_at: null,
    estimated_sleep_at: null,
  };
}

/** Settings are snake_case going in and camelCase in `deployment_config`. */
const CONFIG_NAMES = {
  cpu_limit: 'cpuLimit',
  cpu_request: 'cpuRequest',
  memory_limit: 'memoryLimit',
  memory_request: 'memoryRequest',
  exposed_port: 'exposedPort',
  replicas: 'replicas',
  automatic_deploy: 'automaticDeploy',
  on_demand: 'onDemand',
  performance_metrics_enabled: 'performanceMetricsEnabled',
  session_recording_enabled: 'sessionRecordingEnabled',
  idle_timeout_seconds: 'idleTimeoutSeconds',
  wake_timeout_seconds: 'wakeTimeoutSeconds',
  anti_affinity: 'antiAffinity',
  target_nodes: 'targetNodes',
  target_labels: 'targetLabels',
  security: 'security',
} as const satisfies Partial<Record<keyof UpdateEnvironmentSettingsRequest, keyof DeploymentConfig>>;

/** What is left out or null keeps its value. */
function changedConfig(settings: UpdateEnvironmentSettingsRequest): DeploymentConfig {
  const names = Object.entries(CONFIG_NAMES) as [keyof typeof CONFIG_NAMES, keyof DeploymentConfig][];
  return Object.fromEntries(names.filter(([from]) => settings[from] != null).map(([from, to]) => [to, settings[from]]));
}

export const environments = {
  'environments.list': (ctx: Context<{ path: InProject; query: Paged }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.environments.list((row) => row.project_id === project.id);
    return paginate(ctx, rows, (row) => view(ctx, row));
  },

  'environments.create': (ctx: Context<{ path: InProject; body: CreateEnvironmentRequest }>) => {
    const { name, branch, set_as_preview } = ctx.body;
    const project = findProject(ctx.state, ctx.path.project_id);
    if (ctx.state.environments.find((row) => row.project_id === project.id && row.slug === slugify(name))) {
      throw problem('conflict', `Project ${project.id} already has an environment "${name}"`);
    }
    return view(ctx, createEnvironment(ctx, project, { name, branch, is_preview: set_as_preview ?? false }));
  },

  'environments.get': (ctx: Context<{ path: InEnvironment }>) =>
    view(ctx, findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id)),

  'environments.updateSettings': (ctx: Context<{ path: InEnvironment; body: UpdateEnvironmentSettingsRequest }>) => {
    const { body, state, clock, path } = ctx;
    const environment = findEnvironment(state, path.project_id, path.env_id);
    state.environments.update(environment.id, {
      branch: body.branch ?? undefined,
      protected: body.protected ?? undefined,
      attack_mode: body.attack_mode ?? undefined,
      deployment_config: { ...environment.deployment_config, ...changedConfig(body) },
      updated_at: clock.iso(),
    });
    return view(ctx, find(state.environments, environment.id, 'Environment'));
  },

  'environments.delete': (ctx: Context<{ path: InEnvironment }>) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id);
    if (environment.is_main)
      throw problem(
        'badRequest',
        `Environment ${environment.id} is the main environment of project ${environment.project_id} and cannot be deleted`,
      );
    removeEnvironment(ctx, environment);
  },

  /** Its deployments end; the environment stays, with its settings, variables and domains. */
  'environments.teardown': ({ state, clock, path }: Context<{ path: InEnvironment }>) => {
    const environment = findEnvironment(state, path.project_id, path.env_id);
    for (const row of state.deployments.list((row) => row.environment_id === environment.id)) {
      if (progressOf(row, clock.now()).finished_at === null) row.cancelled_at ??= clock.now();
      row.torn_down_at ??= clock.now();
    }
  },
} satisfies ResolversOf<'environments'>;
