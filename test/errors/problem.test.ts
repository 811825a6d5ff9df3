import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProblem, TempsResponseError, toApiError } from '../../src/errors/index.ts';
import { readRefusedFields } from '../../src/errors/problem.ts';
import { runs } from '../support/runs.ts';

const read = (body: unknown, status = 404, contentType: string | null = 'application/problem+json') =>
  readProblem(
    typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    status,
    '',
    contentType,
  );

test('all members of a problem are read, and the status of the response wins', () => {
  const body = { type: 'https://temps.sh/p', title: 'Gone', detail: 'Project 42 is gone', instance: '/projects/42' };
  expect(read({ ...body, status: 200 }, 410)).toEqual({
    ...body,
    status: 410,
    extensions: {},
    body: { ...body, status: 200 },
  });
});

test('members that are missing or null get the defaults', () => {
  const empty = { type: 'about:blank', title: 'Not Found', detail: undefined, instance: undefined };
  expect(read({})).toMatchObject(empty);
  expect(read({ type: null, title: null, detail: null, instance: null })).toMatchObject(empty);
});

const extensionsOf = (body: object): object => read({ title: 'Conflict', ...body }).extensions;

test('other members are extensions, flat ones and those of an `extensions` object', () => {
  expect(extensionsOf({ project_id: 7, extensions: { slug: 'shop', project_id: 1 } })).toEqual({
    slug: 'shop',
    project_id: 7,
  });
  expect(extensionsOf({ extensions: ['a'] })).toEqual({ extensions: ['a'] });
  expect(extensionsOf({ errors: [{ path: 'name' }], detail: [{ msg: 'a' }], error: { code: 7 } })).toEqual({
    errors: [{ path: 'name' }],
    detail: [{ msg: 'a' }],
    error: { code: 7 },
  });
});

test('a problem changes no prototype', () => {
  const { extensions } = read('{"__proto__":{"admin":true},"extensions":{"__proto__":{"admin":true}}}');
  expect(extensions).toEqual({});
  expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
});

/** Bodies, and the title and detail that they give. No title is the text of the status. */
const BODIES: readonly (readonly [body: unknown, detail: string | undefined, title?: string])[] = [
  [{ error: 'Project not found' }, 'Project not found'],
  [{ error: { code: 7, message: 'No such project' } }, 'No such project'],
  [{ error: 'not_found', message: 'No such project' }, 'No such project', 'not_found'],
  [{ error: 'Log stream failed', detail: 'container is gone' }, 'container is gone', 'Log stream failed'],
  [{ message: 'No such project' }, 'No such project'],
  [{ error: 'invalid_token', error_description: 'It has expired' }, 'It has expired', 'invalid_token'],
  [{ errors: [{ path: 'name', message: 'name is taken' }, { message: 'b' }] }, 'name is taken'],
  [{ errors: ['name is taken'] }, 'name is taken'],
  [{ detail: [{ loc: ['body', 'name'], msg: 'field required' }] }, 'field required'],
  ['null', undefined],
  ['"no such project"', 'no such project'],
  ['42', undefined],
  [[{ message: 'no such project' }], 'no such project'],
  ['no such project\n', 'no such project'],
  ['{"title": "Not Fo', '{"title": "Not Fo'],
  ['', undefined],
  [' \n', undefined],
  ['\uFEFF{"title":"Gone"}', undefined, 'Gone'],
  [new Uint8Array([0x6e, 0x6f, 0x20, 0x62, 0x65, 0x6c, 0x6c, 0x20, 0x70, 0x65, 0x72, 0xe9]), 'no bell per\uFFFD'],
  [new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe]), undefined],
];

test('whatever the body is, its message is the detail', () => {
  for (const [body, detail, title = 'Not Found'] of BODIES)
    expect.soft(read(body), JSON.stringify(body)).toMatchObject({ title, detail });
});

test('JSON that was cut short is not shown if it has a field for a secret', () => {
  for (const text of [
    '{"value":"hunter2',
    '{"id":1,"api_key":"hunter2","name":"ci',
    '{"value":hunter2}',
    '{"private_key" : {"pem":"hunter2"',
    '{"detail": "exists", "password": "hunter2", "x": "',
  ]) {
    const { detail, body } = read(text);
    const { excerpt } = new TempsResponseError({ problem: 'x', body: text });
    const hidden = '[redacted: JSON that cannot be read, with fields for secrets]';
    expect.soft([detail, body, excerpt], text).toEqual([undefined, hidden, hidden]);
  }
});

test('an HTML page gives only its title', () => {
  const page = '<!DOCTYPE html><html><head><title>502 Bad\n Gateway &amp; co</title></head><body>nginx</body></html>';
  const expected = { title: '502 Bad Gateway & co', detail: undefined };
  expect(read(page, 502, 'text/html; charset=utf-8')).toMatchObject(expected);
  expect(read(page, 502, null)).toMatchObject(expected);
  expect(read('<h1>down</h1>', 502, 'text/html')).toMatchObject({ title: 'Bad Gateway', detail: undefined });
});

test('the status line gives the title if the body does not', () => {
  expect(readProblem('', 520, 'Web Server Is Down', null).title).toBe('Web Server Is Down');
  expect(readProblem('', 520, '', null).title).toBe('HTTP 520');
});

/** Refusals of a request, in plain text as on January's and July's servers and in JSON, and the field that they name. */
const REFUSALS: readonly (readonly [body: unknown, path: (string | number)[], message: string])[] = [
  [
    'Failed to deserialize the JSON body into the target type: config.ports[0]: invalid type: string at line 1 column 9',
    ['body', 'config', 'ports', 0],
    'invalid type: string',
  ],
  [
    'Failed to parse the request body as JSON: missing field `name` at line 1 column 2',
    ['body', 'name'],
    'missing field `name`',
  ],
  ['Failed to deserialize query string: missing field `from`', ['query', 'from'], 'missing field `from`'],
  [
    'Invalid URL: Cannot parse `id` with value `a`: invalid digit',
    ['path', 'id'],
    'Cannot parse `id` with value `a`: invalid digit',
  ],
  [{ errors: [{ path: 'body.name', message: 'is required' }] }, ['body', 'name'], 'is required'],
  [{ errors: [{ field: ['rows', 0], message: 'is taken' }] }, ['rows', 0], 'is taken'],
];

test('the fields that a server refuses are issues, with the reason', () => {
  for (const [body, path, message] of REFUSALS)
    expect.soft(readRefusedFields(read(body)), JSON.stringify(body)).toEqual([{ path, message }]);
  expect(readRefusedFields(read('Something else: `name`'))).toEqual([]);
  expect(readRefusedFields(read({ errors: [{ path: 'a' }, null, 'b'] }))).toEqual([]);
});

const isSoundError = (body: string | Uint8Array, status: number, contentType: string | null): boolean => {
  const problem = readProblem(body, status, '', contentType);
  const error = toApiError({ method: 'GET', url: '/x', attempts: 1, problem, headers: new Headers() });
  const isSound = problem.title.trim() !== '' && problem.type !== '' && problem.detail?.trim() !== '';
  return isSound && error.message.startsWith(`GET /x: ${status} `) && JSON.stringify(error).includes(`:${status}`);
};

test('any body gives an error with its status that can be turned into JSON', () => {
  const members = fc.dictionary(
    fc.constantFrom('type', 'title', 'status', 'detail', 'message', 'error', 'errors', 'extensions', '__proto__', 'x'),
    fc.jsonValue(),
  );
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    members.map((value) => JSON.stringify(value)),
    fc.constantFrom('['.repeat(2000) + ']'.repeat(2000), `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`),
  );
  const types = fc.option(fc.constantFrom('application/json', 'text/html', 'text/plain', ''));
  expect(() =>
    fc.assert(fc.property(bodies, fc.integer({ min: 400, max: 599 }), types, isSoundError), { numRuns: runs(500) }),
  ).not.toThrow();
});
