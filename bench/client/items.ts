export const PAGE_SIZE = 100;
export const ITEMS = 100 * PAGE_SIZE;

/**
 * About what the API says of a project; other APIs' ids are strings, and theirs may be numbers
 * here.
 */
export function project(id: number): Record<string, unknown> {
  return {
    id,
    object: 'customer',
    name: `project-${id}`,
    slug: `project-${id}`,
    directory: '.',
    main_branch: 'main',
    attack_mode: false,
    created_at: '2026-05-01T12:00:00Z',
    updated_at: '2026-05-01T12:00:00Z',
    deployment_config: {
      automatic_deploy: true,
      cpu_request: 100,
      memory_request: 256,
      replicas: 1,
    },
    git_url: `https://github.com/example/project-${id}`,
  };
}

const START = Date.UTC(2026, 4, 1);

/**
 * A project as July's server sends it: 771 bytes, with three dates as milliseconds or as ISO 8601.
 */
export function realProject(id: number, asNumbers: boolean): Record<string, unknown> {
  const moment = START + id * 6_100_123;
  const dates = {
    created_at: moment,
    updated_at: moment + 73_003,
    last_deployment: moment + 830_070,
  };
  const written = Object.entries(dates).map(([name, ms]) => [
    name,
    asNumbers ? ms : new Date(ms).toISOString(),
  ]);
  return {
    id,
    name: `project-${id}`,
    directory: '.',
    main_branch: 'main',
    preset: 'static',
    source_type: 'git',
    repo_name: `project-${id}`,
    repo_owner: 'example',
    git_provider_connection_id: 1,
    deployment_config: {
      cpuRequest: 500_000,
      memoryRequest: 128,
      memoryLimit: 512,
      replicas: 1,
      sessionRecordingEnabled: false,
      automaticDeploy: false,
      performanceMetricsEnabled: false,
      onDemand: false,
      idleTimeoutSeconds: 300,
      wakeTimeoutSeconds: 30,
    },
    slug: `project-${id}`,
    attack_mode: false,
    enable_preview_environments: false,
    preview_envs_on_demand: false,
    preview_envs_idle_timeout_seconds: 300,
    preview_envs_wake_timeout_seconds: 30,
    ai_alert_summaries_enabled: null,
    ai_debug_chat_enabled: null,
    ...(Object.fromEntries(written) as object),
  };
}
