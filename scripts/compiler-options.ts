import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
  config: object;
};

/** Those of tsconfig.json. */
export const compilerOptions: ts.CompilerOptions = ts.parseJsonConfigFileContent(
  config,
  ts.sys,
  root,
).options;
