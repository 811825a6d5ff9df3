import { findRoute } from 'rou3';
import { operations, type OperationName } from '../contract/contract.ts';
import { problem, RefusedRequest, type MockProblem } from '../lib/http/problems.ts';
import type { ServerName } from '../servers/profile.ts';
import { routerFor } from '../servers/routes.ts';
import { unknownRoute } from '../servers/unknown-route.ts';

export interface RouteMatch {
  readonly operation: OperationName;
  readonly params: Readonly<Record<string, string>>;
}

/** All paths of the API start with this, on any host. */
export const API_PREFIX = '/api';

const names = Object.keys(operations) as OperationName[];
/**
 * Only this much of a path is compared with the routes, since the time grows with its length. All routes are shorter.
 */
const [MAX_SEGMENTS, MAX_SEGMENT_LENGTH] = [16, 64];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Finds the operation for a method and path; `undefined` if the server does not have it. */
export function findOperation(
  method: string,
  pathname: string,
  server: ServerName = 'reference',
): RouteMatch | undefined {
  const path = routedPath(pathInApi(pathname) ?? '', server);
  // HEAD requests have the routes of GET.
  const match = findRoute(routerFor(server), method === 'HEAD' ? 'GET' : method, path);
  return match && { operation: match.data, params: decodeParams(match.params ?? {}) };
}

/**
 * Returns the response of a real server to an unknown route.
 *
 * @throws a 405 with `Allow` if the path has other methods; for the reference server, a 404 with the nearest route
 */
export function respondWithoutRoute(method: string, pathname: string, server: ServerName): Response {
  const path = pathInApi(pathname);
  const allowed = path === undefined ? [] : allowedMethods(path, server);
  if (allowed.length > 0) throw methodNotAllowed(method, pathname, allowed.join(', '));
  if (server !== 'reference') return unknownRoute(server, pathname, path !== undefined);
  throw new RefusedRequest('route', routeNotFound(method, pathname, path));
}

function allowedMethods(path: string, server: ServerName): string[] {
  const routed = routedPath(path, server);
  const methods = METHODS.filter((method) => findRoute(routerFor(server), method, routed, { params: false }));
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

function methodNotAllowed(method: string, pathname: string, allow: string): RefusedRequest {
  const detail = `${method} is not allowed on ${pathname}, only ${allow}`;
  return new RefusedRequest('route', problem('methodNotAllowed', detail, {}, { allow }));
}

function routeNotFound(method: string, pathname: string, path: string | undefined): MockProblem {
  if (path === undefined) {
    return problem('notFound', `No route ${method} ${pathname}. The API lives under ${API_PREFIX}.`);
  }
  const near = operations[nearest(method, path)];
  const detail = `No route ${method} ${pathname}. The nearest is ${near.method} ${API_PREFIX}${near.route}.`;
  return problem('notFound', detail);
}

function pathInApi(pathname: string): string | undefined {
  return pathname.startsWith(`${API_PREFIX}/`) ? pathname.slice(API_PREFIX.length) : undefined;
}

/** Stands for an empty segment, which the router does not match. No URL contains it. */
const EMPTY = '\0';

/** On real servers, an empty segment is the value of a parameter, but not at the end of a path. */
function routedPath(path: string, server: ServerName): string {
  return server === 'reference' ? path : path.replaceAll(/\/(?=\/)/g, `/${EMPTY}`).replace(/\/$/, '//');
}

/** A value that is not percent-encoded UTF-8 stays as it is. */
function decodeParams(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, text]) => [name, decode(text)]));
}

function decode(text: string): string {
  if (text === EMPTY) return '';
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nearest(method: string, path: string): OperationName {
  const given = path
    .split('/', MAX_SEGMENTS)
    .filter(Boolean)
    .map((segment) => segment.slice(0, MAX_SEGMENT_LENGTH));
  const costs = names.map(
    (name) => pathDistance(given, operations[name].route) + (operations[name].method === method ? 0 : 0.5),
  );
  return names[costs.indexOf(Math.min(...costs))] as OperationName;
}

/** The number of edits that turn a path into a route. A parameter matches any segment. */
function pathDistance(given: readonly string[], route: string): number {
  const wanted = route.split('/').filter(Boolean);
  let sum = 0;
  for (let index = 0; index < Math.max(given.length, wanted.length); index++) {
    const segment = given[index] ?? '';
    const pattern = wanted[index] ?? '';
    if (pattern.startsWith('{') && segment) continue;
    sum += editDistance(segment, pattern);
  }
  return sum;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
  }
  return row[b.length] as number;
}
