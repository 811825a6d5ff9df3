import type { DeploySource } from '../index.ts';
import { readDuration, readSwitch, readText, variableFor, type Flags } from './flags.ts';
import { refuseArguments } from './usage.ts';

export type TextReader = (name: Parameters<typeof readText>[0]) => string | undefined;

/** What flags and environment variables say. */
export interface Settings {
  flags: Flags;
  env: NodeJS.ProcessEnv;
  /** A flag with a value, else its variable. */
  text: TextReader;
  /** Whether a flag is set, else its variable. */
  isOn: (name: Parameters<typeof readSwitch>[0]) => boolean;
}

export function createSettings(flags: Flags, env: NodeJS.ProcessEnv): Settings {
  return {
    flags,
    env,
    text: (name) => readText(name, flags, env),
    isOn: (name) => readSwitch(name, flags, env),
  };
}

/** What names a project or an environment: an id, a slug or a name. */
export function readScope(name: 'project' | 'environment', text: TextReader): string {
  return (
    text(name) ??
    refuseArguments(
      `There is no ${name}. Give its id or name by --${name} or ${variableFor(name)}.`,
    )
  );
}

/** How to watch a deployment. */
export function readWatching({ isOn, text }: Settings) {
  return {
    deadline: readDuration('deadline', text('deadline') ?? '30m'),
    cancelOlder: isOn('cancel-older'),
  };
}

/** What to deploy and how to watch it. What is missing, the client looks for or refuses. */
export function readDeploy(settings: Settings) {
  const { env, flags, text } = settings;
  return {
    ...readSource(flags, env),
    ...readWatching(settings),
    health_check_path: text('health-check-path'),
    metadata: readMetadata(text('metadata')),
    liveCheck: text('live-check'),
  };
}

/** The options of `temps-deploy` without another command. */
export function readOptions(settings: Settings) {
  const { isOn, text } = settings;
  const deploy = {
    ...readDeploy(settings),
    project: readScope('project', text),
    environment: readScope('environment', text),
    rollbackOnFailure: isOn('rollback-on-failure') && !isOn('no-rollback'),
  };
  const wait = !isOn('no-wait');
  if (!wait && (deploy.rollbackOnFailure || deploy.liveCheck !== undefined))
    return refuseArguments(
      '--no-wait does not go with --live-check or --rollback-on-failure: both need the end.',
    );
  return { deploy, wait };
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

/** The source in one word, as it was given. */
export function nameSource({ text }: Settings): string | undefined {
  return SOURCES.map(text).find(Boolean);
}

/**
 * Reads the source. A source by flag replaces one by variable, with its commit and tag. Of
 * variables alone, a commit or a tag is only for a branch by flag.
 */
function readSource(flags: Flags, env: NodeJS.ProcessEnv): DeploySource {
  const byFlag = SOURCES.filter((name) => flags[name] !== undefined);
  const byVariable = SOURCES.filter((name) => readText(name, {}, env) !== undefined);
  const found = byFlag.length > 0 ? byFlag : byVariable;
  const isReplaced = byFlag.length > 0 && (byVariable.length > 0 || byFlag[0] !== 'branch');
  const read = (name: Parameters<typeof readText>[0]) =>
    readText(name, flags, isReplaced ? {} : env);
  const [branch, commit, tag] = [read('branch'), read('commit'), read('tag')];
  if (found.length < 2 && branch === undefined && (commit ?? tag) !== undefined)
    return refuseArguments('--commit and --tag need the --branch that they are on.');
  if (found.length !== 1)
    return refuseArguments(
      `Give exactly one of --${SOURCES.join(', --')}, not ${found.map((name) => `--${name}`).join(' and ') || 'none'}.`,
    );
  return {
    git: branch === undefined ? undefined : { branch, commit, tag },
    image: read('image'),
    imageTarball: read('image-tarball'),
    staticDir: read('static-dir'),
    staticBundle: read('static-bundle'),
  } as DeploySource;
}
