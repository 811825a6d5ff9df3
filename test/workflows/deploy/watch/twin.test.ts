import { describe, expect, it } from 'vitest';
import { DeploymentCancelledError, DeploymentFailedError } from '../../../../src/index.ts';
import { HEAD } from '../../support/real-server.ts';
import type { RowInput } from '../../support/real-row.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const MAIN = { branch: 'main' };

/** A deployment that fails after seconds, and another that somebody starts right after it. */
function failing(twin: RowInput | undefined) {
  const all = setUpReal('2026-01');
  const { server, clock } = all;
  server.intercept = () => {
    const [own] = server.rows;
    if (!own) return undefined;
    own.shownAfter = 0;
    if (server.rows.length === 1 && twin) server.add({ seconds: 30, shownAfter: 3000, ...twin });
    if (clock.now() - own.created_at > 8000) Object.assign(own, { status: 'failed', failedJob: 'deploy_container' });
    return undefined;
  };
  return all;
}

describe('two deployments of one commit', () => {
  it.each([
    ['is in flight', {}],
    ['has completed', { seconds: 1 }],
  ])('the other deployment of the commit is watched after a failure, if it %s', async (_, twin) => {
    const all = failing(twin);
    const running = all.deploy(MAIN);
    expect(await all.finish(running)).toMatchObject({ id: 2, status: 'completed' });
    expect(running.id).toBe(2);
    expect(all.warnings()).toEqual([
      'Deployment 1 failed in the job "Deploy Container": exit code 1. Deployment 2 of the same commit was started at the same moment, and is followed in its place',
    ]);
    expect(all.server.posts()).toEqual(['POST /projects/3/trigger-pipeline']);
  });

  it('the error is of the other deployment if that fails too', async () => {
    const all = failing({ status: 'running', failedJob: undefined });
    const running = all.deploy(MAIN, {
      onEvent: ({ type }: { type: string }) => {
        if (type === 'warning') Object.assign(all.server.rows[1] ?? {}, { status: 'failed', failedJob: 'build_image' });
      },
    });
    const error = await all.fail(running);
    expect(DeploymentFailedError.is(error) && error.deployment.id).toBe(2);
    expect(error.message).toBe('Deployment 2 failed in the job "Build Container Image": exit code 1');
  });

  it('cancel() cancels the other deployment once that is watched', async () => {
    const all = failing({ status: 'running' });
    const running = all.deploy(MAIN, {
      onEvent: ({ type }: { type: string }) => void (type === 'warning' && running.cancel()),
    });
    expect(await all.fail(running)).toBeInstanceOf(DeploymentCancelledError);
    expect(all.server.posts().at(-1)).toBe('POST /projects/3/deployments/2/cancel');
  });

  it.each<[string, RowInput | undefined]>([
    ['there is no other one', undefined],
    ['the other one is of another commit', { commit_hash: 'aaaa' }],
    ['the other one is of another environment', { environment_id: 8 }],
    ['the other one has failed too', { status: 'failed' }],
    ['the other one was cancelled', { status: 'cancelled' }],
    ['the other one is a rollback', { metadata: { isRollback: true } }],
    ['the other one is older', { created_at: Date.UTC(2026, 6, 3, 9) - 11_000 }],
    ['the other one had ended before', { created_at: Date.UTC(2026, 6, 3, 9) - 5000, seconds: 1 }],
  ])('the failed deployment is the result if %s', async (_, twin) => {
    const all = failing(twin);
    const error = await all.fail(all.deploy(MAIN));
    expect(DeploymentFailedError.is(error) && error.deployment.id).toBe(1);
  });

  it('the error is of the failed deployment if the others cannot be listed', async () => {
    const all = failing({});
    const { intercept } = all.server;
    all.server.intercept = (request) => {
      intercept(request);
      const isList = new URL(request.url).pathname.endsWith('/deployments');
      if (all.server.rows[0]?.status !== 'failed' || !isList) return undefined;
      return Response.json({ title: 'Forbidden', detail: 'no' }, { status: 403 });
    };
    const error = await all.fail(all.deploy(MAIN));
    expect(DeploymentFailedError.is(error) && error.deployment.commit_hash).toBe(HEAD);
    expect(error.message).toContain('Deployment 1 failed');
  });
});
