import type { MockContext } from '../../../state/context.ts';
import type { ServiceRow } from '../rows.ts';
import { maskFields } from '../../../lib/mask.ts';
import { omit } from '../../../lib/objects.ts';
import { parameterSchema, secretNames } from './catalog.ts';
import { serviceHost, connectionUrl } from './variables.ts';

export function isRunning(row: ServiceRow, at = Infinity): boolean {
  return row.error_message === null && (row.switches.findLast((one) => one.at <= at)?.running ?? false);
}

function serviceStatus(row: ServiceRow): 'running' | 'stopped' | 'failed' {
  if (row.error_message !== null) return 'failed';
  return isRunning(row) ? 'running' : 'stopped';
}

export function serializeService(row: ServiceRow) {
  return {
    ...omit(row, 'slug', 'docker_image', 'parameters', 'switches'),
    status: serviceStatus(row),
    connection_info: connectionUrl(row, { maskSecrets: true }),
    metrics_enabled: false,
    members: row.members.map((member, ordinal) => serializeServiceMember(row, member, ordinal)),
  };
}

function serializeServiceMember(row: ServiceRow, { role, node_id }: ServiceRow['members'][number], ordinal: number) {
  const name = `${serviceHost(row)}-${ordinal}`;
  const isLive = isRunning(row) && role !== 'monitor';
  return {
    id: row.id * 100 + ordinal,
    container_name: name,
    hostname: name,
    ordinal,
    role,
    node_id,
    port: Number(row.parameters['port']) || null,
    status: serviceStatus(row),
    live_state: isLive ? (role === 'primary' ? 'primary' : 'secondary') : null,
    provisioning_error: row.error_message,
    provisioning_step: null,
    compute_ip: null,
  };
}

export function serializeServiceDetails({ server }: MockContext, row: ServiceRow) {
  return {
    service: serializeService(row),
    current_parameters: maskFields(row.parameters, server.hidesSecrets ? secretNames(row.service_type) : []),
    parameter_schema: parameterSchema(row.service_type),
  };
}
