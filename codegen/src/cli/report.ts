import type { Summary } from '../input/read.ts';

const MAX_SHOWN = 10;

/** The summary to read: counts, and the first entries of each list. */
export function formatSummary(summary: Summary, output: string): string {
  const { methods, namespaces, pages } = summary;
  return visibleLines([
    `${output}: ${count(methods, 'method')} in ${count(namespaces, 'namespace')}, ${count(pages.length, 'list')} with pages.`,
    ...differences(summary, MAX_SHOWN),
  ]);
}

/** All differences from the SDK's own contract. */
export function formatDiff(summary: Summary): string {
  const lines = differences(summary, Infinity);
  return lines.length > 0
    ? visibleLines(lines)
    : 'No difference: this instance has the methods of the SDK.\n';
}

function differences({ added, missing, renamed, notes }: Summary, most: number): string[] {
  return [
    ...section(`New: ${count(added.length, 'method')} that the SDK does not have`, added, most),
    ...section(
      `Missing: ${count(missing.length, 'method')} of the SDK that this instance does not have`,
      missing,
      most,
    ),
    ...section(
      `Renamed: ${count(renamed.length, 'path')} with the names of parameters that the SDK has`,
      renamed,
      most,
    ),
    ...section('Left out', notes, most),
  ];
}

/** What differs between a folder and what the contract makes of it. */
export function formatDifferences(folder: string, differences: readonly string[]): string {
  return visibleLines([
    `${folder} is not what the contract makes of it. Run temps-codegen generate with the options that the folder was made with.`,
    ...differences.map((line) => `  ${line}`),
  ]);
}

function section(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more =
    lines.length > most ? [`  … and ${lines.length - most} more: see temps-codegen diff`] : [];
  return [`${title}:`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * Characters that move the cursor, end a line, or change the direction of text: C0, C1, line
 * separators, bidi controls.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * `##[error]`, `##vso[…]`: commands to GitHub, Azure or TeamCity, anywhere in a line. `::` is one at the start of a
 * line.
 */
const COMMAND = /#(?=#\w*\[)/g;

/**
 * Joins lines, with control characters escaped as in JSON. Names and paths come from a contract,
 * and must not control the terminal or be commands to CI.
 */
export function visibleLines(lines: readonly string[]): string {
  return lines
    .map((line) => `${line.replace(CONTROLS, escape).replace(COMMAND, escape)}\n`)
    .join('');
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The environment variables for the token, in the order of the SDK. */
const VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

export function instanceToken(env: NodeJS.ProcessEnv): string | undefined {
  return VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
}

/** Redacts the token in output, since a server may repeat it in a URL or in its contract. */
export function hideToken(text: string, token: string | undefined): string {
  if (token === undefined) return text;
  // Ignores case, since the host of a URL is in lower case.
  return text.replaceAll(
    new RegExp(token.replaceAll(/[^\w]/g, String.raw`\$&`), 'gi'),
    '[redacted]',
  );
}
