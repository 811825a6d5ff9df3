import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder, runCommand } from './support.ts';

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
  const folder = await makeFolder();
  await mkdir(join(folder, '.config'));
  await writeFile(join(folder, 'other.mjs'), CODE);
  for (const [name, text] of Object.entries(SETTINGS)) await writeFile(join(folder, name), text);
  const { status, stderr } = runCommand(['--input', 'openapi.json', '--output', 'temps'], {
    cwd: folder,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await readdir(folder)).not.toContain('ran');
  expect((await readdir(join(folder, 'temps'))).toSorted()).toEqual([
    '.temps-codegen.json',
    'index.ts',
    'models.gen.ts',
    'namespaces',
    'namespaces.gen.ts',
    'operation-types.gen.ts',
    'types.gen.ts',
  ]);
});

/**
 * hey-api in the root of a project that has TypeScript 7 there: it exports no compiler, as seen
 * from hey-api.
 */
const TYPESCRIPT_7 = `import { registerHooks } from 'node:module';
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'typescript' && /node_modules.@hey-api/.test(context.parentURL ?? '')
      ? { url: 'data:text/javascript,export default { version: "7.0.2" }', shortCircuit: true }
      : next(specifier, context),
});
`;

test('a client is generated beside TypeScript 7 with the TypeScript of the generator', async () => {
  const folder = await makeFolder();
  const hooks = join(folder, 'typescript-7.mjs');
  await writeFile(hooks, TYPESCRIPT_7);
  const options = { cwd: folder, nodeArgs: ['--import', pathToFileURL(hooks).href] };
  const help = runCommand(['--help'], options);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('temps-codegen --input openapi.json --output src/temps');
  const generated = runCommand(['--input', 'openapi.json', '--output', 'temps'], options);
  expect(generated).toMatchObject({ status: 0, stderr: '' });
  expect(await readFile(join(folder, 'temps/namespaces/kv-store.gen.ts'), 'utf8')).toContain(
    'increment(',
  );
});
