import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findIssues } from '../../src/validation/find-issues.ts';

const openEnum = z.union([z.enum(['pending', 'running']), z.string()]);
const said = (schema: z.ZodType, value: unknown): string[] =>
  findIssues(schema, value, ['body']).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('values that pass', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['an unknown field', z.object({ id: z.int() }), { id: 1, newer: true }],
    ['an unknown field of a strict object', z.strictObject({ id: z.int() }), { id: 1, newer: true }],
    ['an unknown value of an open enum', openEnum, 'paused'],
    ['an unknown value of a closed enum', z.enum(['asc', 'desc']), 'sideways'],
    ['an unknown value deep inside', z.array(z.object({ status: z.enum(['a']) })), [{ status: 'b' }]],
    ['an unknown value inside a union', z.union([z.object({ kind: z.literal('a') }), z.int()]), { kind: 'b' }],
    ['an unknown kind', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]), { kind: 'b' }],
  ])('a value passes: %s', (_, schema, value) => {
    expect(said(schema, value)).toEqual([]);
  });
});

describe('values that do not fit', () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    ['a missing field', z.object({ name: z.string() }), {}, ['body.name expected string, received undefined']],
    [
      'the wrong kind',
      z.object({ ids: z.array(z.int()) }),
      { ids: [1, 'x'] },
      ['body.ids.1 expected number, received string'],
    ],
    ['a number out of bounds', z.int().gte(1), 0, ['body too small: expected number to be >=1']],
    ['no enum value at all', z.enum(['asc', 'desc']), 7, ['body invalid option: expected one of "asc"|"desc"']],
    ['no enum value of an open enum', openEnum, 7, ['body invalid option: expected one of "pending"|"running"']],
    [
      'the branch of a union that was most likely meant',
      z.union([z.object({ a: z.int(), b: z.int() }), z.object({ c: z.int(), d: z.int() })]),
      { a: 1 },
      ['body.b expected number, received undefined'],
    ],
    [
      'everything at once',
      z.object({ a: z.int(), b: z.string() }),
      { a: 'x', b: 1 },
      ['body.a expected number, received string', 'body.b expected string, received number'],
    ],
  ])('a value has issues: %s', (_, schema, value, expected) => {
    expect(said(schema, value)).toEqual(expected);
  });

  it('issues do not show the values', () => {
    expect(said(z.object({ secret: z.string().max(3) }), { secret: 'hunter2' }).join()).not.toContain('hunter2');
  });
});

function list(length: number, odd: Record<number, object> = {}): object {
  return { items: Array.from({ length }, (_, id) => odd[id] ?? { id, tags: ['a'] }) };
}

describe('long list', () => {
  const schema = z.object({ items: z.array(z.object({ id: z.int(), tags: z.array(z.string()).min(1) })) });
  it('a long list is checked to its end, and the issue names the item', () => {
    expect(said(schema, list(1000))).toEqual([]);
    expect(said(schema, list(1000, { 999: { id: 'x', tags: ['a'] } }))).toEqual([
      'body.items.999.id expected number, received string',
    ]);
  });

  it('a long list within an item is checked to its end, and the issue names its own item', () => {
    const tags = Array.from({ length: 130 }, (_, index) => (index === 128 ? 7 : 'a'));
    expect(said(schema, list(60, { 58: { id: 58, tags } }))).toEqual([
      'body.items.58.tags.128 expected string, received number',
    ]);
  });

  it('a long list is checked up to its first bad item', () => {
    let parsed = 0;
    const counting = z.array(z.unknown().refine(() => (parsed++, false)));
    expect(
      said(
        counting,
        Array.from({ length: 100_000 }, () => 1),
      ).length,
    ).toBe(parsed);
    expect(parsed).toBeLessThan(1000);
  });

  it('a long list whose items lack optional members is checked on', () => {
    const items = Array.from({ length: 200 }, (_, id) => (id === 199 ? { id: 'x' } : { id }));
    const issues = findIssues(schema, { items }, [], new Set(['tags']));
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['items.199.id']);
  });
});
