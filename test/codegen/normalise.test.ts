import { expect, test } from 'vitest';
import type { Operation } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';

const ok = { responses: { 200: { description: 'ok' } } };

function read(paths: object, components: object = {}) {
  // Through text, as a real contract comes: no two of its parts are one object.
  const raw: unknown = JSON.parse(JSON.stringify({ openapi: '3.1.0', paths, components }));
  const { contract, notes } = normalise(raw);
  const read = (contract.paths ?? {}) as Record<string, Record<string, Operation>>;
  /** The operations, such as `GET /projects`. */
  const routes = Object.entries(read).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );
  return { routes: new Map(routes), notes, schemas: contract.components?.schemas };
}

/** The ids of the operations, by their routes. */
function idsOf(paths: object): Record<string, string | undefined> {
  return Object.fromEntries(
    Array.from(read(paths).routes, ([route, { operationId }]) => [route, operationId]),
  );
}

test('a path has one slash before it, and /api is left to the client', () => {
  const { routes } = read({
    projects: { get: ok },
    '/api/users': { get: ok },
    '/apiary': { get: ok },
  });
  expect([...routes.keys()]).toEqual(['GET /projects', 'GET /users', 'GET /apiary']);
});

test('two paths that are one share their operations: the first of two equal ones stays, and a note names the other', () => {
  const first = { ...ok, operationId: 'first' };
  const second = { ...ok, operationId: 'second' };
  const { routes, notes } = read({
    '/projects': { get: first, post: ok },
    'api/projects': { get: second, delete: ok },
  });
  expect([...routes.keys()]).toEqual(['GET /projects', 'POST /projects', 'DELETE /projects']);
  expect(routes.get('GET /projects')?.operationId).toBe('first');
  expect(notes).toEqual(['GET api/projects is left out: the contract has it twice.']);
});

test('a path where the token or a value could go astray is left out, and a note names it', () => {
  const rows: [path: string, problem: string][] = [
    ['/a b', 'it is not a route that can be called'],
    ['/c?d', 'it is not a route that can be called'],
    ['/api//other.test/a', 'it is not a route that can be called'],
    ['/a/%2e./b', 'it is not a route that can be called'],
    ['/a/{b', 'it is not a route that can be called'],
    ['/a/{id}/b/{id}', 'two parameters of its path have one name'],
  ];
  for (const [path, problem] of rows) {
    const { routes, notes } = read({ [path]: { get: ok, trace: ok }, '/users': { get: ok } });
    expect.soft([...routes.keys()], path).toEqual(['GET /users']);
    expect.soft(notes, path).toEqual([`GET ${path} is left out: ${problem}.`]);
  }
});

test('an operation without an id gets one from its route, and a duplicate one does not number it', () => {
  expect(
    idsOf({
      '/projects/{project_id}': { get: ok, delete: ok },
      '/domains': { get: { ...ok, operationId: 'list_domains' } },
      '/email-domains': { get: { ...ok, operationId: 'listDomains' } },
    }),
  ).toEqual({
    'GET /projects/{project_id}': 'projectsGet',
    'DELETE /projects/{project_id}': 'projectsDelete',
    'GET /domains': 'listDomains',
    'GET /email-domains': 'emailListDomains',
  });
});

const query = (name: string) => [{ name, in: 'query', schema: { type: 'string' } }];

test('parameters of a path are those of its own operations, which may say otherwise', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const own = { ...id, schema: { type: 'string' } };
  const { routes } = read({
    '/projects': { parameters: query('page'), get: ok },
    '/api/projects': { parameters: query('dry_run'), post: ok },
    '/users/{id}': { parameters: [id], get: ok, delete: { ...ok, parameters: [own] } },
  });
  expect(Array.from(routes.values(), ({ parameters }) => parameters)).toEqual([
    query('page'),
    query('dry_run'),
    [id],
    [own],
  ]);
});

test('a cookie and a header that OpenAPI tells to ignore are left out, also behind a reference', () => {
  const schema = { type: 'string' };
  const ignored = ['Authorization', 'accept', 'CONTENT-TYPE'].map((name) => ({
    name,
    in: 'header',
    schema,
  }));
  const kept = [
    { name: 'X-Accept', in: 'header', schema },
    { name: 'accept', in: 'query', schema },
  ];
  const get = {
    ...ok,
    parameters: [...ignored, { name: 'session', in: 'cookie', schema }, ...kept],
  };
  const parameters = [{ $ref: '#/components/parameters/Auth' }];
  const { routes } = read(
    { '/projects': { parameters, get } },
    { parameters: { Auth: ignored[0] } },
  );
  expect(routes.get('GET /projects')?.parameters).toEqual(kept);
});

test('an array or an object in a header is a text, and anything else keeps its type', () => {
  const text = { type: 'string' };
  const object = { type: 'object' };
  const integer = { type: 'integer' };
  const rows: [given: object, made: object][] = [
    [{ schema: { type: ['array', 'null'], items: {} } }, text],
    [{ schema: object }, text],
    [{ content: { 'application/json': { schema: object } } }, text],
    [{ schema: integer }, integer],
  ];
  for (const [given, schema] of rows) {
    const header = { name: 'X-Value', in: 'header' };
    const { routes } = read({
      '/projects': { get: { ...ok, parameters: [{ ...header, ...given }] } },
    });
    expect
      .soft(routes.get('GET /projects')?.parameters, JSON.stringify(given))
      .toEqual([{ ...header, schema }]);
  }
});

test('a document that is no contract or too large is refused with the reason', () => {
  const many = (count: number) => ({
    openapi: '3.1.0',
    paths: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`/p${index}`, { get: ok }]),
    ),
  });
  const rows: [raw: unknown, problem: string][] = [
    [[], 'it is not an OpenAPI 3.0 or 3.1 document'],
    [{ swagger: '2.0' }, 'it is not an OpenAPI 3.0 or 3.1 document'],
    [
      { openapi: '3.1.0', paths: {} },
      "it has no operations that can be called under `paths`. Check that it is the API's",
    ],
    [
      { openapi: '3.1.0', paths: { '/a b': { get: ok } } },
      'under `paths`. GET /a b is left out: it is not a route',
    ],
    [many(10_001), 'it has 10001 operations, and 10000 are the most. Split it.'],
  ];
  for (const [raw, problem] of rows) expect.soft(() => normalise(raw), problem).toThrow(problem);
  expect(() => normalise(many(10_000))).not.toThrow();
});
