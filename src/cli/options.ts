import type { DeployOptions, DeploySource } from '../index.ts';
import { readDuration, readSwitch, readText, variableFor, type Flags } from './flags.ts';
import { refuseArguments, TOKEN_VARIABLES } from './usage.ts';

/** The options of a run, from flags and environment variables. */
export interface CliOptions {
  baseUrl: string;
  apiKey: string;
  deploy: DeployOptions;
  wait: boolean;
}

const DEFAULT_DEADLINE = '30m';

/** @throws {UsageError} that names the flag, its variable and the valid values */
export function readOptions(flags: Flags, env: NodeJS.ProcessEnv): CliOptions {
  const text = (name: Parameters<typeof readText>[0]): string | undefined => readText(name, flags, env);
  const isOn = (name: Parameters<typeof readSwitch>[0]): boolean => readSwitch(name, flags, env);
  if (flags.json && flags.github)
    return refuseArguments('--json and --github do not go together: --github has outputs of its own.');
  const connection = readConnection(flags, env);
  const details = {
    health_check_path: text('health-check-path'),
    metadata: readMetadata(text('metadata')),
    liveCheck: text('live-check'),
    rollbackOnFailure: isOn('rollback-on-failure') && !isOn('no-rollback'),
  };
  const wait = !isOn('no-wait');
  if (!wait && (details.rollbackOnFailure || details.liveCheck !== undefined))
    return refuseArguments('--no-wait does not go with --live-check or --rollback-on-failure: both need the end.');
  const source = readSource(flags, env);
  if (source.git && (details.health_check_path ?? details.metadata) !== undefined)
    return refuseArguments('--health-check-path and --metadata do not go with --branch: the project has them.');
  if (source.imageTarball !== undefined && details.metadata)
    return refuseArguments('--metadata does not go with --image-tarball.');
  const deploy = {
    ...source,
    ...details,
    project: readScope('project', flags, env),
    environment: readScope('environment', flags, env),
    deadline: readDuration('--deadline', text('deadline') ?? DEFAULT_DEADLINE),
    cancelOlder: isOn('cancel-older'),
  };
  return { ...connection, deploy, wait };
}

/** Reads address and token. If both are missing, one error names both. */
function readConnection(flags: Flags, env: NodeJS.ProcessEnv): Pick<CliOptions, 'baseUrl' | 'apiKey'> {
  const baseUrl = readText('url', flags, env);
  const apiKey = TOKEN_VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
  if (baseUrl && apiKey) return { baseUrl, apiKey };
  const missing = [
    ...(baseUrl ? [] : ['the address of your instance by --url or TEMPS_API_URL']),
    ...(apiKey ? [] : [`an API key (Settings > API Keys in the dashboard) in ${TOKEN_VARIABLES[0]}`]),
  ];
  return refuseArguments(`Give ${missing.join(', and ')}.`);
}

function readScope(name: 'project' | 'environment', flags: Flags, env: NodeJS.ProcessEnv): string {
  const given = readText(name, flags, env);
  return given ?? refuseArguments(`There is no ${name}. Give its id or name by --${name} or ${variableFor(name)}.`);
}

function readMetadata(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The same message as for another kind of JSON.
  }
  return refuseArguments(`--metadata takes a JSON object such as '{"release":"1.4.2"}'.`);
}

const SOURCES = ['branch', 'image', 'image-tarball', 'static-dir', 'static-bundle'] as const;
const NAMES = [...SOURCES, 'commit', 'tag'] as const;

type GivenSource = Partial<Record<(typeof NAMES)[number], string>>;

/**
 * Reads the source. If a flag names one, variables that name another are ignored, with its commit and tag. A commit or
 * tag by variable alone belongs to the branch by flag.
 */
function readSource(flags: Flags, env: NodeJS.ProcessEnv): DeploySource {
  const [byFlag, byVariable] = [readNames(flags, {}), readNames({}, env)];
  if (Object.keys(byFlag).length === 0) return toSource(byVariable);
  const isAlone = SOURCES.every((name) => byVariable[name] === undefined);
  const isBranch = byFlag.branch !== undefined && byFlag.commit === undefined && byFlag.tag === undefined;
  return toSource(isAlone && isBranch ? { ...byVariable, ...byFlag } : byFlag);
}

function readNames(flags: Flags, env: NodeJS.ProcessEnv): GivenSource {
  return Object.fromEntries(
    NAMES.map((name) => [name, readText(name, flags, env)]).filter(([, value]) => value !== undefined),
  ) as GivenSource;
}

function toSource(given: GivenSource): DeploySource {
  const found = SOURCES.filter((name) => given[name] !== undefined);
  const { branch, commit, tag, image } = given;
  if ((commit ?? tag) !== undefined && branch === undefined)
    return refuseArguments(`--${commit === undefined ? 'tag' : 'commit'} needs the --branch that it is on.`);
  if (commit !== undefined && tag !== undefined) return refuseArguments('Give --commit or --tag, not both.');
  if (found.length !== 1)
    return refuseArguments(
      `Give exactly one of ${list(SOURCES, ', ')}, not ${found.length === 0 ? 'none' : list(found, ' and ')}.`,
    );
  if (branch !== undefined) return { git: { branch, commit, tag } };
  if (image !== undefined) return { image };
  if (given['image-tarball'] !== undefined) return { imageTarball: given['image-tarball'] };
  if (given['static-dir'] !== undefined) return { staticDir: given['static-dir'] };
  return { staticBundle: given['static-bundle'] ?? '' };
}

function list(names: readonly string[], separator: string): string {
  return names.map((name) => `--${name}`).join(separator);
}
