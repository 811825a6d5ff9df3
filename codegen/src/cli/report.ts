import type { Summary } from '../generate/read.ts';

const MAX_SHOWN = 10;

/** The summary to read: counts, and the first entries of each list. */
export function formatSummary(summary: Summary, output: string): string {
  const { methods, namespaces, pages, added, missing, renamed, notes } = summary;
  return visibleLines([
    `${output}: ${count(methods, 'method')} in ${count(namespaces, 'namespace')}, ${count(pages.length, 'list')} with pages.`,
    ...section('Lists with pages', pages, MAX_SHOWN, '--json'),
    ...section(`${count(added.length, 'method')} that the SDK does not have`, added),
    ...section(`${count(missing.length, 'method')} of the SDK that this instance does not have`, missing),
    ...section(`${count(renamed.length, 'path')} with the names of parameters that the SDK has`, renamed),
    ...section('Left out', notes),
  ]);
}

/** All differences from the SDK's own contract. */
export function formatDiff({ added, missing, renamed, notes }: Summary): string {
  const sections = [
    ...section(`New: ${count(added.length, 'method')}`, added, Infinity),
    ...section(`Missing: ${count(missing.length, 'method')}`, missing, Infinity),
    ...section(
      `Renamed: ${count(renamed.length, 'path')}, with the names of parameters that the SDK has`,
      renamed,
      Infinity,
    ),
    ...section('Left out', notes, Infinity),
  ];
  return sections.length ? visibleLines(sections) : 'No difference: this instance has the methods of the SDK.\n';
}

/** What differs between a folder and what the contract makes of it. */
export function formatDifferences(folder: string, differences: readonly string[]): string {
  return visibleLines([
    `${folder} is not what the contract makes of it. Run temps-codegen generate with the options that the folder was made with.`,
    ...differences.map((line) => `  ${line}`),
  ]);
}

function section(title: string, lines: readonly string[], most = MAX_SHOWN, all = 'temps-codegen diff'): string[] {
  if (!lines.length) return [];
  const more = lines.length > most ? [`  … and ${lines.length - most} more: see ${all}`] : [];
  return [`${title}:`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

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

/** The environment variables for the token, in the order of the SDK. */
const VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

export function instanceToken(env: NodeJS.ProcessEnv): string | undefined {
  return VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
}

/** Redacts the token in output, since a server may repeat it in a URL or in its contract. */
export function hideToken(text: string, token: string | undefined): string {
  if (token === undefined) return text;
  // Ignores case, since the host of a URL is in lower case.
  return text.replaceAll(new RegExp(token.replaceAll(/[^\w]/g, String.raw`\$&`), 'gi'), '[redacted]');
}
