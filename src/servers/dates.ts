/**
 * Paths to the dates of a response, as the generator writes them: groups of names, separated by
 * spaces, each with the path to the names in front. `created_at,updated_at` are members of the
 * body, `items[]:created_at` is a member of each item, `items[].user:created_at` one of each item's
 * user. Values of a map are items too, and so are those of lists in lists.
 */
export type DatePaths = string;

export type Row = Record<string, unknown>;

/** The paths of operations are split once. */
const split = new Map<DatePaths, { steps: string[]; names: string[] }[]>();

/**
 * Converts dates that a server sends in another form to ISO 8601, in place. July's and
 * August's server send milliseconds, for orders of certificates seconds, and funnels, session replays and
 * buckets `2026-07-03 09:12:44`, with or without `UTC`. Only members that the contract declares as
 * `date-time` are touched.
 */
export function convertDates(body: unknown, paths: DatePaths): void {
  if (!isRow(body)) return;
  for (const { steps, names } of split.get(paths) ?? splitPaths(paths)) {
    const [first, ...others] = steps;
    let rows = first === undefined ? [body] : findRows(body, first);
    for (const step of others) rows = rows.flatMap((row) => rowsAt(row, step));
    // Row by row for each name: a column of dates is mostly of a few days.
    for (const name of names) for (const row of rows) convertMember(row, name);
  }
}

function splitPaths(paths: DatePaths) {
  const groups = paths.split(' ').map((group) => {
    const [names = '', path] = group.split(':').toReversed();
    return { steps: path?.split('.') ?? [], names: names.split(',') };
  });
  split.set(paths, groups);
  return groups;
}

/** What is at the first step. A list is under its own name, under another one, or the body itself. */
function findRows(body: Row, step: string): readonly Row[] {
  const name = step.replace('[]', '');
  if (name === step || body[name] !== undefined) return rowsAt(body, step);
  if (Array.isArray(body)) return rowsOf(body, true);
  return Object.values(body).flatMap((value) => (Array.isArray(value) ? rowsOf(value, true) : []));
}

function rowsAt(row: Row, step: string): readonly Row[] {
  const name = step.replace('[]', '');
  return rowsOf(row[name], name !== step);
}

/** What has dates in a member: the object, or each one of a list, a map, or a list of lists. */
export function rowsOf(value: unknown, isList = false): readonly Row[] {
  if (!isRow(value)) return [];
  if (!isList) return [value];
  const items: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return (Array.isArray(items[0]) ? items.flat(Infinity) : items).filter(isRow);
}

/** Converts a date, or each one of a list or map of dates. */
function convertMember(row: Row, name: string): void {
  const value = row[name];
  if (typeof value === 'number') row[name] = isoFromNumber(value);
  else if (typeof value === 'string') row[name] = isoFromText(value);
  else if (isRow(value)) for (const key of Object.keys(value)) convertMember(value, key);
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

/**
 * `2026-07-03 09:12:44.120384 UTC`. Without a zone, it is UTC too, where a `Date` would take the
 * machine's.
 */
const SPACED = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?: UTC)?$/;

function isoFromText(value: string): string {
  return value.endsWith('Z') ? value : value.replace(SPACED, '$1T$2Z');
}

/**
 * A number from here on is in milliseconds (March 1973), a smaller one in seconds (up to the year
 * 5138).
 */
const MIN_MILLISECONDS = 100_000_000_000;
/** The latest time that a `Date` can represent. */
const MAX_TIME = 8_640_000_000_000_000;
const DAY_MS = 86_400_000;

/** The texts of each part of a time, made when a date first has them. */
const HOURS_OR_MINUTES = { length: 2, end: ':', texts: [] as string[] };
const SECONDS = { length: 2, end: '.', texts: [] as string[] };
const MILLISECONDS = { length: 3, end: 'Z', texts: [] as string[] };

/** When the day of the last date begins, and its text. */
let dayStart = Number.NaN;
let day = '';

/**
 * A time of day is put together from parts: 300 dates of a list take a quarter of what
 * `toISOString` takes (bench/README.md, "A list against a get").
 */
function isoFromNumber(value: number): string | number {
  if (Math.abs(value) > MAX_TIME) return value;
  const time = Math.floor(Math.abs(value) < MIN_MILLISECONDS ? value * 1000 : value);
  const start = Math.floor(time / DAY_MS) * DAY_MS;
  if (start !== dayStart) {
    dayStart = start;
    day = new Date(start).toISOString().slice(0, -'00:00:00.000Z'.length);
  }
  // `| 0` tells V8 that these are small integers.
  const ofDay = (time - dayStart) | 0;
  const seconds = (ofDay / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  return (
    day +
    padded(HOURS_OR_MINUTES, hours) +
    padded(HOURS_OR_MINUTES, minutes - hours * 60) +
    padded(SECONDS, seconds - minutes * 60) +
    padded(MILLISECONDS, ofDay - seconds * 1000)
  );
}

function padded(part: typeof SECONDS, count: number): string {
  return (part.texts[count] ??= String(count).padStart(part.length, '0') + part.end);
}
