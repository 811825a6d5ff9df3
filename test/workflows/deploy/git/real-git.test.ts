import { describe, expect, it } from 'vitest';
import { HEAD } from '../../support/real-server.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const MAIN = { branch: 'main' };

describe.each(['2026-01', '2026-07'] as const)('a Git deployment on the server of %s', (version) => {
  it('is found by the commit that the trigger names', async () => {
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

  it('that a push has started already is the one, since the trigger is dropped', async () => {
    const { server, clock, deploy, finish } = setUpReal(version);
    const pushed = server.add({ seconds: 60 });
    await clock.advance(5000);
    expect(await finish(deploy(MAIN))).toMatchObject({ id: pushed.id, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('that a push starts between the look and the trigger is the one', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add();
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 1, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('that came with the new project is the one, where the server made up one name for both commits', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    const first = server.add({ commit_hash: server.head, seconds: 60 });
    expect(await finish(deploy(MAIN))).toMatchObject({ id: first.id, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });

  it('is not that of another commit, where the server made up a name for the commit', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add({ commit_hash: HEAD, seconds: 5 });
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, commit_hash: server.head, status: 'completed' });
  });

  it('is found by another name than the one that the server made up', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = 'manual-trigger-1783069200';
    server.intercept = (request) => {
      for (const row of server.rows) row.commit_hash = 'manual-trigger-1783069201';
      return void request;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 1, status: 'completed' });
  });

  it('is the one with the very name of the commit, where a push started another by its full name', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.head = HEAD.slice(0, 7);
    server.intercept = (request) => {
      if (request.url.endsWith('/trigger-pipeline')) server.add({ commit_hash: HEAD, seconds: 60 });
      return undefined;
    };
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, commit_hash: server.head });
  });

  it('that two scripts start is the same for both', async () => {
    const { server, clock, deploy } = setUpReal(version);
    const [one, other] = await clock.until(Promise.all([deploy(MAIN), deploy(MAIN)]));
    expect([one?.id, other?.id]).toEqual([1, 1]);
    expect(server.rows).toHaveLength(1);
  });

  it('of a commit that was completed before is a new one', async () => {
    const { server, deploy, finish } = setUpReal(version);
    server.add({ seconds: 0 });
    expect((await finish(deploy(MAIN))).id).toBe(2);
  });

  it('of a tag is not that of the same commit without it: the error says what became of it', async () => {
    const { server, deploy, fail } = setUpReal(version);
    server.add({ seconds: 90 });
    const error = await fail(deploy({ ...MAIN, tag: 'v1' }));
    expect(error.message).toContain('Deployment 1 of the same commit was in progress there, without this tag');
  });

  it('is found where the list has the oldest first and 250 before it', async () => {
    const { server, deploy, finish } = setUpReal(version);
    for (let count = 0; count < 250; count++) server.add({ seconds: 0, commit_hash: `old${count}` });
    server.isOldestFirst = true;
    const deployment = await finish(deploy(MAIN));
    expect(deployment).toMatchObject({ id: 251, commit_hash: HEAD });
    expect(server.posts()).toHaveLength(1);
  });
});

describe('the environment', () => {
  it('is the one that was asked for: a server that goes by the branch is sent nothing', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    const error = await fail(deploy({ branch: 'develop' }));
    expect(error.message).toContain('`environment_id` deploys the branch main');
    expect(server.posts()).toEqual([]);
  });

  it('is the only one of the branch, where the server goes by it: another one could get the deployment', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.environments.unshift({ id: 6, name: 'eu', branch: 'main' });
    expect((await fail(deploy(MAIN))).message).toContain('deploys the branch main, as environment 6 does');
    expect(server.posts()).toEqual([]);
  });

  it('need not be the only one of the branch, where the server goes by its id', async () => {
    const { server, deploy, finish } = setUpReal('2026-07');
    server.environments.unshift({ id: 6, name: 'eu', branch: 'main' });
    expect(await finish(deploy(MAIN))).toMatchObject({ environment_id: 7 });
  });

  it('is not deployed to where the others cannot be read, and the server goes by the branch', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = deny('/projects/3/environments');
    expect(await fail(deploy(MAIN))).toMatchObject({ name: 'PermissionDeniedError' });
    expect(server.posts()).toEqual([]);
  });

  it('may have another branch where the server goes by its id', async () => {
    const { deploy, finish } = setUpReal('2026-07');
    expect(await finish(deploy({ branch: 'develop' }))).toMatchObject({ environment_id: 7, branch: 'develop' });
  });

  it('has to have the branch, too, where the server goes by it', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({ id: 7, name: 'production', branch: null }) : undefined;
    expect((await fail(deploy(MAIN))).message).toContain('`environment_id` has no branch');
    expect(server.posts()).toEqual([]);
  });

  it.each([429, 500, 502, 503])('is read again after a %i, before anything is sent', async (status) => {
    const { server, deploy, fail } = setUpReal('2026-01');
    let left = 3;
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') && left-- > 0 ? Response.json({}, { status }) : undefined;
    expect((await fail(deploy({ branch: 'develop' }))).message).toContain('`environment_id` deploys the branch main');
    expect(server.posts()).toEqual([]);
  });

  it.each([400, 401, 404, 408, 429, 500, 502, 503])('that cannot be read for a %i gets nothing', async (status) => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({}, { status }) : undefined;
    expect(await fail(deploy({ branch: 'develop' }))).toMatchObject({ status });
    expect(server.posts()).toEqual([]);
  });

  it('is not taken for another one, which a cache has', async () => {
    const { server, deploy, fail } = setUpReal('2026-01');
    server.intercept = (request) =>
      request.url.endsWith('/environments/7') ? Response.json({ id: 8, branch: 'develop' }) : undefined;
    expect((await fail(deploy({ branch: 'develop' }))).message).toContain('no environment 7 in it');
    expect(server.posts()).toEqual([]);
  });

  it.each(['main', 'develop'])(
    'gets nothing of %s where the token may not read it and the server goes by the branch',
    async (branch) => {
      const { server, deploy, fail } = setUpReal('2026-01');
      server.intercept = deny('/environments/7');
      const error = await fail(deploy({ branch }));
      expect(error).toMatchObject({ name: 'PermissionDeniedError', status: 403 });
      expect(error.message).toContain('Use a token that may read environments too');
      expect(server.posts()).toEqual([]);
    },
  );

  it('gets nothing where the token may not read it, and it cannot be told what the server goes by', async () => {
    const { server, deploy, fail } = setUpReal('2026-07');
    server.intercept = deny('/environments/7', '/external-images');
    expect((await fail(deploy(MAIN))).message).toContain('nothing else says that this server is newer');
    expect(server.posts()).toEqual([]);
  });

  it('need not be readable where the server goes by its id', async () => {
    const { server, deploy, finish } = setUpReal('2026-07');
    server.intercept = deny('/environments/7');
    expect(await finish(deploy({ branch: 'develop' }))).toMatchObject({ environment_id: 7, branch: 'develop' });
  });

  it('that got the deployment instead is named, where a server goes by the branch unexpectedly', async () => {
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
