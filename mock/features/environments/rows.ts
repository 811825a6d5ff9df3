import type { DeploymentConfig } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export interface EnvironmentRow extends Row {
  project_id: number;
  name: string;
  slug: string;
  /** `null` on a real server, once the settings were changed without it. */
  branch: string | null;
  subdomain: string;
  is_preview: boolean;
  /** The environment that was created with the project; it cannot be deleted. */
  is_main: boolean;
  protected: boolean;
  attack_mode: boolean;
  /** Whether its containers are stopped until it is woken. @default false */
  sleeping?: boolean;
  deployment_config: DeploymentConfig;
  created_at: string;
  updated_at: string;
}

export interface EnvironmentDomainRow extends Row {
  environment_id: number;
  domain: string;
  is_primary: boolean;
  created_at: string;
}

export interface EnvironmentTables {
  environments: Table<EnvironmentRow>;
  environmentDomains: Table<EnvironmentDomainRow>;
}

export function createEnvironmentTables(): EnvironmentTables {
  return {
    environments: new Table(),
    environmentDomains: new Table(),
  };
}
