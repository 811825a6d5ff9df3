import type {
  IpAccessRule,
  LoadBalancerRoute,
  NotificationPreferences,
  OidcProviderSummary,
  Role,
} from '../../generated/types.gen.ts';
import type { EventRow, SessionRow, VisitorNote } from '../features/analytics/rows.ts';
import { Visitors } from '../features/analytics/visitor-rows.ts';
import type { ApiKeyRow } from '../features/api-keys/rows.ts';
import type { AuditLogRow } from '../features/audit-logs/rows.ts';
import {
  INITIAL_CREDENTIALS,
  type Credential,
  type OneTimeToken,
} from '../features/authentication/rows.ts';
import type { BackupRow, BackupScheduleRow, S3SourceRow } from '../features/backups/rows.ts';
import type { CronRow } from '../features/crons/rows.ts';
import type {
  ContainerRow,
  DeploymentOperationRow,
  DeploymentRow,
  ImageRow,
  PlannedFailure,
  StaticBundleRow,
} from '../features/deployments/rows.ts';
import type { DnsProviderRow, ManagedDomainRow } from '../features/dns/rows.ts';
import type { CertificateRow, CustomDomainRow, OrderRow } from '../features/domains/rows.ts';
import type { EmailDomainRow, EmailProviderRow, EmailRow } from '../features/email/rows.ts';
import type { EnvVarRow } from '../features/env-vars/rows.ts';
import type { EnvironmentDomainRow, EnvironmentRow } from '../features/environments/rows.ts';
import type {
  HostContainerRow,
  ServiceLinkRow,
  ServiceRow,
} from '../features/external-services/rows.ts';
import type { FunnelRow } from '../features/funnels/rows.ts';
import type {
  GitAuthorization,
  GitConnectionRow,
  GitProviderRow,
  GitRepositoryRow,
} from '../features/git/rows.ts';
import type {
  DsnRow,
  ErrorEventRow,
  ErrorGroupRow,
  IncidentRow,
  IncidentUpdateRow,
  MonitorRow,
} from '../features/monitoring/rows.ts';
import type {
  NotificationProviderRow,
  SentNotificationRow,
} from '../features/notifications/rows.ts';
import type { SpeedRow } from '../features/performance/rows.ts';
import { createInstance, type StoredSettings } from '../features/platform/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';
import type { ProxyLogRow } from '../features/proxy-logs/rows.ts';
import type { SessionReplayEventRow, SessionReplayRow } from '../features/session-replay/rows.ts';
import { createAdmin, INITIAL_ROLES, type UserRow } from '../features/users/rows.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../features/webhooks/rows.ts';
import { GroupedTable } from '../store/grouped-table.ts';
import { Table } from '../store/table.ts';
import { TimedTable } from '../store/timed-table.ts';

/**
 * The tables of the mock, at first with an admin, the roles and the tokens. Tests may read and
 * change them.
 */
export class State {
  credentials = new Table<Credential>(INITIAL_CREDENTIALS);
  /** Unused tokens for sign-in, password reset, email verification and MFA. */
  oneTimeTokens = new Table<OneTimeToken>();
  /** Sign-in providers of the instance; no operation of the API creates them. */
  oidcProviders: OidcProviderSummary[] = [];
  users = new Table<UserRow>([createAdmin()]);
  roles = new Table<Role>(INITIAL_ROLES);
  apiKeys = new Table<ApiKeyRow>();
  auditLogs = new Table<AuditLogRow>();

  projects = new Table<ProjectRow>();
  environments = new Table<EnvironmentRow>();
  environmentDomains = new Table<EnvironmentDomainRow>();
  envVars = new Table<EnvVarRow>();
  deployments = new GroupedTable<DeploymentRow, 'project_id'>('project_id');
  deploymentOperations = new Table<DeploymentOperationRow>();
  /** Each new deployment takes the first one. */
  plannedFailures: PlannedFailure[] = [];
  /** By `container_id`; only containers that were started, stopped or restarted. */
  containers = new Map<string, ContainerRow>();
  /** Images that were built elsewhere and registered by their reference. */
  images = new Table<ImageRow>();
  staticBundles = new Table<StaticBundleRow>();
  crons = new Table<CronRow>();
  webhooks = new Table<WebhookRow>();
  webhookDeliveries = new Table<WebhookDeliveryRow>();

  gitProviders = new Table<GitProviderRow>();
  gitConnections = new Table<GitConnectionRow>();
  gitRepositories = new Table<GitRepositoryRow>();
  /** By the `state` parameter. */
  gitAuthorizations = new Map<string, GitAuthorization>();

  certificates = new Table<CertificateRow>();
  orders = new Table<OrderRow>();
  customDomains = new Table<CustomDomainRow>();
  dnsProviders = new Table<DnsProviderRow>();
  managedDomains = new Table<ManagedDomainRow>();

  services = new Table<ServiceRow>();
  serviceLinks = new Table<ServiceLinkRow>();
  hostContainers = new Table<HostContainerRow>();
  s3Sources = new Table<S3SourceRow>();
  backupSchedules = new Table<BackupScheduleRow>();
  backups = new Table<BackupRow>();

  visitors = new Visitors();
  /** By the visitor's id. */
  visitorNotes = new Map<number, VisitorNote>();
  sessions = new GroupedTable<SessionRow, 'project_id'>('project_id');
  events = new TimedTable<EventRow, 'project_id'>('project_id');
  speedMetrics = new TimedTable<SpeedRow, 'project_id'>('project_id');
  proxyLogs = new GroupedTable<ProxyLogRow, 'project_id'>('project_id');
  sessionReplays = new Table<SessionReplayRow>();
  sessionReplayEvents = new Table<SessionReplayEventRow>();
  funnels = new Table<FunnelRow>();

  monitors = new Table<MonitorRow>();
  incidents = new Table<IncidentRow>();
  incidentUpdates = new Table<IncidentUpdateRow>();
  dsns = new Table<DsnRow>();
  errorGroups = new Table<ErrorGroupRow>();
  errorEvents = new GroupedTable<ErrorEventRow, 'error_group_id'>('error_group_id');

  emailProviders = new Table<EmailProviderRow>();
  emailDomains = new Table<EmailDomainRow>();
  emails = new Table<EmailRow>();
  notificationProviders = new Table<NotificationProviderRow>();
  sentNotifications = new Table<SentNotificationRow>();
  /** `null` = never saved: the defaults apply. */
  notificationPreferences: NotificationPreferences | null = null;

  instance = createInstance();
  /** `null` = never saved: the defaults apply. */
  settings: StoredSettings | null = null;
  ipAccessRules = new Table<IpAccessRule>();
  routes = new Table<LoadBalancerRoute>();
  /** The static files, by path. */
  files = new Map<string, Uint8Array>();
}
