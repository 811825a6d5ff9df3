import type { Placement } from './namespaces.ts';
import { longerNames } from './naming.ts';

export interface Candidate {
  method: string;
  path: string;
  placement: Placement;
  operationId: string;
  /** Possible names, best first. */
  choices: string[];
  /** Whether the SDK has the route under the first name, which is then reserved for it. */
  isSettled: boolean;
}

/** An operation with the name of its method. */
export interface NamedOperation extends Candidate {
  name: string;
}

/** Refuses names that every object has, or that would make a namespace look like a promise. */
function isUsable(name: string): boolean {
  return /^[a-z]\w*$/i.test(name) && name !== 'then' && name !== 'toJSON' && !(name in Object.prototype);
}

/** Spells out numbers: `getIpv4` would look like the fourth of its kind. */
function spellOut(name: string): string {
  return /\d$/.test(name) ? `${name}Resource` : name;
}

function toKey(namespace: string, name: string): string {
  return `${namespace}.${name}`;
}

/** Known routes come first, then shorter paths: a resource before its sub-resources. */
function byRight(a: Candidate, b: Candidate): number {
  return Number(b.placement.known) - Number(a.placement.known) || a.path.split('/').length - b.path.split('/').length;
}

/**
 * Gives every operation a unique name in its namespace. If a name is taken, later operations get a longer one, never a
 * number. `reserved` names belong to known routes, even if the contract lacks them.
 */
export function settleNames(
  candidates: Candidate[],
  reserved: readonly { namespace: string; name: string }[] = [],
): NamedOperation[] {
  const taken = new Set(reserved.map(({ namespace, name }) => toKey(namespace, name)));
  const names = new Map<Candidate, string>();
  for (const candidate of candidates.toSorted(byRight)) {
    const name = candidate.isSettled ? candidate.choices[0]! : freeName(candidate, taken);
    taken.add(toKey(candidate.placement.namespace, name));
    names.set(candidate, name);
  }
  return candidates.map((candidate) => ({ ...candidate, name: names.get(candidate)! }));
}

function freeName({ method, placement, operationId, choices }: Candidate, taken: ReadonlySet<string>): string {
  const all = [...choices, ...longerNames(method, placement, operationId)];
  const isFree = (choice: string): boolean => !taken.has(toKey(placement.namespace, choice));
  const found = all.filter(isUsable).map(spellOut).find(isFree);
  if (found) return found;
  let last = isUsable(operationId) ? spellOut(operationId) : `${method.toLowerCase()}Resource`;
  while (!isFree(last)) last += 'Other';
  return last;
}
