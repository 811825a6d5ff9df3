import { expect, it } from 'vitest';
import { JOB_IDS } from '../../../mock/rows/deployments.ts';
import { listJobIds } from '../../../mock/servers/plans.ts';
import { SERVER_NAMES } from '../../../mock/servers/names.ts';
import { serverProfile } from '../../../mock/servers/profile.ts';
import { HOUR, PROJECT, SERVERS, setUp } from '../support/client.ts';

it('an unknown preset is refused with the nearest one, and on real servers a new project has one of the catalogue', async () => {
  const { refusal, status } = setUp({ scenario: 'demo' });
  const nearest = '400 body.preset: "nextj" is no preset. Did you mean nextjs?';
  const wrong = { ...PROJECT, preset: 'nextj' };
  expect(await refusal('POST /projects', wrong)).toBe(nearest);
  expect(await refusal('PUT /projects/1', wrong)).toBe(nearest);
  const git = { main_branch: 'main', repo_owner: 'a', repo_name: 'b', directory: '.' };
  expect(await refusal('POST /projects/1/git', { ...git, preset: 'nextj' })).toBe(nearest);
  const django = { ...PROJECT, preset: 'django', repo_owner: 'ada', repo_name: 'shop' };
  expect(await status('POST /projects', django)).toBe(200);
  for (const server of SERVERS) {
    const real = setUp({ server });
    expect(await real.status('POST /projects', django), server).toBe(400);
    expect(await real.status('POST /projects', { ...django, preset: 'vite' })).toBe(200);
  }
});

it('an image that is a URL is refused', async () => {
  const { refusal, status } = setUp({ scenario: 'demo' });
  const line = 'POST /projects/1/environments/1/deploy/image';
  expect(await refusal(line, { image_ref: 'https://ghcr.io/acme/app' })).toBe(
    '400 body.image_ref: got "https://ghcr.io/acme/app", expected registry/name:tag, without https://',
  );
  expect(await status(line, { image_ref: 'ghcr.io/acme/app:1.4.0' })).toBe(202);
});

it('a branch that the repository of the scenario does not have fails the deployment, whose log names those that are', async () => {
  const { mock, call, read } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'mian' });
  mock.clock.advance(HOUR);
  const { id } = mock.state.deployments.list().at(-1) ?? { id: 0 };
  expect(mock.deployments.status(id)).toBe('failed');
  const { items } = await read(`GET /projects/1/deployments/${id}/jobs`);
  expect(items[0]).toMatchObject({
    job_id: 'download_repo',
    error_message: 'Branch "mian" not found in example/storefront, which has main, develop',
  });
  await call('POST /projects/1/trigger-pipeline', { environment_id: 1, commit: 'abc' });
  mock.clock.advance(HOUR);
  expect(mock.deployments.status(id + 1)).toBe('completed');
});

it('the jobs that failNext completes are those that deployments have', () => {
  const planned = SERVER_NAMES.flatMap((name) => listJobIds(serverProfile(name).plans));
  expect([...JOB_IDS].toSorted()).toEqual([...new Set(planned)].toSorted());
});
