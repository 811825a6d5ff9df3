import {
  findMemberIssues,
  functionProblem,
  idProblem,
  nonNegativeProblem,
  objectProblem,
  optional,
  signalProblem,
} from '../../input/checks.ts';
import { findIssues, textProblem, throwIssues, type MemberChecks } from '../../input/check-members.ts';
import { describeValue } from '../../input/describe-value.ts';
import { checkOptions, readGiven } from '../../input/given.ts';
import type { ValidationIssue } from '../../errors/index.ts';
import type { DeployOptions, GitSource, RollbackOptions, Sources, WaitOptions, WatchOptions } from './options.ts';

const SOURCES = ['git', 'image', 'imageTarball', 'staticDir', 'staticBundle'] as const satisfies (keyof Sources)[];

const WATCHING: MemberChecks<WatchOptions> = {
  deadline: optional(nonNegativeProblem),
  onEvent: optional(functionProblem),
  signal: optional(signalProblem),
};

/** Checks the options of `deploy`, before anything is sent. */
export function checkDeployOptions(options: DeployOptions): void {
  const checks: MemberChecks<Omit<DeployOptions, keyof Sources>> = {
    project_id: idProblem,
    environment_id: idProblem,
    ...WATCHING,
    health_check_path: optional(textProblem),
    metadata: optional(objectProblem),
    stallTimeout: optional(nonNegativeProblem),
  };
  checkOptions('the options of deploy', options, () =>
    throwIssues('the deployment', [...findSourceIssues(options), ...findIssues(options, checks)]),
  );
}

/** Checks the options of `rollback`. */
export function checkRollbackOptions(options: RollbackOptions): void {
  const checks: MemberChecks<RollbackOptions> = {
    project_id: idProblem,
    environment_id: idProblem,
    from: (value) => (value === undefined ? undefined : idProblem(value)),
    ...WATCHING,
    to: targetProblem,
  };
  checkOptions('the options of rollback', options, () => throwIssues('the rollback', findIssues(options, checks)));
}

/** Checks the options of `waitForDeployment`. */
export function checkWaitOptions(options: WaitOptions): void {
  const checks: MemberChecks<WaitOptions> = { project_id: idProblem, deployment_id: idProblem, ...WATCHING };
  checkOptions('the options of waitForDeployment', options, () =>
    throwIssues('the wait for a deployment', findIssues(options, checks)),
  );
}

function findSourceIssues(options: DeployOptions): ValidationIssue[] {
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
  return issues;
}

function targetProblem(to: unknown): string | undefined {
  if (to === 'previous' || !idProblem(to)) return undefined;
  return `must be the numeric id of a deployment or 'previous', not ${describeValue(to)}`;
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
