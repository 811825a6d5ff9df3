import {
  readSuccesses,
  type Contract,
  type Operation,
  type Schema,
  type SchemaOrReference,
  findJsonSchema,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { findList, readProperties } from '../operations/list-schema.ts';
import type { KnownRoute } from './known-routes.ts';

/**
 * Gives a list the response schema of the SDK's contract, since the client converts whatever the server sends to that
 * shape.
 */
export function applyEnvelope(contract: Contract, operation: Operation, path: string, { paging }: KnownRoute): void {
  if (!paging?.items) return;
  for (const [, content] of readSuccesses(contract, operation)) {
    const schema = findJsonSchema(content);
    const media = Object.values(content).find((each) => each.schema === schema);
    if (!schema || !media) continue;
    const list = findList(contract, resolve<Schema>(contract, schema), path);
    if (list && list.field !== paging.items) media.schema = envelope(contract, schema, list, paging);
  }
}

function envelope(
  contract: Contract,
  schema: SchemaOrReference,
  { field, items }: { field: string | undefined; items: SchemaOrReference },
  paging: NonNullable<KnownRoute['paging']>,
): Schema {
  const { items: name = 'items', total } = paging;
  const others = Object.entries(readProperties(contract, resolve<Schema>(contract, schema))).filter(
    ([other]) => other !== field && other !== name,
  );
  return {
    type: 'object',
    required: total ? [name, total] : [name],
    properties: {
      ...Object.fromEntries(others),
      [name]: { type: 'array', items: items as Schema },
      ...(total && { [total]: { type: 'integer' } }),
    },
  };
}
