import type {
  CustomDomain,
  Deployment,
  DeploymentJob,
  Environment,
  EnvironmentVariable,
  ExternalService,
  Monitor,
  NotificationProvider,
  Project,
  Webhook,
} from '../../generated/types.gen.ts';

/** What the mock can hold of an instance, without a secret and without a visitor. */
export interface Instance {
  readonly projects: Project[];
  readonly environments: Environment[];
  readonly variables: (EnvironmentVariable & { readonly project_id: number })[];
  readonly deployments: (Deployment & { readonly jobs: DeploymentJob[] })[];
  readonly domains: CustomDomain[];
  readonly monitors: Monitor[];
  readonly webhooks: Webhook[];
  readonly services: ExternalService[];
  readonly links: { readonly project_id: number; readonly service_id: number }[];
  readonly providers: NotificationProvider[];
  /** What was not read, and why. */
  readonly leftOut: string[];
}

interface List<Item> {
  toArray(options: { limit: number }): Promise<Item[]>;
}

interface InProject {
  readonly path: { readonly project_id: number };
}

/** The lists of the client that are read. */
export interface InstanceClient {
  readonly projects: { list(): List<Project> };
  readonly environments: { list(options: InProject): List<Environment> };
  readonly envVars: { list(options: InProject): List<EnvironmentVariable> };
  readonly deployments: {
    list(options: InProject): List<Deployment>;
    listJobs(options: { path: { project_id: number; deployment_id: number } }): List<DeploymentJob>;
  };
  readonly domains: { listCustomDomains(options: InProject): List<CustomDomain> };
  readonly monitoring: { listMonitors(options: InProject): List<Monitor> };
  readonly webhooks: { list(options: InProject): List<Webhook> };
  readonly externalServices: {
    list(): List<ExternalService>;
    listForProject(options: InProject): List<unknown>;
  };
  readonly notifications: { listProviders(): List<NotificationProvider> };
}

/** The latest deployments of a project, each of which is one more request for its jobs. */
const MAX_DEPLOYMENTS = 20;
const MAX_ROWS = 1000;

/** Reads an instance. What a list refuses is left out; only the projects have to be readable. */
export async function readInstance(client: InstanceClient): Promise<Instance> {
  const leftOut = [
    'values of variables, secrets and paths of webhooks, addresses of repositories, and what services and notification providers are configured with: they may be secret',
    'visitors, sessions and events: they are of people',
  ];
  const read = async <Item>(what: string, list: List<Item>, limit = MAX_ROWS): Promise<Item[]> => {
    try {
      const rows = await list.toArray({ limit: limit + 1 });
      if (rows.length > limit) leftOut.push(`${what}: all but the first ${limit}`);
      return rows.slice(0, limit);
    } catch (error) {
      leftOut.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };

  const projects = await client.projects.list().toArray({ limit: MAX_ROWS });
  const instance: Instance = {
    projects,
    environments: [],
    variables: [],
    deployments: [],
    domains: [],
    monitors: [],
    webhooks: [],
    services: await read('services', client.externalServices.list()),
    links: [],
    providers: await read('notification providers', client.notifications.listProviders()),
    leftOut,
  };
  for (const { id: project_id, slug } of projects) {
    const path = { project_id };
    const of = (what: string) => `${what} of ${slug}`;
    const environments = await read(of('environments'), client.environments.list({ path }));
    if (environments.length === 0) {
      leftOut.push(`${of('all else')}: it belongs to environments`);
      continue;
    }
    instance.environments.push(...environments);
    const ids = new Set<unknown>(environments.map(({ id }) => id));
    const isThere = (row: { environment_id?: number | null }) => ids.has(row.environment_id);
    const variables = await read(of('variables'), client.envVars.list({ path }));
    for (const row of variables) instance.variables.push({ ...row, project_id });
    instance.domains.push(
      ...(await read(of('domains'), client.domains.listCustomDomains({ path }))),
    );
    const monitors = await read(of('monitors'), client.monitoring.listMonitors({ path }));
    instance.monitors.push(...monitors.filter(isThere));
    instance.webhooks.push(...(await read(of('webhooks'), client.webhooks.list({ path }))));
    const linked = await read(
      of('linked services'),
      client.externalServices.listForProject({ path }),
    );
    for (const row of linked) instance.links.push({ project_id, service_id: serviceId(row) });

    const deployments = client.deployments.list({ path });
    const latest = await read(of('deployments'), deployments, MAX_DEPLOYMENTS);
    // Those of an environment that was deleted have no place.
    for (const row of latest.filter(isThere)) {
      const jobs = client.deployments.listJobs({ path: { project_id, deployment_id: row.id } });
      const name = `jobs of deployment ${row.id}`;
      instance.deployments.push({ ...row, jobs: await read(name, jobs) });
    }
  }
  return instance;
}

/** A link has its service inside. */
function serviceId(link: unknown): number {
  const { id, service } = link as { id: number; service?: { id: number } };
  return service?.id ?? id;
}
