import { problem } from '../../../lib/http/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import { find } from '../../shared/find.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { State } from '../../../state/state.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import type { GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../../../rows/git.ts';

export function providerConnections(
  { state }: MockContext,
  provider: GitProviderRow,
): GitConnectionRow[] {
  return state.gitConnections.list((row) => row.provider_id === provider.id);
}

export function connectionProjects(
  { state }: MockContext,
  connection: GitConnectionRow,
): ProjectRow[] {
  return state.projects.list((row) => row.git_provider_connection_id === connection.id);
}

/** Why the git host cannot be read through a connection; `null` if it can. */
export function refusalReason(
  state: State,
  { id, is_active, provider_id, rejects_with }: GitConnectionRow,
) {
  if (!is_active) return `Git connection ${id} is not active`;
  return state.gitProviders.get(provider_id)?.is_active
    ? rejects_with
    : `Git provider ${provider_id} is not active`;
}

/** The repositories that the latest sync of a connection has read at the git host. */
export function syncedRepositories(
  { state }: MockContext,
  { id, last_synced_at }: GitConnectionRow,
): GitRepositoryRow[] {
  return state.gitRepositories.list(
    (row) => row.connection_id === id && row.created_at <= (last_synced_at ?? ''),
  );
}

/** Whether the caller sees a connection in lists, and may use it. */
export function isShown({ actor, server }: ResolverContext) {
  return ({ user_id }: GitConnectionRow): boolean =>
    !server.hidesConnections || user_id === actor.user_id;
}

/** The connection; a 404 for one that the caller does not see. */
export function findShown(ctx: ResolverContext, id: number): GitConnectionRow {
  return find(ctx.state.gitConnections, id, 'Git connection', isShown(ctx));
}

/** 400 if a project cannot use the connection that a body names, 404 for one that is hidden. */
export function checkConnection(ctx: ResolverContext, id: number): void {
  const { state } = ctx;
  const connection = state.gitConnections.get(id);
  if (connection) findShown(ctx, id);
  const refusal = connection ? refusalReason(state, connection) : `Git connection ${id} not found`;
  if (refusal !== null) throw problem('badRequest', `body.git_provider_connection_id: ${refusal}`);
}
