import { describe, expect, it } from 'vitest';
import type { RowInput } from '../../support/real-row.ts';
import { setUpReal } from '../../support/set-up-real.ts';
import { problem } from '../support.ts';

const MAIN = { branch: 'main' };
const isList = (request: Request): boolean => /\/deployments\?/.test(request.url);
const isEnvironment = (request: Request): boolean => /\/environments\/\d+$/.test(request.url);
const EMPTY = { deployments: [], total: 0, page: 1, per_page: 100 };

const page = (): Response =>
  new Response('<!doctype html><title>Temps</title>', { headers: { 'content-type': 'text/html' } });

/** A server whose list does not have its last deployment, until the trigger has been sent `hiddenMs` ago. */
function setUpStale({
  older,
  hiddenMs = 0,
  environment,
}: {
  older: RowInput;
  hiddenMs?: number;
  environment?: number;
}) {
  const world = setUpReal('2026-07');
  const { server, clock } = world;
  const start = clock.now();
  server.add({ created_at: start - 600_000, ...older });
  server.intercept = (request) => {
    if (isEnvironment(request) && environment) return problem(environment);
    const isStale = server.posts().length === 0 || clock.now() < start + hiddenMs;
    return isList(request) && isStale ? Response.json(EMPTY) : undefined;
  };
  return world;
}

describe('stale list before a trigger', () => {
  it.each([0, 2000, 8000])(
    'an older deployment that shows up %i ms after the trigger is not watched',
    async (hiddenMs) => {
      const { server, deploy, finish } = setUpStale({ older: { seconds: 30 }, hiddenMs });
      expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, status: 'completed' });
      expect(server.posts()).toHaveLength(1);
    },
  );

  it.each([0, 2000, 8000])(
    'an older deployment is not watched if the environment may not be read (%i ms)',
    async (hiddenMs) => {
      const { deploy, finish } = setUpStale({ older: { seconds: 30 }, hiddenMs, environment: 403 });
      expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, status: 'completed' });
    },
  );

  it('an older deployment that failed within a second is not watched', async () => {
    const older = { seconds: 1, status: 'failed' };
    const { deploy, finish } = setUpStale({ older, hiddenMs: 5000, environment: 403 });
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 2, status: 'completed' });
  });

  it('the error names an older deployment if no new one shows up', async () => {
    const { server, deploy, fail } = setUpStale({ older: { seconds: 30 }, environment: 403 });
    const { intercept } = server;
    server.intercept = (request) => {
      const response = intercept(request);
      if (server.rows.length > 1) server.rows.pop();
      return response;
    };
    const error = await fail(deploy(MAIN));
    expect(error.message).toContain('Deployment 1 was not listed before, but is older');
    expect(server.posts()).toHaveLength(1);
  });

  it('an older deployment of the commit that is in progress is watched, since the server drops the trigger', async () => {
    const { server, clock, deploy, finish } = setUpStale({
      older: { created_at: Date.UTC(2026, 6, 3, 9), seconds: 60 },
    });
    await clock.advance(5000);
    expect(await finish(deploy(MAIN))).toMatchObject({ id: 1, status: 'completed' });
    expect(server.rows).toHaveLength(1);
  });
});

describe('stale list before a rollback', () => {
  const AGO = Date.UTC(2026, 6, 3, 8);

  /** A server whose list was empty before, and that queues a rebuild for the rollback to it. */
  function setUpRollback(...others: RowInput[]) {
    const world = setUpReal('2026-07');
    const { server, clock } = world;
    server.add({ commit_hash: 'aaa111', seconds: 0, hasImage: false, created_at: AGO });
    for (const other of others) server.add({ seconds: 0, created_at: AGO, ...other });
    if (server.rows[0]) server.rows[0].status = 'completed';
    server.intercept = (request) => {
      if (!isList(request) || request.url.includes('environment_id') || server.posts().length > 0) return undefined;
      const headers = { date: new Date(clock.now()).toUTCString() };
      return Response.json(EMPTY, { headers });
    };
    return world;
  }

  it('an older rollback to the same deployment is not watched', async () => {
    const { server, rollback, finish } = setUpRollback(
      { commit_hash: 'bbb222' },
      { commit_hash: 'aaa111', metadata: { isRollback: true, rolledBackFromId: 1 } },
      { commit_hash: 'ccc333' },
    );
    expect(await finish(rollback(1))).toMatchObject({ id: 5, commit_hash: 'aaa111', status: 'completed' });
    expect(server.posts()).toHaveLength(1);
  });

  it('an older deployment of the same commit is not watched, even if the server sends no dates', async () => {
    const { server, rollback, finish } = setUpRollback(
      { commit_hash: 'aaa111', status: 'failed' },
      { commit_hash: 'bbb222' },
    );
    const { intercept } = server;
    server.intercept = (request) => {
      const response = intercept(request);
      response?.headers.delete('date');
      return response;
    };
    expect(await finish(rollback('previous'))).toMatchObject({ id: 4, commit_hash: 'aaa111', status: 'completed' });
  });
});

describe('unreadable list of deployments', () => {
  it.each([
    ['a 500', () => problem(500)],
    ['a page of HTML', page],
  ])('nothing is triggered if the list before it is %s', async (_what, respond) => {
    const { server, deploy, fail } = setUpReal('2026-07');
    server.intercept = (request) => (isList(request) ? respond() : undefined);
    expect((await fail(deploy(MAIN))).message).toContain('/projects/3/deployments');
    expect(server.posts()).toEqual([]);
  });

  it.each([
    ['a 403', () => problem(403)],
    ['a 500 for five minutes', () => problem(500)],
    ['a page of HTML for five minutes', page],
  ])('the error says that the deployment was triggered if the list after it is %s', async (_what, respond) => {
    const { server, deploy, fail } = setUpReal('2026-07');
    server.intercept = (request) => (isList(request) && server.posts().length > 0 ? respond() : undefined);
    const error = await fail(deploy(MAIN));
    expect(error).toMatchObject({ code: 'deployment_not_seen', cause: { name: expect.any(String) as string } });
    expect(error.message).toMatch(/^The pipeline of branch main.* was triggered, but the list .* could not be read/);
    expect(server.posts()).toHaveLength(1);
  });
});
