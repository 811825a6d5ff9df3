import type {
  DeploymentConfig,
  UpdateAutomaticDeployRequest,
  UpdateDeploymentConfigRequest,
  UpdateGitSettingsRequest,
  UpdateProjectSettingsRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { slugify } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { ProjectRow } from './rows.ts';
import { mustHaveBranch, usableConnection } from '../git/model/find.ts';
import { checkConfig } from '../environments/model/check-config.ts';
import { findProject, type InProject } from '../shared/find.ts';
import { readPreset } from './model/real-fields.ts';
import { serializeProject } from './serialize.ts';

type Change<Body> = ResolverContext<{ path: InProject; body: Body }>;

/** Drops fields that are absent or null, which means unchanged. */
function dropNullish<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}

function save(context: MockContext, project: ProjectRow, changes: Partial<Omit<ProjectRow, 'id'>>) {
  Object.assign(project, changes, { updated_at: context.clock.iso() });
  return serializeProject(context, project);
}

/** Environments inherit a change unless they have a value of their own. Containers get it with the next deployment. */
function saveConfig(context: MockContext, project: ProjectRow, changes: DeploymentConfig) {
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

function connect(context: MockContext, id: number): Partial<Pick<ProjectRow, 'git_provider_connection_id'>> {
  return { git_provider_connection_id: usableConnection(context, id) };
}

function checkPreset(context: MockContext, preset: string | null | undefined): void {
  if (context.server.isReal && preset != null) readPreset(context, preset);
}

/** Real servers take any text. */
function claimSlug({ state, server }: MockContext, project: ProjectRow, name: string): string {
  const slug = server.isReal ? name : slugify(name);
  const owner = state.projects.find((row) => row.slug === slug && row.id !== project.id);
  if (owner) throw problem('conflict', `body.slug: "${slug}" is already taken by project ${owner.id}`);
  return slug;
}

export const projectSettings = {
  'projects.updateAutomaticDeploy': (ctx: Change<UpdateAutomaticDeployRequest>) =>
    saveConfig(ctx, findProject(ctx.state, ctx.path.project_id), { automaticDeploy: ctx.body.automatic_deploy }),

  'projects.updateDeploymentConfig': (ctx: Change<UpdateDeploymentConfigRequest>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const changes = dropNullish(ctx.body);
    checkConfig(ctx.server, { ...project.deployment_config, ...changes });
    return saveConfig(ctx, project, changes);
  },

  /** A public repository is read by its URL, others through a connection. */
  'projects.updateGitSettings': (ctx: Change<UpdateGitSettingsRequest>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const { is_public_repo, git_provider_connection_id, git_url, preset, preset_config, ...required } = ctx.body;
    const { repo_owner, repo_name } = required;
    checkPreset(ctx, preset);
    // July's server deploys it from Git from now on.
    const source = ctx.server.name === '2026-07' ? { source_type: 'git' } : {};
    if (is_public_repo)
      return save(ctx, project, {
        ...required,
        ...source,
        ...dropNullish({ preset, preset_config }),
        git_provider_connection_id: null,
        git_url: git_url ?? `https://github.com/${repo_owner}/${repo_name}.git`,
      });
    const connection = git_provider_connection_id == null ? {} : connect(ctx, git_provider_connection_id);
    const id = connection.git_provider_connection_id;
    if (ctx.server.isReal && id != null) mustHaveBranch(ctx, id, required);
    return save(ctx, project, {
      ...required,
      ...source,
      ...dropNullish({ preset, preset_config }),
      ...connection,
      git_url: git_url ?? null,
    });
  },

  'projects.updateSettings': (ctx: Change<UpdateProjectSettingsRequest>) => {
    const { state, body } = ctx;
    const project = findProject(state, ctx.path.project_id);
    const { slug, ...changes } = dropNullish(body);
    checkPreset(ctx, changes.preset);
    const { git_provider_connection_id: id } = changes;
    const connection = id === undefined ? {} : connect(ctx, id);
    const renamed = slug === undefined ? {} : { slug: claimSlug(ctx, project, slug) };
    const { attack_mode } = changes;
    if (attack_mode !== undefined)
      for (const environment of state.environments.list((row) => row.project_id === project.id))
        environment.attack_mode = attack_mode;
    return save(ctx, project, { ...changes, ...connection, ...renamed });
  },
};
