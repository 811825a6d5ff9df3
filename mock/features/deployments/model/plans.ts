import type { ServerName } from '../../../servers/profile.ts';
import type { DeploymentRow, JobPlan } from '../rows.ts';
import { realPlans, REAL_DEPLOY, REAL_FINISH } from './real-plans.ts';
import { deploy, finish, PLANS, type Plans } from './reference-plans.ts';

/** How long a deployment waits before its first job. */
export const QUEUE_MS = 1000;

function plansFor(server: ServerName): Plans {
  return server === 'reference' ? PLANS : realPlans(server);
}

/** The ids of all jobs that a deployment may have. */
export function listJobIds(server: ServerName): string[] {
  return [...new Set(Object.values(plansFor(server)).flatMap((jobs) => jobs.map((job) => job.job_id)))];
}

/** Whether `name` is the job's id or the verb that it begins with, such as `build`. */
export function isNamed({ job_id }: Pick<JobPlan, 'job_id'>, name: string): boolean {
  return job_id === name || job_id.startsWith(`${name}_`);
}

export function planFor(
  source: DeploymentRow['source_type'],
  isBuilt: boolean,
  server: ServerName,
): readonly JobPlan[] {
  if (isBuilt) return server === 'reference' ? [deploy, finish] : [REAL_DEPLOY, REAL_FINISH];
  return plansFor(server)[source];
}
