import type { Deployment } from '../../../../generated/types.gen.ts';

/** What the sessions of a client have rolled back to by deploying it again: a server may not record that. */
const restored = new WeakMap<object, Map<number, number>>();

/** Records that a deployment restores the one with the id `target`. */
export function rememberRestored(client: object, id: number, target: number): void {
  const known = restored.get(client) ?? new Map<number, number>();
  restored.set(client, known.set(id, target));
}

/** The id of the deployment that this one restores. Absent where it is no rollback. */
export function findRestored(client: object, { id, metadata }: Deployment): number | undefined {
  return metadata?.rolledBackFromId ?? restored.get(client)?.get(id);
}
