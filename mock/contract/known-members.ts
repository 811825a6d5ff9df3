import { alternatives } from './contract.ts';

/** A name that the contract does not have at its place. */
export interface UnknownName {
  /** `body.steps[0].naem` */
  readonly path: string;
  readonly name: string;
  /** The names at this place. */
  readonly known: readonly string[];
}

/** A value without the members that its schema does not declare. */
export interface KnownMembers {
  readonly value: unknown;
  readonly unknown: readonly UnknownName[];
}

/**
 * Removes unknown members from a body, which servers ignore. A schema that allows additional
 * members, or declares none, keeps them all.
 *
 * @param place the JSON pointer to the schema
 * @param name the name of the value in paths, such as `body`
 */
export function knownMembers(place: string, value: unknown, name: string): KnownMembers {
  const unknown: UnknownName[] = [];
  return { value: readValue([{ $ref: decodeURIComponent(place) }], value, name, unknown), unknown };
}

function readValue(
  declared: readonly object[],
  value: unknown,
  path: string,
  unknown: UnknownName[],
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
    const names = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
    unknown.push({ path: `${path}.${key}`, name: key, known: names });
    return [];
  });
  // Unlike an assignment, it keeps a member named `__proto__`.
  return Object.fromEntries(entries);
}
