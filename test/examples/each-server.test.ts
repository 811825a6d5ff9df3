import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock, type TempsMockOptions } from '../../mock/index.ts';
import { cannotRun } from '../docs/server-exceptions.ts';
import { runApp } from './app.ts';
import { runExample } from './ci-job.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-examples-'));
await writeFile(join(files, 'image.tar'), Buffer.alloc(1000).fill('ustar', 257, 262));
await writeFile(join(files, 'index.html'), '<h1>');
afterAll(() => rm(files, { recursive: true }));
afterEach(() => {
  vi.useRealTimers();
  process.removeAllListeners('SIGHUP');
});

/** What each example is run with. `output` is in what it prints. */
const APPS: Record<string, { env?: Record<string, string>; output: RegExp }> = {
  'analytics-export': { env: { OUT: join(files, 'visitors.csv') }, output: /^\d+ visitors in / },
  // A real container has the variables in its process, and no ids.
  'runtime-env': {
    env: {
      DATABASE_URL: 'postgres://app@db:5432/shop',
      LOG_LEVEL: 'info',
      TEMPS_PROJECT_ID: '',
      TEMPS_ENVIRONMENT_ID: '',
    },
    output: /Database db:5432/,
  },
  'visitor-segment': { output: /^Visitors of project 1/ },
};

const JOBS: Record<string, Record<string, string>> = {
  'deploy-git': { GITHUB_REF_NAME: 'main', GITHUB_SHA: 'c0ffee1234567890c0ffee1234567890c0ffee12' },
  'deploy-image': { IMAGE: 'registry.test/app:1', CI_COMMIT_SHA: 'c0ffee1234567890c0ffee1234567890c0ffee12' },
  'deploy-tarball': { IMAGE_TARBALL: join(files, 'image.tar') },
  'deploy-static': { STATIC_DIR: files },
  'rollback-on-failure': { IMAGE: 'registry.test/app:1' },
};

const codeOf = (name: string) => readFile(new URL(`../../examples/${name}.ts`, import.meta.url), 'utf8');

const jobs = await Promise.all(
  Object.entries(JOBS).map(async ([name, env]) => ({ name, env, code: await codeOf(`ci/${name}`) })),
);
const apps = await Promise.all(
  Object.entries(APPS).map(async ([name, { env, output }]) => ({ name, env, output, code: await codeOf(name) })),
);

const quickstart = await codeOf('quickstart');

describe.each(['2026-01', '2026-07'] as const)('on the server %s', (server) => {
  it.each(jobs.filter(({ code }) => !cannotRun(server, code)))('examples/ci/$name deploys', async ({ name, env }) => {
    const mock = createTempsMock({ scenario: 'demo', server });
    const { output, exitCode } = await runExample(name, { env, mock, site: () => new Response('ok') });
    expect(output).toMatch(/\nDeployment \d+: completed\n/);
    expect(exitCode).toBe(0);
  });

  it.each(jobs.filter(({ code }) => cannotRun(server, code)))(
    'examples/ci/$name says which servers have the operation',
    async ({ name, env }) => {
      const mock = createTempsMock({ scenario: 'demo', server });
      const { output, exitCode } = await runExample(name, { env, mock });
      expect(output).toContain('servers from that of July 2026 on have');
      expect(exitCode).toBe(1);
    },
  );

  it.each(apps.filter(({ name, code }) => name === 'runtime-env' || !cannotRun(server, code)))(
    'examples/$name works',
    async ({ name, env, output: expected }) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') });
      const { output } = await runApp(name, env, undefined, server);
      expect(output()).toMatch(expected);
    },
  );

  it.each(['examples/quickstart'].filter(() => !cannotRun(server, quickstart)))('%s works', async () => {
    // It brings its own mock of the reference.
    vi.doMock('@temps-sdk/node-sdk/mock', () => ({
      createTempsMock: (options: TempsMockOptions) => createTempsMock({ ...options, server, clock: 'auto' }),
    }));
    onTestFinished(() => vi.doUnmock('@temps-sdk/node-sdk/mock'));
    const { output } = await runApp('quickstart');
    expect(output()).toContain('GREETING=hello from Temps');
    expect(output()).toMatch(/deployment \d+ is live at /);
    expect(output()).toMatch(/\d+ visitors from /);
  });
});
