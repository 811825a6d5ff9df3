import { rm } from 'node:fs/promises';
import { rollup, type OutputOptions } from 'rollup';
import { toAscii } from './bundle-plugins.ts';

/** Where esbuild writes an entry, in a file for each group of modules that it finds. */
export const PARTS = { index: 'dist/.parts', mock: 'dist/.mock-parts' };

const FORMAT: OutputOptions = {
  dir: 'dist',
  esModule: true,
  generatedCode: 'es2015',
  minifyInternalExports: true,
  plugins: [
    {
      // One export a line: files can be read, and lines have an end.
      name: 'short-lines',
      renderChunk: (code) => code.replace(/^export \{.+$/m, (all) => all.replaceAll(', ', ',\n  ')),
    },
    {
      // esbuild leaves other characters in templates and regular expressions.
      name: 'ascii',
      renderChunk: toAscii,
    },
  ],
};

/**
 * Ships the client as ES modules and as CommonJS: in one file what is loaded at start, and what is
 * loaded on demand in files that import from it. Why, and what it buys: docs/decisions/0009.
 */
export function shipClient(): Promise<void> {
  // What parts share with the start is exported by it, under names of one or two letters.
  return ship('index', 'allow-extension', ['es', 'cjs']);
}

/**
 * Ships the mock as CommonJS, which `import` reads too. Its entry is a file of a few lines, since
 * `import` looks through the text of the entry for the names that it exports.
 */
export function shipMock(): Promise<void> {
  return ship('mock', 'strict', ['cjs']);
}

async function ship(
  entry: keyof typeof PARTS,
  preserveEntrySignatures: 'allow-extension' | 'strict',
  formats: readonly ('es' | 'cjs')[],
): Promise<void> {
  const bundle = await rollup({
    input: `${PARTS[entry]}/${entry}.js`,
    preserveEntrySignatures,
    external: /contract\.cjs$/,
    // Also drops the comments that say whose code it is.
    treeshake: false,
  });
  for (const format of formats) {
    const names = `[name].${format === 'es' ? 'js' : 'cjs'}`;
    await bundle.write({ ...FORMAT, format, entryFileNames: names, chunkFileNames: names });
  }
  await rm(PARTS[entry], { recursive: true });
}
