import { expect, test } from 'vitest';
import type { Contract } from '../../../../codegen/src/contract/contract.ts';
import { checkAllOf } from '../../../../codegen/src/contract/schemas.ts';

/** Schemas of which each is composed of the one before, several times. */
function chain(length: number, times: number): Contract {
  const schemas: Record<string, object> = {};
  for (let index = 0; index < length; index++) {
    const before = { $ref: `#/components/schemas/S${index - 1}` };
    schemas[`S${index}`] = index === 0 ? { type: 'object' } : { allOf: Array.from({ length: times }, () => before) };
  }
  return { openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {}, components: { schemas } };
}

test('schemas whose `allOf` leads to others in too many ways are refused at once', () => {
  expect(() => checkAllOf(chain(60, 2))).toThrow(
    /^Failed to read the schema S18: `allOf` leads from it to others in 524287 ways, and 1000000 are the most/,
  );
});

test('a chain of a thousand schemas is taken', () => {
  expect(() => checkAllOf(chain(1000, 1))).not.toThrow();
});
