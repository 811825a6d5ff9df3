import type { OperationName } from '../../generated/operation-names.gen.ts';
import type { SchemaIssue } from '../contract/check.ts';

/**
 * A response of the mock does not match the contract. This is a bug of the mock, or of a test that wrote invalid state;
 * never a mistake of the caller.
 */
export class MockContractError extends Error {
  /** A literal, which minifiers do not change. */
  override readonly name = 'MockContractError';
  /** The validation errors. */
  readonly issues: readonly SchemaIssue[];

  constructor(operation: OperationName, status: number, issues: readonly SchemaIssue[]) {
    const found = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
    super(`The mock's response to ${operation} (${status}) breaks openapi.json: ${found}`);
    this.issues = issues;
  }
}
