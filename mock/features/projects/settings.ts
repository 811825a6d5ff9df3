import type { DeploymentConfig, Project } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { slugify } from '../../lib/ids.ts';
import type { MockContext } from '../../state/context.ts';
import { checkConnection } from '../git/model/find.ts';
import { checkPreset } from '../platform/model/presets.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { given, resource } from '../shared/resource.ts';
import type { ProjectRow } from '../../rows/projects.ts';

export const project = resource('projects', {
  what: 'Project',
  id: 'project_id',
  serialize: ({ state, clock }, row): Project => {
    const latest = state.deployments.ofGroup(row.id).at(-1);
    return { ...row, last_deployment: latest ? clock.iso(latest.created_at) : null };
  },
});

/**
 * Environments inherit a change unless they have a value of their own. Containers get it with the
 * next deployment.
 */
function changeConfig(
  context: MockContext,
  row: ProjectRow,
  changes: Partial<DeploymentConfig>,
): Partial<ProjectRow> {
  const before = row.deployment_config;
  for (const environment of context.state.environments.list((one) => one.project_id === row.id)) {
    const own = environment.deployment_config;
    const inherited = Object.entries(changes).filter(([key]) => {
      const name = key as keyof DeploymentConfig;
      return (own[name] ?? null) === (before[name] ?? null);
    });
    environment.deployment_config = { ...own, ...Object.fromEntries(inherited) };
  }
  return { deployment_config: { ...row.deployment_config, ...changes } };
}

function claimSlug({ state }: MockContext, project: ProjectRow, name: string): string {
  const slug = slugify(name);
  const owner = state.projects.find((row) => row.slug === slug && row.id !== project.id);
  if (owner)
    throw problem('conflict', `body.slug: "${slug}" is already taken by project ${owner.id}`);
  return slug;
}

export const projectSettings = {
  'projects.updateAutomaticDeploy': project.update((ctx, row) =>
    changeConfig(ctx, row, { automaticDeploy: ctx.body.automatic_deploy }),
  ),
  'projects.updateDeploymentConfig': project.update((ctx, row) =>
    changeConfig(ctx, row, given(ctx.body)),
  ),

  /** A public repository is read by its URL, others through a connection. */
  'projects.updateGitSettings': project.update((ctx) => {
    const { is_public_repo, git_provider_connection_id, git_url, ...changes } = given(ctx.body);
    if (changes.preset !== undefined) checkPreset(ctx, changes.preset, 'existing');
    if (is_public_repo)
      return {
        ...changes,
        git_provider_connection_id: null,
        git_url: git_url ?? `https://github.com/${changes.repo_owner}/${changes.repo_name}.git`,
      };
    if (git_provider_connection_id !== undefined) checkConnection(ctx, git_provider_connection_id);
    return { ...changes, git_provider_connection_id, git_url: git_url ?? null };
  }),

  'projects.updateSettings': project.update((ctx, row) => {
    const { slug, ...changes } = given(ctx.body);
    const { git_provider_connection_id, attack_mode } = changes;
    if (git_provider_connection_id !== undefined) checkConnection(ctx, git_provider_connection_id);
    const renamed = slug === undefined ? undefined : claimSlug(ctx, row, slug);
    if (attack_mode !== undefined)
      for (const environment of ctx.state.environments.list((one) => one.project_id === row.id))
        environment.attack_mode = attack_mode;
    return { ...changes, slug: renamed };
  }),
} satisfies Partial<ResolversOf<'projects'>>;
