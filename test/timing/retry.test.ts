import { TempsClient } from '../../src/index.ts';
import { operations } from '../../generated/operations.gen.ts';
import { expect, test } from 'vitest';
import { RateLimitError, ServerError, TempsConnectionError } from '../../src/errors/index.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

const dropped = (): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
  });
const refused = (): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  });
const stream = { ...POST, method: 'PUT', format: { bodyType: 'binary' } } as const;

/** The operations with `x-one-time` in the contract. */
const oneTime = Object.entries(operations)
  .filter(([, operation]) => 'isOneTime' in operation)
  .map(([name]) => name);

test('a GET that consumes what it is sent is retried only where a POST is', async () => {
  expect(oneTime).toEqual([
    'authentication.verifyMagicLink',
    'authentication.verifyEmail',
    'git.handleProviderOauthCallback',
  ]);
  const input = { path: { provider_id: 1 }, query: { token: 'once', code: 'once', state: 'x' } };
  const calls = async (name: string, first: Error | Response): Promise<number> => {
    const { fetch, requests } = fakeFetch(first, json({ detail: 'Invalid token' }, 400));
    const temps = new TempsClient({ baseUrl: 'https://temps.test/api', apiKey: TOKEN, fetch });
    const [namespace, method] = name.split('.') as [keyof TempsClient, string];
    const owner = temps[namespace] as unknown as Record<
      string,
      (options: object) => Promise<unknown>
    >;
    await owner[method]!(input).catch(() => undefined);
    return requests.length;
  };
  for (const name of oneTime) {
    expect.soft(await calls(name, dropped()), name).toBe(1);
    expect.soft(await calls(name, json({}, 502)), name).toBe(1);
    expect.soft(await calls(name, json({}, 429, { 'retry-after': '0' })), name).toBe(2);
  }
});

test('after the last retry the last error is thrown, with the number of attempts', async () => {
  const bad = fakeFetch(json({}, 502));
  const error = await fail(settings({ fetch: bad.fetch }), GET);
  expect({
    attempts: ServerError.is(error) && error.attempts,
    requests: bad.requests.length,
  }).toEqual({ attempts: 3, requests: 3 });
  const broken = await fail(settings({ fetch: fakeFetch(dropped()).fetch }), GET);
  expect(TempsConnectionError.is(broken) && broken.attempts).toBe(3);
  expect(String(broken)).toContain('other side closed');
});

test('`maxRetries` is that of the call, else of the client or 2', async () => {
  for (const [input, client, expected] of [
    [{ maxRetries: 0 }, {}, 1],
    [{}, { maxRetries: 0 }, 1],
    [{ maxRetries: 4 }, { maxRetries: 0 }, 5],
    [{}, {}, 3],
  ] as const) {
    const { fetch, requests } = fakeFetch(json({}, 503));
    await fail(settings({ fetch, ...client }), GET, input);
    expect.soft(requests).toHaveLength(expected);
  }
});

test('a 429 that names a date says how long to wait by the clock of the client, which the retry waits by too', async () => {
  const { fetch } = fakeFetch(json({}, 429, { 'retry-after': 'Thu, 15 Jan 2026 12:00:30 GMT' }));
  const error = await fail(settings({ fetch, maxRetries: 0 }), GET);
  expect(RateLimitError.is(error) && [error.retryAfter, error.message]).toEqual([
    30,
    expect.stringContaining('Wait 30 s'),
  ]);
});

test('a POST that may have been processed is sent once', async () => {
  const headers = { 'content-type': 'text/html', 'retry-after': '0' };
  const pageOfProxy = new Response('<html>', { status: 503, headers });
  const responses = {
    'a dropped connection': dropped(),
    'a 502': json({}, 502),
    "a proxy's page": pageOfProxy,
  };
  for (const [name, response] of Object.entries(responses)) {
    const { fetch, requests } = fakeFetch(response);
    await fail(settings({ fetch }), POST, { body: {} });
    expect.soft(requests, name).toHaveLength(1);
  }
});

test('a POST is sent again if the connection was refused, or the API says when: it cannot have acted on it', async () => {
  for (const first of [refused(), json({}, 503, { 'retry-after': '0' })]) {
    const { fetch, requests } = fakeFetch(first, json({}));
    await succeed(settings({ fetch }), POST, { body: { a: 1 } });
    expect(requests).toHaveLength(2);
  }
});

test('a stream is sent once, whatever happens', async () => {
  const { fetch, requests } = fakeFetch(refused());
  await fail(settings({ fetch }), stream, { body: new ReadableStream() });
  expect(requests).toHaveLength(1);
});

test('each attempt is a request of its own, with a signal of its own and the token of its time', async () => {
  let asked = 0;
  const { fetch, requests } = fakeFetch(json({}, 503));
  await fail(settings({ fetch, token: () => Promise.resolve(`tk_${++asked}`) }), GET);
  expect(new Set(requests.map(({ signal }) => signal)).size).toBe(3);
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer tk_1',
    'Bearer tk_2',
    'Bearer tk_3',
  ]);
});
