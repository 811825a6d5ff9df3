import { configure } from './configure.ts';
import { finish } from './finish.ts';
import type { ReadContract } from './read.ts';
import { render, type Files } from './render.ts';
import type { GenerateSettings } from './settings.ts';
import { verifyFiles } from './verify.ts';

/** The code of a contract: files by their path in the output folder. Nothing is written. */
export async function generate(read: ReadContract, settings: GenerateSettings): Promise<Files> {
  const files = finish(await render((output) => configure(read, settings, output)), settings);
  verifyFiles(files);
  return files;
}
