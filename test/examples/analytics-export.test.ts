import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { runApp } from './app.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') });
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'analytics-export.ts']);
});
afterEach(() => void vi.useRealTimers());

it('examples/analytics-export.ts writes a row for each visitor of the last 30 days', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'temps-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'visitors.csv');

  const { output, mock } = await runApp('analytics-export', { OUT: file });

  const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(head).toBe('visitor_id,first_seen,last_seen,country,city,first_channel');
  expect(output()).toBe(`${rows.length} visitors in ${file}`);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every((row) => row.split('","').length === 6)).toBe(true);
  expect(new Set(rows).size).toBe(rows.length);
  expect(mock.requests.every(({ status }) => status === 200)).toBe(true);
});
