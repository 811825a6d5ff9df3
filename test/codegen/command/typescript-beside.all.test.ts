import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand, SMALL_CONTRACT } from './run-command.ts';

/** hey-api in the root of a project that has TypeScript 7 there: it exports no compiler, as seen from hey-api. */
const TYPESCRIPT_7 = `import { registerHooks } from 'node:module';
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'typescript' && /node_modules.@hey-api/.test(context.parentURL ?? '')
      ? { url: 'data:text/javascript,export default { version: "7.0.2" }', shortCircuit: true }
      : next(specifier, context),
});
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temps-typescript-'));
  await writeFile(join(folder, 'typescript-7.mjs'), TYPESCRIPT_7);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function run(args: string[]) {
  const hooks = pathToFileURL(join(folder, 'typescript-7.mjs')).href;
  return runCommand(args, { cwd: folder, nodeArgs: ['--import', hooks] });
}

test('--help needs no TypeScript', () => {
  const { status, stdout, stderr } = run(['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('temps-codegen --input openapi.json --output src/temps');
});

test('a client is generated beside TypeScript 7, with the TypeScript of the generator', async () => {
  await writeFile(join(folder, 'openapi.json'), SMALL_CONTRACT);
  const { status, stderr } = run(['--input', 'openapi.json', '--output', 'temps']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await readFile(join(folder, 'temps/namespaces/kv-store.gen.ts'), 'utf8')).toContain('increment(');
});
