import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = {
  esm: ['mistake.mjs', "import { TempsClient } from '@temps-sdk/node-sdk';\nnew TempsClient();"],
  cjs: [
    'mistake.cjs',
    "const { TempsClient } = require('@temps-sdk/node-sdk');\nnew TempsClient();",
  ],
} as const;

const MAX_WIDTH = 160;

/**
 * Node shows where an error was thrown, that line, and the stack: a line of ours that can be read,
 * and our names.
 */
export function uncaught(app: string, format: 'esm' | 'cjs'): string {
  const [file, program] = PROGRAMS[format];
  writeFileSync(join(app, file), program);
  // Without TEMPS_API_URL and the others, so that there is a mistake.
  const env = { PATH: process.env.PATH };
  const { stderr } = spawnSync('node', [file], { cwd: app, encoding: 'utf8', env });
  const [, shown = '', pointer = ''] = stderr.split('\n');
  const wide = stderr
    .split('\n')
    .find((line) => line.length > MAX_WIDTH && !/^(TempsConfigError|file:|\/)|^ {4}at /.test(line));
  if (!/^\s+.*(throw |new TempsConfigError)/.test(shown) || !/^\s+\^$/.test(pointer))
    throw new Error(`shows another line:\n${stderr.slice(0, 2000)}`);
  if (wide !== undefined)
    throw new Error(`${wide.length} characters in one line: ${wide.slice(0, 200)}`);
  if (!stderr.includes('TEMPS_API_URL')) throw new Error(`no word of the address:\n${stderr}`);
  if (!stderr.includes('at new TempsClient ('))
    throw new Error(`the stack does not name the client:\n${stderr}`);
  return shown.trim();
}
