import { expect, test } from 'vitest';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { TempsAbortError, TempsTimeoutError } from '../../src/errors/index.ts';
import type { Operation } from '../../src/request/operation.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

test('hooks run for each attempt', async () => {
  const seen: string[] = [];
  const watch: CallHooks = {
    onRequest: ({ attempt, method, route }) =>
      void seen.push(`request ${attempt} ${method} ${route}`),
    onResponse: ({ attempt, response, requestId }) =>
      void seen.push(`response ${attempt} ${response.status} ${requestId}`),
    onRetry: ({ attempt, delay, error }) =>
      void seen.push(`retry ${attempt} in ${delay} because of ${error.name}`),
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

const CHANGES: Readonly<Record<string, CallHooks['onRequest']>> = {
  'changed in place': ({ headers }) => void (headers['X-Trace'] = 'abc'),
  replaced: (info) => void (info.headers = { ...info.headers, 'x-trace': 'abc' }),
  'changed after a wait': async ({ headers }) => {
    await Promise.resolve();
    headers['x-trace'] = 'abc';
  },
};

test('a hook may change or replace the headers of an attempt', async () => {
  for (const [how, onRequest] of Object.entries(CHANGES)) {
    const { fetch, requests } = fakeFetch(json({}));
    await succeed(settings({ fetch, hooks: [{ onRequest }] }), GET);
    expect.soft(requests[0]?.headers.get('x-trace'), how).toBe('abc');
    expect.soft(requests[0]?.headers.get('authorization'), how).toBe(`Bearer ${TOKEN}`);
  }
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

const HOOKS = ['onRequest', 'onResponse', 'onRetry'] as const;

test('an error of a hook is thrown as it is and not retried, whatever `throwOnError` is', async () => {
  for (const hook of HOOKS)
    for (const end of [broken, () => Promise.reject(failure)])
      for (const throwOnError of [true, false]) {
        const { fetch, requests } = fakeFetch(json({}, 503));
        const error = await fail(settings({ fetch, hooks: [{ [hook]: end }] }), GET, {
          throwOnError,
        });
        expect.soft(error, hook).toBe(failure);
        expect.soft(requests, hook).toHaveLength(hook === 'onRequest' ? 0 : 1);
      }
});

test('an API error that a hook throws is no failure of this call: it is thrown as it is, and not retried', async () => {
  const error = await fail(settings({ fetch: fakeFetch(json({}, 503)).fetch, maxRetries: 0 }), GET);
  const stack = (error as Error).stack;
  let asked = 0;
  const onRequest = (): never => {
    asked++;
    throw error;
  };
  expect(await fail(settings({ hooks: [{ onRequest }] }), GET, { throwOnError: false })).toBe(
    error,
  );
  expect({ asked, stack: (error as Error).stack }).toEqual({ asked: 1, stack });
});

test('a hook that never ends is ended by a limit', async () => {
  for (const [hook, limits] of [
    ...HOOKS.map((name) => [name, { timeout: 1000 }] as const),
    ['onRetry', { deadline: 90_000 }] as const,
  ]) {
    const { fetch } = fakeFetch(hook === 'onRetry' ? json({}, 429) : json({}));
    const hooks = [{ [hook]: () => new Promise(() => {}) }];
    expect
      .soft(TempsTimeoutError.is(await fail(settings({ fetch, hooks }), POST, limits)), hook)
      .toBe(true);
  }
});

test('a hook that aborts the call and then never ends does not hold it up', async () => {
  for (const hook of HOOKS) {
    const controller = new AbortController();
    const abort = (): Promise<void> => {
      controller.abort();
      return new Promise(() => {});
    };
    const { fetch } = fakeFetch(hook === 'onRetry' ? json({}, 429) : json({}));
    const client = settings({ fetch, timeout: 0, hooks: [{ [hook]: abort }] });
    const error = await fail(client, POST, { signal: controller.signal });
    expect.soft(TempsAbortError.is(error), hook).toBe(true);
  }
});

const TAKING: Readonly<Record<string, (response: Response) => unknown>> = {
  read: (response) => response.text(),
  lock: (response) => response.body?.getReader(),
  cancel: (response) => response.body?.cancel(),
};

test('a hook that reads or cancels the body is told to read a copy, and the call is not sent again', async () => {
  const stream: Operation = { ...GET, format: { responseType: 'stream' } };
  for (const [what, take] of Object.entries(TAKING))
    for (const operation of [GET, stream]) {
      const { fetch, requests } = fakeFetch(() => json({ a: 1 }));
      const hooks: CallHooks[] = [
        { onResponse: async ({ response }) => void (await take(response)) },
      ];
      expect
        .soft(String(await fail(settings({ fetch, hooks }), operation)), what)
        .toContain(
          'a body that a hook or your `fetch` has read. Let each read a copy: `response.clone()`',
        );
      expect.soft(requests, what).toHaveLength(1);
    }
});

const onResponse: CallHooks['onResponse'] = async ({ response }) => void (await response.text());

test('a hook may read the body of an error', async () => {
  const { fetch } = fakeFetch(() => json({}, 409));
  expect(await fail(settings({ fetch, hooks: [{ onResponse }] }), GET)).toMatchObject({
    status: 409,
  });
});
