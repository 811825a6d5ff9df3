#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createTempsMock } from '../create-mock.ts';
import type { TempsMock } from '../temps-mock.ts';
import type { MockServer } from '../adapters/server.ts';
import { readOptions, type CliOptions } from './options.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { checkStateFile, readStateFile, writeStateFile, type StateFile } from './state-file.ts';
import { USAGE, UsageError } from './usage.ts';

// If the reader of the output is gone, as in `temps-mock | head -1`, the mock goes on without a log.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  await main();
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.command === 'help') return void process.stdout.write(USAGE);
  if (options.command === 'version') return console.log(readVersion());
  const { snapshot: path, save } = options;
  const snapshot = path === undefined ? undefined : readStateFile(path, save);
  const file = path !== undefined && save ? checkStateFile(path) : undefined;
  const mock = createMock(options, snapshot);
  const server = await listen(mock, options);
  // `once`: a second signal ends the process immediately, as by default.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end(mock, server, file).catch(fail));
  // Printed after the signals are handled, since a program that waits for this output may then send one.
  console.log(`Temps mock  ${server.url}
Token       ${options.token}
Others      ${otherTokens(mock)}
Try         curl -H 'Authorization: Bearer ${options.token.replaceAll("'", String.raw`'\''`)}' ${server.url}/api/projects
Ctrl-C ends it.
`);
}

function createMock(options: CliOptions, snapshot: Snapshot | undefined): TempsMock {
  const { seed, now, clock, scenario, server, token, latency, failNext } = options;
  try {
    const mock = createTempsMock({
      clock,
      server,
      token,
      ...(snapshot ? { snapshot } : { scenario }),
      ...(seed !== undefined && { seed }),
      ...((now !== undefined || !snapshot) && { now: now ?? new Date() }),
      ...(latency !== undefined && { latency }),
    });
    const reset = mock.reset.bind(mock);
    const planFailures = (): void => {
      for (const job of failNext) mock.deployments.failNext({ job });
    };
    // The initial state of this command includes the failures of --fail-next.
    mock.reset = () => {
      reset();
      planFailures();
    };
    planFailures();
    return mock;
  } catch (error) {
    if (snapshot && error instanceof TypeError)
      throw new UsageError(`Failed to read --snapshot ${options.snapshot}: ${error.message}`);
    throw error;
  }
}

/** The tokens with fewer permissions, or none. */
function otherTokens({ tokens: { admin: _admin, ...others } }: TempsMock): string {
  return Object.entries(others)
    .map(([name, token]) => `${name} ${token}`)
    .join(', ');
}

async function listen(mock: TempsMock, { port, host, cors }: CliOptions): Promise<MockServer> {
  try {
    return await mock.listen({
      port,
      cors,
      ...(host !== undefined && { host }),
      log: (line) => console.log(`${new Date().toLocaleTimeString('en-GB')}  ${line}`),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: `port ${port} is taken. Choose another, or any free one: --port 0.`,
      EACCES: `port ${port} needs more rights. Choose one above 1023.`,
      EADDRNOTAVAIL: `this machine has no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all that it has.`,
      ENOTFOUND: `there is no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all that this machine has.`,
    };
    const reason = reasons[code ?? ''];
    if (reason === undefined) throw error;
    throw new UsageError(`Failed to listen: ${reason} See temps-mock --help.`);
  }
}

async function end(mock: TempsMock, server: MockServer, file: StateFile | undefined): Promise<void> {
  await server.close();
  if (!file) return;
  const path = writeStateFile(file, mock.state.snapshot());
  const why = path === file.name ? '' : `, since somebody else has changed ${file.name} meanwhile`;
  console.log(`Saved to ${path}${why}`);
}

function readVersion(): string {
  // package.json is one folder above the built command, and two above its source.
  const file = new URL(import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
