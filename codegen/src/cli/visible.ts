/**
 * Characters that move the cursor, end a line, or change the direction of text: C0, C1, line separators, bidi controls.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * `##[error]`, `##vso[…]`: commands to GitHub, Azure or TeamCity, anywhere in a line. `::` is one at the start of a
 * line.
 */
const COMMAND = /#(?=#\w*\[)/g;

/**
 * Escapes control characters as in JSON. Names and paths come from a contract, and must not control the terminal or be
 * commands to CI.
 */
function visibleLine(line: string): string {
  return line.replace(CONTROLS, escape).replace(COMMAND, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Escapes and joins lines. */
export function visibleLines(lines: readonly string[]): string {
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}
