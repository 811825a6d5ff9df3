import { rm } from 'node:fs/promises';
import { rollup, type OutputOptions } from 'rollup';

/** Where esbuild writes the client, in a file for each group of modules that it finds. */
export const PARTS = 'dist/.parts';

const FORMAT: OutputOptions = {
  dir: 'dist',
  esModule: true,
  generatedCode: 'es2015',
  minifyInternalExports: true,
  // One export a line: files can be read, and lines have an end.
  plugins: [
    {
      name: 'short-lines',
      renderChunk: (code) => code.replace(/^export \{.+$/m, (all) => all.replaceAll(', ', ',\n  ')),
    },
  ],
};

/**
 * Ships the client as ES modules and as CommonJS: in one file what is loaded at start, and what is
 * loaded on demand in files that import from it. Why, and what it buys: docs/decisions/0009.
 */
export async function shipClient(): Promise<void> {
  const bundle = await rollup({
    input: `${PARTS}/index.js`,
    // What parts share with the start is exported by it, under names of one or two letters.
    preserveEntrySignatures: 'allow-extension',
    // Also drops the comments that say whose code it is.
    treeshake: false,
  });
  const write = (format: 'es' | 'cjs', end: string): Promise<unknown> =>
    bundle.write({
      ...FORMAT,
      format,
      entryFileNames: `[name].${end}`,
      chunkFileNames: `[name].${end}`,
    });
  await write('es', 'js');
  await write('cjs', 'cjs');
  await rm(PARTS, { recursive: true });
}
