import type { Deployment } from '../../../../generated/types.gen.ts';

/**
 * What each client has started: the id of each deployment, with the id of the one that it restores. A server may not
 * record that.
 */
const starts = new WeakMap<object, Map<number, number | undefined>>();

/** Records that a client has started a deployment. @param target the id of the deployment that it restores, if any */
export function rememberStart(client: object, id: number, target?: number): void {
  const known = starts.get(client) ?? new Map<number, number | undefined>();
  starts.set(client, known.set(id, target));
}

/** The id of the deployment that this one restores. Absent if it is not known to be a rollback. */
export function findRestored(client: object, { id, metadata }: Deployment): number | undefined {
  return metadata?.rolledBackFromId ?? starts.get(client)?.get(id);
}

/** Whether this client has started the deployment, so that it knows whether it is a rollback. */
export function isOwnStart(client: object, { id }: Deployment): boolean {
  return starts.get(client)?.has(id) ?? false;
}
