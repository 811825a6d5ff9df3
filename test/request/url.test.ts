import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildUrl } from '../../src/request/url.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import { runs } from '../support/runs.ts';

class Hidden {
  #state = 1;
  read(): number {
    return this.#state;
  }
}

const BASE = 'https://temps.test/api';

test.each<
  [string, string, Record<string, unknown> | null | undefined, Record<string, unknown> | null | undefined, string]
>([
  ['a route is appended', '/projects', undefined, undefined, '/projects'],
  ['null stands for nothing', '/projects', null, null, '/projects'],
  [
    'a placeholder is filled',
    '/projects/{id}/jobs/{job}',
    { id: 7, job: 'build' },
    undefined,
    '/projects/7/jobs/build',
  ],
  ['a placeholder is filled wherever it stands', '/{id}{id}-{job}', { id: 7, job: 'build' }, undefined, '/77-build'],
  ['a slash in a parameter is encoded', '/domains/{name}', { name: 'a/../b' }, undefined, '/domains/a%2F..%2Fb'],
  [
    'a question mark and a hash in a parameter are encoded',
    '/domains/{name}',
    { name: 'a?b#c' },
    undefined,
    '/domains/a%3Fb%23c',
  ],
  [
    'a placeholder in a parameter stays text',
    '/domains/{name}',
    { name: '{id}$&' },
    undefined,
    '/domains/%7Bid%7D%24%26',
  ],
  ['0 is a value', '/projects/{id}', { id: 0 }, undefined, '/projects/0'],
  [
    'a large number is a value',
    '/projects/{id}',
    { id: 12345678901234567890n },
    undefined,
    '/projects/12345678901234567890',
  ],
  [
    'a query is appended, without what is not set',
    '/projects',
    undefined,
    { page: 2, q: undefined, r: null, all: false },
    '/projects?page=2&all=false',
  ],
  ['a list is repeated', '/projects', undefined, { id: [1, 2] }, '/projects?id=1&id=2'],
  ['a query is encoded', '/projects', undefined, { q: 'a&b=c d' }, '/projects?q=a%26b%3Dc%20d'],
  ['an empty query leaves no question mark', '/projects', undefined, {}, '/projects'],
  ['a query is added to that of the route', '/projects?a=1', undefined, { b: 2 }, '/projects?a=1&b=2'],
  ['dots in a query are harmless', '/files?path=../x', undefined, undefined, '/files?path=../x'],
  ['dots within a segment are harmless', '/files/a..b.tar.gz', undefined, undefined, '/files/a..b.tar.gz'],
])('%s', (_law, route, path, query, expected) => {
  expect(buildUrl(BASE, route, path, query)).toBe(BASE + expected);
});

test.each<[string, string, Record<string, unknown>, Record<string, unknown>, string]>([
  ['a missing parameter', '/projects/{id}', {}, {}, 'path.id'],
  ['an empty parameter', '/projects/{id}', { id: '' }, {}, 'path.id'],
  ['NaN', '/projects/{id}', { id: Number.NaN }, {}, 'path.id'],
  ['Infinity', '/projects/{id}', { id: -Infinity }, {}, 'path.id'],
  ['an object as parameter', '/projects/{id}', { id: {} }, {}, 'path.id'],
  ['a list as parameter', '/projects/{id}', { id: [1] }, {}, 'path.id'],
  ['"." as parameter', '/projects/{id}', { id: '.' }, {}, 'path.id'],
  ['".." as parameter', '/projects/{id}', { id: '..' }, {}, 'path.id'],
  ['an encoded ".." as parameter', '/projects/{id}', { id: '%2E.' }, {}, 'path.id'],
  ['half a surrogate pair', '/projects/{id}', { id: '\ud800' }, {}, 'path'],
  ['half a surrogate pair in the query', '/projects', {}, { q: '\ud800' }, 'query'],
  ['objects within an object of the query', '/projects', {}, { q: { a: { b: 1 } } }, 'query'],
  ['a Promise in the query', '/projects', {}, { q: Promise.resolve(1) }, 'query'],
  ['a Map in the query', '/projects', {}, { q: new Map([['a', 1]]) }, 'query'],
  ['a Map in an array of the query', '/projects', {}, { q: [new Map()] }, 'query'],
  ['a function in the query', '/projects', {}, { q: () => 1 }, 'query'],
  ['NaN in the query', '/projects', {}, { page: Number.NaN }, 'query'],
  ['Infinity in an array of the query', '/projects', {}, { id: [Infinity] }, 'query'],
  ['an instance that hides its state in the query', '/projects', {}, { q: new Hidden() }, 'query'],
  ['an absolute url', 'https://evil.test/projects', {}, {}, 'url'],
  ['a protocol-relative url', '//evil.test/projects', {}, {}, 'url'],
  ['a backslash', '/\\evil.test', {}, {}, 'url'],
  ['a route without a slash', 'projects', {}, {}, 'url'],
  ['an empty route', '', {}, {}, 'url'],
  ['".." in a route', '/projects/../../admin', {}, {}, 'url'],
  ['an encoded ".." in a route', '/projects/%2e%2E/admin', {}, {}, 'url'],
  ['a tab, which URL parsers drop', '/projects/.\t./admin', {}, {}, 'url'],
  ['a control character, which URL parsers drop at the end', '/projects/..\u0001', {}, {}, 'url'],
  ['a NUL', '/projects/..\0', {}, {}, 'url'],
  ['a parameter that makes an encoded dot of its route', '/projects/%2{a}/admin', { a: 'e' }, {}, 'path'],
  ['a parameter that makes a dot segment of its route', '/projects/.%2{a}/admin', { a: 'e' }, {}, 'path'],
  ['a parameter that makes both digits of an encoded dot', '/projects/.%{a}/admin', { a: '2E' }, {}, 'path'],
  ['a fragment', '/projects#top', {}, {}, 'url'],
  ['a brace that is never closed', '/projects/{id', { id: 1 }, {}, 'url'],
  ['a brace that was never opened', '/projects/id}', {}, {}, 'url'],
  ['braces without a name', '/projects/{}', {}, {}, 'url'],
  ['braces within braces', '/projects/{{id}}', { id: 1 }, {}, 'url'],
])('%s is refused', (_law, route, path, query, place) => {
  const error = caught(() => buildUrl(BASE, route, path, query));
  expect(TempsValidationError.is(error) && error.issues.map((issue) => issue.path.join('.'))).toEqual([place]);
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

test.each([
  [new Map(), '`q` must be text, a number, a date, an array or an object, not a Map'],
  [Promise.resolve(), '`q` must be text, a number, a date, an array or an object, not a Promise'],
  [new Error('a'), '`q` must be text, a number, a date, an array or an object, not an Error'],
  [new Hidden(), '`q` must be text, a number, a date, an array or an object, not a Hidden'],
  [() => 1, '`q` must be text, a number, a date, an array or an object, not a function'],
  [Number.NaN, '`q` must be a finite number, not NaN'],
])('the error for %s in a query says what it is', (q, message) => {
  expect(() => buildUrl(BASE, '/projects', {}, { q })).toThrow(message);
});

test.each([
  [new Map(), 'must be a string or a number, not a Map'],
  [{}, 'must be a string or a number, not an object'],
  [[1], 'must be a string or a number, not an array'],
  [true, 'must be a string or a number, not true'],
])('the error for %s in a path says what it is', (id, message) => {
  expect(() => buildUrl(BASE, '/projects/{id}', { id }, {})).toThrow(message);
});

test('every missing parameter is named', () => {
  const error = caught(() => buildUrl(BASE, '/a/{one}/b/{two}', undefined, undefined));
  expect(TempsValidationError.is(error) && error.issues).toHaveLength(2);
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
