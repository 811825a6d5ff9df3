import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Prints the name of each export of a module, and for each class the name that stacks show. Those of
 * one or two letters are for the parts that are loaded on demand.
 */
const PRINT = `console.log(JSON.stringify(Object.entries(exported).flatMap(([key, value]) =>
  /^(default|module.exports|..?)$/.test(key) ? [] : [[key, /^class\\b/.test(String(value)) ? value.name : key]])));`;

const FORMATS = {
  esm: {
    load: (entry: string): string => `import * as exported from '${entry}';`,
    type: 'module',
    end: 'mts',
  },
  cjs: {
    load: (entry: string): string => `const exported = require('${entry}');`,
    type: 'commonjs',
    end: 'cts',
  },
};

/**
 * Every value that the types of an entry declare is there at run time, and no other; a class has
 * the name of its export.
 */
export function checkExports(app: string, entry: string, format: 'esm' | 'cjs'): string {
  const { load, type, end } = FORMATS[format];
  const args = ['--no-warnings', `--input-type=${type}`, '-e', load(entry) + PRINT];
  const shown = JSON.parse(execFileSync('node', args, { cwd: app, encoding: 'utf8' })) as [
    string,
    string,
  ][];
  const there = shown.map(([key]) => key);
  const declared = declaredValues(join(app, `exports.${end}`), entry);
  const problems = [
    ...declared
      .filter((name) => !there.includes(name))
      .map((name) => `${name} is declared and not there`),
    ...there
      .filter((name) => !declared.includes(name))
      .map((name) => `${name} is there and not declared`),
    ...shown
      .filter(([key, name]) => key !== name)
      .map(([key, name]) => `the class ${key} is called ${name}`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${declared.length} values`;
}

/** What a user's compiler takes for a value of an entry. */
function declaredValues(file: string, entry: string): string[] {
  writeFileSync(file, `import * as exported from '${entry}';\nexport const values = exported;\n`);
  const options = { module: ts.ModuleKind.NodeNext, noEmit: true, skipLibCheck: true };
  const program = ts.createProgram([file], options);
  const statement = program.getSourceFile(file)?.statements[0];
  if (!statement || !ts.isImportDeclaration(statement)) throw new Error(`${file} has no import`);
  const binding = statement.importClause?.namedBindings;
  if (!binding || !ts.isNamespaceImport(binding)) throw new Error(`${file} imports no namespace`);
  return program
    .getTypeChecker()
    .getTypeAtLocation(binding.name)
    .getProperties()
    .map(({ name }) => name);
}
