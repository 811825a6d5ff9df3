import type { Files } from './files.ts';

/** Compares generated files with those on disk. Returns a sentence for each difference. */
export function compareFiles(fresh: Files, written: Files): string[] {
  return [...new Set([...fresh.keys(), ...written.keys()])].toSorted().flatMap((name) => {
    if (!written.has(name)) return [`${name} is missing`];
    if (!fresh.has(name)) return [`${name} is left over`];
    const now = splitLines(fresh.get(name)!);
    const then = splitLines(written.get(name)!);
    const line = now.findIndex((text, index) => text !== then[index]);
    return line < 0 && now.length === then.length
      ? []
      : [`${name} differs from line ${line < 0 ? now.length + 1 : line + 1} on`];
  });
}

/** Splits lines. Git may have checked out files with Windows line endings. */
function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}
