import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

it.each(NAMES)('a notification provider of the type %s is refused', async (provider_type) => {
  const { call } = setUp();
  const { status } = await call('POST /notification-providers', {
    name: 'a',
    provider_type,
    config: {},
    enabled: true,
  });
  expect(status).toBe(400);
});

it.each(NAMES)('a monitor of the type %s calls the site itself', async (monitor_type) => {
  const { call } = setUp({ scenario: 'demo' });
  const { body } = await call('POST /projects/1/monitors', { name: 'a', monitor_type, environment_id: 1 });
  expect(body.monitor_url).toMatch(/^https:\/\/[^/]+\/$/);
});

it.each(NAMES)('there is no type of external services called %s', async (name) => {
  const { call } = setUp();
  const service = { name: 'a', service_type: name, parameters: {} };
  const responses = [
    await call(`GET /external-services/types/${name}/parameters`),
    await call(`GET /external-services/providers/metadata/${name}`),
    await call('POST /external-services', service),
  ];
  expect(responses.map(({ status }) => status)).toEqual([404, 404, 400]);
});

it.each(NAMES)('a Git provider cannot sign in by %s', async (auth_method) => {
  const { call } = setUp();
  const provider = { name: 'a', provider_type: 'github', auth_method, auth_config: {} };
  expect((await call('POST /git-providers', provider)).status).toBe(400);
});

it.each(NAMES)('a list cannot be sorted by %s', async (name) => {
  const { call } = setUp({ scenario: 'demo' });
  expect((await call(`GET /external-services?sort_by=${name}`)).status).toBe(400);
});

it.each(NAMES)('a schedule of backups called %s is refused', async (schedule_expression) => {
  const { call } = setUp({ scenario: 'demo' });
  const schedule = {
    name: 'a',
    backup_type: 'full',
    enabled: true,
    retention_period: 7,
    tags: [],
    schedule_expression,
  };
  expect((await call('POST /backups/schedules', schedule)).status).toBe(400);
});

it.each([
  '2026-06-30T23:59:60Z',
  '2026-02-30T00:00:00Z',
  '2026-01-01T24:00:01Z',
  '0000-06-01T00:00:00Z',
  '0001-01-01T00:00:00%2B01:00',
  '9999-12-31T23:59:59-01:00',
])('the time %s, which JavaScript cannot read or RFC 3339 cannot write, is refused', async (time) => {
  const { call } = setUp({ scenario: 'demo' });
  const query = `start_time=${time}&end_time=2026-07-01T00:00:00Z`;
  expect((await call(`GET /monitors/1/uptime?${query}`)).status).toBe(400);
});
