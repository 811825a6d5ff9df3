import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'mock', 'codegen', 'scripts', 'bench'];

test('a function of a module is declared with `function`: arrows are for callbacks', () => {
  const files = globSync(`{${FOLDERS.join()}}/**/*.ts`, {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  });
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap(arrowsOf)).toEqual([]);
});

/**
 * Constants at the top level of a file that are functions, unless their type makes them one: `const
 * add: Handler = …`.
 */
function arrowsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  return source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name, type, initializer }) =>
          !type && initializer && ts.isArrowFunction(initializer)
            ? [`${file}: ${name.getText(source)}`]
            : [],
        )
      : [],
  );
}
