import type { DeploySource } from '../../index.ts';
import { readDuration } from './duration.ts';
import { readSwitch, readText, variableFor, type Flags } from './flags.ts';
import { TOKEN_VARIABLES } from '../hide-tokens.ts';
import { checkPath } from '../live-check-url.ts';
import { readSource } from './source.ts';
import { refuseArguments } from './usage.ts';

/** The options of a deployment, from flags and environment variables. */
export interface CliOptions {
  baseUrl: string;
  apiKey: string;
  project_id: number;
  environment_id: number;
  source: DeploySource;
  health_check_path: string | undefined;
  metadata: Record<string, unknown> | undefined;
  /** 0: no limit. */
  timeoutMs: number;
  liveCheck: string | undefined;
  rollbackOnFailure: boolean;
  wait: boolean;
}

const DEFAULT_TIMEOUT = '30m';

/** @throws {UsageError} that names the flag, its variable and the valid values */
export function readOptions(flags: Flags, env: NodeJS.ProcessEnv): CliOptions {
  if (flags.json && flags.github)
    return refuseArguments('--json and --github do not go together: --github has outputs of its own.');
  const options: CliOptions = {
    ...readConnection(flags, env),
    project_id: readId('project', flags, env),
    environment_id: readId('environment', flags, env),
    source: readSource(flags, env),
    health_check_path: readText('health-check-path', flags, env),
    metadata: readMetadata(readText('metadata', flags, env)),
    timeoutMs: readDuration('--timeout', readText('timeout', flags, env) ?? DEFAULT_TIMEOUT),
    liveCheck: checkPath(readText('live-check', flags, env)),
    rollbackOnFailure: readSwitch('rollback-on-failure', flags, env),
    wait: !readSwitch('no-wait', flags, env),
  };
  if (!options.wait && (options.rollbackOnFailure || options.liveCheck !== undefined))
    return refuseArguments('--no-wait does not go with --live-check or --rollback-on-failure: both need the end.');
  refuseUnsent(options);
  return options;
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

function readId(name: 'project' | 'environment', flags: Flags, env: NodeJS.ProcessEnv): number {
  const text = readText(name, flags, env);
  const expected = `the id of the ${name}, a whole number from 1`;
  if (text === undefined)
    return refuseArguments(`There is no ${name}. Give --${name} or ${variableFor(name)}: ${expected}.`);
  const id = Number(text);
  if (!/^\d+$/.test(text) || id < 1 || !Number.isSafeInteger(id))
    return refuseArguments(`--${name} or ${variableFor(name)} takes ${expected}, not ${JSON.stringify(text)}.`);
  return id;
}

function readMetadata(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuseArguments(`--metadata takes a JSON object such as '{"release":"1.4.2"}'.`);
  return { ...value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Refuses options that the platform does not accept for the source, which would be ignored silently. */
function refuseUnsent({ source, health_check_path, metadata }: CliOptions): void {
  if (source.git && (health_check_path ?? metadata) !== undefined)
    return refuseArguments('--health-check-path and --metadata do not go with --branch: the project has them.');
  if (source.imageTarball !== undefined && metadata)
    return refuseArguments('--metadata does not go with --image-tarball.');
}
