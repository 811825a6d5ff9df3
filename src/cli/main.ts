import { VERSION } from '../version.ts';
import { deploy } from './commands/deploy.ts';
import { env as changeVariables } from './commands/env.ts';
import { logs } from './commands/logs.ts';
import { preview } from './commands/preview.ts';
import { rollback } from './commands/rollback.ts';
import { status } from './commands/status.ts';
import type { Context, DeploymentReport, Outcome } from './context.ts';
import { EXIT_CODES, toFailure, type Failure } from './failure.ts';
import {
  findUnknownVariables,
  readArguments,
  readSwitch,
  readText,
  type Arguments,
  type CommandName,
} from './flags.ts';
import { createGroups, reportToGitHub } from './github.ts';
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
  const isOnGitHub = [flags.github, env['GITHUB_ACTIONS'] === 'true'].includes(true);
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
  const context: Context = {
    words,
    flags,
    env,
    text: (name) => readText(name, flags, env),
    isOn: (name) => readSwitch(name, flags, env),
    screen,
    out,
    signal,
    ask,
  };
  const outcome = failure ? { failure } : await attempt(RUN[command], context);
  // Without a terminal, the log was printed as it came.
  const hasLog = terminal !== undefined;
  if (outcome.failure)
    (isOnGitHub ? lines : err).write(`${describeFailure(outcome.failure, hasLog)}\n`);
  else if (outcome.deployment)
    screen.print(describeEnd(outcome.deployment, outcome.isLive), 'green');
  groups?.end();
  const unwritten = flags.json && command !== 'logs' ? await writeJson(out, outcome) : undefined;
  if (unwritten) err.write(`${describeFailure(unwritten)}\n`);
  if (flags.github) await reportToGitHub(outcome, env, lines);
  return exitCodeOf(outcome.failure ?? unwritten);
}

function exitCodeOf(failure: Failure | undefined): number {
  return failure ? EXIT_CODES[failure.kind] : 0;
}

async function attempt(run: Command, context: Context): Promise<Outcome> {
  try {
    return await run(context);
  } catch (error) {
    return { failure: toFailure(error) };
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
async function writeJson(out: Output, outcome: Outcome): Promise<Failure | undefined> {
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
