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

/** Refuses names that every object has, or that would make a namespace look like a promise. */
function isUsable(name: string): boolean {
  return (
    /^[a-z]\w*$/i.test(name) && name !== 'then' && name !== 'toJSON' && !(name in Object.prototype)
  );
}

/** Spells out numbers: `getIpv4` would look like the fourth of its kind. */
function spellOut(name: string): string {
  return /\d$/.test(name) ? `${name}Resource` : name;
}

/** Known routes come first, then shorter paths: a resource before its sub-resources. */
function byRight(a: Candidate, b: Candidate): number {
  return (
    Number(b.placement.known) - Number(a.placement.known) ||
    a.path.split('/').length - b.path.split('/').length
  );
}

/**
 * Returns a unique name in its namespace for every operation. If a name is taken, later operations
 * get a longer one, never a number. `reserved` names belong to known routes, even if the contract
 * lacks them.
 */
export function settleNames(
  candidates: readonly Candidate[],
  reserved: readonly { namespace: string; name: string }[] = [],
): string[] {
  const taken = new Set(reserved.map(({ namespace, name }) => `${namespace}.${name}`));
  const names = new Map<Candidate, string>();
  for (const candidate of candidates.toSorted(byRight)) {
    const { placement, choices, isSettled } = candidate;
    const isFree = (name: string): boolean => !taken.has(`${placement.namespace}.${name}`);
    const name = isSettled ? choices[0]! : freeName(candidate, isFree);
    taken.add(`${placement.namespace}.${name}`);
    names.set(candidate, name);
  }
  return candidates.map((candidate) => names.get(candidate)!);
}

function freeName(
  { method, placement, operationId, choices }: Candidate,
  isFree: (name: string) => boolean,
): string {
  const all = [
    ...choices,
    ...longerNames(method, placement, operationId),
    `${method.toLowerCase()}Resource`,
  ];
  const usable = all.filter(isUsable).map(spellOut);
  let name = usable.find(isFree) ?? usable.at(-1)!;
  while (!isFree(name)) name += 'Other';
  return name;
}
