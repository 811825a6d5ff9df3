import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TempsClient, type Deployment, type TempsClientOptions } from '../../../../src/index.ts';
import { deploy } from '../../../../src/workflows/deploy/methods.ts';
import { matchTrigger } from '../../../../src/workflows/deploy/git/match-source.ts';
import { GIT, setUp, type World } from '../support.ts';

const trigger = (
  context: World,
  body: { branch: string; commit?: string; tag?: string; environment_id?: number },
): Promise<unknown> =>
  context.temps.projects.triggerPipeline({ path: { project_id: 1 }, body: { environment_id: 1, ...body } });

describe('deployment of a Git trigger', () => {
  it('the deployment of a trigger is never one that existed before', async () => {
    const context = setUp();
    await trigger(context, { branch: 'main', commit: 'abc' });
    const before = context.mock.state.deployments.list().at(-1)?.id ?? 0;
    const deployment = await context.finish(context.start({ git: { branch: 'main', commit: 'abc' } }));
    expect(deployment.id).toBeGreaterThan(before);
  });

  it('the deployment of a trigger is never of another branch, commit, tag or environment, nor a rollback', async () => {
    let context: World | undefined;
    let isBusy = false;
    const ours = { branch: 'main', commit: 'abc1234' };
    context = setUp({
      intercept: (request) => {
        if (!request.url.endsWith('/trigger-pipeline') || isBusy || !context) return undefined;
        isBusy = true;
        const { mock, temps } = context;
        const current = mock.state.deployments.list((row) => row.environment_id === 1).at(-1)?.id ?? 0;
        const others = [
          trigger(context, { branch: 'feature', commit: 'abc1234' }),
          trigger(context, { branch: 'main', commit: 'def5678' }),
          trigger(context, { branch: 'main', commit: 'abc1234', tag: 'v1' }),
          trigger(context, { branch: 'main', commit: 'abc1234', environment_id: 2 }),
          temps.deployments.rollback({ path: { project_id: 1, deployment_id: current } }),
          temps.deployments.deployFromImage({ path: { project_id: 1, environment_id: 1 }, body: { image_ref: 'a' } }),
        ];
        void Promise.allSettled(others);
        return undefined;
      },
    });
    const deployment = await context.finish(context.start({ git: ours }));
    expect(deployment).toMatchObject({
      branch: 'main',
      commit_hash: 'abc1234',
      tag: null,
      environment_id: 1,
      metadata: { isRollback: false },
    });
    expect(
      context.mock.state.deployments.list((row) => row.created_at >= context.clock.now() - 60_000).length,
    ).toBeGreaterThanOrEqual(7);
  });

  it('the deployment of a trigger is of its environment, even if the server ignores that filter', async () => {
    const context: World = setUp({
      intercept: (request) => {
        if (!request.url.includes('environment_id=')) return undefined;
        const url = request.url.replace(/environment_id=1&?/, '');
        void trigger(context, { branch: 'main', environment_id: 2 });
        return context.mock.fetch(new Request(url, request));
      },
    });
    expect(await context.finish(context.start(GIT))).toMatchObject({ environment_id: 1, status: 'completed' });
  });

  it('three equal triggers are watched as three deployments', async () => {
    const { start, clock, mock } = setUp();
    const before = mock.state.deployments.size;
    const finished = await clock.until(Promise.all([start(GIT), start(GIT), start(GIT)]));
    expect(new Set(finished.map(({ id }) => id)).size).toBe(3);
    expect(mock.state.deployments.size).toBe(before + 3);
  });

  it.each([
    ['derived from one', (temps: TempsClient) => temps.withOptions({ headers: { 'x-tenant': 'b' } })],
    [
      'made apart',
      (temps: TempsClient, own: TempsClientOptions) => new TempsClient({ ...own, baseUrl: temps.baseUrl }),
    ],
  ])('equal triggers are watched as different deployments, also by clients %s', async (_how, another) => {
    const { temps, mock, clock } = setUp();
    const before = mock.state.deployments.size;
    const fetch = (request: Request): Promise<Response> => {
      mock.clock.set(clock.now());
      return mock.fetch(request);
    };
    const clients = [temps, another(temps, { apiKey: mock.token, fetch }), temps];
    const started = clients.map((client) => deploy(client, { project_id: 1, environment_id: 1, ...GIT }, clock));
    const finished = await clock.until(Promise.all(started));
    expect(new Set(finished.map(({ id }) => id)).size).toBe(3);
    expect(mock.state.deployments.size).toBe(before + 3);
  });

  it('equal triggers on two servers are watched as two deployments, even if their ids are the same', async () => {
    const [one, other] = [setUp(), setUp()];
    const fetch = (request: Request): Promise<Response> => other.mock.fetch(request);
    const client = new TempsClient({ baseUrl: 'https://other.test', apiKey: other.mock.token, fetch });
    const started = [one.start(GIT), deploy(client, { project_id: 1, environment_id: 1, ...GIT }, one.clock)];
    await one.clock.until(Promise.all(started.map((each) => each[Symbol.asyncIterator]().next())));
    expect(started.map(({ id }) => id)).toEqual([3, 3]);
  });

  it('two deployments of the branch that cannot be told apart are an error that names both', async () => {
    let isBusy = false;
    const context: World = setUp({
      intercept: (request) => {
        if (!request.url.endsWith('/trigger-pipeline') || isBusy) return undefined;
        isBusy = true;
        void trigger(context, { branch: 'main', commit: 'def5678' });
        return undefined;
      },
    });
    const error = (await context.fail(context.start(GIT))) as Error;
    expect(error).toMatchObject({ code: 'deployment_not_seen' });
    expect(error.message).toMatch(/several deployments of it were started at once: 3 \(commit \w+\), 4 \(commit \w+\)/);
    expect(context.starts()).toBe(2);
  });

  it('a deployment that shows up late is waited for', async () => {
    let asked = 0;
    const { start, finish } = setUp({
      intercept: (request) =>
        /deployments\?/.test(request.url) && [2, 3, 4].includes(++asked)
          ? Response.json({ items: [], total: 0 })
          : undefined,
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
    expect(asked).toBeGreaterThan(4);
  });

  it('a deployment that never shows up is an error that says so, and is not triggered again', async () => {
    const { start, fail, starts } = setUp({
      intercept: (request) => (/deployments\?/.test(request.url) ? Response.json({ items: [], total: 0 }) : undefined),
    });
    const error = await fail(start({ git: { branch: 'main', tag: 'v2' } }));
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^The pipeline of branch main, tag v2 was triggered, but no new deployment .* within 60 s/,
      ) as string,
    });
    expect(starts()).toBe(1);
  });
});

const deployment = (fields: Partial<Deployment>): Deployment =>
  ({
    branch: 'main',
    tag: null,
    commit_hash: 'abcdef0123',
    metadata: { deploymentSourceType: 'git' },
    ...fields,
  }) as Deployment;

it.each([
  ['the branch', {}, { branch: 'main' }, 'yes'],
  ['another branch', { branch: 'dev' }, { branch: 'main' }, 'no'],
  ['no branch yet', { branch: null }, { branch: 'main' }, 'maybe'],
  ['a shortened commit', {}, { branch: 'main', commit: 'ABCDEF0' }, 'yes'],
  ['the very commit', {}, { branch: 'main', commit: 'abcdef0123' }, 'exact'],
  ['a commit for a made-up one', {}, { branch: 'main', commit: 'manual-trigger-17' }, 'maybe'],
  ['another commit', {}, { branch: 'main', commit: '999' }, 'no'],
  ['no commit yet', { commit_hash: null }, { branch: 'main', commit: 'abc' }, 'maybe'],
  ['a commit without a branch', { branch: null }, { branch: 'main', commit: 'abc' }, 'yes'],
  ['the tag', { tag: 'v1' }, { branch: 'main', tag: 'v1' }, 'yes'],
  ['a tag that was not asked for', { tag: 'v1' }, { branch: 'main' }, 'no'],
  ['a rollback', { metadata: { isRollback: true } }, { branch: 'main' }, 'no'],
  ['an image', { branch: null, metadata: { deploymentSourceType: 'docker_image' } }, { branch: 'main' }, 'no'],
] as const)('matchTrigger compares a deployment of %s with a trigger', (_, fields, git, expected) => {
  expect(matchTrigger(deployment(fields), git)).toBe(expected);
});

describe('matchTrigger', () => {
  it('a deployment of another branch never matches', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (asked, found) => {
        fc.pre(asked !== found);
        expect(matchTrigger(deployment({ branch: found }), { branch: asked })).toBe('no');
      }),
    );
  });
});
