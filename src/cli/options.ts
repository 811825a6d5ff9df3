import type { DeploySource } from '../index.ts';
import { readDeadline, readSwitch, readText, variableFor, type Flags } from './flags.ts';
import { refuseArguments, TOKEN_VARIABLES } from './usage.ts';

export type CliOptions = ReturnType<typeof readOptions>;

/**
 * The options of a run, from flags and environment variables. What is missing, the client looks for
 * or refuses.
 */
export function readOptions(flags: Flags, env: NodeJS.ProcessEnv) {
  const text = (name: Parameters<typeof readText>[0]): string | undefined =>
    readText(name, flags, env);
  const isOn = (name: Parameters<typeof readSwitch>[0]): boolean => readSwitch(name, flags, env);
  const scope = (name: 'project' | 'environment'): string =>
    text(name) ??
    refuseArguments(
      `There is no ${name}. Give its id or name by --${name} or ${variableFor(name)}.`,
    );
  const deploy = {
    ...readSource(flags, env),
    project: scope('project'),
    environment: scope('environment'),
    health_check_path: text('health-check-path'),
    metadata: readMetadata(text('metadata')),
    liveCheck: text('live-check'),
    rollbackOnFailure: isOn('rollback-on-failure') && !isOn('no-rollback'),
    deadline: readDeadline(text('deadline') ?? '30m'),
    cancelOlder: isOn('cancel-older'),
  };
  const wait = !isOn('no-wait');
  if (!wait && (deploy.rollbackOnFailure || deploy.liveCheck !== undefined))
    return refuseArguments(
      '--no-wait does not go with --live-check or --rollback-on-failure: both need the end.',
    );
  const apiKey = TOKEN_VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
  return { baseUrl: text('url'), apiKey, deploy, wait };
}

function readMetadata(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return refuseArguments(`--metadata takes a JSON object such as '{"release":"1.4.2"}'.`);
  }
}

const SOURCES = ['branch', 'image', 'image-tarball', 'static-dir', 'static-bundle'] as const;

/**
 * Reads the source. If a flag is about the source, variables that name another are ignored, with
 * its commit and tag. A commit or tag by variable alone belongs to the branch by flag.
 */
function readSource(flags: Flags, env: NodeJS.ProcessEnv): DeploySource {
  const isByFlag = ([...SOURCES, 'commit', 'tag'] as const).some(
    (name) => flags[name] !== undefined,
  );
  const isByVariable = SOURCES.some((name) => readText(name, {}, env) !== undefined);
  const read = (name: Parameters<typeof readText>[0]) =>
    readText(name, flags, isByFlag && isByVariable ? {} : env);
  const found = SOURCES.filter((name) => read(name) !== undefined).map((name) => `--${name}`);
  if (found.length !== 1)
    return refuseArguments(
      `Give exactly one of --${SOURCES.join(', --')}, not ${found.length === 0 ? 'none' : found.join(' and ')}.`,
    );
  const [branch, commit, tag] = [read('branch'), read('commit'), read('tag')];
  if (branch === undefined && (commit ?? tag) !== undefined)
    return refuseArguments('--commit and --tag need the --branch that they are on.');
  return {
    git: branch === undefined ? undefined : { branch, commit, tag },
    image: read('image'),
    imageTarball: read('image-tarball'),
    staticDir: read('static-dir'),
    staticBundle: read('static-bundle'),
  } as DeploySource;
}
