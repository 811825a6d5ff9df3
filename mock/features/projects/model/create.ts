import type { CreateProjectRequest } from '../../../../generated/types.gen.ts';
import type { MockContext } from '../../../state/context.ts';
import { freeSlug, slugify } from '../../../lib/ids.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { ServiceRow } from '../../external-services/rows.ts';
import type { State } from '../../../state/state.ts';
import type { ProjectRow } from '../rows.ts';
import { realFields, realSlug } from './real-fields.ts';
import { createEnvironment } from '../../environments/model/create.ts';
import { linkService } from '../../external-services/model/link.ts';

/** Like a request, but with optional `storage_service_ids`, and a `slug` for scenarios. */
export type ProjectInput = Omit<CreateProjectRequest, 'storage_service_ids'> & {
  slug?: string;
  storage_service_ids?: number[];
};

/** Creates a project with its environment `production`. */
export function createProject(context: MockContext, input: ProjectInput): ProjectRow {
  const { state, clock, server } = context;
  if (input.slug !== undefined && state.projects.find(({ slug }) => slug === input.slug))
    throw problem('conflict', `The slug "${input.slug}" is already taken`);
  const services = [...new Set(input.storage_service_ids)].map((id) => findServiceToLink(state, id));
  const project = state.projects.insert({
    ...(server.isReal ? realProjectFields(context, input) : projectFields(input)),
    slug: input.slug ?? (server.isReal ? realSlug(context, input.name) : freeSlug(slugify(input.name), state.projects)),
    attack_mode: false,
    enable_preview_environments: false,
    preview_envs_on_demand: false,
    preview_envs_idle_timeout_seconds: 300,
    preview_envs_wake_timeout_seconds: 30,
    ai_alert_summaries_enabled: null,
    ai_debug_chat_enabled: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  const environment = createEnvironment(context, project, {
    name: 'production',
    branch: project.main_branch,
    is_main: true,
  });
  for (const [key, value] of input.environment_variables ?? []) {
    state.envVars.insert({
      project_id: project.id,
      environment_ids: [environment.id],
      key,
      value,
      is_secret: false,
      include_in_preview: true,
      created_at: clock.iso(),
      updated_at: clock.iso(),
    });
  }
  for (const service of services) linkService(context, service, project);
  return project;
}

/** 400 for an unknown service, as on a real server. */
function findServiceToLink(state: State, id: number): ServiceRow {
  const service = state.services.get(id);
  if (!service) throw problem('badRequest', `body.storage_service_ids: Service ${id} not found`);
  return service;
}

/** In microcores and MB. */
const DEFAULT_CONFIG = {
  cpuRequest: 500_000,
  memoryRequest: 128,
  memoryLimit: 512,
  replicas: 1,
  sessionRecordingEnabled: false,
};
const DEFAULT_CONFIG_OF_JANUARY = { cpuLimit: 2_000_000 };
const DEFAULT_CONFIG_OF_JULY = { onDemand: false, idleTimeoutSeconds: 300, wakeTimeoutSeconds: 30 };

/** Real servers do not deploy pushes unless they are told to. */
function realProjectFields(context: MockContext, input: ProjectInput) {
  const fields = projectFields({ ...input, automatic_deploy: input.automatic_deploy ?? false });
  const own = context.server.name === '2026-01' ? DEFAULT_CONFIG_OF_JANUARY : DEFAULT_CONFIG_OF_JULY;
  const deployment_config = { ...DEFAULT_CONFIG, ...own, ...fields.deployment_config };
  return { ...fields, ...realFields(context, input), deployment_config };
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
      ...(input.exposed_port == null ? {} : { exposedPort: input.exposed_port }),
    },
  };
}
