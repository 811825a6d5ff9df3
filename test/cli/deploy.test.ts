import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { USAGE } from '../../src/cli/usage.ts';
import { VERSION } from '../../src/version.ts';
import { nobody, startServer } from '../support/server.ts';
import { createMock, runCommand } from './support/run-command.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-deploy-'));
const tarball = join(files, 'image.tar');
await writeFile(tarball, tarHeader());
await writeFile(join(files, 'index.html'), '<h1>');
afterAll(() => rm(files, { recursive: true }));

/** The first block of a tar, as far as it is looked at before an upload. */
function tarHeader(): Buffer {
  const block = Buffer.alloc(1024);
  block.write('manifest.json');
  block.write('ustar', 257);
  return block;
}

const IMAGE = ['--image', 'registry.test/app:2'];
const sent = (mock: ReturnType<typeof createMock>, operation: string): number =>
  mock.requests.filter((request) => request.operation === operation).length;

test('a deployment is started once and ends with code 0', async () => {
  for (const args of [
    ['--branch', 'main'],
    ['--image-tarball', tarball],
    ['--static-dir', files, '--project', 'storefront', '--environment', 'production'],
  ]) {
    const mock = createMock();
    const before = mock.state.deployments.size;
    const { code, out, err } = await runCommand(args, { mock });
    expect.soft({ code, err }, args.join(' ')).toEqual({ code: 0, err: '' });
    expect.soft(out).toMatch(/^Mark deployment complete: success, \d+ s$/m);
    expect.soft(out).toMatch(/\nDeployment \d+ is live: https:\/\/\S+\n$/);
    expect.soft(mock.state.deployments.size - before).toBe(1);
  }
});

test('--version and --help are answered before any settings are looked at', async () => {
  for (const [flag, out] of Object.entries({
    '--version': `${VERSION}\n`,
    '-v': `${VERSION}\n`,
    '--help': USAGE.deploy,
  }))
    expect
      .soft(await runCommand([flag, '--deadline', '5']), flag)
      .toEqual({ code: 0, out, err: '' });
});

test('--no-wait ends once the deployment exists, even if it cannot be read', async () => {
  const mock = createMock();
  const { code, out } = await runCommand([...IMAGE, '--no-wait'], { mock });
  expect(code).toBe(0);
  expect(out).toMatch(
    /\nDeployment 50: \w+\nDeployment 50 was started and goes on without being watched\n$/,
  );
  expect(sent(mock, 'deployments.cancel')).toBe(0);
  const hidden = createMock();
  hidden.faults.add({ operation: 'deployments.get', status: 403, times: Infinity });
  const result = await runCommand([...IMAGE, '--no-wait', '--json'], { mock: hidden });
  expect([result.code, JSON.parse(result.out)]).toMatchObject([
    0,
    { deployment_id: 50, error: null },
  ]);
});

test('--json prints one object on standard output, and progress on standard error', async () => {
  vi.stubEnv('TEMPS_LOG', 'info');
  const { code, out, err } = await runCommand([...IMAGE, '--json']).finally(() =>
    vi.unstubAllEnvs(),
  );
  expect([code, JSON.parse(out)]).toEqual([
    0,
    {
      deployment_id: 50,
      url: 'https://storefront.temps.example',
      status: 'completed',
      rolled_back_to: null,
      error: null,
    },
  ]);
  expect(err).toMatch(/^Deployment 50: \w+$/m);
  expect(err).toMatch(/^POST \/projects\/\{project_id\}\S+ 202 /m);
});

test('a failed deployment ends with code 1, the reason and the last lines of the job', async () => {
  const message = 'exited with code 137';
  const logs = ['Creating container', 'Attaching to network temps', message];
  const reason = `Deployment 50 failed in the job "Deploy container": ${message}`;
  const reports: string[] = [];
  for (const form of [[], ['--json']]) {
    const mock = createMock();
    mock.deployments.failNext({ job: 'deploy_container', message, atLine: 3 });
    const { code, out, err } = await runCommand([...IMAGE, ...form], { mock, columns: 80 });
    expect(code).toBe(1);
    const text = logs.map((line) => `  ${line}\n`).join('');
    expect(err).toContain(`Failed: ${reason}\nThe last lines of "Deploy container":\n${text}`);
    reports.push(out);
  }
  expect(JSON.parse(reports[1] ?? '')).toMatchObject({
    status: 'failed',
    error: { kind: 'deployment_failed', message: reason, job: 'Deploy container', logs },
  });
});

test('an app that ends at its start is a warning with its last line, which the failure repeats', async () => {
  for (const server of ['2026-07', '2026-08'] as const) {
    const mock = createMock({ server });
    mock.deployments.failNext({ job: 'deploy_container', message: 'boom: cannot start' });
    const { code, out, err } = await runCommand(IMAGE, { mock });
    expect.soft(code, server).toBe(1);
    expect
      .soft(out, server)
      .toMatch(
        /^Warning: The app of deployment 50 has ended right after its .+: boom: cannot start$/m,
      );
    expect
      .soft(err, server)
      .toMatch(
        /^Failed: .+ Application timeout .+\. The last line of the app: boom: cannot start$/m,
      );
  }
});

test('a live check that fails is a failure of its own, and --rollback-on-failure says what it has done', async () => {
  const live = ['--live-check', `${await nobody()}/health?key=secret`, '--json'];
  const mock = createMock();
  const checked = await runCommand([...IMAGE, ...live], { mock });
  expect([checked.code, JSON.parse(checked.out)]).toMatchObject([
    1,
    {
      deployment_id: 50,
      status: 'completed',
      rolled_back_to: null,
      error: { kind: 'live_check_failed' },
    },
  ]);
  expect(checked.err).toMatch(
    /Deployment 50 is live, but http:\S+\/health\?… cannot be reached: ECONNREFUSED/,
  );
  const undone = await runCommand([...IMAGE, ...live, '--rollback-on-failure']);
  expect([undone.code, JSON.parse(undone.out)]).toMatchObject([
    1,
    { deployment_id: 50, rolled_back_to: 51, error: { kind: 'live_check_failed' } },
  ]);
  expect(undone.err).toContain('Rolled back: deployment 51 is live\n');
});

test('a login in the URL of --live-check is sent as basic authentication, and never printed', async () => {
  const site = await startServer((request, response) => {
    const isIn = request.headers.authorization === `Basic ${btoa('ann:p@ss:\u00C3\u00BC%')}`;
    response.writeHead(isIn ? 200 : 401).end();
  });
  const url = (login: string) => site.url.replace('://', `://${login}@`);
  for (const [login, code] of [
    ['ann:p%40ss:ü%', 0],
    ['ann:Wrong77Word', 1],
    ['ann:p/ss#Wrong77Word', 2],
  ] as const) {
    const mock = createMock();
    const live = ['--live-check', `${url(login)}/?q=1`];
    const result = await runCommand([...IMAGE, ...live, '--json', '--github'], { mock });
    expect.soft(result.code, login).toBe(code);
    expect.soft(result.out + result.err, login).not.toMatch(/Wrong77Word|p%40ss|p@ss|ann:|Basic /);
  }
});

test('what the command says of the token, the address and files names flags and variables', async () => {
  const dead = await nobody();
  const cases: [args: string[], env: Record<string, string>, words: string[]][] = [
    [IMAGE, { TEMPS_API_TOKEN: 'tk_bad' }, ['Check the token of TEMPS_API_TOKEN']],
    [IMAGE, { TEMPS_API_TOKEN: '', TEMPS_TOKEN: 'tk_bad' }, ['Check the token of TEMPS_TOKEN']],
    [IMAGE, { TEMPS_API_TOKEN: '', TEMPS_API_KEY: 'tk_bad' }, ['Check the token of TEMPS_API_KEY']],
    [IMAGE, { TEMPS_API_URL: dead }, ['TEMPS_API_URL is right']],
    [[...IMAGE, '--url', dead], {}, ['--url is right']],
    [
      IMAGE,
      { TEMPS_API_URL: '', TEMPS_API_TOKEN: '' },
      ['Give --url', 'and TEMPS_API_TOKEN, an API key', 'Looked at: --url, TEMPS_API_URL, TEMPS_'],
    ],
    [IMAGE, { TEMPS_API_URL: 'temps.test' }, ['Option --url', 'Looked at: TEMPS_API_URL']],
    [['--static-dir', join(files, 'nope')], {}, ['--static-dir cannot be read']],
    [['--static-bundle', join(files, 'nope')], {}, ['--static-bundle cannot be read']],
    [['--image-tarball', join(files, 'nope')], {}, ['--image-tarball cannot be read']],
    [['--branch', 'main', '--commit', 'a', '--tag', 'b'], {}, ['--tag cannot be given with']],
  ];
  for (const [args, env, words] of cases) {
    const { out, err } = await runCommand([...args, '--json'], { env });
    for (const each of words) expect.soft(err, args.join(' ')).toContain(each);
    expect.soft(out + err).not.toMatch(/options\.|body\.|apiKey|baseUrl|temps\.deploy|`/);
  }
});

test('a variable that no flag has is a warning', async () => {
  const { code, out } = await runCommand(IMAGE, { env: { TEMPS_DEPLOY_DEADLIN: '5m' } });
  expect(code).toBe(0);
  expect(out).toMatch(/^Warning: TEMPS_DEPLOY_DEADLIN is unknown, and ignored\. Did you mean /m);
});

test('--cancel-older says that the older deployment is cancelled, and without it the wait names the flag', async () => {
  for (const [flags, words] of [
    [['--cancel-older'], 'It is cancelled first'],
    [[], 'To end it at once, set --cancel-older\n'],
  ] as const) {
    // Time passes only in the waits of the second run.
    const mock = createMock({ server: '2026-07', clock: undefined });
    await runCommand([...IMAGE, '--no-wait'], { mock });
    const { code, out } = await runCommand([...IMAGE, ...flags], { mock });
    expect.soft(code).toBe(0);
    expect.soft(out).toMatch(/^Warning: Deployment \d+ is /m);
    expect.soft(out).toContain(words);
    expect.soft(out).not.toMatch(/temps\.deploy|cancelOlder/);
  }
});

test('--json that cannot be written is an error with code 6, unless the deployment has failed', async () => {
  for (const [isFailed, expected] of [
    [false, 6],
    [true, 1],
  ] as const) {
    const mock = createMock();
    if (isFailed) mock.deployments.failNext();
    const { code, err } = await runCommand([...IMAGE, '--json'], {
      mock,
      writeError: new Error('ENOSPC: no space left on device, write'),
    });
    expect.soft(code).toBe(expected);
    expect.soft(err).toContain('Failed: The JSON cannot be written to standard output: ENOSPC');
  }
});

test('a rollback that would deploy the same image tag again is none, and the error says so', async () => {
  const mock = createMock();
  await runCommand(IMAGE, { mock });
  const live = ['--live-check', await nobody(), '--rollback-on-failure', '--json'];
  const { code, out, err } = await runCommand([...IMAGE, ...live], { mock });
  expect([code, JSON.parse(out)]).toMatchObject([
    1,
    { deployment_id: 51, rolled_back_to: null, error: { kind: 'live_check_failed' } },
  ]);
  expect(err).toContain('are of the same source: the image registry.test/app:2');
});

test('a rollback that July cannot make of an upload is refused before anything is sent, unless --no-rollback', async () => {
  const mock = createMock({ server: '2026-07' });
  const args = ['--image-tarball', tarball, '--rollback-on-failure'];
  await runCommand(['--image-tarball', tarball], { mock });
  const { length } = mock.requests;
  const refused = await runCommand(args, { mock });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(
    'Nothing was deployed. To deploy without a rollback, add --no-rollback',
  );
  expect(mock.requests.slice(length).filter(({ method }) => method !== 'GET')).toEqual([]);
  expect((await runCommand([...args, '--no-rollback'], { mock })).code).toBe(0);
});

test('each failure has its kind and its exit code', async () => {
  const effects = [
    [{ status: 401 }, 3, 'authentication'],
    [{ status: 403 }, 3, 'permission'],
    [{ status: 400 }, 2, 'refused'],
    [{ status: 404 }, 2, 'refused'],
    [{ status: 413 }, 2, 'refused'],
    [{ status: 422 }, 2, 'refused'],
    [{ status: 405 }, 2, 'unsupported'],
    [{ status: 409 }, 5, 'server'],
    [{ status: 500 }, 5, 'server'],
    [{ drop: 'headers' }, 5, 'connection'],
  ] as const;
  for (const [effect, expected, kind] of effects) {
    const mock = createMock();
    mock.faults.add({ operation: 'deployments.deployFromImage', ...effect });
    const { code, out } = await runCommand([...IMAGE, '--json'], { mock });
    expect
      .soft([code, JSON.parse(out)], kind)
      .toMatchObject([expected, { deployment_id: null, error: { kind } }]);
  }
});

test('what a user gives wrong ends with code 2, and the error names it', async () => {
  const cases: [args: string[], words: string][] = [
    [['--image-tarball', join(files, 'missing.tar')], 'missing.tar'],
    [['--project', 'shop', ...IMAGE], '"shop"'],
    [['--environment', 'prod', ...IMAGE], '"prod"'],
    [
      [...IMAGE, '--live-check', 'ftp://user:BasicPass77@site.test/'],
      'must be a path such as /health',
    ],
    [['--imge', 'a'], "Unknown option '--imge'. Did you mean --image? See temps-deploy --help.\n"],
    [[...IMAGE, '--metadata', '[1]'], '--metadata must be a plain object'],
    [['--branch', 'a', '--metadata', '{}'], 'metadata cannot be given with git'],
    [['--branch', 'main', '--commit', 'c0ffee', '--tag', 'v1'], 'cannot be given with commit'],
    [[...IMAGE, '--url', ' temps.test'], 'Option --url: it is not a URL'],
  ];
  for (const [args, words] of cases) {
    const mock = createMock();
    const { code, err } = await runCommand(args, { mock });
    expect.soft(code, words).toBe(2);
    expect.soft(err).toContain(words);
    expect.soft(mock.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  }
});

test('with --json, an argument that is refused is an error that stands alone', async () => {
  const { code, out } = await runCommand(['--imge', 'a', '--json']);
  expect([code, Object.keys(JSON.parse(out) as object)]).toEqual([2, ['error']]);
});

test('the time that is up ends with code 4, and says that the deployment goes on', async () => {
  const { code, err } = await runCommand([...IMAGE, '--deadline', '5s']);
  expect(code).toBe(4);
  expect(err).toMatch(
    /^Failed: The deadline of 5000 ms .+ Deployment 50 goes on without being watched\. Raise --deadline /,
  );
});

test('a log that cannot be read is a warning: the deployment decides the exit code', async () => {
  const mock = createMock();
  mock.faults.add({ operation: 'deployments.getJobLogs', status: 403, times: Infinity });
  const { code, out } = await runCommand(IMAGE, { mock });
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Warning: The jobs or their logs could not be read: /m),
  });
});

test('a deployment that somebody cancels ends with code 1', async () => {
  const mock = createMock();
  const { code, err } = await runCommand(IMAGE, {
    mock,
    onWrite: (text) => {
      const row = mock.state.deployments.get(50);
      if (text.includes('Image ready') && row) row.cancelled_at ??= mock.clock.now();
    },
  });
  expect(code).toBe(1);
  expect(err).toMatch(/^Failed: Deployment 50 was cancelled/);
});

/** Runs the command, and interrupts it once it has written this. */
async function interrupt(name: string, at: string, args: string[] = []) {
  const mock = createMock();
  const interruption = new AbortController();
  const { signal } = interruption;
  const onWrite = (text: string): void => {
    if (text.includes(at)) interruption.abort(name);
  };
  const result = await runCommand([...IMAGE, '--json', ...args], { mock, signal, onWrite });
  expect(sent(mock, 'deployments.cancel')).toBe(0);
  return { ...result, json: JSON.parse(result.out) as object };
}

test('a signal ends the watching and cancels nothing', async () => {
  for (const [name, code, kind] of [
    ['SIGINT', 130, 'interrupted'],
    ['SIGTERM', 143, 'terminated'],
  ] as const) {
    const stopped = await interrupt(name, 'Resolving image');
    expect(stopped).toMatchObject({ code, json: { deployment_id: 50, error: { kind } } });
    expect(stopped.err).toContain(
      `Failed: Interrupted by ${name}. Deployment 50 goes on without being watched\n`,
    );
  }
  const rollback = ['--live-check', await nobody(), '--rollback-on-failure'];
  const late = await interrupt('SIGTERM', 'Deployment 51: ', rollback);
  expect(late.err).toContain('Interrupted by SIGTERM. Deployment 50 is live, but ');
  expect(late.err).toContain('Deployment 51 goes on without being watched');
});

test('a signal before the start or while it is sent says what may have started', async () => {
  const early = await runCommand(IMAGE, { signal: AbortSignal.abort('SIGINT') });
  expect({ code: early.code, err: early.err }).toEqual({
    code: 130,
    err: 'Failed: Interrupted by SIGINT. Nothing was started\n',
  });
  const mock = createMock();
  const interruption = new AbortController();
  void mock.requests.next('deployments.deployFromImage').then(() => interruption.abort('SIGINT'));
  mock.faults.add({ operation: 'deployments.deployFromImage', drop: 'headers' });
  const { code, err } = await runCommand(IMAGE, { mock, signal: interruption.signal });
  expect(code).toBe(130);
  expect(err).toContain('If its start was sent, it goes on: look for it');
});
