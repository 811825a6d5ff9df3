import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import { findOperation } from '../../../mock/pipeline/route.ts';
import { setUp } from '../support/client.ts';

const all = Object.entries(operations) as [OperationName, { method: string; route: string }][];

it.each(all)('%s is found at its own route', (name, { method, route }) => {
  expect(findOperation(method, `/api${route.replace(/\{\w+\}/g, '7')}`)?.operation).toBe(name);
});

it('a static segment goes before a parameter', () => {
  expect(findOperation('GET', '/api/backups/schedules')?.operation).toBe('backups.listSchedules');
  expect(findOperation('GET', '/api/backups/9')).toEqual({ operation: 'backups.get', params: { id: '9' } });
});

it('path parameters are decoded', () => {
  expect(findOperation('GET', '/api/projects/1/env-vars/A%2FB/value')?.params).toEqual({ project_id: '1', key: 'A/B' });
});

it.each([
  ['GET /projets/1/deployments', 'GET /api/projects/{project_id}/deployments'],
  ['GET /projects/123456789012345/deployment', 'GET /api/projects/{project_id}/deployments'],
  ['POST /project', 'POST /api/projects'],
  ['GET /monitor/7', 'GET /api/monitors/{monitor_id}'],
])('an unknown route, %s, is a 404 that names the nearest one', async (line, near) => {
  const { status, body } = await setUp().call(line);
  expect([status, body.detail]).toEqual([404, `No route ${line.replace(' ', ' /api')}. The nearest is ${near}.`]);
});

it('a path outside /api is a 404 that says where the API is', async () => {
  const { mock } = setUp();
  const response = await mock.fetch('http://mock.test/projects');
  expect([response.status, (await response.json()).detail]).toEqual([
    404,
    'No route GET /projects. The API lives under /api.',
  ]);
});

it('a known path with another method is a 405 with Allow', async () => {
  const { status, body, headers } = await setUp().call('PATCH /projects/1');
  expect([status, headers.get('allow')?.split(', ').toSorted(), body.detail]).toEqual([
    405,
    ['DELETE', 'GET', 'HEAD', 'PUT'],
    expect.stringContaining('PATCH is not allowed on /api/projects/1'),
  ]);
});
