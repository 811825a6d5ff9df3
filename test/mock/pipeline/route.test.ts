import { expect, it } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { findOperation } from '../../../mock/pipeline/route.ts';
import { makeRouter } from '../../../mock/servers/routes.ts';
import document from '../../../openapi.json' with { type: 'json' };
import { setUp } from '../support/client.ts';

const router = makeRouter('reference');

it('a static segment goes before a parameter, and parameters are decoded', () => {
  expect(findOperation(router, 'GET', '/api/backups/schedules')?.operation).toBe(
    'backups.listSchedules',
  );
  expect(findOperation(router, 'GET', '/api/backups/9')).toEqual({
    operation: 'backups.get',
    params: { id: '9' },
  });
  const params = { project_id: '1', key: 'A/B' };
  expect(findOperation(router, 'GET', '/api/projects/1/env-vars/A%2FB/value')?.params).toEqual(
    params,
  );
  expect(findOperation(router, 'HEAD', '/api/projects/1')?.operation).toBe('projects.get');
});

it('an unknown path is a 404 that says where the API is, or its contract', async () => {
  const { fetch } = createTempsMock();
  const hints = {
    '/projects': 'The API lives under /api.',
    '/api/project': '/api/docs/openapi.json has all routes.',
  };
  for (const [path, words] of Object.entries(hints)) {
    const response = await fetch(`http://mock.test${path}`);
    const { detail } = (await response.json()) as { detail: string };
    expect({ status: response.status, detail }).toEqual({
      status: 404,
      detail: `No route GET ${path}. ${words}`,
    });
  }
});

it('a known path with another method is a 405 with Allow', async () => {
  const { status, body, headers } = await setUp().call('PATCH /projects/1');
  expect({ status, detail: body.detail }).toEqual({
    status: 405,
    detail: expect.stringContaining('PATCH is not allowed on /api/projects/1'),
  });
  expect(headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'PUT']);
});

it('the contract is at each of its addresses without a token, and is read only', async () => {
  const { fetch } = createTempsMock({ server: '2026-07' });
  for (const path of [
    '/api/api-docs/openapi.json',
    '/api-docs/openapi.json',
    '/api/docs/openapi.json',
  ])
    expect(await (await fetch(`https://temps.test${path}`)).json()).toEqual(document);
  const deleted = await createTempsMock().fetch('https://temps.test/api-docs/openapi.json', {
    method: 'DELETE',
  });
  expect(deleted.status).toBe(404);
});
