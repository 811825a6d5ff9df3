import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const EMAIL = {
  name: 'Team mail',
  config: {
    smtp_host: 'smtp.example.com',
    smtp_port: 587,
    username: 'temps',
    password: 'hunter2',
    from_address: 'temps@example.com',
    to_addresses: ['team@example.com'],
  },
};

const SLACK = { name: 'Alerts', config: { webhook_url: 'https://hooks.slack.example/services/T0/B0/hunter2' } };

const WEBHOOK = {
  name: 'On-call',
  config: { url: 'https://oncall.example.com/hook', headers: { authorization: 'Bearer hunter2' } },
};

it('a notification provider is created of each type, listed and found, and is gone once deleted', async () => {
  const { call } = setUp();
  const created = await call('POST /notification-providers/email', EMAIL);
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, provider_type: 'email', enabled: true, config: { smtp_port: 587, tls_mode: 'Starttls' } },
  });
  expect((await call('POST /notification-providers/slack', SLACK)).body.provider_type).toBe('slack');
  expect((await call('POST /notification-providers/webhook', { ...WEBHOOK, enabled: false })).body).toMatchObject({
    provider_type: 'webhook',
    enabled: false,
  });
  const { body } = await call('GET /notification-providers?sort_by=name');
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Alerts', 'On-call', 'Team mail']);
  expect((await call('GET /notification-providers/1')).body).toEqual(created.body);
  expect((await call('DELETE /notification-providers/1')).status).toBe(204);
  expect(await call('GET /notification-providers/1')).toMatchObject({
    status: 404,
    body: { detail: 'Notification provider 1 not found' },
  });
});

it('a notification provider shows no secret: password, Slack URL, headers', async () => {
  const { call } = setUp();
  await call('POST /notification-providers/email', EMAIL);
  await call('POST /notification-providers/slack', SLACK);
  await call('POST /notification-providers/webhook', WEBHOOK);
  const { items } = (await call('GET /notification-providers')).body;
  expect(JSON.stringify(items)).not.toContain('hunter2');
  expect(items.map(({ config }: { config: object }) => config)).toMatchObject([
    { password: '***' },
    { webhook_url: 'https://hooks.slack.example/***' },
    { headers: { authorization: '***' } },
  ]);
});

it('a notification provider changes what is sent, and keeps its secret when the masked one comes back', async () => {
  const { mock, call } = setUp();
  const { body } = await call('POST /notification-providers/email', EMAIL);
  mock.clock.advance(1000);
  const config = { ...body.config, smtp_port: 465 };
  expect((await call('PUT /notification-providers/email/1', { name: 'Mail', config })).body).toMatchObject({
    name: 'Mail',
    enabled: true,
    config: { smtp_port: 465 },
    updated_at: '2026-01-15T12:00:01.000Z',
  });
  expect(mock.state.notificationProviders.get(1)?.config['password']).toBe('hunter2');
  expect((await call('PUT /notification-providers/1', { enabled: false })).body).toMatchObject({
    name: 'Mail',
    enabled: false,
    config: { smtp_port: 465 },
  });
});

it('a notification provider keeps Slack URL and headers in the same way', async () => {
  const { mock, call } = setUp();
  const slack = (await call('POST /notification-providers/slack', SLACK)).body;
  const webhook = (await call('POST /notification-providers/webhook', WEBHOOK)).body;
  await call('PUT /notification-providers/slack/1', { config: { ...slack.config, channel: '#ops' } });
  await call('PUT /notification-providers/webhook/2', { config: { ...webhook.config, method: 'PUT' } });
  expect(mock.state.notificationProviders.get(1)?.config).toEqual({ ...SLACK.config, channel: '#ops' });
  expect(mock.state.notificationProviders.get(2)?.config).toMatchObject({ ...WEBHOOK.config, method: 'PUT' });
});

it('a notification provider of any type is created with a config that its type takes, else a 400 names the field', async () => {
  const { call } = setUp();
  expect((await call('POST /notification-providers', { ...SLACK, provider_type: 'slack' })).status).toBe(201);
  const wrong = await call('POST /notification-providers', { ...SLACK, provider_type: 'webhook' });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'body.config.url' }] } });
  expect((await call('POST /notification-providers', { ...SLACK, provider_type: 'pigeon' })).body.detail).toBe(
    'body.provider_type: "pigeon" is not one of email, slack, webhook',
  );
});

it('a test message goes out through an enabled provider', async () => {
  const { mock, call } = setUp();
  await call('POST /notification-providers/slack', SLACK);
  expect(await call('POST /notification-providers/1/test')).toMatchObject({ status: 200, body: { success: true } });
  expect(mock.state.sentNotifications.list()).toMatchObject([{ provider_id: 1, kind: 'test' }]);
});

it('a test message that cannot be sent gets the reason', async () => {
  const { mock, call } = setUp();
  await call('POST /notification-providers/slack', { ...SLACK, enabled: false });
  await call('POST /notification-providers/webhook', WEBHOOK);
  mock.state.notificationProviders.update(2, { rejects_with: 'HTTP 410' });
  const outcome = async (id: number) => (await call(`POST /notification-providers/${id}/test`)).body;
  expect(await outcome(1)).toEqual({ success: false, message: 'Notification provider 1 is disabled' });
  expect(await outcome(2)).toEqual({ success: false, message: 'HTTP 410' });
  expect(mock.state.sentNotifications.size).toBe(0);
});

it('the weekly digest goes to the enabled providers that the preferences allow', async () => {
  const { call } = setUp();
  expect((await call('POST /weekly-digest/trigger')).body).toEqual({
    success: false,
    message: 'No provider is enabled for the weekly digest',
  });
  await call('POST /notification-providers/slack', SLACK);
  await call('POST /notification-providers/email', EMAIL);
  expect((await call('POST /weekly-digest/trigger')).body).toEqual({
    success: true,
    message: 'The weekly digest was sent through 1 of 1 providers',
  });
  const preferences = (await call('GET /notification-preferences')).body;
  await call('PUT /notification-preferences', { preferences: { ...preferences, slack_enabled: true } });
  expect((await call('POST /weekly-digest/trigger')).body.message).toBe(
    'The weekly digest was sent through 2 of 2 providers',
  );
});

it('the notification preferences are the defaults until saved, and again once deleted', async () => {
  const { call } = setUp();
  const defaults = (await call('GET /notification-preferences')).body;
  const wish = { ...defaults, minimum_severity: 'critical', digest_sections: { funnels: false } };
  const saved = await call('PUT /notification-preferences', { preferences: wish });
  expect(saved.body).toMatchObject({
    minimum_severity: 'critical',
    digest_sections: { funnels: false, errors: true },
  });
  expect((await call('GET /notification-preferences')).body).toEqual(saved.body);
  expect((await call('DELETE /notification-preferences')).status).toBe(204);
  expect((await call('GET /notification-preferences')).body).toEqual(defaults);
});
