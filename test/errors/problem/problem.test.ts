import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProblem } from '../../../src/errors/index.ts';

const read = (body: unknown, status = 404, contentType: string | null = 'application/problem+json') =>
  readProblem(
    typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    status,
    '',
    contentType,
  );

describe('RFC 7807 body', () => {
  test('the members of a problem are read', () => {
    const body = {
      type: 'https://temps.sh/p/not-found',
      title: 'Not Found',
      status: 404,
      detail: 'Project 42 not found',
      instance: '/projects/42',
    };
    expect(read(body)).toEqual({ ...body, extensions: {}, body });
  });

  test('a problem without a type has the type about:blank', () => {
    expect(read({ title: 'Not Found', status: 404 }).type).toBe('about:blank');
  });

  test('a problem without a status has the status of the response', () => {
    expect(read({ title: 'Not Found' }).status).toBe(404);
  });

  test('the status of the response wins over the status of the problem', () => {
    expect(read({ title: 'Oops', status: 200 }, 500).status).toBe(500);
  });

  test('further members of a problem are extensions', () => {
    expect(read({ title: 'Conflict', project_id: 7, slug: 'shop' }).extensions).toEqual({
      project_id: 7,
      slug: 'shop',
    });
  });

  test('members of an `extensions` object are merged with the flat ones', () => {
    expect(read({ title: 'Conflict', project_id: 7, extensions: { slug: 'shop', field: 'name' } }).extensions).toEqual({
      project_id: 7,
      slug: 'shop',
      field: 'name',
    });
  });

  test('`extensions` that is no object is kept as one extension', () => {
    expect(read({ title: 'Conflict', extensions: ['a'] }).extensions).toEqual({ extensions: ['a'] });
  });

  test('null members of a problem get the defaults', () => {
    expect(read({ type: null, title: null, detail: null, instance: null })).toMatchObject({
      type: 'about:blank',
      title: 'Not Found',
      detail: undefined,
      instance: undefined,
    });
  });

  test('a problem changes no prototype', () => {
    const { extensions } = read('{"title":"x","__proto__":{"admin":true},"extensions":{"__proto__":{"admin":true}}}');
    expect(extensions).toEqual({});
    expect(Object.getPrototypeOf(extensions)).toBe(Object.prototype);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((extensions as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('other bodies', () => {
  test.each<[string, unknown, { title: string; detail: string | undefined }]>([
    ['{ error } gives the detail', { error: 'Project not found' }, { title: 'Not Found', detail: 'Project not found' }],
    [
      '{ error: { message } } gives the detail',
      { error: { code: 7, message: 'No such project' } },
      { title: 'Not Found', detail: 'No such project' },
    ],
    [
      '{ error, message } gives title and detail',
      { error: 'not_found', message: 'No such project' },
      { title: 'not_found', detail: 'No such project' },
    ],
    [
      '{ error, detail } gives title and detail',
      { error: 'Log stream failed', detail: 'container is gone' },
      { title: 'Log stream failed', detail: 'container is gone' },
    ],
    ['{ message } gives the detail', { message: 'No such project' }, { title: 'Not Found', detail: 'No such project' }],
    ['{ detail } gives the detail', { detail: 'No such project' }, { title: 'Not Found', detail: 'No such project' }],
    [
      '{ error, error_description } gives title and detail',
      { error: 'invalid_token', error_description: 'It has expired' },
      { title: 'invalid_token', detail: 'It has expired' },
    ],
    [
      'a list of errors gives its first message',
      { errors: [{ path: 'name', message: 'name is taken' }, { message: 'b' }] },
      { title: 'Not Found', detail: 'name is taken' },
    ],
    [
      'a list of error texts gives its first',
      { errors: ['name is taken'] },
      { title: 'Not Found', detail: 'name is taken' },
    ],
    [
      'a list under detail gives its first message',
      { detail: [{ loc: ['body', 'name'], msg: 'field required' }] },
      { title: 'Not Found', detail: 'field required' },
    ],
    ['an empty object gives the status text', {}, { title: 'Not Found', detail: undefined }],
    ['JSON null gives the status text', 'null', { title: 'Not Found', detail: undefined }],
    ['a JSON string gives the detail', '"no such project"', { title: 'Not Found', detail: 'no such project' }],
    ['a JSON number gives the status text', '42', { title: 'Not Found', detail: undefined }],
    [
      'a JSON array gives its first message',
      [{ message: 'no such project' }],
      { title: 'Not Found', detail: 'no such project' },
    ],
    ['plain text gives the detail', 'no such project\n', { title: 'Not Found', detail: 'no such project' }],
    ['JSON that was cut short is text', '{"title": "Not Fo', { title: 'Not Found', detail: '{"title": "Not Fo' }],
    [
      'JSON that was cut short is not shown where it has a field for a secret',
      '{"detail": "exists", "password": "hunter2", "x": "',
      { title: 'Not Found', detail: undefined },
    ],
    ['an empty body gives the status text', '', { title: 'Not Found', detail: undefined }],
    ['blanks give the status text', ' \n', { title: 'Not Found', detail: undefined }],
    ['a byte order mark is no part of it', '\uFEFF{"title":"Gone"}', { title: 'Gone', detail: undefined }],
  ])('%s', (_, body, expected) => {
    const { title, detail } = read(body);
    expect({ title, detail }).toEqual(expected);
  });

  test('a list of errors is kept as an extension', () => {
    expect(read({ errors: [{ path: 'name', message: 'is taken' }] }).extensions).toEqual({
      errors: [{ path: 'name', message: 'is taken' }],
    });
  });

  test('an HTML page gives only its title', () => {
    const page = '<!DOCTYPE html><html><head><title>502 Bad\n Gateway &amp; co</title></head><body>nginx</body></html>';
    expect(read(page, 502, 'text/html; charset=utf-8')).toMatchObject({
      title: '502 Bad Gateway & co',
      detail: undefined,
    });
    expect(read(page, 502, null)).toMatchObject({ title: '502 Bad Gateway & co', detail: undefined });
    expect(read('<h1>down</h1>', 502, 'text/html')).toMatchObject({ title: 'Bad Gateway', detail: undefined });
  });

  test('bytes that are no UTF-8 are read', () => {
    expect(
      read(new Uint8Array([0x50, 0x72, 0x6f, 0x6a, 0x65, 0x74, 0x20, 0x70, 0x65, 0x72, 0x64, 0x75, 0xe9, 0x21])).detail,
    ).toBe('Projet perdu\uFFFD!');
    expect(read(new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe]))).toMatchObject({
      title: 'Not Found',
      detail: undefined,
    });
  });

  test('the status line gives the title if the body does not', () => {
    expect(readProblem('', 520, 'Web Server Is Down', null).title).toBe('Web Server Is Down');
    expect(readProblem('', 520, '', null).title).toBe('HTTP 520');
  });

  test('values nested 100,000 deep are read', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(read(deep).title).toBe('Not Found');
    expect(read(`{"errors":${deep}}`).title).toBe('Not Found');
  });

  test('a long page is read in bounded time', () => {
    // Of the processor, in microseconds: a busy machine may take longer.
    const { user } = process.cpuUsage();
    read('<html>' + '<title'.repeat(200_000), 502, 'text/html');
    expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
  });
});

const sound = (body: string | Uint8Array, status: number, statusLine: string, contentType: string | null) => {
  const problem = readProblem(body, status, statusLine, contentType);
  expect(problem.status).toBe(status);
  expect(problem.title.trim()).not.toBe('');
  expect(problem.type).not.toBe('');
  expect(problem.detail?.trim()).not.toBe('');
  expect(problem.extensions).toBeTypeOf('object');
};

describe('random bodies', () => {
  const contentType = fc.option(fc.oneof(fc.constantFrom('application/json', 'text/html', 'text/plain'), fc.string()));
  const status = fc.integer({ min: 100, max: 999 });

  test('any text gives a status and a title', () => {
    expect(() =>
      fc.assert(fc.property(fc.string({ unit: 'binary' }), status, fc.string(), contentType, sound)),
    ).not.toThrow();
  });

  test('any bytes give a status and a title', () => {
    expect(() =>
      fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), status, fc.string(), contentType, sound)),
    ).not.toThrow();
  });

  test('any JSON gives a status and a title', () => {
    const members = fc.dictionary(
      fc.constantFrom(
        'type',
        'title',
        'status',
        'detail',
        'instance',
        'message',
        'error',
        'errors',
        'extensions',
        '__proto__',
        'constructor',
        'x',
      ),
      fc.jsonValue(),
    );
    expect(() =>
      fc.assert(
        fc.property(
          fc.oneof(
            fc.json(),
            members.map((value) => JSON.stringify(value)),
          ),
          status,
          fc.string(),
          contentType,
          sound,
        ),
      ),
    ).not.toThrow();
  });
});
