import type { OpenAPIV3_1 } from 'openapi-types';

export function isReference(value: unknown): value is OpenAPIV3_1.ReferenceObject {
  return typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';
}

/** What `#/a/b` points to, `undefined` where there is nothing. */
export function lookUp(contract: OpenAPIV3_1.Document, reference: string): unknown {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
      contract,
    );
}

/** The object itself, with references to it followed. */
export function resolve<T extends object>(contract: OpenAPIV3_1.Document, value: T | OpenAPIV3_1.ReferenceObject): T {
  let current: T | OpenAPIV3_1.ReferenceObject = value;
  for (let depth = 0; isReference(current) && depth < 20; depth++) current = lookUp(contract, current.$ref) as T;
  return current as T;
}
