import { isoFromNumber, isoFromText } from './iso-date.ts';

/**
 * Where the contract has dates in a response, as generated code says it: groups of names, each after the way to them.
 * `created_at,updated_at` are members of the body, `items[]:created_at` is one of each item of a list,
 * `items[].user:created_at` one of the user of each item.
 */
export type DatePaths = string;

interface DateGroup {
  way: readonly { name: string; isList: boolean }[];
  names: readonly string[];
}

type Row = Record<string, unknown>;

const parsed = new Map<DatePaths, readonly DateGroup[]>();

/**
 * Turns the dates of a response into ISO 8601 where a server sends them in another form, in place. Only what the contract
 * declares as `date-time` is touched.
 */
export function convertDates(body: unknown, paths: DatePaths): void {
  if (typeof body !== 'object' || body === null) return;
  for (const { way, names } of parsed.get(paths) ?? parse(paths)) {
    const rows = followWay(body, way);
    for (const name of names) convertColumn(rows, name);
  }
}

function parse(paths: DatePaths): readonly DateGroup[] {
  const groups = paths.split(' ').map((group) => {
    const [way, names] = group.includes(':') ? group.split(':', 2) : ['', group];
    const steps = way ? way.split('.') : [];
    return {
      way: steps.map((step) => ({ name: step.replace('[]', ''), isList: step.endsWith('[]') })),
      names: names?.split(',') ?? [],
    };
  });
  parsed.set(paths, groups);
  return groups;
}

/** The objects that a way leads to. */
function followWay(body: object, [first, ...others]: DateGroup['way']): readonly unknown[] {
  if (!first) return [body];
  const rows = first.isList ? findList(body, first.name) : [member(body, first.name)];
  return others.reduce((found, { name }) => found.flatMap((row) => member(row, name) ?? []), rows);
}

/** The list of a body. Servers send it under different names, or bare. */
function findList(body: object, name: string): readonly unknown[] {
  if (Array.isArray(body)) return body as unknown[];
  const named = member(body, name);
  return Array.isArray(named)
    ? (named as unknown[])
    : Object.values(body).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []));
}

/**
 * Converts one member of each row. A server writes this date of all rows in one way: where the first is ISO 8601 already,
 * the others are not looked at.
 */
function convertColumn(rows: readonly unknown[], name: string): void {
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue;
    const value = (row as Row)[name];
    const converted = Array.isArray(value) ? convertAll(value as unknown[]) : convert(value);
    if (converted !== undefined) (row as Row)[name] = converted;
    else if (typeof value === 'string') return;
  }
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
