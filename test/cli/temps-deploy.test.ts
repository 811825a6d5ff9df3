import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createTempsMock, type MockServer } from '../../mock/index.ts';
import { createMock, variables } from './support/run-command.ts';

const file = fileURLToPath(new URL('../../src/cli/temps-deploy.ts', import.meta.url));
const IMAGE = ['--image', 'registry.test/app:2'];
const { PATH, NODE_COMPILE_CACHE } = process.env;
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0)) await step();
});

/** Runs the command as a process of its own. `onOutput` is called with what it has written so far. */
async function run(args: string[], { env, onOutput }: RunOptions = {}) {
  const child = start(args, { env });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
    onOutput?.(written.out, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code: code ?? signal, ...written };
}

function start(args: string[], { env }: Pick<RunOptions, 'env'>) {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, NODE_COMPILE_CACHE, ...env },
  });
  cleanUp.push(() => child.kill('SIGKILL'));
  return child;
}

interface RunOptions {
  env?: Record<string, string> | undefined;
  onOutput?: (written: string, child: ReturnType<typeof spawn>) => void;
}

async function listen(mock: ReturnType<typeof createTempsMock>): Promise<MockServer> {
  const server = await mock.listen();
  cleanUp.push(() => server.close());
  return server;
}

describe('temps-deploy', () => {
  it('temps-deploy deploys, and ends by itself', async () => {
    const mock = createMock();
    const { code, out, err } = await run(IMAGE, { env: variables((await listen(mock)).url, mock.token) });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\nDeployment 50 is live: https://storefront.temps.example\n');
  });

  it('--version prints the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('-h prints the usage without any settings', async () => {
    const { code, out } = await run(['-h']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Deploys to a Temps instance /);
  });

  it('bad usage is one line without a stack', async () => {
    expect(await run([...IMAGE, '--prot'])).toEqual({
      code: 2,
      out: '',
      err: "Failed to read the arguments: Unknown option '--prot'. See temps-deploy --help.\n",
    });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends temps-deploy with code %i, and cancels nothing', async (signal, expected) => {
    // Its clock stands still, so the deployment does not end.
    const mock = createTempsMock({ scenario: 'demo' });
    const { code, err } = await run(IMAGE, {
      env: variables((await listen(mock)).url, mock.token),
      onOutput: (written, child) => {
        if (written.includes('pending') && !child.killed) child.kill(signal);
      },
    });
    expect(code).toBe(expected);
    expect(err).toContain(`Interrupted by ${signal}. Deployment 50 was not cancelled`);
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });

  it('temps-deploy goes on if its output is closed', async () => {
    const mock = createMock();
    const { code, err } = await run(IMAGE, {
      env: variables((await listen(mock)).url, mock.token),
      onOutput: (_, child) => child.stdout?.destroy(),
    });
    expect([code, err]).toEqual([0, '']);
  });

  it('temps-deploy fails with --json if its output is closed, and says so', async () => {
    const mock = createMock();
    const child = start([...IMAGE, '--json'], { env: variables((await listen(mock)).url, mock.token) });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([6, expect.stringMatching(/is live: .*\nFailed to write the result .*: .*EPIPE\n$/)]);
  });

  it.runIf(process.platform === 'linux').each([
    ['--version', 6],
    ['--json', 2],
  ])('temps-deploy fails if its result cannot be written to a full disk: %s', (flag, code) => {
    const full = openSync('/dev/full', 'w');
    cleanUp.push(() => closeSync(full));
    const { status, stderr } = spawnSync(process.execPath, [file, flag], { stdio: ['ignore', full, 'pipe'], env: {} });
    expect([status, String(stderr)]).toEqual([code, expect.stringMatching(/Failed to write the result .*: ENOSPC/)]);
  });
});
