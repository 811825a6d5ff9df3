import { serverDifferences } from '../../generated/servers.gen.ts';
import {
  readProblem,
  TempsApiError,
  toApiError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import type { HttpMethod } from '../request/operation.ts';
import type { ResultParts } from '../response/result.ts';
import { isRouteMissing } from './missing-route.ts';
import { toUnsupported, unsupportedError } from './unsupported.ts';

/** How an operation differs on known servers. */
interface ServerDifference {
  /** The operation as callers know it: `users.get`. */
  name: string;
  /** The method and route there. */
  also?: HttpMethod;
  route?: string;
  /** The list to search for one resource there, and the path to the id in each item: `user.id`. */
  list?: string;
  id?: string;
  /** The first and the last server that has it, as year and month. */
  since?: string;
  until?: string;
}

export interface RouteCall {
  method: HttpMethod;
  route: string;
  path: Readonly<Record<string, unknown>>;
  context: CallContext;
  /** Sends the call with this method and, if given, another route. */
  send: (method: HttpMethod, route?: string) => Promise<ResultParts>;
  /** Sends a GET to the route of the call. */
  ask: () => Promise<ResultParts>;
}

/**
 * Sends a call whose route is missing to the route where this server has the operation. That is
 * safe, since a missing route did nothing. But an HTML page may come from a proxy after the server
 * has acted, so it never makes a change go elsewhere. If the server does not have the operation at
 * all, the error says which servers do.
 */
export async function tryOtherRoute(call: RouteCall, first: ResultParts): Promise<ResultParts> {
  const difference = findDifference(call);
  const result = difference ? await sendElsewhere(call, difference, first) : first;
  return result.error
    ? { ...result, error: toUnsupported(result.error, difference?.name, call.context) }
    : result;
}

async function sendElsewhere(
  call: RouteCall,
  difference: ServerDifference,
  first: ResultParts,
): Promise<ResultParts> {
  const { error } = first;
  const { also, list, route } = difference;
  // January's and July's servers respond with a bare `false` in place of the health of a service,
  // which is no error.
  if (!error && route === undefined) return first;
  if (error && (also ?? list ?? route) === undefined) {
    // A proxy may show a page after a change: a GET tells if there is a route.
    const isLacking = call.method === 'GET' || !isPage(error) || isPage((await call.ask()).error);
    return isLacking
      ? { ...first, error: unsupportedError(difference, error, call.context) }
      : first;
  }
  if (also && isPage(error)) return first;

  const other = await sendOther(call, difference);
  if (!other.error || !isRouteMissing(other.error)) return other;
  if (!error) return { ...other, error: unsupportedError(difference, other.error, call.context) };
  // Both are missing. A 404 of the first may have been about the resource.
  return TempsApiError.is(error) && error.status === 405 ? other : first;
}

/**
 * Finds out why the connection of an upload broke. January's server, which has no route for it,
 * responds with its page at once and closes the connection, so that the upload fails before the
 * page is read. A GET of the same route returns it.
 */
export async function explainBreak(call: RouteCall, broken: ResultParts): Promise<ResultParts> {
  const difference = findDifference(call);
  if (difference?.since === undefined) return broken;
  const { error } = await call.ask();
  return error && isPage(error)
    ? { ...broken, error: unsupportedError(difference, error, call.context) }
    : broken;
}

/**
 * Whether the response is a page with a status of success: unlike an error of the API, it does not
 * say that nothing was done.
 */
function isPage(error: TempsError | undefined): boolean {
  return error !== undefined && isRouteMissing(error) && !TempsApiError.is(error);
}

function findDifference({
  method,
  route,
}: {
  method: string;
  route: string;
}): ServerDifference | undefined {
  const table: Readonly<Record<string, ServerDifference>> = serverDifferences;
  const key = `${method} ${route}`;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

async function sendOther(
  { method, path, context, send }: RouteCall,
  { also, route, list, id = 'id' }: ServerDifference,
): Promise<ResultParts> {
  if (list === undefined) return await send(also ?? method, route);
  const result = await send(method, list);
  if (result.error) return result;
  const wanted = String(Object.values(path).at(-1));
  const items = Array.isArray(result.data) ? (result.data as unknown[]) : [];
  const idOf = (item: unknown): unknown =>
    id.split('.').reduce((value, name) => Object(value)[name] as unknown, item);
  const data = items.find((item) => String(idOf(item)) === wanted);
  if (data !== undefined) return { ...result, data };
  const detail = `None has the id ${wanted} in the list of this server, which has no route for one`;
  const error = toApiError({
    ...context,
    problem: readProblem(detail, 404, '', 'application/json'),
    headers: new Headers(),
  });
  return { ...result, data, error };
}
