import type { OidcProviderSummary } from '../../generated/types.gen.ts';
import type { ApiKeyRow } from '../features/api-keys/rows.ts';
import type { AuditLogRow } from '../features/audit-logs/rows.ts';
import type { EventRow, SessionRow, VisitorNote } from '../features/analytics/rows.ts';
import type { BackupRow, BackupScheduleRow, S3SourceRow } from '../features/backups/rows.ts';
import type { CertificateRow, CustomDomainRow, OrderRow } from '../features/domains/rows.ts';
import { INITIAL_CREDENTIALS, type Credential, type OneTimeToken } from '../features/authentication/rows.ts';
import type {
  ContainerRow,
  DeploymentOperationRow,
  DeploymentRow,
  ImageRow,
  PlannedFailure,
  StaticBundleRow,
} from '../features/deployments/rows.ts';
import type { CronRow } from '../features/crons/rows.ts';
import type { DnsProviderRow, ManagedDomainRow } from '../features/dns/rows.ts';
import type { EmailDomainRow, EmailProviderRow, EmailRow } from '../features/email/rows.ts';
import type { DsnRow, ErrorEventRow, ErrorGroupRow } from '../features/monitoring/error-rows.ts';
import type { GitAuthorization, GitConnectionRow, GitProviderRow, GitRepositoryRow } from '../features/git/rows.ts';
import type { HostContainerRow, ServiceLinkRow, ServiceRow } from '../features/external-services/rows.ts';
import type { IncidentRow, IncidentUpdateRow, MonitorRow } from '../features/monitoring/rows.ts';
import type { FunnelRow, FunnelStepRow } from '../features/funnels/rows.ts';
import type {
  NotificationPreferences,
  NotificationProviderRow,
  SentNotificationRow,
} from '../features/notifications/rows.ts';
import {
  createInstance,
  type Instance,
  type IpAccessRuleRow,
  type RouteRow,
  type StoredSettings,
} from '../features/platform/rows.ts';
import type { EnvironmentDomainRow, EnvironmentRow } from '../features/environments/rows.ts';
import type { EnvVarRow } from '../features/env-vars/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';
import type { SpeedRow } from '../features/performance/rows.ts';
import type { ProxyLogRow } from '../features/proxy-logs/rows.ts';
import type { SessionReplayEventRow, SessionReplayRow } from '../features/session-replay/rows.ts';
import { GroupedTable } from '../store/grouped-table.ts';
import { Table } from '../store/table.ts';
import { TimedTable } from '../store/timed-table.ts';
import { INITIAL_ROLES, initialUser, type RoleRow, type UserRow } from '../features/users/rows.ts';
import { Visitors } from '../features/analytics/visitor-rows.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../features/webhooks/rows.ts';

/** Everything that the mock remembers. Tests may read it and write into it. */
export interface State {
  credentials: Table<Credential>;
  projects: Table<ProjectRow>;
  environments: Table<EnvironmentRow>;
  envVars: Table<EnvVarRow>;
  environmentDomains: Table<EnvironmentDomainRow>;
  certificates: Table<CertificateRow>;
  orders: Table<OrderRow>;
  customDomains: Table<CustomDomainRow>;
  deployments: GroupedTable<DeploymentRow, 'project_id'>;
  deploymentOperations: Table<DeploymentOperationRow>;
  /** Built elsewhere, registered by their reference. */
  images: Table<ImageRow>;
  /** Taken one by one by the deployments that come next. */
  plannedFailures: PlannedFailure[];
  /** By container_id; only those that somebody started, stopped or restarted. */
  containers: Map<string, ContainerRow>;
  staticBundles: Table<StaticBundleRow>;
  visitors: Visitors;
  /** By the visitor's id. */
  visitorNotes: Map<number, VisitorNote>;
  sessions: GroupedTable<SessionRow, 'project_id'>;
  events: TimedTable<EventRow, 'project_id'>;
  speedMetrics: TimedTable<SpeedRow, 'project_id'>;
  sessionReplays: Table<SessionReplayRow>;
  sessionReplayEvents: Table<SessionReplayEventRow>;
  proxyLogs: GroupedTable<ProxyLogRow, 'project_id'>;
  funnels: Table<FunnelRow>;
  funnelSteps: Table<FunnelStepRow>;
  services: Table<ServiceRow>;
  serviceLinks: Table<ServiceLinkRow>;
  hostContainers: Table<HostContainerRow>;
  s3Sources: Table<S3SourceRow>;
  backupSchedules: Table<BackupScheduleRow>;
  backups: Table<BackupRow>;
  notificationProviders: Table<NotificationProviderRow>;
  sentNotifications: Table<SentNotificationRow>;
  dnsProviders: Table<DnsProviderRow>;
  managedDomains: Table<ManagedDomainRow>;
  emailProviders: Table<EmailProviderRow>;
  emailDomains: Table<EmailDomainRow>;
  emails: Table<EmailRow>;
  crons: Table<CronRow>;
  monitors: Table<MonitorRow>;
  incidents: Table<IncidentRow>;
  incidentUpdates: Table<IncidentUpdateRow>;
  dsns: Table<DsnRow>;
  errorGroups: Table<ErrorGroupRow>;
  errorEvents: GroupedTable<ErrorEventRow, 'error_group_id'>;
  webhooks: Table<WebhookRow>;
  webhookDeliveries: Table<WebhookDeliveryRow>;
  users: Table<UserRow>;
  roles: Table<RoleRow>;
  apiKeys: Table<ApiKeyRow>;
  /** Of the emails that went out to sign in, set a password or confirm an address. */
  oneTimeTokens: Table<OneTimeToken>;
  auditLogs: Table<AuditLogRow>;
  /** What a sign-in page may offer besides passwords and links; no call of the API makes them. */
  oidcProviders: OidcProviderSummary[];
  gitProviders: Table<GitProviderRow>;
  gitConnections: Table<GitConnectionRow>;
  gitRepositories: Table<GitRepositoryRow>;
  /** By the `state` parameter. */
  gitAuthorizations: Map<string, GitAuthorization>;
  instance: Instance;
  /** `null` = never saved: the defaults apply. */
  settings: StoredSettings | null;
  ipAccessRules: Table<IpAccessRuleRow>;
  routes: Table<RouteRow>;
  /** The static files, by path. */
  files: Map<string, Uint8Array>;
  /** `null` = never saved: the defaults apply. */
  notificationPreferences: NotificationPreferences | null;
}

export function createState(): State {
  const state: State = {
    credentials: new Table(),
    projects: new Table(),
    environments: new Table(),
    envVars: new Table(),
    environmentDomains: new Table(),
    certificates: new Table(),
    orders: new Table(),
    customDomains: new Table(),
    deployments: new GroupedTable('project_id'),
    deploymentOperations: new Table(),
    images: new Table(),
    plannedFailures: [],
    containers: new Map(),
    staticBundles: new Table(),
    visitors: new Visitors(),
    visitorNotes: new Map(),
    sessions: new GroupedTable('project_id'),
    events: new TimedTable('project_id'),
    speedMetrics: new TimedTable('project_id'),
    sessionReplays: new Table(),
    sessionReplayEvents: new Table(),
    proxyLogs: new GroupedTable('project_id'),
    funnels: new Table(),
    funnelSteps: new Table(),
    services: new Table(),
    serviceLinks: new Table(),
    hostContainers: new Table(),
    s3Sources: new Table(),
    backupSchedules: new Table(),
    backups: new Table(),
    notificationProviders: new Table(),
    sentNotifications: new Table(),
    dnsProviders: new Table(),
    managedDomains: new Table(),
    emailProviders: new Table(),
    emailDomains: new Table(),
    emails: new Table(),
    crons: new Table(),
    monitors: new Table(),
    incidents: new Table(),
    incidentUpdates: new Table(),
    dsns: new Table(),
    errorGroups: new Table(),
    errorEvents: new GroupedTable('error_group_id'),
    webhooks: new Table(),
    webhookDeliveries: new Table(),
    users: new Table(),
    roles: new Table(),
    apiKeys: new Table(),
    oneTimeTokens: new Table(),
    auditLogs: new Table(),
    oidcProviders: [],
    gitProviders: new Table(),
    gitConnections: new Table(),
    gitRepositories: new Table(),
    gitAuthorizations: new Map(),
    instance: createInstance(),
    settings: null,
    ipAccessRules: new Table(),
    routes: new Table(),
    files: new Map(),
    notificationPreferences: null,
  };
  state.users.insert(initialUser());
  for (const role of INITIAL_ROLES) state.roles.insert(role);
  for (const credential of INITIAL_CREDENTIALS) state.credentials.insert(credential);
  return state;
}
