import '../../support/on-demand.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TempsClient, TempsValidationError, type LogEntry, type LogOptions } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { systemClock } from '../../../src/timing/clock.ts';
import { SERVERS } from './servers.ts';

const PRODUCTION = { project: 'storefront', environment: 'production', follow: false } as const;

/** The silence that ends a log on January's server passes in less time; limits of calls, which are longer, do not. */
function shortenSilence(): void {
  const { after } = systemClock;
  const spy = vi.spyOn(systemClock, 'after');
  spy.mockImplementation((ms, run) => after(ms <= 5_000 ? ms / 20 : ms, run));
  onTestFinished(() => spy.mockRestore());
}

/** The demo over HTTP and WebSockets, and a deployment of it that has ended. */
async function setUp(server: (typeof SERVERS)[number]) {
  const mock = createTempsMock({ scenario: 'demo', server });
  const { url, close } = await mock.listen();
  onTestFinished(close);
  shortenSilence();
  const temps = new TempsClient({ baseUrl: url, apiKey: mock.token, maxRetries: 0 });
  const read = async (options: LogOptions): Promise<LogEntry[]> => {
    const entries: LogEntry[] = [];
    for await (const entry of temps.logs(options)) entries.push(entry);
    return entries;
  };
  const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
  return { mock, temps, read, deployment_id: data.current_deployment_id ?? 0 };
}

describe.each(SERVERS)('temps.logs on the server %s', (server) => {
  it('the logs of the jobs of an ended deployment come in order, each line once', async () => {
    const { read, deployment_id } = await setUp(server);
    const entries = await read({ project: 1, deployment_id });
    const sources = [...new Set(entries.map(({ source }) => source))];
    expect(sources.slice(0, 4)).toEqual([
      'download_repo',
      'build_image',
      'deploy_container',
      'mark_deployment_complete',
    ]);
    const build = entries.filter(({ source }) => source === 'build_image').map(({ message }) => message);
    expect(new Set(build).size).toBe(build.length);
    expect(entries.every(({ time }) => /^\d{4}-\d\d-\d\dT.+Z$/.test(time ?? ''))).toBe(true);
    expect(await read({ project: 1, deployment_id, job_id: 'build_image', tail: 2 })).toEqual(
      entries.filter(({ source }) => source === 'build_image').slice(-2),
    );
  });

  it('the lines of a container come with their times and without line breaks', async () => {
    const { read } = await setUp(server);
    const entries = await read({ ...PRODUCTION, tail: 3 });
    expect(entries).toHaveLength(3);
    for (const { source, message, time } of entries) {
      expect([source, message]).toEqual([
        'storefront-production-1',
        expect.stringMatching(/^GET \/\S* \d{3} \d+ms$/) as string,
      ]);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
  });

  it('`since` selects the lines from a time on', async () => {
    const { mock, read } = await setUp(server);
    const since = new Date(mock.clock.now() - 60_000);
    const entries = await read({ ...PRODUCTION, since });
    expect(entries.length).toBeGreaterThanOrEqual(5);
    expect(entries.length).toBeLessThanOrEqual(7);
    expect(entries.every(({ time }) => Date.parse(time ?? '') >= since.getTime())).toBe(true);
  });

  it('the container of the next deployment is followed from its first line on', async () => {
    const { mock, temps } = await setUp(server);
    const { sleep } = systemClock;
    const spy = vi.spyOn(systemClock, 'sleep').mockImplementation((ms, run) => sleep(ms / 50, run));
    onTestFinished(() => spy.mockRestore());
    const lines = temps.logs({ ...PRODUCTION, follow: true, tail: 1 })[Symbol.asyncIterator]();
    await lines.next();
    await temps.projects.triggerPipeline({ path: { project_id: 1 }, body: { branch: 'main', environment_id: 1 } });
    mock.clock.advance(90_000);
    const path = { project_id: 1, environment_id: 1 };
    const [container] = (await temps.deployments.listContainers({ path })).data.items;
    const started = Date.parse(container?.created_at ?? '');
    let time = 0;
    while (time < started) time = Date.parse((await lines.next()).value?.time ?? '');
    // It is up 21 seconds after the deployment was made.
    expect(time - started).toBe(21_000);
    await lines.return?.();
  });

  it('a container that does not exist is refused', async () => {
    const { read } = await setUp(server);
    const reading = read({ ...PRODUCTION, container_id: 'ffffffffffff' });
    await expect(reading).rejects.toThrow(TempsValidationError);
  });
});
