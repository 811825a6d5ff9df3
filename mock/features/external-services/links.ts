import { notFound, problem } from '../../lib/http/problems.ts';
import { paginate, paginateBySize } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { State } from '../../state/state.ts';
import type { ProjectRow } from '../../rows/projects.ts';
import { findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { findLink, findService, linkService } from './model/link.ts';
import { serializeService } from './model/serialize.ts';
import { maskVariable, variablesFor } from './model/variables.ts';
import type { ServiceLinkRow, ServiceRow } from '../../rows/external-services.ts';

type OfLink = ResolverContext<{ path: InProject & { id: number } }>;

/** Both exist: a link is removed with its project, and a linked service cannot be deleted. */
function ends(
  state: State,
  { service_id, project_id }: ServiceLinkRow,
): { service: ServiceRow; project: ProjectRow } {
  return {
    service: state.services.get(service_id) as ServiceRow,
    project: state.projects.get(project_id) as ProjectRow,
  };
}

function serializeLink(state: State, link: ServiceLinkRow) {
  const { service, project } = ends(state, link);
  const { id, slug, created_at } = project;
  return { id: link.id, project: { id, slug, created_at }, service: serializeService(service) };
}

/** The link between the service and the project in the path; 404 unless there is one. */
function findLinkOf({ state, path }: OfLink): ServiceLinkRow {
  const service = findService(state, path.id);
  const link = findLink(state, service.id, path.project_id);
  if (!link)
    throw problem('notFound', `Project ${path.project_id} is not linked to service ${service.id}`);
  return link;
}

function linkVariables(ctx: OfLink) {
  const { service, project } = ends(ctx.state, findLinkOf(ctx));
  return variablesFor(service, project);
}

export const links = {
  'externalServices.listProjects': (ctx) => {
    const { state, path, query } = ctx;
    const service = findService(state, path.id);
    const rows = state.serviceLinks.list((row) => row.service_id === service.id);
    return paginate(
      ctx,
      sortByQuery(rows, query, (row) => ends(state, row).project),
      (row) => serializeLink(state, row),
    );
  },

  'externalServices.linkProject': (ctx) => {
    const service = findService(ctx.state, ctx.path.id);
    return serializeLink(
      ctx.state,
      linkService(ctx, service, findProject(ctx.state, ctx.body.project_id)),
    );
  },

  'externalServices.unlinkProject': (ctx) => void ctx.state.serviceLinks.remove(findLinkOf(ctx).id),

  'externalServices.listForProject': ({ state, path, query }) => {
    const project = findProject(state, path.project_id);
    const rows = sortByQuery(
      state.serviceLinks.list((row) => row.project_id === project.id),
      query,
      (row) => serializeService(ends(state, row).service),
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
        const variables = variablesFor(ends(state, row).service, project).map(maskVariable);
        return [
          row.service_id,
          Object.fromEntries(variables.map(({ name, value }) => [name, value])),
        ];
      }),
    );
  },
} satisfies Partial<ResolversOf<'externalServices'>>;
