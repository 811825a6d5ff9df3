import { expect, test } from 'vitest';
import type { Contract, Schema } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { checkAllOf, findSecretFields, hasFittingDefault } from '../../codegen/src/contract/schemas.ts';
import { upgradeSchemas } from '../../codegen/src/contract/shape-schemas.ts';

const info = { title: 't', version: '1' };

test('a default fits if it has the type, or is one of the values', () => {
  const rows: [schema: object, fits: boolean][] = [
    [{ type: 'string' }, true],
    [{ type: 'integer', default: 1 }, true],
    [{ type: 'array', default: [] }, true],
    [{ type: ['string', 'null'], default: null }, true],
    // OpenAPI 3.0.
    [{ type: 'string', nullable: true, default: null }, true],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }], default: null }, true],
    [{ type: 'string', enum: ['a', 'b'], default: 'b' }, true],
    [{ default: 'a' }, true],
    [{ type: 'string', default: null }, false],
    [{ type: 'number', default: true }, false],
    [{ type: 'integer', default: 1.5 }, false],
    [{ type: 'array', default: 'a' }, false],
    [{ oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/A' }], default: null }, false],
    [{ type: 'string', enum: ['a', 'b'], default: 'c' }, false],
  ];
  for (const [schema, fits] of rows)
    expect.soft(hasFittingDefault(schema as Schema), JSON.stringify(schema)).toBe(fits);
});

const upgraded = (openapi: string, schema: object): unknown => {
  const contract = { openapi, info, components: { schemas: { A: { ...schema } } } };
  upgradeSchemas(contract);
  return contract.components.schemas.A;
};

test('a contract of 3.1 in words of 3.0 is put into those of 3.1, and one of 3.0 stays as it is', () => {
  const rows: [schema: object, expected: object][] = [
    [{ type: ['string', 'null'], nullable: true }, { type: ['string', 'null'] }],
    [{ type: 'string', nullable: false }, { type: 'string' }],
    [{ minimum: 0, exclusiveMinimum: true }, { exclusiveMinimum: 0 }],
    [{ maximum: 2, exclusiveMaximum: false }, { maximum: 2 }],
    [{ exclusiveMinimum: true }, {}],
    [{ exclusiveMaximum: 5 }, { exclusiveMaximum: 5 }],
  ];
  for (const [schema, expected] of rows) {
    expect.soft(upgraded('3.1.0', schema), JSON.stringify(schema)).toEqual(expected);
    expect.soft(upgraded('3.0.3', schema), JSON.stringify(schema)).toEqual(schema);
  }
});

/** Schemas of which each is composed of the one before, several times. */
const chain = (length: number, times: number): Contract => {
  const schemas = Array.from({ length }, (_, index) => [
    `S${index}`,
    index > 0
      ? { allOf: Array.from({ length: times }, () => ({ $ref: `#/components/schemas/S${index - 1}` })) }
      : { type: 'object' },
  ]);
  return {
    openapi: '3.1.0',
    info,
    paths: {},
    components: { schemas: Object.fromEntries(schemas) as Record<string, object> },
  };
};

test('schemas whose `allOf` leads to others in too many ways are refused at once, and a long chain is taken', () => {
  expect(() => checkAllOf(chain(60, 2))).toThrow(
    /^Failed to read the schema S18: `allOf` leads from it to others in 524287 ways, and 1000000 are the most/,
  );
  expect(() => checkAllOf(chain(1000, 1))).not.toThrow();
});

test('the secret fields are those that are marked, in schemas, bodies and parameters, each once and in order', () => {
  const marked = { type: 'string', 'x-secret': true };
  const parameters = [
    { name: 'code', in: 'query', 'x-secret': true },
    { name: 'page', in: 'query' },
  ];
  const schema = { type: 'array', items: { properties: { value: marked, key: { 'x-secret': false } } } };
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

/** What becomes of schemas beside one operation. */
function normalised(schemas: object, get: object = {}) {
  const paths = { '/projects': { get: { responses: { 200: { description: 'ok' } }, ...get } } };
  const { contract } = normalise({ openapi: '3.1.0', info, paths, components: { schemas } });
  return { schemas: contract.components?.schemas, get: contract.paths?.['/projects']?.get };
}

test('a 64-bit integer is a number, wherever it stands, but a property that is called format or default is left alone', () => {
  const int64 = { type: 'integer', format: 'int64' };
  const A = { properties: { list: { type: 'array', items: { anyOf: [int64, { type: 'null' }] } } } };
  const found = normalised({ A }, { parameters: [{ name: 'page', in: 'query', schema: int64 }] });
  expect(JSON.stringify(found)).not.toContain('int64');
  const properties = { format: { type: 'string', default: 'int64' }, default: { type: 'object' } };
  const schemas = { B: { type: 'object', properties, example: { format: 'int64' } } };
  expect(normalised(schemas).schemas).toEqual(schemas);
});

test('a default for a whole object is dropped, others stay', () => {
  const kept = { d: { type: 'array', default: [] }, e: { type: 'integer', default: 2 } };
  const properties = { b: { type: 'object', default: { c: 1 } }, ...kept };
  expect(normalised({ A: { type: 'object', default: {}, properties } }).schemas).toEqual({
    A: { type: 'object', properties: { b: { type: 'object' }, ...kept } },
  });
});

const error = (name: string) => ({ properties: { error: { $ref: `#/components/schemas/${name}` } } });

test('a schema with a name of ours, or of a type of an operation, gets a free name along with its references', () => {
  const given = { TempsError: {}, TempsErrorBody: {}, ListProjectsResponse: error('TempsError'), ProblemDetails: {} };
  expect(normalised(given, { operationId: 'listProjects' }).schemas).toEqual({
    TempsErrorSchema: {},
    TempsErrorBody: {},
    ListProjectsResponseBody: error('TempsErrorSchema'),
    ProblemDetails: {},
  });
});
