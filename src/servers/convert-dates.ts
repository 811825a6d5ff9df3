import { isoFromNumber, isoFromText } from './iso-date.ts';
import { DATE_LENGTH, MAX_DATES, writeDate, writtenDates } from './iso-writer.ts';

/**
 * Paths to the dates of a response, as the generator writes them: groups of names, separated by spaces, each with the
 * path to the names in front. `created_at,updated_at` are members of the body, `items[]:created_at` is a member of each
 * item, `items[].user:created_at` one of each item's user. Values of a map are items too, and so are those of lists in
 * lists. `items[].replies[]=items[]`: each reply is as an item is.
 */
export type DatePaths = string;

/** The dates of an object, and its members that have some. */
interface Dated {
  names: readonly string[];
  members: { name: string; isList: boolean; dated: Dated }[];
}

interface Found {
  rows: readonly unknown[];
  dated: Dated;
}

type Row = Record<string, unknown>;

const parsed = new Map<DatePaths, Dated>();

/**
 * Converts dates that a server sends in another form to ISO 8601, in place. Only members that the contract declares as
 * `date-time` are touched.
 */
export function convertDates(body: unknown, paths: DatePaths): void {
  if (typeof body !== 'object' || body === null) return;
  // By level: an object may contain others of its kind, to any depth.
  let level: Found[] = [{ rows: [body], dated: parsed.get(paths) ?? parse(paths) }];
  while (level.length > 0) {
    const next: Found[] = [];
    for (const { rows, dated } of level) {
      for (const name of dated.names) convertColumn(rows, name);
      for (const { name, isList, dated: inner } of dated.members) {
        const found =
          isList && rows[0] === body ? findList(body, name) : rows.flatMap((row) => items(member(row, name), isList));
        const same = next.find((each) => each.dated === inner);
        // Each row once: a member of two kinds in one another would double them at each level.
        if (same) same.rows = [...new Set([...same.rows, ...found])];
        else if (found.length > 0) next.push({ rows: found, dated: inner });
      }
    }
    level = next;
  }
}

function parse(paths: DatePaths): Dated {
  const byPath = Object.create(null) as Record<string, Dated>;
  const at = (path = ''): Dated => (byPath[path] ??= add(path, { names: [], members: [] }));
  const add = (path: string, dated: Dated): Dated => {
    const [, outer, name = '', list] = /^(?:(.*)\.)?(.*?)(\[\])?$/.exec(path)!;
    if (path) at(outer).members.push({ name, isList: list !== undefined, dated });
    return dated;
  };
  for (const group of paths.split(' ')) {
    const [path = '', other] = group.split('=');
    const [first = '', names] = path.split(':');
    if (other !== undefined) add(path, at(other));
    else at(names && first).names = (names ?? first).split(',');
  }
  parsed.set(paths, at());
  return at();
}

/** The list in a body. Servers send it under different names, or as the whole body. */
function findList(body: object, name: string): readonly unknown[] {
  if (Array.isArray(body)) return body as unknown[];
  const named = member(body, name);
  if (named !== undefined) return items(named, true);
  return Object.values(body).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []));
}

/** What has dates in a member: the object, or each one of a list or map. */
function items(value: unknown, isList: boolean): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!isList) return [value];
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return Array.isArray(values[0]) ? values.flat(Infinity) : values;
}

/**
 * Converts one member of each row. A server writes this date in the same form in all rows: if the first is ISO 8601,
 * the others are skipped.
 */
function convertColumn(rows: readonly unknown[], name: string): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (typeof row !== 'object' || row === null) continue;
    const value = (row as Row)[name];
    const count = typeof value === 'number' ? convertNumbers(rows, index, name) : 0;
    if (count > 0) {
      index += count - 1;
      continue;
    }
    if (typeof value === 'object' && value !== null) convertAll(value);
    const converted = convert(value);
    if (converted !== undefined) (row as Row)[name] = converted;
    else if (typeof value === 'string') return;
  }
}

/** Converts the numbers of this row and of those behind it, up to one that is none. Returns how many. */
function convertNumbers(rows: readonly unknown[], first: number, name: string): number {
  const max = Math.min(rows.length - first, MAX_DATES);
  let count = 0;
  while (count < max && writeDate(count, member(rows[first + count], name))) count++;
  if (count === 0) return 0;
  const text = writtenDates(count);
  for (let index = 0; index < count; index++) {
    (rows[first + index] as Row)[name] = text.slice(index * DATE_LENGTH, (index + 1) * DATE_LENGTH);
  }
  return count;
}

function convert(value: unknown): string | undefined {
  if (typeof value === 'number') return isoFromNumber(value);
  return typeof value === 'string' ? isoFromText(value) : undefined;
}

/** Converts each date of a list or map. */
function convertAll(values: object): void {
  for (const [key, value] of Object.entries(values) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null) convertAll(value);
    const converted = convert(value);
    if (converted !== undefined) Reflect.set(values, key, converted);
  }
}

function member(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Row)[name] : undefined;
}
