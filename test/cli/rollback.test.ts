import { afterEach, describe, expect, it } from 'vitest';
import type { TempsMock } from '../../mock/index.ts';
import { rollBack } from '../../src/cli/rollback.ts';
import { TempsClient } from '../../src/index.ts';
import { createMock, runCommand } from './support/run-command.ts';
import { openSite, type Site } from './support/site.ts';

const IMAGE = ['--image', 'registry.test/app:2'];
const sites: Site[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

async function site(status: (requests: number) => number): Promise<Site> {
  const opened = await openSite(status);
  sites.push(opened);
  return opened;
}

const check = ({ url }: Site): string[] => ['--live-check', `${url}/health`];
const rollbacks = (mock: TempsMock): number =>
  mock.requests.filter(({ operation }) => operation === 'deployments.rollback').length;

describe('--live-check', () => {
  it('the live check requests the site until it responds with 2xx, without the token', async () => {
    const live = await site((requests) => (requests < 3 ? 503 : 204));
    const { code } = await runCommand([...IMAGE, ...check(live)]);
    expect(code).toBe(0);
    expect(live.requests.map(({ path }) => path)).toEqual(['/health', '/health', '/health']);
    expect(live.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('the live check fails after five requests with code 1, and rolls nothing back', async () => {
    const mock = createMock();
    const live = await site(() => 503);
    const { code, out } = await runCommand([...IMAGE, ...check(live), '--json'], { mock });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      deployment_id: 50,
      status: 'completed',
      rolled_back_to: null,
      error: { kind: 'live_check_failed', message: `Deployment 50 is live, but ${live.url}/health responds with 503` },
    });
    expect(live.requests).toHaveLength(5);
    expect(rollbacks(mock)).toBe(0);
  });

  it.each([
    'ftp://user:BasicPass77@site.test/',
    'javascript:alert(1)',
    'mailto:a@b',
    'localhost:3000/health',
    'https://',
  ])('a live check of %s ends with code 2 before anything is deployed', async (address) => {
    const mock = createMock();
    const { code, out, err } = await runCommand([...IMAGE, '--live-check', address, '--rollback-on-failure'], { mock });
    expect([code, mock.requests]).toEqual([2, []]);
    expect(out + err).toContain('--live-check takes a path such as /health, or a URL');
    expect(out + err).not.toContain('BasicPass77');
  });

  it('the live check sends the user and password of its URL, with their escapes decoded', async () => {
    const live = await site(() => 204);
    const address = live.url.replace('://', '://stage:p%40ss%C3%A4@');
    const { code } = await runCommand([...IMAGE, '--live-check', `${address}/health?token=QuerySecret88`]);
    expect(code).toBe(0);
    expect(live.requests.map(({ path }) => path)).toEqual(['/health?token=QuerySecret88']);
    const [, sent = ''] = live.requests[0]?.headers.authorization?.split('Basic ') ?? [];
    expect(Buffer.from(sent, 'base64').toString()).toBe('stage:p@ssä');
  });

  it.each([['--json'], ['--github'], []])(
    'the error of a live check shows neither password nor query: %s',
    async (...flags) => {
      const live = await site(() => 503);
      const address = live.url.replace('://', '://stage:BasicPass77@');
      const { out, err } = await runCommand([
        ...IMAGE,
        '--live-check',
        `${address}/health?key=QuerySecret88#Part99`,
        '--rollback-on-failure',
        ...flags,
      ]);
      expect(out + err).toContain(`${live.url}/health?… responds with 503`);
      expect(out + err).not.toMatch(/BasicPass77|QuerySecret88|Part99|stage/);
    },
  );

  it('an interruption ends the live check, and rolls nothing back', async () => {
    const mock = createMock();
    const interruption = new AbortController();
    const live = await site(() => {
      interruption.abort('SIGINT');
      return 503;
    });
    const { code, err } = await runCommand([...IMAGE, ...check(live), '--rollback-on-failure'], {
      mock,
      signal: interruption.signal,
    });
    expect([code, live.requests.length, rollbacks(mock)]).toEqual([130, 1, 0]);
    expect(err).toBe(
      'Failed: Interrupted by SIGINT. Deployment 50 is live. Its live check was not finished, and nothing was rolled back\n',
    );
  });
});

describe('--rollback-on-failure', () => {
  it('a failed live check rolls back to the deployment before, and still fails', async () => {
    const mock = createMock();
    const before = mock.state.deployments.list((row) => row.environment_id === 1).at(-1)?.id;
    const { code, out, err } = await runCommand(
      [...IMAGE, ...check(await site(() => 500)), '--rollback-on-failure', '--json'],
      { mock },
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ deployment_id: 50, rolled_back_to: 51 });
    expect(err).toContain('responds with 500. Rolled back: deployment 51 is live\n');
    expect(mock.state.deployments.get(51)?.metadata).toMatchObject({ isRollback: true, rolledBackFromId: before });
  });

  it('a successful live check rolls nothing back', async () => {
    const mock = createMock();
    const { code } = await runCommand([...IMAGE, ...check(await site(() => 200)), '--rollback-on-failure'], { mock });
    expect([code, rollbacks(mock)]).toEqual([0, 0]);
  });

  it('a deployment that failed before it replaced another is not rolled back', async () => {
    const mock = createMock();
    mock.deployments.failNext({ message: 'no such image.' });
    const { code, err } = await runCommand([...IMAGE, '--rollback-on-failure'], { mock });
    expect([code, rollbacks(mock)]).toEqual([1, 0]);
    expect(err).toContain('no such image. Nothing was rolled back: deployment 50 is not the current one\n');
  });

  it('a later deployment of somebody else is not rolled back', async () => {
    const mock = createMock();
    const live = await site((requests) => {
      if (requests === 5) {
        mock.build.deployment({ project_id: 1, environment_id: 1, created_at: mock.clock.now() });
        mock.clock.advance(120_000);
      }
      return 500;
    });
    const { code, err } = await runCommand([...IMAGE, ...check(live), '--rollback-on-failure'], { mock });
    expect([code, rollbacks(mock)]).toEqual([1, 0]);
    expect(err).toContain('Nothing was rolled back: deployment 50 is not the current one');
  });

  it('a deployment of somebody else that starts during the rollback is not rolled back', async () => {
    const mock = createMock();
    let isDeployed = false;
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: mock.token,
      fetch: (request) => {
        if (isDeployed && new URL(request.url).pathname === '/api/projects/1/deployments') {
          isDeployed = false;
          mock.build.deployment({ project_id: 1, environment_id: 1, created_at: mock.clock.now() });
          mock.clock.advance(120_000);
        }
        return mock.fetch(request);
      },
    });
    const { id } = await temps.deploy({ project: 1, environment: 1, image: 'app:2' });
    isDeployed = true;
    const { message } = await rollBack(temps, { id }, { project_id: 1, environment_id: 1, watch: {} });
    expect(message).toContain(`\`from\` is deployment ${id}, but the current one is`);
    expect(rollbacks(mock)).toBe(0);
  });

  it.each([
    ['a time that is up', ['--timeout', '5s'], 4],
    ['a start that is refused', ['--environment', '404'], 2],
  ])('nothing is rolled back after %s', async (_, args, expected) => {
    const mock = createMock();
    const { code } = await runCommand([...IMAGE, ...args, '--rollback-on-failure'], { mock });
    expect([code, rollbacks(mock)]).toEqual([expected, 0]);
  });

  it('a failed rollback is reported, and keeps the code of the failure', async () => {
    const mock = createMock();
    mock.faults.add({
      operation: 'deployments.rollback',
      status: 403,
      body: { title: 'No', detail: 'not\n::error::you' },
    });
    const { code, err } = await runCommand([...IMAGE, ...check(await site(() => 500)), '--rollback-on-failure'], {
      mock,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/ responds with 500\. The rollback was not seen to succeed: .*not ::error::you.*\n$/);
  });

  it('an interrupted rollback goes on, and the error says so', async () => {
    const mock = createMock();
    const interruption = new AbortController();
    const live = await site(() => 500);
    const { code, err } = await runCommand([...IMAGE, ...check(live), '--rollback-on-failure'], {
      mock,
      signal: interruption.signal,
      onWrite: (text) => {
        if (text === 'Deployment 51\n') interruption.abort('SIGTERM');
      },
    });
    expect(code).toBe(143);
    expect(err).toContain('Interrupted by SIGTERM. Deployment 50 is live, but ');
    expect(err).toMatch(
      / The rollback, deployment 51, goes on and was not watched to its end: look into the dashboard\n$/,
    );
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });

  it.each([
    ['and its reason is told', 'failed in the job', /failed in the job .*: no such image\. Nothing was rolled back/],
    [
      'and its reason is not yet read',
      'Deployment 50: failed',
      /(has failed, and|no such image\.) [nN]othing was rolled back/,
    ],
  ])('an interruption after the deployment has failed, %s, rolls nothing back and says so', async (_, at, end) => {
    const mock = createMock();
    mock.deployments.failNext({ message: 'no such image' });
    const interruption = new AbortController();
    const { code, err } = await runCommand([...IMAGE, '--rollback-on-failure'], {
      mock,
      signal: interruption.signal,
      onWrite: (text) => {
        if (text.includes(at)) interruption.abort('SIGINT');
      },
    });
    expect([code, rollbacks(mock)]).toEqual([130, 0]);
    expect(err).toContain('Failed: Interrupted by SIGINT. Deployment 50 ');
    expect(err).toMatch(end);
  });

  it('the error of a rollback that is interrupted before its response says that it may have started', async () => {
    const mock = createMock();
    const interruption = new AbortController();
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: mock.token,
      fetch: (request) => {
        if (request.url.endsWith('/rollback')) interruption.abort('SIGINT');
        return mock.fetch(request);
      },
    });
    const { id } = await temps.deploy({ project: 1, environment: 1, image: 'app:2' });
    const watch = { signal: interruption.signal };
    expect(await rollBack(temps, { id }, { project_id: 1, environment_id: 1, watch })).toEqual({
      message: 'The rollback was not watched: look into the dashboard, since it may have been started',
    });
  });

  it('a failed deployment that had become the current one is rolled back', async () => {
    const mock = createMock();
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
    const { id } = await temps.deploy({ project: 1, environment: 1, image: 'app:2' });
    const result = await rollBack(temps, { id }, { project_id: 1, environment_id: 1, watch: {} });
    expect(result).toMatchObject({ message: 'Rolled back: deployment 51 is live', restored: { id: 51 } });
  });
});
