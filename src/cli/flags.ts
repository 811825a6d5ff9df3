import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestName } from '../lib/nearest-name.ts';
import { refuseArguments, TOKEN_VARIABLES, USAGE, type Flags } from './usage.ts';

/**
 * Reads the arguments: the command, which is `deploy` if none is named, its flags, and the words that
 * are no flags.
 *
 * @throws {TempsError} for an unknown command or flag, or a flag without its value
 */
export function readArguments(args: readonly string[]) {
  const [first = '-'] = args;
  const isNamed = !first.startsWith('-');
  const command = isNamed ? readName('command', first, USAGE) : 'deploy';
  const options = flagsOf(USAGE[command]);
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(isNamed ? 1 : 0),
      options,
      allowPositionals: command === 'env' || command === 'preview',
    });
    values['deadline'] ??= values['timeout'];
    return { command, words: positionals, flags: values as Flags };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.\s|\.$/);
    const [, unknown = ''] = /^Unknown option '--?([^']*)'/.exec(reason) ?? [];
    const advice = /token|key/i.test(unknown)
      ? ` The token is read from ${TOKEN_VARIABLES.join(', ')}: other processes can see arguments.`
      : suggest(unknown, Object.keys(options), (name) => `--${name}`);
    return refuseArguments(`${reason}.${advice}`);
  }
}

/** One of the names of a table. */
export function readName<Table extends object>(
  what: string,
  given: string,
  table: Table,
): keyof Table & string {
  if (Object.hasOwn(table, given)) return given as keyof Table & string;
  const names = Object.keys(table);
  const advice = `${suggest(given, names)} There are ${names.join(', ')}.`;
  return refuseArguments(`There is no ${what} ${JSON.stringify(given)}.${advice}`);
}

function suggest(given: string, names: string[], toText = (name: string) => name): string {
  const nearest = nearestName(given, names);
  return nearest ? ` Did you mean ${toText(nearest)}?` : '';
}

/** The flags in a help, as `parseArgs` takes them. */
function flagsOf(help: string) {
  const flags: NonNullable<ParseArgsConfig['options']> = {};
  const lines = help.matchAll(/^ {2}--([a-z-]+)( [A-Z]+)?(?: \(-([a-z])\))?/gm);
  for (const [, name = '', value, short] of lines)
    flags[name] = { type: value ? 'string' : 'boolean', ...(short && { short }) };
  return flags;
}

/** The flags of all commands that a variable can replace: those above `--json`. */
const WITH_VARIABLE = flagsOf(
  Object.values(USAGE)
    .map((help) => help.slice(0, help.indexOf('\n  --json')))
    .join('\n'),
);
export const FLAGS = Object.keys(WITH_VARIABLE);

const PREFIX = 'TEMPS_DEPLOY_';
/** Environment variables of flags that are not named `TEMPS_DEPLOY_…`. */
const OTHER_VARIABLES: Record<string, string> = {
  url: 'TEMPS_API_URL',
  project: 'TEMPS_PROJECT_ID',
  environment: 'TEMPS_ENVIRONMENT_ID',
};

export function variableFor(flag: string): string {
  return OTHER_VARIABLES[flag] ?? `${PREFIX}${flag.replaceAll('-', '_').toUpperCase()}`;
}

/** A sentence for each variable that looks like one of a flag, and is none. */
export function findUnknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = new Set(FLAGS.map(variableFor));
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const advice = suggest(name.slice(PREFIX.length), FLAGS, variableFor);
      return `${name} is unknown, and ignored.${advice || ' See temps-deploy --help'}`;
    });
}

/** What to deploy: one of these. */
export const SOURCES = ['branch', 'image', 'image-tarball', 'static-dir', 'static-bundle'] as const;

/**
 * The flags, with the values of variables where none is given. A blank variable counts as unset,
 * like an input of a workflow that was not given.
 */
export function withVariables(given: Flags, env: NodeJS.ProcessEnv): Flags {
  const variable = (name: string): string => env[variableFor(name)]?.trim() ?? '';
  // A source by flag replaces one by variable. Alone, a commit or tag is only for a branch.
  const byFlag = SOURCES.find((name) => given[name] !== undefined);
  const isReplaced = byFlag && (byFlag !== 'branch' || SOURCES.some(variable));
  const replaced: string[] = isReplaced ? [...SOURCES, 'commit', 'tag'] : [];
  const flags: Record<string, string | boolean | undefined> = { ...given };
  for (const [name, { type }] of Object.entries(WITH_VARIABLE)) {
    if (flags[name] === '') refuseArguments(`--${name} must not be empty.`);
    const text = replaced.includes(name) ? '' : variable(name);
    if (text)
      flags[name] ??=
        type === 'string'
          ? text
          : (SWITCHES[text.toLowerCase()] ?? refuseValue(variableFor(name), 'true or false', text));
  }
  return flags;
}

const SWITCHES: Record<string, boolean> = { true: true, 1: true, false: false, 0: false };

/** @throws {TempsError} always */
export function refuseValue(name: string, wanted: string, given: string): never {
  return refuseArguments(`${name} takes ${wanted}, not ${JSON.stringify(given)}.`);
}

/** What the SDK says to those who write code, and what it means for the command. */
const WORDS: [RegExp, string][] = [
  // The token has no flag.
  [/options\.apiKey, /g, ''],
  [/options\.baseUrl|`baseUrl`/g, '--url'],
  [/`apiKey`/g, TOKEN_VARIABLES[0]],
  [/the option `logLevel: 'error'`/g, 'TEMPS_LOG=error'],
  [/, or call temps\.\w+\.\w+\([^)]*\)/g, ''],
  [/temps\.deploy\(\)/g, 'temps-deploy'],
  [/^Refused the options of \w+/, 'Refused the arguments'],
];

/** Names flags and variables in a message of the SDK, in place of its options. */
export function namingFlags(message: string): string {
  const text = WORDS.reduce((all, [from, to]) => all.replace(from, to), message);
  return text.replaceAll(/`(?:git\.)?(\w+)(?:: true)?`/g, (whole, option: string) => {
    const bare = option.replaceAll('_', '').toLowerCase();
    const flag = FLAGS.find((name) => name.replaceAll('-', '') === bare);
    return flag ? `--${flag}` : whole;
  });
}
