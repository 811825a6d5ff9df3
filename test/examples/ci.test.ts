import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainText } from '../../examples/ci/plain-text.ts';
import { cannotRun } from '../docs/server-exceptions.ts';
import { createMock, runExample } from './ci-job.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-ci-'));
await writeFile(join(files, 'image.tar'), Buffer.alloc(3_000_000).fill('ustar', 257, 262));
await writeFile(join(files, 'index.html'), '<h1>');
afterAll(() => rm(files, { recursive: true }));

const COMMIT = 'c0ffee1234567890c0ffee1234567890c0ffee12';
const TARBALL = { IMAGE_TARBALL: join(files, 'image.tar') };
const ROLLBACK = { IMAGE: 'registry.test/app:1' };
const JOBS: readonly [name: string, env: Record<string, string>, buildJob?: string][] = [
  ['deploy-git', { GITHUB_REF_NAME: 'main', GITHUB_SHA: COMMIT }, 'build_image'],
  ['deploy-image', { IMAGE: 'registry.test/app:1', CI_COMMIT_SHA: COMMIT }],
  ['deploy-tarball', TARBALL],
  ['deploy-static', { STATIC_DIR: files }, 'deploy_static'],
  ['rollback-on-failure', ROLLBACK],
];

test('each job deploys once and ends with code 0, or says which servers can', async () => {
  for (const server of ['reference', '2026-07', '2026-08'] as const)
    for (const [name, env] of JOBS) {
      const mock = createMock(server);
      const before = mock.state.deployments.size;
      const { output, exitCode } = await runExample(name, { env, mock });
      const code = readFileSync(new URL(`../../examples/ci/${name}.ts`, import.meta.url), 'utf8');
      const isMissing = cannotRun(server, code);
      const says = isMissing
        ? /servers from that of July 2026 on have/
        : /\nDeployment \d+: completed\n[^]*\bDeployment \d+ is live( and healthy)?: https?:\/\/\S+\n$/;
      expect.soft(output, `${name} on ${server}`).toMatch(says);
      const deployments = mock.state.deployments.size - before;
      expect
        .soft([exitCode, deployments], `${name} on ${server}`)
        .toEqual(isMissing ? [1, 0] : [0, 1]);
    }
});

test('each job fails with the reason, the last lines and code 1', async () => {
  for (const [name, env, job = 'deploy_container'] of JOBS) {
    const mock = createMock();
    mock.deployments.failNext({ job, message: 'exited with code 137', atLine: 3 });
    const { output, exitCode } = await runExample(name, { env, mock });
    expect
      .soft(output, name)
      .toMatch(
        /\nFailed: Deployment \d+ failed in the job "[^"]+": exited with code 137(?:\. Nothing was rolled back: .+)?\nThe last lines of "[^"]+":\n( {2}.+\n){2} {2}exited with code 137\n$/,
      );
    expect.soft(exitCode, name).toBe(1);
    expect
      .soft(mock.requests.some(({ operation }) => operation === 'deployments.rollback'))
      .toBe(false);
  }
});

test('each job says which variable is missing, and sends nothing', async () => {
  for (const [name, env] of JOBS) {
    const mock = createMock();
    const { output, exitCode } = await runExample(name, {
      env: { ...env, TEMPS_PROJECT_ID: '' },
      mock,
    });
    const says = '\nFailed: Set TEMPS_PROJECT_ID in the settings of the job\n';
    expect
      .soft({ output, exitCode, requests: mock.requests }, name)
      .toEqual({ output: says, exitCode: 1, requests: [] });
  }
});

const isCommand = (line: string): boolean => /^\s*::|##\w*\[/.test(line);

test('a job prints the log of a build as plain text, without its commands and codes', async () => {
  for (const [name, env] of JOBS) {
    const mock = createMock();
    mock.deployments.failNext({ message: '\n::stop-commands::evil\u001B[31m' });
    const { output } = await runExample(name, { env, mock });
    const shown = output.split('\n').filter((line) => line.includes('evil'));
    expect.soft([shown.length > 0, shown.filter(isCommand)], name).toEqual([true, []]);
    expect.soft(output, name).not.toMatch(/[^\P{Cc}\n]/u);
  }
});

test('the plain text of a line is no command of a CI, and has no control code', () => {
  for (const message of [
    '::error::evil',
    ' \t::add-mask::evil',
    'fine\n::stop-commands::evil',
    '\u001B[31m::error::evil',
    '\u2028::error::evil',
    'x ##[error]evil',
    '##vso[task.setvariable variable=PATH]evil',
    "###teamcity[setParameter name='evil' value='1']",
  ]) {
    const shown = plainText(message);
    expect
      .soft([shown.includes('evil'), /\p{Cc}/u.test(shown), isCommand(shown)])
      .toEqual([true, false, false]);
  }
});

test('an upload prints at most a line for each tenth, and ends with all bytes', async () => {
  const { output } = await runExample('deploy-tarball', { env: TARBALL });
  const lines = output.split('\n').filter((line) => line.startsWith('Uploading'));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.length).toBeLessThanOrEqual(11);
  expect(lines.at(-1)).toBe('Uploading 2.9 MB of 2.9 MB');
});

test('rollback-on-failure rolls back if the live site is not healthy', async () => {
  const mock = createMock();
  const current = mock.state.deployments.list((row) => row.environment_id === 1).at(-1)?.id;
  const { output, exitCode } = await runExample('rollback-on-failure', {
    env: ROLLBACK,
    mock,
    site: 503,
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

test('docs/deploy.md runs a job that exists, and no job in it has a token', () => {
  const text = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
  const scripts = Array.from(text.matchAll(/node ci\/(\S+)/g), ([, script = '']) => script);
  expect(
    scripts.map((script) => existsSync(new URL(`../../examples/ci/${script}`, import.meta.url))),
  ).toEqual([true]);
  const jobs = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, job = '']) => job);
  expect(jobs).toHaveLength(2);
  expect(jobs.join('')).not.toMatch(/tk_|dt_/);
  expect(jobs.join('')).toContain('${{ secrets.TEMPS_API_TOKEN }}');
});
