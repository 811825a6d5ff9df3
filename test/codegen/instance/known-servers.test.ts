import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  findJsonSchema,
  readParameters,
  readSuccesses,
  type Schema,
} from '../../../codegen/src/contract/contract.ts';
import { readInstanceContract } from '../../../codegen/src/input/read.ts';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import type { KnownRoutes } from '../../../codegen/src/known/known-routes.ts';
import type { Method } from '../../../codegen/src/operations/methods.ts';
import { readProperties } from '../../../codegen/src/operations/list-schema.ts';
import { resolve } from '../../../codegen/src/contract/references.ts';
import { createTempsMock } from '../../../mock/index.ts';
import type { TempsClient } from '../../../src/index.ts';
import { inServerStyle } from '../fixtures/server-style.ts';
import { generateInstance, workFolder, write } from './compile.ts';

const known = readKnownRoutes();
const ok = { 200: { description: 'ok' } };
const milliseconds = { type: 'integer', format: 'int64' };

function json(schema: object) {
  return { 200: { description: 'ok', content: { 'application/json': { schema } } } };
}

function id(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'integer' } };
}

const user = { type: 'object', properties: { id: { type: 'integer' }, deleted_at: milliseconds } };

/** Some routes as the server of July 2026 writes them in its contract. */
const july = {
  openapi: '3.1.0',
  info: { title: 'Temps', version: '1.0.0' },
  paths: {
    '/users': {
      get: {
        tags: ['Users'],
        operationId: 'list_users',
        responses: json({ type: 'array', items: user }),
      },
    },
    '/users/{user_id}': {
      patch: {
        tags: ['Users'],
        operationId: 'update_user',
        parameters: [id('user_id')],
        responses: json(user),
      },
    },
    '/projects/{id}': {
      get: { parameters: [id('id')], responses: json({ $ref: '#/components/schemas/Shown' }) },
    },
    '/projects': {
      get: {
        responses: json({
          type: 'object',
          properties: {
            projects: { type: 'array', items: { $ref: '#/components/schemas/Shown' } },
            total: { type: 'integer' },
          },
        }),
      },
    },
    '/projects/{project_id}/deployments/{deployment_id}/teardown': {
      delete: {
        tags: ['Deployments'],
        operationId: 'teardown_deployment',
        parameters: [id('project_id'), id('deployment_id')],
        responses: { 204: { description: 'Gone.' } },
      },
    },
    '/external-services/{id}/health-status': {
      get: {
        operationId: 'health_status',
        parameters: [id('id')],
        responses: json({ type: 'boolean' }),
      },
    },
    '/api-keys': {
      get: {
        parameters: [
          { name: 'page_size', in: 'query', required: true, schema: { type: 'integer' } },
        ],
        responses: json({ type: 'array', items: user }),
      },
    },
    '/platform/public-ip': { get: { responses: ok } },
    '/git-providers/{provider_id}/activate': {
      post: { parameters: [id('provider_id')], responses: ok },
    },
    '/auth/email-status': { get: { responses: json({ $ref: '#/components/schemas/Ways' }) } },
    '/new-things': { post: { responses: ok } },
  },
  components: {
    schemas: {
      // It requires what its server does not send.
      Ways: {
        type: 'object',
        required: ['email_configured', 'magic_link_available', 'password_reset_available'],
        properties: {
          email_configured: { type: 'boolean' },
          magic_link_available: { type: 'boolean' },
          password_reset_available: { type: 'boolean' },
        },
      },
      Shown: {
        type: 'object',
        required: ['created_at'],
        properties: {
          name: { type: 'string' },
          created_at: milliseconds,
          updated_at: { type: ['integer', 'null'], format: 'int64' },
          attempts: milliseconds,
        },
      },
    },
  },
};

const { contract, methods } = readInstanceContract(july, known);
const find = (name: string) =>
  methods.find((method) => `${method.namespace}.${method.name}` === name);

test('a method that the SDK calls in another way on this server has the name and the route of the SDK', () => {
  const routes = [
    'users.get',
    'users.update',
    'deployments.teardown',
    'externalServices.getHealth',
  ].map((name) => {
    const { method, path } = find(name) ?? {};
    return `${method} ${path}`;
  });
  expect(routes).toEqual([
    'GET /users/{user_id}',
    'PUT /users/{user_id}',
    'POST /projects/{project_id}/deployments/{deployment_id}/teardown',
    'GET /external-services/{id}/health',
  ]);
});

test('the other method of such a route is no second method', () => {
  expect(methods.filter(({ method }) => method === 'PATCH' || method === 'DELETE')).toEqual([]);
});

test('a member that the SDK knows as a date is one, and another number stays one', () => {
  const { properties } = contract.components!.schemas!['Shown'] as Schema;
  expect(properties).toMatchObject({
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
    attempts: { type: 'integer' },
  });
  expect(find('projects.get')?.dates).toBe('created_at,updated_at,last_deployment');
  expect(find('projects.list')?.dates).toBe('items[]:created_at,updated_at,last_deployment');
});

test('a response has each member of the SDK, and is required where that is', () => {
  const { properties = {}, required = [] } = contract.components!.schemas!['Shown'] as Schema;
  expect(properties).toMatchObject({ slug: { type: 'string' }, attempts: { type: 'integer' } });
  expect(required).toEqual(expect.arrayContaining(['name', 'slug', 'updated_at']));
  expect(required).not.toContain('attempts');
  // July leaves it out.
  expect(required).not.toContain('gitlab_webhook_id');
});

test('a known route without a schema has the response of the SDK', () => {
  const responses = contract.paths?.['/platform/public-ip']?.get?.responses?.['200'];
  expect(responses).toMatchObject({
    content: { 'application/json': { schema: { type: 'object' } } },
  });
});

test('a known route that responds with nothing has no data, whatever the status', () => {
  expect(find('deployments.teardown')?.format.responseType).toBe('none');
  expect(find('git.activateProvider')?.format.responseType).toBe('none');
  expect(find('newThings.create')?.format.responseType).toBe('auto');
});

test('the size of a page has the name of the SDK, which sends it by both', () => {
  const [size] = contract.paths?.['/api-keys']?.get?.parameters ?? [];
  expect(size).toMatchObject({ name: 'per_page', required: false });
  expect(find('apiKeys.list')?.paging).toMatchObject({ size: 'per_page', otherSize: 'page_size' });
});

test('the zod schemas take a response without what the server leaves out, although its contract requires that', async () => {
  const folder = workFolder('codegen-known-servers');
  await write(folder, await generateInstance(july, known, true));
  const { TempsClient: Generated } = (await import(join(folder, 'index.ts'))) as {
    TempsClient: typeof TempsClient;
  };
  const mock = createTempsMock({ server: '2026-07' });
  const temps = new Generated({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    validate: { responses: 'throw' },
  });
  const { data } = await temps.authentication.getEmailStatus();
  expect(data).toHaveProperty('oidc_providers');
  expect(data).not.toHaveProperty('magic_link_available');
});

const style = { openapi: '3.1.0', prefix: '/', envelope: 'named', server: '2026-07' } as const;
const whole = readInstanceContract(inServerStyle(known.contract, style), known);

/** The schema of each parameter, by the method and its name. */
function parametersOf({
  contract: of,
  methods: all,
}: Pick<KnownRoutes, 'contract'> & { methods: readonly Method[] }): Map<string, Schema> {
  const rows = all.flatMap(({ namespace, name, operation }) =>
    readParameters(of, operation).map(
      (parameter) =>
        [`${namespace}.${name} ${parameter.name}`, parameter.schema as Schema] as const,
    ),
  );
  return new Map(rows);
}

const ours = parametersOf({ contract: known.contract, methods: known.all });
const theirs = parametersOf(whole);

test('a time of a query that a server writes as a text is one as in the SDK', () => {
  const times = [...ours].filter(
    ([name, schema]) => theirs.has(name) && JSON.stringify(schema).includes('date-time'),
  );
  expect(times.map(([name]) => name)).toContain('analytics.getEventsCount start_date');
  expect(times.map(([name]) => [name, theirs.get(name)])).toEqual(times);
});

test('the id of a deployment whose operations are asked for is a number or a text', () => {
  for (const name of ['listOperations', 'executeOperation', 'getOperationStatus'])
    expect(theirs.get(`deployments.${name} deployment_id`)?.type).toEqual(['integer', 'string']);
});

test('masked credentials that a server does not describe are a record', () => {
  const found = whole.methods.flatMap(({ namespace, name, operation, item }) => {
    const [body = {}] = readSuccesses(whole.contract, operation).flatMap(
      ([, content]) => findJsonSchema(content) ?? [],
    );
    const { credentials } = readProperties(
      whole.contract,
      resolve<Schema>(whole.contract, item ?? body),
    );
    return credentials ? [[`${namespace}.${name}`, credentials] as const] : [];
  });
  expect(found.map(([name]) => name).toSorted()).toEqual([
    'dns.createProvider',
    'dns.getProvider',
    'dns.listProviders',
    'dns.updateProvider',
    'email.createProvider',
    'email.getProvider',
    'email.listProviders',
  ]);
  for (const [, schema] of found)
    expect(schema).toMatchObject({ type: 'object', additionalProperties: true });
});
