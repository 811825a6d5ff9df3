import { Table, type Row } from '../../store/table.ts';

export interface EnvVarRow extends Row {
  project_id: number;
  environment_ids: number[];
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
