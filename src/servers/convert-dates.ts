import { isoFromNumber, isoFromText } from './iso-date.ts';
import { DATE_LENGTH, MAX_DATES, writeDate, writtenDates } from './iso-writer.ts';

/**
 * Paths to the dates of a response, as the generator writes them: groups of names, separated by spaces, each with the
 * path to the names in front. `created_at,updated_at` are members of the body, `items[]:created_at` is a member of each
 * item, `items[].user:created_at` one of each item's user.
 */
export type DatePaths = string;

interface DateGroup {
  path: readonly { name: string; isList: boolean }[];
  names: readonly string[];
}

type Row = Record<string, unknown>;

const parsed = new Map<DatePaths, readonly DateGroup[]>();

/**
 * Converts dates that a server sends in another form to ISO 8601, in place. Only members that the contract declares as
 * `date-time` are touched.
 */
export function convertDates(body: unknown, paths: DatePaths): void {
  if (typeof body !== 'object' || body === null) return;
  for (const { path, names } of parsed.get(paths) ?? parse(paths)) {
    const rows = followPath(body, path);
    for (const name of names) convertColumn(rows, name);
  }
}

function parse(paths: DatePaths): readonly DateGroup[] {
  const groups = paths.split(' ').map((group) => {
    const [path, names] = group.includes(':') ? group.split(':', 2) : ['', group];
    const steps = path ? path.split('.') : [];
    return {
      path: steps.map((step) => ({ name: step.replace('[]', ''), isList: step.endsWith('[]') })),
      names: names?.split(',') ?? [],
    };
  });
  parsed.set(paths, groups);
  return groups;
}

/** The objects that a path leads to. */
function followPath(body: object, [first, ...others]: DateGroup['path']): readonly unknown[] {
  if (!first) return [body];
  const rows = first.isList ? findList(body, first.name) : [member(body, first.name)];
  return others.reduce((found, { name }) => found.flatMap((row) => member(row, name) ?? []), rows);
}

/** The list in a body. Servers send it under different names, or as the whole body. */
function findList(body: object, name: string): readonly unknown[] {
  if (Array.isArray(body)) return body as unknown[];
  const named = member(body, name);
  if (named !== undefined) return Array.isArray(named) ? (named as unknown[]) : [];
  return Object.values(body).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []));
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
    const converted = Array.isArray(value) ? convertAll(value as unknown[]) : convert(value);
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

function convertAll(values: readonly unknown[]): unknown[] {
  return values.map((value) => convert(value) ?? value);
}

function member(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Row)[name] : undefined;
}
