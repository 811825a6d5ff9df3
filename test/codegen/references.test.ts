import { expect, test } from 'vitest';
import { normalise } from '../../codegen/src/contract/normalise.ts';
import { readOwnContract } from '../../codegen/src/generate/read.ts';

const ok = { responses: { 200: { description: 'ok' } } };
const SELF = '#/paths/~1projects/get/responses/200/content/application~1json/schema';

function json(schema: object, status = 200) {
  return { [status]: { description: 'ok', content: { 'application/json': { schema } } } };
}

function read(get: object, components: object = {}) {
  return normalise(JSON.parse(JSON.stringify({ openapi: '3.1.0', paths: { '/projects': { get } }, components })));
}

test('a reference that leads nowhere or out of the document fails, and the error names its place', () => {
  const rows: [get: object, problem: string][] = [
    [
      { responses: { 200: { $ref: '#/components/responses/Lost' } } },
      'GET /projects: it refers to #/components/responses/Lost, which the contract does not have',
    ],
    [
      { responses: json({ $ref: 'other.json#/X' }) },
      'GET /projects: it refers to other.json#/X, which is outside the contract',
    ],
  ];
  for (const [get, problem] of rows) expect.soft(() => read(get), problem).toThrow(problem);
  // A property of that name is none.
  expect(() => read({ responses: json({ properties: { $ref: { type: 'string' } } }) })).not.toThrow();
});

test('a schema without a name that refers to itself is an error that says where and what to do', () => {
  const advice = 'Move that schema to components/schemas, and refer to it there by its name.';
  const circles = [
    { type: 'object', properties: { child: { $ref: SELF } } },
    { type: 'array', items: { $ref: SELF } },
    { $ref: SELF },
  ];
  for (const schema of circles)
    expect
      .soft(() => read({ responses: json(schema) }), JSON.stringify(schema))
      .toThrow(`Failed to read GET /projects: ${SELF} refers to itself. ${advice}`);
  const part = '#/components/schemas/Tree/properties/child';
  const child = { type: 'object', properties: { next: { $ref: part } } };
  expect(() => read(ok, { schemas: { Tree: { type: 'object', properties: { child } } } })).toThrow(
    `Failed to read the schema Tree: ${part} refers to itself. ${advice}`,
  );
});

test('a schema with a name may refer to itself, also by the operation that has it, and so may the body of a failure', () => {
  const name = { $ref: '#/components/schemas/Tree' };
  const Tree = { type: 'object', properties: { child: name, other: { $ref: SELF } } };
  expect(() => read({ responses: json(name) }, { schemas: { Tree } })).not.toThrow();
  const failure = { type: 'array', items: { $ref: SELF.replace('200', '400') } };
  expect(() => read({ responses: { ...ok.responses, ...json(failure, 400) } })).not.toThrow();
});

test('a path that is a reference has the operations that it leads to, of its own', () => {
  const pathItems = { Shared: { get: ok }, Chain: { $ref: '#/components/pathItems/Shared' } };
  const readPath = ($ref: string) => {
    const paths = { '/projects': { $ref }, '/users': { get: ok, parameters: [{ name: 'a', in: 'query' }] } };
    const { contract, notes } = normalise({ openapi: '3.1.0', info: {}, paths, components: { pathItems } });
    return [Object.values(contract.paths ?? {}).map((item) => item?.get?.operationId), notes];
  };
  for (const $ref of ['#/components/pathItems/Shared', '#/paths/~1users', '#/components/pathItems/Chain'])
    expect.soft(readPath($ref), $ref).toEqual([['projectsList', 'usersList'], []]);
  expect(readPath('#/info')).toEqual([
    ['usersList'],
    ['/projects is left out: it refers to #/info, which has no operations.'],
  ]);
  expect(() => readPath('other.json#/X')).toThrow('/projects: it refers to other.json#/X, which is outside');
  expect(() => readPath('#/components/pathItems/Lost')).toThrow('which the contract does not have');
});

test('a part whose name has a percent sign can be referred to, which hey-api decodes', () => {
  const part = { $ref: '#/components/schemas/A%zz/properties/b%zz' };
  const properties = { 'b%zz': { type: 'string' }, c: part };
  const { schemas } = read(ok, { schemas: { 'A%zz': { properties } } }).contract.components ?? {};
  expect(Object.values(schemas ?? {})).toMatchObject([
    { properties: { c: { $ref: expect.stringMatching(/\/properties\/b%25zz$/) as unknown } } },
  ]);
});

test('a shared parameter is a copy in each operation, so that its bounds are described once', () => {
  const page = { name: 'page', in: 'query', schema: { type: 'integer', default: 5 }, description: 'Page.' };
  const operation = { ...ok, parameters: [{ $ref: '#/components/parameters/page' }] };
  const paths = {
    '/a': { get: operation },
    '/b': { get: operation, parameters: [{ ...page, name: 'size' }], post: ok },
  };
  const { contract } = readOwnContract({ openapi: '3.1.0', paths, components: { parameters: { page } } });
  const operations = Object.values(contract.paths ?? {}).flatMap((item) => [item?.get, item?.post]);
  const parameters = operations.flatMap((each) => each?.parameters ?? []);
  expect(parameters.map((each) => Reflect.get(each, 'description') as unknown)).toEqual(
    Array(4).fill('Page. `5` by default.'),
  );
});
