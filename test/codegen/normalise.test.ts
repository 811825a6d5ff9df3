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
    Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
  return { routes: new Map(routes), notes, schemas: contract.components?.schemas };
}

/** The ids of the operations, by their routes. */
function idsOf(paths: object): Record<string, string | undefined> {
  return Object.fromEntries(Array.from(read(paths).routes, ([route, { operationId }]) => [route, operationId]));
}

test('a path has one slash before it, and /api is left to the client', () => {
  const { routes } = read({ projects: { get: ok }, '/api/users': { get: ok }, '/apiary': { get: ok } });
  expect([...routes.keys()]).toEqual(['GET /projects', 'GET /users', 'GET /apiary']);
});

test('two paths that are one share their operations: the first of two equal ones stays, and a note names the other', () => {
  const first = { ...ok, operationId: 'first' };
  const second = { ...ok, operationId: 'second' };
  const paths = {
    '/projects': { get: first, post: ok },
    'api/projects': { get: second, delete: ok },
    '/projects/{id}/keys/{id}': { get: { ...ok, operationId: 'key' } },
    '/projects/{id}/keys/{key_id}': { get: second, put: ok },
  };
  expect(read(paths).notes).toEqual([
    'GET /projects (api/projects) is left out: the contract has it twice.',
    'GET /projects/{id}/keys/{key_id} is left out: the contract has it twice.',
  ]);
  expect(idsOf(paths)).toEqual({
    'GET /projects': 'first',
    'POST /projects': 'projectsCreate',
    'DELETE /projects': 'projectsDeleteAll',
    'GET /projects/{id}/keys/{key_id}': 'key',
    'PUT /projects/{id}/keys/{key_id}': expect.any(String) as string,
  });
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
    query('dry_run'),
    query('page'),
    [id],
    [own],
  ]);
});

test('two parameters of a path with one name are told apart, and one that is not declared is a string', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const { routes } = read({
    '/projects/{id}/environments/{id}': { get: { ...ok, parameters: [id] }, put: { ...ok, parameters: [id, id] } },
    '/geo/{ip}': { get: ok },
  });
  const both = [id, { ...id, name: 'environment_id' }];
  expect(Array.from(routes, ([route, { parameters }]) => [route, parameters])).toEqual([
    ['GET /projects/{id}/environments/{environment_id}', both],
    ['PUT /projects/{id}/environments/{environment_id}', both],
    ['GET /geo/{ip}', [{ name: 'ip', in: 'path', required: true, schema: { type: 'string' } }]],
  ]);
});

test('a path, an operation, a parameter or a text without the form of one is left out, and a note names what is missed', () => {
  const parameters = [{ $ref: 5 }, { name: 'a', in: 'query' }, 'b', { name: 'toString', in: 'query' }];
  const users = { get: { ...ok, parameters, summary: 5, description: ['x'] }, post: [], parameters: [{}] };
  const Thing = { type: 'object', title: true, summary: {}, properties: { title: { type: 'string' } } };
  const { routes, notes, schemas } = read({ '/users': users, '/b': 'text', 'x-note': 5 }, { schemas: { Thing } });
  expect([...routes.keys()]).toEqual(['GET /users']);
  expect(routes.get('GET /users')).toMatchObject({ parameters: [{ name: 'a', in: 'query' }] });
  expect(routes.get('GET /users')).not.toHaveProperty('summary');
  expect(routes.get('GET /users')).not.toHaveProperty('description');
  expect(schemas).toEqual({ Thing: { type: 'object', properties: { title: { type: 'string' } } } });
  expect(notes).toEqual([
    'Parameter 1 of /users is left out: it must have a name and `in`, or a `$ref`.',
    'Parameter 1 of GET /users is left out: it must have a name and `in`, or a `$ref`.',
    'Parameter 3 of GET /users is left out: it must be an object.',
    'Parameter 4 of GET /users is left out: its name is that of a member that every object inherits.',
    'POST /users is left out: it must be an object.',
    '/b is left out: it must be an object.',
  ]);
});

test('a method that clients cannot send is left out, and a note names it', () => {
  const { routes, notes } = read({
    '/projects': { get: ok, trace: ok, query: ok, additionalOperations: { COPY: ok } },
    '/users': { get: ok, trace: 5, query: null, additionalOperations: ['x'], 'x-query': ok },
  });
  expect([...routes.keys()]).toEqual(['GET /projects', 'GET /users']);
  const left = 'is left out: the client does not send this method.';
  expect(notes).toEqual(['TRACE', 'QUERY', 'COPY'].map((method) => `${method} /projects ${left}`));
});

test('a cookie parameter is left out, and a note names it once, with what to do', () => {
  const session = { name: 'session', in: 'cookie', required: true, schema: { type: 'string' } };
  const parameters = [{ $ref: '#/components/parameters/session' }];
  const own = [
    { name: 'ads_id', in: 'cookie' },
    { name: 'q', in: 'query' },
  ];
  const { routes, notes } = read(
    { '/projects': { parameters, get: ok, post: ok }, '/users': { get: { ...ok, parameters: own } } },
    { parameters: { session } },
  );
  expect(routes.get('GET /users')?.parameters).toMatchObject([{ name: 'q' }]);
  expect(routes.get('GET /projects')?.parameters).toEqual([]);
  expect(notes).toEqual([
    'The required cookie session of GET /projects and 1 more is left out: send it as `cookie` in `headers`.',
    'The cookie ads_id of GET /users is left out: send it as `cookie` in `headers`.',
  ]);
});

test('a header parameter that OpenAPI tells to ignore is ignored, also behind a reference: the client has its own', () => {
  const schema = { type: 'string' };
  const ignored = ['Authorization', 'accept', 'CONTENT-TYPE'].map((name) => ({ name, in: 'header', schema }));
  const kept = [
    { name: 'X-Accept', in: 'header', schema },
    { name: 'accept', in: 'query', schema },
  ];
  const get = { ...ok, parameters: [...ignored, ...kept] };
  const parameters = [{ $ref: '#/components/parameters/Auth' }];
  const { routes } = read({ '/projects': { parameters, get } }, { parameters: { Auth: ignored[0] } });
  expect(routes.get('GET /projects')?.parameters).toEqual(kept);
});

test('an array or an object in a header is a text, and anything else keeps its type', () => {
  const text = { schema: { type: 'string' } };
  const object = { type: 'object' };
  const rows: [given: object, made: object][] = [
    [
      { description: 'Tags.', schema: { type: ['array', 'null'], items: {} } },
      { ...text, description: 'Tags. Values are joined by `,`.' },
    ],
    [{ schema: object }, text],
    [{ content: { 'application/json': { schema: object } } }, text],
    [{ schema: { type: 'integer' } }, { schema: { type: 'integer' } }],
  ];
  for (const [given, made] of rows) {
    const header = { name: 'X-Value', in: 'header' };
    const { routes } = read({ '/projects': { get: { ...ok, parameters: [{ ...header, ...given }] } } });
    expect.soft(routes.get('GET /projects')?.parameters, JSON.stringify(given)).toEqual([{ ...header, ...made }]);
  }
});

test('a document of which nothing can be called is refused, and the error says why', () => {
  const rows: [raw: object, problem: string][] = [
    [{ swagger: '2.0' }, 'it is not an OpenAPI 3.0 or 3.1 document'],
    [{ openapi: '3.1.0', paths: {} }, 'it has no operations under `paths`. Check that --input'],
    [
      { openapi: '3.1.0', paths: { '/a': { get: [] } } },
      'none of its operations can be called. GET /a is left out: it must be an object.',
    ],
    [
      { openapi: '3.1.0', paths: { '/a b': { get: ok }, '/c?d': { get: ok } } },
      'none of its operations can be called. /a b is left out: it is not a route that can be called. /c?d is left out',
    ],
  ];
  for (const [raw, problem] of rows)
    expect.soft(() => normalise(raw), problem).toThrow(`Failed to read the contract: ${problem}`);
});

const bodyOf = (content: object) => {
  const { routes } = read({ '/pets': { post: { ...ok, requestBody: { content } } } });
  return routes.get('POST /pets')?.requestBody;
};

test('a body of text or bytes is described as what is sent, whatever schema it has', () => {
  const pet = { type: 'object', properties: { name: { type: 'string' } } };
  const text = { type: 'string' };
  const file = { type: 'string', format: 'binary' };
  const rows: [type: string, given: object | undefined, made: object][] = [
    ['application/xml', pet, text],
    ['application/yaml', undefined, text],
    ['text/csv', file, file],
    ['application/pdf', pet, file],
  ];
  for (const [type, schema, made] of rows)
    expect.soft(bodyOf({ [type]: { schema } }), type).toEqual({ content: { [type]: { schema: made } } });
  const both = { 'application/xml': { schema: pet }, 'application/json': { schema: pet } };
  expect(bodyOf(both)).toMatchObject({ content: { 'application/xml': { schema: pet } } });
});
