import { expect, test } from 'vitest';
import type { Contract, Operation, Schema } from '../../codegen/src/contract/contract.ts';
import { findQueryStyles } from '../../codegen/src/operations/format.ts';
import { listMethods } from '../../codegen/src/operations/methods.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';

const object: Schema = { type: 'object', properties: { lat: { type: 'number' } } };
const contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  components: {
    schemas: { Geo: object, Loop: { anyOf: [{ $ref: '#/components/schemas/Loop' }] } },
    parameters: { geo: { name: 'geo', in: 'query', schema: { $ref: '#/components/schemas/Geo' } } },
  },
} as unknown as Contract;

function stylesOf(...parameters: object[]): Readonly<Record<string, string>> | undefined {
  const geo = { name: 'geo', in: 'query' };
  const named = parameters.map((each): object => ('$ref' in each ? each : Object.assign({}, geo, each)));
  return findQueryStyles(contract, { parameters: named } as Operation);
}

test.each([
  [{}, 'form'],
  [{ style: 'form' }, 'form'],
  [{ explode: true }, 'form'],
  [{ explode: false }, ','],
  [{ style: 'form', explode: false }, ','],
  [{ style: 'pipeDelimited' }, '|'],
  [{ style: 'spaceDelimited', explode: false }, ' '],
])('an object or a list in a query is sent as OpenAPI says: %j', (style, sent) => {
  expect(stylesOf({ schema: object, ...style })).toEqual({ geo: sent });
  const list = stylesOf({ schema: { type: ['array', 'null'], items: {} }, ...style });
  // A list repeats its name by default, as the client sends any.
  expect(list).toEqual(sent === 'form' ? undefined : { geo: sent });
});

test.each([{ style: 'deepObject' }, { style: 'deepObject', explode: true }])(
  'a deep object is sent as the client sends any: %j',
  (style) => expect(stylesOf({ schema: object, ...style })).toBeUndefined(),
);

test.each<[string, object]>([
  ['a schema with a name', { $ref: '#/components/schemas/Geo' }],
  ['one that may be null', { type: ['object', 'null'] }],
  ['one of several', { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Geo' }] }],
  ['any of several', { anyOf: [object, { type: 'null' }] }],
  ['one that is composed', { allOf: [{ $ref: '#/components/schemas/Geo' }] }],
  ['one without a type, but with members', { properties: { lat: {} } }],
  ['one without a type, but with members of any name', { additionalProperties: { type: 'string' } }],
])('what may be an object is one: %s', (_, schema) => {
  expect(stylesOf({ schema })).toEqual({ geo: 'form' });
});

test('a parameter that several operations share has its style', () => {
  expect(stylesOf({ $ref: '#/components/parameters/geo' })).toEqual({ geo: 'form' });
});

test.each<[string, object]>([
  ['text', { type: 'string' }],
  ['a list', { type: 'array', items: object }],
  ['text of several kinds', { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] }],
  ['a schema that is itself', { $ref: '#/components/schemas/Loop' }],
])('what is no object needs no style: %s', (_, schema) => {
  expect(stylesOf({ schema })).toBeUndefined();
});

test.each(['path', 'header', 'cookie'])('an object elsewhere is not of the query: %s', (place) => {
  expect(stylesOf({ in: place, schema: object })).toBeUndefined();
});

test.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.geo+json'])(
  'a parameter whose content is %s is sent as JSON, whatever it is',
  (type) => {
    for (const schema of [object, { type: 'string' }, { type: 'array' }])
      expect(stylesOf({ content: { [type]: { schema } } })).toEqual({ geo: 'json' });
  },
);

test('a parameter with another content is sent as text', () => {
  expect(stylesOf({ content: { 'text/plain': { schema: { type: 'string' } } } })).toBeUndefined();
});

const whole: Schema = { ...object, required: ['lat'] };

function withResponse(schema: object): object {
  return {
    ...contract,
    paths: {
      '/pets': {
        get: {
          parameters: [
            { name: 'geo', in: 'query', schema: object },
            { name: 'page', in: 'query', schema: { type: 'integer' } },
            { name: 'js', in: 'query', required: true, content: { 'application/json': { schema: whole } } },
          ],
          responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
        },
      },
    },
  };
}

test('the method of a list or of a call has the styles of its parameters', () => {
  for (const schema of [object, { type: 'array', items: object }]) {
    const [method] = listMethods(normalise(withResponse(schema)).contract);
    expect(method?.format.queryStyles).toEqual({ geo: 'form', js: 'json' });
    expect(method?.doc.join('\n')).toContain('query: { js: { lat: ');
  }
});
