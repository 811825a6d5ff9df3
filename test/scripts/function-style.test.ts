import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'mock', 'codegen', 'scripts', 'bench'];

test.each(FOLDERS)('a function of a module is declared with `function` in %s/: arrows are for callbacks', (folder) => {
  const files = execFileSync('git', ['ls-files', `${folder}/*.ts`], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(files.flatMap(arrowsOf)).toEqual([]);
});

/** Constants at the top level of a file that are functions, unless their type makes them one: `const add: Handler = …`. */
function arrowsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name, type, initializer }) =>
          !type && initializer && ts.isArrowFunction(initializer) ? [`${file}: ${name.getText(source)}`] : [],
        )
      : [],
  );
}
