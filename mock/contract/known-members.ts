import { resolveRef, type Schema } from './contract.ts';

/** A value without the members that its schema does not name, and where those stood. */
export interface KnownMembers {
  readonly value: unknown;
  readonly unknown: readonly string[];
}

/**
 * What a server reads of a body: members that it does not know are not there for it. A schema that says something about
 * additional members keeps them all.
 */
export function knownMembers(place: string, value: unknown, name: string): KnownMembers {
  const unknown: string[] = [];
  const known = readValue([resolveRef<Schema>({ $ref: decodeURIComponent(place) })], value, name, unknown);
  return { value: known, unknown };
}

function readValue(declared: readonly Schema[], value: unknown, path: string, unknown: string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const schemas = declared.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) =>
      'items' in schema && schema.items ? [resolveRef<Schema>(schema.items)] : [],
    );
    return value.map((item, index) => readValue(items, item, `${path}[${index}]`, unknown));
  }
  const isOpen = schemas.every(({ properties }) => !properties) || schemas.some((one) => one.additionalProperties);
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    const known = schemas.flatMap(({ properties = {} }) =>
      Object.hasOwn(properties, key) ? [resolveRef<Schema>(properties[key] as Schema)] : [],
    );
    if (known.length > 0) return [[key, readValue(known, member, `${path}.${key}`, unknown)]];
    if (isOpen) return [[key, member]];
    unknown.push(`${path}.${key}`);
    return [];
  });
  // A member called __proto__ stays one.
  return Object.fromEntries(entries);
}

/** The schema, and those that it is made of or chooses from. */
function alternatives(schema: Schema): Schema[] {
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...parts.flatMap((part) => alternatives(resolveRef<Schema>(part)))];
}
