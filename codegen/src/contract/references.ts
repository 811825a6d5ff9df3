import type { OpenAPIV3_1 } from 'openapi-types';

export function isReference(value: unknown): value is OpenAPIV3_1.ReferenceObject {
  return (
    typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string'
  );
}

/** What `#/a/b` refers to; `undefined` if there is nothing. */
export function lookUp(contract: OpenAPIV3_1.Document, reference: string): unknown {
  const parts = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
  return parts.map(decodePart).reduce<unknown>(readMember, contract);
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Decodes a part of a `$ref`. */
export function decodePart(part: string): string {
  let decoded = part;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    // A name with an unencoded percent sign.
  }
  return decoded.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * Follows references to the object that they lead to. Returns an empty one if they lead nowhere or
 * in a circle.
 */
export function resolve<T extends object>(
  contract: OpenAPIV3_1.Document,
  value: T | OpenAPIV3_1.ReferenceObject,
): T {
  let current: unknown = value;
  for (let depth = 0; isReference(current) && depth < 20; depth++)
    current = lookUp(contract, current.$ref);
  return (
    typeof current === 'object' && current !== null && !isReference(current) ? current : {}
  ) as T;
}

/** Every object in a part of a contract, across references. */
export function collectObjects(
  contract: OpenAPIV3_1.Document,
  part: unknown,
  into = new Set<object>(),
): Set<object> {
  if (typeof part !== 'object' || part === null || into.has(part)) return into;
  if (isReference(part)) return collectObjects(contract, resolve(contract, part), into);
  into.add(part);
  for (const each of Object.values(part)) collectObjects(contract, each, into);
  return into;
}
