import type {
  IpAccessRule,
  LoadBalancerRoute,
  NotificationPreferences,
  OidcProviderSummary,
  Role,
} from '../../generated/types.gen.ts';
import type { EventRow, SessionRow, VisitorNote } from '../rows/analytics.ts';
import { Visitors } from '../rows/visitors.ts';
import type { ApiKeyRow } from '../rows/api-keys.ts';
import type { AuditLogRow } from '../rows/audit-logs.ts';
import { INITIAL_CREDENTIALS, type Credential, type OneTimeToken } from '../rows/authentication.ts';
import type { BackupRow, BackupScheduleRow, S3SourceRow } from '../rows/backups.ts';
import type { CronRow } from '../rows/crons.ts';
import type {
  ContainerRow,
  DeploymentOperationRow,
  DeploymentRow,
  ImageRow,
  PlannedFailure,
  StaticBundleRow,
} from '../rows/deployments.ts';
import type { DnsProviderRow, ManagedDomainRow } from '../rows/dns.ts';
import type { CertificateRow, CustomDomainRow, OrderRow } from '../rows/domains.ts';
import type { EmailDomainRow, EmailProviderRow, EmailRow } from '../rows/email.ts';
import type { EnvVarRow } from '../rows/env-vars.ts';
import type { EnvironmentDomainRow, EnvironmentRow } from '../rows/environments.ts';
import type { HostContainerRow, ServiceLinkRow, ServiceRow } from '../rows/external-services.ts';
import type { FunnelRow } from '../rows/funnels.ts';
import type {
  GitAuthorization,
  GitConnectionRow,
  GitProviderRow,
  GitRepositoryRow,
} from '../rows/git.ts';
import type {
  DsnRow,
  ErrorEventRow,
  ErrorGroupRow,
  IncidentRow,
  IncidentUpdateRow,
  MonitorRow,
} from '../rows/monitoring.ts';
import type { NotificationProviderRow, SentNotificationRow } from '../rows/notifications.ts';
import type { SpeedRow } from '../rows/performance.ts';
import { createInstance, type StoredSettings } from '../rows/platform.ts';
import type { ProjectRow } from '../rows/projects.ts';
import type { ProxyLogRow } from '../rows/proxy-logs.ts';
import type { SessionReplayEventRow, SessionReplayRow } from '../rows/session-replay.ts';
import { createAdmin, INITIAL_ROLES, type UserRow } from '../rows/users.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../rows/webhooks.ts';
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
  /** Those that the server brings back if their name is used again. */
  deletedEnvironments: EnvironmentRow[] = [];
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
  /** By their `state`. */
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
