import { findSchema, resolveRef, type Schema } from './contract.ts';

/** Fills in the contract's defaults of missing members, also in nested objects. */
export function withDefaults(schemaName: string, value: object): unknown {
  return fillDefaults(findSchema(schemaName), value);
}

function fillDefaults(declared: object, value: unknown): unknown {
  const schema = resolveRef<Schema>(declared);
  const given = value === undefined ? readDefault(declared, schema) : value;
  if (!schema.properties || typeof given !== 'object' || given === null) return given;
  const members = given as Record<string, unknown>;
  const filled = Object.entries(schema.properties).map(
    ([name, member]) => [name, fillDefaults(member, members[name])] as const,
  );
  return { ...members, ...Object.fromEntries(filled.filter(([, member]) => member !== undefined)) };
}

/** A default beside a `$ref` overrides that of the referenced schema. */
function readDefault(declared: object, schema: Schema): unknown {
  if ('default' in declared) return structuredClone(declared.default);
  if (schema.default !== undefined) return structuredClone<unknown>(schema.default);
  return schema.type === 'object' ? {} : undefined;
}
