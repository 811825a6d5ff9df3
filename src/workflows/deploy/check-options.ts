import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import { SOURCES, type DeployOptions, type FollowOptions } from './options.ts';

/** Refuses what cannot be followed, before anything is sent. */
export function checkFollow(
  what: string,
  options: FollowOptions,
  ids: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[] = [],
): void {
  for (const [name, id] of Object.entries(ids)) {
    if (!Number.isInteger(id)) issues.push({ path: [name], message: `must be a numeric id, not ${String(id)}` });
  }
  const { deadline } = options;
  if (deadline !== undefined && !(typeof deadline === 'number' && deadline >= 0))
    issues.push({ path: ['deadline'], message: `must be a number that is not negative, not ${String(deadline)}` });
  if (issues.length > 0) throw new TempsValidationError({ what, issues });
}

/** Refuses what cannot be deployed, before anything is sent. */
export function checkDeploy(options: DeployOptions): void {
  const issues: ValidationIssue[] = [];
  const given = SOURCES.filter((name) => options[name] !== undefined);
  if (given.length !== 1)
    issues.push({
      path: [],
      message: `needs exactly one of ${SOURCES.join(', ')}, not ${given.join(' and ') || 'none'}`,
    });
  if (given.length === 1 && !options[given[0] ?? 'git'])
    issues.push({ path: [given[0] ?? ''], message: 'must not be empty' });
  if (options.git && !options.git.branch) issues.push({ path: ['git', 'branch'], message: 'is required' });
  if (options.git && (options.health_check_path ?? options.metadata))
    issues.push({ path: [], message: 'health_check_path and metadata do not go with git: the project has them' });
  const { project_id, environment_id } = options;
  checkFollow('the deployment', options, { project_id, environment_id }, issues);
}
