import * as fc from 'fast-check';

/** Members that every object inherits, and that a careless look-up finds. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

/** Times at the edges of what RFC 3339 and JavaScript can read. */
const ODD_TIMES = [
  '2026-06-30T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T00:00:00Z',
  '2026-01-15T24:00:00Z',
  '2026-01-15T12:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  '0001-01-01T00:00:00+23:59',
  '2026-01-15t12:00:00z',
  '2026-01-15 12:00:00Z',
  '2026-01-15',
];

const ODD_TEXTS = [
  ...INHERITED,
  ...ODD_TIMES,
  '',
  ' ',
  '\0',
  '\u{d800}',
  'ä🦄',
  'null',
  '../../etc/passwd',
  'http://',
  'javascript:alert(1)',
  'a'.repeat(5000),
  `${'a.'.repeat(2000)}!`,
  '*/0 * * * *',
  '<script>alert(1)</script>',
];

const ODD_NUMBERS = [-1, 0, 0.5, 1e21, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, -(2 ** 31) - 1];

/** Odd values of parameters. */
export const oddText = fc.constantFrom(
  ...ODD_TEXTS,
  ...ODD_NUMBERS.map(String),
  '1e309',
  'NaN',
  '-0',
  '01',
  '+1',
  '0x1',
  '1,2',
  'true',
);

export const oddTime = fc.constantFrom(...ODD_TIMES);

export const oddString = fc.constantFrom(...ODD_TEXTS);

/** A JSON value of any type, which is unlikely to be valid. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddString,
  fc.constantFrom<unknown>(...ODD_NUMBERS, null, true, false),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => [null],
      () => JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":1}}') as unknown,
      () => nested(50),
    )
    .map((make) => make()),
);

/** A key of a free-form object. */
export const oddKey = fc.constantFrom(...INHERITED, 'A', 'KEY', 'some.key', '', 'x'.repeat(300));

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}
