import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** The longest are patterns of the mock's validator; ours stay below 300. */
const MAX_LINE = 1200;
/** Of a file that people step into. A table of routes has 69; minified, it is in the hundreds. */
const MAX_MEAN_LINE = 80;

const NODE = builtinModules.filter((name) => !name.startsWith('node:')).join('|');
const BARE_BUILTIN = new RegExp(`(?:from|require\\(|import\\() ?['"](${NODE})['"]`);

/**
 * Code has line breaks and names, Node's modules keep their `node:`, and types have their comments
 * and need none of Node.
 */
export function checkReadable(dist: string): string {
  const code = globSync('*.{js,cjs}', { cwd: dist });
  const problems = code.flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    const lines = text.split('\n');
    const longest = Math.max(...lines.map(({ length }) => length));
    const bare = BARE_BUILTIN.exec(text)?.[1];
    return [
      longest > MAX_LINE ? `${file} has a line of ${longest} characters` : [],
      text.length / lines.length > MAX_MEAN_LINE
        ? `${file} has lines of ${Math.round(text.length / lines.length)}`
        : [],
      bare === undefined ? [] : `${file} imports ${bare} without node:`,
    ].flat();
  });
  const types = globSync('types/{src,generated,mock}/**/*.d.cts', { cwd: dist });
  for (const file of types)
    if (/(?:from |import\()['"]node:/.test(readFileSync(join(dist, file), 'utf8')))
      problems.push(`${file} needs the types of Node, which a program may lack`);
  const documented = types.filter((file) => readFileSync(join(dist, file), 'utf8').includes('/**'));
  if (documented.length < types.length / 2)
    problems.push(`only ${documented.length} of ${types.length} types have docs`);
  if (
    !readFileSync(join(dist, 'types/src/client.d.cts'), 'utf8').includes(
      'The Temps API: a getter for each namespace',
    )
  )
    problems.push('the types of the client have lost their docs');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${code.length} files, ${types.length} files of types`;
}
