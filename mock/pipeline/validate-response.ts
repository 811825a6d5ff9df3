import { problem, type MockProblem } from '../lib/problems.ts';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operationSpec } from '../contract/contract.ts';
import { formatSchemaErrors } from '../contract/format-schema-errors.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { validatorFor } from '../contract/validators.ts';

/** The mock said something that the contract does not allow: a mistake of the mock (or of a test that wrote into its state), never of the caller. */
export class MockContractError extends Error {
  /** Always this, safe from minifiers. */
  override readonly name = 'MockContractError';
  /** Everything that is wrong, each with its place. */
  readonly issues: readonly SchemaIssue[];

  constructor(name: OperationName, status: number, issues: readonly SchemaIssue[]) {
    super(
      `The mock's response to ${name} (${status}) breaks openapi.json: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
    this.issues = issues;
  }

  /** The 500 that the mock sends. */
  toProblem(): MockProblem {
    return problem('contractBroken', this.message, { errors: this.issues });
  }
}

/** Throws unless the contract allows this JSON value (`undefined` = no body) under this 2xx status. */
export function validateResponse(name: OperationName, status: number, value: unknown): void {
  const { responses } = operationSpec(name);
  if (!responses.has(status))
    throw new MockContractError(name, status, [
      { path: 'status', message: `got ${status}, expected ${[...responses.keys()].join(' or ')}` },
    ]);
  const place = responses.get(status);
  if (value === undefined) {
    if (place)
      throw new MockContractError(name, status, [{ path: 'response', message: 'got nothing, expected a JSON body' }]);
    return;
  }
  if (!place)
    throw new MockContractError(name, status, [{ path: 'response', message: 'got a JSON body, expected none' }]);
  const check = validatorFor(place);
  if (!check(value)) throw new MockContractError(name, status, formatSchemaErrors(check.errors ?? [], 'response'));
}
