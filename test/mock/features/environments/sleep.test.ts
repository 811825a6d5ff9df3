import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

it('a sleeping environment has no running container until it is woken', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const states = async () =>
    (await call('GET /projects/1/environments/1/containers')).body.items.map(
      ({ status }: { status: string }) => status,
    );
  expect(await states()).toEqual(['running']);
  expect((await call('POST /projects/1/environments/1/sleep')).body).toMatchObject({ id: 1, sleeping: true });
  expect(await states()).toEqual(['exited']);
  expect((await call('POST /projects/1/environments/1/wake')).body).toMatchObject({ id: 1, sleeping: false });
  expect(await states()).toEqual(['running']);
});

it('an environment that just changed is left as it is: 429', async () => {
  const { call, mock } = setUp({ scenario: 'demo' });
  await call('PUT /projects/1/environments/1/settings', { protected: true });
  expect((await call('POST /projects/1/environments/1/sleep')).status).toBe(429);
  mock.clock.advance(30_000);
  expect((await call('POST /projects/1/environments/1/sleep')).status).toBe(200);
});

it('what has no deployment cannot be woken', async () => {
  const { call, mock } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/environments', { name: 'Empty', branch: 'x' });
  mock.clock.advance(60_000);
  const { id } = mock.state.environments.list().at(-1) ?? {};
  expect((await call(`POST /projects/1/environments/${id}/sleep`)).status).toBe(200);
  expect((await call(`POST /projects/1/environments/${id}/wake`)).status).toBe(400);
});
