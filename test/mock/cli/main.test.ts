import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { main } from '../../../mock/cli/main.ts';
import { readOptions } from '../../../mock/cli/options.ts';
import { UsageError } from '../../../mock/cli/usage.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { version } from '../../../package.json' with { type: 'json' };

/**
 * Starts the command in this process. What it has printed, and calls of the mock that it serves.
 */
async function start(...args: string[]) {
  const lines: string[] = [];
  const server = await main(['--port', '0', ...args], (text) => lines.push(text));
  onTestFinished(() => server?.close());
  const fetchText = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: 'Bearer tk_demo', 'content-type': 'application/json' };
    return (await fetch(`${server?.url}${path}`, { headers, ...init })).text();
  };
  const call = async (path: string, body?: object) =>
    JSON.parse(await fetchText(path, body && { method: 'POST', body: JSON.stringify(body) }));
  return { url: server?.url ?? '', lines, fetchText, call };
}

const TRIGGER = { branch: 'main', environment_id: 1 };

it('the command prints its URL, its tokens and each request without secrets', async () => {
  const { url, lines, fetchText } = await start('--token', "tk_it's");
  expect(lines[0]).toContain(`Temps mock  ${url}\n`);
  expect(lines[0]).toContain(`curl -H 'Authorization: Bearer tk_it'\\''s' ${url}/api/projects\n`);
  expect(lines[0]).toMatch(
    /^Others +platformAdmin tk_.*, reader tk_\w+, .*deployment dt_\w+, expired tk_\w+$/m,
  );
  const headers = { authorization: "Bearer tk_it's" };
  const query = `${encodeURIComponent('a\u001B[2J\n\u2028')}=1&my%2Dtoken=s3cret&token=a%26s3cret&name=shop`;
  await fetchText(`/api/projects?${query}`, { headers });
  const log = lines.slice(1).join('\n');
  expect(log).toMatch(
    /^\d\d:\d\d:\d\d {2}GET \/api\/projects\?a%1B%5B2J%0A%E2%80%A8=1&my-token=redacted&token=redacted/m,
  );
  expect(log).toMatch(
    /^\d\d:\d\d:\d\d {2}warning: GET \/api\/projects: query\.a\?\[2J\?\? is not in the contract/m,
  );
  expect(log).not.toContain('s3cret');
});

it('the data of the demo ends today, and deployments take real time unless told otherwise', async () => {
  for (const clock of ['real', 'auto']) {
    const { call } = await start('--clock', clock);
    await call('/api/projects/1/trigger-pipeline', TRIGGER);
    const last = async () =>
      (await call('/api/projects/1/last-deployment')) as { status: string; created_at: string };
    let latest = await last();
    expect(Math.abs(Date.now() - Date.parse(latest.created_at))).toBeLessThan(60_000);
    const most = clock === 'auto' ? 200 : 2;
    for (let polls = 0; polls < most && latest.status !== 'completed'; polls++)
      latest = await last();
    expect(latest.status === 'completed').toBe(clock === 'auto');
  }
});

it('--fail-next makes the next deployment fail in that job, also after a reset', async () => {
  const { call } = await start('--fail-next', 'build');
  await call('/_mock/fail-next', { job: 'deploy_container' });
  await call('/_mock/reset', {});
  expect((await call('/_mock/snapshot')).state.plannedFailures).toEqual([{ job: 'build' }]);
  await call('/api/projects/1/trigger-pipeline', TRIGGER);
  await call('/_mock/advance', { milliseconds: 60_000 });
  expect(await call('/api/projects/1/last-deployment')).toMatchObject({ status: 'failed' });
});

it('--snapshot starts from a file, and a state that is not as the mock writes it ends neither command nor page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temps-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'state.json');
  const { state } = createTempsMock({ scenario: 'demo' });
  state.users.update(1, { name: 'Grace' });
  for (const row of state.deployments) row.created_at = 'x' as never;
  writeFileSync(file, JSON.stringify(state.snapshot()));
  const { call, fetchText } = await start('--snapshot', file, '--token', 'tk_demo');
  expect(await call('/api/user/me')).toMatchObject({ name: 'Grace' });
  expect(await fetchText('/')).toContain('The page cannot show this state');

  const missing = join(folder, 'missing');
  const refused = (path: string, words: string) =>
    expect(start('--snapshot', path)).rejects.toThrow(
      `Failed to read --snapshot ${path}: ${words}`,
    );
  await refused(missing, 'ENOENT');
  writeFileSync(file, '{');
  await refused(file, '');
  writeFileSync(file, '{}');
  await expect(start('--snapshot', file)).rejects.toThrow(
    'Failed to start: createTempsMock({ snapshot }): got no format',
  );
});

it('a port that is taken is a mistake that says what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  await expect(start('--port', String(port))).rejects.toThrow(
    new RegExp(
      `^Failed to listen: .*${port}.* Choose another --port, such as 0 for any free one, or another --host.$`,
    ),
  );
});

it('help and version are printed, and start nothing', async () => {
  expect((await start('-v')).lines).toEqual([version]);
  expect((await start('--help')).lines[0]).toContain('--fail-next JOB');
});

it('the options have defaults', () => {
  expect(readOptions([])).toEqual({
    command: 'serve',
    output: '',
    port: 4010,
    cors: false,
    failNext: [],
    mock: { scenario: 'demo', clock: 'real', token: 'tk_demo', printWarnings: false },
  });
  const latencies = ['50', '20-80', 'infinite'].map(
    (text) => readOptions(['--latency', text]).mock.latency,
  );
  expect(latencies).toEqual([50, [20, 80], 'infinite']);
  expect(
    readOptions(['--fail-next', 'build', '--fail-next', 'deploy_container']).failNext,
  ).toHaveLength(2);
});

it('an argument that cannot be is refused with what it may be', async () => {
  const refused: [args: string[], words: string][] = [
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--seed', 'x'], '--seed takes a whole number, not "x".'],
    [
      ['--server', '2025'],
      '--server: got "2025", expected one of "reference", "2026-07", "2026-08".',
    ],
    [['--scenario', 'huge'], '--scenario takes empty, demo, large, not "huge".'],
    [['--clock', 'fast'], '--clock takes real, auto, manual, not "fast".'],
    [['--latency', '80-20'], '--latency: got [80,20], expected the smaller number first.'],
    [['--latency', 'long'], '--latency takes 50, 20-80 or infinite, not "long".'],
    [['--token', 'a b'], '--token: got "a b", expected a value that matches'],
    [['--now', 'soon'], 'The mock cannot read the time "soon". Give a Date, an ISO 8601 string'],
    [['--fail-next', 'nope'], 'job: got "nope", expected one of download_repo, build_image,'],
    [
      ['--snapshot', 'a.json', '--scenario', 'demo'],
      '--scenario and --snapshot are two states to start from.',
    ],
    [['--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
    [['--tokn=a'], "Unknown option '--tokn'. Did you mean --token?"],
    [['4010'], "Unexpected argument '4010'"],
  ];
  for (const [args, words] of refused) {
    const refusal = await start(...args).catch((error: unknown) => error);
    expect(refusal, words).toBeInstanceOf(UsageError);
    expect((refusal as UsageError).message).toContain(words);
    expect((refusal as UsageError).message).toMatch(
      /^Failed to (read the arguments|start): .*[^.][.?] See temps-mock --help\.$/,
    );
  }
});
