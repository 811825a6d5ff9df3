import { problem, type MockProblem } from '../../lib/http/problems.ts';
import type { OperationName } from '../../../generated/operation-names.gen.ts';
import { operationSpec, type ResponseSpec } from '../../contract/contract.ts';
import type { Reply } from '../../features/shared/resolver.ts';
import { formatSchemaErrors } from '../../contract/format-schema-errors.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { validatorFor } from '../../contract/validators.ts';

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

/** Throws unless the contract allows this JSON value (`undefined` = no body) under this status. */
export function validateResponse(name: OperationName, status: number, value: unknown): void {
  const { schemaAt } = findSpec(name, status);
  if (value === undefined) {
    if (schemaAt) throw broken(name, status, 'response', 'got nothing, expected a JSON body');
    return;
  }
  if (!schemaAt) throw broken(name, status, 'response', 'got a JSON body, expected none');
  const check = validatorFor(schemaAt);
  if (!check(value)) throw new MockContractError(name, status, formatSchemaErrors(check.errors ?? [], 'response'));
}

/** Throws unless the contract allows this status with these headers, and with this body where that is JSON. */
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

/** Throws unless the contract has a problem of this status, with the headers that it always has. */
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
