import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createTempsMock, type TempsMockOptions } from '../../mock/index.ts';
import { cannotRun } from '../docs/server-exceptions.ts';
import { runApp } from './app.ts';

const folder = await mkdtemp(join(tmpdir(), 'temps-examples-'));
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.useRealTimers();
  process.removeAllListeners('SIGHUP');
});

// A real container has the variables in its process, and no ids.
const CONTAINER = { DATABASE_URL: 'postgres://app@db:5432/shop', TEMPS_PROJECT_ID: '', TEMPS_ENVIRONMENT_ID: '' };

const APPS: readonly [name: string, env: Record<string, string>, output: RegExp][] = [
  ['analytics-export', { OUT: join(folder, 'visitors.csv') }, /^\d+ visitors in /],
  ['runtime-env', { ...CONTAINER, LOG_LEVEL: 'info' }, /Database db:5432/],
  ['visitor-segment', {}, /^Visitors of project 1/],
  ['quickstart', {}, /GREETING=hello from Temps\n[^]*\ndeployment \d+ is live at \S+\n\d+ visitors, from\n {2}\w+/],
];

test('each example of an app works on the servers of 2026, unless they lack what it uses', async () => {
  for (const server of ['2026-01', '2026-07'] as const) {
    // The quickstart brings its own mock of the reference.
    vi.doMock('@temps-sdk/node-sdk/mock', () => ({
      createTempsMock: (options: TempsMockOptions) => createTempsMock({ ...options, server }),
    }));
    onTestFinished(() => vi.doUnmock('@temps-sdk/node-sdk/mock'));
    for (const [name, env, output] of APPS) {
      const code = await readFile(new URL(`../../examples/${name}.ts`, import.meta.url), 'utf8');
      if (name !== 'runtime-env' && cannotRun(server, code)) continue;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') });
      const app = await runApp(name, env, undefined, server);
      expect.soft(app.output(), `${name} on ${server}`).toMatch(output);
    }
  }
});
