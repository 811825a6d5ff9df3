import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { complete } from '../../scripts/surface/snippets.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = ['testing', 'mock-server']
  .map((name) => readFileSync(`${root}docs/${name}.md`, 'utf8'))
  .join('\n');
const blocks = Array.from(
  page.matchAll(/^```(?:ts no-run|sh)\n(.*?)^```$/gms),
  ([, code = '']) => code,
);
const runnable = Array.from(page.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = '']) => code);
const blocksWith = (words: string) => blocks.filter((code) => code.includes(words));

const source = (path: string) => `'${new URL(`../../${path}`, import.meta.url).href}'`;

/**
 * The code of a page in a folder of its own, with the package under its name being what is built
 * from here.
 */
function folderWith(name: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'temps-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
  const here = code
    .replaceAll("'@temps-sdk/node-sdk'", source('src/index.ts'))
    .replaceAll("'@temps-sdk/node-sdk/mock'", source('mock/index.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, name), here);
  return folder;
}

/** As a shell of the reader's would run it: without what this run of vitest tells its children. */
const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
const env = { PATH, HOME, NODE_COMPILE_CACHE };

it.each(blocksWith("from 'vitest'").map((code, index) => [index + 1, code] as const))(
  'the vitest example %i passes',
  async (_number, code) => {
    const cwd = folderWith('app.test.ts', code);
    const { stdout } = await run(
      process.execPath,
      [`${root}node_modules/vitest/vitest.mjs`, 'run'],
      { cwd, env },
    );
    expect(stdout).toMatch(/Tests .*\d+ passed/);
  },
  30_000,
);

it('the node:test example passes', async () => {
  const [code = ''] = blocksWith("from 'node:test'");
  const cwd = folderWith('app.test.ts', code);
  const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', 'app.test.ts'], {
    cwd,
    env,
  });
  expect(stdout).toContain('# pass 1');
}, 30_000);

it('the curl example gets a project, and then the fault that it asks for', async () => {
  const [code = ''] = blocksWith('curl -s');
  const server = spawn(process.execPath, [`${root}mock/cli/temps-mock.ts`, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill());
  let said = '';
  while (!said.includes('curl')) said += String((await once(server.stdout, 'data'))[0]);
  const address = /http:\S+/.exec(said)?.[0] ?? '';
  const lines = code.trim().replaceAll('http://127.0.0.1:4010', address).split('\n');
  const responses = await Promise.all(
    lines.map(async (line) => JSON.parse((await run('sh', ['-c', line], { env })).stdout)),
  );
  expect(responses).toMatchObject([
    { name: 'Storefront' },
    { status: 503, title: 'Service Unavailable' },
  ]);
}, 30_000);

it.each(runnable.map((code, index) => [index + 1, code] as const))(
  'the example %i prints what its comments say',
  async (_number, code) => {
    const cwd = folderWith('app.ts', complete(code));
    const { stdout } = await run(process.execPath, ['app.ts'], { cwd, env });
    const promises = Array.from(
      code.matchAll(/^console\.log\(.*\);(?: \/\/ (.*))?$/gm),
      ([, words]) => words,
    );
    const printed = stdout.trim().split('\n');
    // A line without a comment may be anything.
    expect(printed).toEqual(promises.map((words, index) => words ?? printed[index]));
  },
  30_000,
);

it('every option of the command is in the docs', async () => {
  const { USAGE } = await import('../../mock/cli/usage.ts');
  const options = Array.from(USAGE.matchAll(/^ {2}(--[\w-]+)/gm), ([, option = '']) => option);
  expect(options.length).toBeGreaterThan(12);
  for (const option of options) expect(page).toMatch(new RegExp(`^\\| \`${option}[ ,\`]`, 'm'));
});
