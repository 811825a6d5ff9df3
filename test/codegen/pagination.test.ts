import { expect, test } from 'vitest';
import type { Contract, Operation } from '../../codegen/src/contract/contract.ts';
import { derivePaging } from '../../codegen/src/operations/pagination.ts';

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

function pagingOf(query: string[], schema: object, path = '/things', method = 'GET', number = {}, isList = false) {
  const operation = {
    parameters: query.map((name) => ({
      name,
      in: 'query',
      schema: { type: 'integer', ...number, ...(/size|limit|per_/.test(name) && { maximum: 100 }) },
    })),
    responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
  } as Operation;
  return derivePaging(contract, method, path, operation, isList)?.paging;
}

function envelope(...names: string[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [name, /total|count|page|offset|limit/.test(name) ? count : array]),
    ),
  };
}

test.each([
  [
    'items and total',
    ['page', 'per_page'],
    { $ref: '#/components/schemas/List' },
    { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' },
  ],
  [
    'the plural of the resource',
    ['page', 'page_size'],
    envelope('things', 'total', 'page', 'page_size'),
    { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'things', total: 'total' },
  ],
  [
    'data and total',
    ['page', 'per_page'],
    envelope('data', 'total'),
    { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'data', total: 'total' },
  ],
  [
    'its own field and total_count',
    ['limit', 'offset'],
    envelope('visitors', 'total_count'),
    { style: 'offset', offset: 'offset', size: 'limit', maxSize: 100, items: 'visitors', total: 'total_count' },
  ],
  [
    'a total named after the items',
    ['page'],
    envelope('sessions', 'total_sessions'),
    { style: 'page', page: 'page', items: 'sessions', total: 'total_sessions' },
  ],
  ['a bare array', ['page', 'per_page'], array, { style: 'page', page: 'page', size: 'per_page', maxSize: 100 }],
  [
    'a cursor',
    ['cursor', 'limit'],
    {
      type: 'object',
      properties: { blobs: array, next_cursor: { type: ['string', 'null'] }, has_more: { type: 'boolean' } },
    },
    { style: 'cursor', cursor: 'cursor', size: 'limit', maxSize: 100, items: 'blobs', nextCursor: 'next_cursor' },
  ],
  [
    'fields of a composed schema',
    ['page'],
    { allOf: [{ $ref: '#/components/schemas/List' }] },
    { style: 'page', page: 'page', items: 'items', total: 'total' },
  ],
])('an envelope with %s pages', (_, query, schema, paging) => {
  expect(pagingOf(query, schema)).toEqual(paging);
});

test.each([
  ['a default of 0', { default: 0 }, { style: 'page', page: 'page', first: 0 }],
  ['a default of 1', { default: 1, minimum: 0 }, { style: 'page', page: 'page' }],
  ['a minimum of 0, as of any unsigned number', { minimum: 0 }, { style: 'page', page: 'page' }],
])('pages whose number has %s', (_, number, paging) => {
  expect(pagingOf(['page'], array, '/things', 'GET', number)).toEqual(paging);
});

test.each<[string, object]>([
  ['a number', { type: 'number' }],
  ['a number or null', { type: ['integer', 'null'] }],
  ['any of a number and null', { type: undefined, anyOf: [{ type: 'integer' }, { type: 'null' }] }],
  ['a number with bounds', { type: undefined, allOf: [{ type: 'integer' }] }],
  ['anything', { type: undefined }],
])('a page or an offset that is %s is counted', (_, schema) => {
  expect(pagingOf(['page'], array, '/things', 'GET', schema)).toEqual({ style: 'page', page: 'page' });
  expect(pagingOf(['offset'], array, '/things', 'GET', schema)).toEqual({ style: 'offset', offset: 'offset' });
});

test.each<[string, object]>([
  ['text', { type: 'string' }],
  ['text or null', { type: ['string', 'null'] }],
  ['any of texts', { type: undefined, anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] }],
])('a page or an offset that is %s is not counted: it comes from the page before', (_, schema) => {
  const found = envelope('data', 'next_page');
  expect(pagingOf(['page', 'limit'], found, '/things', 'GET', schema)).toBeUndefined();
  expect(pagingOf(['offset', 'limit'], found, '/things', 'GET', schema)).toBeUndefined();
});

test('the array that the path names holds the items', () => {
  expect(pagingOf(['page'], envelope('warnings', 'things'))).toMatchObject({ items: 'things' });
});

test.each([
  ['has no paging parameters', [], envelope('items', 'total')],
  ['has a limit alone', ['limit'], envelope('items', 'total')],
  ['takes a cursor but never gives one', ['cursor'], envelope('items')],
  ['has no array', ['page'], envelope('total')],
  ['has several arrays and no way to choose', ['page'], envelope('some', 'others')],
])('a response that %s is not paged', (_, query, schema) => {
  expect(pagingOf(query, schema)).toBeUndefined();
});

const pagingOfList = (query: string[], schema: object) => pagingOf(query, schema, '/things', 'GET', {}, true);

test('a list without parameters for pages is sent whole: what its method is called says that it is one', () => {
  expect(pagingOfList([], array)).toEqual({ style: 'whole' });
  expect(pagingOfList([], envelope('things', 'total'))).toEqual({ style: 'whole', items: 'things', total: 'total' });
  expect(pagingOfList(['limit'], array)).toEqual({ style: 'whole', size: 'limit', maxSize: 100 });
  expect(pagingOfList(['page'], array)).toEqual({ style: 'page', page: 'page' });
  expect(pagingOfList([], envelope('some', 'others'))).toBeUndefined();
});

test('only a GET pages', () => {
  expect(pagingOf(['page'], array, '/things', 'POST')).toBeUndefined();
});
