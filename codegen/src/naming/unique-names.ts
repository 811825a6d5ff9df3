import type { Placement } from './namespaces.ts';
import { longerNames } from './naming.ts';

export interface Candidate {
  method: string;
  path: string;
  placement: Placement;
  operationId: string;
  name: string;
}

/** Members that every object has, or that would make a namespace look like a promise. */
const unusable = new Set([
  '',
  'constructor',
  'then',
  'toJSON',
  'toLocaleString',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);

function isUsable(name: string): boolean {
  return !unusable.has(name) && /^[a-z]\w*$/i.test(name);
}

/** `getIpv4` would read like the fourth of its kind. */
function spellOut(name: string): string {
  return /\d$/.test(name) ? `${name}Resource` : name;
}

function keyOf({ placement }: Candidate, name: string): string {
  return `${placement.namespace}.${name}`;
}

/** Whose route the table knows comes first, then who has the shorter path: the resource itself before what hangs on it. */
function byRight(a: Candidate, b: Candidate): number {
  return Number(b.placement.known) - Number(a.placement.known) || a.path.split('/').length - b.path.split('/').length;
}

/** Gives every operation a name of its own in its namespace; what comes later takes a longer one, never a number. */
export function settleNames(candidates: Candidate[]): Candidate[] {
  const taken = new Map<string, Candidate>();
  const names = new Map<Candidate, string>();
  for (const candidate of candidates.toSorted(byRight)) {
    const choices = [candidate.name, ...longerNames(candidate.method, candidate.placement, candidate.operationId)];
    const name = choices
      .filter(isUsable)
      .map(spellOut)
      .find((choice) => !taken.has(keyOf(candidate, choice)));
    if (!name) {
      const rival = taken.get(keyOf(candidate, candidate.name));
      const other = rival ? ` as well as ${rival.method} ${rival.path}` : '';
      throw new Error(
        `Failed to name ${candidate.method} ${candidate.path}: ${keyOf(candidate, candidate.name)} cannot stand for it${other}. Add a name for its route to codegen/src/naming/naming-exceptions.ts.`,
      );
    }
    taken.set(keyOf(candidate, name), candidate);
    names.set(candidate, name);
  }
  return candidates.map((candidate) => ({ ...candidate, name: names.get(candidate)! }));
}
