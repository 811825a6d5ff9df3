import { readFile } from 'node:fs/promises';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { listMethods, type Method } from '../../codegen/src/operations/methods.ts';

/** A method of the client with the operation that it calls. */
export type DocumentedMethod = Method;

/** What the pages are made from. */
export interface Reference {
  contract: Contract;
  namespaces: { name: string; description: string; methods: DocumentedMethod[] }[];
}

export async function readReference(): Promise<Reference> {
  const { contract } = normalise(JSON.parse(await readFile('openapi.json', 'utf8')));
  const methods = listMethods(contract);
  const namespaces = [...new Set(methods.map(({ namespace }) => namespace))].map((name) => ({
    name,
    description: contract.tags?.find((tag) => tag.name === name)?.description ?? '',
    methods: methods.filter(({ namespace }) => namespace === name),
  }));
  return { contract, namespaces };
}

export function allMethods({ namespaces }: Reference): DocumentedMethod[] {
  return namespaces.flatMap(({ methods }) => methods);
}

/** The anchor that GitHub gives to a heading of one word. */
export function anchor(heading: string): string {
  return heading.toLowerCase();
}

/** Where a method is described, seen from a page in `docs/api/`. */
export function methodLink({ namespace, name }: Method, text = `${namespace}.${name}`): string {
  return `[\`${text}\`](${namespace}.md#${anchor(name)})`;
}
