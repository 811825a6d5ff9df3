import type { CreateProjectRequest, TriggeredPipeline, TriggerPipelineRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { freeSlug, slugify } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { ServiceRow } from '../external-services/rows.ts';
import type { State } from '../../state/state.ts';
import type { ProjectRow } from './rows.ts';
import { removeTraffic } from '../analytics/model/remove.ts';
import { createDeployment } from '../deployments/model/create.ts';
import { createEnvironment } from '../environments/model/create.ts';
import { removeEnvironment } from '../environments/model/remove.ts';
import { linkService } from '../external-services/model/link.ts';
import { removeProjectMonitoring } from '../monitoring/model/remove.ts';
import { triggerOnRealServer } from './trigger.ts';
import { projectSettings } from './settings.ts';
import { serializeProject } from './serialize.ts';
import { findEnvironment, findProject, notFound, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { removeWebhooks } from '../webhooks/model/remove.ts';

/** The services to link may be left out here. */
export type ProjectInput = Omit<CreateProjectRequest, 'storage_service_ids'> & {
  slug?: string;
  storage_service_ids?: number[];
};

/** With its environment `production`, as the platform does it. */
export function createProject(context: MockContext, input: ProjectInput): ProjectRow {
  const { state, clock } = context;
  if (input.slug !== undefined && state.projects.find(({ slug }) => slug === input.slug))
    throw problem('conflict', `The slug "${input.slug}" is already taken`);
  const services = [...new Set(input.storage_service_ids)].map((id) => findLinked(state, id));
  const project = state.projects.insert({
    ...projectFields(input),
    slug: input.slug ?? freeSlug(slugify(input.name), state.projects),
    attack_mode: false,
    enable_preview_environments: false,
    preview_envs_on_demand: false,
    preview_envs_idle_timeout_seconds: 300,
    preview_envs_wake_timeout_seconds: 30,
    ai_alert_summaries_enabled: null,
    ai_debug_chat_enabled: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  const environment = createEnvironment(context, project, {
    name: 'production',
    branch: project.main_branch,
    is_main: true,
  });
  for (const [key, value] of input.environment_variables ?? []) {
    state.envVars.insert({
      project_id: project.id,
      environment_ids: [environment.id],
      key,
      value,
      is_secret: false,
      include_in_preview: true,
      created_at: clock.iso(),
      updated_at: clock.iso(),
    });
  }
  for (const service of services) linkService(context, service, project);
  return project;
}

/** As on a real server, a service that is not there is a mistake of the body. */
function findLinked(state: State, id: number): ServiceRow {
  const service = state.services.get(id);
  if (!service) throw problem('badRequest', `body.storage_service_ids: Service ${id} not found`);
  return service;
}

function projectFields(input: ProjectInput) {
  return {
    name: input.name,
    directory: input.directory,
    main_branch: input.main_branch,
    preset: input.preset,
    preset_config: input.preset_config ?? null,
    source_type: input.source_type ?? 'git',
    repo_name: input.repo_name ?? null,
    repo_owner: input.repo_owner ?? null,
    git_url: input.git_url ?? null,
    git_provider_connection_id: input.git_provider_connection_id ?? null,
    deployment_config: {
      automaticDeploy: input.automatic_deploy ?? true,
      performanceMetricsEnabled: input.performance_metrics_enabled ?? false,
      ...(input.exposed_port == null ? {} : { exposedPort: input.exposed_port }),
    },
  };
}

/** Real servers deploy a Git project as soon as it is there, whatever its settings say of later pushes. */
function deployFirst(ctx: MockContext, project: ProjectRow): void {
  const environment = ctx.state.environments.find((row) => row.project_id === project.id);
  if (environment) triggerOnRealServer(ctx, project, environment, {});
}

export const projects = {
  ...projectSettings,

  'projects.list': (ctx: ResolverContext<{ query: Paged }>) =>
    paginate(ctx, ctx.state.projects.list(), (row) => serializeProject(ctx, row)),

  'projects.create': (ctx: ResolverContext<{ body: ProjectInput }>) => {
    const project = createProject(ctx, ctx.body);
    if (ctx.server.isReal && project.source_type === 'git') deployFirst(ctx, project);
    return serializeProject(ctx, project);
  },

  'projects.get': (ctx: ResolverContext<{ path: InProject }>) =>
    serializeProject(ctx, findProject(ctx.state, ctx.path.project_id)),

  'projects.getBySlug': (ctx: ResolverContext<{ path: { slug: string } }>) => {
    const { slug } = ctx.path;
    const project = ctx.state.projects.find((row) => row.slug === slug);
    if (!project) throw notFound('Project', slug);
    return serializeProject(ctx, project);
  },

  'projects.getStatistics': ({ state }: ResolverContext) => ({ total_count: state.projects.size }),

  'projects.update': (ctx: ResolverContext<{ path: InProject; body: ProjectInput }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const { deployment_config, ...fields } = projectFields(ctx.body);
    Object.assign(project, fields, {
      deployment_config: { ...project.deployment_config, ...deployment_config },
      updated_at: ctx.clock.iso(),
    });
    return serializeProject(ctx, project);
  },

  'projects.delete': (ctx: ResolverContext<{ path: InProject }>) => {
    const { state } = ctx;
    const { id } = findProject(state, ctx.path.project_id);
    for (const environment of state.environments.list((row) => row.project_id === id))
      removeEnvironment(ctx, environment);
    state.staticBundles.removeWhere((row) => row.project_id === id);
    state.images.removeWhere((row) => row.project_id === id);
    state.credentials.removeWhere((row) => row.kind === 'deployment' && row.project_id === id);
    state.serviceLinks.removeWhere((row) => row.project_id === id);
    removeProjectMonitoring(state, id);
    removeWebhooks(state, (row) => row.project_id === id);
    removeTraffic(state, id);
    state.projects.remove(id);
  },

  /** Returns no deployment id, as the platform does: the deployment is found in the environment's list. */
  'projects.triggerPipeline': (
    ctx: ResolverContext<{ path: InProject; body: TriggerPipelineRequest }>,
  ): TriggeredPipeline => {
    const { state, path, body } = ctx;
    const project = findProject(state, path.project_id);
    if (project.source_type !== 'git')
      throw problem('badRequest', `Project ${project.id} is deployed from ${project.source_type}, not from Git`);
    const environment = findEnvironment(state, project.id, body.environment_id);

    if (ctx.server.isReal) return triggerOnRealServer(ctx, project, environment, body);

    const { tag = null, commit = null } = body;
    const branch = body.branch ?? project.main_branch;
    createDeployment(ctx, environment, { source_type: 'git', branch, tag, commit_hash: commit });
    return {
      message: 'Pipeline triggered',
      project_id: project.id,
      environment_id: environment.id,
      branch,
      tag,
      commit,
    };
  },
} satisfies ResolversOf<'projects'>;
