import { expect, test } from 'vitest';
import { convertResponse } from '../../src/servers/convert-response.ts';
import { realServer } from './real-server.ts';

const MS = 1_783_069_964_120;

test('the number of visitors is read from a member with another name', async () => {
  const { temps } = realServer('2026-07', {
    'GET /analytics/active-visitors': () => Response.json({ count: 3, visitors: [], window_minutes: 5 }),
  });
  const { data } = await temps.analytics.getActiveVisitors({ query: { project_id: 1 } });
  expect(data).toMatchObject({ active_visitors: 3, window_minutes: 5 });
});

test('a date is read from a member with another name, and converted', async () => {
  const { temps } = realServer('2026-07', {
    'GET /analytics/sessions/:id/events': () =>
      Response.json({ session_id: 1, events: [{ id: 1, occurred_at: MS }], total_count: 1, offset: 0, limit: 100 }),
  });
  const { data } = await temps.analytics.listSessionEvents({ path: { session_id: 1 }, query: { project_id: 1 } });
  expect(data.events[0]?.timestamp).toBe(new Date(MS).toISOString());
});

test.each([
  ['a member that is there', { active_visitors: 1, count: 2 }],
  ['no body', undefined],
  ['a body that is no object', 'text'],
  ['a list of other things', { events: [null, 3, 'x'] }],
])('convertResponse does not change %s', (_, body) => {
  const before: unknown = structuredClone(body);
  convertResponse(body, { rename: { active_visitors: 'count' } });
  convertResponse(body, { rename: { timestamp: 'occurred_at' }, in: 'events' });
  convertResponse(body, { dotted: 'events' });
  expect(body).toEqual(before);
});

test('the variables of a service that come as an object are converted to a list', async () => {
  const { temps } = realServer('2026-01', {
    'GET /external-services/:id/projects/:project_id/environment': () =>
      Response.json({ REDIS_HOST: 'cache', REDIS_PORT: '6379' }),
  });
  const { data } = await temps.externalServices.getProjectEnvironment({ path: { id: 1, project_id: 2 } });
  expect(data).toEqual([
    { name: 'REDIS_HOST', value: 'cache' },
    { name: 'REDIS_PORT', value: '6379' },
  ]);
});

test('variables of a service that come as a list are not changed', () => {
  const rows = [{ name: 'REDIS_HOST', value: 'cache', sensitive: false }];
  expect(convertResponse(rows, { rows: ['name', 'value'] })).toBe(rows);
});

test('the events of webhooks are spelt as in the contract', async () => {
  const webhook = { id: 1, project_id: 1, url: 'https://a.example', enabled: true, has_secret: false };
  const row = () => ({ ...webhook, events: ['deployment_created', 'deployment.failed', 'other'] });
  const { temps } = realServer('2026-07', {
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
  expect((await temps.webhooks.list({ path })).data.items.map((item) => item.events)).toEqual([events]);
});
