import { beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest';
import * as errors from '../../src/errors/index.ts';
import {
  NotFoundError,
  TempsAbortError,
  TempsApiError,
  TempsConfigError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsTimeoutError,
  TempsValidationError,
} from '../../src/errors/index.ts';

const call = { method: 'GET', url: 'https://temps.example.com/api/projects?page=2', attempts: 3 };

describe('TempsConfigError', () => {
  test('names the option and every place that was looked at', () => {
    const error = new TempsConfigError({
      option: 'apiKey',
      problem: 'missing',
      lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'],
    });
    expect(error.message).toBe('Option `apiKey`: missing. Looked at: options.apiKey, TEMPS_API_TOKEN.');
    expect(error).toMatchObject({
      name: 'TempsConfigError',
      code: 'config',
      option: 'apiKey',
      lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'],
    });
  });
});

describe('TempsConnectionError', () => {
  test('says why there was no response, and what to check', () => {
    const cause = new TypeError('fetch failed');
    const error = new TempsConnectionError({ ...call, reason: 'connect ECONNREFUSED 127.0.0.1:3000', cause });
    expect(error.message).toBe(
      'GET /projects: connect ECONNREFUSED 127.0.0.1:3000. Check that https://temps.example.com is up and reachable from here, and that `baseUrl` or TEMPS_API_URL is right',
    );
    expect(error).toMatchObject({ name: 'TempsConnectionError', code: 'connection', ...call });
    expect(error.cause).toBe(cause);
  });
});

describe('every error of a call', () => {
  test.each([
    new TempsConnectionError({ ...call, reason: 'x' }),
    new TempsTimeoutError({ ...call, limit: 'attempt', ms: 1 }),
    new TempsAbortError(call),
    new TempsResponseError({ ...call, problem: 'x' }),
  ])('says how often it was tried: $name', (error) => {
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
    ['stall', 'GET /projects: the upload made no progress for 60000 ms. Check the network, or raise its stall timeout'],
  ] as const)('says which limit was reached: %s', (limit, message) => {
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

  test('is a connection error as well', () => {
    const error: unknown = new TempsTimeoutError({ ...call, limit: 'attempt', ms: 1 });
    expect(error).toBeInstanceOf(TempsConnectionError);
    expect(TempsConnectionError.is(error)).toBe(true);
    expect(TempsTimeoutError.is(new TempsConnectionError({ ...call, reason: 'x' }))).toBe(false);
  });
});

describe('TempsAbortError', () => {
  test("has the platform's name and the caller's reason", () => {
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

describe('TempsResponseError', () => {
  test('shows what came instead of a response', () => {
    const response = new Response('', { status: 200, headers: { 'content-type': 'text/html' } });
    const error = new TempsResponseError({
      ...call,
      response,
      body: '<html>'.repeat(500),
      problem: 'an HTML page where an API response was due',
    });
    expect(error.message).toBe('GET /projects: responded 200 with an HTML page where an API response was due');
    expect(error).toMatchObject({
      name: 'TempsResponseError',
      code: 'response',
      status: 200,
      contentType: 'text/html',
    });
    expect(error.excerpt).toHaveLength(501);
    expect(error.excerpt).toMatch(/^<html>.*…$/);
  });

  test('does without what is not known', () => {
    expect(new TempsResponseError({ problem: 'nothing' })).toMatchObject({
      message: 'responded with nothing',
      status: undefined,
      excerpt: undefined,
    });
  });
});

describe('TempsValidationError', () => {
  test('lists the first issues in the message and all of them in a field', () => {
    const issues = ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
      path: ['body', name, index],
      message: 'is required',
    }));
    const error = new TempsValidationError({ what: 'the request', issues });
    expect(error.message).toBe(
      'Refused the request: `body.a.0` is required; `body.b.1` is required; `body.c.2` is required; and 2 more',
    );
    expect(error).toMatchObject({ name: 'TempsValidationError', code: 'validation', issues });
  });

  test('needs no path', () => {
    expect(
      new TempsValidationError({ what: 'the response', issues: [{ path: [], message: 'expected an object' }] }).message,
    ).toBe('Refused the response: expected an object');
  });
});

describe('is', () => {
  test.each([null, undefined, 'x', 7, {}, [], new Error('x'), Object.create(null), () => {}])('refuses %o', (value) => {
    expect(TempsError.is(value)).toBe(false);
  });

  test('can be handed on as a function', () => {
    expect([new Error('x'), new TempsError('y')].filter(TempsError.is)).toHaveLength(1);
  });

  test('narrows to its class', () => {
    const error: unknown = new TempsError('x');
    if (TempsTimeoutError.is(error)) expectTypeOf(error.limit).toEqualTypeOf<'attempt' | 'deadline' | 'stall'>();
    if (TempsError.is(error)) expectTypeOf(error).toEqualTypeOf<TempsError>();
    // @ts-expect-error nothing is known of an unknown value
    expect(error.message).toBe('x');
  });

  describe('across two copies of the package', () => {
    let copy: typeof errors;
    beforeAll(async () => {
      vi.resetModules();
      copy = await import('../../src/errors/index.ts');
    });

    test('recognises an error, its class and its base class', () => {
      const problem = copy.readProblem('', 404, '', null);
      const error = copy.toApiError({ ...call, problem, headers: new Headers() });
      expect(error).not.toBeInstanceOf(TempsError);
      expect([TempsError.is(error), TempsApiError.is(error), NotFoundError.is(error)]).toEqual([true, true, true]);
      expect([errors.ConflictError.is(error), TempsConfigError.is(error)]).toEqual([false, false]);
    });

    test('tells an abort apart from a DOMException of the same name', () => {
      expect(TempsAbortError.is(new copy.TempsAbortError())).toBe(true);
      expect(TempsAbortError.is(new DOMException('x', 'AbortError'))).toBe(false);
    });
  });
});

test('name and code do not show among the fields, and a name may be set', () => {
  const error = new TempsError('x');
  expect(Object.keys(error)).toEqual([]);
  Object.assign(error, { name: 'Mine' });
  expect(error.name).toBe('Mine');
});

test('an error without a cause has none', () => {
  expect('cause' in new TempsError('x')).toBe(false);
});
