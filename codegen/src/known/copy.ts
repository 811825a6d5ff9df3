import type { Contract } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';

const MAX_DEPTH = 12;

/** Copies a part of one contract for use in another, with its references resolved. */
export function copyFrom<T>(contract: Contract, part: T, depth = 0): T {
  if (typeof part !== 'object' || part === null) return part;
  if (depth > MAX_DEPTH) return {} as T;
  if (Array.isArray(part)) return part.map((element) => copyFrom(contract, element, depth + 1)) as T;
  const source: object = isReference(part) ? resolve(contract, part) : part;
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, copyFrom(contract, value, depth + 1)]),
  ) as T;
}
