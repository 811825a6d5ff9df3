import { parseArgs } from 'node:util';
import { nearestName } from '../lib/nearest-name.ts';
import { refuseArguments, TOKEN_VARIABLES } from './usage.ts';

export const FLAGS = {
  url: { type: 'string' },
  project: { type: 'string' },
  environment: { type: 'string' },
  branch: { type: 'string' },
  commit: { type: 'string' },
  tag: { type: 'string' },
  image: { type: 'string' },
  'image-tarball': { type: 'string' },
  'static-dir': { type: 'string' },
  'static-bundle': { type: 'string' },
  'health-check-path': { type: 'string' },
  metadata: { type: 'string' },
  deadline: { type: 'string' },
  'live-check': { type: 'string' },
  'rollback-on-failure': { type: 'boolean' },
  'no-rollback': { type: 'boolean' },
  'cancel-older': { type: 'boolean' },
  'no-wait': { type: 'boolean' },
  json: { type: 'boolean' },
  github: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Flags = ReturnType<typeof readFlags>;
type FlagsOf<Type> = {
  [Name in keyof typeof FLAGS]: (typeof FLAGS)[Name]['type'] extends Type ? Name : never;
};
type TextFlag = FlagsOf<'string'>[keyof typeof FLAGS];
type SwitchFlag = FlagsOf<'boolean'>[keyof typeof FLAGS];

/** Environment variables of flags that are not named `TEMPS_DEPLOY_…`. */
const OTHER_VARIABLES: Partial<Record<keyof typeof FLAGS, string>> = {
  url: 'TEMPS_API_URL',
  project: 'TEMPS_PROJECT_ID',
  environment: 'TEMPS_ENVIRONMENT_ID',
};

const PREFIX = 'TEMPS_DEPLOY_';
const WITHOUT_VARIABLE = new Set<string>(['json', 'github', 'version', 'help']);
/** The other name of the variable of `--deadline`, as `--timeout` is of the flag. */
const TIMEOUT_VARIABLE = `${PREFIX}TIMEOUT`;

/** @throws {UsageError} for an unknown flag, or one without its value */
export function readFlags(args: readonly string[]) {
  const known = args.map((arg) => arg.replace(/^--timeout(?=$|=)/, '--deadline'));
  try {
    return parseArgs({ args: known, options: FLAGS }).values;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(
      /\.\s|\.$/,
    );
    const [, unknown] = /^Unknown option '--?([^']*)'/.exec(reason) ?? [];
    return refuseArguments(`${reason}.${unknown === undefined ? '' : adviceFor(unknown)}`);
  }
}

function adviceFor(unknown: string): string {
  if (/token|key/i.test(unknown))
    return ` The token is read from ${TOKEN_VARIABLES.join(', ')}: other processes can see arguments.`;
  const nearest = nearestName(unknown, Object.keys(FLAGS));
  return nearest === undefined ? '' : ` Did you mean --${nearest}?`;
}

export function variableFor(name: keyof typeof FLAGS): string {
  return OTHER_VARIABLES[name] ?? `${PREFIX}${name.replaceAll('-', '_').toUpperCase()}`;
}

/** A sentence for each variable that looks like one of a flag, and is none. */
export function findUnknownVariables(env: NodeJS.ProcessEnv): string[] {
  const names = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter(
    (name) => !WITHOUT_VARIABLE.has(name),
  );
  const known = new Set([...names.map(variableFor), TIMEOUT_VARIABLE]);
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const nearest = nearestName(name.slice(PREFIX.length), names) as keyof typeof FLAGS;
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
export function readDeadline(text: string): number {
  if (text === '0') return 0;
  const [, amount, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  if (amount !== undefined)
    return Number(amount) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
  return refuseArguments(
    `--deadline takes a duration with its unit, such as 90s, 20m or 1h, not ${JSON.stringify(text)}.`,
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
    return flag in FLAGS ? `--${flag}` : whole;
  });
}
