import type { ServerName } from '../profile.ts';

const ALL = 'read write delete create';

/** The permissions of all servers, by resource. */
const COMMON: Readonly<Record<string, string>> = {
  projects: ALL,
  deployments: ALL,
  domains: ALL,
  environments: ALL,
  analytics: 'read write',
  users: ALL,
  system: 'admin read',
  api_keys: ALL,
  audit: 'read',
  backups: ALL,
  crons: ALL,
  external_services: ALL,
  settings: 'read write',
  files: 'read write delete upload',
  funnel: 'read write',
  github: 'read write connect',
  load_balancer: 'read write',
  logs: 'read',
  metrics: 'read',
  notifications: 'read write',
  notification_preferences: 'read write',
  notification_providers: ALL,
  pipelines: 'read write delete create execute',
  platform_info: 'read',
  session_metrics: 'read',
  speed_insights: 'read',
  webhooks: ALL,
  websocket_proxy: 'connect',
  error_tracking: 'read write create',
  git_providers: ALL,
  git_connections: ALL,
  git_repositories: 'read sync',
  imports: 'read create',
  email_providers: ALL,
  email_domains: ALL,
  emails: 'read send validate',
  deployment_tokens: ALL,
  vulnerability_scans: ALL,
  blob: 'read write delete',
  kv: 'read write delete',
  status_page: ALL,
};

const JANUARY: Readonly<Record<string, string>> = { mcp: 'connect execute read write' };

const JULY: Readonly<Record<string, string>> = {
  logs: 'read delete',
  otel: 'read write',
  ai_gateway: 'read write execute',
  containers: 'exec',
  stacks: ALL,
  sandboxes: 'read write exec',
};

/** The permissions of each server, by resource. */
export const PERMISSIONS: Readonly<Record<ServerName, Readonly<Record<string, string>>>> = {
  reference: { ...COMMON, ...JANUARY },
  '2026-01': { ...COMMON, ...JANUARY },
  '2026-07': { ...COMMON, ...JULY },
};
