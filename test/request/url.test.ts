import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildUrl } from '../../src/request/url.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import { runs } from '../support/runs.ts';

type Values = Record<string, unknown> | null | undefined;

const BASE = 'https://temps.test/api';

test('a URL is the base and the route with its parameters in their places, then the query', () => {
  const rows: [law: string, route: string, path: Values, query: Values, address: string][] = [
    ['null stands for nothing', '/projects', null, null, '/projects'],
    [
      'placeholders are filled',
      '/projects/{id}/jobs/{job}',
      { id: 7, job: 'a' },
      undefined,
      '/projects/7/jobs/a',
    ],
    ['wherever they stand', '/{id}{id}-{job}', { id: 0, job: 'a' }, undefined, '/00-a'],
    [
      'an encoded ".." is a text',
      '/domains/{name}',
      { name: '%2E.' },
      undefined,
      '/domains/%252E.',
    ],
    ['a slash is encoded', '/domains/{name}', { name: 'a/../b' }, undefined, '/domains/a%2F..%2Fb'],
    ['so are "?" and "#"', '/domains/{name}', { name: 'a?b#c' }, undefined, '/domains/a%3Fb%23c'],
    [
      'braces in a parameter stay text',
      '/d/{name}',
      { name: '{id}$&' },
      undefined,
      '/d/%7Bid%7D%24%26',
    ],
    [
      'a large number keeps its digits',
      '/p/{id}',
      { id: 12345678901234567890n },
      undefined,
      '/p/12345678901234567890',
    ],
    ['a query is appended', '/projects', undefined, { page: 2 }, '/projects?page=2'],
    [
      'a query is added to that of the route',
      '/projects?a=1',
      undefined,
      { b: 2 },
      '/projects?a=1&b=2',
    ],
    [
      'an empty query leaves no question mark',
      '/projects',
      undefined,
      { a: undefined },
      '/projects',
    ],
    [
      'a date is ISO 8601',
      '/days/{at}',
      { at: new Date(0) },
      undefined,
      '/days/1970-01-01T00%3A00%3A00.000Z',
    ],
    ['dots in a query are harmless', '/files?path=../x', undefined, undefined, '/files?path=../x'],
    [
      'dots within a segment are harmless',
      '/files/a..b.tar.gz',
      undefined,
      undefined,
      '/files/a..b.tar.gz',
    ],
  ];
  for (const [law, route, path, query, address] of rows)
    expect.soft(buildUrl(BASE, route, path, query), law).toBe(BASE + address);
  expect(buildUrl(BASE, '/a', null, { geo: { lat: 1 } }, { geo: ',' })).toBe(`${BASE}/a?geo=lat,1`);
});

test('a parameter that could lead to another resource is refused, and so is a route of another origin', () => {
  const rows: [what: string, route: string, path: Record<string, unknown>, place: string][] = [
    ['a missing parameter', '/projects/{id}', {}, 'path.id'],
    ['an empty parameter', '/projects/{id}', { id: '' }, 'path.id'],
    ['NaN', '/projects/{id}', { id: Number.NaN }, 'path.id'],
    ['an invalid date', '/days/{id}', { id: new Date('never') }, 'path.id'],
    ['"." as parameter', '/projects/{id}', { id: '.' }, 'path'],
    ['".." as parameter', '/projects/{id}/jobs', { id: '..' }, 'path'],
    ['half a surrogate pair', '/projects/{id}', { id: '\ud800' }, 'path.id'],
    ['an absolute url', 'https://evil.test/projects', {}, 'url'],
    ['a protocol-relative url', '//evil.test/projects', {}, 'url'],
    ['a backslash', '/\\evil.test', {}, 'url'],
    ['a route without a slash', 'projects', {}, 'url'],
    ['an empty route', '', {}, 'url'],
    ['".." in a route', '/projects/../../admin', {}, 'url'],
    ['an encoded ".." in a route', '/projects/%2e%2E/admin', {}, 'url'],
    ['a tab, which URL parsers drop', '/projects/.\t./admin', {}, 'url'],
    ['a control character, which URL parsers drop at the end', '/projects/..\u0001', {}, 'url'],
    ['a NUL', '/projects/..\0', {}, 'url'],
    [
      'a parameter that makes an encoded dot of its route',
      '/projects/%2{a}/admin',
      { a: 'e' },
      'path',
    ],
    [
      'a parameter that makes a dot segment of its route',
      '/projects/.%2{a}/admin',
      { a: 'e' },
      'path',
    ],
    [
      'a parameter that makes both digits of an encoded dot',
      '/projects/.%{a}/admin',
      { a: '2E' },
      'path',
    ],
    ['a fragment', '/projects#top', {}, 'url'],
    ['a brace that is never closed', '/projects/{id', { id: 1 }, 'url'],
    ['a brace that was never opened', '/projects/id}', {}, 'url'],
    ['braces without a name', '/projects/{}', {}, 'url'],
    ['braces within braces', '/projects/{{id}}', { id: 1 }, 'url'],
  ];
  for (const [what, route, path, place] of rows) {
    const error = caught(() => buildUrl(BASE, route, path, {}));
    const places =
      TempsValidationError.is(error) && error.issues.map((issue) => issue.path.join('.'));
    expect.soft(places, what).toEqual([place]);
  }
});

test('whatever route and parameters are, a URL parser finds the segments that were written', () => {
  const pieces = '/ \\ % 2 e ? # : @ a .. .. // %2e {a} {b}'
    .split(' ')
    .concat([' ', '\t', '\n', '\0', '\u0001', '\u00a0']);
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, text, (route, a, b) => {
      const url = caught(() => buildUrl(BASE, `/x/y/${route}`, { a, b }, undefined));
      const isRefused = TempsValidationError.is(url);
      expect(isRefused || segments(new URL(String(url)).href) === segments(String(url))).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});

test('the error for a parameter of another type says what it is, and every missing one is named', () => {
  const rows: [id: unknown, what: string][] = [
    [new Map(), 'a Map'],
    [{}, 'an object'],
    [[1], 'an array'],
    [true, 'true'],
  ];
  for (const [id, what] of rows)
    expect
      .soft(() => buildUrl(BASE, '/projects/{id}', { id }, {}))
      .toThrow(`must be a string or a number, not ${what}`);
  const error = caught(() => buildUrl(BASE, '/a/{one}/b/{two}', undefined, undefined));
  expect(TempsValidationError.is(error) && error.issues.map(({ path }) => path[1])).toEqual([
    'one',
    'two',
  ]);
});

function segments(address: string): number {
  return address.split('?', 1)[0]?.split('/').length ?? 0;
}

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
