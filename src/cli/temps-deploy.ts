#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { main } from './main.ts';

const { env, stderr, stdin, stdout } = process;
const interruption = new AbortController();
function heedSignals(): AbortSignal {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interruption.abort(signal));
  return interruption.signal;
}

// If the reader of the output is gone, as in `temps-deploy | head`, the deployment is still watched
// to its end.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

// With `--json`, the lines for people go to standard error.
const { columns, isTTY } = process.argv.includes('--json') ? stderr : stdout;

process.exitCode = await main(process.argv.slice(2), {
  env,
  out: stdout,
  err: stderr,
  heedSignals,
  columns: isTTY ? columns : undefined,
  ask: stdin.isTTY ? ask : undefined,
});

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
