import { expect, test } from 'vitest';
import { TempsValidationError } from '../../src/errors/index.ts';
import type { QueryStyle, QueryStyles } from '../../src/request/operation.ts';
import { styleQuery } from '../../src/request/query-styles.ts';
import { buildUrl } from '../../src/request/url.ts';

function sent(query: Record<string, unknown>, styles: QueryStyles): string {
  return buildUrl('', '/pets', undefined, styleQuery(query, styles)).slice('/pets?'.length);
}

const geo = { lat: 1.5, lon: 2, note: 'a,b=c&d', none: null };

test.each<[string, QueryStyles, Record<string, unknown>, string]>([
  ['by its name and that of the member', {}, { geo }, 'geo%5Blat%5D=1.5&geo%5Blon%5D=2&geo%5Bnote%5D=a%2Cb%3Dc%26d'],
  ['by the names of its members', { geo: 'form' }, { geo }, 'lat=1.5&lon=2&note=a%2Cb%3Dc%26d'],
  ['as one value with commas', { geo: ',' }, { geo }, 'geo=lat%2C1.5%2Clon%2C2%2Cnote%2Ca%2Cb%3Dc%26d'],
  ['as one value with bars', { geo: '|' }, { geo: { lat: 1, lon: 2 } }, 'geo=lat%7C1%7Clon%7C2'],
  ['as one value with spaces', { geo: ' ' }, { geo: { lat: 1, lon: 2 } }, 'geo=lat%201%20lon%202'],
  ['as JSON', { geo: 'json' }, { geo: { at: [{ lat: 1 }] } }, 'geo=%7B%22at%22%3A%5B%7B%22lat%22%3A1%7D%5D%7D'],
])('an object in a query is sent %s, as the contract says', (_, styles, query, expected) => {
  expect(sent({ a: 1, ...query }, styles)).toBe(`a=1&${expected}`);
});

test('a list in an object that is sent by the names of its members repeats its name', () => {
  const query = { pageable: { page: 0, sort: ['name', 'id'] } };
  expect(sent(query, { pageable: 'form' })).toBe('page=0&sort=name&sort=id');
});

test('members with the name of another member or parameter are all sent', () => {
  const query = { id: 1, a: { id: 2 }, b: { id: 3 } };
  expect(sent(query, { a: 'form', b: 'form' })).toBe('id=1&id=2&id=3');
  expect(sent({ a: { id: [2, 3] }, id: 1 }, { a: 'form' })).toBe('id=2&id=3&id=1');
});

test.each<[unknown, string]>([
  ['a', '%22a%22'],
  [7, '7'],
  [false, 'false'],
  [[1, 2], '%5B1%2C2%5D'],
])('whatever is declared as JSON is sent as such: %j', (q, text) => {
  expect(sent({ q }, { q: 'json' })).toBe(`q=${text}`);
});

test.each<QueryStyle>(['form', ',', 'json'])('what is empty or not set is left out of a query: %s', (style) => {
  const styles = { a: style, b: style, c: style };
  const empty = style === 'json' ? undefined : {};
  expect(sent({ a: null, b: undefined, c: empty }, styles)).toBe('');
});

test.each<QueryStyle>(['form', ',', '|'])('text where the contract takes text or an object stays text: %s', (style) => {
  const query = { q: 'a', at: new Date(0), ids: [1, 2] };
  expect(sent(query, { q: style, at: style, ids: style })).toBe('q=a&at=1970-01-01T00%3A00%3A00.000Z&ids=1&ids=2');
});

test.each<[string, QueryStyle, unknown]>([
  ['an object in an object', 'form', { a: { b: 1 } }],
  ['an object in a list', 'form', { a: [{ b: 1 }] }],
  ['a list in an object', ',', { a: [1] }],
  ['an object in an object', ',', { a: { b: 1 } }],
  ['a function', 'json', () => 1],
  ['a Map', 'json', new Map()],
  ['NaN', 'json', { a: Number.NaN }],
  ['NaN', ',', { a: Number.NaN }],
  ['a function', 'form', { a: () => 1 }],
  ['an object with a hidden state', ',', new Map()],
])('what a style cannot hold is refused: %s, %s', (_, style, q) => {
  let error: unknown;
  try {
    sent({ q }, { q: style });
  } catch (caught) {
    error = caught;
  }
  expect(TempsValidationError.is(error) && error.issues.map(({ path }) => path[0])).toEqual(['query']);
});

test('a parameter or a member may have the name of what every object inherits', () => {
  const query = JSON.parse('{"constructor":{"a":1},"q":{"__proto__":"b","toString":"c"}}') as Record<string, unknown>;
  expect(sent(query, { q: 'form' })).toBe('constructor%5Ba%5D=1&__proto__=b&toString=c');
});

test('dates in an object are sent as in any query', () => {
  for (const style of ['form', ','] as const)
    expect(decodeURIComponent(sent({ q: { at: new Date(0) } }, { q: style }))).toContain('1970-01-01T00:00:00.000Z');
});
