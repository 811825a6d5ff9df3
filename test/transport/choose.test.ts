import { expect, onTestFinished, test, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { ClientSettings } from '../../src/call/settings.ts';
import { TempsConnectionError } from '../../src/errors/index.ts';
import { findDispatcher } from '../../src/transport/choose.ts';
import type { Dispatcher } from '../../src/transport/dispatcher/types.ts';
import { fail, GET, POST, settings } from '../support/call.ts';
import { globals, NEXT_SYMBOL, replaceGlobal, setUp, SYMBOL } from '../support/global-dispatcher.ts';

test('where fetch is that of Node, its dispatcher is used, without limits of its own', async () => {
  const { client, dispatched } = await setUp();
  await call(client, GET);
  await call(client, POST, { body: { a: 1 } });
  const form = new FormData();
  form.append('file', new Blob(['a']), 'a.txt');
  await call(client, { ...POST, format: { bodyType: 'multipart' } }, { body: form });
  expect(dispatched()).toBe(3);
});

test('a fetch that is put in place after the client was made sees every call, and none once it is restored', async () => {
  const { client, dispatched } = await setUp();
  await call(client, GET);
  const original = globalThis.fetch;
  const stub = vi.fn<typeof fetch>((...given) => original(...given));
  globalThis.fetch = stub;
  onTestFinished(() => void (globalThis.fetch = original));
  await call(client, GET);
  await call(client, POST, { body: { a: 1 } });
  expect([stub.mock.calls.length, dispatched()]).toEqual([2, 1]);
  globalThis.fetch = original;
  await call(client, GET);
  expect([stub.mock.calls.length, dispatched()]).toEqual([2, 2]);
});

test('a wrapper that shows the source of the fetch it wraps is still a wrapper', async () => {
  const { client, dispatched } = await setUp();
  const original = globalThis.fetch;
  const wrapper = Object.assign((...given: Parameters<typeof fetch>) => original(...given), {
    toString: () => String(original),
  });
  globalThis.fetch = new Proxy(wrapper, {});
  onTestFinished(() => void (globalThis.fetch = original));
  await call(client, GET);
  expect(dispatched()).toBe(0);
});

test.each<[string, Partial<ClientSettings>]>([
  ["a client's fetch", { fetch: (request) => globalThis.fetch(request) }],
  ['a setting of fetch that no dispatcher knows', { fetchOptions: { cache: 'no-store' } }],
  ["transport: 'fetch'", { transport: 'fetch' }],
])('%s is obeyed', async (_law, overrides) => {
  const { client, dispatched } = await setUp();
  await call({ ...client, ...overrides }, GET);
  expect(dispatched()).toBe(0);
});

test('the dispatcher of `fetchOptions` is used as it is', async () => {
  const { client, dispatched } = await setUp();
  const real = globals[SYMBOL] as Dispatcher;
  const dispatch = vi.fn<Dispatcher['dispatch']>((...given) => real.dispatch(...given));
  const dispatcher = { constructor: { name: 'Dispatcher1Wrapper' }, dispatch };
  await call({ ...client, fetchOptions: { dispatcher, cache: undefined } }, GET);
  expect([dispatch.mock.calls.length, dispatched()]).toEqual([1, 1]);
});

test.each<[string, unknown]>([
  ['one that is no dispatcher', { nothing: true }],
  ['none', null],
])('where Node keeps %s, fetch is called', async (_law, value) => {
  const { client } = await setUp();
  const stub = vi.fn<() => Promise<Response>>(() => Promise.resolve(Response.json({ fetched: true })));
  // Node's own would fail too: what counts is who is called.
  replaceGlobal(SYMBOL, value);
  expect(findDispatcher(client)).toBeUndefined();
  vi.stubGlobal('fetch', stub);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect((await call(client, GET)).data).toEqual({ fetched: true });
});

test('where Node 26 keeps another dispatcher than the one that takes our handler, fetch is called', () => {
  const [first, second] = [{ dispatch: () => true }, { dispatch: () => true }];
  const previous = [globals[SYMBOL], globals[NEXT_SYMBOL]];
  onTestFinished(() => void ([globals[SYMBOL], globals[NEXT_SYMBOL]] = previous));
  globals[SYMBOL] = globals[NEXT_SYMBOL] = first;
  expect(findDispatcher({})).toBe(first);
  globals[NEXT_SYMBOL] = second;
  expect(findDispatcher({})).toBeUndefined();
});

test.each<[string, Dispatcher['dispatch']]>([
  [
    'throws',
    () => {
      throw new TypeError('another handler is expected');
    },
  ],
  [
    'reports a bad handler',
    (_options, handler) =>
      handler.onError(Object.assign(new Error('invalid onRequestStart method'), { code: 'UND_ERR_INVALID_ARG' })),
  ],
])('a request that the dispatcher does not take (%s) goes to fetch, body and all', async (_law, refuse) => {
  const { client, server } = await setUp();
  const real = globals[SYMBOL] as Dispatcher;
  const dispatcher: Dispatcher = {
    constructor: { name: 'Dispatcher1Wrapper' },
    dispatch: (options, handler) =>
      options.headersTimeout === 0 ? refuse(options, handler) : real.dispatch(options, handler),
  };
  replaceGlobal(SYMBOL, dispatcher);
  const { data } = await call(
    client,
    { ...POST, format: { bodyType: 'binary' } },
    { body: new Blob(['abc']).stream() },
  );
  expect([data, server.requests.map(({ body }) => body)]).toEqual([{ real: true }, ['abc']]);
});

test('a dispatcher that is async and rejects is a connection error, and no unhandled rejection', async () => {
  const dispatcher = {
    constructor: { name: 'Dispatcher1Wrapper' },
    dispatch: async () => {
      throw new Error('no dispatch today');
    },
  };
  const client = settings({ fetch: undefined, transport: 'auto', fetchOptions: { dispatcher }, throwOnError: false });
  const { error } = await call(client, POST, { body: {} });
  expect(TempsConnectionError.is(error) && error.message).toContain('no dispatch today');
});

test.each([
  ['throws', () => expect.unreachable('metrics broke')],
  ['rejects', () => Promise.reject(new Error('metrics broke'))],
])('a POST is sent at most once by a dispatcher that %s after it has queued it', async (_what, fail) => {
  const { client, server } = await setUp();
  const real = globals[SYMBOL] as Dispatcher;
  let count = 0;
  const dispatcher: Dispatcher = {
    constructor: { name: 'Dispatcher1Wrapper' },
    dispatch(options, handler) {
      real.dispatch(options, handler);
      return count++ === 0 ? fail() : true;
    },
  };
  replaceGlobal(SYMBOL, dispatcher);
  await call(client, POST, { body: { a: 1 }, throwOnError: false });
  await call(client, GET);
  expect(server.requests.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
});

test('a dispatcher of the caller that reports a refused connection is not believed: a POST is sent once', async () => {
  let count = 0;
  const dispatcher: Dispatcher = {
    dispatch(_options, handler) {
      count++;
      handler.onError(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }));
    },
  };
  for (const transport of ['auto', 'fetch'] as const) {
    count = 0;
    const client = settings({ fetch: undefined, transport, fetchOptions: { dispatcher }, throwOnError: false });
    const { error } = await call(client, POST, { body: {}, throwOnError: false });
    expect([count, TempsConnectionError.is(error)]).toEqual([1, true]);
  }
});

/** That of Node up to 24, or from 26 on. */
interface Handler {
  onError?(error: Error): void;
  onResponseError?(controller: unknown, error: Error): void;
}

class Agent {
  count = 0;

  dispatch(_options: unknown, handler: Handler): void {
    this.count++;
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
    if (handler.onError) handler.onError(error);
    else handler.onResponseError?.(undefined, error);
  }
}
/** As `compose` of undici makes it. */
const composed = (): Agent => {
  const agent = new Agent();
  const dispatch = (...given: Parameters<Agent['dispatch']>): void => agent.dispatch(...given);
  return new Proxy(agent, { get: (target, name) => (name === 'dispatch' ? dispatch : Reflect.get(target, name)) });
};

const namesake = { Agent: class extends Agent {} };

test.each<[string, () => Agent, number]>([
  ['an Agent of undici', () => new Agent(), 3],
  ['one with interceptors', composed, 1],
  ['a RetryAgent', () => new (class RetryAgent extends Agent {})(), 1],
  ['a class derived from Agent that has its name', () => new namesake.Agent(), 1],
])(
  '%s in place of the global dispatcher that reports a refused connection: a POST is sent as often as that is safe',
  async (_, make, times) => {
    for (const transport of ['auto', 'fetch'] as const) {
      const agent = make();
      replaceGlobal(SYMBOL, agent);
      replaceGlobal(NEXT_SYMBOL, agent);
      await fail(settings({ fetch: undefined, transport }), POST, { body: {} });
      expect([transport, agent.count]).toEqual([transport, times]);
    }
  },
);

test('where the dispatchers of undici take another handler, as on Node 26, those of the caller are left to fetch', () => {
  class Agent {
    dispatch = (): void => {};
  }
  const { versions } = process;
  onTestFinished(() => void Object.defineProperty(process, 'versions', { value: versions }));
  const fetchOptions = { dispatcher: new Agent() };
  for (const [undici, found] of [
    ['7.29.1', fetchOptions.dispatcher],
    ['8.10.2', undefined],
  ] as const) {
    Object.defineProperty(process, 'versions', { value: { ...versions, undici } });
    expect(findDispatcher({ fetchOptions })).toBe(found);
  }
});
