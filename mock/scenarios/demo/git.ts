import { createConnection, createRepository } from '../../features/git/host.ts';
import { createProvider } from '../../features/git/providers.ts';
import type { GitConnectionRow } from '../../rows/git.ts';
import type { ProjectRow } from '../../rows/projects.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  nextjs: 'TypeScript',
  dockerfile: 'Go',
  static: 'HTML',
};

/**
 * The repositories of the projects in an organization on GitHub, and an account on GitLab that no
 * project uses.
 */
export function seedGit(now: MockContext): void {
  const context = daysAgo(now, 60);
  const { state, random } = context;
  const secrets = {
    client_secret: random.hex(40),
    private_key: random.hex(64),
    webhook_secret: random.hex(40),
  };
  const auth_config = { app_id: 424_242, client_id: `Iv1.${random.hex(16)}`, ...secrets };
  const app = { name: 'GitHub', provider_type: 'github', auth_method: 'github_app', auth_config };
  const organization = createConnection(context, createProvider(context, app, 1), {
    access_token: random.hex(40),
    user_id: 1,
    account_name: 'example',
    account_type: 'Organization',
    installation_id: '51234567',
  });
  for (const project of state.projects) seedRepository(context, organization, project);

  const gitlab = { name: 'GitLab', provider_type: 'gitlab', auth_method: 'pat' };
  createProvider(context, { ...gitlab, auth_config: { token: `glpat-${random.hex(20)}` } }, 1);
  for (const connection of state.gitConnections) connection.last_synced_at = context.clock.iso();
}

/**
 * Adds the repository of a project. Its branches contain the commits that were deployed from them.
 */
function seedRepository(
  context: MockContext,
  connection: GitConnectionRow,
  project: ProjectRow,
): void {
  const { repo_owner, repo_name, preset } = project;
  if (repo_owner === null || repo_name === null) return;
  project.git_provider_connection_id = connection.id;
  const repository = createRepository(context, connection, {
    owner: repo_owner,
    name: repo_name,
    description: `${project.name} of Example Inc.`,
    language: LANGUAGES[preset] ?? null,
    private: true,
    preset,
    branches: ['develop'],
    tags: ['v1.0.0', 'v1.1.0'],
  });
  const deployments = context.state.deployments.ofGroup(project.id).toReversed();
  for (const branch of repository.branches) {
    const deployed = deployments.filter((row) => row.branch === branch.name);
    branch.commits.unshift(...deployed.flatMap(({ commit_hash }) => commit_hash ?? []));
  }
}
