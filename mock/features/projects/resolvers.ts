import type { Project } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { removeTraffic } from '../analytics/model/remove.ts';
import { trigger } from '../deployments/model/trigger.ts';
import { removeEnvironment } from '../environments/model/remove.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import { removeProjectMonitoring } from '../monitoring/model/remove.ts';
import { findEnvironment, findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { removeWebhooks } from '../webhooks/model/remove.ts';
import { createProject, projectFields } from './model/create.ts';
import type { ProjectRow } from './rows.ts';
import { projectSettings, serializeProject } from './settings.ts';

type OnProject<Body = unknown> = ResolverContext<{ path: InProject; body: Body }>;

function findRow({ state, path }: OnProject): ProjectRow {
  return findProject(state, path.project_id);
}

/** Deploys a new project of Git, even if its settings turn off deployments on later pushes. */
function deployFirst(ctx: MockContext, project: ProjectRow): void {
  const environment = ctx.state.environments.find((row) => row.project_id === project.id) as EnvironmentRow;
  if (project.source_type === 'git') trigger(ctx, project, environment, {});
}

export const projects = {
  ...projectSettings,

  'projects.list': (ctx) => paginate(ctx, ctx.state.projects.list(), (row) => serializeProject(ctx, row)),

  'projects.create': (ctx): Project => {
    const project = createProject(ctx, ctx.body);
    if (ctx.server.deploysNewProjects) deployFirst(ctx, project);
    return serializeProject(ctx, project);
  },

  'projects.get': (ctx) => serializeProject(ctx, findRow(ctx)),

  'projects.getBySlug': (ctx) => {
    const { slug } = ctx.path;
    const project = ctx.state.projects.find((row) => row.slug === slug);
    if (!project) throw notFound('Project', slug);
    return serializeProject(ctx, project);
  },

  'projects.getStatistics': ({ state }) => ({ total_count: state.projects.size }),

  'projects.update': (ctx) => {
    const project = findRow(ctx);
    const { deployment_config, ...fields } = projectFields(ctx.body);
    const config = { ...project.deployment_config, ...deployment_config };
    Object.assign(project, fields, { deployment_config: config, updated_at: ctx.clock.iso() });
    return serializeProject(ctx, project);
  },

  'projects.delete': (ctx) => {
    const { state } = ctx;
    const { id } = findRow(ctx);
    const isIn = (row: { project_id: number | null }) => row.project_id === id;
    for (const environment of state.environments.list(isIn)) removeEnvironment(state, environment.id);
    state.envVars.removeWhere(isIn);
    state.staticBundles.removeWhere(isIn);
    state.images.removeWhere(isIn);
    state.credentials.removeWhere((row) => row.kind === 'deployment' && isIn(row));
    state.serviceLinks.removeWhere(isIn);
    removeProjectMonitoring(state, id);
    removeWebhooks(state, isIn);
    removeTraffic(state, id);
    state.projects.remove(id);
  },

  'projects.triggerPipeline': (ctx) => {
    const project = findRow(ctx);
    if (project.source_type !== 'git')
      throw problem('badRequest', `Project ${project.id} is deployed from ${project.source_type}, not from Git`);
    return trigger(ctx, project, findEnvironment(ctx.state, project.id, ctx.body.environment_id), ctx.body);
  },
} satisfies ResolversOf<'projects'>;
