import {
  booleanProblem,
  checkOptions,
  describeValue,
  findOptionIssues,
  functionProblem,
  idProblem,
  nonNegativeProblem,
  objectProblem,
  optional,
  signalProblem,
  textProblem,
  type OptionChecks,
} from '../../checks.ts';
import { scopeProblem } from '../../deployments/scope.ts';
import type { ValidationIssue } from '../../errors/index.ts';
import type {
  DeployDetails,
  DeployOptions,
  GitSource,
  RollbackOptions,
  Sources,
  StartOptions,
  WaitOptions,
  WatchOptions,
} from './options.ts';
import { resolveLiveUrl } from './live-check.ts';

/** The options of `deploy`, whatever the source. */
export type AnySource = StartOptions & DeployDetails & Partial<Sources>;

const SOURCES = ['git', 'image', 'imageTarball', 'staticDir', 'staticBundle'] as const satisfies (keyof Sources)[];

const WATCHING: OptionChecks<WatchOptions> = {
  deadline: optional(nonNegativeProblem),
  onEvent: optional(functionProblem),
  signal: optional(signalProblem),
};

const STARTING: OptionChecks<StartOptions> = {
  ...WATCHING,
  project: scopeProblem,
  environment: scopeProblem,
  cancelOlder: optional(booleanProblem),
};

/** What else an upload can be read from, the upload itself checks. */
function uploadProblem(value: unknown): string | undefined {
  return value === '' ? 'must not be empty' : undefined;
}

const DEPLOYING: OptionChecks<AnySource> = {
  ...STARTING,
  git: optional(objectProblem),
  image: optional(textProblem),
  imageTarball: uploadProblem,
  staticDir: optional((value) => {
    const isPath = typeof value === 'string' || value instanceof URL;
    return isPath
      ? uploadProblem(value)
      : `must be the path of a directory, or a file: URL, not ${describeValue(value)}`;
  }),
  staticBundle: uploadProblem,
  health_check_path: optional(textProblem),
  metadata: optional(objectProblem),
  stallTimeout: optional(nonNegativeProblem),
  liveCheck: optional((value) => {
    if (textProblem(value) ?? resolveLiveUrl(String(value), 'https://site.example')) return textProblem(value);
    // Not repeated: it may have a password.
    return 'must be a path such as /health, or a URL with https:// or http://';
  }),
  rollbackOnFailure: optional(booleanProblem),
};

const GIT: OptionChecks<GitSource> = { branch: textProblem, commit: optional(textProblem), tag: optional(textProblem) };

/** Checks the options of `deploy`, before anything is sent. */
export function checkDeployOptions(options: DeployOptions): AnySource {
  return checkOptions<AnySource>('the options of deploy', options, DEPLOYING, findSourceIssues);
}

/** Checks the options of `rollback`. */
export function checkRollbackOptions(options: RollbackOptions): RollbackOptions {
  return checkOptions('the options of rollback', options, {
    ...STARTING,
    from: optional(idProblem),
    to: (to) =>
      to === 'previous' || !idProblem(to)
        ? undefined
        : `must be the numeric id of a deployment or 'previous', not ${describeValue(to)}`,
  });
}

/** Checks the options of `waitForDeployment`. */
export function checkWaitOptions(options: WaitOptions): WaitOptions {
  return checkOptions('the options of waitForDeployment', options, {
    ...WATCHING,
    project: scopeProblem,
    deployment_id: idProblem,
  });
}

function findSourceIssues(options: AnySource): ValidationIssue[] {
  const { git, health_check_path, imageTarball, metadata } = options;
  const given = SOURCES.filter((name) => (options[name] ?? undefined) !== undefined);
  // A source that is named and has no value was meant, such as a variable that is not set.
  const unset = given.length === 0 ? SOURCES.find((name) => Object.hasOwn(options, name)) : undefined;
  const issues: ValidationIssue[] = [];
  if (unset) issues.push(issue([unset], `is ${describeValue(options[unset])}`));
  else if (given.length !== 1)
    issues.push(issue([], `needs exactly one of ${SOURCES.join(', ')}, not ${given.join(' and ') || 'none'}`));
  if (git && (health_check_path ?? metadata))
    issues.push(issue([], 'health_check_path and metadata cannot be given with git: the project has its own'));
  if (imageTarball && metadata)
    issues.push(issue(['metadata'], 'cannot be given with imageTarball: the platform does not keep it'));
  if (!git || objectProblem(git)) return issues;
  if (git.commit && git.tag)
    issues.push(issue(['git', 'tag'], 'cannot be given with commit: which one is to be deployed?'));
  const found = findOptionIssues(git, GIT);
  return [...issues, ...found.map(({ path, message }) => ({ path: ['git', ...path], message }))];
}

function issue(path: string[], message: string): ValidationIssue {
  return { path, message };
}
