import { expect, test } from 'vitest';
import { readEnvelope } from '../../src/pagination/envelope.ts';
import type { Paging } from '../../src/pagination/paging.ts';
import { CURSOR, OFFSET, PAGE } from './fake-list.ts';

const items = [{ id: 1 }, { id: 2 }];
const nothing = {
  total: undefined,
  nextCursor: undefined,
  hasMore: undefined,
  pageSize: undefined,
};

test('an envelope of the reference, July or August is read whatever the contract expects', () => {
  const rows: [body: unknown, expected: object][] = [
    [{ items, total: 42 }, { total: 42 }],
    [
      { projects: items, total: 42, page: 1, per_page: 2 },
      { total: 42, pageSize: 2 },
    ],
    [{ data: items, total: 42 }, { total: 42 }],
    [
      { data: items, pagination: { page: 1, page_size: 2, total_count: 42, total_pages: 21 } },
      { total: 42, pageSize: 2 },
    ],
    [{ visitors: items, total_count: 42, filtered_count: 7 }, { total: 42 }],
    [
      { connections: items, total_count: 42, page: 1, per_page: 2 },
      { total: 42, pageSize: 2 },
    ],
    [
      { blobs: items, next_cursor: 'c2', has_more: true },
      { nextCursor: 'c2', hasMore: true },
    ],
    [{ blobs: items, next_cursor: null, has_more: false }, { hasMore: false }],
    [items, {}],
    [{ items, total: null, total_count: -1 }, {}],
    [{ items, total: 0 }, { total: 0 }],
    [{ items, next_cursor: 7 }, { nextCursor: '7' }],
    [{ items, next_cursor: '' }, {}],
  ];
  for (const [body, expected] of rows)
    for (const paging of [PAGE, OFFSET, CURSOR, { style: 'page', page: 'page' } satisfies Paging]) {
      const parts = { items, ...nothing, ...expected };
      const nextCursor = paging.style === 'cursor' ? parts.nextCursor : undefined;
      expect
        .soft(readEnvelope({ data: body }, paging), JSON.stringify(body))
        .toEqual({ ...parts, nextCursor });
    }
});

test('the names of the contract win over known names', () => {
  const body = {
    rows: items,
    items: [],
    data: [],
    count: 5,
    total: 9,
    after: 'c2',
    next_cursor: 'c9',
  };
  const paging: Paging = {
    style: 'cursor',
    cursor: 'after',
    items: 'rows',
    total: 'count',
    nextCursor: 'after',
  };
  expect(readEnvelope({ data: body }, paging)).toMatchObject({
    items,
    total: 5,
    nextCursor: 'c2',
    hasMore: undefined,
  });
});

test('the error of a response without a list says what was expected and what came', () => {
  const rows: [body: unknown, message: string][] = [
    [{ a: [1], b: [2] }, 'got { a, b }'],
    [{ data: null, error: 'down' }, 'got { data, error }'],
    [
      Object.fromEntries(Array.from('abcdefghijklm', (name) => [name, 1])),
      'got { a, b, c, d, e, f, g, h, i, j }',
    ],
    ['hello', 'got string'],
    [undefined, 'got undefined'],
  ];
  expect(() => readEnvelope({ data: 'x' }, { style: 'page', page: 'page' })).toThrow(
    'expected an array, got string',
  );
  for (const [body, message] of rows)
    expect
      .soft(() => readEnvelope({ data: body }, PAGE))
      .toThrow(
        expect.objectContaining({
          name: 'TempsResponseError',
          message: `responded with no list in it: expected the field \`items\`, ${message}`,
        }),
      );
});
