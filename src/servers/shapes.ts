import type { OtherRequest, OtherResponse } from '../request/operation.ts';
import { isRow, rowsOf, type Row } from './dates.ts';

/**
 * Converts a response that is not as the contract has it, in place where it can. What is as the
 * contract has it stays. Both servers name some members otherwise, send the variables of a service
 * as an object, and spell events of webhooks `deployment_created`.
 */
export function convertResponse(body: unknown, other: OtherResponse): unknown {
  if (!isRow(body)) return body;
  if ('rows' in other) {
    if (Array.isArray(body)) return body;
    const [name, value] = other.rows;
    return Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
  }
  const list = 'in' in other ? other.in : 'items';
  for (const row of [body, ...rowsOf(Array.isArray(body) ? body : body[list ?? ''], true)]) {
    if ('rename' in other) renameMembers(row, other.rename);
    else dotTexts(row, other.dotted);
  }
  return body;
}

function renameMembers(row: Row, names: Readonly<Record<string, string>>): void {
  for (const [name, sent] of Object.entries(names))
    if (!(name in row) && sent in row) row[name] = row[sent];
}

function dotTexts(row: Row, name: string): void {
  const texts = row[name] as string[] | undefined;
  if (texts) row[name] = texts.map((text) => (text.includes('.') ? text : text.replace('_', '.')));
}

/**
 * Copies a member of a body into another one, unless that has it: both servers want the preset of a
 * new project in its config too. The caller's body stays as it is.
 */
export function copyMember(body: unknown, { copy, into }: OtherRequest): unknown {
  const inside = isRow(body) ? body[into] : undefined;
  if (!isRow(body) || !isRow(inside) || body[copy] === undefined || inside[copy] !== undefined)
    return body;
  return { ...body, [into]: { ...inside, [copy]: body[copy] } };
}
