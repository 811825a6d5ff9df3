import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

it.each(['2026-01', '2026-07'] as const)(
  '%s deletes an email provider with its sender domains, and keeps the emails',
  async (server) => {
    const { call } = setUp({ server, scenario: 'demo' });
    expect((await call('GET /email-domains')).body).toHaveLength(2);
    const { body: before } = await call('GET /emails');
    expect((await call('DELETE /email-providers/1')).status).toBe(204);
    expect((await call('GET /email-domains')).body).toEqual([]);
    expect((await call('GET /email-domains/1')).status).toBe(404);
    expect((await call('GET /emails')).body.total).toBe(before.total);
  },
);

it("July's server also masks the name of an SMTP user", async () => {
  const { call } = setUp({ server: '2026-07' });
  const smtp_credentials = { host: 'smtp.example.com', port: 25, username: 'ada', password: 'x', encryption: 'none' };
  const input = { name: 'Mail', provider_type: 'smtp', region: 'eu', smtp_credentials };
  const masked = { host: 'smtp.example.com', username: '***', password: '***' };
  expect((await call('POST /email-providers', input)).body.credentials).toMatchObject(masked);
  expect((await call('GET /email-providers')).body[0].credentials).toMatchObject(masked);
});
