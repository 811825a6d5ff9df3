import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createTempsMock, type TempsMockOptions } from '../../mock/index.ts';
import { cannotRun } from '../docs/server-exceptions.ts';
import { runApp } from './app.ts';

const folder = await mkdtemp(join(tmpdir(), 'temps-examples-'));
afterAll(() => rm(folder, { recursive: true }));
beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') }),
);
afterEach(() => {
  vi.useRealTimers();
  process.removeAllListeners('SIGHUP');
});

const file = join(folder, 'visitors.csv');

// A real container has the variables in its process, and no ids.
const CONTAINER = {
  DATABASE_URL: 'postgres://app@db:5432/shop',
  TEMPS_PROJECT_ID: '',
  TEMPS_ENVIRONMENT_ID: '',
};

const APPS: readonly [name: string, env: Record<string, string>, output: RegExp][] = [
  ['analytics-export', { OUT: file }, /^\d+ visitors in /],
  ['runtime-env', { ...CONTAINER, LOG_LEVEL: 'info' }, /Database db:5432/],
  ['visitor-segment', {}, /^Visitors of project 1/],
  [
    'quickstart',
    {},
    /GREETING=hello from Temps\n[^]*\ndeployment \d+ is live at \S+\n\d+ visitors, from\n {2}\w+/,
  ],
];

test('each example of an app works on the servers of 2026, unless they lack what it uses', async () => {
  for (const server of ['2026-07', '2026-08'] as const) {
    // The quickstart brings its own mock of the reference.
    vi.doMock('@temps-sdk/node-sdk/mock', () => ({
      createTempsMock: (options: TempsMockOptions) => createTempsMock({ ...options, server }),
    }));
    onTestFinished(() => vi.doUnmock('@temps-sdk/node-sdk/mock'));
    for (const [name, env, output] of APPS) {
      const code = await readFile(new URL(`../../examples/${name}.ts`, import.meta.url), 'utf8');
      if (name !== 'runtime-env' && cannotRun(server, code)) continue;
      const app = await runApp(name, env, undefined, server);
      expect.soft(app.output(), `${name} on ${server}`).toMatch(output);
    }
  }
});

test('examples/analytics-export.ts writes a row for each visitor of the last 30 days', async () => {
  const { output, mock } = await runApp('analytics-export', { OUT: file });
  const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(head).toBe('visitor_id,first_seen,last_seen,country,city,first_channel');
  expect(output()).toBe(`${rows.length} visitors in ${file}`);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every((row) => row.split('","').length === 6)).toBe(true);
  expect(new Set(rows).size).toBe(rows.length);
  expect(mock.requests.every(({ status }) => status === 200)).toBe(true);
});

test('examples/visitor-segment.ts without its variable says which one to set', async () => {
  await expect(runApp('visitor-segment', { TEMPS_PROJECT_ID: '' })).rejects.toThrow(
    'Set TEMPS_PROJECT_ID to the id or the slug of a project',
  );
});

test('examples/visitor-segment.ts prints a segment as a table whose rows add up to the total', async () => {
  const { output, mock } = await runApp('visitor-segment');
  const [head = '', , names = '', ...lines] = output().split('\n');
  expect(head).toMatch(/^Visitors of project 1 in the last 30 days: \d+$/);
  const rows = lines.slice(0, lines.indexOf(''));
  expect(rows.length).toBeGreaterThan(5);
  const end = names.indexOf('Visitors') + 'Visitors'.length;
  const counts = rows.map((row) => Number(/\d+$/.exec(row.slice(0, end))?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(head.split(': ')[1]));
  // Columns stand under their heads.
  const at = names.indexOf('Mostly from');
  expect(rows.slice(0, -1).every((row) => row[at - 1] === ' ' && row[at] !== ' ')).toBe(true);
  expect(output()).toMatch(
    /\nThe latest from [\w ]+:\n( {2}2026-01-1\S+ {2}.+, .+\n){3}\n\d+ of them came directly\.$/,
  );
  expect(mock.requests.every(({ status }) => status === 200)).toBe(true);
});
