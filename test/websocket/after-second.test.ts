import { expect, test } from 'vitest';
import { afterSecond } from '../../src/websocket/line-stream.ts';

test('a quiet stream is pinged and then given up by rules', () => {
  const rows: [
    quiet: number,
    silent: number,
    hasAnswered: boolean,
    stallTimeout: number | undefined,
    next: ReturnType<typeof afterSecond>,
  ][] = [
    [1, 1, false, undefined, 'wait'],
    [4, 4, true, undefined, 'wait'],
    [5, 5, false, undefined, 'look'],
    [20, 5, true, undefined, 'look'],
    [25, 25, false, undefined, 'ping'],
    [50, 25, true, undefined, 'ping'],
    [74, 74, true, undefined, 'wait'],
    [75, 75, true, undefined, 'gone'],
    [80, 80, true, undefined, 'gone'],
    [75, 75, false, undefined, 'ping'],
    [1, 1, false, 0, 'wait'],
    [1, 1, false, 1_500, 'wait'],
    [2, 2, false, 1_500, 'stalled'],
    [75, 75, true, 75_000, 'stalled'],
  ];
  for (const [quiet, silent, hasAnswered, stallTimeout, next] of rows)
    expect
      .soft(afterSecond({ quiet, silent, hasAnswered }, stallTimeout), `${quiet} ${silent}`)
      .toBe(next);
});
