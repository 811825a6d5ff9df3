import type { CreateProjectRequest } from '../../../../generated/types.gen.ts';
import { problem } from '../../../lib/http/problems.ts';
import { freeSlug, slugify } from '../../../lib/ids.ts';
import type { MockContext } from '../../../state/context.ts';
import { createEnvironment } from '../../environments/model/create.ts';
import { linkService } from '../../external-services/model/link.ts';
import { newTimes } from '../../shared/resource.ts';
import type { ProjectRow } from '../../../rows/projects.ts';

/** Like a request, but with optional `storage_service_ids`, and a `slug` for scenarios. */
export type ProjectInput = Omit<CreateProjectRequest, 'storage_service_ids'> & {
  slug?: string;
  storage_service_ids?: number[];
};

/** Creates a project with its environment `production`. */
export function createProject(context: MockContext, input: ProjectInput): ProjectRow {
  const { state } = context;
  const { slug, storage_service_ids = [], environment_variables } = input;
  if (slug !== undefined && state.projects.find((row) => row.slug === slug))
    throw problem('conflict', `The slug "${slug}" is already taken`);
  const services = [...new Set(storage_service_ids)].map((id) => {
    const service = state.services.get(id);
    if (!service) throw problem('badRequest', `body.storage_service_ids: Service ${id} not found`);
    return service;
  });
  const project = state.projects.insert({
    ...projectFields(input),
    slug: slug ?? freeSlug(slugify(input.name), state.projects),
    attack_mode: false,
    enable_preview_environments: false,
    preview_envs_on_demand: false,
    preview_envs_idle_timeout_seconds: 300,
    preview_envs_wake_timeout_seconds: 30,
    ai_alert_summaries_enabled: null,
    ai_debug_chat_enabled: null,
    ai_write_actions_enabled: false,
    cross_project_trace_sharing: true,
    error_source_context_enabled: false,
    error_source_root: null,
    ...newTimes(context),
  });
  const branch = project.main_branch;
  const { id } = createEnvironment(context, project, { name: 'production', branch, is_main: true });
  const common = {
    project_id: project.id,
    environment_ids: [id],
    is_secret: false,
    include_in_preview: true,
  };
  for (const [key, value] of environment_variables ?? [])
    state.envVars.insert({ ...common, key, value, ...newTimes(context) });
  for (const service of services) linkService(context, service, project);
  return project;
}

export function projectFields(input: ProjectInput) {
  return {
    name: input.name,
    directory: input.directory,
    main_branch: input.main_branch,
    preset: input.preset,
    preset_config: input.preset_config ?? null,
    source_type: input.source_type ?? 'git',
    repo_name: input.repo_name ?? null,
    repo_owner: input.repo_owner ?? null,
    git_url: input.git_url ?? null,
    git_provider_connection_id: input.git_provider_connection_id ?? null,
    deployment_config: {
      automaticDeploy: input.automatic_deploy ?? true,
      performanceMetricsEnabled: input.performance_metrics_enabled ?? false,
      sessionRecordingEnabled: false,
      containerExecEnabled: false,
      replicas: 1,
      antiAffinity: true,
      onDemand: false,
      idleTimeoutSeconds: 300,
      wakeTimeoutSeconds: 30,
      ...(input.exposed_port == null ? {} : { exposedPort: input.exposed_port }),
    },
  };
}
