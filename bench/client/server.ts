/**
 * Responds to every client in the shapes of its own API, as fast as it can, from a process of its
 * own. Prints its address. `LATENCY` in the environment delays each response by as many
 * milliseconds.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ITEMS, PAGE_SIZE, project, realProject } from './items.ts';

type Headers = Record<string, string>;

const latency = Number(process.env.LATENCY ?? 0);
const items = Array.from({ length: ITEMS }, (_, index) => project(index + 1));
const cache = new Map<string, { body: string; headers: Headers }>();

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const made = cache.get(url) ?? responseTo(new URL(url, `http://${request.headers.host}`));
  cache.set(url, made);
  if (latency === 0) send(response, made);
  else setTimeout(() => send(response, made), latency);
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);

function send(
  response: ServerResponse,
  { body, headers }: { body: string; headers: Headers },
): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': 'req_01',
    ...headers,
  });
  response.end(body);
}

function responseTo({ origin, pathname: path, searchParams }: URL): {
  body: string;
  headers: Headers;
} {
  // Below /numbers, a project has its dates as a real server sends them; below /text the same as
  // the contract has them.
  const [prefix = '', dates] = /^\/(numbers|text)(?=\/)/.exec(path) ?? [];
  const pathname = path.slice(prefix.length);
  const list = /^\/(api\/projects|v1\/customers|v1\/files|zones|orgs\/bench\/repos)$/.test(
    pathname,
  );
  if (!list) {
    const one = project(1);
    return {
      body: JSON.stringify(pathname.startsWith('/zones/') ? { success: true, result: one } : one),
      headers: {},
    };
  }
  const after = Number(
    (searchParams.get('after') ?? searchParams.get('starting_after') ?? '').replace(/\D/g, ''),
  );
  const page = Number(searchParams.get('page') ?? 1);
  const size = Number(searchParams.get('per_page') ?? PAGE_SIZE);
  const start = after || (page - 1) * size;
  const ofPage = items.slice(start, start + size);
  const data =
    dates === undefined
      ? ofPage
      : ofPage.map(({ id }) => realProject(Number(id), dates === 'numbers'));
  const more = start + size < ITEMS;
  switch (pathname) {
    case '/api/projects':
      return {
        body: JSON.stringify({ items: data, total: ITEMS, page, per_page: size }),
        headers: {},
      };
    case '/v1/customers':
      return {
        body: JSON.stringify({ object: 'list', url: '/v1/customers', data, has_more: more }),
        headers: {},
      };
    case '/v1/files':
      return { body: JSON.stringify({ object: 'list', data, has_more: more }), headers: {} };
    case '/zones':
      return {
        body: JSON.stringify({ success: true, result: data, result_info: { page } }),
        headers: {},
      };
    default: {
      const next = `<${origin}/orgs/bench/repos?per_page=${PAGE_SIZE}&page=${page + 1}>; rel="next"`;
      return { body: JSON.stringify(data), headers: more ? { link: next } : {} };
    }
  }
}
