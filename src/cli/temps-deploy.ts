#!/usr/bin/env node
import { main } from './main.ts';

const interruption = new AbortController();
// Only once: a second signal ends the process at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => interruption.abort(signal));
// If the reader of the output is gone, as in `temps-deploy | head`, the deployment is still watched
// to its end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: interruption.signal,
});
