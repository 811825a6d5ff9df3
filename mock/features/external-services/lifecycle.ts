import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { ServiceRow } from './rows.ts';
import type { ProjectRow } from '../projects/rows.ts';
import { catchUp } from '../backups/model/catch-up.ts';

import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery, type SortQuery } from '../../lib/sorting.ts';
import { findKind, kindsOf } from './model/catalog.ts';
import { checkRequired, createService, readParameters, readVersion, type ServiceInput } from './create.ts';
import { findService } from './model/link.ts';
import { isRunning, serializeServiceDetails, serializeService } from './model/serialize.ts';

type OnService = ResolverContext<{ path: { id: number } }>;

function saveChange({ clock }: MockContext, row: ServiceRow) {
  row.updated_at = clock.iso();
  return serializeService(row);
}

/** Starts or stops the service; changes nothing if it is already in that state. */
function switchTo(ctx: OnService, running: boolean) {
  const row = findService(ctx.state, ctx.path.id);
  if (isRunning(row) === running) return serializeService(row);
  row.switches.push({ at: ctx.clock.now(), running });
  return saveChange(ctx, row);
}

function setImage(row: ServiceRow, image: string): void {
  row.docker_image = image;
  row.version = readVersion(image);
}

export const lifecycle = {
  'externalServices.list': (ctx: ResolverContext<{ query: Paged & SortQuery }>) =>
    paginate(ctx, sortByQuery(ctx.state.services.list(), ctx.query, serializeService), serializeService),

  'externalServices.create': (ctx: ResolverContext<{ body: ServiceInput }>) => {
    const kind = findKind(ctx.body.service_type, kindsOf(ctx.server));
    if (ctx.server.isReal) checkRequired(ctx.body, kind);
    return serializeService(createService(ctx, ctx.body));
  },

  'externalServices.get': (ctx: OnService) => serializeServiceDetails(ctx, findService(ctx.state, ctx.path.id)),

  'externalServices.getBySlug': (ctx: ResolverContext<{ path: { slug: string } }>) => {
    const { state, path } = ctx;
    const row = state.services.find(({ slug }) => slug === path.slug);
    if (!row) throw notFound('Service', path.slug);
    return serializeServiceDetails(ctx, row);
  },

  'externalServices.update': (
    ctx: ResolverContext<{
      path: { id: number };
      body: { parameters: Record<string, unknown>; docker_image?: string | null };
    }>,
  ) => {
    const { state, path, body } = ctx;
    const row = findService(state, path.id);
    const kind = findKind(row.service_type);
    const parameters = readParameters(kind, body.parameters);
    const fixed = Object.keys(parameters).find(
      (name) => !kind.parameters[name]?.editable && parameters[name] !== row.parameters[name],
    );
    if (fixed !== undefined)
      throw problem('badRequest', `body.parameters.${fixed}: cannot be changed once the service exists`);
    Object.assign(row.parameters, parameters);
    if (body.docker_image != null) setImage(row, body.docker_image);
    return saveChange(ctx, row);
  },

  'externalServices.delete': (ctx: OnService) => {
    const { state, path } = ctx;
    const row = findService(state, path.id);
    const projects = state.serviceLinks
      .list((link) => link.service_id === row.id)
      .map((link) => state.projects.get(link.project_id) as ProjectRow);
    if (projects.length > 0) {
      const names = projects.map(({ id, slug }) => `${id} (${slug})`).join(', ');
      throw problem('conflict', `Service ${row.id} is linked to project ${names}; unlink it first`);
    }
    // Backups that were due while the service existed are made first.
    catchUp(ctx);
    state.services.remove(row.id);
    // The container of an imported service is removed with it.
    state.hostContainers.removeWhere((container) => container.service_id === row.id);
  },

  'externalServices.start': (ctx: OnService) => switchTo(ctx, true),

  'externalServices.stop': (ctx: OnService) => switchTo(ctx, false),

  'externalServices.upgrade': (ctx: ResolverContext<{ path: { id: number }; body: { docker_image: string } }>) => {
    const row = findService(ctx.state, ctx.path.id);
    const image = ctx.body.docker_image;
    const [from, to] = [parseInt(row.version ?? '', 10), parseInt(readVersion(image) ?? '', 10)];
    if (to < from)
      throw problem(
        'badRequest',
        `body.docker_image: ${image} is older than version ${row.version}, and data cannot be carried back`,
      );
    setImage(row, image);
    return saveChange(ctx, row);
  },
};
