import { expect, test, vi } from 'vitest';
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
  TempsUnsupportedError,
  TempsValidationError,
} from '../../src/errors/index.ts';

const call = { method: 'GET', url: 'https://temps.example.com/api/projects?page=2', attempts: 3 };

test('`is` recognizes nothing but errors of the SDK, and can be passed as a function', () => {
  const others = [null, undefined, 'x', 7, {}, [], new Error('x'), Object.create(null), () => {}];
  expect([...others, new TempsError('y')].filter(TempsError.is)).toHaveLength(1);
  expect(TempsAbortError.is(new DOMException('x', 'AbortError'))).toBe(false);
  expect(TempsTimeoutError.is(new TempsConnectionError({ ...call, reason: 'x' }))).toBe(false);
  expect(TempsConnectionError.is(new TempsTimeoutError({ ...call, limit: 'attempt', ms: 1 }))).toBe(
    true,
  );
});

test('`is` recognizes an error of another copy of the package, its class and its base class', async () => {
  vi.resetModules();
  const { readProblem, toApiError } = await import('../../src/errors/to-api-error.ts');
  const error = toApiError({
    ...call,
    problem: readProblem('', 404, '', null),
    headers: new Headers(),
  });
  expect(error).not.toBeInstanceOf(TempsError);
  expect({
    isError: TempsError.is(error),
    isApiError: TempsApiError.is(error),
    isNotFoundError: NotFoundError.is(error),
  }).toEqual({ isError: true, isApiError: true, isNotFoundError: true });
  expect([errors.ConflictError.is(error), TempsConfigError.is(error)]).toEqual([false, false]);
});

test('`name` and `code` are no enumerable fields, and `name` may be set', () => {
  const error = new TempsError('x');
  expect(Object.keys(error)).toEqual([]);
  expect('cause' in error).toBe(false);
  const own = { value: 'Mine', writable: true, configurable: true, enumerable: false };
  expect(Object.getOwnPropertyDescriptor(Object.assign(error, { name: 'Mine' }), 'name')).toEqual(
    own,
  );
});

test('JSON of an error redacts fields that were added later, and leaves out the stack', () => {
  const error = Object.assign(new TempsError('x', { cause: new Error('y') }), {
    log: ['Bearer abc.1'],
  });
  // As a tool that shows errors may do it.
  Object.defineProperty(error, 'stack', { enumerable: true });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'TempsError',
    code: 'error',
    message: 'x',
    log: ['Bearer [redacted]'],
    cause: { name: 'Error', message: 'y' },
  });
});

const ADDRESS =
  'Check that https://temps.example.com is up and reachable from here, and that `baseUrl` or TEMPS_API_URL is right';
const UNSUPPORTED = { operation: 'a.b', status: 404 };

/** An error, its name, its code, and its message. */
const ERRORS: readonly (readonly [
  TempsError,
  name: string,
  code: string,
  message: string,
  fields?: object,
])[] = [
  [
    new TempsConfigError({
      option: 'apiKey',
      problem: 'missing',
      lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'],
    }),
    'TempsConfigError',
    'config',
    'Option `apiKey`: missing. Looked at: options.apiKey, TEMPS_API_TOKEN.',
    { option: 'apiKey', lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'] },
  ],
  [
    new TempsConfigError({ option: 'a', problem: 'b' }),
    'TempsConfigError',
    'config',
    'Option `a`: b',
  ],
  [
    new TempsConnectionError({ ...call, reason: 'connect ECONNREFUSED 127.0.0.1:3000' }),
    'TempsConnectionError',
    'connection',
    `GET /projects: connect ECONNREFUSED 127.0.0.1:3000. ${ADDRESS}`,
    call,
  ],
  [
    new TempsTimeoutError({ ...call, limit: 'attempt', ms: 60_000 }),
    'TempsTimeoutError',
    'timeout',
    'GET /projects: no complete response within 60000 ms. Raise `timeout`, or set it to 0 for none',
    { ...call, limit: 'attempt', ms: 60_000 },
  ],
  [
    new TempsTimeoutError({ ...call, limit: 'deadline', ms: 60_000 }),
    'TempsTimeoutError',
    'timeout',
    'GET /projects: not done within the deadline of 60000 ms, retries included. Raise `deadline`, or leave it out: then each attempt has its timeout only',
  ],
  [
    new TempsTimeoutError({ ...call, limit: 'stall', ms: 60_000 }),
    'TempsTimeoutError',
    'timeout',
    'GET /projects: nothing moved for 60000 ms. Check the network, or raise `stallTimeout`',
  ],
  [
    new TempsAbortError(call),
    'AbortError',
    'abort',
    "GET /projects: aborted by the caller's signal",
    { attempts: 3 },
  ],
  [new TempsAbortError(), 'AbortError', 'abort', "aborted by the caller's signal"],
  [
    new TempsResponseError({
      ...call,
      problem: 'an HTML page',
      response: new Response('', { status: 200, headers: { 'content-type': 'text/html' } }),
      body: 'a page',
    }),
    'TempsResponseError',
    'response',
    'GET /projects: responded 200 with an HTML page',
    { ...call, status: 200, contentType: 'text/html', excerpt: 'a page' },
  ],
  [
    new TempsResponseError({ problem: 'too much', code: 'response_too_large' }),
    'TempsResponseError',
    'response_too_large',
    'responded with too much',
    { status: undefined, excerpt: undefined },
  ],
  [
    new TempsUnsupportedError({ ...call, ...UNSUPPORTED, message: 'x' }),
    'TempsUnsupportedError',
    'unsupported',
    'x',
    { ...call, ...UNSUPPORTED },
  ],
  [
    new TempsValidationError({
      what: 'the response',
      issues: [{ path: [], message: 'expected an object' }],
    }),
    'TempsValidationError',
    'validation',
    'Refused the response: expected an object',
    { wasSent: false },
  ],
];

test('each error has its name, its code and a message that says what to do', () => {
  for (const [error, name, code, message, fields = {}] of ERRORS)
    expect.soft(error).toMatchObject({ name, code, message, ...fields });
});

test('the cause of an error is what led to it', () => {
  const cause = new DOMException('This operation was aborted', 'AbortError');
  expect(new TempsAbortError({ ...call, cause }).cause).toBe(cause);
  expect(new TempsAbortError({ cause: 'user left' }).cause).toBe('user left');
});

test('a TempsValidationError has the first issues in its message and all in `issues`', () => {
  const issues = ['a', 'b', 'c', 'd', 'e'].map((name, at) => ({
    path: ['body', name, at],
    message: 'is required',
  }));
  const error = new TempsValidationError({ what: 'the request', issues });
  expect(error.message).toBe(
    'Refused the request: `body.a.0` is required; `body.b.1` is required; `body.c.2` is required; and 2 more',
  );
  expect(error.issues).toEqual(issues);
  expect(new TempsValidationError({ what: 'it', issues: issues.slice(2) }).message).toMatch(
    /; `body.e.4` is required$/,
  );
});

test('a TempsResponseError shows the beginning of the first 64 KB of a body', () => {
  const page = new TempsResponseError({ problem: 'x', body: '<html>'.repeat(500) });
  expect(page.excerpt).toMatch(/^<html>.{494}…$/);
  const { excerpt } = new TempsResponseError({ problem: 'x', body: `${' '.repeat(65_535)}ab` });
  expect(excerpt).toBe('a');
});
