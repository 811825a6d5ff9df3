import { expect, it } from 'vitest';
import {
  nextRun,
  parseCron,
  parseScheduleCron,
  runsBetween,
} from '../../../../mock/lib/time/cron.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const next = (expression: string, after = '2026-01-15T12:00:00') => {
  const time = nextRun(parseCron(expression), at(after));
  return time === null ? null : new Date(time).toISOString().slice(0, 16);
};

it('the next run of an expression is the first moment that it names', () => {
  const runs: [expression: string, time: string | null][] = [
    ['* * * * *', '2026-01-15T12:01'],
    ['0 3 * * *', '2026-01-16T03:00'],
    ['*/15 * * * *', '2026-01-15T12:15'],
    ['5/20 * * * *', '2026-01-15T12:05'],
    ['30 9-17/4 * * 1-5', '2026-01-15T13:30'],
    ['0 0 1 * *', '2026-02-01T00:00'],
    ['0 0 * * 0', '2026-01-18T00:00'],
    ['0 0 * * 7', '2026-01-18T00:00'],
    ['0 0 13 * 5', '2026-01-16T00:00'],
    ['0 0 29 2 *', '2028-02-29T00:00'],
    ['0 0 30 2 *', null],
  ];
  for (const [expression, time] of runs) expect(next(expression), expression).toBe(time);
});

it('what is no cron expression is refused', () => {
  const fields = [
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * foo *',
    '5-1 * * * *',
    '*/0 * * * *',
  ];
  for (const text of ['', '* * * *', '* * * * * *', ...fields])
    expect(() => parseCron(text), text).toThrow(/is not a cron expression/);
});

it('runs lie after the first moment, up to and including the last', () => {
  const hourly = parseCron('0 * * * *');
  const [from, to] = [at('2026-01-15T22:00:00'), at('2026-01-16T01:00:00')];
  expect(runsBetween(hourly, from, to).map((time) => new Date(time).getUTCHours())).toEqual([
    23, 0, 1,
  ]);
  expect(runsBetween(hourly, to, to)).toEqual([]);
});

it('expressions of backups may have seconds and a year, which are not kept', () => {
  for (const expression of ['0 30 3 * * *', '0 30 3 * * * 2027', '30 3 * * *'])
    expect(parseScheduleCron(expression)).toMatchObject({ minutes: [30], hours: [3] });
});
