import type ts from 'typescript';
import { ENTRIES } from './program.ts';

/** Above this, completion after an import is of no help. */
const MAX_NAMES = 450;

/** Too many names in the main entry, and names that two entries have. */
export function findCrowds(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const names = ENTRIES.map((entry) => {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    return module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
  });
  const all = names.flat();
  const length = names[0]?.length ?? 0;
  return [
    ...(length > MAX_NAMES
      ? [`the main entry exports ${length} names; at most ${MAX_NAMES} can be read`]
      : []),
    ...all
      .filter((name, at) => all.indexOf(name) !== at)
      .map((name) => `${name} is exported by two entries`),
  ];
}
