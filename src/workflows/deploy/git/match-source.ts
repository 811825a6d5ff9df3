import type { Deployment } from '../../../../generated/types.gen.ts';
import type { GitSource } from '../options.ts';

/**
 * `exact`: the commit has the very name that was asked for, and not a shorter or longer one. `maybe`: the deployment says
 * too little about its source, such as when it has just been queued.
 */
export type Match = 'exact' | 'yes' | 'maybe' | 'no';

/** Whether a deployment can come from this trigger. It cannot if any part differs. */
export function matchTrigger(deployment: Deployment, git: GitSource): Match {
  if (!isFromGit(deployment)) return 'no';
  const commit = git.commit === undefined ? undefined : compareCommit(deployment.commit_hash, git.commit);
  const tag = compareTag(deployment, git);
  const branch = compare(deployment.branch, git.branch);
  if ([commit, tag, branch].includes('no')) return 'no';
  // Some servers leave out the branch if there is a commit or tag, so those decide.
  if ((git.commit ?? git.tag) === undefined) return branch;
  if ([commit, tag].includes('maybe')) return 'maybe';
  return commit ?? 'yes';
}

/** Whether a deployment certainly has the commit and tag of a trigger, on any branch. */
export function hasSameCommit(deployment: Deployment, git: GitSource): boolean {
  return (
    isFromGit(deployment) &&
    git.commit !== undefined &&
    ['exact', 'yes'].includes(compareCommit(deployment.commit_hash, git.commit)) &&
    [undefined, 'yes'].includes(compareTag(deployment, git))
  );
}

/** Whether these are of more commits than were triggered, where nothing but the branch tells which trigger they are of. */
export function hasRivals(deployments: readonly Deployment[], { commit, tag }: GitSource, triggers = 1): boolean {
  const isOpen = (commit ?? tag) === undefined;
  return isOpen && new Set(deployments.map((one) => one.commit_hash)).size > triggers;
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

function compare(found: string | null | undefined, wanted: string): Exclude<Match, 'exact'> {
  if (typeof found !== 'string' || found === '') return 'maybe';
  return found === wanted ? 'yes' : 'no';
}

/** Compares commit hashes, either of which may be abbreviated. */
function compareCommit(found: string | null | undefined, wanted: string): Match {
  if (typeof found !== 'string' || found === '') return 'maybe';
  if (found === wanted) return 'exact';
  const [one, other] = [found.toLowerCase(), wanted.toLowerCase()];
  if (one.startsWith(other) || other.startsWith(one)) return 'yes';
  // The deployment may have another name for it than a made-up one.
  return isMadeUpCommit(wanted) ? 'maybe' : 'no';
}
