import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../rows.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import { find } from '../../shared/find.ts';

type Known = Pick<MockContext, 'state'>;

export type OnProvider = ResolverContext<{ path: { provider_id: number } }>;
export type OnConnection = ResolverContext<{ path: { connection_id: number } }>;

export function findProvider({ state, path }: OnProvider): GitProviderRow {
  return find(state.gitProviders, path.provider_id, 'Git provider');
}

export function findConnection({ state, path }: OnConnection): GitConnectionRow {
  return find(state.gitConnections, path.connection_id, 'Git connection');
}

export function connectionProvider({ state }: Known, { provider_id }: GitConnectionRow): GitProviderRow {
  return state.gitProviders.get(provider_id) as GitProviderRow;
}

export function repositoryConnection({ state }: Known, { connection_id }: GitRepositoryRow): GitConnectionRow {
  return state.gitConnections.get(connection_id) as GitConnectionRow;
}

export function providerConnections({ state }: Known, provider: GitProviderRow): GitConnectionRow[] {
  return state.gitConnections.list((row) => row.provider_id === provider.id);
}

export function connectionProjects({ state }: Known, connection: GitConnectionRow): ProjectRow[] {
  return state.projects.list((row) => row.git_provider_connection_id === connection.id);
}

/** Names the inactive connection or provider; `null` if both are active. */
export function inactivityReason(known: Known, connection: GitConnectionRow): string | null {
  if (!connection.is_active) return `Git connection ${connection.id} is not active`;
  return connectionProvider(known, connection).is_active
    ? null
    : `Git provider ${connection.provider_id} is not active`;
}

/** Why the git host cannot be read through a connection; `null` if it can. */
export function refusalReason(
  context: Pick<MockContext, 'state' | 'clock'>,
  connection: GitConnectionRow,
): string | null {
  if (isExpired(context, connection)) return `The access token of git connection ${connection.id} has expired`;
  return inactivityReason(context, connection) ?? connection.rejects_with;
}

export function isExpired({ clock }: Pick<MockContext, 'clock'>, { token_expires_at }: GitConnectionRow): boolean {
  return token_expires_at !== null && token_expires_at <= clock.now();
}

/** 400 if the git host cannot be read through the connection. */
export function checkReachable(context: Pick<MockContext, 'state' | 'clock'>, connection: GitConnectionRow): void {
  const refusal = refusalReason(context, connection);
  if (refusal) throw problem('badRequest', refusal);
}

/**
 * The connection of a project for an id in a body. On real servers, 0 and less is none.
 *
 * @throws a 400 if the project cannot use it, on real servers a 500
 */
export function usableConnection({ state, server }: MockContext, id: number): number | null {
  if (server.isReal && id <= 0) return null;
  const connection = state.gitConnections.get(id);
  const refusal = connection ? inactivityReason({ state }, connection) : `Git connection ${id} not found`;
  if (refusal) throw problem(server.isReal ? 'internal' : 'badRequest', `body.git_provider_connection_id: ${refusal}`);
  return id;
}

/** Real servers read the branch through the connection: 400 if it is not there. */
export function mustHaveBranch(
  { state }: Known,
  connectionId: number,
  { repo_owner, repo_name, main_branch }: Pick<ProjectRow, 'repo_owner' | 'repo_name' | 'main_branch'>,
): void {
  const repository = state.gitRepositories.find(
    (row) => row.connection_id === connectionId && row.owner === repo_owner && row.name === repo_name,
  );
  if (!repository?.branches.some(({ name }) => name === main_branch))
    throw problem('badRequest', `body.main_branch: ${repo_owner}/${repo_name} has no branch ${main_branch}`);
}
