import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { findSecretFields } from '../../codegen/src/contract/schemas.ts';

const info = { title: 't', version: '1' };

/** What becomes of schemas beside one operation. */
function normalised(schemas: object, get: object = {}, openapi = '3.1.0') {
  const paths = { '/projects': { get: { responses: { 200: { description: 'ok' } }, ...get } } };
  const { contract } = normalise({ openapi, info, paths, components: { schemas } });
  return { schemas: contract.components?.schemas, get: contract.paths?.['/projects']?.get };
}

test('a default stays if it has the type, or is one of the values', () => {
  const rows: [schema: object, fits: boolean][] = [
    [{ type: 'integer', default: 1 }, true],
    [{ type: 'array', default: [] }, true],
    [{ type: ['string', 'null'], default: null }, true],
    [{ type: 'string', enum: ['a', 'b'], default: 'b' }, true],
    [{ anyOf: [{ type: 'string' }, { enum: ['a'] }], default: 'a' }, true],
    [{ type: 'string', default: null }, false],
    [{ type: 'number', default: true }, false],
    [{ type: 'integer', default: 1.5 }, false],
    [{ type: 'array', default: 'a' }, false],
    [{ type: 'string', enum: ['a', 'b'], default: 'c' }, false],
    // It may lack members that the type requires.
    [{ type: 'object', default: {} }, false],
    [{ default: {} }, false],
  ];
  for (const [schema, fits] of rows) {
    const { A } = normalised({ A: schema }).schemas ?? {};
    expect.soft(A && 'default' in A, JSON.stringify(schema)).toBe(fits);
  }
});

test('the words of OpenAPI 3.0 become those of 3.1, whatever version the contract says', () => {
  const thing = { $ref: '#/components/schemas/A' };
  const rows: [schema: object, expected: object][] = [
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [{ type: ['string', 'null'], nullable: true }, { type: ['string', 'null'] }],
    [{ type: 'string', nullable: false }, { type: 'string' }],
    [{ allOf: [thing], nullable: true }, { anyOf: [{ allOf: [thing] }, { type: 'null' }] }],
    [{ oneOf: [thing, thing], nullable: true }, { oneOf: [thing, thing, { type: 'null' }] }],
    [{ anyOf: [thing, thing], nullable: true }, { anyOf: [thing, thing, { type: 'null' }] }],
    [
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [{ enum: ['a', 1, null] }, { type: ['string', 'number', 'null'], enum: ['a', 1, null] }],
    [{ enum: [null] }, { type: 'null' }],
    [{ minimum: 0, exclusiveMinimum: true }, { exclusiveMinimum: 0 }],
    [{ maximum: 2, exclusiveMaximum: false }, { maximum: 2 }],
    [{ exclusiveMinimum: true }, {}],
    [{ exclusiveMaximum: 5 }, { exclusiveMaximum: 5 }],
  ];
  for (const version of ['3.0.3', '3.1.0'])
    for (const [schema, expected] of rows)
      expect
        .soft(normalised({ A: schema }, {}, version).schemas, JSON.stringify(schema))
        .toEqual({ A: expected });
});

test('the secret fields are those that are marked, each once and in order', () => {
  const marked = { type: 'string', 'x-secret': true };
  const parameters = [
    { name: 'code', in: 'query', 'x-secret': true },
    { name: 'page', in: 'query' },
  ];
  const schema = {
    type: 'array',
    items: { properties: { value: marked, key: { 'x-secret': false } } },
  };
  const responses = { 200: { description: 'a', content: { 'application/json': { schema } } } };
  const schemas = { A: { properties: { b: { properties: { password: marked, value: marked } } } } };
  const contract = {
    openapi: '3.1.0',
    info,
    paths: { '/a': { get: { parameters, responses } } },
    components: { schemas },
  };
  expect(findSecretFields(contract as unknown as Contract)).toEqual(['code', 'password', 'value']);
  expect(findSecretFields({ openapi: '3.1.0', info, paths: {} })).toEqual([]);
});

test('a 64-bit integer is a number wherever it stands, but not a property that is called format', () => {
  const int64 = { type: 'integer', format: 'int64' };
  const A = {
    properties: { list: { type: 'array', items: { anyOf: [int64, { type: 'null' }] } } },
  };
  const found = normalised({ A }, { parameters: [{ name: 'page', in: 'query', schema: int64 }] });
  expect(JSON.stringify(found)).not.toContain('int64');
  const properties = { format: { type: 'string', default: 'int64' }, default: { type: 'object' } };
  const schemas = { B: { type: 'object', properties, example: { format: 'int64' } } };
  expect(normalised(schemas).schemas).toEqual(schemas);
});

const error = (name: string) => ({
  properties: { error: { $ref: `#/components/schemas/${name}` } },
});

test('a schema with a name of ours gets a free name along with its references', () => {
  const given = {
    TempsError: {},
    TempsErrorBody: {},
    ListProjectsResponse: error('TempsError'),
    ProblemDetails: {},
  };
  expect(normalised(given, { operationId: 'listProjects' }).schemas).toEqual({
    TempsErrorSchema: {},
    TempsErrorBody: {},
    ListProjectsResponseBody: error('TempsErrorSchema'),
    ProblemDetails: {},
  });
});
