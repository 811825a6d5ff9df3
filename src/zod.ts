import { operations } from '../generated/operations.gen.ts';
import * as generated from '../generated/zod.gen.ts';
import { findSchemas, type OperationSchemas } from './validation/schemas.ts';

/** The zod schemas of the contract. Needs `zod` to be installed. */
export * from '../generated/zod.gen.ts';

/**
 * The schemas of an operation, by method and route: `getSchemas('GET', '/projects/{project_id}')`.
 * `undefined` if the contract has no such operation.
 */
export function getSchemas(method: string, route: string): OperationSchemas | undefined {
  return findSchemas(operations, generated, method, route);
}
