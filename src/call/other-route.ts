import { NO_BODY } from '../request/body.ts';
import type { HttpMethod } from '../request/operation.ts';
import { buildUrl } from '../request/url.ts';
import { explainBreak, tryKnownRoute, tryOtherRoute, type RouteCall } from '../servers/other-route.ts';
import { CallTimeouts } from '../timing/timeouts.ts';
import type { AttemptResult } from './attempt-state.ts';
import { attempt } from './attempt.ts';
import type { CallInput, PreparedCall } from './prepared-call.ts';
import { retry } from './retry.ts';

/** Sends a call to the route where the client has found the operation before. */
export function sendToKnownRoute(call: PreparedCall): Promise<AttemptResult> {
  return tryKnownRoute(routeCall(call, 0));
}

/** Sends a call whose route is missing to the route where this server has the operation. */
export function sendToOtherRoute(call: PreparedCall, first: AttemptResult): Promise<AttemptResult> {
  return tryOtherRoute(routeCall(call, 1), first);
}

/** Finds out whether the connection of an upload broke because the server does not have the route. */
export function explainBrokenUpload(call: PreparedCall, broken: AttemptResult): Promise<AttemptResult> {
  return explainBreak(routeCall(call, 1), broken);
}

/** An upload has no timeout of its own, and a server that broke its connection may not respond to anything else either. */
const ASK_TIMEOUT_MS = 5000;

/** Sends a GET to the route of a call. */
function ask(call: PreparedCall): Promise<AttemptResult> {
  const { client, input, timeouts } = call;
  const deadline = timeouts.left === Infinity ? 0 : Math.max(1, timeouts.left);
  const limits = new CallTimeouts(client.clock, { signal: input.signal, timeout: ASK_TIMEOUT_MS, deadline });
  return attempt({ ...withRoute(call, 1, 'GET'), body: NO_BODY, isUpload: false, timeouts: limits });
}

/** The call, as `servers/other-route.ts` needs it. @param tried how many routes were tried before */
function routeCall(call: PreparedCall, tried: number): RouteCall<AttemptResult> {
  let misses = tried;
  const { client, context, input, operation } = call;
  return {
    method: operation.method,
    route: operation.route,
    path: input.path ?? {},
    memory: client.memory,
    context,
    send: async (method, route) => {
      const other = withRoute(call, misses++, method, route);
      const result = await attempt(other);
      return result.failure ? await retry(other, result) : result;
    },
    ask: () => ask(call),
  };
}

/** The same call with another method and, if given, another route. Its limits and its count of attempts go on. */
function withRoute(call: PreparedCall, misses: number, method: HttpMethod, route?: string): PreparedCall {
  const { client, context, input, operation } = call;
  // A route without parameters is a list to search, which takes neither the path nor the query of the call.
  const { path, query }: CallInput = route?.includes('{') ? input : {};
  const url =
    route === undefined ? call.url : buildUrl(client.baseUrl, route, path, query, operation.format.queryStyles);
  return {
    ...call,
    url,
    operation: { ...operation, method, route: route ?? operation.route },
    context: { ...context, method, url, attempts: context.attempts + misses, misses },
  };
}
