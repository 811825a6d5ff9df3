import { expect, test } from 'vitest';
import { exactTime, textOf, timeOf } from '../../../src/workflows/logs/log-time.ts';

const STAMP = '2026-07-03T09:12:41.120384511Z ';
const OTHER = '2026-07-03T09:12:41.120384512Z ';
const CUT = '\uFFFD';

test('the text of a line has no times of Docker, whatever its pieces are', () => {
  const cases: Readonly<Record<string, string[]>> = {
    'one piece': ['started'],
    '17,000 characters': ['x'.repeat(16_384), 'x'.repeat(616)],
    'ends where a piece does': ['x'.repeat(16_384), ''],
    'four pieces': [...Array.from({ length: 3 }, () => 'x'.repeat(16_384)), 'x'.repeat(848)],
    'counted in bytes, not in characters': ['é'.repeat(8192), 'é'.repeat(100)],
    // Docker writes U+FFFD for each byte of a character that it cuts.
    'a piece cuts a character': [`ab${'é'.repeat(8190)}a${CUT}`, `${CUT}${'é'.repeat(100)}`],
    'pieces cut characters of four bytes': [
      `ab${'😀'.repeat(4095)}${CUT}${CUT}`,
      `${CUT}${CUT}${'😀'.repeat(4095)}${CUT}${CUT}`,
      `${CUT}${CUT}${'😀'.repeat(9)}`,
    ],
    'its own time somewhere in it': [`a ${STAMP}b`.padEnd(16_384, 'x'), `c ${STAMP}d`],
    'its own time a byte before the end of a piece': [`${'x'.repeat(16_383)}${STAMP}`],
    'its own time a byte after the end of a piece': [`${'x'.repeat(16_385)}${STAMP}`],
    'its own time two bytes after the end of a piece': [`${'x'.repeat(16_386)}${STAMP}`],
    'another time at the end of a piece': [`${'x'.repeat(16_384)}${OTHER}y`],
    nothing: [''],
  };
  for (const [name, pieces] of Object.entries(cases))
    expect.soft(textOf(pieces.map((piece) => STAMP + piece).join('')), name).toBe(pieces.join(''));
  const untimed = `ERROR: ${'x'.repeat(16_377)}${STAMP}y`;
  expect([textOf(untimed), textOf('')]).toEqual([untimed, '']);
});

test('a time with an offset is read as the same time in UTC, with all its digits', () => {
  for (const time of [
    '2026-07-03T09:12:41.1+00:00',
    '2026-07-03T11:12:41.1+02:00',
    '2026-07-02T23:12:41.1-10:00',
  ]) {
    expect.soft(timeOf(`${time} started`)).toBe('2026-07-03T09:12:41.1Z');
    expect.soft(exactTime(time)).toBe('2026-07-03T09:12:41.100000000');
  }
  expect([timeOf('started'), exactTime('noon')]).toEqual([undefined, undefined]);
});
