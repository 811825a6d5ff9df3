import { VERSION } from '../version.ts';
import { deploy } from './commands/deploy.ts';
import { env as changeVariables } from './commands/env.ts';
import { logs } from './commands/logs.ts';
import { preview } from './commands/preview.ts';
import { rollback } from './commands/rollback.ts';
import { status } from './commands/status.ts';
import type { Context, DeploymentReport, Outcome } from './context.ts';
import { EXIT_CODES, interruption, toFailure, type Failure } from './failure.ts';
import { findUnknownVariables, readArguments, type Arguments, type CommandName } from './flags.ts';
import { createGroups, reportToGitHub } from './github.ts';
import { createSettings } from './options.ts';
import { COMMAND_SIGN, guard, plainText, type Output } from './output.ts';
import { createScreen, type Screen, type Terminal } from './screen.ts';
import { USAGE } from './usage.ts';

/** The environment and the streams of the command, which tests replace. */
export interface Surroundings
  extends Pick<Context, 'env' | 'ask' | 'signal'>, Pick<Screen, 'every'> {
  out: Output;
  err: Output;
  /** Absent unless the lines for people go to a terminal. */
  terminal?: Terminal | undefined;
}

type Command = (context: Context) => Promise<Outcome>;

const RUN: Readonly<Record<CommandName, Command>> = {
  deploy,
  status,
  logs,
  rollback,
  env: changeVariables,
  preview,
};

/** Runs the command, and returns its exit code. */
export async function main(
  args: readonly string[],
  { ask, env, every, signal, terminal, ...streams }: Surroundings,
): Promise<number> {
  const { command, flags, words, failure } = tryArguments(args);
  const isOnGitHub = flags.github === true || env['GITHUB_ACTIONS'] === 'true';
  const out = guard(streams.out, env, isOnGitHub);
  const err = guard(streams.err, env, isOnGitHub);
  if (flags.help || flags.version) {
    out.write(flags.help ? USAGE[command] : `${VERSION}\n`);
    return 0;
  }
  const lines = flags.json ? err : out;
  // The GitHub runner looks for commands in both streams. All lines go to one stream, with commands
  // stopped, so that a line of a build's log cannot be one.
  const groups = isOnGitHub ? createGroups(lines) : undefined;
  const screen: Screen = { ...createScreen(lines, terminal), group: groups?.group, every };
  for (const warning of findUnknownVariables(env)) screen.print(`Warning: ${warning}`, 'yellow');
  const settings = createSettings(flags, env);
  const outcome = failure
    ? { failure }
    : await attempt(RUN[command], { ...settings, words, screen, out, signal, ask });
  // Without a terminal, the log was printed as it came.
  printEnd(outcome, screen, isOnGitHub ? lines : err, terminal !== undefined);
  groups?.end();
  const unwritten = flags.json ? await writeJson(command, outcome, out) : undefined;
  if (unwritten) err.write(`${describeFailure(unwritten)}\n`);
  if (flags.github) await reportToGitHub(outcome, env, lines);
  return exitCodeOf(outcome.failure ?? unwritten);
}

function printEnd(outcome: Outcome, screen: Screen, err: Output, hasLog: boolean): void {
  const { deployment, failure, isLive } = outcome;
  if (failure) err.write(`${describeFailure(failure, hasLog)}\n`);
  else if (deployment) screen.print(describeEnd(deployment, isLive), 'green');
}

function exitCodeOf(failure: Failure | undefined): number {
  return failure ? EXIT_CODES[failure.kind] : 0;
}

async function attempt(run: Command, context: Context): Promise<Outcome> {
  const { signal } = context;
  try {
    return await run(context);
  } catch (error) {
    return { failure: signal.aborted ? interruption(signal, error) : toFailure(error) };
  }
}

function describeEnd({ id, url }: DeploymentReport, isLive?: boolean): string {
  return isLive
    ? `Deployment ${id} is live: ${url}`
    : `Deployment ${id} was started and goes on without being watched`;
}

/** If the arguments are invalid, those that say how to report it are read all the same. */
function tryArguments(args: readonly string[]): Arguments & { failure?: Failure } {
  try {
    return readArguments(args);
  } catch (error) {
    const flags = { json: args.includes('--json'), github: args.includes('--github') };
    return { command: 'deploy', words: [], flags, failure: toFailure(error) };
  }
}

/** Whoever asks for JSON reads it: a full disk or a closed pipe is a failure. */
async function writeJson(
  command: CommandName,
  outcome: Outcome,
  out: Output,
): Promise<Failure | undefined> {
  // The lines of a log are its JSON.
  if (command === 'logs' && !outcome.failure) return undefined;
  if (command === 'logs') outcome.data = {};
  const error = await new Promise<Error | null | undefined>((resolve) =>
    out.write(`${toJson(outcome)}\n`, resolve),
  );
  const message = `The JSON cannot be written to standard output: ${plainText(error?.message ?? '')}`;
  return error ? { kind: 'output', message } : undefined;
}

/** The reason for a failure, with the last log lines of the failed job if these were not shown. */
function describeFailure({ kind, message, job, logs = [] }: Failure, hasLog = false): string {
  if (kind === 'usage') return message;
  const log =
    logs.length === 0 || !hasLog
      ? ''
      : `\nThe last lines of "${job}":\n${logs.map((line) => `  ${line}`).join('\n')}`;
  return `Failed: ${message}${log}`;
}

/** The JSON that `--json` prints. Commands are escaped in it, so that its values stay the same. */
export function toJson({ data, deployment, restored, failure }: Outcome): string {
  const { kind, message, job = null, logs: lines = [] } = failure ?? {};
  const result = data ?? {
    deployment_id: deployment?.id ?? null,
    url: deployment?.url || null,
    status: deployment?.status || null,
    rolled_back_to: restored?.id ?? null,
  };
  const error = failure ? { kind, message, job, logs: lines } : null;
  const json = JSON.stringify({ ...result, error });
  return json.replaceAll(COMMAND_SIGN, String.raw`\u0023`);
}
