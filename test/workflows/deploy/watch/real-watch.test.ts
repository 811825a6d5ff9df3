import { describe, expect, it } from 'vitest';
import { DeploymentCancelledError, DeploymentFailedError, type DeployEvent } from '../../../../src/index.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const logsOf = (events: readonly DeployEvent[], job_id: string) =>
  events.filter((event) => event.type === 'log').filter((line) => line.job_id === job_id);

/** The response for the jobs of a deployment of which one is left: the one that marks the completion and cleans up. */
const marking = (status: string): Response => {
  const job = { id: 4, job_id: 'mark_deployment_complete', job_type: 'MarkDeploymentCompleteJob', name: 'Mark' };
  return Response.json({ jobs: [{ ...job, deployment_id: 1, status, execution_order: 3 }], total: 1 });
};

const isForJobs = ({ url }: Request): boolean => new URL(url).pathname.endsWith('/jobs');

/** A deployment that cleans up without end. */
const cleaningUp = (request: Request): Response | undefined => (isForJobs(request) ? marking('running') : undefined);

describe('watching a deployment on the servers of 2026', () => {
  it('a job log that is not written yet counts as empty: its lines come later, without a warning', async () => {
    const { server, deploy, finish, events, warnings } = setUpReal('2026-07');
    server.intercept = (request) =>
      request.url.endsWith('/build_image/logs') && server.rows.length > 0 && server.requests.length < 20
        ? Response.json(
            { detail: 'Failed to read logs: No such file or directory (os error 2)' },
            { status: 500, headers: { 'content-type': 'application/problem+json' } },
          )
        : undefined;
    await finish(deploy({ branch: 'main' }));
    expect(warnings()).toEqual([]);
    expect(logsOf(events, 'build_image').map(({ level, line }) => [level, line])).toEqual([
      ['info', 1],
      ['success', 2],
      ['warning', 3],
      ['error', 4],
    ]);
  });

  it('the error names the job that failed, not the jobs that were cancelled because of it', async () => {
    const { server, clock, waitFor, fail, events, warnings } = setUpReal('2026-07');
    const row = server.add({ seconds: 30, failedJob: 'build_image' });
    await clock.advance(5000);
    row.status = 'failed';
    row.cancelled_reason = `Workflow error: Job execution failed: Required job 'build_image' failed: Some("exit code 1")`;
    const error = await fail(waitFor(1));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.message).toBe('Deployment 1 failed in the job "Build Container Image": exit code 1');
    expect(error.logs.map(({ level }) => level)).toEqual(['info', 'success', 'warning', 'error']);
    const ended = events.flatMap((event) => (event.type === 'job' ? [`${event.job.job_id} ${event.status}`] : []));
    expect(ended).toEqual([
      'download_repo success',
      'build_image failure',
      'deploy_container cancelled',
      'mark_deployment_complete cancelled',
      'take_screenshot cancelled',
    ]);
    expect(warnings()).toEqual([]);
  });

  it.each([500, 403])(
    'a job log that is always a %i does not keep the logs of other jobs from being read',
    async (status) => {
      const { server, clock, waitFor, fail, events, warnings } = setUpReal('2026-07');
      const row = server.add({ seconds: 30, failedJob: 'build_image' });
      await clock.advance(5000);
      row.status = 'failed';
      server.intercept = (request) =>
        request.url.endsWith('/download_repo/logs') ? Response.json({ detail: 'no' }, { status }) : undefined;
      const error = await fail(waitFor(1));
      if (!DeploymentFailedError.is(error)) throw error;
      expect(error.logs).toHaveLength(4);
      const ended = events.flatMap((event) => (event.type === 'job' ? [event.job.job_id] : []));
      expect(ended).toHaveLength(5);
      expect(ended).toContain('download_repo');
      expect(warnings()).toHaveLength(1);
    },
  );

  it.each([
    ['that the reason names', `Required job 'take_screenshot' failed: Some("exit code 1")`],
    ['where no other is known', null],
  ])('the error names an optional job %s, with its log', async (_, cancelled_reason) => {
    const { server, waitFor, fail } = setUpReal('2026-01');
    server.add({ status: 'failed', cancelled_reason, failedJob: 'take_screenshot' });
    const error = await fail(waitFor(1));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.message).toBe('Deployment 1 failed in the job "Take Screenshot": exit code 1');
    expect(error.job?.job_id).toBe('take_screenshot');
    expect(error.logs.map(({ message }) => message).at(-1)).toBe('take_screenshot error');
  });

  it('the error does not name an optional job if the deployment failed for another reason', async () => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    const cancelled_reason = 'Route table confirmation timed out after 60s';
    server.add({ status: 'failed', cancelled_reason, failedJob: 'take_screenshot' });
    const error = await fail(waitFor(1));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.message).toBe(`Deployment 1 failed: ${cancelled_reason}`);
    expect([error.job, error.reason]).toEqual([undefined, cancelled_reason]);
  });

  const FINISHED = { created_at: Date.UTC(2026, 6, 3, 8), seconds: 60 };

  it.each([
    ['that is live and whose jobs have completed', { ...FINISHED, status: 'active', isLive: true }, 'completed'],
    ['of which a job failed', { seconds: 0, failedJob: 'build_image', status: 'broken' }, 'DeploymentFailedError'],
    ['whose jobs were not all run', { seconds: 600, status: 'dropped' }, 'DeploymentCancelledError'],
  ])('the jobs of a deployment with an unknown status decide its end: one %s', async (_, row, end) => {
    const { server, clock, waitFor } = setUpReal('2026-07');
    server.add(row);
    const ended = await clock.until(
      Promise.resolve(waitFor(1)).then(
        () => 'completed',
        (error: Error) => error.name,
      ),
    );
    expect(ended).toBe(end);
  });

  it.each(['crashed', 'FAILED', 'rolled_back', 'unhealthy', 'timed_out'])(
    'a deployment with the status %s fails, even if its jobs have completed',
    async (status) => {
      const { server, waitFor, fail } = setUpReal('2026-07');
      server.add({ ...FINISHED, status });
      server.add({ ...FINISHED });
      const error = await fail(waitFor(1));
      expect(error).toMatchObject({ name: 'DeploymentFailedError', deployment: { id: 1, status } });
      expect(error.message).toMatch(status === 'FAILED' ? /^Deployment 1 failed/ : `ended with the status "${status}"`);
    },
  );

  it.each(['Completed', 'SUCCESS', 'superseded'])('a deployment with the status %s is a success', async (status) => {
    const { server, waitFor, finish } = setUpReal('2026-07');
    server.add({ ...FINISHED, status });
    server.add({ ...FINISHED });
    expect(await finish(waitFor(1))).toMatchObject({ id: 1, status });
  });

  it.each([
    ['whose mark was skipped', ['success', 'skipped']],
    ['whose jobs were all skipped', ['skipped']],
  ])('a stopped deployment %s is no success: it never was the current one', async (_, statuses) => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    server.add({ ...FINISHED, status: 'stopped' });
    const ids = ['build_image', 'mark_deployment_complete'];
    const jobs = statuses.map((status, at) => ({ id: at, job_id: ids[at], name: ids[at], deployment_id: 1, status }));
    server.intercept = (request) => (isForJobs(request) ? Response.json({ jobs, total: jobs.length }) : undefined);
    expect(await fail(waitFor(1))).toMatchObject({ name: 'DeploymentCancelledError' });
  });

  it('the jobs of a stopped deployment decide its result, as soon as they can be read', async () => {
    const { server, waitFor, finish } = setUpReal('2026-07');
    server.add({ created_at: Date.UTC(2026, 6, 3, 8), seconds: 60, status: 'stopped' });
    let left = 2;
    server.intercept = (request) =>
      request.url.includes('/jobs') && left-- > 0 ? Response.json({}, { status: 502 }) : undefined;
    expect(await finish(waitFor(1))).toMatchObject({ id: 1, status: 'stopped' });
  });

  it('a stopped deployment whose jobs cannot be read is an error that says so', async () => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    server.add({ created_at: Date.UTC(2026, 6, 3, 8), seconds: 60, status: 'stopped' });
    server.intercept = (request) => (request.url.includes('/jobs') ? Response.json({}, { status: 403 }) : undefined);
    const error = await fail(waitFor(1));
    expect(error).toMatchObject({ name: 'PermissionDeniedError', status: 403 });
    expect(error.message).toContain('Deployment 1 was not watched to its end');
  });

  it('cancel() sends nothing while a completed deployment cleans up: it is live', async () => {
    const { server, clock, waitFor } = setUpReal('2026-01');
    server.add({ seconds: 0 });
    server.intercept = cleaningUp;
    const deployment = waitFor(1);
    await clock.advance(20_000);
    await clock.until(deployment.cancel());
    expect(server.posts()).toEqual([]);
    expect(await clock.until(Promise.resolve(deployment))).toMatchObject({ status: 'completed' });
  });

  it.each([
    ['until the job that cleans up behind it has ended', 20_000, 20_000],
    ['no longer than a minute', Infinity, 60_000],
  ])('a completed deployment is watched %s', async (_, cleanup, expected) => {
    const { server, clock, waitFor, finish } = setUpReal('2026-01');
    server.add({ seconds: 0 });
    const start = clock.now();
    server.intercept = (request) =>
      isForJobs(request) && clock.now() - start < cleanup ? marking('running') : undefined;
    expect(await finish(waitFor(1))).toMatchObject({ status: 'completed' });
    expect(clock.now() - start).toBeGreaterThanOrEqual(expected);
    expect(clock.now() - start).toBeLessThan(expected + 15_000);
  });

  it('a completed deployment is watched until it has cleaned up, even if its jobs could not be read once', async () => {
    const { server, clock, waitFor, finish } = setUpReal('2026-01');
    server.add({ seconds: 0 });
    const start = clock.now();
    let reads = 0;
    server.intercept = (request) => {
      if (!isForJobs(request)) return undefined;
      if (reads++ === 0) return Response.json({}, { status: 502 });
      const status = clock.now() - start < 20_000 ? 'running' : 'success';
      return marking(status);
    };
    await finish(waitFor(1));
    expect(clock.now() - start).toBeGreaterThanOrEqual(20_000);
  });

  it.each([
    ['failed', 'DeploymentFailedError'],
    ['cancelled', 'DeploymentCancelledError'],
  ])('a completed deployment that turns %s while it cleans up is no success', async (end, name) => {
    const { server, clock, waitFor, fail } = setUpReal('2026-01');
    const row = server.add({ seconds: 0 });
    const start = clock.now();
    server.intercept = (request) => {
      const isOver = clock.now() - start >= 20_000;
      if (isOver) row.status = end;
      return isForJobs(request) ? marking(isOver ? 'failure' : 'running') : undefined;
    };
    expect(await fail(waitFor(1))).toMatchObject({ name, deployment: { status: end } });
  });

  it('a completed deployment is a success if the deadline ends while it cleans up', async () => {
    const { server, clock, waitFor, finish } = setUpReal('2026-01');
    server.add({ seconds: 0 });
    server.intercept = cleaningUp;
    const start = clock.now();
    expect(await finish(waitFor(1, { deadline: 5000 }))).toMatchObject({ status: 'completed' });
    expect(clock.now() - start).toBe(5000);
  });

  it('a completed deployment is a success even if an optional job failed', async () => {
    const { server, waitFor, finish } = setUpReal('2026-07');
    server.add({ failedJob: 'take_screenshot' });
    expect(await finish(waitFor(1))).toMatchObject({ status: 'completed' });
  });

  it.each(['Workflow error: Workflow was cancelled', 'Build was cancelled'])(
    'a failed deployment counts as cancelled if its reason says so: %s',
    async (cancelled_reason) => {
      const { server, waitFor, fail } = setUpReal('2026-07');
      server.add({ status: 'failed', cancelled_reason });
      const error = await fail(waitFor(1));
      expect(DeploymentCancelledError.is(error)).toBe(true);
      expect(error.message).toBe(`Deployment 1 was cancelled: ${cancelled_reason}`);
    },
  );

  it.each([
    ['error', 'was cancelled: Workflow was cancelled'],
    ['Failed', 'was cancelled: Workflow was cancelled'],
    ['superseded', 'was superseded: Workflow was cancelled'],
  ])('the message of the error is a sentence if the status is %s', async (status, message) => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    server.add({ status, cancelled_reason: 'Workflow was cancelled' });
    expect((await fail(waitFor(1))).message).toBe(`Deployment 1 ${message}`);
  });

  it('the error says that a newer Git deployment cancelled the deployment', async () => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    server.add({ status: 'cancelled', cancelled_reason: 'Superseded by a newer deployment for this environment' });
    expect((await fail(waitFor(1))).message).toBe(
      'Deployment 1 was cancelled: Superseded by a newer deployment for this environment',
    );
  });

  it('a deployment that was stopped after it had completed is a success', async () => {
    const { server, waitFor, finish } = setUpReal('2026-07');
    server.add({ seconds: 0 });
    server.add({ seconds: 0 });
    expect(await finish(waitFor(1))).toMatchObject({ status: 'stopped' });
  });

  it('a deployment that was stopped before it completed is cancelled, after a minute if its jobs go on', async () => {
    const { server, clock, waitFor, fail } = setUpReal('2026-07');
    server.add({ status: 'stopped', seconds: 1000, created_at: clock.now() - 10_000 });
    const start = clock.now();
    expect((await fail(waitFor(1))).message).toBe('Deployment 1 was stopped');
    expect(clock.now() - start).toBeGreaterThanOrEqual(60_000);
    expect(clock.now() - start).toBeLessThan(75_000);
  });

  it('a deployment that completes after it was stopped is a success', async () => {
    const { server, clock, waitFor, finish } = setUpReal('2026-07');
    const row = server.add({ status: 'stopped', seconds: 40, created_at: clock.now() - 10_000 });
    clock.after(30_000, () => (row.status = undefined));
    expect(await finish(waitFor(1))).toMatchObject({ status: 'completed', is_current: true });
  });

  it.each([null, `Workflow error: Job execution failed: Required job 'build_image' failed: Some("exit code 1")`])(
    'a failed deployment that a teardown has stopped is a DeploymentFailedError with its job and log: %s',
    async (cancelled_reason) => {
      const { server, waitFor, fail } = setUpReal('2026-07');
      server.add({ seconds: 0, status: 'stopped', failedJob: 'build_image', cancelled_reason });
      const error = await fail(waitFor(1));
      if (!DeploymentFailedError.is(error)) throw error;
      expect(error.message).toBe('Deployment 1 failed in the job "Build Container Image": exit code 1');
      expect([error.job?.job_id, error.logs.length]).toEqual(['build_image', 4]);
    },
  );

  it.each([
    'Cancelled by user',
    'Superseded by a newer deployment for this environment',
    'Workflow error: Workflow was cancelled',
    `Workflow error: Job execution failed: Required job 'mark_deployment_complete' failed: Some("Deployment 1 was cancelled: Cancelled by user")`,
  ])(
    'a cancelled deployment of which a job failed is a DeploymentCancelledError once it is stopped: %s',
    async (cancelled_reason) => {
      const { server, waitFor, fail } = setUpReal('2026-07');
      server.add({ seconds: 0, status: 'stopped', failedJob: 'build_image', cancelled_reason });
      const error = await fail(waitFor(1));
      expect(DeploymentCancelledError.is(error)).toBe(true);
      expect(error.message).toBe(`Deployment 1 was stopped: ${cancelled_reason}`);
    },
  );

  it('a superseded deployment of which a job failed is a DeploymentCancelledError', async () => {
    const { server, waitFor, fail } = setUpReal('2026-07');
    server.add({ created_at: Date.UTC(2026, 6, 3, 8), status: 'superseded' });
    const jobs = ['success', 'failure'].map((status, id) => ({ id, job_id: `job_${id}`, name: 'Job', status }));
    server.intercept = (request) => (isForJobs(request) ? Response.json({ jobs, total: 2 }) : undefined);
    expect(DeploymentCancelledError.is(await fail(waitFor(1)))).toBe(true);
  });

  it('a deployment that was paused before it completed is watched until it is resumed, with one warning', async () => {
    const { server, clock, waitFor, warnings } = setUpReal('2026-07');
    const row = server.add({ seconds: 1000, status: 'paused' });
    const deployment = waitFor(1);
    const ended = Promise.resolve(deployment);
    await clock.advance(30_000);
    expect(warnings()).toEqual(['Deployment 1 is paused. Resume or cancel it; until then, it is waited for']);
    row.status = 'deployed';
    expect(await clock.until(ended)).toMatchObject({ status: 'deployed' });
  });

  it('a deployment that was paused after it had completed has ended', async () => {
    const { server, waitFor, finish } = setUpReal('2026-07');
    server.add({ seconds: 0 }).status = 'paused';
    expect(await finish(waitFor(1))).toMatchObject({ status: 'paused' });
  });
});
