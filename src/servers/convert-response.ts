import type { OtherResponse } from '../request/operation.ts';

type Row = Record<string, unknown>;

/** Converts a response that is not as the contract has it, in place where it can. What is stays as it is. */
export function convertResponse(body: unknown, other: OtherResponse): unknown {
  if ('rows' in other) return listMembers(body, other.rows);
  if ('rename' in other)
    for (const row of other.in === undefined ? [body] : findRows(body, other.in)) renameMembers(row, other.rename);
  else
    for (const row of Array.isArray(body) ? (body as unknown[]) : [body, ...findRows(body, 'items')])
      spellWithDots(row, other.dotted);
  return body;
}

function listMembers(body: unknown, [name, value]: readonly [string, string]): unknown {
  if (!isObject(body) || Array.isArray(body)) return body;
  return Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
}

function renameMembers(row: unknown, names: Readonly<Record<string, string>>): void {
  if (!isObject(row)) return;
  for (const [name, other] of Object.entries(names))
    if (row[name] === undefined && row[other] !== undefined) row[name] = row[other];
}

function spellWithDots(row: unknown, name: string): void {
  const texts: unknown = isObject(row) ? row[name] : undefined;
  if (!Array.isArray(texts)) return;
  (row as Row)[name] = texts.map((text: unknown) =>
    typeof text === 'string' && !text.includes('.') ? text.replace('_', '.') : text,
  );
}

function findRows(body: unknown, name: string): readonly unknown[] {
  const rows: unknown = isObject(body) ? body[name] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
