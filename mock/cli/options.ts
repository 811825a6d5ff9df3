import { parseArgs } from 'node:util';
import { isNamed } from '../features/deployments/model/plans.ts';
import { isPossibleNow } from '../lib/time/clock.ts';
import type { Delay } from '../pipeline/faults/fault.ts';
import { SCENARIO_NAMES, type ScenarioName } from '../scenarios/names.ts';
import { listJobIds } from '../servers/plans.ts';
import { SERVER_NAMES, serverProfile, type ServerName } from '../servers/profile.ts';
import { UsageError } from './usage.ts';

export interface CliOptions {
  command: 'serve' | 'help' | 'version';
  port: number;
  host: string | undefined;
  cors: boolean;
  /** The initial state, unless there is a snapshot. */
  scenario: ScenarioName;
  seed: number | undefined;
  now: string | undefined;
  /** How its time passes. */
  clock: 'real' | 'auto';
  /** The path of the snapshot file. */
  snapshot: string | undefined;
  server: ServerName;
  token: string;
  latency: Delay | undefined;
  /** The job that fails in each of the next deployments. */
  failNext: readonly string[];
}

/** Without `manual`, which is for tests in the same process. */
const CLOCKS = ['real', 'auto'] as const;

/** @throws {UsageError} with the option and its valid values */
export function readOptions(args: readonly string[]): CliOptions {
  const values = parse(args);
  const { port = '4010', seed, server = 'reference', scenario, snapshot, now } = values;
  if (snapshot !== undefined && scenario !== undefined)
    fail('--scenario and --snapshot are two states to start from. Give one of them.');
  const serverName = oneOf('--server', server, SERVER_NAMES);
  return {
    command: values.help ? 'help' : values.version ? 'version' : 'serve',
    port: wholeNumber('--port', port, 65_535),
    host: values.host,
    cors: values.cors ?? false,
    scenario: oneOf('--scenario', scenario ?? 'demo', SCENARIO_NAMES),
    seed: seed === undefined ? undefined : wholeNumber('--seed', seed, 2 ** 32 - 1),
    now: now === undefined ? undefined : readTime(now),
    clock: oneOf('--clock', values.clock ?? 'real', CLOCKS),
    snapshot,
    server: serverName,
    token: readToken(values.token ?? 'tk_demo'),
    latency: values.latency === undefined ? undefined : delay(values.latency),
    failNext: (values['fail-next'] ?? []).map((job) => readJob(job, serverName)),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        cors: { type: 'boolean' },
        scenario: text,
        seed: text,
        now: text,
        clock: text,
        snapshot: text,
        server: text,
        token: text,
        latency: text,
        'fail-next': { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. ');
    return fail(`${reason.replace(/\.$/, '')}.`);
  }
}

function fail(reason: string): never {
  throw new UsageError(`Failed to read the arguments: ${reason} See temps-mock --help.`);
}

function wholeNumber(option: string, text: string, max: number): number {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  return fail(`${option} takes a whole number from 0 to ${max}, not ${JSON.stringify(text)}.`);
}

function oneOf<T extends string>(option: string, text: string, names: readonly T[]): T {
  const name = names.find((one) => one === text);
  return name ?? fail(`${option} takes ${names.join(', ')}, not ${JSON.stringify(text)}.`);
}

function readTime(text: string): string {
  if (isPossibleNow(new Date(text).getTime())) return text;
  return fail(
    `--now takes a time of the years 100 to 9899, such as 2026-05-20T00:00:00Z, not ${JSON.stringify(text)}.`,
  );
}

function readJob(name: string, server: ServerName): string {
  const ids = listJobIds(serverProfile(server).plans);
  if (ids.some((job_id) => isNamed({ job_id }, name))) return name;
  return fail(`--fail-next takes a job such as build: ${ids.join(', ')}, not ${JSON.stringify(name)}.`);
}

function delay(text: string): Delay {
  if (text === 'infinite') return text;
  const [, min, max] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  if (min === undefined || Number(max ?? min) < Number(min))
    return fail(`--latency takes milliseconds: 50, 20-80 or infinite, not ${JSON.stringify(text)}.`);
  return max === undefined ? Number(min) : [Number(min), Number(max)];
}

/** Other characters cannot be sent in a header. */
function readToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  return fail(`--token takes letters, digits and signs without spaces, not ${JSON.stringify(token)}.`);
}
