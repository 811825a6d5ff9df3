import type { Files } from './files.ts';

/** What differs between what would be written and what is there: a sentence for each file. */
export function compareFiles(fresh: Files, written: Files): string[] {
  return [...new Set([...fresh.keys(), ...written.keys()])].toSorted().flatMap((name) => {
    if (!written.has(name)) return [`${name} is missing`];
    if (!fresh.has(name)) return [`${name} is left over`];
    const now = linesOf(fresh.get(name)!);
    const then = linesOf(written.get(name)!);
    const line = now.findIndex((text, index) => text !== then[index]);
    return line < 0 && now.length === then.length
      ? []
      : [`${name} differs from line ${line < 0 ? now.length + 1 : line + 1} on`];
  });
}

/** Git may have given the files that it checked out the line ends of Windows. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}
