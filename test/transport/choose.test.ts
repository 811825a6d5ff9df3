import { expect, onTestFinished, test, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { ClientSettings } from '../../src/call/types.ts';
import { TempsConnectionError } from '../../src/errors/index.ts';
import { findDispatcher } from '../../src/transport/choose.ts';
import { GET, POST } from '../support/call.ts';
import {
  globals,
  NEXT_SYMBOL,
  replaceGlobal,
  setUp,
  SYMBOL,
} from '../support/global-dispatcher.ts';

test('where fetch is that of Node, its dispatcher is used without limits of its own', async () => {
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
  expect({ stub: stub.mock.calls.length, dispatched: dispatched() }).toEqual({
    stub: 2,
    dispatched: 1,
  });
  globalThis.fetch = original;
  await call(client, GET);
  expect({ stub: stub.mock.calls.length, dispatched: dispatched() }).toEqual({
    stub: 2,
    dispatched: 2,
  });
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

test('a `fetch`, `fetchOptions` or `transport` of the caller is obeyed', async () => {
  const { client, dispatched } = await setUp();
  const rows: Partial<ClientSettings>[] = [
    { fetch: (request) => globalThis.fetch(request) },
    { fetchOptions: { cache: 'no-store' } },
    { transport: 'fetch' },
  ];
  for (const overrides of rows) {
    await call({ ...client, ...overrides }, GET);
    expect.soft(dispatched(), Object.keys(overrides)[0]).toBe(0);
  }
});

test('fetch is called where Node keeps no dispatcher, or on Node 26 another one than ours takes', () => {
  const settings = { transport: 'auto' } as const;
  const [first, second] = [{ dispatch: () => true }, { dispatch: () => true }];
  class Dispatcher1Wrapper {
    dispatch(): boolean {
      return true;
    }
  }
  const wrapper = new Dispatcher1Wrapper();
  const previous = [globals[SYMBOL], globals[NEXT_SYMBOL]];
  onTestFinished(() => void ([globals[SYMBOL], globals[NEXT_SYMBOL]] = previous));
  for (const [one, two, found] of [
    [null, undefined, undefined],
    [{ nothing: true }, undefined, undefined],
    [first, undefined, first],
    [first, first, first],
    [first, second, undefined],
    [wrapper, second, wrapper],
  ]) {
    [globals[SYMBOL], globals[NEXT_SYMBOL]] = [one, two];
    expect.soft(findDispatcher(settings)).toBe(found);
  }
});

test('a dispatcher that Node sets only once something of fetch is used is found at the first call', () => {
  const first = { dispatch: () => true };
  for (const symbol of [SYMBOL, NEXT_SYMBOL]) replaceGlobal(symbol, undefined);
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Headers') ?? {};
  onTestFinished(() => void Object.defineProperty(globalThis, 'Headers', before));
  Object.defineProperty(globalThis, 'Headers', {
    configurable: true,
    get: () => ((globals[SYMBOL] = first), Object),
  });
  expect(findDispatcher({ transport: 'auto' })).toBe(first);
});

function refuse(): never {
  throw new Error('no dispatch today');
}

test('a dispatcher that throws is a connection error', async () => {
  const { client } = await setUp();
  for (const symbol of [SYMBOL, NEXT_SYMBOL]) replaceGlobal(symbol, { dispatch: refuse });
  const { error } = await call(client, POST, { body: {}, throwOnError: false });
  expect(TempsConnectionError.is(error) && error.message).toContain('no dispatch today');
});

test('a call that nobody looks into makes no `Response`, until one is asked for', async () => {
  const { client } = await setUp();
  const make = vi.fn<() => void>();
  class Counted extends Response {
    constructor(...given: ConstructorParameters<typeof Response>) {
      super(...given);
      make();
    }
  }
  vi.stubGlobal('Response', Counted);
  onTestFinished(() => void vi.unstubAllGlobals());
  const result = await call(client, GET);
  expect(make).not.toHaveBeenCalled();
  expect({ status: result.response?.status, make: make.mock.calls.length }).toEqual({
    status: 200,
    make: 1,
  });
});
