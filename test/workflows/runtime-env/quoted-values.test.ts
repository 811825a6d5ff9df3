import { expect, test } from 'vitest';
import { QuoteFilter } from '../../../src/workflows/runtime-env/quoted-values.ts';

/** Far less than what each of these took, which was up to minutes, and far more than what it takes. */
const MAX_CPU_MS = 5000;

function cpuTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const repeats = (count: number): string[] => Array.from({ length: count }, (_, index) => 'a'.repeat(1990) + index);

test.each<[string, string[], Record<string, string>]>([
  ['a value and a message of one letter', repeats(1), { A: 'a'.repeat(100_000) }],
  ['many such messages', repeats(100), { A: 'a'.repeat(100_000) }],
  ['a value that almost repeats a message', repeats(100), { A: 'aaaaab'.repeat(20_000) }],
  [
    'many equal short values',
    repeats(50),
    Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`K${index}`, 'a'.repeat(10)])),
  ],
])('the search for quoted values takes bounded time: %s', (_what, messages, values) => {
  const time = cpuTime(() => {
    const filter = new QuoteFilter(messages, values);
    for (const message of messages) filter.message(message, 'A');
  });
  expect(time).toBeLessThan(MAX_CPU_MS);
});

test('a message that is not searched in time is not shown', () => {
  const messages = Array.from({ length: 100 }, (_, index) => `is too short by ${index}`);
  const filter = new QuoteFilter(messages, { A: 'bcd'.repeat(40_000) });
  const shown = messages.map((message) => filter.message(message, 'A'));
  expect(shown[0]).toBe('is too short by 0');
  expect(shown.at(-1)).toBeUndefined();
});

test('each message that quotes a value is hidden', () => {
  const filter = new QuoteFilter(['bad: hunter22-hunter22', 'also bad: hunter22-hunter22'], { A: 'hunter22-hunter22' });
  expect(filter.message('bad: hunter22-hunter22', 'B')).toBeUndefined();
  expect(filter.message('also bad: hunter22-hunter22', 'B')).toBeUndefined();
});
