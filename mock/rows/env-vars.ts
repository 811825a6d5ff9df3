import type { EnvironmentVariable } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface EnvVarRow extends Stored<EnvironmentVariable, 'value' | 'environments'> {
  project_id: number;
  environment_ids: number[];
  value: string;
}
