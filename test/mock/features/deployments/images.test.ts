import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

async function withProject() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  return { mock, call };
}

it('a pushed image is listed in both families, by a string and by a number', async () => {
  const { call } = await withProject();
  const pushed = await call('POST /projects/1/images/push', {
    image_ref: 'ghcr.io/acme/app:1.2.0',
    metadata: { build: 7 },
  });
  expect(pushed).toMatchObject({ status: 201, body: { id: '1', image_ref: 'ghcr.io/acme/app:1.2.0', digest: null } });
  expect((await call('GET /projects/1/images')).body).toEqual([pushed.body]);
  expect((await call('GET /projects/1/images/1')).body).toEqual(pushed.body);
  const external = (await call('GET /projects/1/external-images/1')).body;
  expect(external).toMatchObject({ id: 1, project_id: 1, tag: '1.2.0', metadata: { build: 7 } });
  expect((await call('GET /projects/1/external-images')).body).toEqual({
    data: [external],
    total: 1,
    page: 1,
    page_size: 20,
  });
});

it.each([
  ['registry:5000/app', null, null],
  ['registry:5000/team/app:v1', 'v1', null],
  [`app@sha256:${'a'.repeat(64)}`, null, `sha256:${'a'.repeat(64)}`],
])('the reference %s has tag %s and digest %s', async (image_ref, tag, digest) => {
  const { call } = await withProject();
  await call('POST /projects/1/images/push', { image_ref });
  expect((await call('GET /projects/1/external-images/1')).body).toMatchObject({ tag, digest });
});

it('what is no reference is a 400, what was not pushed a 404', async () => {
  const { call } = await withProject();
  for (const image_ref of ['', 'two words', 'app:'])
    expect((await call('POST /projects/1/images/push', { image_ref })).status).toBe(400);
  await call('POST /projects', PROJECT);
  await call('POST /projects/2/images/push', { image_ref: 'app:1' });
  for (const line of ['images/abc', 'images/1', 'external-images/1', 'external-images/9'])
    expect((await call(`GET /projects/1/${line}`)).status).toBe(404);
});

it('an image that was pushed is deployed by its id', async () => {
  const { call } = await withProject();
  await call('POST /projects/1/images/push', { image_ref: 'ghcr.io/acme/app:1.2.0' });
  await call('POST /projects/1/environments/1/deploy/image', { external_image_id: 1 });
  expect((await call('GET /projects/1/deployments/1')).body.metadata).toMatchObject({
    externalImageId: 1,
    externalImageRef: 'ghcr.io/acme/app:1.2.0',
  });
  expect(await call('POST /projects/1/environments/1/deploy/image', { external_image_id: 2 })).toMatchObject({
    status: 404,
    body: { detail: 'Image 2 not found' },
  });
});

it('the images of a deleted project are gone', async () => {
  const { mock, call } = await withProject();
  await call('POST /projects/1/images/push', { image_ref: 'app:1' });
  await call('DELETE /projects/1');
  expect(mock.state.images.size).toBe(0);
});
