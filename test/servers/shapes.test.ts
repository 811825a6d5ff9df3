import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';
import { convertResponse, copyMember } from '../../src/servers/shapes.ts';
import { realServer } from './real-server.ts';

const MS = 1_783_069_964_120;

test('members with another name are read, dates among them', async () => {
  const { temps } = realServer({
    'GET /analytics/active-visitors': () =>
      Response.json({ count: 3, visitors: [], window_minutes: 5 }),
    'GET /analytics/sessions/:id/events': () =>
      Response.json({
        session_id: 1,
        events: [{ id: 1, occurred_at: MS }],
        total_count: 1,
        offset: 0,
        limit: 100,
      }),
  });
  const { data: visitors } = await temps.analytics.getActiveVisitors({ query: { project_id: 1 } });
  expect(visitors).toMatchObject({ active_visitors: 3, window_minutes: 5 });
  const events = await temps.analytics.listSessionEvents({
    path: { session_id: 1 },
    query: { project_id: 1 },
  });
  expect(events.data.events[0]?.timestamp).toBe(new Date(MS).toISOString());
});

test('the variables of a service that come as an object are converted to a list', async () => {
  const { temps } = realServer({
    'GET /external-services/:id/projects/:project_id/environment': () =>
      Response.json({ REDIS_HOST: 'cache', REDIS_PORT: '6379' }),
  });
  const { data } = await temps.externalServices.getProjectEnvironment({
    path: { id: 1, project_id: 2 },
  });
  expect(data).toEqual([
    { name: 'REDIS_HOST', value: 'cache' },
    { name: 'REDIS_PORT', value: '6379' },
  ]);
});

test('the events of webhooks are spelt as in the contract', async () => {
  const webhook = {
    id: 1,
    project_id: 1,
    url: 'https://a.example',
    enabled: true,
    has_secret: false,
  };
  const row = () => ({ ...webhook, events: ['deployment_created', 'deployment.failed', 'other'] });
  const { temps } = realServer({
    'POST /projects/:project_id/webhooks': () => Response.json(row(), { status: 201 }),
    'GET /projects/:project_id/webhooks': () => Response.json([row()]),
    'GET /projects/:project_id/webhooks/:id': () => Response.json(row()),
    'PUT /projects/:project_id/webhooks/:id': () => Response.json(row()),
  });
  const path = { project_id: 1, webhook_id: 1 };
  const body = { url: webhook.url, events: ['deployment.created'] };
  const events = ['deployment.created', 'deployment.failed', 'other'];
  expect((await temps.webhooks.create({ path, body })).data.events).toEqual(events);
  expect((await temps.webhooks.get({ path })).data.events).toEqual(events);
  expect((await temps.webhooks.update({ path, body })).data.events).toEqual(events);
  expect((await temps.webhooks.list({ path })).data.items.map((item) => item.events)).toEqual([
    events,
  ]);
});

test('the events of webhooks in a list with an envelope are spelt so too', () => {
  const body = { items: [{ events: ['deployment_created'] }], total: 1 };
  expect(convertResponse(body, { dotted: 'events' })).toEqual({
    ...body,
    items: [{ events: ['deployment.created'] }],
  });
});

test('a response that is as the contract has it stays', () => {
  const bodies = [
    { active_visitors: 1, count: 2 },
    undefined,
    'text',
    { events: ['a.b'] },
    [{ name: 'A', value: 'b' }],
  ];
  for (const body of bodies) {
    const before: unknown = structuredClone(body);
    convertResponse(body, { rename: { active_visitors: 'count' } });
    convertResponse(body, { rename: { timestamp: 'occurred_at' }, in: 'rows' });
    convertResponse(body, { dotted: 'events' });
    if (Array.isArray(body)) convertResponse(body, { rows: ['name', 'value'] });
    expect.soft(body).toEqual(before);
  }
});

test('the preset of a new project is copied into its `preset_config`, on every server', async () => {
  for (const server of ['reference', '2026-07', '2026-08'] as const) {
    const mock = createTempsMock({ server });
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: mock.token,
      fetch: mock.fetch,
    });
    const body = {
      name: 'shop',
      directory: '.',
      main_branch: 'main',
      preset: 'dockerfile',
      storage_service_ids: [],
      repo_owner: 'acme',
      repo_name: 'shop',
      preset_config: { dockerfilePath: 'Dockerfile.prod' },
    };
    const { data } = await temps.projects.create({ body });
    expect.soft(data.preset, server).toBe('dockerfile');
    expect.soft(body.preset_config, server).toEqual({ dockerfilePath: 'Dockerfile.prod' });
    const sent = { preset_config: { preset: 'dockerfile', dockerfilePath: 'Dockerfile.prod' } };
    expect.soft(mock.requests[0]?.body, server).toMatchObject(sent);
  }
});

test('a body that has its preset or no config for it stays', () => {
  const bodies = [
    { preset: 'vite', preset_config: { preset: 'nextjs' } },
    { preset_config: {} },
    { preset: 'vite' },
    { preset: 'vite', preset_config: null },
    undefined,
    'text',
  ];
  for (const body of bodies)
    expect.soft(copyMember(body, { copy: 'preset', into: 'preset_config' })).toBe(body);
});

test('an audit log of July with a deleted user is read', async () => {
  const entry = {
    id: 7,
    operation_type: 'PROJECT_CREATED',
    user_id: null,
    user: null,
    ip_address: null,
    audit_date: MS,
    data: { project_id: 3 },
  };
  const handlers = {
    'GET /audit/logs': () => Response.json([entry]),
    'GET /audit/logs/:id': () => Response.json(entry),
  };
  const { temps } = realServer(handlers, { validate: { responses: 'throw' } });
  const expected = { ...entry, audit_date: new Date(MS).toISOString() };
  expect((await temps.auditLogs.get({ path: { id: 7 } })).data).toEqual(expected);
  expect(await temps.auditLogs.list().toArray()).toEqual([expected]);
});
