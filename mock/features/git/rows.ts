import type { GitBranch, GitProvider, GitTag } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export interface GitProviderRow extends Row {
  name: string;
  provider_type: GitProvider['provider_type'];
  auth_method: GitProvider['auth_method'];
  /** Stored in plain text; no response shows it. */
  auth_config: Record<string, unknown>;
  /** `null` = the public host of the type. */
  base_url: string | null;
  api_url: string | null;
  webhook_secret: string | null;
  is_active: boolean;
  is_default: boolean;
  created_at: string;
  updated_at: string;
}

export interface GitConnectionRow extends Row {
  provider_id: number;
  account_name: string;
  account_type: string;
  installation_id: string | null;
  user_id: number | null;
  /** Stored in plain text; no response shows it. */
  access_token: string;
  refresh_token: string | null;
  /** In milliseconds; `null` = never. */
  token_expires_at: number | null;
  /** Set this to make the git host refuse the token with this message. */
  rejects_with: string | null;
  is_active: boolean;
  /** When syncs were started, in milliseconds. */
  syncs: number[];
  last_health_check_at: string | null;
  health_message: string | null;
  consecutive_health_failures: number;
  created_at: string;
  updated_at: string;
}

/** A folder of a branch that can be built. */
export interface GitApp {
  path: string;
  /** The slug of the detected preset. */
  preset: string;
  composeFiles?: string[];
}

interface GitBranchRow extends Omit<GitBranch, 'commit_sha'> {
  /** Hashes, newest first. */
  commits: string[];
  apps: GitApp[];
}

/** A repository at the git host, whether or not it was synced to Temps. */
export interface GitRepositoryRow extends Row {
  connection_id: number;
  owner: string;
  name: string;
  description: string | null;
  private: boolean;
  default_branch: string;
  language: string | null;
  stars: number;
  watchers: number;
  size: number;
  issues: number;
  branches: GitBranchRow[];
  tags: GitTag[];
  /** The branches and tags that Temps last read. */
  cache: { branches: GitBranch[]; tags: GitTag[] } | null;
  /** The detected apps by branch. */
  presets: Map<string, { apps: GitApp[]; calculated_at: string }>;
  /** When a sync adds it to Temps, in milliseconds; `null` before the first sync. */
  synced_at: number | null;
  pushed_at: string;
  created_at: string;
  updated_at: string;
}

/** An OAuth authorization that was started but not completed. */
interface GitAuthorization {
  provider_id: number;
  user_id: number | null;
  /** In milliseconds. */
  expires_at: number;
}

export interface GitTables {
  gitProviders: Table<GitProviderRow>;
  gitConnections: Table<GitConnectionRow>;
  gitRepositories: Table<GitRepositoryRow>;
  /** By the `state` parameter. */
  gitAuthorizations: Map<string, GitAuthorization>;
}

export function createGitTables(): GitTables {
  return {
    gitProviders: new Table(),
    gitConnections: new Table(),
    gitRepositories: new Table(),
    gitAuthorizations: new Map(),
  };
}
