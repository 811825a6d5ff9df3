/**
 * Copies a member of a request into another one, unless that has it: `preset_config.preset=preset` sets `preset` in
 * `preset_config`. The caller's body stays as it is.
 */
export function copyMember(body: unknown, copies: string): unknown {
  const [target = '', source = ''] = copies.split('=');
  const [parent = '', name = ''] = target.split('.');
  if (!isPlain(body)) return body;
  const inside = body[parent];
  const value = body[source];
  if (!isPlain(inside) || value === undefined || inside[name] !== undefined) return body;
  return { ...body, [parent]: { ...inside, [name]: value } };
}

/** Whether it is sent as what its members are: an instance of a class may write itself in another way. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
}
