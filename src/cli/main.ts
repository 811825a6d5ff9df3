import { VERSION } from '../version.ts';
import { EXIT_CODES, toFailure, type Failure } from './failure.ts';
import { findUnknownVariables, readFlags, type Flags } from './flags.ts';
import { reportToGitHub, stopCommands } from './github.ts';
import { readOptions } from './options.ts';
import { COMMAND_SIGN, guard, plainText, type Output } from './output.ts';
import { runDeployment, type Outcome } from './run.ts';
import { USAGE } from './usage.ts';

/** The environment and the streams of the command, which tests replace. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  out: Output;
  err: Output;
  /** Aborted by SIGINT or SIGTERM, with the name of the signal as its reason. */
  signal: AbortSignal;
}

/** Runs the command, and returns its exit code. */
export async function main(
  args: readonly string[],
  { env, signal, ...streams }: Surroundings,
): Promise<number> {
  const { flags, failure } = tryFlags(args);
  const isOnGitHub = flags.github === true || env['GITHUB_ACTIONS'] === 'true';
  const out = guard(streams.out, env, isOnGitHub);
  const err = guard(streams.err, env, isOnGitHub);
  if (flags.help || flags.version) {
    out.write(flags.help ? USAGE : `${VERSION}\n`);
    return 0;
  }
  const lines = flags.json ? err : out;
  const print = (line: string): void => void lines.write(`${plainText(line)}\n`);
  // The GitHub runner looks for commands in both streams. All lines go to one stream, with commands
  // stopped, so that a line of a build's log cannot be one.
  const resume = isOnGitHub ? stopCommands(lines) : undefined;
  for (const warning of findUnknownVariables(env)) print(`Warning: ${warning}`);
  const deploy = async (): Promise<Outcome> =>
    runDeployment(readOptions(flags, env), print, signal);
  const outcome: Outcome = failure
    ? { failure }
    : await deploy().catch((error: unknown) => ({ failure: toFailure(error) }));
  const { id, url } = outcome.deployment ?? {};
  if (outcome.failure) (isOnGitHub ? lines : err).write(`${describeFailure(outcome.failure)}\n`);
  else if (outcome.isLive) print(`Deployment ${id} is live: ${url}`);
  else print(`Deployment ${id} was started and goes on without being watched`);
  resume?.();
  const unwritten = flags.json ? await writeJson(out, outcome) : undefined;
  if (unwritten) err.write(`${describeFailure(unwritten)}\n`);
  if (flags.github) await reportToGitHub(outcome, env, lines);
  const reason = outcome.failure ?? unwritten;
  return reason ? EXIT_CODES[reason.kind] : 0;
}

/** If the flags are invalid, those that say how to report it are read all the same. */
function tryFlags(args: readonly string[]): { flags: Flags; failure?: Failure } {
  try {
    return { flags: readFlags(args) };
  } catch (error) {
    const flags = { json: args.includes('--json'), github: args.includes('--github') };
    return { flags, failure: toFailure(error) };
  }
}

/** Whoever asks for JSON reads it: a full disk or a closed pipe is a failure. */
async function writeJson(out: Output, outcome: Outcome): Promise<Failure | undefined> {
  const error = await new Promise<Error | null | undefined>((resolve) =>
    out.write(`${toJson(outcome)}\n`, resolve),
  );
  const message = `The JSON cannot be written to standard output: ${plainText(error?.message ?? '')}`;
  return error ? { kind: 'output', message } : undefined;
}

/** The reason for a failure, with the last log lines of the failed job. */
function describeFailure({ kind, message, job, logs = [] }: Failure): string {
  if (kind === 'usage') return message;
  const log =
    logs.length === 0
      ? ''
      : `\nThe last lines of "${job}":\n${logs.map((line) => `  ${line}`).join('\n')}`;
  return `Failed: ${message}${log}`;
}

/** The JSON that `--json` prints. Commands are escaped in it, so that its values stay the same. */
export function toJson({ deployment, restored, failure }: Outcome): string {
  const { kind, message, job = null, logs = [] } = failure ?? {};
  const json = JSON.stringify({
    deployment_id: deployment?.id ?? null,
    url: deployment?.url || null,
    status: deployment?.status || null,
    rolled_back_to: restored?.id ?? null,
    error: failure ? { kind, message, job, logs } : null,
  });
  return json.replaceAll(COMMAND_SIGN, String.raw`\u0023`);
}
