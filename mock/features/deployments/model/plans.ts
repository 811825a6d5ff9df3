import type { DeploymentPlans } from '../../../servers/plans.ts';
import type { DeploymentRow, JobPlan } from '../rows.ts';

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

export function planFor(plans: DeploymentPlans, { source, isBuilt, isStatic, isUploaded }: Deployed) {
  if (isBuilt) return plans.built;
  if (source === 'git') return isStatic ? plans.gitStatic : plans.git;
  if (source === 'docker_image') return isUploaded ? plans.uploadedImage : plans.image;
  return plans.staticFiles;
}
