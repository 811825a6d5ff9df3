import { MASK } from '../../../lib/mask.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import type { ServiceRow } from '../../../rows/external-services.ts';

export interface ServiceVariable {
  name: string;
  value: string;
  sensitive: boolean;
}

/** The hostname of the container on the network of the apps. */
export function serviceHost({ service_type, slug }: ServiceRow): string {
  return `${service_type}-${slug}`;
}

/**
 * The URL for clients of the service. With `database`, it points to that one instead of the first.
 */
export function connectionUrl(
  row: ServiceRow,
  {
    maskSecrets = false,
    database = row.parameters['database'],
  }: { maskSecrets?: boolean; database?: string } = {},
): string {
  const { username, password = '', port = '443' } = row.parameters;
  const host = `${serviceHost(row)}:${port}`;
  const shown = maskSecrets ? MASK : password;
  switch (row.service_type) {
    case 'postgres':
      return `postgresql://${username}:${shown}@${host}/${database}`;
    case 'mongodb':
      return `mongodb://${username}:${shown}@${host}/${database}`;
    case 'redis':
      return `redis://:${shown}@${host}/0`;
    default:
      return `http://${host}`;
  }
}

function named(sensitive: boolean, values: Record<string, string>): ServiceVariable[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, sensitive }));
}

/** The environment variables of a linked project, which has a database of its own. */
export function variablesFor(row: ServiceRow, project: ProjectRow): ServiceVariable[] {
  const {
    username = '',
    password = '',
    port = '',
    access_key = '',
    secret_key = '',
    region = '',
  } = row.parameters;
  const type = row.service_type.toUpperCase();
  switch (row.service_type) {
    case 'postgres':
    case 'mongodb': {
      const database = project.slug.replaceAll('-', '_');
      return [
        ...named(true, {
          [`${type}_URL`]: connectionUrl(row, { database }),
          [`${type}_PASSWORD`]: password,
        }),
        ...named(false, { [`${type}_HOST`]: serviceHost(row), [`${type}_PORT`]: port }),
        ...named(false, { [`${type}_DATABASE`]: database, [`${type}_USER`]: username }),
      ];
    }
    case 'redis':
      return [
        ...named(true, { REDIS_URL: connectionUrl(row), REDIS_PASSWORD: password }),
        ...named(false, { REDIS_HOST: serviceHost(row), REDIS_PORT: port }),
      ];
    case 'kv':
    case 'blob':
      return named(false, { [`TEMPS_${type}_URL`]: connectionUrl(row) });
    default:
      return [
        ...named(true, { S3_ACCESS_KEY: access_key, S3_SECRET_KEY: secret_key }),
        ...named(false, {
          S3_ENDPOINT: connectionUrl(row),
          S3_BUCKET: project.slug,
          S3_REGION: region,
        }),
      ];
  }
}

export function maskVariable(variable: ServiceVariable): ServiceVariable {
  return variable.sensitive ? { ...variable, value: MASK } : variable;
}
