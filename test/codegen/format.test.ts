import { expect, test } from 'vitest';
import type { Contract, Operation } from '../../codegen/src/contract/contract.ts';
import { findFileParts, readFormat, type Format } from '../../codegen/src/operations/format.ts';

const object = { type: 'object', properties: { lat: { type: 'number' } } };
const text = { type: 'string' };
const FILE = { type: 'string', format: 'binary', maxLength: 10 };
const thing = { $ref: '#/components/schemas/Thing' };
const maybe = { $ref: '#/components/schemas/Maybe' };
const contract = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {},
  components: {
    schemas: {
      Thing: { type: 'object' },
      Maybe: { oneOf: [{ type: 'null' }, thing] },
      Circle: { oneOf: [{ $ref: '#/components/schemas/Circle' }, thing] },
    },
    parameters: { geo: { name: 'geo', in: 'query', schema: object } },
  },
} as unknown as Contract;

function formatOf(content: Record<string, object>): Format {
  const media = Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [type, { schema }]),
  );
  return readFormat(contract, { requestBody: { content: media }, responses: {} });
}

test('a body has the content type that is declared, unless the client sends that by itself', () => {
  const patch = 'application/merge-patch+json';
  const versioned = 'application/vnd.temps+json; version=2';
  const rows: [types: string[], format: Format][] = [
    [[patch], { contentType: patch }],
    [[versioned], { contentType: versioned }],
    [['text/plain', patch, 'application/other+json'], { contentType: patch }],
    [[patch, 'application/json; charset=utf-8'], {}],
    [['*/*'], {}],
    [
      ['text/markdown; charset=utf-8'],
      { bodyType: 'text', contentType: 'text/markdown; charset=utf-8' },
    ],
    [['application/soap+xml'], { bodyType: 'text', contentType: 'application/soap+xml' }],
    [['application/yaml'], { bodyType: 'text', contentType: 'application/yaml' }],
    [['text/csv', 'text/plain; charset=utf-8'], { bodyType: 'text' }],
    [['text/*'], { bodyType: 'text' }],
    [['application/pdf'], { bodyType: 'binary', contentType: 'application/pdf' }],
    [
      ['application/vnd.openxml-sheet'],
      { bodyType: 'binary', contentType: 'application/vnd.openxml-sheet' },
    ],
    [['application/pdf', 'application/octet-stream'], { bodyType: 'binary' }],
    [['image/*'], { bodyType: 'binary' }],
    [['application/x-www-form-urlencoded'], { bodyType: 'urlencoded' }],
    [['multipart/form-data'], { bodyType: 'multipart' }],
    // Not in a header.
    [['application/x+json; a=\r\nb'], {}],
    [['application/x+json; a=€'], {}],
  ];
  for (const [types, format] of rows)
    expect
      .soft(formatOf(Object.fromEntries(types.map((type) => [type, {}]))), types.join())
      .toEqual(format);
});

const partsOf = (media: object) => findFileParts(contract, { 'multipart/form-data': media });

test('the parts of a form that are bytes are files, with their limit and the types of their encoding', () => {
  const schema = { type: 'object', properties: { file: FILE, note: text } };
  expect(partsOf({ schema })).toEqual({ file: { maxBytes: 10 } });
  const encoding = { file: { contentType: 'application/gzip, application/zip' } };
  expect(partsOf({ schema: { ...schema, required: ['file'] }, encoding })).toEqual({
    file: { required: true, maxBytes: 10, types: ['application/gzip', 'application/zip'] },
  });
  expect(partsOf({ schema: { type: 'object', properties: { note: text } } })).toBeUndefined();
});

test('a response is read as its type and its schema say', () => {
  const rows: [content: Record<string, object>, type: string | undefined][] = [
    [{ 'application/json': text }, undefined],
    [{ 'application/json': object, 'application/pdf': FILE }, undefined],
    [{ 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': text }, 'blob'],
    [{ 'application/pdf': text }, 'blob'],
    [{ 'application/atom+xml; charset=utf-8': text }, 'text'],
    [{ 'application/x-ndjson': text }, 'text'],
    [{ 'text/html; charset=utf-8': text }, 'html'],
    // Bytes by their schema, whatever the type.
    [{ 'application/json': FILE }, 'blob'],
    [{ 'text/plain': FILE, '*/*': FILE }, 'blob'],
    // Events, if the contract says what they are.
    [{ 'text/event-stream': thing }, 'events'],
    [{ 'text/event-stream; charset=utf-8': { anyOf: [thing, { type: 'array' }] } }, 'events'],
    [{ 'text/event-stream': {} }, 'stream'],
    [{ 'text/event-stream': { anyOf: [thing, text] } }, 'stream'],
    [{ 'text/event-stream': thing, 'application/json': thing }, 'stream'],
  ];
  for (const [schemas, type] of rows) {
    const content = Object.fromEntries(
      Object.entries(schemas).map(([each, schema]) => [each, { schema }]),
    );
    const { responseType } = readFormat(contract, {
      responses: { 200: { description: 'ok', content } },
    });
    expect.soft(responseType, JSON.stringify(schemas)).toBe(type);
  }
});

const takesNull = (schema: object, type = 'application/json') =>
  formatOf({ [type]: schema }).takesNull;

test('null is a value of a JSON body if its schema names it', () => {
  const nullable = [
    { type: ['object', 'null'] },
    { anyOf: [text, { type: 'null' }] },
    { const: null },
    maybe,
    { allOf: [maybe] },
  ];
  for (const schema of nullable) {
    expect
      .soft(takesNull(schema, 'application/merge-patch+json'), JSON.stringify(schema))
      .toBe(true);
    expect.soft(takesNull(schema, 'text/plain'), JSON.stringify(schema)).toBeUndefined();
  }
  const others = [
    {},
    { type: 'string', anyOf: [{ type: 'null' }] },
    { properties: { a: { type: 'null' } } },
    thing,
    { $ref: '#/components/schemas/Circle' },
    { $ref: '#/components/schemas/None' },
  ];
  for (const schema of others)
    expect.soft(takesNull(schema), JSON.stringify(schema)).toBeUndefined();
});

/** How a parameter `geo` of the query is sent. */
function styleOf(parameter: object): string | undefined {
  const named = '$ref' in parameter ? parameter : { name: 'geo', in: 'query', ...parameter };
  return readFormat(contract, { parameters: [named], responses: {} } as Operation).queryStyles?.[
    'geo'
  ];
}

test('an object or a list in a query is sent as OpenAPI says', () => {
  const rows: [style: object, sent: string | undefined][] = [
    [{}, 'form'],
    [{ style: 'form', explode: true }, 'form'],
    [{ explode: false }, ','],
    [{ style: 'pipeDelimited' }, '|'],
    [{ style: 'spaceDelimited', explode: false }, ' '],
    // As the client sends any.
    [{ style: 'deepObject', explode: true }, undefined],
  ];
  for (const [style, sent] of rows) {
    expect.soft(styleOf({ schema: object, ...style }), JSON.stringify(style)).toBe(sent);
    // A list repeats its name by default, as the client sends any.
    const list = { type: ['array', 'null'], items: {} };
    expect
      .soft(styleOf({ schema: list, ...style }), JSON.stringify(style))
      .toBe(sent === 'form' ? undefined : sent);
  }
});

test('what may be an object in a query is one, and JSON is sent as JSON', () => {
  const rows: [parameter: object, style: string | undefined][] = [
    [{ schema: thing }, 'form'],
    [{ schema: { type: ['object', 'null'] } }, 'form'],
    [{ schema: { oneOf: [text, thing] } }, 'form'],
    [{ schema: { allOf: [thing] } }, 'form'],
    [{ schema: { $ref: '#/components/schemas/Circle' } }, 'form'],
    [{ schema: { additionalProperties: text } }, 'form'],
    [{ $ref: '#/components/parameters/geo' }, 'form'],
    [{ schema: text }, undefined],
    [{ schema: { type: 'array', items: object } }, undefined],
    [{ content: { 'text/plain': { schema: text } } }, undefined],
    [{ in: 'path', schema: object }, undefined],
    [{ in: 'header', schema: object }, undefined],
    [{ content: { 'application/json; charset=utf-8': { schema: text } } }, 'json'],
    [{ content: { 'application/vnd.geo+json': { schema: object } } }, 'json'],
  ];
  for (const [parameter, style] of rows)
    expect.soft(styleOf(parameter), JSON.stringify(parameter)).toBe(style);
});
