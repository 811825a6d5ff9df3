import type { MockContext } from '../state/context.ts';
import type { EnvVarRow } from '../features/env-vars/rows.ts';
import type { EnvironmentRow } from '../features/environments/rows.ts';
import type { CustomDomainRow } from '../features/domains/rows.ts';
import type { DeploymentRow } from '../features/deployments/rows.ts';
import type { EventRow } from '../features/analytics/rows.ts';
import type { MonitorRow } from '../features/monitoring/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';
import type { UserRow } from '../features/users/rows.ts';
import { buildDeployment, type DeploymentFields } from './deployment.ts';
import { createFinder } from './find.ts';
import { buildEnvironment, buildProject } from './project.ts';
import { buildDomain, buildEnvVar, buildMonitor } from './settings.ts';
import { buildEvent, buildVisitor, buildVisitors, type BuiltVisitor, type VisitorFields } from './traffic.ts';
import { buildUser } from './user.ts';
import type { Fields } from './fields.ts';

/**
 * Adds rows to the state, with the given values and defaults for the rest. Each function returns the row in the state.
 * Without a project or environment, a row belongs to the latest project; if there is none, it is created.
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
  /** An event of a visitor on a page, in a session. @default a view of `/`, now, by a new visitor */
  event(fields?: Fields<EventRow>): EventRow;
}

export function createBuilders(context: MockContext): Builders {
  const find = createFinder(context);
  return {
    project: (fields) => buildProject(context, fields),
    environment: (fields) => buildEnvironment(context, find, fields),
    deployment: (fields) => buildDeployment(context, find, fields),
    envVar: (fields) => buildEnvVar(context, find, fields),
    domain: (fields) => buildDomain(context, find, fields),
    monitor: (fields) => buildMonitor(context, find, fields),
    user: (fields) => buildUser(context, fields),
    visitor: (fields) => buildVisitor(context, find, fields),
    visitors: (options) => buildVisitors(context, find, options),
    event: (fields) => buildEvent(context, find, fields),
  };
}
