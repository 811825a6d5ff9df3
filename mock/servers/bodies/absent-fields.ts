import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/**
 * Members that a server does not send, and the objects of the body that lack them: `''` is the body itself,
 * `visitors[]` each item of its member `visitors`. `name?` means that the member is left out if it is null.
 */
type AbsentFields = readonly (readonly [names: string, places: Partial<Record<OperationName, string>>])[];

const DEPLOYMENTS: AbsentFields[number][1] = {
  'deployments.list': 'deployments[]',
  'deployments.get': '',
  'deployments.getLast': '',
  'deployments.rollback': '',
};

const ENVIRONMENTS: AbsentFields[number][1] = {
  'environments.list': '[]',
  'environments.create': '',
  'environments.get': '',
  'environments.updateSettings': '',
};

const PROJECTS: AbsentFields[number][1] = {
  'projects.list': 'projects[]',
  'projects.create': '',
  'projects.get': '',
  'projects.getBySlug': '',
  'projects.update': '',
  'projects.updateAutomaticDeploy': '',
  'projects.updateDeploymentConfig': '',
  'projects.updateGitSettings': '',
  'projects.updateSettings': '',
};

const CUSTOM_DOMAINS: AbsentFields[number][1] = {
  'domains.listCustomDomains': 'domains[]',
  'domains.createCustomDomain': '',
  'domains.getCustomDomain': '',
  'domains.linkCustomDomainToCertificate': '',
  'domains.updateCustomDomain': '',
};

const SERVICES: AbsentFields[number][1] = {
  'externalServices.list': '[]',
  'externalServices.listForProject': '[].service',
  'externalServices.listProjects': '[].service',
  'externalServices.create': '',
  'externalServices.get': 'service',
  'externalServices.getBySlug': 'service',
  'externalServices.import': '',
  'externalServices.linkProject': 'service',
  'externalServices.start': '',
  'externalServices.stop': '',
  'externalServices.update': '',
  'externalServices.upgrade': '',
};

const BOTH: AbsentFields = [
  ['architecture os_type', { 'platform.getInfo': '' }],
  ['username', { 'users.create': 'user' }],
  [
    'has_activity',
    {
      'analytics.listLiveVisitors': 'visitors[]',
      'analytics.listVisitors': 'visitors[]',
      'analytics.getVisitorByGuid': '',
      'analytics.getVisitorById': '',
      'analytics.getVisitorDetails': '',
    },
  ],
];

const JANUARY: AbsentFields = [
  ...BOTH,
  [
    'page_views_trend_percentage previous_page_views previous_unique_visitors visitors_trend_percentage',
    { 'analytics.getGeneralStats': '' },
  ],
  [
    'current_page first_channel first_referrer first_referrer_hostname',
    {
      'analytics.listLiveVisitors': 'visitors[]',
      'analytics.listVisitors': 'visitors[]',
      'analytics.getVisitorByGuid': '',
      'analytics.getVisitorById': '',
      'analytics.getVisitorDetails': '',
    },
  ],
  ['oidc_providers', { 'authentication.getEmailStatus': '' }],
  [
    'is_default',
    {
      'backups.listS3Sources': '[]',
      'backups.createS3Source': '',
      'backups.getS3Source': '',
      'backups.updateS3Source': '',
    },
  ],
  ['engine format origin_service_name source state', { 'backups.listS3SourceBackups': 'backups[]' }],
  [
    'attempts current_step external_service live_size_bytes max_attempts max_runtime_secs',
    { 'backups.runS3Source': '', 'backups.listScheduleBackups': '[]', 'backups.get': '' },
  ],
  [
    'include_control_plane max_runtime_secs target_all_services',
    {
      'backups.listSchedules': '[]',
      'backups.createSchedule': '',
      'backups.getSchedule': '',
      'backups.disableSchedule': '',
      'backups.enableSchedule': '',
    },
  ],
  [
    'deployment_config.containerExecEnabled metadata.deploymentSourceType metadata.externalImageId metadata.externalImageRef metadata.healthCheckPath metadata.imageUploadedLocally metadata.staticBundleContentType metadata.staticBundleId metadata.staticBundlePath metadata.uploadedImageId',
    DEPLOYMENTS,
  ],
  [
    'deployment_config.cpuLimit? deployment_config.cpuRequest? deployment_config.exposedPort? deployment_config.memoryLimit? deployment_config.memoryRequest?',
    DEPLOYMENTS,
  ],
  [
    'cpu_limit_cores error_message exit_code exit_reason finished_at node_name oom_killed restart_count service_name service_url started_at',
    { 'deployments.listContainers': 'containers[]', 'deployments.getContainerDetail': '' },
  ],
  ['cpu_limit_cores', { 'deployments.getContainerMetrics': '' }],
  ['service_name', CUSTOM_DOMAINS],
  ['deployment_config', { 'environments.create': '' }],
  ['metadata.deploymentDurationMs', DEPLOYMENTS],
  ['challenge_validation', { 'domains.getOrder': '', 'domains.listOrders': 'orders[]' }],
  [
    'on_demand_backoff_until',
    {
      'domains.listCertificates': 'domains[]',
      'domains.createCertificate': '',
      'domains.getCertificateByHost': '',
      'domains.cancelOrder': '',
      'domains.checkCertificateStatus': '',
      'domains.finalizeOrder': '',
      'domains.getCertificate': '',
      'domains.provisionCertificate': '',
      'domains.renewCertificate': '',
    },
  ],
  [
    'click_count first_clicked_at first_opened_at open_count track_clicks track_opens tracked_html_body',
    { 'email.list': 'data[]', 'email.get': '' },
  ],
  ['attack_mode estimated_sleep_at last_activity_at protected sleeping subdomain', ENVIRONMENTS],
  [
    'deployment_config.antiAffinity deployment_config.containerExecEnabled deployment_config.idleTimeoutSeconds deployment_config.onDemand deployment_config.security.passwordProtection deployment_config.targetLabels deployment_config.targetNodes deployment_config.wakeTimeoutSeconds',
    { ...ENVIRONMENTS, ...PROJECTS },
  ],
  ['is_secret', { 'envVars.list': '[]', 'envVars.create': '', 'envVars.update': '' }],
  ['error_message members metrics_enabled node_id topology', SERVICES],
  [
    'consecutive_health_failures health_message health_status last_health_check_at synced_repository_count',
    { 'git.listConnections': 'connections[]', 'git.listProviderConnections': '[]' },
  ],
  [
    'git_provider_connection_id',
    {
      'git.getRepository': '',
      'git.listConnectionRepositories': 'repositories[]',
      'git.listRepositories': 'repositories[]',
      'git.listRepositoriesByName': '[]',
    },
  ],
  [
    'composeFiles',
    {
      'git.getRepository': 'preset[]',
      'git.getRepositoryPreset': 'presets[]',
      'git.getRepositoryPresetLive': 'presets[]',
      'git.listConnectionRepositories': 'repositories[].preset[]',
      'git.listRepositories': 'repositories[].preset[]',
      'git.listRepositoriesByName': '[].preset[]',
    },
  ],
  [
    'check_path',
    {
      'monitoring.createMonitor': '',
      'monitoring.getMonitor': '',
      'monitoring.getStatus': 'monitors[].monitor',
      'monitoring.listMonitors': '[]',
    },
  ],
  [
    'agent_sandbox ai_config container_logs effective_metrics_store insecure_tls internal_url monitoring multi_node preview_gateway setup_complete',
    { 'platform.getSettings': '' },
  ],
  [
    'ai_alert_summaries_enabled ai_debug_chat_enabled git_url gitlab_webhook_id preset_config preview_envs_idle_timeout_seconds preview_envs_on_demand preview_envs_wake_timeout_seconds source_type',
    PROJECTS,
  ],
  [
    'visitor_city visitor_country visitor_country_code visitor_region',
    {
      'sessionReplay.get': 'session',
      'sessionReplay.getEvents': 'session',
      'sessionReplay.list': 'sessions[]',
      'sessionReplay.listForVisitor': 'sessions[]',
    },
  ],
  [
    'created_at email_verified updated_at',
    {
      'users.create': 'user',
      'users.list': '[].user',
      'users.restore': 'user',
      'users.update': 'user',
      'users.updateSelf': 'user',
    },
  ],
];

const JULY: AbsentFields = [
  ...BOTH,
  ['magic_link_available', { 'authentication.getEmailStatus': '' }],
  ['metadata.deploymentDurationMs', { ...DEPLOYMENTS, 'deployments.promote': '' }],
  [
    'cpu_limit_cores? error_message? exit_reason? finished_at? node_name? service_name? service_url?',
    { 'deployments.listContainers': 'containers[]', 'deployments.getContainerDetail': '' },
  ],
  ['oom_killed started_at', { 'deployments.getContainerDetail': '' }],
  ['service_name?', CUSTOM_DOMAINS],
  ['deployment_config', { 'environments.create': '' }],
  ['estimated_sleep_at? last_activity_at?', ENVIRONMENTS],
  ['git_url? preset_config?', PROJECTS],
  ['members', SERVICES],
];

export const ABSENT_FIELDS: Readonly<Record<RealServerName, AbsentFields>> = { '2026-01': JANUARY, '2026-07': JULY };
