import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type UserConfig } from '@hey-api/openapi-ts';
import { readFiles, type Files } from '../output/files.ts';

/** Runs hey-api in a temporary folder, and returns the files that it wrote. */
export async function render(configure: (output: string) => UserConfig): Promise<Files> {
  const directory = await mkdtemp(join(tmpdir(), 'temps-codegen-'));
  const output = join(directory, 'output');
  try {
    const configFile = await standAlone(directory);
    await createClient({ ...configure(output), configFile });
    return await readFiles(output);
  } catch (error) {
    throw new Error(readReason(error), { cause: error });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * hey-api reads settings from the working directory, which may be those of another program. It gets a file of its own,
 * with a list, which is not merged with those of a `.openapi-tsrc`.
 */
async function standAlone(directory: string): Promise<string> {
  const configFile = join(directory, 'openapi-ts.config.json');
  await writeFile(configFile, '[{ "logs": { "level": "silent" } }]');
  await writeFile(join(directory, 'package.json'), '{}');
  return configFile;
}

/** The innermost cause of hey-api's error. */
export function readReason(error: unknown): string {
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
