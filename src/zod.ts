/** The zod schemas of the contract, and a search for those of an operation. Needs `zod`. */
export * from '../generated/zod.gen.ts';
export { getSchemas } from '../generated/schemas.gen.ts';
