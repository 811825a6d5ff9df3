import '../../support/on-demand.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { TempsClient, type LogEntry, type LogOptions } from '../../../src/index.ts';
import { createTempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { systemClock } from '../../../src/timing/clock.ts';
import { SERVERS } from './servers.ts';

const PRODUCTION = { project: 'storefront', environment: 'production', follow: false } as const;

/**
 * The demo over HTTP and WebSockets, and a deployment of it that has ended. The waits of a log pass
 * in less time; the limits of calls, which are longer, do not.
 */
async function setUp(server: (typeof SERVERS)[number], options: TempsMockOptions = {}) {
  const { after, sleep } = systemClock;
  const spies = [
    vi.spyOn(systemClock, 'sleep').mockImplementation((ms, run) => sleep(ms / 50, run)),
    vi
      .spyOn(systemClock, 'after')
      .mockImplementation((ms, run) => after(ms <= 5_000 ? ms / 50 : ms, run)),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  const mock = createTempsMock({ scenario: 'demo', server, ...options });
  const { url, close } = await mock.listen();
  onTestFinished(close);
  const temps = new TempsClient({ baseUrl: url, apiKey: mock.token, maxRetries: 0 });
  const read = async (options: LogOptions): Promise<LogEntry[]> => {
    const entries: LogEntry[] = [];
    for await (const entry of temps.logs(options)) entries.push(entry);
    return entries;
  };
  const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
  return { mock, temps, read, deployment_id: data.current_deployment_id ?? 0 };
}

test.each(SERVERS)(
  'the log of an ended deployment has the lines of its jobs in order: server %s',
  async (server) => {
    const { read, deployment_id } = await setUp(server, { clock: 'auto' });
    const entries = await read({ project: 1, deployment_id });
    const jobs = ['download_repo', 'build_image', 'deploy_container', 'mark_deployment_complete'];
    expect([...new Set(entries.map(({ source }) => source))].slice(0, 4)).toEqual(jobs);
    const build = entries.filter(({ source }) => source === 'build_image');
    expect(new Set(build.map(({ message }) => message)).size).toBe(build.length);
    expect(entries.every(({ time }) => /^\d{4}-\d\d-\d\dT.+Z$/.test(time ?? ''))).toBe(true);
    expect(await read({ project: 1, deployment_id, job_id: 'build_image', tail: 2 })).toEqual(
      build.slice(-2),
    );
  },
);

test.each(SERVERS)(
  'the log of a container ends without `follow`, and starts at `since`: server %s',
  async (server) => {
    const { mock, read } = await setUp(server);
    const last = await read({ ...PRODUCTION, tail: 3 });
    expect(last).toHaveLength(3);
    for (const { source, message, time } of last) {
      expect(`${source}: ${message}`).toMatch(/^storefront-production-1: GET \/\S* \d{3} \d+ms$/);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    const since = new Date(mock.clock.now() - 60_000);
    const recent = await read({ ...PRODUCTION, since });
    expect([recent.length >= 5, recent.length <= 7], `${recent.length} lines`).toEqual([
      true,
      true,
    ]);
    expect(recent.every(({ time }) => Date.parse(time ?? '') >= since.getTime())).toBe(true);
  },
);

test.each(SERVERS)(
  'the next deployment is followed from its first line on: server %s',
  async (server) => {
    const { mock, temps } = await setUp(server);
    const lines = temps.logs({ ...PRODUCTION, follow: true, tail: 1 })[Symbol.asyncIterator]();
    await lines.next();
    await temps.projects.triggerPipeline({
      path: { project_id: 1 },
      body: { branch: 'main', environment_id: 1 },
    });
    mock.clock.advance(90_000);
    const path = { project_id: 1, environment_id: 1 };
    const [container] = (await temps.deployments.listContainers({ path })).data.items;
    const started = Date.parse(container?.created_at ?? '');
    let time = 0;
    while (time < started) time = Date.parse((await lines.next()).value?.time ?? '');
    // It is up 21 seconds after the deployment was made.
    expect(time - started).toBe(21_000);
    await lines.return?.();
  },
);
