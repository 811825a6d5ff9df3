import type { OtherRequest, OtherResponse } from '../request/operation.ts';
import { isRow, rowsOf } from './dates.ts';

/**
 * Converts a response that is not as the contract has it, in place where it can. What is as the
 * contract has it stays. Both servers name some members otherwise, send the variables of a service
 * as an object, and spell events of webhooks `deployment_created`.
 */
export function convertResponse(body: unknown, other: OtherResponse): unknown {
  if (!isRow(body)) return body;
  if ('rows' in other) {
    const [name, value] = other.rows;
    return Array.isArray(body)
      ? body
      : Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
  }
  if ('rename' in other) {
    for (const row of other.in === undefined ? [body] : rowsOf(body[other.in], true))
      for (const [name, sent] of Object.entries(other.rename))
        if (!(name in row) && sent in row) row[name] = row[sent];
    return body;
  }
  for (const row of Array.isArray(body)
    ? rowsOf(body, true)
    : [body, ...rowsOf(body['items'], true)]) {
    const texts = row[other.dotted] as string[] | undefined;
    if (texts)
      row[other.dotted] = texts.map((text) => (text.includes('.') ? text : text.replace('_', '.')));
  }
  return body;
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
