// Made by `npm run generate`. Do not edit.

import type {
  CallOptions,
  ListPage,
  ServerSentEvent,
  UploadCallOptions,
} from '../src/namespace.ts';

import type {
  AcmeOrder,
  ActivateApiKeyData,
  ActivateApiKeyResponse,
  ActivateGitConnectionData,
  ActivateGitProviderData,
  AddEnvironmentDomainData,
  AddEnvironmentDomainResponse,
  AddManagedDomainData,
  AddManagedDomainResponse,
  AddSessionReplayEventsData,
  AddSessionReplayEventsLegacyData,
  AddSessionReplayEventsLegacyResponse,
  AddSessionReplayEventsResponse,
  AnalyticsLiveVisitor,
  AnalyticsPagePath,
  AnalyticsSessionEvent,
  AnalyticsSessionRequestLog,
  ApiKey,
  AssignUserRoleData,
  AuditLog,
  AvailableContainer,
  Backup,
  BackupSchedule,
  CancelDeploymentData,
  CancelDeploymentResponse,
  CancelOrderData,
  CancelOrderResponse,
  CapturedLog,
  CertificateDomain,
  CheckCertificateStatusData,
  CheckCertificateStatusResponse,
  CheckCommitExistsData,
  CheckCommitExistsResponse,
  CheckGitProviderDeletionSafetyData,
  CheckGitProviderDeletionSafetyResponse,
  CheckIpBlockedData,
  CheckIpBlockedResponse,
  Container,
  CreateApiKeyData,
  CreateApiKeyResponse,
  CreateBackupScheduleData,
  CreateBackupScheduleResponse,
  CreateCertificateData,
  CreateCertificateResponse,
  CreateCustomDomainData,
  CreateCustomDomainResponse,
  CreateDnsProviderData,
  CreateDnsProviderResponse,
  CreateDsnData,
  CreateDsnResponse,
  CreateEmailDomainData,
  CreateEmailDomainResponse,
  CreateEmailNotificationProviderData,
  CreateEmailNotificationProviderResponse,
  CreateEmailProviderData,
  CreateEmailProviderResponse,
  CreateEnvironmentData,
  CreateEnvironmentResponse,
  CreateEnvironmentVariableData,
  CreateEnvironmentVariableResponse,
  CreateExternalServiceData,
  CreateExternalServiceResponse,
  CreateFunnelData,
  CreateFunnelResponse,
  CreateGithubPatGitProviderData,
  CreateGithubPatGitProviderResponse,
  CreateGitlabOauthGitProviderData,
  CreateGitlabOauthGitProviderResponse,
  CreateGitlabPatGitProviderData,
  CreateGitlabPatGitProviderResponse,
  CreateGitProviderData,
  CreateGitProviderResponse,
  CreateIncidentData,
  CreateIncidentResponse,
  CreateIpAccessControlData,
  CreateIpAccessControlResponse,
  CreateLoadBalancerRouteData,
  CreateLoadBalancerRouteResponse,
  CreateMonitorData,
  CreateMonitorResponse,
  CreateNotificationProviderData,
  CreateNotificationProviderResponse,
  CreateOrRecreateOrderData,
  CreateOrRecreateOrderResponse,
  CreateProjectData,
  CreateProjectResponse,
  CreateS3SourceData,
  CreateS3SourceResponse,
  CreateSlackNotificationProviderData,
  CreateSlackNotificationProviderResponse,
  CreateUserData,
  CreateUserResponse,
  CreateWebhookData,
  CreateWebhookNotificationProviderData,
  CreateWebhookNotificationProviderResponse,
  CreateWebhookResponse,
  Cron,
  CronExecution,
  CustomDomain,
  DeactivateApiKeyData,
  DeactivateApiKeyResponse,
  DeactivateGitConnectionData,
  DeactivateGitProviderData,
  DeleteApiKeyData,
  DeleteBackupScheduleData,
  DeleteCertificateData,
  DeleteCustomDomainData,
  DeleteDnsProviderData,
  DeleteEmailDomainData,
  DeleteEmailProviderData,
  DeleteEnvironmentData,
  DeleteEnvironmentVariableData,
  DeleteExternalImageData,
  DeleteExternalServiceData,
  DeleteFunnelData,
  DeleteFunnelResponse,
  DeleteGitConnectionData,
  DeleteGitProviderData,
  DeleteGitProviderSafelyData,
  DeleteIpAccessControlData,
  DeleteLoadBalancerRouteData,
  DeleteMonitorData,
  DeleteNotificationPreferencesData,
  DeleteNotificationProviderData,
  DeleteProjectData,
  DeleteS3SourceData,
  DeleteSessionReplayData,
  DeleteUserData,
  DeleteWebhookData,
  DeployFromImageData,
  DeployFromImageResponse,
  DeployFromImageUploadData,
  DeployFromImageUploadResponse,
  DeployFromStaticData,
  DeployFromStaticResponse,
  Deployment,
  DeploymentJob,
  DeploymentOperationResult,
  DisableBackupScheduleData,
  DisableBackupScheduleResponse,
  DisableMfaData,
  DnsManagedDomain,
  DnsProvider,
  DnsZone,
  Email,
  EmailDomain,
  EmailProvider,
  EnableBackupScheduleData,
  EnableBackupScheduleResponse,
  EnrichVisitorData,
  EnrichVisitorResponse,
  Environment,
  EnvironmentDomain,
  EnvironmentVariable,
  ErrorEvent,
  ErrorGroup,
  ErrorTrackingDsn,
  ExecuteDeploymentOperationData,
  ExecuteDeploymentOperationResponse,
  ExternalImage,
  ExternalService,
  ExternalServiceType,
  FinalizeOrderData,
  FinalizeOrderResponse,
  Funnel,
  FunnelEvent,
  GetAccessInfoData,
  GetAccessInfoResponse,
  GetActiveVisitorsData,
  GetActiveVisitorsResponse,
  GetAggregatedBucketsData,
  GetAggregatedBucketsResponse,
  GetApiKeyData,
  GetApiKeyPermissionsData,
  GetApiKeyPermissionsResponse,
  GetApiKeyResponse,
  GetAuditLogData,
  GetAuditLogResponse,
  GetBackupData,
  GetBackupResponse,
  GetBackupScheduleData,
  GetBackupScheduleResponse,
  GetBucketedIncidentsData,
  GetBucketedIncidentsResponse,
  GetBucketedStatusData,
  GetBucketedStatusResponse,
  GetCapturedLogData,
  GetCapturedLogResponse,
  GetCertificateByHostData,
  GetCertificateByHostResponse,
  GetCertificateData,
  GetCertificateResponse,
  GetChallengeTokenData,
  GetContainerDetailData,
  GetContainerDetailResponse,
  GetContainerMetricsData,
  GetContainerMetricsResponse,
  GetCronData,
  GetCronResponse,
  GetCurrentStatusData,
  GetCurrentStatusResponse,
  GetCurrentUserData,
  GetCurrentUserResponse,
  GetCustomDomainData,
  GetCustomDomainResponse,
  GetDeploymentActivityGraphData,
  GetDeploymentActivityGraphResponse,
  GetDeploymentData,
  GetDeploymentOperationStatusData,
  GetDeploymentOperationStatusResponse,
  GetDeploymentResponse,
  GetDnsProviderData,
  GetDnsProviderResponse,
  GetEmailData,
  GetEmailDomainData,
  GetEmailDomainResponse,
  GetEmailProviderData,
  GetEmailProviderResponse,
  GetEmailResponse,
  GetEmailStatsData,
  GetEmailStatsResponse,
  GetEmailStatusData,
  GetEmailStatusResponse,
  GetEnvironmentData,
  GetEnvironmentResponse,
  GetEnvironmentVariableValueData,
  GetEnvironmentVariableValueResponse,
  GetErrorDashboardStatsData,
  GetErrorDashboardStatsResponse,
  GetErrorEventData,
  GetErrorEventResponse,
  GetErrorGroupData,
  GetErrorGroupResponse,
  GetErrorStatsData,
  GetErrorStatsResponse,
  GetErrorTimeSeriesData,
  GetErrorTimeSeriesResponse,
  GetEventsCountData,
  GetEventsCountResponse,
  GetEventsTimelineData,
  GetEventsTimelineResponse,
  GetEventTypeBreakdownData,
  GetEventTypeBreakdownResponse,
  GetExternalImageData,
  GetExternalImageResponse,
  GetExternalServiceBySlugData,
  GetExternalServiceBySlugResponse,
  GetExternalServiceData,
  GetExternalServiceHealthData,
  GetExternalServiceHealthResponse,
  GetExternalServiceResponse,
  GetExternalServiceTypeParametersData,
  GetExternalServiceTypeParametersResponse,
  GetFileData,
  GetFunnelMetricsData,
  GetFunnelMetricsResponse,
  GetGeneralStatsData,
  GetGeneralStatsResponse,
  GetGitProviderData,
  GetGitProviderResponse,
  GetGroupedPageMetricsData,
  GetGroupedPageMetricsResponse,
  GetHourlyVisitsData,
  GetHourlyVisitsResponse,
  GetHttpChallengeDebugData,
  GetHttpChallengeDebugResponse,
  GetImageData,
  GetImageResponse,
  GetIncidentData,
  GetIncidentResponse,
  GetIpAccessControlData,
  GetIpAccessControlResponse,
  GetIpGeolocationData,
  GetIpGeolocationResponse,
  GetJobLogsData,
  GetLastDeploymentData,
  GetLastDeploymentResponse,
  GetLoadBalancerRouteData,
  GetLoadBalancerRouteResponse,
  GetMonitorData,
  GetMonitorResponse,
  GetNotificationPreferencesData,
  GetNotificationPreferencesResponse,
  GetNotificationProviderData,
  GetNotificationProviderResponse,
  GetOrCreateDsnData,
  GetOrCreateDsnResponse,
  GetOrderData,
  GetOrderResponse,
  GetPageHourlySessionsData,
  GetPageHourlySessionsResponse,
  GetPerformanceMetricsData,
  GetPerformanceMetricsOverTimeData,
  GetPerformanceMetricsOverTimeResponse,
  GetPerformanceMetricsResponse,
  GetPlatformInfoData,
  GetPlatformInfoResponse,
  GetPlatformSettingsData,
  GetPlatformSettingsResponse,
  GetPrivateIpData,
  GetPrivateIpResponse,
  GetProjectActiveVisitorsData,
  GetProjectActiveVisitorsResponse,
  GetProjectBySlugData,
  GetProjectBySlugResponse,
  GetProjectData,
  GetProjectEventsCountData,
  GetProjectEventsCountResponse,
  GetProjectResponse,
  GetProjectServiceEnvironmentsData,
  GetProjectServiceEnvironmentsResponse,
  GetProjectStatisticsData,
  GetProjectStatisticsResponse,
  GetProjectStatusData,
  GetProjectStatusResponse,
  GetPropertyBreakdownData,
  GetPropertyBreakdownResponse,
  GetPropertyTimelineData,
  GetPropertyTimelineResponse,
  GetProxyLogByRequestIdData,
  GetProxyLogByRequestIdResponse,
  GetProxyLogData,
  GetProxyLogResponse,
  GetProxyLogTimeBucketStatsData,
  GetProxyLogTimeBucketStatsResponse,
  GetProxyLogTodayStatsData,
  GetProxyLogTodayStatsResponse,
  GetPublicIpData,
  GetPublicIpResponse,
  GetRepositoryData,
  GetRepositoryPresetData,
  GetRepositoryPresetLiveData,
  GetRepositoryPresetLiveResponse,
  GetRepositoryPresetResponse,
  GetRepositoryResponse,
  GetS3SourceData,
  GetS3SourceResponse,
  GetServiceEnvironmentVariableData,
  GetServiceEnvironmentVariableResponse,
  GetServiceProjectEnvironmentData,
  GetServiceProjectEnvironmentResponse,
  GetServiceProviderMetadataData,
  GetServiceProviderMetadataResponse,
  GetServiceProvidersMetadataData,
  GetServiceProvidersMetadataResponse,
  GetSessionDetailsData,
  GetSessionDetailsResponse,
  GetSessionLogsData,
  GetSessionLogsResponse,
  GetSessionReplayData,
  GetSessionReplayEventsData,
  GetSessionReplayEventsResponse,
  GetSessionReplayResponse,
  GetUniqueCountsData,
  GetUniqueCountsResponse,
  GetUptimeData,
  GetUptimeResponse,
  GetUserData,
  GetUserResponse,
  GetVisitorByGuidData,
  GetVisitorByGuidResponse,
  GetVisitorByIdData,
  GetVisitorByIdResponse,
  GetVisitorDetailsData,
  GetVisitorDetailsResponse,
  GetVisitorFacetsData,
  GetVisitorFacetsResponse,
  GetVisitorInfoData,
  GetVisitorInfoResponse,
  GetVisitorStatsData,
  GetVisitorStatsResponse,
  GetWebhookData,
  GetWebhookDeliveryData,
  GetWebhookDeliveryResponse,
  GetWebhookResponse,
  GitBranch,
  GitConnection,
  GitProvider,
  GitRepository,
  GitTag,
  HandleGitProviderOauthCallbackData,
  HasAnalyticsEventsData,
  HasAnalyticsEventsResponse,
  HasErrorGroupsData,
  HasErrorGroupsResponse,
  HasPerformanceMetricsData,
  HasPerformanceMetricsResponse,
  ImportExternalServiceData,
  ImportExternalServiceResponse,
  Incident,
  IncidentUpdate,
  InitSessionReplayData,
  InitSessionReplayResponse,
  IpAccessRule,
  LinkCustomDomainToCertificateData,
  LinkCustomDomainToCertificateResponse,
  LinkExternalServiceProjectData,
  LinkExternalServiceProjectResponse,
  ListAnalyticsSessionEventsData,
  ListAnalyticsSessionEventsResponse,
  ListApiKeysData,
  ListApiKeysResponse,
  ListAuditLogsData,
  ListAuditLogsResponse,
  ListAvailableContainersData,
  ListAvailableContainersResponse,
  ListBackupSchedulesData,
  ListBackupSchedulesResponse,
  ListCapturedLogsData,
  ListCapturedLogsResponse,
  ListCertificatesData,
  ListCertificatesResponse,
  ListContainersData,
  ListContainersResponse,
  ListCronExecutionsData,
  ListCronExecutionsResponse,
  ListCronsData,
  ListCronsResponse,
  ListCustomDomainsData,
  ListCustomDomainsResponse,
  ListDeploymentJobsData,
  ListDeploymentJobsResponse,
  ListDeploymentOperationsData,
  ListDeploymentOperationsResponse,
  ListDeploymentsData,
  ListDeploymentsResponse,
  ListDnsProvidersData,
  ListDnsProvidersResponse,
  ListDnsProviderZonesData,
  ListDnsProviderZonesResponse,
  ListDsnsData,
  ListDsnsResponse,
  ListEmailDomainsData,
  ListEmailDomainsResponse,
  ListEmailProvidersData,
  ListEmailProvidersResponse,
  ListEmailsData,
  ListEmailsResponse,
  ListEnvironmentDomainsData,
  ListEnvironmentDomainsResponse,
  ListEnvironmentsData,
  ListEnvironmentsResponse,
  ListEnvironmentVariablesData,
  ListEnvironmentVariablesResponse,
  ListErrorEventsData,
  ListErrorEventsResponse,
  ListErrorGroupsData,
  ListErrorGroupsResponse,
  ListExternalImagesData,
  ListExternalImagesResponse,
  ListExternalServiceProjectsData,
  ListExternalServiceProjectsResponse,
  ListExternalServicesData,
  ListExternalServicesResponse,
  ListExternalServiceTypesData,
  ListExternalServiceTypesResponse,
  ListFunnelsData,
  ListFunnelsResponse,
  ListGitConnectionRepositoriesData,
  ListGitConnectionRepositoriesResponse,
  ListGitConnectionsData,
  ListGitConnectionsResponse,
  ListGitProviderConnectionsData,
  ListGitProviderConnectionsResponse,
  ListGitProvidersData,
  ListGitProvidersResponse,
  ListImagesData,
  ListImagesResponse,
  ListIncidentsData,
  ListIncidentsResponse,
  ListIncidentUpdatesData,
  ListIncidentUpdatesResponse,
  ListIpAccessControlData,
  ListIpAccessControlResponse,
  ListLiveVisitorsData,
  ListLiveVisitorsResponse,
  ListLoadBalancerRoutesData,
  ListLoadBalancerRoutesResponse,
  ListManagedDomainsData,
  ListManagedDomainsResponse,
  ListMonitorsData,
  ListMonitorsResponse,
  ListNotificationProvidersData,
  ListNotificationProvidersResponse,
  ListOrdersData,
  ListOrdersResponse,
  ListPagePathsData,
  ListPagePathsResponse,
  ListPresetsData,
  ListPresetsResponse,
  ListProjectExternalServicesData,
  ListProjectExternalServicesResponse,
  ListProjectsData,
  ListProjectsResponse,
  ListProxyLogsData,
  ListProxyLogsResponse,
  ListRepositoriesByNameData,
  ListRepositoriesByNameResponse,
  ListRepositoriesData,
  ListRepositoriesResponse,
  ListRepositoryBranchesByIdData,
  ListRepositoryBranchesByIdResponse,
  ListRepositoryBranchesData,
  ListRepositoryBranchesResponse,
  ListRepositoryTagsByIdData,
  ListRepositoryTagsByIdResponse,
  ListRepositoryTagsData,
  ListRepositoryTagsResponse,
  ListResolvedEnvironmentVariablesData,
  ListResolvedEnvironmentVariablesResponse,
  ListS3SourceBackupsData,
  ListS3SourceBackupsResponse,
  ListS3SourcesData,
  ListS3SourcesResponse,
  ListScheduleBackupsData,
  ListScheduleBackupsResponse,
  ListSessionEventsData,
  ListSessionEventsResponse,
  ListSessionReplaysData,
  ListSessionReplaysResponse,
  ListUniqueEventsData,
  ListUniqueEventsResponse,
  ListUsersData,
  ListUsersResponse,
  ListVisitorsData,
  ListVisitorSessionReplaysData,
  ListVisitorSessionReplaysResponse,
  ListVisitorSessionsData,
  ListVisitorSessionsResponse,
  ListVisitorsResponse,
  ListWebhookDeliveriesData,
  ListWebhookDeliveriesResponse,
  ListWebhookEventTypesData,
  ListWebhookEventTypesResponse,
  ListWebhooksData,
  ListWebhooksResponse,
  LoadBalancerRoute,
  LoginData,
  LoginResponse,
  LogoutData,
  LookupARecordsData,
  LookupARecordsResponse,
  Monitor,
  NotificationProvider,
  PauseDeploymentData,
  PauseDeploymentResponse,
  Preset,
  PreviewFunnelMetricsData,
  PreviewFunnelMetricsResponse,
  Project,
  ProjectServiceLink,
  PromoteDeploymentData,
  PromoteDeploymentResponse,
  ProvisionCertificateData,
  ProvisionCertificateResponse,
  ProxyLog,
  PushedImage,
  PushImageData,
  PushImageResponse,
  RecordEventData,
  RecordSpeedMetricsData,
  RegenerateDsnData,
  RegenerateDsnResponse,
  RemoveEnvironmentDomainData,
  RemoveManagedDomainData,
  RemoveUserRoleData,
  RenewCertificateData,
  RenewCertificateResponse,
  RequestMagicLinkData,
  RequestMagicLinkResponse,
  RequestPasswordResetData,
  RequestPasswordResetResponse,
  ResetPasswordData,
  ResetPasswordResponse,
  ResolvedEnvironmentVariable,
  RestartContainerData,
  RestartContainerResponse,
  RestoreUserData,
  RestoreUserResponse,
  ResumeDeploymentData,
  ResumeDeploymentResponse,
  RetryWebhookDeliveryData,
  RetryWebhookDeliveryResponse,
  RevokeDsnData,
  RollbackDeploymentData,
  RollbackDeploymentResponse,
  RunExternalServiceBackupData,
  RunExternalServiceBackupResponse,
  RunS3SourceBackupData,
  RunS3SourceBackupResponse,
  S3Source,
  S3SourceBackup,
  SendEmailData,
  SendEmailResponse,
  SessionReplay,
  SetupMfaData,
  SetupMfaResponse,
  SleepEnvironmentData,
  SleepEnvironmentResponse,
  StartContainerData,
  StartContainerResponse,
  StartExternalServiceData,
  StartExternalServiceResponse,
  StartGitProviderOauthData,
  StopContainerData,
  StopContainerResponse,
  StopExternalServiceData,
  StopExternalServiceResponse,
  StreamContainerMetricsData,
  StreamContainerMetricsResponse,
  SyncRepositoriesData,
  SyncRepositoriesResponse,
  TeardownDeploymentData,
  TeardownEnvironmentData,
  TestDnsProviderData,
  TestDnsProviderResponse,
  TestEmailProviderData,
  TestEmailProviderResponse,
  TestNotificationProviderData,
  TestNotificationProviderResponse,
  TriggerPipelineData,
  TriggerPipelineResponse,
  TriggerWeeklyDigestData,
  TriggerWeeklyDigestResponse,
  UnlinkExternalServiceProjectData,
  UpdateApiKeyData,
  UpdateApiKeyResponse,
  UpdateCurrentUserData,
  UpdateCurrentUserResponse,
  UpdateCustomDomainData,
  UpdateCustomDomainResponse,
  UpdateDnsProviderData,
  UpdateDnsProviderResponse,
  UpdateEmailNotificationProviderData,
  UpdateEmailNotificationProviderResponse,
  UpdateEnvironmentSettingsData,
  UpdateEnvironmentSettingsResponse,
  UpdateEnvironmentVariableData,
  UpdateEnvironmentVariableResponse,
  UpdateErrorGroupData,
  UpdateExternalServiceData,
  UpdateExternalServiceResponse,
  UpdateFunnelData,
  UpdateFunnelResponse,
  UpdateGitConnectionTokenData,
  UpdateGitConnectionTokenResponse,
  UpdateIncidentStatusData,
  UpdateIncidentStatusResponse,
  UpdateIpAccessControlData,
  UpdateIpAccessControlResponse,
  UpdateLoadBalancerRouteData,
  UpdateLoadBalancerRouteResponse,
  UpdateNotificationPreferencesData,
  UpdateNotificationPreferencesResponse,
  UpdateNotificationProviderData,
  UpdateNotificationProviderResponse,
  UpdatePlatformSettingsData,
  UpdatePlatformSettingsResponse,
  UpdateProjectAutomaticDeployData,
  UpdateProjectAutomaticDeployResponse,
  UpdateProjectData,
  UpdateProjectDeploymentConfigData,
  UpdateProjectDeploymentConfigResponse,
  UpdateProjectGitSettingsData,
  UpdateProjectGitSettingsResponse,
  UpdateProjectResponse,
  UpdateProjectSettingsData,
  UpdateProjectSettingsResponse,
  UpdateS3SourceData,
  UpdateS3SourceResponse,
  UpdateSessionReplayDurationData,
  UpdateSessionReplayDurationResponse,
  UpdateSlackNotificationProviderData,
  UpdateSlackNotificationProviderResponse,
  UpdateSpeedMetricsData,
  UpdateUserData,
  UpdateUserResponse,
  UpdateWebhookData,
  UpdateWebhookNotificationProviderData,
  UpdateWebhookNotificationProviderResponse,
  UpdateWebhookResponse,
  UpgradeExternalServiceData,
  UpgradeExternalServiceResponse,
  UploadStaticData,
  UploadStaticResponse,
  UserWithRoles,
  ValidateGitConnectionData,
  ValidateGitConnectionResponse,
  VerifyAndEnableMfaData,
  VerifyEmailData,
  VerifyEmailDomainData,
  VerifyEmailDomainResponse,
  VerifyEmailResponse,
  VerifyMagicLinkData,
  VerifyMagicLinkResponse,
  VerifyManagedDomainData,
  VerifyManagedDomainResponse,
  VerifyMfaChallengeData,
  Visitor,
  VisitorSessionSummary,
  WakeEnvironmentData,
  WakeEnvironmentResponse,
  Webhook,
  WebhookDelivery,
  WebhookEventType,
} from './types.gen.ts';

/**
 * The options and the data of each route, by HTTP method.
 */
export type Routes = {
  POST: {
    '/_temps/event': [CallOptions<RecordEventData, boolean>, void];
    '/api-keys': [CallOptions<CreateApiKeyData, boolean>, CreateApiKeyResponse];
    '/api-keys/{id}/activate': [CallOptions<ActivateApiKeyData, boolean>, ActivateApiKeyResponse];
    '/api-keys/{id}/deactivate': [
      CallOptions<DeactivateApiKeyData, boolean>,
      DeactivateApiKeyResponse,
    ];
    '/auth/login': [CallOptions<LoginData, boolean>, LoginResponse];
    '/auth/magic-link/request': [
      CallOptions<RequestMagicLinkData, boolean>,
      RequestMagicLinkResponse,
    ];
    '/auth/password-reset/request': [
      CallOptions<RequestPasswordResetData, boolean>,
      RequestPasswordResetResponse,
    ];
    '/auth/password-reset/verify': [CallOptions<ResetPasswordData, boolean>, ResetPasswordResponse];
    '/auth/verify-mfa': [CallOptions<VerifyMfaChallengeData, boolean>, void];
    '/logout': [CallOptions<LogoutData, boolean>, void];
    '/backups/external-services/{id}/run': [
      CallOptions<RunExternalServiceBackupData, boolean>,
      RunExternalServiceBackupResponse,
    ];
    '/backups/s3-sources': [CallOptions<CreateS3SourceData, boolean>, CreateS3SourceResponse];
    '/backups/s3-sources/{id}/run': [
      CallOptions<RunS3SourceBackupData, boolean>,
      RunS3SourceBackupResponse,
    ];
    '/backups/schedules': [
      CallOptions<CreateBackupScheduleData, boolean>,
      CreateBackupScheduleResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/cancel': [
      CallOptions<CancelDeploymentData, boolean>,
      CancelDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/operations': [
      CallOptions<ExecuteDeploymentOperationData, boolean>,
      ExecuteDeploymentOperationResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/pause': [
      CallOptions<PauseDeploymentData, boolean>,
      PauseDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/promote': [
      CallOptions<PromoteDeploymentData, boolean>,
      PromoteDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/resume': [
      CallOptions<ResumeDeploymentData, boolean>,
      ResumeDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/rollback': [
      CallOptions<RollbackDeploymentData, boolean>,
      RollbackDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/teardown': [
      CallOptions<TeardownDeploymentData, boolean>,
      void,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart': [
      CallOptions<RestartContainerData, boolean>,
      RestartContainerResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/start': [
      CallOptions<StartContainerData, boolean>,
      StartContainerResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop': [
      CallOptions<StopContainerData, boolean>,
      StopContainerResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/deploy/image': [
      CallOptions<DeployFromImageData, boolean>,
      DeployFromImageResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/deploy/image-upload': [
      UploadCallOptions<DeployFromImageUploadData, boolean>,
      DeployFromImageUploadResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/deploy/static': [
      CallOptions<DeployFromStaticData, boolean>,
      DeployFromStaticResponse,
    ];
    '/projects/{project_id}/images/push': [CallOptions<PushImageData, boolean>, PushImageResponse];
    '/projects/{project_id}/upload/static': [
      UploadCallOptions<UploadStaticData, boolean>,
      UploadStaticResponse,
    ];
    '/dns-providers': [CallOptions<CreateDnsProviderData, boolean>, CreateDnsProviderResponse];
    '/dns-providers/{id}/domains': [
      CallOptions<AddManagedDomainData, boolean>,
      AddManagedDomainResponse,
    ];
    '/dns-providers/{id}/test': [
      CallOptions<TestDnsProviderData, boolean>,
      TestDnsProviderResponse,
    ];
    '/dns-providers/{provider_id}/domains/{domain}/verify': [
      CallOptions<VerifyManagedDomainData, boolean>,
      VerifyManagedDomainResponse,
    ];
    '/domains': [CallOptions<CreateCertificateData, boolean>, CreateCertificateResponse];
    '/domains/{domain_id}/order': [
      CallOptions<CreateOrRecreateOrderData, boolean>,
      CreateOrRecreateOrderResponse,
    ];
    '/domains/{domain_id}/order/finalize': [
      CallOptions<FinalizeOrderData, boolean>,
      FinalizeOrderResponse,
    ];
    '/domains/{domain}/provision': [
      CallOptions<ProvisionCertificateData, boolean>,
      ProvisionCertificateResponse,
    ];
    '/domains/{domain}/renew': [
      CallOptions<RenewCertificateData, boolean>,
      RenewCertificateResponse,
    ];
    '/projects/{project_id}/custom-domains': [
      CallOptions<CreateCustomDomainData, boolean>,
      CreateCustomDomainResponse,
    ];
    '/projects/{project_id}/custom-domains/{domain_id}/link-certificate/{certificate_id}': [
      CallOptions<LinkCustomDomainToCertificateData, boolean>,
      LinkCustomDomainToCertificateResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/domains': [
      CallOptions<AddEnvironmentDomainData, boolean>,
      AddEnvironmentDomainResponse,
    ];
    '/email-domains': [CallOptions<CreateEmailDomainData, boolean>, CreateEmailDomainResponse];
    '/email-domains/{id}/verify': [
      CallOptions<VerifyEmailDomainData, boolean>,
      VerifyEmailDomainResponse,
    ];
    '/email-providers': [
      CallOptions<CreateEmailProviderData, boolean>,
      CreateEmailProviderResponse,
    ];
    '/email-providers/{id}/test': [
      CallOptions<TestEmailProviderData, boolean>,
      TestEmailProviderResponse,
    ];
    '/emails': [CallOptions<SendEmailData, boolean>, SendEmailResponse];
    '/projects/{project_id}/environments': [
      CallOptions<CreateEnvironmentData, boolean>,
      CreateEnvironmentResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/sleep': [
      CallOptions<SleepEnvironmentData, boolean>,
      SleepEnvironmentResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/wake': [
      CallOptions<WakeEnvironmentData, boolean>,
      WakeEnvironmentResponse,
    ];
    '/projects/{project_id}/env-vars': [
      CallOptions<CreateEnvironmentVariableData, boolean>,
      CreateEnvironmentVariableResponse,
    ];
    '/external-services': [
      CallOptions<CreateExternalServiceData, boolean>,
      CreateExternalServiceResponse,
    ];
    '/external-services/import': [
      CallOptions<ImportExternalServiceData, boolean>,
      ImportExternalServiceResponse,
    ];
    '/external-services/{id}/projects': [
      CallOptions<LinkExternalServiceProjectData, boolean>,
      LinkExternalServiceProjectResponse,
    ];
    '/external-services/{id}/start': [
      CallOptions<StartExternalServiceData, boolean>,
      StartExternalServiceResponse,
    ];
    '/external-services/{id}/stop': [
      CallOptions<StopExternalServiceData, boolean>,
      StopExternalServiceResponse,
    ];
    '/external-services/{id}/upgrade': [
      CallOptions<UpgradeExternalServiceData, boolean>,
      UpgradeExternalServiceResponse,
    ];
    '/projects/{project_id}/funnels': [
      CallOptions<CreateFunnelData, boolean>,
      CreateFunnelResponse,
    ];
    '/projects/{project_id}/funnels/preview': [
      CallOptions<PreviewFunnelMetricsData, boolean>,
      PreviewFunnelMetricsResponse,
    ];
    '/git-connections/{connection_id}/activate': [
      CallOptions<ActivateGitConnectionData, boolean>,
      void,
    ];
    '/git-connections/{connection_id}/deactivate': [
      CallOptions<DeactivateGitConnectionData, boolean>,
      void,
    ];
    '/git-connections/{connection_id}/sync': [
      CallOptions<SyncRepositoriesData, boolean>,
      SyncRepositoriesResponse,
    ];
    '/git-connections/{connection_id}/update-token': [
      CallOptions<UpdateGitConnectionTokenData, boolean>,
      UpdateGitConnectionTokenResponse,
    ];
    '/git-providers': [CallOptions<CreateGitProviderData, boolean>, CreateGitProviderResponse];
    '/git-providers/github/pat': [
      CallOptions<CreateGithubPatGitProviderData, boolean>,
      CreateGithubPatGitProviderResponse,
    ];
    '/git-providers/gitlab/oauth': [
      CallOptions<CreateGitlabOauthGitProviderData, boolean>,
      CreateGitlabOauthGitProviderResponse,
    ];
    '/git-providers/gitlab/pat': [
      CallOptions<CreateGitlabPatGitProviderData, boolean>,
      CreateGitlabPatGitProviderResponse,
    ];
    '/git-providers/{provider_id}/activate': [CallOptions<ActivateGitProviderData, boolean>, void];
    '/git-providers/{provider_id}/deactivate': [
      CallOptions<DeactivateGitProviderData, boolean>,
      void,
    ];
    '/projects/{project_id}/dsns': [CallOptions<CreateDsnData, boolean>, CreateDsnResponse];
    '/projects/{project_id}/dsns/get-or-create': [
      CallOptions<GetOrCreateDsnData, boolean>,
      GetOrCreateDsnResponse,
    ];
    '/projects/{project_id}/dsns/{dsn_id}/regenerate': [
      CallOptions<RegenerateDsnData, boolean>,
      RegenerateDsnResponse,
    ];
    '/projects/{project_id}/dsns/{dsn_id}/revoke': [CallOptions<RevokeDsnData, boolean>, void];
    '/projects/{project_id}/incidents': [
      CallOptions<CreateIncidentData, boolean>,
      CreateIncidentResponse,
    ];
    '/projects/{project_id}/monitors': [
      CallOptions<CreateMonitorData, boolean>,
      CreateMonitorResponse,
    ];
    '/notification-providers': [
      CallOptions<CreateNotificationProviderData, boolean>,
      CreateNotificationProviderResponse,
    ];
    '/notification-providers/email': [
      CallOptions<CreateEmailNotificationProviderData, boolean>,
      CreateEmailNotificationProviderResponse,
    ];
    '/notification-providers/slack': [
      CallOptions<CreateSlackNotificationProviderData, boolean>,
      CreateSlackNotificationProviderResponse,
    ];
    '/notification-providers/webhook': [
      CallOptions<CreateWebhookNotificationProviderData, boolean>,
      CreateWebhookNotificationProviderResponse,
    ];
    '/notification-providers/{id}/test': [
      CallOptions<TestNotificationProviderData, boolean>,
      TestNotificationProviderResponse,
    ];
    '/weekly-digest/trigger': [
      CallOptions<TriggerWeeklyDigestData, boolean>,
      TriggerWeeklyDigestResponse,
    ];
    '/_temps/speed': [CallOptions<RecordSpeedMetricsData, boolean>, void];
    '/_temps/speed/update': [CallOptions<UpdateSpeedMetricsData, boolean>, void];
    '/ip-access-control': [
      CallOptions<CreateIpAccessControlData, boolean>,
      CreateIpAccessControlResponse,
    ];
    '/lb/routes': [
      CallOptions<CreateLoadBalancerRouteData, boolean>,
      CreateLoadBalancerRouteResponse,
    ];
    '/projects': [CallOptions<CreateProjectData, boolean>, CreateProjectResponse];
    '/projects/{project_id}/automatic-deploy': [
      CallOptions<UpdateProjectAutomaticDeployData, boolean>,
      UpdateProjectAutomaticDeployResponse,
    ];
    '/projects/{project_id}/git': [
      CallOptions<UpdateProjectGitSettingsData, boolean>,
      UpdateProjectGitSettingsResponse,
    ];
    '/projects/{project_id}/settings': [
      CallOptions<UpdateProjectSettingsData, boolean>,
      UpdateProjectSettingsResponse,
    ];
    '/projects/{project_id}/trigger-pipeline': [
      CallOptions<TriggerPipelineData, boolean>,
      TriggerPipelineResponse,
    ];
    '/_temps/session-replay/events': [
      CallOptions<AddSessionReplayEventsData, boolean>,
      AddSessionReplayEventsResponse,
    ];
    '/_temps/session-replay/init': [
      CallOptions<InitSessionReplayData, boolean>,
      InitSessionReplayResponse,
    ];
    '/visitors/{visitor_id}/session-replays/{session_id}/events': [
      CallOptions<AddSessionReplayEventsLegacyData, boolean>,
      AddSessionReplayEventsLegacyResponse,
    ];
    '/users': [CallOptions<CreateUserData, boolean>, CreateUserResponse];
    '/users/me/mfa/setup': [CallOptions<SetupMfaData, boolean>, SetupMfaResponse];
    '/users/me/mfa/verify': [CallOptions<VerifyAndEnableMfaData, boolean>, void];
    '/users/{user_id}/restore': [CallOptions<RestoreUserData, boolean>, RestoreUserResponse];
    '/users/{user_id}/roles': [CallOptions<AssignUserRoleData, boolean>, void];
    '/projects/{project_id}/webhooks': [
      CallOptions<CreateWebhookData, boolean>,
      CreateWebhookResponse,
    ];
    '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/retry': [
      CallOptions<RetryWebhookDeliveryData, boolean>,
      RetryWebhookDeliveryResponse,
    ];
  };
  GET: {
    '/analytics/active-visitors': [
      CallOptions<GetActiveVisitorsData, boolean>,
      GetActiveVisitorsResponse,
    ];
    '/analytics/events': [CallOptions<GetEventsCountData, boolean>, GetEventsCountResponse];
    '/analytics/general-stats': [
      CallOptions<GetGeneralStatsData, boolean>,
      GetGeneralStatsResponse,
    ];
    '/analytics/live-visitors': [
      CallOptions<ListLiveVisitorsData, boolean>,
      ListPage<AnalyticsLiveVisitor, ListLiveVisitorsResponse>,
    ];
    '/analytics/page-hourly-sessions': [
      CallOptions<GetPageHourlySessionsData, boolean>,
      GetPageHourlySessionsResponse,
    ];
    '/analytics/page-paths': [
      CallOptions<ListPagePathsData, boolean>,
      ListPage<AnalyticsPagePath, ListPagePathsResponse>,
    ];
    '/analytics/sessions/{session_id}': [
      CallOptions<GetSessionDetailsData, boolean>,
      GetSessionDetailsResponse,
    ];
    '/analytics/sessions/{session_id}/events': [
      CallOptions<ListSessionEventsData, boolean>,
      ListPage<AnalyticsSessionEvent, ListSessionEventsResponse>,
    ];
    '/analytics/sessions/{session_id}/logs': [
      CallOptions<GetSessionLogsData, boolean>,
      ListPage<AnalyticsSessionRequestLog, GetSessionLogsResponse>,
    ];
    '/analytics/visitor-facets': [
      CallOptions<GetVisitorFacetsData, boolean>,
      GetVisitorFacetsResponse,
    ];
    '/analytics/visitors': [
      CallOptions<ListVisitorsData, boolean>,
      ListPage<Visitor, ListVisitorsResponse>,
    ];
    '/analytics/visitors/guid/{visitor_id}': [
      CallOptions<GetVisitorByGuidData, boolean>,
      GetVisitorByGuidResponse,
    ];
    '/analytics/visitors/id/{id}': [
      CallOptions<GetVisitorByIdData, boolean>,
      GetVisitorByIdResponse,
    ];
    '/analytics/visitors/{visitor_id}': [
      CallOptions<GetVisitorDetailsData, boolean>,
      GetVisitorDetailsResponse,
    ];
    '/analytics/visitors/{visitor_id}/info': [
      CallOptions<GetVisitorInfoData, boolean>,
      GetVisitorInfoResponse,
    ];
    '/analytics/visitors/{visitor_id}/sessions': [
      CallOptions<ListVisitorSessionsData, boolean>,
      ListPage<VisitorSessionSummary, ListVisitorSessionsResponse>,
    ];
    '/analytics/visitors/{visitor_id}/stats': [
      CallOptions<GetVisitorStatsData, boolean>,
      GetVisitorStatsResponse,
    ];
    '/projects/{project_id}/active-visitors': [
      CallOptions<GetProjectActiveVisitorsData, boolean>,
      GetProjectActiveVisitorsResponse,
    ];
    '/projects/{project_id}/aggregated-buckets': [
      CallOptions<GetAggregatedBucketsData, boolean>,
      GetAggregatedBucketsResponse,
    ];
    '/projects/{project_id}/events': [
      CallOptions<GetProjectEventsCountData, boolean>,
      GetProjectEventsCountResponse,
    ];
    '/projects/{project_id}/events/breakdown': [
      CallOptions<GetEventTypeBreakdownData, boolean>,
      GetEventTypeBreakdownResponse,
    ];
    '/projects/{project_id}/events/properties/breakdown': [
      CallOptions<GetPropertyBreakdownData, boolean>,
      GetPropertyBreakdownResponse,
    ];
    '/projects/{project_id}/events/properties/timeline': [
      CallOptions<GetPropertyTimelineData, boolean>,
      GetPropertyTimelineResponse,
    ];
    '/projects/{project_id}/events/timeline': [
      CallOptions<GetEventsTimelineData, boolean>,
      GetEventsTimelineResponse,
    ];
    '/projects/{project_id}/has-events': [
      CallOptions<HasAnalyticsEventsData, boolean>,
      HasAnalyticsEventsResponse,
    ];
    '/projects/{project_id}/hourly-visits': [
      CallOptions<GetHourlyVisitsData, boolean>,
      GetHourlyVisitsResponse,
    ];
    '/projects/{project_id}/unique-counts': [
      CallOptions<GetUniqueCountsData, boolean>,
      GetUniqueCountsResponse,
    ];
    '/sessions/{session_id}/events': [
      CallOptions<ListAnalyticsSessionEventsData, boolean>,
      ListPage<AnalyticsSessionEvent, ListAnalyticsSessionEventsResponse>,
    ];
    '/api-keys': [CallOptions<ListApiKeysData, boolean>, ListPage<ApiKey, ListApiKeysResponse>];
    '/api-keys/permissions': [
      CallOptions<GetApiKeyPermissionsData, boolean>,
      GetApiKeyPermissionsResponse,
    ];
    '/api-keys/{id}': [CallOptions<GetApiKeyData, boolean>, GetApiKeyResponse];
    '/audit/logs': [
      CallOptions<ListAuditLogsData, boolean>,
      ListPage<AuditLog, ListAuditLogsResponse, true, number | undefined>,
    ];
    '/audit/logs/{id}': [CallOptions<GetAuditLogData, boolean>, GetAuditLogResponse];
    '/auth/email-status': [CallOptions<GetEmailStatusData, boolean>, GetEmailStatusResponse];
    '/auth/magic-link/verify': [CallOptions<VerifyMagicLinkData, boolean>, VerifyMagicLinkResponse];
    '/auth/verify-email': [CallOptions<VerifyEmailData, boolean>, VerifyEmailResponse];
    '/backups/s3-sources': [
      CallOptions<ListS3SourcesData, boolean>,
      ListPage<S3Source, ListS3SourcesResponse>,
    ];
    '/backups/s3-sources/{id}': [CallOptions<GetS3SourceData, boolean>, GetS3SourceResponse];
    '/backups/s3-sources/{id}/backups': [
      CallOptions<ListS3SourceBackupsData, boolean>,
      ListPage<S3SourceBackup, ListS3SourceBackupsResponse>,
    ];
    '/backups/schedules': [
      CallOptions<ListBackupSchedulesData, boolean>,
      ListPage<BackupSchedule, ListBackupSchedulesResponse>,
    ];
    '/backups/schedules/{id}': [
      CallOptions<GetBackupScheduleData, boolean>,
      GetBackupScheduleResponse,
    ];
    '/backups/schedules/{id}/backups': [
      CallOptions<ListScheduleBackupsData, boolean>,
      ListPage<Backup, ListScheduleBackupsResponse>,
    ];
    '/backups/{id}': [CallOptions<GetBackupData, boolean>, GetBackupResponse];
    '/projects/{project_id}/environments/{env_id}/crons': [
      CallOptions<ListCronsData, boolean>,
      ListPage<Cron, ListCronsResponse>,
    ];
    '/projects/{project_id}/environments/{env_id}/crons/{cron_id}': [
      CallOptions<GetCronData, boolean>,
      GetCronResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions': [
      CallOptions<ListCronExecutionsData, boolean>,
      ListPage<CronExecution, ListCronExecutionsResponse, true, number | undefined>,
    ];
    '/deployments/activity-graph': [
      CallOptions<GetDeploymentActivityGraphData, boolean>,
      GetDeploymentActivityGraphResponse,
    ];
    '/projects/{project_id}/deployments': [
      CallOptions<ListDeploymentsData, boolean>,
      ListPage<Deployment, ListDeploymentsResponse>,
    ];
    '/projects/{project_id}/deployments/{deployment_id}': [
      CallOptions<GetDeploymentData, boolean>,
      GetDeploymentResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/container-logs': [
      CallOptions<ListCapturedLogsData, boolean>,
      ListPage<CapturedLog, ListCapturedLogsResponse>,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/container-logs/{log_id}': [
      CallOptions<GetCapturedLogData, boolean>,
      GetCapturedLogResponse,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/jobs': [
      CallOptions<ListDeploymentJobsData, boolean>,
      ListPage<DeploymentJob, ListDeploymentJobsResponse>,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs': [
      CallOptions<GetJobLogsData, boolean>,
      string,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/operations': [
      CallOptions<ListDeploymentOperationsData, boolean>,
      ListPage<DeploymentOperationResult, ListDeploymentOperationsResponse>,
    ];
    '/projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}': [
      CallOptions<GetDeploymentOperationStatusData, boolean>,
      GetDeploymentOperationStatusResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers': [
      CallOptions<ListContainersData, boolean>,
      ListPage<Container, ListContainersResponse>,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}': [
      CallOptions<GetContainerDetailData, boolean>,
      GetContainerDetailResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics': [
      CallOptions<GetContainerMetricsData, boolean>,
      GetContainerMetricsResponse,
    ];
    '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream': [
      CallOptions<StreamContainerMetricsData, boolean>,
      AsyncIterable<ServerSentEvent<StreamContainerMetricsResponse>>,
    ];
    '/projects/{project_id}/external-images': [
      CallOptions<ListExternalImagesData, boolean>,
      ListPage<ExternalImage, ListExternalImagesResponse>,
    ];
    '/projects/{project_id}/external-images/{image_id}': [
      CallOptions<GetExternalImageData, boolean>,
      GetExternalImageResponse,
    ];
    '/projects/{project_id}/images': [
      CallOptions<ListImagesData, boolean>,
      ListPage<PushedImage, ListImagesResponse>,
    ];
    '/projects/{project_id}/images/{image_id}': [
      CallOptions<GetImageData, boolean>,
      GetImageResponse,
    ];
    '/projects/{project_id}/last-deployment': [
      CallOptions<GetLastDeploymentData, boolean>,
      GetLastDeploymentResponse,
    ];
    '/dns-providers': [
      CallOptions<ListDnsProvidersData, boolean>,
      ListPage<DnsProvider, ListDnsProvidersResponse>,
    ];
    '/dns-providers/{id}': [CallOptions<GetDnsProviderData, boolean>, GetDnsProviderResponse];
    '/dns-providers/{id}/domains': [
      CallOptions<ListManagedDomainsData, boolean>,
      ListPage<DnsManagedDomain, ListManagedDomainsResponse>,
    ];
    '/dns-providers/{id}/zones': [
      CallOptions<ListDnsProviderZonesData, boolean>,
      ListPage<DnsZone, ListDnsProviderZonesResponse>,
    ];
    '/dns/lookup': [CallOptions<LookupARecordsData, boolean>, LookupARecordsResponse];
    '/domains': [
      CallOptions<ListCertificatesData, boolean>,
      ListPage<CertificateDomain, ListCertificatesResponse>,
    ];
    '/domains/by-host/{hostname}': [
      CallOptions<GetCertificateByHostData, boolean>,
      GetCertificateByHostResponse,
    ];
    '/domains/{domain_id}/order': [CallOptions<GetOrderData, boolean>, GetOrderResponse];
    '/domains/{domain}': [CallOptions<GetCertificateData, boolean>, GetCertificateResponse];
    '/domains/{domain}/challenge-token': [CallOptions<GetChallengeTokenData, boolean>, string];
    '/domains/{domain}/http-challenge-debug': [
      CallOptions<GetHttpChallengeDebugData, boolean>,
      GetHttpChallengeDebugResponse,
    ];
    '/domains/{domain}/status': [
      CallOptions<CheckCertificateStatusData, boolean>,
      CheckCertificateStatusResponse,
    ];
    '/orders': [
      CallOptions<ListOrdersData, boolean>,
      ListPage<AcmeOrder, ListOrdersResponse, true, number | undefined>,
    ];
    '/projects/{project_id}/custom-domains': [
      CallOptions<ListCustomDomainsData, boolean>,
      ListPage<CustomDomain, ListCustomDomainsResponse>,
    ];
    '/projects/{project_id}/custom-domains/{domain_id}': [
      CallOptions<GetCustomDomainData, boolean>,
      GetCustomDomainResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/domains': [
      CallOptions<ListEnvironmentDomainsData, boolean>,
      ListPage<EnvironmentDomain, ListEnvironmentDomainsResponse>,
    ];
    '/email-domains': [
      CallOptions<ListEmailDomainsData, boolean>,
      ListPage<EmailDomain, ListEmailDomainsResponse>,
    ];
    '/email-domains/{id}': [CallOptions<GetEmailDomainData, boolean>, GetEmailDomainResponse];
    '/email-providers': [
      CallOptions<ListEmailProvidersData, boolean>,
      ListPage<EmailProvider, ListEmailProvidersResponse>,
    ];
    '/email-providers/{id}': [CallOptions<GetEmailProviderData, boolean>, GetEmailProviderResponse];
    '/emails': [CallOptions<ListEmailsData, boolean>, ListPage<Email, ListEmailsResponse>];
    '/emails/stats': [CallOptions<GetEmailStatsData, boolean>, GetEmailStatsResponse];
    '/emails/{id}': [CallOptions<GetEmailData, boolean>, GetEmailResponse];
    '/projects/{project_id}/environments': [
      CallOptions<ListEnvironmentsData, boolean>,
      ListPage<Environment, ListEnvironmentsResponse>,
    ];
    '/projects/{project_id}/environments/{env_id}': [
      CallOptions<GetEnvironmentData, boolean>,
      GetEnvironmentResponse,
    ];
    '/projects/{project_id}/env-vars': [
      CallOptions<ListEnvironmentVariablesData, boolean>,
      ListPage<EnvironmentVariable, ListEnvironmentVariablesResponse>,
    ];
    '/projects/{project_id}/env-vars/resolved': [
      CallOptions<ListResolvedEnvironmentVariablesData, boolean>,
      ListPage<ResolvedEnvironmentVariable, ListResolvedEnvironmentVariablesResponse>,
    ];
    '/projects/{project_id}/env-vars/{key}/value': [
      CallOptions<GetEnvironmentVariableValueData, boolean>,
      GetEnvironmentVariableValueResponse,
    ];
    '/external-services': [
      CallOptions<ListExternalServicesData, boolean>,
      ListPage<ExternalService, ListExternalServicesResponse, true, number | undefined>,
    ];
    '/external-services/available-containers': [
      CallOptions<ListAvailableContainersData, boolean>,
      ListPage<AvailableContainer, ListAvailableContainersResponse>,
    ];
    '/external-services/by-slug/{slug}': [
      CallOptions<GetExternalServiceBySlugData, boolean>,
      GetExternalServiceBySlugResponse,
    ];
    '/external-services/projects/{project_id}': [
      CallOptions<ListProjectExternalServicesData, boolean>,
      ListPage<ProjectServiceLink, ListProjectExternalServicesResponse, true, number | undefined>,
    ];
    '/external-services/projects/{project_id}/environment': [
      CallOptions<GetProjectServiceEnvironmentsData, boolean>,
      GetProjectServiceEnvironmentsResponse,
    ];
    '/external-services/providers/metadata': [
      CallOptions<GetServiceProvidersMetadataData, boolean>,
      GetServiceProvidersMetadataResponse,
    ];
    '/external-services/providers/metadata/{service_type}': [
      CallOptions<GetServiceProviderMetadataData, boolean>,
      GetServiceProviderMetadataResponse,
    ];
    '/external-services/types': [
      CallOptions<ListExternalServiceTypesData, boolean>,
      ListPage<ExternalServiceType, ListExternalServiceTypesResponse>,
    ];
    '/external-services/types/{service_type}/parameters': [
      CallOptions<GetExternalServiceTypeParametersData, boolean>,
      GetExternalServiceTypeParametersResponse,
    ];
    '/external-services/{id}': [
      CallOptions<GetExternalServiceData, boolean>,
      GetExternalServiceResponse,
    ];
    '/external-services/{id}/health': [
      CallOptions<GetExternalServiceHealthData, boolean>,
      GetExternalServiceHealthResponse,
    ];
    '/external-services/{id}/projects': [
      CallOptions<ListExternalServiceProjectsData, boolean>,
      ListPage<ProjectServiceLink, ListExternalServiceProjectsResponse, true, number | undefined>,
    ];
    '/external-services/{id}/projects/{project_id}/environment': [
      CallOptions<GetServiceProjectEnvironmentData, boolean>,
      GetServiceProjectEnvironmentResponse,
    ];
    '/external-services/{id}/projects/{project_id}/environment/{var_name}': [
      CallOptions<GetServiceEnvironmentVariableData, boolean>,
      GetServiceEnvironmentVariableResponse,
    ];
    '/projects/{project_id}/events/unique': [
      CallOptions<ListUniqueEventsData, boolean>,
      ListPage<FunnelEvent, ListUniqueEventsResponse>,
    ];
    '/projects/{project_id}/funnels': [
      CallOptions<ListFunnelsData, boolean>,
      ListPage<Funnel, ListFunnelsResponse>,
    ];
    '/projects/{project_id}/funnels/{funnel_id}/metrics': [
      CallOptions<GetFunnelMetricsData, boolean>,
      GetFunnelMetricsResponse,
    ];
    '/git-connections': [
      CallOptions<ListGitConnectionsData, boolean>,
      ListPage<GitConnection, ListGitConnectionsResponse>,
    ];
    '/git-connections/{connection_id}/repositories': [
      CallOptions<ListGitConnectionRepositoriesData, boolean>,
      ListPage<GitRepository, ListGitConnectionRepositoriesResponse>,
    ];
    '/git-connections/{connection_id}/validate': [
      CallOptions<ValidateGitConnectionData, boolean>,
      ValidateGitConnectionResponse,
    ];
    '/git-providers': [
      CallOptions<ListGitProvidersData, boolean>,
      ListPage<GitProvider, ListGitProvidersResponse>,
    ];
    '/git-providers/{provider_id}': [
      CallOptions<GetGitProviderData, boolean>,
      GetGitProviderResponse,
    ];
    '/git-providers/{provider_id}/callback': [
      CallOptions<HandleGitProviderOauthCallbackData, boolean>,
      string,
    ];
    '/git-providers/{provider_id}/connections': [
      CallOptions<ListGitProviderConnectionsData, boolean>,
      ListPage<GitConnection, ListGitProviderConnectionsResponse>,
    ];
    '/git-providers/{provider_id}/deletion-check': [
      CallOptions<CheckGitProviderDeletionSafetyData, boolean>,
      CheckGitProviderDeletionSafetyResponse,
    ];
    '/git-providers/{provider_id}/oauth/authorize': [
      CallOptions<StartGitProviderOauthData, boolean>,
      string,
    ];
    '/repositories': [
      CallOptions<ListRepositoriesData, boolean>,
      ListPage<GitRepository, ListRepositoriesResponse>,
    ];
    '/repositories/{owner}/{name}': [
      CallOptions<GetRepositoryData, boolean>,
      GetRepositoryResponse,
    ];
    '/repositories/{owner}/{name}/all': [
      CallOptions<ListRepositoriesByNameData, boolean>,
      ListPage<GitRepository, ListRepositoriesByNameResponse>,
    ];
    '/repositories/{owner}/{name}/preset': [
      CallOptions<GetRepositoryPresetData, boolean>,
      GetRepositoryPresetResponse,
    ];
    '/repositories/{owner}/{repo}/branches': [
      CallOptions<ListRepositoryBranchesData, boolean>,
      ListPage<GitBranch, ListRepositoryBranchesResponse>,
    ];
    '/repositories/{owner}/{repo}/tags': [
      CallOptions<ListRepositoryTagsData, boolean>,
      ListPage<GitTag, ListRepositoryTagsResponse>,
    ];
    '/repositories/{repository_id}/preset/live': [
      CallOptions<GetRepositoryPresetLiveData, boolean>,
      GetRepositoryPresetLiveResponse,
    ];
    '/repository/{repository_id}/branches': [
      CallOptions<ListRepositoryBranchesByIdData, boolean>,
      ListPage<GitBranch, ListRepositoryBranchesByIdResponse>,
    ];
    '/repository/{repository_id}/commits/{commit_sha}': [
      CallOptions<CheckCommitExistsData, boolean>,
      CheckCommitExistsResponse,
    ];
    '/repository/{repository_id}/tags': [
      CallOptions<ListRepositoryTagsByIdData, boolean>,
      ListPage<GitTag, ListRepositoryTagsByIdResponse>,
    ];
    '/incidents/{incident_id}': [CallOptions<GetIncidentData, boolean>, GetIncidentResponse];
    '/incidents/{incident_id}/updates': [
      CallOptions<ListIncidentUpdatesData, boolean>,
      ListPage<IncidentUpdate, ListIncidentUpdatesResponse>,
    ];
    '/monitors/{monitor_id}': [CallOptions<GetMonitorData, boolean>, GetMonitorResponse];
    '/monitors/{monitor_id}/bucketed': [
      CallOptions<GetBucketedStatusData, boolean>,
      GetBucketedStatusResponse,
    ];
    '/monitors/{monitor_id}/current-status': [
      CallOptions<GetCurrentStatusData, boolean>,
      GetCurrentStatusResponse,
    ];
    '/monitors/{monitor_id}/uptime': [CallOptions<GetUptimeData, boolean>, GetUptimeResponse];
    '/projects/{project_id}/dsns': [
      CallOptions<ListDsnsData, boolean>,
      ListPage<ErrorTrackingDsn, ListDsnsResponse>,
    ];
    '/projects/{project_id}/error-dashboard-stats': [
      CallOptions<GetErrorDashboardStatsData, boolean>,
      GetErrorDashboardStatsResponse,
    ];
    '/projects/{project_id}/error-groups': [
      CallOptions<ListErrorGroupsData, boolean>,
      ListPage<ErrorGroup, ListErrorGroupsResponse>,
    ];
    '/projects/{project_id}/error-groups/{group_id}': [
      CallOptions<GetErrorGroupData, boolean>,
      GetErrorGroupResponse,
    ];
    '/projects/{project_id}/error-groups/{group_id}/events': [
      CallOptions<ListErrorEventsData, boolean>,
      ListPage<ErrorEvent, ListErrorEventsResponse>,
    ];
    '/projects/{project_id}/error-groups/{group_id}/events/{event_id}': [
      CallOptions<GetErrorEventData, boolean>,
      GetErrorEventResponse,
    ];
    '/projects/{project_id}/error-stats': [
      CallOptions<GetErrorStatsData, boolean>,
      GetErrorStatsResponse,
    ];
    '/projects/{project_id}/error-time-series': [
      CallOptions<GetErrorTimeSeriesData, boolean>,
      GetErrorTimeSeriesResponse,
    ];
    '/projects/{project_id}/has-error-groups': [
      CallOptions<HasErrorGroupsData, boolean>,
      HasErrorGroupsResponse,
    ];
    '/projects/{project_id}/incidents': [
      CallOptions<ListIncidentsData, boolean>,
      ListPage<Incident, ListIncidentsResponse>,
    ];
    '/projects/{project_id}/incidents/bucketed': [
      CallOptions<GetBucketedIncidentsData, boolean>,
      GetBucketedIncidentsResponse,
    ];
    '/projects/{project_id}/monitors': [
      CallOptions<ListMonitorsData, boolean>,
      ListPage<Monitor, ListMonitorsResponse>,
    ];
    '/projects/{project_id}/status': [
      CallOptions<GetProjectStatusData, boolean>,
      GetProjectStatusResponse,
    ];
    '/notification-preferences': [
      CallOptions<GetNotificationPreferencesData, boolean>,
      GetNotificationPreferencesResponse,
    ];
    '/notification-providers': [
      CallOptions<ListNotificationProvidersData, boolean>,
      ListPage<NotificationProvider, ListNotificationProvidersResponse, true, number | undefined>,
    ];
    '/notification-providers/{id}': [
      CallOptions<GetNotificationProviderData, boolean>,
      GetNotificationProviderResponse,
    ];
    '/performance/has-metrics': [
      CallOptions<HasPerformanceMetricsData, boolean>,
      HasPerformanceMetricsResponse,
    ];
    '/performance/metrics': [
      CallOptions<GetPerformanceMetricsData, boolean>,
      GetPerformanceMetricsResponse,
    ];
    '/performance/metrics-over-time': [
      CallOptions<GetPerformanceMetricsOverTimeData, boolean>,
      GetPerformanceMetricsOverTimeResponse,
    ];
    '/performance/page-metrics': [
      CallOptions<GetGroupedPageMetricsData, boolean>,
      GetGroupedPageMetricsResponse,
    ];
    '/.well-known/temps.json': [CallOptions<GetPlatformInfoData, boolean>, GetPlatformInfoResponse];
    '/files/{file_path}': [CallOptions<GetFileData, boolean>, Blob];
    '/geo/{ip}': [CallOptions<GetIpGeolocationData, boolean>, GetIpGeolocationResponse];
    '/ip-access-control': [
      CallOptions<ListIpAccessControlData, boolean>,
      ListPage<IpAccessRule, ListIpAccessControlResponse>,
    ];
    '/ip-access-control/check/{ip}': [
      CallOptions<CheckIpBlockedData, boolean>,
      CheckIpBlockedResponse,
    ];
    '/ip-access-control/{id}': [
      CallOptions<GetIpAccessControlData, boolean>,
      GetIpAccessControlResponse,
    ];
    '/lb/routes': [
      CallOptions<ListLoadBalancerRoutesData, boolean>,
      ListPage<LoadBalancerRoute, ListLoadBalancerRoutesResponse>,
    ];
    '/lb/routes/{domain}': [
      CallOptions<GetLoadBalancerRouteData, boolean>,
      GetLoadBalancerRouteResponse,
    ];
    '/platform/access-info': [CallOptions<GetAccessInfoData, boolean>, GetAccessInfoResponse];
    '/platform/private-ip': [CallOptions<GetPrivateIpData, boolean>, GetPrivateIpResponse];
    '/platform/public-ip': [CallOptions<GetPublicIpData, boolean>, GetPublicIpResponse];
    '/presets': [CallOptions<ListPresetsData, boolean>, ListPage<Preset, ListPresetsResponse>];
    '/settings': [CallOptions<GetPlatformSettingsData, boolean>, GetPlatformSettingsResponse];
    '/projects': [CallOptions<ListProjectsData, boolean>, ListPage<Project, ListProjectsResponse>];
    '/projects/by-slug/{slug}': [
      CallOptions<GetProjectBySlugData, boolean>,
      GetProjectBySlugResponse,
    ];
    '/projects/statistics': [
      CallOptions<GetProjectStatisticsData, boolean>,
      GetProjectStatisticsResponse,
    ];
    '/projects/{project_id}': [CallOptions<GetProjectData, boolean>, GetProjectResponse];
    '/proxy-logs': [
      CallOptions<ListProxyLogsData, boolean>,
      ListPage<ProxyLog, ListProxyLogsResponse>,
    ];
    '/proxy-logs/request/{request_id}': [
      CallOptions<GetProxyLogByRequestIdData, boolean>,
      GetProxyLogByRequestIdResponse,
    ];
    '/proxy-logs/stats/time-buckets': [
      CallOptions<GetProxyLogTimeBucketStatsData, boolean>,
      GetProxyLogTimeBucketStatsResponse,
    ];
    '/proxy-logs/stats/today': [
      CallOptions<GetProxyLogTodayStatsData, boolean>,
      GetProxyLogTodayStatsResponse,
    ];
    '/proxy-logs/{id}': [CallOptions<GetProxyLogData, boolean>, GetProxyLogResponse];
    '/session-replays': [
      CallOptions<ListSessionReplaysData, boolean>,
      ListPage<SessionReplay, ListSessionReplaysResponse>,
    ];
    '/visitors/{visitor_id}/session-replays': [
      CallOptions<ListVisitorSessionReplaysData, boolean>,
      ListPage<SessionReplay, ListVisitorSessionReplaysResponse, true, number | undefined>,
    ];
    '/visitors/{visitor_id}/session-replays/{session_id}': [
      CallOptions<GetSessionReplayData, boolean>,
      GetSessionReplayResponse,
    ];
    '/visitors/{visitor_id}/session-replays/{session_id}/events': [
      CallOptions<GetSessionReplayEventsData, boolean>,
      GetSessionReplayEventsResponse,
    ];
    '/user/me': [CallOptions<GetCurrentUserData, boolean>, GetCurrentUserResponse];
    '/users': [CallOptions<ListUsersData, boolean>, ListPage<UserWithRoles, ListUsersResponse>];
    '/users/{user_id}': [CallOptions<GetUserData, boolean>, GetUserResponse];
    '/projects/{project_id}/webhooks': [
      CallOptions<ListWebhooksData, boolean>,
      ListPage<Webhook, ListWebhooksResponse, true, number | undefined>,
    ];
    '/projects/{project_id}/webhooks/{webhook_id}': [
      CallOptions<GetWebhookData, boolean>,
      GetWebhookResponse,
    ];
    '/projects/{project_id}/webhooks/{webhook_id}/deliveries': [
      CallOptions<ListWebhookDeliveriesData, boolean>,
      ListPage<WebhookDelivery, ListWebhookDeliveriesResponse, true, number | undefined>,
    ];
    '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}': [
      CallOptions<GetWebhookDeliveryData, boolean>,
      GetWebhookDeliveryResponse,
    ];
    '/webhook-event-types': [
      CallOptions<ListWebhookEventTypesData, boolean>,
      ListPage<WebhookEventType, ListWebhookEventTypesResponse>,
    ];
  };
  PUT: {
    '/analytics/visitors/{visitor_id}/enrich': [
      CallOptions<EnrichVisitorData, boolean>,
      EnrichVisitorResponse,
    ];
    '/api-keys/{id}': [CallOptions<UpdateApiKeyData, boolean>, UpdateApiKeyResponse];
    '/dns-providers/{id}': [CallOptions<UpdateDnsProviderData, boolean>, UpdateDnsProviderResponse];
    '/projects/{project_id}/custom-domains/{domain_id}': [
      CallOptions<UpdateCustomDomainData, boolean>,
      UpdateCustomDomainResponse,
    ];
    '/projects/{project_id}/environments/{env_id}/settings': [
      CallOptions<UpdateEnvironmentSettingsData, boolean>,
      UpdateEnvironmentSettingsResponse,
    ];
    '/projects/{project_id}/env-vars/{var_id}': [
      CallOptions<UpdateEnvironmentVariableData, boolean>,
      UpdateEnvironmentVariableResponse,
    ];
    '/external-services/{id}': [
      CallOptions<UpdateExternalServiceData, boolean>,
      UpdateExternalServiceResponse,
    ];
    '/projects/{project_id}/funnels/{funnel_id}': [
      CallOptions<UpdateFunnelData, boolean>,
      UpdateFunnelResponse,
    ];
    '/projects/{project_id}/error-groups/{group_id}': [
      CallOptions<UpdateErrorGroupData, boolean>,
      void,
    ];
    '/notification-preferences': [
      CallOptions<UpdateNotificationPreferencesData, boolean>,
      UpdateNotificationPreferencesResponse,
    ];
    '/notification-providers/email/{id}': [
      CallOptions<UpdateEmailNotificationProviderData, boolean>,
      UpdateEmailNotificationProviderResponse,
    ];
    '/notification-providers/slack/{id}': [
      CallOptions<UpdateSlackNotificationProviderData, boolean>,
      UpdateSlackNotificationProviderResponse,
    ];
    '/notification-providers/webhook/{id}': [
      CallOptions<UpdateWebhookNotificationProviderData, boolean>,
      UpdateWebhookNotificationProviderResponse,
    ];
    '/notification-providers/{id}': [
      CallOptions<UpdateNotificationProviderData, boolean>,
      UpdateNotificationProviderResponse,
    ];
    '/lb/routes/{domain}': [
      CallOptions<UpdateLoadBalancerRouteData, boolean>,
      UpdateLoadBalancerRouteResponse,
    ];
    '/settings': [CallOptions<UpdatePlatformSettingsData, boolean>, UpdatePlatformSettingsResponse];
    '/projects/{project_id}': [CallOptions<UpdateProjectData, boolean>, UpdateProjectResponse];
    '/visitors/{visitor_id}/session-replays/{session_id}/duration': [
      CallOptions<UpdateSessionReplayDurationData, boolean>,
      UpdateSessionReplayDurationResponse,
    ];
    '/users/{user_id}': [CallOptions<UpdateUserData, boolean>, UpdateUserResponse];
    '/projects/{project_id}/webhooks/{webhook_id}': [
      CallOptions<UpdateWebhookData, boolean>,
      UpdateWebhookResponse,
    ];
  };
  DELETE: {
    '/api-keys/{id}': [CallOptions<DeleteApiKeyData, boolean>, void];
    '/backups/s3-sources/{id}': [CallOptions<DeleteS3SourceData, boolean>, void];
    '/backups/schedules/{id}': [CallOptions<DeleteBackupScheduleData, boolean>, void];
    '/projects/{project_id}/external-images/{image_id}': [
      CallOptions<DeleteExternalImageData, boolean>,
      void,
    ];
    '/dns-providers/{id}': [CallOptions<DeleteDnsProviderData, boolean>, void];
    '/dns-providers/{provider_id}/domains/{domain}': [
      CallOptions<RemoveManagedDomainData, boolean>,
      void,
    ];
    '/domains/{domain_id}/order': [CallOptions<CancelOrderData, boolean>, CancelOrderResponse];
    '/domains/{domain}': [CallOptions<DeleteCertificateData, boolean>, void];
    '/projects/{project_id}/custom-domains/{domain_id}': [
      CallOptions<DeleteCustomDomainData, boolean>,
      void,
    ];
    '/projects/{project_id}/environments/{env_id}/domains/{domain_id}': [
      CallOptions<RemoveEnvironmentDomainData, boolean>,
      void,
    ];
    '/email-domains/{id}': [CallOptions<DeleteEmailDomainData, boolean>, void];
    '/email-providers/{id}': [CallOptions<DeleteEmailProviderData, boolean>, void];
    '/projects/{project_id}/environments/{env_id}': [
      CallOptions<DeleteEnvironmentData, boolean>,
      void,
    ];
    '/projects/{project_id}/environments/{env_id}/teardown': [
      CallOptions<TeardownEnvironmentData, boolean>,
      void,
    ];
    '/projects/{project_id}/env-vars/{var_id}': [
      CallOptions<DeleteEnvironmentVariableData, boolean>,
      void,
    ];
    '/external-services/{id}': [CallOptions<DeleteExternalServiceData, boolean>, void];
    '/external-services/{id}/projects/{project_id}': [
      CallOptions<UnlinkExternalServiceProjectData, boolean>,
      void,
    ];
    '/projects/{project_id}/funnels/{funnel_id}': [
      CallOptions<DeleteFunnelData, boolean>,
      DeleteFunnelResponse,
    ];
    '/git-connections/{connection_id}': [CallOptions<DeleteGitConnectionData, boolean>, void];
    '/git-providers/{provider_id}': [CallOptions<DeleteGitProviderData, boolean>, void];
    '/git-providers/{provider_id}/safe-delete': [
      CallOptions<DeleteGitProviderSafelyData, boolean>,
      void,
    ];
    '/monitors/{monitor_id}': [CallOptions<DeleteMonitorData, boolean>, void];
    '/notification-preferences': [CallOptions<DeleteNotificationPreferencesData, boolean>, void];
    '/notification-providers/{id}': [CallOptions<DeleteNotificationProviderData, boolean>, void];
    '/ip-access-control/{id}': [CallOptions<DeleteIpAccessControlData, boolean>, void];
    '/lb/routes/{domain}': [CallOptions<DeleteLoadBalancerRouteData, boolean>, void];
    '/projects/{project_id}': [CallOptions<DeleteProjectData, boolean>, void];
    '/visitors/{visitor_id}/session-replays/{session_id}': [
      CallOptions<DeleteSessionReplayData, boolean>,
      void,
    ];
    '/users/me/mfa': [CallOptions<DisableMfaData, boolean>, void];
    '/users/{user_id}': [CallOptions<DeleteUserData, boolean>, void];
    '/users/{user_id}/roles/{role_type}': [CallOptions<RemoveUserRoleData, boolean>, void];
    '/projects/{project_id}/webhooks/{webhook_id}': [CallOptions<DeleteWebhookData, boolean>, void];
  };
  PATCH: {
    '/backups/s3-sources/{id}': [CallOptions<UpdateS3SourceData, boolean>, UpdateS3SourceResponse];
    '/backups/schedules/{id}/disable': [
      CallOptions<DisableBackupScheduleData, boolean>,
      DisableBackupScheduleResponse,
    ];
    '/backups/schedules/{id}/enable': [
      CallOptions<EnableBackupScheduleData, boolean>,
      EnableBackupScheduleResponse,
    ];
    '/incidents/{incident_id}/status': [
      CallOptions<UpdateIncidentStatusData, boolean>,
      UpdateIncidentStatusResponse,
    ];
    '/ip-access-control/{id}': [
      CallOptions<UpdateIpAccessControlData, boolean>,
      UpdateIpAccessControlResponse,
    ];
    '/projects/{project_id}/deployment-config': [
      CallOptions<UpdateProjectDeploymentConfigData, boolean>,
      UpdateProjectDeploymentConfigResponse,
    ];
    '/users/me': [CallOptions<UpdateCurrentUserData, boolean>, UpdateCurrentUserResponse];
  };
};
