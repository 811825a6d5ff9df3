import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../mock/cli/options.ts';

const file = fileURLToPath(new URL('../../../mock/cli/temps-mock.ts', import.meta.url));
const running: ChildProcessByStdio<null, Readable, Readable>[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A running command: what it has said so far, and a wait for more. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    until: async (words: RegExp) => {
      while (!words.test(said)) await once(child.stdout, 'data');
      return words.exec(said)?.[1] ?? '';
    },
    ended: async () => ((await once(child, 'close')) as [number | null])[0],
  };
}

it('prints URL, token and a curl line that works, logs each request, and ends cleanly on Ctrl-C', async () => {
  const command = run('--port', '0', '--token', 'tk_mine');
  const url = await command.until(/Temps mock +(\S+)\n/);
  const line = await command.until(/Try +(curl .*)\n/);
  expect(line).toBe(`curl -H 'Authorization: Bearer tk_mine' ${url}/api/projects`);

  const response = await fetch(`${url}/api/projects`, { headers: { authorization: 'Bearer tk_mine' } });
  expect(await response.json()).toMatchObject({ total: 3 });
  await command.until(/^\d\d:\d\d:\d\d {2}GET \/api\/projects 200 \d+ ms$/m);

  command.child.kill('SIGINT');
  expect(await command.ended()).toBe(0);
});

it('deployments move in real time', async () => {
  const command = run('--port', '0');
  const url = await command.until(/Temps mock +(\S+)\n/);
  const response = await fetch(`${url}/api/projects/1/trigger-pipeline`, {
    method: 'POST',
    headers: { authorization: 'Bearer tk_demo', 'content-type': 'application/json' },
    body: JSON.stringify({ branch: 'main', environment_id: 1 }),
  });
  expect(response.status).toBe(200);
  const list = await fetch(`${url}/api/projects/1/deployments`, { headers: { authorization: 'Bearer tk_demo' } });
  const { items } = (await list.json()) as { items: { created_at: string }[] };
  const newest = Math.max(...items.map(({ created_at }) => Date.parse(created_at)));
  expect(Math.abs(Date.now() - newest)).toBeLessThan(60_000);
});

it('a taken port is said in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const command = run('--port', String(port));
  expect(await command.ended()).toBe(1);
  expect(command.said()).toBe(
    `Port ${port} is taken. Choose another, or any free one: --port 0.\nSee npx temps-mock --help.\n`,
  );
  taken.close();
});

describe('the options', () => {
  it('have defaults', () => {
    expect(readOptions([])).toEqual({
      port: 4010,
      seed: 1,
      server: 'reference',
      scenario: 'demo',
      latency: undefined,
      token: 'tk_demo',
      help: false,
    });
  });

  it.each([
    ['50', 50],
    ['20-80', [20, 80]],
    ['infinite', 'infinite'],
  ])('--latency %s', (text, latency) => {
    expect(readOptions(['--latency', text]).latency).toEqual(latency);
  });

  it.each([
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--seed', 'x'], '--seed takes a whole number'],
    [['--server', '2025'], '--server takes reference, 2026-01, 2026-07, not "2025".'],
    [['--scenario', 'huge'], '--scenario takes empty, demo, large, not "huge".'],
    [['--latency', '80-20'], '--latency takes milliseconds: 50, 20-80 or infinite, not "80-20".'],
    [['--token', 'a b'], '--token takes letters, digits and signs without spaces, not "a b".'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['4010'], "Unexpected argument '4010'"],
  ])('%j is refused', (args, words) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(words);
  });
});
