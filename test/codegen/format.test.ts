import { expect, test } from 'vitest';
import type { Contract, Operation, Schema } from '../../codegen/src/contract/contract.ts';
import { findFileParts } from '../../codegen/src/operations/file-parts.ts';
import { readFormat, type Format } from '../../codegen/src/operations/format.ts';

const object: Schema = { type: 'object', properties: { lat: { type: 'number' } } };
const contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {},
  components: {
    schemas: {
      Thing: { type: 'object' },
      Maybe: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Thing' }] },
      Circle: { oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Thing' }] },
      Loop: { anyOf: [{ $ref: '#/components/schemas/Loop' }] },
    },
    parameters: { geo: { name: 'geo', in: 'query', schema: object } },
  },
} as unknown as Contract;
const thing = { $ref: '#/components/schemas/Thing' };
const FILE = { type: 'string', format: 'binary', maxLength: 10 };

/** The format of an operation with a body of these types. */
function formatOf(...types: string[]): Format {
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'object' as const } }]));
  return readFormat(contract, { requestBody: { content }, responses: {} });
}

test('a JSON body that may not be sent as application/json has the content type that is declared', () => {
  const types = [
    'application/merge-patch+json',
    'application/json-patch+json',
    'application/vnd.temps.v2+json',
    'application/vnd.temps+json; version=2',
  ];
  for (const type of types) {
    expect.soft(formatOf(type), type).toEqual({ contentType: type });
    expect.soft(formatOf('text/plain', type, 'application/other+json').contentType, type).toBe(type);
    expect.soft(formatOf(type, 'application/json; charset=utf-8').contentType, type).toBeUndefined();
  }
});

test('a body of text or bytes has the content type that is declared, unless the client sends that by itself', () => {
  const declared: [type: string, bodyType: string][] = [
    ['text/csv', 'text'],
    ['text/markdown; charset=utf-8', 'text'],
    ['application/xml', 'text'],
    ['application/soap+xml', 'text'],
    ['application/yaml', 'text'],
    ['application/pdf', 'binary'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'binary'],
  ];
  for (const [type, bodyType] of declared) expect.soft(formatOf(type), type).toEqual({ bodyType, contentType: type });
  const own = [
    ['application/json'],
    ['*/*'],
    ['text/plain'],
    ['text/plain; charset=utf-8'],
    ['text/csv', 'text/plain'],
    ['text/*'],
    ['application/octet-stream'],
    ['application/pdf', 'application/octet-stream'],
    ['image/*'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data'],
    // Not in a header.
    ['application/x+json; a=\r\nb'],
    ['application/x+json; a=€'],
  ];
  for (const types of own) expect.soft(formatOf(...types).contentType, types.join()).toBeUndefined();
});

const partsOf = (media: object) => findFileParts(contract, { 'multipart/form-data': media });

test('the parts of a form that are bytes are files, with their limit and the types of their encoding', () => {
  const properties = { file: FILE, note: { type: 'string' } };
  const form = { schema: { type: 'object', properties } };
  expect(partsOf(form)).toEqual({ file: { maxBytes: 10 } });
  const encoding = { file: { contentType: 'application/gzip, application/zip' } };
  expect(partsOf({ schema: { ...form.schema, required: ['file'] }, encoding })).toEqual({
    file: { required: true, maxBytes: 10, types: ['application/gzip', 'application/zip'] },
  });
  expect(partsOf({ schema: { type: 'object', properties: { note: { type: 'string' } } } })).toBeUndefined();
});

/** The type of a response with these bodies. */
function responseTypeOf(content: Record<string, object>): string | undefined {
  const media = Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
  return readFormat(contract, { responses: { 200: { description: 'ok', content: media } } }).responseType;
}

test('a response is read as its type and its schema say', () => {
  const text = { type: 'string' };
  const rows: [content: Record<string, object>, type: string | undefined][] = [
    [{ 'application/json': text }, undefined],
    [{ 'application/json': object, 'application/pdf': FILE }, undefined],
    [{ 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': text }, 'blob'],
    [{ 'application/vnd.xmlx-archive': text }, 'blob'],
    [{ 'application/pdf': text }, 'blob'],
    [{ 'application/xml': text }, 'text'],
    [{ 'application/atom+xml; charset=utf-8': text }, 'text'],
    [{ 'application/x-ndjson': text }, 'text'],
    [{ 'text/html; charset=utf-8': text }, 'html'],
    // Bytes by their schema, whatever the type.
    [{ 'application/json': FILE }, 'blob'],
    [{ 'text/csv': FILE }, 'blob'],
    [{ '*/*': FILE }, 'blob'],
    [{ 'text/plain': FILE, 'text/json': FILE }, 'blob'],
    // Events, if the contract says what they are.
    [{ 'text/event-stream': thing }, 'events'],
    [{ 'text/event-stream; charset=utf-8': { anyOf: [thing, { type: 'array' }] } }, 'events'],
    [{ 'text/event-stream': {} }, 'stream'],
    [{ 'text/event-stream': text }, 'stream'],
    [{ 'text/event-stream': { anyOf: [thing, text] } }, 'stream'],
    [{ 'text/event-stream': thing, 'application/json': thing }, 'stream'],
  ];
  for (const [content, type] of rows) expect.soft(responseTypeOf(content), JSON.stringify(content)).toBe(type);
});

const takesNull = (schema: object, type = 'application/json'): true | undefined =>
  readFormat(contract, { requestBody: { content: { [type]: { schema } } }, responses: {} }).takesNull;

test('null is a value of a JSON body if its schema names it', () => {
  const maybe = { $ref: '#/components/schemas/Maybe' };
  const nullable = [
    { type: 'null' },
    { type: ['object', 'null'] },
    { oneOf: [{ type: 'null' }, { type: 'object' }] },
    { anyOf: [{ type: 'string' }, { type: ['number', 'null'] }] },
    { const: null },
    maybe,
    { allOf: [maybe] },
    // OpenAPI 3.0.
    { type: 'object', nullable: true },
    { allOf: [thing], nullable: true },
  ];
  for (const schema of nullable) {
    for (const type of ['application/json', 'application/merge-patch+json'])
      expect.soft(takesNull(schema, type), JSON.stringify(schema)).toBe(true);
    for (const type of ['text/plain', 'multipart/form-data', 'application/octet-stream'])
      expect.soft(takesNull(schema, type), JSON.stringify(schema)).toBeUndefined();
  }
  const others = [
    {},
    { type: 'object' },
    { type: 'string', anyOf: [{ type: 'null' }] },
    { allOf: [maybe, { type: 'object' }] },
    { properties: { a: { type: 'null' } } },
    thing,
    { $ref: '#/components/schemas/Circle' },
    { $ref: '#/components/schemas/None' },
  ];
  for (const schema of others) expect.soft(takesNull(schema), JSON.stringify(schema)).toBeUndefined();
});

/** How a parameter `geo` of the query is sent. */
function styleOf(parameter: object): string | undefined {
  const named = '$ref' in parameter ? parameter : { name: 'geo', in: 'query', ...parameter };
  return readFormat(contract, { parameters: [named], responses: {} } as Operation).queryStyles?.['geo'];
}

test('an object or a list in a query is sent as OpenAPI says', () => {
  const rows: [style: object, sent: string | undefined][] = [
    [{}, 'form'],
    [{ style: 'form' }, 'form'],
    [{ explode: true }, 'form'],
    [{ explode: false }, ','],
    [{ style: 'form', explode: false }, ','],
    [{ style: 'pipeDelimited' }, '|'],
    [{ style: 'spaceDelimited', explode: false }, ' '],
    // As the client sends any.
    [{ style: 'deepObject' }, undefined],
    [{ style: 'deepObject', explode: true }, undefined],
  ];
  for (const [style, sent] of rows) {
    expect.soft(styleOf({ schema: object, ...style }), JSON.stringify(style)).toBe(sent);
    // A list repeats its name by default, as the client sends any.
    const list = { type: ['array', 'null'], items: {} };
    expect.soft(styleOf({ schema: list, ...style }), JSON.stringify(style)).toBe(sent === 'form' ? undefined : sent);
  }
});

test('what may be an object in a query is one, and nothing else needs a style', () => {
  const objects = [
    { schema: thing },
    { schema: { type: ['object', 'null'] } },
    { schema: { oneOf: [{ type: 'string' }, thing] } },
    { schema: { anyOf: [object, { type: 'null' }] } },
    { schema: { allOf: [thing] } },
    { schema: { properties: { lat: {} } } },
    { schema: { additionalProperties: { type: 'string' } } },
    { $ref: '#/components/parameters/geo' },
  ];
  for (const parameter of objects) expect.soft(styleOf(parameter), JSON.stringify(parameter)).toBe('form');
  const others = [
    { schema: { type: 'string' } },
    { schema: { type: 'array', items: object } },
    { schema: { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] } },
    { schema: { $ref: '#/components/schemas/Loop' } },
    { content: { 'text/plain': { schema: { type: 'string' } } } },
    ...['path', 'header', 'cookie'].map((place) => ({ in: place, schema: object })),
  ];
  for (const parameter of others) expect.soft(styleOf(parameter), JSON.stringify(parameter)).toBeUndefined();
});

test('a parameter whose content is JSON is sent as JSON, whatever it is', () => {
  for (const type of ['application/json', 'application/json; charset=utf-8', 'application/vnd.geo+json'])
    for (const schema of [object, { type: 'string' }, { type: 'array' }])
      expect.soft(styleOf({ content: { [type]: { schema } } }), type).toBe('json');
});
