import type { Contract, SchemaOrReference } from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';
import { responseFields } from './field-table.ts';
import { MADE_BY, page } from './markdown.ts';
import { allMethods, methodLink, type DocumentedMethod, type Reference } from './reference.ts';
import { resolveSchema, schemaLink, typeText } from './type-text.ts';

/**
 * Every schema of the contract: what it is, its fields, which methods and schemas use it. For the
 * fields of a response that a method's page shows, there is a link to the method instead:
 * `shownAt`, by `$ref`.
 */
export function schemasPage(reference: Reference, shownAt: Map<string, string>): string {
  const schemas = Object.entries(reference.contract.components?.schemas ?? {}).toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const users = findUsers(reference);
  return page(
    MADE_BY,
    '# Schemas',
    "The types of bodies and responses. Each is exported under its name: `import type { Project } from '@temps-sdk/node-sdk'`. `@temps-sdk/node-sdk/zod` has a zod schema for each, with a `z` before the name: `zProject`.",
    ...schemas.map(([name, schema]) =>
      section(
        reference.contract,
        name,
        schema,
        users.get(name) ?? [],
        shownAt.get(`#/components/schemas/${name}`),
      ),
    ),
  );
}

function section(
  contract: Contract,
  name: string,
  schema: SchemaOrReference,
  users: string[],
  method = '',
): string {
  const { description = '' } = resolveSchema(contract, schema);
  const fields = responseFields(contract, schema);
  return page(
    `## ${name}`,
    description,
    method ? `Its fields are in ${method}.` : fields || `Type: ${typeText(schema)}.`,
    users.length > 0 ? `Used by ${users.join(', ')}.` : '',
  ).trimEnd();
}

/** Which methods take or return a schema, and which schemas hold it. */
function findUsers(reference: Reference): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const add = (used: Iterable<string>, user: string): void => {
    for (const name of used) users.set(name, [...(users.get(name) ?? []), user]);
  };
  for (const method of allMethods(reference))
    add(usedByMethod(reference.contract, method), methodLink(method));
  for (const [name, schema] of Object.entries(reference.contract.components?.schemas ?? {}))
    add(referencesIn(schema), schemaLink(name));
  return users;
}

/** Error bodies are the same for all and left out. */
function usedByMethod(contract: Contract, { operation }: DocumentedMethod): Set<string> {
  const successes = Object.entries(operation.responses ?? {}).filter(([status]) =>
    status.startsWith('2'),
  );
  const responses = successes.map(([, response]) => resolve(contract, response));
  return referencesIn([operation.parameters, operation.requestBody, responses]);
}

function referencesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isReference(value) && value.$ref.startsWith('#/components/schemas/'))
    found.add(value.$ref.split('/').at(-1) ?? '');
  for (const child of Object.values(value)) referencesIn(child, found);
  return found;
}
