import { readSuccesses, type Contract, type Operation, type Schema, findJsonSchema } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';

/** The required members that known servers leave out of a response, sorted; `undefined` if there are none. */
export function findOmittedMembers(contract: Contract, operation: Operation): string | undefined {
  const names = new Set<string>(operation['x-servers']?.omits);
  const seen = new Set<Schema>();
  const visit = (given: unknown): void => {
    if (typeof given !== 'object' || given === null) return;
    const schema = isReference(given) ? resolve<Schema>(contract, given) : (given as Schema);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visit(part);
    if ('items' in schema) visit(schema.items);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (isOmitted(property) && schema.required?.includes(name)) names.add(name);
      visit(property);
    }
  };
  for (const [, content] of readSuccesses(contract, operation)) visit(findJsonSchema(content));
  return names.size > 0 ? [...names].join(',') : undefined;
}

function isOmitted(property: object): boolean {
  const servers: unknown = Reflect.get(property, 'x-servers');
  return typeof servers === 'object' && servers !== null && 'omittedBy' in servers;
}
