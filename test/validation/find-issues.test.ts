import { expect, test } from 'vitest';
import { z } from 'zod';
import { findIssues } from '../../src/validation/find-issues.ts';

const openEnum = z.union([z.enum(['pending', 'running']), z.string()]);
const said = (schema: z.ZodType, value: unknown): string[] =>
  findIssues(schema, value, ['body']).map(({ path, message }) => `${path.join('.')} ${message}`);

test('fields and values that a newer server may have pass', () => {
  const rows: [what: string, schema: z.ZodType, value: unknown][] = [
    ['an unknown field', z.object({ id: z.int() }), { id: 1, newer: true }],
    [
      'an unknown field of a strict object',
      z.strictObject({ id: z.int() }),
      { id: 1, newer: true },
    ],
    ['an unknown value of an open enum', openEnum, 'paused'],
    ['an unknown value of a closed enum', z.enum(['asc', 'desc']), 'sideways'],
    [
      'an unknown value deep inside',
      z.array(z.object({ status: z.enum(['a']) })),
      [{ status: 'b' }],
    ],
    [
      'an unknown value inside a union',
      z.union([z.object({ kind: z.literal('a') }), z.int()]),
      { kind: 'b' },
    ],
    [
      'an unknown kind',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]),
      { kind: 'b' },
    ],
  ];
  for (const [what, schema, value] of rows) expect.soft(said(schema, value), what).toEqual([]);
});

test('what does not fit has a place and what was expected', () => {
  const rows: [what: string, schema: z.ZodType, value: unknown, issues: string[]][] = [
    [
      'a missing field',
      z.object({ name: z.string() }),
      {},
      ['body.name expected string, received undefined'],
    ],
    [
      'the wrong kind',
      z.object({ ids: z.array(z.int()) }),
      { ids: [1, 'x'] },
      ['body.ids.1 expected number, received string'],
    ],
    ['a number out of bounds', z.int().gte(1), 0, ['body too small: expected number to be >=1']],
    [
      'no enum value at all',
      z.enum(['asc', 'desc']),
      7,
      ['body invalid option: expected one of "asc"|"desc"'],
    ],
    [
      'no enum value of an open enum',
      openEnum,
      7,
      ['body invalid option: expected one of "pending"|"running"'],
    ],
    [
      'the branch of a union that was most likely meant',
      z.union([z.object({ a: z.int(), b: z.int() }), z.object({ c: z.int(), d: z.int() })]),
      { a: 1 },
      ['body.b expected number, received undefined'],
    ],
    [
      'the same, written behind the other',
      z.union([z.object({ a: z.int(), b: z.int() }), z.object({ c: z.int(), d: z.int() })]),
      { c: 1 },
      ['body.d expected number, received undefined'],
    ],
    [
      'everything at once',
      z.object({ a: z.int(), b: z.string() }),
      { a: 'x', b: 1 },
      ['body.a expected number, received string', 'body.b expected string, received number'],
    ],
    [
      'an item of a long list',
      z.object({ items: z.array(z.int()) }),
      { items: [...Array(999).keys(), 'x'] },
      ['body.items.999 expected number, received string'],
    ],
  ];
  for (const [what, schema, value, issues] of rows)
    expect.soft(said(schema, value), what).toEqual(issues);
});
