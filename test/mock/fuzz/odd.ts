import type { Random } from '../../../mock/lib/random.ts';

/** Members that every object inherits, and that a careless look-up finds. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

/** Times at the edges of what RFC 3339 and JavaScript can read. */
export const ODD_TIMES = [
  '2026-06-30T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T00:00:00Z',
  '2026-01-15T24:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '0001-01-01T00:00:00+23:59',
  '2026-01-15t12:00:00z',
  '2026-01-15 12:00:00Z',
  '2026-01-15',
];

export const ODD_TEXTS = [
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

const ODD_NUMBERS = [
  -1,
  0,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  -(2 ** 31) - 1,
];

/** Of a parameter. */
export const ODD_PARAMETERS = [
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
];

/** Keys of a free-form object. */
export const ODD_KEYS = [...INHERITED, 'A', 'KEY', 'some.key', '', 'x'.repeat(300)];

const POLLUTING = '{"__proto__":{"a":1},"constructor":{"prototype":1}}';
const ODD_OBJECTS = ['[]', '{}', '[null]', POLLUTING, `${'{"a":['.repeat(25)}1${']}'.repeat(25)}`];

/** A JSON value of any type, which is unlikely to be valid. */
export function oddValue({ chance, pick }: Random): unknown {
  if (chance(0.5)) return pick(ODD_TEXTS);
  return chance(0.7)
    ? pick([...ODD_NUMBERS, null, true, false])
    : (JSON.parse(pick(ODD_OBJECTS)) as unknown);
}
