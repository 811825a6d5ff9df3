import { setupServer } from 'msw/node';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DeploymentTimeoutError, TempsClient } from '../../../../src/index.ts';
import { createTempsMock, type TempsMockOptions } from '../../../../mock/index.ts';

/**
 * In real time a deployment takes 21 s and a client some more: what waits for real time does not
 * end in this one.
 */
const ENOUGH_MS = 20_000;
const GIT = { project: 1, environment: 1, git: { branch: 'main' } };

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Those that keep a process alive. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

function setUp(options: TempsMockOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto', ...options });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  return { mock, temps };
}

describe("with clock: 'auto'", { timeout: ENOUGH_MS }, () => {
  it('a deployment goes through each status while the client polls, and takes its time on the clock', async () => {
    const { mock, temps } = setUp();
    const start = mock.clock.now();
    const statuses: string[] = [];
    for await (const event of temps.deploy(GIT))
      if (event.type === 'deployment') statuses.push(event.deployment.status);
    expect(statuses).toEqual(['pending', 'running', 'built', 'completed']);
    expect(mock.clock.now() - start).toBeGreaterThanOrEqual(21_000);
  });

  it('a deadline is reached on the clock where a deployment is paused', async () => {
    const { mock, temps } = setUp();
    const deployment = temps.deploy({ ...GIT, deadline: 60_000 });
    const { params } = await mock.requests.next('deployments.get');
    await temps.deployments.pause({
      path: { project_id: 1, deployment_id: Number(params['deployment_id']) },
    });
    await expect(deployment).rejects.toThrow(DeploymentTimeoutError);
    expect(mock.requests.length).toBeLessThan(80);
  });

  it('a retry waits on the clock', async () => {
    const { mock, temps } = setUp();
    const start = mock.clock.now();
    mock.faults.add({ status: 503, headers: { 'retry-after': '30' }, times: 1 });
    expect((await temps.projects.list()).data.total).toBe(3);
    expect(mock.clock.now() - start).toBe(30_000);
  });

  it('a client with the fetch of the platform deploys over msw, after a reset too', async () => {
    const { mock } = setUp({ baseUrl: 'https://auto.test' });
    const server = setupServer(...mock.handlers);
    server.listen({ onUnhandledFrame: 'bypass' });
    onTestFinished(() => server.close());
    const temps = new TempsClient({ baseUrl: 'https://auto.test', apiKey: mock.token });
    expect(await temps.deploy(GIT)).toMatchObject({ status: 'completed' });
    mock.reset();
    expect(await temps.deploy(GIT)).toMatchObject({ status: 'completed' });
  });

  it('time stands still where nobody asks for what is under way, and no timer keeps the process alive', async () => {
    const { mock, temps } = setUp();
    const before = timers();
    const now = mock.clock.now();
    await temps.projects.triggerPipeline({
      path: { project_id: 1 },
      body: { branch: 'main', environment_id: 1 },
    });
    await settle();
    expect(mock.clock.now()).toBe(now);
    await temps.deployments.list({ path: { project_id: 1 } });
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

it('a failure that no deployment can have is refused with the choices', () => {
  const { mock } = setUp();
  const refused: [failure: object, words: string][] = [
    [
      { job: 'nope' },
      'job: got "nope", expected one of download_repo, build_image, deploy_container,',
    ],
    [{ atLine: 0 }, 'atLine: got 0, expected the number of a line, from 1'],
    [{ jobs: 'build' }, 'jobs: got "build", expected only job, message and atLine'],
  ];
  for (const [failure, words] of refused)
    expect(() => mock.deployments.failNext(failure)).toThrow(`failNext: ${words}`);
  expect(mock.state.plannedFailures).toEqual([]);
});

/** `console.warn` while a test runs. */
function collectWarnings(): string[] {
  const lines: string[] = [];
  const warn = vi.spyOn(console, 'warn').mockImplementation((line: string) => lines.push(line));
  onTestFinished(() => warn.mockRestore());
  return lines;
}

it('by default time stands still, and jumps over the waits of a client in this process', async () => {
  const { mock, temps } = setUp({ clock: undefined });
  expect(await temps.deploy(GIT)).toMatchObject({ status: 'completed' });
  const now = mock.clock.now();
  const auto = setUp();
  const start = auto.mock.clock.now();
  for (const { projects, deployments } of [temps, auto.temps]) {
    const path = { project_id: 1 };
    await projects.triggerPipeline({ path, body: { branch: 'main', environment_id: 1 } });
    await deployments.list({ path });
  }
  // The first one would have made its step before.
  await expect.poll(() => auto.mock.clock.now()).toBeGreaterThan(start);
  expect(mock.clock.now()).toBe(now);
});

it('who polls a clock that stands still is warned once, with both ways out', async () => {
  const lines = collectWarnings();
  const { mock, temps } = setUp({ clock: 'manual' });
  const path = { project_id: 1 };
  const poll = () => temps.deployments.list({ path });
  for (let time = 0; time < 6; time++) await poll();
  expect(lines).toEqual([]);

  await temps.projects.triggerPipeline({ path, body: { branch: 'main', environment_id: 1 } });
  mock.clock.advance(1000);
  for (let time = 0; time < 2; time++) await poll();
  mock.clock.advance(1000);
  for (let time = 0; time < 2; time++) await poll();
  expect(lines).toEqual([]);
  for (let time = 0; time < 6; time++) await poll();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/clock stands still.*clock: 'auto'.*mock\.clock\.advance/);
  expect(mock.warnings).toHaveLength(1);
});
