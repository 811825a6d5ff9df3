import { expect, test } from 'vitest';
import type { Schema } from '../../../../codegen/src/contract/contract.ts';
import { hasFittingDefault } from '../../../../codegen/src/contract/schemas.ts';

test.each<[string, object]>([
  ['none', { type: 'string' }],
  ['a text', { type: 'string', default: 'a' }],
  ['a whole number', { type: 'integer', default: 1 }],
  ['a number', { type: 'number', default: 1.5 }],
  ['a list', { type: 'array', default: [] }],
  ['null among the types', { type: ['string', 'null'], default: null }],
  ['null where it may be, as of OpenAPI 3.0', { type: 'string', nullable: true, default: null }],
  ['null as a branch', { anyOf: [{ type: 'string' }, { type: 'null' }], default: null }],
  ['one of the values', { type: 'string', enum: ['a', 'b'], default: 'b' }],
  ['one of no type', { default: 'a' }],
])('a default fits: %s', (_, schema) => {
  expect(hasFittingDefault(schema as Schema)).toBe(true);
});

test.each<[string, object]>([
  ['null for a text', { type: 'string', default: null }],
  ['true for a number', { type: 'number', default: true }],
  ['half of a whole number', { type: 'integer', default: 1.5 }],
  ['a text for a list', { type: 'array', default: 'a' }],
  ['null for branches without it', { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/A' }], default: null }],
  ['none of the values', { type: 'string', enum: ['a', 'b'], default: 'c' }],
])('a default does not fit, and is left out: %s', (_, schema) => {
  expect(hasFittingDefault(schema as Schema)).toBe(false);
});
