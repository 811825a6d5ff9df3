import type { Paging } from '../pagination/page/paging.ts';
import type { Schema } from './find-issues.ts';

/** The schemas of an operation. Parts that it does not have are left out. */
export interface OperationSchemas {
  /** Schema of the path parameters. */
  path?: Schema | undefined;
  /** Schema of the query parameters. */
  query?: Schema | undefined;
  /** Schema of a JSON body. */
  body?: Schema | undefined;
  /** The JSON body may not be left out. */
  requiresBody?: true | undefined;
  /** Schema of a successful JSON response. */
  response?: Schema | undefined;
  /** How the operation pages, if it is a list. */
  paging?: Paging | undefined;
  /** Members of the response that some servers leave out, with commas between them. */
  omitted?: string | undefined;
}

/** A row of the generated table of operations. */
export interface OperationRow {
  /** The HTTP method. */
  readonly method: string;
  /** The route below `/api`, with its placeholders. */
  readonly route: string;
  /** The start of the names of its schemas. */
  readonly operationId: string;
  /** The JSON body may not be left out. */
  readonly requiresBody?: true;
  /** How it pages, if it is a list. */
  readonly paging?: Paging;
  /** Members of the response that some servers leave out, with commas between them. */
  readonly omitted?: string;
}

/** A module that finds the schemas of an operation: `@temps-sdk/node-sdk/zod`, or what `temps-codegen --zod` writes. */
export interface SchemasModule {
  /** The schemas of an operation; `undefined` if there is no such operation. */
  getSchemas(method: string, route: string): OperationSchemas | undefined;
}

const tables = new WeakMap<object, ReadonlyMap<string, OperationRow>>();

/** Indexes a table by method and route. Cached. */
function indexRows(operations: Readonly<Record<string, OperationRow>>): ReadonlyMap<string, OperationRow> {
  const known = tables.get(operations);
  if (known) return known;
  const rows = new Map(Object.values(operations).map((row) => [`${row.method} ${row.route}`, row]));
  tables.set(operations, rows);
  return rows;
}

/** Finds the generated schemas of an operation by method and route. */
export function findSchemas(
  operations: Readonly<Record<string, OperationRow>>,
  schemas: object,
  method: string,
  route: string,
): OperationSchemas | undefined {
  const row = indexRows(operations).get(`${method} ${route}`);
  if (!row) return undefined;
  const { operationId, requiresBody, paging, omitted } = row;
  const named = schemas as Readonly<Record<string, Schema | undefined>>;
  const name = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  return {
    path: named[`${name}Path`],
    query: named[`${name}Query`],
    body: named[`${name}Body`],
    requiresBody,
    response: named[`${name}Response`],
    paging,
    omitted,
  };
}
