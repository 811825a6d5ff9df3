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
  /** Contracts with more methods are generated in pieces, to limit time and memory. */
  manyMethods: number;
  /** The approximate number of methods in a piece. */
  pieceSize: number;
}

const DEFAULT_PIECES: PieceSettings = { manyMethods: 1000, pieceSize: 400 };

/** Generates the code of a contract, as files by their path in the output folder. Writes nothing. */
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
  // A large contract that cannot be split gets its types and its schemas in two runs.
  const parts: Part[] = isLarge && pieces.length === 1 && settings.zod ? ['types', 'schemas'] : ['all'];
  const rendered: Files[] = [];
  for (const piece of pieces)
    for (const part of parts) {
      // The first run writes the whole table of operations, which needs no types.
      const table = rendered.length === 0 ? read.methods : [];
      rendered.push(await render((output) => configure(piece, settings, { output, part, table })));
    }
  return joinFiles(rendered);
}
