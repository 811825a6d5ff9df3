import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { markGivenDates } from '../../codegen/src/emit/type-resolvers.ts';
import { findDatePaths } from '../../codegen/src/operations/dates.ts';

const date = { type: 'string', format: 'date-time' };

const contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  components: {
    schemas: {
      User: {
        type: 'object',
        properties: { name: { type: 'string' }, seen: date, manager: { $ref: '#/components/schemas/User' } },
      },
      Time: date,
      Comment: {
        properties: {
          at: date,
          replies: { type: 'array', items: { $ref: '#/components/schemas/Comment' } },
          parent: { anyOf: [{ type: 'null' }, { allOf: [{ $ref: '#/components/schemas/Comment' }] }] },
        },
      },
      Folder: { properties: { files: { type: 'array', items: { $ref: '#/components/schemas/File' } } } },
      File: {
        properties: {
          changed: date,
          folder: { $ref: '#/components/schemas/Folder' },
          original: { $ref: '#/components/schemas/File' },
        },
      },
      Tree: { properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
      // Only the owner has dates.
      Owner: { properties: { since: date, tree: { $ref: '#/components/schemas/Owned' } } },
      Owned: {
        properties: { part: { $ref: '#/components/schemas/Owned' }, owner: { $ref: '#/components/schemas/Owner' } },
      },
      Circle: { allOf: [{ $ref: '#/components/schemas/Circle' }, { properties: { at: date } }] },
    },
  },
} as unknown as Contract;

function pathsOf(schema: object): string | undefined {
  const operation = { responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } } };
  return findDatePaths(contract, operation);
}

test.each([
  ['members of the body', { properties: { a: date, b: { type: 'string' }, c: date } }, 'a,c'],
  ['a reference to a date', { properties: { a: { $ref: '#/components/schemas/Time' } } }, 'a'],
  ['a date that may be null', { properties: { a: { anyOf: [date, { type: 'null' }] } } }, 'a'],
  ['items of a list', { properties: { items: { type: 'array', items: { properties: { a: date } } } } }, 'items[]:a'],
  ['items of a bare list', { type: 'array', items: { properties: { a: date } } }, '[]:a'],
  ['a list of dates', { properties: { times: { type: 'array', items: date } } }, 'times'],
  [
    'lists of dates in a list',
    { properties: { times: { type: 'array', items: { type: 'array', items: date } } } },
    'times',
  ],
  [
    'items of lists in a list',
    { properties: { rows: { type: 'array', items: { type: 'array', items: { properties: { a: date } } } } } },
    'rows[]:a',
  ],
  ['values of a map', { properties: { users: { additionalProperties: { properties: { a: date } } } } }, 'users[]:a'],
  ['a map of dates', { properties: { seen: { additionalProperties: date } } }, 'seen'],
  [
    'nested objects of items',
    { type: 'array', items: { properties: { a: date, b: { properties: { c: date } } } } },
    '[]:a [].b:c',
  ],
  ['parts that are put together', { allOf: [{ properties: { a: date } }, { properties: { b: date } }] }, 'a,b'],
])('the paths of the dates are found in %s', (_, schema, paths) => {
  expect(pathsOf(schema)).toBe(paths);
});

test('a schema without dates gives nothing', () => {
  expect(pathsOf({ properties: { a: { type: 'integer' }, b: { additionalProperties: true } } })).toBeUndefined();
});

test('a date that is declared as a number stays one', () => {
  const properties = {
    a: { type: 'integer', format: 'date-time' },
    b: { type: ['string', 'null'], format: 'date-time' },
  };
  expect(pathsOf({ properties: { ...properties, c: { format: 'date-time' } } })).toBe('b,c');
});

test.each([
  ['a member', 'User', 'seen manager='],
  ['a list and a member', 'Comment', 'at replies[]= parent='],
  ['a member of a member', 'Folder', 'files[]:changed files[].folder= files[].original=files[]'],
  ['a member with dates where it leads back', 'Owner', 'since tree.part=tree tree.owner='],
  ['nothing but itself', 'Circle', 'at'],
])('the paths say where a schema contains itself: in %s', (_, name, paths) => {
  expect(pathsOf({ $ref: `#/components/schemas/${name}` })).toBe(paths);
});

test('the paths say where an item contains itself', () => {
  const items = { $ref: '#/components/schemas/Comment' };
  expect(pathsOf({ type: 'array', items })).toBe('[]:at [].replies[]=[] [].parent=[]');
  expect(pathsOf({ properties: { items: { type: 'array', items }, parent: items } })).toBe(
    'items[]:at parent:at items[].replies[]=items[] items[].parent=items[] parent.replies[]=parent parent.parent=parent',
  );
});

test('the paths leave out a schema that contains itself without dates', () => {
  const tree = { $ref: '#/components/schemas/Tree' };
  expect(pathsOf(tree)).toBeUndefined();
  expect(pathsOf({ properties: { at: date, tree } })).toBe('at');
});

test('names that the notation cannot hold are left out', () => {
  expect(pathsOf({ properties: { 'a b': date, 'c.d': date, ok: date } })).toBe('ok');
});

function json(schema: object) {
  return { content: { 'application/json': { schema } } };
}

test('a date that is sent and not received is marked, in a query, a path and a body', () => {
  const at = (place: string) => ({ name: place, in: place, schema: { ...date } });
  const Both = { properties: { at: { ...date } } };
  const Sent = {
    properties: { until: { type: ['string', 'null'], format: 'date-time' }, day: { type: 'string', format: 'date' } },
  };
  const operation = {
    parameters: [at('query'), at('path'), at('header')],
    requestBody: json({ anyOf: [{ $ref: '#/components/schemas/Both' }, { $ref: '#/components/schemas/Sent' }] }),
    responses: { 200: { description: 'ok', ...json({ $ref: '#/components/schemas/Both' }) } },
  };
  const marked = { paths: { '/a': { post: operation } }, components: { schemas: { Both, Sent } } };
  markGivenDates(marked as unknown as Contract);
  expect(operation.parameters.map(({ schema }) => schema.format === date.format)).toEqual([false, false, true]);
  expect([Both.properties.at.format, Sent.properties.until.format === date.format, Sent.properties.day.format]).toEqual(
    ['date-time', false, 'date'],
  );
});

test('a schema that refers to itself in ten ways is read at once, with all its dates', () => {
  const members = Array.from({ length: 10 }, (_, index) => [`n${index}`, { $ref: '#/components/schemas/Node' }]);
  const Node = { type: 'object', properties: { ...Object.fromEntries(members), created_at: date } };
  const responses = { 200: { description: 'ok', ...json({ $ref: '#/components/schemas/Node' }) } };
  const nodes = { ...contract, components: { schemas: { Node } } } as unknown as Contract;
  expect(findDatePaths(nodes, { responses })).toBe('created_at n0= n1= n2= n3= n4= n5= n6= n7= n8= n9=');
}, 5000);
