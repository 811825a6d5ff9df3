import { configure, type Part } from './configure.ts';
import { finish } from './finish.ts';
import type { ReadContract } from './read.ts';
import { render, type Files } from './render.ts';
import type { GenerateSettings } from './settings.ts';
import { verifyFiles } from './verify.ts';

/** From here on, types and schemas are made one after the other: together they would take more than 1.5 GB. */
const MANY_METHODS = 2000;

/** The code of a contract: files by their path in the output folder. Nothing is written. */
export async function generate(read: ReadContract, settings: GenerateSettings): Promise<Files> {
  const parts: Part[] = settings.zod && read.methods.length > MANY_METHODS ? ['types', 'schemas'] : ['all'];
  const rendered: Files = new Map();
  for (const part of parts)
    for (const [path, code] of await render((output) => configure(read, settings, output, part)))
      rendered.set(path, code);
  const files = finish(rendered, settings);
  verifyFiles(files);
  return files;
}
