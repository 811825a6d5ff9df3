// Made by `npm run generate`. Do not edit.

import * as z from 'zod/v4';

/**
 * Why the certificate authority rejected a challenge.
 */
export const zAcmeChallengeErrorBody = z.object({
  detail: z.string(),
  status: z.int(),
  type: z.string(),
});

/**
 * State of an order's challenge at the certificate authority.
 */
export const zAcmeChallenge = z.object({
  error: zAcmeChallengeErrorBody.nullish(),
  status: z.union([z.enum(['pending', 'processing', 'valid', 'invalid']), z.string()]),
  token: z.string(),
  type: z.union([z.enum(['http-01', 'dns-01']), z.string()]),
  url: z.string(),
  validated: z.iso.datetime({ offset: true }).nullish(),
});

/**
 * Order of a certificate with the certificate authority (ACME).
 */
export const zAcmeOrder = z.object({
  authorizations: z.unknown(),
  certificate_url: z.string().nullable(),
  challenge_validation: zAcmeChallenge.nullish(),
  created_at: z.iso.datetime({ offset: true }),
  domain_id: z.int(),
  email: z.string(),
  error: z.string().nullable(),
  error_type: z.string().nullable(),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  finalize_url: z.string().nullable(),
  id: z.int(),
  identifiers: z.unknown(),
  order_url: z.string(),
  status: z.union([z.enum(['pending', 'ready', 'processing', 'valid', 'invalid']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * A page of certificate orders.
 */
export const zAcmeOrderList = z.object({
  orders: z.array(zAcmeOrder),
});

/**
 * A domain to put under a DNS provider's management.
 */
export const zAddDnsManagedDomainRequest = z.object({
  auto_manage: z.boolean().optional().default(true),
  domain: z.string(),
});

/**
 * The domain to route to an environment.
 */
export const zAddEnvironmentDomainRequest = z.object({
  domain: z.string(),
  is_primary: z.boolean(),
});

/**
 * A batch of recorded events.
 */
export const zAddSessionReplayEventsRequest = z.object({
  events: z.string(),
  sessionId: z.string(),
});

/**
 * Outcome of storing recorded events.
 */
export const zAddSessionReplayEventsResult = z.object({
  event_count: z.int().gte(0),
  message: z.string(),
});

/**
 * A batch of recorded events for the session replay in the path.
 */
export const zAddVisitorSessionReplayEventsRequest = z.object({
  events: z.string(),
});

/**
 * Settings of one AI agent. Further members, such as its credential, are passed on as they are.
 */
export const zAgentProviderSettings = z.object({
  auth_type: z.union([z.enum(['subscription', 'api_key']), z.string()]).optional(),
  default_model: z.string().nullish(),
  extra: z.unknown().optional(),
});

/**
 * Settings of one AI agent, its credential masked.
 */
export const zAgentProviderSettingsMasked = z.object({
  auth_type: z.union([z.enum(['subscription', 'api_key']), z.string()]),
  credential_saved: z.boolean(),
  default_model: z.string().nullable(),
  extra: z.unknown(),
});

/**
 * Sandbox in which AI agents run.
 */
export const zAgentSandboxSettings = z.object({
  api_key_encrypted: z.string().nullish().default(null),
  auth_type: z
    .union([z.enum(['subscription', 'api_key']), z.string()])
    .optional()
    .default('subscription'),
  cpu_limit: z.number().gte(0).optional().default(4),
  custom_image: z.string().optional().default(''),
  default_provider: z.string().optional().default('claude_cli'),
  enabled: z.boolean().optional().default(true),
  memory_limit_mb: z.int().gte(0).optional().default(8192),
  network_mode: z
    .union([z.enum(['full']), z.string()])
    .optional()
    .default('full'),
  providers: z.record(z.string(), zAgentProviderSettings).optional(),
  runtime: z.string().optional().default('node'),
  sandbox_backend: z.union([z.enum(['docker', 'firecracker']), z.string()]).nullish(),
});

/**
 * Sandbox in which AI agents run, secrets masked.
 */
export const zAgentSandboxSettingsMasked = z.object({
  api_key_saved: z.boolean(),
  auth_type: z.union([z.enum(['subscription', 'api_key']), z.string()]),
  cpu_limit: z.number().gte(0),
  custom_image: z.string(),
  default_provider: z.string(),
  enabled: z.boolean(),
  memory_limit_mb: z.int().gte(0),
  network_mode: z.union([z.enum(['full']), z.string()]),
  providers: z.record(z.string(), zAgentProviderSettingsMasked),
  runtime: z.string(),
  sandbox_backend: z.union([z.enum(['docker', 'firecracker']), z.string()]),
});

/**
 * Repository with the configuration of AI agents.
 */
export const zAiConfigSettings = z.object({
  config_repo: z.string().optional().default(''),
  config_repo_branch: z.string().optional().default('main'),
});

/**
 * Number of visitors active right now.
 */
export const zAnalyticsActiveVisitors = z.object({
  active_visitors: z.int().gte(0),
  window_minutes: z.int().gte(0),
});

/**
 * The count of one bucket of time.
 */
export const zAnalyticsAggregatedBucket = z.object({
  count: z.int().gte(0),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * Counts in buckets of time.
 */
export const zAnalyticsAggregatedBuckets = z.object({
  aggregation_level: z.union([z.enum(['events', 'sessions', 'visitors']), z.string()]),
  bucket_size: z.string(),
  items: z.array(zAnalyticsAggregatedBucket),
  total: z.int().gte(0),
});

/**
 * How often an event occurred.
 */
export const zAnalyticsEventCount = z.object({
  count: z.int().gte(0),
  event_name: z.string(),
  percentage: z.number().gte(0).lte(100),
});

/**
 * Whether a project has analytics events.
 */
export const zAnalyticsEventPresence = z.object({
  has_events: z.boolean(),
});

/**
 * The count of events in one bucket of time.
 */
export const zAnalyticsEventTimelinePoint = z.object({
  count: z.int().gte(0),
  date: z.iso.datetime({ offset: true }),
});

/**
 * How often a type of event occurred.
 */
export const zAnalyticsEventTypeCount = z.object({
  count: z.int().gte(0),
  event_type: z.string(),
  percentage: z.number().gte(0).lte(100),
});

/**
 * A visitor who is active right now.
 */
export const zAnalyticsLiveVisitor = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  country_code: z.string().nullable(),
  crawler_name: z.string().nullable(),
  current_page: z.string().nullable(),
  custom_data: z.unknown(),
  environment_id: z.int(),
  first_channel: z.string().nullable(),
  first_referrer: z.string().nullable(),
  first_referrer_hostname: z.string().nullable(),
  first_seen: z.iso.datetime({ offset: true }),
  id: z.int(),
  ip_address: z.string().nullable(),
  ip_address_id: z.int().nullable(),
  is_crawler: z.boolean(),
  is_eu: z.boolean().nullable(),
  last_seen: z.iso.datetime({ offset: true }),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
  project_id: z.int(),
  region: z.string().nullable(),
  timezone: z.string().nullable(),
  user_agent: z.string().nullable(),
  visitor_id: z.string(),
});

/**
 * Visitors active right now.
 */
export const zAnalyticsLiveVisitorList = z.object({
  total_count: z.int().gte(0),
  visitors: z.array(zAnalyticsLiveVisitor),
  window_minutes: z.int().gte(0),
});

/**
 * A path that was viewed.
 */
export const zAnalyticsPagePath = z.object({
  avg_time_seconds: z.number().gte(0).nullable(),
  first_seen: z.iso.datetime({ offset: true }),
  last_seen: z.iso.datetime({ offset: true }),
  page_path: z.string(),
  page_view_count: z.int().gte(0),
  session_count: z.int().gte(0),
});

/**
 * The paths that were viewed.
 */
export const zAnalyticsPagePathList = z.object({
  page_paths: z.array(zAnalyticsPagePath),
  total_count: z.int().gte(0),
});

/**
 * Sessions of a page in one bucket of time.
 */
export const zAnalyticsPageSessionBucket = z.object({
  avg_duration_seconds: z.number().gte(0),
  event_count: z.int().gte(0),
  session_count: z.int().gte(0),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * Sessions of one page over time.
 */
export const zAnalyticsPageHourlySessions = z.object({
  hourly_data: z.array(zAnalyticsPageSessionBucket),
  hours: z.int().gte(0),
  page_path: z.string(),
  total_sessions: z.int().gte(0),
});

/**
 * Analytics of one project.
 */
export const zAnalyticsProjectStats = z.object({
  bounce_rate: z.number().gte(0).lte(100),
  engagement_rate: z.number().gte(0).lte(100),
  project_id: z.int(),
  project_name: z.string().nullable(),
  total_page_views: z.int().gte(0),
  total_visits: z.int().gte(0),
  unique_visitors: z.int().gte(0),
});

/**
 * Analytics summed over projects.
 */
export const zAnalyticsGeneralStats = z.object({
  avg_bounce_rate: z.number().gte(0).lte(100),
  avg_engagement_rate: z.number().gte(0).lte(100),
  page_views_trend_percentage: z.number().nullable(),
  previous_page_views: z.int().gte(0).nullable(),
  previous_unique_visitors: z.int().gte(0).nullable(),
  project_breakdown: z.array(zAnalyticsProjectStats),
  total_events: z.int().gte(0),
  total_page_views: z.int().gte(0),
  total_projects: z.int().gte(0),
  total_unique_visitors: z.int().gte(0),
  total_visits: z.int().gte(0),
  visitors_trend_percentage: z.number().nullable(),
});

/**
 * The count of one value of a property.
 */
export const zAnalyticsPropertyCount = z.object({
  count: z.int().gte(0),
  percentage: z.number().gte(0).lte(100),
  value: z.string(),
});

/**
 * Counts by the values of a property.
 */
export const zAnalyticsPropertyBreakdown = z.object({
  items: z.array(zAnalyticsPropertyCount),
  property: z.string(),
  total: z.int().gte(0),
});

/**
 * The count of one value of a property in one bucket of time.
 */
export const zAnalyticsPropertyTimelinePoint = z.object({
  count: z.int().gte(0),
  timestamp: z.iso.datetime({ offset: true }),
  value: z.string(),
});

/**
 * Counts by the values of a property over time.
 */
export const zAnalyticsPropertyTimeline = z.object({
  bucket_size: z.string(),
  items: z.array(zAnalyticsPropertyTimelinePoint),
  property: z.string(),
});

/**
 * One visit of a visitor.
 */
export const zAnalyticsSession = z.object({
  duration_seconds: z.int().gte(0),
  ended_at: z.iso.datetime({ offset: true }).nullable(),
  entry_path: z.string().nullable(),
  exit_path: z.string().nullable(),
  is_bounced: z.boolean(),
  is_engaged: z.boolean(),
  page_views: z.int().gte(0),
  referrer: z.string().nullable(),
  session_id: z.int(),
  started_at: z.iso.datetime({ offset: true }),
  visitor_id: z.string(),
});

/**
 * An event in a session.
 */
export const zAnalyticsSessionEvent = z.object({
  event_data: z.unknown(),
  event_name: z.string().nullable(),
  event_type: z.string().nullish(),
  id: z.int(),
  page_title: z.string().nullish(),
  page_url: z.string().nullish(),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * A part of the events of a session.
 */
export const zAnalyticsSessionEventList = z.object({
  events: z.array(zAnalyticsSessionEvent),
  limit: z.int(),
  offset: z.int().gte(0),
  session_id: z.int(),
  total_count: z.int().gte(0),
});

/**
 * All events of a session.
 */
export const zAnalyticsSessionEvents = z.object({
  events: z.array(zAnalyticsSessionEvent),
  session_id: z.string(),
  total_events: z.int().gte(0),
});

/**
 * An HTTP request made in a session.
 */
export const zAnalyticsSessionRequestLog = z.object({
  created_at: z.iso.datetime({ offset: true }),
  id: z.int(),
  method: z.string(),
  path: z.string(),
  referrer: z.string().nullable(),
  request_headers: z.string().nullable(),
  response_headers: z.string().nullable(),
  response_time_ms: z.int().gte(0).nullable(),
  status_code: z.int().gte(100).lte(599),
  user_agent: z.string().nullable(),
});

/**
 * A part of the requests of a session.
 */
export const zAnalyticsSessionLogList = z.object({
  limit: z.int(),
  logs: z.array(zAnalyticsSessionRequestLog),
  offset: z.int().gte(0),
  session_id: z.int(),
  total_count: z.int().gte(0),
});

/**
 * A single count.
 */
export const zAnalyticsUniqueCount = z.object({
  count: z.int().gte(0),
});

/**
 * An API key without its secret.
 */
export const zApiKey = z.object({
  created_at: z.iso.datetime({ offset: true }),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  is_active: z.boolean(),
  key_prefix: z.string(),
  last_used_at: z.iso.datetime({ offset: true }).nullable(),
  name: z.string(),
  permissions: z.array(z.string()).nullable(),
  role_type: z.union([
    z.enum(['admin', 'platform_admin', 'user', 'reader', 'api_reader', 'custom']),
    z.string(),
  ]),
});

/**
 * One page of api key entries.
 */
export const zApiKeyList = z.object({
  items: z.array(zApiKey),
  total: z.int().gte(0),
});

/**
 * A permission that an API key can have.
 */
export const zApiKeyPermission = z.object({
  category: z.string(),
  description: z.string(),
  name: z.string(),
});

/**
 * A role that an API key can have.
 */
export const zApiKeyRole = z.object({
  description: z.string(),
  name: z.union([z.enum(['admin', 'user', 'reader', 'mcp', 'api_reader', 'custom']), z.string()]),
  permissions: z.array(z.string()),
});

/**
 * What an API key may be allowed to do.
 */
export const zApiKeyPermissionCatalog = z.object({
  permissions: z.array(zApiKeyPermission),
  roles: z.array(zApiKeyRole),
});

/**
 * A role to give to a user.
 */
export const zAssignUserRoleRequest = z.object({
  role_type: z.union([z.enum(['admin', 'user']), z.string()]),
  user_id: z.int(),
});

/**
 * Where an operation came from.
 */
export const zAuditLogIpAddress = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  ip: z.string(),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
});

/**
 * The user of an audit log entry.
 */
export const zAuditLogUser = z.object({
  email: z.string(),
  id: z.int(),
  name: z.string(),
});

/**
 * An operation that a user carried out.
 */
export const zAuditLog = z.object({
  audit_date: z.iso.datetime({ offset: true }),
  data: z.unknown(),
  id: z.int(),
  ip_address: zAuditLogIpAddress.nullable(),
  operation_type: z.string(),
  user: zAuditLogUser.nullable(),
  user_id: z.int().nullable(),
});

/**
 * Outcome of a step of signing in.
 */
export const zAuthResult = z.object({
  message: z.string(),
  mfa_required: z.boolean(),
  success: z.boolean(),
  user_id: z.int().nullable(),
});

/**
 * Backups that run on a cron schedule.
 */
export const zBackupSchedule = z.object({
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
  created_at: z.iso.datetime({ offset: true }),
  description: z.string().nullable(),
  enabled: z.boolean(),
  id: z.int(),
  include_control_plane: z.boolean(),
  last_run: z.iso.datetime({ offset: true }).nullable(),
  max_runtime_secs: z.int().gte(0).nullable(),
  name: z.string(),
  next_run: z.iso.datetime({ offset: true }).nullable(),
  retention_period: z.int().gte(0),
  s3_source_id: z.int(),
  schedule_expression: z.string(),
  tags: z.array(z.string()),
  target_all_services: z.boolean(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of backup schedules.
 */
export const zBackupScheduleList = z.object({
  items: z.array(zBackupSchedule),
  total: z.int().gte(0),
});

/**
 * How many builds run at once, and what each may use.
 */
export const zBuildLimits = z.object({
  cpu_limit_cores: z.number().gte(0),
  max_concurrent: z.int().gte(1),
  memory_limit_mb: z.int().gte(0),
});

/**
 * Limits of image builds.
 */
export const zBuildLimitsSettings = z.object({
  cpu_limit_cores: z.number().gte(0).optional().default(0),
  max_concurrent: z.int().gte(1).optional().default(2),
  memory_limit_mb: z.int().gte(0).optional().default(0),
});

/**
 * Log that was kept of a container that is gone, without its text.
 */
export const zCapturedLog = z.object({
  captured_at: z.iso.datetime({ offset: true }),
  container_id: z.string(),
  container_name: z.string(),
  deployment_id: z.int(),
  id: z.int(),
  node_id: z.int().nullable(),
  service_name: z.string().nullable(),
  size_bytes: z.int().gte(0),
  truncated: z.boolean(),
});

/**
 * Log that was kept of a container that is gone, with its text.
 */
export const zCapturedLogContent = z.object({
  captured_at: z.iso.datetime({ offset: true }),
  container_name: z.string(),
  content: z.string(),
  id: z.int(),
  service_name: z.string().nullable(),
  size_bytes: z.int().gte(0),
  truncated: z.boolean(),
});

/**
 * One page of captured logs.
 */
export const zCapturedLogList = z.object({
  items: z.array(zCapturedLog),
  total: z.int().gte(0),
});

/**
 * Domain for which the instance manages a TLS certificate.
 */
export const zCertificateDomain = z.object({
  certificate: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  dns_challenge_token: z.string().nullable(),
  dns_challenge_value: z.string().nullable(),
  domain: z.string(),
  expiration_time: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  is_wildcard: z.boolean(),
  last_error: z.string().nullable(),
  last_error_type: z.string().nullable(),
  last_renewed: z.iso.datetime({ offset: true }).nullable(),
  on_demand_backoff_until: z.iso.datetime({ offset: true }).nullable(),
  status: z.union([
    z.enum([
      'pending',
      'pending_dns',
      'pending_http',
      'challenge_requested',
      'pending_validation',
      'active',
      'failed',
      'expired',
    ]),
    z.string(),
  ]),
  updated_at: z.iso.datetime({ offset: true }),
  verification_method: z.union([z.enum(['http-01', 'dns-01']), z.string()]),
});

/**
 * Why a certificate could not be obtained.
 */
export const zCertificateDomainErrorBody = z.object({
  code: z.union([z.enum(['PROVISION_FAILED', 'RENEWAL_FAILED']), z.string()]),
  details: z.string().nullish(),
  message: z.string(),
});

/**
 * A page of certificate domains.
 */
export const zCertificateDomainList = z.object({
  domains: z.array(zCertificateDomain),
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total: z.int().gte(0),
});

/**
 * Settings of the challenge that visitors solve before they get through.
 */
export const zChallengeConfig = z.object({
  challengeType: z.string(),
  difficulty: z.int().gte(0),
  protectedPaths: z.array(z.string()).optional(),
});

/**
 * The DNS resolver for names of the cluster.
 */
export const zClusterDnsSettings = z.object({
  enabled: z.boolean(),
});

/**
 * A container of an environment.
 */
export const zContainer = z.object({
  container_id: z.string(),
  container_name: z.string(),
  cpu_limit_cores: z.number().gte(0).nullish(),
  created_at: z.iso.datetime({ offset: true }),
  error_message: z.string().nullish(),
  exit_code: z.int().nullish(),
  exit_reason: z.string().nullish(),
  finished_at: z.iso.datetime({ offset: true }).nullish(),
  image_name: z.string(),
  node_name: z.string().nullish(),
  oom_killed: z.boolean().nullish(),
  restart_count: z.int().gte(0).nullish(),
  service_name: z.string().nullish(),
  service_url: z.string().nullish(),
  started_at: z.iso.datetime({ offset: true }).nullish(),
  status: z.union([
    z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']),
    z.string(),
  ]),
});

/**
 * Outcome of an action on a container.
 */
export const zContainerActionResult = z.object({
  action: z.union([z.enum(['start', 'stop', 'restart']), z.string()]),
  container_id: z.string(),
  container_name: z.string(),
  message: z.string(),
  status: z.string(),
});

/**
 * Environment variable of a container.
 */
export const zContainerEnvVar = z.object({
  is_masked: z.boolean(),
  key: z.string(),
  value: z.string(),
});

/**
 * One page of container entries.
 */
export const zContainerList = z.object({
  items: z.array(zContainer),
  total: z.int().gte(0),
});

/**
 * Rotation of container logs.
 */
export const zContainerLogSettings = z.object({
  max_file: z.int().gte(0).optional().default(3),
  max_size: z.string().optional().default('50m'),
  service_max_file: z.int().gte(0).optional().default(3),
  service_max_size: z.string().optional().default('20m'),
});

/**
 * A sample of the resource usage of a container.
 */
export const zContainerMetrics = z.object({
  container_id: z.string(),
  container_name: z.string(),
  cpu_limit_cores: z.number().gte(0).nullable(),
  cpu_percent: z.number().gte(0),
  memory_bytes: z.int().gte(0),
  memory_limit_bytes: z.int().gte(0).nullable(),
  memory_percent: z.number().gte(0).nullable(),
  network_rx_bytes: z.int().gte(0),
  network_tx_bytes: z.int().gte(0),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * Configured CPU and memory of a container.
 */
export const zContainerResourceLimits = z.object({
  cpu_limit: z.int().gte(0).nullable(),
  cpu_request: z.int().gte(0).nullable(),
  memory_limit: z.int().gte(0).nullable(),
  memory_request: z.int().gte(0).nullable(),
});

/**
 * Container of a deployment with its configuration and state.
 */
export const zContainerDetail = z.object({
  container_id: z.string(),
  container_name: z.string(),
  container_port: z.int().gte(1).lte(65535),
  cpu_limit_cores: z.number().gte(0).nullish(),
  created_at: z.iso.datetime({ offset: true }),
  deployed_at: z.iso.datetime({ offset: true }),
  deployment_id: z.int(),
  environment_variables: z.array(zContainerEnvVar),
  error_message: z.string().nullish(),
  exit_code: z.int().nullish(),
  exit_reason: z.string().nullish(),
  finished_at: z.iso.datetime({ offset: true }).nullish(),
  host_port: z.int().gte(0).lte(65535).nullable(),
  id: z.int(),
  image_name: z.string(),
  oom_killed: z.boolean().nullish(),
  ready_at: z.iso.datetime({ offset: true }).nullable(),
  resource_limits: zContainerResourceLimits.nullable(),
  restart_count: z.int().gte(0).nullable(),
  service_name: z.string().nullish(),
  service_url: z.string().nullish(),
  started_at: z.iso.datetime({ offset: true }).nullish(),
  status: z.union([
    z.enum(['created', 'running', 'paused', 'restarting', 'exited', 'dead']),
    z.string(),
  ]),
});

/**
 * Settings of a new API key.
 */
export const zCreateApiKeyRequest = z.object({
  expires_at: z.iso.datetime({ offset: true }).nullish(),
  name: z.string(),
  permissions: z.array(z.string()).nullish(),
  role_type: z.union([
    z.enum(['admin', 'platform_admin', 'user', 'reader', 'api_reader', 'custom']),
    z.string(),
  ]),
});

/**
 * A backup schedule to set up.
 */
export const zCreateBackupScheduleRequest = z.object({
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
  description: z.string().nullish(),
  enabled: z.boolean(),
  include_control_plane: z.boolean().nullish().default(true),
  max_runtime_secs: z.int().gte(0).nullish(),
  name: z.string(),
  retention_period: z.int().gte(0),
  s3_source_id: z.int().nullish(),
  schedule_expression: z.string(),
  tags: z.array(z.string()),
  target_all_services: z.boolean().nullish().default(true),
});

/**
 * Domain to manage a certificate for.
 */
export const zCreateCertificateDomainRequest = z.object({
  challenge_type: z
    .union([z.enum(['http-01', 'dns-01']), z.string()])
    .optional()
    .default('http-01'),
  domain: z.string(),
});

/**
 * Custom domain to add to a project.
 */
export const zCreateCustomDomainRequest = z.object({
  branch: z.string().nullish(),
  domain: z.string(),
  environment_id: z.int(),
  redirect_to: z.string().nullish(),
  service_name: z.string().nullish(),
  status_code: z.int().gte(300).lte(399).nullish(),
});

/**
 * A sender domain to add.
 */
export const zCreateEmailDomainRequest = z.object({
  domain: z.string(),
  provider_id: z.int(),
});

/**
 * The environment to create.
 */
export const zCreateEnvironmentRequest = z.object({
  branch: z.string(),
  name: z.string(),
  set_as_preview: z.boolean().optional(),
});

/**
 * The environment variable to create.
 */
export const zCreateEnvironmentVariableRequest = z.object({
  environment_ids: z.array(z.int()),
  include_in_preview: z.boolean().optional(),
  is_secret: z.boolean().optional(),
  key: z.string(),
  value: z.string(),
});

/**
 * A DSN to create.
 */
export const zCreateErrorTrackingDsnRequest = z.object({
  base_url: z.string().nullish(),
  deployment_id: z.int().nullish(),
  environment_id: z.int().nullish(),
  name: z.string().nullish(),
});

/**
 * A funnel that was created.
 */
export const zCreateFunnelResult = z.object({
  funnel_id: z.int(),
  message: z.string(),
});

/**
 * A GitHub provider that signs in with a personal access token.
 */
export const zCreateGitHubPatProviderRequest = z.object({
  name: z.string(),
  token: z.string(),
});

/**
 * A GitLab provider that signs in with OAuth.
 */
export const zCreateGitLabOAuthProviderRequest = z.object({
  base_url: z.string().nullish(),
  client_id: z.string(),
  client_secret: z.string(),
  name: z.string(),
  redirect_uri: z.string(),
});

/**
 * A GitLab provider that signs in with a personal access token.
 */
export const zCreateGitLabPatProviderRequest = z.object({
  base_url: z.string().nullish(),
  name: z.string(),
  token: z.string(),
});

/**
 * A git provider to create.
 */
export const zCreateGitProviderRequest = z.object({
  name: z.string(),
  provider_type: z.union([
    z.enum(['github', 'gitlab', 'bitbucket', 'gitea', 'generic']),
    z.string(),
  ]),
  auth_method: z.union([
    z.enum(['github_app', 'gitlab_app', 'oauth', 'pat', 'basic', 'ssh']),
    z.string(),
  ]),
  auth_config: z.record(z.string(), z.unknown()),
  base_url: z.string().nullish(),
  api_url: z.string().nullish(),
  webhook_secret: z.string().nullish(),
  is_default: z.boolean(),
});

/**
 * Data of a new incident.
 */
export const zCreateIncidentRequest = z.object({
  description: z.string().nullish(),
  environment_id: z.int().nullish(),
  monitor_id: z.int().nullish(),
  severity: z.union([z.enum(['minor', 'major', 'critical']), z.string()]),
  title: z.string(),
});

/**
 * Rule to create.
 */
export const zCreateIpAccessRuleRequest = z.object({
  action: z.union([z.enum(['block', 'allow']), z.string()]),
  ip_address: z.string(),
  reason: z.string().nullish(),
});

/**
 * Route to create.
 */
export const zCreateLoadBalancerRouteRequest = z.object({
  domain: z.string(),
  host: z.string(),
  port: z.int().gte(1).lte(65535),
  route_type: z.union([z.enum(['http', 'tls']), z.string()]).nullish(),
});

/**
 * Settings of a new monitor.
 */
export const zCreateMonitorRequest = z.object({
  check_interval_seconds: z.int().nullish().default(60),
  check_path: z.string().nullish(),
  environment_id: z.int(),
  monitor_type: z.union([z.enum(['web', 'health']), z.string()]),
  name: z.string(),
});

/**
 * Notification provider to create.
 */
export const zCreateNotificationProviderRequest = z.object({
  config: z.unknown(),
  enabled: z.boolean().nullish(),
  name: z.string(),
  provider_type: z.union([z.enum(['email', 'slack', 'webhook']), z.string()]),
});

/**
 * A bucket to add as a place for backups.
 */
export const zCreateS3SourceRequest = z.object({
  access_key_id: z.string(),
  bucket_name: z.string(),
  bucket_path: z.string(),
  endpoint: z.string().nullish(),
  force_path_style: z.boolean().nullish().default(true),
  is_default: z.boolean().nullish().default(false),
  name: z.string(),
  region: z.string(),
  secret_key: z.string(),
});

/**
 * Data of a new user.
 */
export const zCreateUserRequest = z.object({
  email: z.string().nullish(),
  password: z.string().nullish(),
  roles: z.array(z.union([z.enum(['admin', 'user']), z.string()])),
  username: z.string(),
});

/**
 * Settings of a new webhook.
 */
export const zCreateWebhookRequest = z.object({
  enabled: z.boolean().nullish().default(true),
  events: z.array(
    z.union([
      z.enum([
        'deployment.created',
        'deployment.succeeded',
        'deployment.failed',
        'deployment.cancelled',
        'deployment.ready',
        'project.created',
        'project.deleted',
        'domain.created',
        'domain.provisioned',
        'email.delivered',
        'email.bounced',
        'email.complained',
      ]),
      z.string(),
    ]),
  ),
  secret: z.string().nullish(),
  url: z.string(),
});

/**
 * A newly created API key together with its secret.
 */
export const zCreatedApiKey = z.object({
  api_key: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  key_prefix: z.string(),
  name: z.string(),
  permissions: z.array(z.string()).nullable(),
  role_type: z.union([
    z.enum(['admin', 'platform_admin', 'user', 'reader', 'api_reader', 'custom']),
    z.string(),
  ]),
});

/**
 * A user who was just created.
 */
export const zCreatedUser = z.object({
  created_at: z.iso.datetime({ offset: true }),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  email: z.string(),
  email_verified: z.boolean(),
  id: z.int(),
  image: z.string(),
  mfa_enabled: z.boolean(),
  name: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
  username: z.string().optional(),
});

/**
 * Cron job that an environment's application declares.
 */
export const zCron = z.object({
  created_at: z.iso.datetime({ offset: true }),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  environment_id: z.int(),
  id: z.int(),
  next_run: z.iso.datetime({ offset: true }).nullable(),
  path: z.string(),
  project_id: z.int(),
  schedule: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One run of a cron job.
 */
export const zCronExecution = z.object({
  cron_id: z.int(),
  error_message: z.string().nullable(),
  executed_at: z.iso.datetime({ offset: true }),
  headers: z.string(),
  id: z.int(),
  response_time_ms: z.int().gte(0),
  status_code: z.int(),
  url: z.string(),
});

/**
 * The user that a token belongs to.
 */
export const zCurrentUser = z.object({
  avatar_url: z.string(),
  email: z.string().nullable(),
  id: z.int(),
  mfa_enabled: z.boolean(),
  name: z.string(),
  role: z.union([
    z.enum(['admin', 'user', 'reader', 'mcp', 'api_reader', 'demo', 'custom']),
    z.string(),
  ]),
  username: z.string(),
});

/**
 * Environment of a custom domain.
 */
export const zCustomDomainEnvironment = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
});

/**
 * Custom domain of a project.
 */
export const zCustomDomain = z.object({
  branch: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  domain: z.string(),
  domain_id: z.int().nullable(),
  environment: zCustomDomainEnvironment.nullable(),
  expiration_time: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  last_renewed: z.iso.datetime({ offset: true }).nullable(),
  message: z.string().nullable(),
  project_id: z.int(),
  redirect_to: z.string().nullable(),
  service_name: z.string().nullish(),
  status: z.union([z.enum(['pending', 'active', 'failed']), z.string()]),
  status_code: z.int().gte(300).lte(399).nullable(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Custom domains of a project.
 */
export const zCustomDomainList = z.object({
  domains: z.array(zCustomDomain),
  total: z.int().gte(0),
});

/**
 * The image to deploy: give `image_ref` or `external_image_id`.
 */
export const zDeployFromImageRequest = z.object({
  external_image_id: z.int().nullish(),
  health_check_path: z.string().nullish(),
  image_ref: z.string().nullish(),
  metadata: z.unknown().optional(),
});

/**
 * Multipart form with a Docker image tarball.
 */
export const zDeployFromImageUploadRequest = z.object({
  file: z.string().max(1073741824),
});

/**
 * The static bundle to deploy.
 */
export const zDeployFromStaticRequest = z.object({
  health_check_path: z.string().nullish(),
  metadata: z.unknown().optional(),
  static_bundle_id: z.int(),
});

/**
 * Deployments of one day.
 */
export const zDeploymentActivityDay = z.object({
  count: z.int().gte(0),
  date: z.iso.date(),
  level: z.int().gte(0).lte(4),
});

/**
 * Deployments per day over a range of days.
 */
export const zDeploymentActivityGraph = z.object({
  days: z.array(zDeploymentActivityDay),
  end_date: z.iso.date(),
  start_date: z.iso.date(),
  total_count: z.int().gte(0),
});

/**
 * The settings of a deployment as they were when it was started.
 */
export const zDeploymentConfigSnapshot = z.object({
  automaticDeploy: z.boolean(),
  containerExecEnabled: z.boolean(),
  cpuLimit: z.int().gte(0).nullish(),
  cpuRequest: z.int().gte(0).nullish(),
  environmentVariables: z.record(z.string(), z.string()).optional(),
  exposedPort: z.int().gte(1).lte(65535).nullish(),
  memoryLimit: z.int().gte(0).nullish(),
  memoryRequest: z.int().gte(0).nullish(),
  performanceMetricsEnabled: z.boolean(),
  replicas: z.int().gte(0),
  sessionRecordingEnabled: z.boolean(),
});

/**
 * Short form of the environment that a deployment belongs to.
 */
export const zDeploymentEnvironment = z.object({
  domains: z.array(z.string()),
  id: z.int(),
  name: z.string(),
  slug: z.string(),
});

/**
 * One step of a deployment.
 */
export const zDeploymentJob = z.object({
  created_at: z.iso.datetime({ offset: true }),
  dependencies: z.unknown(),
  deployment_id: z.int(),
  description: z.string().nullable(),
  error_message: z.string().nullable(),
  execution_order: z.int().gte(0).nullable(),
  finished_at: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  job_config: z.unknown(),
  job_id: z.string(),
  job_type: z.string(),
  log_id: z.string(),
  name: z.string(),
  outputs: z.unknown(),
  started_at: z.iso.datetime({ offset: true }).nullable(),
  status: z.union([
    z.enum([
      'pending',
      'waiting',
      'running',
      'success',
      'completed',
      'failure',
      'failed',
      'cancelled',
      'skipped',
    ]),
    z.string(),
  ]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of deployment job entries.
 */
export const zDeploymentJobList = z.object({
  items: z.array(zDeploymentJob),
  total: z.int().gte(0),
});

/**
 * Result of one operation on a deployment.
 */
export const zDeploymentOperationResult = z.object({
  data: z.unknown(),
  executed_at: z.iso.datetime({ offset: true }),
  message: z.string(),
  operation: z.union([z.enum(['deploy', 'mark_complete', 'take_screenshot']), z.string()]),
  success: z.boolean(),
});

/**
 * Operations that were executed on a deployment.
 */
export const zDeploymentOperationResults = z.object({
  deployment_id: z.string(),
  operations: z.array(zDeploymentOperationResult),
});

/**
 * State of a deployment after an action on it.
 */
export const zDeploymentState = z.object({
  id: z.int(),
  message: z.string(),
  state: z.union([
    z.enum([
      'pending',
      'running',
      'built',
      'completed',
      'deployed',
      'success',
      'failed',
      'error',
      'cancelled',
      'paused',
      'stopped',
    ]),
    z.string(),
  ]),
});

/**
 * Sections of the weekly digest; a section that is left out is included.
 */
export const zDigestSections = z.object({
  deployments: z.boolean().optional().default(true),
  errors: z.boolean().optional().default(true),
  funnels: z.boolean().optional().default(true),
  performance: z.boolean().optional().default(true),
  projects: z.boolean().optional().default(true),
});

/**
 * Code that allows to turn the second factor off.
 */
export const zDisableMfaRequest = z.object({
  code: z.string(),
});

/**
 * Alert on a filling disk.
 */
export const zDiskSpaceAlertSettings = z.object({
  check_interval_seconds: z.int().gte(60).optional().default(300),
  enabled: z.boolean().optional().default(true),
  monitor_path: z.string().nullish().default(null),
  threshold_percent: z.int().gte(0).lte(100).optional().default(80),
});

/**
 * The A records found for a domain.
 */
export const zDnsLookupResult = z.object({
  count: z.int().gte(0),
  dns_servers: z.array(z.string()),
  domain: z.string(),
  records: z.array(z.string()),
});

/**
 * A domain whose DNS records Temps manages through a provider.
 */
export const zDnsManagedDomain = z.object({
  auto_manage: z.boolean(),
  created_at: z.iso.datetime({ offset: true }),
  domain: z.string(),
  generated_hostname_mode: z.union([z.enum(['standard', 'flat']), z.string()]),
  id: z.int(),
  provider_id: z.int(),
  sync_generated_records: z.boolean(),
  updated_at: z.iso.datetime({ offset: true }),
  verification_error: z.string().nullable(),
  verified: z.boolean(),
  verified_at: z.iso.datetime({ offset: true }).nullable(),
  zone_access_error: z.string().nullable(),
  zone_access_ok: z.boolean().nullable(),
  zone_id: z.string().nullable(),
});

/**
 * An account at a DNS host through which Temps manages records.
 */
export const zDnsProvider = z.object({
  created_at: z.iso.datetime({ offset: true }),
  credentials: z.record(z.string(), z.unknown()),
  description: z.string().nullable(),
  flat_hostnames_supported: z.boolean(),
  id: z.int(),
  is_active: z.boolean(),
  last_error: z.string().nullable(),
  last_used_at: z.iso.datetime({ offset: true }).nullable(),
  name: z.string(),
  provider_type: z.union([
    z.enum(['cloudflare', 'namecheap', 'route53', 'digitalocean', 'gcp', 'azure', 'manual']),
    z.string(),
  ]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Credentials of a DNS host; `type` says which variant it is.
 */
export const zDnsProviderCredentials = z.union([
  z.object({
    account_id: z.string().nullish(),
    api_token: z.string(),
    type: z.enum(['cloudflare']),
  }),
  z.object({
    api_key: z.string(),
    api_user: z.string(),
    client_ip: z.string().nullish(),
    sandbox: z.boolean().optional().default(false),
    type: z.enum(['namecheap']),
  }),
  z.object({
    access_key_id: z.string(),
    region: z.string().nullish(),
    secret_access_key: z.string(),
    session_token: z.string().nullish(),
    type: z.enum(['route53']),
  }),
  z.object({
    api_token: z.string(),
    type: z.enum(['digitalocean']),
  }),
  z.object({
    private_key: z.string(),
    project_id: z.string(),
    service_account_email: z.string(),
    type: z.enum(['gcp']),
  }),
  z.object({
    client_id: z.string(),
    client_secret: z.string(),
    resource_group: z.string(),
    subscription_id: z.string(),
    tenant_id: z.string(),
    type: z.enum(['azure']),
  }),
  z.object({
    type: z.enum(['manual']),
  }),
  z.object({
    management_url: z.string(),
    type: z.enum(['pebble']),
  }),
]);

/**
 * DNS provider for certificate challenges.
 */
export const zDnsProviderSettings = z.object({
  cloudflare_api_key: z.string().nullish().default(null),
  provider: z
    .union([z.enum(['manual', 'cloudflare']), z.string()])
    .optional()
    .default('manual'),
});

/**
 * DNS provider for certificate challenges, secrets masked.
 */
export const zDnsProviderSettingsMasked = z.object({
  cloudflare_api_key: z.string().nullable(),
  provider: z.union([z.enum(['manual', 'cloudflare']), z.string()]),
});

/**
 * Outcome of a call to the DNS host with the stored credentials.
 */
export const zDnsProviderTestResult = z.object({
  message: z.string(),
  success: z.boolean(),
});

/**
 * Kind of DNS host. `manual` means that people write the records themselves, `pebble` a server for tests.
 */
export const zDnsProviderType = z.union([
  z.enum([
    'cloudflare',
    'namecheap',
    'route53',
    'digitalocean',
    'gcp',
    'azure',
    'manual',
    'pebble',
  ]),
  z.string(),
]);

/**
 * A DNS provider to create.
 */
export const zCreateDnsProviderRequest = z.object({
  credentials: zDnsProviderCredentials,
  description: z.string().nullish(),
  name: z.string(),
  provider_type: zDnsProviderType,
});

/**
 * A zone at a DNS host.
 */
export const zDnsZone = z.object({
  id: z.string(),
  metadata: z.record(z.string(), z.string()),
  name: z.string(),
  nameservers: z.array(z.string()),
  status: z.string(),
});

/**
 * The zones that a DNS provider's credentials can see.
 */
export const zDnsZoneList = z.object({
  zones: z.array(zDnsZone),
});

/**
 * Docker registry of the instance.
 */
export const zDockerRegistrySettings = z.object({
  ca_certificate: z.string().nullish().default(null),
  enabled: z.boolean().optional().default(false),
  password: z.string().nullish().default(null),
  registry_url: z.string().nullish().default(null),
  tls_verify: z.boolean().optional().default(true),
  username: z.string().nullish().default(null),
});

/**
 * Docker registry of the instance, secrets masked.
 */
export const zDockerRegistrySettingsMasked = z.object({
  ca_certificate: z.string().nullable(),
  enabled: z.boolean(),
  password: z.string().nullable(),
  registry_url: z.string().nullable(),
  tls_verify: z.boolean(),
  username: z.string().nullable(),
});

/**
 * Settings of the `dockerfile` preset.
 */
export const zDockerfilePresetConfig = z.object({
  buildContext: z.string().nullish(),
  dockerfilePath: z.string().nullish(),
});

/**
 * An email that was sent through Temps.
 */
export const zEmail = z.object({
  bcc_addresses: z.array(z.string()).nullable(),
  cc_addresses: z.array(z.string()).nullable(),
  click_count: z.int().gte(0),
  created_at: z.iso.datetime({ offset: true }),
  domain_id: z.int().nullable(),
  error_message: z.string().nullable(),
  first_clicked_at: z.iso.datetime({ offset: true }).nullable(),
  first_opened_at: z.iso.datetime({ offset: true }).nullable(),
  from_address: z.string(),
  from_name: z.string().nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  html_body: z.string().nullable(),
  id: z.string(),
  open_count: z.int().gte(0),
  project_id: z.int().nullable(),
  provider_message_id: z.string().nullable(),
  reply_to: z.string().nullable(),
  sent_at: z.iso.datetime({ offset: true }).nullable(),
  status: z.union([
    z.enum(['queued', 'sent', 'failed', 'captured', 'delivered', 'bounced', 'complained']),
    z.string(),
  ]),
  subject: z.string(),
  tags: z.array(z.string()).nullable(),
  text_body: z.string().nullable(),
  to_addresses: z.array(z.string()),
  track_clicks: z.boolean(),
  track_opens: z.boolean(),
  tracked_html_body: z.string().nullable(),
});

/**
 * A domain from which mail is sent.
 */
export const zEmailDomain = z.object({
  created_at: z.iso.datetime({ offset: true }),
  domain: z.string(),
  id: z.int(),
  last_verified_at: z.iso.datetime({ offset: true }).nullable(),
  provider_id: z.int(),
  status: z.union([z.enum(['not_started', 'pending', 'verified', 'failed']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
  verification_error: z.string().nullable(),
});

/**
 * Whether a DNS record was found as expected. Values beyond the listed ones may appear.
 */
export const zEmailDomainDnsRecordStatus = z.union([
  z.enum(['unknown', 'verified', 'pending', 'failed']),
  z.string(),
]);

/**
 * A DNS record that a sender domain needs.
 */
export const zEmailDomainDnsRecord = z.object({
  name: z.string(),
  priority: z.int().gte(0).lte(65535).nullable(),
  record_type: z.union([z.enum(['TXT', 'CNAME', 'MX']), z.string()]),
  status: zEmailDomainDnsRecordStatus,
  value: z.string(),
});

/**
 * A sender domain together with the DNS records it needs.
 */
export const zEmailDomainWithDnsRecords = z.object({
  dns_records: z.array(zEmailDomainDnsRecord),
  domain: zEmailDomain,
});

/**
 * A page of emails.
 */
export const zEmailList = z.object({
  data: z.array(zEmail),
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total: z.int().gte(0),
});

/**
 * Access to Scaleway Transactional Email.
 */
export const zEmailProviderScalewayCredentials = z.object({
  api_key: z.string(),
  project_id: z.string(),
});

/**
 * AWS keys for Amazon SES.
 */
export const zEmailProviderSesCredentials = z.object({
  access_key_id: z.string(),
  secret_access_key: z.string(),
});

/**
 * Encryption of an SMTP connection: upgraded with STARTTLS, TLS from the start, or none.
 */
export const zEmailProviderSmtpEncryption = z.union([
  z.enum(['starttls', 'tls', 'none']),
  z.string(),
]);

/**
 * Access to an SMTP server.
 */
export const zEmailProviderSmtpCredentials = z.object({
  accept_invalid_certs: z.boolean().optional().default(false),
  encryption: zEmailProviderSmtpEncryption.optional(),
  host: z.string(),
  password: z.string().nullish(),
  port: z.int().gte(1).lte(65535),
  username: z.string().nullish(),
});

/**
 * Outcome of a test message.
 */
export const zEmailProviderTestResult = z.object({
  error: z.string().nullable(),
  provider_message_id: z.string().nullable(),
  sent_to: z.string(),
  success: z.boolean(),
});

/**
 * Kind of mail service: Amazon SES, Scaleway, or any SMTP server. Values beyond the listed ones may appear.
 */
export const zEmailProviderType = z.union([z.enum(['ses', 'scaleway', 'smtp']), z.string()]);

/**
 * An email provider to create.
 */
export const zCreateEmailProviderRequest = z.object({
  name: z.string(),
  provider_type: zEmailProviderType,
  region: z.string(),
  scaleway_credentials: zEmailProviderScalewayCredentials.nullish(),
  ses_credentials: zEmailProviderSesCredentials.nullish(),
  smtp_credentials: zEmailProviderSmtpCredentials.nullish(),
});

/**
 * A service that sends mail for sender domains.
 */
export const zEmailProvider = z.object({
  created_at: z.iso.datetime({ offset: true }),
  credentials: z.record(z.string(), z.unknown()),
  id: z.int(),
  is_active: z.boolean(),
  name: z.string(),
  provider_type: zEmailProviderType,
  region: z.string(),
  sns_topic_arn: z.string().nullable(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Number of emails by status.
 */
export const zEmailStats = z.object({
  captured: z.int().gte(0),
  failed: z.int().gte(0),
  queued: z.int().gte(0),
  sent: z.int().gte(0),
  total: z.int().gte(0),
});

/**
 * Data to attach to a visitor.
 */
export const zEnrichVisitorRequest = z.object({
  custom_data: z.record(z.string(), z.unknown()),
});

/**
 * Outcome of attaching data to a visitor.
 */
export const zEnrichVisitorResult = z.object({
  message: z.string(),
  success: z.boolean(),
  visitor_id: z.string(),
});

/**
 * A domain name that routes to an environment.
 */
export const zEnvironmentDomain = z.object({
  created_at: z.iso.datetime({ offset: true }),
  domain: z.string(),
  environment_id: z.int(),
  id: z.int(),
  url: z.string(),
});

/**
 * One page of environment domain entries.
 */
export const zEnvironmentDomainList = z.object({
  items: z.array(zEnvironmentDomain),
  total: z.int().gte(0),
});

/**
 * Short form of an environment.
 */
export const zEnvironmentSummary = z.object({
  current_deployment_id: z.int().nullable(),
  id: z.int(),
  main_url: z.string(),
  name: z.string(),
});

/**
 * An environment variable of a project.
 */
export const zEnvironmentVariable = z.object({
  created_at: z.iso.datetime({ offset: true }),
  environments: z.array(zEnvironmentSummary),
  id: z.int(),
  include_in_preview: z.boolean(),
  is_secret: z.boolean(),
  key: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
  value: z.string().nullable(),
});

/**
 * One page of environment variable entries.
 */
export const zEnvironmentVariableList = z.object({
  items: z.array(zEnvironmentVariable),
  total: z.int().gte(0),
});

/**
 * Linked service that variables come from.
 */
export const zEnvironmentVariableService = z.object({
  service_id: z.int(),
  service_name: z.string(),
  service_slug: z.string().nullish(),
  service_type: z.string(),
  service_updated_at: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Where a variable comes from: `manual` names the variable of the project, `integration` the linked service.
 */
export const zEnvironmentVariableSource = z.object({
  overrides_service: zEnvironmentVariableService.nullish(),
  service: zEnvironmentVariableService.nullish(),
  type: z.union([z.enum(['manual', 'integration']), z.string()]),
  var_id: z.int().nullish(),
});

/**
 * The value of one environment variable.
 */
export const zEnvironmentVariableValue = z.object({
  value: z.string(),
});

/**
 * Errors in a period, compared with the one before.
 */
export const zErrorDashboardStats = z.object({
  comparison_end_time: z.iso.datetime({ offset: true }).nullable(),
  comparison_start_time: z.iso.datetime({ offset: true }).nullable(),
  end_time: z.iso.datetime({ offset: true }),
  error_groups: z.int().gte(0),
  error_groups_previous_period: z.int().gte(0),
  start_time: z.iso.datetime({ offset: true }),
  total_errors: z.int().gte(0),
  total_errors_change_percent: z.number(),
  total_errors_previous_period: z.int().gte(0),
});

/**
 * One recorded error.
 */
export const zErrorEvent = z.object({
  created_at: z.iso.datetime({ offset: true }),
  data: z.unknown(),
  error_group_id: z.int(),
  id: z.int(),
  source: z.string().nullable(),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * A group of errors that have the same cause.
 */
export const zErrorGroup = z.object({
  assigned_to: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  deployment_id: z.int().nullable(),
  environment_id: z.int().nullable(),
  error_type: z.string(),
  first_seen: z.iso.datetime({ offset: true }),
  id: z.int(),
  last_seen: z.iso.datetime({ offset: true }),
  message_template: z.string().nullable(),
  project_id: z.int(),
  status: z.union([z.enum(['unresolved', 'resolved', 'ignored', 'assigned']), z.string()]),
  title: z.string(),
  total_count: z.int().gte(0),
  updated_at: z.iso.datetime({ offset: true }),
  visitor_id: z.int().nullable(),
});

/**
 * Whether a project has error groups.
 */
export const zErrorGroupPresence = z.object({
  has_error_groups: z.boolean(),
});

/**
 * Number of error groups by status.
 */
export const zErrorGroupStats = z.object({
  ignored_groups: z.int().gte(0),
  resolved_groups: z.int().gte(0),
  total_groups: z.int().gte(0),
  unresolved_groups: z.int().gte(0),
});

/**
 * Number of errors in one bucket of time.
 */
export const zErrorTimeSeriesPoint = z.object({
  count: z.int().gte(0),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * An address to which Sentry-compatible clients send errors.
 */
export const zErrorTrackingDsn = z.object({
  created_at: z.iso.datetime({ offset: true }),
  deployment_id: z.int().nullable(),
  dsn: z.string(),
  environment_id: z.int().nullable(),
  event_count: z.int().gte(0),
  id: z.int(),
  is_active: z.boolean(),
  name: z.string(),
  project_id: z.int(),
  public_key: z.string(),
});

/**
 * Where a page of an error tracking list stands.
 */
export const zErrorTrackingPagination = z.object({
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total_count: z.int().gte(0),
  total_pages: z.int().gte(0),
});

/**
 * A page of error events.
 */
export const zErrorEventList = z.object({
  data: z.array(zErrorEvent),
  pagination: zErrorTrackingPagination,
});

/**
 * A page of error groups.
 */
export const zErrorGroupList = z.object({
  data: z.array(zErrorGroup),
  pagination: zErrorTrackingPagination,
});

/**
 * Operation to execute on a deployment.
 */
export const zExecuteDeploymentOperationRequest = z.object({
  operation: z.union([z.enum(['deploy', 'mark_complete', 'take_screenshot']), z.string()]),
});

/**
 * Externally built image that is registered for a project.
 */
export const zExternalImage = z.object({
  created_at: z.iso.datetime({ offset: true }),
  digest: z.string().nullable(),
  id: z.int(),
  image_ref: z.string(),
  metadata: z.unknown(),
  project_id: z.int(),
  pushed_at: z.iso.datetime({ offset: true }),
  size_bytes: z.int().gte(0).nullable(),
  tag: z.string().nullable(),
});

/**
 * A page of external images.
 */
export const zExternalImageList = z.object({
  data: z.array(zExternalImage),
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total: z.int().gte(0),
});

/**
 * Backup of one external service.
 */
export const zExternalServiceBackup = z.object({
  backup_id: z.int(),
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
  checksum: z.string().nullable(),
  compression_type: z.string(),
  created_by: z.int(),
  error_message: z.string().nullable(),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  finished_at: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  metadata: z.unknown(),
  s3_location: z.string(),
  service_id: z.int(),
  size_bytes: z.int().gte(0).nullable(),
  started_at: z.iso.datetime({ offset: true }),
  state: z.union([z.enum(['pending', 'running', 'completed', 'failed']), z.string()]),
});

/**
 * One health check of a service.
 */
export const zExternalServiceHealthCheck = z.object({
  checked_at: z.iso.datetime({ offset: true }),
  error_message: z.string().nullish(),
  response_time_ms: z.int().gte(0).nullish(),
  status: z.union([z.enum(['operational', 'degraded', 'down']), z.string()]),
});

/**
 * How a service has been doing.
 */
export const zExternalServiceHealth = z.object({
  consecutive_failures: z.int().gte(0),
  last_checked_at: z.iso.datetime({ offset: true }).nullish(),
  last_error: z.string().nullish(),
  recent_checks: z.array(zExternalServiceHealthCheck),
  response_time_ms: z.int().gte(0).nullish(),
  service_id: z.int(),
  status: z.union([z.enum(['operational', 'degraded', 'down']), z.string()]).nullish(),
  uptime_24h_percent: z.number().gte(0).lte(100).nullish(),
});

/**
 * One container of a clustered service.
 */
export const zExternalServiceMember = z.object({
  compute_ip: z.string().nullish(),
  container_name: z.string(),
  hostname: z.string().nullish(),
  id: z.int(),
  live_state: z.union([z.enum(['primary', 'secondary', 'catchingup']), z.string()]).nullish(),
  node_id: z.int().nullish(),
  ordinal: z.int().gte(0),
  port: z.int().gte(1).lte(65535).nullish(),
  provisioning_error: z.string().nullish(),
  provisioning_step: z.string().nullish(),
  role: z.union([z.enum(['monitor', 'primary', 'replica']), z.string()]),
  status: z.union([z.enum(['running', 'stopped', 'failed']), z.string()]),
});

/**
 * A member of a cluster that is to be created.
 */
export const zExternalServiceMemberRequest = z.object({
  node_id: z.int().nullish(),
  role: z.union([z.enum(['monitor', 'primary', 'replica']), z.string()]),
});

/**
 * A service in short, as it appears beside a backup.
 */
export const zExternalServiceSummary = z.object({
  id: z.int(),
  name: z.string(),
  service_type: z.union([
    z.enum(['postgres', 'redis', 'mongodb', 's3', 'kv', 'blob', 'rustfs', 'minio']),
    z.string(),
  ]),
});

/**
 * A backup of a service or of the database of Temps itself, finished or under way.
 */
export const zBackup = z.object({
  attempts: z.int().gte(0).nullable(),
  backup_id: z.string(),
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
  checksum: z.string().nullable(),
  completed_at: z.iso.datetime({ offset: true }).nullable(),
  compression_type: z.string(),
  created_by: z.int(),
  current_step: z.string().nullable(),
  error_message: z.string().nullable(),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  external_service: zExternalServiceSummary.nullish(),
  file_count: z.int().gte(0).nullable(),
  id: z.int(),
  live_size_bytes: z.int().gte(0).nullable(),
  max_attempts: z.int().gte(0).nullable(),
  max_runtime_secs: z.int().gte(0).nullable(),
  metadata: z.unknown(),
  name: z.string(),
  s3_location: z.string(),
  s3_source_id: z.int(),
  schedule_id: z.int().nullable(),
  size_bytes: z.int().gte(0).nullable(),
  started_at: z.iso.datetime({ offset: true }),
  state: z.union([z.enum(['pending', 'running', 'completed', 'failed']), z.string()]),
  tags: z.array(z.string()),
});

/**
 * Type of a service: `kv` and `blob` are the key-value and file stores of Temps itself, `s3`, `rustfs` and `minio` S3-compatible object stores.
 */
export const zExternalServiceType = z.union([
  z.enum(['mongodb', 'postgres', 'redis', 's3', 'kv', 'blob', 'rustfs', 'minio']),
  z.string(),
]);

/**
 * A Docker container that can be imported as a service.
 */
export const zAvailableContainer = z.object({
  container_id: z.string(),
  container_name: z.string(),
  exposed_ports: z.array(z.int().gte(0).lte(65535)).optional(),
  image: z.string(),
  is_running: z.boolean(),
  service_type: zExternalServiceType,
  version: z.string(),
});

/**
 * One page of containers that can be imported.
 */
export const zAvailableContainerList = z.object({
  items: z.array(zAvailableContainer),
  total: z.int().gte(0),
});

/**
 * A service to create.
 */
export const zCreateExternalServiceRequest = z.object({
  members: z.array(zExternalServiceMemberRequest).optional(),
  name: z.string(),
  node_id: z.int().nullish(),
  parameters: z.record(z.string(), z.unknown()),
  service_type: zExternalServiceType,
  topology: z
    .union([z.enum(['standalone', 'cluster']), z.string()])
    .optional()
    .default('standalone'),
  version: z.string().nullish(),
});

/**
 * A database, cache or object store that the instance runs.
 */
export const zExternalService = z.object({
  connection_info: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  error_message: z.string().nullish(),
  id: z.int(),
  members: z.array(zExternalServiceMember).optional(),
  metrics_enabled: z.boolean(),
  name: z.string(),
  node_id: z.int().nullish(),
  service_type: zExternalServiceType,
  status: z.union([z.enum(['running', 'stopped', 'failed']), z.string()]),
  topology: z.union([z.enum(['standalone', 'cluster']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
  version: z.string().nullable(),
});

/**
 * A service with its parameters.
 */
export const zExternalServiceDetails = z.object({
  current_parameters: z.record(z.string(), z.string()).nullable(),
  parameter_schema: z.unknown(),
  sensitive_parameters: z.array(z.string()).optional(),
  service: zExternalService,
});

/**
 * One page of external services.
 */
export const zExternalServiceList = z.object({
  items: z.array(zExternalService),
  total: z.int().gte(0),
});

/**
 * One page of service types.
 */
export const zExternalServiceTypeList = z.object({
  items: z.array(zExternalServiceType),
  total: z.int().gte(0),
});

/**
 * An ordered list of events that visitors are expected to go through.
 */
export const zFunnel = z.object({
  created_at: z.iso.datetime({ offset: true }),
  description: z.string().nullable(),
  id: z.int(),
  is_active: z.boolean(),
  name: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Outcome of changing or deleting a funnel.
 */
export const zFunnelActionResult = z.object({
  message: z.string().optional(),
});

/**
 * An event name that a funnel step can use.
 */
export const zFunnelEvent = z.object({
  count: z.int().gte(0),
  name: z.string(),
});

/**
 * A page of event names.
 */
export const zFunnelEventList = z.object({
  events: z.array(zFunnelEvent),
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total: z.int().gte(0),
});

/**
 * How visitors go through one step of a funnel.
 */
export const zFunnelStepConversion = z.object({
  average_time_to_complete_seconds: z.number().gte(0),
  completions: z.int().gte(0),
  conversion_rate: z.number(),
  drop_off_rate: z.number(),
  step_id: z.int(),
  step_name: z.string(),
  step_order: z.int(),
});

/**
 * How visitors go through a funnel.
 */
export const zFunnelMetrics = z.object({
  average_completion_time_seconds: z.number().gte(0),
  funnel_id: z.int(),
  funnel_name: z.string(),
  overall_conversion_rate: z.number(),
  step_conversions: z.array(zFunnelStepConversion),
  total_entries: z.int().gte(0),
});

/**
 * A condition on an event; `type` says what is compared with `value`.
 */
export const zFunnelStepFilter = z.union([
  z.object({
    type: z.enum(['page_path']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['hostname']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['utm_source']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['utm_campaign']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['utm_medium']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['referrer_hostname']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['channel']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['device_type']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['browser']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['operating_system']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['language']),
    value: z.string(),
  }),
  z.object({
    type: z.enum(['custom_data']),
    value: z.object({
      path: z.string(),
      value: z.string(),
    }),
  }),
]);

/**
 * A step of a funnel.
 */
export const zCreateFunnelStep = z.object({
  event_filter: z.array(zFunnelStepFilter).optional(),
  event_name: z.string(),
});

/**
 * A funnel with its steps.
 */
export const zCreateFunnelRequest = z.object({
  description: z.string().nullish(),
  name: z.string(),
  steps: z.array(zCreateFunnelStep).min(1),
});

/**
 * Location of an IP address.
 */
export const zGeoLocation = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  country_code: z.string().nullable(),
  ip: z.string(),
  is_eu: z.boolean(),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
  region: z.string().nullable(),
  timezone: z.string().nullable(),
});

/**
 * Restrictions of access by the visitor's country.
 */
export const zGeoRestrictionsConfig = z.object({
  allowedCountries: z.array(z.string()).optional(),
  blockedCountries: z.array(z.string()).optional(),
});

/**
 * Scope of the DSN that is wanted.
 */
export const zGetOrCreateErrorTrackingDsnRequest = z.object({
  base_url: z.string().nullish(),
  deployment_id: z.int().nullish(),
  environment_id: z.int().nullish(),
});

/**
 * A branch of a repository.
 */
export const zGitBranch = z.object({
  commit_sha: z.string(),
  name: z.string(),
  protected: z.boolean(),
});

/**
 * The branches of a repository.
 */
export const zGitBranchList = z.object({
  branches: z.array(zGitBranch),
});

/**
 * A commit of a repository.
 */
export const zGitCommit = z.object({
  author: z.string(),
  author_email: z.string(),
  date: z.iso.datetime({ offset: true }),
  message: z.string(),
  sha: z.string(),
});

/**
 * Whether a commit exists.
 */
export const zGitCommitCheck = z.object({
  commit: zGitCommit.nullable(),
  commit_sha: z.string().nullable(),
  exists: z.boolean(),
});

/**
 * An account at a git provider that Temps can read from.
 */
export const zGitConnection = z.object({
  account_name: z.string(),
  account_type: z.string(),
  consecutive_health_failures: z.int().gte(0),
  created_at: z.iso.datetime({ offset: true }),
  health_message: z.string().nullable(),
  health_status: z.string(),
  id: z.int(),
  installation_id: z.string().nullable(),
  is_active: z.boolean(),
  is_expired: z.boolean(),
  last_health_check_at: z.iso.datetime({ offset: true }).nullable(),
  last_synced_at: z.iso.datetime({ offset: true }).nullable(),
  provider_id: z.int(),
  synced_repository_count: z.int().gte(0),
  syncing: z.boolean(),
  updated_at: z.iso.datetime({ offset: true }),
  user_id: z.int().nullable(),
});

/**
 * A page of git connections.
 */
export const zGitConnectionList = z.object({
  connections: z.array(zGitConnection),
  page: z.int().gte(0),
  per_page: z.int().gte(0),
  total_count: z.int().gte(0),
});

/**
 * Outcome of replacing a token.
 */
export const zGitConnectionTokenUpdate = z.object({
  connection_id: z.int(),
  is_active: z.boolean(),
  message: z.string(),
});

/**
 * Outcome of checking a git connection.
 */
export const zGitConnectionValidation = z.object({
  connection_id: z.int(),
  is_valid: z.boolean(),
  message: z.string(),
});

/**
 * A configured git host.
 */
export const zGitProvider = z.object({
  auth_method: z.union([
    z.enum(['github_app', 'gitlab_app', 'oauth', 'pat', 'basic', 'ssh']),
    z.string(),
  ]),
  base_url: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  id: z.int(),
  is_active: z.boolean(),
  is_default: z.boolean(),
  name: z.string(),
  provider_type: z.union([
    z.enum(['github', 'gitlab', 'bitbucket', 'gitea', 'generic']),
    z.string(),
  ]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * A project that uses a git provider.
 */
export const zGitProviderProjectUsage = z.object({
  connection_id: z.int(),
  connection_name: z.string(),
  id: z.int(),
  name: z.string(),
  slug: z.string(),
});

/**
 * Whether a git provider can be deleted.
 */
export const zGitProviderDeletionCheck = z.object({
  can_delete: z.boolean(),
  message: z.string(),
  projects_in_use: z.array(zGitProviderProjectUsage),
});

/**
 * A Git push that caused a deployment.
 */
export const zGitPushEvent = z.object({
  branch: z.string(),
  commit: z.string(),
  owner: z.string(),
  repo: z.string(),
});

/**
 * A build preset that fits a folder of a repository.
 */
export const zGitRepositoryPreset = z.object({
  composeFiles: z.array(z.string()).nullish(),
  exposedPort: z.int().gte(1).lte(65535).nullable(),
  iconUrl: z.string().nullable(),
  path: z.string(),
  preset: z.string(),
  presetLabel: z.string(),
  projectType: z.string(),
});

/**
 * A repository as of the last sync.
 */
export const zGitRepository = z.object({
  clone_url: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  default_branch: z.string(),
  description: z.string().nullable(),
  full_name: z.string(),
  git_provider_connection_id: z.int(),
  id: z.int(),
  language: z.string().nullable(),
  name: z.string(),
  owner: z.string(),
  preset: z.array(zGitRepositoryPreset).nullable(),
  private: z.boolean(),
  pushed_at: z.iso.datetime({ offset: true }),
  ssh_url: z.string().nullable(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * A page of repositories.
 */
export const zGitRepositoryList = z.object({
  repositories: z.array(zGitRepository),
  total_count: z.int().gte(0),
});

/**
 * The build presets detected in a repository.
 */
export const zGitRepositoryPresets = z.object({
  calculated_at: z.iso.datetime({ offset: true }),
  name: z.string(),
  owner: z.string(),
  presets: z.array(zGitRepositoryPreset),
  repository_id: z.int(),
});

/**
 * A repository sync that was started.
 */
export const zGitRepositorySync = z.object({
  connection_id: z.int(),
  started_at: z.iso.datetime({ offset: true }),
  syncing: z.boolean(),
});

/**
 * A tag of a repository.
 */
export const zGitTag = z.object({
  commit_sha: z.string(),
  name: z.string(),
});

/**
 * The tags of a repository.
 */
export const zGitTagList = z.object({
  tags: z.array(zGitTag),
});

/**
 * State of a domain's HTTP challenge, for finding out why it fails.
 */
export const zHttpChallengeDebug = z.object({
  challenge_exists: z.boolean(),
  challenge_token: z.string().nullable(),
  challenge_url: z.string().nullable(),
  dns_a_records: z.array(z.string()),
  dns_aaaa_records: z.array(z.string()),
  dns_error: z.string().nullable(),
  domain: z.string(),
  validation_url: z.string().nullable(),
});

/**
 * A Docker container to put under management.
 */
export const zImportExternalServiceRequest = z.object({
  container_id: z.string(),
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  service_type: zExternalServiceType,
  version: z.string().nullish(),
});

/**
 * An incident that affects a project.
 */
export const zIncident = z.object({
  created_at: z.iso.datetime({ offset: true }),
  description: z.string().nullable(),
  environment_id: z.int().nullable(),
  id: z.int(),
  monitor_id: z.int().nullable(),
  project_id: z.int(),
  resolved_at: z.iso.datetime({ offset: true }).nullable(),
  severity: z.union([z.enum(['minor', 'major', 'critical']), z.string()]),
  started_at: z.iso.datetime({ offset: true }),
  status: z.union([z.enum(['investigating', 'identified', 'monitoring', 'resolved']), z.string()]),
  title: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Incidents in one bucket of time.
 */
export const zIncidentBucket = z.object({
  active_incidents: z.int().gte(0),
  avg_resolution_time_minutes: z.number().gte(0).nullable(),
  bucket_start: z.iso.datetime({ offset: true }),
  critical_incidents: z.int().gte(0),
  major_incidents: z.int().gte(0),
  minor_incidents: z.int().gte(0),
  resolved_incidents: z.int().gte(0),
  total_incidents: z.int().gte(0),
});

/**
 * Incidents of a project over time.
 */
export const zIncidentBuckets = z.object({
  buckets: z.array(zIncidentBucket),
  environment_id: z.int().nullable(),
  interval: z.union([z.enum(['5min', 'hourly', 'daily']), z.string()]),
  project_id: z.int(),
});

/**
 * One page of incident entries.
 */
export const zIncidentList = z.object({
  items: z.array(zIncident),
  total: z.int().gte(0),
});

/**
 * One entry of an incident's update log.
 */
export const zIncidentUpdate = z.object({
  created_at: z.iso.datetime({ offset: true }),
  id: z.int(),
  incident_id: z.int(),
  message: z.string(),
  status: z.union([z.enum(['investigating', 'identified', 'monitoring', 'resolved']), z.string()]),
});

/**
 * One page of incident update entries.
 */
export const zIncidentUpdateList = z.object({
  items: z.array(zIncidentUpdate),
  total: z.int().gte(0),
});

/**
 * A session to record.
 */
export const zInitSessionReplayRequest = z.object({
  colorDepth: z.int().gte(0).nullish(),
  language: z.string().nullish(),
  screenHeight: z.int().gte(0).nullish(),
  screenWidth: z.int().gte(0).nullish(),
  sessionId: z.string(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  timezone: z.string().nullish(),
  url: z.string().nullish(),
  userAgent: z.string().nullish(),
  viewportHeight: z.int().gte(0).nullish(),
  viewportWidth: z.int().gte(0).nullish(),
});

/**
 * A started session replay.
 */
export const zInitSessionReplayResult = z.object({
  message: z.string(),
  session_id: z.string(),
});

/**
 * Rule that blocks or allows an address for the whole instance.
 */
export const zIpAccessRule = z.object({
  action: z.union([z.enum(['block', 'allow']), z.string()]),
  created_at: z.iso.datetime({ offset: true }),
  created_by: z.int().nullable(),
  id: z.int(),
  ip_address: z.string(),
  reason: z.string().nullable(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Whether an address is blocked.
 */
export const zIpBlockStatus = z.object({
  ip: z.string(),
  is_blocked: z.boolean(),
});

/**
 * Account at the certificate authority Let's Encrypt.
 */
export const zLetsEncryptSettings = z.object({
  email: z.string().nullish().default(null),
  environment: z
    .union([z.enum(['production', 'staging']), z.string()])
    .optional()
    .default('production'),
});

/**
 * The project to link to a service.
 */
export const zLinkProjectRequest = z.object({
  project_id: z.int(),
});

/**
 * A project in short, as it appears in a link to a service.
 */
export const zLinkedProject = z.object({
  created_at: z.iso.datetime({ offset: true }),
  id: z.int(),
  slug: z.string(),
});

/**
 * An environment variable in the list of those that a service gives to a linked project.
 */
export const zListedServiceVariable = z.object({
  name: z.string(),
  sensitive: z.boolean().optional(),
  value: z.string(),
});

/**
 * Route that forwards a domain to a host and port.
 */
export const zLoadBalancerRoute = z.object({
  created_at: z.iso.datetime({ offset: true }),
  domain: z.string(),
  enabled: z.boolean(),
  host: z.string(),
  id: z.int(),
  port: z.int().gte(1).lte(65535),
  route_type: z.union([z.enum(['http', 'tls']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Credentials of an account.
 */
export const zLoginRequest = z.object({
  email: z.string(),
  password: z.string(),
});

/**
 * Address to which a sign-in or password reset link is sent.
 */
export const zMagicLinkRequest = z.object({
  email: z.string(),
});

/**
 * Database that keeps metrics: `timescale_db` or `click_house`.
 */
export const zMetricsStoreKind = z.union([z.enum(['timescale_db', 'click_house']), z.string()]);

/**
 * What is needed to add Temps to an authenticator app.
 */
export const zMfaSetup = z.object({
  qr_code: z.string(),
  recovery_codes: z.array(z.string()),
  secret_key: z.string(),
});

/**
 * Code that completes a sign-in.
 */
export const zMfaVerificationRequest = z.object({
  code: z.string(),
});

/**
 * An uptime monitor of an environment.
 */
export const zMonitor = z.object({
  check_interval_seconds: z.int().gte(0),
  check_path: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  environment_id: z.int().nullable(),
  id: z.int(),
  is_active: z.boolean(),
  monitor_type: z.union([z.enum(['web', 'health']), z.string()]),
  monitor_url: z.string(),
  name: z.string(),
  project_id: z.int(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * Latest state of a monitor and its figures over a time window.
 */
export const zMonitorCurrentStatus = z.object({
  avg_response_time_ms: z.number().gte(0).nullable(),
  current_status: z.union([
    z.enum(['operational', 'degraded', 'partial_outage', 'major_outage', 'down', 'unknown']),
    z.string(),
  ]),
  last_check_at: z.iso.datetime({ offset: true }).nullable(),
  monitor_id: z.int(),
  uptime_percentage: z.number().gte(0).lte(100),
});

/**
 * One page of monitor entries.
 */
export const zMonitorList = z.object({
  items: z.array(zMonitor),
  total: z.int().gte(0),
});

/**
 * A monitor with its current state.
 */
export const zMonitorStatus = z.object({
  avg_response_time_ms: z.int().gte(0).nullable(),
  current_status: z.union([
    z.enum(['operational', 'degraded', 'partial_outage', 'major_outage', 'down', 'unknown']),
    z.string(),
  ]),
  monitor: zMonitor,
  uptime_percentage: z.number().gte(0).lte(100),
});

/**
 * Checks of a monitor within one time bucket.
 */
export const zMonitorStatusBucket = z.object({
  avg_response_time_ms: z.number().gte(0).nullable(),
  bucket_start: z.iso.datetime({ offset: true }),
  degraded_count: z.int().gte(0),
  down_count: z.int().gte(0),
  max_response_time_ms: z.number().gte(0).nullable(),
  min_response_time_ms: z.number().gte(0).nullable(),
  operational_count: z.int().gte(0),
  p50_response_time_ms: z.number().gte(0).nullable(),
  p95_response_time_ms: z.number().gte(0).nullable(),
  p99_response_time_ms: z.number().gte(0).nullable(),
  status: z.union([
    z.enum(['operational', 'degraded', 'partial_outage', 'major_outage', 'down', 'unknown']),
    z.string(),
  ]),
  total_checks: z.int().gte(0),
  uptime_percentage: z.number().gte(0).lte(100),
});

/**
 * Status of a monitor over time, aggregated into buckets.
 */
export const zMonitorStatusHistory = z.object({
  buckets: z.array(zMonitorStatusBucket),
  interval: z.union([z.enum(['5min', 'hourly', 'daily']), z.string()]),
  monitor_id: z.int(),
});

/**
 * Collection of resource metrics.
 */
export const zMonitoringSettings = z.object({
  clickhouse_url: z.string().nullish().default(null),
  enabled: z.boolean().optional().default(false),
  retention_daily_years: z.int().gte(1).optional().default(2),
  retention_hourly_days: z.int().gte(1).optional().default(90),
  retention_raw_days: z.int().gte(1).optional().default(7),
  scrape_interval_secs: z.int().gte(10).optional().default(30),
  store: zMetricsStoreKind.optional().default('timescale_db'),
});

/**
 * Collection of resource metrics, secrets masked.
 */
export const zMonitoringSettingsMasked = z.object({
  clickhouse_url_set: z.boolean(),
  enabled: z.boolean(),
  retention_daily_years: z.int().gte(0),
  retention_hourly_days: z.int().gte(0),
  retention_raw_days: z.int().gte(0),
  scrape_interval_secs: z.int().gte(0),
  store: zMetricsStoreKind,
});

/**
 * Cluster of several nodes.
 */
export const zMultiNodeSettings = z.object({
  cluster_ca_cert_pem: z.string().nullish().default(null),
  cluster_ca_key_encrypted: z.string().nullish().default(null),
  join_token_hash: z.string().nullish().default(null),
  legacy_shared_token_enabled: z.boolean().optional().default(true),
  node_cpu_alert_percent: z.number().gte(0).lte(100).nullish().default(90),
  node_disk_alert_percent: z.number().gte(0).lte(100).nullish().default(90),
  node_memory_alert_percent: z.number().gte(0).lte(100).nullish().default(90),
  private_address: z.string().nullish().default(null),
  require_mtls: z.boolean().optional().default(false),
});

/**
 * Cluster of several nodes, secrets masked.
 */
export const zMultiNodeSettingsMasked = z.object({
  cluster_ca_fingerprint: z.string().nullable(),
  has_join_token: z.boolean(),
  legacy_shared_token_enabled: z.boolean(),
  node_cpu_alert_percent: z.number().gte(0).lte(100).nullable(),
  node_disk_alert_percent: z.number().gte(0).lte(100).nullable(),
  node_memory_alert_percent: z.number().gte(0).lte(100).nullable(),
  private_address: z.string().nullable(),
  require_mtls: z.boolean(),
});

/**
 * Address of one of the server's network interfaces.
 */
export const zNetworkInterfaceAddress = z.object({
  address: z.string(),
  interface: z.string(),
  is_private: z.boolean().nullable(),
  is_link_local: z.boolean().nullable(),
  is_unique_local: z.boolean().nullable(),
});

/**
 * Settings of the `nixpacks` preset, which has none.
 */
export const zNixpacksPresetConfig = z.record(z.string(), z.unknown());

/**
 * What the instance notifies about, how urgent it must be, and the weekly digest.
 */
export const zNotificationPreferences = z.object({
  backup_failures_enabled: z.boolean(),
  backup_successes_enabled: z.boolean(),
  batch_similar_notifications: z.boolean(),
  build_errors_enabled: z.boolean(),
  deployment_failures_enabled: z.boolean(),
  digest_sections: zDigestSections,
  digest_send_day: z.union([z.enum(['monday', 'friday', 'sunday']), z.string()]),
  digest_send_time: z.string(),
  dns_changes_enabled: z.boolean(),
  domain_expiration_enabled: z.boolean(),
  email_enabled: z.boolean(),
  error_threshold: z.int().gte(0),
  error_time_window: z.int().gte(0),
  load_balancer_issues_enabled: z.boolean(),
  minimum_severity: z.union([z.enum(['info', 'warning', 'error', 'critical']), z.string()]),
  retention_policy_violations_enabled: z.boolean(),
  route_downtime_enabled: z.boolean(),
  runtime_errors_enabled: z.boolean(),
  s3_connection_issues_enabled: z.boolean(),
  slack_enabled: z.boolean(),
  ssl_days_before_expiration: z.int().gte(0),
  ssl_expiration_enabled: z.boolean(),
  weekly_digest_enabled: z.boolean(),
});

/**
 * A channel that notifications are sent through.
 */
export const zNotificationProvider = z.object({
  config: z.unknown(),
  created_at: z.iso.datetime({ offset: true }),
  enabled: z.boolean(),
  id: z.int(),
  name: z.string(),
  provider_type: z.union([z.enum(['email', 'slack', 'webhook']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of notification providers.
 */
export const zNotificationProviderList = z.object({
  items: z.array(zNotificationProvider),
  total: z.int().gte(0),
});

/**
 * Outcome of a test message.
 */
export const zNotificationProviderTestResult = z.object({
  message: z.string().nullable(),
  success: z.boolean(),
});

/**
 * After how long stored requests and traces are compressed.
 */
export const zObservabilityCompression = z.object({
  otel_spans_after_hours: z.int().gte(1).lte(2160),
  proxy_logs_after_hours: z.int().gte(1).lte(720),
});

/**
 * For how long requests, traces, logs and metrics are kept.
 */
export const zObservabilityRetention = z.object({
  otel_logs_days: z.int().gte(1).lte(3650),
  otel_metrics_days: z.int().gte(1).lte(3650),
  otel_spans_days: z.int().gte(1).lte(3650),
  proxy_logs_days: z.int().gte(1).lte(3650),
});

/**
 * An OpenID Connect provider as a sign-in page shows it.
 */
export const zOidcProviderSummary = z.object({
  name: z.string(),
  slug: z.string(),
  template: z.string(),
});

/**
 * The ways of signing in that an instance offers.
 */
export const zAuthEmailStatus = z.object({
  email_configured: z.boolean(),
  magic_link_available: z.boolean().optional(),
  oidc_providers: z.array(zOidcProviderSummary),
  password_reset_available: z.boolean(),
});

/**
 * Certificates that are requested at the first connection to a hostname.
 */
export const zOnDemandTlsSettings = z.object({
  deployment_url_mode: z
    .union([z.enum(['http', 'https']), z.string()])
    .optional()
    .default('http'),
  enabled: z.boolean().optional().default(false),
  hourly_cap: z.int().gte(1).optional().default(10),
  max_concurrent: z.int().gte(1).optional().default(3),
  zone: z.string().nullish().default(null),
});

/**
 * Password that visitors enter before they reach the site.
 */
export const zPasswordProtectionConfig = z.object({
  enabled: z.boolean(),
  passwordHash: z.string(),
});

/**
 * Whether a project has speed metrics.
 */
export const zPerformanceMetricPresence = z.object({
  has_metrics: z.boolean(),
});

/**
 * Web vitals in a period.
 */
export const zPerformanceMetrics = z.object({
  cls: z.number().gte(0).nullable(),
  cls_p75: z.number().gte(0).nullable(),
  cls_p90: z.number().gte(0).nullable(),
  cls_p95: z.number().gte(0).nullable(),
  cls_p99: z.number().gte(0).nullable(),
  fcp: z.number().gte(0).nullable(),
  fcp_p75: z.number().gte(0).nullable(),
  fcp_p90: z.number().gte(0).nullable(),
  fcp_p95: z.number().gte(0).nullable(),
  fcp_p99: z.number().gte(0).nullable(),
  fid: z.number().gte(0).nullable(),
  fid_p75: z.number().gte(0).nullable(),
  fid_p90: z.number().gte(0).nullable(),
  fid_p95: z.number().gte(0).nullable(),
  fid_p99: z.number().gte(0).nullable(),
  inp: z.number().gte(0).nullable(),
  inp_p75: z.number().gte(0).nullable(),
  inp_p90: z.number().gte(0).nullable(),
  inp_p95: z.number().gte(0).nullable(),
  inp_p99: z.number().gte(0).nullable(),
  lcp: z.number().gte(0).nullable(),
  lcp_p75: z.number().gte(0).nullable(),
  lcp_p90: z.number().gte(0).nullable(),
  lcp_p95: z.number().gte(0).nullable(),
  lcp_p99: z.number().gte(0).nullable(),
  ttfb: z.number().gte(0).nullable(),
  ttfb_p75: z.number().gte(0).nullable(),
  ttfb_p90: z.number().gte(0).nullable(),
  ttfb_p95: z.number().gte(0).nullable(),
  ttfb_p99: z.number().gte(0).nullable(),
});

/**
 * Web vitals over time. The arrays are as long as `timestamps` and match it by position; the percentiles are over the whole period.
 */
export const zPerformanceMetricsOverTime = z.object({
  cls: z.array(z.number().nullable()),
  cls_p75: z.number().gte(0).nullable(),
  cls_p90: z.number().gte(0).nullable(),
  cls_p95: z.number().gte(0).nullable(),
  cls_p99: z.number().gte(0).nullable(),
  fcp: z.array(z.number().nullable()),
  fcp_p75: z.number().gte(0).nullable(),
  fcp_p90: z.number().gte(0).nullable(),
  fcp_p95: z.number().gte(0).nullable(),
  fcp_p99: z.number().gte(0).nullable(),
  fid: z.array(z.number().nullable()),
  fid_p75: z.number().gte(0).nullable(),
  fid_p90: z.number().gte(0).nullable(),
  fid_p95: z.number().gte(0).nullable(),
  fid_p99: z.number().gte(0).nullable(),
  inp: z.array(z.number().nullable()),
  inp_p75: z.number().gte(0).nullable(),
  inp_p90: z.number().gte(0).nullable(),
  inp_p95: z.number().gte(0).nullable(),
  inp_p99: z.number().gte(0).nullable(),
  lcp: z.array(z.number().nullable()),
  lcp_p75: z.number().gte(0).nullable(),
  lcp_p90: z.number().gte(0).nullable(),
  lcp_p95: z.number().gte(0).nullable(),
  lcp_p99: z.number().gte(0).nullable(),
  timestamps: z.array(z.iso.datetime({ offset: true })),
  ttfb: z.array(z.number().nullable()),
  ttfb_p75: z.number().gte(0).nullable(),
  ttfb_p90: z.number().gte(0).nullable(),
  ttfb_p95: z.number().gte(0).nullable(),
  ttfb_p99: z.number().gte(0).nullable(),
});

/**
 * Average web vitals of one group.
 */
export const zPerformancePageMetricGroup = z.object({
  cls: z.number().gte(0).nullable(),
  country_code: z.string().nullable(),
  events: z.int().gte(0),
  fcp: z.number().gte(0).nullable(),
  group_key: z.string(),
  inp: z.number().gte(0).nullable(),
  lcp: z.number().gte(0).nullable(),
  ttfb: z.number().gte(0).nullable(),
});

/**
 * Web vitals by group.
 */
export const zPerformancePageMetrics = z.object({
  grouped_by: z.union([
    z.enum(['path', 'country', 'device_type', 'browser', 'operating_system']),
    z.string(),
  ]),
  groups: z.array(zPerformancePageMetricGroup),
  total_events: z.int().gte(0),
});

/**
 * How the instance is reached.
 */
export const zPlatformAccess = z.object({
  access_mode: z.union([z.enum(['local', 'direct', 'nat', 'cloudflare_tunnel']), z.string()]),
  can_create_domains: z.boolean(),
  domain_creation_error: z.string().nullable(),
  private_ip: z.string().nullable(),
  public_ip: z.string().nullable(),
});

/**
 * Operating system and architecture of the server.
 */
export const zPlatformInfo = z.object({
  architecture: z.string().optional(),
  os_type: z.string().optional(),
  platforms: z.array(z.string()),
});

/**
 * Preset with which a project can be built.
 */
export const zPreset = z.object({
  default_port: z.int().gte(0).lte(65535).nullable(),
  description: z.string(),
  icon_url: z.string(),
  label: z.string(),
  project_type: z.union([z.enum(['server', 'static']), z.string()]),
  slug: z.string(),
});

/**
 * Presets with which projects can be built.
 */
export const zPresetList = z.object({
  presets: z.array(zPreset),
  total: z.int().gte(0),
});

/**
 * Gateway that serves sandbox previews.
 */
export const zPreviewGatewaySettings = z.object({
  auto_upgrade: z.boolean().optional().default(true),
  host_port: z.int().gte(0).lte(65535).optional().default(8090),
  image: z.string().optional().default('ghcr.io/gotempsh/temps-preview-gateway:latest'),
  shared_secret: z.string().optional().default(''),
});

/**
 * Gateway that serves sandbox previews, secrets masked.
 */
export const zPreviewGatewaySettingsMasked = z.object({
  auto_upgrade: z.boolean(),
  host_port: z.int().gte(0).lte(65535),
  image: z.string(),
  shared_secret_set: z.boolean(),
});

/**
 * Addresses of the server's own network interfaces.
 */
export const zPrivateIpInfo = z.object({
  primary_ip: z.string().nullish(),
  ipv4_addresses: z.array(zNetworkInterfaceAddress).optional(),
  ipv6_addresses: z.array(zNetworkInterfaceAddress).optional(),
  error: z.string().optional(),
  details: z.string().optional(),
});

/**
 * What went wrong, as RFC 7807 problem details. Further members may follow; some servers nest them under `extensions`.
 */
export const zProblem = z.object({
  type: z.string().optional().default('about:blank'),
  title: z.string(),
  status: z.int().gte(400).lte(599),
  detail: z.string().optional(),
  instance: z.string().optional(),
});

/**
 * A link between a service and a project that uses it.
 */
export const zProjectServiceLink = z.object({
  id: z.int(),
  project: zLinkedProject,
  service: zExternalService,
});

/**
 * One page of links between a service and its projects.
 */
export const zProjectServiceLinkList = z.object({
  items: z.array(zProjectServiceLink),
  total: z.int().gte(0),
});

/**
 * Figures over all projects.
 */
export const zProjectStatistics = z.object({
  total_count: z.int().gte(0),
});

/**
 * Where to deploy what a deployment built.
 */
export const zPromoteDeploymentRequest = z.object({
  target_environment_id: z.int(),
});

/**
 * Request that passed through the proxy.
 */
export const zProxyLog = z.object({
  bot_name: z.string().nullable(),
  browser: z.string().nullable(),
  browser_version: z.string().nullable(),
  cache_status: z.string().nullable(),
  client_ip: z.string().nullable(),
  container_id: z.string().nullable(),
  deployment_id: z.int().nullable(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).nullable(),
  environment_id: z.int().nullable(),
  error_message: z.string().nullable(),
  host: z.string(),
  id: z.int(),
  ip_geolocation_id: z.int().nullable(),
  is_bot: z.boolean().nullable(),
  is_system_request: z.boolean(),
  method: z.string(),
  operating_system: z.string().nullable(),
  path: z.string(),
  project_id: z.int().nullable(),
  query_string: z.string().nullable(),
  referrer: z.string().nullable(),
  request_id: z.string(),
  request_size_bytes: z.int().gte(0).nullable(),
  request_source: z.union([z.enum(['proxy', 'api', 'console', 'cli']), z.string()]),
  response_size_bytes: z.int().gte(0).nullable(),
  response_time_ms: z.int().gte(0).nullable(),
  routing_status: z.union([
    z.enum([
      'routed',
      'no_project',
      'error',
      'pending',
      'static_file',
      'redirected',
      'http_to_https_redirect',
      'acme_challenge',
      'captcha_wasm',
    ]),
    z.string(),
  ]),
  session_id: z.int().nullable(),
  status_code: z.int(),
  timestamp: z.iso.datetime({ offset: true }),
  upstream_host: z.string().nullable(),
  user_agent: z.string().nullable(),
  visitor_id: z.int().nullable(),
});

/**
 * A page of proxy log entries.
 */
export const zProxyLogList = z.object({
  logs: z.array(zProxyLog),
  page: z.int().gte(0),
  page_size: z.int().gte(0),
  total: z.int().gte(0),
  total_pages: z.int().gte(0),
});

/**
 * Request statistics of one step of time.
 */
export const zProxyLogTimeBucket = z.object({
  avg_response_time_ms: z.number().gte(0),
  bucket: z.iso.datetime({ offset: true }),
  error_count: z.int().gte(0),
  request_count: z.int().gte(0),
  total_request_bytes: z.int().gte(0),
  total_response_bytes: z.int().gte(0),
});

/**
 * Request statistics over time.
 */
export const zProxyLogTimeBuckets = z.object({
  bucket_interval: z.string(),
  end_time: z.iso.datetime({ offset: true }),
  start_time: z.iso.datetime({ offset: true }),
  stats: z.array(zProxyLogTimeBucket),
});

/**
 * Request count of today.
 */
export const zProxyLogTodayStats = z.object({
  date: z.iso.date(),
  total_requests: z.int().gte(0),
});

/**
 * Address under which the server is seen from the internet.
 */
export const zPublicIpInfo = z.object({
  ip: z.string().nullable(),
  source: z.string().nullish(),
  error: z.string().nullish(),
});

/**
 * Image to register with a project.
 */
export const zPushImageRequest = z.object({
  image_ref: z.string(),
  metadata: z.unknown().optional(),
});

/**
 * Image that was registered with the push call.
 */
export const zPushedImage = z.object({
  digest: z.string().nullable(),
  id: z.string(),
  image_ref: z.string(),
  pushed_at: z.iso.datetime({ offset: true }),
  size: z.int().gte(0).nullable(),
});

/**
 * Limits on the requests of a client.
 */
export const zRateLimitConfig = z.object({
  blacklistIps: z.array(z.string()).optional(),
  maxRequestsPerHour: z.int().gte(0).nullish(),
  maxRequestsPerMinute: z.int().gte(0).nullish(),
  whitelistIps: z.array(z.string()).optional(),
});

/**
 * Rate limit of the proxy, counted per client address.
 */
export const zRateLimitSettings = z.object({
  blacklist_ips: z.array(z.string()).optional().default([]),
  enabled: z.boolean().optional().default(false),
  max_requests_per_hour: z.int().gte(0).optional().default(1000),
  max_requests_per_minute: z.int().gte(0).optional().default(60),
  whitelist_ips: z.array(z.string()).optional().default([]),
});

/**
 * An event from a page in the browser.
 */
export const zRecordAnalyticsEventRequest = z.object({
  cls: z.number().gte(0).nullish(),
  event_data: z.unknown(),
  event_name: z.string(),
  fcp: z.number().gte(0).nullish(),
  fid: z.number().gte(0).nullish(),
  inp: z.number().gte(0).nullish(),
  language: z.string().nullish(),
  lcp: z.number().gte(0).nullish(),
  page_title: z.string().nullish(),
  referrer: z.string().nullish(),
  request_path: z.string(),
  request_query: z.string(),
  screen_height: z.int().gte(0).nullish(),
  screen_width: z.int().gte(0).nullish(),
  ttfb: z.number().gte(0).nullish(),
  viewport_height: z.int().gte(0).nullish(),
  viewport_width: z.int().gte(0).nullish(),
});

/**
 * Web vitals of a page load; leave out what was not measured.
 */
export const zRecordSpeedMetricsRequest = z.object({
  cls: z.number().gte(0).nullish(),
  fcp: z.number().gte(0).nullish(),
  fid: z.number().gte(0).nullish(),
  inp: z.number().gte(0).nullish(),
  language: z.string().nullish(),
  lcp: z.number().gte(0).nullish(),
  pathname: z.string().nullish(),
  query: z.string().nullish(),
  screenHeight: z.int().gte(0).nullish(),
  screenWidth: z.int().gte(0).nullish(),
  ttfb: z.number().gte(0).nullish(),
  viewportHeight: z.int().gte(0).nullish(),
  viewportWidth: z.int().gte(0).nullish(),
});

/**
 * How to build the new address of a DSN.
 */
export const zRegenerateErrorTrackingDsnRequest = z.object({
  base_url: z.string().nullish(),
});

/**
 * A deployment that was queued from an image or a static bundle.
 */
export const zRemoteDeployment = z.object({
  created_at: z.iso.datetime({ offset: true }),
  environment_id: z.int(),
  id: z.int(),
  project_id: z.int(),
  slug: z.string(),
  source_type: z.union([z.enum(['git', 'docker_image', 'static_files', 'manual']), z.string()]),
  state: z.union([
    z.enum([
      'pending',
      'running',
      'built',
      'completed',
      'deployed',
      'success',
      'failed',
      'error',
      'cancelled',
      'paused',
      'stopped',
    ]),
    z.string(),
  ]),
});

/**
 * A new password with the token that allows to set it.
 */
export const zResetPasswordRequest = z.object({
  new_password: z.string(),
  token: z.string(),
});

/**
 * A variable that a deployment gets, with where it comes from.
 */
export const zResolvedEnvironmentVariable = z.object({
  environments: z.array(zEnvironmentSummary),
  include_in_preview: z.boolean(),
  key: z.string(),
  source: zEnvironmentVariableSource,
  value_preview: z.string(),
});

/**
 * One page of variables with their sources.
 */
export const zResolvedEnvironmentVariableList = z.object({
  items: z.array(zResolvedEnvironmentVariable),
  total: z.int().gte(0),
});

/**
 * The outcome of an attempt to deliver an event again.
 */
export const zRetriedWebhookDelivery = z.object({
  attempt_number: z.int().gte(1),
  created_at: z.iso.datetime({ offset: true }).optional(),
  delivered_at: z.iso.datetime({ offset: true }).nullish(),
  error_message: z.string().nullable(),
  event_id: z.string().optional(),
  event_type: z
    .union([
      z.enum([
        'deployment.created',
        'deployment.succeeded',
        'deployment.failed',
        'deployment.cancelled',
        'deployment.ready',
        'project.created',
        'project.deleted',
        'domain.created',
        'domain.provisioned',
        'email.delivered',
        'email.bounced',
        'email.complained',
      ]),
      z.string(),
    ])
    .optional(),
  id: z.int().optional(),
  payload: z.string().optional(),
  status_code: z.int().nullable(),
  success: z.boolean(),
  webhook_id: z.int().optional(),
});

/**
 * A role that can be assigned to users.
 */
export const zRole = z.object({
  created_at: z.iso.datetime({ offset: true }),
  id: z.int(),
  name: z.union([z.enum(['admin', 'user']), z.string()]),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * A user who was just created, and the roles assigned to them.
 */
export const zCreatedUserWithRoles = z.object({
  roles: z.array(zRole),
  user: zCreatedUser,
});

/**
 * A backup to start right away.
 */
export const zRunBackupRequest = z.object({
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
});

/**
 * How an external service is backed up.
 */
export const zRunExternalServiceBackupRequest = z.object({
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]).nullish(),
  s3_source_id: z.int().nullish(),
});

/**
 * A bucket that backups are written to.
 */
export const zS3Source = z.object({
  access_key_id: z.string(),
  bucket_name: z.string(),
  bucket_path: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  endpoint: z.string().nullable(),
  force_path_style: z.boolean().nullable(),
  id: z.int(),
  is_default: z.boolean(),
  name: z.string(),
  region: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * A backup that lies in an S3 source, recorded by this instance or found in the bucket.
 */
export const zS3SourceBackup = z.object({
  backup_id: z.string(),
  backup_type: z.union([z.enum(['full', 'incremental']), z.string()]),
  created_at: z.iso.datetime({ offset: true }),
  engine: z
    .union([z.enum(['postgres', 'redis', 'mongodb', 's3', 'rustfs']), z.string()])
    .nullable(),
  format: z.union([z.enum(['walg', 'pg_dump']), z.string()]).nullable(),
  id: z.int().gte(0),
  location: z.string(),
  metadata_location: z.string(),
  name: z.string(),
  origin_service_name: z.string().nullable(),
  size_bytes: z.int().gte(0).nullable(),
  source: z.union([z.enum(['db', 's3_scan']), z.string()]),
  state: z.union([z.enum(['pending', 'running', 'completed', 'failed']), z.string()]),
});

/**
 * One page of backups found in an S3 source.
 */
export const zS3SourceBackupList = z.object({
  items: z.array(zS3SourceBackup),
  total: z.int().gte(0),
});

/**
 * One page of S3 sources.
 */
export const zS3SourceList = z.object({
  items: z.array(zS3Source),
  total: z.int().gte(0),
});

/**
 * Screenshots of deployments.
 */
export const zScreenshotSettings = z.object({
  enabled: z.boolean().optional().default(false),
  provider: z
    .union([z.enum(['local', 'remote']), z.string()])
    .optional()
    .default('local'),
  url: z.string().optional().default(''),
});

/**
 * Security headers that the proxy adds to responses.
 */
export const zSecurityHeadersConfig = z.object({
  contentSecurityPolicy: z.string().nullish(),
  preset: z
    .union([z.enum(['strict', 'moderate', 'permissive', 'disabled', 'custom']), z.string()])
    .nullish(),
  referrerPolicy: z.string().nullish(),
  strictTransportSecurity: z.string().nullish(),
  xFrameOptions: z.string().nullish(),
});

/**
 * Security settings of the proxy in front of an environment.
 */
export const zSecurityConfig = z.object({
  attackMode: z.string().nullish(),
  challengeConfig: zChallengeConfig.nullish(),
  enabled: z.boolean().nullish(),
  geoRestrictions: zGeoRestrictionsConfig.nullish(),
  headers: zSecurityHeadersConfig.nullish(),
  passwordProtection: zPasswordProtectionConfig.nullish(),
  rateLimiting: zRateLimitConfig.nullish(),
});

/**
 * Deployment settings of a project or an environment.
 */
export const zDeploymentConfig = z.object({
  antiAffinity: z.boolean(),
  automaticDeploy: z.boolean().nullish(),
  containerExecEnabled: z.boolean(),
  cpuLimit: z.int().gte(0).nullish(),
  cpuRequest: z.int().gte(0).nullish(),
  crossArchitectureBuilds: z.boolean().optional(),
  exposedPort: z.int().gte(1).lte(65535).nullish(),
  idleTimeoutSeconds: z.int().gte(0),
  memoryLimit: z.int().gte(0).nullish(),
  memoryRequest: z.int().gte(0).nullish(),
  onDemand: z.boolean(),
  performanceMetricsEnabled: z.boolean(),
  replicas: z.int().gte(0),
  security: zSecurityConfig.nullish(),
  sessionRecordingEnabled: z.boolean(),
  targetLabels: z.unknown().optional(),
  targetNodes: z.array(z.int()).nullish(),
  wakeTimeoutSeconds: z.int().gte(0),
});

/**
 * An environment of a project.
 */
export const zEnvironment = z.object({
  attack_mode: z.boolean().nullable(),
  branch: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  current_deployment_id: z.int().nullable(),
  deployment_config: zDeploymentConfig.nullish(),
  estimated_sleep_at: z.iso.datetime({ offset: true }).nullish(),
  id: z.int(),
  is_preview: z.boolean(),
  last_activity_at: z.iso.datetime({ offset: true }).nullish(),
  main_url: z.string(),
  name: z.string(),
  project_id: z.int(),
  protected: z.boolean(),
  sleeping: z.boolean(),
  slug: z.string(),
  subdomain: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of environment entries.
 */
export const zEnvironmentList = z.object({
  items: z.array(zEnvironment),
  total: z.int().gte(0),
});

/**
 * Security headers that the proxy adds to responses.
 */
export const zSecurityHeadersSettings = z.object({
  content_security_policy: z
    .string()
    .nullish()
    .default(
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'",
    ),
  enabled: z.boolean().optional().default(false),
  permissions_policy: z.string().nullish().default('geolocation=(), microphone=(), camera=()'),
  preset: z
    .union([z.enum(['strict', 'moderate', 'permissive', 'disabled', 'custom']), z.string()])
    .optional()
    .default('moderate'),
  referrer_policy: z.string().optional().default('strict-origin-when-cross-origin'),
  strict_transport_security: z.string().optional().default('max-age=31536000; includeSubDomains'),
  x_content_type_options: z.string().optional().default('nosniff'),
  x_frame_options: z.string().optional().default('SAMEORIGIN'),
  x_xss_protection: z.string().optional().default('1; mode=block'),
});

/**
 * A message to send.
 */
export const zSendEmailRequest = z.object({
  bcc: z.array(z.string()).nullish(),
  cc: z.array(z.string()).nullish(),
  from: z.string(),
  from_name: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  html: z.string().nullish(),
  reply_to: z.string().nullish(),
  subject: z.string(),
  tags: z.array(z.string()).nullish(),
  text: z.string().nullish(),
  to: z.array(z.string()).min(1),
  track_clicks: z.boolean().nullish(),
  track_opens: z.boolean().nullish(),
});

/**
 * What happened to a message that was sent.
 */
export const zSendEmailResult = z.object({
  id: z.string(),
  provider_message_id: z.string().nullable(),
  status: z.union([
    z.enum(['queued', 'sent', 'failed', 'captured', 'delivered', 'bounced', 'complained']),
    z.string(),
  ]),
});

/**
 * An environment variable that a service gives to a linked project.
 */
export const zServiceEnvironmentVariable = z.object({
  name: z.string(),
  sensitive: z.boolean(),
  value: z.string(),
});

/**
 * Display data of a service type.
 */
export const zServiceProviderMetadata = z.object({
  color: z.string(),
  description: z.string(),
  display_name: z.string(),
  icon_url: z.string(),
  service_type: zExternalServiceType,
});

/**
 * JSON Schema of the parameters of a service type.
 */
export const zServiceTypeParameterSchema = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/**
 * A recorded session with its visitor.
 */
export const zSessionReplay = z.object({
  browser: z.string().nullable(),
  browser_version: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }).nullable(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).nullable(),
  duration: z.int().gte(0).nullable(),
  id: z.int(),
  language: z.string().nullable(),
  operating_system: z.string().nullable(),
  operating_system_version: z.string().nullable(),
  screen_height: z.int().gte(0).nullable(),
  screen_width: z.int().gte(0).nullable(),
  session_replay_id: z.string(),
  timezone: z.string().nullable(),
  url: z.string().nullable(),
  user_agent: z.string().nullable(),
  viewport_height: z.int().gte(0).nullable(),
  viewport_width: z.int().gte(0).nullable(),
  visitor_city: z.string().nullable(),
  visitor_country: z.string().nullable(),
  visitor_country_code: z.string().nullable(),
  visitor_crawler_name: z.string().nullable(),
  visitor_custom_data: z.unknown(),
  visitor_environment_id: z.int(),
  visitor_first_seen: z.iso.datetime({ offset: true }),
  visitor_id: z.int(),
  visitor_is_crawler: z.boolean(),
  visitor_last_seen: z.iso.datetime({ offset: true }),
  visitor_project_id: z.int(),
  visitor_region: z.string().nullable(),
  visitor_uuid: z.string(),
});

/**
 * A session replay, wrapped in an object.
 */
export const zSessionReplayDetails = z.object({
  session: zSessionReplay,
});

/**
 * A recorded event of a session replay.
 */
export const zSessionReplayEvent = z.object({
  data: z.unknown(),
  event_type: z.int().nullable(),
  id: z.int(),
  session_id: z.int(),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * A page of session replays.
 */
export const zSessionReplayList = z.object({
  page: z.int().gte(0),
  per_page: z.int().gte(0),
  sessions: z.array(zSessionReplay),
  total_count: z.int().gte(0),
});

/**
 * A session replay with all its events.
 */
export const zSessionReplayWithEvents = z.object({
  events: z.array(zSessionReplayEvent),
  session: zSessionReplay,
});

/**
 * Settings of the instance, secrets masked.
 */
export const zSettings = z.object({
  agent_sandbox: zAgentSandboxSettingsMasked,
  ai_config: zAiConfigSettings,
  build_limits: zBuildLimits,
  cluster_dns: zClusterDnsSettings,
  container_logs: zContainerLogSettings,
  disk_space_alert: zDiskSpaceAlertSettings,
  dns_provider: zDnsProviderSettingsMasked,
  docker_registry: zDockerRegistrySettingsMasked,
  edge_target: z.string().nullable(),
  effective_metrics_store: zMetricsStoreKind,
  effective_observability_store: zMetricsStoreKind,
  external_url: z.string().nullable(),
  insecure_tls: z.boolean(),
  internal_url: z.string().nullable(),
  letsencrypt: zLetsEncryptSettings,
  monitored_services_count: z.int().gte(0).nullable(),
  monitoring: zMonitoringSettingsMasked,
  multi_node: zMultiNodeSettingsMasked,
  observability_compression: zObservabilityCompression,
  observability_retention: zObservabilityRetention,
  preview_domain: z.string(),
  preview_gateway: zPreviewGatewaySettingsMasked,
  rate_limiting: zRateLimitSettings,
  require_mfa_for_admins: z.boolean(),
  screenshots: zScreenshotSettings,
  security_headers: zSecurityHeadersSettings,
  setup_complete: z.boolean(),
});

/**
 * How notifications are sent to Slack.
 */
export const zSlackNotificationConfig = z.object({
  channel: z.string().nullish(),
  webhook_url: z.string(),
});

/**
 * A Slack provider to create.
 */
export const zCreateSlackNotificationProviderRequest = z.object({
  config: zSlackNotificationConfig,
  enabled: z.boolean().nullish().default(true),
  name: z.string(),
});

/**
 * How an SMTP connection is secured: `Starttls` begins in plain text and switches to TLS, `Tls` is encrypted from the start, `None` is not encrypted.
 */
export const zSmtpTlsMode = z.union([z.enum(['None', 'Starttls', 'Tls']), z.string()]);

/**
 * How notifications are sent by email.
 */
export const zEmailNotificationConfig = z.object({
  accept_invalid_certs: z.boolean().optional().default(false),
  from_address: z.string(),
  from_name: z.string().nullish(),
  password: z.string(),
  smtp_host: z.string(),
  smtp_port: z.int().gte(1).lte(65535),
  starttls_required: z.boolean().optional().default(true),
  tls_mode: zSmtpTlsMode.optional().default('Starttls'),
  to_addresses: z.array(z.string()),
  username: z.string(),
});

/**
 * An email provider to create.
 */
export const zCreateEmailNotificationProviderRequest = z.object({
  config: zEmailNotificationConfig,
  enabled: z.boolean().nullish().default(true),
  name: z.string(),
});

/**
 * Where the content of a deployment comes from: a Git repository, a Docker image, a bundle of static files, or (`manual`) whatever a client uploads.
 */
export const zSourceType = z.union([
  z.enum(['git', 'docker_image', 'static_files', 'manual']),
  z.string(),
]);

/**
 * Details on the build and the source of a deployment; which fields are set depends on the source.
 */
export const zDeploymentMetadata = z.object({
  buildDurationMs: z.int().gte(0).nullish(),
  builder: z.string().nullish(),
  deploymentDurationMs: z.int().gte(0).nullish(),
  deploymentSourceType: zSourceType.nullish(),
  dockerfilePath: z.string().nullish(),
  externalImageId: z.int().nullish(),
  externalImageRef: z.string().nullish(),
  fileCount: z.int().gte(0).nullish(),
  gitPushEvent: zGitPushEvent.nullish(),
  healthCheckPath: z.string().nullish(),
  imageSizeBytes: z.int().gte(0).nullish(),
  imageUploadedLocally: z.boolean(),
  isRollback: z.boolean(),
  labels: z.array(z.string()).optional(),
  rolledBackFromId: z.int().nullish(),
  staticBundleContentType: z.string().nullish(),
  staticBundleId: z.int().nullish(),
  staticBundlePath: z.string().nullish(),
  uploadedImageId: z.string().nullish(),
});

/**
 * One deployment of a project to an environment.
 */
export const zDeployment = z.object({
  branch: z.string().nullable(),
  cancelled_reason: z.string().nullable(),
  commit_author: z.string().nullable(),
  commit_date: z.iso.datetime({ offset: true }).nullable(),
  commit_hash: z.string().nullable(),
  commit_message: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  deployment_config: zDeploymentConfigSnapshot.nullable(),
  environment: zDeploymentEnvironment,
  environment_id: z.int(),
  finished_at: z.iso.datetime({ offset: true }).nullable(),
  id: z.int(),
  is_current: z.boolean(),
  metadata: zDeploymentMetadata.nullable(),
  project_id: z.int(),
  screenshot_location: z.string().nullable(),
  started_at: z.iso.datetime({ offset: true }).nullable(),
  status: z.union([
    z.enum([
      'pending',
      'running',
      'built',
      'completed',
      'deployed',
      'success',
      'failed',
      'error',
      'cancelled',
      'paused',
      'stopped',
    ]),
    z.string(),
  ]),
  tag: z.string().nullable(),
  url: z.string(),
});

/**
 * One page of deployment entries.
 */
export const zDeploymentList = z.object({
  items: z.array(zDeployment),
  total: z.int().gte(0),
});

/**
 * A project: a source and the settings with which it is built and deployed.
 */
export const zProject = z.object({
  ai_alert_summaries_enabled: z.boolean().nullable(),
  ai_debug_chat_enabled: z.boolean().nullable(),
  ai_write_actions_enabled: z.boolean(),
  attack_mode: z.boolean(),
  created_at: z.iso.datetime({ offset: true }),
  cross_project_trace_sharing: z.boolean(),
  deployment_config: zDeploymentConfig,
  directory: z.string(),
  enable_preview_environments: z.boolean(),
  error_source_context_enabled: z.boolean(),
  error_source_root: z.string().nullable(),
  git_provider_connection_id: z.int().nullable(),
  git_url: z.string().nullish(),
  gitlab_webhook_id: z.int().nullish(),
  id: z.int(),
  last_deployment: z.iso.datetime({ offset: true }).nullable(),
  main_branch: z.string(),
  name: z.string(),
  preset: z.string().nullable(),
  preset_config: z.unknown().optional(),
  preview_envs_idle_timeout_seconds: z.int().gte(0),
  preview_envs_on_demand: z.boolean(),
  preview_envs_wake_timeout_seconds: z.int().gte(0),
  repo_name: z.string().nullable(),
  repo_owner: z.string().nullable(),
  slug: z.string(),
  source_type: zSourceType,
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of project entries.
 */
export const zProjectList = z.object({
  items: z.array(zProject),
  total: z.int().gte(0),
});

/**
 * An uploaded archive of static files.
 */
export const zStaticBundle = z.object({
  blob_path: z.string(),
  checksum: z.string().nullable(),
  content_type: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  format: z.union([z.enum(['tar.gz', 'zip']), z.string()]).nullable(),
  id: z.int(),
  metadata: z.unknown(),
  original_filename: z.string().nullable(),
  project_id: z.int(),
  size_bytes: z.int().gte(0),
  uploaded_at: z.iso.datetime({ offset: true }),
});

/**
 * Settings of presets that build a static site.
 */
export const zStaticPresetConfig = z.object({
  buildCommand: z.string().nullish(),
  buildContext: z.string().nullish(),
  installCommand: z.string().nullish(),
  outputDir: z.string().nullish(),
});

/**
 * Settings of a build preset; the form depends on the preset.
 */
export const zPresetConfig = z.union([
  zDockerfilePresetConfig,
  zNixpacksPresetConfig,
  zStaticPresetConfig,
]);

/**
 * Definition of a project, for its creation and its update.
 */
export const zCreateProjectRequest = z.object({
  automatic_deploy: z.boolean().nullish(),
  build_command: z.string().nullish(),
  custom_domain: z.string().nullish(),
  directory: z.string(),
  environment_variables: z.array(z.tuple([z.string(), z.string()])).nullish(),
  exposed_port: z.int().gte(1).lte(65535).nullish(),
  git_provider_connection_id: z.int().nullish(),
  git_url: z.string().nullish(),
  install_command: z.string().nullish(),
  is_on_demand: z.boolean().nullish(),
  is_public_repo: z.boolean().nullish(),
  is_web_app: z.boolean().nullish(),
  main_branch: z.string(),
  name: z.string(),
  output_dir: z.string().nullish(),
  performance_metrics_enabled: z.boolean().optional(),
  preset: z.union([
    z.enum([
      'nextjs',
      'vite',
      'rsbuild',
      'docusaurus',
      'rust',
      'go',
      'python',
      'java',
      'dockerfile',
      'nixpacks',
      'docker-compose',
    ]),
    z.string(),
  ]),
  preset_config: zPresetConfig.nullish(),
  project_type: z.string().nullish(),
  repo_name: z.string().nullish(),
  repo_owner: z.string().nullish(),
  source_type: zSourceType.optional(),
  storage_service_ids: z.array(z.int()),
  use_default_wildcard: z.boolean().nullish(),
});

/**
 * Overall status of a project, made up of its monitors and recent incidents.
 */
export const zStatusOverview = z.object({
  monitors: z.array(zMonitorStatus),
  recent_incidents: z.array(zIncident),
  status: z.union([
    z.enum(['operational', 'degraded_performance', 'partial_outage', 'major_outage']),
    z.string(),
  ]),
});

/**
 * Sender of a test message.
 */
export const zTestEmailProviderRequest = z.object({
  from: z.string(),
  from_name: z.string().nullish(),
});

/**
 * Outcome of sending the weekly digest.
 */
export const zTriggerDigestResult = z.object({
  message: z.string(),
  success: z.boolean(),
});

/**
 * What to deploy from Git, and to which environment.
 */
export const zTriggerPipelineRequest = z.object({
  branch: z.string().nullish(),
  commit: z.string().nullish(),
  environment_id: z.int(),
  tag: z.string().nullish(),
});

/**
 * Confirmation that a deployment pipeline was started; it holds no deployment id.
 */
export const zTriggeredPipeline = z.object({
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  environment_id: z.int(),
  message: z.string(),
  project_id: z.int(),
  tag: z.string().nullable(),
});

/**
 * TXT record that proves control of a domain.
 */
export const zTxtRecord = z.object({
  name: z.string(),
  value: z.string(),
});

/**
 * What must be in place before a certificate can be issued.
 */
export const zCertificateDomainChallenge = z.object({
  domain: z.string(),
  status: z.union([
    z.enum([
      'pending',
      'pending_dns',
      'pending_http',
      'challenge_requested',
      'pending_validation',
      'active',
      'failed',
      'expired',
    ]),
    z.string(),
  ]),
  txt_records: z.array(zTxtRecord),
});

/**
 * Outcome of requesting or renewing a certificate; `type` says which: `complete` (the domain), `pending` (a challenge to fulfill) or `error`.
 */
export const zCertificateProvisionResult = z.union([
  zCertificateDomainErrorBody.and(
    z.object({
      type: z.enum(['error']),
    }),
  ),
  zCertificateDomain.and(
    z.object({
      type: z.enum(['complete']),
    }),
  ),
  zCertificateDomainChallenge.and(
    z.object({
      type: z.enum(['pending']),
    }),
  ),
]);

/**
 * Changes to an API key; absent and null fields stay as they are.
 */
export const zUpdateApiKeyRequest = z.object({
  expires_at: z.iso.datetime({ offset: true }).nullish(),
  is_active: z.boolean().nullish(),
  name: z.string().nullish(),
  permissions: z.array(z.string()).nullish(),
});

/**
 * Whether a project is deployed automatically.
 */
export const zUpdateAutomaticDeployRequest = z.object({
  automatic_deploy: z.boolean(),
});

/**
 * Changes to the caller's own account; absent and null fields stay as they are.
 */
export const zUpdateCurrentUserRequest = z.object({
  email: z.string().nullish(),
  name: z.string().nullish(),
});

/**
 * Fields of a custom domain to change; fields that are left out keep their value.
 */
export const zUpdateCustomDomainRequest = z.object({
  branch: z.string().nullish(),
  domain: z.string().nullish(),
  environment_id: z.int().nullish(),
  redirect_to: z.string().nullish(),
  service_name: z.string().nullish(),
  status_code: z.int().gte(300).lte(399).nullish(),
});

/**
 * Deployment defaults of a project to change; fields that are left out keep their value.
 */
export const zUpdateDeploymentConfigRequest = z.object({
  automaticDeploy: z.boolean().nullish(),
  cpuLimit: z.int().gte(0).nullish(),
  cpuRequest: z.int().gte(0).nullish(),
  exposedPort: z.int().gte(1).lte(65535).nullish(),
  memoryLimit: z.int().gte(0).nullish(),
  memoryRequest: z.int().gte(0).nullish(),
  performanceMetricsEnabled: z.boolean().nullish(),
  replicas: z.int().gte(0).nullish(),
  security: zSecurityConfig.nullish(),
  sessionRecordingEnabled: z.boolean().nullish(),
});

/**
 * Changes to a DNS provider; absent and null fields stay as they are.
 */
export const zUpdateDnsProviderRequest = z.object({
  credentials: zDnsProviderCredentials.nullish(),
  description: z.string().nullish(),
  is_active: z.boolean().nullish(),
  name: z.string().nullish(),
});

/**
 * Changes to an email provider.
 */
export const zUpdateEmailNotificationProviderRequest = z.object({
  config: zEmailNotificationConfig,
  enabled: z.boolean().nullish(),
  name: z.string().nullish(),
});

/**
 * Settings of an environment to change; fields that are left out keep their value.
 */
export const zUpdateEnvironmentSettingsRequest = z.object({
  anti_affinity: z.boolean().nullish(),
  attack_mode: z.boolean().nullish(),
  automatic_deploy: z.boolean().nullish(),
  branch: z.string().nullish(),
  cpu_limit: z.int().gte(0).nullish(),
  cpu_request: z.int().gte(0).nullish(),
  exposed_port: z.int().gte(1).lte(65535).nullish(),
  idle_timeout_seconds: z.int().gte(0).nullish(),
  memory_limit: z.int().gte(0).nullish(),
  memory_request: z.int().gte(0).nullish(),
  on_demand: z.boolean().nullish(),
  password: z.string().nullish(),
  performance_metrics_enabled: z.boolean().nullish(),
  protected: z.boolean().nullish(),
  replicas: z.int().gte(0).nullish(),
  security: zSecurityConfig.nullish(),
  session_recording_enabled: z.boolean().nullish(),
  target_labels: z.unknown().optional(),
  target_nodes: z.array(z.int()).nullish(),
  wake_timeout_seconds: z.int().gte(0).nullish(),
});

/**
 * The new state of an environment variable.
 */
export const zUpdateEnvironmentVariableRequest = z.object({
  environment_ids: z.array(z.int()),
  include_in_preview: z.boolean().optional(),
  is_secret: z.boolean().nullish(),
  key: z.string(),
  value: z.string().nullish(),
});

/**
 * The new state of an error group.
 */
export const zUpdateErrorGroupRequest = z.object({
  assigned_to: z.string().nullish(),
  status: z.union([z.enum(['unresolved', 'resolved', 'ignored', 'assigned']), z.string()]),
});

/**
 * Changes to a service.
 */
export const zUpdateExternalServiceRequest = z.object({
  docker_image: z.string().nullish(),
  parameters: z.record(z.string(), z.unknown()),
});

/**
 * A new token for a git connection.
 */
export const zUpdateGitConnectionTokenRequest = z.object({
  access_token: z.string(),
  refresh_token: z.string().nullish(),
});

/**
 * Git settings of a project.
 */
export const zUpdateGitSettingsRequest = z.object({
  directory: z.string(),
  git_provider_connection_id: z.int().nullish(),
  git_url: z.string().nullish(),
  is_public_repo: z.boolean().nullish(),
  main_branch: z.string(),
  preset: z
    .union([
      z.enum([
        'nextjs',
        'vite',
        'rsbuild',
        'docusaurus',
        'rust',
        'go',
        'python',
        'java',
        'dockerfile',
        'nixpacks',
        'docker-compose',
      ]),
      z.string(),
    ])
    .nullish(),
  preset_config: zPresetConfig.nullish(),
  repo_name: z.string(),
  repo_owner: z.string(),
});

/**
 * A new status of an incident and its explanation.
 */
export const zUpdateIncidentStatusRequest = z.object({
  message: z.string(),
  status: z.union([z.enum(['investigating', 'identified', 'monitoring', 'resolved']), z.string()]),
});

/**
 * Fields of a rule to change; fields that are left out keep their value.
 */
export const zUpdateIpAccessRuleRequest = z.object({
  action: z.union([z.enum(['block', 'allow']), z.string()]).nullish(),
  ip_address: z.string().nullish(),
  reason: z.string().nullish(),
});

/**
 * New target and state of a route.
 */
export const zUpdateLoadBalancerRouteRequest = z.object({
  enabled: z.boolean(),
  host: z.string(),
  port: z.int().gte(1).lte(65535),
  route_type: z.union([z.enum(['http', 'tls']), z.string()]).nullish(),
});

/**
 * Preferences to save.
 */
export const zUpdateNotificationPreferencesRequest = z.object({
  preferences: zNotificationPreferences,
});

/**
 * Fields of a notification provider to change; fields that are left out keep their value.
 */
export const zUpdateNotificationProviderRequest = z.object({
  config: z.unknown().optional(),
  enabled: z.boolean().nullish(),
  name: z.string().nullish(),
});

/**
 * Settings of a project to change; fields that are left out keep their value.
 */
export const zUpdateProjectSettingsRequest = z.object({
  ai_alert_summaries_enabled: z.boolean().nullish(),
  ai_debug_chat_enabled: z.boolean().nullish(),
  attack_mode: z.boolean().nullish(),
  directory: z.string().nullish(),
  enable_preview_environments: z.boolean().nullish(),
  git_provider_connection_id: z.int().nullish(),
  main_branch: z.string().nullish(),
  preset: z
    .union([
      z.enum([
        'nextjs',
        'vite',
        'rsbuild',
        'docusaurus',
        'rust',
        'go',
        'python',
        'java',
        'dockerfile',
        'nixpacks',
        'docker-compose',
      ]),
      z.string(),
    ])
    .nullish(),
  preset_config: zPresetConfig.nullish(),
  preview_envs_idle_timeout_seconds: z.int().gte(0).nullish(),
  preview_envs_on_demand: z.boolean().nullish(),
  preview_envs_wake_timeout_seconds: z.int().gte(0).nullish(),
  repo_name: z.string().nullish(),
  repo_owner: z.string().nullish(),
  slug: z.string().nullish(),
});

/**
 * Fields of an S3 source to change; what is left out or null stays as it is.
 */
export const zUpdateS3SourceRequest = z.object({
  access_key_id: z.string().nullish(),
  bucket_name: z.string().nullish(),
  bucket_path: z.string().nullish(),
  endpoint: z.string().nullish(),
  force_path_style: z.boolean().nullish(),
  name: z.string().nullish(),
  region: z.string().nullish(),
  secret_key: z.string().nullish(),
});

/**
 * The new length of a session replay.
 */
export const zUpdateSessionReplayDurationRequest = z.object({
  duration: z.int().gte(0),
});

/**
 * Outcome of setting a length.
 */
export const zUpdateSessionReplayDurationResult = z.object({
  message: z.string(),
});

/**
 * The full settings of the instance. A field that is left out takes its default.
 */
export const zUpdateSettingsRequest = z.object({
  agent_sandbox: zAgentSandboxSettings.optional(),
  ai_config: zAiConfigSettings.optional(),
  build_limits: zBuildLimitsSettings.optional(),
  cluster_dns: zClusterDnsSettings.optional().default({ enabled: false }),
  console_version: z.string().nullish().default(null),
  container_logs: zContainerLogSettings.optional(),
  disk_space_alert: zDiskSpaceAlertSettings.optional(),
  dns_provider: zDnsProviderSettings.optional(),
  docker_registry: zDockerRegistrySettings.optional(),
  edge_target: z.string().nullish().default(null),
  external_url: z.string().nullish().default(null),
  insecure_tls: z.boolean().optional().default(false),
  internal_url: z.string().nullish().default(null),
  letsencrypt: zLetsEncryptSettings.optional(),
  monitoring: zMonitoringSettings.optional(),
  multi_node: zMultiNodeSettings.optional(),
  observability_compression: zObservabilityCompression
    .optional()
    .default({ otel_spans_after_hours: 24, proxy_logs_after_hours: 24 }),
  observability_retention: zObservabilityRetention.optional().default({
    otel_logs_days: 90,
    otel_metrics_days: 90,
    otel_spans_days: 90,
    proxy_logs_days: 30,
  }),
  on_demand_tls: zOnDemandTlsSettings.optional(),
  preview_domain: z.string().optional().default('localho.st'),
  preview_gateway: zPreviewGatewaySettings.optional(),
  rate_limiting: zRateLimitSettings.optional(),
  require_mfa_for_admins: z.boolean().optional().default(false),
  screenshots: zScreenshotSettings.optional(),
  security_headers: zSecurityHeadersSettings.optional(),
  setup_complete: z.boolean().optional().default(false),
});

/**
 * Outcome of storing the settings.
 */
export const zUpdateSettingsResult = z.object({
  message: z.string(),
});

/**
 * Changes to a Slack provider.
 */
export const zUpdateSlackNotificationProviderRequest = z.object({
  config: zSlackNotificationConfig,
  enabled: z.boolean().nullish(),
  name: z.string().nullish(),
});

/**
 * Web vitals that are known only when the page is left.
 */
export const zUpdateSpeedMetricsRequest = z.object({
  cls: z.number().gte(0).nullish(),
  inp: z.number().gte(0).nullish(),
});

/**
 * Fields of a user to change; what is left out or null stays as it is.
 */
export const zUpdateUserRequest = z.object({
  email: z.string().nullish(),
  name: z.string().nullish(),
});

/**
 * Fields of a webhook to change; what is left out or null stays as it is.
 */
export const zUpdateWebhookRequest = z.object({
  enabled: z.boolean().nullish(),
  events: z
    .array(
      z.union([
        z.enum([
          'deployment.created',
          'deployment.succeeded',
          'deployment.failed',
          'deployment.cancelled',
          'deployment.ready',
          'project.created',
          'project.deleted',
          'domain.created',
          'domain.provisioned',
          'email.delivered',
          'email.bounced',
          'email.complained',
        ]),
        z.string(),
      ]),
    )
    .nullish(),
  secret: z.string().nullish(),
  url: z.string().nullish(),
});

/**
 * The image to move a service to.
 */
export const zUpgradeExternalServiceRequest = z.object({
  docker_image: z.string(),
});

/**
 * Multipart form with an archive of static files.
 */
export const zUploadStaticBundleRequest = z.object({
  file: z.string().max(524288000),
  content_type: z.string().optional(),
  metadata: z.string().optional(),
});

/**
 * Result of one check of a monitor.
 */
export const zUptimeDataPoint = z.object({
  error_message: z.string().nullable(),
  response_time_ms: z.int().gte(0).nullable(),
  status: z.union([
    z.enum(['operational', 'degraded', 'partial_outage', 'major_outage', 'down', 'unknown']),
    z.string(),
  ]),
  timestamp: z.iso.datetime({ offset: true }),
});

/**
 * Checks of a monitor within a time window.
 */
export const zMonitorUptime = z.object({
  monitor_id: z.int(),
  uptime_data: z.array(zUptimeDataPoint),
});

/**
 * A user of the Temps instance.
 */
export const zUser = z.object({
  created_at: z.iso.datetime({ offset: true }),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  email: z.string(),
  email_verified: z.boolean(),
  id: z.int(),
  image: z.string(),
  mfa_enabled: z.boolean(),
  name: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
  username: z.string(),
});

/**
 * A user and the roles assigned to them.
 */
export const zUserWithRoles = z.object({
  roles: z.array(zRole),
  user: zUser,
});

/**
 * One page of user with roles entries.
 */
export const zUserWithRolesList = z.object({
  items: z.array(zUserWithRoles),
  total: z.int().gte(0),
});

/**
 * Code that turns the second factor on.
 */
export const zVerifyMfaRequest = z.object({
  code: z.string(),
});

/**
 * A visitor of a project: where they came from first and when they were last seen.
 */
export const zVisitor = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  country_code: z.string().nullable(),
  crawler_name: z.string().nullable(),
  current_page: z.string().nullable(),
  custom_data: z.unknown(),
  environment_id: z.int(),
  first_channel: z
    .union([
      z.enum([
        'Direct',
        'Organic Search',
        'Paid Search',
        'Organic Social',
        'Paid Social',
        'Email',
        'Referral',
        'Display',
        'Affiliate',
        'Video',
        'Audio',
        'SMS',
        'Mobile App',
        'Unknown',
      ]),
      z.string(),
    ])
    .nullable(),
  first_referrer: z.string().nullable(),
  first_referrer_hostname: z.string().nullable(),
  first_seen: z.iso.datetime({ offset: true }),
  id: z.int(),
  ip_address: z.string().nullable(),
  ip_address_id: z.int().nullable(),
  is_crawler: z.boolean(),
  is_eu: z.boolean().nullable(),
  last_seen: z.iso.datetime({ offset: true }),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
  project_id: z.int(),
  region: z.string().nullable(),
  timezone: z.string().nullable(),
  user_agent: z.string().nullable(),
  visitor_id: z.string(),
  has_activity: z.boolean().optional(),
});

/**
 * Everything known about a visitor.
 */
export const zVisitorDetails = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  country_code: z.string().nullable(),
  crawler_name: z.string().nullable(),
  custom_data: z.unknown(),
  environment_id: z.int(),
  first_channel: z.string().nullable(),
  first_referrer: z.string().nullable(),
  first_referrer_hostname: z.string().nullable(),
  first_seen: z.iso.datetime({ offset: true }),
  id: z.int(),
  ip_address: z.string().nullable(),
  ip_address_id: z.int().nullable(),
  is_crawler: z.boolean(),
  is_eu: z.boolean().nullable(),
  last_seen: z.iso.datetime({ offset: true }),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
  project_id: z.int(),
  region: z.string().nullable(),
  timezone: z.string().nullable(),
  user_agent: z.string().nullable(),
  visitor_id: z.string(),
});

/**
 * One value of a visitor dimension with its visitor count.
 */
export const zVisitorFacetValue = z.object({
  code: z.string().nullable(),
  count: z.int().gte(0),
  value: z.string(),
});

/**
 * Top values of the five visitor dimensions, each ordered by visitor count, highest first.
 */
export const zVisitorFacets = z.object({
  channel: z.array(zVisitorFacetValue),
  city: z.array(zVisitorFacetValue),
  country: z.array(zVisitorFacetValue),
  referrer: z.array(zVisitorFacetValue),
  region: z.array(zVisitorFacetValue),
});

/**
 * One page of the visitors in a segment.
 */
export const zVisitorList = z.object({
  filtered_count: z.int().gte(0),
  total_count: z.int().gte(0),
  visitors: z.array(zVisitor),
});

/**
 * A place from which a visitor came.
 */
export const zVisitorLocation = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
});

/**
 * How often a visitor viewed a page.
 */
export const zVisitorPageVisit = z.object({
  path: z.string(),
  visits: z.int().gte(0),
});

/**
 * The bare record of a visitor.
 */
export const zVisitorRecord = z.object({
  created_at: z.iso.datetime({ offset: true }),
  custom_data: z.unknown(),
  id: z.int(),
  project_id: z.int(),
  visitor_id: z.string(),
});

/**
 * A page of session replays of a visitor.
 */
export const zVisitorSessionReplayList = z.object({
  page: z.int().gte(0),
  per_page: z.int().gte(0),
  sessions: z.array(zSessionReplay),
  total_count: z.int().gte(0),
});

/**
 * A session in the list of a visitor.
 */
export const zVisitorSessionSummary = z.object({
  duration_seconds: z.int().gte(0),
  ended_at: z.iso.datetime({ offset: true }).nullable(),
  entry_path: z.string().nullable(),
  events_count: z.int().gte(0),
  exit_path: z.string().nullable(),
  is_bounced: z.boolean(),
  is_engaged: z.boolean(),
  page_views: z.int().gte(0),
  referrer: z.string().nullable(),
  requests_count: z.int().gte(0),
  session_id: z.int(),
  started_at: z.iso.datetime({ offset: true }),
});

/**
 * The sessions of a visitor.
 */
export const zVisitorSessionList = z.object({
  sessions: z.array(zVisitorSessionSummary),
  total_sessions: z.int().gte(0),
  visitor_id: z.string(),
});

/**
 * The activity of a visitor, summed up.
 */
export const zVisitorStats = z.object({
  average_session_duration: z.number().gte(0),
  bounce_rate: z.number().gte(0).lte(100),
  devices_used: z.array(z.string()),
  engagement_rate: z.number().gte(0).lte(100),
  first_seen: z.iso.datetime({ offset: true }),
  last_seen: z.iso.datetime({ offset: true }),
  locations: z.array(zVisitorLocation),
  top_pages: z.array(zVisitorPageVisit),
  top_referrers: z.array(z.string()),
  total_events: z.int().gte(0),
  total_page_views: z.int().gte(0),
  total_sessions: z.int().gte(0),
  visitor_id: z.int(),
});

/**
 * A visitor with its location.
 */
export const zVisitorWithGeolocation = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  country_code: z.string().nullable(),
  crawler_name: z.string().nullable(),
  custom_data: z.unknown(),
  environment_id: z.int(),
  first_channel: z.string().nullable(),
  first_referrer: z.string().nullable(),
  first_referrer_hostname: z.string().nullable(),
  first_seen: z.iso.datetime({ offset: true }),
  id: z.int(),
  ip_address: z.string().nullable(),
  is_crawler: z.boolean(),
  is_eu: z.boolean().nullable(),
  last_seen: z.iso.datetime({ offset: true }),
  latitude: z.number().gte(-90).lte(90).nullable(),
  longitude: z.number().gte(-180).lte(180).nullable(),
  project_id: z.int(),
  region: z.string().nullable(),
  timezone: z.string().nullable(),
  user_agent: z.string().nullable(),
  visitor_id: z.string(),
});

/**
 * A subscription of a URL to events of a project.
 */
export const zWebhook = z.object({
  created_at: z.iso.datetime({ offset: true }),
  enabled: z.boolean(),
  events: z.array(
    z.union([
      z.enum([
        'deployment.created',
        'deployment.succeeded',
        'deployment.failed',
        'deployment.cancelled',
        'deployment.ready',
        'project.created',
        'project.deleted',
        'domain.created',
        'domain.provisioned',
        'email.delivered',
        'email.bounced',
        'email.complained',
      ]),
      z.string(),
    ]),
  ),
  has_secret: z.boolean(),
  id: z.int(),
  project_id: z.int(),
  updated_at: z.iso.datetime({ offset: true }),
  url: z.string(),
});

/**
 * One attempt to deliver an event to a webhook.
 */
export const zWebhookDelivery = z.object({
  attempt_number: z.int().gte(1),
  created_at: z.iso.datetime({ offset: true }),
  delivered_at: z.iso.datetime({ offset: true }).nullable(),
  error_message: z.string().nullable(),
  event_id: z.string(),
  event_type: z.union([
    z.enum([
      'deployment.created',
      'deployment.succeeded',
      'deployment.failed',
      'deployment.cancelled',
      'deployment.ready',
      'project.created',
      'project.deleted',
      'domain.created',
      'domain.provisioned',
      'email.delivered',
      'email.bounced',
      'email.complained',
    ]),
    z.string(),
  ]),
  id: z.int(),
  payload: z.string(),
  status_code: z.int().nullable(),
  success: z.boolean(),
  webhook_id: z.int(),
});

/**
 * One page of webhook delivery entries.
 */
export const zWebhookDeliveryList = z.object({
  items: z.array(zWebhookDelivery),
  total: z.int().gte(0),
});

/**
 * An event that a webhook can subscribe to.
 */
export const zWebhookEventType = z.object({
  category: z.string(),
  description: z.string(),
  event_type: z.union([
    z.enum([
      'deployment.created',
      'deployment.succeeded',
      'deployment.failed',
      'deployment.cancelled',
      'deployment.ready',
      'project.created',
      'project.deleted',
      'domain.created',
      'domain.provisioned',
      'email.delivered',
      'email.bounced',
      'email.complained',
    ]),
    z.string(),
  ]),
});

/**
 * One page of webhook entries.
 */
export const zWebhookList = z.object({
  items: z.array(zWebhook),
  total: z.int().gte(0),
});

/**
 * How notifications are sent as HTTP requests.
 */
export const zWebhookNotificationConfig = z.object({
  headers: z.record(z.string(), z.string()).optional(),
  method: z
    .union([z.enum(['POST', 'PUT', 'PATCH']), z.string()])
    .optional()
    .default('POST'),
  timeout_secs: z.int().gte(0).optional().default(30),
  url: z.string(),
});

/**
 * A webhook provider to create.
 */
export const zCreateWebhookNotificationProviderRequest = z.object({
  config: zWebhookNotificationConfig,
  enabled: z.boolean().nullish().default(true),
  name: z.string(),
});

/**
 * Changes to a webhook provider.
 */
export const zUpdateWebhookNotificationProviderRequest = z.object({
  config: zWebhookNotificationConfig,
  enabled: z.boolean().nullish(),
  name: z.string().nullish(),
});

/**
 * A bucket that backups are written to.
 */
export const zS3SourceWritable = z.object({
  access_key_id: z.string(),
  bucket_name: z.string(),
  bucket_path: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  endpoint: z.string().nullable(),
  force_path_style: z.boolean().nullable(),
  id: z.int(),
  is_default: z.boolean(),
  name: z.string(),
  region: z.string(),
  secret_key: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
});

/**
 * One page of S3 sources.
 */
export const zS3SourceListWritable = z.object({
  items: z.array(zS3SourceWritable),
  total: z.int().gte(0),
});

/**
 * The platform information.
 */
export const zGetPlatformInfoResponse = zPlatformInfo;

/**
 * The event.
 */
export const zRecordEventBody = zRecordAnalyticsEventRequest;

/**
 * The event is recorded.
 */
export const zRecordEventResponse = z.void();

/**
 * The replay and its packed events.
 */
export const zAddSessionReplayEventsBody = zAddSessionReplayEventsRequest;

/**
 * The number of stored events.
 */
export const zAddSessionReplayEventsResponse = zAddSessionReplayEventsResult;

/**
 * The session and its browser.
 */
export const zInitSessionReplayBody = zInitSessionReplayRequest;

/**
 * The started session replay.
 */
export const zInitSessionReplayResponse = zInitSessionReplayResult;

/**
 * The measured values.
 */
export const zRecordSpeedMetricsBody = zRecordSpeedMetricsRequest;

/**
 * The metrics are recorded.
 */
export const zRecordSpeedMetricsResponse = z.void();

/**
 * The late values.
 */
export const zUpdateSpeedMetricsBody = zUpdateSpeedMetricsRequest;

/**
 * The metrics are updated.
 */
export const zUpdateSpeedMetricsResponse = z.void();

export const zGetActiveVisitorsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  window_minutes: z.int().gte(1).optional().default(5),
});

/**
 * The number of active visitors.
 */
export const zGetActiveVisitorsResponse = zAnalyticsActiveVisitors;

export const zGetEventsCountQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  limit: z.int().gte(1).lte(100).optional().default(20),
  environment_id: z.int().optional(),
  custom_events_only: z.boolean().optional().default(true),
  breakdown: z.enum(['country', 'region', 'city']).optional(),
});

/**
 * The counts, possibly none.
 */
export const zGetEventsCountResponse = z.array(zAnalyticsEventCount);

export const zGetGeneralStatsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_ids: z.array(z.int()).optional(),
  environment_id: z.int().optional(),
  include_project_breakdown: z.boolean().optional().default(false),
});

/**
 * The statistics.
 */
export const zGetGeneralStatsResponse = zAnalyticsGeneralStats;

export const zListLiveVisitorsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  window_minutes: z.int().gte(1).optional().default(5),
});

/**
 * The live visitors, possibly none.
 */
export const zListLiveVisitorsResponse = zAnalyticsLiveVisitorList;

export const zGetPageHourlySessionsQuery = z.object({
  page_path: z.string(),
  project_id: z.int(),
  environment_id: z.int().optional(),
  start_time: z.iso.datetime({ offset: true }),
  end_time: z.iso.datetime({ offset: true }),
  bucket_interval: z.union([z.enum(['hour', 'day', 'week', 'month']), z.string()]).optional(),
});

/**
 * The counts.
 */
export const zGetPageHourlySessionsResponse = zAnalyticsPageHourlySessions;

export const zListPagePathsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  limit: z.int().gte(1).lte(1000).optional().default(100),
});

/**
 * The page paths, possibly none.
 */
export const zListPagePathsResponse = zAnalyticsPagePathList;

export const zGetSessionDetailsPath = z.object({
  session_id: z.int().gte(1),
});

export const zGetSessionDetailsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
});

/**
 * The session.
 */
export const zGetSessionDetailsResponse = zAnalyticsSession;

export const zListSessionEventsPath = z.object({
  session_id: z.int().gte(1),
});

export const zListSessionEventsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  limit: z.int().gte(1).lte(1000).optional().default(100),
  offset: z.int().gte(0).optional().default(0),
});

/**
 * The events of the session.
 */
export const zListSessionEventsResponse = zAnalyticsSessionEventList;

export const zGetSessionLogsPath = z.object({
  session_id: z.int().gte(1),
});

export const zGetSessionLogsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  limit: z.int().gte(1).lte(1000).optional().default(100),
  offset: z.int().gte(0).optional().default(0),
});

/**
 * The requests of the session.
 */
export const zGetSessionLogsResponse = zAnalyticsSessionLogList;

export const zGetVisitorFacetsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  environment_id: z.int().optional(),
  include_crawlers: z.boolean().optional().default(false),
  has_activity_only: z.boolean().optional().default(true),
  per_facet_limit: z.int().optional().default(50),
  filter_country: z.string().optional(),
  filter_region: z.string().optional(),
  filter_city: z.string().optional(),
  filter_channel: z.string().optional(),
  filter_referrer: z.string().optional(),
});

/**
 * The top values of the five dimensions; a dimension without values is an empty list.
 */
export const zGetVisitorFacetsResponse = zVisitorFacets;

export const zListVisitorsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  environment_id: z.int().optional(),
  include_crawlers: z.boolean().optional().default(false),
  limit: z.int().gte(1).lte(100).optional().default(50),
  offset: z.int().gte(0).optional().default(0),
  has_activity_only: z.boolean().optional().default(true),
  filter_country: z.string().optional(),
  filter_region: z.string().optional(),
  filter_city: z.string().optional(),
  filter_channel: z.string().optional(),
  filter_referrer: z.string().optional(),
});

/**
 * One page of visitors and the size of the whole segment.
 */
export const zListVisitorsResponse = zVisitorList;

export const zGetVisitorByGuidPath = z.object({
  visitor_id: z.string(),
});

export const zGetVisitorByGuidQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
});

/**
 * The visitor.
 */
export const zGetVisitorByGuidResponse = zVisitorWithGeolocation;

export const zGetVisitorByIdPath = z.object({
  id: z.int().gte(1),
});

export const zGetVisitorByIdQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
});

/**
 * The visitor.
 */
export const zGetVisitorByIdResponse = zVisitorWithGeolocation;

export const zGetVisitorDetailsPath = z.object({
  visitor_id: z.int().gte(1),
});

export const zGetVisitorDetailsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
});

/**
 * The visitor.
 */
export const zGetVisitorDetailsResponse = zVisitorDetails;

/**
 * The data to attach.
 */
export const zEnrichVisitorBody = zEnrichVisitorRequest;

export const zEnrichVisitorPath = z.object({
  visitor_id: z.string(),
});

export const zEnrichVisitorQuery = z.object({
  project_id: z.int(),
});

/**
 * The outcome.
 */
export const zEnrichVisitorResponse = zEnrichVisitorResult;

export const zGetVisitorInfoPath = z.object({
  visitor_id: z.int().gte(1),
});

export const zGetVisitorInfoQuery = z.object({
  project_id: z.int(),
});

/**
 * The visitor record.
 */
export const zGetVisitorInfoResponse = zVisitorRecord;

export const zListVisitorSessionsPath = z.object({
  visitor_id: z.int().gte(1),
});

export const zListVisitorSessionsQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  limit: z.int().gte(1).lte(500).optional().default(100),
});

/**
 * The sessions of the visitor.
 */
export const zListVisitorSessionsResponse = zVisitorSessionList;

export const zGetVisitorStatsPath = z.object({
  visitor_id: z.int().gte(1),
});

export const zGetVisitorStatsQuery = z.object({
  project_id: z.int(),
});

/**
 * The statistics.
 */
export const zGetVisitorStatsResponse = zVisitorStats;

export const zListApiKeysQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of API keys.
 */
export const zListApiKeysResponse = zApiKeyList;

/**
 * Name, role and, for the `custom` role, permissions of the key.
 */
export const zCreateApiKeyBody = zCreateApiKeyRequest;

/**
 * The new key, including its secret.
 */
export const zCreateApiKeyResponse = zCreatedApiKey;

/**
 * The permissions and roles.
 */
export const zGetApiKeyPermissionsResponse = zApiKeyPermissionCatalog;

export const zDeleteApiKeyPath = z.object({
  id: z.int().gte(1),
});

/**
 * The key is deleted.
 */
export const zDeleteApiKeyResponse = z.void();

export const zGetApiKeyPath = z.object({
  id: z.int().gte(1),
});

/**
 * The API key.
 */
export const zGetApiKeyResponse = zApiKey;

/**
 * The fields to change.
 */
export const zUpdateApiKeyBody = zUpdateApiKeyRequest;

export const zUpdateApiKeyPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated API key.
 */
export const zUpdateApiKeyResponse = zApiKey;

export const zActivateApiKeyPath = z.object({
  id: z.int().gte(1),
});

/**
 * The active API key.
 */
export const zActivateApiKeyResponse = zApiKey;

export const zDeactivateApiKeyPath = z.object({
  id: z.int().gte(1),
});

/**
 * The inactive API key.
 */
export const zDeactivateApiKeyResponse = zApiKey;

export const zListAuditLogsQuery = z.object({
  operation_type: z.string().optional(),
  user_id: z.int().optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  limit: z.int().gte(1).optional().default(100),
  offset: z.int().gte(0).optional().default(0),
});

/**
 * The audit log entries, possibly none.
 */
export const zListAuditLogsResponse = z.array(zAuditLog);

export const zGetAuditLogPath = z.object({
  id: z.int().gte(1),
});

/**
 * The audit log entry.
 */
export const zGetAuditLogResponse = zAuditLog;

/**
 * The sign-in methods that are available.
 */
export const zGetEmailStatusResponse = zAuthEmailStatus;

/**
 * Email address and password of the account.
 */
export const zLoginBody = zLoginRequest;

/**
 * The credentials are accepted; `mfa_required` says whether a code is still needed.
 */
export const zLoginResponse = zAuthResult;

/**
 * The address to send the link to.
 */
export const zRequestMagicLinkBody = zMagicLinkRequest;

/**
 * The request is accepted; a link is on its way if the account exists.
 */
export const zRequestMagicLinkResponse = zAuthResult;

export const zVerifyMagicLinkQuery = z.object({
  token: z.string(),
});

/**
 * The session is open.
 */
export const zVerifyMagicLinkResponse = zAuthResult;

/**
 * The address of the account.
 */
export const zRequestPasswordResetBody = zMagicLinkRequest;

/**
 * The request is accepted; an email is on its way if the account exists.
 */
export const zRequestPasswordResetResponse = zAuthResult;

/**
 * The token and the new password.
 */
export const zResetPasswordBody = zResetPasswordRequest;

/**
 * The password is changed.
 */
export const zResetPasswordResponse = zAuthResult;

export const zVerifyEmailQuery = z.object({
  token: z.string(),
});

/**
 * The address is verified.
 */
export const zVerifyEmailResponse = zAuthResult;

/**
 * The code from the authenticator app.
 */
export const zVerifyMfaChallengeBody = zMfaVerificationRequest;

/**
 * The code is accepted and the session is open.
 */
export const zVerifyMfaChallengeResponse = z.void();

/**
 * Where to store the backup and of which kind it is.
 */
export const zRunExternalServiceBackupBody = zRunExternalServiceBackupRequest;

export const zRunExternalServiceBackupPath = z.object({
  id: z.int().gte(1),
});

/**
 * The backup that was started.
 */
export const zRunExternalServiceBackupResponse = zExternalServiceBackup;

export const zListS3SourcesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of S3 sources; empty when none is set up.
 */
export const zListS3SourcesResponse = zS3SourceList;

/**
 * Bucket, region and access keys of the new source.
 */
export const zCreateS3SourceBody = zCreateS3SourceRequest;

/**
 * The new S3 source, with masked keys.
 */
export const zCreateS3SourceResponse = zS3Source;

export const zDeleteS3SourcePath = z.object({
  id: z.int().gte(1),
});

/**
 * The S3 source is deleted.
 */
export const zDeleteS3SourceResponse = z.void();

export const zGetS3SourcePath = z.object({
  id: z.int().gte(1),
});

/**
 * The S3 source.
 */
export const zGetS3SourceResponse = zS3Source;

/**
 * The fields to change.
 */
export const zUpdateS3SourceBody = zUpdateS3SourceRequest;

export const zUpdateS3SourcePath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated S3 source, with masked keys.
 */
export const zUpdateS3SourceResponse = zS3Source;

export const zListS3SourceBackupsPath = z.object({
  id: z.int().gte(1),
});

export const zListS3SourceBackupsQuery = z.object({
  include_s3_scan: z.boolean().optional().default(false),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of backups; empty when the source holds none.
 */
export const zListS3SourceBackupsResponse = zS3SourceBackupList;

/**
 * The kind of backup to make.
 */
export const zRunS3SourceBackupBody = zRunBackupRequest;

export const zRunS3SourceBackupPath = z.object({
  id: z.int().gte(1),
});

/**
 * The backup that was started.
 */
export const zRunS3SourceBackupResponse = zBackup;

export const zListBackupSchedulesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of backup schedules; empty when none is set up.
 */
export const zListBackupSchedulesResponse = zBackupScheduleList;

/**
 * When to run, what to back up and how long to keep it.
 */
export const zCreateBackupScheduleBody = zCreateBackupScheduleRequest;

/**
 * The new backup schedule.
 */
export const zCreateBackupScheduleResponse = zBackupSchedule;

export const zDeleteBackupSchedulePath = z.object({
  id: z.int().gte(1),
});

/**
 * The backup schedule is deleted.
 */
export const zDeleteBackupScheduleResponse = z.void();

export const zGetBackupSchedulePath = z.object({
  id: z.int().gte(1),
});

/**
 * The backup schedule.
 */
export const zGetBackupScheduleResponse = zBackupSchedule;

export const zListScheduleBackupsPath = z.object({
  id: z.int().gte(1),
});

/**
 * The backups of the schedule.
 */
export const zListScheduleBackupsResponse = z.array(zBackup);

export const zDisableBackupSchedulePath = z.object({
  id: z.int().gte(1),
});

/**
 * The schedule, now disabled.
 */
export const zDisableBackupScheduleResponse = zBackupSchedule;

export const zEnableBackupSchedulePath = z.object({
  id: z.int().gte(1),
});

/**
 * The schedule, now enabled.
 */
export const zEnableBackupScheduleResponse = zBackupSchedule;

export const zGetBackupPath = z.object({
  id: z.string(),
});

/**
 * The backup.
 */
export const zGetBackupResponse = zBackup;

export const zGetDeploymentActivityGraphQuery = z.object({
  project_id: z.int().optional(),
  environment_id: z.int().optional(),
  days: z.int().gte(1).optional().default(365),
});

/**
 * The counts per day.
 */
export const zGetDeploymentActivityGraphResponse = zDeploymentActivityGraph;

/**
 * All DNS providers.
 */
export const zListDnsProvidersResponse = z.array(zDnsProvider);

/**
 * The provider to create, with its credentials.
 */
export const zCreateDnsProviderBody = zCreateDnsProviderRequest;

/**
 * The created DNS provider.
 */
export const zCreateDnsProviderResponse = zDnsProvider;

export const zDeleteDnsProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The provider is deleted.
 */
export const zDeleteDnsProviderResponse = z.void();

export const zGetDnsProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The DNS provider.
 */
export const zGetDnsProviderResponse = zDnsProvider;

/**
 * The fields to change.
 */
export const zUpdateDnsProviderBody = zUpdateDnsProviderRequest;

export const zUpdateDnsProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated DNS provider.
 */
export const zUpdateDnsProviderResponse = zDnsProvider;

export const zListManagedDomainsPath = z.object({
  id: z.int().gte(1),
});

/**
 * The managed domains, possibly none.
 */
export const zListManagedDomainsResponse = z.array(zDnsManagedDomain);

/**
 * The domain to manage.
 */
export const zAddManagedDomainBody = zAddDnsManagedDomainRequest;

export const zAddManagedDomainPath = z.object({
  id: z.int().gte(1),
});

/**
 * The managed domain.
 */
export const zAddManagedDomainResponse = zDnsManagedDomain;

export const zTestDnsProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The outcome of the test.
 */
export const zTestDnsProviderResponse = zDnsProviderTestResult;

export const zListDnsProviderZonesPath = z.object({
  id: z.int().gte(1),
});

/**
 * The zones at the DNS host.
 */
export const zListDnsProviderZonesResponse = zDnsZoneList;

export const zRemoveManagedDomainPath = z.object({
  provider_id: z.int().gte(1),
  domain: z.string(),
});

/**
 * The domain is no longer managed.
 */
export const zRemoveManagedDomainResponse = z.void();

export const zVerifyManagedDomainPath = z.object({
  provider_id: z.int().gte(1),
  domain: z.string(),
});

/**
 * The managed domain with its new verification state.
 */
export const zVerifyManagedDomainResponse = zDnsManagedDomain;

export const zLookupARecordsQuery = z.object({
  domain: z.string(),
});

/**
 * The addresses found.
 */
export const zLookupARecordsResponse = zDnsLookupResult;

export const zListCertificatesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
  search: z.string().optional(),
});

/**
 * A page of certificate domains.
 */
export const zListCertificatesResponse = zCertificateDomainList;

/**
 * The domain and how to prove control of it.
 */
export const zCreateCertificateBody = zCreateCertificateDomainRequest;

/**
 * The new certificate domain, with its challenge where there is one.
 */
export const zCreateCertificateResponse = zCertificateDomain;

export const zGetCertificateByHostPath = z.object({
  hostname: z.string(),
});

/**
 * The certificate domain.
 */
export const zGetCertificateByHostResponse = zCertificateDomain;

export const zCancelOrderPath = z.object({
  domain_id: z.int().gte(1),
});

/**
 * The certificate domain after the order is dropped.
 */
export const zCancelOrderResponse = zCertificateDomain;

export const zGetOrderPath = z.object({
  domain_id: z.int().gte(1),
});

/**
 * The certificate order.
 */
export const zGetOrderResponse = zAcmeOrder;

export const zCreateOrRecreateOrderPath = z.object({
  domain_id: z.int().gte(1),
});

/**
 * The challenge of the new order.
 */
export const zCreateOrRecreateOrderResponse = zCertificateDomainChallenge;

export const zFinalizeOrderPath = z.object({
  domain_id: z.int().gte(1),
});

/**
 * The certificate domain, active when the certificate was issued.
 */
export const zFinalizeOrderResponse = zCertificateDomain;

export const zDeleteCertificatePath = z.object({
  domain: z.string(),
});

/**
 * The certificate domain is deleted.
 */
export const zDeleteCertificateResponse = z.void();

export const zGetCertificatePath = z.object({
  domain: z.int().gte(1),
});

/**
 * The certificate domain.
 */
export const zGetCertificateResponse = zCertificateDomain;

export const zGetChallengeTokenPath = z.object({
  domain: z.string(),
});

/**
 * The challenge token.
 */
export const zGetChallengeTokenResponse = z.string();

export const zGetHttpChallengeDebugPath = z.object({
  domain: z.string(),
});

/**
 * The state of the HTTP challenge.
 */
export const zGetHttpChallengeDebugResponse = zHttpChallengeDebug;

export const zProvisionCertificatePath = z.object({
  domain: z.string(),
});

/**
 * The outcome: the domain, a challenge to fulfill, or an error.
 */
export const zProvisionCertificateResponse = zCertificateProvisionResult;

export const zRenewCertificatePath = z.object({
  domain: z.string(),
});

export const zRenewCertificateResponse = z.union([
  zCertificateProvisionResult,
  zCertificateDomainChallenge,
]);

export const zCheckCertificateStatusPath = z.object({
  domain: z.int().gte(1),
});

/**
 * The certificate domain.
 */
export const zCheckCertificateStatusResponse = zCertificateDomain;

/**
 * All sender domains.
 */
export const zListEmailDomainsResponse = z.array(zEmailDomain);

/**
 * The domain and the provider that sends for it.
 */
export const zCreateEmailDomainBody = zCreateEmailDomainRequest;

/**
 * The sender domain and the DNS records to publish.
 */
export const zCreateEmailDomainResponse = zEmailDomainWithDnsRecords;

export const zDeleteEmailDomainPath = z.object({
  id: z.int().gte(1),
});

/**
 * The sender domain is deleted.
 */
export const zDeleteEmailDomainResponse = z.void();

export const zGetEmailDomainPath = z.object({
  id: z.int().gte(1),
});

/**
 * The sender domain and its DNS records.
 */
export const zGetEmailDomainResponse = zEmailDomainWithDnsRecords;

export const zVerifyEmailDomainPath = z.object({
  id: z.int().gte(1),
});

/**
 * The sender domain with its new status.
 */
export const zVerifyEmailDomainResponse = zEmailDomainWithDnsRecords;

/**
 * All email providers.
 */
export const zListEmailProvidersResponse = z.array(zEmailProvider);

/**
 * The email provider to create.
 */
export const zCreateEmailProviderBody = zCreateEmailProviderRequest;

/**
 * The created email provider.
 */
export const zCreateEmailProviderResponse = zEmailProvider;

export const zDeleteEmailProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The email provider is deleted.
 */
export const zDeleteEmailProviderResponse = z.void();

export const zGetEmailProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The email provider.
 */
export const zGetEmailProviderResponse = zEmailProvider;

/**
 * The sender of the test message.
 */
export const zTestEmailProviderBody = zTestEmailProviderRequest;

export const zTestEmailProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The outcome of the test.
 */
export const zTestEmailProviderResponse = zEmailProviderTestResult;

export const zListEmailsQuery = z.object({
  domain_id: z.int().optional(),
  project_id: z.int().optional(),
  status: z.union([z.enum(['queued', 'sent', 'failed', 'captured']), z.string()]).nullish(),
  from_address: z.string().optional(),
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of emails.
 */
export const zListEmailsResponse = zEmailList;

/**
 * The message to send; give `html`, `text` or both.
 */
export const zSendEmailBody = zSendEmailRequest;

/**
 * The recorded email.
 */
export const zSendEmailResponse = zSendEmailResult;

export const zGetEmailStatsQuery = z.object({
  domain_id: z.int().optional(),
});

/**
 * The counts.
 */
export const zGetEmailStatsResponse = zEmailStats;

export const zGetEmailPath = z.object({
  id: z.string(),
});

/**
 * The email.
 */
export const zGetEmailResponse = zEmail;

export const zListExternalServicesQuery = z.object({
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of services; empty when there are none.
 */
export const zListExternalServicesResponse = zExternalServiceList;

/**
 * Name, type and parameters of the new service.
 */
export const zCreateExternalServiceBody = zCreateExternalServiceRequest;

/**
 * The new service.
 */
export const zCreateExternalServiceResponse = zExternalService;

export const zListAvailableContainersQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of containers; empty when there is nothing to import.
 */
export const zListAvailableContainersResponse = zAvailableContainerList;

export const zGetExternalServiceBySlugPath = z.object({
  slug: z.string(),
});

/**
 * The external service.
 */
export const zGetExternalServiceBySlugResponse = zExternalServiceDetails;

/**
 * The container, and the service that it becomes.
 */
export const zImportExternalServiceBody = zImportExternalServiceRequest;

/**
 * The service that manages the container.
 */
export const zImportExternalServiceResponse = zExternalService;

export const zListProjectExternalServicesPath = z.object({
  project_id: z.int().gte(1),
});

export const zListProjectExternalServicesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
});

/**
 * The links of the project with their services.
 */
export const zListProjectExternalServicesResponse = z.array(zProjectServiceLink);

export const zGetProjectServiceEnvironmentsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * Environment variables by the id of the service.
 */
export const zGetProjectServiceEnvironmentsResponse = z.record(
  z.string(),
  z.record(z.string(), z.string()),
);

/**
 * The metadata of all service types.
 */
export const zGetServiceProvidersMetadataResponse = z.array(zServiceProviderMetadata);

export const zGetServiceProviderMetadataPath = z.object({
  service_type: z.string(),
});

/**
 * The metadata of the service type.
 */
export const zGetServiceProviderMetadataResponse = zServiceProviderMetadata;

export const zListExternalServiceTypesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of service types.
 */
export const zListExternalServiceTypesResponse = zExternalServiceTypeList;

export const zGetExternalServiceTypeParametersPath = z.object({
  service_type: z.string(),
});

/**
 * A JSON Schema of the parameters.
 */
export const zGetExternalServiceTypeParametersResponse = zServiceTypeParameterSchema;

export const zDeleteExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The service is deleted.
 */
export const zDeleteExternalServiceResponse = z.void();

export const zGetExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The service and its parameters.
 */
export const zGetExternalServiceResponse = zExternalServiceDetails;

/**
 * The new parameters, and optionally a Docker image.
 */
export const zUpdateExternalServiceBody = zUpdateExternalServiceRequest;

export const zUpdateExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated service.
 */
export const zUpdateExternalServiceResponse = zExternalService;

export const zGetExternalServiceHealthPath = z.object({
  id: z.int().gte(1),
});

export const zGetExternalServiceHealthQuery = z.object({
  limit: z.int().gte(0).optional(),
});

/**
 * The health of the service.
 */
export const zGetExternalServiceHealthResponse = zExternalServiceHealth;

export const zListExternalServiceProjectsPath = z.object({
  id: z.int().gte(1),
});

export const zListExternalServiceProjectsQuery = z.object({
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of links; empty when no project uses the service.
 */
export const zListExternalServiceProjectsResponse = zProjectServiceLinkList;

/**
 * The project to link.
 */
export const zLinkExternalServiceProjectBody = zLinkProjectRequest;

export const zLinkExternalServiceProjectPath = z.object({
  id: z.int().gte(1),
});

/**
 * The new link.
 */
export const zLinkExternalServiceProjectResponse = zProjectServiceLink;

export const zUnlinkExternalServiceProjectPath = z.object({
  id: z.int().gte(1),
  project_id: z.int().gte(1),
});

/**
 * The project is unlinked.
 */
export const zUnlinkExternalServiceProjectResponse = z.void();

export const zGetServiceProjectEnvironmentPath = z.object({
  id: z.int().gte(1),
  project_id: z.int().gte(1),
});

/**
 * The variables.
 */
export const zGetServiceProjectEnvironmentResponse = z.array(zListedServiceVariable);

export const zGetServiceEnvironmentVariablePath = z.object({
  id: z.int().gte(1),
  project_id: z.int().gte(1),
  var_name: z.string(),
});

/**
 * The environment variable.
 */
export const zGetServiceEnvironmentVariableResponse = zServiceEnvironmentVariable;

export const zStartExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The service after the start.
 */
export const zStartExternalServiceResponse = zExternalService;

export const zStopExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The service after the stop.
 */
export const zStopExternalServiceResponse = zExternalService;

/**
 * The image to upgrade to.
 */
export const zUpgradeExternalServiceBody = zUpgradeExternalServiceRequest;

export const zUpgradeExternalServicePath = z.object({
  id: z.int().gte(1),
});

/**
 * The service on its new image.
 */
export const zUpgradeExternalServiceResponse = zExternalService;

export const zGetFilePath = z.object({
  file_path: z.string(),
});

/**
 * The content of the file.
 */
export const zGetFileResponse = z.string();

export const zGetIpGeolocationPath = z.object({
  ip: z.string(),
});

/**
 * The location of the address.
 */
export const zGetIpGeolocationResponse = zGeoLocation;

export const zListGitConnectionsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(0).lte(100).optional().default(20),
  sort: z.union([z.enum(['created_at', 'updated_at', 'account_name']), z.string()]).optional(),
  direction: z.enum(['asc', 'desc']).optional().default('desc'),
});

/**
 * A page of git connections.
 */
export const zListGitConnectionsResponse = zGitConnectionList;

export const zDeleteGitConnectionPath = z.object({
  connection_id: z.int().gte(1),
});

/**
 * The connection is deleted.
 */
export const zDeleteGitConnectionResponse = z.void();

export const zActivateGitConnectionPath = z.object({
  connection_id: z.int().gte(1),
});

export const zDeactivateGitConnectionPath = z.object({
  connection_id: z.int().gte(1),
});

export const zListGitConnectionRepositoriesPath = z.object({
  connection_id: z.int().gte(1),
});

export const zListGitConnectionRepositoriesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(0).lte(100).optional().default(20),
  sort: z
    .union([
      z.enum([
        'name',
        'created_at',
        'updated_at',
        'pushed_at',
        'stars',
        'watchers',
        'size',
        'issues',
      ]),
      z.string(),
    ])
    .optional(),
  direction: z.enum(['asc', 'desc']).optional().default('desc'),
  search: z.string().optional(),
  owner: z.string().optional(),
  language: z.string().optional(),
  private: z.boolean().optional(),
});

/**
 * A page of repositories.
 */
export const zListGitConnectionRepositoriesResponse = zGitRepositoryList;

export const zSyncRepositoriesPath = z.object({
  connection_id: z.int().gte(1),
});

/**
 * The sync has started.
 */
export const zSyncRepositoriesResponse = zGitRepositorySync;

/**
 * The new token.
 */
export const zUpdateGitConnectionTokenBody = zUpdateGitConnectionTokenRequest;

export const zUpdateGitConnectionTokenPath = z.object({
  connection_id: z.int().gte(1),
});

/**
 * The token is replaced.
 */
export const zUpdateGitConnectionTokenResponse = zGitConnectionTokenUpdate;

export const zValidateGitConnectionPath = z.object({
  connection_id: z.int().gte(1),
});

/**
 * The outcome of the check.
 */
export const zValidateGitConnectionResponse = zGitConnectionValidation;

/**
 * All git providers.
 */
export const zListGitProvidersResponse = z.array(zGitProvider);

/**
 * The git provider to create.
 */
export const zCreateGitProviderBody = zCreateGitProviderRequest;

/**
 * The created git provider.
 */
export const zCreateGitProviderResponse = zGitProvider;

/**
 * Name and token.
 */
export const zCreateGithubPatGitProviderBody = zCreateGitHubPatProviderRequest;

/**
 * The created git provider.
 */
export const zCreateGithubPatGitProviderResponse = zGitProvider;

/**
 * The OAuth application.
 */
export const zCreateGitlabOauthGitProviderBody = zCreateGitLabOAuthProviderRequest;

/**
 * The created git provider.
 */
export const zCreateGitlabOauthGitProviderResponse = zGitProvider;

/**
 * Name, token and, for a self-managed GitLab, its address.
 */
export const zCreateGitlabPatGitProviderBody = zCreateGitLabPatProviderRequest;

/**
 * The created git provider.
 */
export const zCreateGitlabPatGitProviderResponse = zGitProvider;

export const zDeleteGitProviderPath = z.object({
  provider_id: z.int().gte(1),
});

/**
 * The git provider is deleted.
 */
export const zDeleteGitProviderResponse = z.void();

export const zGetGitProviderPath = z.object({
  provider_id: z.int().gte(1),
});

/**
 * The git provider.
 */
export const zGetGitProviderResponse = zGitProvider;

export const zActivateGitProviderPath = z.object({
  provider_id: z.int().gte(1),
});

export const zHandleGitProviderOauthCallbackPath = z.object({
  provider_id: z.int().gte(1),
});

export const zHandleGitProviderOauthCallbackQuery = z.object({
  code: z.string(),
  state: z.string(),
});

export const zListGitProviderConnectionsPath = z.object({
  provider_id: z.int().gte(1),
});

/**
 * The connections, possibly none.
 */
export const zListGitProviderConnectionsResponse = z.array(zGitConnection);

export const zDeactivateGitProviderPath = z.object({
  provider_id: z.int().gte(1),
});

export const zCheckGitProviderDeletionSafetyPath = z.object({
  provider_id: z.int().gte(1),
});

/**
 * Whether deleting is safe, and the projects in the way.
 */
export const zCheckGitProviderDeletionSafetyResponse = zGitProviderDeletionCheck;

export const zStartGitProviderOauthPath = z.object({
  provider_id: z.int().gte(1),
});

export const zDeleteGitProviderSafelyPath = z.object({
  provider_id: z.int().gte(1),
});

/**
 * The git provider is deleted.
 */
export const zDeleteGitProviderSafelyResponse = z.void();

export const zGetIncidentPath = z.object({
  incident_id: z.int().gte(1),
});

/**
 * The incident.
 */
export const zGetIncidentResponse = zIncident;

/**
 * New status and a message that explains it.
 */
export const zUpdateIncidentStatusBody = zUpdateIncidentStatusRequest;

export const zUpdateIncidentStatusPath = z.object({
  incident_id: z.int().gte(1),
});

/**
 * The updated incident.
 */
export const zUpdateIncidentStatusResponse = zIncident;

export const zListIncidentUpdatesPath = z.object({
  incident_id: z.int().gte(1),
});

export const zListIncidentUpdatesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The entries of the update log.
 */
export const zListIncidentUpdatesResponse = zIncidentUpdateList;

export const zListIpAccessControlQuery = z.object({
  action: z.enum(['block', 'allow']).optional(),
});

/**
 * The IP access rules.
 */
export const zListIpAccessControlResponse = z.array(zIpAccessRule);

/**
 * The address and what to do with it.
 */
export const zCreateIpAccessControlBody = zCreateIpAccessRuleRequest;

/**
 * The new rule.
 */
export const zCreateIpAccessControlResponse = zIpAccessRule;

export const zCheckIpBlockedPath = z.object({
  ip: z.string(),
});

/**
 * Whether the address is blocked.
 */
export const zCheckIpBlockedResponse = zIpBlockStatus;

export const zDeleteIpAccessControlPath = z.object({
  id: z.int().gte(1),
});

/**
 * The rule is deleted.
 */
export const zDeleteIpAccessControlResponse = z.void();

export const zGetIpAccessControlPath = z.object({
  id: z.int().gte(1),
});

/**
 * The rule.
 */
export const zGetIpAccessControlResponse = zIpAccessRule;

/**
 * The fields to change.
 */
export const zUpdateIpAccessControlBody = zUpdateIpAccessRuleRequest;

export const zUpdateIpAccessControlPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated rule.
 */
export const zUpdateIpAccessControlResponse = zIpAccessRule;

/**
 * The routes.
 */
export const zListLoadBalancerRoutesResponse = z.array(zLoadBalancerRoute);

/**
 * The domain and its target.
 */
export const zCreateLoadBalancerRouteBody = zCreateLoadBalancerRouteRequest;

/**
 * The new route.
 */
export const zCreateLoadBalancerRouteResponse = zLoadBalancerRoute;

export const zDeleteLoadBalancerRoutePath = z.object({
  domain: z.string(),
});

/**
 * The route is deleted.
 */
export const zDeleteLoadBalancerRouteResponse = z.void();

export const zGetLoadBalancerRoutePath = z.object({
  domain: z.string(),
});

/**
 * The route.
 */
export const zGetLoadBalancerRouteResponse = zLoadBalancerRoute;

/**
 * The new target and state.
 */
export const zUpdateLoadBalancerRouteBody = zUpdateLoadBalancerRouteRequest;

export const zUpdateLoadBalancerRoutePath = z.object({
  domain: z.string(),
});

/**
 * The updated route.
 */
export const zUpdateLoadBalancerRouteResponse = zLoadBalancerRoute;

export const zDeleteMonitorPath = z.object({
  monitor_id: z.int().gte(1),
});

/**
 * The monitor is deleted.
 */
export const zDeleteMonitorResponse = z.void();

export const zGetMonitorPath = z.object({
  monitor_id: z.int().gte(1),
});

/**
 * The monitor.
 */
export const zGetMonitorResponse = zMonitor;

export const zGetBucketedStatusPath = z.object({
  monitor_id: z.int().gte(1),
});

export const zGetBucketedStatusQuery = z.object({
  interval: z.enum(['5min', 'hourly', 'daily']).optional().default('hourly'),
  start_time: z.iso.datetime({ offset: true }).optional(),
  end_time: z.iso.datetime({ offset: true }).optional(),
});

/**
 * The buckets of the window in order of time.
 */
export const zGetBucketedStatusResponse = zMonitorStatusHistory;

export const zGetCurrentStatusPath = z.object({
  monitor_id: z.int().gte(1),
});

export const zGetCurrentStatusQuery = z.object({
  start_time: z.iso.datetime({ offset: true }).optional(),
  end_time: z.iso.datetime({ offset: true }).optional(),
});

/**
 * State, uptime and response time.
 */
export const zGetCurrentStatusResponse = zMonitorCurrentStatus;

export const zGetUptimePath = z.object({
  monitor_id: z.int().gte(1),
});

export const zGetUptimeQuery = z.object({
  days: z.int().gte(1).optional(),
  start_time: z.iso.datetime({ offset: true }),
  end_time: z.iso.datetime({ offset: true }),
});

/**
 * The checks of the window; empty when there were none.
 */
export const zGetUptimeResponse = zMonitorUptime;

/**
 * The preferences are back at their defaults.
 */
export const zDeleteNotificationPreferencesResponse = z.void();

/**
 * The preferences.
 */
export const zGetNotificationPreferencesResponse = zNotificationPreferences;

/**
 * The complete set of preferences.
 */
export const zUpdateNotificationPreferencesBody = zUpdateNotificationPreferencesRequest;

/**
 * The preferences as saved.
 */
export const zUpdateNotificationPreferencesResponse = zNotificationPreferences;

export const zListNotificationProvidersQuery = z.object({
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of providers; empty when none is set up.
 */
export const zListNotificationProvidersResponse = zNotificationProviderList;

/**
 * Type, name and configuration of the provider.
 */
export const zCreateNotificationProviderBody = zCreateNotificationProviderRequest;

/**
 * The new notification provider.
 */
export const zCreateNotificationProviderResponse = zNotificationProvider;

/**
 * Name and SMTP server, sender and recipients of the new provider.
 */
export const zCreateEmailNotificationProviderBody = zCreateEmailNotificationProviderRequest;

/**
 * The new provider.
 */
export const zCreateEmailNotificationProviderResponse = zNotificationProvider;

/**
 * The new SMTP server, sender and recipients.
 */
export const zUpdateEmailNotificationProviderBody = zUpdateEmailNotificationProviderRequest;

export const zUpdateEmailNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated provider.
 */
export const zUpdateEmailNotificationProviderResponse = zNotificationProvider;

/**
 * Name and Slack webhook and channel of the new provider.
 */
export const zCreateSlackNotificationProviderBody = zCreateSlackNotificationProviderRequest;

/**
 * The new provider.
 */
export const zCreateSlackNotificationProviderResponse = zNotificationProvider;

/**
 * The new Slack webhook and channel.
 */
export const zUpdateSlackNotificationProviderBody = zUpdateSlackNotificationProviderRequest;

export const zUpdateSlackNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated provider.
 */
export const zUpdateSlackNotificationProviderResponse = zNotificationProvider;

/**
 * Name and URL, method and headers of the new provider.
 */
export const zCreateWebhookNotificationProviderBody = zCreateWebhookNotificationProviderRequest;

/**
 * The new provider.
 */
export const zCreateWebhookNotificationProviderResponse = zNotificationProvider;

/**
 * The new URL, method and headers.
 */
export const zUpdateWebhookNotificationProviderBody = zUpdateWebhookNotificationProviderRequest;

export const zUpdateWebhookNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated provider.
 */
export const zUpdateWebhookNotificationProviderResponse = zNotificationProvider;

export const zDeleteNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The provider is deleted.
 */
export const zDeleteNotificationProviderResponse = z.void();

export const zGetNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The notification provider.
 */
export const zGetNotificationProviderResponse = zNotificationProvider;

/**
 * The fields to change.
 */
export const zUpdateNotificationProviderBody = zUpdateNotificationProviderRequest;

export const zUpdateNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * The updated notification provider.
 */
export const zUpdateNotificationProviderResponse = zNotificationProvider;

export const zTestNotificationProviderPath = z.object({
  id: z.int().gte(1),
});

/**
 * Whether the test message was sent.
 */
export const zTestNotificationProviderResponse = zNotificationProviderTestResult;

export const zListOrdersQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
});

/**
 * A page of certificate orders.
 */
export const zListOrdersResponse = zAcmeOrderList;

export const zHasPerformanceMetricsQuery = z.object({
  project_id: z.int(),
});

/**
 * Whether there are metrics.
 */
export const zHasPerformanceMetricsResponse = zPerformanceMetricPresence;

export const zGetPerformanceMetricsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).optional(),
});

/**
 * The metrics.
 */
export const zGetPerformanceMetricsResponse = zPerformanceMetrics;

export const zGetPerformanceMetricsOverTimeQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).optional(),
});

/**
 * The metrics over time.
 */
export const zGetPerformanceMetricsOverTimeResponse = zPerformanceMetricsOverTime;

export const zGetGroupedPageMetricsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  project_id: z.int(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  group_by: z.enum(['path', 'country', 'device_type', 'browser', 'operating_system']),
});

/**
 * The metrics by group.
 */
export const zGetGroupedPageMetricsResponse = zPerformancePageMetrics;

/**
 * How the instance is reached.
 */
export const zGetAccessInfoResponse = zPlatformAccess;

/**
 * The addresses; `error` is set when they cannot be read.
 */
export const zGetPrivateIpResponse = zPrivateIpInfo;

/**
 * The public address, or the reason why it is not known.
 */
export const zGetPublicIpResponse = zPublicIpInfo;

/**
 * The presets.
 */
export const zListPresetsResponse = zPresetList;

export const zListProjectsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of projects.
 */
export const zListProjectsResponse = zProjectList;

/**
 * The project to create.
 */
export const zCreateProjectBody = zCreateProjectRequest;

/**
 * The created project.
 */
export const zCreateProjectResponse = zProject;

export const zGetProjectBySlugPath = z.object({
  slug: z.string(),
});

/**
 * The project.
 */
export const zGetProjectBySlugResponse = zProject;

/**
 * The statistics.
 */
export const zGetProjectStatisticsResponse = zProjectStatistics;

export const zDeleteProjectPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The project is deleted.
 */
export const zDeleteProjectResponse = z.void();

export const zGetProjectPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The project.
 */
export const zGetProjectResponse = zProject;

/**
 * The new definition of the project.
 */
export const zUpdateProjectBody = zCreateProjectRequest;

export const zUpdateProjectPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The updated project.
 */
export const zUpdateProjectResponse = zProject;

export const zGetProjectActiveVisitorsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetProjectActiveVisitorsQuery = z.object({
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
});

/**
 * The number of active visitors.
 */
export const zGetProjectActiveVisitorsResponse = zAnalyticsActiveVisitors;

export const zGetAggregatedBucketsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetAggregatedBucketsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
  bucket_size: z.string().optional().default('1 hour'),
});

/**
 * The counts.
 */
export const zGetAggregatedBucketsResponse = zAnalyticsAggregatedBuckets;

/**
 * Whether to deploy automatically.
 */
export const zUpdateProjectAutomaticDeployBody = zUpdateAutomaticDeployRequest;

export const zUpdateProjectAutomaticDeployPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The updated project.
 */
export const zUpdateProjectAutomaticDeployResponse = zProject;

export const zListCustomDomainsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The custom domains of the project.
 */
export const zListCustomDomainsResponse = zCustomDomainList;

/**
 * The domain, its environment and optionally its redirect.
 */
export const zCreateCustomDomainBody = zCreateCustomDomainRequest;

export const zCreateCustomDomainPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The new custom domain.
 */
export const zCreateCustomDomainResponse = zCustomDomain;

export const zDeleteCustomDomainPath = z.object({
  project_id: z.int().gte(1),
  domain_id: z.int().gte(1),
});

/**
 * The custom domain is deleted.
 */
export const zDeleteCustomDomainResponse = z.void();

export const zGetCustomDomainPath = z.object({
  project_id: z.int().gte(1),
  domain_id: z.int().gte(1),
});

/**
 * The custom domain.
 */
export const zGetCustomDomainResponse = zCustomDomain;

/**
 * The fields to change.
 */
export const zUpdateCustomDomainBody = zUpdateCustomDomainRequest;

export const zUpdateCustomDomainPath = z.object({
  project_id: z.int().gte(1),
  domain_id: z.int().gte(1),
});

/**
 * The updated custom domain.
 */
export const zUpdateCustomDomainResponse = zCustomDomain;

export const zLinkCustomDomainToCertificatePath = z.object({
  project_id: z.int().gte(1),
  domain_id: z.int().gte(1),
  certificate_id: z.int().gte(1),
});

/**
 * The custom domain with the certificate linked.
 */
export const zLinkCustomDomainToCertificateResponse = zCustomDomain;

/**
 * The fields to change, in camel case.
 */
export const zUpdateProjectDeploymentConfigBody = zUpdateDeploymentConfigRequest;

export const zUpdateProjectDeploymentConfigPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The updated project.
 */
export const zUpdateProjectDeploymentConfigResponse = zProject;

export const zListDeploymentsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListDeploymentsQuery = z.object({
  environment_id: z.int().optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of deployments.
 */
export const zListDeploymentsResponse = zDeploymentList;

export const zGetDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The deployment.
 */
export const zGetDeploymentResponse = zDeployment;

export const zCancelDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The state of the deployment after the request.
 */
export const zCancelDeploymentResponse = zDeploymentState;

export const zListCapturedLogsPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

export const zListCapturedLogsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The captured logs.
 */
export const zListCapturedLogsResponse = zCapturedLogList;

export const zGetCapturedLogPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
  log_id: z.int().gte(1),
});

/**
 * The log with its text.
 */
export const zGetCapturedLogResponse = zCapturedLogContent;

export const zListDeploymentJobsPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

export const zListDeploymentJobsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The jobs of the deployment.
 */
export const zListDeploymentJobsResponse = zDeploymentJobList;

export const zGetJobLogsPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
  job_id: z.string(),
});

/**
 * The log text, one entry a line; empty when nothing was logged.
 */
export const zGetJobLogsResponse = z.string();

export const zTailJobLogsPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
  job_id: z.string(),
});

export const zListDeploymentOperationsPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.union([z.int(), z.string()]),
});

/**
 * The operations of the deployment.
 */
export const zListDeploymentOperationsResponse = zDeploymentOperationResults;

/**
 * The operation to execute.
 */
export const zExecuteDeploymentOperationBody = zExecuteDeploymentOperationRequest;

export const zExecuteDeploymentOperationPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.union([z.int(), z.string()]),
});

/**
 * The result of the operation.
 */
export const zExecuteDeploymentOperationResponse = zDeploymentOperationResult;

export const zGetDeploymentOperationStatusPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.union([z.int(), z.string()]),
  operation_type: z.union([z.enum(['deploy', 'mark_complete', 'take_screenshot']), z.string()]),
});

/**
 * The latest result of the operation.
 */
export const zGetDeploymentOperationStatusResponse = zDeploymentOperationResult;

export const zPauseDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The state of the deployment after the request.
 */
export const zPauseDeploymentResponse = zDeploymentState;

/**
 * Where to deploy it.
 */
export const zPromoteDeploymentBody = zPromoteDeploymentRequest;

export const zPromoteDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The new deployment in the target environment.
 */
export const zPromoteDeploymentResponse = zDeployment;

export const zResumeDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The state of the deployment after the request.
 */
export const zResumeDeploymentResponse = zDeploymentState;

export const zRollbackDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The deployment that results from the rollback.
 */
export const zRollbackDeploymentResponse = zDeployment;

export const zTeardownDeploymentPath = z.object({
  project_id: z.int().gte(1),
  deployment_id: z.int().gte(1),
});

/**
 * The containers are stopped and removed.
 */
export const zTeardownDeploymentResponse = z.void();

export const zListDsnsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The DSNs of the project.
 */
export const zListDsnsResponse = z.array(zErrorTrackingDsn);

/**
 * Settings of the DSN; every field is optional.
 */
export const zCreateDsnBody = zCreateErrorTrackingDsnRequest;

export const zCreateDsnPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The created DSN.
 */
export const zCreateDsnResponse = zErrorTrackingDsn;

/**
 * Scope of the DSN; every field is optional.
 */
export const zGetOrCreateDsnBody = zGetOrCreateErrorTrackingDsnRequest;

export const zGetOrCreateDsnPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The existing or new DSN.
 */
export const zGetOrCreateDsnResponse = zErrorTrackingDsn;

/**
 * How to build the address; every field is optional.
 */
export const zRegenerateDsnBody = zRegenerateErrorTrackingDsnRequest;

export const zRegenerateDsnPath = z.object({
  project_id: z.int().gte(1),
  dsn_id: z.int().gte(1),
});

/**
 * The DSN with its new key.
 */
export const zRegenerateDsnResponse = zErrorTrackingDsn;

export const zRevokeDsnPath = z.object({
  project_id: z.int().gte(1),
  dsn_id: z.int().gte(1),
});

/**
 * The DSN is revoked.
 */
export const zRevokeDsnResponse = z.void();

export const zListEnvironmentVariablesPath = z.object({
  project_id: z.int().gte(1),
});

export const zListEnvironmentVariablesQuery = z.object({
  environment_id: z.int().optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The environment variables.
 */
export const zListEnvironmentVariablesResponse = zEnvironmentVariableList;

/**
 * The variable to create.
 */
export const zCreateEnvironmentVariableBody = zCreateEnvironmentVariableRequest;

export const zCreateEnvironmentVariablePath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The created variable.
 */
export const zCreateEnvironmentVariableResponse = zEnvironmentVariable;

export const zListResolvedEnvironmentVariablesPath = z.object({
  project_id: z.int().gte(1),
});

export const zListResolvedEnvironmentVariablesQuery = z.object({
  environment_id: z.int().optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The variables with their sources.
 */
export const zListResolvedEnvironmentVariablesResponse = zResolvedEnvironmentVariableList;

export const zGetEnvironmentVariableValuePath = z.object({
  project_id: z.int().gte(1),
  key: z.string(),
});

export const zGetEnvironmentVariableValueQuery = z.object({
  environment_id: z.int().optional(),
  var_id: z.int().gte(1).optional(),
});

/**
 * The value.
 */
export const zGetEnvironmentVariableValueResponse = zEnvironmentVariableValue;

export const zDeleteEnvironmentVariablePath = z.object({
  project_id: z.int().gte(1),
  var_id: z.int().gte(1),
});

/**
 * The variable is deleted.
 */
export const zDeleteEnvironmentVariableResponse = z.void();

/**
 * The new state of the variable.
 */
export const zUpdateEnvironmentVariableBody = zUpdateEnvironmentVariableRequest;

export const zUpdateEnvironmentVariablePath = z.object({
  project_id: z.int().gte(1),
  var_id: z.int().gte(1),
});

/**
 * The updated variable.
 */
export const zUpdateEnvironmentVariableResponse = zEnvironmentVariable;

export const zListEnvironmentsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListEnvironmentsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The environments of the project.
 */
export const zListEnvironmentsResponse = zEnvironmentList;

/**
 * The environment to create.
 */
export const zCreateEnvironmentBody = zCreateEnvironmentRequest;

export const zCreateEnvironmentPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The created environment.
 */
export const zCreateEnvironmentResponse = zEnvironment;

export const zDeleteEnvironmentPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The environment is deleted.
 */
export const zDeleteEnvironmentResponse = z.void();

export const zGetEnvironmentPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The environment.
 */
export const zGetEnvironmentResponse = zEnvironment;

export const zListCronsPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The cron jobs of the environment.
 */
export const zListCronsResponse = z.array(zCron);

export const zGetCronPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
  cron_id: z.int().gte(1),
});

/**
 * The cron job.
 */
export const zGetCronResponse = zCron;

export const zListCronExecutionsPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
  cron_id: z.int().gte(1),
});

export const zListCronExecutionsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of executions.
 */
export const zListCronExecutionsResponse = z.array(zCronExecution);

export const zListEnvironmentDomainsPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

export const zListEnvironmentDomainsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The domains of the environment.
 */
export const zListEnvironmentDomainsResponse = zEnvironmentDomainList;

/**
 * The domain to add.
 */
export const zAddEnvironmentDomainBody = zAddEnvironmentDomainRequest;

export const zAddEnvironmentDomainPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The added domain.
 */
export const zAddEnvironmentDomainResponse = zEnvironmentDomain;

export const zRemoveEnvironmentDomainPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
  domain_id: z.int().gte(1),
});

/**
 * The domain is removed.
 */
export const zRemoveEnvironmentDomainResponse = z.void();

/**
 * The settings to change.
 */
export const zUpdateEnvironmentSettingsBody = zUpdateEnvironmentSettingsRequest;

export const zUpdateEnvironmentSettingsPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The environment with its new settings.
 */
export const zUpdateEnvironmentSettingsResponse = zEnvironment;

export const zSleepEnvironmentPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The environment, asleep.
 */
export const zSleepEnvironmentResponse = zEnvironment;

export const zTeardownEnvironmentPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The containers are removed.
 */
export const zTeardownEnvironmentResponse = z.void();

export const zWakeEnvironmentPath = z.object({
  project_id: z.int().gte(1),
  env_id: z.int().gte(1),
});

/**
 * The environment, awake.
 */
export const zWakeEnvironmentResponse = zEnvironment;

export const zGetContainerLogsPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
});

export const zGetContainerLogsQuery = z.object({
  start_date: z.union([z.int(), z.iso.datetime({ offset: true })]).optional(),
  end_date: z.union([z.int(), z.iso.datetime({ offset: true })]).optional(),
  tail: z.string().optional(),
  container_name: z.string().optional(),
  timestamps: z.boolean().optional().default(false),
  follow: z.boolean().optional(),
});

export const zListContainersPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
});

export const zListContainersQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The containers of the environment.
 */
export const zListContainersResponse = zContainerList;

export const zGetContainerDetailPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

/**
 * The container.
 */
export const zGetContainerDetailResponse = zContainerDetail;

export const zGetContainerLogsByIdPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

export const zGetContainerLogsByIdQuery = z.object({
  start_date: z.union([z.int(), z.iso.datetime({ offset: true })]).optional(),
  end_date: z.union([z.int(), z.iso.datetime({ offset: true })]).optional(),
  tail: z.string().optional(),
  timestamps: z.boolean().optional().default(false),
  follow: z.boolean().optional(),
});

export const zGetContainerMetricsPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

/**
 * The current resource usage.
 */
export const zGetContainerMetricsResponse = zContainerMetrics;

export const zStreamContainerMetricsPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

export const zStreamContainerMetricsQuery = z.object({
  interval: z.int().gte(0).optional().default(1000),
});

/**
 * A stream of metrics events (`text/event-stream`).
 */
export const zStreamContainerMetricsResponse = zContainerMetrics;

export const zRestartContainerPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

/**
 * The outcome of the action.
 */
export const zRestartContainerResponse = zContainerActionResult;

export const zStartContainerPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

/**
 * The outcome of the action.
 */
export const zStartContainerResponse = zContainerActionResult;

export const zStopContainerPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
  container_id: z.string(),
});

/**
 * The outcome of the action.
 */
export const zStopContainerResponse = zContainerActionResult;

/**
 * The image to deploy.
 */
export const zDeployFromImageBody = zDeployFromImageRequest;

export const zDeployFromImagePath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
});

/**
 * The deployment is queued.
 */
export const zDeployFromImageResponse = zRemoteDeployment;

/**
 * Multipart form with the image tarball in the part `file`.
 */
export const zDeployFromImageUploadBody = zDeployFromImageUploadRequest;

export const zDeployFromImageUploadPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
});

export const zDeployFromImageUploadQuery = z.object({
  tag: z.string().optional(),
  health_check_path: z.string().optional(),
  upload_request_id: z.uuid().optional(),
});

/**
 * The image is accepted and the deployment is queued.
 */
export const zDeployFromImageUploadResponse = zRemoteDeployment;

/**
 * The bundle to deploy.
 */
export const zDeployFromStaticBody = zDeployFromStaticRequest;

export const zDeployFromStaticPath = z.object({
  project_id: z.int().gte(1),
  environment_id: z.int().gte(1),
});

/**
 * The deployment is queued.
 */
export const zDeployFromStaticResponse = zRemoteDeployment;

export const zGetErrorDashboardStatsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetErrorDashboardStatsQuery = z.object({
  start_time: z.iso.datetime({ offset: true }),
  end_time: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  compare_to_previous: z.boolean().optional().default(false),
});

/**
 * The statistics.
 */
export const zGetErrorDashboardStatsResponse = zErrorDashboardStats;

export const zListErrorGroupsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListErrorGroupsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
  status: z
    .union([z.enum(['unresolved', 'resolved', 'ignored', 'assigned']), z.string()])
    .nullish(),
  environment_id: z.int().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  sort_by: z.union([z.enum(['last_seen', 'first_seen', 'total_count']), z.string()]).nullish(),
  sort_order: z.enum(['asc', 'desc']).optional().default('desc'),
});

/**
 * A page of error groups.
 */
export const zListErrorGroupsResponse = zErrorGroupList;

export const zGetErrorGroupPath = z.object({
  project_id: z.int().gte(1),
  group_id: z.int().gte(1),
});

/**
 * The error group.
 */
export const zGetErrorGroupResponse = zErrorGroup;

/**
 * The new status.
 */
export const zUpdateErrorGroupBody = zUpdateErrorGroupRequest;

export const zUpdateErrorGroupPath = z.object({
  project_id: z.int().gte(1),
  group_id: z.int().gte(1),
});

export const zListErrorEventsPath = z.object({
  project_id: z.int().gte(1),
  group_id: z.int().gte(1),
});

export const zListErrorEventsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of error events.
 */
export const zListErrorEventsResponse = zErrorEventList;

export const zGetErrorEventPath = z.object({
  project_id: z.int().gte(1),
  group_id: z.int().gte(1),
  event_id: z.int().gte(1),
});

/**
 * The error event.
 */
export const zGetErrorEventResponse = zErrorEvent;

export const zGetErrorStatsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The counts.
 */
export const zGetErrorStatsResponse = zErrorGroupStats;

export const zGetErrorTimeSeriesPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetErrorTimeSeriesQuery = z.object({
  start_time: z.iso.datetime({ offset: true }),
  end_time: z.iso.datetime({ offset: true }),
  bucket: z.string().optional().default('1h'),
});

/**
 * One point for each bucket.
 */
export const zGetErrorTimeSeriesResponse = z.array(zErrorTimeSeriesPoint);

export const zGetProjectEventsCountPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetProjectEventsCountQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  limit: z.int().gte(1).lte(100).optional().default(20),
  custom_events_only: z.boolean().optional().default(true),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
});

/**
 * The counts, possibly none.
 */
export const zGetProjectEventsCountResponse = z.array(zAnalyticsEventCount);

export const zGetEventTypeBreakdownPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetEventTypeBreakdownQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
});

/**
 * The counts, possibly none.
 */
export const zGetEventTypeBreakdownResponse = z.array(zAnalyticsEventTypeCount);

export const zGetPropertyBreakdownPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetPropertyBreakdownQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  group_by: z.enum([
    'channel',
    'device_type',
    'browser',
    'browser_version',
    'operating_system',
    'operating_system_version',
    'utm_source',
    'utm_medium',
    'utm_campaign',
    'utm_term',
    'utm_content',
    'referrer_hostname',
    'language',
    'event_type',
    'event_name',
    'page_path',
    'pathname',
    'country',
    'region',
    'city',
  ]),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  event_name: z.string().optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
  limit: z.int().gte(1).lte(100).optional().default(20),
  filter_country: z.string().optional(),
  filter_region: z.string().optional(),
  filter_browser: z.string().optional(),
  filter_os: z.string().optional(),
  filter_channel: z.string().optional(),
  filter_referrer: z.string().optional(),
});

/**
 * The counts by value.
 */
export const zGetPropertyBreakdownResponse = zAnalyticsPropertyBreakdown;

export const zGetPropertyTimelinePath = z.object({
  project_id: z.int().gte(1),
});

export const zGetPropertyTimelineQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  group_by: z.enum([
    'channel',
    'device_type',
    'browser',
    'browser_version',
    'operating_system',
    'operating_system_version',
    'utm_source',
    'utm_medium',
    'utm_campaign',
    'utm_term',
    'utm_content',
    'referrer_hostname',
    'language',
    'event_type',
    'event_name',
    'page_path',
    'pathname',
    'country',
    'region',
    'city',
  ]),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  event_name: z.string().optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
  bucket_size: z.union([z.enum(['1 hour', '1 day', '1 week', '1 month']), z.string()]).optional(),
});

/**
 * The counts by value and bucket.
 */
export const zGetPropertyTimelineResponse = zAnalyticsPropertyTimeline;

export const zGetEventsTimelinePath = z.object({
  project_id: z.int().gte(1),
});

export const zGetEventsTimelineQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  event_name: z.string().optional(),
  bucket_size: z.union([z.enum(['hour', 'day', 'week']), z.string()]).optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
});

/**
 * The counts by bucket.
 */
export const zGetEventsTimelineResponse = z.array(zAnalyticsEventTimelinePoint);

export const zListUniqueEventsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListUniqueEventsQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of event names.
 */
export const zListUniqueEventsResponse = zFunnelEventList;

export const zListExternalImagesPath = z.object({
  project_id: z.int().gte(1),
});

export const zListExternalImagesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * A page of external images.
 */
export const zListExternalImagesResponse = zExternalImageList;

export const zDeleteExternalImagePath = z.object({
  project_id: z.int().gte(1),
  image_id: z.int().gte(1),
});

/**
 * The registration is removed.
 */
export const zDeleteExternalImageResponse = z.void();

export const zGetExternalImagePath = z.object({
  project_id: z.int().gte(1),
  image_id: z.int().gte(1),
});

/**
 * The external image.
 */
export const zGetExternalImageResponse = zExternalImage;

export const zListFunnelsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The funnels, possibly none.
 */
export const zListFunnelsResponse = z.array(zFunnel);

/**
 * The funnel to create.
 */
export const zCreateFunnelBody = zCreateFunnelRequest;

export const zCreateFunnelPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The id of the created funnel.
 */
export const zCreateFunnelResponse = zCreateFunnelResult;

/**
 * The funnel to compute.
 */
export const zPreviewFunnelMetricsBody = zCreateFunnelRequest;

export const zPreviewFunnelMetricsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The metrics.
 */
export const zPreviewFunnelMetricsResponse = zFunnelMetrics;

export const zDeleteFunnelPath = z.object({
  project_id: z.int().gte(1),
  funnel_id: z.int().gte(1),
});

/**
 * The funnel is deleted.
 */
export const zDeleteFunnelResponse = zFunnelActionResult;

/**
 * The whole new funnel.
 */
export const zUpdateFunnelBody = zCreateFunnelRequest;

export const zUpdateFunnelPath = z.object({
  project_id: z.int().gte(1),
  funnel_id: z.int().gte(1),
});

/**
 * The funnel is updated.
 */
export const zUpdateFunnelResponse = zFunnelActionResult;

export const zGetFunnelMetricsPath = z.object({
  project_id: z.int().gte(1),
  funnel_id: z.int().gte(1),
});

export const zGetFunnelMetricsQuery = z.object({
  environment_id: z.int().optional(),
  country_code: z.string().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
});

/**
 * The metrics.
 */
export const zGetFunnelMetricsResponse = zFunnelMetrics;

/**
 * The Git settings.
 */
export const zUpdateProjectGitSettingsBody = zUpdateGitSettingsRequest;

export const zUpdateProjectGitSettingsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The updated project.
 */
export const zUpdateProjectGitSettingsResponse = zProject;

export const zHasErrorGroupsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * Whether there are error groups.
 */
export const zHasErrorGroupsResponse = zErrorGroupPresence;

export const zHasAnalyticsEventsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * Whether there are events.
 */
export const zHasAnalyticsEventsResponse = zAnalyticsEventPresence;

export const zGetHourlyVisitsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetHourlyVisitsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  aggregation_level: z.enum(['events', 'sessions', 'visitors']).optional().default('events'),
});

/**
 * The counts by hour.
 */
export const zGetHourlyVisitsResponse = z.array(zAnalyticsEventTimelinePoint);

export const zListImagesPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The pushed images.
 */
export const zListImagesResponse = z.array(zPushedImage);

/**
 * The image reference and optional metadata.
 */
export const zPushImageBody = zPushImageRequest;

export const zPushImagePath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The registered image.
 */
export const zPushImageResponse = zPushedImage;

export const zGetImagePath = z.object({
  project_id: z.int().gte(1),
  image_id: z.string(),
});

/**
 * The pushed image.
 */
export const zGetImageResponse = zPushedImage;

export const zListIncidentsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListIncidentsQuery = z.object({
  environment_id: z.int().optional(),
  status: z
    .union([z.enum(['investigating', 'identified', 'monitoring', 'resolved']), z.string()])
    .optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of incidents.
 */
export const zListIncidentsResponse = zIncidentList;

/**
 * Title and severity, and optionally what is affected.
 */
export const zCreateIncidentBody = zCreateIncidentRequest;

export const zCreateIncidentPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The new incident.
 */
export const zCreateIncidentResponse = zIncident;

export const zGetBucketedIncidentsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetBucketedIncidentsQuery = z.object({
  environment_id: z.int().optional(),
  interval: z.enum(['5min', 'hourly', 'daily']).optional().default('hourly'),
  start_time: z.iso.datetime({ offset: true }).optional(),
  end_time: z.iso.datetime({ offset: true }).optional(),
});

/**
 * The counts.
 */
export const zGetBucketedIncidentsResponse = zIncidentBuckets;

export const zGetLastDeploymentPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The latest deployment.
 */
export const zGetLastDeploymentResponse = zDeployment;

export const zListMonitorsPath = z.object({
  project_id: z.int().gte(1),
});

export const zListMonitorsQuery = z.object({
  environment_id: z.int().optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The monitors; empty when there are none.
 */
export const zListMonitorsResponse = zMonitorList;

/**
 * Name, type, environment and optionally path and interval of the checks.
 */
export const zCreateMonitorBody = zCreateMonitorRequest;

export const zCreateMonitorPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The new monitor.
 */
export const zCreateMonitorResponse = zMonitor;

/**
 * The fields to change.
 */
export const zUpdateProjectSettingsBody = zUpdateProjectSettingsRequest;

export const zUpdateProjectSettingsPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The updated project.
 */
export const zUpdateProjectSettingsResponse = zProject;

export const zGetProjectStatusPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetProjectStatusQuery = z.object({
  environment_id: z.int().optional(),
});

/**
 * Overall status, monitors and recent incidents.
 */
export const zGetProjectStatusResponse = zStatusOverview;

/**
 * What to deploy, and where.
 */
export const zTriggerPipelineBody = zTriggerPipelineRequest;

export const zTriggerPipelinePath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The pipeline is started.
 */
export const zTriggerPipelineResponse = zTriggeredPipeline;

export const zGetUniqueCountsPath = z.object({
  project_id: z.int().gte(1),
});

export const zGetUniqueCountsQuery = z.object({
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  metric: z.enum(['sessions', 'visitors', 'page_views']),
});

/**
 * The count.
 */
export const zGetUniqueCountsResponse = zAnalyticsUniqueCount;

/**
 * Multipart form with the archive in the part `file`.
 */
export const zUploadStaticBody = zUploadStaticBundleRequest;

export const zUploadStaticPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The stored bundle.
 */
export const zUploadStaticResponse = zStaticBundle;

export const zListWebhooksPath = z.object({
  project_id: z.int().gte(1),
});

export const zListWebhooksQuery = z.object({
  sort_by: z.string().optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * One page of webhooks.
 */
export const zListWebhooksResponse = zWebhookList;

/**
 * URL, events and optionally a signing secret.
 */
export const zCreateWebhookBody = zCreateWebhookRequest;

export const zCreateWebhookPath = z.object({
  project_id: z.int().gte(1),
});

/**
 * The new webhook.
 */
export const zCreateWebhookResponse = zWebhook;

export const zDeleteWebhookPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
});

/**
 * The webhook is deleted.
 */
export const zDeleteWebhookResponse = z.void();

export const zGetWebhookPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
});

/**
 * The webhook.
 */
export const zGetWebhookResponse = zWebhook;

/**
 * The fields to change.
 */
export const zUpdateWebhookBody = zUpdateWebhookRequest;

export const zUpdateWebhookPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
});

/**
 * The updated webhook.
 */
export const zUpdateWebhookResponse = zWebhook;

export const zListWebhookDeliveriesPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
});

export const zListWebhookDeliveriesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The deliveries; empty when nothing was sent yet.
 */
export const zListWebhookDeliveriesResponse = zWebhookDeliveryList;

export const zGetWebhookDeliveryPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
  delivery_id: z.int().gte(1),
});

/**
 * The delivery.
 */
export const zGetWebhookDeliveryResponse = zWebhookDelivery;

export const zRetryWebhookDeliveryPath = z.object({
  project_id: z.int().gte(1),
  webhook_id: z.int().gte(1),
  delivery_id: z.int().gte(1),
});

/**
 * The outcome of the new attempt.
 */
export const zRetryWebhookDeliveryResponse = zRetriedWebhookDelivery;

export const zListProxyLogsQuery = z.object({
  project_id: z.int().optional(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  session_id: z.int().optional(),
  visitor_id: z.int().optional(),
  start_date: z.iso.datetime({ offset: true }).optional(),
  end_date: z.iso.datetime({ offset: true }).optional(),
  method: z.string().optional(),
  host: z.string().optional(),
  path: z.string().optional(),
  client_ip: z.string().optional(),
  status_code: z.int().gte(100).lte(599).optional(),
  response_time_min: z.int().gte(0).optional(),
  response_time_max: z.int().gte(0).optional(),
  routing_status: z
    .union([
      z.enum([
        'routed',
        'no_project',
        'error',
        'pending',
        'static_file',
        'redirected',
        'http_to_https_redirect',
        'acme_challenge',
        'captcha_wasm',
      ]),
      z.string(),
    ])
    .nullish(),
  request_source: z.union([z.enum(['proxy', 'api', 'console', 'cli']), z.string()]).nullish(),
  is_system_request: z.boolean().optional(),
  user_agent: z.string().optional(),
  browser: z.string().optional(),
  operating_system: z.string().optional(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).nullish(),
  is_bot: z.boolean().optional(),
  bot_name: z.string().optional(),
  ai_provider: z.string().optional(),
  ai_agent: z.string().optional(),
  is_ai_agent: z.boolean().optional(),
  request_size_min: z.int().gte(0).optional(),
  request_size_max: z.int().gte(0).optional(),
  response_size_min: z.int().gte(0).optional(),
  response_size_max: z.int().gte(0).optional(),
  cache_status: z.string().optional(),
  container_id: z.string().optional(),
  upstream_host: z.string().optional(),
  has_error: z.boolean().optional(),
  page: z.int().gte(1).optional().default(1),
  page_size: z.int().gte(1).lte(100).optional().default(20),
  sort_by: z.string().optional().default('timestamp'),
  sort_order: z.enum(['asc', 'desc']).optional().default('desc'),
});

/**
 * A page of proxy log entries.
 */
export const zListProxyLogsResponse = zProxyLogList;

export const zGetProxyLogByRequestIdPath = z.object({
  request_id: z.string(),
});

/**
 * The log entry.
 */
export const zGetProxyLogByRequestIdResponse = zProxyLog;

export const zGetProxyLogTimeBucketStatsQuery = z.object({
  start_time: z.iso.datetime({ offset: true }),
  end_time: z.iso.datetime({ offset: true }),
  bucket_interval: z.string().optional().default('1 hour'),
  method: z.string().optional(),
  client_ip: z.string().optional(),
  project_id: z.int().optional(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  host: z.string().optional(),
  status_code: z.int().gte(100).lte(599).optional(),
  status_code_class: z.union([z.enum(['2xx', '3xx', '4xx', '5xx']), z.string()]).optional(),
  routing_status: z
    .union([
      z.enum([
        'routed',
        'no_project',
        'error',
        'pending',
        'static_file',
        'redirected',
        'http_to_https_redirect',
        'acme_challenge',
        'captcha_wasm',
      ]),
      z.string(),
    ])
    .optional(),
  request_source: z.union([z.enum(['proxy', 'api', 'console', 'cli']), z.string()]).optional(),
  is_bot: z.boolean().optional(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).optional(),
  has_project: z.boolean().optional(),
});

/**
 * The statistics, one entry a bucket.
 */
export const zGetProxyLogTimeBucketStatsResponse = zProxyLogTimeBuckets;

export const zGetProxyLogTodayStatsQuery = z.object({
  method: z.string().optional(),
  client_ip: z.string().optional(),
  project_id: z.int().optional(),
  environment_id: z.int().optional(),
  deployment_id: z.int().optional(),
  host: z.string().optional(),
  status_code: z.int().gte(100).lte(599).optional(),
  status_code_class: z.union([z.enum(['2xx', '3xx', '4xx', '5xx']), z.string()]).nullish(),
  routing_status: z
    .union([
      z.enum([
        'routed',
        'no_project',
        'error',
        'pending',
        'static_file',
        'redirected',
        'http_to_https_redirect',
        'acme_challenge',
        'captcha_wasm',
      ]),
      z.string(),
    ])
    .nullish(),
  request_source: z.union([z.enum(['proxy', 'api', 'console', 'cli']), z.string()]).nullish(),
  is_bot: z.boolean().optional(),
  device_type: z.union([z.enum(['desktop', 'mobile', 'tablet']), z.string()]).nullish(),
});

/**
 * The count of today.
 */
export const zGetProxyLogTodayStatsResponse = zProxyLogTodayStats;

export const zGetProxyLogPath = z.object({
  id: z.int().gte(1),
});

/**
 * The log entry.
 */
export const zGetProxyLogResponse = zProxyLog;

export const zListRepositoriesQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(0).lte(100).optional().default(20),
  sort: z
    .union([
      z.enum([
        'name',
        'created_at',
        'updated_at',
        'pushed_at',
        'stars',
        'watchers',
        'size',
        'issues',
      ]),
      z.string(),
    ])
    .optional(),
  direction: z.enum(['asc', 'desc']).optional().default('desc'),
  search: z.string().optional(),
  owner: z.string().optional(),
  language: z.string().optional(),
  private: z.boolean().optional(),
  git_provider_connection_id: z.int().optional(),
});

/**
 * A page of repositories.
 */
export const zListRepositoriesResponse = zGitRepositoryList;

export const zGetRepositoryPath = z.object({
  owner: z.string(),
  name: z.string(),
});

export const zGetRepositoryQuery = z.object({
  connection_id: z.int().optional(),
});

/**
 * The repository.
 */
export const zGetRepositoryResponse = zGitRepository;

export const zListRepositoriesByNamePath = z.object({
  owner: z.string(),
  name: z.string(),
});

/**
 * The matching repositories.
 */
export const zListRepositoriesByNameResponse = z.array(zGitRepository);

export const zGetRepositoryPresetPath = z.object({
  owner: z.string(),
  name: z.string(),
});

export const zGetRepositoryPresetQuery = z.object({
  branch: z.string().optional(),
});

/**
 * The detected presets.
 */
export const zGetRepositoryPresetResponse = zGitRepositoryPresets;

export const zListRepositoryBranchesPath = z.object({
  owner: z.string(),
  repo: z.string(),
});

export const zListRepositoryBranchesQuery = z.object({
  connection_id: z.int(),
  fresh: z.boolean().optional().default(false),
});

/**
 * The branches.
 */
export const zListRepositoryBranchesResponse = zGitBranchList;

export const zListRepositoryTagsPath = z.object({
  owner: z.string(),
  repo: z.string(),
});

export const zListRepositoryTagsQuery = z.object({
  connection_id: z.int(),
  fresh: z.boolean().optional().default(false),
});

/**
 * The tags.
 */
export const zListRepositoryTagsResponse = zGitTagList;

export const zGetRepositoryPresetLivePath = z.object({
  repository_id: z.int().gte(1),
});

export const zGetRepositoryPresetLiveQuery = z.object({
  branch: z.string().optional(),
});

/**
 * The detected presets.
 */
export const zGetRepositoryPresetLiveResponse = zGitRepositoryPresets;

export const zListRepositoryBranchesByIdPath = z.object({
  repository_id: z.int().gte(1),
});

export const zListRepositoryBranchesByIdQuery = z.object({
  fresh: z.boolean().optional().default(false),
});

/**
 * The branches.
 */
export const zListRepositoryBranchesByIdResponse = zGitBranchList;

export const zCheckCommitExistsPath = z.object({
  repository_id: z.int().gte(1),
  commit_sha: z.string(),
});

/**
 * Whether the commit exists.
 */
export const zCheckCommitExistsResponse = zGitCommitCheck;

export const zListRepositoryTagsByIdPath = z.object({
  repository_id: z.int().gte(1),
});

export const zListRepositoryTagsByIdQuery = z.object({
  fresh: z.boolean().optional().default(false),
});

/**
 * The tags.
 */
export const zListRepositoryTagsByIdResponse = zGitTagList;

export const zListSessionReplaysQuery = z.object({
  project_id: z.int(),
  environment_id: z.int().optional(),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(0).lte(100).optional().default(20),
});

/**
 * A page of session replays.
 */
export const zListSessionReplaysResponse = zSessionReplayList;

export const zListAnalyticsSessionEventsPath = z.object({
  session_id: z.string(),
});

export const zListAnalyticsSessionEventsQuery = z.object({
  environment_id: z.int().optional(),
});

/**
 * The events of the session.
 */
export const zListAnalyticsSessionEventsResponse = zAnalyticsSessionEvents;

/**
 * The settings.
 */
export const zGetPlatformSettingsResponse = zSettings;

/**
 * The full settings.
 */
export const zUpdatePlatformSettingsBody = zUpdateSettingsRequest;

/**
 * The settings are stored.
 */
export const zUpdatePlatformSettingsResponse = zUpdateSettingsResult;

/**
 * The current user.
 */
export const zGetCurrentUserResponse = zCurrentUser;

export const zListUsersQuery = z.object({
  include_deleted: z.boolean().optional().default(false),
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(1).lte(100).optional().default(20),
});

/**
 * The users with their roles.
 */
export const zListUsersResponse = zUserWithRolesList;

/**
 * User name, roles and optionally email address and password.
 */
export const zCreateUserBody = zCreateUserRequest;

/**
 * The new user with their roles.
 */
export const zCreateUserResponse = zCreatedUserWithRoles;

/**
 * The fields to change.
 */
export const zUpdateCurrentUserBody = zUpdateCurrentUserRequest;

/**
 * The updated user with its roles.
 */
export const zUpdateCurrentUserResponse = zUserWithRoles;

/**
 * A current code.
 */
export const zDisableMfaBody = zDisableMfaRequest;

/**
 * The second factor is off.
 */
export const zDisableMfaResponse = z.void();

/**
 * The secret, its QR code and the recovery codes.
 */
export const zSetupMfaResponse = zMfaSetup;

/**
 * A current code.
 */
export const zVerifyAndEnableMfaBody = zVerifyMfaRequest;

/**
 * The second factor is on.
 */
export const zVerifyAndEnableMfaResponse = z.void();

export const zDeleteUserPath = z.object({
  user_id: z.int().gte(1),
});

/**
 * The user is deleted.
 */
export const zDeleteUserResponse = z.void();

export const zGetUserPath = z.object({
  user_id: z.int().gte(1),
});

/**
 * The user with their roles.
 */
export const zGetUserResponse = zUserWithRoles;

/**
 * The fields to change.
 */
export const zUpdateUserBody = zUpdateUserRequest;

export const zUpdateUserPath = z.object({
  user_id: z.int().gte(1),
});

/**
 * The updated user with their roles.
 */
export const zUpdateUserResponse = zUserWithRoles;

export const zRestoreUserPath = z.object({
  user_id: z.int().gte(1),
});

/**
 * The restored user with its roles.
 */
export const zRestoreUserResponse = zUserWithRoles;

/**
 * The role to give.
 */
export const zAssignUserRoleBody = zAssignUserRoleRequest;

export const zAssignUserRolePath = z.object({
  user_id: z.int().gte(1),
});

export const zRemoveUserRolePath = z.object({
  user_id: z.int().gte(1),
  role_type: z.union([z.enum(['admin', 'user']), z.string()]),
});

/**
 * The role is removed.
 */
export const zRemoveUserRoleResponse = z.void();

export const zListVisitorSessionReplaysPath = z.object({
  visitor_id: z.int().gte(1),
});

export const zListVisitorSessionReplaysQuery = z.object({
  page: z.int().gte(1).optional().default(1),
  per_page: z.int().gte(0).lte(100).optional().default(20),
});

/**
 * A page of session replays.
 */
export const zListVisitorSessionReplaysResponse = zVisitorSessionReplayList;

export const zDeleteSessionReplayPath = z.object({
  visitor_id: z.int().gte(1),
  session_id: z.string(),
});

export const zGetSessionReplayPath = z.object({
  visitor_id: z.int().gte(1),
  session_id: z.int().gte(1),
});

/**
 * The session replay.
 */
export const zGetSessionReplayResponse = zSessionReplayDetails;

/**
 * The new duration.
 */
export const zUpdateSessionReplayDurationBody = zUpdateSessionReplayDurationRequest;

export const zUpdateSessionReplayDurationPath = z.object({
  visitor_id: z.int().gte(1),
  session_id: z.string(),
});

/**
 * The duration is stored.
 */
export const zUpdateSessionReplayDurationResponse = zUpdateSessionReplayDurationResult;

export const zGetSessionReplayEventsPath = z.object({
  visitor_id: z.int().gte(1),
  session_id: z.int().gte(1),
});

/**
 * The session replay and its events.
 */
export const zGetSessionReplayEventsResponse = zSessionReplayWithEvents;

/**
 * The packed events.
 */
export const zAddSessionReplayEventsLegacyBody = zAddVisitorSessionReplayEventsRequest;

export const zAddSessionReplayEventsLegacyPath = z.object({
  visitor_id: z.int().gte(1),
  session_id: z.string(),
});

/**
 * The number of stored events.
 */
export const zAddSessionReplayEventsLegacyResponse = zAddSessionReplayEventsResult;

/**
 * All event types.
 */
export const zListWebhookEventTypesResponse = z.array(zWebhookEventType);

/**
 * Whether the digest was sent.
 */
export const zTriggerWeeklyDigestResponse = zTriggerDigestResult;
