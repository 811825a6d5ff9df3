import { expect, it } from 'vitest';
import { column, SERVERS, setUpImages } from '../support/client.ts';

const ENVIRONMENTS = '/projects/1/environments';
const PREVIEW = { name: 'pr-42', branch: 'preview/pr-42' };

it.each(SERVERS)('%s fails for the name of an environment, as it was sent', async (server) => {
  const { call, read, refusal } = await setUpImages({ server });
  expect(await read(`POST ${ENVIRONMENTS}`, PREVIEW)).toMatchObject({ id: 2, slug: 'pr-42' });
  expect(await refusal(`POST ${ENVIRONMENTS}`, PREVIEW)).toBe('500 An internal error occurred');
  for (const name of ['PR-42', 'pr 42']) {
    const { status, body } = await call(`POST ${ENVIRONMENTS}`, { ...PREVIEW, name });
    expect
      .soft({ status, name: body.name, slug: body.slug }, name)
      .toEqual({ status: 201, name: 'pr-42', slug: 'pr-42' });
    expect.soft(body.main_url).toBe('https://shop-pr-42.temps.example');
  }
  const preview = await read(`POST ${ENVIRONMENTS}`, {
    ...PREVIEW,
    name: 'x',
    set_as_preview: true,
  });
  expect(preview.is_preview).toBe(false);
});

it.each(SERVERS)('%s gives a name that is used again its old id and variables', async (server) => {
  const { call, mock, read, status } = await setUpImages({ server });
  await call(`POST ${ENVIRONMENTS}`, PREVIEW);
  const image = { image_ref: 'registry.test/shop:1' };
  await call(`POST ${ENVIRONMENTS}/2/deploy/image`, image);
  mock.clock.advance(60_000);
  await call('POST /projects/1/env-vars', { key: 'OLD', value: '1', environment_ids: [2] });
  expect((await read(`GET ${ENVIRONMENTS}/2`)).current_deployment_id).toBe(1);
  expect(await status(`DELETE ${ENVIRONMENTS}/2`)).toBe(204);
  expect(await status(`GET ${ENVIRONMENTS}/2`)).toBe(404);
  const linked = [{ key: 'OLD', environments: [{ id: 2, name: 'pr-42' }] }];
  expect(await read('GET /projects/1/env-vars')).toMatchObject(linked);
  const other = await read(`POST ${ENVIRONMENTS}`, { ...PREVIEW, name: 'PR-42' });
  expect(other.id).toBe(3);
  await call(`DELETE ${ENVIRONMENTS}/3`);
  const again = await read(`POST ${ENVIRONMENTS}`, { ...PREVIEW, branch: 'other' });
  expect(again).toMatchObject({ id: 2, branch: 'other', current_deployment_id: null });
  const { deployments } = await read('GET /projects/1/deployments');
  expect(deployments).toMatchObject([{ id: 1, status: 'completed', is_current: false }]);
  await call(`POST ${ENVIRONMENTS}/2/deploy/image`, image);
  mock.clock.advance(60_000);
  expect((await read(`GET ${ENVIRONMENTS}/2`)).current_deployment_id).toBe(2);
});

it('deployments in progress are cancelled with their environment', async () => {
  const { call, mock, read } = await setUpImages({ server: '2026-07' });
  await call(`POST ${ENVIRONMENTS}`, PREVIEW);
  await call(`POST ${ENVIRONMENTS}/2/deploy/image`, { image_ref: 'registry.test/shop:1' });
  await call(`DELETE ${ENVIRONMENTS}/2`);
  expect(column((await read('GET /projects/1/deployments')).deployments, 'status')).toEqual([
    'cancelled',
  ]);
  await call('DELETE /projects/1');
  expect({
    deployments: mock.state.deployments.size,
    deletedEnvironments: mock.state.deletedEnvironments,
  }).toEqual({ deployments: 0, deletedEnvironments: [] });
});
