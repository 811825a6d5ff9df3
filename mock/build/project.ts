import type { MockContext } from '../state/context.ts';
import { createEnvironment } from '../features/environments/model/create.ts';
import type { EnvironmentRow } from '../features/environments/rows.ts';
import { createProject } from '../features/projects/model/create.ts';
import type { ProjectRow } from '../features/projects/rows.ts';
import { withDefaults, type Fields, type Finder } from './fields.ts';

export function buildProject(context: MockContext, fields: Fields<ProjectRow> = {}): ProjectRow {
  const { state } = context;
  const project = createProject(context, {
    name: fields.name ?? `Project ${state.projects.lastId + 1}`,
    directory: '/',
    main_branch: fields.main_branch ?? 'main',
    preset: 'nextjs',
    repo_owner: 'example',
    ...(fields.slug === undefined ? {} : { slug: fields.slug }),
  });
  project.repo_name = project.slug;
  return Object.assign(project, withDefaults(project, fields));
}

export function buildEnvironment(
  context: MockContext,
  find: Finder,
  fields: Fields<EnvironmentRow> = {},
): EnvironmentRow {
  const project = find.project(fields.project_id);
  const environment = createEnvironment(context, project, {
    name: fields.name ?? 'staging',
    branch: fields.branch ?? 'develop',
    is_preview: fields.is_preview ?? false,
  });
  return Object.assign(environment, withDefaults(environment, { ...fields, project_id: project.id }));
}
