import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILE = `${root}test/types/in-memory.ts`;

/** What the compiler says of some lines with a client. */
function messagesOf(lines: string): string[] {
  const code = `import type { TempsClient } from '../../src/index.ts';\ndeclare const temps: TempsClient;\n${lines}`;
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost({ ...options, skipLibCheck: true });
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    name === FILE ? ts.createSourceFile(name, code, version) : getSourceFile(name, version);
  const program = ts.createProgram([FILE], { ...options, skipLibCheck: true, noEmit: true }, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(FILE));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a deploy without a source is told every source there is', () => {
  const [message, ...others] = messagesOf('void temps.deploy({ project: 1, environment: 1 });');
  expect(others).toEqual([]);
  const last = message?.split('\n').at(-1);
  for (const source of ['git', 'image', 'imageTarball', 'staticDir', 'staticBundle']) expect(last).toContain(source);
}, 60_000);
