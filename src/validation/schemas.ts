import type { Paging } from '../pagination/paging.ts';
import type { Schema } from './find-issues.ts';

/**
 * The schemas of an operation: of its path, its query, a JSON body, and a successful JSON response,
 * as far as it has them.
 */
export interface OperationSchemas extends Partial<
  Record<'path' | 'query' | 'body' | 'response', Schema | undefined>
> {
  /** The JSON body may not be left out. */
  requiresBody?: true | undefined;
  /** How the operation pages, if it is a list. */
  paging?: Paging | undefined;
}

/** A row of the generated table of operations. */
export interface OperationRow extends Pick<OperationSchemas, 'requiresBody' | 'paging'> {
  /** The HTTP method. */
  readonly method: string;
  /** The route below `/api`, with its placeholders. */
  readonly route: string;
  /** The start of the names of its schemas. */
  readonly operationId: string;
}

/**
 * A module with the schemas of all operations: `@temps-sdk/node-sdk/zod`, or what `temps-codegen
 * --zod` writes.
 */
export interface SchemasModule {
  /** Returns `undefined` if there is no such operation. */
  getSchemas(method: string, route: string): OperationSchemas | undefined;
}

/** Finds the generated schemas of an operation by method and route. */
export function findSchemas(
  operations: Readonly<Record<string, OperationRow>>,
  schemas: object,
  method: string,
  route: string,
): OperationSchemas | undefined {
  const row = Object.values(operations).find(
    (each) => each.method === method && each.route === route,
  );
  if (!row) return undefined;
  const { operationId, requiresBody, paging } = row;
  const start = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  const partOf = (part: string): Schema | undefined =>
    (schemas as Readonly<Record<string, Schema>>)[start + part];
  const parts = {
    path: partOf('Path'),
    query: partOf('Query'),
    body: partOf('Body'),
    response: partOf('Response'),
  };
  return { ...parts, requiresBody, paging };
}
