import type { MockContext } from '../../state/context.ts';
import { freeSlug, slugify } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { ServiceRow } from './rows.ts';
import { MASK } from '../../lib/mask.ts';
import { findKind, type ServiceKind } from './model/catalog.ts';

export interface ServiceInput {
  name: string;
  service_type: string;
  parameters: Record<string, unknown>;
  version?: string | null;
  topology?: string;
  node_id?: number | null;
  members?: { role: string; node_id?: number | null }[];
  docker_image?: string;
}

/** The service runs at once, because the platform responds when the container is up. */
export function createService({ state, clock, random, server }: MockContext, input: ServiceInput): ServiceRow {
  const kind = findKind(input.service_type);
  // Real servers take any other for a service of one container.
  const topology = server.isReal && input.topology !== 'cluster' ? 'standalone' : (input.topology ?? 'standalone');
  const members = input.members ?? [];
  if (topology !== 'standalone' && topology !== 'cluster')
    throw problem('badRequest', `body.topology: got "${topology}", expected standalone or cluster`);
  if (topology === 'cluster' && members.length === 0)
    throw problem('badRequest', 'body.members: a cluster needs at least one member');
  if (state.services.find((row) => row.name === input.name))
    throw problem('conflict', `There is already a service "${input.name}"`);

  const version = input.version ?? (input.docker_image ? readVersion(input.docker_image) : kind.version);
  return state.services.insert({
    name: input.name,
    slug: freeSlug(server.isReal ? realSlug(input.name) : slugify(input.name), state.services),
    service_type: input.service_type,
    version,
    docker_image: input.docker_image ?? `${kind.image}:${version}`,
    topology,
    node_id: input.node_id ?? null,
    parameters: { ...defaultParameters(kind, () => random.hex(24)), ...readParameters(kind, input.parameters) },
    members: topology === 'cluster' ? members.map(({ role, node_id }) => ({ role, node_id: node_id ?? null })) : [],
    switches: [{ at: clock.now(), running: true }],
    error_message: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Real servers keep letters and digits, and write a dash for each blank. */
function realSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** Real servers do not apply the defaults of the schema to these. */
export function checkRequired({ service_type, parameters }: ServiceInput, { display_name }: ServiceKind): void {
  if (service_type !== 'postgres' && service_type !== 'mongodb') return;
  const missing = ['database', 'username'].find((name) => (parameters[name] ?? '') === '');
  if (missing !== undefined)
    throw problem('badRequest', `Parameter validation failed: '${missing}' is required for ${display_name}`);
}

/** Converts the parameters to text; 400 for one that the type does not have. */
export function readParameters(kind: ServiceKind, parameters: Record<string, unknown>): Record<string, string> {
  const known = Object.keys(kind.parameters);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw problem(
      'badRequest',
      `body.parameters.${unknown}: ${kind.display_name} takes ${known.join(', ') || 'no parameters'}`,
    );
  }
  // A masked secret means unchanged.
  const given = Object.entries(parameters).filter(([, value]) => value != null && value !== MASK);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The tag of an image; `null` if it has none. */
export function readVersion(image: string): string | null {
  return /:([^/:]+)$/.exec(image)?.[1] ?? null;
}

function defaultParameters(kind: ServiceKind, secret: () => string): Record<string, string> {
  const parameters = Object.entries(kind.parameters);
  return Object.fromEntries(
    parameters.map(([name, parameter]) => [name, parameter.secret ? secret() : (parameter.default ?? '')]),
  );
}
