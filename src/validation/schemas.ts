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

/**
 * A module with the schemas of all operations: `@temps-sdk/node-sdk/zod`, or what `temps-codegen
 * --zod` writes.
 */
export interface SchemasModule {
  /** Returns `undefined` if there is no such operation. */
  getSchemas(method: string, route: string): OperationSchemas | undefined;
}
