import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints where in the package a replaced `fetch` was called from. */
const PROGRAM = `new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch: async () => {
  console.log(/\\((?:file:..)?([^()]*node-sdk[^()]+):(\\d+):\\d+\\)/.exec(new Error().stack).slice(1).join('\\n'));
  return Response.json({});
} }).projects.get({ path: { project_id: 1 } });`;

/** A stack leads to the line of the package that made the call, in both formats: it is not minified. */
export function checkStacks(app: string): void {
  for (const [file, load] of [
    ['stack.mjs', "import { TempsClient } from '@temps-sdk/node-sdk';"],
    ['stack.cjs', "const { TempsClient } = require('@temps-sdk/node-sdk');"],
  ] as const) {
    writeFileSync(join(app, file), `${load}\n${PROGRAM}`);
    const said = execFileSync('node', [file], { cwd: app, encoding: 'utf8' });
    const [source = '', line = ''] = said.trim().split('\n');
    const text = readFileSync(source, 'utf8').split('\n')[Number(line) - 1] ?? '';
    if (!/^.{1,200}$/.test(text) || !/\bfetch\b/.test(text))
      throw new Error(`${file}: fetch is said to be called at ${said}`);
  }
}
