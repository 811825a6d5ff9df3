/** What moves the cursor, ends a line, or turns the direction of text: C0, C1, separators of lines, bidi controls. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `##[error]`, `##vso[…]`: a command to GitHub, Azure or TeamCity anywhere in a line, as a `::` is at its start. */
const COMMAND = /#(?=#\w*\[)/g;

/**
 * A line with its control characters as JSON has them. Names and paths are those of a contract: a terminal must not obey
 * them, nor CI read them as a command of its own.
 */
function visibleLine(line: string): string {
  return line.replace(CONTROLS, escape).replace(COMMAND, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Lines that are all ours, each made visible. */
export function visibleLines(lines: readonly string[]): string {
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}
