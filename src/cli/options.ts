import type { DeploySource } from '../index.ts';
import { refuseValue, SOURCES, variableFor } from './flags.ts';
import { refuseArguments, type Flags } from './usage.ts';

/** What names a project or an environment: an id, a slug or a name. */
export function readScope(name: 'project' | 'environment', flags: Flags): string {
  return (
    flags[name] ??
    refuseArguments(
      `There is no ${name}. Give its id or name by --${name} or ${variableFor(name)}.`,
    )
  );
}

export function readNumber(name: 'tail' | 'deployment' | 'to', flags: Flags): number | undefined {
  const text = flags[name];
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : refuseValue(`--${name}`, 'a whole number', text);
}

/** Parses `90s`, `20m` or `1h` to milliseconds. `0` is the only number that needs no unit. */
export function readDuration(name: 'deadline' | 'since', text: string): number {
  if (text === '0') return 0;
  const [, amount, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  if (amount === undefined)
    return refuseValue(`--${name}`, 'a duration with its unit, such as 90s, 20m or 1h', text);
  return Number(amount) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
}

/** How to watch a deployment. */
export function readWatching(flags: Flags) {
  return {
    deadline: readDuration('deadline', flags.deadline ?? flags.timeout ?? '30m'),
    cancelOlder: flags['cancel-older'],
  };
}

/** What to deploy and how to watch it. What is missing, the client looks for or refuses. */
export function readDeploy(flags: Flags) {
  return {
    ...readSource(flags),
    ...readWatching(flags),
    health_check_path: flags['health-check-path'],
    metadata: readMetadata(flags.metadata),
    liveCheck: flags['live-check'],
  };
}

function readMetadata(text = 'null'): Record<string, unknown> | undefined {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? undefined;
  } catch {
    return refuseArguments(`--metadata takes a JSON object such as '{"release":"1.4.2"}'.`);
  }
}

/** The source in one word, as it was given. */
export function nameSource(flags: Flags): string | undefined {
  return SOURCES.map((name) => flags[name]).find(Boolean);
}

function readSource(flags: Flags): DeploySource {
  const { branch, commit, image, tag } = flags;
  if (branch === undefined && (commit ?? tag) !== undefined)
    return refuseArguments('--commit and --tag need the --branch that they are on.');
  const given = SOURCES.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (given.length !== 1)
    return refuseArguments(
      `Give exactly one of --${SOURCES.join(', --')}, not ${given.join(' and ') || 'none'}.`,
    );
  return {
    git: branch === undefined ? undefined : { branch, commit, tag },
    image,
    imageTarball: flags['image-tarball'],
    staticDir: flags['static-dir'],
    staticBundle: flags['static-bundle'],
  } as DeploySource;
}
