import { configure, type GenerateSettings } from './configure.ts';
import { finish } from './finish.ts';
import type { ReadContract } from '../input/read.ts';
import { verifyFiles } from './verify.ts';
import { type Files, readFiles } from '../output/files.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type UserConfig } from '@hey-api/openapi-ts';

/**
 * Generates the code of a contract, as files by their path in the output folder. Writes nothing.
 */
export async function generate(read: ReadContract, settings: GenerateSettings): Promise<Files> {
  const rendered = await render((output) => configure(read, settings, output));
  const files = finish(rendered, read, settings);
  verifyFiles(files);
  return files;
}

/** Runs hey-api in a temporary folder, and returns the files that it wrote. */
async function render(configure: (output: string) => UserConfig): Promise<Files> {
  const directory = await mkdtemp(join(tmpdir(), 'temps-codegen-'));
  const output = join(directory, 'output');
  try {
    // hey-api reads settings from the working directory, which may be those of another program. It
    // gets a file of its own, with a list, which is not merged with those of a `.openapi-tsrc`.
    const configFile = join(directory, 'openapi-ts.config.json');
    await writeFile(configFile, '[{ "logs": { "level": "silent" } }]');
    await writeFile(join(directory, 'package.json'), '{}');
    await createClient({ ...configure(output), configFile });
    return await readFiles(output);
  } catch (error) {
    throw new Error(readReason(error), { cause: error });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The innermost cause of hey-api's error. */
export function readReason(error: unknown): string {
  let reason = error;
  for (let depth = 0; depth < 5; depth++) {
    const inner =
      reason instanceof Error && 'originalError' in reason
        ? (reason.originalError as { error?: unknown })
        : undefined;
    const next = inner instanceof Error ? inner : inner?.error;
    if (!next) break;
    reason = next;
  }
  return reason instanceof Error ? reason.message : String(reason);
}
