import { parseArgs } from 'node:util';
import { refuseArguments } from './usage.ts';

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
  timeout: { type: 'string' },
  'live-check': { type: 'string' },
  'rollback-on-failure': { type: 'boolean' },
  'no-wait': { type: 'boolean' },
  json: { type: 'boolean' },
  github: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Flags = ReturnType<typeof readFlags>;
type TextFlag = Exclude<keyof Flags, SwitchFlag | 'json' | 'github' | 'version' | 'help'>;
type SwitchFlag = 'rollback-on-failure' | 'no-wait';

/** Environment variables of flags that are not named `TEMPS_DEPLOY_…`. */
const OTHER_VARIABLES: Partial<Record<keyof Flags, string>> = {
  url: 'TEMPS_API_URL',
  project: 'TEMPS_PROJECT_ID',
  environment: 'TEMPS_ENVIRONMENT_ID',
};

/** @throws {UsageError} for an unknown flag, one without its value, or one with several */
export function readFlags(args: readonly string[]) {
  const { values, tokens } = parse(args);
  const names = tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.name] : []));
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  return repeated === undefined ? values : refuseArguments(`--${repeated} is given more than once.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, tokens: true });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\.$/);
    return refuseArguments(`${reason}.`);
  }
}

export function variableFor(name: keyof Flags): string {
  return OTHER_VARIABLES[name] ?? `TEMPS_DEPLOY_${name.replaceAll('-', '_').toUpperCase()}`;
}

/**
 * Reads a flag, else its environment variable. A blank variable counts as unset, like a workflow input that was not
 * given.
 */
export function readText(name: TextFlag, flags: Flags, env: NodeJS.ProcessEnv): string | undefined {
  const given = flags[name];
  if (given !== undefined && given.trim() === '') return refuseArguments(`--${name} must not be empty.`);
  return given ?? (env[variableFor(name)]?.trim() || undefined);
}

export function readSwitch(name: SwitchFlag, flags: Flags, env: NodeJS.ProcessEnv): boolean {
  const text = flags[name] ? 'true' : (env[variableFor(name)]?.trim().toLowerCase() ?? '');
  if (['true', '1'].includes(text)) return true;
  if (['false', '0', ''].includes(text)) return false;
  return refuseArguments(`${variableFor(name)} takes true or false, not ${JSON.stringify(text)}.`);
}
