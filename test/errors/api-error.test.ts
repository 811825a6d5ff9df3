import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { NotFoundError, TempsApiError, readProblem, toApiError } from '../../src/errors/index.ts';
import { failed } from './failed.ts';

describe('message of an API error', () => {
  test('the message names method, path, status and detail', () => {
    expect(failed(404, { title: 'Not Found', detail: 'Project 7 not found' }).message).toBe(
      'GET /projects/7: 404 Project 7 not found',
    );
  });

  test('the message has the title if there is no detail', () => {
    expect(failed(404, { title: 'No such project' }).message).toBe('GET /projects/7: 404 No such project');
    expect(failed(404, { detail: '404 page not found' }).message).toBe('GET /projects/7: 404 page not found');
    expect(failed(404, { detail: '4040 is no port' }).message).toBe('GET /projects/7: 404 4040 is no port');
  });

  test('the message of a 401 says where the token comes from', () => {
    expect(failed(401, { detail: 'Token expired.' }).message).toBe(
      'GET /projects/7: 401 Token expired. Check the token: option `apiKey`, or TEMPS_API_TOKEN, TEMPS_TOKEN, TEMPS_API_KEY',
    );
  });

  test('the message has the title before a detail that is only an id', () => {
    expect(failed(404, { title: 'Provider Not Found', detail: '9999' }).message).toBe(
      'GET /projects/7: 404 Provider Not Found: 9999',
    );
  });

  test('the message has the title before a detail that is only a name', () => {
    expect(failed(404, { title: 'Resource Not Found', detail: 'shop.example.com' }).message).toBe(
      'GET /projects/7: 404 Resource Not Found: shop.example.com',
    );
    expect(failed(409, { title: 'Conflict', detail: 'Taken' }).message).toBe('GET /projects/7: 409 Taken');
  });

  test('the message of a 401 for a password names no token', () => {
    const wrong = { title: 'Invalid Credentials', detail: 'Invalid email or password.' };
    expect(failed(401, wrong, {}, '/auth/login').message).toBe('GET /auth/login: 401 Invalid email or password.');
  });

  test('the message of a 403 says that another token is needed', () => {
    expect(failed(403, {}).message).toBe(
      'GET /projects/7: 403 Forbidden. This token may not do that: use one with the permission for it',
    );
  });

  test('the message of a 5xx has the request id', () => {
    expect(failed(500, {}).message).toBe('GET /projects/7: 500 Internal Server Error. Request id: req-1');
  });

  test('a long detail is cut in the message, and stays whole in the field', () => {
    const error = failed(400, { detail: 'x'.repeat(10_000) });
    expect(error.message.length).toBeLessThan(2100);
    expect(error.message).toMatch(/x…$/);
    expect(error.detail).toHaveLength(10_000);
  });

  test('the message has no control characters', () => {
    expect(failed(400, { detail: 'a\u001b[31mb\u0000\r\nc' }).message).toBe('GET /projects/7: 400 a[31mb\nc');
  });
});

test('the fields of an error have the whole response', () => {
  const body = { type: 'urn:x', title: 'T', detail: 'D', instance: '/i', slug: 'shop' };
  const error = failed(409, body, { 'x-ratelimit': '5' });
  expect(error).toMatchObject({
    status: 409,
    type: 'urn:x',
    title: 'T',
    detail: 'D',
    instance: '/i',
    extensions: { slug: 'shop' },
    method: 'GET',
    requestId: 'req-1',
    attempts: 3,
    body,
  });
  expect(error.url).toBe('https://temps.example.com/api/projects/7?per_page=1#x');
  expect(error.headers.get('x-ratelimit')).toBe('5');
});

test('JSON.stringify of an error has name, message, fields and headers', () => {
  const json = JSON.parse(JSON.stringify(failed(409, { slug: 'shop' }, { 'x-a': 'b' }))) as object;
  expect(json).toMatchObject({
    name: 'ConflictError',
    code: 'api',
    message: 'GET /projects/7: 409 Conflict',
    status: 409,
    headers: { 'x-a': 'b' },
    extensions: { slug: 'shop' },
  });
  expect(json).not.toHaveProperty('stack');
});

test('an error with a body nested 100,000 deep can be turned into JSON', () => {
  const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
  const error = toApiError({
    problem: readProblem(deep, 400, '', null),
    method: 'GET',
    url: '/x',
    headers: new Headers(),
    attempts: 1,
  });
  expect(JSON.stringify(error)).toContain('[too deep]');
});

test('`is` narrows to the class, and its name and status to literals', () => {
  const error: unknown = failed(404);
  if (NotFoundError.is(error)) {
    expectTypeOf(error).toEqualTypeOf<NotFoundError>();
    expectTypeOf(error.status).toEqualTypeOf<404>();
    expectTypeOf(error.name).toEqualTypeOf<'NotFoundError'>();
  } else if (TempsApiError.is(error)) {
    expectTypeOf(error).toEqualTypeOf<TempsApiError>();
    expectTypeOf(error.extensions).toEqualTypeOf<Record<string, unknown>>();
  } else {
    expectTypeOf(error).toBeUnknown();
  }
  // @ts-expect-error retryAfter is known of a RateLimitError only
  if (TempsApiError.is(error)) void error.retryAfter;
});

const made = (body: string | Uint8Array, status: number): boolean => {
  const problem = readProblem(body, status, '', null);
  const error = toApiError({ method: 'GET', url: '/x', attempts: 1, problem, headers: new Headers() });
  return error.message.startsWith(`GET /x: ${status} `) && JSON.stringify(error).includes(`"status":${status}`);
};

test('any body gives an error with a message that can be turned into JSON', () => {
  const body = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array());
  expect(() => fc.assert(fc.property(body, fc.integer({ min: 400, max: 599 }), made))).not.toThrow();
});

test('an error shows no secret from the problem of the server, but what is said about one', () => {
  const error = failed(422, {
    detail: 'Refused',
    client_secret: 'whsec-Zx81',
    errors: { password: ['is too short'], sessionToken: 'abc123' },
    database: { dsn: 'postgres://db/x', pem: '-----BEGIN KEY-----\nTq7', has_password: true, recovery_codes: ['1f2e'] },
  });
  const shown = {
    client_secret: '[redacted]',
    errors: { password: ['is too short'], sessionToken: '[redacted]' },
    database: { dsn: '[redacted]', pem: '[redacted]', has_password: true, recovery_codes: '[redacted]' },
  };
  expect(error.extensions).toEqual(shown);
  expect(error.body).toEqual({ detail: 'Refused', ...shown });
});

test('an error has no response header with a credential', () => {
  const headers = { 'set-cookie': 'a=b', 'x-auth-token': 'Zx81', 'x-session': 'Tq7', 'x-ratelimit': '5' };
  expect([...failed(409, {}, headers).headers.keys()].filter((name) => name in headers)).toEqual(['x-ratelimit']);
});
