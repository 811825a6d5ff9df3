import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { HttpMethod } from '../../src/request/operation.ts';
import { TempsError } from '../../src/errors/index.ts';
import { settings } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { runs } from '../support/runs.ts';

/** One thing that a server or a network can do, and how long it takes to do it. */
interface Fault {
  kind: 'response' | 'cut' | 'dropped' | 'refused' | 'silence';
  status: number;
  retryAfter: string | undefined;
  delay: number;
}

const fault = fc.record<Fault>({
  kind: fc.constantFrom('response', 'response', 'response', 'cut', 'dropped', 'refused', 'silence'),
  status: fc.constantFrom(
    200,
    201,
    204,
    302,
    400,
    404,
    408,
    409,
    429,
    429,
    500,
    502,
    503,
    503,
    504,
  ),
  retryAfter: fc.option(
    fc.constantFrom('0', '1', '30', '3600', '-1', 'soon', 'Thu, 15 Jan 2026 12:00:05 GMT'),
    {
      nil: undefined,
    },
  ),
  delay: fc.nat(20_000),
});

const settingsOf = fc.record({
  method: fc.constantFrom<HttpMethod>('GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH'),
  maxRetries: fc.nat(5),
  timeout: fc.constantFrom(0, 100, 5000, 60_000),
  deadline: fc.constantFrom(0, 1, 1000, 30_000),
  abortAfter: fc.option(fc.nat(40_000), { nil: undefined }),
  // A fetch that ignores its signal is the worst case.
  listens: fc.boolean(),
});

test('every call settles in time and within its retries, and what may have been processed is sent once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { minLength: 1, maxLength: 7 }),
      settingsOf,
      async (faults, { method, maxRetries, timeout, deadline, abortAfter, listens }) => {
        const clock = new FakeClock();
        const start = clock.now();
        const sent: Fault[] = [];
        const controller = new AbortController();
        const fetch = (request: Request): Promise<Response> => {
          const next = faults[Math.min(sent.length, faults.length - 1)] as Fault;
          sent.push(next);
          return act(next, clock, listens ? request.signal : undefined);
        };
        if (abortAfter !== undefined) clock.after(abortAfter, () => controller.abort());
        // Silence without any limit is silence for ever, as asked for.
        const guarded = timeout || deadline ? { timeout, deadline } : { timeout, deadline: 30_000 };
        const result = await clock.until(
          call(
            settings({ clock, fetch }),
            { method, route: '/things', format: {} },
            { ...guarded, maxRetries, signal: controller.signal, throwOnError: false },
          ),
        );

        expect(result.error === undefined || TempsError.is(result.error)).toBe(true);
        expect(sent.length).toBeLessThanOrEqual(1 + maxRetries);
        const latest = Math.min(
          guarded.deadline || Infinity,
          result.error?.code === 'abort' ? (abortAfter ?? 0) : Infinity,
        );
        expect(clock.now() - start).toBeLessThanOrEqual(latest);
        for (const earlier of sent.slice(0, -1))
          expect([earlier, wasProcessed(method, earlier)]).toEqual([earlier, false]);
      },
    ),
    { numRuns: runs(400) },
  );
}, 60_000);

/** The rule once more, in the words of the design rather than of the code. */
function wasProcessed(method: HttpMethod, { kind, status, retryAfter }: Fault): boolean {
  if (method !== 'POST' && method !== 'PATCH') return false;
  if (kind === 'refused') return false;
  return !(kind === 'response' && (status === 429 || (status === 503 && retryAfter !== undefined)));
}

function act(
  { kind, status, retryAfter, delay }: Fault,
  clock: FakeClock,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    if (kind === 'silence') return;
    clock.after(delay, () => {
      if (kind === 'refused') reject(failed('ECONNREFUSED'));
      else if (kind === 'dropped') reject(failed('UND_ERR_SOCKET'));
      else if (kind === 'cut') resolve(new Response(cutBody()));
      else
        resolve(
          new Response(status === 204 ? null : '{}', {
            status,
            headers: {
              'content-type': 'application/json',
              location: 'https://elsewhere.test',
              ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
            },
          }),
        );
    });
  });
}

const failed = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('broken'), { code }) });

function cutBody(): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"a"')),
    pull: (controller) => controller.error(failed('UND_ERR_SOCKET')),
  });
}
