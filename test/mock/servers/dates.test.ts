import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const NOW = Date.parse('2026-01-15T12:00:00Z');

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server sends the dates of a project as milliseconds', async () => {
    const { body } = await setUp({ server, scenario: 'demo' }).call('GET /projects/1');
    expect([typeof body.created_at, typeof body.updated_at]).toEqual(['number', 'number']);
    expect(body.created_at).toBeLessThanOrEqual(NOW);
  });

  it.each([
    ['GET /projects', (body: { projects: unknown[] }) => body.projects],
    ['GET /projects/1/environments', (body: unknown[]) => body],
    ['GET /projects/1/env-vars', (body: unknown[]) => body],
    ['GET /projects/1/deployments', (body: { deployments: unknown[] }) => body.deployments],
    ['GET /domains', (body: { domains: unknown[] }) => body.domains],
    ['GET /backups/schedules', (body: unknown[]) => body],
    ['GET /notification-providers', (body: unknown[]) => body],
  ] as const)('a real server sends the dates of each item of %s as milliseconds', async (line, items) => {
    const { body } = await setUp({ server, scenario: 'demo' }).call(line);
    const rows = items(body) as { created_at: unknown }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(typeof row.created_at).toBe('number');
  });

  it.each(['GET /api-keys/1', 'GET /projects/1/webhooks/1', 'GET /monitors/1'])(
    'a real server sends the dates of %s in ISO 8601',
    async (line) => {
      const { call } = setUp({ server, scenario: 'demo' });
      await call('POST /api-keys', { name: 'a', role_type: 'reader' });
      const { body } = await call(line);
      expect(body.created_at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    },
  );

  it('a real server sends the user that it makes with dates in ISO 8601', async () => {
    const { body } = await setUp({ server }).call('POST /users', {
      username: 'bob',
      email: 'bob@example.com',
      password: 'Secret-1234',
      roles: ['user'],
    });
    expect(body.roles[0].created_at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('a real server sends the date of a funnel with a space and UTC', async () => {
    const { body } = await setUp({ server, scenario: 'demo' }).call('GET /projects/1/funnels');
    expect(body[0].created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6} UTC$/);
  });

  it('a real server sends the dates of orders in seconds in their list, and in milliseconds alone', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body: domain } = await call('POST /domains', { domain: 'new.example.com' });
    const { body: order } = await call(`GET /domains/${domain.id}/order`);
    const { body: list } = await call('GET /orders');
    const listed = list.orders.find(({ id }: { id: number }) => id === order.id);
    expect(listed.created_at).toBe(Math.floor(order.created_at / 1000));
  });

  it('a real server sends the dates of keys for errors with a space and a zone', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    await call('POST /projects/1/dsns', {});
    const { body } = await call('GET /projects/1/dsns');
    expect(body[0].created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ UTC$/);
  });

  it('a real server sends the hours of a page with a space and without a zone', async () => {
    const query = 'project_id=1&page_path=/&start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z';
    const { body } = await setUp({ server, scenario: 'demo' }).call(`GET /analytics/page-hourly-sessions?${query}`);
    expect(body.hourly_data[0].timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it.each([
    ['GET /emails', (body: { data: object[] }) => body.data[0], ['created_at', 'sent_at']],
    ['GET /projects/1/error-groups', (body: { data: object[] }) => body.data[0], ['first_seen', 'last_seen']],
    ['GET /external-services', (body: object[]) => body[0], ['created_at', 'updated_at']],
    [
      'GET /projects/1/environments/1/containers',
      (body: { containers: object[] }) => body.containers[0],
      ['created_at'],
    ],
    ['GET /session-replays?project_id=1', (body: { sessions: object[] }) => body.sessions[0], ['created_at']],
    ['GET /proxy-logs', (body: { logs: object[] }) => body.logs[0], ['timestamp']],
    ['GET /dns-providers', (body: object[]) => body[0], ['created_at', 'updated_at']],
  ] as const)('a real server sends the dates of %s with the offset +00:00', async (line, first, names) => {
    const { body } = await setUp({ server, scenario: 'demo' }).call(line);
    const row = first(body) as Record<string, string> | undefined;
    for (const name of names) expect(row?.[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00$/);
  });

  it('a real server sends the times of metrics with the offset +00:00', async () => {
    const range = 'start_date=2026-01-14T00:00:00Z&end_date=2026-01-15T12:00:00Z';
    const { call } = setUp({ server, scenario: 'demo' });
    const { body } = await call(`GET /performance/metrics-over-time?project_id=1&${range}`);
    expect(body.timestamps[0]).toMatch(/\+00:00$/);
  });
});
