/**
 * The tests of the wire, or with `TEST_ALL=1` of all calls, over both transports, by the Node of a
 * major version: `npm run test:node -- 20`. Part of a file's path after it runs those files alone;
 * options go to vitest, such as `--shard=1/4`.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installRuntimes, runtimePath } from '../package/runtimes/install.ts';
import { toolPath } from '../package/tools/install.ts';
import { CALLING_FILES, WIRE_FILES } from '../support/calling.ts';
import { isTestAll } from '../support/runs.ts';
import { LEFT_OUT } from './left-out.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const VITEST = `${root}node_modules/vitest/vitest.mjs`;
const WITH_MAP_GROUP_BY = fileURLToPath(new URL('with-map-group-by.mjs', import.meta.url));

const NODES: Readonly<Record<string, string>> = {
  20: runtimePath('node20', 'bin/node'),
  22: runtimePath('node22', 'bin/node'),
  24: process.execPath,
  26: runtimePath('node26', 'bin/node'),
};

const [version = '', ...rest] = process.argv.slice(2);
const options = rest.filter((given) => given.startsWith('-'));
const only = rest.find((given) => !given.startsWith('-')) ?? '';
const node = NODES[version];
if (!node)
  throw new Error(
    `npm run test:node -- <version>: one of ${Object.keys(NODES).join(', ')}, not '${version}'`,
  );
process.exitCode = run(node, Number(version));

function run(program: string, major: number): number {
  installRuntimes([program]);
  // msw 2, for a Node that msw 3 does not run on.
  toolPath('msw-2');
  const args = ['--import', WITH_MAP_GROUP_BY, VITEST, 'run', ...options, ...chooseFiles(major)];
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env['PATH']}` };
  return spawnSync(program, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

function chooseFiles(major: number): string[] {
  const leftOut = LEFT_OUT.filter(({ since }) => major < since);
  for (const { file, reason } of leftOut)
    process.stdout.write(`left out on Node ${major}: ${file}, since ${reason}\n`);
  const files = globSync(isTestAll ? CALLING_FILES : WIRE_FILES, { cwd: root }).filter(
    (file) => file.includes(only) && !leftOut.some((left) => left.file === file),
  );
  // Without a file, vitest would run all there are.
  if (files.length === 0) throw new Error(`no test of a call has '${only}' in its path`);
  return files;
}
