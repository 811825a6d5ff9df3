import { expect, test } from 'vitest';
import { LogPosition } from '../../../src/workflows/logs/log-position.ts';
import { timeOf } from '../../../src/workflows/logs/log-time.ts';
import { at, containerLine } from './support.ts';

/** What of the lines of each connection is new. */
function newLines(connections: readonly (readonly string[])[], position = new LogPosition()): string[] {
  return connections.flatMap((lines) => {
    position.rewind();
    return lines.filter((line) => position.isNew(line, timeOf(line)));
  });
}

/** A log of which a connection sends some lines, and the next one what is asked for. */
function resume(log: readonly string[], tail: number, breakAfter: number): string[] {
  const position = new LogPosition();
  const first = newLines([log.slice(-tail).slice(0, breakAfter)], position);
  const since = Date.parse(position.next ?? '');
  return [...first, ...newLines([log.filter((line) => Date.parse(timeOf(line) ?? '') >= since)], position)];
}

test('no line is lost to a break or comes twice', () => {
  const [one, two, a, b] = [containerLine(1, 'one'), containerLine(2, 'two'), at('1', 'a'), at('1', 'b')];
  const cases: Readonly<Record<string, [connections: string[][], expected: string[]]>> = {
    'lines that come again': [
      [
        [one, two],
        [two, two, containerLine(3, 'three')],
      ],
      [one, two, two, containerLine(3, 'three')],
    ],
    'equal lines, time and all': [
      [
        [a, a],
        [a, a, b],
      ],
      [a, a, b],
    ],
    'lines of one time in another order': [
      [
        [a, b],
        [b, a, at('1', 'c')],
      ],
      [a, b, at('1', 'c')],
    ],
    'a time before the time of the line before': [
      [
        [at('2', 'a'), b],
        [b, at('2', 'a'), at('15', 'c')],
      ],
      [at('2', 'a'), b, at('15', 'c')],
    ],
    'a line without a time after a line with one': [
      [
        [a, 'rest'],
        [a, 'rest', b],
      ],
      [a, 'rest', b],
    ],
    'three connections': [
      [[a], [a, b], [a, b, at('3', 'c')]],
      [a, b, at('3', 'c')],
    ],
  };
  for (const [name, [connections, expected]] of Object.entries(cases))
    expect.soft(newLines(connections), name).toEqual(expected);
});

test('a line that comes after a line of the next second is not lost if the stream breaks off between them', () => {
  const log = [containerLine(1, 'a'), at('9', 'b'), containerLine(2, 'c'), at('999999999', 'd')];
  for (let breakAfter = 1; breakAfter <= 4; breakAfter++) expect(resume(log, 4, breakAfter)).toEqual(log);
});

test('with `tail`, older lines do not come after a break, whatever their times', () => {
  const logs = [
    [1, 2, 3, 4, 5, 6].map((each) => at(String(each), `${each}`)),
    [1, 2, 3, 4, 5, 6].map((each) => at('1', `${each}`)),
    [5, 3, 7, 2, 8].map((each) => at(String(each), `${each}`)),
  ];
  for (const log of logs)
    for (const breakAfter of [1, 2, 3]) expect.soft(resume(log, 3, breakAfter)).toEqual(log.slice(-3));
});

test('a connection goes on a second before the last line, and not after lines without a time alone', () => {
  const position = new LogPosition();
  newLines([[containerLine(2, 'a'), containerLine(1, 'b')]], position);
  expect([position.next, position.canResume]).toEqual(['2026-07-03T09:12:41Z', true]);
  const untimed = new LogPosition();
  newLines([['no time']], untimed);
  expect([untimed.next, untimed.canResume]).toEqual([undefined, false]);
});
