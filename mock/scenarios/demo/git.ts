import { DAY_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { createConnection } from '../../features/git/connections.ts';
import { createRepository } from '../../features/git/host.ts';
import { createProvider } from '../../features/git/providers.ts';
import { startSync } from '../../features/git/sync.ts';
import type { GitApp, GitConnectionRow } from '../../features/git/rows.ts';
import type { ProjectRow } from '../../features/projects/rows.ts';

const LANGUAGES: Readonly<Record<string, string>> = { nextjs: 'TypeScript', dockerfile: 'Go', static: 'HTML' };

/** The repositories of the projects in an organization on GitHub, and an account on GitLab that no project uses. */
export function seedGit(now: MockContext): void {
  const { state, clock, random } = now;
  const context: MockContext = { ...now, clock: createClock(clock.now() - 60 * DAY_MS) };

  const secrets = { client_secret: random.hex(40), private_key: random.hex(64), webhook_secret: random.hex(40) };
  const github = createProvider(
    context,
    {
      name: 'GitHub',
      provider_type: 'github',
      auth_method: 'github_app',
      auth_config: { app_id: 424_242, client_id: `Iv1.${random.hex(16)}`, ...secrets },
    },
    1,
  );
  const organization = createConnection(context, github, {
    access_token: random.hex(40),
    user_id: 1,
    account_name: 'example',
    account_type: 'Organization',
    installation_id: '51234567',
  });
  for (const project of state.projects) seedRepository(context, organization, project);
  startSync(context, organization);

  const gitlab = { name: 'GitLab', provider_type: 'gitlab', auth_method: 'pat' } as const;
  const { id } = createProvider(context, { ...gitlab, auth_config: { token: `glpat-${random.hex(20)}` } }, 1);
  for (const account of state.gitConnections.list((row) => row.provider_id === id)) startSync(context, account);
}

/** Adds the repository of a project. Its branches contain the commits that were deployed from them. */
function seedRepository(context: MockContext, connection: GitConnectionRow, project: ProjectRow): void {
  const { state } = context;
  const { repo_owner, repo_name, preset } = project;
  if (repo_owner === null || repo_name === null) return;
  project.git_provider_connection_id = connection.id;
  const apps: GitApp[] = [{ path: './', preset }];
  const repository = createRepository(context, connection, {
    owner: repo_owner,
    name: repo_name,
    description: `${project.name} of Example Inc.`,
    language: LANGUAGES[preset] ?? null,
    private: true,
    apps,
    branches: ['develop'],
    tags: ['v1.0.0', 'v1.1.0'],
  });
  for (const branch of repository.branches) {
    const deployed = state.deployments.list((row) => row.project_id === project.id && row.branch === branch.name);
    branch.commits.unshift(...deployed.flatMap(({ commit_hash }) => commit_hash ?? []).toReversed());
  }
}
