import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Declared {
  name: string;
  text: string;
  node: ts.Statement;
  file: string;
}

/**
 * Declarations of an entry as they are published, by name: those that it exports, and those that
 * stand behind them.
 */
export function publicDeclarations(
  program: ts.Program,
  entry: string,
): { exported: string[]; behind: string[] } {
  const files = declarationFiles(program);
  const exported = new Set(
    exportsOf(program, entry).flatMap(({ name, file }) => find(files, file, name) ?? []),
  );
  const all = new Set(exported);
  for (const { node, file } of all) {
    for (const name of namesIn(node)) {
      const found = find(files, file, name);
      if (found) all.add(found);
    }
  }
  return {
    exported: printed([...exported]),
    behind: printed([...all].filter((each) => !exported.has(each))),
  };
}

const emitted = new WeakMap<ts.Program, Map<string, ts.SourceFile>>();

/** The hand-written files as they are published. */
function declarationFiles(program: ts.Program): Map<string, ts.SourceFile> {
  const known = emitted.get(program);
  if (known) return known;
  const files = new Map<string, ts.SourceFile>();
  emitted.set(program, files);
  program.emit(undefined, (name, text) => {
    if (!/^(src|mock)\//.test(name.slice(root.length))) return;
    files.set(name, ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  });
  return files;
}

function exportsOf(program: ts.Program, entry: string): { name: string; file: string }[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} exports nothing`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const { name, declarations = [] } =
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const file = declarations[0]?.getSourceFile().fileName;
    return file === undefined ? [] : [{ name, file: file.replace(/\.ts$/, '.d.ts') }];
  });
}

const cache = new Map<string, Declared>();

/**
 * Where a file declares a name, or the file that it imports it from. Nothing for what is generated
 * or foreign.
 */
function find(files: Map<string, ts.SourceFile>, file: string, name: string): Declared | undefined {
  const source = files.get(file);
  if (!source) return undefined;
  for (const node of source.statements) {
    if (namesOf(node).includes(name)) {
      const key = `${file}:${name}`;
      const made = cache.get(key) ?? { name, file, node, text: node.getText(source) };
      cache.set(key, made);
      return made;
    }
    const from =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier;
    if (from && ts.isStringLiteral(from) && from.text.startsWith('.') && mentions(node, name))
      return find(files, resolve(dirname(file), from.text.replace(/\.[jt]s$/, '.d.ts')), name);
  }
  return undefined;
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  const isDeclaration =
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node);
  return isDeclaration && node.name ? [node.name.text] : [];
}

function mentions(node: ts.Node, name: string): boolean {
  return namesIn(node).has(name);
}

/** Without what a constructor takes: where users call one, its type is exported. */
function namesIn(node: ts.Node, names = new Set<string>()): Set<string> {
  if (ts.isConstructorDeclaration(node)) return names;
  if (ts.isIdentifier(node)) names.add(node.text);
  node.forEachChild((child) => void namesIn(child, names));
  return names;
}

function printed(declared: Declared[]): string[] {
  return declared
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ text }) =>
        `${text.replace(/^export (declare )?/, '').replaceAll(/^ {4,}/gm, (space) => ' '.repeat(space.length / 2))}\n`,
    );
}
