import { VERSION } from '../version.ts';
import { EXIT_CODES, toFailure, type Failure } from './failure.ts';
import { readFlags, type Flags } from './flags.ts';
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
  // If the flags are invalid, these say how to report it.
  let flags: Flags = { json: args.includes('--json'), github: args.includes('--github') };
  let failure: Failure | undefined;
  try {
    flags = readFlags(args);
  } catch (error) {
    failure = toFailure(error);
  }
  const isOnGitHub = flags.github === true || env['GITHUB_ACTIONS'] === 'true';
  const [out, err] = [streams.out, streams.err].map((stream) => guard(stream, env, isOnGitHub)) as [
    Output,
    Output,
  ];
  if (flags.help || flags.version) {
    out.write(flags.help ? USAGE : `${VERSION}\n`);
    return 0;
  }
  const lines = flags.json ? err : out;
  const print = (line: string): void => void lines.write(`${plainText(line)}\n`);
  // The GitHub runner looks for commands in both streams. All lines go to one stream, with commands
  // stopped, so that a line of a build's log cannot be one.
  const resume = isOnGitHub ? stopCommands(lines) : undefined;
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
  if (flags.json) out.write(`${toJson(outcome)}\n`);
  if (flags.github) await reportToGitHub(outcome, env, lines);
  return outcome.failure ? EXIT_CODES[outcome.failure.kind] : 0;
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
