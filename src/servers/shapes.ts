import type { OtherRequest, OtherResponse } from '../request/operation.ts';

type Row = Record<string, unknown>;

/**
 * Converts a response that is not as the contract has it, in place where it can. What is as the contract has it stays. Both
 * servers name some members otherwise, send the variables of a service as an object, and spell events of webhooks
 * `deployment_created`.
 */
export function convertResponse(body: unknown, other: OtherResponse): unknown {
  if ('rows' in other) return isRow(body) && !Array.isArray(body) ? listMembers(body, other.rows) : body;
  if ('rename' in other) for (const row of other.in === undefined ? [body] : listIn(body, other.in)) rename(row, other);
  else
    for (const row of Array.isArray(body) ? body : [body, ...listIn(body, 'items')]) spellWithDots(row, other.dotted);
  return body;
}

function listMembers(body: Row, [name, value]: readonly [string, string]): Row[] {
  return Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
}

function rename(row: unknown, { rename: names }: { rename: Readonly<Record<string, string>> }): void {
  if (!isRow(row)) return;
  for (const [name, other] of Object.entries(names)) if (!(name in row) && other in row) row[name] = row[other];
}

function spellWithDots(row: unknown, name: string): void {
  const texts = listIn(row, name) as readonly string[];
  if (texts.length > 0) (row as Row)[name] = texts.map((text) => (text.includes('.') ? text : text.replace('_', '.')));
}

/** The list in this member; empty if there is none. */
function listIn(body: unknown, name: string): readonly unknown[] {
  const list = isRow(body) ? body[name] : undefined;
  return Array.isArray(list) ? list : [];
}

/**
 * Copies a member of a body into another one, unless that has it: both servers want the preset of a new project in its
 * config too. The caller's body stays as it is.
 */
export function copyMember(body: unknown, { copy, into }: OtherRequest): unknown {
  const inside = isRow(body) ? body[into] : undefined;
  if (!isRow(body) || !isRow(inside) || body[copy] === undefined || inside[copy] !== undefined) return body;
  return { ...body, [into]: { ...inside, [copy]: body[copy] } };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
