import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of hey-api's client, `src/` uses the serializers of query parameters and nothing else. */
const UNUSED_OF_CLIENT = [
  'client.gen.ts',
  'client',
  'core/auth.gen.ts',
  'core/bodySerializer.gen.ts',
  'core/params.gen.ts',
  'core/queryKeySerializer.gen.ts',
  'core/serverSentEvents.gen.ts',
  'core/types.gen.ts',
  'core/utils.gen.ts',
];

const MAX_LINE = 120;

/** What hey-api's own emitter does not do: leave out what nobody uses, export the namespaces from their index, break long lines. */
export async function finish(output: string): Promise<void> {
  await Promise.all(UNUSED_OF_CLIENT.map((path) => rm(join(output, path), { recursive: true, force: true })));
  const namespaces = await readdir(join(output, 'namespaces'));
  await edit(join(output, 'namespaces.gen.ts'), (code) => withExports(code, namespaces));
  await Promise.all(namespaces.map((name) => edit(join(output, 'namespaces', name), breakImports)));
}

async function edit(path: string, change: (code: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

function withExports(code: string, namespaces: string[]): string {
  return `${code}\n${namespaces
    .toSorted()
    .map((name) => `export * from './namespaces/${name}';\n`)
    .join('')}`;
}

/** One name a line where the line would be too long, so that a new name is a line of a diff. */
function breakImports(code: string): string {
  return code.replace(
    /^(import (?:type )?)\{ (.*) \} from (.*)$/gm,
    (line, start: string, names: string, end: string) =>
      line.length <= MAX_LINE
        ? line
        : `${start}{\n${names
            .split(', ')
            .map((name) => `    ${name},\n`)
            .join('')}} from ${end}`,
  );
}
