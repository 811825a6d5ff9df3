import { parseArgs } from 'node:util';
import type { Delay } from '../pipeline/faults/fault.ts';
import { SCENARIO_NAMES, type ScenarioName } from '../scenarios/names.ts';
import { SERVER_NAMES, type ServerName } from '../servers/profile.ts';

export interface CliOptions {
  port: number;
  seed: number;
  server: ServerName;
  scenario: ScenarioName;
  latency: Delay | undefined;
  token: string;
  help: boolean;
}

export const USAGE = `Usage: npx temps-mock [options]

A mock of the Temps API on http://127.0.0.1, with its state in memory.

  --port <number>         0 = any free port (default 4010)
  --seed <number>         the same seed gives the same data (default 1)
  --scenario <name>       ${SCENARIO_NAMES.join(', ')} (default demo)
  --server <name>         behave as: ${SERVER_NAMES.join(', ')} (default reference)
  --latency <ms>          wait before every response: 50, 20-80 or infinite (default 0)
  --token <token>         the API key that may do everything (default tk_demo)
  --help                  this text
`;

/** The caller's mistake: shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws {UsageError} that names the option and what it takes */
export function readOptions(args: readonly string[]): CliOptions {
  const { port, seed, server, scenario, latency, token, help } = parse(args);
  return {
    port: wholeNumber('--port', port, 65_535),
    seed: wholeNumber('--seed', seed, 2 ** 32 - 1),
    server: serverName(server),
    scenario: scenarioName(scenario),
    latency: latency === undefined ? undefined : delay(latency),
    token: readToken(token),
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4010' },
        seed: { type: 'string', default: '1' },
        server: { type: 'string', default: 'reference' },
        scenario: { type: 'string', default: 'demo' },
        latency: { type: 'string' },
        token: { type: 'string', default: 'tk_demo' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(option: string, text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max)
    throw new UsageError(`${option} takes a whole number from 0 to ${max}, not ${JSON.stringify(text)}.`);
  return Number(text);
}

function scenarioName(name: string): ScenarioName {
  const known = SCENARIO_NAMES.find((scenario) => scenario === name);
  if (!known) throw new UsageError(`--scenario takes ${SCENARIO_NAMES.join(', ')}, not ${JSON.stringify(name)}.`);
  return known;
}

function serverName(text: string): ServerName {
  const name = SERVER_NAMES.find((one) => one === text);
  if (name === undefined)
    throw new UsageError(`--server takes ${SERVER_NAMES.join(', ')}, not ${JSON.stringify(text)}.`);
  return name;
}

function delay(text: string): Delay {
  if (text === 'infinite') return text;
  const [, min, max] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  if (min === undefined || Number(max ?? min) < Number(min))
    throw new UsageError(`--latency takes milliseconds: 50, 20-80 or infinite, not ${JSON.stringify(text)}.`);
  return max === undefined ? Number(min) : [Number(min), Number(max)];
}

/** What does not fit into a header could not be sent. */
function readToken(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new UsageError(`--token takes letters, digits and signs without spaces, not ${JSON.stringify(token)}.`);
  return token;
}
