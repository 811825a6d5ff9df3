import { describe, expect, it } from 'vitest';
import { HEAD } from '../../support/real-server.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const MAIN = { branch: 'main' };

describe.each(['2026-01', '2026-07'] as const)('Git deployment on the server of %s', (version) => {
  it('the deployment is found by the commit in the response to the trigger', async () => {
    const { server, deploy, finish, events } = setUpReal(version);
    server.intercept = (request) => {
      // Somebody else deploys another commit of the branch at the same moment.
      if (request.url.endsWith('/trigger-pipeline')) server.add({ commit_hash: 'aaaa', seconds: 5 });
      return undefined;
    };
    const deployment = await finish(deploy(MAIN));
    expect(deployment).toMatchObject({ id: 2, commit_hash: HEAD, status: 'completed' });
    expect(deployment.created_at).toMatch(/^2026-07-03T09:00:00/);
    expect(events.at(-1)).toMatchObject({ type: 'job' });
  });

  it('the deployment of an earlier push is watched, since the server drops the trigger', async () => {
    const { server, clock, deploy, finish } = setUpReal(version);
    const pushed = server.add({ seconds: 60 });
    await clock.advance(5000);
    expect(await finish(deploy(MAIN))).toMatchObject({ id: pushed.id, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('the deployment of a push just before the trigger is watched, since the server drops the trigger', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add();
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 1, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('the deployment of a new project is watched if the server made up the same commit name for it', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    const first = server.add({ commit_hash: server.head, seconds: 60 });
    expect(await finish(deploy(MAIN))).toMatchObject({ id: first.id, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('a deployment of another commit is not watched if the server made up a name for the commit', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add({ commit_hash: HEAD, seconds: 5 });
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, commit_hash: server.head, status: 'completed' });
  });

  it('the deployment is found even if the server made up another commit name for it', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    server.intercept = (request) => {
      for (const row of server.rows) row.commit_hash = 'manual-trigger-1783069201';
      return void request;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 1, status: 'completed' });
  });

  it('a deployment with exactly the commit name of the response is preferred to one with the full name', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = HEAD.slice(0, 7);
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add({ commit_hash: HEAD, seconds: 60 });
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, commit_hash: server.head });
  });

  it('two triggers of one commit watch the same deployment', async () => {
    const { server, clock, deploy } = setUpReal(version);
    const [one, other] = await clock.until(Promise.all([deploy(MAIN), deploy(MAIN)]));
    expect([one?.id, other?.id]).toEqual([1, 1]);
    expect(server.rows).toHaveLength(1);
  });

  it('a commit that was deployed before is deployed again', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.add({ seconds: 0 });
    expect((await finish(deploy(MAIN))).id).toBe(2);
  });

  it('a deployment of the same commit without the tag is not watched, and the error names it', async () => {
    const { server, deploy, fail } = setUpReal(version);
    server.add({ seconds: 90 });
    const error = await fail(deploy({ ...MAIN, tag: 'v1' }));
    expect(error.message).toContain('Deployment 1 of the same commit was in progress there, without this tag');
  });

  it('the deployment is found in a list with the oldest first and 250 before it', async () => {
    const { server, deploy, finish } = setUpReal(version);
    for (let count = 0; count < 250; count++) server.add({ seconds: 0, commit_hash: `old${count}` });
    server.isOldestFirst = true;
    const deployment = await finish(deploy(MAIN));
    expect(deployment).toMatchObject({ id: 251, commit_hash: HEAD });
    expect(server.posts()).toHaveLength(1);
  });
});

describe('environment of a Git deployment', () => {
  it('nothing is sent to a server that goes by the branch if the environment has another branch', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    const error = await fail(deploy({ branch: 'develop' }));
    expect(error.message).toContain('`environment_id` deploys the branch main');
    expect(server.posts()).toEqual([]);
  });

  it('nothing is sent to a server that goes by the branch if another environment has the same branch', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.environments.unshift({ id: 6, name: 'eu', branch: 'main' });
    expect((await fail(deploy(MAIN))).message).toContain('deploys the branch main, as environment 6 does');
    expect(server.posts()).toEqual([]);
  });

  it('another environment may have the same branch on a server that goes by the id', async () => {
    const { server, deploy, finish } = setUpReal('2026-07');
    server.environments.unshift({ id: 6, name: 'eu', branch: 'main' });
    expect(await finish(deploy(MAIN))).toMatchObject({ environment_id: 7 });
  });

  it('nothing is sent to a server that goes by the branch if the other environments cannot be read', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = deny('/projects/3/environments');
    expect(await fail(deploy(MAIN))).toMatchObject({ name: 'PermissionDeniedError' });
    expect(server.posts()).toEqual([]);
  });

  it('the environment may have another branch on a server that goes by the id', async () => {
    const { deploy, finish } = setUpReal('2026-07');
    expect(await finish(deploy({ branch: 'develop' }))).toMatchObject({ environment_id: 7, branch: 'develop' });
  });

  it('nothing is sent to a server that goes by the branch if the environment has none', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({ id: 7, name: 'production', branch: null }) : undefined;
    expect((await fail(deploy(MAIN))).message).toContain('`environment_id` has no branch');
    expect(server.posts()).toEqual([]);
  });

  it.each([429, 500, 502, 503])('the environment is read again after a %i, before anything is sent', async (status) => {
    const { server, deploy, fail } = setUpReal('2026-01');
    let left = 3;
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') && left-- > 0 ? Response.json({}, { status }) : undefined;
    expect((await fail(deploy({ branch: 'develop' }))).message).toContain('`environment_id` deploys the branch main');
    expect(server.posts()).toEqual([]);
  });

  it.each([400, 401, 404, 408, 429, 500, 502, 503])(
    'nothing is sent if every read of the environment is a %i',
    async (status) => {
      const { server, deploy, fail } = setUpReal('2026-01');
      server.intercept = (request) =>
        request.url.endsWith('/environments/7') ? Response.json({}, { status }) : undefined;
      expect(await fail(deploy({ branch: 'develop' }))).toMatchObject({ status });
      expect(server.posts()).toEqual([]);
    },
  );

  it('nothing is sent if the server responds with another environment', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({ id: 8, branch: 'develop' }) : undefined;
    expect((await fail(deploy({ branch: 'develop' }))).message).toContain('no environment 7 in it');
    expect(server.posts()).toEqual([]);
  });

  it.each(['main', 'develop'])(
    'nothing is sent to a server that goes by the branch if the token may not read the environment: branch %s',
    async (branch) => {
      const { server, deploy, fail } = setUpReal('2026-01');
      server.intercept = deny('/environments/7');
      const error = await fail(deploy({ branch }));
      expect(error).toMatchObject({ name: 'PermissionDeniedError', status: 403 });
      expect(error.message).toContain('Use a token that may read environments too');
      expect(server.posts()).toEqual([]);
    },
  );

  it('nothing is sent if the token may not read the environment and nothing says whether the server goes by the id', async () => {
    const { server, deploy, fail } = setUpReal('2026-07');
    server.intercept = deny('/environments/7', '/external-images');
    expect((await fail(deploy(MAIN))).message).toContain('nothing else says that this server is newer');
    expect(server.posts()).toEqual([]);
  });

  it('the token need not read the environment on a server that goes by the id', async () => {
    const { server, deploy, finish } = setUpReal('2026-07');
    server.intercept = deny('/environments/7');
    expect(await finish(deploy({ branch: 'develop' }))).toMatchObject({ environment_id: 7, branch: 'develop' });
  });

  it('the error names the environment that got the deployment in place of the requested one', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({ id: 7, branch: 'main', sleeping: false }) : undefined;
    const error = await fail(deploy({ branch: 'develop' }));
    expect(error.message).toContain('Deployment 1 of the same commit was started in environment 8');
  });
});

/** A token that may not read these. */
const deny =
  (...paths: string[]) =>
  ({ url }: Request): Response | undefined =>
    paths.some((path) => url.split('?')[0]?.endsWith(path))
      ? Response.json({ detail: 'no' }, { status: 403 })
      : undefined;
