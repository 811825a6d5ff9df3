import { dirname, resolve } from 'node:path';
import { referToSchemas } from './schema-types.ts';

const IMPORT = /(\bfrom |\bimport\()(['"])([^'"]+)\2/g;

/**
 * The source files that a declaration refers to, as it names them. Other packages may not be
 * installed where it is read.
 */
export function importsOf(path: string, text: string): string[] {
  const imported = Array.from(text.matchAll(IMPORT), ([, , , name = '']) => name);
  const foreign = imported.filter((name) => !/^(\.|node:|msw$|zod(\/v4)?$)/.test(name));
  if (foreign.length > 0)
    throw new Error(
      `${path} is part of the public types and needs ${foreign.join(', ')}, which users have not installed`,
    );
  return imported.filter((name) => name.startsWith('.'));
}

/** Whether a declaration names a package that has other types for each format. */
export function hasFormat(text: string): boolean {
  return Array.from(text.matchAll(IMPORT)).some(([, , , name = '']) => /^(msw|zod)\b/.test(name));
}

/**
 * A declaration as it is shipped. @param isTwice whether a source file is written for both formats,
 * or for CommonJS alone
 */
export function declarationFor(
  format: 'esm' | 'cjs',
  path: string,
  text: string,
  isTwice: (path: string) => boolean,
): string {
  return asWritten(
    withoutBufferType(mswIsOptional(referToSchemas(withoutEffects(text)))),
  ).replaceAll(IMPORT, (_, before: string, quote: string, imported: string) => {
    const extension =
      format === 'esm' && isTwice(resolve(dirname(path), imported)) ? '.js' : '.cjs';
    return `${before}${quote}${imported.replace(/\.ts$/, extension)}${quote}`;
  });
}

/**
 * Comments of one line and indents of two, as in the sources: a third of these files would be white
 * space.
 */
function asWritten(text: string): string {
  return text
    .replaceAll(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */')
    .replaceAll(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2));
}

/** The mock's types name msw's: where that is not installed they are `any`, and no error. */
function mswIsOptional(text: string): string {
  return text.replace(/^import .* from 'msw';$/m, '// @ts-ignore\n$&');
}

/** TypeScript before 5.7 knows no parameter of these types. */
function withoutBufferType(text: string): string {
  return text.replaceAll(/\b(Uint8Array|DataView)<ArrayBuffer(Like)?>/g, '$1');
}

/** An import for its effect declares nothing, and what it names is not shipped. */
function withoutEffects(text: string): string {
  return text.replaceAll(/^import ['"][^'"]+['"];\n/gm, '');
}
