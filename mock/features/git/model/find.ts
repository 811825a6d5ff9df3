import { problem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import { find } from '../../shared/find.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../rows.ts';

type Known = Pick<MockContext, 'state'>;
type KnownNow = Pick<MockContext, 'state' | 'clock'>;

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
  const { id, is_active, provider_id } = connection;
  if (!is_active) return `Git connection ${id} is not active`;
  return connectionProvider(known, connection).is_active ? null : `Git provider ${provider_id} is not active`;
}

/** Why the git host cannot be read through a connection; `null` if it can. */
export function refusalReason(context: KnownNow, connection: GitConnectionRow): string | null {
  if (isExpired(context, connection)) return `The access token of git connection ${connection.id} has expired`;
  return inactivityReason(context, connection) ?? connection.rejects_with;
}

export function isExpired({ clock }: Pick<MockContext, 'clock'>, { token_expires_at }: GitConnectionRow): boolean {
  return token_expires_at !== null && token_expires_at <= clock.now();
}

/** 400 if the git host of a repository cannot be read. */
export function checkReachable(context: KnownNow, repository: GitRepositoryRow): void {
  const refusal = refusalReason(context, repositoryConnection(context, repository));
  if (refusal) throw problem('badRequest', refusal);
}

/** 400 if a project cannot use the connection that a body names. */
export function checkConnection({ state }: MockContext, id: number): void {
  const connection = state.gitConnections.get(id);
  const refusal = connection ? inactivityReason({ state }, connection) : `Git connection ${id} not found`;
  if (refusal) throw problem('badRequest', `body.git_provider_connection_id: ${refusal}`);
}
