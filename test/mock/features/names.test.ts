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

it.each(NAMES)('a monitor of the type %s is refused', async (monitor_type) => {
  const { call } = setUp({ scenario: 'demo' });
  const { status } = await call('POST /projects/1/monitors', { name: 'a', monitor_type, environment_id: 1 });
  expect(status).toBe(400);
});

it.each(['2026-06-30T23:59:60Z', '2026-02-30T00:00:00Z', '2026-01-01T24:00:01Z'])(
  'the time %s, which JavaScript cannot read, is refused',
  async (time) => {
    const { call } = setUp({ scenario: 'demo' });
    const query = `start_time=${time}&end_time=2026-07-01T00:00:00Z`;
    expect((await call(`GET /monitors/1/uptime?${query}`)).status).toBe(400);
  },
);
