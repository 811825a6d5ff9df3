import { alternatives } from './contract.ts';

/**
 * Converts the texts of a path or query parameter to the type in its schema. A list may be sent as `a,b`, or by
 * repeating its name. A text that does not match the type stays as it is, so that the validation error shows it.
 */
export function coerce([text = '', ...others]: readonly string[], declared: object): unknown {
  const schemas = alternatives(declared);
  const list = schemas.find((schema) => 'items' in schema);
  const items = list && 'items' in list ? (list.items as object) : undefined;
  if (others.length > 0) return [text, ...others].map((one) => coerce([one], items ?? declared));
  for (const type of schemas.flatMap((schema) => schema.type ?? [])) {
    const isNumber = (type === 'integer' || type === 'number') && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
    // 1e309 would become Infinity.
    if (isNumber && Number.isFinite(Number(text))) return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (type === 'array') return text.split(',').map((part) => coerce([part], items ?? {}));
  }
  return text;
}
