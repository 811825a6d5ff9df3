import { readFileSync } from 'node:fs';
import type { MockServer } from '../adapters/server.ts';
import { createTempsMock } from '../create-mock.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { TempsMock } from '../temps-mock.ts';
import { readOptions, type CliOptions } from './options.ts';
import { USAGE, UsageError } from './usage.ts';

/**
 * Starts the mock server that the arguments describe. Returns nothing if they ask for help or the version.
 *
 * @throws {UsageError} if an argument is invalid or cannot be used
 */
export async function main(args: readonly string[], print: (text: string) => void): Promise<MockServer | undefined> {
  const options = readOptions(args);
  if (options.command !== 'serve') {
    print(options.command === 'help' ? USAGE : readVersion());
    return undefined;
  }
  const mock = createMock(options);
  const server = await listen(mock, options, print);
  const { admin, ...others } = mock.tokens;
  print(`Temps mock  ${server.url}
Token       ${admin}
Others      ${Object.entries(others)
    .map(([name, token]) => `${name} ${token}`)
    .join(', ')}
Try         curl -H 'Authorization: Bearer ${admin.replaceAll("'", String.raw`'\''`)}' ${server.url}/api/projects
Ctrl-C ends it.
`);
  return server;
}

function createMock(options: CliOptions): TempsMock {
  const { seed, now, clock, scenario, server, token, latency, failNext, snapshot: path } = options;
  const snapshot = path === undefined ? undefined : readSnapshot(path);
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
    const planFailures = (): void => {
      for (const job of failNext) mock.deployments.failNext({ job });
    };
    // The initial state of this command includes the failures of --fail-next.
    const reset = mock.reset.bind(mock);
    mock.reset = () => {
      reset();
      planFailures();
    };
    planFailures();
    return mock;
  } catch (error) {
    if (snapshot && error instanceof TypeError)
      throw new UsageError(`Failed to read --snapshot ${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

function readSnapshot(path: string): Snapshot {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new UsageError(`Failed to read --snapshot ${path}: ${reason}.`, { cause });
  }
}

async function listen(mock: TempsMock, options: CliOptions, print: (text: string) => void): Promise<MockServer> {
  const { port, host, cors } = options;
  try {
    return await mock.listen({
      port,
      cors,
      ...(host !== undefined && { host }),
      log: (line) => print(`${new Date().toLocaleTimeString('en-GB')}  ${line}`),
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: `port ${port} is taken. Choose another, or any free one: --port 0.`,
      EACCES: `port ${port} needs more rights. Choose one above 1023.`,
      EADDRNOTAVAIL: `this machine has no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all that it has.`,
      ENOTFOUND: `there is no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all that this machine has.`,
    };
    const reason = reasons[code ?? ''];
    if (reason === undefined) throw cause;
    throw new UsageError(`Failed to listen: ${reason} See temps-mock --help.`, { cause });
  }
}

function readVersion(): string {
  // package.json is one folder above the built command, and two above its source.
  const file = new URL(import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
