import { alternatives } from './contract.ts';

/** A value without the members that its schema does not declare, and the paths of those. */
export interface KnownMembers {
  readonly value: unknown;
  readonly unknown: readonly string[];
}

/**
 * Removes unknown members from a body, which servers ignore. A schema that allows additional
 * members, or declares none, keeps them all.
 *
 * @param place the JSON pointer to the schema
 * @param name the name of the value in paths, such as `body`
 */
export function knownMembers(place: string, value: unknown, name: string): KnownMembers {
  const unknown: string[] = [];
  return { value: readValue([{ $ref: decodeURIComponent(place) }], value, name, unknown), unknown };
}

function readValue(
  declared: readonly object[],
  value: unknown,
  path: string,
  unknown: string[],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const schemas = declared.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) =>
      'items' in schema && schema.items ? [schema.items as object] : [],
    );
    return value.map((item, index) => readValue(items, item, `${path}[${index}]`, unknown));
  }
  const isOpen =
    schemas.every(({ properties }) => !properties) ||
    schemas.some((one) => one.additionalProperties);
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    const known = schemas.flatMap(({ properties = {} }) =>
      Object.hasOwn(properties, key) ? properties[key] : [],
    );
    if (known.length > 0)
      return [[key, readValue(known as object[], member, `${path}.${key}`, unknown)]];
    if (isOpen) return [[key, member]];
    unknown.push(`${path}.${key}`);
    return [];
  });
  // Unlike an assignment, it keeps a member named `__proto__`.
  return Object.fromEntries(entries);
}
