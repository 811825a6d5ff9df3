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

function toVariables(values: Readonly<Record<string, string>>, sensitive: boolean): ServiceVariable[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, sensitive }));
}

/** The environment variables of a linked project. */
export function variablesFor(row: ServiceRow, project: ProjectRow): ServiceVariable[] {
  const { shown, secret = {} } = valuesFor(row, project);
  return [...toVariables(secret, true), ...toVariables(shown, false)];
}

/** Each project has a database of its own. */
function valuesFor(
  row: ServiceRow,
  project: ProjectRow,
): { shown: Record<string, string>; secret?: Record<string, string> } {
  const { username = '', password = '', port = '', access_key = '', secret_key = '', region = '' } = row.parameters;
  const [database, host, type] = [project.slug.replaceAll('-', '_'), serviceHost(row), row.service_type.toUpperCase()];
  switch (row.service_type) {
    case 'postgres':
    case 'mongodb':
      return {
        shown: {
          [`${type}_HOST`]: host,
          [`${type}_PORT`]: port,
          [`${type}_DATABASE`]: database,
          [`${type}_USER`]: username,
        },
        secret: { [`${type}_URL`]: connectionUrl(row, { database }), [`${type}_PASSWORD`]: password },
      };
    case 'redis':
      return {
        shown: { REDIS_HOST: host, REDIS_PORT: port },
        secret: { REDIS_URL: connectionUrl(row), REDIS_PASSWORD: password },
      };
    case 'kv':
    case 'blob':
      return { shown: { [`TEMPS_${type}_URL`]: connectionUrl(row) } };
    default:
      return {
        shown: { S3_ENDPOINT: connectionUrl(row), S3_BUCKET: project.slug, S3_REGION: region },
        secret: { S3_ACCESS_KEY: access_key, S3_SECRET_KEY: secret_key },
      };
  }
}

export function maskVariable(variable: ServiceVariable): ServiceVariable {
  return variable.sensitive ? { ...variable, value: MASK } : variable;
}
