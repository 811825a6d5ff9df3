import { DAY_MS, HOUR_MS, MINUTE_MS } from './duration.ts';
import { problem } from '../http/problems.ts';

/** A parsed cron expression: the matching values of each field in ascending order, in UTC. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  /**
   * A rule of cron: if days of the month and weekdays are both restricted, a match of either is
   * enough.
   */
  readonly eitherDay: boolean;
}

/** 29 February may be eight years away, as from 1896 to 1904. */
const SEARCH_DAYS = 366 * 9;

/** @throws a 400 unless the expression has five fields of numbers, `*`, lists, ranges and steps */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) throw invalid(expression, 'it needs five fields');
  const read = (field = '', min: number, max: number) => {
    const values = field.split(',').flatMap((part) => readPart(part, min, max));
    if (values.includes(NaN))
      throw invalid(expression, `"${field}" does not lie within ${min}-${max}`);
    return [...new Set(values)].toSorted((one, other) => one - other);
  };
  const [minute, hour, day = '', month, weekday = ''] = fields;
  return {
    minutes: read(minute, 0, 59),
    hours: read(hour, 0, 23),
    days: read(day, 1, 31),
    months: read(month, 1, 12),
    weekdays: read(weekday, 0, 7).map((value) => value % 7),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

/** `*`, `5` or `1-5`, each with an optional `/2`; `[NaN]` for anything else. */
function readPart(part: string, min: number, max: number): number[] {
  const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
  if (!match) return [NaN];
  const [, first, last, step] = match;
  const start = Number(first ?? min);
  const end = Number(last ?? (step === undefined ? first : undefined) ?? max);
  const width = Number(step ?? 1);
  if (start < min || end > max || start > end || width === 0) return [NaN];
  return Array.from(
    { length: Math.floor((end - start) / width) + 1 },
    (_, index) => start + index * width,
  );
}

function invalid(expression: string, why: string) {
  return problem('badRequest', `"${expression}" is not a cron expression: ${why}`);
}

/**
 * Parses the expression of a backup schedule, which may have a field of seconds before the five and
 * one of years after them. Both are ignored.
 */
export function parseScheduleCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  return parseCron(fields.length > 5 ? fields.slice(1, 6).join(' ') : expression);
}

/** The first run after a time; `null` for a date that does not exist, such as 30 February. */
export function nextRun(cron: Cron, after: number): number | null {
  const end = after + SEARCH_DAYS * DAY_MS;
  for (let day = startOfDay(after); day < end; day += DAY_MS) {
    const run = runsOfDay(cron, day).find((time) => time > after);
    if (run !== undefined) return run;
  }
  return null;
}

/**
 * Every run after `from`, up to and including `to`, in milliseconds. Goes back nine years at most.
 */
export function runsBetween(cron: Cron, from: number, to: number): number[] {
  const runs: number[] = [];
  for (let day = startOfDay(Math.max(from, to - SEARCH_DAYS * DAY_MS)); day <= to; day += DAY_MS)
    runs.push(...runsOfDay(cron, day).filter((time) => time > from && time <= to));
  return runs;
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}

function runsOfDay(
  { minutes, hours, days, months, weekdays, eitherDay }: Cron,
  day: number,
): number[] {
  const date = new Date(day);
  if (!months.includes(date.getUTCMonth() + 1)) return [];
  const [inDays, inWeekdays] = [
    days.includes(date.getUTCDate()),
    weekdays.includes(date.getUTCDay()),
  ];
  if (!(eitherDay ? inDays || inWeekdays : inDays && inWeekdays)) return [];
  return hours.flatMap((hour) =>
    minutes.map((minute) => day + hour * HOUR_MS + minute * MINUTE_MS),
  );
}
