import type { EnvironmentRow } from '../environments/rows.ts';
import { Table, type Row } from '../../store/table.ts';

export interface EnvVarRow extends Row {
  project_id: number;
  environment_ids: number[];
  /** Environments that it had until they were deleted. */
  deleted_environments?: EnvironmentRow[];
  key: string;
  value: string;
  is_secret: boolean;
  include_in_preview: boolean;
  created_at: string;
  updated_at: string;
}

export interface EnvVarTables {
  envVars: Table<EnvVarRow>;
}

export function createEnvVarTables(): EnvVarTables {
  return {
    envVars: new Table(),
  };
}
