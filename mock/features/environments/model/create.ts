import { freeSlug, slugify } from '../../../lib/ids.ts';
import type { MockContext } from '../../../state/context.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import { newTimes } from '../../shared/resource.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';

export function createEnvironment(
  context: MockContext,
  project: ProjectRow,
  {
    name,
    branch,
    is_preview = false,
    is_main = false,
  }: Pick<EnvironmentRow, 'name' | 'branch'> &
    Partial<Pick<EnvironmentRow, 'is_preview' | 'is_main'>>,
): EnvironmentRow {
  const taken = context.state.environments.list((row) => row.project_id === project.id);
  const slug = freeSlug(slugify(name), taken);
  return insertEnvironment(context, project, { name, slug, branch, is_preview, is_main });
}

/** Whatever the slug: another environment may have it. */
export function insertEnvironment(
  context: MockContext,
  project: ProjectRow,
  {
    name,
    slug,
    branch,
    is_preview,
    is_main,
  }: Pick<EnvironmentRow, 'name' | 'slug' | 'branch' | 'is_preview' | 'is_main'>,
): EnvironmentRow {
  return context.state.environments.insert({
    project_id: project.id,
    name,
    slug,
    branch,
    subdomain: is_main ? project.slug : `${project.slug}-${slug}`,
    is_preview,
    is_main,
    protected: false,
    attack_mode: false,
    deployment_config: { ...project.deployment_config },
    ...newTimes(context),
  });
}
