import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanContract } from '../../codegen/src/contract/clean.ts';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readInstanceContract, readOwnContract } from '../../codegen/src/input/read.ts';
import { instanceSettings } from '../../codegen/src/generate/configure.ts';
import { verifyFiles } from '../../codegen/src/generate/verify.ts';
import { collectKnownRoutes } from '../../codegen/src/known/known-routes.ts';

const get = { operationId: 'getProject', responses: { 200: { description: 'ok' } } };
const own = readOwnContract({ openapi: '3.1.0', paths: { '/projects/{project_id}': { get } } });
const known = collectKnownRoutes(own.contract);

async function generated(raw: unknown): Promise<Map<string, string>> {
  return generate(
    readInstanceContract(raw, known),
    instanceSettings({ zod: true, extension: '.js' }),
  );
}

test('what is called __proto__ is left out, wherever a contract has names', () => {
  // As text: in a literal of an object, it would set the prototype.
  const cleaned = cleanContract(
    JSON.parse(`{
      "__proto__": { "openapi": "3.0.0" },
      "paths": { "__proto__": { "get": {} }, "/things": { "get": { "__proto__": {}, "responses": { "__proto__": {} } } } },
      "components": { "schemas": {
        "__proto__": { "type": "string" },
        "Thing": { "properties": { "__proto__": { "type": "string" }, "name": {} }, "default": { "__proto__": 1, "a": 1 } }
      } }
    }`),
  );
  expect(JSON.stringify(cleaned)).toBe(
    '{"paths":{"/things":{"get":{"responses":{}}}},"components":{"schemas":{"Thing":{"properties":{"name":{}},"default":{"a":1}}}}}',
  );
  expect({ prototype: Object.getPrototypeOf(cleaned), openapi: cleaned.openapi }).toEqual({
    prototype: Object.prototype,
    openapi: undefined,
  });
});

/** A contract with each text in every place that takes one. */
function contractWith(...texts: string[]): object {
  const operations = texts.map((text, at) => [
    `/${text}`,
    { get: operationWith(text, `#/components/schemas/Thing${at}`) },
  ]);
  const schemas = texts.flatMap((text, at) => [
    [`Thing${at}`, schemaWith(text, `#/components/schemas/Thing${at}`)],
    [`${text} `, { const: text }],
  ]);
  const [text] = texts;
  return {
    openapi: '3.1.0',
    info: { title: text, description: text, version: text },
    servers: [{ url: text, description: text }],
    tags: texts.map((name) => ({ name, description: name })),
    paths: Object.fromEntries([
      ...operations,
      ['/things', { get: { summary: text, responses: {} } }],
    ]) as object,
    components: { schemas: Object.fromEntries(schemas) as object },
  };
}

function schemaWith(text: string, self: string): object {
  const own = { type: 'string', description: text, default: text, pattern: text };
  return {
    type: 'object',
    title: text,
    description: text,
    required: [text],
    properties: {
      [text]: own,
      kind: { enum: [text, 'b'], description: text },
      self: { $ref: self },
    },
    'x-note': text,
  };
}

function operationWith(text: string, schema: string): object {
  const content = { 'application/json': { schema: { $ref: schema }, example: { [text]: text } } };
  const parameter = { name: text, in: 'query', description: text, example: text };
  return {
    operationId: text,
    summary: text,
    description: text,
    tags: [text],
    parameters: [{ ...parameter, schema: { type: 'string', default: text } }],
    requestBody: { description: text, content },
    responses: { 200: { description: text, content }, 404: { description: text } },
  };
}

/** What would end a comment, a string, a template or a regular expression, as it is and escaped. */
const hostile = [
  String.raw`\u002a/ static { globalThis.pwned = 1 } /\u002a`,
  '*/ globalThis.pwned = 1; /*',
  String.raw`\u0027; globalThis.pwned = 1; //`,
  String.raw`\\u0027; globalThis.pwned = 1; //`,
  "'; globalThis.pwned = 1; //",
  '`${globalThis.pwned = 1}`',
  String.raw`a\\/; globalThis.pwned = 1; /b`,
  'a/; globalThis.pwned = 1; /b',
  String.raw`\u000aglobalThis.pwned = 1`,
  '\u2028globalThis.pwned = 1',
  '</script><script>',
  '@throws {x} */',
  '__proto__',
  'constructor',
  'then',
  '\uF8F0u0027; globalThis.pwned = 1; //',
];

test('no text in any place becomes code', async () => {
  const files = await generated(contractWith(...hostile));
  verifyFiles(files);
  expect([...files.keys()]).toContain('index.ts');
});

test('any text in every place gives files that parse and only declare, or one sentence', async () => {
  const ends = [...'\\\'"`\n\r{}/. 1'.split(''), '*/', '/*', '//', '${', '\\u', '002a', '..'];
  const piece = fc.oneof(
    fc.constantFrom(...hostile, ...ends),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const problem = await generated(contractWith(any)).then(
        verifyFiles,
        (error: unknown) => (error as Error).message,
      );
      expect(problem ?? 'Failed to read nothing').toMatch(/^Failed to (read|generate) /);
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('the wall behind it refuses a statement that runs on import', () => {
  for (const code of [
    'fetch("x");',
    'export class A { static { run(); } }',
    'export const a = run();',
    'export class A { [run()]() {} }',
    'if (true) {}',
    'export const a = z.lazy(() => run());',
    "'",
  ])
    expect(() => verifyFiles(new Map([['a.ts', code]]))).toThrow(
      /^Failed to generate a\.ts: line 1 would be/,
    );
});
