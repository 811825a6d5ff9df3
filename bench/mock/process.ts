import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createTempsMock } from '../../mock/index.ts';
import { collectGarbage, median, type Figure } from './measure.ts';

/** Starts `temps-mock` as a process of its own, without npx, on a free port. */
export async function startCommand(...args: string[]) {
  const child = spawn(process.execPath, ['dist/temps-mock.js', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  while (!said.includes('\n')) said += String((await once(child.stdout, 'data'))[0]);
  return {
    url: /http:\S+/.exec(said)?.[0] ?? '',
    pid: child.pid as number,
    stop: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
    },
  };
}

/** From the start of the command, with the demo in it, to the first response over HTTP. */
export async function measureStart(): Promise<Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const start = performance.now();
    const { url, stop } = await startCommand();
    const response = await fetch(`${url}/api/projects`, {
      headers: { authorization: 'Bearer tk_demo' },
    });
    await response.json();
    times.push(performance.now() - start);
    await stop();
  }
  return [
    {
      what: 'from process start to first response, demo',
      value: median(times),
      unit: 'ms',
      atMost: 500,
    },
  ];
}

const TEST_FILE = `
const { createTempsMock } = await import('./dist/mock.js');
const { TempsClient } = await import('./dist/index.js');
const mock = createTempsMock({ scenario: process.env.SCENARIO });
const options = { baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch };
await new TempsClient(options).projects.list();
`;
const CPU = `
const { user, system } = process.cpuUsage();
console.log((user + system) / 1000);
`;

/** What a test file pays: import, make and first call, in CPU time over that of an empty script. */
export function measureTestFile(): Figure[] {
  const kinds = { none: CPU, empty: TEST_FILE + CPU, demo: TEST_FILE + CPU };
  const times = { none: [] as number[], empty: [] as number[], demo: [] as number[] };
  for (let round = 0; round < 25; round++)
    for (const kind of ['none', 'empty', 'demo'] as const) {
      const args = ['--input-type=module', '-e', kinds[kind]];
      const env = { ...process.env, SCENARIO: kind };
      const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      times[kind].push(Number(stdout));
    }
  const over = (kind: 'empty' | 'demo') => median(times[kind]) - median(times.none);
  const what = 'CPU of a test file over an empty script';
  return [
    { what: `${what}, empty`, value: over('empty'), unit: 'ms', atMost: undefined },
    { what: `${what}, demo`, value: over('demo'), unit: 'ms', atMost: undefined },
  ];
}

/** The log is full before the count begins, as it is in a mock that has run for a while. */
export async function measureHeap(): Promise<Figure[]> {
  const mock = createTempsMock({ scenario: 'demo' });
  const headers = { authorization: `Bearer ${mock.token}` };
  const paths = [
    'projects',
    'projects/1',
    'projects/1/deployments',
    'projects/1/environments',
    'nowhere',
  ];
  const ask = async (count: number) => {
    for (let number = 0; number < count; number++)
      await (
        await mock.fetch(`http://mock.test/api/${paths[number % paths.length]}`, { headers })
      ).text();
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = await ask(3000);
  const after = await ask(10_000);
  const growth = Math.max(0, ((after - before) / before) * 100);
  return [{ what: 'heap growth over 10,000 requests', value: growth, unit: '%', atMost: 3 }];
}
