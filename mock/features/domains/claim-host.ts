import { problem } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';

/** 409 if the name is already a domain of an environment, or a custom domain. Real servers only look at those. */
export function claimHost({ state, server }: MockContext, domain: string): void {
  const own = server.isReal ? undefined : state.environmentDomains.find((row) => row.domain === domain);
  if (own) throw problem('conflict', `The domain ${domain} already belongs to environment ${own.environment_id}`);
  const custom = state.customDomains.find((row) => row.domain === domain);
  if (custom)
    throw problem(
      'conflict',
      `The domain ${domain} is already custom domain ${custom.id} of project ${custom.project_id}`,
    );
}
