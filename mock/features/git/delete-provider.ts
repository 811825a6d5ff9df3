import type { GitProviderDeletionCheck, GitProviderProjectUsage } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitProviderRow } from './rows.ts';
import { removeConnection } from './connections.ts';
import { providerConnections, findProvider, connectionProjects, type OnProvider } from './model/find.ts';

function listUsages(context: MockContext, provider: GitProviderRow): GitProviderProjectUsage[] {
  return providerConnections(context, provider).flatMap((connection) =>
    connectionProjects(context, connection).map(({ id, name, slug }) => ({
      id,
      name,
      slug,
      connection_id: connection.id,
      connection_name: connection.account_name,
    })),
  );
}

function usageMessage({ id }: GitProviderRow, usages: readonly GitProviderProjectUsage[]): string {
  const names = usages.map(({ slug }) => slug).join(', ');
  return `Git provider ${id} is used by ${usages.length === 1 ? 'the project' : 'the projects'} ${names}`;
}

export const deletion = {
  'git.checkProviderDeletionSafety': (ctx: OnProvider): GitProviderDeletionCheck => {
    const provider = findProvider(ctx);
    const usages = listUsages(ctx, provider);
    const can_delete = usages.length === 0;
    return {
      can_delete,
      message: can_delete ? 'No project uses the git provider' : usageMessage(provider, usages),
      projects_in_use: usages,
    };
  },

  'git.deleteProvider': (ctx: OnProvider) => {
    const provider = findProvider(ctx);
    const names = providerConnections(ctx, provider).map((row) => row.account_name);
    if (names.length > 0)
      throw problem(
        'badRequest',
        `Git provider ${provider.id} is connected to ${names.join(', ')} and cannot be deleted`,
      );
    ctx.state.gitProviders.remove(provider.id);
  },

  'git.deleteProviderSafely': (ctx: OnProvider) => {
    const provider = findProvider(ctx);
    const usages = listUsages(ctx, provider);
    if (usages.length > 0) throw problem('badRequest', usageMessage(provider, usages));
    for (const connection of providerConnections(ctx, provider)) removeConnection(ctx, connection);
    ctx.state.gitProviders.remove(provider.id);
  },
};
