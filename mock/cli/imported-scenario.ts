import { SECOND_MS } from '../lib/time/duration.ts';
import type { DeploymentRow, JobPlan } from '../rows/deployments.ts';
import type { Scenario, ScenarioContext } from '../scenarios/scenarios.ts';
import type { Row, Table } from '../store/table.ts';
import type { Instance } from './read-instance.ts';

/** Fills a mock with what was read of an instance. Ids and names stay. */
export function importedScenario(instance: Instance): Scenario {
  return (context) => {
    addProjects(context, instance);
    addEnvironments(context, instance);
    addDeployments(context, instance);
    addRest(context, instance);
  };
}

/** What may be secret, or a row has in a form of its own. */
const NEVER = new Set(['value', 'config', 'secret', 'url', 'git_url']);

/** Replaces the rows of a table by rows that were built for others, with their members and ids. */
function adopt<T extends Row, Source extends object>(
  table: Table<T>,
  sources: readonly Source[],
  build: (source: Source) => T,
): T[] {
  const rows = sources.map((source) => {
    const row = build(source);
    const known = Object.entries(source).filter(
      ([name, value]) => Object.hasOwn(row, name) && value !== undefined && !NEVER.has(name),
    );
    return { ...row, ...Object.fromEntries(known) };
  });
  rows.sort((one, other) => one.id - other.id);
  table.restore(rows, Math.max(0, ...rows.map(({ id }) => id)));
  return rows;
}

function addProjects({ state, build }: ScenarioContext, { projects }: Instance): void {
  adopt(state.projects, projects, ({ name, preset }) => ({
    ...build.project({ name }),
    preset: preset ?? 'dockerfile',
  }));
}

function addEnvironments({ state, build }: ScenarioContext, instance: Instance): void {
  // Those that came with the projects.
  state.environments.restore([], 0);
  const main = new Map(
    instance.projects.map(({ id, main_branch }) => {
      const own = instance.environments.filter(({ project_id }) => project_id === id);
      return [id, (own.find(({ branch }) => branch === main_branch) ?? own[0])?.id];
    }),
  );
  adopt(state.environments, instance.environments, ({ id, project_id, name }) => ({
    ...build.environment({ project_id, name }),
    is_main: main.get(project_id) === id,
  }));
  adopt(state.envVars, instance.variables, ({ project_id, key, environments }) => ({
    ...build.envVar({ project_id, key, value: '' }),
    environment_ids: environments.map(({ id }) => id),
  }));
}

const STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled', 'paused'] as const;

function addDeployments({ state, build }: ScenarioContext, { deployments }: Instance): void {
  adopt(state.deployments, deployments, (source): DeploymentRow => {
    const { environment_id, jobs, status, finished_at } = source;
    const known = STATUSES.find((one) => one === status) ?? 'completed';
    const row = build.deployment({ environment_id, status: known });
    // A job that is not required may fail: the screenshot does on August's server.
    const failed = status === 'failed' ? jobs.find((job) => job.status === 'failure') : undefined;
    const plan = jobs.map(toPlan);
    const created_at = Date.parse(source.created_at);
    return {
      ...row,
      created_at,
      plan: plan.length > 0 ? plan : row.plan,
      failure: failed
        ? { job: failed.job_id, message: failed.error_message ?? 'The job failed' }
        : row.failure,
      cancelled_at: status === 'cancelled' ? Date.parse(finished_at ?? source.created_at) : null,
      // A newer one has taken its place.
      torn_down_at: status === 'stopped' ? Date.parse(finished_at ?? source.created_at) : null,
    };
  });
  // `created_at` of a response is text, that of a row is a number.
  for (const row of state.deployments) row.created_at = new Date(row.created_at).getTime();
}

/** A job takes the time that it took. Its log is not read. */
function toPlan({
  job_id,
  name,
  job_type,
  started_at,
  finished_at,
}: Instance['deployments'][number]['jobs'][number]): JobPlan {
  const took = started_at && finished_at ? Date.parse(finished_at) - Date.parse(started_at) : NaN;
  const lines = [`${name} (imported, without its log)`];
  return {
    job_id,
    name,
    job_type,
    milliseconds: Number.isNaN(took) ? SECOND_MS : Math.max(1, took),
    lines,
  };
}

function addRest({ state, build, clock }: ScenarioContext, instance: Instance): void {
  const times = { created_at: clock.iso(), updated_at: clock.iso() };
  adopt(state.customDomains, instance.domains, ({ project_id, environment }) =>
    build.domain({ project_id, environment_id: environment?.id }),
  );
  adopt(state.monitors, instance.monitors, ({ project_id, environment_id }) =>
    build.monitor({ project_id, environment_id: environment_id ?? undefined }),
  );
  adopt(state.services, instance.services, ({ id, name, service_type, version }) => ({
    id,
    name,
    slug: `${service_type}-${id}`,
    service_type,
    version: version ?? null,
    docker_image: `${service_type}:${version ?? 'latest'}`,
    topology: 'standalone',
    node_id: null,
    parameters: {},
    members: [],
    is_running: true,
    error_message: null,
    ...times,
  }));
  for (const link of instance.links)
    state.serviceLinks.insert({ ...link, created_at: clock.iso() });
  const events = ['created', 'succeeded', 'failed', 'cancelled', 'ready'];
  const seen = instance.deployments.flatMap(({ id }) =>
    events.map((event) => `deployment ${id} deployment.${event}`),
  );
  adopt(state.webhooks, instance.webhooks, ({ id, project_id, url, events: wanted, enabled }) => ({
    id,
    project_id,
    // The path is what proves the sender to a chat.
    url: new URL(url).origin,
    events: wanted,
    enabled,
    secret: null,
    receiver_status: 200,
    // What was before is not delivered again.
    seen: new Set(seen),
    ...times,
  }));
  adopt(
    state.notificationProviders,
    instance.providers,
    ({ id, name, provider_type, enabled }) => ({
      id,
      name,
      provider_type: provider_type as 'email',
      enabled,
      config: {},
      rejects_with: null,
      ...times,
    }),
  );
}
