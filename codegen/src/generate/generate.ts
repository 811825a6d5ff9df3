import { configure, type Part } from './configure.ts';
import { finish } from './finish.ts';
import { joinFiles } from './pieces/join.ts';
import type { ReadContract } from './read.ts';
import type { Files } from '../output/files.ts';
import { render } from './render.ts';
import type { GenerateSettings } from './settings.ts';
import { splitContract } from './pieces/split.ts';
import { verifyFiles } from './verify.ts';

export interface PieceSettings {
  /** From how many methods on a contract is generated piece by piece: as a whole it would take too much time and memory. */
  manyMethods: number;
  /** How many methods a piece has about. */
  pieceSize: number;
}

const DEFAULT_PIECES: PieceSettings = { manyMethods: 1000, pieceSize: 400 };

/** The code of a contract: files by their path in the output folder. Nothing is written. */
export async function generate(
  read: ReadContract,
  settings: GenerateSettings,
  pieces: PieceSettings = DEFAULT_PIECES,
): Promise<Files> {
  const files = finish(await renderAll(read, settings, pieces), read, settings);
  verifyFiles(files);
  return files;
}

async function renderAll(
  read: ReadContract,
  settings: GenerateSettings,
  { manyMethods, pieceSize }: PieceSettings,
): Promise<Files> {
  const isLarge = read.methods.length > manyMethods;
  const pieces = isLarge ? splitContract(read, pieceSize) : [read];
  // What cannot be split has its types and its schemas made one after the other.
  const parts: Part[] = isLarge && pieces.length === 1 && settings.zod ? ['types', 'schemas'] : ['all'];
  const rendered: Files[] = [];
  for (const piece of pieces)
    for (const part of parts) {
      // The table of all operations is one, and needs no types.
      const table = rendered.length === 0 ? read.methods : [];
      rendered.push(await render((output) => configure(piece, settings, { output, part, table })));
    }
  return joinFiles(rendered);
}
