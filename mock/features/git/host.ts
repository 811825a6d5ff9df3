import { trimSlashes } from '../../lib/http/trim-slashes.ts';
import type { MockContext } from '../../state/context.ts';
import type { GitApp, GitConnectionRow, GitProviderRow, GitRepositoryRow } from './rows.ts';

const PUBLIC_HOSTS: Readonly<Record<string, string>> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  bitbucket: 'https://bitbucket.org',
  gitea: 'https://gitea.com',
};

/** The account that every token and authorization belongs to. */
export const ACCOUNT = 'ada-example';

/** The URL of the git host, without a trailing slash. */
export function providerHost({ provider_type, base_url }: GitProviderRow): string {
  return trimSlashes(base_url ?? PUBLIC_HOSTS[provider_type] ?? 'https://git.example.com');
}

export interface RepositoryInput {
  owner: string;
  name: string;
  description?: string | null;
  language?: string | null;
  private?: boolean;
  apps: GitApp[];
  /** Branches besides `main`. */
  branches?: string[];
  tags?: string[];
}

/** Creates a repository at the git host. The next sync adds it to Temps. */
export function createRepository(
  { state, clock, random }: MockContext,
  connection: GitConnectionRow,
  input: RepositoryInput,
): GitRepositoryRow {
  const history = Array.from({ length: 8 }, () => random.hex(40));
  const others = (input.branches ?? []).map((name) => ({
    name,
    protected: false,
    commits: [random.hex(40), ...history],
    apps: input.apps,
  }));
  const tags = (input.tags ?? []).map((name, index) => ({ name, commit_sha: history[index + 1] ?? random.hex(40) }));
  return state.gitRepositories.insert({
    connection_id: connection.id,
    owner: input.owner,
    name: input.name,
    description: input.description ?? null,
    private: input.private ?? false,
    default_branch: 'main',
    language: input.language ?? null,
    stars: random.int(0, 400),
    watchers: random.int(0, 40),
    size: random.int(100, 20_000),
    issues: random.int(0, 25),
    branches: [{ name: 'main', protected: true, commits: history, apps: input.apps }, ...others],
    tags,
    cache: null,
    presets: new Map(),
    synced_at: null,
    pushed_at: clock.iso(),
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Creates the repositories that a newly connected account has at the git host. */
export function createAccountRepositories(context: MockContext, connection: GitConnectionRow): void {
  const create = (name: string, language: string, apps: GitApp[], more: Partial<RepositoryInput> = {}) =>
    createRepository(context, connection, { owner: connection.account_name, name, language, apps, ...more });
  create('website', 'TypeScript', [{ path: './', preset: 'nextjs' }], { branches: ['develop'], tags: ['v1.0.0'] });
  create('handbook', 'MDX', [{ path: './', preset: 'docusaurus' }]);
  create('notes', 'Python', [{ path: './', preset: 'python' }], { private: true });
}
