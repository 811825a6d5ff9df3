/** Messages lie this deep at most: `{ errors: { name: [{ message }] } }`. */
const DEEPEST = 4;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text itself, unless it is blank or no text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The first sentence for a person in a value of unknown shape. */
export function messageOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return undefined;
  if (isObject(value)) {
    const said =
      textOf(value.message) ??
      textOf(value.msg) ??
      textOf(value.detail) ??
      textOf(value.reason) ??
      textOf(value.title) ??
      textOf(value.error);
    if (said !== undefined) return said;
  }
  for (const member of Object.values(value).slice(0, 20) as unknown[]) {
    const said = typeof member === 'number' || typeof member === 'boolean' ? undefined : messageOf(member, depth + 1);
    if (said !== undefined) return said;
  }
  return undefined;
}
