/**
 * Paths to the dates of a response, as the generator writes them: groups of names, separated by
 * spaces, each with the path to the names in front. `created_at,updated_at` are members of the
 * body, `items[]:created_at` is a member of each item, `items[].user:created_at` one of each item's
 * user. Values of a map are items too, and so are those of lists in lists.
 * `items[].replies[]=items[]`: each reply is as an item is.
 */
export type DatePaths = string;

/** The dates of an object, and its members that have some. */
interface Dated {
  names: readonly string[];
  members: { name: string; isList: boolean; dated: Dated }[];
}

type Row = Record<string, unknown>;

/** The paths of operations are parsed once. */
const parsed = new Map<DatePaths, Dated>();

/**
 * Converts dates that a server sends in another form to ISO 8601, in place. July's and
 * August's server send milliseconds, for orders of certificates seconds, and funnels, session replays and
 * buckets `2026-07-03 09:12:44`, with or without `UTC`. Only members that the contract declares as
 * `date-time` are touched.
 */
export function convertDates(body: unknown, paths: DatePaths): void {
  if (!isRow(body)) return;
  const { names, members } = parsed.get(paths) ?? parse(paths);
  for (const name of names) convertMember(body, name);
  for (const { name, isList, dated } of members)
    convertRows(isList ? findList(body, name) : rowsOf(body[name]), dated);
}

function parse(paths: DatePaths): Dated {
  const byPath = new Map<string, Dated>();
  const at = (path: string): Dated => byPath.get(path) ?? add(path, { names: [], members: [] });
  const add = (path: string, dated: Dated): Dated => {
    byPath.set(path, dated);
    const [, outer = '', name = '', list] = /^(?:(.*)\.)?(.*?)(\[\])?$/.exec(path) ?? [];
    if (path !== '') at(outer).members.push({ name, isList: list !== undefined, dated });
    return dated;
  };
  for (const group of paths.split(' ')) {
    const [path = '', other] = group.split('=');
    const [first = '', names] = path.split(':');
    if (other !== undefined) add(path, at(other));
    else at(names === undefined ? '' : first).names = (names ?? first).split(',');
  }
  parsed.set(paths, at(''));
  return at('');
}

/** Row by row for each name: a column of dates is mostly of a few days. */
function convertRows(rows: readonly Row[], { names, members }: Dated): void {
  if (rows.length === 0) return;
  for (const name of names) for (const row of rows) convertMember(row, name);
  for (const { name, isList, dated } of members)
    convertRows(
      rows.flatMap((row) => rowsOf(row[name], isList)),
      dated,
    );
}

/**
 * The list in a body: under its own name, under another one, or the body itself, as the server has
 * it.
 */
function findList(body: Row, name: string): readonly Row[] {
  if (Array.isArray(body)) return rowsOf(body, true);
  if (body[name] !== undefined) return rowsOf(body[name], true);
  return Object.values(body).flatMap((value) => (Array.isArray(value) ? rowsOf(value, true) : []));
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

const HOURS_OR_MINUTES = digits(60, 2, ':');
const SECONDS = digits(60, 2, '.');
const MILLISECONDS = digits(1000, 3, 'Z');

function digits(count: number, length: number, end: string): string[] {
  return Array.from({ length: count }, (_, number) => String(number).padStart(length, '0') + end);
}

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
  const clock = (HOURS_OR_MINUTES[hours] as string) + HOURS_OR_MINUTES[minutes - hours * 60];
  return day + clock + SECONDS[seconds - minutes * 60] + MILLISECONDS[ofDay - seconds * 1000];
}
