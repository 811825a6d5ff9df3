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
