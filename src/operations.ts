/**
 * The types of operations: what each sends (`…Data`), its responses by status (`…Responses`), the
 * response (`…Response`), and the schemas that only requests have, such as `CreateProjectRequest`.
 */
export type * from '../generated/operation-types.gen.ts';
