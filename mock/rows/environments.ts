import type {
  DeploymentConfig,
  Environment,
  EnvironmentDomain,
} from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

type Computed = 'main_url' | 'current_deployment_id' | 'last_activity_at' | 'estimated_sleep_at';

export interface EnvironmentRow extends Stored<Environment, Computed | 'sleeping'> {
  /** The environment that was created with the project; it cannot be deleted. */
  is_main: boolean;
  deployment_config: DeploymentConfig;
  /** Whether its containers are stopped until it is woken. @default false */
  sleeping?: boolean;
  /** The last deployment of before it was deleted and brought back. @default none */
  deployed_before?: number;
}

export interface EnvironmentDomainRow extends Stored<EnvironmentDomain, 'url'> {
  is_primary: boolean;
}
