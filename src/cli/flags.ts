import { parseArgs } from 'node:util';
import { nearestName } from '../lib/nearest-name.ts';
import { refuseArguments, TOKEN_VARIABLES } from './usage.ts';

/** Flags with a value. */
const TEXTS = [
  'url',
  'project',
  'environment',
  'branch',
  'commit',
  'tag',
  'image',
  'image-tarball',
  'static-dir',
  'static-bundle',
  'health-check-path',
  'metadata',
  'deadline',
  'live-check',
  'deployment',
  'since',
  'tail',
  'to',
  'from',
] as const;
const SWITCHES = [
  'rollback-on-failure',
  'no-rollback',
  'cancel-older',
  'no-wait',
  'follow',
  'dry-run',
  'redeploy',
  'secret',
  'everywhere',
  'yes',
  'force',
  'copy-env',
  'json',
  'github',
  'version',
  'help',
] as const;
const SHORT: Partial<Record<FlagName, string>> = {
  project: 'p',
  environment: 'e',
  follow: 'f',
  yes: 'y',
  version: 'v',
  help: 'h',
};

type TextFlag = (typeof TEXTS)[number];
type SwitchFlag = (typeof SWITCHES)[number];
type FlagName = TextFlag | SwitchFlag;
export type Flags = Partial<Record<TextFlag, string> & Record<SwitchFlag, boolean>>;
export const FLAGS: readonly FlagName[] = [...TEXTS, ...SWITCHES];

const COMMON: readonly FlagName[] = ['url', 'project', 'json', 'github', 'version', 'help'];
/** What to deploy, and how to watch it. */
const DEPLOYING: readonly FlagName[] = [
  'branch',
  'commit',
  'tag',
  'image',
  'image-tarball',
  'static-dir',
  'static-bundle',
  'health-check-path',
  'metadata',
  'deadline',
  'live-check',
  'cancel-older',
];

/** The flags of each command, beside those of all. */
export const COMMANDS = {
  deploy: [...DEPLOYING, 'environment', 'rollback-on-failure', 'no-rollback', 'no-wait'],
  status: ['environment'],
  logs: ['environment', 'deployment', 'since', 'tail', 'follow'],
  rollback: ['environment', 'to', 'dry-run', 'deadline', 'cancel-older'],
  env: ['environment', 'redeploy', 'secret', 'everywhere', 'yes', 'force', 'deadline'],
  preview: [...DEPLOYING, 'from', 'copy-env'],
} satisfies Record<string, readonly FlagName[]>;
export type CommandName = keyof typeof COMMANDS;

/** Environment variables of flags that are not named `TEMPS_DEPLOY_…`. */
const OTHER_VARIABLES: Partial<Record<FlagName, string>> = {
  url: 'TEMPS_API_URL',
  project: 'TEMPS_PROJECT_ID',
  environment: 'TEMPS_ENVIRONMENT_ID',
};

const PREFIX = 'TEMPS_DEPLOY_';
/** The flags that a variable can replace. */
export const WITH_VARIABLE: readonly FlagName[] = [
  'url',
  'project',
  ...COMMANDS.deploy,
  'from',
  'copy-env',
];
/** The other name of the variable of `--deadline`, as `--timeout` is of the flag. */
const TIMEOUT_VARIABLE = `${PREFIX}TIMEOUT`;

export interface Arguments {
  command: CommandName;
  /** The arguments that are no flags, without the name of the command. */
  words: readonly string[];
  flags: Flags;
}

/**
 * Reads the arguments. The command is `deploy` if none is named.
 *
 * @throws {UsageError} for an unknown command or flag, or a flag without its value
 */
export function readArguments(args: readonly string[]): Arguments {
  const [first = '-'] = args;
  const isNamed = !first.startsWith('-');
  const command = isNamed ? readName('command', first, COMMANDS) : 'deploy';
  return { command, ...parse(command, isNamed ? args.slice(1) : args) };
}

/** One of the names of a table. */
export function readName<Names extends object>(
  what: string,
  given: string,
  table: Names,
): keyof Names & string {
  if (Object.hasOwn(table, given)) return given as keyof Names & string;
  const names = Object.keys(table);
  const nearest = nearestName(given, names);
  const advice = nearest ? `Did you mean ${nearest}?` : `There are ${names.join(', ')}.`;
  return refuseArguments(`There is no ${what} ${JSON.stringify(given)}. ${advice}`);
}

function parse(command: CommandName, args: readonly string[]) {
  const known = args.map((arg) => arg.replace(/^--timeout(?=$|=)/, '--deadline'));
  const names = [...COMMON, ...COMMANDS[command]];
  const options = Object.fromEntries(names.map((name) => [name, optionOf(name)]));
  const allowPositionals = command === 'env' || command === 'preview';
  try {
    const { values, positionals } = parseArgs({ args: known, options, allowPositionals });
    return { flags: values as Flags, words: positionals };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [reason = ''] = text.split(/\.\s|\.$/);
    const [, unknown] = /^Unknown option '--?([^']*)'/.exec(reason) ?? [];
    return refuseArguments(`${reason}.${unknown === undefined ? '' : adviceFor(unknown, names)}`);
  }
}

function optionOf(name: FlagName): { type: 'string' | 'boolean'; short?: string } {
  const type = (TEXTS as readonly string[]).includes(name) ? 'string' : 'boolean';
  return { type, ...(SHORT[name] && { short: SHORT[name] }) };
}

function adviceFor(unknown: string, names: readonly string[]): string {
  if (/token|key/i.test(unknown))
    return ` The token is read from ${TOKEN_VARIABLES.join(', ')}: other processes can see arguments.`;
  const nearest = nearestName(unknown, names);
  return nearest === undefined ? '' : ` Did you mean --${nearest}?`;
}

export function variableFor(name: FlagName): string {
  return OTHER_VARIABLES[name] ?? `${PREFIX}${name.replaceAll('-', '_').toUpperCase()}`;
}

/** A sentence for each variable that looks like one of a flag, and is none. */
export function findUnknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = new Set([...WITH_VARIABLE.map(variableFor), TIMEOUT_VARIABLE]);
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const nearest = nearestName(name.slice(PREFIX.length), WITH_VARIABLE) as FlagName;
      const advice = nearest ? `Did you mean ${variableFor(nearest)}?` : 'See temps-deploy --help';
      return `${name} is unknown, and ignored. ${advice}`;
    });
}

/**
 * A flag, else its variable. A blank variable counts as unset, like a workflow input that was not
 * given.
 */
export function readText(name: TextFlag, flags: Flags, env: NodeJS.ProcessEnv): string | undefined {
  const given = flags[name];
  if (given !== undefined && given.trim() === '')
    return refuseArguments(`--${name} must not be empty.`);
  const other = name === 'deadline' ? env[TIMEOUT_VARIABLE]?.trim() : undefined;
  return given ?? (env[variableFor(name)]?.trim() || other || undefined);
}

export function readSwitch(name: SwitchFlag, flags: Flags, env: NodeJS.ProcessEnv): boolean {
  const text = flags[name] ? 'true' : (env[variableFor(name)]?.trim().toLowerCase() ?? '');
  if (['true', '1'].includes(text)) return true;
  if (['false', '0', ''].includes(text)) return false;
  return refuseArguments(`${variableFor(name)} takes true or false, not ${JSON.stringify(text)}.`);
}

/** Parses `90s`, `20m` or `1h` to milliseconds. `0` is the only number that needs no unit. */
export function readDuration(name: 'deadline' | 'since', text: string): number {
  if (text === '0') return 0;
  const [, amount, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  if (amount !== undefined)
    return Number(amount) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
  return refuseArguments(
    `--${name} takes a duration with its unit, such as 90s, 20m or 1h, not ${JSON.stringify(text)}.`,
  );
}

/** What the SDK says to those who write code, and what it means for the command. */
const WORDS: readonly [text: RegExp, flags: string][] = [
  // The token has no flag.
  [/options\.apiKey, /g, ''],
  [/options\.baseUrl/g, '--url'],
  [/`baseUrl`/g, '--url'],
  [/`apiKey`/g, TOKEN_VARIABLES[0]],
  [/the option `logLevel: 'error'`/g, 'TEMPS_LOG=error'],
  [/, or call temps\.\w+\.\w+\([^)]*\)/g, ''],
  [/temps\.deploy\(\)/g, 'temps-deploy'],
  [/^Refused the options of deploy/, 'Refused the arguments'],
];

/** Names flags and variables in a message of the SDK, in place of its options. */
export function namingFlags(message: string): string {
  const text = WORDS.reduce((all, [from, to]) => all.replace(from, to), message);
  return text.replaceAll(/`(?:git\.)?(\w+)(?:: true)?`/g, (whole, option: string) => {
    const words = option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const flag = words.replaceAll('_', '-');
    return FLAGS.includes(flag as FlagName) ? `--${flag}` : whole;
  });
}
