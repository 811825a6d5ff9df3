/** Schemas of everything in the contract. Needs `zod` to be installed. */
import './validation/check-zod.ts';

export * from '../generated/zod.gen.ts';
export { getSchemas, type OperationSchemas } from './validation/get-schemas.ts';
