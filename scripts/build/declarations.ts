import { basename } from 'node:path';
import { referToSchemas } from './schema-types.ts';

const IMPORT = /(\bfrom |\bimport\()(['"])([^'"]+)\2/g;

/** The source files that a declaration refers to, as it names them. Other packages may not be installed where it is read. */
export function importsOf(path: string, text: string): string[] {
  const imported = Array.from(text.matchAll(IMPORT), ([, , , name = '']) => name);
  const foreign = imported.filter((name) => !/^(\.|node:|msw$|zod(\/v4)?$)/.test(name));
  if (foreign.length > 0)
    throw new Error(
      `${path} is part of the public types and needs ${foreign.join(', ')}, which users have not installed`,
    );
  return imported.filter((name) => name.startsWith('.'));
}

/**
 * A declaration as it is shipped. What is types only and refers to no other file has no format, and is not written twice:
 * one that refers to a class would mean that of the other format.
 */
export function declarationFor(format: 'esm' | 'cjs', path: string, text: string): string {
  if (format === 'cjs' && isTypesOnly(text) && importsOf(path, text).length === 0)
    return `export type * from './${basename(path, '.ts')}.js' with { 'resolution-mode': 'import' };\n`;
  const extension = format === 'esm' ? '.js' : '.cjs';
  return asWritten(withoutBufferType(mswIsOptional(referToSchemas(withoutEffects(text))))).replaceAll(
    IMPORT,
    (_, before: string, quote: string, imported: string) =>
      `${before}${quote}${imported.replace(/\.ts$/, extension)}${quote}`,
  );
}

/** Comments of one line and indents of two, as in the sources: a third of these files would be white space. */
function asWritten(text: string): string {
  return text
    .replaceAll(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */')
    .replaceAll(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2));
}

function isTypesOnly(text: string): boolean {
  return !/^(export )?declare |^export (\*|\{)/m.test(text);
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
