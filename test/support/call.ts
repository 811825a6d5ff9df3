import { call } from '../../src/call/call.ts';
import type { CallInput } from '../../src/call/types.ts';
import type { ClientSettings } from '../../src/call/types.ts';
import type { Operation } from '../../src/request/operation.ts';
import type { CallSuccess } from '../../src/response/result.ts';
import { FakeClock } from './fake-clock.ts';
import { dispatcherFor } from './fake-dispatcher.ts';

export const TOKEN = 'tk_live.a1-B2_c3';

/**
 * The settings of a client that only calls the `fetch` of the test. With TEST_TRANSPORT=dispatcher,
 * it calls it through a fake dispatcher. If `fetch` is overridden with `undefined`, the client uses
 * the platform's `fetch` or dispatcher.
 */
export function settings(
  overrides: Partial<ClientSettings> = {},
): ClientSettings & { clock: FakeClock } {
  const { fetch } = overrides;
  if (process.env['TEST_TRANSPORT'] === 'dispatcher' && fetch && !overrides.fetchOptions)
    return settings({ ...overrides, fetch: undefined, dispatcher: dispatcherFor(fetch) });
  return {
    timeout: 60_000,
    deadline: 0,
    maxRetries: 2,
    throwOnError: true,
    logLevel: 'warn',
    transport: process.env['TEST_TRANSPORT'] === 'dispatcher' ? 'auto' : 'fetch',
    baseUrl: 'https://temps.test/api',
    token: () => TOKEN,
    headers: { accept: 'application/json' },
    sharedHeaders: new Map(),
    fetch: () => Promise.reject(new Error('this test did not expect a request')),
    fetchOptions: undefined,
    hooks: [],
    log: undefined,
    ...overrides,
    clock: (overrides.clock as FakeClock | undefined) ?? new FakeClock(),
  };
}

export const GET: Operation = { method: 'GET', route: '/things', format: {} };
export const POST: Operation = { method: 'POST', route: '/things', format: {} };

/** Returns the responses in order, and repeats the last one. Records the requests. */
export function fakeFetch(...list: (Response | Error | (() => Response | Promise<Response>))[]): {
  fetch: ClientSettings['fetch'];
  requests: Request[];
} {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request) => {
      requests.push(request);
      const response = list[Math.min(requests.length, list.length) - 1];
      if (response instanceof Error) throw response;
      return typeof response === 'function' ? response() : (response?.clone() ?? new Response());
    },
  };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** Makes a call, advances the fake clock until it is settled, and returns its result. */
export async function succeed(
  client: ClientSettings & { clock: FakeClock },
  operation: Operation,
  input: CallInput = {},
): Promise<CallSuccess<unknown>> {
  const result = await client.clock.until(call(client, operation, input));
  if (result.error) throw result.error;
  return result;
}

/** Makes a call that must fail, and returns its error. */
export async function fail(
  client: ClientSettings & { clock: FakeClock },
  operation: Operation,
  input: CallInput = {},
): Promise<unknown> {
  const result = await client.clock.until(
    call(client, operation, input).then(
      () => undefined,
      (error: unknown) => ({ error }),
    ),
  );
  if (!result) throw new Error('the call succeeded, though the test expected it to fail');
  return result.error;
}
