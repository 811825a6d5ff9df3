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
  /** Members of the response that some servers leave out, with commas between them. */
  omitted?: string | undefined;
}

/** A row of the table of operations that the generator writes. */
export interface OperationRow {
  /** The HTTP method. */
  readonly method: string;
  /** The route below `/api`, with its placeholders. */
  readonly route: string;
  /** What the names of its schemas begin with. */
  readonly operationId: string;
  /** How it pages, where it is a list. */
  readonly paging?: Paging;
  /** Members of the response that some servers leave out, with commas between them. */
  readonly omitted?: string;
}

/** A module that finds the schemas of an operation: `@temps-sdk/node-sdk/zod`, or what `temps-codegen --zod` writes. */
export interface SchemasModule {
  /** The schemas of an operation; `undefined` where there is no such operation. */
  getSchemas(method: string, route: string): OperationSchemas | undefined;
}

const tables = new WeakMap<object, ReadonlyMap<string, OperationRow>>();

/** A table by method and route, made once. */
function indexRows(operations: Readonly<Record<string, OperationRow>>): ReadonlyMap<string, OperationRow> {
  const known = tables.get(operations);
  if (known) return known;
  const rows = new Map(Object.values(operations).map((row) => [`${row.method} ${row.route}`, row]));
  tables.set(operations, rows);
  return rows;
}

/** Finds the schemas of an operation among generated ones, by method and route. */
export function findSchemas(
  operations: Readonly<Record<string, OperationRow>>,
  schemas: object,
  method: string,
  route: string,
): OperationSchemas | undefined {
  const row = indexRows(operations).get(`${method} ${route}`);
  if (!row) return undefined;
  const { operationId, paging, omitted } = row;
  const named = schemas as Readonly<Record<string, Schema | undefined>>;
  const name = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  return {
    path: named[`${name}Path`],
    query: named[`${name}Query`],
    body: named[`${name}Body`],
    response: named[`${name}Response`],
    paging,
    omitted,
  };
}
