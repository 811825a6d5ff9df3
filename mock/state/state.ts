import { createAnalyticsTables, type AnalyticsTables } from '../features/analytics/rows.ts';
import { createApiKeyTables, type ApiKeyTables } from '../features/api-keys/rows.ts';
import { createAuditLogTables, type AuditLogTables } from '../features/audit-logs/rows.ts';
import { createAuthenticationTables, type AuthenticationTables } from '../features/authentication/rows.ts';
import { createBackupTables, type BackupTables } from '../features/backups/rows.ts';
import { createCronTables, type CronTables } from '../features/crons/rows.ts';
import { createDeploymentTables, type DeploymentTables } from '../features/deployments/rows.ts';
import { createDnsTables, type DnsTables } from '../features/dns/rows.ts';
import { createDomainTables, type DomainTables } from '../features/domains/rows.ts';
import { createEmailTables, type EmailTables } from '../features/email/rows.ts';
import { createEnvVarTables, type EnvVarTables } from '../features/env-vars/rows.ts';
import { createEnvironmentTables, type EnvironmentTables } from '../features/environments/rows.ts';
import { createExternalServiceTables, type ExternalServiceTables } from '../features/external-services/rows.ts';
import { createFunnelTables, type FunnelTables } from '../features/funnels/rows.ts';
import { createGitTables, type GitTables } from '../features/git/rows.ts';
import { createMonitoringTables, type MonitoringTables } from '../features/monitoring/rows.ts';
import { createNotificationTables, type NotificationTables } from '../features/notifications/rows.ts';
import { createPerformanceTables, type PerformanceTables } from '../features/performance/rows.ts';
import { createPlatformTables, type PlatformTables } from '../features/platform/rows.ts';
import { createProjectTables, type ProjectTables } from '../features/projects/rows.ts';
import { createProxyLogTables, type ProxyLogTables } from '../features/proxy-logs/rows.ts';
import { createSessionReplayTables, type SessionReplayTables } from '../features/session-replay/rows.ts';
import { createUserTables, type UserTables } from '../features/users/rows.ts';
import { createWebhookTables, type WebhookTables } from '../features/webhooks/rows.ts';

/** The tables of the mock. Tests may read and change them. */
export interface State
  extends
    AuthenticationTables,
    ProjectTables,
    EnvironmentTables,
    EnvVarTables,
    DomainTables,
    DeploymentTables,
    AnalyticsTables,
    PerformanceTables,
    SessionReplayTables,
    ProxyLogTables,
    FunnelTables,
    ExternalServiceTables,
    BackupTables,
    NotificationTables,
    DnsTables,
    EmailTables,
    CronTables,
    MonitoringTables,
    WebhookTables,
    UserTables,
    ApiKeyTables,
    AuditLogTables,
    GitTables,
    PlatformTables {}

/** Creates the state of an empty mock, which has an admin, the roles and the tokens. */
export function createState(): State {
  return {
    ...createAuthenticationTables(),
    ...createProjectTables(),
    ...createEnvironmentTables(),
    ...createEnvVarTables(),
    ...createDomainTables(),
    ...createDeploymentTables(),
    ...createAnalyticsTables(),
    ...createPerformanceTables(),
    ...createSessionReplayTables(),
    ...createProxyLogTables(),
    ...createFunnelTables(),
    ...createExternalServiceTables(),
    ...createBackupTables(),
    ...createNotificationTables(),
    ...createDnsTables(),
    ...createEmailTables(),
    ...createCronTables(),
    ...createMonitoringTables(),
    ...createWebhookTables(),
    ...createUserTables(),
    ...createApiKeyTables(),
    ...createAuditLogTables(),
    ...createGitTables(),
    ...createPlatformTables(),
  };
}
