import { describe, expect, test } from 'vitest';
import {
  TempsAbortError,
  TempsConnectionError,
  TempsResponseError,
  TempsTimeoutError,
} from '../../src/errors/index.ts';

const call = { method: 'GET', url: 'https://temps.example.com/api/projects?page=2', attempts: 3 };

describe('TempsConnectionError', () => {
  test('a TempsConnectionError says why there was no response, and what to check', () => {
    const cause = new TypeError('fetch failed');
    const error = new TempsConnectionError({ ...call, reason: 'connect ECONNREFUSED 127.0.0.1:3000', cause });
    expect(error.message).toBe(
      'GET /projects: connect ECONNREFUSED 127.0.0.1:3000. Check that https://temps.example.com is up and reachable from here, and that `baseUrl` or TEMPS_API_URL is right',
    );
    expect(error).toMatchObject({ name: 'TempsConnectionError', code: 'connection', ...call });
    expect(error.cause).toBe(cause);
  });
});

describe('attempts of an error', () => {
  test.each([
    new TempsConnectionError({ ...call, reason: 'x' }),
    new TempsTimeoutError({ ...call, limit: 'attempt', ms: 1 }),
    new TempsAbortError(call),
    new TempsResponseError({ ...call, problem: 'x' }),
  ])('an error has the number of attempts: $name', (error) => {
    expect(error.attempts).toBe(3);
  });
});

describe('TempsTimeoutError', () => {
  test.each([
    ['attempt', 'GET /projects: no complete response within 60000 ms. Raise `timeout`, or set it to 0 for none'],
    [
      'deadline',
      'GET /projects: not done within the deadline of 60000 ms, retries included. Raise `deadline`, or leave it out: then each attempt has its timeout only',
    ],
    ['stall', 'GET /projects: nothing moved for 60000 ms. Check the network, or raise `stallTimeout`'],
  ] as const)('a TempsTimeoutError says which limit was reached: %s', (limit, message) => {
    const error = new TempsTimeoutError({ ...call, limit, ms: 60_000 });
    expect(error).toMatchObject({
      name: 'TempsTimeoutError',
      code: 'timeout',
      message,
      limit,
      ms: 60_000,
      attempts: 3,
    });
  });

  test('a TempsTimeoutError is a TempsConnectionError', () => {
    const error: unknown = new TempsTimeoutError({ ...call, limit: 'attempt', ms: 1 });
    expect(error).toBeInstanceOf(TempsConnectionError);
    expect(TempsConnectionError.is(error)).toBe(true);
    expect(TempsTimeoutError.is(new TempsConnectionError({ ...call, reason: 'x' }))).toBe(false);
  });
});

describe('TempsAbortError', () => {
  test('a TempsAbortError has the name of the platform and the reason of the caller', () => {
    const reason = new DOMException('This operation was aborted', 'AbortError');
    const error = new TempsAbortError({ ...call, cause: reason });
    expect(error).toMatchObject({
      name: 'AbortError',
      code: 'abort',
      message: "GET /projects: aborted by the caller's signal",
    });
    expect(error.cause).toBe(reason);
    expect(new TempsAbortError({ cause: 'user left' }).cause).toBe('user left');
    expect(new TempsAbortError().message).toBe("aborted by the caller's signal");
  });
});
