import { expect, test } from 'vitest';
import type { Contract, Schema } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { checkAllOf, findSecretFields, hasFittingDefault } from '../../codegen/src/contract/schemas.ts';
import { upgradeSchemas } from '../../codegen/src/contract/shape-schemas.ts';

test('a default fits if it has the type, or is one of the values', () => {
  const fitting: object[] = [
    { type: 'string' },
    { type: 'string', default: 'a' },
    { type: 'integer', default: 1 },
    { type: 'number', default: 1.5 },
    { type: 'array', default: [] },
    { type: ['string', 'null'], default: null },
    // OpenAPI 3.0.
    { type: 'string', nullable: true, default: null },
    { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
    { type: 'string', enum: ['a', 'b'], default: 'b' },
    { default: 'a' },
  ];
  for (const schema of fitting) expect.soft(hasFittingDefault(schema as Schema), JSON.stringify(schema)).toBe(true);
  const others: object[] = [
    { type: 'string', default: null },
    { type: 'number', default: true },
    { type: 'integer', default: 1.5 },
    { type: 'array', default: 'a' },
    { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/A' }], default: null },
    { type: 'string', enum: ['a', 'b'], default: 'c' },
  ];
  for (const schema of others) expect.soft(hasFittingDefault(schema as Schema), JSON.stringify(schema)).toBe(false);
});

const upgraded = (openapi: string, schema: object): unknown => {
  const contract = { openapi, info: { title: 'a', version: '1' }, components: { schemas: { A: { ...schema } } } };
  upgradeSchemas(contract);
  return contract.components.schemas.A;
};

test('a contract of 3.1 in words of 3.0 is put into those of 3.1, and one of 3.0 stays as it is', () => {
  const rows: [schema: object, expected: object][] = [
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [{ type: ['string', 'null'], nullable: true }, { type: ['string', 'null'] }],
    [{ type: 'string', nullable: false }, { type: 'string' }],
    [
      { minimum: 0, exclusiveMinimum: true, maximum: 2 },
      { exclusiveMinimum: 0, maximum: 2 },
    ],
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
function chain(length: number, times: number): Contract {
  const schemas: Record<string, object> = {};
  for (let index = 0; index < length; index++) {
    const before = { $ref: `#/components/schemas/S${index - 1}` };
    schemas[`S${index}`] = index === 0 ? { type: 'object' } : { allOf: Array.from({ length: times }, () => before) };
  }
  return { openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {}, components: { schemas } };
}

test('schemas whose `allOf` leads to others in too many ways are refused at once, and a long chain is taken', () => {
  expect(() => checkAllOf(chain(60, 2))).toThrow(
    /^Failed to read the schema S18: `allOf` leads from it to others in 524287 ways, and 1000000 are the most/,
  );
  expect(() => checkAllOf(chain(1000, 1))).not.toThrow();
});

test('the secret fields are those that are marked, in schemas, bodies and parameters, each once and in order', () => {
  const info = { title: 'a', version: '1' };
  const marked = { type: 'string', 'x-secret': true };
  const parameters = [
    { name: 'code', in: 'query', 'x-secret': true, schema: { type: 'string' } },
    { name: 'page', in: 'query', schema: { type: 'integer' } },
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

const ok = { responses: { 200: { description: 'ok' } } };

function normalised(get: object, schemas: object): Contract {
  const info = { title: 't', version: '1' };
  return normalise({ openapi: '3.1.0', info, paths: { '/projects': { get } }, components: { schemas } }).contract;
}

function project(schemas: object) {
  return normalised(ok, schemas).components?.schemas;
}

test('a 64-bit integer is a number, wherever it stands', () => {
  const parameters = [{ name: 'page', in: 'query', schema: { type: 'integer', format: 'int64' } }];
  const contract = normalised(
    { ...ok, parameters },
    {
      A: {
        properties: {
          list: { type: 'array', items: { anyOf: [{ type: 'integer', format: 'int64' }, { type: 'null' }] } },
        },
      },
    },
  );
  expect(JSON.stringify(contract)).not.toContain('int64');
});

test('a property that is called format or default is left alone', () => {
  const schemas = {
    A: {
      type: 'object',
      properties: { format: { type: 'string', default: 'int64' }, default: { type: 'object' } },
      example: { format: 'int64' },
    },
  };
  expect(project(schemas)).toEqual(schemas);
});

test('a default for a whole object is dropped, others stay', () => {
  const schemas = {
    A: {
      type: 'object',
      default: {},
      properties: {
        b: { type: 'object', default: { c: 1 } },
        d: { type: 'array', default: [] },
        e: { type: 'integer', default: 2 },
      },
    },
  };
  expect(project(schemas)).toEqual({
    A: {
      type: 'object',
      properties: { b: { type: 'object' }, d: { type: 'array', default: [] }, e: { type: 'integer', default: 2 } },
    },
  });
});

test('a schema with a name of ours, or of a type of an operation, is renamed along with its references', () => {
  const { components } = normalised(
    { ...ok, operationId: 'listProjects' },
    {
      TempsError: {},
      ListProjectsResponse: { properties: { error: { $ref: '#/components/schemas/TempsError' } } },
      ProblemDetails: {},
    },
  );
  expect(components?.schemas).toEqual({
    TempsErrorBody: {},
    ListProjectsResponseBody: { properties: { error: { $ref: '#/components/schemas/TempsErrorBody' } } },
    ProblemDetails: {},
  });
});

test('a rename finds a free name', () => {
  expect(Object.keys(project({ TempsError: {}, TempsErrorBody: {} }) ?? {})).toEqual([
    'TempsErrorSchema',
    'TempsErrorBody',
  ]);
});
