import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { plainText } from '../../examples/ci/plain-text.ts';
import { createTempsMock } from '../../mock/index.ts';
import { runExample } from './ci-job.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-ci-'));
await writeFile(join(files, 'image.tar'), Buffer.alloc(3_000_000).fill('ustar', 257, 262));
await writeFile(join(files, 'index.html'), '<h1>');
afterAll(() => rm(files, { recursive: true }));

const COMMIT = 'c0ffee1234567890c0ffee1234567890c0ffee12';
const JOBS: Record<string, Record<string, string>> = {
  'deploy-git': { GITHUB_REF_NAME: 'main', GITHUB_SHA: COMMIT },
  'deploy-image': { IMAGE: 'registry.test/app:1', CI_COMMIT_SHA: COMMIT },
  'deploy-tarball': { IMAGE_TARBALL: join(files, 'image.tar') },
  'deploy-static': { STATIC_DIR: files },
  'rollback-on-failure': { IMAGE: 'registry.test/app:1' },
};
const BUILD_JOB: Record<string, string> = { 'deploy-git': 'build_image', 'deploy-static': 'deploy_static' };
/** What a build may print. */
const COMMANDS = [
  '::error::evil',
  ' \t::add-mask::evil',
  'fine\n::stop-commands::evil',
  '\u001B[31m::error::evil',
  '\u2028::error::evil',
  'x ##[error]evil',
  '##vso[task.setvariable variable=PATH]evil',
  "###teamcity[setParameter name='evil' value='1']",
];
const isCommand = (line: string): boolean => /^\s*::|##\w*\[/.test(line);
const healthy = (): Response => new Response('ok');

describe.each(Object.entries(JOBS))('examples/ci/%s.ts', (name, env) => {
  it('the example deploys, shows progress, and ends with code 0', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    const before = mock.state.deployments.size;
    const { output, exitCode } = await runExample(name, { env, mock, site: healthy });
    expect(output).toMatch(/\nDeployment \d+: completed\n/);
    expect(output).toMatch(/Deployment \d+ is live( and healthy)?: https?:\/\/\S+\n$/);
    expect(exitCode).toBe(0);
    expect(mock.state.deployments.size - before).toBe(1);
  });

  it('the example fails with the reason, the last lines and code 1', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    mock.deployments.failNext({
      job: BUILD_JOB[name] ?? 'deploy_container',
      message: 'exited with code 137',
      atLine: 3,
    });
    const { output, exitCode } = await runExample(name, { env, mock, site: healthy });
    expect(output).toMatch(
      /\nFailed: Deployment \d+ failed in the job "[^"]+": exited with code 137(?:\. Nothing was rolled back: .+)?\nThe last lines of "[^"]+":\n( {2}.+\n){2} {2}exited with code 137\n$/,
    );
    expect(exitCode).toBe(1);
  });

  it('the example says which variable is missing, and sends nothing', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    const { output, exitCode } = await runExample(name, { env: { ...env, TEMPS_PROJECT_ID: '' }, mock });
    expect([output, exitCode]).toEqual(['\nFailed: Set TEMPS_PROJECT_ID in the settings of the job\n', 1]);
    expect(mock.requests).toHaveLength(0);
  });

  it('the example prints plain lines in a log, and a moving line on a terminal', async () => {
    const log = await runExample(name, { env, site: healthy });
    expect(['\r', '\u001B'].filter((code) => log.output.includes(code))).toEqual([]);
    const terminal = await runExample(name, { env, site: healthy, isTTY: true });
    expect(terminal.output).toContain('\r\u001B[2K');
    expect(terminal.exitCode).toBe(0);
  });

  it('the example prints the log of a build as plain text', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    mock.deployments.failNext({ message: '\n::stop-commands::evil\u001B[31m' });
    const { output } = await runExample(name, { env, mock });
    const shown = output.split('\n').filter((line) => line.includes('evil'));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(isCommand)).toEqual([]);
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('the example shows no token', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    mock.deployments.failNext({ message: `denied for ${mock.token}` });
    const { output } = await runExample(name, { env: { ...env, TEMPS_API_TOKEN: mock.tokens.expired }, mock });
    expect(output).toContain('Failed: ');
    expect(output).not.toContain(mock.tokens.expired);
  });
});

test.each(COMMANDS)('the plain text of %j is no command of a CI, and has no control code', (message) => {
  const shown = plainText(message);
  expect(shown).toContain('evil');
  expect(shown).not.toMatch(/\p{Cc}/u);
  expect(isCommand(shown)).toBe(false);
});

describe('upload in a log', () => {
  it('an upload prints at most a line for each tenth, and ends with 100 %', async () => {
    const { output } = await runExample('deploy-tarball', { env: JOBS['deploy-tarball'] ?? {} });
    const lines = output.split('\n').filter((line) => line.startsWith('Uploading'));
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines.at(-1)).toBe('Uploading 2.9 MB of 2.9 MB, 100 %');
  });
});

describe('examples/ci/rollback-on-failure.ts', () => {
  it('the example rolls back if the live site is not healthy', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    const current = mock.state.deployments.list((row) => row.environment_id === 1).at(-1)?.id;
    const { output, exitCode } = await runExample('rollback-on-failure', {
      env: JOBS['rollback-on-failure'] ?? {},
      mock,
    });
    const [bad, restored] = mock.state.deployments.list().slice(-2);
    expect(output).toMatch(
      new RegExp(
        `Failed: Deployment ${bad?.id} is live, but .+/health responds with 503\\. Rolled back: deployment ${restored?.id} is live\n$`,
      ),
    );
    expect(restored?.metadata).toMatchObject({ isRollback: true, rolledBackFromId: current });
    expect(exitCode).toBe(1);
  });

  it('the example rolls nothing back if the deployment itself failed', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    mock.deployments.failNext({ job: 'pull_image', message: 'no such image' });
    const { output } = await runExample('rollback-on-failure', { env: JOBS['rollback-on-failure'] ?? {}, mock });
    expect(output).toContain('no such image');
    expect(mock.requests.some(({ operation }) => operation === 'deployments.rollback')).toBe(false);
  });
});
