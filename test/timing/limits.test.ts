import { getEventListeners } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { operations } from '../../generated/operations.gen.ts';
import { call } from '../../src/call/call.ts';
import { TempsAbortError, TempsTimeoutError } from '../../src/errors/index.ts';
import type { ResponseInfo } from '../../src/observability/hooks.ts';
import { CallLimits } from '../../src/timing/limits.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** Neither responds nor listens to its signal: the worst that a replaced fetch can do. */
const silent = () => new Promise<Response>(() => {});
const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

test('timeout ends each attempt, and the call after the last', async () => {
  const { fetch, requests } = fakeFetch(silent);
  const client = settings({ fetch });
  const start = client.clock.now();
  const error = await fail(client, GET, { timeout: 1000, maxRetries: 1 });
  expect(TempsTimeoutError.is(error) && [error.limit, error.ms, error.attempts]).toEqual([
    'attempt',
    1000,
    2,
  ]);
  expect(client.clock.now() - start).toBe(1000 + 250 + 1000);
  expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
});

test('deleting a project or an environment may take 10 minutes, unless a timeout is given', async () => {
  for (const [name, client, input, expected] of [
    ['projects.delete', undefined, {}, 600_000],
    ['environments.delete', undefined, {}, 600_000],
    ['environments.delete', 2_000, {}, 2_000],
    ['projects.delete', 2_000, { timeout: 1_000 }, 1_000],
    ['environments.teardown', undefined, {}, 60_000],
  ] as const) {
    const { method, route, ...format } = operations[name];
    const fetching = settings({ fetch: fakeFetch(silent).fetch, timeout: client });
    const path = { project_id: 1, env_id: 2 };
    const error = await fail(
      fetching,
      { method, route, format },
      { path, ...input, maxRetries: 0 },
    );
    expect.soft(TempsTimeoutError.is(error) && error.ms, name).toBe(expected);
  }
});

test('timeout covers the redirects of an attempt, and what they lead to', async () => {
  const redirect = async (): Promise<Response> => {
    await client.clock.advance(600);
    return new Response(null, { status: 302, headers: { location: '/api/there' } });
  };
  const { fetch, requests } = fakeFetch(redirect, silent);
  const client = settings({ fetch });
  const start = client.clock.now();
  const error = await fail(client, GET, { timeout: 1000, maxRetries: 0 });
  expect(TempsTimeoutError.is(error) && [error.limit, client.clock.now() - start]).toEqual([
    'attempt',
    1000,
  ]);
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/api/things', '/api/there']);
});

test.each([-3_600_000, 3_600_000])(
  'a clock that is set by %i ms during a call changes no limit of it',
  async (ms) => {
    const { fetch, requests } = fakeFetch(silent);
    const client = settings({ fetch });
    const start = client.clock.elapsed();
    client.clock.after(500, () => client.clock.set(ms));
    const error = await fail(client, GET, { timeout: 1000, deadline: 2000, maxRetries: 5 });
    expect(TempsTimeoutError.is(error) && error.limit).toBe('deadline');
    expect({ elapsed: client.clock.elapsed() - start, requests: requests.length }).toEqual({
      elapsed: 2000,
      requests: 2,
    });
  },
);

test('a limit ends a body that does not listen to the signal, and gives up its connection', async () => {
  const cancel = vi.fn<() => void>();
  const body = new ReadableStream({ cancel });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
  onTestFinished(() => void vi.unstubAllGlobals());
  const error = await fail(settings({ fetch: undefined, secret: 'tk_1' }), GET, {
    timeout: 1000,
    maxRetries: 0,
  });
  expect(TempsTimeoutError.is(error) && error.limit).toBe('attempt');
  expect(cancel).toHaveBeenCalledTimes(1);
});

/** A failure whose body begins and then stalls. */
const stalled = (status: number) => () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('no')),
    }),
    {
      status,
    },
  );

test('a failure whose body stalls keeps its status', async () => {
  for (const [status, limit, ms, sent] of [
    [409, { timeout: 1000 }, 1000, 1],
    [409, { deadline: 1000 }, 1000, 1],
    [409, { timeout: 0 }, 10_000, 1],
    [503, { timeout: 1000 }, 3750, 3],
  ] as const) {
    const { fetch, requests } = fakeFetch(stalled(status));
    const client = settings({ fetch });
    const start = client.clock.now();
    expect.soft(await fail(client, GET, limit)).toMatchObject({ status, body: 'no' });
    expect
      .soft({ requests: requests.length, elapsed: client.clock.now() - start })
      .toEqual({ requests: sent, elapsed: ms });
  }
});

const page: UnderlyingDefaultSource['start'] = (stream) => {
  for (const piece of ['x'.repeat(64 * 1024 - 1), 'y'])
    stream.enqueue(new TextEncoder().encode(piece));
};

test('a failure ends with the first 64 KB of its body, and gives up the rest', async () => {
  const cancel = vi.fn<() => void>();
  const client = settings({
    fetch: async () => new Response(new ReadableStream({ start: page, cancel }), { status: 409 }),
  });
  const began = client.clock.now();
  const body = expect.stringMatching(/^x{65535}y$/) as string;
  expect(await fail(client, GET)).toMatchObject({ status: 409, body });
  expect({ elapsed: client.clock.now() - began, cancel: cancel.mock.calls.length }).toEqual({
    elapsed: 0,
    cancel: 1,
  });
});

test('abort ends a failure whose body stalls', async () => {
  const controller = new AbortController();
  const client = settings({ fetch: fakeFetch(stalled(409)).fetch });
  const failing = fail(client, GET, { signal: controller.signal });
  await client.clock.advance(500);
  controller.abort();
  expect(TempsAbortError.is(await failing)).toBe(true);
  expect(client.clock.pending).toBe(0);
});

test('timeout covers the function that gives the token, and nothing is sent after it', async () => {
  let give!: (token: string) => void;
  const { fetch, requests } = fakeFetch(json({}));
  const client = settings({
    fetch,
    token: () => new Promise<string>((resolve) => void (give = resolve)),
  });
  const error = await fail(client, POST, { timeout: 1000 });
  give('tk_late');
  await client.clock.advance(1000);
  expect(TempsTimeoutError.is(error)).toBe(true);
  expect(requests).toEqual([]);
});

test('an upload has no timeout unless the call sets one, and ends when it stalls', async () => {
  const upload = { ...POST, format: { bodyType: 'multipart' } } as const;
  const client = settings({ fetch: fakeFetch(silent).fetch });
  const stalled = await fail(client, upload, { body: {}, stallTimeout: 3_600_000 });
  expect(TempsTimeoutError.is(stalled) && [stalled.limit, stalled.ms]).toEqual([
    'stall',
    3_600_000,
  ]);
  const byDefault = await fail(client, upload, { body: {} });
  expect(TempsTimeoutError.is(byDefault) && [byDefault.limit, byDefault.ms]).toEqual([
    'stall',
    60_000,
  ]);
  const late = await fail(client, upload, { body: {}, timeout: 5000 });
  expect(TempsTimeoutError.is(late) && late.limit).toBe('attempt');
});

test('deadline covers all attempts and waits', async () => {
  const client = settings({ fetch: fakeFetch(silent).fetch });
  const start = client.clock.now();
  const error = await fail(client, GET, { timeout: 1000, deadline: 3000, maxRetries: 10 });
  expect(TempsTimeoutError.is(error) && [error.limit, error.ms]).toEqual(['deadline', 3000]);
  expect(client.clock.now() - start).toBe(3000);
});

test("no attempt begins once the deadline is reached, and of two limits at the same time the attempt's is named", async () => {
  const clock = new FakeClock();
  const limits = new CallLimits(clock, { timeout: 10, deadline: 10 });
  const first = limits.attempt();
  await clock.advance(9);
  expect(limits.attempt().reached).toBeUndefined();
  await clock.advance(1);
  expect({ firstReached: first.reached, attemptReached: limits.attempt().reached }).toEqual({
    firstReached: 'attempt',
    attemptReached: 'deadline',
  });
  // What begins after a limit was reached ends at once.
  const cancel = vi.fn<(reason: unknown) => void>();
  first.onCancel(cancel);
  expect({ aborted: first.signal.aborted, cancel: cancel.mock.calls }).toEqual({
    aborted: true,
    cancel: [[first.signal.reason]],
  });
  await expect(first.race(new Promise(() => {}))).rejects.toBe(first.signal.reason);
});

test('abort ends a request at once, with the reason as cause', async () => {
  const controller = new AbortController();
  const { fetch, requests } = fakeFetch(silent);
  const client = settings({ fetch });
  const failing = fail(client, GET, { signal: controller.signal, timeout: 0 });
  await client.clock.advance(5);
  const start = client.clock.now();
  const reason = new Error('the user left');
  controller.abort(reason);
  const error = await failing;
  expect(TempsAbortError.is(error) && error.cause).toBe(reason);
  expect((error as Error).name).toBe('AbortError');
  expect(client.clock.now()).toBe(start);
  expect(requests[0]?.signal.aborted).toBe(true);
});

test('abort ends a backoff at once', async () => {
  const controller = new AbortController();
  const { fetch, requests } = fakeFetch(json({}, 503, { 'retry-after': '30' }));
  const client = settings({ fetch });
  const start = client.clock.now();
  const failing = call(client, GET, { signal: controller.signal, throwOnError: false });
  await client.clock.advance(10);
  expect(client.clock.pending).toBe(1);
  controller.abort('enough');
  const { error } = await failing;
  expect(TempsAbortError.is(error) && error.cause).toBe('enough');
  expect(client.clock.now() - start).toBe(10);
  expect(client.clock.pending).toBe(0);
  expect(requests).toHaveLength(1);
});

test('a signal that was aborted before sends nothing, and asks for no token', async () => {
  let asked = 0;
  const { fetch, requests } = fakeFetch(json({}));
  const error = await fail(settings({ fetch, token: () => `tk_${++asked}` }), GET, {
    signal: AbortSignal.abort(),
  });
  expect(TempsAbortError.is(error)).toBe(true);
  expect({ requests: requests.length, asked }).toEqual({ requests: 0, asked: 0 });
});

test('calls at the same time share one listener on their signal, and an abort ends each of them', async () => {
  const controller = new AbortController();
  const client = settings({ fetch: () => new Promise(() => {}) });
  const input = { signal: controller.signal, throwOnError: false } as const;
  const calls = Array.from({ length: 50 }, () => call(client, GET, input));
  await expect.poll(() => listeners(controller.signal)).toBe(1);
  controller.abort();
  for (const { error } of await Promise.all(calls)) expect(TempsAbortError.is(error)).toBe(true);
  expect(listeners(controller.signal)).toBe(0);
});

test('ten thousand calls on one signal leave no listener and no timer', async () => {
  const { signal } = new AbortController();
  const response = new Response('{}');
  const client = settings({ fetch: () => Promise.resolve(response.clone()) });
  for (let batch = 0; batch < 100; batch++) {
    await Promise.all(
      Array.from({ length: 100 }, () => call(client, GET, { signal, deadline: 1000 })),
    );
  }
  expect(listeners(signal)).toBe(0);
  expect(client.clock.pending).toBe(0);
}, 60_000);

test('a call that fails leaves no listener and no timer', async () => {
  for (const response of [json({}, 404), json({}, 503), new TypeError('fetch failed'), silent]) {
    const { signal } = new AbortController();
    const client = settings({ fetch: fakeFetch(response).fetch });
    await fail(client, GET, { signal, deadline: 300_000 });
    expect
      .soft({ listeners: listeners(signal), pending: client.clock.pending })
      .toEqual({ listeners: 0, pending: 0 });
  }
});

test('what a fetch does after a limit has ended its attempt reaches neither result nor hooks', async () => {
  let respond!: (response: Response) => void;
  let cancelled = false;
  const late = new ReadableStream({ cancel: () => void (cancelled = true) });
  const seen: number[] = [];
  const hooks = [{ onResponse: ({ response }: ResponseInfo) => void seen.push(response.status) }];
  const client = settings({
    fetch: () => new Promise((resolve) => void (respond = resolve)),
    hooks,
  });
  const result = await client.clock.until(
    call(client, POST, { timeout: 1000, throwOnError: false }),
  );
  respond(new Response(late, { status: 201 }));
  await client.clock.advance(1);
  expect({ response: result.response, seen, cancelled }).toEqual({
    response: undefined,
    seen: [],
    cancelled: true,
  });
});

test('a stream that was handed over ends with the signal, and then leaves no listener', async () => {
  const controller = new AbortController();
  let cancelled: unknown;
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new Uint8Array([1])),
    cancel: (reason) => void (cancelled = reason),
  });
  const client = settings({ fetch: fakeFetch(() => new Response(body)).fetch });
  const { data } = await succeed(
    client,
    { ...GET, format: { responseType: 'stream' } },
    { signal: controller.signal },
  );
  const reader = (data as ReadableStream<Uint8Array>).getReader();
  expect((await reader.read()).value).toEqual(new Uint8Array([1]));
  expect({ listeners: listeners(controller.signal), pending: client.clock.pending }).toEqual({
    listeners: 1,
    pending: 0,
  });

  const next = reader.read();
  controller.abort('enough');
  await expect(next).rejects.toSatisfy(
    (error) => TempsAbortError.is(error) && error.cause === 'enough',
  );
  expect({ cancelled, listeners: listeners(controller.signal) }).toEqual({
    cancelled: 'enough',
    listeners: 0,
  });
});

const STREAM = { ...GET, format: { responseType: 'stream' } } as const;

const broken = () =>
  new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) }));

test('a stream that was handed over and breaks is a connection error, with a signal or without', async () => {
  const controller = new AbortController();
  for (const input of [{ signal: controller.signal }, {}]) {
    const { data } = await succeed(settings({ fetch: fakeFetch(broken).fetch }), STREAM, input);
    await expect((data as ReadableStream).getReader().read()).rejects.toMatchObject({
      name: 'TempsConnectionError',
      message: expect.stringContaining(
        'GET /things: the response with the status 200 broke off: terminated',
      ) as string,
      cause: { message: 'terminated' },
    });
    expect(listeners(controller.signal)).toBe(0);
  }
});

test('a stream that was handed over leaves no listener when it is read to its end or cancelled', async () => {
  const { signal } = new AbortController();
  for (const finish of [
    (stream: ReadableStream) => new Response(stream).text(),
    (stream: ReadableStream) => stream.cancel(),
  ]) {
    const client = settings({ fetch: fakeFetch(() => new Response('abc')).fetch });
    const { data } = await succeed(client, STREAM, { signal });
    await finish(data as ReadableStream);
    expect(listeners(signal)).toBe(0);
  }
});
