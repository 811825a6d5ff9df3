import { VERSION } from '../version.ts';
import { exitCodeFor, toFailure } from './failure.ts';
import { readFlags, type Flags } from './flags.ts';
import { reportToGitHub, stopCommands } from './github.ts';
import { readOptions } from './options.ts';
import { createProgress, guard, withoutTokens, type Output } from './output.ts';
import { describeFailure, describeSuccess, toJson } from './report.ts';
import { runDeployment, type Outcome } from './run.ts';
import { EXIT_CODES, USAGE } from './usage.ts';

/** The environment and the streams of the command, which tests replace. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  out: Output;
  err: Output;
  /** Aborted by SIGINT or SIGTERM, with the name of the signal as its reason. */
  signal: AbortSignal;
}

/** Runs the command, and returns its exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env } = surroundings;
  const { flags, failure } = tryFlags(args);
  const isOnGitHub = flags.github === true || env['GITHUB_ACTIONS'] === 'true';
  const [out, err] = [surroundings.out, surroundings.err].map((stream) => guard(stream, env, isOnGitHub)) as [
    Output,
    Output,
  ];
  if (flags.help || flags.version) return writeResult(flags.help ? USAGE : `${VERSION}\n`, EXIT_CODES.ok, { out, err });
  const lines = flags.json ? err : out;
  // The GitHub runner looks for commands in both streams. All lines go to one stream, with commands stopped, so that a
  // line of a build's log cannot be one.
  const resume = isOnGitHub ? stopCommands(lines) : undefined;
  const outcome: Outcome = withoutTokens(failure ? { failure } : await run(flags, lines, surroundings), env);
  if (outcome.failure) (isOnGitHub ? lines : err).write(`${describeFailure(outcome.failure)}\n`);
  resume?.();
  const code = outcome.failure ? exitCodeFor(outcome.failure) : EXIT_CODES.ok;
  if (flags.json) return writeResult(`${toJson(outcome)}\n`, code, { out, err });
  if (flags.github) await reportToGitHub(outcome, env, lines);
  return code;
}

/** Writes what the caller reads. Resolves to the exit code, which is not that of a success if it cannot be written. */
async function writeResult(text: string, code: number, { out, err }: Record<'out' | 'err', Output>): Promise<number> {
  const problem = await new Promise<Error | null | undefined>((resolve) => {
    out.write(text, resolve);
  });
  if (!problem) return code;
  err.write(`Failed to write the result to standard output: ${problem.message}\n`);
  return code === EXIT_CODES.ok ? EXIT_CODES.unwritten : code;
}

/** Reads the flags. If they are invalid, still finds those that say how to report the failure. */
function tryFlags(args: readonly string[]): { flags: Flags; failure?: Outcome['failure'] } {
  try {
    return { flags: readFlags(args) };
  } catch (error) {
    const flags = { json: args.includes('--json'), github: args.includes('--github') };
    return { flags, failure: toFailure(error) };
  }
}

async function run(flags: Flags, lines: Output, { env, signal }: Surroundings): Promise<Outcome> {
  const progress = createProgress(lines, lines.isTTY === true && !env['CI']);
  try {
    const outcome = await runDeployment(readOptions(flags, env), progress, signal);
    if (!outcome.failure) progress.line(describeSuccess(outcome));
    return outcome;
  } catch (error) {
    return { failure: toFailure(error) };
  } finally {
    progress.end();
  }
}
