import type { Deployment } from '../../../generated/types.gen.ts';
import { readDeployment } from '../../deployments/jobs.ts';
import type { GitSource } from './options.ts';
import type { DeploySession } from './session.ts';
import type { StoredSource } from './start.ts';

/** What a deployment was made from, and how messages name that version: without the branch that a commit is on. */
type Source = { name: string } & ({ git: GitSource } | { stored: StoredSource });

/** The source of a deployment; `undefined` if that cannot be deployed again, or is not known. */
export function sourceOf({ metadata, branch, tag, commit_hash }: Deployment): Source | undefined {
  const { externalImageRef: image, imageUploadedLocally, staticBundleId, gitPushEvent } = metadata ?? {};
  if (image && !imageUploadedLocally) return { name: `the image ${image}`, stored: { image } };
  if (staticBundleId)
    return { name: `the static bundle ${staticBundleId}`, stored: { static_bundle_id: staticBundleId } };
  const from = branch ?? gitPushEvent?.branch;
  const commit = commit_hash ?? gitPushEvent?.commit;
  // Real servers make up the name of a commit if they cannot ask the repository.
  if (!from || !commit || commit.startsWith('manual-trigger-')) return undefined;
  return { name: `commit ${commit}`, git: { branch: from, commit, ...(tag && { tag }) } };
}

/** Whether two deployments are known to be of one version. */
export function haveSameSource(one: Deployment, other: Deployment): boolean {
  const name = sourceOf(one)?.name;
  return name !== undefined && name === sourceOf(other)?.name;
}

/** The deployment that a rollback went back to: real servers do not repeat its source. Another one is its own origin. */
export async function findOrigin(session: DeploySession, deployment: Deployment): Promise<Deployment> {
  let origin = deployment;
  for (let id = origin.metadata?.rolledBackFromId; id; id = origin.metadata?.rolledBackFromId)
    origin = await readDeployment(session, { project_id: deployment.project_id, deployment_id: id });
  return origin;
}
