import type { Deployment } from '../../../../generated/types.gen.ts';
import type { GitSource } from '../options.ts';

/** `maybe`: the deployment says too little about its source, such as when it has just been queued. */
type Match = 'yes' | 'maybe' | 'no';

/** Whether a deployment can come from this trigger. It cannot if any part differs. */
export function matchTrigger(deployment: Deployment, git: GitSource): Match {
  if (!isFromGit(deployment)) return 'no';
  const commit = git.commit === undefined ? undefined : compare(deployment.commit_hash, git.commit, isSameCommit);
  const tag = compareTag(deployment, git);
  const branch = compare(deployment.branch, git.branch);
  if ([commit, tag, branch].includes('no')) return 'no';
  // Some servers leave out the branch if there is a commit or tag, so those decide.
  if ((git.commit ?? git.tag) !== undefined) return [commit, tag].includes('maybe') ? 'maybe' : 'yes';
  return branch;
}

/** Whether a deployment certainly has the commit and tag of a trigger, on any branch. */
export function hasSameCommit(deployment: Deployment, git: GitSource): boolean {
  return (
    isFromGit(deployment) &&
    git.commit !== undefined &&
    compare(deployment.commit_hash, git.commit, isSameCommit) === 'yes' &&
    [undefined, 'yes'].includes(compareTag(deployment, git))
  );
}

/** Whether a server made up the name of a commit, since it could not ask the repository. */
export function isMadeUpCommit(commit: string): boolean {
  return commit.startsWith('manual-trigger-');
}

export function describeSource({ branch, commit, tag }: GitSource): string {
  return [`branch ${branch}`, ...(commit ? [`commit ${commit}`] : []), ...(tag ? [`tag ${tag}`] : [])].join(', ');
}

function isFromGit({ metadata }: Deployment): boolean {
  return !metadata?.isRollback && (metadata?.deploymentSourceType ?? 'git') === 'git';
}

function compareTag(deployment: Deployment, git: GitSource): Match | undefined {
  if (git.tag === undefined) return deployment.tag ? 'no' : undefined;
  return compare(deployment.tag, git.tag);
}

function compare(
  found: string | null | undefined,
  wanted: string,
  isEqual = (a: string, b: string): boolean => a === b,
): Match {
  if (typeof found !== 'string' || found === '') return 'maybe';
  return isEqual(found, wanted) ? 'yes' : 'no';
}

/** Compares commit hashes, either of which may be abbreviated. */
function isSameCommit(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}
