import type { ServerName } from '../../../servers/profile.ts';
import type { DeploymentRow, JobPlan } from '../rows.ts';
import { realPlans, REAL_DEPLOY, REAL_FINISH, REAL_PULL, REAL_STATIC, REAL_VERIFY } from './real-plans.ts';
import { deploy, finish, PLANS, type Plans } from './reference-plans.ts';

/** How long a deployment waits before its first job. */
export const QUEUE_MS = 1000;

function plansFor(server: ServerName): Plans {
  return server === 'reference' ? PLANS : realPlans(server);
}

/** The ids of all jobs that a deployment may have. */
export function listJobIds(server: ServerName): string[] {
  const jobs = [
    ...Object.values(plansFor(server)).flat(),
    ...(server === 'reference' ? [] : [REAL_STATIC, REAL_VERIFY]),
  ];
  return [...new Set(jobs.map((job) => job.job_id))];
}

/** Whether `name` is the job's id or the verb that it begins with, such as `build`. */
export function isNamed({ job_id }: Pick<JobPlan, 'job_id'>, name: string): boolean {
  return job_id === name || job_id.startsWith(`${name}_`);
}

/** For which real servers have jobs of their own. */
interface Variant {
  readonly isStatic: boolean;
  readonly isUploaded: boolean;
}

export function planFor(
  source: DeploymentRow['source_type'],
  isBuilt: boolean,
  server: ServerName,
  { isStatic, isUploaded }: Variant,
): readonly JobPlan[] {
  if (server === 'reference') return isBuilt ? [deploy, finish] : PLANS[source];
  const plan = isBuilt ? [REAL_DEPLOY, REAL_FINISH] : plansFor(server)[source];
  return plan.map((job) => {
    if (source === 'git' && isStatic && job === REAL_DEPLOY) return REAL_STATIC;
    return isUploaded && job === REAL_PULL ? REAL_VERIFY : job;
  });
}
