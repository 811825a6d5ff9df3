import ts from 'typescript';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { readInstanceContract } from '../../../codegen/src/input/read.ts';
import { generate } from '../../../codegen/src/generate/generate.ts';
import { instanceSettings } from '../../../codegen/src/generate/configure.ts';
import type { KnownRoutes } from '../../../codegen/src/known/known-routes.ts';
import type { Files } from '../../../codegen/src/output/files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder for the tests of one file, where packages are found as from the project. */
export function workFolder(name: string): string {
  const folder = join(root, 'node_modules/.cache', name);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function generateInstance(raw: unknown, known: KnownRoutes, zod = false): Promise<Files> {
  return generate(readInstanceContract(raw, known), instanceSettings({ zod, extension: '.js' }));
}

export async function write(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, code] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
}

const FLAGS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  erasableSyntaxOnly: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
  // For the sources of the SDK, which stand in for the published package.
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  paths: {
    '@temps-sdk/node-sdk': [join(root, 'src/index.ts')],
    '@temps-sdk/node-sdk/mock': [join(root, 'mock/index.ts')],
    '@temps-sdk/node-sdk/operations': [join(root, 'src/operations.ts')],
  },
};

const MODULES: Record<'nodenext' | 'bundler', ts.CompilerOptions> = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/**
 * What the compiler says of the files of a folder, under every strict flag but those that `flags`
 * turns off.
 */
export function strictErrors(
  folder: string,
  files: string[],
  resolution: keyof typeof MODULES,
  flags: ts.CompilerOptions = {},
): string[] {
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    { ...FLAGS, ...MODULES[resolution], ...flags },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => !file || file.fileName.startsWith(folder))
    .map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${file?.fileName.slice(folder.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}
