import { expect, onTestFinished, test, vi } from 'vitest';
import { FetchTransport } from '../../src/transport/fetch.ts';
import { RequestHeaders, type TransportRequest } from '../../src/transport/request.ts';

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
  await new FetchTransport({}, true).send(request, new AbortController().signal);
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

test.each(['GET', 'PUT', 'DELETE'])(
  'on Deno, a %s is sent as it is: sending it twice changes nothing',
  async (method) => {
    expect(await sentBody(outgoing(method, undefined), 'deno')).toBeUndefined();
  },
);

test('elsewhere, a body is sent as it is', async () => {
  expect(await sentBody(outgoing('POST', '{}'), 'node')).toBe('{}');
});

test.each<[string, { fetchOptions?: Record<string, unknown> }, boolean]>([
  ['fetchOptions', { fetchOptions: { cache: 'no-store' } }, false],
  ['a body that streams', {}, true],
])('with %s, the global fetch is given an address and everything beside it', async (_what, options, isStream) => {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  const body = isStream ? new ReadableStream() : 'x';
  const request = { ...outgoing('POST', body), isStream };
  await new FetchTransport(options, true).send(request, new AbortController().signal);
  expect(fetch.mock.calls[0]?.[0]).toBe('https://temps.test/api/things');
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body, ...options.fetchOptions });
});
