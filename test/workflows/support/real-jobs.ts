import type { Row } from './real-row.ts';

const PLAN = [
  ['download_repo', 'DownloadRepoJob', 'Download Repository'],
  ['build_image', 'BuildImageJob', 'Build Container Image'],
  ['deploy_container', 'DeployImageJob', 'Deploy Container'],
  ['mark_deployment_complete', 'MarkDeploymentCompleteJob', 'Mark Deployment Complete'],
  ['take_screenshot', 'TakeScreenshotJob', 'Take Screenshot'],
] as const;
const REQUIRED = 4;

/** The jobs of a deployment of this age in milliseconds: the required ones share its time, one optional job comes after. */
export function jobsOf(row: Row, age: number): Record<string, unknown>[] {
  return PLAN.map(([job_id, job_type, name], index) => {
    const status = statusOf(row, age, index);
    const hasEnded = ['success', 'failure', 'cancelled'].includes(status);
    const isCancelled = status === 'cancelled';
    return {
      id: row.id * 10 + index,
      deployment_id: row.id,
      job_id,
      job_type,
      name,
      description: null,
      status,
      created_at: row.created_at,
      updated_at: row.created_at,
      started_at: status === 'pending' || isCancelled ? null : row.created_at,
      finished_at: hasEnded ? row.created_at : null,
      log_id: `shop/production/deployment-${row.id}-job-${job_id}.log`,
      error_message: isCancelled
        ? `Required job '${row.failedJob}' failed: exit code 1`
        : status === 'failure'
          ? 'exit code 1'
          : null,
      job_config: { _required_for_completion: index < REQUIRED },
      outputs: null,
      dependencies: index > 0 ? [PLAN[index - 1]?.[0]] : [],
      execution_order: index,
    };
  });
}

function statusOf(row: Row, age: number, index: number): string {
  const failed = PLAN.findIndex(([job_id]) => job_id === row.failedJob);
  const isFailure = failed >= 0 && failed < REQUIRED;
  // A failed one stays what it was when a teardown of its environment marks it as stopped.
  if (isFailure && ['failed', 'stopped', 'paused'].includes(row.status ?? ''))
    return index < failed ? 'success' : index === failed ? 'failure' : 'cancelled';
  if (index === failed) return 'failure';
  if (row.wasCompleted)
    return index < REQUIRED || hasEndedAll(row, age) ? 'success' : (row.optionalStatus ?? 'running');
  const step = Math.floor((age / (row.seconds * 1000)) * REQUIRED);
  return index < step ? 'success' : index === step && age >= 3000 ? 'running' : 'pending';
}

/** Whether the optional job of a completed deployment has ended too. */
export function hasEndedAll(row: Row, age: number): boolean {
  return age >= (row.seconds + row.optionalSeconds) * 1000;
}

/** The log of a job. One that has not started has no file, which is a 500. */
export function logOf(row: Row, age: number, job_id: string): Response {
  const job = jobsOf(row, age).find((one) => one.job_id === job_id);
  const headers = { 'content-type': 'application/problem+json' };
  if (!job) return Response.json({ detail: 'Job not found' }, { status: 404, headers });
  if (job.started_at === null)
    return Response.json(
      { detail: 'Failed to read logs: No such file or directory (os error 2)' },
      { status: 500, headers },
    );
  const lines = ['info', 'success', 'warning', 'error'].map((level, index) =>
    JSON.stringify({ level, message: `${job_id} ${level}`, timestamp: '2026-07-03T09:12:46.120384Z', line: index + 1 }),
  );
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
