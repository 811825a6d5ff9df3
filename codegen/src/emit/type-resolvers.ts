import type { Plugins } from '@hey-api/openapi-ts';
import { listRoutes, type Contract, type Parameter, type Schema } from '../contract/contract.ts';
import { collectObjects } from '../contract/references.ts';
import { isType } from '../operations/list-schema.ts';

/**
 * In the input of hey-api, the format of a date that is sent and never received. It may be given as
 * a `Date`.
 */
const GIVEN = 'given-date-time';

/**
 * Marks the dates of queries, paths and bodies. A schema of responses too is left out: its dates
 * are read as text.
 */
export function markGivenDates(contract: Contract): void {
  const operations = listRoutes(contract).map(({ operation }) => operation);
  const received = collectObjects(
    contract,
    operations.map(({ responses }) => responses),
  );
  const given = operations.map(({ parameters, requestBody }) => [
    requestBody,
    (parameters as Parameter[] | undefined)?.filter((parameter) => parameter.in !== 'header'),
  ]);
  for (const schema of collectObjects(contract, given) as Set<Schema>)
    if (!received.has(schema) && schema.format === 'date-time' && isType(schema, 'string'))
      schema.format = GIVEN;
}

type TypeContext = Parameters<NonNullable<Plugins.HeyApiTypeScript.Resolvers['string']>>[0];

export function givenDateType({ $, schema }: TypeContext) {
  return schema.format === GIVEN ? $.type.or($.type('string'), $.type('Date')) : undefined;
}

type SchemaContext = Parameters<NonNullable<Plugins.Zod.Resolvers['string']>>[0];

/** Checked as it is sent: as text. */
export function givenDateSchema(context: SchemaContext) {
  const { nodes, schema } = context;
  return schema.format === GIVEN
    ? nodes.format({ ...context, schema: { ...schema, format: 'date-time' } })
    : undefined;
}

type UnionContext = Parameters<NonNullable<Plugins.HeyApiTypeScript.Resolvers['union']>>[0];

/**
 * TypeScript reduces `'a' | 'b' | string` to `string`. `'a' | 'b' | (string & {})` accepts any string too, and editors
 * still suggest the known values.
 */
export function openEnum({ $, childResults, schemas }: UnionContext) {
  const open = schemas.findIndex(
    ({ type, const: value, format, items }) =>
      type === 'string' && [value, format, items].every((each) => each === undefined),
  );
  const known = schemas.some(
    ({ type, $ref, const: value }) =>
      type === 'enum' || $ref || (type === 'string' && value !== undefined),
  );
  if (open < 0 || !known) return undefined;
  const anyString = $.type.and($.type('string'), $.type.object());
  return $.type.or(...childResults.map(({ type }, index) => (index === open ? anyString : type)));
}
