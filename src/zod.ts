/** The zod schemas of the contract. Needs `zod` to be installed. */
export * from '../generated/zod.gen.ts';
export { getSchemas, type OperationSchemas } from './validation/get-schemas.ts';
