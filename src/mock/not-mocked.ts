import type { OperationName } from './contract/contract.ts';

/**
 * Operations of the contract that the mock answers with 501 for now. Every other one must have a resolver, or its namespace does not
 * compile: take a name off this list and the compiler says where to write it.
 */
export const NOT_MOCKED = [] as const satisfies readonly OperationName[];

export type MockedOperation = Exclude<OperationName, (typeof NOT_MOCKED)[number]>;
