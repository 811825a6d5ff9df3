import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { markGivenDates } from '../../codegen/src/emit/type-resolvers.ts';
import { findDatePaths } from '../../codegen/src/operations/dates.ts';

const date = { type: 'string', format: 'date-time' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: object) => ({ type: 'array', items });
const json = (schema: object) => ({
  description: 'ok',
  content: { 'application/json': { schema } },
});

const schemas = {
  Time: date,
  User: { properties: { name: { type: 'string' }, seen: date, manager: ref('User') } },
  Comment: {
    properties: {
      at: date,
      replies: list(ref('Comment')),
      parent: { anyOf: [{ type: 'null' }, { allOf: [ref('Comment')] }] },
    },
  },
  Folder: { properties: { files: list(ref('File')) } },
  File: { properties: { changed: date, folder: ref('Folder'), original: ref('File') } },
  Tree: { properties: { children: list(ref('Tree')) } },
  // Only the owner has dates.
  Owner: { properties: { since: date, tree: ref('Owned') } },
  Owned: { properties: { part: ref('Owned'), owner: ref('Owner') } },
  Circle: { allOf: [ref('Circle'), { properties: { at: date } }] },
  // More ways than can be visited.
  Node: {
    properties: {
      ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`n${at}`, ref('Node')])),
      at: date,
    },
  },
};

function pathsOf(schema: object): string | undefined {
  const contract = { openapi: '3.1.0', info: {}, components: { schemas } } as unknown as Contract;
  return findDatePaths(contract, { responses: { 200: json(schema) } });
}

const at = { properties: { a: date } };

test('the paths of the dates are found wherever they are', () => {
  const rows: [place: string, schema: object, paths: string | undefined][] = [
    ['members of the body', { properties: { a: date, b: { type: 'string' }, c: date } }, 'a,c'],
    ['a reference to a date', { properties: { a: ref('Time') } }, 'a'],
    ['a date that may be null', { properties: { a: { anyOf: [date, { type: 'null' }] } } }, 'a'],
    ['items of a list', { properties: { items: list(at) } }, 'items[]:a'],
    ['items of a bare list', list(at), '[]:a'],
    ['a list of dates', { properties: { times: list(date) } }, 'times'],
    ['lists of dates in a list', { properties: { times: list(list(date)) } }, 'times'],
    ['items of lists in a list', { properties: { rows: list(list(at)) } }, 'rows[]:a'],
    ['values of a map', { properties: { users: { additionalProperties: at } } }, 'users[]:a'],
    ['a map of dates', { properties: { seen: { additionalProperties: date } } }, 'seen'],
    ['nested objects of items', list({ properties: { a: date, b: at } }), '[]:a [].b:a'],
    ['parts that are put together', { allOf: [at, { properties: { b: date } }] }, 'a,b'],
    [
      'a number stays one',
      { properties: { a: { type: 'integer', format: 'date-time' } } },
      undefined,
    ],
    [
      'a text by one of its types',
      { properties: { b: { ...date, type: ['string', 'null'] } } },
      'b',
    ],
    ['a date without a type', { properties: { c: { format: 'date-time' } } }, 'c'],
    [
      'none',
      { properties: { a: { type: 'integer' }, b: { additionalProperties: true } } },
      undefined,
    ],
    [
      'names that the notation cannot hold',
      { properties: { 'a b': date, 'c.d': date, ok: date } },
      'ok',
    ],
  ];
  for (const [place, schema, paths] of rows) expect.soft(pathsOf(schema), place).toBe(paths);
});

test('a schema that contains itself has its dates once, and what is in it of its kind none', () => {
  const rows: [schema: object, paths: string | undefined][] = [
    [ref('User'), 'seen'],
    [ref('Comment'), 'at'],
    [list(ref('Comment')), '[]:at'],
    [ref('Folder'), 'files[]:changed'],
    [ref('Owner'), 'since'],
    [ref('Circle'), 'at'],
    [ref('Tree'), undefined],
    [{ properties: { at: date, tree: ref('Tree') } }, 'at'],
    [ref('Node'), 'at'],
    [{ properties: { items: list(ref('User')), owner: ref('User') } }, 'items[]:seen owner:seen'],
  ];
  for (const [schema, paths] of rows)
    expect.soft(pathsOf(schema), JSON.stringify(schema)).toBe(paths);
}, 5000);

test('a date that is only sent is marked in a query, a path or a body', () => {
  const parameters = ['query', 'path', 'header'].map((place) => ({
    name: place,
    in: place,
    schema: { ...date },
  }));
  const Both = { properties: { at: { ...date } } };
  const Sent = {
    properties: {
      until: { ...date, type: ['string', 'null'] },
      day: { type: 'string', format: 'date' },
    },
  };
  const requestBody = json({ anyOf: [ref('Both'), ref('Sent')] });
  const post = { parameters, requestBody, responses: { 200: json(ref('Both')) } };
  markGivenDates({
    paths: { '/a': { post } },
    components: { schemas: { Both, Sent } },
  } as unknown as Contract);
  expect(parameters.map(({ schema }) => schema.format === date.format)).toEqual([
    false,
    false,
    true,
  ]);
  expect([
    Both.properties.at.format,
    Sent.properties.until.format === date.format,
    Sent.properties.day.format,
  ]).toEqual(['date-time', false, 'date']);
});
