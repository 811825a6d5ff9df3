import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';
import { MAIL_SERVER } from '../support/mail-server.ts';

const SLACK = { webhook_url: 'https://hooks.slack.com/services/T0/B0/x', channel: '#ops' };
const WEBHOOK = { url: 'https://oncall.example.com/hook' };

describe.each(['2026-01', '2026-07'] as const)('notification provider of %s', (server) => {
  it.each([
    ['/email', MAIL_SERVER],
    ['/slack', SLACK],
    ['', SLACK],
  ])(
    'a notification provider of a real server is on at first, whatever is asked for: POST /notification-providers%s',
    async (path, config) => {
      const { call } = setUp({ server });
      const body = { name: 'Ops', provider_type: 'slack', config, enabled: false };
      expect((await call(`POST /notification-providers${path}`, body)).body.enabled).toBe(true);
      expect((await call('PUT /notification-providers/1', { enabled: false })).body.enabled).toBe(false);
    },
  );

  it('a notification provider of a real server gets the config of another type from the route of that type, and keeps its own', async () => {
    const { call } = setUp({ server });
    await call('POST /notification-providers', { name: 'Ops', provider_type: 'slack', config: null });
    const { status, body } = await call('PUT /notification-providers/email/1', { config: MAIL_SERVER });
    expect([status, body.provider_type]).toEqual([200, 'slack']);
    expect(body.config).toMatchObject(MAIL_SERVER);
    expect((await call('POST /notification-providers/1/test')).status).toBe(500);
  });

  it.each([
    [SLACK.webhook_url, 200],
    ['https://chat.example.com/hook', 500],
  ])(
    'a notification provider of a real server for Slack is tested at an address of Slack only: %s',
    async (webhook_url, status) => {
      const { call } = setUp({ server });
      await call('POST /notification-providers/slack', { name: 'Ops', config: { ...SLACK, webhook_url } });
      expect((await call('POST /notification-providers/1/test')).status).toBe(status);
    },
  );
});

it.each([
  [WEBHOOK.url, 200],
  ['http://127.0.0.1:9/', 500],
  ['http://localhost/hook', 500],
  ['http://10.0.0.1/', 500],
  ['https://[::1]/', 500],
])("a webhook of July's server is tested at a public address only: %s", async (url, status) => {
  const { call } = setUp({ server: '2026-07' });
  await call('POST /notification-providers/webhook', { name: 'Ops', config: { url } });
  expect((await call('POST /notification-providers/1/test')).status).toBe(status);
});
