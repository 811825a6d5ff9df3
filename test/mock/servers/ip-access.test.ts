import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

it.each(['2026-01', '2026-07'] as const)('the server of %s has only ranges of IPv4 addresses', async (server) => {
  const { call } = setUp({ server });
  const block = (ip_address: string) => call('POST /ip-access-control', { ip_address, action: 'block' });
  const { id, ip_address } = (await block('203.0.113.7')).body;
  expect(ip_address).toBe('203.0.113.7/32');
  expect((await block('203.0.113.8/32')).body.ip_address).toBe('203.0.113.8/32');
  expect((await block('203.0.113.7')).status).toBe(409);
  for (const ip of ['::1', '2001:db8::1', '2001:db8::/32']) expect((await block(ip)).status).toBe(400);
  const change = (ip: string) => call(`PATCH /ip-access-control/${id}`, { ip_address: ip });
  expect((await change('::1')).status).toBe(400);
  expect((await change('203.0.113.8')).status).toBe(500);
  expect((await change('203.0.113.9')).body.ip_address).toBe('203.0.113.9/32');
});
