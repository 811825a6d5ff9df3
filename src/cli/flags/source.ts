import type { DeploySource } from '../../index.ts';
import { readText, type Flags } from './flags.ts';
import { refuseArguments } from './usage.ts';

const SOURCES = ['branch', 'image', 'image-tarball', 'static-dir', 'static-bundle'] as const;
const NAMES = [...SOURCES, 'commit', 'tag'] as const;

type Given = Partial<Record<(typeof NAMES)[number], string>>;

/**
 * Reads the source. If a flag names one, variables that name another are ignored, with its commit and tag. A commit or
 * tag by variable alone belongs to the branch by flag.
 *
 * @throws {UsageError} if there is none, or more than one
 */
export function readSource(flags: Flags, env: NodeJS.ProcessEnv): DeploySource {
  const [byFlag, byVariable] = [readGiven(flags, {}), readGiven({}, env)];
  if (Object.keys(byFlag).length === 0) return toSource(byVariable);
  const isAlone = SOURCES.every((name) => byVariable[name] === undefined);
  const isBranch = byFlag.branch !== undefined && byFlag.commit === undefined && byFlag.tag === undefined;
  return toSource(isAlone && isBranch ? { ...byVariable, ...byFlag } : byFlag);
}

function readGiven(flags: Flags, env: NodeJS.ProcessEnv): Given {
  const given: Given = {};
  for (const name of NAMES) {
    const value = readText(name, flags, env);
    if (value !== undefined) given[name] = value;
  }
  return given;
}

function toSource(given: Given): DeploySource {
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
