import { expect, test } from 'vitest';
import { readAppLine, readJobLine } from '../../src/deployments/log-line.ts';

test('a line of a job is its level, message and time with other members as fields', () => {
  const entry = { source: 'build', level: 'info', time: undefined };
  const table: [string, object][] = [
    ['plain', { ...entry, message: 'plain' }],
    ['{half', { ...entry, message: '{half' }],
    ['{"no":"message"}', { ...entry, message: '{"no":"message"}' }],
    [
      '{"level":"ERROR","message":"broken","timestamp":"2026-01-15T12:00:00Z","line":7}',
      { ...entry, level: 'error', message: 'broken', time: '2026-01-15T12:00:00Z' },
    ],
    [
      '{"message":"tagged shop:latest\\n","metadata":{"a":1}}',
      { ...entry, message: 'tagged shop:latest', fields: { metadata: { a: 1 } } },
    ],
  ];
  for (const [text, expected] of table)
    expect.soft(readJobLine('build', text), text).toEqual(expected);
});

test('a line of an app keeps its own members, and the numbers of pino and bunyan are levels', () => {
  const time = '2026-01-15T12:00:00.5Z';
  const table: [string, object][] = [
    [
      '{"level":50,"msg":"boom","reqId":"a","line":3}',
      { level: 'error', message: 'boom', fields: { reqId: 'a', line: 3 } },
    ],
    [
      '{"level":"Odd","message":"x","timestamp":5}',
      { level: 'odd', message: 'x', fields: { timestamp: 5 } },
    ],
    [
      '{"msg":"short","message":"long"}',
      { level: 'info', message: 'long', fields: { msg: 'short' } },
    ],
    ['ready on 3000', { level: 'info', message: 'ready on 3000' }],
  ];
  for (const [text, expected] of table)
    expect
      .soft(readAppLine('shop-1', text, time), text)
      .toEqual({ source: 'shop-1', time, ...expected });
});
