import { Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { TempsConfigError } from '../../src/errors/index.ts';
import { FetchTransport } from '../../src/transport/fetch.ts';
import { RequestHeaders, type TransportRequest } from '../../src/transport/request.ts';
import { WebBody } from '../../src/transport/web-body.ts';
import { fail, GET, settings, succeed } from '../support/call.ts';

const outgoing = (method: string, body: TransportRequest['body']): TransportRequest => ({
  method,
  url: 'https://temps.test/api/things',
  headers: new RequestHeaders({}),
  body,
  isStream: false,
  redirect: 'manual',
});

/** What the global `fetch` is given, on Deno or elsewhere. */
async function sentBody(request: TransportRequest, runtime: 'deno' | 'node'): Promise<unknown> {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', fetch);
  if (runtime === 'deno') vi.stubGlobal('Deno', {});
  onTestFinished(() => void vi.unstubAllGlobals());
  await new FetchTransport({}, true).send(request, { signal: new AbortController().signal, onCancel: () => {} });
  return fetch.mock.calls[0]?.[1].body;
}

test.each(['POST', 'PATCH'])('on Deno, the body of a %s is one that its fetch cannot send again', async (method) => {
  const body = await sentBody(outgoing(method, '{"a":1}'), 'deno');
  expect(body).toBeInstanceOf(Blob);
  expect(await (body as Blob).text()).toBe('{"a":1}');
});

test('on Deno, a POST without a body has an empty one that cannot be sent again', async () => {
  const body = await sentBody(outgoing('POST', undefined), 'deno');
  expect((body as Blob).size).toBe(0);
});

test('on Deno, a form that is URL-encoded keeps its content type', async () => {
  const body = (await sentBody(outgoing('POST', new URLSearchParams({ a: 'b c' })), 'deno')) as Blob;
  expect([body.type, await body.text()]).toEqual(['application/x-www-form-urlencoded;charset=utf-8', 'a=b+c']);
});

test.each(['GET', 'PUT', 'DELETE'])('on Deno, a %s is sent unchanged', async (method) => {
  expect(await sentBody(outgoing(method, undefined), 'deno')).toBeUndefined();
});

test('on other runtimes, a body is sent unchanged', async () => {
  expect(await sentBody(outgoing('POST', '{}'), 'node')).toBe('{}');
});

test.each<[string, { fetchOptions?: Record<string, unknown> }, boolean]>([
  ['fetchOptions', { fetchOptions: { cache: 'no-store' } }, false],
  ['a body that streams', {}, true],
])('with %s, the global fetch gets the address and the options as two arguments', async (_what, options, isStream) => {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  const body = isStream ? new ReadableStream() : 'x';
  const request = { ...outgoing('POST', body), isStream };
  await new FetchTransport(options, true).send(request, { signal: new AbortController().signal, onCancel: () => {} });
  expect(fetch.mock.calls[0]?.[0]).toBe('https://temps.test/api/things');
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body, ...options.fetchOptions });
});

async function used(): Promise<Response> {
  const response = new Response('{}');
  await response.text();
  return response;
}

function withStatus(status: number): Response {
  return Object.defineProperty(new Response('{}'), 'status', { value: status });
}

function locked(): Response {
  const response = new Response('{}');
  response.body?.getReader();
  return response;
}

test.each<[string, () => unknown, string]>([
  ['nothing', () => undefined, 'it must resolve to a Response'],
  ['an object without headers', () => ({ status: 200 }), 'it must resolve to a Response'],
  [
    'an object without a body',
    () => ({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve({}) }),
    'it must resolve to a Response',
  ],
  [
    'a Response as node-fetch has it',
    () => ({ status: 200, headers: new Headers(), body: Readable.from(['{}']) }),
    'must be a web stream, as that of the platform is. The one of node-fetch is not',
  ],
  ['an error of the platform', () => Response.error(), 'a Response with a status from 100, not 0'],
  ['a status that is no number', () => withStatus(Number.NaN), 'a Response with a status from 100, not NaN'],
  ['a status that no server has', () => withStatus(99), 'a Response with a status from 100, not 99'],
  ['a Response that was read', used, 'whose body nobody has read'],
  ['a Response that is being read', locked, 'whose body nobody has read'],
  [
    'a Response that throws',
    () => Object.defineProperty(new Response('{}'), 'body', { get: () => expect.unreachable('a trap') }),
    'its Response cannot be read',
  ],
])('a fetch that resolves to %s is an error that says so, and is not called again', async (_what, give, problem) => {
  const fetch = vi.fn<() => Promise<Response>>(async () => (await give()) as Response);
  const error = await fail(settings({ fetch, fetchOptions: {} }), GET);
  expect(TempsConfigError.is(error) && error.message).toContain(problem);
  expect(fetch).toHaveBeenCalledTimes(1);
});

/** As `mockReturnValue` makes it. */
const atOnce = (): Promise<Response> => Response.json({ id: 7 }) as unknown as Promise<Response>;

test('a fetch may return its Response without a promise', async () => {
  expect((await succeed(settings({ fetch: atOnce, fetchOptions: {} }), GET)).data).toEqual({ id: 7 });
});

test('a fetch that returns nothing is an error that says so, and is not called again', async () => {
  const fetch = vi.fn<() => Promise<Response>>();
  const error = await fail(settings({ fetch, fetchOptions: {} }), GET);
  expect(TempsConfigError.is(error) && error.message).toContain('it must resolve to a Response');
  expect(fetch).toHaveBeenCalledTimes(1);
});

/** As little of a `Response` as a careless `fetch` may give. */
function oddResponse(body: object): object {
  return { status: 500, statusText: '', headers: new Headers(), body };
}

const unreadable = Object.defineProperty(new Error('odd'), 'cause', {
  get: () => {
    throw new Error('no cause for you');
  },
});
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
const throwing = (): never => {
  throw new Error('not this one');
};

test.each<[what: string, name: string, fetch: () => Promise<unknown>]>([
  ['an error whose cause cannot be read', 'TempsConnectionError', () => Promise.reject(unreadable)],
  ['a proxy that throws', 'TempsConnectionError', () => Promise.reject(new Proxy(new Error('odd'), { get: throwing }))],
  [
    'a proxy whose prototype cannot be read',
    'TempsConnectionError',
    () => Promise.reject(new Proxy({}, { getPrototypeOf: throwing })),
  ],
  ['a proxy that was revoked', 'TempsConnectionError', () => Promise.reject(revoked())],
  [
    'a proxy that throws, at once',
    'TempsConnectionError',
    () => {
      throw new Proxy({}, { getPrototypeOf: throwing });
    },
  ],
  [
    'a body that is cancelled without a promise',
    'ServerError',
    () => Promise.resolve(oddResponse({ getReader: throwing, cancel: () => {} })),
  ],
  [
    'a body whose cancelling throws',
    'ServerError',
    () =>
      Promise.resolve(
        oddResponse({ getReader: () => ({ read: () => Promise.reject(new Error('read')), cancel: throwing }) }),
      ),
  ],
])('a `fetch` of the caller may reject with anything, and respond with anything: %s', async (_, name, fetch) => {
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1234567',
    fetch: fetch as never,
    maxRetries: 0,
  });
  const { error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
  expect(error?.name).toBe(name);
});

test('empty pieces of a body do not block timers and signals', async () => {
  let isOver = false;
  let pieces = 0;
  setTimeout(() => (isOver = true));
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (isOver) return controller.close();
      if (++pieces > 10_000) throw new Error('no timer had its turn');
      controller.enqueue(new Uint8Array());
    },
  });
  await new WebBody(new Response(body)).read(() => true);
  expect(isOver).toBe(true);
});
