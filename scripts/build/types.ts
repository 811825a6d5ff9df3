/**
 * Writes the types that the package ships: a declaration file for each source file that an entry reaches, in both formats.
 * What is exported as a type only stays one, which a bundler of types would lose.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from '../compiler-options.ts';
import { declarationFor, importsOf } from './declarations.ts';

const ENTRIES = ['src/index.ts', 'src/zod.ts', 'mock/index.ts'];

const host = ts.createCompilerHost(compilerOptions);
const program = ts.createProgram(
  ENTRIES,
  { ...compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true },
  host,
);

const reached = new Set(ENTRIES.map((path) => resolve(path)));
for (const path of reached) {
  const text = emitted(path);
  for (const imported of importsOf(path, text)) reached.add(resolve(dirname(path), imported));
  for (const format of ['esm', 'cjs'] as const) write(path, format, declarationFor(format, path, text));
}

/** What the compiler declares of one file. */
function emitted(path: string): string {
  let declared = '';
  const { diagnostics } = program.emit(
    program.getSourceFile(path),
    (_, text) => void (declared = text),
    undefined,
    true,
  );
  if (declared === '' || diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host) || path);
  return declared;
}

function write(path: string, format: 'esm' | 'cjs', text: string): void {
  const target = `dist/types/${relative('.', path).replace(/\.ts$/, format === 'esm' ? '.d.ts' : '.d.cts')}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
