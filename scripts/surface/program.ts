import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerOptions } from '../compiler-options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the package exports from. */
export const ENTRIES = ['src/index.ts', 'mock/index.ts', 'src/zod.ts', 'src/operations.ts'].map(
  (file) => `${root}${file}`,
);

const options: ts.CompilerOptions = {
  ...compilerOptions,
  // A reader's snippet may leave a result unused.
  noUnusedLocals: false,
  noUnusedParameters: false,
  // The declarations are what the API report is made of.
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  removeComments: true,
  rewriteRelativeImportExtensions: true,
};

/** A file that is compiled without being written. */
export interface VirtualFile {
  name: string;
  text: string;
}

/**
 * A program of the entries and of files that are given as texts. The parsed files of an earlier
 * program are used again.
 */
export function createProgram(texts: VirtualFile[] = [], earlier?: ts.Program): ts.Program {
  const files = new Map(texts.map(({ name, text }) => [`${root}${name}`, text]));
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? onDisk(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  return ts.createProgram([...ENTRIES, ...files.keys()], options, host, earlier);
}

/** What the compiler says of one file. */
export function diagnosticsOf(program: ts.Program, name: string): ts.Diagnostic[] {
  const source = program.getSourceFile(`${root}${name}`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}

/** The same, a line each. */
export function problemsOf(program: ts.Program, name: string): string[] {
  return diagnosticsOf(program, name).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}
