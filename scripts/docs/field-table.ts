import type { Contract, Schema, SchemaOrReference } from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';
import { omittedText } from '../../codegen/src/prose/describe.ts';
import { table } from './markdown.ts';
import { typeText } from './type-text.ts';

/** Fields of fields are shown where they have no schema of their own to link to. */
const MAX_DEPTH = 3;

interface Field {
  name: string;
  schema: SchemaOrReference;
  isRequired: boolean;
}

/** The fields of a body that is sent: which are required, what the others default to. */
export function requestFields(contract: Contract, schema: SchemaOrReference, prefix = ''): string {
  const fields = listFields(contract, schema, prefix);
  return table(
    ['field', 'type', 'default', ''],
    fields
      .toSorted(requiredFirst)
      .map((field) => [
        `\`${field.name}\``,
        typeText(field.schema),
        field.isRequired ? '**required**' : defaultText(contract, field.schema),
        descriptionOf(contract, field.schema),
      ]),
  );
}

function requiredFirst(a: Field, b: Field): number {
  return Number(b.isRequired) - Number(a.isRequired);
}

/** The fields of a response. One that may be missing has a question mark. */
export function responseFields(contract: Contract, schema: SchemaOrReference): string {
  return table(
    ['field', 'type', ''],
    listFields(contract, schema, '').map((field) => [
      `\`${field.name}\`${field.isRequired ? '' : '?'}`,
      typeText(field.schema),
      [descriptionOf(contract, field.schema), omittedText(field.schema)].filter(Boolean).join(' '),
    ]),
  );
}

/** What the server takes where the value is left out. */
export function defaultText(contract: Contract, schema: SchemaOrReference | undefined): string {
  const value: unknown = schema && resolve<Schema>(contract, schema).default;
  return value === undefined ? '' : `\`${JSON.stringify(value)}\``;
}

/** A description beside a reference wins over that of what it refers to. */
function descriptionOf(contract: Contract, schema: SchemaOrReference): string {
  return schema.description ?? resolve<Schema>(contract, schema).description ?? '';
}

function listFields(
  contract: Contract,
  reference: SchemaOrReference,
  prefix: string,
  depth = 0,
): Field[] {
  const schema = resolve<Schema>(contract, reference);
  const inherited = (schema.allOf ?? []).flatMap((part) =>
    listFields(contract, part, prefix, depth + 1),
  );
  const fields = inherited;
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    const name = prefix + key;
    fields.push({ name, schema: part, isRequired: schema.required?.includes(key) ?? false });
    fields.push(...innerFields(contract, part, name, depth));
  }
  return fields;
}

/** The fields of an object, or of the objects of a list, that is described in place. */
function innerFields(
  contract: Contract,
  part: SchemaOrReference,
  name: string,
  depth: number,
): Field[] {
  if (depth >= MAX_DEPTH || isReference(part)) return [];
  if ('items' in part && part.items && !isReference(part.items))
    return listFields(contract, part.items, `${name}[].`, depth + 1);
  return part.properties ? listFields(contract, part, `${name}.`, depth + 1) : [];
}
