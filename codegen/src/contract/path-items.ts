import { checkReference } from './check.ts';
import { httpMethods, type Contract } from './contract.ts';
import type { Notes } from './paths.ts';
import { isReference, resolve } from './references.ts';

type PathItem = NonNullable<NonNullable<Contract['paths']>[string]>;

/** Puts a copy of what the `$ref` of a path leads to in its place. What stands beside the `$ref` wins. */
export function inlinePathItems(contract: Contract, notes: Notes): void {
  const paths = contract.paths ?? {};
  for (const [path, item] of Object.entries(paths)) {
    if (!isReference(item)) continue;
    checkReference(contract, item.$ref, path);
    const { $ref, ...own } = item;
    const inlined: PathItem = { ...structuredClone(resolve<PathItem>(contract, { $ref })), ...own };
    if (httpMethods.some((method) => inlined[method])) paths[path] = inlined;
    else {
      notes.push(`${path} is left out: it refers to ${$ref}, which has no operations.`);
      delete paths[path];
    }
  }
}
