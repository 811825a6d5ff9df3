import { problem, type MockProblem } from '../lib/problems.ts';
import type { OperationName } from '../../generated/operations.gen.ts';
import { factsOf } from '../contract/contract.ts';
import { explain } from '../contract/format-schema-errors.ts';
import type { Issue } from '../contract/issue.ts';
import { checkAt } from '../contract/validators.ts';

/** The mock said something that the contract does not allow: a mistake of the mock (or of a test that wrote into its state), never of the caller. */
export class MockContractError extends Error {
  /** Always this, safe from minifiers. */
  override readonly name = 'MockContractError';
  /** Everything that is wrong, each with its place. */
  readonly issues: readonly Issue[];

  constructor(name: OperationName, status: number, issues: readonly Issue[]) {
    super(
      `The mock's answer to ${name} (${status}) breaks openapi.json: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
    this.issues = issues;
  }

  /** What the mock answers with: a 500. */
  toProblem(): MockProblem {
    return problem('contractBroken', this.message, { errors: this.issues });
  }
}

/** Throws unless the contract allows this JSON value (`undefined` = no body) under this 2xx status. */
export function checkAnswer(name: OperationName, status: number, value: unknown): void {
  const { answers } = factsOf(name);
  if (!answers.has(status))
    throw new MockContractError(name, status, [
      { path: 'status', message: `got ${status}, expected ${[...answers.keys()].join(' or ')}` },
    ]);
  const place = answers.get(status);
  if (value === undefined) {
    if (place)
      throw new MockContractError(name, status, [{ path: 'answer', message: 'got nothing, expected a JSON body' }]);
    return;
  }
  if (!place)
    throw new MockContractError(name, status, [{ path: 'answer', message: 'got a JSON body, expected none' }]);
  const check = checkAt(place);
  if (!check(value)) throw new MockContractError(name, status, explain(check.errors ?? [], 'answer'));
}
