import { findRoute } from 'rou3';
import { contract, operations, type OperationName } from '../contract/contract.ts';
import { problem, RefusedRequest } from '../lib/http/problems.ts';
import type { Router } from '../servers/routes.ts';
import type { ServerRules } from '../servers/rules.ts';

export interface RouteMatch {
  readonly operation: OperationName;
  readonly params: Readonly<Record<string, string>>;
}

/** All paths of the API start with this, on any host. */
export const API_PREFIX = '/api';

/** Where the servers have their contract, and where the mock has it whichever server it plays. */
const CONTRACT = new Set(['/api/api-docs/openapi.json', '/api-docs/openapi.json', '/api/docs/openapi.json']);

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Finds the operation for a method and path; `undefined` if the server does not have it. */
export function findOperation(router: Router, method: string, pathname: string): RouteMatch | undefined {
  // HEAD requests have the routes of GET.
  const match = findRoute(router, method === 'HEAD' ? 'GET' : method, pathInApi(pathname) ?? '');
  if (!match) return undefined;
  const params = Object.entries(match.params ?? {}).map(([name, text]) => [name, decode(text)] as const);
  return { operation: match.data, params: Object.fromEntries(params) };
}

/**
 * Responds to a request without an operation: with the contract, or as the server responds to unknown paths.
 *
 * @throws {RefusedRequest} a 405 with `Allow` if the path has other methods, or a 404 that names the nearest route
 */
export function respondWithoutRoute(rules: ServerRules, method: string, pathname: string): Response {
  if (CONTRACT.has(pathname) && (method === 'GET' || method === 'HEAD')) return Response.json(contract);
  const path = pathInApi(pathname);
  const allowed = METHODS.filter(
    (one) => path !== undefined && findRoute(rules.router(), one, path, { params: false }),
  );
  if (allowed.length > 0) {
    const allow = allowed.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])).join(', ');
    const detail = `${method} is not allowed on ${pathname}, only ${allow}`;
    throw new RefusedRequest('route', problem('methodNotAllowed', detail, {}, { allow }));
  }
  const own = rules.respondToUnknownPath(path !== undefined);
  if (own) return own;
  throw new RefusedRequest('route', problem('notFound', `No route ${method} ${pathname}. ${advice(method, path)}`));
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

function advice(method: string, path: string | undefined): string {
  if (path === undefined) return `The API lives under ${API_PREFIX}.`;
  const near = operations[nearestOperation(method, path)];
  return `The nearest is ${near.method} ${API_PREFIX}${near.route}.`;
}

function nearestOperation(method: string, path: string): OperationName {
  const given = path.split('/');
  const names = Object.keys(operations) as OperationName[];
  const scores = names.map((name) => {
    const { route, method: own } = operations[name];
    const wanted = route.split('/');
    const same = wanted.reduce((sum, segment, index) => sum + likeness(given[index] ?? '', segment), 0);
    return same / Math.max(given.length, wanted.length) + (own === method ? 0.01 : 0);
  });
  return names[scores.indexOf(Math.max(...scores))] as OperationName;
}

/** From 0 to 1: how much of a segment begins, or ends, as that of a route. A parameter is like any segment. */
function likeness(given: string, wanted: string): number {
  if (wanted.startsWith('{')) return given === '' ? 0 : 0.9;
  const longest = Math.max(given.length, wanted.length);
  if (longest === 0) return 1;
  let [start, end] = [0, 0];
  while (start < wanted.length && given[start] === wanted[start]) start++;
  while (end < wanted.length - start && given.at(-1 - end) === wanted.at(-1 - end)) end++;
  return (start + end) / longest;
}
