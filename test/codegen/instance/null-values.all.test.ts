import { expect, test } from 'vitest';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { generateInstance } from './compile.ts';

/** Schemas of the members of a response, and what the types and the zod schemas make of them. */
const BOTH: Record<string, [schema: object, type: string, zod: string]> = {
  text: [{ enum: ['x', 'y', null] }, "'x' | 'y' | null", "z.enum(['x', 'y']).nullable()"],
  marked: [{ nullable: true, enum: ['x', null] }, "'x' | null", "z.enum(['x']).nullable()"],
  named: [{ $ref: '#/components/schemas/Named' }, 'Named', 'zNamed'],
  never: [{ type: 'string', enum: ['x', null] }, "'x'", "z.enum(['x'])"],
  listed: [
    { type: 'string', nullable: true, enum: ['x', null] },
    "'x' | null",
    "z.enum(['x']).nullable()",
  ],
  inline: [
    { type: 'string', nullable: true, enum: ['x', 'y'] },
    "'x' | 'y' | null",
    "z.enum(['x', 'y']).nullable()",
  ],
  level: [
    { type: 'integer', nullable: true, enum: [1, 2] },
    '1 | 2 | null',
    'z.union([z.literal(1), z.literal(2)]).nullable()',
  ],
};
const NEWER: typeof BOTH = {
  mixed: [
    { enum: [1, 'a', true, null] },
    "1 | 'a' | true | null",
    "z.union([ z.literal(1), z.literal('a'), z.literal(true) ]).nullable()",
  ],
  only: [{ enum: [null] }, 'null', 'z.null()'],
  typed: [
    { type: ['string', 'null'], enum: ['x', null] },
    "'x' | null",
    "z.enum(['x']).nullable()",
  ],
  typedOnly: [{ type: ['string', 'null'], enum: [null] }, 'null', 'z.null()'],
  constant: [{ const: null }, 'null', 'z.null()'],
  list: [
    { type: 'array', items: { enum: ['q', null] } },
    "Array<'q' | null>",
    "z.array(z.enum(['q']).nullable())",
  ],
  part: [
    { anyOf: [{ enum: ['p', null] }, { type: 'number' }] },
    "'p' | null | number",
    "z.union([ z.enum(['p']), z.number() ]).nullable()",
  ],
  preset: [
    { enum: ['d', null], default: null },
    "'d' | null",
    "z.enum(['d']).nullable().default(null)",
  ],
};

test.each([
  ['3.0.3', BOTH],
  ['3.1.0', { ...BOTH, ...NEWER }],
])(
  'null among the values of an enum is one of its values, with or without a type: OpenAPI %s',
  async (openapi, members) => {
    const properties = Object.fromEntries(
      Object.entries(members).map(([name, [schema]]) => [name, schema]),
    );
    const schema = { type: 'object', required: Object.keys(members), properties };
    const response = { description: 'ok', content: { 'application/json': { schema } } };
    const paths = { '/thing': { get: { operationId: 'getThing', responses: { 200: response } } } };
    const components = { schemas: { Named: { enum: ['m', null] } } };
    const files = await generateInstance({ openapi, paths, components }, readKnownRoutes(), true);
    const [types = '', zod = ''] = ['types', 'zod'].map((name) =>
      files.get(`${name}.gen.ts`)?.replaceAll(/\s+/g, ' '),
    );
    for (const [name, [, type, schemaOfZod]] of Object.entries(members)) {
      expect.soft(types, name).toContain(` ${name}: ${type};`);
      expect.soft(zod.replaceAll(' })', ', })'), name).toContain(` ${name}: ${schemaOfZod},`);
    }
    expect(types).toContain("export type Named = 'm' | null;");
    expect(zod).toContain("zNamed = z.enum(['m']).nullable();");
  },
  60_000,
);
