import type { OpenAPIV3_1 } from 'openapi-types';
import {
  jsonSchemaOf,
  successesOf,
  type Contract,
  type Operation,
  type SchemaOrReference,
} from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';

/** A schema in a word or two, as a reader of the docs needs it. */
export function typeName(schema: SchemaOrReference | undefined): string {
  if (!schema) return 'nothing';
  if (isReference(schema)) return `\`${schema.$ref.split('/').at(-1)}\``;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choice(choices);
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' | ');
  if (schema.type === 'array') return `${typeName('items' in schema ? schema.items : undefined)}[]`;
  if (schema.format === 'date-time') return 'date and time';
  return (Array.isArray(schema.type) ? schema.type : [schema.type ?? 'anything']).join(' | ');
}

/** Known values beside `string` are an open enum: the values say it all. */
function choice(choices: SchemaOrReference[]): string {
  const isOpen = choices.some((part) => !isReference(part) && part.enum);
  const shown = choices.filter((part) => !(isOpen && !isReference(part) && part.type === 'string' && !part.enum));
  return `${shown.map(typeName).join(' | ')}${isOpen ? ' …' : ''}`;
}

export function responseReference(contract: Contract, operation: Operation): SchemaOrReference | undefined {
  return successesOf(contract, operation)
    .map(([, content]) => jsonSchemaOf(content))
    .find(Boolean);
}

export interface Body {
  schema: SchemaOrReference | undefined;
  required: boolean;
  description: string;
}

export function bodyReference(contract: Contract, operation: Operation): Body | undefined {
  if (!operation.requestBody) return undefined;
  const {
    content,
    required = false,
    description = '',
  } = resolve<OpenAPIV3_1.RequestBodyObject>(contract, operation.requestBody);
  const schema = jsonSchemaOf(content) ?? Object.values(content)[0]?.schema;
  return { schema, required, description };
}
