import { DAY_MS, HOUR_MS, MINUTE_MS } from './duration.ts';
import { ownValue } from '../objects.ts';
import { problem } from '../http/problems.ts';

/** A parsed cron expression: the matching values of each field, in UTC. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** A rule of cron: if days of the month and weekdays are both restricted, a match of either is enough. */
  readonly eitherDay: boolean;
}

/** 29 February may be eight years away, as from 1896 to 1904. */
const SEARCH_DAYS = 366 * 9;

/** Long enough for an expression that lists every minute, hour, day, month and weekday. */
const MAX_LENGTH = 500;

const MACROS: Record<string, string> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Parses five fields or a macro such as `@daily`.
 *
 * @throws a 400 for any other expression
 */
export function parseCron(expression: string): Cron {
  if (expression.length > MAX_LENGTH)
    throw invalid(expression.slice(0, 40), `it is longer than ${MAX_LENGTH} characters`);
  const text = expression.trim();
  const fields = (ownValue(MACROS, text) ?? text).split(/\s+/);
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !day || !month || !weekday)
    throw invalid(expression, 'it needs five fields');
  const read = (field: string, min: number, max: number, names: readonly string[] = []) => {
    const values = field.split(',').flatMap((part) => readPart(part, min, max, names));
    if (values.includes(NaN)) throw invalid(expression, `"${field}" does not lie within ${min}-${max}`);
    return values.toSorted((one, other) => one - other).filter((value, at, all) => value !== all[at - 1]);
  };
  return {
    minutes: read(minute, 0, 59),
    hours: read(hour, 0, 23),
    days: new Set(read(day, 1, 31)),
    months: new Set(read(month, 1, 12, ['', ...MONTHS])),
    weekdays: new Set(read(weekday, 0, 7, WEEKDAYS).map((value) => value % 7)),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

/**
 * Parses the expression of a backup schedule, which may have a field of seconds before the five and one of years after
 * them. Both are ignored.
 */
export function parseScheduleCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  return parseCron(fields.length > 5 ? fields.slice(1, 6).join(' ') : expression);
}

/** Every run after `from`, up to and including `to`, in milliseconds. */
export function runsBetween(cron: Cron, from: number, to: number): number[] {
  return [...latestRuns(cron, from, to)].toReversed();
}

/** The same runs, latest first, computed lazily. Goes back nine years at most. */
export function* latestRuns(cron: Cron, from: number, to: number): Generator<number, undefined> {
  const minutes = cron.minutes.toReversed();
  const first = Math.max(from - DAY_MS, to - SEARCH_DAYS * DAY_MS);
  for (let day = startOfDay(to); day > first; day -= DAY_MS)
    for (const hour of matchesDay(cron, day) ? cron.hours.toReversed() : []) {
      const start = day + hour * HOUR_MS;
      if (start > to || start <= from - HOUR_MS) continue;
      for (const minute of minutes) {
        const time = start + minute * MINUTE_MS;
        if (time > from && time <= to) yield time;
      }
    }
  return undefined;
}

/** The first run after a time; `null` for a date that does not exist, such as 30 February. */
export function nextRun(cron: Cron, after: number): number | null {
  const end = startOfDay(after) + SEARCH_DAYS * DAY_MS;
  for (let day = startOfDay(after); day < end; day = nextDay(cron, day)) {
    if (!matchesDay(cron, day)) continue;
    for (const hour of cron.hours) {
      const start = day + hour * HOUR_MS;
      const minute = start > after - HOUR_MS && cron.minutes.find((one) => start + one * MINUTE_MS > after);
      if (typeof minute === 'number') return start + minute * MINUTE_MS;
    }
  }
  return null;
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}

/** Skips the rest of a month that does not match. */
function nextDay({ months }: Cron, day: number): number {
  const date = new Date(day);
  if (months.has(date.getUTCMonth() + 1)) return day + DAY_MS;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

function matchesDay({ days, months, weekdays, eitherDay }: Cron, day: number): boolean {
  const date = new Date(day);
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [inDays, inWeekdays] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? inDays || inWeekdays : inDays && inWeekdays;
}

/** Parses `*`, `5` or `1-5`, each with an optional `/2`; `[NaN]` for anything else. */
function readPart(part: string, min: number, max: number, names: readonly string[]): number[] {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
  if (!match) return [NaN];
  const [, all, first = '', last, step] = match;
  const start = all ? min : readField(first, names);
  const end = all || (step && last === undefined) ? max : readField(last ?? first, names);
  const width = Number(step ?? 1);
  if (!(start >= min && end <= max && start <= end && width > 0)) return [NaN];
  return Array.from({ length: Math.floor((end - start) / width) + 1 }, (_, index) => start + index * width);
}

function readField(text: string, names: readonly string[]): number {
  const index = names.indexOf(text.toLowerCase());
  return index >= 0 ? index : Number(text);
}

function invalid(expression: string, why: string) {
  return problem('badRequest', `"${expression}" is not a cron expression: ${why}`);
}
