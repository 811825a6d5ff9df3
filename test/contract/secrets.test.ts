import { expect, test } from 'vitest';
import contract from '../../openapi.json' with { type: 'json' };

/**
 * Names that often stand for a secret. Whoever adds such a field decides: `x-secret: true` or
 * `false`.
 */
const LOOKS_SECRET = new RegExp(
  [
    'pass(word|phrase|code)|secret|token|credential|encrypted|hash|dsn|cookie|signature|recovery|private_key',
    '(^|_)(key|pin|otp|totp|codes?|value|headers|config|parameters|variables|connection_info|webhook_url)$',
    '(Key|Codes?|Value|Variables|Config)$',
  ].join('|'),
);

interface Field {
  place: string;
  name: string;
  schema: Record<string, unknown>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every field of every schema, and every parameter. */
function fieldsIn(value: unknown, place: string): Field[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, place));
  if (!isObject(value)) return [];
  const { properties, name } = value;
  const isParameter = typeof name === 'string' && typeof value['in'] === 'string';
  return [
    ...(isObject(properties)
      ? Object.entries(properties).flatMap(([field, schema]) =>
          isObject(schema) ? [{ place, name: field, schema }] : [],
        )
      : []),
    ...(isParameter ? [{ place, name, schema: value }] : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      ['example', 'examples', 'default', 'enum'].includes(key)
        ? []
        : fieldsIn(inner, `${place}/${key}`),
    ),
  ];
}

/** A flag or a count holds no secret. */
function holdsText({ schema }: Field): boolean {
  const type = isObject(schema['schema']) ? schema['schema']['type'] : schema['type'];
  const types = [type].flat().filter((one) => one !== 'null' && one !== undefined);
  return (
    types.length === 0 ||
    types.some((one) => !['boolean', 'integer', 'number'].includes(String(one)))
  );
}

const fields = fieldsIn(contract, '#');

test('every field and parameter with the name of a secret says whether it is one, with x-secret', () => {
  const undecided = fields
    .filter((field) => LOOKS_SECRET.test(field.name) && holdsText(field))
    .filter(({ schema }) => typeof schema['x-secret'] !== 'boolean')
    .map(({ place, name }) => `${place}: ${name}`);
  expect(undecided).toEqual([]);
  expect(fields.length).toBeGreaterThan(1000);
});

test('a field that one part of the contract calls secret is decided everywhere', () => {
  const secret = new Set(
    fields.filter(({ schema }) => schema['x-secret'] === true).map(({ name }) => name),
  );
  const undecided = fields
    .filter((field) => secret.has(field.name) && holdsText(field) && !('x-secret' in field.schema))
    .map(({ place, name }) => `${place}: ${name}`);
  expect(undecided).toEqual([]);
  expect(secret.size).toBeGreaterThan(30);
});
