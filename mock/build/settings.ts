import type { MockContext } from '../state/context.ts';
import type { CustomDomainRow } from '../features/domains/rows.ts';
import type { EnvVarRow } from '../features/env-vars/rows.ts';
import type { MonitorRow } from '../features/monitoring/rows.ts';
import { withDefaults, type Fields, type Finder } from './fields.ts';

export function buildEnvVar({ state, clock }: MockContext, find: Finder, fields: Fields<EnvVarRow> = {}): EnvVarRow {
  const [environment_id] = fields.environment_ids ?? [];
  const environment = find.environment({ project_id: fields.project_id, environment_id });
  const defaults = {
    project_id: environment.project_id,
    environment_ids: [environment.id],
    key: `VARIABLE_${state.envVars.lastId + 1}`,
    value: 'value',
    is_secret: false,
    include_in_preview: true,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  };
  return state.envVars.insert(withDefaults(defaults, fields));
}

export function buildDomain(
  { state, clock }: MockContext,
  find: Finder,
  fields: Fields<CustomDomainRow> = {},
): CustomDomainRow {
  const environment = find.environment(fields);
  const defaults: Omit<CustomDomainRow, 'id'> = {
    project_id: environment.project_id,
    environment_id: environment.id,
    domain: `www-${state.customDomains.lastId + 1}.example.com`,
    branch: null,
    redirect_to: null,
    status_code: null,
    service_name: null,
    certificate_id: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  };
  return state.customDomains.insert(withDefaults(defaults, fields));
}

export function buildMonitor({ state, clock }: MockContext, find: Finder, fields: Fields<MonitorRow> = {}): MonitorRow {
  const environment = find.environment(fields);
  const defaults: Omit<MonitorRow, 'id'> = {
    project_id: environment.project_id,
    environment_id: environment.id,
    name: `Monitor ${state.monitors.lastId + 1}`,
    monitor_type: 'web',
    check_path: '/',
    check_interval_seconds: 60,
    is_active: true,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  };
  return state.monitors.insert(withDefaults(defaults, fields));
}
