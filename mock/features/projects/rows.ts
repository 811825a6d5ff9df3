import type { DeploymentConfig, SourceType } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export interface ProjectRow extends Row {
  name: string;
  slug: string;
  directory: string;
  main_branch: string;
  preset: string;
  preset_config: object | null;
  source_type: SourceType;
  repo_name: string | null;
  repo_owner: string | null;
  git_url: string | null;
  git_provider_connection_id: number | null;
  attack_mode: boolean;
  enable_preview_environments: boolean;
  preview_envs_on_demand: boolean;
  preview_envs_idle_timeout_seconds: number;
  preview_envs_wake_timeout_seconds: number;
  /** `null` = the setting of the instance. */
  ai_alert_summaries_enabled: boolean | null;
  ai_debug_chat_enabled: boolean | null;
  deployment_config: DeploymentConfig;
  created_at: string;
  updated_at: string;
}

export interface ProjectTables {
  projects: Table<ProjectRow>;
}

export function createProjectTables(): ProjectTables {
  return {
    projects: new Table(),
  };
}
