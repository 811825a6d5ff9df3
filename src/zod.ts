/** Schemas of everything in the contract. Needs `zod` to be installed. */
export * from '../generated/zod.gen.ts';
export { schemasOf, type OperationSchemas } from './validation/schemas-of.ts';
