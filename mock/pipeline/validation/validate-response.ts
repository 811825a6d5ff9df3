import { problem, type MockProblem } from '../../lib/http/problems.ts';
import type { OperationName } from '../../../generated/operation-names.gen.ts';
import { operationSpec, type ResponseSpec } from '../../contract/contract.ts';
import type { Reply } from '../../features/shared/resolver.ts';
import { formatSchemaErrors } from '../../contract/format-schema-errors.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { validatorFor } from '../../contract/validators.ts';
import { isOfWrongSize, withoutNull } from '../../servers/bodies/input.ts';

/**
 * A response of the mock does not match the contract. This is a bug of the mock, or of a test that wrote invalid state;
 * never a mistake of the caller.
 */
export class MockContractError extends Error {
  /** A literal, which minifiers do not change. */
  override readonly name = 'MockContractError';
  /** The validation errors. */
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

/**
 * @param value the JSON value; `undefined` for no body
 * @param isAnySize whether numbers may be of any size, as on real servers, which keep what they are given
 * @throws {MockContractError} unless the contract allows the value with this status
 */
export function validateResponse(name: OperationName, status: number, value: unknown, isAnySize = false): void {
  const { schemaAt } = findSpec(name, status);
  if (value === undefined) {
    if (schemaAt) throw broken(name, status, 'response', 'got nothing, expected a JSON body');
    return;
  }
  if (!schemaAt) throw broken(name, status, 'response', 'got a JSON body, expected none');
  const check = validatorFor(schemaAt);
  if (check(value)) return;
  const issues = formatSchemaErrors(check.errors ?? [], 'response');
  const own = withoutNull(issues);
  if (!isAnySize || own.length === 0 || own.some((issue) => !isOfWrongSize(issue)))
    throw new MockContractError(name, status, issues);
}

/**
 * @throws {MockContractError} unless the contract allows the status with these headers and, if it is JSON, this body
 */
export function validateReply(name: OperationName, status: number, { headers, body }: Reply): void {
  const spec = findSpec(name, status);
  const given = new Headers(headers);
  const missing = spec.headers.find((header) => !given.has(header));
  if (missing) throw broken(name, status, `headers.${missing}`, 'got nothing, expected a value');
  const type = given.get('content-type')?.split(';')[0];
  const isExpected = type === undefined ? spec.mediaTypes.length === 0 : spec.mediaTypes.includes(type);
  if (!isExpected)
    throw broken(
      name,
      status,
      'headers.content-type',
      `got ${type ?? 'nothing'}, expected ${spec.mediaTypes.join(' or ') || 'no body'}`,
    );
  if (type === 'application/json' && typeof body === 'string') validateResponse(name, status, JSON.parse(body));
}

/** @throws {MockContractError} unless the contract declares the status, and the problem has the required headers */
export function validateProblem(name: OperationName, { problem: { status }, headers }: MockProblem): void {
  const missing = findSpec(name, status).headers.find((header) => !new Headers(headers).has(header));
  if (missing) throw broken(name, status, `headers.${missing}`, 'got nothing, expected a value');
}

function findSpec(name: OperationName, status: number): ResponseSpec {
  const { responses } = operationSpec(name);
  const spec = responses.get(status);
  if (!spec) throw broken(name, status, 'status', `got ${status}, expected ${[...responses.keys()].join(' or ')}`);
  return spec;
}

function broken(name: OperationName, status: number, path: string, message: string): MockContractError {
  return new MockContractError(name, status, [{ path, message }]);
}
