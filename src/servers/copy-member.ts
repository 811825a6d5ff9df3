import { isLiteral } from '../lib/plain-object.ts';
import type { OtherRequest } from '../request/operation.ts';

/** Copies a member of a body into another one, unless that has it. The caller's body stays as it is. */
export function copyMember(body: unknown, { copy, into }: OtherRequest): unknown {
  if (!isRow(body)) return body;
  const inside = body[into];
  const value = body[copy];
  if (!isRow(inside) || value === undefined || inside[copy] !== undefined) return body;
  return { ...body, [into]: { ...inside, [copy]: value } };
}

/** Whether it is sent as what its members are. */
function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && isLiteral(value);
}
