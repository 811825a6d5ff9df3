import {
  findMemberIssues,
  functionProblem,
  idProblem,
  nonNegativeProblem,
  objectProblem,
  optional,
  signalProblem,
} from '../../input/checks.ts';
import { describeValue } from '../../input/describe-value.ts';
import { checkOptions, readGiven } from '../../input/given.ts';
import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { DeployOptions, GitSource, RollbackOptions, Sources, WaitOptions, WatchOptions } from './options.ts';

const SOURCES = ['git', 'image', 'imageTarball', 'staticDir', 'staticBundle'] as const satisfies (keyof Sources)[];

/** Checks the options of `deploy`, before anything is sent. */
export function checkDeployOptions(options: DeployOptions): void {
  checkOptions('the options of deploy', options, () => checkDeploy(options));
}

function checkDeploy(options: DeployOptions): void {
  const issues: ValidationIssue[] = [];
  const given = SOURCES.filter((name) => options[name] !== undefined);
  if (given.length !== 1)
    issues.push({
      path: [],
      message: `needs exactly one of ${SOURCES.join(', ')}, not ${given.join(' and ') || 'none'}`,
    });
  if (given.length === 1 && given[0] !== 'image' && !options[given[0] ?? 'git'])
    issues.push({ path: [given[0] ?? ''], message: 'must not be empty' });
  const { staticDir } = options;
  if (staticDir && typeof staticDir !== 'string' && !(staticDir instanceof URL))
    issues.push({ path: ['staticDir'], message: 'must be the path of a directory, or a file: URL' });
  const { image } = options;
  if (image !== undefined && (typeof image !== 'string' || image.trim() === ''))
    issues.push({ path: ['image'], message: `must be the reference of an image, not ${describeValue(image)}` });
  if (options.git) issues.push(...readGiven('the option git of deploy', () => findGitIssues(options.git)));
  if (options.git && (options.health_check_path ?? options.metadata))
    issues.push({
      path: [],
      message: 'health_check_path and metadata cannot be given with git: the project has its own',
    });
  if (options.imageTarball && options.metadata)
    issues.push({ path: ['metadata'], message: 'cannot be given with imageTarball: the platform does not keep it' });
  const { project_id, environment_id, health_check_path, metadata, stallTimeout } = options;
  issues.push(
    ...findWatchIssues(options, { project_id, environment_id }),
    ...findMemberIssues({ health_check_path }, optional(textProblem)),
    ...findMemberIssues({ metadata }, optional(objectProblem)),
    ...findMemberIssues({ stallTimeout }, optional(nonNegativeProblem)),
  );
  throwIfAny('the deployment', issues);
}

/** Checks the options of `rollback`. */
export function checkRollbackOptions(options: RollbackOptions): void {
  checkOptions('the options of rollback', options, () => {
    const { project_id, environment_id, from, to } = options;
    const ids = { project_id, environment_id, ...(from !== undefined && { from }) };
    throwIfAny('the rollback', [...findWatchIssues(options, ids), ...findMemberIssues({ to }, targetProblem)]);
  });
}

function targetProblem(to: unknown): string | undefined {
  if (to === 'previous' || !idProblem(to)) return undefined;
  return `must be the numeric id of a deployment or 'previous', not ${describeValue(to)}`;
}

/** Checks the options of `waitForDeployment`. */
export function checkWaitOptions(options: WaitOptions): void {
  checkOptions('the options of waitForDeployment', options, () => {
    const { project_id, deployment_id } = options;
    throwIfAny('the wait for a deployment', findWatchIssues(options, { project_id, deployment_id }));
  });
}

function findGitIssues(git: GitSource): ValidationIssue[] {
  const { branch, commit, tag } = git;
  const issues: ValidationIssue[] = findMemberIssues({ commit, tag }, optional(textProblem));
  if (branch === undefined || branch === null || branch === '')
    issues.push({ path: ['branch'], message: 'is required' });
  else issues.push(...findMemberIssues({ branch }, textProblem));
  if (commit && tag)
    issues.push({ path: ['tag'], message: 'cannot be given with commit: which one is to be deployed?' });
  return issues.map(({ path, message }) => ({ path: ['git', ...path], message }));
}

/** An empty text, as of a variable that is not set, would silently deploy something else than what was meant. */
function textProblem(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return undefined;
  return `must be a string that is not empty, not ${describeValue(value)}`;
}

function findWatchIssues(
  { deadline, onEvent, signal }: WatchOptions,
  ids: Readonly<Record<string, unknown>>,
): ValidationIssue[] {
  return [
    ...findMemberIssues(ids, idProblem),
    ...findMemberIssues({ deadline }, optional(nonNegativeProblem)),
    ...findMemberIssues({ onEvent }, optional(functionProblem)),
    ...findMemberIssues({ signal }, optional(signalProblem)),
  ];
}

function throwIfAny(what: string, issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new TempsValidationError({ what, issues });
}
