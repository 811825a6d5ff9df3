import { expect, test } from 'vitest';
import { DeploymentFailedError } from '../../src/index.ts';
import { jobsOf } from '../workflows/support/real-jobs.ts';
import { setUpReal } from '../workflows/support/set-up-real.ts';

/** A server that writes the statuses of jobs in upper case. */
function setUpUpperCase(): ReturnType<typeof setUpReal> {
  const world = setUpReal('2026-07');
  const { server, clock } = world;
  server.intercept = ({ url }) => {
    const [row] = server.rows;
    if (!row || !new URL(url).pathname.endsWith('/jobs')) return undefined;
    const jobs = jobsOf(row, clock.now() - row.created_at);
    return Response.json({
      jobs: jobs.map((job) => Object.assign(job, { status: String(job['status']).toUpperCase() })),
    });
  };
  return world;
}

test('a stopped deployment whose jobs have the status SUCCESS has completed', async () => {
  const { server, waitFor, finish } = setUpUpperCase();
  server.add({ created_at: Date.UTC(2026, 6, 3, 8), seconds: 60, status: 'superseded' });
  expect(await finish(waitFor(1))).toMatchObject({ id: 1, status: 'superseded' });
});

test('a deployment that has failed names the job with the status FAILURE', async () => {
  const { server, waitFor, fail } = setUpUpperCase();
  server.add({ seconds: 0, failedJob: 'build_image', status: 'failed' });
  const error = await fail(waitFor(1));
  expect(DeploymentFailedError.is(error) && error.job?.job_id).toBe('build_image');
});

test('the log of a job is read with the status RUNNING or SUCCESS, and not with PENDING', async () => {
  const { server, clock, waitFor, finish } = setUpUpperCase();
  server.add({ seconds: 20 });
  const finishing = finish(waitFor(1));
  await clock.advance(0);
  expect(server.requests.filter((line) => line.endsWith('/logs'))).toEqual([]);
  await finishing;
  const read = new Set(server.requests.filter((line) => line.endsWith('/logs')));
  expect(read.size).toBe(5);
});
