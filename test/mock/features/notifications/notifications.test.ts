import { expect, it } from 'vitest';
import { column, setUp } from '../../support/client.ts';

const PROVIDERS = '/notification-providers';

const SMTP = { smtp_host: 'smtp.example.com', smtp_port: 587, username: 'a', password: 'hunter2' };
const EMAIL = {
  name: 'Team',
  config: { ...SMTP, from_address: 'a@example.com', to_addresses: ['b@example.com'] },
};
const SLACK = {
  name: 'Alerts',
  config: { webhook_url: 'https://hooks.slack.example/services/hunter2' },
};
const WEBHOOK = {
  name: 'On-call',
  config: { url: 'https://a.example/hook', headers: { 'x-key': 'hunter2' } },
};

/** A provider of each type: 1 email, 2 Slack, 3 a webhook. */
async function setUpProviders() {
  const tools = setUp();
  await tools.read(`POST ${PROVIDERS}/email`, EMAIL);
  await tools.read(`POST ${PROVIDERS}/slack`, SLACK);
  await tools.read(`POST ${PROVIDERS}/webhook`, WEBHOOK);
  return tools;
}

it('notification providers are sorted as asked for, and one keeps what is left out of a part of its config', async () => {
  const { mock, read } = await setUpProviders();
  const { items } = await read(`GET ${PROVIDERS}?sort_by=name`);
  expect(column(items, 'name')).toEqual(['Alerts', 'On-call', 'Team']);
  const changes = {
    email: { smtp_port: 465 },
    slack: { channel: '#ops' },
    webhook: { method: 'PUT' },
  };
  for (const [index, [type, more]] of Object.entries(changes).entries()) {
    const id = index + 1;
    const before = mock.state.notificationProviders.get(id)?.config;
    const { config } = await read(`GET ${PROVIDERS}/${id}`);
    await read(`PUT ${PROVIDERS}/${type}/${id}`, { config: { ...config, ...more } });
    expect(mock.state.notificationProviders.get(id)?.config).toEqual({ ...before, ...more });
  }
});

it('a test message goes out through an enabled provider, and one that cannot be sent gets the reason', async () => {
  const { mock, read } = await setUpProviders();
  await read(`PUT ${PROVIDERS}/1`, { enabled: false });
  mock.state.notificationProviders.update(3, { rejects_with: 'HTTP 410' });
  const outcome = (id: number) => read(`POST ${PROVIDERS}/${id}/test`);
  expect(await outcome(1)).toEqual({
    success: false,
    message: 'Notification provider 1 is disabled',
  });
  expect(await outcome(2)).toMatchObject({ success: true });
  expect(await outcome(3)).toEqual({ success: false, message: 'HTTP 410' });
  expect(mock.state.sentNotifications.list()).toMatchObject([{ provider_id: 2, kind: 'test' }]);
});

it('the notification preferences are the defaults until saved, and again once deleted', async () => {
  const { read, call } = setUp();
  const defaults = await read('GET /notification-preferences');
  const preferences = {
    ...defaults,
    minimum_severity: 'critical',
    digest_sections: { funnels: false },
  };
  const saved = await read('PUT /notification-preferences', { preferences });
  const digest_sections = { funnels: false, errors: true };
  expect(saved).toMatchObject({ minimum_severity: 'critical', digest_sections });
  expect(await read('GET /notification-preferences')).toEqual(saved);
  await call('DELETE /notification-preferences');
  expect(await read('GET /notification-preferences')).toEqual(defaults);
});
