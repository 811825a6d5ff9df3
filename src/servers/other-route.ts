import { serverDifferences } from '../../generated/servers.gen.ts';
import { TempsApiError, toApiError, type CallContext, type TempsError } from '../errors/index.ts';
import type { HttpMethod } from '../request/operation.ts';
import { isRouteMissing } from './missing-route.ts';
import type { ServerMemory } from './server-memory.ts';
import { isWrongMethod, toUnsupported, unsupportedError } from './unsupported.ts';

/** How an operation differs on known servers. */
interface ServerDifference {
  /** The operation as callers know it: `users.get`. */
  name: string;
  /** The method and route there. */
  also?: HttpMethod;
  route?: string;
  /** The list to search for one resource there, and the path to the id in each item. */
  list?: string;
  id?: string;
  /** The first and the last server that has it, as year and month. */
  since?: string;
  until?: string;
}

/** The parts of a call's result that are used here. */
interface RouteResult {
  data?: unknown;
  error?: TempsError;
}

export interface RouteCall<R extends RouteResult> {
  method: HttpMethod;
  route: string;
  path: Readonly<Record<string, unknown>>;
  memory: ServerMemory;
  context: CallContext;
  /** Sends the call with this method and, if given, another route. */
  send: (method: HttpMethod, route?: string) => Promise<R>;
  /** Sends a GET to the route of the call. */
  ask: () => Promise<R>;
}

const table: Readonly<Record<string, ServerDifference | undefined>> = serverDifferences;

/**
 * Sends a call whose route is missing to the route where this server has the operation. That is safe, since a missing
 * route did nothing. But an HTML page may come from a proxy after the server has acted, so it never makes a change go
 * elsewhere. If the server does not have the operation at all, the error says which servers do.
 *
 * @param first the result for the route of the contract
 */
export async function tryOtherRoute<R extends RouteResult>(call: RouteCall<R>, first: R): Promise<R> {
  return withLack(call, await sendToOther(call, first));
}

async function sendToOther<R extends RouteResult>(call: RouteCall<R>, first: R): Promise<R> {
  const key = `${call.method} ${call.route}`;
  const difference = findDifference(key);
  if (!difference || (!first.error && !difference.route)) return first;
  if (first.error && difference.also && !hasRefused(first.error)) return first;
  if (first.error && !difference.also && !difference.list && !difference.route) {
    // A proxy may show a page after the server has acted on a change. A GET tells whether there is a route.
    const isSure = call.method === 'GET' || hasRefused(first.error) || isPage(await call.ask());
    return isSure ? { ...first, error: unsupportedError(difference, first.error, call.context) } : first;
  }
  const other = await sendOther(call, difference);
  if (!other.error) call.memory.moved.add(key);
  if (other.error && !first.error && isRouteMissing(other.error))
    return { ...other, error: unsupportedError(difference, other.error, call.context) };
  // Both are missing. A 404 of the first may have been about the resource.
  const isFirst = first.error && other.error && isRouteMissing(other.error) && !isWrongMethod(first.error);
  return isFirst ? first : other;
}

/**
 * Finds out why the connection of an upload broke. A server without the route may respond with a page at once and close
 * the connection, so that the upload fails before the page is read. A GET of the same route returns that page.
 */
export async function explainBreak<R extends RouteResult>(
  { method, route, context, ask }: RouteCall<R>,
  broken: R,
): Promise<R> {
  const difference = findDifference(`${method} ${route}`);
  if (difference?.since === undefined) return broken;
  const { error } = await ask();
  return error && isPage({ error }) ? { ...broken, error: unsupportedError(difference, error, context) } : broken;
}

/** Whether the response is a page in place of data, with a status of success. */
function isPage({ error }: RouteResult): boolean {
  return error !== undefined && isRouteMissing(error) && !hasRefused(error);
}

/**
 * Sends a call to the route where the client has found the operation before. A server that was updated since may have
 * it at the route of the contract.
 */
export async function tryKnownRoute<R extends RouteResult>(call: RouteCall<R>): Promise<R> {
  const key = `${call.method} ${call.route}`;
  const moved = await sendOther(call, table[key] ?? { name: key });
  if (!moved.error || !isRouteMissing(moved.error)) return moved;
  if (table[key]?.also && !hasRefused(moved.error)) return moved;
  call.memory.moved.delete(key);
  const original = await call.send(call.method);
  return withLack(call, original.error && isRouteMissing(original.error) ? moved : original);
}

/** A result whose error says that the server does not have the operation, if the response says so. */
function withLack<R extends RouteResult>({ method, route, context }: RouteCall<R>, result: R): R {
  if (!result.error) return result;
  return { ...result, error: toUnsupported(result.error, findDifference(`${method} ${route}`)?.name, context) };
}

/** Whether the error has an error status, so that the server did nothing. An HTML page with a 200 proves nothing. */
function hasRefused(error: TempsError): boolean {
  return TempsApiError.is(error);
}

function findDifference(key: string): ServerDifference | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

async function sendOther<R extends RouteResult>(
  { method, path, context, send }: RouteCall<R>,
  { also, route, list, id = 'id' }: ServerDifference,
): Promise<R> {
  if (list === undefined) return await send(also ?? method, route);
  const result = await send(method, list);
  if (result.error) return result;
  const wanted = String(Object.values(path).at(-1));
  const data = findList(result.data).find((item) => String(memberAt(item, id)) === wanted);
  return data === undefined ? { ...result, data, error: notInList(wanted, context) } : { ...result, data };
}

function findList(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  const list: unknown =
    typeof data === 'object' && data !== null ? Object.values(data).find((value) => Array.isArray(value)) : undefined;
  return Array.isArray(list) ? list : [];
}

function memberAt(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      item,
    );
}

function notInList(id: string, context: CallContext): TempsError {
  const problem = {
    status: 404,
    type: 'about:blank',
    title: 'Not Found',
    detail: `None has the id ${id} in the list of this server, which has no route for one`,
    instance: undefined,
    extensions: {},
    body: undefined,
  };
  return toApiError({ ...context, problem, headers: new Headers() });
}
