import { expect, test } from 'vitest';
import { LogPosition } from '../../../src/workflows/logs/log-position.ts';
import { timeOf } from '../../../src/workflows/logs/log-time.ts';
import { at, containerLine } from './support.ts';

/** What of the lines of each connection is new. */
function newLines(
  connections: readonly (readonly string[])[],
  position = new LogPosition(),
): string[] {
  return connections.flatMap((lines) => {
    position.rewind();
    return lines.filter((line) => position.take(line, timeOf(line)));
  });
}

/** A log of which a connection sends some lines, and the next one what is asked for. */
function resume(log: readonly string[], tail: number, breakAfter: number): string[] {
  const position = new LogPosition();
  const first = newLines([log.slice(-tail).slice(0, breakAfter)], position);
  const since = Date.parse(position.next ?? '');
  return [
    ...first,
    ...newLines([log.filter((line) => Date.parse(timeOf(line) ?? '') >= since)], position),
  ];
}

/**
 * Lines by a letter each: `a`, `b` and `c` have one time, `x`, `y` and `z` a later one each, `1` to
 * `3` a second each.
 */
const LINES: Readonly<Record<string, string>> = {
  '1': containerLine(1, 'one'),
  '2': containerLine(2, 'two'),
  '3': containerLine(3, 'three'),
  a: at('1', 'a'),
  b: at('1', 'b'),
  c: at('1', 'c'),
  x: at('15', 'x'),
  y: at('2', 'y'),
  z: at('3', 'z'),
  '-': 'a line without a time',
};
const linesOf = (letters: string) => Array.from(letters, (letter) => LINES[letter] ?? '');

test('no line is lost to a break or comes twice', () => {
  const table: [what: string, connections: string[], expected: string][] = [
    ['lines that come again', ['12', '223'], '1223'],
    ['equal lines, time and all', ['aa', 'aab'], 'aab'],
    ['lines of one time in another order', ['ab', 'bac'], 'abc'],
    ['a time before the time of the line before', ['yb', 'byx'], 'ybx'],
    ['a line without a time after a line with one', ['a-', 'a-b'], 'a-b'],
    ['a line without a time long after an equal one', ['1-3', '3-'], '1-3-'],
    ['a connection that repeats nothing', ['a', '', 'aa'], 'aa'],
    ['an older line that comes first', ['x', 'axy'], 'xy'],
    ['lines of the second before the last', ['12', '213'], '123'],
    ['three connections', ['a', 'ab', 'abz'], 'abz'],
  ];
  for (const [what, connections, expected] of table)
    expect.soft(newLines(connections.map(linesOf)), what).toEqual(linesOf(expected));
});

test('a line that comes after a line of the next second is not lost if the stream breaks off between them', () => {
  const log = [containerLine(1, 'a'), at('9', 'b'), containerLine(2, 'c'), at('999999999', 'd')];
  for (let breakAfter = 1; breakAfter <= 4; breakAfter++)
    expect(resume(log, 4, breakAfter)).toEqual(log);
});

test('with `tail` older lines do not come after a break, whatever their times', () => {
  const logs = [
    [1, 2, 3, 4, 5, 6].map((each) => at(String(each), `${each}`)),
    [1, 2, 3, 4, 5, 6].map((each) => at('1', `${each}`)),
    [5, 3, 7, 2, 8].map((each) => at(String(each), `${each}`)),
  ];
  for (const log of logs)
    for (const breakAfter of [1, 2, 3])
      expect.soft(resume(log, 3, breakAfter)).toEqual(log.slice(-3));
});

test('a connection goes on a second before the last line, and not after lines without a time alone', () => {
  const position = new LogPosition();
  newLines([[containerLine(2, 'a'), containerLine(1, 'b')]], position);
  expect({ next: position.next, canResume: position.canResume }).toEqual({
    next: '2026-07-03T09:12:41Z',
    canResume: true,
  });
  const untimed = new LogPosition();
  newLines([['no time']], untimed);
  expect({ next: untimed.next, canResume: untimed.canResume }).toEqual({
    next: undefined,
    canResume: false,
  });
});
