import { addRoute, createRouter, findRoute } from 'rou3';
import { operations, type OperationName } from '../contract/contract.ts';
import { problem, type MockProblem } from '../lib/problems.ts';

export interface RouteMatch {
  readonly operation: OperationName;
  readonly params: Readonly<Record<string, string>>;
}

/** Every path of the API lives under this one, on any host. */
const API_PREFIX = '/api';

const names = Object.keys(operations) as OperationName[];
const methods = [...new Set(names.map((name) => operations[name].method))];

const table = createRouter<OperationName>();
for (const name of names)
  addRoute(table, operations[name].method, operations[name].route.replace(/\{(\w+)\}/g, ':$1'), name);

/** The operation behind a method and a path, if there is one. */
export function findOperation(method: string, pathname: string): RouteMatch | undefined {
  const match = findRoute(table, method, pathInApi(pathname) ?? '');
  return match && { operation: match.data, params: decodeParams(match.params ?? {}) };
}

/** Why there is none: 404 with the nearest route if nobody knows the path, 405 with `Allow` if it is known for other methods. */
export function routeMissing(method: string, pathname: string): MockProblem {
  const path = pathInApi(pathname);
  if (path === undefined) {
    return problem('notFound', `No route ${method} ${pathname}. The API lives under ${API_PREFIX}.`);
  }
  const allowed = methods.filter((other) => findRoute(table, other, path, { params: false })).join(', ');
  if (allowed) {
    const detail = `${method} is not allowed on ${pathname}, only ${allowed}`;
    return problem('methodNotAllowed', detail, {}, { allow: allowed });
  }
  const near = operations[nearest(method, path)];
  const detail = `No route ${method} ${pathname}. The nearest is ${near.method} ${API_PREFIX}${near.route}.`;
  return problem('notFound', detail);
}

function pathInApi(pathname: string): string | undefined {
  return pathname.startsWith(`${API_PREFIX}/`) ? pathname.slice(API_PREFIX.length) : undefined;
}

/** What is no percent-encoded UTF-8 stays as it came: nothing has such a name. */
function decodeParams(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, text]) => [name, decoded(text)]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nearest(method: string, path: string): OperationName {
  const cost = (name: OperationName) =>
    pathDistance(path, operations[name].route) + (operations[name].method === method ? 0 : 0.5);
  return names.reduce((best, name) => (cost(name) < cost(best) ? name : best));
}

/** Edits between a path and a route, where a parameter takes any segment. */
function pathDistance(path: string, route: string): number {
  const given = path.split('/').filter(Boolean);
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
