import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const SERVERS = ['2026-01', '2026-07'] as const;
const open = (server: (typeof SERVERS)[number]) => setUp({ server, scenario: 'demo' });

/** `[]` is a bare array. */
const ENVELOPES: readonly (readonly [line: string, january: string, july: string])[] = [
  ['GET /projects', 'page,per_page,projects,total', 'page,per_page,projects,total'],
  ['GET /projects/1/deployments', 'deployments,page,per_page,total', 'deployments,page,per_page,total'],
  ['GET /projects/1/environments', '[]', '[]'],
  ['GET /projects/1/env-vars', '[]', '[]'],
  ['GET /projects/1/environments/1/domains', '[]', '[]'],
  ['GET /projects/1/environments/1/containers', 'containers,total', 'containers,total'],
  ['GET /projects/1/custom-domains', 'domains,total', 'domains,total'],
  ['GET /domains', 'domains', 'domains,page,page_size,total'],
  ['GET /external-services', '[]', '[]'],
  ['GET /notification-providers', '[]', '[]'],
  ['GET /projects/1/webhooks', '[]', '[]'],
  ['GET /api-keys', 'api_keys,total', 'api_keys,total'],
  ['GET /emails', 'data,page,page_size,total', 'data,page,page_size,total'],
  ['GET /projects/1/incidents', 'incidents,total', 'incidents,total'],
  ['GET /users', '[]', '[]'],
  ['GET /projects/1/monitors', '[]', '[]'],
  ['GET /backups/s3-sources', '[]', '[]'],
  ['GET /backups/schedules', '[]', '[]'],
  ['GET /backups/s3-sources/1/backups', 'backups,last_updated', 'backups,last_updated'],
  ['GET /audit/logs', '[]', '[]'],
  ['GET /proxy-logs', 'logs,page,page_size,total,total_pages', 'logs,page,page_size,total,total_pages'],
  ['GET /session-replays?project_id=1', 'page,per_page,sessions,total_count', 'page,per_page,sessions,total_count'],
  [
    'GET /projects/1/events/unique?start_date=2026-01-01T00:00:00Z&end_date=2026-02-01T00:00:00Z',
    'events',
    'events,page,page_size,total',
  ],
];

describe.each(SERVERS)('server of %s', (server) => {
  it.each(ENVELOPES)('a real server sends %s in its own envelope', async (line, january, july) => {
    const { status, body } = await open(server).call(line);
    expect(status).toBe(200);
    const shape = Array.isArray(body) ? '[]' : Object.keys(body).toSorted().join(',');
    expect(shape).toBe(server === '2026-01' ? january : july);
  });

  it('a real server sends ten projects at a time unless asked for another number', async () => {
    const { call } = setUp({ server });
    for (let count = 0; count < 12; count++)
      await call('POST /projects', { ...PROJECT, repo_owner: 'a', repo_name: 'b' });
    const { body } = await call('GET /projects');
    expect([body.projects.length, body.per_page, body.total]).toEqual([10, 10, 12]);
  });

  it('a real server sends as many projects as are asked for, without an upper limit', async () => {
    const { body } = await open(server).call('GET /projects?per_page=500');
    expect([body.projects.length, body.per_page]).toEqual([body.total, 500]);
  });

  it.each([
    '/projects/1/deployments?per_page=0',
    '/projects/1/incidents?page_size=0',
    '/projects/1/error-groups?page_size=0',
    '/proxy-logs?page_size=0',
    '/projects?page=0',
    '/projects?page=-1',
    '/projects?per_page=-1',
    '/projects/1/deployments?page=0',
    '/projects/1/deployments?page=-1',
    '/projects/1/incidents?page=0',
    '/projects/1/error-groups?page=0',
    '/emails?page=0',
    '/proxy-logs?page=0',
    '/audit/logs?limit=-1',
    '/audit/logs?offset=-1',
  ])('a real server drops the connection for %s', async (path) => {
    await expect(open(server).call(`GET ${path}`)).rejects.toThrow('fetch failed');
  });

  it.each(['/api-keys?page=-1', '/emails?page_size=-1', '/git-connections?per_page=-1', '/proxy-logs?page=-1'])(
    'a real server reads no number below 0 in %s',
    async (path) => {
      const { status, body } = await open(server).call(`GET ${path}`);
      expect(status).toBe(400);
      expect(body).toMatch(/^Failed to deserialize query string: \w+: invalid digit found in string$/);
    },
  );

  it('a real server sends all jobs, whatever page is asked for', async () => {
    const { call } = open(server);
    const { body } = await call('GET /projects/1/deployments');
    const { body: list } = await call(`GET /projects/1/deployments/${body.deployments[0].id}/jobs?page=2&per_page=1`);
    expect(list.jobs).toHaveLength(list.total);
  });

  it('pulls the page size of API keys into its bounds', async () => {
    const { call } = open(server);
    for (const name of ['a', 'b']) await call('POST /api-keys', { name, role_type: 'reader' });
    const { body } = await call('GET /api-keys?page_size=0');
    expect(body.api_keys).toHaveLength(1);
  });

  it('a real server reads page_size, not per_page, of API keys', async () => {
    const { call } = open(server);
    for (const name of ['a', 'b']) await call('POST /api-keys', { name, role_type: 'reader' });
    const { body } = await call('GET /api-keys?per_page=1');
    expect(body.api_keys.length).toBe(body.total);
  });

  it('a real server takes a limit of deliveries and no page', async () => {
    const { call, mock } = open(server);
    const { body: hook } = await call('POST /projects/1/webhooks', {
      url: 'https://hooks.example/a',
      events: ['deployment.created'],
    });
    for (const branch of ['a', 'b', 'c'])
      await call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch, commit: branch.repeat(40) });
    mock.clock.advance(1000);
    const { body } = await call(`GET /projects/1/webhooks/${hook.id}/deliveries?limit=2&page=2`);
    expect(body).toHaveLength(2);
  });
});

it("July's server sends webhooks in pages of page_size", async () => {
  const { call } = open('2026-07');
  for (const name of ['a', 'b'])
    await call('POST /projects/1/webhooks', { url: `https://hooks.example/${name}`, events: ['deployment.created'] });
  expect((await call('GET /projects/1/webhooks?page_size=1')).body).toHaveLength(1);
});

it("January's server sends all webhooks, whatever page is asked for", async () => {
  const { call } = open('2026-01');
  for (const name of ['a', 'b'])
    await call('POST /projects/1/webhooks', { url: `https://hooks.example/${name}`, events: ['deployment.created'] });
  expect((await call('GET /projects/1/webhooks?page_size=1')).body.length).toBeGreaterThan(1);
});

it("January's server has no pages of orders, and so none that it cannot read", async () => {
  const { call } = setUp({ server: '2026-01', scenario: 'demo' });
  expect((await call('GET /orders?page=abc')).status).toBe(200);
});

it("July's server pages its orders, and does not say how many there are", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  for (const domain of ['a.example.com', 'b.example.com']) await call('POST /domains', { domain });
  const { body } = await call('GET /orders?page_size=1');
  expect(Object.keys(body)).toEqual(['orders']);
  expect(body.orders).toHaveLength(1);
});

it.each(['page_size=0', 'page=0'])("July's server drops the connection for images of %s", async (query) => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  await expect(call(`GET /projects/1/external-images?${query}`)).rejects.toThrow('fetch failed');
});

it("July's server repeats the page size that was asked for in the list of images", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  expect((await call('GET /projects/1/external-images?page_size=500')).body.page_size).toBe(500);
});

it.each([
  ['2026-01', ['Never', 'Second', 'First']],
  ['2026-07', ['Second', 'First', 'Never']],
] as const)('the server of %s lists first the projects that were deployed last: %j', async (server, names) => {
  const { mock, call } = setUp({ server });
  for (const name of ['Second', 'First', 'Never'])
    await call('POST /projects', { ...PROJECT, name, repo_owner: 'ada', repo_name: 'shop' });
  for (const row of mock.state.deployments.ofGroup(3)) mock.state.deployments.remove(row.id);
  mock.clock.advance(60_000);
  await call('POST /projects/1/trigger-pipeline', { environment_id: 1, commit: 'abc' });
  const { body } = await call('GET /projects');
  expect(body.projects.map(({ name }: { name: string }) => name)).toEqual(names);
});
