import { addRoute, createRouter, type RouterContext } from 'rou3';
import { operations, type OperationName } from '../contract/contract.ts';
import { realMethod, serverFacts } from './facts.ts';
import type { ServerName } from './names.ts';

export type Router = RouterContext<OperationName>;

const names = Object.keys(operations) as OperationName[];

export function makeRouter(server: ServerName): Router {
  const router = createRouter<OperationName>();
  for (const name of names) {
    const { method, route } = operations[name];
    const verb = server === 'reference' ? method : realMethod(name);
    if (verb !== undefined) addRoute(router, verb, pattern(route), name);
    const other = server === 'reference' ? undefined : serverFacts(name).route;
    if (other !== undefined) addRoute(router, method, pattern(other), name);
  }
  return router;
}

function pattern(route: string): string {
  return route.replace(/\{(\w+)\}/g, ':$1');
}

const DASHBOARD =
  '<!doctype html>\n<html lang="en"><head><title>Temps</title></head><body><div id="root"></div></body></html>\n';

/** What a real server responds to an unknown path: the page of its dashboard, except in the API. */
export function respondToUnknownPath(isInApi: boolean): Response {
  return isInApi
    ? Response.json(
        { status: 404, title: 'Not Found', detail: 'No API route matched' },
        { status: 404 },
      )
    : new Response(DASHBOARD, {
        headers: { 'content-type': 'text/html', 'x-response-time': '1ms' },
      });
}
