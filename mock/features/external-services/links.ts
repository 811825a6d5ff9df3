import { notFound, problem } from '../../lib/http/problems.ts';
import { paginate, paginateBySize } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { State } from '../../state/state.ts';
import type { ProjectRow } from '../projects/rows.ts';
import { findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { findLink, findService, linkService } from './model/link.ts';
import { serializeService } from './model/serialize.ts';
import { maskVariable, variablesFor } from './model/variables.ts';
import type { ServiceLinkRow, ServiceRow } from './rows.ts';

interface OfService {
  id: number;
}

// The casts are safe: a link is removed with its project, and a linked service cannot be deleted.
function linkedService(state: State, link: ServiceLinkRow): ServiceRow {
  return state.services.get(link.service_id) as ServiceRow;
}

function linkedProject(state: State, link: ServiceLinkRow): ProjectRow {
  return state.projects.get(link.project_id) as ProjectRow;
}

function serializeLink(state: State, link: ServiceLinkRow) {
  const { id, slug, created_at } = linkedProject(state, link);
  return { id: link.id, project: { id, slug, created_at }, service: serializeService(linkedService(state, link)) };
}

/** The variables that a service provides to a project; 404 unless they are linked. */
function linkVariables({ state, path }: ResolverContext<{ path: OfService & InProject }>) {
  const service = findService(state, path.id);
  const project = findProject(state, path.project_id);
  if (!findLink(state, service.id, project.id))
    throw problem('notFound', `Project ${project.id} is not linked to service ${service.id}`);
  return variablesFor(service, project);
}

export const links = {
  'externalServices.listProjects': (ctx) => {
    const { state, path, query } = ctx;
    const service = findService(state, path.id);
    const rows = state.serviceLinks.list((row) => row.service_id === service.id);
    return paginate(
      ctx,
      sortByQuery(rows, query, (row) => linkedProject(state, row)),
      (row) => serializeLink(state, row),
    );
  },

  'externalServices.linkProject': (ctx) => {
    const service = findService(ctx.state, ctx.path.id);
    return serializeLink(ctx.state, linkService(ctx, service, findProject(ctx.state, ctx.body.project_id)));
  },

  'externalServices.unlinkProject': ({ state, path }) => {
    const service = findService(state, path.id);
    const link = findLink(state, service.id, path.project_id);
    if (!link) throw problem('notFound', `Project ${path.project_id} is not linked to service ${service.id}`);
    state.serviceLinks.remove(link.id);
  },

  'externalServices.listForProject': ({ state, path, query }) => {
    const project = findProject(state, path.project_id);
    const rows = sortByQuery(
      state.serviceLinks.list((row) => row.project_id === project.id),
      query,
      (row) => serializeService(linkedService(state, row)),
    );
    return paginateBySize(query, rows, (row) => serializeLink(state, row)).items;
  },

  'externalServices.getProjectEnvironment': (ctx) => linkVariables(ctx).map(maskVariable),

  /** The only operation that shows the secrets of services in plain text. */
  'externalServices.getEnvironmentVariable': (ctx) => {
    const variable = linkVariables(ctx).find(({ name }) => name === ctx.path.var_name);
    if (!variable) throw notFound('Environment variable', ctx.path.var_name);
    return variable;
  },

  'externalServices.getProjectEnvironmentVariables': ({ state, path }) => {
    const project = findProject(state, path.project_id);
    const rows = state.serviceLinks.list((row) => row.project_id === project.id);
    return Object.fromEntries(
      rows.map((row) => {
        const variables = variablesFor(linkedService(state, row), project).map(maskVariable);
        return [row.service_id, Object.fromEntries(variables.map(({ name, value }) => [name, value]))];
      }),
    );
  },
} satisfies Partial<ResolversOf<'externalServices'>>;
