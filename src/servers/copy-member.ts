import type { OtherRequest } from '../request/operation.ts';

/** Copies a member of a body into another one, unless that has it. The caller's body stays as it is. */
export function copyMember(body: unknown, { copy, into }: OtherRequest): unknown {
  if (!isPlain(body)) return body;
  const inside = body[into];
  const value = body[copy];
  if (!isPlain(inside) || value === undefined || inside[copy] !== undefined) return body;
  return { ...body, [into]: { ...inside, [copy]: value } };
}

/** Whether it is sent as what its members are: an instance of a class may write itself in another way. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
}
