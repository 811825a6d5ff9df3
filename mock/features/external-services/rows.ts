import { Table, type Row } from '../../store/table.ts';

/** A managed service. Whether it runs, and its past health, are computed from `switches`. */
export interface ServiceRow extends Row {
  name: string;
  slug: string;
  service_type: string;
  version: string | null;
  docker_image: string;
  topology: 'standalone' | 'cluster';
  node_id: number | null;
  /** Stored in plain text; responses mask the secrets. */
  parameters: Record<string, string>;
  members: { role: string; node_id: number | null }[];
  /** When it was started or stopped, in milliseconds, oldest first. */
  switches: { at: number; running: boolean }[];
  /** Set this to make the service `failed` with this error. */
  error_message: string | null;
  created_at: string;
  updated_at: string;
}

export interface ServiceLinkRow extends Row {
  service_id: number;
  project_id: number;
  created_at: string;
}

/** A Docker container on the host that looks like a service. */
export interface HostContainerRow extends Row {
  container_id: string;
  container_name: string;
  image: string;
  service_type: string;
  version: string;
  is_running: boolean;
  exposed_ports: number[];
  /** The service that manages it; `null` = it can be imported. */
  service_id: number | null;
}

export interface ExternalServiceTables {
  services: Table<ServiceRow>;
  serviceLinks: Table<ServiceLinkRow>;
  hostContainers: Table<HostContainerRow>;
}

export function createExternalServiceTables(): ExternalServiceTables {
  return {
    services: new Table(),
    serviceLinks: new Table(),
    hostContainers: new Table(),
  };
}
