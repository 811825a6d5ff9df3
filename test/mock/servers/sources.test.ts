import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const MINUTE = 60_000;

/** Begins like one that is compressed with bzip2. */
const ARCHIVE = 'BZh9';

function form(name: string, file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  data.set(name, file);
  return data;
}

const jobsOf = (body: { jobs: { job_id: string; job_type: string }[] }) => body.jobs.map(({ job_id }) => job_id);

describe("July's server", () => {
  it('takes an image that is uploaded as `file` or as `image`, and verifies it in place of pulling it', async () => {
    for (const name of ['file', 'image']) {
      const { call } = setUp({ server: '2026-07', scenario: 'demo' });
      const image = form(name, new File([ARCHIVE], 'image.tar'));
      const { status, body } = await call('POST /projects/1/environments/1/deploy/image-upload', image);
      expect([status, body.source_type]).toEqual([202, 'docker_image_upload']);
      const { body: jobs } = await call(`GET /projects/1/deployments/${body.id}/jobs`);
      expect(jobsOf(jobs)).toEqual(['verify_local_image', 'deploy_container', 'mark_deployment_complete']);
    }
  });

  it.each([
    ['a text', 'x', 500],
    ['a long text', 'x'.repeat(3000), 500],
    ['nothing', '', 500],
    ['a tar archive', `${'x'.repeat(257)}ustar\0${'x'.repeat(800)}`, 202],
    ['a compressed one', ARCHIVE, 202],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8]), 202],
  ])('unpacks an image that is uploaded: %s', async (_, content, status) => {
    const { call } = setUp({ server: '2026-07', scenario: 'demo' });
    const image = form('file', new File([content], 'image.tar'));
    const response = await call('POST /projects/1/environments/1/deploy/image-upload', image);
    expect(response).toMatchObject(status === 500 ? { status, body: { title: 'Image Import Failed' } } : { status });
  });

  it.each([
    ['dist.tar.gz', 'application/gzip', 201],
    ['dist.zip', '', 201],
    ['dist.rar', 'application/x-rar', 400],
  ])('unpacks the bundle %s of the type "%s": %i', async (name, type, status) => {
    const { call } = setUp({ server: '2026-07', scenario: 'demo' });
    const response = await call('POST /projects/1/upload/static', form('file', new File(['x'], name, { type })));
    expect(response).toMatchObject(status === 400 ? { status, body: { title: 'Unsupported Format' } } : { status });
  });

  it('ignores metadata of a bundle that are no JSON', async () => {
    const { call } = setUp({ server: '2026-07', scenario: 'demo' });
    const bundle = form('file', new File(['x'], 'dist.zip'), { metadata: '{' });
    expect(await call('POST /projects/1/upload/static', bundle)).toMatchObject({
      status: 201,
      body: { metadata: null },
    });
  });

  it.each([
    ['/healthz', 'ok'],
    ['/readyz', 'ready'],
  ])('says at %s that it is %s', async (path, text) => {
    const { mock } = setUp({ server: '2026-07' });
    expect(await (await mock.fetch(`http://mock.test${path}`)).text()).toBe(text);
  });
});

it.each(['2026-01', '2026-07'] as const)('the server of %s deploys files of a static preset', async (server) => {
  const { call, mock } = setUp({ server });
  await call('POST /projects', { ...PROJECT, preset: 'vite', repo_owner: 'ada', repo_name: 'shop' });
  mock.clock.advance(MINUTE);
  const { body } = await call('GET /projects/1/deployments/1/jobs');
  expect(body.jobs[2]).toMatchObject({
    job_id: 'deploy_static',
    job_type: 'DeployStaticJob',
  });
});

it.each(['2026-01', '2026-07'] as const)(
  'the server of %s has no containers for static files, and fails to list them only for the preset static',
  async (server) => {
    const { call, mock } = setUp({ server });
    await call('POST /projects', { ...PROJECT, preset: 'vite', repo_owner: 'ada', repo_name: 'shop' });
    mock.clock.advance(MINUTE);
    const { status, body } = await call('GET /projects/1/environments/1/containers');
    expect([status, body.containers]).toEqual([200, []]);
    await call('POST /projects/1/settings', { preset: 'static' });
    expect((await call('GET /projects/1/environments/1/containers')).status).toBe(500);
  },
);

it.each([
  ['2026-01', 'completed'],
  ['2026-07', 'pending'],
] as const)('a backup that the server of %s was asked to run is %s in the response', async (server, status) => {
  const { call, mock } = setUp({ server, scenario: 'demo' });
  const { body } = await call('POST /backups/s3-sources/1/run', { backup_type: 'full' });
  expect(body.completed_at !== null).toBe(status === 'completed');
  expect(body.started_at).toBeLessThanOrEqual(mock.clock.now());
});
