import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { generateInstance, strictErrors, workFolder, write } from './compile.ts';

const folder = workFolder('codegen-references');
afterAll(() => rm(folder, { recursive: true, force: true }));

const CONTENT = 'content/application~1json/schema';

function json(schema: object) {
  return { description: 'ok', content: { 'application/json': { schema } } };
}

/** A contract whose other operations refer to the parts of its first one. */
function contractOf(prefix: string): unknown {
  const shapes = `#/paths/${prefix}~1shapes/get`;
  const shape = { type: 'object', required: ['side'], properties: { side: { type: 'integer' } } };
  const color = { name: 'color', in: 'query', required: true, schema: { enum: ['red', 'blue'] } };
  const failure = { type: 'object', required: ['why'], properties: { why: { type: 'string' } } };
  const paths = {
    '/shapes': {
      parameters: [color],
      get: { operationId: 'listShapes', responses: { 200: json({ type: 'array', items: shape }), 400: json(failure) } },
    },
    '/shapes/{id}': {
      get: { operationId: 'getShape', responses: { 200: json({ $ref: `${shapes}/responses/200/${CONTENT}/items` }) } },
    },
    '/circles/{id}': {
      parameters: [{ $ref: `#/paths/${prefix}~1shapes/parameters/0` }],
      get: {
        operationId: 'getCircle',
        responses: { 200: json({ $ref: `#/paths/${prefix}~1shapes~1{id}/get/responses/200/${CONTENT}` }) },
      },
    },
    '/reasons': { get: { operationId: 'getReason', responses: { 200: { $ref: `${shapes}/responses/400` } } } },
    '/colors': {
      get: {
        operationId: 'getColor',
        responses: { 200: json({ $ref: `#/paths/${prefix}~1shapes/parameters/0/schema` }) },
      },
    },
    '/bodies': {
      get: { operationId: 'getBody', responses: { 200: json({ $ref: `#/components/responses/Shape/${CONTENT}` }) } },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [prefix.replaceAll('~1', '/') + path, item])),
    components: { responses: { Shape: json(shape) } },
  };
}

const USAGE = `import type { GetBodyResponse, GetCircleData, GetCircleResponse, GetColorResponse, GetReasonResponse, GetShapeResponse } from './client/types.gen.js';
const sides: number[] = [{} as GetShapeResponse, {} as GetCircleResponse, {} as GetBodyResponse].map(({ side }) => side);
const color: 'red' | 'blue' = {} as GetCircleData['query']['color'];
const why: string = ({} as GetReasonResponse).why;
export const all: [number[], GetColorResponse, string] = [sides, color, why];
`;

test.each(['~1api', ''])(
  'a reference to a part of another operation has the type of that part, on paths below %j',
  async (prefix) => {
    await write(join(folder, 'client'), await generateInstance(contractOf(prefix), readKnownRoutes()));
    await writeFile(join(folder, 'use.ts'), USAGE);
    expect(strictErrors(folder, ['use.ts'], 'nodenext')).toEqual([]);
  },
  60_000,
);
