/**
 * Writes the types that the package ships: a declaration file for each source file that an entry
 * reaches. It is of CommonJS, which modules may import too: a second one, for modules, would be
 * half a megabyte more in every installation. Only what names types of msw or zod is written twice,
 * since these have other types for each format. What is exported as a type only stays one, which a
 * bundler of types would lose.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from '../compiler-options.ts';
import { declarationFor, hasFormat, importsOf } from './declarations.ts';

const ENTRIES = ['src/index.ts', 'src/operations.ts', 'src/zod.ts', 'mock/index.ts'];

const host = ts.createCompilerHost(compilerOptions);
const program = ts.createProgram(
  ENTRIES,
  { ...compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true },
  host,
);

const entries = ENTRIES.map((path) => resolve(path));
const reached = new Map<string, { text: string; imports: string[] }>();
for (const path of entries) reach(path);

const twice = new Set([...reached].flatMap(([path, { text }]) => (hasFormat(text) ? [path] : [])));
for (let size = 0; size < twice.size;) {
  size = twice.size;
  for (const [path, { imports }] of reached)
    if (imports.some((imported) => twice.has(imported))) twice.add(path);
}

for (const [path, { text }] of reached) {
  write(
    path,
    'cjs',
    declarationFor('cjs', path, text, (each) => twice.has(each)),
  );
  if (twice.has(path))
    write(
      path,
      'esm',
      declarationFor('esm', path, text, (each) => twice.has(each)),
    );
  else if (entries.includes(path))
    write(path, 'esm', `export * from './${basename(path, '.ts')}.cjs';\n`);
}

function reach(path: string): void {
  if (reached.has(path)) return;
  const text = emitted(path);
  const imports = importsOf(path, text).map((imported) => resolve(dirname(path), imported));
  reached.set(path, { text, imports });
  for (const imported of imports) reach(imported);
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
  if (declared === '' || diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, host) || path);
  return declared;
}

function write(path: string, format: 'esm' | 'cjs', text: string): void {
  const target = `dist/types/${relative('.', path).replace(/\.ts$/, format === 'esm' ? '.d.ts' : '.d.cts')}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
