import { describe, expect, it } from 'vitest';
import { TempsValidationError } from '../../../../src/index.ts';
import { rollback as rollBack } from '../../../../src/workflows/deploy/methods.ts';
import { problem } from '../../../servers/real-server.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const IMAGE = (tag: string) => ({
  seconds: 0,
  branch: null,
  commit_hash: null,
  metadata: { deploymentSourceType: 'docker_image', externalImageRef: `registry.test/app:${tag}` },
});
const COMMIT = (commit_hash: string) => ({ seconds: 0, commit_hash });

describe('rollback on the server of July', () => {
  it('a rollback to the previous deployment deploys its image again, if the server refuses to roll back to a stopped one', async () => {
    const { server, rollback, finish, warnings } = setUpReal('2026-07');
    server.add(IMAGE('1'));
    server.add(IMAGE('2'));
    const restored = await finish(rollback('previous'));
    expect(restored).toMatchObject({ id: 3, status: 'completed', is_current: true, environment_id: 7 });
    expect(server.bodies).toEqual([expect.objectContaining({ image_ref: 'registry.test/app:1' })]);
    expect(warnings()).toEqual([
      'The server does not roll back to deployment 1, which is stopped. Instead, the image registry.test/app:1 is deployed again',
    ]);
  });

  it('a rollback to a previous deployment from Git deploys its commit again, on its branch', async () => {
    const { server, rollback, finish, warnings } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    expect(await finish(rollback('previous'))).toMatchObject({ id: 3, commit_hash: 'aaa111', status: 'completed' });
    expect(server.bodies).toEqual([{ environment_id: 7, branch: 'main', commit: 'aaa111' }]);
    expect(warnings()).toHaveLength(1);
  });

  it('a rollback to a deployment that was itself a rollback deploys the image of its target', async () => {
    const { server, rollback, finish } = setUpReal('2026-07');
    server.add(IMAGE('1'));
    server.add({ ...IMAGE('1'), metadata: { isRollback: true, rolledBackFromId: 1 } });
    server.add(IMAGE('2'));
    expect(await finish(rollback(2))).toMatchObject({ id: 4, status: 'completed', is_current: true });
    expect(server.bodies).toEqual([expect.objectContaining({ image_ref: 'registry.test/app:1' })]);
  });

  it('a second rollback to the previous deployment goes further back on July', async () => {
    const { server, rollback, finish } = setUpReal('2026-07');
    for (const commit of ['aaa111', 'bbb222', 'ccc333']) server.add(COMMIT(commit));
    expect(await finish(rollback('previous'))).toMatchObject({ commit_hash: 'bbb222' });
    expect(await finish(rollback('previous'))).toMatchObject({ commit_hash: 'aaa111' });
  });

  it('a rollback to the previous deployment skips one that was stopped before it completed', async () => {
    const { server, rollback, finish } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add({ commit_hash: 'bbb222', status: 'stopped', seconds: Infinity });
    server.add(COMMIT('ccc333'));
    expect(await finish(rollback('previous'))).toMatchObject({ commit_hash: 'aaa111' });
  });

  it.each(['stopped', 'paused'])(
    'a rollback to a deployment that failed and was %s after that is refused, and nothing is sent',
    async (status) => {
      const { server, rollback, fail } = setUpReal('2026-07');
      const failed = server.add({ ...COMMIT('aaa111'), status: 'failed', failedJob: 'build_image' });
      server.add(COMMIT('bbb222'));
      // As a teardown of the environment does to all of its deployments.
      failed.status = status;
      const error = await fail(rollback(1));
      expect(TempsValidationError.is(error)).toBe(true);
      expect(error.message).toBe(
        `Refused the rollback: \`to\` is deployment 1, which is ${status} and, by its jobs, has never completed. Nothing was rolled back. Give the id of one that has completed, or deploy this version with temps.deploy()`,
      );
      expect(server.posts()).toEqual([]);
    },
  );

  it('a rollback to a stopped deployment whose jobs are gone deploys its commit again', async () => {
    const { server, rollback, finish } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    server.intercept = ({ url }) =>
      new URL(url).pathname.endsWith('/1/jobs') ? Response.json({ jobs: [], total: 0 }) : undefined;
    expect(await finish(rollback(1))).toMatchObject({ id: 3, commit_hash: 'aaa111', status: 'completed' });
  });

  it('a rollback to a stopped deployment whose jobs cannot be read is an error, and nothing is sent', async () => {
    const { server, rollback, fail } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    server.intercept = ({ url }) =>
      new URL(url).pathname.endsWith('/1/jobs') ? problem(403, { detail: 'no' }) : undefined;
    expect(await fail(rollback(1))).toMatchObject({ status: 403, detail: 'no' });
    expect(server.posts()).toEqual([]);
  });

  it.each([
    [
      'without image and commit',
      { metadata: null, commit_hash: null },
      'Neither its image nor its commit is known',
      'rollback_no_source',
    ],
    [
      'of a commit that has no name',
      { commit_hash: 'manual-trigger-1783069964' },
      'Neither its image nor its commit',
      'rollback_no_source',
    ],
    [
      'of an image that was uploaded',
      { commit_hash: null, metadata: { externalImageRef: 'temps-shop', imageUploadedLocally: true } },
      'Upload it again: temps.deploy({ imageTarball })',
      'rollback_no_source',
    ],
    ['of what runs already', { commit_hash: 'bbb222' }, 'would change nothing', 'rollback_no_change'],
  ])(
    'a rollback to a stopped deployment %s says what can be done, and starts nothing',
    async (_, fields, message, code) => {
      const { server, rollback, fail } = setUpReal('2026-07');
      server.add({ seconds: 0, ...fields });
      server.add(COMMIT('bbb222'));
      const error = await fail(rollback('previous'));
      expect(error.message).toContain(message);
      expect(error).toMatchObject({ code });
      expect(server.posts()).toEqual(['POST /projects/3/deployments/1/rollback']);
    },
  );

  it('a rollback to a deployment whose image is gone watches the rebuild that the server queues', async () => {
    const { server, rollback, finish } = setUpReal('2026-07');
    server.add({ ...COMMIT('aaa111'), hasImage: false });
    server.add(COMMIT('bbb222'));
    if (server.rows[0]) server.rows[0].status = 'completed';
    expect(await finish(rollback(1))).toMatchObject({ id: 3, commit_hash: 'aaa111', status: 'completed' });
  });

  it('a rollback whose response comes when it is done watches the new deployment', async () => {
    const { server, rollback, finish, warnings } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    if (server.rows[0]) server.rows[0].status = 'completed';
    const restored = await finish(rollback('previous'));
    expect(restored).toMatchObject({ id: 3, metadata: { rolledBackFromId: 1 }, is_current: true });
    expect(warnings()).toEqual([]);
  });

  it.each([1, 3])('a rollback is no success if its response names deployment %i, which existed before', async (id) => {
    const { server, rollback, fail } = setUpReal('2026-07');
    for (const commit of ['aaa111', 'bbb222', 'ccc333']) server.add(COMMIT(commit));
    server.intercept = (request) => (request.url.endsWith('/rollback') ? Response.json({ id }) : undefined);
    expect(await fail(rollback(2))).toMatchObject({ code: 'rollback_not_seen' });
    expect(server.posts()).toHaveLength(1);
  });

  it.each([
    ['lost', () => new Response('upstream timed out', { status: 504 })],
    ['a page of a proxy', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['cut short', () => new Response('{"id":3')],
  ])('a rollback whose response is %s is found, and not sent again', async (_, respond) => {
    const { server, rollback, finish } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    if (server.rows[0]) server.rows[0].status = 'completed';
    server.intercept = (request) => {
      if (!request.url.endsWith('/rollback')) return undefined;
      server.add({ metadata: { isRollback: true, rolledBackFromId: 1 }, commit_hash: 'aaa111' });
      return respond();
    };
    expect(await finish(rollback(1))).toMatchObject({ id: 3, status: 'completed' });
    expect(server.posts()).toHaveLength(1);
  });

  it('a rollback that is refused for another reason than the state of its target is an error, and deploys nothing', async () => {
    const { server, rollback, fail } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    const detail = 'Environment production is protected: approval required';
    server.intercept = (request) => (request.url.endsWith('/rollback') ? problem(400, { detail }) : undefined);
    expect(await fail(rollback(1))).toMatchObject({ status: 400, detail });
    expect(server.posts()).toHaveLength(1);
  });

  it('an accepted rollback whose deployment cannot be looked for is an error that says that it was accepted', async () => {
    const { server, rollback, fail } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    if (server.rows[0]) server.rows[0].status = 'completed';
    server.intercept = (request) => {
      if (request.url.endsWith('/rollback')) return Response.json({ id: 1 });
      return server.posts().length > 0 ? problem(401, { detail: 'Token expired' }) : undefined;
    };
    const advice = 'The rollback to deployment 1 was accepted. Look into the dashboard before you roll back again';
    expect(await fail(rollback(1))).toMatchObject({ status: 401, advice });
  });

  it('a rollback whose response is lost and that never shows up is an error that says that it may have started', async () => {
    const { server, rollback, fail, clock } = setUpReal('2026-07');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    if (server.rows[0]) server.rows[0].status = 'completed';
    server.intercept = (request) =>
      request.url.endsWith('/rollback') ? new Response('upstream timed out', { status: 504 }) : undefined;
    const began = clock.now();
    const error = await fail(rollback(1));
    expect(error).toMatchObject({ status: 504, message: expect.stringContaining('may have started: look') as string });
    expect(clock.now() - began).toBeGreaterThan(59_000);
    expect(server.posts()).toHaveLength(1);
  });
});

describe('rollback of a container on the server of January', () => {
  const FAILURE = 'Failed to create mark complete job: Job validation failed: queue is required';

  function setUpJanuary() {
    const world = setUpReal('2026-01');
    for (const commit of ['aaa111', 'bbb222', 'ccc333']) world.server.add(COMMIT(commit));
    world.server.intercept = (request) =>
      request.url.endsWith('/rollback') ? problem(500, { detail: FAILURE, title: 'Internal Server Error' }) : undefined;
    return world;
  }

  it('a rollback that fails on the server deploys the commit again, with a warning that says why', async () => {
    const { server, rollback, finish, warnings } = setUpJanuary();
    expect(await finish(rollback('previous'))).toMatchObject({ id: 4, commit_hash: 'bbb222', is_current: true });
    expect(server.posts()).toEqual(['POST /projects/3/deployments/2/rollback', 'POST /projects/3/trigger-pipeline']);
    expect(warnings()).toEqual([
      `The server does not roll back to deployment 2: ${FAILURE}. Instead, branch main, commit bbb222 is deployed again`,
    ]);
  });

  it('a second rollback of a container goes further back', async () => {
    const { rollback, finish } = setUpJanuary();
    await finish(rollback('previous'));
    expect(await finish(rollback('previous'))).toMatchObject({ commit_hash: 'aaa111', is_current: true });
  });
});

describe('rollback to the live deployment', () => {
  it.each(['2026-01', '2026-07'] as const)(
    'a rollback to the live deployment is refused before anything is sent, on %s',
    async (version) => {
      const { server, rollback, fail } = setUpReal(version);
      server.add(COMMIT('aaa111'));
      server.add(COMMIT('bbb222'));
      const error = await fail(rollback(2));
      expect(error).toMatchObject({ code: 'rollback_no_change' });
      expect(error.message).toBe(
        'Nothing was rolled back: deployment 2 is the current one of environment 7 already. To deploy the same again, call temps.deploy() with branch main, commit bbb222',
      );
      expect(server.posts()).toEqual([]);
    },
  );

  it.each(['stopped', 'paused'])(
    'a rollback to the live deployment is sent to the server of January if it was %s',
    async (status) => {
      const { server, rollback, finish } = setUpReal('2026-01');
      const live = server.add(COMMIT('aaa111'));
      live.status = status;
      await finish(rollback(1));
      expect(server.posts()[0]).toBe('POST /projects/3/deployments/1/rollback');
    },
  );

  it('a rollback is refused if `from` is not the current deployment', async () => {
    const { server, temps, clock, fail } = setUpReal('2026-01');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    const error = await fail(rollBack(temps, { project_id: 3, environment_id: 7, from: 1, to: 2 }, clock));
    expect(error.message).toContain('`from` is deployment 1, which is not the current one');
    expect(server.posts()).toEqual([]);
  });
});

const UNCLEAR =
  'Refused the rollback: `to` could be deployment 3, but that may have been rolled back before: deployment 4 deployed the source of the older deployment 2 again. Nothing was rolled back. Give the id of the deployment that you want as `to`';

it('a second rollback to the previous image, by another client, is refused with the reason', async () => {
  const { server, rollbackElsewhere, finish, fail } = setUpReal('2026-07');
  for (const tag of ['1', '2', '3']) server.add(IMAGE(tag));
  expect(await finish(rollbackElsewhere('previous'))).toMatchObject({ id: 4, is_current: true });
  expect((await fail(rollbackElsewhere('previous'))).message).toBe(UNCLEAR);
});

describe.each(['2026-01', '2026-07'] as const)('second rollback by another client, on %s', (version) => {
  const setUpTwo = () => {
    const world = setUpReal(version);
    const refusal = { status: 500, detail: 'Failed to create mark complete job: the step needs a queue' };
    world.server.intercept = (request) =>
      version === '2026-01' && request.url.endsWith('/rollback') ? problem(500, refusal) : undefined;
    return world;
  };

  it('a second rollback by another client is refused if its target may have been rolled back before', async () => {
    const { server, rollbackElsewhere, finish, fail } = setUpTwo();
    for (const commit of ['aaa111', 'bbb222', 'ccc333']) server.add(COMMIT(commit));
    expect(await finish(rollbackElsewhere('previous'))).toMatchObject({ id: 4, is_current: true });
    const starts = server.posts().length;
    expect((await fail(rollbackElsewhere('previous'))).message).toBe(UNCLEAR);
    expect(server.posts()).toHaveLength(starts);
    expect(await finish(rollbackElsewhere(1))).toMatchObject({ id: 5, is_current: true });
  });

  it('a rollback goes back if a new version was deployed after a first rollback', async () => {
    const { server, rollbackElsewhere, finish } = setUpTwo();
    for (const commit of ['aaa111', 'bbb222', 'aaa111', 'ccc333']) server.add(COMMIT(commit));
    expect(await finish(rollbackElsewhere('previous'))).toMatchObject({ commit_hash: 'aaa111' });
  });

  it('a rollback goes back from a version that had failed before and was deployed again', async () => {
    const { server, rollbackElsewhere, finish } = setUpTwo();
    server.add({ ...COMMIT('bbb222'), status: 'failed' });
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    expect(await finish(rollbackElsewhere('previous'))).toMatchObject({ id: 4, commit_hash: 'aaa111' });
  });

  it('a rollback goes back from an older version that the same client has deployed again', async () => {
    const { server, deploy, rollback, finish } = setUpTwo();
    for (const commit of ['aaa111', 'bbb222']) server.add(COMMIT(commit));
    await finish(deploy({ branch: 'main', commit: 'aaa111' }));
    expect(await finish(rollback('previous'))).toMatchObject({ id: 4, commit_hash: 'bbb222' });
  });

  it('a rollback goes back from a version that was deployed to another environment before', async () => {
    const { server, rollbackElsewhere, finish } = setUpTwo();
    server.add({ ...COMMIT('bbb222'), environment_id: 8 });
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    expect(await finish(rollbackElsewhere('previous'))).toMatchObject({ commit_hash: 'aaa111', environment_id: 7 });
  });
});

describe('rollback of static files on the server of January', () => {
  it('a rollback of static files waits until its target is the current deployment', async () => {
    const { server, rollback, finish } = setUpReal('2026-01');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    expect(await finish(rollback('previous'))).toMatchObject({ id: 1, status: 'completed', is_current: true });
    expect(server.rows).toHaveLength(2);
  });

  it('a second rollback of static files goes further back', async () => {
    const { server, rollback, finish } = setUpReal('2026-01');
    for (const commit of ['aaa111', 'bbb222', 'ccc333']) server.add(COMMIT(commit));
    await finish(rollback('previous'));
    expect(await finish(rollback('previous'))).toMatchObject({ id: 1, is_current: true });
  });

  it('a rollback that is accepted and does nothing is an error', async () => {
    const { server, rollback, fail } = setUpReal('2026-01');
    server.add(COMMIT('aaa111'));
    server.add(COMMIT('bbb222'));
    server.intercept = (request) => (request.url.endsWith('/rollback') ? Response.json({}) : undefined);
    const error = await fail(rollback(1));
    expect(error.message).toMatch(/^The rollback to deployment 1 was accepted, but within 60 s/);
    expect(server.posts()).toHaveLength(1);
  });
});

it.each(['2026-01', '2026-07'] as const)(
  'a rollback to a deployment of another environment is refused, with the option named, on %s',
  async (version) => {
    const { server, rollback, fail } = setUpReal(version);
    server.add({ ...COMMIT('aaa111'), environment_id: 8 });
    const error = await fail(rollback(1));
    expect(error.message).toBe(
      'Refused the rollback: `to` is deployment 1 of environment 8, not of environment 7. Nothing was rolled back',
    );
    expect(server.posts()).toEqual([]);
  },
);
