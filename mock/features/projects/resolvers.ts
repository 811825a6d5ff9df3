import { notFound, problem } from '../../lib/http/problems.ts';
import { trigger } from '../deployments/model/trigger.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import { findEnvironment } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { checkPreset } from '../platform/model/presets.ts';
import { createProject, projectFields } from './model/create.ts';
import { removeProject } from './model/remove.ts';
import { project, projectSettings } from './settings.ts';

export const projects = {
  ...projectSettings,

  'projects.list': project.page,
  'projects.get': project.get,
  'projects.delete': (ctx) => removeProject(ctx.state, project.find(ctx).id),
  'projects.getStatistics': ({ state }) => ({ total_count: state.projects.size }),

  'projects.create': project.create((ctx) => {
    checkPreset(ctx, ctx.body.preset, 'new');
    const row = createProject(ctx, ctx.body);
    // Even if its settings turn off deployments on later pushes.
    const environment = ctx.state.environments.find(
      (one) => one.project_id === row.id,
    ) as EnvironmentRow;
    if (ctx.server.deploysNewProjects && row.source_type === 'git')
      trigger(ctx, row, environment, {});
    return row;
  }),

  'projects.getBySlug': (ctx) => {
    const { slug } = ctx.path;
    const row = ctx.state.projects.find((one) => one.slug === slug);
    if (!row) throw notFound('Project', slug);
    return project.serialize(ctx, row);
  },

  'projects.update': project.update((ctx, row) => {
    const { body } = ctx;
    checkPreset(ctx, body.preset, 'existing');
    const { deployment_config, ...fields } = projectFields(body);
    return { ...fields, deployment_config: { ...row.deployment_config, ...deployment_config } };
  }),

  'projects.triggerPipeline': (ctx) => {
    const row = project.find(ctx);
    if (row.source_type !== 'git')
      throw problem(
        'badRequest',
        `Project ${row.id} is deployed from ${row.source_type}, not from Git`,
      );
    return trigger(ctx, row, findEnvironment(ctx.state, row.id, ctx.body.environment_id), ctx.body);
  },
} satisfies ResolversOf<'projects'>;
