import { addRoute, createRouter, type RouterContext } from 'rou3';
import { operations, type OperationName } from '../contract/contract.ts';
import { methodsOn, otherRoute } from './facts.ts';
import type { RealServerName, ServerName } from './profile.ts';

export type Router = RouterContext<OperationName>;

const names = Object.keys(operations) as OperationName[];

export function makeRouter(server: ServerName): Router {
  const router = createRouter<OperationName>();
  for (const name of names) {
    const { method, route } = operations[name];
    for (const verb of server === 'reference' ? [method] : methodsOn(server, name))
      addRoute(router, verb, pattern(route), name);
    const other = server === 'reference' ? undefined : otherRoute(server, name);
    if (other !== undefined) addRoute(router, method, pattern(other), name);
  }
  return router;
}

function pattern(route: string): string {
  return route.replace(/\{(\w+)\}/g, ':$1');
}

const DASHBOARD =
  '<!doctype html>\n<html lang="en"><head><title>Temps</title></head><body><div id="root"></div></body></html>\n';

/**
 * What a real server responds to an unknown path: the page of its dashboard; in July, a 404 below
 * `/api`.
 */
export function respondToUnknownPath(server: RealServerName, isInApi: boolean): Response {
  if (isInApi && server === '2026-07') return new Response(null, { status: 404 });
  return new Response(DASHBOARD, {
    headers: { 'content-type': 'text/html', 'x-response-time': '1ms' },
  });
}
