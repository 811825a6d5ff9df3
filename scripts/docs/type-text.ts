import type { Schema, SchemaOrReference } from '../../codegen/src/contract/contract.ts';
import { isReference } from '../../codegen/src/contract/references.ts';

/** A type as a reader of the docs needs it: named schemas by their name, bounds are said. */
export function typeText(schema: SchemaOrReference | undefined): string {
  if (!schema) return 'any value';
  if (isReference(schema)) return `\`${schema.$ref.split('/').at(-1)}\``;
  const bounds = boundsText(schema);
  return bounds ? `${plainType(schema)}, ${bounds}` : plainType(schema);
}

function plainType(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choiceText(choices);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.allOf) return schema.allOf.map(typeText).join(' and ');
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any value'];
  return types.map((type) => singleType(schema, type)).join(' | ');
}

function singleType(schema: Schema, type: string): string {
  if (type === 'array') return arrayType(schema);
  if (type === 'object') return objectType(schema);
  if (type === 'string' && schema.format === 'date-time') return 'string (ISO 8601 time)';
  if (type === 'string' && schema.format === 'binary') return 'file';
  if (type === 'string' && schema.format) return `string (${schema.format})`;
  return type;
}

function arrayType(schema: Schema): string {
  if ('prefixItems' in schema && Array.isArray(schema['prefixItems']))
    return `[${(schema['prefixItems'] as SchemaOrReference[]).map(typeText).join(', ')}][]`.slice(
      0,
      -2,
    );
  const item = typeText('items' in schema ? schema.items : undefined);
  return /[ ,]/.test(item) ? `(${item})[]` : `${item}[]`;
}

function objectType({ additionalProperties, properties }: Schema): string {
  if (properties || typeof additionalProperties !== 'object') return 'object';
  return `object with values of type ${typeText(additionalProperties)}`;
}

/** Known values beside `string` are an open enum: a newer server may send others. */
function choiceText(choices: SchemaOrReference[]): string {
  const isOpen = choices.some((part) => !isReference(part) && part.enum);
  const shown = choices.filter(
    (part) => !(isOpen && !isReference(part) && part.type === 'string' && !part.enum),
  );
  const text = shown.map(typeText).join(' | ');
  return shown.length < choices.length ? `${text} or another string` : text;
}

function literal(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

/** What a value may be at least and at most: `1 to 100`. */
function boundsText(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  return [
    range(minimum, maximum, ''),
    range(minLength, maxLength, ' characters'),
    'prefixItems' in schema ? '' : range(minItems, maxItems, ' items'),
  ]
    .filter(Boolean)
    .join(', ');
}

function range(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}${unit}`;
  if (min !== undefined) return `at least ${min}${unit}`;
  return max === undefined ? '' : `at most ${max}${unit}`;
}
