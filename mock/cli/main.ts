import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { MockServer } from '../adapters/server.ts';
import { createTempsMock } from '../create-mock.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { TempsMock } from '../temps-mock.ts';
import { importedScenario } from './imported-scenario.ts';
import { readOptions, type CliOptions } from './options.ts';
import { readInstance } from './read-instance.ts';
import { USAGE, UsageError } from './usage.ts';

/**
 * Starts the mock server that the arguments describe. Returns nothing if they ask for help or the
 * version.
 *
 * @throws {UsageError} if an argument is invalid or cannot be used
 */
export async function main(
  args: readonly string[],
  print: (text: string) => void,
): Promise<MockServer | undefined> {
  const options = readOptions(args);
  if (options.command === 'import') {
    print(await importInstance(options.output));
    return undefined;
  }
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

/** Reads the instance of `TEMPS_API_URL` into a snapshot file. Returns what to print. */
async function importInstance(path: string): Promise<string> {
  const { TempsClient, TempsError } = await import('@temps-sdk/node-sdk');
  try {
    const instance = await readInstance(new TempsClient());
    const now = new Date();
    const { state } = createTempsMock({ scenario: importedScenario(instance), now });
    await writeFile(path, JSON.stringify(state.snapshot()));
    const { projects, environments, deployments } = instance;
    return `${path} has ${projects.length} projects, ${environments.length} environments and ${deployments.length} deployments.
Left out:
${instance.leftOut.map((line) => `  ${line}`).join('\n')}
Start it with temps-mock --snapshot ${path}`;
  } catch (cause) {
    if (!TempsError.is(cause) && (cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw new UsageError(`Failed to import: ${(cause as Error).message}`, { cause });
  }
}

function createMock({ mock: options, snapshot: path, failNext }: CliOptions): TempsMock {
  const snapshot = path === undefined ? undefined : readSnapshot(path);
  try {
    const now = options.now ?? (snapshot ? undefined : new Date());
    const mock = createTempsMock({ ...options, snapshot, now });
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
    if (!(error instanceof TypeError)) throw error;
    const reason = error.message.replace(/^createTempsMock: (?:options\.)?/, '--');
    throw new UsageError(`Failed to start: ${reason.replace(/\.$/, '')}. See temps-mock --help.`, {
      cause: error,
    });
  }
}

function readSnapshot(path: string): Snapshot {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  } catch (cause) {
    throw new UsageError(`Failed to read --snapshot ${path}: ${(cause as Error).message}`, {
      cause,
    });
  }
}

async function listen(
  mock: TempsMock,
  options: CliOptions,
  print: (text: string) => void,
): Promise<MockServer> {
  const { port, host, cors } = options;
  try {
    return await mock.listen({
      port,
      cors,
      ...(host !== undefined && { host }),
      log: (line) => print(`${new Date().toLocaleTimeString('en-GB')}  ${line}`),
    });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new UsageError(
      `Failed to listen: ${message}. Choose another --port, such as 0 for any free one, or another --host.`,
      { cause },
    );
  }
}

function readVersion(): string {
  // package.json is one folder above the built command, and two above its source.
  const file = new URL(
    import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json',
    import.meta.url,
  );
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
