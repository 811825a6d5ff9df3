import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

it.each(['2026-01', '2026-07'] as const)(
  '%s keeps when an incident was last resolved, also if it is open again',
  async (server) => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    const { id } = (await call('POST /projects/1/incidents', { title: 'Down', severity: 'critical' })).body;
    const move = async (status: string) => {
      mock.clock.advance(60_000);
      return (await call(`PATCH /incidents/${id}/status`, { status, message: 'x' })).body.resolved_at;
    };
    const first = await move('resolved');
    expect(Date.parse(first)).toBe(mock.clock.now());
    expect(await move('monitoring')).toBe(first);
    expect((await call('GET /projects/1/status')).body.status).toBe('major_outage');
    expect(Date.parse(await move('resolved'))).toBe(mock.clock.now());
  },
);
