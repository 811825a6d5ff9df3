import type { ProjectRow } from '../../projects/rows.ts';
import type { ServiceRow } from '../rows.ts';
import { MASK } from '../../../lib/mask.ts';

export interface ServiceVariable {
  name: string;
  value: string;
  sensitive: boolean;
}

/** The hostname of the container on the network of the apps. */
export function serviceHost({ service_type, slug }: ServiceRow): string {
  return `${service_type}-${slug}`;
}

/** The URL for clients of the service. With `database`, it points to that one instead of the first. */
export function connectionUrl(
  row: ServiceRow,
  { maskSecrets = false, database }: { maskSecrets?: boolean; database?: string } = {},
): string {
  const { username, password, port } = row.parameters;
  const host = `${serviceHost(row)}:${port ?? '443'}`;
  const shown = maskSecrets ? MASK : (password ?? '');
  switch (row.service_type) {
    case 'postgres':
      return `postgresql://${username}:${shown}@${host}/${database ?? row.parameters['database']}`;
    case 'mongodb':
      return `mongodb://${username}:${shown}@${host}/${database ?? row.parameters['database']}`;
    case 'redis':
      return `redis://:${shown}@${host}/0`;
    default:
      return `http://${host}`;
  }
}

function plain(name: string, value: string): ServiceVariable {
  return { name, value, sensitive: false };
}

function secret(name: string, value: string): ServiceVariable {
  return { name, value, sensitive: true };
}

/** The environment variables of a linked project. Each project has its own database. */
export function variablesFor(row: ServiceRow, project: ProjectRow): ServiceVariable[] {
  const { username = '', password = '', port = '', access_key = '', secret_key = '', region = '' } = row.parameters;
  const database = project.slug.replaceAll('-', '_');
  switch (row.service_type) {
    case 'postgres':
    case 'mongodb': {
      const prefix = row.service_type.toUpperCase();
      return [
        secret(`${prefix}_URL`, connectionUrl(row, { database })),
        plain(`${prefix}_HOST`, serviceHost(row)),
        plain(`${prefix}_PORT`, port),
        plain(`${prefix}_DATABASE`, database),
        plain(`${prefix}_USER`, username),
        secret(`${prefix}_PASSWORD`, password),
      ];
    }
    case 'redis':
      return [
        secret('REDIS_URL', connectionUrl(row)),
        plain('REDIS_HOST', serviceHost(row)),
        plain('REDIS_PORT', port),
        secret('REDIS_PASSWORD', password),
      ];
    case 'kv':
    case 'blob':
      return [plain(`TEMPS_${row.service_type.toUpperCase()}_URL`, connectionUrl(row))];
    default:
      return [
        plain('S3_ENDPOINT', connectionUrl(row)),
        plain('S3_BUCKET', project.slug),
        plain('S3_REGION', region),
        secret('S3_ACCESS_KEY', access_key),
        secret('S3_SECRET_KEY', secret_key),
      ];
  }
}

export function maskVariable(variable: ServiceVariable): ServiceVariable {
  return variable.sensitive ? { ...variable, value: MASK } : variable;
}
