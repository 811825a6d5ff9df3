import type { Summary } from '../generate/summary.ts';
import { visibleLines } from './visible.ts';

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

function section(title: string, lines: readonly string[], most = MAX_SHOWN, all = 'temps-codegen diff'): string[] {
  if (!lines.length) return [];
  const more = lines.length > most ? [`  … and ${lines.length - most} more: see ${all}`] : [];
  return [`${title}:`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
