import { parseArgs } from 'node:util';
import { didYouMean } from '../lib/nearest-name.ts';
import type { TempsMockOptions } from '../options.ts';
import type { Delay } from '../pipeline/faults/fault.ts';
import { SCENARIO_NAMES } from '../scenarios/names.ts';
import { UsageError } from './usage.ts';

export interface CliOptions {
  readonly command: 'serve' | 'help' | 'version' | 'import';
  /** The file that `import` writes. */
  readonly output: string;
  readonly port: number;
  readonly host: string | undefined;
  readonly cors: boolean;
  /** The path of the snapshot file. */
  readonly snapshot: string | undefined;
  /** The job that fails in each of the next deployments. */
  readonly failNext: readonly string[];
  /** As they were given: `createTempsMock` checks them. */
  readonly mock: TempsMockOptions;
}

/**
 * @throws {UsageError} for an unknown option, a port that cannot be, or two states to start from
 */
export function readOptions(args: readonly string[]): CliOptions {
  const isImport = args[0] === 'import';
  const values = parse(isImport ? args.slice(1) : args);
  check(values, isImport);
  const run = isImport ? 'import' : 'serve';
  return {
    command: values.help ? 'help' : values.version ? 'version' : run,
    output: values.output ?? '',
    port: Number(values.port ?? 4010),
    host: values.host,
    cors: values.cors ?? false,
    snapshot: values.snapshot,
    failNext: values['fail-next'] ?? [],
    mock: mockOptions(values),
  };
}

type Values = ReturnType<typeof parse>;

function check(values: Values, isImport: boolean): void {
  const { port = '4010', seed = '1', snapshot, scenario, output, help } = values;
  if (isImport !== (output !== undefined) && !help)
    fail('temps-mock import takes --output and a file, and nothing else does.');
  if (snapshot !== undefined && scenario !== undefined)
    fail('--scenario and --snapshot are two states to start from. Give one of them.');
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    fail(`--port takes a whole number from 0 to 65535, not ${JSON.stringify(port)}.`);
  if (!/^\d+$/.test(seed)) fail(`--seed takes a whole number, not ${JSON.stringify(seed)}.`);
  mustBeOneOf('--scenario', scenario, SCENARIO_NAMES);
  mustBeOneOf('--clock', values.clock, CLOCKS);
}

function mockOptions({ snapshot, scenario = 'demo', seed, latency, ...values }: Values) {
  const { now, clock = 'real', server, token = 'tk_demo' } = values;
  const mock = {
    scenario: snapshot === undefined ? scenario : undefined,
    seed: seed === undefined ? undefined : Number(seed),
    now,
    clock,
    server,
    token,
    latency: latency === undefined ? undefined : readDelay(latency),
    // They are in its log.
    printWarnings: false,
  };
  return mock as TempsMockOptions;
}

/** Clients in other processes do not wait in the mock's time. */
const CLOCKS = ['real', 'auto', 'manual'];

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  port: text,
  host: text,
  cors: flag,
  scenario: text,
  seed: text,
  now: text,
  clock: text,
  snapshot: text,
  output: text,
  server: text,
  token: text,
  latency: text,
  'fail-next': { ...text, multiple: true },
  help: { ...flag, short: 'h' },
  version: { ...flag, short: 'v' },
} as const;
const FLAGS = Object.keys(OPTIONS).map((name) => `--${name}`);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. ');
    const name = /^Unknown option '--([\w-]+)/.exec(reason)?.[1];
    const nearest = name === undefined ? '' : didYouMean(`--${name}`, FLAGS);
    return fail(`${reason.replace(/\.$/, '')}${nearest || '.'}`);
  }
}

function mustBeOneOf(flag: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value))
    fail(`${flag} takes ${known.join(', ')}, not ${JSON.stringify(value)}.`);
}

function fail(reason: string): never {
  throw new UsageError(`Failed to read the arguments: ${reason} See temps-mock --help.`);
}

/** `50`, `20-80` or `infinite`. */
function readDelay(text: string): Delay {
  if (text === 'infinite') return text;
  const [, min, max] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (min === undefined)
    return fail(`--latency takes 50, 20-80 or infinite, not ${JSON.stringify(text)}.`);
  return max === undefined ? Number(min) : [Number(min), Number(max)];
}
