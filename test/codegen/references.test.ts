import { expect, test } from 'vitest';
import type { Schema } from '../../codegen/src/contract/contract.ts';
import { readSuccesses } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { resolve } from '../../codegen/src/contract/references.ts';
import { readOwnContract } from '../../codegen/src/input/read.ts';

const ok = { responses: { 200: { description: 'ok' } } };
const CONTENT = 'content/application~1json/schema';
const SELF = `#/paths/~1projects/get/responses/200/${CONTENT}`;

const body = (schema: object) => ({
  description: 'ok',
  content: { 'application/json': { schema } },
});
const json = (schema: object) => ({ responses: { 200: body(schema) } });
const ref = ($ref: string) => ({ $ref });

function read(get: object, components: object = {}) {
  return normalise(
    JSON.parse(JSON.stringify({ openapi: '3.1.0', paths: { '/projects': { get } }, components })),
  );
}

test('a reference that leads nowhere or in a circle fails and names its place', () => {
  const advice =
    'refers to itself. Move that schema to components/schemas, and refer to it there by its name.';
  const part = '#/components/schemas/Tree/properties/child';
  const Tree = {
    type: 'object',
    properties: { child: { type: 'object', properties: { next: ref(part) } } },
  };
  const rows: [get: object, problem: string, schemas?: object][] = [
    [
      { responses: { 200: ref('#/components/responses/Lost') } },
      'GET /projects: it refers to #/components/responses/Lost, which the contract does not have',
    ],
    [
      json(ref('other.json#/X')),
      'GET /projects: it refers to other.json#/X, which is outside the contract',
    ],
    [
      json({ type: 'object', properties: { child: ref(SELF) } }),
      `GET /projects: ${SELF} ${advice}`,
    ],
    [json({ type: 'array', items: ref(SELF) }), `GET /projects: ${SELF} ${advice}`],
    [json(ref(SELF)), `GET /projects: ${SELF} ${advice}`],
    [ok, `the schema Tree: ${part} ${advice}`, { Tree }],
  ];
  for (const [get, problem, schemas] of rows)
    expect.soft(() => read(get, { schemas }), problem).toThrow(`Failed to read ${problem}`);
  // A property of that name is none.
  expect(() => read(json({ properties: { $ref: { type: 'string' } } }))).not.toThrow();
});

test('a schema with a name may refer to itself, as may the body of a failure', () => {
  const name = ref('#/components/schemas/Tree');
  const Tree = { type: 'object', properties: { child: name, other: ref(SELF) } };
  expect(() => read(json(name), { schemas: { Tree } })).not.toThrow();
  const failure = body({ type: 'array', items: ref(SELF.replace('200', '400')) });
  expect(() => read({ responses: { ...ok.responses, 400: failure } })).not.toThrow();
});

test('a reference to a part of another operation leads to that part, whatever becomes of the path', () => {
  const shape = { type: 'object', properties: { side: { type: 'integer' } } };
  const why = { type: 'object', properties: { why: { type: 'string' } } };
  const color = { name: 'color', in: 'query', schema: { enum: ['red', 'blue'] } };
  for (const prefix of ['/api', '']) {
    const at = `#/paths/${prefix.replace('/', '~1')}~1shapes`;
    const shapes = { ...json({ type: 'array', items: shape }), parameters: [color] };
    const paths = {
      '/shapes': {
        get: { responses: { ...shapes.responses, 400: body(why) } },
        parameters: [color],
      },
      '/first': { get: json(ref(`${at}/get/responses/200/${CONTENT}/items`)) },
      '/second': {
        parameters: [ref(`${at}/parameters/0`)],
        get: json(ref(`${at.replace('shapes', 'first')}/get/responses/200/${CONTENT}`)),
      },
      '/reason': { get: { responses: { 200: ref(`${at}/get/responses/400`) } } },
      '/color': { get: json(ref(`${at}/parameters/0/schema`)) },
      '/body': { get: json(ref(`#/components/responses/Shape/${CONTENT}`)) },
    };
    const { contract } = normalise({
      openapi: '3.1.0',
      paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [prefix + path, item])),
      components: { responses: { Shape: body(shape) } },
    });
    const schemaOf = (path: string) => {
      const [[, content] = ['', {}]] = readSuccesses(contract, contract.paths![path]!.get!);
      return resolve<Schema>(contract, content['application/json']!.schema!);
    };
    const found = ['/first', '/second', '/reason', '/color', '/body'].map(schemaOf);
    expect.soft(found, prefix).toEqual([shape, shape, why, color.schema, shape]);
    expect.soft(contract.paths?.['/second']?.get?.parameters, prefix).toEqual([color]);
  }
});

test('a path that is a reference has the operations that it leads to, of its own', () => {
  const pathItems = { Shared: { get: ok }, Chain: ref('#/components/pathItems/Shared') };
  const readPath = ($ref: string) => {
    const paths = {
      '/projects': { $ref },
      '/users': { get: ok, parameters: [{ name: 'a', in: 'query' }] },
    };
    const { contract, notes } = normalise({
      openapi: '3.1.0',
      info: {},
      paths,
      components: { pathItems },
    });
    return [Object.values(contract.paths ?? {}).map((item) => item?.get?.operationId), notes];
  };
  for (const $ref of ['#/paths/~1users', '#/components/pathItems/Chain'])
    expect.soft(readPath($ref), $ref).toEqual([['projectsList', 'usersList'], []]);
  expect(() => readPath('#/components/pathItems/Lost')).toThrow(
    '/projects: it refers to #/components/pathItems/Lost',
  );
});

test('a shared parameter is a copy in each operation, so that its bounds are described once', () => {
  const page = {
    name: 'page',
    in: 'query',
    schema: { type: 'integer', default: 5 },
    description: 'Page.',
  };
  const get = { ...ok, parameters: [ref('#/components/parameters/page')] };
  const paths = { '/a': { get }, '/b': { get, parameters: [{ ...page, name: 'size' }], post: ok } };
  const { contract } = readOwnContract({
    openapi: '3.1.0',
    paths,
    components: { parameters: { page } },
  });
  const operations = Object.values(contract.paths ?? {}).flatMap((item) => [item?.get, item?.post]);
  const parameters = operations.flatMap((each) => each?.parameters ?? []);
  expect(parameters).toMatchObject(
    Array.from({ length: 4 }, () => ({ description: 'Page. `5` by default.' })),
  );
});
