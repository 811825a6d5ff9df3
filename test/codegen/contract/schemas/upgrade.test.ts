import { expect, test } from 'vitest';
import { upgradeSchemas } from '../../../../codegen/src/contract/shape-schemas.ts';

function upgraded(openapi: string, schema: object): unknown {
  const contract = { openapi, info: { title: 'a', version: '1' }, components: { schemas: { A: schema } } };
  upgradeSchemas(contract);
  return contract.components.schemas.A;
}

test.each<[string, object, object]>([
  ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['nullable among types', { type: ['string', 'null'], nullable: true }, { type: ['string', 'null'] }],
  ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
  ['an excluded limit', { minimum: 0, exclusiveMinimum: true, maximum: 2 }, { exclusiveMinimum: 0, maximum: 2 }],
  ['an included limit', { maximum: 2, exclusiveMaximum: false }, { maximum: 2 }],
  ['an excluded limit without a number', { exclusiveMinimum: true }, {}],
  ['a limit of 3.1', { exclusiveMaximum: 5 }, { exclusiveMaximum: 5 }],
])('a contract of 3.1 in words of 3.0 is put into those of 3.1: %s', (_, schema, expected) => {
  expect(upgraded('3.1.0', schema)).toEqual(expected);
});

test('a contract of 3.0 stays as it is', () => {
  const schema = { type: 'number', nullable: true, minimum: 0, exclusiveMinimum: true };
  expect(upgraded('3.0.3', { ...schema })).toEqual(schema);
});
