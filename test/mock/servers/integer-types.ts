import type { OperationName } from '../../../generated/operation-names.gen.ts';

type Places = readonly string[];

/**
 * The integers that both real servers read as another type than `i32`, as their source declares them. No integer has two
 * types: where a server does not have one, it ignores it.
 */
export const OTHER_TYPES: Partial<Record<OperationName, Readonly<Record<string, Places>>>> = {
  'analytics.recordEvent': {
    u32: ['body.screen_height', 'body.screen_width', 'body.viewport_height', 'body.viewport_width'],
  },
  'apiKeys.list': {
    u64: ['query.page'],
  },
  'backups.createSchedule': {
    i64: ['body.max_runtime_secs'],
  },
  'crons.listExecutions': {
    i64: ['query.page', 'query.per_page'],
  },
  'deployments.getContainerLogs': {
    i64: ['query.start_date', 'query.end_date'],
  },
  'deployments.getContainerLogsById': {
    i64: ['query.start_date', 'query.end_date'],
  },
  'deployments.list': {
    i64: ['query.page', 'query.per_page'],
  },
  'deployments.listExternalImages': {
    u64: ['query.page', 'query.page_size'],
  },
  'domains.listCertificates': {
    u64: ['query.page', 'query.page_size'],
  },
  'domains.listOrders': {
    u64: ['query.page', 'query.page_size'],
  },
  'email.createProvider': {
    u16: ['body.smtp_credentials.port'],
  },
  'email.list': {
    u64: ['query.page', 'query.page_size'],
  },
  'environments.updateSettings': {
    u8: ['body.security.challengeConfig.difficulty'],
    u32: ['body.security.rateLimiting.maxRequestsPerHour', 'body.security.rateLimiting.maxRequestsPerMinute'],
  },
  'externalServices.list': {
    u64: ['query.page'],
  },
  'externalServices.listForProject': {
    u64: ['query.page', 'query.page_size'],
  },
  'externalServices.listProjects': {
    u64: ['query.page'],
  },
  'funnels.listUniqueEvents': {
    u64: ['query.page', 'query.page_size'],
  },
  'git.listConnectionRepositories': {
    u64: ['query.page', 'query.per_page'],
  },
  'git.listConnections': {
    u64: ['query.page', 'query.per_page'],
  },
  'git.listRepositories': {
    u64: ['query.page', 'query.per_page'],
  },
  'monitoring.getErrorEvent': {
    i64: ['path.event_id'],
  },
  'monitoring.listErrorEvents': {
    u64: ['query.page', 'query.page_size'],
  },
  'monitoring.listErrorGroups': {
    u64: ['query.page', 'query.page_size'],
  },
  'monitoring.listIncidents': {
    u64: ['query.page'],
  },
  'notifications.createEmailProvider': {
    u16: ['body.config.smtp_port'],
  },
  'notifications.createWebhookProvider': {
    u64: ['body.config.timeout_secs'],
  },
  'notifications.listProviders': {
    u64: ['query.page'],
  },
  'notifications.updateEmailProvider': {
    u16: ['body.config.smtp_port'],
  },
  'notifications.updateWebhookProvider': {
    u64: ['body.config.timeout_secs'],
  },
  'performance.recordSpeedMetrics': {
    i16: ['body.screenHeight', 'body.screenWidth', 'body.viewportHeight', 'body.viewportWidth'],
  },
  'platform.updateSettings': {
    u64: [
      'body.agent_sandbox.memory_limit_mb',
      'body.disk_space_alert.check_interval_seconds',
      'body.monitoring.scrape_interval_secs',
    ],
    u32: [
      'body.build_limits.max_concurrent',
      'body.build_limits.memory_limit_mb',
      'body.container_logs.max_file',
      'body.container_logs.service_max_file',
      'body.disk_space_alert.threshold_percent',
      'body.monitoring.retention_daily_years',
      'body.monitoring.retention_hourly_days',
      'body.monitoring.retention_raw_days',
      'body.on_demand_tls.hourly_cap',
      'body.on_demand_tls.max_concurrent',
      'body.rate_limiting.max_requests_per_hour',
      'body.rate_limiting.max_requests_per_minute',
    ],
    u16: ['body.preview_gateway.host_port'],
  },
  'projects.list': {
    i64: ['query.page', 'query.per_page'],
  },
  'projects.updateDeploymentConfig': {
    u8: ['body.security.challengeConfig.difficulty'],
    u32: ['body.security.rateLimiting.maxRequestsPerHour', 'body.security.rateLimiting.maxRequestsPerMinute'],
  },
  'proxyLogs.getTimeBucketStats': {
    i16: ['query.status_code'],
  },
  'proxyLogs.getTodayStats': {
    i16: ['query.status_code'],
  },
  'proxyLogs.list': {
    i16: ['query.status_code'],
    i64: ['query.request_size_min', 'query.request_size_max', 'query.response_size_min', 'query.response_size_max'],
    u64: ['query.page', 'query.page_size'],
  },
  'sessionReplay.init': {
    u32: ['body.colorDepth', 'body.screenHeight', 'body.screenWidth', 'body.viewportHeight', 'body.viewportWidth'],
  },
  'sessionReplay.list': {
    u64: ['query.page', 'query.per_page'],
  },
  'sessionReplay.listForVisitor': {
    u64: ['query.page', 'query.per_page'],
  },
  'webhooks.list': {
    u64: ['query.page'],
  },
};

/** Integers of the contract that no real server reads as a number. */
export const IGNORED: Partial<Record<OperationName, Places>> = {
  'analytics.enrichVisitor': ['query.project_id'],
  'analytics.getVisitorByGuid': ['query.project_id', 'query.environment_id'],
  'analytics.getVisitorById': ['query.project_id', 'query.environment_id'],
  'analytics.getVisitorDetails': ['query.project_id', 'query.environment_id'],
  'analytics.getVisitorInfo': ['query.project_id'],
  'analytics.getVisitorStats': ['query.project_id'],
  'analytics.getGeneralStats': ['query.project_ids', 'query.environment_id'],
  'apiKeys.list': ['query.per_page'],
  'backups.listS3SourceBackups': ['query.page', 'query.per_page'],
  'backups.listS3Sources': ['query.page', 'query.per_page'],
  'backups.listSchedules': ['query.page', 'query.per_page'],
  'deployments.executeOperation': ['path.deployment_id'],
  'deployments.getOperationStatus': ['path.deployment_id'],
  'deployments.listCapturedLogs': ['query.page', 'query.per_page'],
  'deployments.listContainers': ['query.page', 'query.per_page'],
  'deployments.listJobs': ['query.page', 'query.per_page'],
  'deployments.listOperations': ['path.deployment_id'],
  'deployments.streamContainerMetrics': ['query.interval'],
  'domains.list': ['query.page', 'query.per_page'],
  'envVars.list': ['query.page', 'query.per_page'],
  'envVars.listResolved': ['query.page', 'query.per_page'],
  'environments.list': ['query.page', 'query.per_page'],
  'externalServices.getHealth': ['query.limit'],
  'externalServices.list': ['query.per_page'],
  'externalServices.listAvailableContainers': ['query.page', 'query.per_page'],
  'externalServices.listProjects': ['query.per_page'],
  'externalServices.listTypes': ['query.page', 'query.per_page'],
  'git.getRepository': ['query.connection_id'],
  'monitoring.listIncidentUpdates': ['query.page', 'query.per_page'],
  'monitoring.listIncidents': ['query.per_page'],
  'monitoring.listMonitors': ['query.page', 'query.per_page'],
  'notifications.listProviders': ['query.per_page'],
  'users.list': ['query.page', 'query.per_page'],
  'webhooks.list': ['query.per_page'],
  'webhooks.listDeliveries': ['query.page', 'query.per_page'],
};

/** Integers that only the server of July reads. */
export const IGNORED_IN_JANUARY: Partial<Record<OperationName, Places>> = {
  'backups.createSchedule': ['body.max_runtime_secs'],
  'domains.listCertificates': ['query.page', 'query.page_size'],
  'domains.listOrders': ['query.page', 'query.page_size'],
  'email.createProvider': ['body.smtp_credentials.port'],
  'environments.updateSettings': ['body.idle_timeout_seconds', 'body.target_nodes', 'body.wake_timeout_seconds'],
  'externalServices.create': ['body.members.node_id', 'body.node_id'],
  'externalServices.list': ['query.page'],
  'externalServices.listForProject': ['query.page', 'query.page_size'],
  'externalServices.listProjects': ['query.page'],
  'funnels.listUniqueEvents': ['query.page', 'query.page_size'],
  'notifications.listProviders': ['query.page'],
  'platform.updateSettings': [
    'body.agent_sandbox.memory_limit_mb',
    'body.build_limits.max_concurrent',
    'body.build_limits.memory_limit_mb',
    'body.container_logs.max_file',
    'body.container_logs.service_max_file',
    'body.monitoring.retention_daily_years',
    'body.monitoring.retention_hourly_days',
    'body.monitoring.retention_raw_days',
    'body.monitoring.scrape_interval_secs',
    'body.on_demand_tls.hourly_cap',
    'body.on_demand_tls.max_concurrent',
    'body.preview_gateway.host_port',
  ],
  'projects.updateSettings': ['body.preview_envs_idle_timeout_seconds', 'body.preview_envs_wake_timeout_seconds'],
  'webhooks.list': ['query.page'],
};
