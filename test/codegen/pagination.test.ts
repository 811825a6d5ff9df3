import { expect, test } from 'vitest';
import type { Contract, Operation } from '../../codegen/src/contract/contract.ts';
import { findPaging, type Paging } from '../../codegen/src/operations/pagination.ts';

const array = { type: 'array', items: { type: 'object' } };
const list = { $ref: '#/components/schemas/List' };
const schemas: Record<string, object> = {
  List: { type: 'object', properties: { items: array, total: { type: 'integer' } } },
};
const contract = { openapi: '3.1.0', info: {}, components: { schemas } } as unknown as Contract;

interface Given {
  query: string[];
  schema: object;
  method?: string;
  /** The schema of the parameters. */
  number?: object;
  isList?: boolean;
  known?: Paging;
  servers?: Operation['x-servers'];
}

function pagingOf({
  query,
  schema,
  method = 'GET',
  number,
  isList = false,
  known,
  servers,
}: Given): Paging | undefined {
  const parameters = query.map((name) => ({
    name,
    in: 'query',
    schema: { type: 'integer', ...number, ...(/limit|per_/.test(name) && { maximum: 100 }) },
  }));
  const responses = { 200: { description: 'ok', content: { 'application/json': { schema } } } };
  const operation = { parameters, responses, 'x-servers': servers } as Operation;
  return findPaging(contract, { method, path: '/things', operation }, isList, known)?.paging;
}

function envelope(...names: string[]) {
  const members = names.map((name) => [
    name,
    /total|page/.test(name) ? { type: 'integer' } : array,
  ]);
  return { type: 'object', properties: Object.fromEntries(members) as object };
}

test('the parameters and the envelope say how an operation pages', () => {
  const size = { size: 'per_page', maxSize: 100 };
  const limit = { size: 'limit', maxSize: 100 };
  const cursor = {
    type: 'object',
    properties: { blobs: array, next_cursor: { type: ['string', 'null'] }, more: {} },
  };
  const rows: [law: string, query: string[], schema: object, paging: object][] = [
    ['items and total', ['page', 'per_page'], list, { ...size, items: 'items', total: 'total' }],
    [
      'the array that the path names',
      ['page'],
      envelope('warnings', 'things'),
      { items: 'things' },
    ],
    [
      'data and total',
      ['page'],
      envelope('data', 'total', 'page'),
      { items: 'data', total: 'total' },
    ],
    [
      'a total named after the items',
      ['page'],
      envelope('as', 'total_as'),
      { items: 'as', total: 'total_as' },
    ],
    ['a bare array', ['page', 'per_page'], array, size],
    ['a composed schema', ['page'], { allOf: [list] }, { items: 'items', total: 'total' }],
    [
      'an offset, its own field and total_count',
      ['limit', 'offset'],
      envelope('visitors', 'total_count'),
      { style: 'offset', offset: 'offset', ...limit, items: 'visitors', total: 'total_count' },
    ],
    [
      'a cursor',
      ['cursor', 'limit'],
      cursor,
      { style: 'cursor', cursor: 'cursor', ...limit, items: 'blobs', nextCursor: 'next_cursor' },
    ],
  ];
  for (const [law, query, schema, paging] of rows)
    expect.soft(pagingOf({ query, schema }), law).toEqual({
      style: 'page',
      ...('style' in paging ? {} : { page: 'page' }),
      ...('total' in paging ? {} : { isUncounted: true }),
      ...paging,
    });
});

test('a list is counted if each server sends a total, beside the items or in `pagination`', () => {
  const nested = {
    type: 'object',
    properties: { items: array, pagination: envelope('total_count', 'page') },
  };
  const counted = [list, nested].map((schema) => pagingOf({ query: ['page'], schema }));
  expect(counted.map((paging) => paging?.isUncounted)).toEqual([undefined, undefined]);
  for (const total of ['none', 'page'] as const)
    expect
      .soft(pagingOf({ query: ['page'], schema: list, servers: { total } }), total)
      .toMatchObject({ isUncounted: true, total: 'total' });
});

test('an operation whose parameters or response say nothing of pages has none, nor has one that is no GET', () => {
  const rows: [law: string, given: Given][] = [
    ['a limit alone', { query: ['limit'], schema: list }],
    ['a cursor that is never given', { query: ['cursor'], schema: envelope('items') }],
    ['no array', { query: ['page'], schema: envelope('total') }],
    [
      'several arrays and no way to choose',
      { query: ['page'], schema: envelope('some', 'others') },
    ],
    ['a POST', { query: ['page'], schema: array, method: 'POST' }],
  ];
  for (const [law, given] of rows) expect.soft(pagingOf(given), law).toBeUndefined();
});

const first = (number: object) => pagingOf({ query: ['page'], schema: array, number });

test('pages are counted from 0 if that is the default', () => {
  expect(first({ default: 0 })).toMatchObject({ style: 'page', page: 'page', first: 0 });
  // As of any unsigned number.
  expect(first({ minimum: 0 })).toEqual({ style: 'page', page: 'page', isUncounted: true });
});

test('a page or an offset that may be a number is counted, and text comes from the page before', () => {
  const rows: [number: object, isCounted: boolean][] = [
    [{ type: 'number' }, true],
    [{ type: ['integer', 'null'] }, true],
    [{ type: undefined, anyOf: [{ type: 'integer' }, { type: 'null' }] }, true],
    [{ type: undefined }, true],
    [{ type: ['string', 'null'] }, false],
    [{ type: undefined, anyOf: [{ type: 'string' }, { type: 'null' }] }, false],
  ];
  for (const [number, isCounted] of rows)
    for (const name of ['page', 'offset'])
      expect
        .soft(
          pagingOf({ query: [name], schema: envelope('data', 'next'), number })?.style,
          JSON.stringify(number),
        )
        .toBe(isCounted ? name : undefined);
});

const whole = (query: string[], schema: object) => pagingOf({ query, schema, isList: true });

test('a list without parameters for pages is sent whole: what its method is called says that it is one', () => {
  expect(whole([], envelope('things', 'total'))).toEqual({
    style: 'whole',
    items: 'things',
    total: 'total',
  });
  expect(whole(['limit'], array)).toEqual({ style: 'whole', size: 'limit', maxSize: 100 });
  expect(whole(['page'], array)).toEqual({ style: 'page', page: 'page', isUncounted: true });
  expect(whole([], envelope('some', 'others'))).toBeUndefined();
});

test('a known list pages as its server says, in the envelope of the SDK', () => {
  const fields = { items: 'items', total: 'total' };
  const known: Paging = { style: 'page', page: 'page', size: 'per_page', ...fields };
  expect(pagingOf({ query: ['offset'], schema: array, known })).toEqual({
    style: 'offset',
    offset: 'offset',
    ...fields,
  });
  // The contract of a server may say less of its parameters than it takes.
  expect(pagingOf({ query: [], schema: list, known })).toEqual(known);
  expect(pagingOf({ query: [], schema: envelope('total'), known })).toBeUndefined();
});
