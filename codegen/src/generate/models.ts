import type { Files } from '../output/files.ts';
import type { GenerateSettings } from './configure.ts';

const DECLARATION = /^export type (\w+) = ([^]*?;)\n(?=\n|$)/gm;
/** What names no type: comments and texts. */
const PROSE = /\/\*[^]*?\*\/|'[^'\n]*'/g;
const OPERATION = /^export type (\w+)Data = \{\n(?: .*\n)*? {4}url: '/gm;

/**
 * Divides the names of all types in two, each a file that exports them: the models, which are what
 * responses hold, and the types of operations, with what only requests have.
 */
export function divideTypes(types: string, { header, extension }: GenerateSettings): Files {
  const bodies = new Map<string, string>();
  for (const [, name = '', body = ''] of types.matchAll(DECLARATION))
    bodies.set(name, body.replaceAll(PROSE, ''));
  const operations = Array.from(types.matchAll(OPERATION), ([, name = '']) => name);
  const ofOperations = new Set(
    operations.flatMap((name) => [`${name}Data`, `${name}Responses`, `${name}Response`]),
  );

  const models = new Set<string>();
  const reach = (name: string): void => {
    for (const [used] of bodies.get(name)?.matchAll(/\b[A-Z]\w*/g) ?? []) {
      if (!bodies.has(used) || models.has(used) || ofOperations.has(used)) continue;
      models.add(used);
      reach(used);
    }
  };
  for (const name of operations) {
    reach(`${name}Responses`);
    reach(`${name}Response`);
  }

  const toFile = (names: string[]): string =>
    names.length === 0
      ? `${header}\n\nexport {};\n`
      : `${header}\n\nexport type {\n${names.map((name) => `    ${name},\n`).join('')}} from './types.gen${extension}';\n`;
  const names = [...bodies.keys()];
  return new Map([
    ['models.gen.ts', toFile(names.filter((name) => models.has(name)))],
    ['operation-types.gen.ts', toFile(names.filter((name) => !models.has(name)))],
  ]);
}
