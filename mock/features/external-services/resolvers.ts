import type { CreateExternalServiceRequest, ServiceProviderMetadata } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { freeSlug, slugify } from '../../lib/ids.ts';
import { MASK } from '../../lib/mask.ts';
import { omit, ownValue } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { catchUp } from '../backups/model/catch-up.ts';
import type { ProjectRow } from '../projects/rows.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { health } from './health.ts';
import { links } from './links.ts';
import { findKind, KINDS, parameterSchema, type ServiceKind } from './model/catalog.ts';
import { findService } from './model/link.ts';
import { isRunning, serializeService, serializeServiceDetails } from './model/serialize.ts';
import type { ServiceRow } from './rows.ts';

type OnService<Body = unknown> = ResolverContext<{ path: { id: number }; body: Body }>;
type OfType = ResolverContext<{ path: { service_type: string } }>;

const service = resource('services', { what: 'Service', serialize: (_, row) => serializeService(row) });

/** The service runs at once, because the platform responds when the container is up. */
export function createService(
  context: MockContext,
  input: CreateExternalServiceRequest & { docker_image?: string },
): ServiceRow {
  const { state, clock, random } = context;
  const { name, service_type, node_id = null, topology = 'standalone', members = [], docker_image } = input;
  const kind = findKind(service_type);
  if (topology !== 'standalone' && topology !== 'cluster')
    throw problem('badRequest', `body.topology: got "${topology}", expected standalone or cluster`);
  if (topology === 'cluster' && members.length === 0)
    throw problem('badRequest', 'body.members: a cluster needs at least one member');
  if (state.services.find((row) => row.name === name))
    throw problem('conflict', `There is already a service "${name}"`);
  const version = input.version ?? (docker_image ? readVersion(docker_image) : kind.version);
  return state.services.insert({
    name,
    slug: freeSlug(slugify(name), state.services),
    service_type,
    version,
    docker_image: docker_image ?? `${kind.image}:${version}`,
    topology,
    node_id,
    parameters: { ...defaultParameters(kind, () => random.hex(24)), ...readParameters(kind, input.parameters) },
    members: topology === 'cluster' ? members.map(({ role, node_id = null }) => ({ role, node_id })) : [],
    switches: [{ at: clock.now(), running: true }],
    error_message: null,
    ...newTimes(context),
  });
}

/** Converts the parameters to text; 400 for one that the type does not have. */
function readParameters(kind: ServiceKind, parameters: Record<string, unknown>): Record<string, string> {
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

function defaultParameters(kind: ServiceKind, secret: () => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kind.parameters).map(([name, parameter]) => [
      name,
      parameter.secret ? secret() : (parameter.default ?? ''),
    ]),
  );
}

function readVersion(image: string): string | null {
  return /:([^/:]+)$/.exec(image)?.[1] ?? null;
}

function saveChange({ clock }: MockContext, row: ServiceRow, changes: Partial<ServiceRow> = {}) {
  return serializeService(Object.assign(row, changes, { updated_at: clock.iso() }));
}

/** Starts or stops the service; changes nothing if it is already in that state. */
function switchTo(ctx: OnService, running: boolean) {
  const row = findService(ctx.state, ctx.path.id);
  if (isRunning(row) === running) return serializeService(row);
  row.switches.push({ at: ctx.clock.now(), running });
  return saveChange(ctx, row);
}

function withImage(docker_image: string): Partial<ServiceRow> {
  return { docker_image, version: readVersion(docker_image) };
}

function findType({ path }: OfType): ServiceKind {
  const kind = ownValue(KINDS, path.service_type);
  if (!kind) throw notFound('Service type', path.service_type);
  return kind;
}

function typeMetadata(service_type: string, kind: ServiceKind): ServiceProviderMetadata {
  const { display_name, description, color } = kind;
  const icon_url = `https://cdn.temps.example/icons/${service_type}.svg`;
  return { service_type, display_name, description, color, icon_url };
}

export const externalServices = {
  ...links,
  ...health,

  'externalServices.list': service.page,
  'externalServices.create': service.create((ctx) => createService(ctx, ctx.body)),

  'externalServices.get': (ctx) => serializeServiceDetails(ctx, findService(ctx.state, ctx.path.id)),

  'externalServices.getBySlug': (ctx) => {
    const row = ctx.state.services.find(({ slug }) => slug === ctx.path.slug);
    if (!row) throw notFound('Service', ctx.path.slug);
    return serializeServiceDetails(ctx, row);
  },

  'externalServices.update': (ctx) => {
    const row = findService(ctx.state, ctx.path.id);
    const kind = findKind(row.service_type);
    const parameters = readParameters(kind, ctx.body.parameters);
    const fixed = Object.keys(parameters).find(
      (name) => !kind.parameters[name]?.editable && parameters[name] !== row.parameters[name],
    );
    if (fixed !== undefined)
      throw problem('badRequest', `body.parameters.${fixed}: cannot be changed once the service exists`);
    Object.assign(row.parameters, parameters);
    return saveChange(ctx, row, ctx.body.docker_image == null ? {} : withImage(ctx.body.docker_image));
  },

  'externalServices.delete': (ctx) => {
    const { state } = ctx;
    const { id } = findService(state, ctx.path.id);
    const projects = state.serviceLinks
      .list((link) => link.service_id === id)
      .map((link) => state.projects.get(link.project_id) as ProjectRow);
    if (projects.length > 0) {
      const names = projects.map((project) => `${project.id} (${project.slug})`).join(', ');
      throw problem('conflict', `Service ${id} is linked to project ${names}; unlink it first`);
    }
    // Backups that were due while the service existed are made first.
    catchUp(ctx);
    state.services.remove(id);
    // The container of an imported service is removed with it.
    state.hostContainers.removeWhere((container) => container.service_id === id);
  },

  'externalServices.start': (ctx) => switchTo(ctx, true),
  'externalServices.stop': (ctx) => switchTo(ctx, false),

  'externalServices.upgrade': (ctx) => {
    const row = findService(ctx.state, ctx.path.id);
    const image = ctx.body.docker_image;
    const [from, to] = [parseInt(row.version ?? '', 10), parseInt(readVersion(image) ?? '', 10)];
    if (to < from)
      throw problem(
        'badRequest',
        `body.docker_image: ${image} is older than version ${row.version}, and data cannot be carried back`,
      );
    return saveChange(ctx, row, withImage(image));
  },

  'externalServices.listAvailableContainers': (ctx) =>
    paginate(
      ctx,
      ctx.state.hostContainers.list((row) => row.service_id === null),
      (row) => omit(row, 'id', 'service_id'),
    ),

  'externalServices.import': (ctx) => {
    const { container_id: id, ...input } = ctx.body;
    const container = ctx.state.hostContainers.find((row) => row.container_id === id || row.container_name === id);
    if (!container) throw problem('badRequest', `body.container_id: there is no container ${id} on the host`);
    const { service_id, service_type, version, image, is_running } = container;
    if (service_id !== null) throw problem('conflict', `Container ${id} is already managed as service ${service_id}`);
    if (service_type !== input.service_type)
      throw problem(
        'badRequest',
        `body.service_type: container ${id} is a ${service_type}, not a ${input.service_type}`,
      );
    const row = createService(ctx, { ...input, version: input.version ?? version, docker_image: image });
    if (!is_running) row.switches = [{ at: ctx.clock.now(), running: false }];
    container.service_id = row.id;
    return serializeService(row);
  },

  'externalServices.listTypes': (ctx) => paginate(ctx, Object.keys(KINDS)),

  'externalServices.getTypeParameters': (ctx) => findType(ctx) && parameterSchema(ctx.path.service_type),

  'externalServices.getProvidersMetadata': () => Object.entries(KINDS).map(([name, kind]) => typeMetadata(name, kind)),

  'externalServices.getProviderMetadata': (ctx) => typeMetadata(ctx.path.service_type, findType(ctx)),
} satisfies ResolversOf<'externalServices'>;
