import { listJobIds, type DeploymentPlans } from '../../../servers/plans.ts';
import type { MockContext } from '../../../state/context.ts';
import type { DeploymentRow, JobPlan, PlannedFailure } from '../../../rows/deployments.ts';

/** How long a deployment waits before its first job. */
export const QUEUE_MS = 1000;

/** Whether `name` is the job's id or the verb that it begins with, such as `build`. */
export function isNamed({ job_id }: Pick<JobPlan, 'job_id'>, name: string): boolean {
  return job_id === name || job_id.startsWith(`${name}_`);
}

/** The deployment whose jobs are wanted. */
interface Deployed {
  readonly source: DeploymentRow['source_type'];
  readonly isBuilt: boolean;
  readonly isStatic: boolean;
  readonly isUploaded: boolean;
}

export function planFor(
  plans: DeploymentPlans,
  { source, isBuilt, isStatic, isUploaded }: Deployed,
) {
  if (isBuilt) return plans.built;
  if (source === 'git') return isStatic ? plans.gitStatic : plans.git;
  if (source === 'docker_image') return isUploaded ? plans.uploadedImage : plans.image;
  return plans.staticFiles;
}

/**
 * More than any test needs. Without a limit, anyone who can reach the mock's server could fill its
 * memory.
 */
const MAX_PLANNED_FAILURES = 100;

/**
 * Makes the next deployment fail. Planned failures are used in order, one for each deployment.
 *
 * @throws {TypeError} that names the valid values, for an invalid failure
 * @throws {RangeError} for too many planned failures
 */
export function planFailure({ state, server }: MockContext, failure: PlannedFailure): void {
  checkFailure(failure, server.plans);
  if (state.plannedFailures.length >= MAX_PLANNED_FAILURES)
    throw new RangeError(
      `mock.deployments.failNext: ${MAX_PLANNED_FAILURES} deployments are planned to fail already`,
    );
  state.plannedFailures.push(failure);
}

function checkFailure(failure: PlannedFailure, plans: DeploymentPlans): void {
  const { job, message, atLine, ...unknown } = failure;
  const ids = listJobIds(plans);
  if (job !== undefined && !ids.some((job_id) => isNamed({ job_id }, job)))
    fail('job', job, `one of ${ids.join(', ')}`);
  if (message !== undefined && typeof message !== 'string') fail('message', message, 'text');
  if (atLine !== undefined && !(Number.isInteger(atLine) && atLine >= 1))
    fail('atLine', atLine, 'the number of a line, from 1');
  const [name] = Object.keys(unknown);
  if (name !== undefined) fail(name, Reflect.get(unknown, name), 'only job, message and atLine');
}

function fail(field: string, value: unknown, expected: string): never {
  throw new TypeError(
    `mock.deployments.failNext: ${field}: got ${JSON.stringify(value)}, expected ${expected}`,
  );
}
