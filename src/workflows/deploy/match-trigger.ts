import type { Deployment } from '../../../generated/types.gen.ts';
import type { GitSource } from './options.ts';

/** `maybe`: it says too little of itself, as one does that has only just been queued. */
export type Match = 'yes' | 'maybe' | 'no';

/** Whether a deployment can have come from this trigger. What it says and contradicts is another's. */
export function matchTrigger(deployment: Deployment, git: GitSource): Match {
  const { metadata } = deployment;
  if (metadata?.isRollback || (metadata?.deploymentSourceType ?? 'git') !== 'git') return 'no';
  const commit = git.commit === undefined ? undefined : same(deployment.commit_hash, git.commit, sameCommit);
  const tag = git.tag === undefined ? (deployment.tag ? 'no' : undefined) : same(deployment.tag, git.tag);
  const branch = same(deployment.branch, git.branch);
  const answers = [commit, tag, branch];
  if (answers.includes('no')) return 'no';
  // A commit or a tag is named without a branch by some servers, and says more than it.
  if ((git.commit ?? git.tag) !== undefined) return [commit, tag].includes('maybe') ? 'maybe' : 'yes';
  return branch;
}

function same(
  said: string | null | undefined,
  wanted: string,
  equal = (a: string, b: string): boolean => a === b,
): Match {
  if (!said) return 'maybe';
  return equal(said, wanted) ? 'yes' : 'no';
}

/** Either may be shortened. */
function sameCommit(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}
