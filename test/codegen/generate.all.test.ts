import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generate } from '../../codegen/src/generate/generate.ts';
import { readOwnContract } from '../../codegen/src/input/read.ts';
import { parseContract } from '../../codegen/src/input/read-contract.ts';
import type { Files } from '../../codegen/src/output/files.ts';
import { settings } from '../../openapi-ts.config.ts';
import { strictErrors, workFolder, write } from './instance/compile.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const folder = workFolder('codegen-compiled');
let files: Files;

beforeAll(async () => {
  const raw = parseContract(await readFile(join(fixtures, 'quirks.yaml'), 'utf8'), 'quirks.yaml');
  files = await generate(readOwnContract(raw), {
    ...settings,
    needsEachPass: false,
    runtime: '../../../../src/namespace.ts',
  });
  await write(join(folder, 'client'), files);
});

/** The examples of the documentation, each as a block. */
function examples(code: string): string[] {
  const blocks = Array.from(
    code.matchAll(/@example\n((?: +\* [^@].*\n)+)/g),
    ([, block = '']) => block,
  );
  return blocks.map((block) => block.replace(/^ +\* /gm, ''));
}

test('what is generated and what is said of it is true to the compiler', async () => {
  const namespaces = [...files]
    .filter(([path]) => path.startsWith('namespaces/'))
    .map(([, code]) => code);
  const blocks = examples(namespaces.join('\n')).map((block) => `{\n${block}}\n`);
  expect(blocks).toHaveLength(10);
  const head =
    "import type { Namespaces } from './client/namespaces.gen.ts';\ndeclare const temps: Namespaces;\n";
  await writeFile(join(folder, 'examples.ts'), `${head}${blocks.join('')}`);
  await copyFile(join(fixtures, 'usage.ts.txt'), join(folder, 'usage.ts'));
  const all = ['examples.ts', 'usage.ts', ...[...files.keys()].map((path) => `client/${path}`)];
  // hey-api's serializers are not written for exact optional properties.
  const flags = { noUnusedLocals: false, exactOptionalPropertyTypes: false };
  expect(strictErrors(folder, all, 'bundler', flags)).toEqual([]);
}, 60_000);
