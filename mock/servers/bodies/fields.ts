import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** Members of the contract that a server does not send: the ways to them, in the body as the server sends it. */
const ABSENT: Readonly<Record<RealServerName, Partial<Record<OperationName, string>>>> = {
  '2026-01': {
    'analytics.listLiveVisitors':
      'visitors[].current_page visitors[].first_channel visitors[].first_referrer visitors[].first_referrer_hostname',
    'analytics.listVisitors':
      'visitors[].current_page visitors[].first_channel visitors[].first_referrer visitors[].first_referrer_hostname visitors[].has_activity',
    'backups.listScheduleBackups':
      '[].attempts [].current_step [].external_service [].live_size_bytes [].max_attempts [].max_runtime_secs',
    'dns.listProviders': '[].credentials',
    'dns.createProvider': 'credentials',
    'dns.getProvider': 'credentials',
    'dns.updateProvider': 'credentials',
    'domains.provisionCertificate': 'on_demand_backoff_until',
    'domains.renewCertificate': 'on_demand_backoff_until',
    'email.listProviders': '[].credentials',
    'email.createProvider': 'credentials',
    'email.getProvider': 'credentials',
    'email.list':
      'data[].click_count data[].first_clicked_at data[].first_opened_at data[].open_count data[].track_clicks data[].track_opens data[].tracked_html_body',
    'externalServices.getBySlug':
      'service.error_message service.members service.metrics_enabled service.node_id service.topology',
    'externalServices.listForProject':
      '[].service.error_message [].service.members [].service.metrics_enabled [].service.node_id [].service.topology',
    'externalServices.linkProject':
      'service.error_message service.members service.metrics_enabled service.node_id service.topology',
    'git.listConnections':
      'connections[].consecutive_health_failures connections[].health_message connections[].health_status connections[].last_health_check_at connections[].synced_repository_count',
    'git.listConnectionRepositories': 'repositories[].git_provider_connection_id repositories[].preset[].composeFiles',
    'git.listProviderConnections':
      '[].consecutive_health_failures [].health_message [].health_status [].last_health_check_at [].synced_repository_count',
    'domains.listCustomDomains': 'domains[].service_name',
    'deployments.get':
      'deployment_config.containerExecEnabled metadata.deploymentSourceType metadata.externalImageId metadata.externalImageRef metadata.healthCheckPath metadata.imageUploadedLocally metadata.staticBundleContentType metadata.staticBundleId metadata.staticBundlePath metadata.uploadedImageId',
    'deployments.rollback':
      'deployment_config.containerExecEnabled metadata.deploymentSourceType metadata.externalImageId metadata.externalImageRef metadata.healthCheckPath metadata.imageUploadedLocally metadata.staticBundleContentType metadata.staticBundleId metadata.staticBundlePath metadata.uploadedImageId',
    'deployments.getLast':
      'deployment_config.containerExecEnabled metadata.deploymentSourceType metadata.externalImageId metadata.externalImageRef metadata.healthCheckPath metadata.imageUploadedLocally metadata.staticBundleContentType metadata.staticBundleId metadata.staticBundlePath metadata.uploadedImageId',
    'monitoring.getStatus': 'monitors[].monitor.check_path',
    'git.listRepositories': 'repositories[].git_provider_connection_id repositories[].preset[].composeFiles',
    'git.listRepositoriesByName': '[].git_provider_connection_id [].preset[].composeFiles',
    'git.getRepositoryPreset': 'presets[].composeFiles',
    'git.getRepositoryPresetLive': 'presets[].composeFiles',
    'sessionReplay.list':
      'sessions[].visitor_city sessions[].visitor_country sessions[].visitor_country_code sessions[].visitor_region',
    'users.create': 'user.created_at user.email_verified user.updated_at',
    'users.updateSelf': 'user.created_at user.email_verified user.updated_at',
    'users.restore': 'user.created_at user.email_verified user.updated_at',
    'sessionReplay.listForVisitor':
      'sessions[].visitor_city sessions[].visitor_country sessions[].visitor_country_code sessions[].visitor_region',
    'sessionReplay.get':
      'session.visitor_city session.visitor_country session.visitor_country_code session.visitor_region',
    'sessionReplay.getEvents':
      'session.visitor_city session.visitor_country session.visitor_country_code session.visitor_region',
    'externalServices.get':
      'service.error_message service.members service.metrics_enabled service.node_id service.topology',
    'users.list': '[].user.created_at [].user.email_verified [].user.updated_at',
  },
  '2026-07': {
    'analytics.listVisitors': 'visitors[].has_activity',
    'dns.listProviders': '[].credentials',
    'dns.createProvider': 'credentials',
    'dns.getProvider': 'credentials',
    'dns.updateProvider': 'credentials',
    'email.listProviders': '[].credentials',
    'email.createProvider': 'credentials',
    'email.getProvider': 'credentials',
  },
};

/** Takes out of a body what the server does not send. Changes it in place. */
export function dropAbsentFields(server: RealServerName, operation: OperationName, body: unknown): void {
  for (const way of ABSENT[server][operation]?.split(' ') ?? []) drop(body, way.split('.'));
}

function drop(value: unknown, [step = '', ...others]: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const name = step.replace('[]', '');
  if (others.length === 0) {
    Reflect.deleteProperty(value, name);
    return;
  }
  const next: unknown = name === '' ? value : Reflect.get(value, name);
  if (!step.endsWith('[]')) drop(next, others);
  else if (Array.isArray(next)) for (const item of next) drop(item, others);
}
