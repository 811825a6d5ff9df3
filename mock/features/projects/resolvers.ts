import type { TriggeredPipeline, TriggerPipelineRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { ProjectRow } from './rows.ts';
import { removeTraffic } from '../analytics/model/remove.ts';
import { createDeployment } from '../deployments/model/create.ts';
import { removeEnvironment } from '../environments/model/remove.ts';
import { removeProjectMonitoring } from '../monitoring/model/remove.ts';
import { createProject, projectFields, type ProjectInput } from './model/create.ts';
import { realChanges } from './model/real-fields.ts';
import { addMonitor } from '../monitoring/model/add.ts';
import { triggerOnRealServer } from './trigger.ts';
import { projectSettings } from './settings.ts';
import { serializeProject } from './serialize.ts';
import { findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { removeWebhooks } from '../webhooks/model/remove.ts';

/** Real servers watch a new project, and deploy it if it is of Git, even if its settings turn off deployments on later pushes. */
function deployFirst(ctx: MockContext, project: ProjectRow): void {
  const environment = ctx.state.environments.find((row) => row.project_id === project.id);
  if (!environment) return;
  addMonitor(ctx, environment);
  if (project.source_type === 'git') triggerOnRealServer(ctx, project, environment, {});
}

/** Real servers list first what was deployed last. What never was comes first in January, last in July. */
function inOrder({ state, server }: MockContext, rows: ProjectRow[]): ProjectRow[] {
  if (!server.isReal) return rows;
  const never = server.name === '2026-01' ? Infinity : -Infinity;
  const deployedAt = ({ id }: ProjectRow) => state.deployments.ofGroup(id).at(-1)?.created_at ?? never;
  // Not subtracted, since that of two infinite times is no number.
  return rows.toReversed().toSorted((one, other) => Math.sign(deployedAt(other) - deployedAt(one)) || 0);
}

/** A 400 where a real server misses the repository: in January of every project, in July of those from Git. */
function mustHaveRepository(
  { server }: MockContext,
  { source_type = 'git', repo_owner, repo_name }: ProjectInput,
): void {
  if (!server.isReal || (server.name === '2026-07' && source_type !== 'git')) return;
  if (repo_owner == null || repo_name == null)
    throw problem('badRequest', 'body.repo_owner and body.repo_name: got nothing, expected the repository');
}

/** Real servers create projects of these alone. A later change can set others. */
const PRESETS = 'nextjs vite rsbuild docusaurus rust go python java dockerfile nixpacks'.split(' ');

function mustKnowPreset({ server }: MockContext, preset: string): void {
  const isNew = preset === 'docker-compose' && server.name === '2026-07';
  if (server.isReal && !isNew && !PRESETS.includes(preset)) throw problem('badRequest', `Invalid preset: ${preset}`);
}

export const projects = {
  ...projectSettings,

  'projects.list': (ctx: ResolverContext<{ query: Paged }>) =>
    paginate(ctx, inOrder(ctx, ctx.state.projects.list()), (row) => serializeProject(ctx, row)),

  'projects.create': (ctx: ResolverContext<{ body: ProjectInput }>) => {
    mustHaveRepository(ctx, ctx.body);
    mustKnowPreset(ctx, ctx.body.preset);
    const project = createProject(ctx, ctx.body);
    if (ctx.server.isReal) deployFirst(ctx, project);
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
    const updated_at = ctx.clock.iso();
    if (ctx.server.isReal) Object.assign(project, realChanges(ctx, ctx.body), { updated_at });
    else {
      const { deployment_config, ...fields } = projectFields(ctx.body);
      Object.assign(project, fields, {
        deployment_config: { ...project.deployment_config, ...deployment_config },
        updated_at,
      });
    }
    return serializeProject(ctx, project);
  },

  'projects.delete': (ctx: ResolverContext<{ path: InProject }>) => {
    const { state } = ctx;
    const { id } = findProject(state, ctx.path.project_id);
    for (const environment of state.environments.list((row) => row.project_id === id))
      removeEnvironment(ctx, environment);
    state.envVars.removeWhere((row) => row.project_id === id);
    state.staticBundles.removeWhere((row) => row.project_id === id);
    state.images.removeWhere((row) => row.project_id === id);
    state.credentials.removeWhere((row) => row.kind === 'deployment' && row.project_id === id);
    state.serviceLinks.removeWhere((row) => row.project_id === id);
    removeProjectMonitoring(state, id);
    removeWebhooks(state, (row) => row.project_id === id);
    removeTraffic(state, id);
    state.projects.remove(id);
  },

  /** Returns no deployment id, like the platform: the deployment is in the environment's list. */
  'projects.triggerPipeline': (
    ctx: ResolverContext<{ path: InProject; body: TriggerPipelineRequest }>,
  ): TriggeredPipeline => {
    const { state, path, body } = ctx;
    const project = findProject(state, path.project_id);
    if (project.source_type !== 'git' && !ctx.server.isReal)
      throw problem('badRequest', `Project ${project.id} is deployed from ${project.source_type}, not from Git`);
    if (typeof body.environment_id !== 'number') throw problem('badRequest', 'body.environment_id: got nothing');
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
