import { NO_BODY } from '../request/body.ts';
import type { HttpMethod } from '../request/operation.ts';
import { buildUrl } from '../request/url.ts';
import {
  explainBreak,
  sendElsewhere as sendRouteElsewhere,
  sendMoved as sendMovedRoute,
  type RouteCall,
} from '../servers/other-route.ts';
import type { AttemptResult } from './attempt-state.ts';
import { attempt } from './attempt.ts';
import type { CallInput, PreparedCall } from './prepare.ts';
import { retry } from './retry.ts';

/** Sends a call to where the client has found its operation before. */
export function sendMoved(call: PreparedCall): Promise<AttemptResult> {
  return sendMovedRoute(routeCall(call));
}

/** Sends a call that met no route to where this server has the operation. */
export function sendElsewhere(call: PreparedCall, first: AttemptResult): Promise<AttemptResult> {
  return sendRouteElsewhere(routeCall(call), first);
}

/** Why the connection of an upload broke: a server that does not have its route may be the reason. */
export function explainBrokenUpload(call: PreparedCall, broken: AttemptResult): Promise<AttemptResult> {
  const ask = () => attempt({ ...withRoute(call, 'GET'), body: NO_BODY, isUpload: false });
  return explainBreak(routeCall(call), broken, ask);
}

/** A call whose route this server may not have, to be sent elsewhere. */
function routeCall(call: PreparedCall): RouteCall<AttemptResult> {
  const { client, context, input, operation } = call;
  return {
    method: operation.method,
    route: operation.route,
    path: input.path ?? {},
    memory: client.memory,
    context,
    send: async (method, route) => {
      const other = withRoute(call, method, route);
      const result = await attempt(other);
      return result.failure ? await retry(other, result) : result;
    },
  };
}

/** The same call by another method, and to another route where one is given. Limits and attempts go on counting. */
function withRoute(call: PreparedCall, method: HttpMethod, route?: string): PreparedCall {
  const { client, context, input, operation } = call;
  // A list that is read to find one item gets neither the path nor the query of the call.
  const { path, query }: CallInput = route?.includes('{') ? input : {};
  const url = route === undefined ? call.url : buildUrl(client.baseUrl, route, path, query);
  return {
    ...call,
    url,
    operation: { ...operation, method, route: route ?? operation.route },
    context: { ...context, method, url, attempts: context.attempts + 1 },
  };
}
