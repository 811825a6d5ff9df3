import { trimSlashes } from '../../lib/http/addresses.ts';
import type { MockContext } from '../../state/context.ts';
import { newTimes } from '../shared/resource.ts';
import { providerConnections } from './model/find.ts';
import type { GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../../rows/git.ts';

const PUBLIC_HOSTS: Readonly<Record<string, string>> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  bitbucket: 'https://bitbucket.org',
  gitea: 'https://gitea.com',
};

/** The account that every token and authorization belongs to. */
const ACCOUNT = 'ada-example';

/** The URL of the git host, without a trailing slash. */
export function providerHost({ provider_type, base_url }: GitProviderRow): string {
  return trimSlashes(base_url ?? PUBLIC_HOSTS[provider_type] ?? 'https://git.example.com');
}

interface ConnectionInput {
  access_token: string;
  user_id: number | null;
  account_name?: string;
  account_type?: string;
  installation_id?: string | null;
}

/**
 * Connects the account at the git host. If it is connected already, its connection gets the new
 * token.
 */
export function connect(
  context: MockContext,
  provider: GitProviderRow,
  input: ConnectionInput,
): GitConnectionRow {
  const { access_token } = input;
  const known = providerConnections(context, provider).find((row) => row.account_name === ACCOUNT);
  if (known) return Object.assign(known, { access_token, updated_at: context.clock.iso() });
  const connection = createConnection(context, provider, input);
  const create = (
    name: string,
    language: string,
    preset: string,
    more: Partial<RepositoryInput> = {},
  ) =>
    createRepository(context, connection, {
      owner: connection.account_name,
      name,
      language,
      preset,
      ...more,
    });
  create('website', 'TypeScript', 'nextjs', {
    branches: ['develop'],
    tags: ['v1.0.0'],
  });
  create('handbook', 'MDX', 'docusaurus');
  create('notes', 'Python', 'python', { private: true });
  return connection;
}

export function createConnection(
  context: MockContext,
  provider: GitProviderRow,
  input: ConnectionInput,
) {
  return context.state.gitConnections.insert({
    provider_id: provider.id,
    account_name: input.account_name ?? ACCOUNT,
    account_type: input.account_type ?? 'User',
    installation_id: input.installation_id ?? null,
    user_id: input.user_id,
    access_token: input.access_token,
    refresh_token: null,
    rejects_with: null,
    is_active: true,
    last_synced_at: null,
    last_health_check_at: null,
    health_message: null,
    consecutive_health_failures: 0,
    ...newTimes(context),
  });
}

export function removeConnection({ state }: MockContext, { id }: GitConnectionRow): void {
  state.gitRepositories.removeWhere((row) => row.connection_id === id);
  state.gitConnections.remove(id);
}

interface RepositoryInput {
  owner: string;
  name: string;
  description?: string | null;
  language?: string | null;
  private?: boolean;
  preset: string;
  /** Branches besides `main`. */
  branches?: string[];
  tags?: string[];
}

/** Creates a repository at the git host. The next sync adds it to Temps. */
export function createRepository(
  context: MockContext,
  connection: GitConnectionRow,
  input: RepositoryInput,
): GitRepositoryRow {
  const { state, clock, random } = context;
  const {
    owner,
    name,
    description = null,
    language = null,
    preset,
    branches = [],
    tags = [],
  } = input;
  const history = Array.from({ length: 8 }, () => random.hex(40));
  return state.gitRepositories.insert({
    connection_id: connection.id,
    owner,
    name,
    description,
    private: input.private ?? false,
    default_branch: 'main',
    language,
    preset,
    branches: [
      { name: 'main', protected: true, commits: history },
      ...branches.map((title) => ({
        name: title,
        protected: false,
        commits: [random.hex(40), ...history],
      })),
    ],
    tags: tags.map((title, index) => ({
      name: title,
      commit_sha: history[index + 1] ?? random.hex(40),
    })),
    pushed_at: clock.iso(),
    ...newTimes(context),
  });
}
