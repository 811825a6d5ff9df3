// Made by `npm run generate`. Do not edit.

import { NamespaceOwner } from '../src/namespace.ts';

import { AnalyticsNamespace } from './namespaces/analytics.gen.ts';
import { ApiKeysNamespace } from './namespaces/api-keys.gen.ts';
import { AuditLogsNamespace } from './namespaces/audit-logs.gen.ts';
import { AuthenticationNamespace } from './namespaces/authentication.gen.ts';
import { BackupsNamespace } from './namespaces/backups.gen.ts';
import { CronsNamespace } from './namespaces/crons.gen.ts';
import { DeploymentsNamespace } from './namespaces/deployments.gen.ts';
import { DnsNamespace } from './namespaces/dns.gen.ts';
import { DomainsNamespace } from './namespaces/domains.gen.ts';
import { EmailNamespace } from './namespaces/email.gen.ts';
import { EnvVarsNamespace } from './namespaces/env-vars.gen.ts';
import { EnvironmentsNamespace } from './namespaces/environments.gen.ts';
import { ExternalServicesNamespace } from './namespaces/external-services.gen.ts';
import { FunnelsNamespace } from './namespaces/funnels.gen.ts';
import { GitNamespace } from './namespaces/git.gen.ts';
import { MonitoringNamespace } from './namespaces/monitoring.gen.ts';
import { NotificationsNamespace } from './namespaces/notifications.gen.ts';
import { PerformanceNamespace } from './namespaces/performance.gen.ts';
import { PlatformNamespace } from './namespaces/platform.gen.ts';
import { ProjectsNamespace } from './namespaces/projects.gen.ts';
import { ProxyLogsNamespace } from './namespaces/proxy-logs.gen.ts';
import { SessionReplayNamespace } from './namespaces/session-replay.gen.ts';
import { UsersNamespace } from './namespaces/users.gen.ts';
import { WebhooksNamespace } from './namespaces/webhooks.gen.ts';

/**
 * A getter for each namespace of the API. `TDefault` is the value of `throwOnError` for calls
 * that do not set it.
 */
export abstract class Namespaces<TDefault extends boolean = true> extends NamespaceOwner<TDefault> {
  /**
   * Visitors, sessions, events and page views of a project.
   *
   * `recordEvent`, `getActiveVisitors`, `getEventsCount`, `getGeneralStats`, `listLiveVisitors`, `getPageHourlySessions`, `listPagePaths`, `getSessionDetails`, `listSessionEvents`, `getSessionLogs`, `getVisitorFacets`, `listVisitors`, `getVisitorByGuid`, `getVisitorById`, `getVisitorDetails`, `enrichVisitor`, `getVisitorInfo`, `listVisitorSessions`, `getVisitorStats`, `getProjectActiveVisitors`, `getAggregatedBuckets`, `getProjectEventsCount`, `getEventTypeBreakdown`, `getPropertyBreakdown`, `getPropertyTimeline`, `getEventsTimeline`, `hasAnalyticsEvents`, `getHourlyVisits`, `getUniqueCounts`, `listAnalyticsSessionEvents`
   */
  get analytics(): AnalyticsNamespace<TDefault> {
    return this._namespace<AnalyticsNamespace<TDefault>>(AnalyticsNamespace);
  }
  /**
   * Keys that scripts and other programs sign in with.
   *
   * `list`, `create`, `getPermissions`, `get`, `update`, `delete`, `activate`, `deactivate`
   */
  get apiKeys(): ApiKeysNamespace<TDefault> {
    return this._namespace<ApiKeysNamespace<TDefault>>(ApiKeysNamespace);
  }
  /**
   * Who changed what, and when.
   *
   * `list`, `get`
   */
  get auditLogs(): AuditLogsNamespace<TDefault> {
    return this._namespace<AuditLogsNamespace<TDefault>>(AuditLogsNamespace);
  }
  /**
   * Signing in and out with a password, a magic link or a second factor.
   *
   * `getEmailStatus`, `login`, `requestMagicLink`, `verifyMagicLink`, `requestPasswordReset`, `resetPassword`, `verifyEmail`, `verifyMfaChallenge`, `logout`
   */
  get authentication(): AuthenticationNamespace<TDefault> {
    return this._namespace<AuthenticationNamespace<TDefault>>(AuthenticationNamespace);
  }
  /**
   * Backups to S3-compatible storage, by schedule or on demand.
   *
   * `runExternalServiceBackup`, `listS3Sources`, `createS3Source`, `getS3Source`, `updateS3Source`, `deleteS3Source`, `listS3SourceBackups`, `runS3Source`, `listSchedules`, `createSchedule`, `getSchedule`, `deleteSchedule`, `listScheduleBackups`, `disableSchedule`, `enableSchedule`, `get`
   */
  get backups(): BackupsNamespace<TDefault> {
    return this._namespace<BackupsNamespace<TDefault>>(BackupsNamespace);
  }
  /**
   * Scheduled jobs of an environment and their runs.
   *
   * `list`, `get`, `listExecutions`
   */
  get crons(): CronsNamespace<TDefault> {
    return this._namespace<CronsNamespace<TDefault>>(CronsNamespace);
  }
  /**
   * Deployments from Git, images and static bundles, with their jobs, logs and containers.
   *
   * `getActivityGraph`, `list`, `get`, `cancel`, `listCapturedLogs`, `getCapturedLog`, `listJobs`, `getJobLogs`, `tailJobLogs`, `listOperations`, `executeOperation`, `getOperationStatus`, `pause`, `promote`, `resume`, `rollback`, `teardown`, `getContainerLogs`, `listContainers`, `getContainerDetail`, `getContainerLogsById`, `getContainerMetrics`, `streamContainerMetrics`, `restartContainer`, `startContainer`, `stopContainer`, `deployFromImage`, `deployFromImageUpload`, `deployFromStatic`, `listExternalImages`, `getExternalImage`, `deleteExternalImage`, `listImages`, `pushImage`, `getImage`, `getLast`, `uploadStatic`
   */
  get deployments(): DeploymentsNamespace<TDefault> {
    return this._namespace<DeploymentsNamespace<TDefault>>(DeploymentsNamespace);
  }
  /**
   * DNS providers and the domains that Temps manages at them.
   *
   * `listProviders`, `createProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `listManagedDomains`, `addManagedDomain`, `testProvider`, `listProviderZones`, `removeManagedDomain`, `verifyManagedDomain`, `lookupARecords`
   */
  get dns(): DnsNamespace<TDefault> {
    return this._namespace<DnsNamespace<TDefault>>(DnsNamespace);
  }
  /**
   * Domains of environments, custom domains and their certificates.
   *
   * `listCertificates`, `createCertificate`, `getCertificateByHost`, `getOrder`, `createOrRecreateOrder`, `cancelOrder`, `finalizeOrder`, `getCertificate`, `deleteCertificate`, `getChallengeToken`, `getHttpChallengeDebug`, `provisionCertificate`, `renewCertificate`, `checkCertificateStatus`, `listOrders`, `listCustomDomains`, `createCustomDomain`, `getCustomDomain`, `updateCustomDomain`, `deleteCustomDomain`, `linkCustomDomainToCertificate`, `list`, `add`, `remove`
   */
  get domains(): DomainsNamespace<TDefault> {
    return this._namespace<DomainsNamespace<TDefault>>(DomainsNamespace);
  }
  /**
   * Sending e-mail: providers, sender domains and messages.
   *
   * `listDomains`, `createDomain`, `getDomain`, `deleteDomain`, `verifyDomain`, `listProviders`, `createProvider`, `getProvider`, `deleteProvider`, `testProvider`, `list`, `send`, `getStats`, `get`
   */
  get email(): EmailNamespace<TDefault> {
    return this._namespace<EmailNamespace<TDefault>>(EmailNamespace);
  }
  /**
   * Environments of a project, such as production and staging.
   *
   * `list`, `create`, `get`, `delete`, `updateSettings`, `sleep`, `teardown`, `wake`
   */
  get environments(): EnvironmentsNamespace<TDefault> {
    return this._namespace<EnvironmentsNamespace<TDefault>>(EnvironmentsNamespace);
  }
  /**
   * Environment variables of a project.
   *
   * `list`, `create`, `listResolved`, `getValue`, `update`, `delete`
   */
  get envVars(): EnvVarsNamespace<TDefault> {
    return this._namespace<EnvVarsNamespace<TDefault>>(EnvVarsNamespace);
  }
  /**
   * Databases and other services that run beside projects and are linked to them.
   *
   * `list`, `create`, `listAvailableContainers`, `getBySlug`, `import`, `listForProject`, `getProjectEnvironmentVariables`, `getProvidersMetadata`, `getProviderMetadata`, `listTypes`, `getTypeParameters`, `get`, `update`, `delete`, `getHealth`, `listProjects`, `linkProject`, `unlinkProject`, `getProjectEnvironment`, `getEnvironmentVariable`, `start`, `stop`, `upgrade`
   */
  get externalServices(): ExternalServicesNamespace<TDefault> {
    return this._namespace<ExternalServicesNamespace<TDefault>>(ExternalServicesNamespace);
  }
  /**
   * Conversion funnels over the events of a project.
   *
   * `listUniqueEvents`, `list`, `create`, `previewMetrics`, `update`, `delete`, `getMetrics`
   */
  get funnels(): FunnelsNamespace<TDefault> {
    return this._namespace<FunnelsNamespace<TDefault>>(FunnelsNamespace);
  }
  /**
   * Git providers, connections and repositories.
   *
   * `listConnections`, `deleteConnection`, `activateConnection`, `deactivateConnection`, `listConnectionRepositories`, `syncRepositories`, `updateConnectionToken`, `validateConnection`, `listProviders`, `createProvider`, `createGithubPatProvider`, `createGitlabOauthProvider`, `createGitlabPatProvider`, `getProvider`, `deleteProvider`, `activateProvider`, `handleProviderOauthCallback`, `listProviderConnections`, `deactivateProvider`, `checkProviderDeletionSafety`, `startProviderOauth`, `deleteProviderSafely`, `listRepositories`, `getRepository`, `listRepositoriesByName`, `getRepositoryPreset`, `listRepositoryBranches`, `listRepositoryTags`, `getRepositoryPresetLive`, `listRepositoryBranchesById`, `checkCommitExists`, `listRepositoryTagsById`
   */
  get git(): GitNamespace<TDefault> {
    return this._namespace<GitNamespace<TDefault>>(GitNamespace);
  }
  /**
   * Uptime monitors, incidents and errors.
   *
   * `getIncident`, `updateIncidentStatus`, `listIncidentUpdates`, `getMonitor`, `deleteMonitor`, `getBucketedStatus`, `getCurrentStatus`, `getUptime`, `listDsns`, `createDsn`, `getOrCreateDsn`, `regenerateDsn`, `revokeDsn`, `getErrorDashboardStats`, `listErrorGroups`, `getErrorGroup`, `updateErrorGroup`, `listErrorEvents`, `getErrorEvent`, `getErrorStats`, `getErrorTimeSeries`, `hasErrorGroups`, `listIncidents`, `createIncident`, `getBucketedIncidents`, `listMonitors`, `createMonitor`, `getStatus`
   */
  get monitoring(): MonitoringNamespace<TDefault> {
    return this._namespace<MonitoringNamespace<TDefault>>(MonitoringNamespace);
  }
  /**
   * Where alerts go, and which ones are sent.
   *
   * `getPreferences`, `updatePreferences`, `deletePreferences`, `listProviders`, `createProvider`, `createEmailProvider`, `updateEmailProvider`, `createSlackProvider`, `updateSlackProvider`, `createWebhookProvider`, `updateWebhookProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `testProvider`, `triggerWeeklyDigest`
   */
  get notifications(): NotificationsNamespace<TDefault> {
    return this._namespace<NotificationsNamespace<TDefault>>(NotificationsNamespace);
  }
  /**
   * Web vitals as visitors measured them.
   *
   * `recordSpeedMetrics`, `updateSpeedMetrics`, `hasMetrics`, `getMetrics`, `getMetricsOverTime`, `getGroupedPageMetrics`
   */
  get performance(): PerformanceNamespace<TDefault> {
    return this._namespace<PerformanceNamespace<TDefault>>(PerformanceNamespace);
  }
  /**
   * The instance itself: settings, routing, access control and presets.
   *
   * `getInfo`, `getFile`, `getIpGeolocation`, `listIpAccessControl`, `createIpAccessControl`, `checkIpBlocked`, `getIpAccessControl`, `updateIpAccessControl`, `deleteIpAccessControl`, `listRoutes`, `createRoute`, `getRoute`, `updateRoute`, `deleteRoute`, `getAccessInfo`, `getPrivateIp`, `getPublicIp`, `listPresets`, `getSettings`, `updateSettings`
   */
  get platform(): PlatformNamespace<TDefault> {
    return this._namespace<PlatformNamespace<TDefault>>(PlatformNamespace);
  }
  /**
   * Projects: what is deployed, from where and how.
   *
   * `list`, `create`, `getBySlug`, `getStatistics`, `get`, `update`, `delete`, `updateAutomaticDeploy`, `updateDeploymentConfig`, `updateGitSettings`, `updateSettings`, `triggerPipeline`
   */
  get projects(): ProjectsNamespace<TDefault> {
    return this._namespace<ProjectsNamespace<TDefault>>(ProjectsNamespace);
  }
  /**
   * Requests that went through the proxy.
   *
   * `list`, `getByRequestId`, `getTimeBucketStats`, `getTodayStats`, `get`
   */
  get proxyLogs(): ProxyLogsNamespace<TDefault> {
    return this._namespace<ProxyLogsNamespace<TDefault>>(ProxyLogsNamespace);
  }
  /**
   * Recorded visits, to be played back.
   *
   * `addEvents`, `init`, `list`, `listForVisitor`, `get`, `delete`, `updateDuration`, `getEvents`, `addEventsLegacy`
   */
  get sessionReplay(): SessionReplayNamespace<TDefault> {
    return this._namespace<SessionReplayNamespace<TDefault>>(SessionReplayNamespace);
  }
  /**
   * People with access to the instance, and their roles.
   *
   * `getCurrentUser`, `list`, `create`, `updateSelf`, `disableMfa`, `setupMfa`, `verifyAndEnableMfa`, `get`, `update`, `delete`, `restore`, `assignRole`, `removeRole`
   */
  get users(): UsersNamespace<TDefault> {
    return this._namespace<UsersNamespace<TDefault>>(UsersNamespace);
  }
  /**
   * Deliveries of events to an HTTP endpoint.
   *
   * `list`, `create`, `get`, `update`, `delete`, `listDeliveries`, `getDelivery`, `retryDelivery`, `listEventTypes`
   */
  get webhooks(): WebhooksNamespace<TDefault> {
    return this._namespace<WebhooksNamespace<TDefault>>(WebhooksNamespace);
  }
}

/**
 * The names of all namespaces.
 */
export const namespaces = [
  'analytics',
  'apiKeys',
  'auditLogs',
  'authentication',
  'backups',
  'crons',
  'deployments',
  'dns',
  'domains',
  'email',
  'environments',
  'envVars',
  'externalServices',
  'funnels',
  'git',
  'monitoring',
  'notifications',
  'performance',
  'platform',
  'projects',
  'proxyLogs',
  'sessionReplay',
  'users',
  'webhooks',
] as const;

export * from './namespaces/analytics.gen.ts';
export * from './namespaces/api-keys.gen.ts';
export * from './namespaces/audit-logs.gen.ts';
export * from './namespaces/authentication.gen.ts';
export * from './namespaces/backups.gen.ts';
export * from './namespaces/crons.gen.ts';
export * from './namespaces/deployments.gen.ts';
export * from './namespaces/dns.gen.ts';
export * from './namespaces/domains.gen.ts';
export * from './namespaces/email.gen.ts';
export * from './namespaces/env-vars.gen.ts';
export * from './namespaces/environments.gen.ts';
export * from './namespaces/external-services.gen.ts';
export * from './namespaces/funnels.gen.ts';
export * from './namespaces/git.gen.ts';
export * from './namespaces/monitoring.gen.ts';
export * from './namespaces/notifications.gen.ts';
export * from './namespaces/performance.gen.ts';
export * from './namespaces/platform.gen.ts';
export * from './namespaces/projects.gen.ts';
export * from './namespaces/proxy-logs.gen.ts';
export * from './namespaces/session-replay.gen.ts';
export * from './namespaces/users.gen.ts';
export * from './namespaces/webhooks.gen.ts';
