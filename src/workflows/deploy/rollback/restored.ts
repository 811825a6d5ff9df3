import type { Deployment } from '../../../../generated/types.gen.ts';

/** Deployments that a client has restored by deploying them again, which a server may not record. */
const restored = new WeakMap<object, Map<number, number>>();

/** Records that a deployment restores the one with the id `target`. */
export function rememberRestored(client: object, id: number, target: number): void {
  const known = restored.get(client) ?? new Map<number, number>();
  restored.set(client, known.set(id, target));
}

/** The id of the deployment that this one restores. Absent if it is not a rollback. */
export function findRestored(client: object, { id, metadata }: Deployment): number | undefined {
  return metadata?.rolledBackFromId ?? restored.get(client)?.get(id);
}
