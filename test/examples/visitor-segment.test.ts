import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runApp } from './app.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

it('examples/visitor-segment.ts prints a segment as a table whose rows add up to the total', async () => {
  const { output, mock } = await runApp('visitor-segment');
  const [head = '', , names = '', ...lines] = output().split('\n');
  expect(head).toMatch(/^Visitors of project 1 in the last 30 days: \d+$/);
  const rows = lines.slice(0, lines.indexOf(''));
  expect(rows.length).toBeGreaterThan(5);
  const counts = rows.map((row) =>
    Number(
      row
        .slice(0, names.indexOf('Visitors') + 8)
        .split(/ {2,}/)
        .at(-1),
    ),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(head.split(': ')[1]));
  // Columns stand under their heads.
  const at = names.indexOf('Mostly from');
  expect(rows.slice(0, -1).every((row) => row[at - 1] === ' ' && row[at] !== ' ')).toBe(true);
  expect(output()).toMatch(
    /\nThe latest from [\w ]+:\n( {2}2026-01-1\S+ {2}.+, .+\n){3}\n\d+ of them came directly\.$/,
  );
  expect(mock.requests.every(({ status }) => status === 200)).toBe(true);
});
