import { resolveRef, type Schema } from './contract.ts';

/**
 * Converts a path or query string to the type in its schema. A string that does not match the type is returned
 * unchanged, so that the validation error shows it.
 */
export function coerce(text: string, declared: object | undefined): unknown {
  for (const type of schemaTypes(declared)) {
    const isNumber = (type === 'integer' || type === 'number') && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
    // 1e309 would become Infinity.
    if (isNumber && Number.isFinite(Number(text))) return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (type === 'array') return text.split(',').map((part) => coerce(part, itemSchema(declared)));
  }
  return text;
}

export function isArraySchema(declared: object | undefined): boolean {
  return schemaTypes(declared).includes('array');
}

export function itemSchema(declared: object | undefined): object | undefined {
  const schema = declared && resolveRef<Schema>(declared);
  return schema && 'items' in schema ? schema.items : undefined;
}

function schemaTypes(declared: object | undefined): string[] {
  if (!declared) return [];
  const schema = resolveRef<Schema>(declared);
  const own = schema.type === undefined ? [] : [schema.type].flat();
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [...own, ...alternatives.flatMap(schemaTypes)];
}
