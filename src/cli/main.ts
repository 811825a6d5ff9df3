import { TempsError } from '../index.ts';
import { VERSION } from '../version.ts';
import { deploy } from './commands/deploy.ts';
import { env } from './commands/env.ts';
import { logs } from './commands/logs.ts';
import { preview } from './commands/preview.ts';
import { rollback } from './commands/rollback.ts';
import { status } from './commands/status.ts';
import { createContext, type Outcome, type Surroundings } from './context.ts';
import { EXIT_CODES, toFailure, type Failure } from './failure.ts';
import { readArguments } from './flags.ts';
import { reportToGitHub } from './github.ts';
import { createScreen, guard, toJson, type Output } from './output.ts';
import { USAGE } from './usage.ts';

const COMMANDS = { deploy, status, logs, rollback, env, preview };

/** Runs the command, and returns its exit code. */
export async function main(args: readonly string[], given: Surroundings): Promise<number> {
  const { columns, env: variables } = given;
  const out = guard(given.out, variables);
  const err = guard(given.err, variables);
  // These count in arguments that are invalid too.
  const isJson = args.includes('--json');
  const isForGitHub = args.includes('--github');
  const lines = isJson ? err : out;
  const isOnGitHub = isForGitHub || variables['GITHUB_ACTIONS'] === 'true';
  const screen = createScreen(lines, variables, columns, isOnGitHub);

  const run = async (): Promise<Outcome> => {
    const asked = readArguments(args);
    const { command, flags } = asked;
    if (flags.help || flags.version) {
      out.write(flags.help ? USAGE[command] : `${VERSION}\n`);
      return {};
    }
    return COMMANDS[command](createContext(asked, { ...given, out }, screen));
  };
  const outcome = await run().catch((error: unknown): Outcome => ({
    failure: toFailure(error, given.heedSignals()),
  }));

  const unwritten = isJson ? await writeJson(outcome, out) : undefined;
  const failures = [outcome.failure, unwritten].filter((failure) => failure !== undefined);
  // Without a terminal, the log was printed as it came.
  for (const failure of failures) err.write(describe(failure, columns !== undefined));
  if (isForGitHub) await reportToGitHub(outcome, variables, lines);
  const [failure] = failures;
  return failure ? EXIT_CODES[failure.kind] : 0;
}

/** The reason for a failure, with the last log lines of the failed job if these were not shown. */
function describe({ message, job, logs: last }: Failure, hasLog: boolean): string {
  const log =
    hasLog && last.length > 0
      ? [`The last lines of "${job}":`, ...last.map((line) => `  ${line}`)]
      : [];
  return [`Failed: ${message}`, ...log, ''].join('\n');
}

/** Whoever asks for JSON reads it: a full disk or a closed pipe is a failure. */
async function writeJson({ data, failure }: Outcome, out: Output): Promise<Failure | undefined> {
  // The lines of a log are its JSON.
  if (!data && !failure) return undefined;
  const text = toJson({ ...data, error: failure ?? null });
  const error = await new Promise<Error | null | undefined>((resolve) => out.write(text, resolve));
  if (!error) return undefined;
  return toFailure(
    new TempsError(`The JSON cannot be written to standard output: ${error.message}`, {
      code: 'output',
    }),
  );
}
