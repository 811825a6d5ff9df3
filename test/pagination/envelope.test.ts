import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';
import { readEnvelope } from '../../src/pagination/envelope.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import { CURSOR, OFFSET, PAGE } from './fake-list.ts';

const items = [{ id: 1 }, { id: 2 }];
const nothing = { total: undefined, nextCursor: undefined, hasMore: undefined, pageSize: undefined };

describe('known envelopes', () => {
  test.each<[string, unknown, object]>([
    ['{ items, total }', { items, total: 42 }, { total: 42 }],
    [
      '{ projects, total, page, per_page }',
      { projects: items, total: 42, page: 1, per_page: 2 },
      { total: 42, pageSize: 2 },
    ],
    ['{ data, total }', { data: items, total: 42 }, { total: 42 }],
    [
      '{ data, pagination }',
      { data: items, pagination: { page: 1, page_size: 2, total_count: 42, total_pages: 21 } },
      { total: 42, pageSize: 2 },
    ],
    ['{ visitors, total_count }', { visitors: items, total_count: 42, filtered_count: 7 }, { total: 42 }],
    [
      '{ connections, total_count, page, per_page }',
      { connections: items, total_count: 42, page: 1, per_page: 2 },
      { total: 42, pageSize: 2 },
    ],
    [
      '{ blobs, next_cursor, has_more }',
      { blobs: items, next_cursor: 'c2', has_more: true },
      { nextCursor: 'c2', hasMore: true },
    ],
    [
      '{ blobs, next_cursor: null, has_more: false }',
      { blobs: items, next_cursor: null, has_more: false },
      { hasMore: false },
    ],
    ['a bare array', items, {}],
    ['a total that is no count', { items, total: null, total_count: -1 }, {}],
    ['a cursor that is a number', { items, next_cursor: 7 }, { nextCursor: '7' }],
    ['an empty cursor', { items, next_cursor: '' }, {}],
  ])('an envelope is read whatever the contract expects: %s', (_, body, expected) => {
    for (const paging of [PAGE, OFFSET, CURSOR, { style: 'page', page: 'page' } satisfies Paging]) {
      const { nextCursor } = { ...nothing, ...expected };
      const cursor = paging.style === 'cursor' ? nextCursor : undefined;
      expect(readEnvelope({ data: body }, paging)).toEqual({ items, ...nothing, ...expected, nextCursor: cursor });
    }
  });
});

test('the names of the contract win over known names', () => {
  const body = { rows: items, items: [], data: [], count: 5, total: 9, after: 'c2', next_cursor: 'c9' };
  const paging: Paging = { style: 'cursor', cursor: 'after', items: 'rows', total: 'count', nextCursor: 'after' };
  expect(readEnvelope({ data: body }, paging)).toMatchObject({ items, total: 5, nextCursor: 'c2', hasMore: undefined });
});

describe('response without a list', () => {
  test.each<[unknown, string]>([
    [{ ok: true, user: {} }, 'expected the field `items`, got an object with `ok`, `user`'],
    [{ a: [1], b: [2] }, 'expected the field `items`, got an object with `a`, `b`'],
    [{}, 'expected the field `items`, got an empty object'],
    [null, 'expected the field `items`, got null'],
    [{ errors: [{ message: 'down' }] }, 'expected the field `items`, got an object with `errors`'],
    [{ success: false, messages: ['down'] }, 'expected the field `items`, got an object with `success`, `messages`'],
    [{ data: null, error: 'down' }, 'expected the field `items`, got an object with `data`, `error`'],
    [{ items: null, errors: [{}] }, 'expected the field `items`, got an object with `items`, `errors`'],
    [{ error: 'down' }, 'expected the field `items`, got an object with `error`'],
    ['hello', 'expected the field `items`, got a string'],
    [undefined, 'expected the field `items`, got no body'],
  ])('the error says what was expected and what came: %o', (body, message) => {
    expect(() => readEnvelope({ data: body }, PAGE)).toThrow(
      expect.objectContaining({ name: 'TempsResponseError', message: `responded with no list in it: ${message}` }),
    );
  });

  test('the error says that an array was expected if the contract has a bare array', () => {
    expect(() => readEnvelope({ data: {} }, { style: 'page', page: 'page' })).toThrow(
      'expected an array, got an empty object',
    );
  });
});

const isReadOrRefused = (body: unknown, paging: Paging): boolean => {
  try {
    return Array.isArray(readEnvelope({ data: body }, paging).items);
  } catch (error) {
    return TempsResponseError.is(error);
  }
};

test('readEnvelope returns a list or throws a TempsResponseError for any JSON', () => {
  expect(() =>
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(PAGE, OFFSET, CURSOR), isReadOrRefused)),
  ).not.toThrow();
});
