import { tracingChannel, type TracingChannelSubscribers } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { NotFoundError } from '../../src/errors/index.ts';
import type { CallTrace } from '../../src/observability/hooks.ts';
import { fail, fakeFetch, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

type Event = 'start' | 'end' | 'asyncStart' | 'asyncEnd' | 'error';

/** What the channel publishes until the test ends, each as it was in that moment. */
function listen(): [Event, CallTrace][] {
  const seen: [Event, CallTrace][] = [];
  const note = (event: Event) => (trace: CallTrace) => void seen.push([event, { ...trace }]);
  const subscribers: TracingChannelSubscribers<CallTrace> = {
    start: note('start'),
    end: note('end'),
    asyncStart: note('asyncStart'),
    asyncEnd: note('asyncEnd'),
    error: note('error'),
  };
  const channel = tracingChannel<CallTrace, CallTrace>('temps:call');
  channel.subscribe(subscribers);
  onTestFinished(() => {
    channel.unsubscribe(subscribers);
  });
  return seen;
}

test('the channel has the route and status of a call, its attempts and its request id', async () => {
  const seen = listen();
  const { fetch } = fakeFetch(json({}, 503), json({}, 200, { 'x-request-id': 'req_1' }));
  await succeed(settings({ fetch }), GET);
  const done = { method: 'GET', route: '/things', attempts: 2, status: 200, requestId: 'req_1' };
  expect(seen.map(([event]) => event)).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
  expect(seen[0]?.[1]).toEqual({ method: 'GET', route: '/things', attempts: 0 });
  expect(seen.at(-1)?.[1]).toEqual(done);
});

test('a call that fails publishes its error, whatever `throwOnError` is', async () => {
  for (const throwOnError of [true, false]) {
    const seen = listen();
    const client = settings({ fetch: fakeFetch(json({}, 404)).fetch });
    await call(client, GET, { throwOnError }).catch(() => undefined);
    const events = ['start', 'end', 'error', 'asyncStart', 'asyncEnd'];
    expect.soft(seen.map(([event]) => event)).toEqual(events);
    const [, trace] = seen.at(-1) ?? [];
    expect.soft(NotFoundError.is(trace?.error)).toBe(true);
    expect.soft(trace).toMatchObject({ attempts: 1, status: 404 });
  }
});

test('what is refused before it is sent has no attempt, and what a hook throws is the error', async () => {
  const seen = listen();
  await fail(settings(), GET, { timeout: -1 });
  expect(seen.at(-1)?.[1]).toMatchObject({ attempts: 0, error: { code: 'validation' } });
  const broken = new Error('the hook failed');
  const onResponse = (): never => {
    throw broken;
  };
  await fail(settings({ fetch: fakeFetch(json({})).fetch, hooks: [{ onResponse }] }), GET);
  expect(seen.at(-1)?.[1]).toMatchObject({ attempts: 1, error: broken });
});

test('the channel has neither the token nor a body', async () => {
  const seen = listen();
  const { fetch } = fakeFetch(json({ answer: 'private' }));
  await succeed(settings({ fetch }), POST, { body: { question: 'private' } });
  const shown = inspect(seen, { depth: 10, showHidden: true });
  expect(seen).toHaveLength(4);
  for (const secret of [TOKEN, 'private']) expect(shown).not.toContain(secret);
});

test('the error of a traced call has the stack of its caller', async () => {
  listen();
  const client = settings({ fetch: fakeFetch(json({}, 404)).fetch });
  async function theCaller(): Promise<void> {
    await call(client, GET);
  }
  await expect(theCaller()).rejects.toThrow(
    expect.objectContaining({ stack: expect.stringMatching(/theCaller/) }),
  );
});
