import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

it.each(['2026-01', '2026-07'] as const)(
  '%s keeps a deleted funnel: it is not listed, but can be deleted again, and its metrics can be read',
  async (server) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body: before } = await call('GET /projects/1/funnels/1/metrics');
    for (const time of ['once', 'twice'])
      expect([time, (await call('DELETE /projects/1/funnels/1')).status]).toEqual([time, 200]);
    const { body: list } = await call('GET /projects/1/funnels');
    expect(list.map(({ id }: { id: number }) => id)).toEqual([2]);
    expect(await call('GET /projects/1/funnels/1/metrics')).toMatchObject({ status: 200, body: before });
    expect((await call('DELETE /projects/1/funnels/99')).status).toBe(500);
  },
);
