import type { Files } from '../../output/files.ts';

/** From the comment of a declaration, or the declaration itself, to the next one. */
const STATEMENTS = /\n\n(?=\/\*\*\n|export )/;
const NAME = /^(?:\/\*\*\n(?: \*.*\n)*)?export (?:type|const) (\w+)/;

/** Joins the files of pieces of a contract. Of a file that several have, each declaration is there once: the first of that name. */
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
