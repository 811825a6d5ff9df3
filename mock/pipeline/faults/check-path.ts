import type { Fault } from './fault.ts';
import { operations, type OperationName } from '../../contract/contract.ts';
import { API_PREFIX, findOperation } from '../route.ts';
import { SERVER_NAMES } from '../../servers/profile.ts';
import { methodsFor } from '../../servers/routes.ts';
import type { SchemaIssue } from '../../contract/format-schema-errors.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Returns why a fault can never match a call; an empty array if it can. Its operation must exist. */
export function checkMatching({ operation, method, path }: Fault): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  const add = (field: string, got: unknown, expected: string) =>
    issues.push({ path: `fault.${field}`, message: `got ${describe(got)}, expected ${expected}` });
  const verb = method?.toUpperCase();
  if (verb !== undefined && !METHODS.includes(verb)) add('method', method, `one of ${METHODS.join(', ')}`);
  else if (verb !== undefined && operation && !methodsOnAnyServer(operation).includes(verb))
    add('method', method, `one of ${operation}: ${methodsOnAnyServer(operation).join(', ')}`);
  if (path === undefined) return issues;
  if (typeof path !== 'string') {
    if (!(path instanceof RegExp)) add('path', path, 'a path or a RegExp');
    else if (startsElsewhere(path)) add('path', path, `a pattern of paths with their ${API_PREFIX}`);
  } else if (!path.startsWith(`${API_PREFIX}/`)) add('path', path, `a path with its ${API_PREFIX}: "${inApi(path)}"`);
  else if (/[?#]/.test(path)) add('path', path, 'a path without a query');
  else if (/[{}]/.test(path)) add('path', path, 'a path with its ids, or a RegExp for any of them');
  else if (operation && !leadsTo(operation, path))
    add('path', path, `one of ${operation}: ${API_PREFIX}${operations[operation].route}`);
  return issues;
}

/** The methods of an operation on any of the servers. */
function methodsOnAnyServer(operation: OperationName): string[] {
  const methods = new Set(SERVER_NAMES.flatMap((server) => methodsFor(server, operation)));
  return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

/** Whether a path belongs to an operation on any server: some have it at another path than the contract. */
function leadsTo(operation: OperationName, path: string): boolean {
  return SERVER_NAMES.some((server) =>
    METHODS.some((method) => findOperation(method, path, server)?.operation === operation),
  );
}

function inApi(path: string): string {
  const { pathname } = new URL(path, 'http://mock');
  return pathname.startsWith(`${API_PREFIX}/`) ? pathname : `${API_PREFIX}${pathname}`;
}

/** Whether a pattern, such as `/^\/projects/`, only matches paths outside the API. */
function startsElsewhere({ source }: RegExp): boolean {
  const [, first] = /^\^\\\/([\w-]+)/.exec(source) ?? [];
  return first !== undefined && !first.startsWith('api') && !'api'.startsWith(first);
}

function describe(value: unknown): string {
  return value instanceof RegExp ? String(value) : JSON.stringify(value);
}
