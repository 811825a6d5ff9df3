import { checkAt, type SchemaIssue } from '../contract/check.ts';
import type { OperationName } from '../../generated/operations.gen.ts';
import { operations, operationSpec, type ResponseSpec } from '../contract/contract.ts';
import { Reply } from '../features/shared/resolver.ts';
import { MockProblem, problem } from '../lib/http/problems.ts';

/**
 * A response of the mock does not match the contract. This is a bug of the mock, or of a test that
 * wrote invalid state; never a mistake of the caller.
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

/**
 * Makes the response of what a resolver has returned. Other JSON than the contract's is written by
 * `toBody`.
 */
export function respond(
  operation: OperationName,
  result: unknown,
  toBody: (body: unknown) => unknown,
): Response {
  if (result instanceof Reply) {
    const { body = null, headers, status = operationSpec(operation).successStatus } = result;
    return new Response(body, { status, headers });
  }
  const status = operationSpec(operation).successStatus;
  return result === undefined
    ? new Response(null, { status })
    : Response.json(toBody(result), { status });
}

/** @throws {MockContractError} unless the contract allows the result of a resolver */
export function checkResult(operation: OperationName, result: unknown): void {
  const { successStatus } = operationSpec(operation);
  if (!(result instanceof Reply)) return checkJson(operation, successStatus, result);
  // Of a WebSocket, the contract only declares the upgrade, and not the messages, which are the
  // body here.
  if ('responseType' in operations[operation] && operations[operation].responseType === 'socket')
    return;
  const { headers, body, status = successStatus } = result;
  const { mediaTypes } = checkHeaders(operation, status, headers);
  const type = new Headers(headers).get('content-type')?.split(';')[0];
  if (type === undefined ? mediaTypes.length > 0 : !mediaTypes.includes(type)) {
    const expected = mediaTypes.join(' or ') || 'no body';
    throw broken(
      operation,
      status,
      'headers.content-type',
      `got ${type ?? 'nothing'}, expected ${expected}`,
    );
  }
  if (type === 'application/json' && typeof body === 'string')
    checkJson(operation, status, JSON.parse(body));
}

/** A problem; a 500 in its place if the contract does not declare the status with these headers. */
export function declaredProblem(operation: OperationName, error: MockProblem): MockProblem {
  try {
    checkHeaders(operation, error.problem.status, error.headers);
    return error;
  } catch (cause) {
    return toProblem(cause);
  }
}

/** What the mock responds to an error of any kind. */
export function toProblem(error: unknown): MockProblem {
  if (error instanceof MockProblem) return error;
  if (error instanceof MockContractError)
    return problem('contractBroken', error.message, { errors: error.issues });
  return problem(
    'internal',
    `The mock failed: ${error instanceof Error ? error.stack : String(error)}`,
  );
}

function checkJson(operation: OperationName, status: number, value: unknown): void {
  const { schemaAt } = findSpec(operation, status);
  if (value === undefined && schemaAt === undefined) return;
  if (value === undefined)
    throw broken(operation, status, 'response', 'got nothing, expected a JSON body');
  if (schemaAt === undefined)
    throw broken(operation, status, 'response', 'got a JSON body, expected none');
  const issues = checkAt(schemaAt)(value, 'response');
  if (issues.length > 0) throw new MockContractError(operation, status, issues);
}

function checkHeaders(
  operation: OperationName,
  status: number,
  given: Readonly<Record<string, string>>,
): ResponseSpec {
  const spec = findSpec(operation, status);
  const headers = new Headers(given);
  const missing = spec.headers.find((header) => !headers.has(header));
  if (missing)
    throw broken(operation, status, `headers.${missing}`, 'got nothing, expected a value');
  return spec;
}

function findSpec(operation: OperationName, status: number): ResponseSpec {
  const { responses } = operationSpec(operation);
  const spec = responses.get(status);
  if (spec) return spec;
  throw broken(
    operation,
    status,
    'status',
    `got ${status}, expected ${[...responses.keys()].join(' or ')}`,
  );
}

function broken(
  operation: OperationName,
  status: number,
  path: string,
  message: string,
): MockContractError {
  return new MockContractError(operation, status, [{ path, message }]);
}
