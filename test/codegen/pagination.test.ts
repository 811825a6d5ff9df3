import { expect, test } from 'vitest';
import type { Contract, Operation } from '../../codegen/src/contract/contract.ts';
import { findPaging, type Paging } from '../../codegen/src/operations/pagination.ts';

const contract: Contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  components: {
    schemas: {
      List: {
        type: 'object',
        properties: { items: { type: 'array', items: { type: 'string' } }, total: { type: 'integer' } },
      },
    },
  },
};

const array = { type: 'array', items: { type: 'object' } };
const count = { type: 'integer' };
const list = { $ref: '#/components/schemas/List' };

interface Given {
  query: string[];
  schema: object;
  method?: string;
  /** The schema of the parameters. */
  number?: object;
  isList?: boolean;
}

function pagingOf({ query, schema, method = 'GET', number, isList = false }: Given): Paging | undefined {
  const operation = {
    parameters: query.map((name) => ({
      name,
      in: 'query',
      schema: { type: 'integer', ...number, ...(/size|limit|per_/.test(name) && { maximum: 100 }) },
    })),
    responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
  } as Operation;
  return findPaging(contract, { method, path: '/things', operation }, isList)?.paging;
}

function envelope(...names: string[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [name, /total|count|page|offset|limit/.test(name) ? count : array]),
    ),
  };
}

test('the parameters and the envelope say how an operation pages', () => {
  const size = { size: 'per_page', maxSize: 100 };
  const cursor = { type: 'object', properties: { blobs: array, next_cursor: { type: ['string', 'null'] }, more: {} } };
  const rows: [law: string, query: string[], schema: object, paging: object][] = [
    ['items and total', ['page', 'per_page'], list, { ...size, items: 'items', total: 'total' }],
    ['the plural of the resource', ['page'], envelope('things', 'total', 'page'), { items: 'things', total: 'total' }],
    ['the array that the path names', ['page'], envelope('warnings', 'things'), { items: 'things' }],
    ['data and total', ['page', 'per_page'], envelope('data', 'total'), { ...size, items: 'data', total: 'total' }],
    ['a total named after the items', ['page'], envelope('as', 'total_as'), { items: 'as', total: 'total_as' }],
    ['a bare array', ['page', 'per_page'], array, size],
    ['a composed schema', ['page'], { allOf: [list] }, { items: 'items', total: 'total' }],
    [
      'an offset, its own field and total_count',
      ['limit', 'offset'],
      envelope('visitors', 'total_count'),
      { style: 'offset', offset: 'offset', size: 'limit', maxSize: 100, items: 'visitors', total: 'total_count' },
    ],
    [
      'a cursor',
      ['cursor', 'limit'],
      cursor,
      { style: 'cursor', cursor: 'cursor', size: 'limit', maxSize: 100, items: 'blobs', nextCursor: 'next_cursor' },
    ],
  ];
  for (const [law, query, schema, paging] of rows)
    expect
      .soft(pagingOf({ query, schema }), law)
      .toEqual({ style: 'page', ...('style' in paging ? {} : { page: 'page' }), ...paging });
});

test('an operation whose parameters or response say nothing of pages has none, nor has one that is no GET', () => {
  const rows: [law: string, given: Given][] = [
    ['no parameters', { query: [], schema: list }],
    ['a limit alone', { query: ['limit'], schema: list }],
    ['a cursor that is never given', { query: ['cursor'], schema: envelope('items') }],
    ['no array', { query: ['page'], schema: envelope('total') }],
    ['several arrays and no way to choose', { query: ['page'], schema: envelope('some', 'others') }],
    ['a POST', { query: ['page'], schema: array, method: 'POST' }],
  ];
  for (const [law, given] of rows) expect.soft(pagingOf(given), law).toBeUndefined();
});

const first = (number: object) => pagingOf({ query: ['page'], schema: array, number });

test('pages are counted from 0 if that is the default', () => {
  expect(first({ default: 0 })).toEqual({ style: 'page', page: 'page', first: 0 });
  // As of any unsigned number.
  for (const number of [{ default: 1, minimum: 0 }, { minimum: 0 }])
    expect(first(number)).toEqual({ style: 'page', page: 'page' });
});

const counted = (number: object) =>
  ['page', 'offset'].map(
    (name) => pagingOf({ query: [name, 'limit'], schema: envelope('data', 'next'), number })?.style,
  );

test('a page or an offset that may be a number is counted, and text comes from the page before', () => {
  const untyped = { type: undefined };
  const numbers = [
    { type: 'number' },
    { type: ['integer', 'null'] },
    { ...untyped, anyOf: [{ type: 'integer' }, { type: 'null' }] },
    { ...untyped, allOf: [{ type: 'integer' }] },
    untyped,
  ];
  for (const number of numbers) expect.soft(counted(number), JSON.stringify(number)).toEqual(['page', 'offset']);
  const texts = [
    { type: 'string' },
    { type: ['string', 'null'] },
    { ...untyped, anyOf: [{ type: 'string' }, { type: 'null' }] },
  ];
  for (const text of texts) expect.soft(counted(text), JSON.stringify(text)).toEqual([undefined, undefined]);
});

const whole = (query: string[], schema: object) => pagingOf({ query, schema, isList: true });

test('a list without parameters for pages is sent whole: what its method is called says that it is one', () => {
  expect(whole([], array)).toEqual({ style: 'whole' });
  expect(whole([], envelope('things', 'total'))).toEqual({ style: 'whole', items: 'things', total: 'total' });
  expect(whole(['limit'], array)).toEqual({ style: 'whole', size: 'limit', maxSize: 100 });
  expect(whole(['page'], array)).toEqual({ style: 'page', page: 'page' });
  expect(whole([], envelope('some', 'others'))).toBeUndefined();
});

test('a known list pages as its server says, in the envelope of the SDK', () => {
  const known: Paging = { style: 'page', page: 'page', size: 'per_page', items: 'items', total: 'total' };
  const paged = (query: string[], schema: object) => {
    const parameters = query.map((name) => ({ name, in: 'query', schema: count }));
    const responses = { 200: { description: 'ok', content: { 'application/json': { schema } } } };
    const operation = { parameters, responses } as Operation;
    return findPaging(contract, { method: 'GET', path: '/things', operation }, true, known)?.paging;
  };
  expect(paged(['offset', 'limit'], list)).toEqual({
    style: 'offset',
    offset: 'offset',
    size: 'limit',
    items: 'items',
    total: 'total',
  });
  // The contract of a server may say less of its parameters than it takes.
  expect(paged([], list)).toEqual(known);
  expect(paged([], envelope('total'))).toBeUndefined();
});

test('a schema composed of others in 131,072 ways is read at once', () => {
  // The last of 18 layers is a list; each of the others is composed of the next one, twice.
  const layers = Array.from({ length: 18 }, (_, index) => [
    `L${index}`,
    index === 17 ? list : { allOf: [1, 2].map(() => ({ $ref: `#/components/schemas/L${index + 1}` })) },
  ]);
  Object.assign(contract.components.schemas!, Object.fromEntries(layers));
  const paged = pagingOf({ query: ['page'], schema: { $ref: '#/components/schemas/L0' } });
  expect(paged).toEqual({ style: 'page', page: 'page', items: 'items', total: 'total' });
}, 5000);
