import { spawn } from 'node:child_process';
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
