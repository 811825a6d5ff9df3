import { problem } from '../../lib/http/problems.ts';
import type { State } from '../../state/state.ts';

/** 409 if the name is already a domain of an environment, or a custom domain. */
export function claimHost(state: State, domain: string): void {
  const own = state.environmentDomains.find((row) => row.domain === domain);
  if (own) throw problem('conflict', `The domain ${domain} already belongs to environment ${own.environment_id}`);
  const custom = state.customDomains.find((row) => row.domain === domain);
  if (custom)
    throw problem(
      'conflict',
      `The domain ${domain} is already custom domain ${custom.id} of project ${custom.project_id}`,
    );
}
