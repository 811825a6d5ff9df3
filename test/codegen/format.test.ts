import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { readFormat, type Format } from '../../codegen/src/operations/format.ts';

const contract: Contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {},
  components: {
    schemas: {
      Thing: { type: 'object' },
      Maybe: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Thing' }] },
      Circle: { oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Thing' }] },
    },
  },
};

function formatOf(...types: string[]): Format {
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'object' as const } }]));
  return readFormat(contract, { requestBody: { content }, responses: {} });
}

function contentTypeOf(...types: string[]): string | undefined {
  return formatOf(...types).contentType;
}

test.each([
  'application/merge-patch+json',
  'application/json-patch+json',
  'application/vnd.temps.v2+json',
  'application/vnd.temps+json; version=2',
])('a body that is only declared as %s is sent as such', (type) => {
  expect(contentTypeOf(type)).toBe(type);
  expect(contentTypeOf('text/plain', type, 'application/other+json')).toBe(type);
});

test.each([
  'application/json',
  'application/json; charset=utf-8',
  '*/*',
  'text/plain',
  'text/plain; charset=utf-8',
  'text/*',
  'application/octet-stream',
  'image/*',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/x+json; a=\r\nb',
  'application/x+json; a=€',
])('a body that is declared as %s needs no content type of its own', (type) => {
  expect(contentTypeOf(type)).toBeUndefined();
});

test('a body that may be sent as application/json is, in whatever order the types are declared', () => {
  expect(contentTypeOf('application/merge-patch+json', 'application/json')).toBeUndefined();
  expect(contentTypeOf('application/json; charset=utf-8', 'application/merge-patch+json')).toBeUndefined();
});

test.each([
  ['text', 'text/csv'],
  ['text', 'text/markdown; charset=utf-8'],
  ['binary', 'application/pdf'],
  ['text', 'application/xml'],
  ['text', 'application/soap+xml'],
  ['text', 'application/yaml'],
  ['binary', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('a %s body that is only declared as %s is sent as such', (bodyType, type) => {
  expect(formatOf(type)).toMatchObject({ bodyType, contentType: type });
});

test('a body that may be sent as text/plain or application/octet-stream is', () => {
  expect(contentTypeOf('text/csv', 'text/plain')).toBeUndefined();
  expect(contentTypeOf('application/pdf', 'application/octet-stream')).toBeUndefined();
});

/** The type of a response with these bodies. */
function responseTypeOf(content: Record<string, object>): string | undefined {
  const media = Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
  return readFormat(contract, { responses: { 200: { description: 'ok', content: media } } }).responseType;
}

const FILE = { type: 'string', format: 'binary' };

test.each(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/json', 'text/csv', '*/*'])(
  'a response of bytes is read as a Blob, whatever its type: %s',
  (type) => {
    expect(responseTypeOf({ [type]: FILE })).toBe('blob');
    expect(responseTypeOf({ 'text/plain': FILE, [type]: FILE, 'text/json': FILE })).toBe('blob');
  },
);

test('a response that may be JSON or a file is read as JSON', () => {
  expect(responseTypeOf({ 'application/json': { type: 'object' }, 'application/pdf': FILE })).toBeUndefined();
});

test.each([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'blob'],
  ['application/vnd.xmlx-archive', 'blob'],
  ['application/pdf', 'blob'],
  ['application/xml', 'text'],
  ['application/atom+xml; charset=utf-8', 'text'],
  ['application/x-ndjson', 'text'],
  ['text/html; charset=utf-8', 'html'],
  ['application/json', undefined],
])('a response of the type %s without bytes in its schema is read as %s', (type, expected) => {
  expect(responseTypeOf({ [type]: { type: 'string' } })).toBe(expected);
});

test('a stream of events with a schema is read as events, and any other as bytes', () => {
  const thing = { $ref: '#/components/schemas/Thing' };
  expect(responseTypeOf({ 'text/event-stream': thing })).toBe('events');
  expect(responseTypeOf({ 'text/event-stream; charset=utf-8': { anyOf: [thing, { type: 'array' }] } })).toBe('events');
  for (const schema of [{}, { type: 'string' }, { anyOf: [thing, { type: 'string' }] }])
    expect.soft(responseTypeOf({ 'text/event-stream': schema }), JSON.stringify(schema)).toBe('stream');
  expect(responseTypeOf({ 'text/event-stream': thing, 'application/json': thing })).toBe('stream');
});

function takesNull(schema: object, type = 'application/json'): true | undefined {
  return readFormat(contract, { requestBody: { content: { [type]: { schema } } }, responses: {} }).takesNull;
}

test.each([
  { type: 'null' },
  { type: ['object', 'null'] },
  { oneOf: [{ type: 'null' }, { type: 'object' }] },
  { anyOf: [{ type: 'string' }, { type: ['number', 'null'] }] },
  { const: null },
  { $ref: '#/components/schemas/Maybe' },
  { allOf: [{ $ref: '#/components/schemas/Maybe' }] },
  // OpenAPI 3.0.
  { type: 'object', nullable: true },
  { allOf: [{ $ref: '#/components/schemas/Thing' }], nullable: true },
])('null is a value of a JSON body whose schema has it: %j', (schema) => {
  expect(takesNull(schema)).toBe(true);
  expect(takesNull(schema, 'application/merge-patch+json')).toBe(true);
  for (const type of ['text/plain', 'multipart/form-data', 'application/octet-stream'])
    expect(takesNull(schema, type)).toBeUndefined();
});

test.each([
  {},
  { type: 'object' },
  { type: 'string', anyOf: [{ type: 'null' }] },
  { allOf: [{ $ref: '#/components/schemas/Maybe' }, { type: 'object' }] },
  { properties: { a: { type: 'null' } } },
  { $ref: '#/components/schemas/Thing' },
  { $ref: '#/components/schemas/Circle' },
  { $ref: '#/components/schemas/None' },
])('null is not a value of a JSON body whose schema does not name it: %j', (schema) => {
  expect(takesNull(schema)).toBeUndefined();
});
