import { maskFields } from '../../../lib/mask.ts';
import { omit } from '../../../lib/objects.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ServiceRow } from '../../../rows/external-services.ts';
import { findKind, parameterSchema } from './catalog.ts';
import { connectionUrl, serviceHost } from './variables.ts';

export function isUp({ is_running, error_message }: ServiceRow): boolean {
  return is_running && error_message === null;
}

export function serializeService(row: ServiceRow) {
  const stopped = row.error_message === null ? 'stopped' : 'failed';
  const status = isUp(row) ? 'running' : stopped;
  return {
    ...omit(row, 'slug', 'docker_image', 'parameters', 'is_running'),
    status,
    connection_info: connectionUrl(row, { maskSecrets: true }),
    metrics_enabled: false,
    members: row.members.map((member, ordinal) => ({
      ...member,
      id: row.id * 100 + ordinal,
      container_name: `${serviceHost(row)}-${ordinal}`,
      ordinal,
      status,
    })),
  };
}

export function serializeServiceDetails({ server }: MockContext, row: ServiceRow) {
  const kind = findKind(row.service_type);
  const secrets = Object.keys(kind.parameters).filter(
    (name) => kind.parameters[name]?.format === 'password',
  );
  return {
    service: serializeService(row),
    current_parameters: maskFields(row.parameters, server.hidesSecrets ? secrets : []),
    parameter_schema: parameterSchema(kind),
    sensitive_parameters: secrets,
  };
}
