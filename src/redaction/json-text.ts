/** Whether a text is JSON of an object or a list, which may be incomplete. */
export function mayBeJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/** The object or list in a text; `undefined` if it has none. */
export function parseJson(text: string): unknown {
  if (!mayBeJson(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
