import type { Handlers } from './real-server.ts';

/** A variable, as the table of August's server has it. */
export interface AugustVariable {
  id: number;
  key: string;
  value: string;
  environment_ids: number[];
  is_secret?: boolean;
}

/** A problem as August's server writes it: without a status, with the members of its long form. */
function augustProblem(status: number, title: string, detail: string, more = {}): Response {
  const type = `https://temps.sh/probs/${title.toLowerCase().replaceAll(' ', '-')}`;
  return Response.json(
    { type, title, detail, instance: '', timestamp: '2026-08-03T09:12:44.120384Z', ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/**
 * The routes of project 3 and its environments 7 and 8 that read variables. Both parameters of a
 * value count, secrets are write-only, and a key needs `secrets:read`.
 */
export function augustVariables(rows: readonly AugustVariable[], maySee = true): Handlers {
  return {
    'GET /projects/3/env-vars': () =>
      Response.json(
        rows.map(({ environment_ids, is_secret = false, ...row }) => ({
          ...row,
          value: is_secret ? null : '***',
          is_secret,
          include_in_preview: true,
          environments: environment_ids.map((id) => ({ id, name: String(id) })),
          created_at: 1_785_000_000_000,
          updated_at: 1_785_000_000_000,
        })),
      ),
    'GET /projects/3/env-vars/:key/value': ({ params: { key }, query }) => {
      if (!maySee)
        return augustProblem(
          403,
          'Insufficient Permissions',
          'This operation requires the secrets:read permission',
          { required_permission: 'secrets:read', user_role: 'user' },
        );
      const [environment, id] = [query.get('environment_id'), query.get('var_id')];
      const found = rows.filter(
        (row) =>
          row.key === key &&
          (id === null || row.id === Number(id)) &&
          (environment === null || row.environment_ids.includes(Number(environment))),
      );
      const [row] = found;
      if (!row)
        return augustProblem(
          404,
          'Resource Not Found',
          `Environment variable '${key}' not found in project 3`,
        );
      if (found.length > 1)
        return augustProblem(
          409,
          'Environment variable value is ambiguous',
          'Several environments have it; specify an environment',
        );
      if (row.is_secret)
        return augustProblem(403, 'Forbidden', 'Secret environment variable is write-only');
      return Response.json({ value: row.value }, { headers: { 'cache-control': 'no-store' } });
    },
  };
}

const CREATED = Date.parse('2026-08-03T09:12:40Z');

/** A job, as August's server has it: without `job_config`, so that nothing says it is optional. */
export interface AugustJob {
  job_id: string;
  job_type: string;
  status: string;
  started_at?: number;
  error_message?: string;
  log?: string;
}

export const PULL: AugustJob = {
  job_id: 'pull_external_image',
  job_type: 'PullExternalImageJob',
  status: 'success',
  started_at: CREATED + 1000,
  log: 'Pulled\n',
};
export const MARK: AugustJob = {
  ...PULL,
  job_id: 'mark_deployment_complete',
  job_type: 'MarkDeploymentCompleteJob',
  log: 'Completed\n',
};
/** An optional job whose preconditions failed: it never started. */
export const SCREENSHOT: AugustJob = {
  job_id: 'take_screenshot',
  job_type: 'TakeScreenshotJob',
  status: 'failure',
  error_message:
    "Prerequisites not met for job 'take_screenshot': Screenshot provider 'local' is not available",
};

/**
 * The routes of deployment 51 of project 3, environment 7, which an image starts. Its `started_at`
 * stays null. The file of a log exists once its job has started.
 */
export function augustDeployment(status: string, all: readonly AugustJob[]): Handlers {
  const deployment = {
    id: 51,
    project_id: 3,
    environment_id: 7,
    environment: { id: 7, name: 'production', slug: 'production', domains: [] },
    status,
    is_current: status === 'completed',
    url: 'https://shop-51.temps.test',
    cancelled_reason: null,
    metadata: { deploymentSourceType: 'docker_image' },
    created_at: CREATED,
    started_at: null,
    finished_at: CREATED + 11_000,
  };
  const jobs = all.map(({ log: _log, started_at = null, error_message = null, ...job }, at) => ({
    ...job,
    id: 5100 + at,
    deployment_id: 51,
    name: job.job_id,
    execution_order: at + 1,
    dependencies: [],
    job_config: null,
    log_id: `deployment-51-${job.job_id}`,
    error_message,
    created_at: CREATED,
    started_at,
    finished_at: CREATED + 10_000,
    updated_at: CREATED + 10_000,
  }));
  return {
    'GET /projects/3/environments/7': () =>
      Response.json({ id: 7, project_id: 3, name: 'production', current_deployment_id: null }),
    'GET /projects/3/deployments': () => Response.json({ deployments: [], total: 0 }),
    'POST /projects/3/environments/7/deploy/image': () =>
      Response.json({ ...deployment, status: 'pending' }, { status: 202 }),
    'GET /projects/3/deployments/51': () => Response.json(deployment),
    'GET /projects/3/deployments/51/jobs': () => Response.json({ jobs, total: jobs.length }),
    'GET /projects/3/deployments/51/jobs/:job/logs': ({ params }) => {
      const job = all.find(({ job_id }) => job_id === params['job']);
      return job?.started_at === undefined
        ? augustProblem(500, 'Internal Server Error', 'No such file or directory (os error 2)')
        : new Response(job.log, { headers: { 'content-type': 'text/plain' } });
    },
  };
}

/** The visitors of project 3, by pages. */
export function augustVisitors(visitor_ids: readonly string[]): Handlers {
  return {
    'GET /analytics/visitors': ({ query }) => {
      const offset = Number(query.get('offset') ?? 0);
      const limit = Math.min(Number(query.get('limit') ?? 50), 100);
      const visitors = visitor_ids.map((visitor_id, id) => ({
        id,
        visitor_id,
        project_id: 3,
        environment_id: 7,
        first_seen: '2026-08-02T09:12:44Z',
        last_seen: '2026-08-03T09:12:44Z',
        is_crawler: false,
      }));
      const page = visitors.slice(offset, offset + limit);
      return Response.json({ visitors: page, total_count: visitors.length });
    },
  };
}
