import { TempsClient, type TempsClientOptions } from '../../src/index.ts';

/** What a handler gets: the values of `:name` in its route, the query, and the body. */
interface HandlerInput {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
}

export type Handlers = Readonly<Record<string, (input: HandlerInput) => Response>>;

/**
 * A client of a server with these routes (`GET /users/:user_id`), which responds to others as
 * July's and August's do, and the requests that it got.
 */
export function realServer(
  handlers: Handlers,
  options: TempsClientOptions = {},
): { temps: TempsClient; requests: string[] } {
  const requests: string[] = [];
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    maxRetries: 0,
    ...options,
    fetch: async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      requests.push(`${request.method} ${pathname.replace(/^\/api/, '')}`);
      const text = await request.text();
      return respond(handlers, request.method, pathname.replace(/^\/api/, ''), {
        query: searchParams,
        body: text === '' ? undefined : JSON.parse(text),
      });
    },
  });
  return { temps, requests };
}

function respond(
  handlers: Handlers,
  method: string,
  path: string,
  input: Omit<HandlerInput, 'params'>,
): Response {
  const routes = Object.entries(handlers).flatMap(([key, handler]) => {
    const [allowed = '', route = ''] = key.split(' ');
    const match = new RegExp(`^${route.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    return match ? [{ allowed, handler, params: { ...match.groups } }] : [];
  });
  const found = routes.find(({ allowed }) => allowed === method);
  if (found) return found.handler({ params: found.params, ...input });
  if (routes.length === 0)
    return Response.json(
      { status: 404, title: 'Not Found', detail: 'No API route matched' },
      { status: 404 },
    );
  return new Response(null, {
    status: 405,
    headers: { allow: routes.map(({ allowed }) => allowed).join(',') },
  });
}

/** A problem as handlers of real servers send it: without a status. */
export function problem(status: number, members: object): Response {
  return new Response(JSON.stringify(members), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

export const NO_CONTENT = () => new Response(null, { status: 204 });

/** The page of a dashboard or proxy. */
export const PAGE = () =>
  new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });

/**
 * Options of `deployments.teardown`, which is a POST in the contract and a DELETE on the servers of
 * 2026.
 */
export const teardown = { path: { project_id: 1, deployment_id: 2 } };

/** What a call is rejected with: nothing if it succeeds. */
export function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
