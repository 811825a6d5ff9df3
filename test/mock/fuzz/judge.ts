import { checkAt } from '../../../mock/contract/check.ts';
import { operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import { findOperation } from '../../../mock/pipeline/route.ts';
import type { ServerName } from '../../../mock/servers/names.ts';
import { serverRules } from '../../../mock/servers/rules.ts';
import type { FuzzRequest } from './requests.ts';

/** A defect of a response. */
export interface Wrong {
  /** Equal for responses with the same defect. */
  readonly kind: string;
  readonly detail: string;
}

/** Returns the defect of a response, if it has one. */
export function judge(
  server: ServerName,
  request: FuzzRequest,
  response: Response,
  text: string,
): Wrong | undefined {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const failure = mockFailure(request.operation, status, type, text);
  if (failure) return failure;
  const path = new URL(`http://mock.test/api${request.path}`).pathname;
  const operation = findOperation(serverRules(server).router(), request.method, path)?.operation;
  if (!operation) return judgeUnknown(status, text);
  const wrong = (what: string): Wrong => ({
    kind: `${operation} ${status} ${what}`,
    detail: `${type}: ${text}`,
  });
  const isKnown = operationSpec(operation).responses.has(status) || COMMON.has(status);
  if (!isKnown && !(server !== 'reference' && ONLY_REAL.has(status)))
    return wrong('is not declared');
  if (status < 400) return undefined;
  if (server !== 'reference')
    return isRealProblem(type, text) ? undefined : wrong('is no problem of a real server');
  if (type !== 'application/problem+json') return wrong(`is ${type}`);
  const issues = checkAt('#/components/schemas/Problem')(JSON.parse(text), 'problem');
  return issues.length === 0 ? undefined : wrong('is no problem');
}

/** With what every operation may refuse a request. */
const COMMON: ReadonlySet<number> = new Set([400, 401, 403, 413, 415]);
const ONLY_REAL: ReadonlySet<number> = new Set([422, 500]);

/** Finds a 500 that is a bug of the mock. */
function mockFailure(
  operation: OperationName,
  status: number,
  type: string,
  text: string,
): Wrong | undefined {
  if (status !== 500 || type !== 'application/problem+json') return undefined;
  const { detail = text, type: kind = '' } = JSON.parse(text) as { detail?: string; type?: string };
  if (kind !== 'urn:temps-mock:contract-broken' && !detail.startsWith('The mock failed'))
    return undefined;
  const [line = ''] = detail.split('\n');
  return { kind: `${operation} 500 ${line.replaceAll(/\d+|"[^"]*"/g, '#').slice(0, 120)}`, detail };
}

/** Plain text, or a problem without a status. */
function isRealProblem(type: string, text: string): boolean {
  if (type.startsWith('text/plain')) return text !== '';
  if (type !== 'application/problem+json') return false;
  const members = JSON.parse(text) as object;
  return 'detail' in members && !('status' in members);
}

/** For an unknown route: a 405 or a 404. */
function judgeUnknown(status: number, text: string): Wrong | undefined {
  return status === 404 || status === 405
    ? undefined
    : { kind: `no route, ${status}`, detail: text };
}
