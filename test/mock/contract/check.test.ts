import { expect, it } from 'vitest';
import { checkOf } from '../../../mock/contract/check.ts';

it('a check says what it got, and what the schema expects there', () => {
  const steps = { items: { properties: { name: { type: 'string' } }, required: ['name'] } };
  const time = 'an ISO 8601 date and time such as 2026-01-15T12:00:00Z';
  const row = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
  const orNull = { anyOf: [row, { type: 'null' }] };
  const cases: [schema: object, value: unknown, issues: string[]][] = [
    [{ type: 'string' }, 5, ['body: got 5, expected a string']],
    [{ type: ['integer', 'null'] }, 'x', ['body: got "x", expected an integer or null']],
    [{ type: 'integer' }, 1.5, ['body: got 1.5, expected an integer']],
    [{ type: 'integer' }, Infinity, ['body: got Infinity, expected an integer']],
    [{ type: 'string', format: 'date-time' }, 5, [`body: got 5, expected ${time}`]],
    [{ type: 'string', enum: ['a', 'b'] }, 'c', ['body: got "c", expected one of "a", "b"']],
    [{ type: 'string', enum: ['a'] }, 'c', ['body: got "c", expected "a"']],
    [{ type: 'integer', minimum: 1, maximum: 9 }, 0, ['body: got 0, expected at least 1']],
    [{ type: 'integer', minimum: 1, maximum: 9 }, 10, ['body: got 10, expected at most 9']],
    [{ type: 'array', minItems: 1 }, [], ['body: got [], expected at least 1 items']],
    [{ type: 'array', maxItems: 1 }, [1, 2], ['body: got [1,2], expected at most 1 items']],
    [
      { prefixItems: [{ type: 'string' }], items: { type: 'null' } },
      [1, 1],
      ['body[0]: got 1, expected a string', 'body[1]: got 1, expected null'],
    ],
    [
      steps,
      [{ name: 'a' }, {}, { name: 5 }],
      ['body[1].name: got nothing, expected a value', 'body[2].name: got 5, expected a string'],
    ],
    [
      { type: 'object', additionalProperties: false },
      { a: 1 },
      ['body.a: got 1, expected no such name'],
    ],
    [
      { type: 'object', additionalProperties: { type: 'string' } },
      { a: 1 },
      ['body.a: got 1, expected a string'],
    ],
    [
      { propertyNames: { pattern: '^1' } },
      { 1: 1, b: 1 },
      ['body.b: got "b", expected a value that matches ^1'],
    ],
    [
      { oneOf: [{}, {}] },
      2,
      ['body: got 2, expected a value that fits exactly one of the alternatives'],
    ],
    [{ allOf: [{ type: 'integer' }, { minimum: 3 }] }, 2, ['body: got 2, expected at least 3']],
    // Of an object that may be null, only what is wrong inside.
    [orNull, { id: 'x' }, ['body.id: got "x", expected an integer']],
    [orNull, {}, ['body.id: got nothing, expected a value']],
    [orNull, 'x', ['body: got "x", expected an object or null']],
    [orNull, null, []],
    [{ type: 'string' }, '🦄'.repeat(60), []],
    // An inherited member is none, such as what a library adds to every object.
    [
      { required: ['name'] },
      Object.create({ name: 'inherited' }),
      ['body.name: got nothing, expected a value'],
    ],
  ];
  for (const [schema, value, issues] of cases) {
    const found = checkOf(schema)(value, 'body').map(({ path, message }) => `${path}: ${message}`);
    expect(found, JSON.stringify([schema, value])).toEqual(issues);
  }
});

it('a time is one that JavaScript can read and write again', () => {
  const check = checkOf({ type: 'string', format: 'date-time' });
  const isTime = (text: string) => check(text, 'time').length === 0;
  const times = ['2026-02-28T23:59:59.999Z', '2026-01-31T12:00:00.5+02:00', '0001-01-01T00:00:00Z'];
  const others = [
    '2026-02-30T00:00:00.000Z',
    '2026-01-28T24:00:00.000Z',
    '2026-12-31T23:59:60Z',
    '9999-12-31T23:59:59-01:00',
    '0001-01-01T00:00:00+01:00',
    '2026-01-28T12:00:00',
    'today',
  ];
  expect(times.filter((text) => !isTime(text))).toEqual([]);
  expect(others.filter(isTime)).toEqual([]);
});
