#!/usr/bin/env node
import { main } from './main.ts';
import { UsageError } from './usage.ts';

// If the reader of the output is gone, as in `temps-mock | head -1`, the mock goes on without a
// log.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  const server = await main(process.argv.slice(2), (text) => console.log(text));
  // `once`: a second signal ends the process immediately, as by default.
  if (server)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => void server.close());
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
