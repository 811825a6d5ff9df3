import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { createClient, type UserConfig } from '@hey-api/openapi-ts';

/** Files by their path in the output folder, with `/` between its parts. */
export type Files = Map<string, string>;

/** Runs hey-api in a folder of the system's for temporary ones, and returns what it wrote. */
export async function render(configure: (output: string) => UserConfig): Promise<Files> {
  const directory = await mkdtemp(join(tmpdir(), 'temps-codegen-'));
  const output = join(directory, 'output');
  try {
    const configFile = await standAlone(directory);
    await createClient({ ...configure(output), configFile });
    return await readFiles(output);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * hey-api takes settings from the configuration file and the package.json of the folder that the command runs in, which are
 * those of another program. It gets its own.
 */
async function standAlone(directory: string): Promise<string> {
  const configFile = join(directory, 'openapi-ts.config.json');
  await writeFile(configFile, '{ "logs": { "level": "silent" } }');
  await writeFile(join(directory, 'package.json'), '{}');
  return configFile;
}

/** All files of a folder; none where there is no such folder. */
export async function readFiles(directory: string): Promise<Files> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string): Promise<[string, string]> => [
    relative(directory, path).split(sep).join('/'),
    await readFile(path, 'utf8'),
  ];
  return new Map(await Promise.all(paths.toSorted().map(read)));
}

/** hey-api wraps what went wrong; the reason is at the bottom. */
export function reasonOf(error: unknown): string {
  let reason = error;
  for (let depth = 0; depth < 5; depth++) {
    const inner =
      reason instanceof Error && 'originalError' in reason ? (reason.originalError as { error?: unknown }) : undefined;
    const next = inner instanceof Error ? inner : inner?.error;
    if (!next) break;
    reason = next;
  }
  return reason instanceof Error ? reason.message : String(reason);
}
