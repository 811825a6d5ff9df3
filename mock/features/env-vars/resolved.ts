import type { EnvironmentVariableService, ResolvedEnvironmentVariable } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import { MASK } from '../../lib/mask.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { variablesFor } from '../external-services/model/variables.ts';
import type { ServiceRow } from '../external-services/rows.ts';
import type { ProjectRow } from '../projects/rows.ts';
import { findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { summarizeEnvironments } from './environment-summary.ts';

/** The variables that linked services provide to a project, by name, each with its service. */
function serviceVariables({ state }: MockContext, project: ProjectRow): Map<string, EnvironmentVariableService> {
  const links = state.serviceLinks.list((row) => row.project_id === project.id);
  const services = links.map((link) => state.services.get(link.service_id) as ServiceRow);
  return new Map(
    services.flatMap((service) => {
      const { id, name, slug, service_type } = service;
      const source = { service_id: id, service_name: name, service_slug: slug, service_type };
      return variablesFor(service, project).map((variable) => [variable.name, source] as const);
    }),
  );
}

export const resolved = {
  /** The project's own variables come first, each with the linked service whose variable it overrides. */
  'envVars.listResolved': (ctx: ResolverContext<{ path: InProject; query: Paged & { environment_id?: number } }>) => {
    const { state, path, query } = ctx;
    const project = findProject(state, path.project_id);
    const wanted = query.environment_id;
    if (wanted !== undefined) findEnvironment(state, project.id, wanted);
    const services = serviceVariables(ctx, project);
    const rows = state.envVars.list(
      (row) => row.project_id === project.id && (wanted === undefined || row.environment_ids.includes(wanted)),
    );
    const manual = rows.map((row): ResolvedEnvironmentVariable => {
      const { id, key, include_in_preview } = row;
      const overridden = services.get(key);
      return {
        key,
        value_preview: MASK,
        source: { type: 'manual', var_id: id, overrides_service: overridden ?? null },
        environments: summarizeEnvironments(ctx, wanted === undefined ? row : { environment_ids: [wanted] }),
        include_in_preview,
      };
    });
    const keys = new Set(rows.map(({ key }) => key));
    const everywhere = state.environments.list((row) => row.project_id === project.id).map(({ id }) => id);
    const fromServices = [...services].flatMap(([key, service]): ResolvedEnvironmentVariable[] =>
      keys.has(key)
        ? []
        : [
            {
              key,
              value_preview: MASK,
              source: { type: 'integration', service },
              environments: summarizeEnvironments(ctx, { environment_ids: everywhere }),
              include_in_preview: true,
            },
          ],
    );
    return paginate(ctx, [...manual, ...fromServices]);
  },
};
