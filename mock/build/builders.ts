import type { EventRow } from '../rows/analytics.ts';
import { createDeployment } from '../features/deployments/model/create.ts';
import type { DeploymentRow } from '../rows/deployments.ts';
import type { CustomDomainRow } from '../rows/domains.ts';
import type { EnvVarRow } from '../rows/env-vars.ts';
import { createEnvironment } from '../features/environments/model/create.ts';
import type { EnvironmentRow } from '../rows/environments.ts';
import type { MonitorRow } from '../rows/monitoring.ts';
import { createProject } from '../features/projects/model/create.ts';
import type { ProjectRow } from '../rows/projects.ts';
import type { UserRow } from '../rows/users.ts';
import { HOUR_MS, SECOND_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import type { Row, Table } from '../store/table.ts';
import { checkTypes, withDefaults, type Fields, type FindEnvironment } from './fields.ts';
import {
  buildEvent,
  buildVisitor,
  buildVisitors,
  type BuiltVisitor,
  type VisitorFields,
} from './traffic.ts';

/** The possible statuses, and how long ago a deployment with that status was created. */
const AGES_MS = {
  pending: 0,
  running: 2 * SECOND_MS,
  completed: HOUR_MS,
  failed: HOUR_MS,
  cancelled: HOUR_MS,
  paused: 2 * SECOND_MS,
} as const;

/** A status with which a deployment can be built. */
export type BuiltStatus = keyof typeof AGES_MS;

/** The fields of a new deployment; the others get defaults. */
export interface DeploymentFields extends Fields<DeploymentRow> {
  /**
   * The current status. A deployment that is not finished continues as the clock advances. @default
   * 'completed'
   */
  status?: BuiltStatus | undefined;
}

/**
 * Adds rows to the state, with the given values and defaults for the rest. Each function returns
 * the row in the state. Without a project or environment, a row belongs to the latest project; if
 * there is none, it is created.
 */
export interface Builders {
  /** A project with its environment `production`. */
  project(fields?: Fields<ProjectRow>): ProjectRow;
  /** Another environment of a project. */
  environment(fields?: Fields<EnvironmentRow>): EnvironmentRow;
  /** A deployment with this `status`. @default 'completed', an hour ago */
  deployment(fields?: DeploymentFields): DeploymentRow;
  /** A variable of an environment. */
  envVar(fields?: Fields<EnvVarRow>): EnvVarRow;
  /** A custom domain of an environment. */
  domain(fields?: Fields<CustomDomainRow>): CustomDomainRow;
  /** A monitor of an environment. */
  monitor(fields?: Fields<MonitorRow>): MonitorRow;
  /** A user who can log in with the password `correct-horse-battery-staple`. */
  user(fields?: Fields<UserRow>): UserRow;
  /** A visitor who was seen now. To change one, use `state.visitors.update`. */
  visitor(fields?: VisitorFields): BuiltVisitor;
  /** Many visitors, with random countries, channels and referrers. @default 100 over 30 days */
  visitors(options?: { count?: number; days?: number; environment_id?: number }): void;
  /**
   * An event of a visitor on a page, in a session. @default a view of `/`, now, by a new visitor
   */
  event(fields?: Fields<EventRow>): EventRow;
}

export function createBuilders(context: MockContext): Builders {
  const { state, clock } = context;

  /** Adds a row with the times of its creation. */
  function insert<T extends Row & { created_at: string; updated_at: string }>(
    what: keyof Builders,
    table: Table<T>,
    defaults: Omit<T, 'id' | 'created_at' | 'updated_at'>,
    fields: Fields<T>,
  ): T {
    const times = { created_at: clock.iso(), updated_at: clock.iso() };
    return table.insert(
      withDefaults(what, { ...defaults, ...times } as Omit<T, 'id'>, fields as object),
    );
  }

  function findProject(id?: number): ProjectRow {
    const row = id === undefined ? state.projects.list().at(-1) : state.projects.get(id);
    if (row) return row;
    if (id !== undefined) throw new RangeError(`mock.build: there is no project ${id}`);
    return project();
  }

  const findEnvironment: FindEnvironment = ({ project_id, environment_id } = {}) => {
    if (environment_id !== undefined) {
      const row = state.environments.get(environment_id);
      if (row && (project_id ?? row.project_id) === row.project_id) return row;
      const where = project_id === undefined ? '' : ` of project ${project_id}`;
      throw new RangeError(`mock.build: there is no environment ${environment_id}${where}`);
    }
    const { id } = findProject(project_id);
    const rows = state.environments.list((row) => row.project_id === id);
    const row = rows.find(({ is_main }) => is_main) ?? rows[0];
    if (!row) throw new RangeError(`mock.build: project ${id} has no environment`);
    return row;
  };

  function project(fields: Fields<ProjectRow> = {}): ProjectRow {
    checkTypes('project', { name: '', slug: '', main_branch: '' }, fields);
    const row = createProject(context, {
      name: fields.name ?? `Project ${state.projects.lastId + 1}`,
      directory: '/',
      main_branch: fields.main_branch ?? 'main',
      preset: 'nextjs',
      repo_owner: 'example',
      ...(fields.slug === undefined ? {} : { slug: fields.slug }),
    });
    row.repo_name = row.slug;
    return Object.assign(row, withDefaults('project', row, fields));
  }

  function deployment({ status = 'completed', ...fields }: DeploymentFields = {}): DeploymentRow {
    if (!Object.hasOwn(AGES_MS, status))
      throw new TypeError(
        `mock.build.deployment: status: got ${JSON.stringify(status)}, expected one of ${Object.keys(AGES_MS).join(', ')}`,
      );
    const environment = findEnvironment(fields);
    // Planned failures apply to deployments that are started through the API: creating this row
    // must not use one up.
    const planned = state.plannedFailures.splice(0);
    const row = createDeployment(context, environment, {
      source_type: fields.source_type ?? 'git',
      branch: environment.branch,
      created_at: fields.created_at ?? clock.now() - AGES_MS[status],
    });
    state.plannedFailures.push(...planned);
    if (status === 'failed') row.failure = { message: 'npm run build exited with code 1' };
    if (status === 'cancelled') row.cancelled_at = row.created_at + 2 * SECOND_MS;
    if (status === 'paused') row.pauses = [{ from: clock.now(), to: null }];
    const { project_id, environment_id } = row;
    return Object.assign(
      row,
      withDefaults('deployment', row, { ...fields, project_id, environment_id }),
    );
  }

  return {
    project,
    deployment,
    environment: (fields = {}) => {
      checkTypes('environment', { name: '', branch: '' }, fields);
      const row = createEnvironment(context, findProject(fields.project_id), {
        name: fields.name ?? 'staging',
        branch: fields.branch ?? 'develop',
        is_preview: fields.is_preview ?? false,
      });
      const project_id = row.project_id;
      return Object.assign(row, withDefaults('environment', row, { ...fields, project_id }));
    },
    envVar: (fields = {}) => {
      const [environment_id] = fields.environment_ids ?? [];
      const { project_id, id } = findEnvironment({ project_id: fields.project_id, environment_id });
      const key = `VARIABLE_${state.envVars.lastId + 1}`;
      const flags = { is_secret: false, include_in_preview: true };
      return insert(
        'envVar',
        state.envVars,
        { project_id, environment_ids: [id], key, value: 'value', ...flags },
        fields,
      );
    },
    domain: (fields = {}) => {
      const { project_id, id: environment_id } = findEnvironment(fields);
      const domain = `www-${state.customDomains.lastId + 1}.example.com`;
      const none = {
        branch: null,
        redirect_to: null,
        status_code: null,
        service_name: null,
        certificate_id: null,
      };
      return insert(
        'domain',
        state.customDomains,
        { project_id, environment_id, domain, ...none },
        fields,
      );
    },
    monitor: (fields = {}) => {
      const { project_id, id: environment_id } = findEnvironment(fields);
      const name = `Monitor ${state.monitors.lastId + 1}`;
      const check = {
        monitor_type: 'web',
        check_path: '/',
        check_interval_seconds: 60,
        is_active: true,
      };
      return insert(
        'monitor',
        state.monitors,
        { project_id, environment_id, name, ...check },
        fields,
      );
    },
    user: (fields = {}) => {
      const username = fields.username ?? `user-${state.users.lastId + 1}`;
      const account = {
        password: 'correct-horse-battery-staple',
        roles: ['user'],
        has_mfa: false,
        awaits_mfa: false,
      };
      const email = { email: `${username}@example.com`, email_verified: true };
      return insert(
        'user',
        state.users,
        { username, name: username, ...email, ...account, deleted_at: null },
        fields,
      );
    },
    visitor: (fields) => buildVisitor(context, findEnvironment, fields),
    visitors: (options) => buildVisitors(context, findEnvironment, options),
    event: (fields) => buildEvent(context, findEnvironment, fields),
  };
}
