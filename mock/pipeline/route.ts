import { findRoute } from 'rou3';
import { contract, type OperationName } from '../contract/contract.ts';
import { problem, RefusedRequest } from '../lib/http/problems.ts';
import type { Router } from '../servers/routes.ts';
import type { ServerRules } from '../servers/rules.ts';

export interface RouteMatch {
  readonly operation: OperationName;
  readonly params: Readonly<Record<string, string>>;
}

/** All paths of the API start with this, on any host. */
const API_PREFIX = '/api';

/** Where the servers have their contract, and where the mock has it whichever server it plays. */
const CONTRACT_PATH = '/api/docs/openapi.json';
const CONTRACT = new Set([CONTRACT_PATH, '/api/api-docs/openapi.json', '/api-docs/openapi.json']);

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Finds the operation for a method and path; `undefined` if the server does not have it. */
export function findOperation(
  router: Router,
  method: string,
  pathname: string,
): RouteMatch | undefined {
  // HEAD requests have the routes of GET.
  const match = findRoute(router, method === 'HEAD' ? 'GET' : method, pathInApi(pathname) ?? '');
  if (!match) return undefined;
  const params = Object.entries(match.params ?? {}).map(
    ([name, text]) => [name, decode(text)] as const,
  );
  return { operation: match.data, params: Object.fromEntries(params) };
}

/**
 * Responds to a request without an operation: with the contract, or as the server responds to
 * unknown paths.
 *
 * @throws {RefusedRequest} a 405 with `Allow` if the path has other methods, or a 404 that says
 * where the contract is
 */
export function respondWithoutRoute(
  rules: ServerRules,
  method: string,
  pathname: string,
): Response {
  if (CONTRACT.has(pathname) && (method === 'GET' || method === 'HEAD'))
    return Response.json(contract);
  const path = pathInApi(pathname);
  const allowed = METHODS.filter((one) =>
    findRoute(rules.router(), one, path ?? '', { params: false }),
  );
  if (allowed.length > 0) {
    const allow = allowed.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])).join(', ');
    const detail = `${method} is not allowed on ${pathname}, only ${allow}`;
    throw new RefusedRequest('route', problem('methodNotAllowed', detail, {}, { allow }));
  }
  const own = rules.respondToUnknownPath(path !== undefined);
  if (own) return own;
  const advice =
    path === undefined ? `The API lives under ${API_PREFIX}.` : `${CONTRACT_PATH} has all routes.`;
  throw new RefusedRequest(
    'route',
    problem('notFound', `No route ${method} ${pathname}. ${advice}`),
  );
}

function pathInApi(pathname: string): string | undefined {
  return pathname.startsWith(`${API_PREFIX}/`) ? pathname.slice(API_PREFIX.length) : undefined;
}

/** A value that is not percent-encoded UTF-8 stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
