import { expect, test } from 'vitest';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { generateInstance } from './compile.ts';

const PROPERTIES = {
  text: { enum: ['x', 'y', null] },
  number: { enum: [1, 2, null] },
  mixed: { enum: [1, 'a', true, null] },
  only: { enum: [null] },
  typed: { type: ['string', 'null'], enum: ['x', null] },
  typedOnly: { type: ['string', 'null'], enum: [null] },
  marked: { nullable: true, enum: ['x', null] },
  constant: { const: null },
  list: { type: 'array', items: { enum: ['q', null] } },
  part: { anyOf: [{ enum: ['p', null] }, { type: 'number' }] },
  preset: { enum: ['d', null], default: null },
  named: { $ref: '#/components/schemas/Named' },
  never: { type: 'string', enum: ['x', null] },
  listed: { type: 'string', nullable: true, enum: ['x', null] },
  inline: { type: 'string', nullable: true, enum: ['x', 'y'] },
  level: { type: 'integer', nullable: true, enum: [1, 2] },
};

/** The lines for the members of a response, in the types and in the zod schemas. */
async function linesOf(openapi: string): Promise<Record<string, readonly (string | undefined)[]>> {
  const schema = { type: 'object', required: Object.keys(PROPERTIES), properties: PROPERTIES };
  const response = { description: 'ok', content: { 'application/json': { schema } } };
  const get = { operationId: 'getThing', tags: ['things'], responses: { 200: response } };
  const raw = {
    openapi,
    info: { title: 'Null', version: '1' },
    components: { schemas: { Named: { enum: ['m', null] } } },
    paths: { '/thing': { get } },
  };
  const files = await generateInstance(raw, readKnownRoutes(), true);
  const texts = ['types.gen.ts', 'zod.gen.ts'].map((name) => files.get(name)!.replaceAll(/\s+/g, ' '));
  const named = texts.map((text) => /Named = (.*?);/.exec(text)?.[1]);
  const members = Object.keys(PROPERTIES).map((name) => [
    name,
    [
      new RegExp(` ${name}\\??: (.*?);`).exec(texts[0]!)?.[1],
      new RegExp(` ${name}: (.*?)(?:, \\w+:| }\\))`).exec(texts[1]!)?.[1],
    ],
  ]);
  return { ...Object.fromEntries(members), named } as Record<string, (string | undefined)[]>;
}

test('null among the values of an enum is one of its values, with or without a type', async () => {
  expect(await linesOf('3.1.0')).toEqual({
    text: ["'x' | 'y' | null", "z.enum(['x', 'y']).nullable()"],
    number: ['1 | 2 | null', 'z.union([z.literal(1), z.literal(2)]).nullable()'],
    mixed: ["1 | 'a' | true | null", "z.union([ z.literal(1), z.literal('a'), z.literal(true) ]).nullable()"],
    only: ['null', 'z.null()'],
    typed: ["'x' | null", "z.enum(['x']).nullable()"],
    typedOnly: ['null', 'z.null()'],
    marked: ["'x' | null", "z.enum(['x']).nullable()"],
    constant: ['null', 'z.null()'],
    list: ["Array<'q' | null>", "z.array(z.enum(['q']).nullable())"],
    part: ["'p' | null | number", "z.union([ z.enum(['p']), z.number() ]).nullable()"],
    preset: ["'d' | null", "z.enum(['d']).nullable().default(null)"],
    named: ["'m' | null", "z.enum(['m']).nullable()"],
    never: ["'x'", "z.enum(['x'])"],
    listed: ["'x' | null", "z.enum(['x']).nullable()"],
    inline: ["'x' | 'y' | null", "z.enum(['x', 'y']).nullable()"],
    level: ['1 | 2 | null', 'z.union([z.literal(1), z.literal(2)]).nullable()'],
  });
});

test('null among the values of an enum is one of its values in OpenAPI 3.0 too', async () => {
  expect(await linesOf('3.0.3')).toMatchObject({
    text: ["'x' | 'y' | null", "z.enum(['x', 'y']).nullable()"],
    marked: ["'x' | null", "z.enum(['x']).nullable()"],
    named: ["'m' | null", "z.enum(['m']).nullable()"],
    never: ["'x'", "z.enum(['x'])"],
    listed: ["'x' | null", "z.enum(['x']).nullable()"],
    inline: ["'x' | 'y' | null", "z.enum(['x', 'y']).nullable()"],
    level: ['1 | 2 | null', 'z.union([z.literal(1), z.literal(2)]).nullable()'],
  });
});
