import type { Deployment } from '../../../../generated/types.gen.ts';
import { TempsError } from '../../../errors/index.ts';
import type { GitSource } from '../options.ts';
import type { Scope } from '../session/scope.ts';
import { describeSource, hasRivals, hasSameCommit, matchTrigger } from './match-source.ts';

/** How long to look for the deployment, which appears within seconds of an accepted trigger. */
export const MAX_SEARCH_MS = 60_000;

/** The deployments that a search has seen, of which none is that of its trigger. */
export interface Seen {
  /** Those of the environment that were in progress before the trigger. */
  inProgress: readonly Deployment[];
  /** The new ones of the project, oldest first. */
  fresh: readonly Deployment[];
  /** Those that the list did not have before, although they are older. */
  older: readonly Deployment[];
}

/** The error for a trigger whose deployment did not show up. */
export function notFoundError(scope: Scope, git: GitSource, seen: Seen): TempsError {
  const problem = explain(scope, git, seen);
  return new TempsError(`The pipeline of ${describeSource(git)} was triggered, ${problem}`, {
    code: 'deployment_not_seen',
  });
}

function explain({ environment_id }: Scope, git: GitSource, { inProgress, fresh, older }: Seen): string {
  const none = `but no new deployment of it showed up in environment ${environment_id} within ${MAX_SEARCH_MS / 1000} s`;
  const elsewhere = fresh.find((one) => one.environment_id !== environment_id && hasSameCommit(one, git));
  if (elsewhere)
    return `${none}. Deployment ${elsewhere.id} of the same commit was started in environment ${elsewhere.environment_id}: some servers choose the environment by its branch. Check the branch of environment ${environment_id}`;
  const dropped = inProgress.find((one) => hasSameCommit(one, { branch: git.branch, commit: git.commit }));
  if (dropped)
    return `${none}. Deployment ${dropped.id} of the same commit was in progress there, without this tag, and the server drops a trigger of such a commit. Trigger it again once that has ended`;
  const rivals = fresh.filter((one) => one.environment_id === environment_id && matchTrigger(one, git) === 'yes');
  if (hasRivals(rivals, git)) {
    const names = rivals.map((one) => `${one.id} (commit ${one.commit_hash})`).join(', ');
    return `and several deployments of it were started at once: ${names}. The server does not say which of them the trigger started. Look for it in the dashboard, and name the commit next time`;
  }
  const [old] = older;
  const known = old
    ? `. Deployment ${old.id} was not listed before, but is older: it took longer than the time since the trigger`
    : '';
  return `${none}${known}. Look for it in the dashboard before you trigger it again`;
}
