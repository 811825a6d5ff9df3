import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';

async function filesOf(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (file: string): Promise<[string, string]> => [
    relative(directory, file).split(sep).join('/'),
    await readFile(file, 'utf8'),
  ];
  return new Map(await Promise.all(files.map(read)));
}

function compare(fresh: Map<string, string>, committed: Map<string, string>): string[] {
  return [...new Set([...fresh.keys(), ...committed.keys()])].toSorted().flatMap((name) => {
    if (!committed.has(name)) return [`${name} is missing`];
    if (!fresh.has(name)) return [`${name} is left over`];
    const now = fresh.get(name)!.split('\n');
    const then = committed.get(name)!.split('\n');
    const line = now.findIndex((text, index) => text !== then[index]);
    return line < 0 && now.length === then.length
      ? []
      : [`${name} differs from line ${line < 0 ? now.length + 1 : line + 1} on`];
  });
}

/** Generates anew, beside the given directory so that imports come out the same, and says what differs. */
export async function check(input: string, output: string): Promise<string[]> {
  const temporary = await mkdtemp(`${output}-check-`);
  try {
    await generate({ input, output: temporary });
    return compare(await filesOf(temporary), await filesOf(output));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { input: { type: 'string', default: 'openapi.json' }, output: { type: 'string', default: 'generated' } },
  });
  const differences = await check(values.input, values.output);
  if (differences.length) {
    process.stderr.write(
      `${values.output}/ is not what ${values.input} makes of it. Run \`npm run generate\`.\n${differences.map((line) => `  ${line}\n`).join('')}`,
    );
    process.exitCode = 1;
  }
}
