import { GroupedTable } from '../../store/grouped-table.ts';
import type { DsnRow, ErrorEventRow, ErrorGroupRow } from './error-rows.ts';
import { Table, type Row } from '../../store/table.ts';

/** A monitor. The results of its checks are computed from the clock and the incidents: see `monitoring/checks.ts`. */
export interface MonitorRow extends Row {
  project_id: number;
  environment_id: number;
  name: string;
  monitor_type: string;
  check_path: string | null;
  check_interval_seconds: number;
  is_active: boolean;
  created_at: string;
  updated_at: string;
}

/** While an incident is open, its monitor (or all monitors of its environment) finds the site degraded or down. */
export interface IncidentRow extends Row {
  project_id: number;
  environment_id: number | null;
  monitor_id: number | null;
  title: string;
  description: string | null;
  severity: string;
  status: string;
  started_at: string;
  resolved_at: string | null;
  created_at: string;
  updated_at: string;
}

interface IncidentUpdateRow extends Row {
  incident_id: number;
  status: string;
  message: string;
  created_at: string;
}

export interface MonitoringTables {
  monitors: Table<MonitorRow>;
  incidents: Table<IncidentRow>;
  incidentUpdates: Table<IncidentUpdateRow>;
  dsns: Table<DsnRow>;
  errorGroups: Table<ErrorGroupRow>;
  errorEvents: GroupedTable<ErrorEventRow, 'error_group_id'>;
}

export function createMonitoringTables(): MonitoringTables {
  return {
    monitors: new Table(),
    incidents: new Table(),
    incidentUpdates: new Table(),
    dsns: new Table(),
    errorGroups: new Table(),
    errorEvents: new GroupedTable('error_group_id'),
  };
}
