import type { Deployment } from '../../../generated/types.gen.ts';
import type { GitSource } from './options.ts';

/** The source that a deployment was made from. */
export type Source = { image: string } | { static_bundle_id: number } | { git: GitSource };

/** The source of a deployment. Absent if it cannot be deployed again, as that of an uploaded image, or is not known. */
export function readSource({ metadata, branch, tag, commit_hash }: Deployment): Source | undefined {
  if (metadata?.externalImageRef && !metadata.imageUploadedLocally) return { image: metadata.externalImageRef };
  if (metadata?.staticBundleId) return { static_bundle_id: metadata.staticBundleId };
  const { branch: pushed, commit: pushedCommit } = metadata?.gitPushEvent ?? {};
  const [from, commit] = [branch ?? pushed, commit_hash ?? pushedCommit];
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!from || !commit || commit.startsWith('manual-trigger-')) return undefined;
  return { git: { branch: from, commit, ...(tag && { tag }) } };
}

/** Whether two deployments are of the same version: the same commit, on whatever branch, image or static bundle. */
export function haveSameSource(one: Deployment, other: Deployment): boolean {
  const [first, second] = [readSource(one), readSource(other)];
  return first !== undefined && second !== undefined && describeVersion(first) === describeVersion(second);
}

/** Names a version, without the branch that its commit is on. */
export function describeVersion(source: Source): string {
  if ('image' in source) return `the image ${source.image}`;
  return 'git' in source ? `commit ${source.git.commit}` : `the static bundle ${source.static_bundle_id}`;
}

export function describeGit({ branch, commit, tag }: GitSource): string {
  return [`branch ${branch}`, ...(commit ? [`commit ${commit}`] : []), ...(tag ? [`tag ${tag}`] : [])].join(', ');
}

/** Whether two names are of one commit. Either may be abbreviated. */
export function isSameCommit(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first.startsWith(second) || second.startsWith(first);
}
