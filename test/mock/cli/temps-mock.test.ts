import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../../mock/cli/options.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { UsageError } from '../../../mock/cli/usage.ts';
import { TempsClient } from '../../../src/index.ts';
import { version } from '../../../package.json' with { type: 'json' };

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

it('temps-mock prints URL, token and a curl line that works, logs each request, and ends cleanly on Ctrl-C', async () => {
  const command = run('--port', '0', '--token', 'tk_mine');
  const url = await command.until(/Temps mock +(\S+)\n/);
  const line = await command.until(/Try +(curl .*)\n/);
  expect(line).toBe(`curl -H 'Authorization: Bearer tk_mine' ${url}/api/projects`);
  expect(command.said()).toMatch(/^Others +platformAdmin tk_.*, reader tk_\w+, .*deployment dt_\w+, expired tk_\w+$/m);

  const response = await fetch(`${url}/api/projects`, { headers: { authorization: 'Bearer tk_mine' } });
  expect(await response.json()).toMatchObject({ total: 3 });
  await command.until(/^\d\d:\d\d:\d\d {2}GET \/api\/projects 200 \d+ ms$/m);

  await fetch(`${url}/api/projects?pag=2`, { headers: { authorization: 'Bearer tk_mine' } });
  await command.until(
    /^\d\d:\d\d:\d\d {2}warning: GET \/api\/projects: query\.pag is not in the contract and was ignored$/m,
  );

  const query = `${encodeURIComponent('a\u001B[2J\n\u2028')}=1&my%2Dtoken=s3cret&token=a%26s3cret&name=shop`;
  await fetch(`${url}/api/projects?${query}`, { headers: { authorization: 'Bearer tk_mine' } });
  await command.until(/GET \/api\/projects\?a%1B%5B2J%0A%E2%80%A8=1&my-token=redacted&token=redacted&name=shop 200 /);
  await command.until(/warning: GET \/api\/projects: query\.a\?\[2J\?\? is not in the contract/);
  expect(command.said()).not.toContain('s3cret');

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

it('with --clock auto a deployment is over after a few polls, and the data of the demo ends today', async () => {
  const command = run('--port', '0', '--clock', 'auto');
  const url = await command.until(/Temps mock +(\S+)\n/);
  const headers = { authorization: 'Bearer tk_demo', 'content-type': 'application/json' };
  const body = JSON.stringify({ branch: 'main', environment_id: 1 });
  await fetch(`${url}/api/projects/1/trigger-pipeline`, { method: 'POST', headers, body });
  let latest = { status: '', created_at: '' };
  while (latest.status !== 'completed')
    latest = (await (await fetch(`${url}/api/projects/1/last-deployment`, { headers })).json()) as typeof latest;
  expect(Math.abs(Date.now() - Date.parse(latest.created_at))).toBeLessThan(60_000);
});

it('with --clock auto a Git deployment of another process is found at once', async () => {
  const command = run('--port', '0', '--clock', 'auto', '--server', '2026-07');
  const baseUrl = await command.until(/Temps mock +(\S+)\n/);
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_demo' });
  const start = Date.now();
  const deployment = await temps.deploy({ project: 1, environment: 1, git: { branch: 'main' } });
  expect(deployment).toMatchObject({ status: 'completed', branch: 'main' });
  expect(Date.now() - start).toBeLessThan(8000);
}, 60_000);

it('the date of a response is that of the mock', async () => {
  const mock = createTempsMock({ now: '2026-01-15T12:00:00Z' });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const readDate = async () => (await fetch(`${server.url}/api/projects`)).headers.get('date');
  expect(await readDate()).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
  mock.clock.advance(60_000);
  expect(await readDate()).toBe('Thu, 15 Jan 2026 12:01:00 GMT');
});

it('a taken port is said in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const command = run('--port', String(port));
  expect(await command.ended()).toBe(2);
  expect(command.said()).toBe(
    `Failed to listen: port ${port} is taken. Choose another, or any free one: --port 0. See temps-mock --help.\n`,
  );
  taken.close();
});

it('temps-mock prints its version and its help, and a mistake in one sentence', async () => {
  const commands = [run('-v'), run('--help'), run('--prot', '1')];
  const ends = await Promise.all(commands.map(async ({ ended, said }) => [await ended(), said()]));
  expect(ends).toEqual([
    [0, `${version}\n`],
    [0, expect.stringContaining('--fail-next JOB')],
    [2, "Failed to read the arguments: Unknown option '--prot'. See temps-mock --help.\n"],
  ]);
});

it.each(['SIGTERM', 'SIGHUP'] as const)(
  'temps-mock starts from a snapshot file, and saves its state on %s',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'state.json');
    const headers = { authorization: 'Bearer tk_demo', 'content-type': 'application/json' };
    const body = JSON.stringify({
      name: 'Shop',
      directory: '/',
      main_branch: 'main',
      preset: 'static',
      storage_service_ids: [],
    });
    // The file is not there yet.
    const options = [
      '--port',
      '0',
      '--scenario',
      'empty',
      '--snapshot',
      file,
      '--save',
      '--now',
      '2026-05-20T00:00:00Z',
    ];
    const first = run(...options);
    const url = await first.until(/Temps mock +(\S+)\n/);
    expect((await fetch(`${url}/api/projects`, { method: 'POST', headers, body })).status).toBe(200);
    first.child.kill(signal);
    expect(await first.ended()).toBe(0);
    expect(first.said()).toContain(`Saved to ${file}`);
    expect(JSON.parse(readFileSync(file, 'utf8')).now).toMatch(/^2026-05-20T00:/);

    const second = run('--port', '0', '--snapshot', file);
    const again = await second.until(/Temps mock +(\S+)\n/);
    expect(await (await fetch(`${again}/api/projects/1`, { headers })).json()).toMatchObject({ name: 'Shop' });
  },
);

it('a folder that nothing can be saved in is said in one sentence, before the mock starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const missing = join(folder, 'nodir', 'state.json');
  const command = run('--port', '0', '--snapshot', missing, '--save');
  command.child.stdout.once('data', () => command.child.kill('SIGKILL'));
  expect(await command.ended()).toBe(2);
  expect(command.said()).toBe(
    `Failed to write --snapshot ${missing}: there is no folder ${join(folder, 'nodir')}. Make it first, or give another path.\n`,
  );
});

it('a folder that was removed meanwhile is made again for the state', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'state.json');
  const command = run('--port', '0', '--scenario', 'empty', '--snapshot', file, '--save');
  await command.until(/Temps mock +(\S+)\n/);
  rmSync(folder, { recursive: true });
  command.child.kill('SIGTERM');
  expect([await command.ended(), command.said()]).toEqual([0, expect.stringContaining(`Saved to ${file}\n`)]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('now');
});

it('a state that cannot be saved in the end is said in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [inner, file] = [join(folder, 'inner'), join(folder, 'inner', 'state.json')];
  mkdirSync(inner);
  const command = run('--port', '0', '--scenario', 'empty', '--snapshot', file, '--save');
  await command.until(/Temps mock +(\S+)\n/);
  rmSync(inner, { recursive: true });
  writeFileSync(inner, '');
  command.child.kill('SIGTERM');
  expect(await command.ended()).toBe(2);
  const [last = ''] = command.said().trimEnd().split('\n').slice(-1);
  expect(last).toContain(`Failed to write --snapshot ${file}, so the state is lost: `);
});

/** Runs with a file until it is ended, and does something to the file meanwhile. Returns what it says of saving. */
async function saveTo(file: string, meanwhile: () => void = () => undefined): Promise<string> {
  const command = run('--port', '0', '--scenario', 'empty', '--snapshot', file, '--save');
  await command.until(/Temps mock +(\S+)\n/);
  meanwhile();
  command.child.kill('SIGTERM');
  expect(await command.ended()).toBe(0);
  return /^Saved to .*$/m.exec(command.said())?.[0] ?? '';
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('temps-mock goes on and saves its state if its output is closed', async () => {
  const file = join(makeFolder(), 'state.json');
  const command = run('--port', '0', '--scenario', 'empty', '--snapshot', file, '--save');
  const url = await command.until(/Temps mock +(\S+)\n/);
  command.child.stdout.destroy();
  command.child.stderr.destroy();
  // Each response logs a line.
  for (let count = 0; count < 5; count++) expect((await fetch(`${url}/api/projects`)).status).toBe(401);
  command.child.kill('SIGINT');
  expect(await command.ended()).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('now');
});

it('what somebody else has written to the file meanwhile stays, and the state goes beside it', async () => {
  const file = join(makeFolder(), 'state.json');
  const said = await saveTo(file, () => writeFileSync(file, 'of somebody else'));
  const [, beside = ''] = /^Saved to (.+), since somebody else has changed .+ meanwhile$/.exec(said) ?? [];
  expect(readFileSync(file, 'utf8')).toBe('of somebody else');
  expect(JSON.parse(readFileSync(beside, 'utf8'))).toHaveProperty('now');
});

it('a file keeps its mode, and a link keeps leading to it', async () => {
  const folder = makeFolder();
  const [file, link] = [join(folder, 'state.json'), join(folder, 'link.json')];
  symlinkSync('state.json', link);
  // Once where the link leads nowhere yet.
  expect(await saveTo(link)).toBe(`Saved to ${link}`);
  chmodSync(file, 0o600);
  await saveTo(link);
  expect([readlinkSync(link), statSync(file).mode & 0o777]).toEqual(['state.json', 0o600]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('now');
});

it('a state that is not as the mock writes it ends neither the command nor the page without a word', async () => {
  const { state } = createTempsMock({ scenario: 'demo' });
  state.webhooks.insert({ ...state.webhooks.list()[0], url: 'no URL' } as never);
  for (const row of state.deployments) row.created_at = 'x' as never;
  const file = join(makeFolder(), 'state.json');
  writeFileSync(file, JSON.stringify(state.snapshot()));
  const command = run('--port', '0', '--snapshot', file);
  const url = await command.until(/Temps mock +(\S+)\n/);
  // Long enough for a look after webhooks.
  while (!command.said().includes('/api/projects')) await fetch(`${url}/api/projects`);
  const page = await fetch(url);
  expect([page.status, await page.text()]).toEqual([500, expect.stringContaining('The page cannot show this state')]);
  expect(command.child.exitCode).toBeNull();
});

it('a snapshot that cannot be read is said in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [missing, broken, strange] = ['missing', 'broken', 'strange'].map((name) => join(folder, name));
  writeFileSync(broken ?? '', '{');
  writeFileSync(strange ?? '', '{}');
  const commands = [missing, broken, strange].map((file) => run('--port', '0', '--snapshot', file ?? ''));
  const [first, second, third] = await Promise.all(
    commands.map(async ({ ended, said }) => [await ended(), said().trim()].join(' ')),
  );
  expect(first).toBe(
    `2 Failed to read --snapshot ${missing}: there is no such file. With --save it is written when the mock ends.`,
  );
  expect(second).toContain(`2 Failed to read --snapshot ${broken}: it is not JSON`);
  expect(third).toContain(`2 Failed to read --snapshot ${strange}: createTempsMock({ snapshot }): got no format`);
});

it('--fail-next makes the next deployment fail in that job', async () => {
  const command = run('--port', '0', '--fail-next', 'build');
  const url = await command.until(/Temps mock +(\S+)\n/);
  const headers = { authorization: 'Bearer tk_demo', 'content-type': 'application/json' };
  await fetch(`${url}/api/projects/1/trigger-pipeline`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ branch: 'main', environment_id: 1 }),
  });
  await fetch(`${url}/_mock/advance`, { method: 'POST', body: '{"milliseconds":60000}' });
  const list = await (await fetch(`${url}/api/projects/1/deployments?per_page=100`, { headers })).json();
  const newest = list.items.toSorted((one: { id: number }, other: { id: number }) => other.id - one.id)[0];
  expect(newest.status).toBe('failed');
});

it('--fail-next counts again after a reset, which goes back to the start of the command', async () => {
  const command = run('--port', '0', '--fail-next', 'build');
  const url = await command.until(/Temps mock +(\S+)\n/);
  await fetch(`${url}/_mock/fail-next`, { method: 'POST', body: '{"job":"deploy_container"}' });
  await fetch(`${url}/_mock/reset`, { method: 'POST' });
  const { state } = await (await fetch(`${url}/_mock/snapshot`)).json();
  expect(state.plannedFailures).toEqual([{ job: 'build' }]);
});

describe('options', () => {
  it('the options have defaults', () => {
    expect(readOptions([])).toEqual({
      command: 'serve',
      port: 4010,
      host: undefined,
      cors: false,
      scenario: 'demo',
      seed: undefined,
      now: undefined,
      clock: 'real',
      snapshot: undefined,
      save: false,
      server: 'reference',
      token: 'tk_demo',
      latency: undefined,
      failNext: [],
    });
  });

  it.each([
    ['50', 50],
    ['20-80', [20, 80]],
    ['infinite', 'infinite'],
  ])('--latency %s', (text, latency) => {
    expect(readOptions(['--latency', text]).latency).toEqual(latency);
  });

  it('--fail-next may be given for several deployments', () => {
    expect(readOptions(['--fail-next', 'build', '--fail-next', 'deploy_container']).failNext).toEqual([
      'build',
      'deploy_container',
    ]);
  });

  it.each([
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--seed', '1', '--port', '0', '--seed', '2'], '--seed is given more than once.'],
    [['--seed', 'x'], '--seed takes a whole number'],
    [['--server', '2025'], '--server takes reference, 2026-01, 2026-07, not "2025".'],
    [['--scenario', 'huge'], '--scenario takes empty, demo, large, not "huge".'],
    [['--latency', '80-20'], '--latency takes milliseconds: 50, 20-80 or infinite, not "80-20".'],
    [['--token', 'a b'], '--token takes letters, digits and signs without spaces, not "a b".'],
    [['--clock', 'manual'], '--clock takes real, auto, not "manual".'],
    [['--now', 'soon'], '--now takes a time of the years 100 to 9899, such as 2026-05-20T00:00:00Z, not "soon".'],
    [['--now', '+275760-09-13T00:00:00Z'], '--now takes a time of the years 100 to 9899, such as'],
    [['--fail-next', 'nope'], '--fail-next takes a job such as build: download_repo, build_image,'],
    [['--save'], '--save writes to the file of --snapshot. Give its path.'],
    [['--snapshot', 'a.json', '--scenario', 'demo'], '--scenario and --snapshot are two states to start from.'],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['4010'], "Unexpected argument '4010'"],
  ])('%j is refused', (args, words) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(words);
    expect(() => readOptions(args)).toThrow(/^Failed to read the arguments: .*\. See temps-mock --help\.$/);
  });
});
