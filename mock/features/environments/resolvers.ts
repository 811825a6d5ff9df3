import type {
  CreateEnvironmentRequest,
  DeploymentConfig,
  Environment,
  UpdateEnvironmentSettingsRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { ServerProfile } from '../../servers/profile.ts';
import { slugify } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import { deploymentProgress } from '../deployments/model/progress.ts';
import type { EnvironmentRow } from './rows.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { createEnvironment } from './model/create.ts';
import { addMonitor } from '../monitoring/model/add.ts';
import { checkConfig } from './model/check-config.ts';
import { removeEnvironment } from './model/remove.ts';
import { environmentUrl } from './model/url.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';

interface InEnvironment extends InProject {
  env_id: number;
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

function setSleeping(ctx: ResolverContext<{ path: InEnvironment }>, sleeping: boolean): Environment {
  const { state, clock, path } = ctx;
  const environment = findEnvironment(state, path.project_id, path.env_id);
  const age = clock.now() - Date.parse(environment.updated_at);
  if (age < COOLDOWN_MS)
    throw problem(
      'tooManyRequests',
      `Environment ${environment.id} changed ${Math.floor(age / 1000)} s ago: wait until it is ${COOLDOWN_MS / 1000} s`,
    );
  if (!sleeping && environment.sleeping && !currentDeployment(ctx, environment.id))
    throw problem(
      ctx.server.isReal ? 'internal' : 'badRequest',
      `Environment ${environment.id} has no deployment to wake`,
    );
  environment.sleeping = sleeping;
  return serializeEnvironment(ctx, environment);
}

/** Request fields are snake_case, those of `deployment_config` camelCase. */
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

/** Fields that are absent or null are unchanged; on July's server, null removes a limit or a request. */
function changedConfig({ name: server }: ServerProfile, settings: UpdateEnvironmentSettingsRequest): DeploymentConfig {
  const names = Object.entries(CONFIG_NAMES) as [keyof typeof CONFIG_NAMES, keyof DeploymentConfig][];
  const isRemoved = (name: keyof typeof CONFIG_NAMES) =>
    server === '2026-07' && settings[name] === null && /_(limit|request)$/.test(name);
  return Object.fromEntries(
    names
      .filter(([from]) => settings[from] != null || isRemoved(from))
      .map(([from, to]) => [to, settings[from] ?? undefined]),
  );
}

export const environments = {
  'environments.list': (ctx: ResolverContext<{ path: InProject; query: Paged }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.environments.list((row) => row.project_id === project.id);
    return paginate(ctx, rows, (row) => serializeEnvironment(ctx, row));
  },

  'environments.create': (ctx: ResolverContext<{ path: InProject; body: CreateEnvironmentRequest }>) => {
    const { name, branch, set_as_preview } = ctx.body;
    const project = findProject(ctx.state, ctx.path.project_id);
    // July's server compares the name before it writes it in lower case.
    const isSame = (row: EnvironmentRow) => (ctx.server.isReal ? row.name === name : row.slug === slugify(name));
    if (ctx.state.environments.find((row) => row.project_id === project.id && isSame(row)))
      throw problem(
        'conflict',
        ctx.server.isReal
          ? 'Environment with this name already exists'
          : `Project ${project.id} already has an environment "${name}"`,
      );
    const environment = createEnvironment(ctx, project, { name, branch, is_preview: set_as_preview ?? false });
    addMonitor(ctx, environment);
    return serializeEnvironment(ctx, environment);
  },

  'environments.get': (ctx: ResolverContext<{ path: InEnvironment }>) =>
    serializeEnvironment(ctx, findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id)),

  'environments.updateSettings': (
    ctx: ResolverContext<{ path: InEnvironment; body: UpdateEnvironmentSettingsRequest }>,
  ) => {
    const { body, state, clock, path } = ctx;
    const environment = findEnvironment(state, path.project_id, path.env_id);
    const deployment_config = { ...environment.deployment_config, ...changedConfig(ctx.server, body) };
    checkConfig(ctx.server, deployment_config);
    // Real servers forget the branch where none is sent.
    if (ctx.server.isReal && body.branch == null) environment.branch = null;
    state.environments.update(environment.id, {
      branch: body.branch ?? undefined,
      protected: body.protected ?? undefined,
      attack_mode: body.attack_mode ?? undefined,
      deployment_config,
      updated_at: clock.iso(),
    });
    return serializeEnvironment(ctx, find(state.environments, environment.id, 'Environment'));
  },

  'environments.delete': (ctx: ResolverContext<{ path: InEnvironment }>) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id);
    if (environment.is_main)
      throw problem(
        'badRequest',
        ctx.server.isReal
          ? 'Cannot delete production environment'
          : `Environment ${environment.id} is the main environment of project ${environment.project_id} and cannot be deleted`,
      );
    removeEnvironment(ctx, environment);
  },

  'environments.sleep': (ctx: ResolverContext<{ path: InEnvironment }>) => setSleeping(ctx, true),

  'environments.wake': (ctx: ResolverContext<{ path: InEnvironment }>) => setSleeping(ctx, false),

  /** Tears down the deployments. The environment stays, with its settings, variables and domains. */
  'environments.teardown': ({ state, clock, path, server }: ResolverContext<{ path: InEnvironment }>) => {
    const environment = findEnvironment(state, path.project_id, path.env_id);
    const rows = state.deployments.list((row) => row.environment_id === environment.id);
    const lost = rows.find((row) => row.containers_removed && row.torn_down_at === null);
    if (server.name === '2026-01' && lost) throw problem('internal', `Failed to stop container ${lost.slug}`);
    for (const row of rows) {
      if (deploymentProgress(row, clock.now()).finished_at === null) row.cancelled_at ??= clock.now();
      row.torn_down_at ??= clock.now();
      delete row.marked_as;
    }
  },
} satisfies ResolversOf<'environments'>;
