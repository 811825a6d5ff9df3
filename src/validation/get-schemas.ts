import { operations } from '../../generated/operations.gen.ts';
import * as generated from '../../generated/zod.gen.ts';
import type { Paging } from '../pagination/paging.ts';
import type { Schema } from './find-issues.ts';

/** The schemas of an operation. A part that it does not have has none. */
export interface OperationSchemas {
  /** Of the values for the placeholders of the route. */
  path?: Schema | undefined;
  /** Of the query parameters. */
  query?: Schema | undefined;
  /** Of a JSON body. */
  body?: Schema | undefined;
  /** Of the JSON of a successful response. */
  response?: Schema | undefined;
  /** How the operation pages, where it is a list. */
  paging?: Paging | undefined;
}

interface Row {
  method: string;
  route: string;
  operationId: string;
  paging?: Paging;
}

const schemas = generated as unknown as Readonly<Record<string, Schema | undefined>>;
const rows = new Map(Object.values(operations).map((row: Row) => [`${row.method} ${row.route}`, row]));

/**
 * The schemas of an operation, by method and route: `getSchemas('GET', '/projects/{project_id}')`.
 * `undefined` where the contract has no such operation.
 */
export function getSchemas(method: string, route: string): OperationSchemas | undefined {
  const row = rows.get(`${method} ${route}`);
  if (!row) return undefined;
  const { operationId, paging } = row;
  const name = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  return {
    path: schemas[`${name}Path`],
    query: schemas[`${name}Query`],
    body: schemas[`${name}Body`],
    response: schemas[`${name}Response`],
    paging,
  };
}
