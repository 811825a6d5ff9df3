import { expect, onTestFinished, test, vi } from 'vitest';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TempsApiError,
  TempsError,
  UnprocessableEntityError,
} from '../../src/errors/index.ts';
import { readProblem, toApiError } from '../../src/errors/to-api-error.ts';

/** What a failed call of GET /projects/7 has. */
interface Given {
  headers?: Record<string, string>;
  method?: string;
  path?: string;
  secret?: string;
  attempts?: number;
}

function failed(
  status: number,
  body: unknown = { title: 'T', detail: 'D' },
  given: Given = {},
): TempsApiError {
  const { path = '/projects/7', headers = {}, ...call } = given;
  return toApiError({
    problem: readProblem(
      body === '' ? '' : JSON.stringify(body),
      status,
      '',
      'application/problem+json',
    ),
    method: 'GET',
    url: `https://temps.example.com/api${path}?per_page=1#x`,
    headers: new Headers(headers),
    attempts: 1,
    requestId: 'req-1',
    ...call,
  });
}

const CLASSES = new Map<number, readonly [Class: typeof TempsApiError, name: string]>([
  [302, [TempsApiError, 'TempsApiError']],
  [400, [BadRequestError, 'BadRequestError']],
  [401, [AuthenticationError, 'AuthenticationError']],
  [403, [PermissionDeniedError, 'PermissionDeniedError']],
  [404, [NotFoundError, 'NotFoundError']],
  [409, [ConflictError, 'ConflictError']],
  [413, [PayloadTooLargeError, 'PayloadTooLargeError']],
  [418, [TempsApiError, 'TempsApiError']],
  [422, [UnprocessableEntityError, 'UnprocessableEntityError']],
  [429, [RateLimitError, 'RateLimitError']],
  [499, [TempsApiError, 'TempsApiError']],
  [500, [ServerError, 'ServerError']],
  [503, [ServerError, 'ServerError']],
  [599, [ServerError, 'ServerError']],
  [600, [TempsApiError, 'TempsApiError']],
]);

test('the status decides the class, which every base class recognizes', () => {
  for (const [status, [Class, name]] of CLASSES) {
    const error = failed(status);
    expect.soft(error.constructor, name).toBe(Class);
    expect.soft(error).toMatchObject({ name, code: 'api', status });
    expect.soft(error.stack).toContain(`${name}: GET /projects/7: ${status} D`);
    expect
      .soft({
        isClass: Class.is(error),
        isApiError: TempsApiError.is(error),
        isError: TempsError.is(error),
      })
      .toEqual({ isClass: true, isApiError: true, isError: true });
  }
});

const TOKEN = 'oken of `apiKey`, TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY';

/** What a response gives, and the message of its error after the method and the path. */
const MESSAGES: readonly (readonly [
  status: number,
  body: unknown,
  message: string,
  given?: Given,
])[] = [
  [404, { title: 'Not Found', detail: 'Project 7 not found' }, '404 Project 7 not found'],
  [404, { title: 'No such project' }, '404 No such project'],
  [404, { detail: '404 page not found' }, '404 page not found'],
  [404, { detail: '4040 is no port' }, '404 4040 is no port'],
  // A detail that is only an id or a name says nothing without the title.
  [404, { title: 'Provider Not Found', detail: '9999' }, '404 Provider Not Found: 9999'],
  [404, { title: 'Not Found', detail: 'shop.example.com' }, '404 Not Found: shop.example.com'],
  [409, { title: 'Conflict', detail: 'Taken' }, '409 Taken'],
  [400, { detail: 'a\u001b[31mb\u0000\r\nc' }, '400 a[31mb\nc'],
  [401, { detail: 'Token expired.' }, `401 Token expired. Check the t${TOKEN}`],
  [
    401,
    { detail: 'No' },
    `401 No. The t${TOKEN} starts with neither tk_ nor dt_: servers ignore it`,
    { secret: 'abcdef' },
  ],
  [
    401,
    { detail: 'Invalid email or password.' },
    '401 Invalid email or password.',
    { path: '/auth/login' },
  ],
  [403, {}, 'HTTP 403. This token may not do that: use one with the permission for it'],
  [
    403,
    { detail: 'No', required_permission: 'projects:read' },
    '403 No. A deployment token may not do that: use an API key',
    { secret: 'dt_1' },
  ],
  [
    404,
    '',
    'HTTP 404. The response is empty: the server may not have the operation, being older or newer than the SDK',
  ],
  [
    404,
    { detail: 'Gone' },
    '404 Gone. An earlier attempt of this call may have deleted it',
    { method: 'DELETE', attempts: 2 },
  ],
  [404, { detail: 'Gone' }, '404 Gone', { method: 'DELETE' }],
  [404, { detail: 'Gone' }, '404 Gone', { attempts: 2 }],
  [429, {}, 'HTTP 429. Wait 30 s', { headers: { 'retry-after': '30' } }],
  [429, {}, 'HTTP 429'],
  [
    429,
    { title: 'Too Many Archive Uploads' },
    '429 Too Many Archive Uploads. The server takes a few uploads at a time: upload again when another one has ended',
  ],
  [
    409,
    { title: 'Deployment Method Unavailable' },
    '409 Deployment Method Unavailable. This installation stores no uploads: deploy from Git, or an image of a registry',
  ],
  [500, {}, 'HTTP 500. Request id: req-1'],
];

test('the message names method, path and status and says what to do', () => {
  for (const [status, body, message, given] of MESSAGES) {
    const { method = 'GET', path = '/projects/7' } = given ?? {};
    expect.soft(failed(status, body, given).message).toBe(`${method} ${path}: ${message}`);
  }
});

test('a long detail is cut in the message, and stays whole in the field', () => {
  const error = failed(400, { detail: 'x'.repeat(2001) });
  expect(error.message).toBe(`GET /projects/7: 400 ${'x'.repeat(2000)}…`);
  expect(error.detail).toHaveLength(2001);
  expect(failed(400, { detail: 'x'.repeat(2000) }).message).toMatch(/x$/);
});

test('the fields of an error have the whole response, and JSON has them without the stack', () => {
  const body = {
    type: 'urn:x',
    title: 'T',
    detail: 'D',
    instance: '/i',
    error_code: 'SLUG_TAKEN',
    slug: 'shop',
  };
  const error = failed(409, body, { headers: { 'x-ratelimit': '5' }, attempts: 3 });
  const fields = {
    status: 409,
    type: 'urn:x',
    title: 'T',
    detail: 'D',
    instance: '/i',
    extensions: { error_code: 'SLUG_TAKEN', slug: 'shop' },
    serverCode: 'SLUG_TAKEN',
    method: 'GET',
    url: 'https://temps.example.com/api/projects/7?per_page=1#x',
    requestId: 'req-1',
    attempts: 3,
    body,
  };
  expect(error).toMatchObject(fields);
  expect(error.headers.get('x-ratelimit')).toBe('5');
  const json: unknown = JSON.parse(JSON.stringify(error));
  expect(json).toMatchObject({
    name: 'ConflictError',
    code: 'api',
    ...fields,
    headers: { 'x-ratelimit': '5' },
  });
  expect(json).not.toHaveProperty('stack');
});

test('`retryAfter` is in seconds, from a number or a date', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15) });
  onTestFinished(() => void vi.useRealTimers());
  const values = {
    '120': 120,
    'Thu, 15 Jan 2026 00:30:00 GMT': 1800,
    'Wed, 21 Oct 2015 07:28:00 GMT': 0,
    '': undefined,
    '-1': undefined,
    '1.5': undefined,
    soon: undefined,
  };
  for (const [value, seconds] of Object.entries(values))
    expect
      .soft(
        (failed(429, {}, { headers: { 'retry-after': value } }) as RateLimitError).retryAfter,
        value,
      )
      .toBe(seconds);
  expect((failed(429) as RateLimitError).retryAfter).toBeUndefined();
});

test('an error shows no secret from the problem of the server', () => {
  const error = failed(422, {
    detail: 'Refused',
    client_secret: 'whsec-Zx81',
    errors: { password: ['hunter2'], sessionToken: 'abc123' },
    database: {
      dsn: 'postgres://db/x',
      pem: '-----BEGIN KEY-----\nTq7',
      has_password: true,
      recovery_codes: ['1f2e'],
    },
  });
  const shown = {
    client_secret: '[redacted]',
    errors: { password: '[redacted]', sessionToken: '[redacted]' },
    database: {
      dsn: '[redacted]',
      pem: '[redacted]',
      has_password: true,
      recovery_codes: '[redacted]',
    },
  };
  expect(error.extensions).toEqual(shown);
  expect(error.body).toEqual({ detail: 'Refused', ...shown });
});
