import { expect, onTestFinished, test, vi } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { sendByFetch, type FetchSettings } from '../../src/transport/fetch.ts';
import { RequestHeaders, toInit, type TransportRequest } from '../../src/transport/request.ts';
import { fail, GET, json, settings, succeed } from '../support/call.ts';

const outgoing = (method: string, body: TransportRequest['body']): TransportRequest => ({
  method,
  url: 'https://temps.test/api/things',
  headers: new RequestHeaders({}),
  body,
  redirect: 'manual',
});

/** What the global `fetch` is given. */
async function sent(
  request: TransportRequest,
  { globals = {}, ...options }: FetchSettings & { globals?: Record<string, unknown> } = {},
): Promise<[url: string, init: RequestInit]> {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response()),
  );
  for (const [name, value] of Object.entries({ ...globals, fetch })) vi.stubGlobal(name, value);
  onTestFinished(() => void vi.unstubAllGlobals());
  await sendByFetch(options, request, { signal: new AbortController().signal });
  const [given] = fetch.mock.calls;
  if (!given) throw new Error('fetch was not called');
  return given;
}

test('on Deno, the body of a POST or PATCH is one that its fetch cannot send again', async () => {
  for (const method of ['POST', 'PATCH'])
    for (const body of ['{"a":1}', undefined]) {
      const [, init] = await sent(outgoing(method, body), { globals: { Deno: {} } });
      expect.soft(init.body, method).toBeInstanceOf(Blob);
      expect.soft(await (init.body as Blob).text()).toBe(body ?? '');
    }
});

test('a body is sent unchanged on other runtimes, and on Deno in any other request', async () => {
  expect((await sent(outgoing('POST', '{}')))[1].body).toBe('{}');
  const stream = new ReadableStream();
  for (const [method, body] of [
    ['GET', undefined],
    ['PUT', '{}'],
    ['POST', stream],
  ] as const)
    expect
      .soft((await sent(outgoing(method, body), { globals: { Deno: {} } }))[1].body, method)
      .toBe(body);
});

test('the global fetch gets the address and the options as two arguments, with `fetchOptions` and for a stream too', async () => {
  for (const body of ['x', new ReadableStream()]) {
    const [url, init] = await sent(outgoing('POST', body), { fetchOptions: { cache: 'no-store' } });
    expect.soft(url).toBe('https://temps.test/api/things');
    expect.soft(init).toMatchObject({ method: 'POST', body, cache: 'no-store' });
  }
});

test('fetchOptions reach a fetch of the caller with every request, uploads included', async () => {
  const seen: unknown[] = [];
  const fetch = (request: Request, init?: RequestInit): Promise<Response> => {
    seen.push([request.url, init]);
    return Promise.resolve(json({}));
  };
  const dispatcher = { dispatch: () => true };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_a',
    fetch,
    fetchOptions: { dispatcher },
  });
  await temps.request({ method: 'GET', url: '/things' });
  await temps.request({
    method: 'POST',
    url: '/things',
    bodyType: 'multipart',
    body: { file: new Blob(['a']) },
  });
  expect(seen).toEqual([
    ['https://temps.test/api/things', { dispatcher }],
    ['https://temps.test/api/things', { dispatcher, window: null }],
  ]);
});

test('an upload is sent with `redirect: error`, but not in the workers of Cloudflare', () => {
  const upload: TransportRequest = { ...outgoing('POST', 'x'), redirect: 'error' };
  expect(toInit(upload).redirect).toBe('error');
  vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(toInit(upload).redirect).toBe('manual');
});

test('a fetch that resolves to what is no fresh Response is an error that says so, and is not called again', async () => {
  const used = new Response('{}');
  await used.text();
  const rows: [what: string, given: unknown, problem: string][] = [
    ['nothing', undefined, 'it must resolve to a Response'],
    ['an object without headers', { status: 200 }, 'it must resolve to a Response'],
    ['a Response that was read', used, 'a body that a hook or your `fetch` has read'],
  ];
  for (const [what, given, problem] of rows) {
    const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(given as Response));
    expect
      .soft(String(await fail(settings({ fetch, fetchOptions: {} }), GET)), what)
      .toContain(problem);
    expect.soft(fetch).toHaveBeenCalledTimes(1);
  }
});

/** As `mockReturnValue` makes it. */
const respondAtOnce = (): Promise<Response> =>
  Response.json({ id: 7 }) as unknown as Promise<Response>;

test('a fetch may return its Response without a promise', async () => {
  expect((await succeed(settings({ fetch: respondAtOnce, fetchOptions: {} }), GET)).data).toEqual({
    id: 7,
  });
});
