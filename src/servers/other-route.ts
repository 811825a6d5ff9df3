import { serverDifferences } from '../../generated/servers.gen.ts';
import {
  TempsApiError,
  TempsUnsupportedError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { joinSentences } from '../errors/message.ts';
import { readProblem, toApiError } from '../errors/to-api-error.ts';
import type { HttpMethod } from '../request/operation.ts';
import type { ResultParts } from '../response/result.ts';
import { isRouteMissing } from './missing-route.ts';

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
}

export interface RouteCall {
  method: HttpMethod;
  route: string;
  path: Readonly<Record<string, unknown>>;
  context: CallContext;
  /** Sends the call with this method and, if given, another route. */
  send: (method: HttpMethod, route?: string) => Promise<ResultParts>;
}

/**
 * Sends a call whose route is missing to the route where this server has the operation. That is
 * safe, since a missing route did nothing. If the server does not have the operation at all, the
 * error says so.
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
  const { also, list, route } = difference;
  // July's and August's server respond with a bare `false` in place of the health of a service,
  // which is no error.
  if (first.error ? (also ?? list ?? route) === undefined : route === undefined) return first;
  const other = await sendOther(call, difference);
  if (!other.error || !isRouteMissing(other.error)) return other;
  // Both are missing. A 404 of the first may have been about the resource.
  const isFirst = TempsApiError.is(first.error) && first.error.status !== 405;
  return isFirst ? first : other;
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

/**
 * Says of a response that the server does not have the operation: of a 405, which may list the
 * methods of the route, and of the 404 of July's and August's router. Other errors stay as they are.
 */
function toUnsupported(
  cause: TempsError,
  operation: string | undefined,
  context: CallContext,
): TempsError {
  if (!TempsApiError.is(cause)) return cause;
  const { method, url, status, attempts, headers } = cause;
  if (status !== 405 && cause.detail !== 'No API route matched') return cause;
  const allowed = headers.get('allow');
  let advice: string | undefined =
    'This server does not have the operation: it is older or newer than the SDK';
  if (status === 405) advice = allowed ? `This server has the route for ${allowed}` : undefined;
  const message = joinSentences(cause.message, advice);
  return new TempsUnsupportedError({
    ...context,
    method,
    url,
    attempts,
    message,
    status,
    operation,
    cause,
  });
}
