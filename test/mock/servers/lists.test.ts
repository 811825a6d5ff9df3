import { expect, it } from 'vitest';
import { PROJECT, rowsOf, SERVERS, setUp } from '../support/client.ts';

/** The members of each list on both servers; `[]` for a bare list. */
const ENVELOPES: Readonly<Record<string, string>> = {
  '/api-keys': 'api_keys total',
  '/audit/logs': '[]',
  '/backups/s3-sources': '[]',
  '/domains': 'domains total page page_size',
  '/emails': 'data total page page_size',
  '/external-services': '[]',
  '/git-connections': 'connections page per_page total_count',
  '/orders': 'orders',
  '/projects': 'projects total page per_page',
  '/projects/1/deployments': 'deployments total page per_page',
  '/projects/1/deployments/25/jobs': 'jobs total',
  '/projects/1/env-vars': '[]',
  '/projects/1/environments': '[]',
  '/projects/1/environments/1/containers': 'containers total',
  '/projects/1/error-groups': 'data pagination',
  '/projects/1/incidents': 'incidents total',
  '/projects/1/webhooks': '[]',
  '/users': '[]',
};

it('lists of real servers have envelopes of their own', async () => {
  for (const server of SERVERS) {
    const { read } = setUp({ server, scenario: 'demo' });
    for (const [path, members] of Object.entries(ENVELOPES)) {
      const body = await read(`GET ${path}`);
      expect(Array.isArray(body) ? '[]' : Object.keys(body).join(' '), `${server} ${path}`).toBe(
        members,
      );
    }
  }
});

/** Two API keys beside that of the mock, 12 projects, and what is said of a list of each. */
async function setUpLists(server: (typeof SERVERS)[number]) {
  const { call, read } = setUp({ server, scenario: 'demo' });
  for (const name of ['a', 'b']) await call('POST /api-keys', { name, role_type: 'reader' });
  for (let number = 0; number < 12; number++)
    await call('POST /projects', {
      ...PROJECT,
      name: `Shop ${number}`,
      repo_owner: 'ada',
      repo_name: 'shop',
    });
  for (const name of ['a', 'b'])
    await call('POST /projects/1/webhooks', {
      url: `https://hooks.example/${name}`,
      events: ['deployment.created'],
    });
  const count = async (path: string) => rowsOf(await read(`GET ${path}`)).length;
  return { read, count };
}

it('real servers have sizes of pages of their own, and take others for the nearest', async () => {
  for (const server of SERVERS) {
    const { read, count } = await setUpLists(server);
    const { total } = await read('GET /projects');
    const { total: keys } = await read('GET /api-keys');
    expect(total).toBeGreaterThan(12);
    const counts: [path: string, rows: number][] = [
      ['/projects', 10],
      ['/projects?per_page=2', 2],
      ['/projects?per_page=500', total],
      ['/projects?page=2&per_page=12', total - 12],
      ['/projects?page=9', 0],
      ['/api-keys?page_size=1', 1],
      ['/api-keys?page_size=0', 1],
      ['/api-keys?per_page=1', keys],
      ['/projects/1/webhooks?page_size=1', 1],
      ['/projects/1/webhooks?page_size=1&page=9', 0],
      ['/projects/1/environments?per_page=1', 2],
      // A list with a limit has one page.
      ['/projects/1/webhooks/1/deliveries?limit=2', 2],
      ['/projects/1/webhooks/1/deliveries?limit=2&page=2', 2],
    ];
    for (const [path, rows] of counts) expect(await count(path), `${server} ${path}`).toBe(rows);
  }
});

it('real servers take a limit above the largest for the largest, and count what the filters leave', async () => {
  const range = 'start_date=2025-12-01T00:00:00Z&end_date=2026-01-16T00:00:00Z';
  const visitors = `GET /analytics/visitors?project_id=1&${range}&limit=5000`;
  expect(await setUp({ scenario: 'demo' }).status(visitors)).toBe(400);
  for (const server of SERVERS) {
    const { mock, read } = setUp({ server, scenario: 'demo' });
    mock.build.visitors({ count: 200, environment_id: 1 });
    const body = await read(visitors);
    expect(body.visitors).toHaveLength(100);
    expect(body.filtered_count).toBe(body.total_count);
  }
});

it('a list of a project that does not exist is a 404 by the reference, and empty on real servers', async () => {
  const paths = ['/projects/77/deployments', '/projects/77/environments', '/projects/77/env-vars'];
  for (const path of paths) {
    expect(await setUp().status(`GET ${path}`)).toBe(404);
    for (const server of SERVERS) {
      const { status, body } = await setUp({ server }).call(`GET ${path}`);
      expect({ status, rows: rowsOf(body) }, `${server} ${path}`).toEqual({
        status: 200,
        rows: [],
      });
    }
  }
  for (const server of SERVERS)
    expect(await setUp({ server }).status('GET /projects/77'), server).toBe(404);
});
