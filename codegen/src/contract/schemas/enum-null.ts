import type { Contract } from '../contract.ts';
import { visitSchemas } from './schema-walk.ts';

/** Says by the type that an enum without one has `null` among its values: hey-api leaves it out otherwise. */
export function typeEnumNull(contract: Contract): void {
  const hasNullable = contract.openapi.startsWith('3.0');
  visitSchemas(contract, (schema) => {
    const { enum: values, type } = schema;
    if (!values?.includes(null) || !(type === undefined || [type].flat().includes('null'))) return;
    if (hasNullable) Object.assign(schema, { nullable: true });
    else if (values.every((value) => value === null)) {
      // A zod schema of an enum without other values would take anything.
      delete schema.enum;
      schema.type = 'null';
    } else if (type === undefined) Object.assign(schema, { type: [...new Set(values.map(typeOf))] });
  });
}

/** Lists `null` among the values of an enum with `nullable: true`, which should have it there, but often has not. */
export function listNull(contract: Contract): void {
  visitSchemas(contract, (schema) => {
    const { enum: values, type, nullable } = schema as typeof schema & { nullable?: unknown };
    if (nullable === true && type !== undefined && values && !values.includes(null)) schema.enum = [...values, null];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
