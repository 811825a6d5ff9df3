import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { nobody } from '../support/server.ts';
import { createMock, runCommand } from './support/run-command.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-deploy-'));
const [tarball, bundle] = [join(files, 'image.tar'), join(files, 'site.zip')];
await writeFile(tarball, Buffer.alloc(3_000_000).fill('ustar', 257, 262));
await writeFile(bundle, 'PK');
await writeFile(join(files, 'index.html'), '<h1>');
afterAll(() => rm(files, { recursive: true }));

/** Characters that a terminal acts on. */
function controlCodes(text: string): string[] {
  return ['\r', '\u001B', '\u0007', '\u202E'].filter((code) => text.includes(code));
}

const IMAGE = ['--image', 'registry.test/app:2'];
const SOURCES: [string, string[]][] = [
  ['a branch', ['--branch', 'main']],
  ['a commit', ['--branch', 'main', '--commit', 'c0ffee1234567890c0ffee1234567890c0ffee12']],
  ['an image', [...IMAGE, '--metadata', '{"release":"2"}', '--health-check-path', '/up']],
  ['an image tarball', ['--image-tarball', tarball]],
  ['a static directory', ['--static-dir', files]],
  ['a static bundle', ['--static-bundle', bundle]],
];

describe('deployment', () => {
  it.each(SOURCES)('a deployment of %s is started once, watched, and ends with code 0', async (_, args) => {
    const mock = createMock();
    const before = mock.state.deployments.size;
    const { code, out, err } = await runCommand(args, { mock });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Deployment \d+: completed$/m);
    expect(out).toMatch(/^Mark deployment complete: success$/m);
    expect(out).toMatch(/^ {2}Deployment complete$/m);
    expect(out).toMatch(/\nDeployment \d+ is live: https:\/\/storefront\.temps\.example\n$/);
    expect(mock.state.deployments.size - before).toBe(1);
  });

  it.each(['2026-01', '2026-07'] as const)(
    'a deployment of a branch ends with code 0 on the server of %s',
    async (server) => {
      const { code } = await runCommand(['--branch', 'main'], { mock: createMock({ server }) });
      expect(code).toBe(0);
    },
  );

  it('--no-wait starts a deployment and does not watch it', async () => {
    const mock = createMock();
    const { code, out } = await runCommand([...IMAGE, '--no-wait'], { mock });
    expect(code).toBe(0);
    expect(out).toMatch(/\nDeployment 50 was started and goes on without being watched\n$/);
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });

  it('--no-wait ends with code 0 even if the deployment cannot be read', async () => {
    const mock = createMock();
    mock.faults.add({ operation: 'deployments.get', status: 403, times: Infinity });
    const { code, out } = await runCommand([...IMAGE, '--no-wait', '--json'], { mock });
    expect([code, JSON.parse(out)]).toMatchObject([0, { deployment_id: 50, error: null }]);
  });

  it('the error names a deployment that was started and cannot be read', async () => {
    const mock = createMock();
    mock.faults.add({ operation: 'deployments.get', status: 403, times: Infinity });
    const { code, err } = await runCommand(IMAGE, { mock });
    expect(code).toBe(3);
    expect(err).toMatch(
      /^Failed: GET \S+\/deployments\/50: 403 .*[^.]\. Deployment 50 was not watched to its end: look into the dashboard/,
    );
  });
});

describe('output', () => {
  it('the output has no control codes without a terminal, or in CI', async () => {
    for (const options of [{}, { isTTY: true, env: { CI: 'true' } }]) {
      const { out } = await runCommand(['--image-tarball', tarball], options);
      expect(controlCodes(out)).toEqual([]);
      expect(out).toContain('Uploading 2.9 MB of 2.9 MB, 100 %\n');
    }
  });

  it('the output on a terminal has a moving line, which is cleared at the end', async () => {
    const { out } = await runCommand(IMAGE, { isTTY: true });
    expect(out).toContain('\r\u001B[2KDeployment 50: ');
    expect(out.endsWith('\r\u001B[2K')).toBe(true);
  });

  it('the output has the log of a build without control codes', async () => {
    const mock = createMock();
    mock.deployments.failNext({ message: '\u001B[2J\u001B]0;title\u0007red\r\nsecond \u202Eline' });
    const { out, err } = await runCommand(IMAGE, { mock, isTTY: true });
    expect(out).toContain('  ERROR red second  line\n');
    expect(controlCodes(err)).toEqual([]);
  });

  it('--json prints one object, and progress on standard error', async () => {
    const { code, out, err } = await runCommand([...IMAGE, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      deployment_id: 50,
      url: 'https://storefront.temps.example',
      status: 'completed',
      rolled_back_to: null,
      error: null,
    });
    expect(err).toContain('Deployment 50: completed\n');
  });

  it('--json prints kind, job and log of a failure', async () => {
    const mock = createMock();
    mock.deployments.failNext({ job: 'pull_image', message: 'no such image', atLine: 2 });
    const { code, out } = await runCommand([...IMAGE, '--json'], { mock });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      deployment_id: 50,
      status: 'failed',
      error: {
        kind: 'deployment_failed',
        message: 'Deployment 50 failed in the job "Pull image": no such image',
        job: 'Pull image',
        logs: ['Resolving image', 'no such image'],
      },
    });
  });

  it('--json prints one object for bad usage', async () => {
    const { code, out, err } = await runCommand(['--json', '--imge', 'a']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ deployment_id: null, error: { kind: 'usage' } });
    expect(err).toBe("Failed to read the arguments: Unknown option '--imge'. See temps-deploy --help.\n");
  });

  it('--json prints the log of TEMPS_LOG on standard error', async () => {
    vi.stubEnv('TEMPS_LOG', 'info');
    const { out, err } = await runCommand([...IMAGE, '--json']).finally(() => vi.unstubAllEnvs());
    expect(JSON.parse(out)).toMatchObject({ error: null });
    expect(err).toMatch(/^POST \/projects\/\{project_id\}\S+ 202 /m);
  });
});

describe('failure', () => {
  it('a failed deployment ends with code 1, the reason and the last lines of the job', async () => {
    const mock = createMock();
    mock.deployments.failNext({ job: 'deploy_container', message: 'exited with code 137', atLine: 3 });
    const { code, err } = await runCommand(IMAGE, { mock });
    expect(code).toBe(1);
    expect(err).toBe(
      'Failed: Deployment 50 failed in the job "Deploy container": exited with code 137\n' +
        'The last lines of "Deploy container":\n' +
        '  Creating container\n  Attaching to network temps\n  exited with code 137\n',
    );
  });

  it('a cancelled deployment ends with code 1', async () => {
    const mock = createMock();
    const { code, err } = await runCommand(IMAGE, {
      mock,
      onWrite: (text) => {
        const row = mock.state.deployments.get(50);
        if (text.includes('running') && row) row.cancelled_at ??= mock.clock.now();
      },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^Failed: Deployment 50 was cancelled/);
  });

  it('a timeout ends with code 4 and says that the deployment goes on', async () => {
    const { code, err } = await runCommand([...IMAGE, '--timeout', '5s']);
    expect(code).toBe(4);
    expect(err).toMatch(
      /^Failed: Deployment 50 is still \w+ after 5s\. It goes on without being watched\. --timeout gives it more time\n$/,
    );
  });

  it.each([
    ['a token that is not valid', { status: 401 }, 3, 'authentication'],
    ['a token without the right', { status: 403 }, 3, 'permission'],
    ['an unknown environment', { status: 404 }, 2, 'refused'],
    ['a field that the server refuses', { status: 422 }, 2, 'refused'],
    ['a server without the operation', { status: 405 }, 2, 'unsupported'],
    ['a conflict', { status: 409 }, 5, 'server'],
    ['a failing server', { status: 500 }, 5, 'server'],
    ['a connection that breaks', { drop: 'headers' }, 5, 'connection'],
  ] as const)('%s ends with its own code, and starts nothing', async (_, effect, expected, kind) => {
    const mock = createMock();
    mock.faults.add({ operation: 'deployments.deployFromImage', ...effect });
    const { code, out } = await runCommand([...IMAGE, '--json'], { mock });
    expect(code).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ deployment_id: null, error: { kind } });
  });

  it('a refused connection ends with code 5', async () => {
    const { code, out } = await runCommand(['--image-tarball', tarball, '--json'], {
      env: { TEMPS_API_URL: await nobody() },
    });
    expect(code).toBe(5);
    expect(JSON.parse(out)).toMatchObject({
      error: { kind: 'connection', message: expect.stringContaining('ECONNREFUSED') },
    });
  });

  it('a missing file ends with code 2', async () => {
    const { code, err } = await runCommand(['--image-tarball', join(files, 'missing.tar')]);
    expect(code).toBe(2);
    expect(err).toContain('missing.tar');
  });

  it('the output never shows the token', async () => {
    const mock = createMock();
    mock.deployments.failNext({ message: `denied for ${mock.token}` });
    const failed = await runCommand([...IMAGE, '--json'], { mock });
    const refused = await runCommand([...IMAGE, '--json'], { env: { TEMPS_API_TOKEN: 'tk_not_valid_at_all' } });
    expect([failed.code, refused.code]).toEqual([1, 3]);
    expect(failed.out + failed.err).not.toContain(mock.token);
    expect(refused.out + refused.err).not.toContain('tk_not_valid_at_all');
  });
});

describe('interruption', () => {
  it.each([
    ['SIGINT', 130, 'interrupted'],
    ['SIGTERM', 143, 'terminated'],
  ] as const)('%s ends the watching, cancels nothing and says so', async (name, expected, kind) => {
    const mock = createMock();
    const interruption = new AbortController();
    const { code, out, err } = await runCommand([...IMAGE, '--json'], {
      mock,
      signal: interruption.signal,
      onWrite: (text) => {
        if (text.includes('Resolving image')) interruption.abort(name);
      },
    });
    expect(code).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ deployment_id: 50, error: { kind } });
    expect(err).toContain(
      `Failed: Interrupted by ${name}. Deployment 50 was not cancelled: what it was doing goes on without being watched\n`,
    );
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });

  it('an interruption before the deployment is read names its id', async () => {
    const mock = createMock();
    const interruption = new AbortController();
    mock.faults.add({ operation: 'deployments.get', status: 503 });
    void mock.requests.next('deployments.get').then(() => interruption.abort('SIGINT'));
    const { code, out, err } = await runCommand([...IMAGE, '--json'], { mock, signal: interruption.signal });
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ deployment_id: 50, url: null, status: null });
    expect(err).toContain('Interrupted by SIGINT. Deployment 50 was not cancelled');
  });

  it('an interruption before the start says that nothing was started', async () => {
    const { code, err } = await runCommand(IMAGE, { signal: AbortSignal.abort('SIGINT') });
    expect(code).toBe(130);
    expect(err).toContain('Interrupted by SIGINT. No deployment was seen. Nothing was started\n');
  });

  it('an interruption while the start is sent says that it may have started', async () => {
    const mock = createMock();
    const interruption = new AbortController();
    void mock.requests.next('deployments.deployFromImage').then(() => interruption.abort('SIGINT'));
    mock.faults.add({ operation: 'deployments.deployFromImage', drop: 'headers' });
    const { code, err } = await runCommand(IMAGE, { mock, signal: interruption.signal });
    expect(code).toBe(130);
    expect(err).toContain('No deployment was seen. If its start was sent, it goes on: look for it');
  });
});
