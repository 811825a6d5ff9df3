/** What `JSON.parse` does not keep of a text, but real servers see. */
export interface Spelling {
  /** The numbers that are written as floating point, such as `1.0`, `1e3` and `-0`, by path. */
  readonly floats: ReadonlyMap<string, number>;
  /** The members that follow another one of the same name, by path. */
  readonly twice: ReadonlySet<string>;
  /** Where the value ends, unless it is incomplete, or no object or array. */
  readonly end: number | undefined;
}

interface Level {
  /** The name of the current member, or the index of the current item. */
  at: string | number;
  readonly names: Set<string>;
}

/** Deeper than any member that the contract declares. Paths of more levels would take seconds. */
const DEEPEST = 8;

// A string is not one token, since a long one with many escapes would exceed the stack.
const TOKEN = /\\.|"(\s*:)?|-?\d[\d.eE+-]*|[[\]{},]/g;

/** Reads a text that may be JSON. Names with escapes stay as they are. */
export function readSpelling(text: string): Spelling {
  const floats = new Map<string, number>();
  const twice = new Set<string>();
  const levels: Level[] = [];
  /** Where the current string starts, or -1 outside of one. */
  let start = -1;
  const path = () => levels.reduce((all, { at }) => all + (typeof at === 'number' ? `[${at}]` : `.${at}`), 'body');
  for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token.startsWith('"')) {
      if (level && colon && start >= 0) {
        level.at = text.slice(start + 1, index);
        if (levels.length <= DEEPEST && level.names.has(level.at)) twice.add(path());
        level.names.add(level.at);
      }
      start = start < 0 ? index : -1;
    } else if (start >= 0) continue;
    else if (token === '{' || token === '[') levels.push({ at: 0, names: new Set() });
    else if (token === '}' || token === ']') {
      levels.pop();
      if (levels.length === 0) return { floats, twice, end: index + 1 };
    } else if (token === ',') {
      if (typeof level?.at === 'number') level.at++;
    } else if (levels.length <= DEEPEST && /[.e]|^-0$/i.test(token)) floats.set(path(), Number(token));
  }
  return { floats, twice, end: undefined };
}

/** Writes a number that a real server reads as floating point. */
export function floatText(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 1e16) return value.toExponential();
  return `${Object.is(value, -0) ? '-0' : value}.0`;
}
