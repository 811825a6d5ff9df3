import type { Deployment, LogEntry } from '../index.ts';
import { plainText } from './output.ts';

/** What a deployment was made from, in a few words. */
export function sourceOf({ metadata, branch, commit_hash }: Deployment): string {
  if (metadata?.rolledBackFromId) return `a rollback to deployment ${metadata.rolledBackFromId}`;
  if (metadata?.externalImageRef) return metadata.externalImageRef;
  if (metadata?.staticBundleId) return 'static files';
  return [branch, commit_hash?.slice(0, 7)].filter(Boolean).join(' ') || 'an uploaded image';
}

/** The address that stays: that of a deployment ends with it. */
export function addressOf({ environment, url }: Deployment): string {
  const [address] = environment.domains;
  return address?.includes('://') ? address : url;
}

/** What is reported of a deployment. Of one that was never read, only the id is known. */
export type DeploymentReport = ReturnType<typeof toReport>;

/** Each on one line, so that neither can be an output of a step beside its own. */
export function toReport(deployment: Deployment) {
  const { id, status } = deployment;
  return { id, url: plainText(addressOf(deployment)), status: plainText(status) };
}

/** A line of a log, with its level unless that is the usual one. */
export function lineOf({ level, message }: LogEntry): string {
  return level === 'info' ? message : `${level.toUpperCase()} ${message}`;
}
