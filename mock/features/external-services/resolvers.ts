import type { CreateExternalServiceRequest } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { freeSlug, slugify } from '../../lib/ids.ts';
import { MASK } from '../../lib/mask.ts';
import { omit, ownValue } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { catchUp } from '../backups/model/catch-up.ts';
import { mustBeOneOf } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { links } from './links.ts';
import { findKind, KINDS, parameterSchema, type ServiceKind } from './model/catalog.ts';
import { isUp, serializeService, serializeServiceDetails } from './model/serialize.ts';
import { serviceHost } from './model/variables.ts';
import type { ServiceRow } from '../../rows/external-services.ts';

type OfType = ResolverContext<{ path: { service_type: string } }>;

const service = resource('services', {
  what: 'Service',
  serialize: (_, row) => serializeService(row),
});

/** The service runs at once, because the platform responds when the container is up. */
export function createService(
  context: MockContext,
  input: CreateExternalServiceRequest & { docker_image?: string },
): ServiceRow {
  const { state, random } = context;
  const {
    name,
    service_type,
    node_id = null,
    topology = 'standalone',
    members = [],
    docker_image,
  } = input;
  const kind = findKind(service_type);
  mustBeOneOf(['standalone', 'cluster'], topology, 'body.topology');
  if (state.services.find((row) => row.name === name))
    throw problem('conflict', `There is already a service "${name}"`);
  const version = input.version ?? (docker_image ? readVersion(docker_image) : kind.version);
  const defaults = Object.entries(kind.parameters).map(([key, parameter]) => [
    key,
    parameter.format === 'password' ? random.hex(24) : (parameter.default ?? ''),
  ]);
  return state.services.insert({
    name,
    slug: freeSlug(slugify(name), state.services),
    service_type,
    version,
    docker_image: docker_image ?? `${kind.image}:${version}`,
    topology,
    node_id,
    parameters: { ...Object.fromEntries(defaults), ...readParameters(kind, input.parameters) },
    members:
      topology === 'cluster' ? members.map(({ role, node_id = null }) => ({ role, node_id })) : [],
    is_running: true,
    error_message: null,
    ...newTimes(context),
  });
}

/** Converts the parameters to text; 400 for one that the type does not have. */
function readParameters(
  kind: ServiceKind,
  parameters: Record<string, unknown>,
): Record<string, string> {
  const known = Object.keys(kind.parameters);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw problem(
      'badRequest',
      `body.parameters.${unknown}: ${kind.display_name} takes ${known.join(', ') || 'no parameters'}`,
    );
  // A masked secret means unchanged.
  const given = Object.entries(parameters).filter(([, value]) => value != null && value !== MASK);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function readVersion(image: string): string | null {
  return /:([^/:]+)$/.exec(image)?.[1] ?? null;
}

function withImage(docker_image: string) {
  return { docker_image, version: readVersion(docker_image) };
}

/** Starts or stops the service; changes nothing if it is already in that state. */
function switchTo(ctx: ResolverContext, is_running: boolean) {
  const row = service.find(ctx);
  if (isUp(row) !== is_running) Object.assign(row, { is_running, updated_at: ctx.clock.iso() });
  return serializeService(row);
}

function findType({ path }: OfType): ServiceKind {
  const kind = ownValue(KINDS, path.service_type);
  if (!kind) throw notFound('Service type', path.service_type);
  return kind;
}

function typeMetadata(service_type: string, { display_name, description, color }: ServiceKind) {
  const icon_url = `https://cdn.temps.example/icons/${service_type}.svg`;
  return { service_type, display_name, description, color, icon_url };
}

export const externalServices = {
  ...links,

  'externalServices.list': service.page,
  'externalServices.create': service.create((ctx) => createService(ctx, ctx.body)),
  'externalServices.get': (ctx) => serializeServiceDetails(ctx, service.find(ctx)),

  'externalServices.getBySlug': (ctx) => {
    const row = ctx.state.services.find(({ slug }) => slug === ctx.path.slug);
    if (!row) throw notFound('Service', ctx.path.slug);
    return serializeServiceDetails(ctx, row);
  },

  'externalServices.update': service.update(({ body }, row) => ({
    parameters: {
      ...row.parameters,
      ...readParameters(findKind(row.service_type), body.parameters),
    },
    ...(body.docker_image != null && withImage(body.docker_image)),
  })),
  'externalServices.upgrade': service.update(({ body }) => withImage(body.docker_image)),

  'externalServices.delete': (ctx) => {
    const { state } = ctx;
    const { id } = service.find(ctx);
    const link = state.serviceLinks.find((row) => row.service_id === id);
    if (link) {
      const slug = state.projects.get(link.project_id)?.slug;
      throw problem(
        'conflict',
        `Service ${id} is linked to project ${link.project_id} (${slug}); unlink it first`,
      );
    }
    // Backups that were due while the service existed are made first.
    catchUp(ctx);
    state.services.remove(id);
    // The container of an imported service is removed with it.
    state.hostContainers.removeWhere((container) => container.service_id === id);
  },

  'externalServices.start': (ctx) => switchTo(ctx, true),
  'externalServices.stop': (ctx) => switchTo(ctx, false),

  /** The only check is the one of this call. */
  'externalServices.getHealth': (ctx) => {
    const row = service.find(ctx);
    const check = {
      status: isUp(row) ? 'operational' : 'down',
      response_time_ms: isUp(row) ? 5 : null,
      checked_at: ctx.clock.iso(),
      error_message: isUp(row)
        ? null
        : (row.error_message ?? `Connection to ${serviceHost(row)} refused`),
    };
    return {
      service_id: row.id,
      status: check.status,
      last_checked_at: check.checked_at,
      response_time_ms: check.response_time_ms,
      last_error: check.error_message,
      consecutive_failures: isUp(row) ? 0 : 1,
      uptime_24h_percent: isUp(row) ? 100 : 0,
      recent_checks: [check],
    };
  },

  'externalServices.listAvailableContainers': (ctx) =>
    paginate(
      ctx,
      ctx.state.hostContainers.list((row) => row.service_id === null),
      (row) => omit(row, 'id', 'service_id'),
    ),

  'externalServices.import': service.create((ctx) => {
    const { container_id: id, ...input } = ctx.body;
    const container = ctx.state.hostContainers.find(
      (row) => row.container_id === id || row.container_name === id,
    );
    if (!container)
      throw problem('badRequest', `body.container_id: there is no container ${id} on the host`);
    const { service_id, service_type, version, image, is_running } = container;
    if (service_id !== null)
      throw problem('conflict', `Container ${id} is already managed as service ${service_id}`);
    if (service_type !== input.service_type)
      throw problem('badRequest', `body.service_type: container ${id} is a ${service_type}`);
    const row = createService(ctx, {
      ...input,
      version: input.version ?? version,
      docker_image: image,
    });
    container.service_id = row.id;
    return Object.assign(row, { is_running });
  }),

  'externalServices.listTypes': (ctx) => paginate(ctx, Object.keys(KINDS)),

  'externalServices.getTypeParameters': (ctx) => parameterSchema(findType(ctx)),

  'externalServices.getProvidersMetadata': () =>
    Object.entries(KINDS).map(([name, kind]) => typeMetadata(name, kind)),

  'externalServices.getProviderMetadata': (ctx) =>
    typeMetadata(ctx.path.service_type, findType(ctx)),
} satisfies ResolversOf<'externalServices'>;
