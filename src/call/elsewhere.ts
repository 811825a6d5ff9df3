import type { HttpMethod } from '../request/operation.ts';
import { buildUrl } from '../request/url.ts';
import type { ResultParts } from '../response/result.ts';
import { tryOtherRoute } from '../servers/other-route.ts';
import type { CallInput, PreparedCall } from './types.ts';

/**
 * The result of a call whose route is missing: by another route, or why there is none.
 *
 * @param send sends a call, with its retries
 */
export function callElsewhere(
  call: PreparedCall,
  first: ResultParts,
  send: (call: PreparedCall) => Promise<ResultParts>,
): Promise<ResultParts> {
  const { context, input, operation } = call;
  return tryOtherRoute(
    {
      method: operation.method,
      route: operation.route,
      path: input.path ?? {},
      context,
      send: (method, route) => send(prepareOther(call, method, route)),
    },
    first,
  );
}

/**
 * The same call by another method, and at another route if one is given. Its limits and its
 * attempts go on.
 */
function prepareOther(call: PreparedCall, method: HttpMethod, route?: string): PreparedCall {
  const { client, context, input, operation } = call;
  // A route without parameters is a list to search, which takes neither the path nor the query of
  // the call.
  const { path, query }: CallInput = route?.includes('{') ? input : {};
  const url =
    route === undefined
      ? call.url
      : buildUrl(client.baseUrl, route, path, query, operation.format.queryStyles);
  return {
    ...call,
    url,
    operation: { ...operation, method, route: route ?? operation.route },
    context: { ...context, method, url, attempts: context.attempts + 1, misses: 1 },
  };
}
