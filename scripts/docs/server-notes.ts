import type { OperationName } from '../../generated/operation-names.gen.ts';
import type { DocumentedMethod } from './reference.ts';

/** What a reader of an operation's entry has to know of the servers of January and July 2026. */
export function serverNotes({ namespace, name, operation }: DocumentedMethod): string[] {
  const key = `${namespace}.${name}` as OperationName;
  const { since, until } = (operation['x-servers'] ?? {}) as { since?: string; until?: string };
  const ignored = IGNORED_IN_JANUARY[key]?.map((member) => `\`${member}\``);
  return [
    ...(since === '2026-07' ? ['January 2026: not there, a `TempsUnsupportedError`.'] : []),
    ...(until === '2026-01' ? ['July 2026: not there, a `TempsUnsupportedError`.'] : []),
    ...(SERVER_NOTES[key] ?? []),
    ...(ignored ? [`January 2026 ignores ${ignored.join(', ')}.`] : []),
  ];
}

/**
 * How operations behave on real servers, where the contract cannot say it: sentences for the API
 * reference.
 */
const SERVER_NOTES: Partial<Record<OperationName, readonly string[]>> = {
  'analytics.enrichVisitor': ['An unknown visitor is a success with `success: false`.'],
  'analytics.getAggregatedBuckets': ['A `bucket_size` without a number is a `500`: write `1 day`.'],
  'analytics.getEventsTimeline': [
    'Servers take `hour`, `day` and `week`, and choose a size for others.',
  ],
  'analytics.getGeneralStats': ['Servers count all projects, whatever is asked for.'],
  'analytics.getHourlyVisits': ['January 2026: an `environment_id` is a `500`.'],
  'analytics.getPageHourlySessions': ['The buckets are always hours.'],
  'analytics.getPropertyBreakdown': [
    'January 2026: an event without a value of the property is a `500`.',
  ],
  'analytics.getPropertyTimeline': [
    'A `bucket_size` without a number is a `500`: write `1 day`.',
    'An event without a value of the property, such as `utm_term`, is a `500`.',
  ],
  'analytics.getVisitorStats': ['July 2026: a visitor without events is a `500`.'],
  'analytics.listAnalyticsSessionEvents': [
    'Servers want a `project_id` (`400`), and fail with one.',
  ],
  'analytics.listVisitors': ['Servers include crawlers unless `include_crawlers` is `false`.'],
  'analytics.recordEvent': [
    'Servers take it only at the host of an app, behind their own proxy. At the address of the API, it is a `404`.',
  ],
  'apiKeys.create': ['July 2026: a key cannot have permissions that its maker lacks (`403`).'],
  'apiKeys.list': ['Servers list only your own keys.'],
  'apiKeys.update': ['Servers do not change `permissions`.'],
  'auditLogs.list': ['Servers send no total.'],
  'authentication.requestMagicLink': ['January 2026: a `503`.'],
  'authentication.requestPasswordReset': [
    'January 2026: a `503`. July 2026: a `503` without a notification provider of the type email that is enabled.',
  ],
  'backups.createS3Source': [
    'It needs a name (`400`). If the server cannot list the objects of the bucket, it is a `500`.',
  ],
  'backups.createSchedule': [
    'The expression of a schedule needs seconds, and an hour between runs at least.',
    'January 2026: it needs `s3_source_id`. July 2026: `retention_period` is 1 or more.',
  ],
  'backups.deleteS3Source': [
    'January 2026: its schedules are deleted with it. July 2026: a source that a schedule uses, and the default one while there are others, cannot be deleted (`400`).',
  ],
  'backups.listS3SourceBackups': ['January 2026: a source that holds none is a `500`.'],
  'backups.runExternalServiceBackup': [
    'January 2026: it needs `s3_source_id`, and waits until the backup is done. July 2026: it returns at once, with the state `pending`.',
  ],
  'deployments.cancel': ['A deployment that is running soon gets the status `failed`.'],
  'deployments.deployFromImage': ['July 2026: `metadata` is not kept.'],
  'deployments.deployFromImageUpload': [
    'July 2026: what is no archive of `docker save` is a `500`.',
  ],
  'deployments.deployFromStatic': ['July 2026: `metadata` is not kept.'],
  'deployments.executeOperation': [
    'Servers record an operation of any deployment, also of one that does not exist.',
  ],
  'deployments.getContainerLogsById': [
    'A line of more than 16,384 bytes comes in pieces, with a time before each if `timestamps` is `true`.',
  ],
  'deployments.list': ['Servers send ten items on a page unless a size is given.'],
  'deployments.listContainers': [
    'A project with the preset `static` is a `500`. Other static files have no containers.',
  ],
  'deployments.pause': [
    'It removes the containers. `resume` and `teardown` of that deployment are then a `500`.',
  ],
  'deployments.pushImage': [
    'An image that any project has registered cannot be registered again (`400`).',
  ],
  'deployments.resume': ['What runs in a container is a `500`, also after `pause`.'],
  'deployments.rollback': [
    'It stops the containers of the current deployment before it starts others, and checks no health.',
    'January 2026: a `500` for what runs in a container. July 2026: a `400` for a deployment that another has replaced.',
  ],
  'deployments.tailJobLogs': ['Servers keep the stream open after the job. The client ends it.'],
  'deployments.teardown': [
    '`is_current` stays `true`.',
    'January 2026: a `500` for the current deployment after a failed rollback to it.',
  ],
  'dns.addManagedDomain': ['A domain that is managed already is a `400`.'],
  'dns.createProvider': [
    'If the server cannot use the provider, it is a `500`. A provider of the type `manual` needs the `credentials` of another type.',
  ],
  'dns.lookupARecords': ['A name without records is a `400`.'],
  'domains.checkCertificateStatus': [
    'Servers respond `404` for every id: read `status` of `domains.getCertificate`.',
  ],
  'domains.createCustomDomain': [
    'A domain cannot redirect to itself or to an address that is not public (`400`).',
  ],
  'domains.provisionCertificate': [
    "A certificate with `http-01` gets `type: 'error'` and the next step, although nothing has failed: go on with `finalizeOrder`.",
  ],
  'domains.renewCertificate': [
    "A certificate with `http-01` gets `type: 'error'` and the next step, although nothing has failed: go on with `finalizeOrder`.",
  ],
  'domains.updateCustomDomain': [
    "Servers set `redirect_to`, `status_code` and `branch` to `null` unless they are sent: send all that should stay. `redirect_to: ''` removes a redirect.",
  ],
  'email.createDomain': ['If the check of the domain fails, it is a `500`.'],
  'email.createProvider': ['January 2026: the type `smtp` is a `422`.'],
  'email.deleteProvider': ['The sender domains of the provider are deleted with it.'],
  'envVars.getValue': [
    'Servers ignore `environment_id`: use `temps.runtimeEnv`, which never takes the value of another environment.',
    'January 2026: an unknown key is a `500`. July 2026: a deployment token is a `403`.',
  ],
  'envVars.list': ['January 2026: values in plain text. July 2026: masked values.'],
  'envVars.update': [
    'Servers set `include_in_preview` if it is left out.',
    'January 2026: it needs `value`.',
  ],
  'environments.create': ['A second environment of the same name is a `500`.'],
  'environments.delete': ['The production environment is a `400`, but its containers are removed.'],
  'environments.sleep': ['July 2026: a `429` within 30 seconds of another change.'],
  'environments.teardown': [
    'July 2026: all deployments become `stopped`, also those that failed. January 2026: a `500` after `pause`.',
  ],
  'environments.updateSettings': [
    'Without `branch`, servers remove the branch. Each change checks the whole config; CPU is counted in millionths of a core.',
  ],
  'environments.wake': ['July 2026: a `429` within 30 seconds of another change.'],
  'externalServices.create': [
    '`postgres` and `mongodb` need a `database` and a `username` in `parameters` (`400`).',
  ],
  'externalServices.get': ['Servers send passwords in plain text.'],
  'externalServices.import': ['January 2026: the import of a Redis breaks the connection.'],
  'git.checkCommitExists': ['July 2026: 7 to 40 hexadecimal digits (`400`).'],
  'git.deactivateConnection': ['One that a project uses is a `400`.'],
  'git.deactivateProvider': ['One that a project uses is a `400`.'],
  'git.deleteConnection': ['One that a project uses is a `400`.'],
  'git.deleteProvider': ['One that a project uses is a `400`.'],
  'git.getRepositoryPreset': [
    'A repository of another GitLab is looked up at gitlab.com: a `400` in January 2026, a `502` in July 2026.',
  ],
  'git.getRepositoryPresetLive': [
    'A repository of another GitLab is looked up at gitlab.com: a `400` in January 2026, a `502` in July 2026.',
  ],
  'git.listRepositoriesByName': ['Servers respond `404` if there is none.'],
  'monitoring.getBucketedIncidents': ['Incidents in the time range are a `500`.'],
  'monitoring.getErrorTimeSeries': ['January 2026: a `500`.'],
  'monitoring.listErrorGroups': ['Servers ignore the dates, but refuse what is no date (`400`).'],
  'notifications.createProvider': [
    'Servers check neither `provider_type` nor `config`, and enable the provider whatever `enabled` says.',
  ],
  'notifications.listProviders': ['Servers send passwords in plain text.'],
  'notifications.testProvider': [
    'A bad config is a `500`, and so is a Slack provider without a `channel`. A message that cannot be sent is a success with `success: false`.',
  ],
  'notifications.updateProvider': ['Servers check neither `provider_type` nor `config`.'],
  'performance.getGroupedPageMetrics': [
    'January 2026: by `country`, a `500` once there are measurements.',
  ],
  'performance.recordSpeedMetrics': [
    'Servers take it only at the host of an app, behind their own proxy. At the address of the API, it is a `404`.',
  ],
  'performance.updateSpeedMetrics': [
    'Servers take it only at the host of an app, behind their own proxy. At the address of the API, it is a `404`.',
  ],
  'platform.createIpAccessControl': [
    'Servers return the address with its prefix length: `203.0.113.7/32`. IPv6 addresses are a `400`.',
  ],
  'platform.updateSettings': [
    'Servers reset what is left out.',
    'July 2026: raw metrics are kept for 1 to 30 days, hourly ones for 7 to 365 days, daily ones for 1 to 10 years. Others are a `400`.',
  ],
  'projects.create': [
    "Servers deploy a project from Git at once, also with `automatic_deploy: false`. They need `repo_owner` and `repo_name` for it; January's server needs them for every project.",
  ],
  'projects.get': ['July 2026: a deployment token is a `403`.'],
  'projects.list': [
    'Servers send ten items on a page unless a size is given.',
    'July 2026: a deployment token is a `403`.',
  ],
  'projects.triggerPipeline': [
    'A branch that the repository does not have is a success. The deployment fails in the job `download_repo`.',
    'January 2026: `environment_id` is ignored: the environment is one that has the branch. July 2026: a project that is not deployed from Git is a success, and the deployment fails.',
  ],
  'projects.updateDeploymentConfig': [
    'Each change checks the whole config: reserved CPU and memory must not exceed the limits (`400`). CPU is counted in millionths of a core: 1,000,000 is a core.',
    'January 2026: the CPU limit is not applied.',
  ],
  'projects.updateGitSettings': [
    'With a connection, it needs a repository and a branch that the connection can read (`400`). An unknown connection is a `500`.',
  ],
  'projects.updateSettings': [
    'July 2026: a preview sleeps after 60 to 86,400 seconds and wakes up within 5 to 120. Others are a `400`.',
  ],
  'proxyLogs.list': [
    'Rows of one time have no fixed order, and a few of thousands may not come. If each row counts, ask for times of which one page has all.',
    'Requests for this list are rows of it: set an `end_date` that has passed.',
  ],
  'sessionReplay.addEvents': [
    'Servers take it only at the host of an app, behind their own proxy. At the address of the API, it is a `404`.',
  ],
  'sessionReplay.delete': ['A deleted replay stays in the lists.'],
  'sessionReplay.init': [
    'Servers take it only at the host of an app, behind their own proxy. At the address of the API, it is a `404`.',
    'It needs the cookie of a visitor.',
  ],
  'sessionReplay.list': ['The total counts one page: servers do not say how many there are.'],
  'users.assignRole': [
    'Servers know the roles `admin` and `user`; others are a `400`. Nobody can change their own roles (`403`).',
  ],
  'users.create': [
    'An email address that is taken is a `500`.',
    'July 2026: the password needs upper case, lower case, a digit and another character.',
  ],
  'users.delete': ['A user who is deleted already is a `400`.'],
  'users.removeRole': [
    'Servers know the roles `admin` and `user`; others are a `400`. Nobody can change their own roles (`403`).',
  ],
  'users.update': ['It needs a name or an email address (`400`).'],
  'users.updateSelf': ['It needs a name or an email address (`400`).'],
  'webhooks.create': ['An address that is not public is a `500`.'],
  'webhooks.listDeliveries': [
    'Servers send the last 100 deliveries. A longer list is an error; `toArray({ limit: 100 })` is not.',
  ],
  'webhooks.retryDelivery': [
    'Servers return only how it ended, with the status of the receiver in `status_code`.',
  ],
  'webhooks.update': ['An address that is not public is a `500`.'],
};

/**
 * Parameters and members of bodies that were added later: the server of January 2026 ignores them.
 */
export const IGNORED_IN_JANUARY: Partial<Record<OperationName, readonly string[]>> = {
  'analytics.getPropertyBreakdown': [
    'filter_country',
    'filter_region',
    'filter_browser',
    'filter_os',
    'filter_channel',
    'filter_referrer',
  ],
  'analytics.listVisitors': [
    'filter_country',
    'filter_region',
    'filter_city',
    'filter_channel',
    'filter_referrer',
  ],
  'backups.createS3Source': ['is_default'],
  'backups.createSchedule': ['include_control_plane', 'max_runtime_secs', 'target_all_services'],
  'backups.listS3SourceBackups': ['include_s3_scan'],
  'deployments.getContainerLogs': ['follow'],
  'deployments.getContainerLogsById': ['follow'],
  'domains.createCustomDomain': ['service_name'],
  'domains.listCertificates': ['search'],
  'domains.listOrders': ['sort_by', 'sort_order'],
  'domains.updateCustomDomain': ['service_name'],
  'email.createProvider': ['smtp_credentials'],
  'email.send': ['track_clicks', 'track_opens'],
  'envVars.create': ['is_secret'],
  'envVars.update': ['is_secret'],
  'environments.updateSettings': [
    'anti_affinity',
    'attack_mode',
    'idle_timeout_seconds',
    'on_demand',
    'password',
    'protected',
    'security.passwordProtection',
    'target_labels',
    'target_nodes',
    'wake_timeout_seconds',
  ],
  'externalServices.create': ['members', 'node_id', 'topology'],
  'externalServices.list': ['sort_by', 'sort_order'],
  'externalServices.listForProject': ['sort_by', 'sort_order'],
  'externalServices.listProjects': ['sort_by', 'sort_order'],
  'monitoring.createMonitor': ['check_path'],
  'notifications.listProviders': ['sort_by', 'sort_order'],
  'performance.getMetrics': ['device_type'],
  'performance.getMetricsOverTime': ['device_type'],
  'platform.updateSettings': [
    'agent_sandbox',
    'ai_config',
    'build_limits',
    'console_version',
    'container_logs',
    'insecure_tls',
    'internal_url',
    'monitoring',
    'multi_node',
    'on_demand_tls',
    'preview_gateway',
    'setup_complete',
  ],
  'projects.create': ['source_type'],
  'projects.update': ['source_type'],
  'projects.updateDeploymentConfig': ['security.passwordProtection'],
  'projects.updateGitSettings': ['git_url', 'is_public_repo', 'preset_config'],
  'projects.updateSettings': [
    'ai_alert_summaries_enabled',
    'ai_debug_chat_enabled',
    'preset_config',
    'preview_envs_idle_timeout_seconds',
    'preview_envs_on_demand',
    'preview_envs_wake_timeout_seconds',
  ],
  'proxyLogs.getTimeBucketStats': ['status_code_class', 'has_project'],
  'proxyLogs.getTodayStats': ['status_code_class'],
  'proxyLogs.list': ['ai_provider', 'ai_agent', 'is_ai_agent'],
  'webhooks.list': ['sort_by', 'sort_order'],
};
