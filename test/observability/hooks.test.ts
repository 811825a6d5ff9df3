import { expect, test } from 'vitest';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { TempsAbortError, TempsResponseError, TempsTimeoutError } from '../../src/errors/index.ts';
import type { Operation } from '../../src/request/operation.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

test('hooks run for each attempt', async () => {
  const seen: string[] = [];
  const watch: CallHooks = {
    onRequest: ({ attempt, method, route }) => void seen.push(`request ${attempt} ${method} ${route}`),
    onResponse: ({ attempt, response, requestId }) =>
      void seen.push(`response ${attempt} ${response.status} ${requestId}`),
    onRetry: ({ attempt, delay, error }) => void seen.push(`retry ${attempt} in ${delay} because of ${error.name}`),
  };
  const { fetch } = fakeFetch(json({}, 503), json({}, 200, { 'x-request-id': 'req_1' }));
  await succeed(settings({ fetch, hooks: [watch] }), GET);
  expect(seen).toEqual([
    'request 1 GET /things',
    'response 1 503 undefined',
    'retry 1 in 250 because of ServerError',
    'request 2 GET /things',
    'response 2 200 req_1',
  ]);
});

test.each<[string, CallHooks['onRequest']]>([
  ['changed in place', ({ headers }) => void (headers['X-Trace'] = 'abc')],
  ['replaced', (info) => void (info.headers = { ...info.headers, 'x-trace': 'abc' })],
  [
    'after a wait',
    async ({ headers }) => {
      await Promise.resolve();
      headers['x-trace'] = 'abc';
    },
  ],
])('headers may be %s', async (_law, onRequest) => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(settings({ fetch, hooks: [{ onRequest }] }), GET);
  expect(requests[0]?.headers.get('x-trace')).toBe('abc');
  expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
});

const markFirst: CallHooks['onRequest'] = ({ attempt, headers }) =>
  void (attempt === 1 && (headers['x-first'] = 'yes'));

test('a changed header is sent with its attempt only', async () => {
  const { fetch, requests } = fakeFetch(json({}, 503), json({}));
  await succeed(settings({ fetch, hooks: [{ onRequest: markFirst }] }), GET);
  expect(requests.map(({ headers }) => headers.get('x-first'))).toEqual(['yes', null]);
});

const broken = (): never => {
  throw failure;
};
const failure = new Error('the hook failed');

test.each<[keyof CallHooks, boolean, number]>([
  ['onRequest', true, 0],
  ['onRequest', false, 0],
  ['onResponse', true, 1],
  ['onResponse', false, 1],
  ['onRetry', true, 1],
  ['onRetry', false, 1],
])('an error of %s is thrown as it is, and not retried (throwOnError: %s)', async (hook, throwOnError, sent) => {
  const { fetch, requests } = fakeFetch(json({}, 503));
  expect(await fail(settings({ fetch, hooks: [{ [hook]: broken }] }), GET, { throwOnError })).toBe(failure);
  expect(requests).toHaveLength(sent);
});

test('an API error that a hook throws is no failure of this call: it is thrown as it is, and not retried', async () => {
  const error = await fail(settings({ fetch: fakeFetch(json({}, 503)).fetch, maxRetries: 0 }), GET);
  const stack = (error as Error).stack;
  let asked = 0;
  const onRequest = (): never => {
    asked++;
    throw error;
  };
  expect(await fail(settings({ hooks: [{ onRequest }] }), GET, { throwOnError: false })).toBe(error);
  expect([asked, (error as Error).stack]).toEqual([1, stack]);
});

test('a hook that rejects ends the call too', async () => {
  const hooks = [{ onResponse: () => Promise.reject(failure) }];
  expect(await fail(settings({ fetch: fakeFetch(json({})).fetch, hooks }), GET)).toBe(failure);
});

test.each<[keyof CallHooks, object]>([
  ['onRequest', { timeout: 1000 }],
  ['onResponse', { timeout: 1000 }],
  ['onRetry', { deadline: 90_000 }],
  ['onRetry', { timeout: 1000 }],
])('%s that never ends is ended by a limit', async (hook, limits) => {
  const response = hook === 'onRetry' ? json({}, 429) : json({});
  const hooks = [{ [hook]: () => new Promise(() => {}) }];
  const error = await fail(settings({ fetch: fakeFetch(response).fetch, hooks }), POST, limits);
  expect(TempsTimeoutError.is(error)).toBe(true);
});

test.each<keyof CallHooks>(['onRequest', 'onResponse', 'onRetry'])(
  '%s that aborts the call and then never ends does not hold it up',
  async (hook) => {
    const controller = new AbortController();
    const abort = (): Promise<void> => {
      controller.abort();
      return new Promise(() => {});
    };
    const { fetch } = fakeFetch(hook === 'onRetry' ? json({}, 429) : json({}));
    const client = settings({ fetch, timeout: 0, hooks: [{ [hook]: abort }] });
    const error = await fail(client, POST, { signal: controller.signal });
    expect(TempsAbortError.is(error)).toBe(true);
  },
);

test.each<[string, (response: Response) => unknown]>([
  ['reads', (response) => response.text()],
  ['locks', (response) => response.body?.getReader()],
  ['cancels', (response) => response.body?.cancel()],
])('a hook that %s the body is told to read a copy, and the call is not sent again', async (_what, take) => {
  const { fetch, requests } = fakeFetch(() => json({ a: 1 }));
  const onResponse: CallHooks['onResponse'] = async ({ response }) => void (await take(response));
  const stream: Operation = { ...GET, format: { responseType: 'stream' } };
  for (const operation of [GET, stream]) {
    const error = await fail(settings({ fetch, hooks: [{ onResponse }] }), operation);
    expect(TempsResponseError.is(error) && error.message).toContain(
      'a body that a hook has read. Let the hook read a copy: `response.clone()`',
    );
  }
  expect(requests).toHaveLength(2);
});

const onResponse: CallHooks['onResponse'] = async ({ response }) => void (await response.text());

test('a hook may read the body of an error', async () => {
  const { fetch } = fakeFetch(() => json({}, 409));
  expect(await fail(settings({ fetch, hooks: [{ onResponse }] }), GET)).toMatchObject({ status: 409 });
});
