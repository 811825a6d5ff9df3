import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runApp } from './app.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const count = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

it('examples/visitor-segment.ts prints a segment as a table', async () => {
  const { output, mock } = await runApp('visitor-segment');
  const lines = output().split('\n');
  expect(lines[0]).toMatch(/^Visitors of project 1, 2025-12-16 to 2026-01-15: [\d,]+$/);
  expect(lines[2]).toMatch(/^Country +Visitors +Share +Mostly from +Mostly by$/);
  const rows = lines.slice(4, lines.indexOf('', 4));
  expect(rows.length).toBeGreaterThan(5);

  // The numbers add up to the total, and each row to its share.
  const counts = rows.map((row) => count(/ {2,}([\d,]+) {2,}/.exec(row)?.[1]));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count(lines[0]?.split(': ')[1]));
  expect(rows.every((row) => / \d+ %/.test(row))).toBe(true);

  // Columns stand under their heads.
  const at = lines[2]?.indexOf('Mostly from') ?? 0;
  expect(rows.slice(0, -1).every((row) => row[at - 1] === ' ' && row[at] !== ' ')).toBe(true);
  expect(output()).toMatch(
    /\nThe latest from [\w ]+:\n( {2}2026-01-1\d {2}.+, .+\n){3}\n\d+ % of them came directly\.$/,
  );
  expect(mock.requests.every(({ status }) => status === 200)).toBe(true);
});
