#!/usr/bin/env node
import { createTempsMock } from '../create-mock.ts';
import type { MockServer } from '../adapters/server.ts';
import { readOptions, USAGE, UsageError, type CliOptions } from './options.ts';

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nSee npx temps-mock --help.`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { help, ...options } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const server = await start(options);
  console.log(`Temps mock  ${server.url}
Token       ${options.token}
Try         curl -H 'Authorization: Bearer ${options.token.replaceAll("'", String.raw`'\''`)}' ${server.url}/api/projects
Ctrl-C ends it.
`);
  // A second one ends the process at once, as ever.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

async function start({ port, ...options }: Omit<CliOptions, 'help'>): Promise<MockServer> {
  const mock = createTempsMock({ ...options, clock: 'real' });
  try {
    return await mock.listen({
      port,
      log: (line) => console.log(`${new Date().toLocaleTimeString('en-GB')}  ${line}`),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UsageError(`Port ${port} is taken. Choose another, or any free one: --port 0.`);
    if (code === 'EACCES') throw new UsageError(`Port ${port} needs more rights. Choose one above 1023.`);
    throw error;
  }
}
