import type { DeploymentConfig, Project } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { slugify } from '../../lib/ids.ts';
import type { MockContext } from '../../state/context.ts';
import { checkConnection } from '../git/model/find.ts';
import { findProject } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { given } from '../shared/resource.ts';
import type { ProjectRow } from './rows.ts';

export function serializeProject({ state, clock }: MockContext, row: ProjectRow): Project {
  const latest = state.deployments.ofGroup(row.id).at(-1);
  return { ...row, last_deployment: latest ? clock.iso(latest.created_at) : null };
}

function save(context: MockContext, project: ProjectRow, changes: Partial<ProjectRow>): Project {
  Object.assign(project, changes, { updated_at: context.clock.iso() });
  return serializeProject(context, project);
}

/** Environments inherit a change unless they have a value of their own. Containers get it with the next deployment. */
function saveConfig(context: MockContext, project: ProjectRow, changes: DeploymentConfig): Project {
  const before: DeploymentConfig = { replicas: 1, ...project.deployment_config };
  for (const environment of context.state.environments.list((row) => row.project_id === project.id)) {
    const config = environment.deployment_config;
    const inherited = Object.entries(changes).filter(([name]) =>
      isSame(config, before, name as keyof DeploymentConfig),
    );
    environment.deployment_config = { ...config, ...Object.fromEntries(inherited) };
  }
  return save(context, project, { deployment_config: { ...project.deployment_config, ...changes } });
}

function isSame(one: DeploymentConfig, other: DeploymentConfig, name: keyof DeploymentConfig): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name]);
}

function claimSlug({ state }: MockContext, project: ProjectRow, name: string): string {
  const slug = slugify(name);
  const owner = state.projects.find((row) => row.slug === slug && row.id !== project.id);
  if (owner) throw problem('conflict', `body.slug: "${slug}" is already taken by project ${owner.id}`);
  return slug;
}

export const projectSettings = {
  'projects.updateAutomaticDeploy': (ctx) =>
    saveConfig(ctx, findProject(ctx.state, ctx.path.project_id), { automaticDeploy: ctx.body.automatic_deploy }),

  'projects.updateDeploymentConfig': (ctx) =>
    saveConfig(ctx, findProject(ctx.state, ctx.path.project_id), given(ctx.body)),

  /** A public repository is read by its URL, others through a connection. */
  'projects.updateGitSettings': (ctx) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const { is_public_repo, git_provider_connection_id, git_url, ...changes } = given(ctx.body);
    if (is_public_repo)
      return save(ctx, project, {
        ...changes,
        git_provider_connection_id: null,
        git_url: git_url ?? `https://github.com/${changes.repo_owner}/${changes.repo_name}.git`,
      });
    if (git_provider_connection_id !== undefined) checkConnection(ctx, git_provider_connection_id);
    return save(ctx, project, { ...changes, ...given({ git_provider_connection_id }), git_url: git_url ?? null });
  },

  'projects.updateSettings': (ctx) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const { slug, ...changes } = given(ctx.body);
    const { git_provider_connection_id, attack_mode } = changes;
    if (git_provider_connection_id !== undefined) checkConnection(ctx, git_provider_connection_id);
    const renamed = slug === undefined ? {} : { slug: claimSlug(ctx, project, slug) };
    if (attack_mode !== undefined)
      for (const environment of ctx.state.environments.list((row) => row.project_id === project.id))
        environment.attack_mode = attack_mode;
    return save(ctx, project, { ...changes, ...renamed });
  },
} satisfies Partial<ResolversOf<'projects'>>;
