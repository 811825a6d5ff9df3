/** What `JSON.parse` does not keep of a text, but real servers see. */
export interface Spelling {
  /** The numbers that are written as floating point, such as `1.0`, `1e3` and `-0`, by path. */
  readonly floats: ReadonlyMap<string, number>;
}

interface Level {
  /** The name of the current member, or the index of the current item. */
  at: string | number;
}

// A string is not one token, since a long one with many escapes would exceed the stack.
const TOKEN = /\\.|"(\s*:)?|-?\d[\d.eE+-]*|[[\]{},]/g;

/** Reads JSON that was parsed without an error. */
export function readSpelling(text: string): Spelling {
  const floats = new Map<string, number>();
  const levels: Level[] = [];
  /** Where the current string starts, or -1 outside of one. */
  let start = -1;
  const path = () => levels.reduce((all, { at }) => all + (typeof at === 'number' ? `[${at}]` : `.${at}`), 'body');
  for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token.startsWith('"')) {
      if (level && colon && start >= 0) level.at = JSON.parse(text.slice(start, index + 1)) as string;
      start = start < 0 ? index : -1;
    } else if (start >= 0) continue;
    else if (token === '{' || token === '[') levels.push({ at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (typeof level?.at === 'number') level.at++;
    } else if (/[.e]|^-0$/i.test(token)) floats.set(path(), Number(token));
  }
  return { floats };
}

/** Writes a number that a real server reads as floating point. */
export function floatText(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 1e16) return value.toExponential();
  return `${Object.is(value, -0) ? '-0' : value}.0`;
}
