import { operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import { validatorFor } from '../../../mock/contract/validators.ts';
import { findOperation } from '../../../mock/pipeline/route.ts';
import { permissionFor } from '../../../mock/servers/access/permission.ts';
import { isOpen } from '../../../mock/servers/access/public.ts';
import { successStatus } from '../../../mock/servers/bodies/statuses.ts';
import { brokenResponse } from '../../../mock/servers/errors/broken.ts';
import { handlerStatus } from '../../../mock/servers/errors/status.ts';
import { failureForm } from '../../../mock/servers/errors/style.ts';
import type { RealServerName, ServerName } from '../../../mock/servers/profile.ts';
import type { FuzzRequest } from './requests.ts';

/** A defect of a response. */
export interface Wrong {
  /** Equal for responses with the same defect. */
  readonly kind: string;
  readonly detail: string;
}

interface Given {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
}

/** Returns the defect of a response, as far as the responses of the server are known. */
export function judge(server: ServerName, request: FuzzRequest, response: Response, text: string): Wrong | undefined {
  const { status, headers } = response;
  const given = { status, headers, text, type: headers.get('content-type') ?? '' };
  const failure = mockFailure(request.operation, given);
  if (failure) return failure;
  const match = findOperation(request.method, new URL(`http://mock.test/api${request.path}`).pathname, server);
  if (server === 'reference') return judgeReference(match?.operation, given);
  return match ? judgeReal(server, match.operation, given) : judgeUnknown(server, given);
}

/** Finds a 500 that is a bug of the mock. Real servers have other ones. */
function mockFailure(operation: OperationName, { status, type, text }: Given): Wrong | undefined {
  if (status !== 500 || type !== 'application/problem+json') return undefined;
  const { detail = text, type: kind = '' } = JSON.parse(text) as { detail?: string; type?: string };
  if (kind !== 'urn:temps-mock:contract-broken' && !detail.startsWith('The mock failed')) return undefined;
  const [line = ''] = detail.split('\n');
  return { kind: `${operation} 500 ${line.replaceAll(/\d+|"[^"]*"/g, '#').slice(0, 120)}`, detail };
}

function judgeReference(operation: OperationName | undefined, { status, type, text }: Given): Wrong | undefined {
  if (!operation) return status === 404 || status === 405 ? undefined : { kind: `no route, ${status}`, detail: text };
  if (!operationSpec(operation).responses.has(status))
    return { kind: `${operation} ${status} is not declared`, detail: text };
  if (status < 400) return undefined;
  if (type !== 'application/problem+json') return { kind: `${operation} ${status} is ${type}`, detail: text };
  const isProblem = validatorFor('#/components/schemas/Problem');
  return isProblem(JSON.parse(text)) ? undefined : { kind: `${operation} ${status} is no problem`, detail: text };
}

/** The statuses with which real servers refuse a request before its handler runs, in plain text. */
const REFUSED: ReadonlySet<number> = new Set([400, 413, 415, 422]);

const NOTHING = { params: {}, query: new URLSearchParams() };

function judgeReal(server: RealServerName, operation: OperationName, given: Given): Wrong | undefined {
  const { status, type, text } = given;
  const wrong = (what: string): Wrong => ({ kind: `${operation} ${status} ${what}`, detail: `${type}: ${text}` });
  if (status < 400) {
    const isKnown = status === successStatus(server, operation) || operationSpec(operation).responses.has(status);
    if (!isKnown) return wrong('is not known');
    return type.includes('json') && !isJson(text) ? wrong('is no JSON') : undefined;
  }
  // At a host that belongs to no app.
  if (status === 404 && operation === 'analytics.recordEvent' && text === '') return undefined;
  if (status === 404 && operation === 'sessionReplay.init' && text.includes('Host not found')) return undefined;
  if (type.startsWith('text/plain')) {
    const isOwn = failureForm(server, operation) === 'text' && isKnownFailure(server, operation, status);
    return (REFUSED.has(status) || isOwn) && text !== '' ? undefined : wrong('is text');
  }
  // Of a deployed app's token, where only users may call, and of what January's server cannot do.
  const isPlain =
    (text.startsWith('{"error":') && (status < 500 || brokenResponse(server, operation, NOTHING, ''))) ||
    (operation === 'notifications.testProvider' && text.startsWith('{"success":false'));
  if (type === 'application/json') return isPlain ? undefined : wrong('is JSON');
  if (type !== 'application/problem+json') return wrong(`is ${type}`);
  if (!isRealProblem(text)) return wrong('is no problem of a real server');
  return isKnownFailure(server, operation, status) ? undefined : wrong('is not known');
}

/** Whether the contract declares the status, or the server uses it in place of a declared one. */
function isKnownFailure(server: RealServerName, operation: OperationName, status: number): boolean {
  if (status === 500) return true;
  // A server may require a token or a permission that the contract does not require.
  if (status === 401 && !(isOpen(server, operation) && operationSpec(operation).isPublic)) return true;
  if (status === 403 && !isOpen(server, operation) && permissionFor(server, operation) !== null) return true;
  const declared = [...operationSpec(operation).responses.keys()];
  return declared.some((one) => one === status || handlerStatus(server, operation, one) === status);
}

/** Problems of real servers have no `status`; their members are strings in alphabetical order. */
function isRealProblem(text: string): boolean {
  const members = JSON.parse(text) as Record<string, unknown>;
  const names = Object.keys(members);
  return (
    'detail' in members &&
    !('status' in members) &&
    Object.values(members).every((member) => typeof member === 'string') &&
    names.join() === names.toSorted().join()
  );
}

/** For an unknown route: a 405 with `Allow`, an empty 404 in July 2026, the dashboard in January 2026. */
function judgeUnknown(server: RealServerName, { status, type, headers, text }: Given): Wrong | undefined {
  if (status === 405 && headers.has('allow') && text === '') return undefined;
  const isExpected = server === '2026-07' ? status === 404 && text === '' : status === 200 && type === 'text/html';
  return isExpected ? undefined : { kind: `no route, ${status}`, detail: `${type}: ${text}` };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
