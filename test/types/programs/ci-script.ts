/** A script of a pipeline that deploys, shows what happened, and rolls back what does not hold. */
import {
  DeploymentFailedError,
  type Deployment,
  type DeploymentJob,
  type TempsClient,
} from '@temps-sdk/node-sdk';

type Print = (line: string) => void;

const seconds = (from: string | null, to: string | null): string =>
  from === null || to === null ? '' : `${(Date.parse(to) - Date.parse(from)) / 1000} s`;

function showJob({ name, status, error_message, ...job }: DeploymentJob, print: Print): void {
  print(`${name}: ${status} ${seconds(job.started_at, job.finished_at)}`.trimEnd());
  if (error_message !== null) print(error_message.trim());
}

function show({ id, status, url, commit_hash, cancelled_reason }: Deployment, print: Print): void {
  print(`${id} ${status} ${url} ${commit_hash === null ? '' : commit_hash.slice(0, 7)}`.trimEnd());
  if (cancelled_reason !== null) print(cancelled_reason.trim());
}

export async function ciScript(temps: TempsClient, commit: string, print: Print): Promise<void> {
  const production = temps.project('storefront').environment('production');
  try {
    const deployment = production.deploy({ git: { branch: 'main', commit } });
    for await (const event of deployment) {
      if (event.type === 'job') showJob(event.job, print);
      if (event.type === 'log') print(event.message);
    }
    const deployed = await deployment;
    show(deployed, print);
    const path = { project_id: deployed.project_id, deployment_id: deployed.id };
    const { data: jobs } = await temps.deployments.listJobs({ path });
    for (const job of jobs.items) showJob(job, print);
  } catch (error) {
    if (!DeploymentFailedError.is(error)) throw error;
    show(error.deployment, print);
    if (error.job) showJob(error.job, print);
    for (const { message } of error.logs) print(message);
  }
  show(await production.rollback({ to: 'previous' }), print);
  const live = await production.current();
  if (live) show(live, print);
}
