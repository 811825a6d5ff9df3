import type { Deployment } from '../../../../generated/types.gen.ts';
import { describeSource, isMadeUpCommit } from '../git/match-source.ts';
import type { GitSource } from '../options.ts';

/** The source that a deployment was made from. */
export type Source = { image: string } | { static_bundle_id: number } | { git: GitSource };

/** The source of a deployment. Absent if it cannot be deployed again, or is not known. */
export function readSource({ metadata, branch, tag, commit_hash }: Deployment): Source | undefined {
  if (metadata?.externalImageRef && !metadata.imageUploadedLocally) return { image: metadata.externalImageRef };
  if (metadata?.staticBundleId) return { static_bundle_id: metadata.staticBundleId };
  const { branch: pushed, commit: pushedCommit } = metadata?.gitPushEvent ?? {};
  const [from, commit] = [branch ?? pushed, commit_hash ?? pushedCommit];
  if (!from || !commit || isMadeUpCommit(commit)) return undefined;
  return { git: { branch: from, commit, ...(tag && { tag }) } };
}

/** Whether two deployments are of the same version: the same commit, on whatever branch, image or static bundle. */
export function haveSameSource(one: Deployment, other: Deployment): boolean {
  const [first, second] = [readSource(one), readSource(other)];
  return first !== undefined && second !== undefined && version(first) === version(second);
}

export function describe(source: Source): string {
  if ('git' in source) return describeSource(source.git);
  return version(source);
}

function version(source: Source): string {
  if ('image' in source) return `the image ${source.image}`;
  return 'git' in source ? `commit ${source.git.commit}` : `the static bundle ${source.static_bundle_id}`;
}
