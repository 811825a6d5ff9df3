import { freeSlug, slugify } from '../../../lib/ids.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvVarRow } from '../../env-vars/rows.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import type { EnvironmentRow } from '../rows.ts';

export function createEnvironment(
  { state, clock, server }: MockContext,
  project: ProjectRow,
  input: { name: string; branch: string; is_preview?: boolean; is_main?: boolean },
): EnvironmentRow {
  const siblings = state.environments.list((row) => row.project_id === project.id);
  const name = server.name === '2026-07' ? input.name.toLowerCase() : input.name;
  // Real servers do not look whether a slug is free.
  const slug = server.isReal ? slugify(name) : freeSlug(slugify(name), siblings);
  const is_main = input.is_main ?? false;
  const environment = state.environments.insert({
    project_id: project.id,
    name,
    slug,
    branch: input.branch,
    subdomain: is_main && !server.isReal ? project.slug : `${project.slug}-${slug}`,
    is_preview: input.is_preview ?? false,
    is_main,
    protected: false,
    attack_mode: false,
    deployment_config: { replicas: 1, ...project.deployment_config },
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  // Real servers give a preview the variables that are for previews.
  const isForPreview = (row: EnvVarRow) => row.project_id === project.id && row.include_in_preview;
  if (server.isReal && environment.is_preview)
    for (const row of state.envVars.list(isForPreview)) row.environment_ids.push(environment.id);
  return environment;
}
