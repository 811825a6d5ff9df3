import type { Files } from '../../output/files.ts';

/** Splits a file before each declaration or its comment. */
const STATEMENTS = /\n\n(?=\/\*\*\n|export )/;
const NAME = /^(?:\/\*\*\n(?: \*.*\n)*)?export (?:type|const) (\w+)/;

/**
 * Joins the files of several pieces. In a file that several pieces have, the first declaration of each name is kept.
 */
export function joinFiles(pieces: readonly Files[]): Files {
  const joined: Files = new Map();
  const declared = new Map<string, Set<string>>();
  for (const files of pieces) {
    for (const [path, code] of files) {
      const names = declared.get(path) ?? new Set();
      const [start = '', ...statements] = code.trimEnd().split(STATEMENTS);
      const added = statements.filter((statement) => isNew(statement, names));
      joined.set(path, [joined.get(path)?.trimEnd() ?? start, ...added].join('\n\n') + '\n');
      declared.set(path, names);
    }
  }
  return joined;
}

function isNew(statement: string, names: Set<string>): boolean {
  const name = NAME.exec(statement)?.[1];
  if (name === undefined) return true;
  if (names.has(name)) return false;
  names.add(name);
  return true;
}
