import { configure } from './configure.ts';
import { finish } from './finish.ts';
import type { ReadContract } from './read.ts';
import { render } from './render.ts';
import type { GenerateSettings } from './settings.ts';
import { verifyFiles } from './verify.ts';
import type { Files } from '../output/files.ts';

/** Generates the code of a contract, as files by their path in the output folder. Writes nothing. */
export async function generate(read: ReadContract, settings: GenerateSettings): Promise<Files> {
  const rendered = await render((output) => configure(read, settings, output));
  const files = finish(rendered, read, settings);
  verifyFiles(files);
  return files;
}
