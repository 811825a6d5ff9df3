import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
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
    'nested objects of items',
    { type: 'array', items: { properties: { a: date, b: { properties: { c: date } } } } },
    '[]:a [].b:c',
  ],
  ['parts that are put together', { allOf: [{ properties: { a: date } }, { properties: { b: date } }] }, 'a,b'],
])('the paths of the dates are found in %s', (_, schema, paths) => {
  expect(pathsOf(schema)).toBe(paths);
});

test('a schema without dates gives nothing', () => {
  expect(pathsOf({ properties: { a: { type: 'integer' } } })).toBeUndefined();
});

test('a schema that contains itself is followed once', () => {
  expect(pathsOf({ $ref: '#/components/schemas/User' })).toBe('seen manager:seen');
});

test('names that the notation cannot hold are left out', () => {
  expect(pathsOf({ properties: { 'a b': date, 'c.d': date, ok: date } })).toBe('ok');
});
