import type { AvailableContainer, ExternalService } from '../../generated/types.gen.ts';
import type { Row, Stored } from '../store/table.ts';

export interface ServiceRow extends Stored<
  ExternalService,
  'connection_info' | 'members' | 'metrics_enabled' | 'status'
> {
  slug: string;
  docker_image: string;
  /** Stored in plain text; responses mask the secrets. */
  parameters: Record<string, string>;
  members: { role: string; node_id: number | null }[];
  is_running: boolean;
}

export interface ServiceLinkRow extends Row {
  service_id: number;
  project_id: number;
  created_at: string;
}

/** A Docker container on the host that looks like a service. */
export interface HostContainerRow extends Stored<AvailableContainer>, Row {
  /** The service that manages it; `null` = it can be imported. */
  service_id: number | null;
}
