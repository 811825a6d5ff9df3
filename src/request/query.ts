import {
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from '../../generated/core/pathSerializer.gen.ts';

/** The query of an address: a list repeats its name, an object becomes `name[key]`; `undefined` and `null` are left out. */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  const search: string[] = [];
  for (const name in query) {
    const value = query[name];
    if (value === undefined || value === null) continue;
    const serialized = serializeParameter(name, value);
    if (serialized) search.push(serialized);
  }
  return search.join('&');
}

function serializeParameter(name: string, value: unknown): string {
  if (Array.isArray(value)) return serializeArrayParam({ name, value, style: 'form', explode: true });
  if (typeof value === 'object' && value !== null)
    return serializeObjectParam({ name, value: value as Record<string, unknown>, style: 'deepObject', explode: true });
  return serializePrimitiveParam({ name, value: value as string });
}
