import { expect, test } from 'vitest';
import type { Contract } from '../../codegen/src/contract/contract.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';

const ok = { responses: { 200: { description: 'ok' } } };

function normalised(parts: { paths: object; schemas?: object }): Contract {
  const document = {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: parts.paths,
    components: { schemas: parts.schemas ?? {} },
  };
  // Through text, as a real contract comes: no two of its parts are one object.
  return normalise(JSON.parse(JSON.stringify(document))).contract;
}

function idsOf(contract: Contract): (string | undefined)[] {
  return Object.values(contract.paths ?? {}).flatMap((item) =>
    [item?.get, item?.post, item?.delete].filter(Boolean).map((operation) => operation?.operationId),
  );
}

test('a path without a leading slash gets one, and /api is left to the client', () => {
  const { paths } = normalised({ paths: { projects: { get: ok }, '/api/users': { get: ok }, '/apiary': { get: ok } } });
  expect(Object.keys(paths ?? {})).toEqual(['/projects', '/users', '/apiary']);
});

test('two paths that are one share their operations', () => {
  const { paths } = normalised({ paths: { '/api/projects': { get: ok }, projects: { post: ok } } });
  expect(Object.keys(paths?.['/projects'] ?? {})).toEqual(expect.arrayContaining(['get', 'post']));
});

test('the first of two equal routes stays, and a note names the other', () => {
  const first = { ...ok, operationId: 'first' };
  const second = { ...ok, operationId: 'second' };
  const { contract, notes } = normalise({
    openapi: '3.1.0',
    paths: {
      '/projects': { get: first, post: ok },
      '/api/projects': { get: second, delete: ok },
      '/projects/{id}/keys/{id}': { get: first },
      '/projects/{id}/keys/{key_id}': { get: second, put: ok },
    },
  });
  expect(notes).toEqual([
    'GET /projects (/api/projects) is left out: the contract has it twice.',
    'GET /projects/{id}/keys/{key_id} is left out: the contract has it twice.',
  ]);
  expect(Object.keys(contract.paths?.['/projects'] ?? {}).toSorted()).toEqual(['delete', 'get', 'post']);
  expect(contract.paths?.['/projects']?.get?.operationId).toBe('first');
  expect(Object.keys(contract.paths?.['/projects/{id}/keys/{key_id}'] ?? {}).toSorted()).toEqual(['get', 'put']);
});

function query(name: string) {
  return [{ name, in: 'query', schema: { type: 'string' } }];
}

test('two paths that are one keep the parameters of each for its own operations', () => {
  const { paths } = normalised({
    paths: {
      '/projects': { parameters: query('page'), get: ok },
      '/api/projects': { parameters: query('dry_run'), post: ok },
    },
  });
  const { get, post } = paths?.['/projects'] ?? {};
  expect([get?.parameters, post?.parameters]).toEqual([query('page'), query('dry_run')]);
});

test('two parameters of a path with one name are told apart by what they are', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const { paths } = normalised({
    paths: {
      '/projects/{id}/environments/{id}': { get: { ...ok, parameters: [id] }, put: { ...ok, parameters: [id, id] } },
    },
  });
  const item = paths?.['/projects/{id}/environments/{environment_id}'];
  const both = [id, { ...id, name: 'environment_id' }];
  expect([item?.get?.parameters, item?.put?.parameters]).toEqual([both, both]);
});

test('a duplicate operationId does not number an operation', () => {
  const contract = normalised({
    paths: {
      '/domains': { get: { ...ok, operationId: 'list_domains' } },
      '/email-domains': { get: { ...ok, operationId: 'listDomains' } },
    },
  });
  expect(idsOf(contract)).toEqual(['listDomains', 'emailListDomains']);
});

test('an operation without operationId gets one from its route', () => {
  expect(idsOf(normalised({ paths: { '/projects/{project_id}': { get: ok, delete: ok } } }))).toEqual([
    'projectsGet',
    'projectsDelete',
  ]);
});

test('parameters of the path item are those of each operation, which may say otherwise', () => {
  const shared = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const own = { ...shared, schema: { type: 'string' } };
  const item = normalised({
    paths: { '/users/{id}': { parameters: [shared], get: ok, delete: { ...ok, parameters: [own] } } },
  }).paths?.['/users/{id}'];
  expect(item?.parameters).toBeUndefined();
  expect(item?.get?.parameters).toEqual([shared]);
  expect(item?.delete?.parameters).toEqual([own]);
});

test('a parameter that only the path has is a string', () => {
  const item = normalised({ paths: { '/geo/{ip}': { get: ok } } }).paths?.['/geo/{ip}'];
  expect(item?.get?.parameters).toEqual([{ name: 'ip', in: 'path', required: true, schema: { type: 'string' } }]);
});

test('a contract whose operations are none is refused, and the error says why', () => {
  expect(() => normalised({ paths: { '/projects': { get: [], put: null } } })).toThrow(
    /^Failed to read the contract: none of its operations can be called\. GET \/projects is left out: it must be an object\.$/,
  );
});

test('a path, an operation or a parameter without the form of one is left out, and a note names it', () => {
  const parameters = [{ $ref: 5 }, { name: 'a', in: 'query' }, 'b', { name: 'toString', in: 'query' }];
  const paths = { '/users': { get: { ...ok, parameters }, post: [], parameters: [{}] }, '/b': 'text', 'x-note': 5 };
  const { contract, notes } = normalise({ openapi: '3.1.0', paths });
  expect(contract.paths?.['/users']?.get?.parameters).toEqual([{ name: 'a', in: 'query' }]);
  expect(idsOf(contract)).toEqual(['usersList']);
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
  const paths = {
    '/projects': { get: ok, trace: ok, query: ok, additionalOperations: { COPY: ok, LINK: ok } },
    '/users': { get: ok, trace: 5, query: null, additionalOperations: ['x'], 'x-query': ok },
  };
  const { contract, notes } = normalise({ openapi: '3.2.0', paths });
  expect(Object.keys(contract.paths?.['/projects'] ?? {})).toEqual(['get']);
  expect(notes).toEqual(
    ['TRACE', 'QUERY', 'COPY', 'LINK'].map(
      (method) => `${method} /projects is left out: the client does not send this method.`,
    ),
  );
});

test('a cookie parameter is left out, and a note names it once, with what to do', () => {
  const session = { name: 'session', in: 'cookie', required: true, schema: { type: 'string' } };
  const paths = {
    '/projects': { parameters: [{ $ref: '#/components/parameters/session' }], get: ok, post: ok },
    '/users': {
      get: {
        ...ok,
        parameters: [
          { name: 'ads_id', in: 'cookie' },
          { name: 'q', in: 'query' },
        ],
      },
    },
  };
  const { contract, notes } = normalise({ openapi: '3.1.0', paths, components: { parameters: { session } } });
  expect(contract.paths?.['/users']?.get?.parameters).toMatchObject([{ name: 'q' }]);
  expect(contract.paths?.['/projects']?.get?.parameters).toEqual([]);
  expect(notes).toEqual([
    'The required cookie session of GET /projects and 1 more is left out: send it as `cookie` in `headers`.',
    'The cookie ads_id of GET /users is left out: send it as `cookie` in `headers`.',
  ]);
});

function headerParameters(...given: object[]): object[] | undefined {
  const get = { ...ok, parameters: given.map((parameter) => Object.assign({ in: 'header' }, parameter)) };
  return normalised({ paths: { '/projects': { get } } }).paths?.['/projects']?.get?.parameters;
}

test('a header parameter that OpenAPI tells to ignore is ignored: the client has its own', () => {
  const schema = { type: 'string' };
  for (const name of ['Authorization', 'authorization', 'Accept', 'Content-Type', 'CONTENT-TYPE']) {
    expect.soft(headerParameters({ name, required: true, schema }), name).toEqual([]);
    expect.soft(headerParameters({ name: `X-${name}`, schema }, { name, in: 'query', schema }), name).toHaveLength(2);
  }
});

test('such a header parameter is ignored in a path item and behind a reference too', () => {
  const parameters = { Auth: { name: 'Authorization', in: 'header', schema: { type: 'string' } } };
  const item = { get: ok, parameters: [{ $ref: '#/components/parameters/Auth' }] };
  const raw = { openapi: '3.1.0', paths: { '/projects': item }, components: { parameters } };
  expect(normalise(raw).contract.paths?.['/projects']?.get?.parameters).toEqual([]);
});

test('an array in a header is a text, and its doc says what joins its values', () => {
  const text = { schema: { type: 'string' }, description: 'Tags. Values are joined by `,`.' };
  const list = { name: 'X-Tags', description: 'Tags.', schema: { type: ['array', 'null'], items: {} } };
  expect(headerParameters(list)).toMatchObject([text]);
});

test('an object in a header is a text, and anything else keeps its type', () => {
  const schema = { type: 'object' };
  for (const value of [{ schema }, { content: { 'application/json': { schema } } }])
    expect(headerParameters({ name: 'X', ...value })).toEqual([
      { name: 'X', in: 'header', schema: { type: 'string' } },
    ]);
  for (const type of ['integer', 'number', 'boolean', 'string'])
    expect(headerParameters({ name: 'X-Value', schema: { type } })).toMatchObject([{ schema: { type } }]);
});

test('a contract without operations fails, and the error says what to check', () => {
  expect(() => normalised({ paths: {} })).toThrow(/no operations under `paths`. Check that --input/);
});

test('a contract none of whose paths can be called fails, and the error names them', () => {
  expect(() => normalised({ paths: { '/a b': { get: ok }, '/c?d': { get: ok } } })).toThrow(
    'none of its operations can be called. /a b is left out: it is not a route that can be called. /c?d is left out',
  );
});

test('a summary, description or title that is no text is left out', () => {
  for (const text of [5, true, ['x'], { en: 'x' }]) {
    const prose = { summary: text, description: text };
    const schemas = { Thing: { type: 'object', title: text, ...prose, properties: { title: { type: 'string' } } } };
    const { paths, components } = normalised({ paths: { '/projects': { get: { ...ok, ...prose } } }, schemas });
    expect(paths?.['/projects']?.get).not.toHaveProperty('summary');
    expect(paths?.['/projects']?.get).not.toHaveProperty('description');
    expect(components?.schemas?.['Thing']).toEqual({ type: 'object', properties: { title: { type: 'string' } } });
  }
});

test('a contract of OpenAPI 2 fails', () => {
  expect(() => normalise({ swagger: '2.0' })).toThrow(/not an OpenAPI 3.0 or 3.1 document/);
});

function post(content: object) {
  return { post: { ...ok, requestBody: { content } } };
}

test('a body of text or bytes is described as what is sent, whatever schema it has', () => {
  const pet = { type: 'object', properties: { name: { type: 'string' } } };
  const file = { type: 'string', format: 'binary' };
  const { paths } = normalised({
    paths: {
      '/xml': post({ 'application/xml': { schema: pet } }),
      '/csv': post({ 'text/csv': { schema: file } }),
      '/pdf': post({ 'application/pdf': { schema: pet } }),
      '/bare': post({ 'application/yaml': {} }),
      '/both': post({ 'application/xml': { schema: pet }, 'application/json': { schema: pet } }),
    },
  });
  const bodies = Object.fromEntries(Object.entries(paths ?? {}).map(([path, item]) => [path, item?.post?.requestBody]));
  expect(bodies['/xml']).toEqual({ content: { 'application/xml': { schema: { type: 'string' } } } });
  expect(bodies['/csv']).toEqual({ content: { 'text/csv': { schema: file } } });
  expect(bodies['/pdf']).toEqual({ content: { 'application/pdf': { schema: file } } });
  expect(bodies['/bare']).toEqual({ content: { 'application/yaml': { schema: { type: 'string' } } } });
  expect(bodies['/both']).toMatchObject({ content: { 'application/xml': { schema: pet } } });
});
