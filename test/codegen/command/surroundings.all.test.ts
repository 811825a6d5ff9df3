import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand, SMALL_CONTRACT } from './run-command.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-surroundings-'));
  await writeFile(join(folder, 'openapi.json'), SMALL_CONTRACT);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const CODE = `import { writeFileSync } from 'node:fs';
writeFileSync('ran', '');
export default { output: { postProcess: [{ command: 'touch', args: ['ran'] }] }, plugins: [] };
`;

const SETTINGS: Record<string, string> = {
  'openapi-ts.config.ts': CODE,
  'openapi-ts.config.mjs': CODE,
  '.config/openapi-ts.ts': CODE,
  '.openapi-tsrc': 'extends = "./other.mjs"\noutput.fileName.suffix = ".other"\n',
  'package.json': JSON.stringify({ 'openapi-ts': { output: { fileName: { suffix: '.other' } } } }),
};

test('settings of hey-api in the working folder are those of another program, and none of them runs', async () => {
  await mkdir(join(folder, '.config'));
  await writeFile(join(folder, 'other.mjs'), CODE);
  for (const [name, text] of Object.entries(SETTINGS)) await writeFile(join(folder, name), text);
  const { status, stderr } = runCommand(['--input', 'openapi.json', '--output', 'temps'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await readdir(folder)).not.toContain('ran');
  expect((await readdir(join(folder, 'temps'))).toSorted()).toEqual([
    '.temps-codegen.json',
    'index.ts',
    'namespaces',
    'namespaces.gen.ts',
    'types.gen.ts',
  ]);
});
