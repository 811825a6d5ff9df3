import type {
  GitBranch,
  GitConnection,
  GitProvider,
  GitRepository,
  GitTag,
} from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

/**
 * Secrets are stored in plain text; no response shows them. `base_url` is null for the public host
 * of the type.
 */
export interface GitProviderRow extends Stored<GitProvider> {
  auth_config: Record<string, unknown>;
  api_url: string | null;
  webhook_secret: string | null;
}

export interface GitConnectionRow extends Stored<
  GitConnection,
  'health_status' | 'is_expired' | 'synced_repository_count' | 'syncing'
> {
  /** Stored in plain text; no response shows it. */
  access_token: string;
  refresh_token: string | null;
  /** Set this to make the git host refuse the token with this message. */
  rejects_with: string | null;
}

interface GitBranchRow extends Omit<GitBranch, 'commit_sha'> {
  /** Hashes, newest first. */
  commits: string[];
}

/** A repository at the git host, whether or not it was synced to Temps. */
export interface GitRepositoryRow extends Stored<
  GitRepository,
  'clone_url' | 'ssh_url' | 'full_name' | 'git_provider_connection_id' | 'preset'
> {
  connection_id: number;
  /** The slug of the preset that is found in its root, in every branch. */
  preset: string;
  branches: GitBranchRow[];
  tags: GitTag[];
}

/** An OAuth authorization that was started but not completed. */
export interface GitAuthorization {
  provider_id: number;
  user_id: number | null;
}
