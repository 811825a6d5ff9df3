import { expect, test } from 'vitest';
import { TempsValidationError } from '../../src/errors/index.ts';
import type { QueryStyle, QueryStyles } from '../../src/request/operation.ts';
import { serializeQuery } from '../../src/request/query.ts';

const geo = { lat: 1.5, lon: 2, note: 'a,b=c&d', none: null };

test('a query is serialized as its contract says, and without styles as most servers read it', () => {
  const rows: [law: string, query: Record<string, unknown>, styles: QueryStyles, sent: string][] = [
    ['a text is encoded, and so is its name', { 'a&b': 'c=d e' }, {}, 'a%26b=c%3Dd%20e'],
    [
      'what is not set is left out',
      { page: 2, q: undefined, r: null, all: false, ids: [] },
      {},
      'page=2&all=false',
    ],
    [
      'a list repeats its name, without what is not set',
      { 'i d': [1, null, 'b&c'] },
      {},
      'i%20d=1&i%20d=b%26c',
    ],
    ['a date is ISO 8601', { at: new Date(0) }, {}, 'at=1970-01-01T00%3A00%3A00.000Z'],
    ['a date in a list is too', { at: [new Date(0)] }, {}, 'at=1970-01-01T00%3A00%3A00.000Z'],
    [
      'a large number keeps its digits',
      { id: 12345678901234567890n },
      {},
      'id=12345678901234567890',
    ],
    [
      'an object has its name before that of the member',
      { geo },
      {},
      'geo[lat]=1.5&geo[lon]=2&geo[note]=a%2Cb%3Dc%26d',
    ],
    ['a member cannot leave its place', { g: { 'a]&b=': 1 } }, {}, 'g[a%5D%26b%3D]=1'],
    [
      'form: by the names of its members',
      { geo },
      { geo: 'form' },
      'lat=1.5&lon=2&note=a%2Cb%3Dc%26d',
    ],
    [
      'form: a list within repeats its name',
      { p: { n: 0, s: ['a', 'b'] } },
      { p: 'form' },
      'n=0&s=a&s=b',
    ],
    ['form: members of one name are all sent', { id: 1, a: { id: 2 } }, { a: 'form' }, 'id=1&id=2'],
    ['commas', { geo }, { geo: ',' }, 'geo=lat,1.5,lon,2,note,a%2Cb%3Dc%26d'],
    ['commas in a list', { ids: [1, 'a,b'] }, { ids: ',' }, 'ids=1,a%2Cb'],
    ['bars in a list', { ids: [1, 2] }, { ids: '|' }, 'ids=1|2'],
    ['bars', { geo: { lat: 1, lon: 2 } }, { geo: '|' }, 'geo=lat|1|lon|2'],
    ['spaces', { geo: { lat: 1, lon: 2 } }, { geo: ' ' }, 'geo=lat%201%20lon%202'],
    [
      'a date within an object',
      { q: { at: new Date(0) } },
      { q: ',' },
      'q=at,1970-01-01T00%3A00%3A00.000Z',
    ],
    [
      'JSON of an object',
      { geo: { at: [{ lat: 1 }] } },
      { geo: 'json' },
      'geo=%7B%22at%22%3A%5B%7B%22lat%22%3A1%7D%5D%7D',
    ],
    ['JSON of a text', { q: 'a' }, { q: 'json' }, 'q=%22a%22'],
    ['JSON of a list', { q: [1, 2] }, { q: 'json' }, 'q=%5B1%2C2%5D'],
    [
      'names that every object inherits',
      JSON.parse('{"toString":{"__proto__":"b"}}'),
      {},
      'toString[__proto__]=b',
    ],
  ];
  for (const [law, query, styles, sent] of rows)
    expect.soft(serializeQuery(query, styles), law).toBe(sent);
  for (const style of ['form', ',', '|', ' ', 'json'] as const)
    expect
      .soft(serializeQuery({ a: null, b: undefined }, { a: style, b: style }), `nothing: ${style}`)
      .toBe('');
  for (const style of ['form', ',', '|', ' '] as const)
    expect.soft(serializeQuery({ q: 'a' }, { q: style }), `a text: ${style}`).toBe('q=a');
  expect(serializeQuery({ ids: [1, 2] }, { ids: 'form' })).toBe('ids=1&ids=2');
});

test('what a query cannot hold is refused by its name, and the error says what it is', () => {
  const others = 'must be text, a number, a date, an array or an object, not';
  const rows: [value: unknown, message: string, style?: QueryStyle, place?: string][] = [
    [Promise.resolve(1), `${others} a Promise`],
    [new Map([['a', 1]]), `${others} a Map`],
    [new Map(), `${others} a Map`, ','],
    [() => 1, `${others} a function`],
    [Number.NaN, 'must be a finite number, not NaN'],
    [new Date('never'), 'must be a valid date'],
    ['\ud800', 'must not have half of a surrogate pair'],
    [[Infinity], 'must be a finite number, not Infinity', undefined, 'q.0'],
    [[new Map()], `${others} a Map`, undefined, 'q.0'],
    [{ a: { b: 1 } }, `${others} an object`, undefined, 'q.a'],
    [{ a: [1] }, `${others} an array`, ',', 'q.a'],
    [{ a: Number.NaN }, 'must be a finite number, not NaN', ',', 'q.a'],
    [{ a: () => 1 }, `${others} a function`, 'form', 'a'],
    [{ a: Number.NaN }, 'must be a finite number, not NaN', 'json', 'q.a'],
    [new Map(), 'is a Map, of which JSON has nothing', 'json'],
    [() => 1, 'is a function, which JSON cannot represent', 'json'],
  ];
  for (const [q, message, style, place = 'q'] of rows) {
    let error: unknown;
    try {
      serializeQuery({ q }, style && { q: style });
    } catch (caught) {
      error = caught;
    }
    const issues = TempsValidationError.is(error) ? error.issues : error;
    expect
      .soft(issues, `${message} (${style})`)
      .toEqual([{ path: ['query', ...place.split('.')], message }]);
  }
});
