import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';
import { readProblem, toApiError } from '../../src/errors/to-api-error.ts';
import { runs } from '../support/runs.ts';

const read = (
  body: unknown,
  status = 404,
  contentType: string | null = 'application/problem+json',
) =>
  readProblem(
    typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    status,
    '',
    contentType,
  );

test('all members of a problem are read, and the status of the response wins', () => {
  const body = {
    type: 'https://temps.sh/p',
    title: 'Gone',
    detail: 'Project 42 is gone',
    instance: '/projects/42',
  };
  expect(read({ ...body, status: 200 }, 410)).toEqual({
    ...body,
    status: 410,
    extensions: {},
    issues: [],
    sender: 'api',
    body: { ...body, status: 200 },
  });
});

test('members that are missing or null get the defaults', () => {
  const empty = { type: 'about:blank', title: 'HTTP 404', detail: undefined, instance: undefined };
  expect(read({})).toMatchObject(empty);
  expect(read({ type: null, title: null, detail: null, instance: null })).toMatchObject(empty);
});

test('other members are extensions and change no prototype, flat or in an `extensions` object', () => {
  const { extensions } = read(
    '{"title":"a","__proto__":{"b":1},"id":7,"extensions":{"slug":"shop","id":1}}',
  );
  expect(extensions).toMatchObject({ slug: 'shop', id: 7 });
  expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
});

/** Bodies, and the title and detail that they give. No title is the text of the status. */
const BODIES: readonly (readonly [body: unknown, detail: string | undefined, title?: string])[] = [
  [{ error: 'Project not found' }, 'Project not found'],
  [{ error: 'not_found', message: 'No such project' }, 'No such project', 'not_found'],
  [
    { error: 'Log stream failed', detail: 'container is gone' },
    'container is gone',
    'Log stream failed',
  ],
  [{ message: 'No such project' }, 'No such project'],
  [{ error: { code: 7 }, detail: [{ msg: 'a' }] }, undefined],
  ['null', undefined],
  ['"no such project"', 'no such project'],
  ['42', undefined],
  ['no such project\n', 'no such project'],
  ['', undefined],
  [' \n', undefined],
  [
    new Uint8Array([0x6e, 0x6f, 0x20, 0x62, 0x65, 0x6c, 0x6c, 0x20, 0x70, 0x65, 0x72, 0xe9]),
    'no bell per\uFFFD',
  ],
];

test('whatever the body is, its message is the detail', () => {
  for (const [body, detail, title = 'HTTP 404'] of BODIES)
    expect.soft(read(body), JSON.stringify(body)).toMatchObject({ title, detail });
});

test('the body of an error is as it was sent, and absent if it is blank; a list has no members', () => {
  expect(['no such\n', ' \n', '[1]', '7'].map((text) => read(text).body)).toEqual([
    'no such\n',
    undefined,
    [1],
    7,
  ]);
  expect(read([1]).extensions).toEqual({});
});

test('JSON that was cut short is not shown, since it may have a secret', () => {
  for (const text of ['{"api_key":"hunter2","name":"ci', ' [{"value":"hunter2']) {
    const { detail, body } = read(text);
    const { excerpt } = new TempsResponseError({ problem: 'x', body: text });
    expect
      .soft({ detail, body, excerpt }, text)
      .toEqual({ detail: undefined, body: undefined, excerpt: undefined });
  }
});

test('an HTML page gives only its title', () => {
  const page =
    '<!DOCTYPE html><html><head><title>502 Bad\n Gateway</title></head><body>nginx</body></html>';
  const expected = { title: '502 Bad Gateway', detail: undefined };
  expect(read(page, 502, 'text/html; charset=utf-8')).toMatchObject(expected);
  expect(read(page, 502, null)).toMatchObject(expected);
  expect(read('<h1>down</h1>', 502, 'text/html')).toMatchObject({
    title: 'HTTP 502',
    detail: undefined,
  });
});

test('the status line gives the title if the body does not', () => {
  expect(readProblem('', 520, 'Web Server Is Down', null).title).toBe('Web Server Is Down');
  expect(readProblem('', 520, '', null).title).toBe('HTTP 520');
});

test('the fields that a server refuses are issues, with the reason', () => {
  const errors = [
    { path: 'body.name', message: 'is required' },
    { path: 'rows[0]', message: 'is taken' },
    { path: 'a' },
    null,
    'b',
  ];
  expect(read({ errors }).issues).toEqual([
    { path: ['body', 'name'], message: 'is required' },
    { path: ['rows', 0], message: 'is taken' },
  ]);
  expect(read({ errors: 'none' }).issues).toEqual([]);
});

const isSoundError = (
  body: string | Uint8Array,
  status: number,
  contentType: string | null,
): boolean => {
  const problem = readProblem(body, status, '', contentType);
  const error = toApiError({
    method: 'GET',
    url: '/x',
    attempts: 1,
    problem,
    headers: new Headers(),
  });
  const isSound =
    problem.title.trim() !== '' && problem.type !== '' && problem.detail?.trim() !== '';
  return (
    isSound &&
    /^GET \/x: (HTTP )?[45]\d\d/.test(error.message) &&
    JSON.stringify(error).includes(`:${status}`)
  );
};

test('any body gives an error with its status that can be turned into JSON', () => {
  const members = fc.dictionary(
    fc.constantFrom(
      'type',
      'title',
      'status',
      'detail',
      'message',
      'error',
      'errors',
      'extensions',
      '__proto__',
      'x',
    ),
    fc.jsonValue(),
  );
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    members.map((value) => JSON.stringify(value)),
    fc.constantFrom('['.repeat(200) + ']'.repeat(200), `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`),
  );
  const types = fc.option(fc.constantFrom('application/json', 'text/html', 'text/plain', ''));
  expect(() =>
    fc.assert(fc.property(bodies, fc.integer({ min: 400, max: 599 }), types, isSoundError), {
      numRuns: runs(500),
    }),
  ).not.toThrow();
});
