import ts from 'typescript';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readOwnContract } from '../../codegen/src/generate/read.ts';
import { writeFolder } from '../../codegen/src/output/write-folder.ts';
import { settings } from '../../openapi-ts.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'test/codegen/fixtures');
const output = join(root, 'node_modules/.cache/codegen-compiled');
// Beside what is generated, which is to hold nothing else.
const usage = `${output}-usage`;

beforeAll(async () => {
  await rm(output, { recursive: true, force: true });
  await mkdir(usage, { recursive: true });
  const raw: unknown = JSON.parse(await readFile(join(fixtures, 'quirks.json'), 'utf8'));
  await writeFolder(
    output,
    await generate(readOwnContract(raw), { ...settings, runtime: '../../../src/namespace.ts' }),
  );
});

afterAll(() => Promise.all([output, usage].map((directory) => rm(directory, { recursive: true, force: true }))));

test('what is generated, and what is said of it, is true to the compiler', async () => {
  const blocks = examples(await readNamespaces()).map((block) => `{\n${block}}\n`);
  expect(blocks).toHaveLength(10);
  const head =
    "import type { Namespaces } from '../codegen-compiled/namespaces.gen.ts';\ndeclare const temps: Namespaces;\n";
  await writeFile(join(usage, 'examples.ts'), `${head}${blocks.join('').replaceAll('console.log(line)', 'void line')}`);
  await copyFile(join(fixtures, 'usage.ts.txt'), join(usage, 'usage.ts'));
  const files = await Promise.all(
    [output, usage].map(async (directory) =>
      (await readdir(directory, { recursive: true })).map((name) => join(directory, name)),
    ),
  );
  const unused = /is declared but its value is never read|All destructured elements are unused/;
  expect(
    typeErrors(files.flat().filter((name) => name.endsWith('.ts'))).filter((error) => !unused.test(error)),
  ).toEqual([]);
}, 60_000);

/** The code of all namespaces. */
async function readNamespaces(): Promise<string> {
  const folder = join(output, 'namespaces');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  return files.join('\n');
}

/** The examples of the documentation, each as a block. */
function examples(code: string): string[] {
  return [...code.matchAll(/@example\n((?: +\* [^@].*\n)+)/g)].map(([, block = '']) => block.replace(/^ +\* /gm, ''));
}

function typeErrors(files: string[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName.includes('codegen-compiled'))
    .map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}
