// Made by `npm run generate`. Do not edit.

import { type CallOptions, type CallResult, type ListPromise, Namespace, NamespaceOwner, type UploadCallOptions } from '../src/namespace.ts';

import type { AcmeOrder, ActivateApiKeyData, ActivateApiKeyResponse, ActivateGitConnectionData, ActivateGitProviderData, AddEnvironmentDomainData, AddEnvironmentDomainResponse, AddManagedDomainData, AddManagedDomainResponse, AddSessionReplayEventsData, AddSessionReplayEventsLegacyData, AddSessionReplayEventsLegacyResponse, AddSessionReplayEventsResponse, AnalyticsSessionEvent, AnalyticsSessionRequestLog, ApiKey, AssignUserRoleData, AuditLog, AvailableContainer, BackupSchedule, CancelDeploymentData, CancelDeploymentResponse, CancelOrderData, CancelOrderResponse, CertificateDomain, CheckCertificateStatusData, CheckCertificateStatusResponse, CheckCommitExistsData, CheckCommitExistsResponse, CheckGitProviderDeletionSafetyData, CheckGitProviderDeletionSafetyResponse, CheckIpBlockedData, CheckIpBlockedResponse, Container, CreateApiKeyData, CreateApiKeyResponse, CreateBackupScheduleData, CreateBackupScheduleResponse, CreateCertificateData, CreateCertificateResponse, CreateCustomDomainData, CreateCustomDomainResponse, CreateDnsProviderData, CreateDnsProviderResponse, CreateDsnData, CreateDsnResponse, CreateEmailDomainData, CreateEmailDomainResponse, CreateEmailNotificationProviderData, CreateEmailNotificationProviderResponse, CreateEmailProviderData, CreateEmailProviderResponse, CreateEnvironmentData, CreateEnvironmentResponse, CreateEnvironmentVariableData, CreateEnvironmentVariableResponse, CreateExternalServiceData, CreateExternalServiceResponse, CreateFunnelData, CreateFunnelResponse, CreateGithubPatGitProviderData, CreateGithubPatGitProviderResponse, CreateGitlabOauthGitProviderData, CreateGitlabOauthGitProviderResponse, CreateGitlabPatGitProviderData, CreateGitlabPatGitProviderResponse, CreateGitProviderData, CreateGitProviderResponse, CreateIncidentData, CreateIncidentResponse, CreateIpAccessControlData, CreateIpAccessControlResponse, CreateLoadBalancerRouteData, CreateLoadBalancerRouteResponse, CreateMonitorData, CreateMonitorResponse, CreateNotificationProviderData, CreateNotificationProviderResponse, CreateOrRecreateOrderData, CreateOrRecreateOrderResponse, CreateProjectData, CreateProjectResponse, CreateS3SourceData, CreateS3SourceResponse, CreateSlackNotificationProviderData, CreateSlackNotificationProviderResponse, CreateUserData, CreateUserResponse, CreateWebhookData, CreateWebhookNotificationProviderData, CreateWebhookNotificationProviderResponse, CreateWebhookResponse, CronExecution, DeactivateApiKeyData, DeactivateApiKeyResponse, DeactivateGitConnectionData, DeactivateGitProviderData, DeleteApiKeyData, DeleteBackupScheduleData, DeleteCertificateData, DeleteCustomDomainData, DeleteDnsProviderData, DeleteEmailDomainData, DeleteEmailProviderData, DeleteEnvironmentData, DeleteEnvironmentVariableData, DeleteExternalServiceData, DeleteFunnelData, DeleteFunnelResponse, DeleteGitConnectionData, DeleteGitProviderData, DeleteGitProviderSafelyData, DeleteIpAccessControlData, DeleteLoadBalancerRouteData, DeleteMonitorData, DeleteNotificationPreferencesData, DeleteNotificationProviderData, DeleteProjectData, DeleteS3SourceData, DeleteSessionReplayData, DeleteUserData, DeleteWebhookData, DeployFromImageData, DeployFromImageResponse, DeployFromImageUploadData, DeployFromImageUploadResponse, DeployFromStaticData, DeployFromStaticResponse, Deployment, DeploymentJob, DisableBackupScheduleData, DisableBackupScheduleResponse, DisableMfaData, Email, EnableBackupScheduleData, EnableBackupScheduleResponse, EnrichVisitorData, EnrichVisitorResponse, Environment, EnvironmentDomain, EnvironmentVariable, ErrorEvent, ErrorGroup, ExecuteDeploymentOperationData, ExecuteDeploymentOperationResponse, ExternalImage, ExternalService, ExternalServiceType, FinalizeOrderData, FinalizeOrderResponse, FunnelEvent, GetAccessInfoData, GetAccessInfoResponse, GetActiveVisitorsData, GetActiveVisitorsResponse, GetAggregatedBucketsData, GetAggregatedBucketsResponse, GetApiKeyData, GetApiKeyPermissionsData, GetApiKeyPermissionsResponse, GetApiKeyResponse, GetAuditLogData, GetAuditLogResponse, GetBackupData, GetBackupResponse, GetBackupScheduleData, GetBackupScheduleResponse, GetBucketedIncidentsData, GetBucketedIncidentsResponse, GetBucketedStatusData, GetBucketedStatusResponse, GetCertificateByHostData, GetCertificateByHostResponse, GetCertificateData, GetCertificateResponse, GetChallengeTokenData, GetContainerDetailData, GetContainerDetailResponse, GetContainerLogsByIdData, GetContainerLogsData, GetContainerMetricsData, GetContainerMetricsResponse, GetCronData, GetCronResponse, GetCurrentStatusData, GetCurrentStatusResponse, GetCurrentUserData, GetCurrentUserResponse, GetCustomDomainData, GetCustomDomainResponse, GetDeploymentActivityGraphData, GetDeploymentActivityGraphResponse, GetDeploymentData, GetDeploymentOperationStatusData, GetDeploymentOperationStatusResponse, GetDeploymentResponse, GetDnsProviderData, GetDnsProviderResponse, GetEmailData, GetEmailDomainData, GetEmailDomainResponse, GetEmailProviderData, GetEmailProviderResponse, GetEmailResponse, GetEmailStatsData, GetEmailStatsResponse, GetEmailStatusData, GetEmailStatusResponse, GetEnvironmentData, GetEnvironmentResponse, GetEnvironmentVariableValueData, GetEnvironmentVariableValueResponse, GetErrorDashboardStatsData, GetErrorDashboardStatsResponse, GetErrorEventData, GetErrorEventResponse, GetErrorGroupData, GetErrorGroupResponse, GetErrorStatsData, GetErrorStatsResponse, GetErrorTimeSeriesData, GetErrorTimeSeriesResponse, GetEventsCountData, GetEventsCountResponse, GetEventsTimelineData, GetEventsTimelineResponse, GetEventTypeBreakdownData, GetEventTypeBreakdownResponse, GetExternalImageData, GetExternalImageResponse, GetExternalServiceBySlugData, GetExternalServiceBySlugResponse, GetExternalServiceData, GetExternalServiceHealthData, GetExternalServiceHealthResponse, GetExternalServiceResponse, GetExternalServiceTypeParametersData, GetExternalServiceTypeParametersResponse, GetFileData, GetFunnelMetricsData, GetFunnelMetricsResponse, GetGeneralStatsData, GetGeneralStatsResponse, GetGitProviderData, GetGitProviderResponse, GetGroupedPageMetricsData, GetGroupedPageMetricsResponse, GetHourlyVisitsData, GetHourlyVisitsResponse, GetHttpChallengeDebugData, GetHttpChallengeDebugResponse, GetImageData, GetImageResponse, GetIncidentData, GetIncidentResponse, GetIpAccessControlData, GetIpAccessControlResponse, GetIpGeolocationData, GetIpGeolocationResponse, GetJobLogsData, GetLastDeploymentData, GetLastDeploymentResponse, GetLoadBalancerRouteData, GetLoadBalancerRouteResponse, GetMonitorData, GetMonitorResponse, GetNotificationPreferencesData, GetNotificationPreferencesResponse, GetNotificationProviderData, GetNotificationProviderResponse, GetOrCreateDsnData, GetOrCreateDsnResponse, GetOrderData, GetOrderResponse, GetPageHourlySessionsData, GetPageHourlySessionsResponse, GetPerformanceMetricsData, GetPerformanceMetricsOverTimeData, GetPerformanceMetricsOverTimeResponse, GetPerformanceMetricsResponse, GetPlatformInfoData, GetPlatformInfoResponse, GetPlatformSettingsData, GetPlatformSettingsResponse, GetPrivateIpData, GetPrivateIpResponse, GetProjectActiveVisitorsData, GetProjectActiveVisitorsResponse, GetProjectBySlugData, GetProjectBySlugResponse, GetProjectData, GetProjectEventsCountData, GetProjectEventsCountResponse, GetProjectResponse, GetProjectServiceEnvironmentsData, GetProjectServiceEnvironmentsResponse, GetProjectStatisticsData, GetProjectStatisticsResponse, GetProjectStatusData, GetProjectStatusResponse, GetPropertyBreakdownData, GetPropertyBreakdownResponse, GetPropertyTimelineData, GetPropertyTimelineResponse, GetProxyLogByRequestIdData, GetProxyLogByRequestIdResponse, GetProxyLogData, GetProxyLogResponse, GetProxyLogTimeBucketStatsData, GetProxyLogTimeBucketStatsResponse, GetProxyLogTodayStatsData, GetProxyLogTodayStatsResponse, GetPublicIpData, GetPublicIpResponse, GetRepositoryData, GetRepositoryPresetData, GetRepositoryPresetLiveData, GetRepositoryPresetLiveResponse, GetRepositoryPresetResponse, GetRepositoryResponse, GetS3SourceData, GetS3SourceResponse, GetServiceEnvironmentVariableData, GetServiceEnvironmentVariableResponse, GetServiceProjectEnvironmentData, GetServiceProjectEnvironmentResponse, GetServiceProviderMetadataData, GetServiceProviderMetadataResponse, GetServiceProvidersMetadataData, GetServiceProvidersMetadataResponse, GetSessionDetailsData, GetSessionDetailsResponse, GetSessionLogsData, GetSessionLogsResponse, GetSessionReplayData, GetSessionReplayEventsData, GetSessionReplayEventsResponse, GetSessionReplayResponse, GetUniqueCountsData, GetUniqueCountsResponse, GetUptimeData, GetUptimeResponse, GetUserData, GetUserResponse, GetVisitorByGuidData, GetVisitorByGuidResponse, GetVisitorByIdData, GetVisitorByIdResponse, GetVisitorDetailsData, GetVisitorDetailsResponse, GetVisitorFacetsData, GetVisitorFacetsResponse, GetVisitorInfoData, GetVisitorInfoResponse, GetVisitorStatsData, GetVisitorStatsResponse, GetWebhookData, GetWebhookDeliveryData, GetWebhookDeliveryResponse, GetWebhookResponse, GitConnection, GitRepository, HandleGitProviderOauthCallbackData, HasAnalyticsEventsData, HasAnalyticsEventsResponse, HasErrorGroupsData, HasErrorGroupsResponse, HasPerformanceMetricsData, HasPerformanceMetricsResponse, ImportExternalServiceData, ImportExternalServiceResponse, Incident, IncidentUpdate, InitSessionReplayData, InitSessionReplayResponse, LinkCustomDomainToCertificateData, LinkCustomDomainToCertificateResponse, LinkExternalServiceProjectData, LinkExternalServiceProjectResponse, ListAnalyticsSessionEventsData, ListAnalyticsSessionEventsResponse, ListApiKeysData, ListApiKeysResponse, ListAuditLogsData, ListAuditLogsResponse, ListAvailableContainersData, ListAvailableContainersResponse, ListBackupSchedulesData, ListBackupSchedulesResponse, ListCertificatesData, ListCertificatesResponse, ListContainersData, ListContainersResponse, ListCronExecutionsData, ListCronExecutionsResponse, ListCronsData, ListCronsResponse, ListCustomDomainsData, ListCustomDomainsResponse, ListDeploymentJobsData, ListDeploymentJobsResponse, ListDeploymentOperationsData, ListDeploymentOperationsResponse, ListDeploymentsData, ListDeploymentsResponse, ListDnsProvidersData, ListDnsProvidersResponse, ListDnsProviderZonesData, ListDnsProviderZonesResponse, ListDsnsData, ListDsnsResponse, ListEmailDomainsData, ListEmailDomainsResponse, ListEmailProvidersData, ListEmailProvidersResponse, ListEmailsData, ListEmailsResponse, ListEnvironmentDomainsData, ListEnvironmentDomainsResponse, ListEnvironmentsData, ListEnvironmentsResponse, ListEnvironmentVariablesData, ListEnvironmentVariablesResponse, ListErrorEventsData, ListErrorEventsResponse, ListErrorGroupsData, ListErrorGroupsResponse, ListExternalImagesData, ListExternalImagesResponse, ListExternalServiceProjectsData, ListExternalServiceProjectsResponse, ListExternalServicesData, ListExternalServicesResponse, ListExternalServiceTypesData, ListExternalServiceTypesResponse, ListFunnelsData, ListFunnelsResponse, ListGitConnectionRepositoriesData, ListGitConnectionRepositoriesResponse, ListGitConnectionsData, ListGitConnectionsResponse, ListGitProviderConnectionsData, ListGitProviderConnectionsResponse, ListGitProvidersData, ListGitProvidersResponse, ListImagesData, ListImagesResponse, ListIncidentsData, ListIncidentsResponse, ListIncidentUpdatesData, ListIncidentUpdatesResponse, ListIpAccessControlData, ListIpAccessControlResponse, ListLiveVisitorsData, ListLiveVisitorsResponse, ListLoadBalancerRoutesData, ListLoadBalancerRoutesResponse, ListManagedDomainsData, ListManagedDomainsResponse, ListMonitorsData, ListMonitorsResponse, ListNotificationProvidersData, ListNotificationProvidersResponse, ListOrdersData, ListOrdersResponse, ListPagePathsData, ListPagePathsResponse, ListPresetsData, ListPresetsResponse, ListProjectExternalServicesData, ListProjectExternalServicesResponse, ListProjectsData, ListProjectsResponse, ListProxyLogsData, ListProxyLogsResponse, ListRepositoriesByNameData, ListRepositoriesByNameResponse, ListRepositoriesData, ListRepositoriesResponse, ListRepositoryBranchesByIdData, ListRepositoryBranchesByIdResponse, ListRepositoryBranchesData, ListRepositoryBranchesResponse, ListRepositoryTagsByIdData, ListRepositoryTagsByIdResponse, ListRepositoryTagsData, ListRepositoryTagsResponse, ListS3SourceBackupsData, ListS3SourceBackupsResponse, ListS3SourcesData, ListS3SourcesResponse, ListScheduleBackupsData, ListScheduleBackupsResponse, ListSessionEventsData, ListSessionEventsResponse, ListSessionReplaysData, ListSessionReplaysResponse, ListUniqueEventsData, ListUniqueEventsResponse, ListUsersData, ListUsersResponse, ListVisitorsData, ListVisitorSessionReplaysData, ListVisitorSessionReplaysResponse, ListVisitorSessionsData, ListVisitorSessionsResponse, ListVisitorsResponse, ListWebhookDeliveriesData, ListWebhookDeliveriesResponse, ListWebhookEventTypesData, ListWebhookEventTypesResponse, ListWebhooksData, ListWebhooksResponse, LoginData, LoginResponse, LogoutData, LookupARecordsData, LookupARecordsResponse, Monitor, NotificationProvider, PauseDeploymentData, PauseDeploymentResponse, PreviewFunnelMetricsData, PreviewFunnelMetricsResponse, Project, ProjectServiceLink, ProvisionCertificateData, ProvisionCertificateResponse, ProxyLog, PushImageData, PushImageResponse, RecordEventData, RecordSpeedMetricsData, RegenerateDsnData, RegenerateDsnResponse, RemoveEnvironmentDomainData, RemoveManagedDomainData, RemoveUserRoleData, RenewCertificateData, RenewCertificateResponse, RequestMagicLinkData, RequestMagicLinkResponse, RequestPasswordResetData, RequestPasswordResetResponse, ResetPasswordData, ResetPasswordResponse, RestartContainerData, RestartContainerResponse, RestoreUserData, RestoreUserResponse, ResumeDeploymentData, ResumeDeploymentResponse, RetryWebhookDeliveryData, RetryWebhookDeliveryResponse, RevokeDsnData, RollbackDeploymentData, RollbackDeploymentResponse, RunExternalServiceBackupData, RunExternalServiceBackupResponse, RunS3SourceBackupData, RunS3SourceBackupResponse, S3Source, S3SourceBackup, SendEmailData, SendEmailResponse, SessionReplay, SetupMfaData, SetupMfaResponse, StartContainerData, StartContainerResponse, StartExternalServiceData, StartExternalServiceResponse, StartGitProviderOauthData, StopContainerData, StopContainerResponse, StopExternalServiceData, StopExternalServiceResponse, StreamContainerMetricsData, SyncRepositoriesData, SyncRepositoriesResponse, TailJobLogsData, TeardownDeploymentData, TeardownEnvironmentData, TestDnsProviderData, TestDnsProviderResponse, TestEmailProviderData, TestEmailProviderResponse, TestNotificationProviderData, TestNotificationProviderResponse, TriggerPipelineData, TriggerPipelineResponse, TriggerWeeklyDigestData, TriggerWeeklyDigestResponse, UnlinkExternalServiceProjectData, UpdateApiKeyData, UpdateApiKeyResponse, UpdateCurrentUserData, UpdateCurrentUserResponse, UpdateCustomDomainData, UpdateCustomDomainResponse, UpdateDnsProviderData, UpdateDnsProviderResponse, UpdateEmailNotificationProviderData, UpdateEmailNotificationProviderResponse, UpdateEnvironmentSettingsData, UpdateEnvironmentSettingsResponse, UpdateEnvironmentVariableData, UpdateEnvironmentVariableResponse, UpdateErrorGroupData, UpdateExternalServiceData, UpdateExternalServiceResponse, UpdateFunnelData, UpdateFunnelResponse, UpdateGitConnectionTokenData, UpdateGitConnectionTokenResponse, UpdateIncidentStatusData, UpdateIncidentStatusResponse, UpdateIpAccessControlData, UpdateIpAccessControlResponse, UpdateLoadBalancerRouteData, UpdateLoadBalancerRouteResponse, UpdateNotificationPreferencesData, UpdateNotificationPreferencesResponse, UpdateNotificationProviderData, UpdateNotificationProviderResponse, UpdatePlatformSettingsData, UpdatePlatformSettingsResponse, UpdateProjectAutomaticDeployData, UpdateProjectAutomaticDeployResponse, UpdateProjectData, UpdateProjectDeploymentConfigData, UpdateProjectDeploymentConfigResponse, UpdateProjectGitSettingsData, UpdateProjectGitSettingsResponse, UpdateProjectResponse, UpdateProjectSettingsData, UpdateProjectSettingsResponse, UpdateS3SourceData, UpdateS3SourceResponse, UpdateSessionReplayDurationData, UpdateSessionReplayDurationResponse, UpdateSlackNotificationProviderData, UpdateSlackNotificationProviderResponse, UpdateSpeedMetricsData, UpdateUserData, UpdateUserResponse, UpdateWebhookData, UpdateWebhookNotificationProviderData, UpdateWebhookNotificationProviderResponse, UpdateWebhookResponse, UpgradeExternalServiceData, UpgradeExternalServiceResponse, UploadStaticData, UploadStaticResponse, UserWithRoles, ValidateGitConnectionData, ValidateGitConnectionResponse, VerifyAndEnableMfaData, VerifyEmailData, VerifyEmailDomainData, VerifyEmailDomainResponse, VerifyEmailResponse, VerifyMagicLinkData, VerifyMagicLinkResponse, VerifyManagedDomainData, VerifyManagedDomainResponse, VerifyMfaChallengeData, Visitor, Webhook, WebhookDelivery } from './types.gen.ts';

/**
 * Visitors, sessions, events and page views of a project.
 *
 * `recordEvent`, `getActiveVisitors`, `getEventsCount`, `getGeneralStats`, `listLiveVisitors`, `getPageHourlySessions`, `listPagePaths`, `getSessionDetails`, `listSessionEvents`, `getSessionLogs`, `getVisitorFacets`, `listVisitors`, `getVisitorByGuid`, `getVisitorById`, `getVisitorDetails`, `enrichVisitor`, `getVisitorInfo`, `listVisitorSessions`, `getVisitorStats`, `getProjectActiveVisitors`, `getAggregatedBuckets`, `getProjectEventsCount`, `getEventTypeBreakdown`, `getPropertyBreakdown`, `getPropertyTimeline`, `getEventsTimeline`, `hasAnalyticsEvents`, `getHourlyVisits`, `getUniqueCounts`, `listAnalyticsSessionEvents`
 */
export class AnalyticsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Record an analytics event
     *
     * Takes an event from a page in the browser. Project, environment, visitor and session are found from the host name and the cookies of the request; needs no token.
     *
     * `POST /_temps/event`
     *
     * @example
     * await temps.analytics.recordEvent({
     *   body: {
     *     event_data: {},
     *     event_name: 'my-app',
     *     request_path: '/',
     *     request_query: 'request-query',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    recordEvent<ThrowOnError extends boolean = TDefault>(options: CallOptions<RecordEventData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/_temps/event', options, { responseType: 'none' });
    }
    /**
     * Count active visitors
     *
     * Counts the visitors seen in the last minutes.
     *
     * `GET /analytics/active-visitors`
     *
     * @example
     * const { data } = await temps.analytics.getActiveVisitors({ query: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getActiveVisitors<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetActiveVisitorsData, ThrowOnError>): Promise<CallResult<GetActiveVisitorsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/active-visitors', options);
    }
    /**
     * Count events by name
     *
     * Counts the events of a project by name over a period, most frequent first, or by place when `breakdown` is set.
     *
     * `GET /analytics/events`
     *
     * @example
     * const { data } = await temps.analytics.getEventsCount({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEventsCount<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEventsCountData, ThrowOnError>): Promise<CallResult<GetEventsCountResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/events', options);
    }
    /**
     * Get general analytics statistics
     *
     * Sums visitors, visits and page views over projects in a period, with the trend against the period before.
     *
     * `GET /analytics/general-stats`
     *
     * @example
     * const { data } = await temps.analytics.getGeneralStats({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getGeneralStats<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetGeneralStatsData, ThrowOnError>): Promise<CallResult<GetGeneralStatsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/general-stats', options);
    }
    /**
     * List live visitors
     *
     * Returns the visitors seen in the last minutes with the page they are on.
     *
     * `GET /analytics/live-visitors`
     *
     * @example
     * const { data } = await temps.analytics.listLiveVisitors({ query: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listLiveVisitors<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListLiveVisitorsData, ThrowOnError>): Promise<CallResult<ListLiveVisitorsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/live-visitors', options);
    }
    /**
     * Get sessions of a page over time
     *
     * Counts the sessions and events of one page in buckets over a period.
     *
     * `GET /analytics/page-hourly-sessions`
     *
     * @example
     * const { data } = await temps.analytics.getPageHourlySessions({
     *   query: {
     *     page_path: '/',
     *     project_id: 1,
     *     start_time: '2026-01-15T12:00:00Z',
     *     end_time: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPageHourlySessions<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetPageHourlySessionsData, ThrowOnError>): Promise<CallResult<GetPageHourlySessionsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/page-hourly-sessions', options);
    }
    /**
     * List page paths
     *
     * Returns the paths that were viewed, most visited first.
     *
     * `GET /analytics/page-paths`
     *
     * @example
     * const { data } = await temps.analytics.listPagePaths({ query: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listPagePaths<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListPagePathsData, ThrowOnError>): Promise<CallResult<ListPagePathsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/page-paths', options);
    }
    /**
     * Get a session
     *
     * Returns one visit: when it began and ended, where it entered and left, and whether it bounced.
     *
     * `GET /analytics/sessions/{session_id}`
     *
     * @example
     * const { data } = await temps.analytics.getSessionDetails({
     *   path: { session_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getSessionDetails<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetSessionDetailsData, ThrowOnError>): Promise<CallResult<GetSessionDetailsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/sessions/{session_id}', options);
    }
    /**
     * List events of a session
     *
     * Returns the events of one session, `limit` at a time.
     *
     * `GET /analytics/sessions/{session_id}/events`
     *
     * @example
     * const { data } = await temps.analytics.listSessionEvents({
     *   path: { session_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listSessionEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListSessionEventsData, ThrowOnError>): ListPromise<AnalyticsSessionEvent, ListSessionEventsResponse, ThrowOnError> {
        return this._list('GET', '/analytics/sessions/{session_id}/events', options, { style: 'offset', offset: 'offset', size: 'limit', maxSize: 1000, items: 'events', total: 'total_count' });
    }
    /**
     * List request logs of a session
     *
     * Returns the HTTP requests made in one session, `limit` at a time.
     *
     * `GET /analytics/sessions/{session_id}/logs`
     *
     * @example
     * const { data } = await temps.analytics.getSessionLogs({
     *   path: { session_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getSessionLogs<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetSessionLogsData, ThrowOnError>): ListPromise<AnalyticsSessionRequestLog, GetSessionLogsResponse, ThrowOnError> {
        return this._list('GET', '/analytics/sessions/{session_id}/logs', options, { style: 'offset', offset: 'offset', size: 'limit', maxSize: 1000, items: 'logs', total: 'total_count' });
    }
    /**
     * Get visitor facets
     *
     * Returns the most frequent values of exactly five visitor dimensions (country, region, city, channel and referrer), each with the number of distinct visitors in the segment. Every dimension is counted with its own filter removed and all other filters applied, so a selected value does not hide its alternatives. Only visitor data is consulted: there are no filters on events, browser, operating system, device, language or UTM tags.
     *
     * `GET /analytics/visitor-facets`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorFacets({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorFacets<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorFacetsData, ThrowOnError>): Promise<CallResult<GetVisitorFacetsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitor-facets', options);
    }
    /**
     * List visitors of a segment
     *
     * Returns the visitors that were last seen in the date range and match every segment filter given, the most recently seen first, one page at a time. Accepts the same five segment filters as the facets, so a facet's `value` can be passed on as it is. An offset past the end gives an empty list with the same `total_count`.
     *
     * `GET /analytics/visitors`
     *
     * @example
     * const { data } = await temps.analytics.listVisitors({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listVisitors<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListVisitorsData, ThrowOnError>): ListPromise<Visitor, ListVisitorsResponse, ThrowOnError> {
        return this._list('GET', '/analytics/visitors', options, { style: 'offset', offset: 'offset', size: 'limit', maxSize: 100, items: 'visitors', total: 'total_count' });
    }
    /**
     * Get a visitor by GUID
     *
     * Returns a visitor with its location, found by the id that the tracking cookie carries.
     *
     * `GET /analytics/visitors/guid/{visitor_id}`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorByGuid({
     *   path: { visitor_id: 'a1b2c3' },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorByGuid<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorByGuidData, ThrowOnError>): Promise<CallResult<GetVisitorByGuidResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/guid/{visitor_id}', options);
    }
    /**
     * Get a visitor by numeric id
     *
     * Returns a visitor with its location, found by its numeric id.
     *
     * `GET /analytics/visitors/id/{id}`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorById({
     *   path: { id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorById<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorByIdData, ThrowOnError>): Promise<CallResult<GetVisitorByIdResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/id/{id}', options);
    }
    /**
     * Get visitor details
     *
     * Returns everything known about a visitor except its sessions.
     *
     * `GET /analytics/visitors/{visitor_id}`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorDetails({
     *   path: { visitor_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorDetails<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorDetailsData, ThrowOnError>): Promise<CallResult<GetVisitorDetailsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/{visitor_id}', options);
    }
    /**
     * Enrich a visitor with custom data
     *
     * Attaches data of your own, such as an account id or a plan, to a visitor. Top-level keys are merged into what is stored; a key set to null is removed.
     *
     * `PUT /analytics/visitors/{visitor_id}/enrich`
     *
     * @example
     * const { data } = await temps.analytics.enrichVisitor({
     *   path: { visitor_id: 'a1b2c3' },
     *   query: { project_id: 1 },
     *   body: { custom_data: {} },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    enrichVisitor<ThrowOnError extends boolean = TDefault>(options: CallOptions<EnrichVisitorData, ThrowOnError>): Promise<CallResult<EnrichVisitorResponse, ThrowOnError>> {
        return this._call('PUT', '/analytics/visitors/{visitor_id}/enrich', options);
    }
    /**
     * Get a visitor record
     *
     * Returns the bare record of a visitor with its custom data.
     *
     * `GET /analytics/visitors/{visitor_id}/info`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorInfo({
     *   path: { visitor_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorInfo<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorInfoData, ThrowOnError>): Promise<CallResult<GetVisitorInfoResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/{visitor_id}/info', options);
    }
    /**
     * List sessions of a visitor
     *
     * Returns the sessions of a visitor, newest first.
     *
     * `GET /analytics/visitors/{visitor_id}/sessions`
     *
     * @example
     * const { data } = await temps.analytics.listVisitorSessions({
     *   path: { visitor_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listVisitorSessions<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListVisitorSessionsData, ThrowOnError>): Promise<CallResult<ListVisitorSessionsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/{visitor_id}/sessions', options);
    }
    /**
     * Get visitor statistics
     *
     * Sums up the activity of a visitor: sessions, page views, favorite pages, places and devices.
     *
     * `GET /analytics/visitors/{visitor_id}/stats`
     *
     * @example
     * const { data } = await temps.analytics.getVisitorStats({
     *   path: { visitor_id: 1 },
     *   query: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getVisitorStats<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetVisitorStatsData, ThrowOnError>): Promise<CallResult<GetVisitorStatsResponse, ThrowOnError>> {
        return this._call('GET', '/analytics/visitors/{visitor_id}/stats', options);
    }
    /**
     * Count active visitors of a project
     *
     * Counts the visitors of one project seen in the last minutes; the window is fixed by the server.
     *
     * `GET /projects/{project_id}/active-visitors`
     *
     * @example
     * const { data } = await temps.analytics.getProjectActiveVisitors({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProjectActiveVisitors<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectActiveVisitorsData, ThrowOnError>): Promise<CallResult<GetProjectActiveVisitorsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/active-visitors', options);
    }
    /**
     * Get analytics counts over time
     *
     * Counts events, sessions or visitors of a project in buckets of equal length.
     *
     * `GET /projects/{project_id}/aggregated-buckets`
     *
     * @example
     * const { data } = await temps.analytics.getAggregatedBuckets({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getAggregatedBuckets<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetAggregatedBucketsData, ThrowOnError>): Promise<CallResult<GetAggregatedBucketsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/aggregated-buckets', options);
    }
    /**
     * Count project events by name
     *
     * Counts the events of one project by name over a period, most frequent first.
     *
     * `GET /projects/{project_id}/events`
     *
     * @example
     * const { data } = await temps.analytics.getProjectEventsCount({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProjectEventsCount<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectEventsCountData, ThrowOnError>): Promise<CallResult<GetProjectEventsCountResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/events', options);
    }
    /**
     * Count events by type
     *
     * Splits the events of a project over a period by their type.
     *
     * `GET /projects/{project_id}/events/breakdown`
     *
     * @example
     * const { data } = await temps.analytics.getEventTypeBreakdown({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEventTypeBreakdown<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEventTypeBreakdownData, ThrowOnError>): Promise<CallResult<GetEventTypeBreakdownResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/events/breakdown', options);
    }
    /**
     * Break down events by a property
     *
     * Counts the events of a project by the values of one property, most frequent first. The filters narrow the events down, for example to one country when grouping by region.
     *
     * `GET /projects/{project_id}/events/properties/breakdown`
     *
     * @example
     * const { data } = await temps.analytics.getPropertyBreakdown({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     group_by: 'channel',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPropertyBreakdown<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetPropertyBreakdownData, ThrowOnError>): Promise<CallResult<GetPropertyBreakdownResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/events/properties/breakdown', options);
    }
    /**
     * Get a property's values over time
     *
     * Counts the events of a project by the values of one property in buckets of time.
     *
     * `GET /projects/{project_id}/events/properties/timeline`
     *
     * @example
     * const { data } = await temps.analytics.getPropertyTimeline({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     group_by: 'channel',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPropertyTimeline<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetPropertyTimelineData, ThrowOnError>): Promise<CallResult<GetPropertyTimelineResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/events/properties/timeline', options);
    }
    /**
     * Get events over time
     *
     * Counts the events of a project in buckets of time.
     *
     * `GET /projects/{project_id}/events/timeline`
     *
     * @example
     * const { data } = await temps.analytics.getEventsTimeline({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEventsTimeline<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEventsTimelineData, ThrowOnError>): Promise<CallResult<GetEventsTimelineResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/events/timeline', options);
    }
    /**
     * Check whether a project has events
     *
     * Tells whether any analytics event was ever recorded for a project.
     *
     * `GET /projects/{project_id}/has-events`
     *
     * @example
     * const { data } = await temps.analytics.hasAnalyticsEvents({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    hasAnalyticsEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<HasAnalyticsEventsData, ThrowOnError>): Promise<CallResult<HasAnalyticsEventsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/has-events', options);
    }
    /**
     * Get hourly visits of a project
     *
     * Counts page views, sessions or visitors of a project by hour.
     *
     * `GET /projects/{project_id}/hourly-visits`
     *
     * @example
     * const { data } = await temps.analytics.getHourlyVisits({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getHourlyVisits<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetHourlyVisitsData, ThrowOnError>): Promise<CallResult<GetHourlyVisitsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/hourly-visits', options);
    }
    /**
     * Count unique sessions or visitors
     *
     * Counts distinct sessions, distinct visitors or all page views of a project in a period.
     *
     * `GET /projects/{project_id}/unique-counts`
     *
     * @example
     * const { data } = await temps.analytics.getUniqueCounts({
     *   path: { project_id: 1 },
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     metric: 'sessions',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getUniqueCounts<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetUniqueCountsData, ThrowOnError>): Promise<CallResult<GetUniqueCountsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/unique-counts', options);
    }
    /**
     * List events of a session by its string id
     *
     * Returns all events of one session, found by the id that the tracking cookie carries.
     *
     * `GET /sessions/{session_id}/events`
     *
     * @example
     * const { data } = await temps.analytics.listAnalyticsSessionEvents({
     *   path: {
     *     session_id: 'a1b2c3',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listAnalyticsSessionEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListAnalyticsSessionEventsData, ThrowOnError>): Promise<CallResult<ListAnalyticsSessionEventsResponse, ThrowOnError>> {
        return this._call('GET', '/sessions/{session_id}/events', options);
    }
}

/**
 * Keys that scripts and other programs sign in with.
 *
 * `list`, `create`, `getPermissions`, `get`, `update`, `delete`, `activate`, `deactivate`
 */
export class ApiKeysNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List API keys
     *
     * Returns the API keys of the calling user, the newest first. Keys appear with their prefix only, never with the secret itself.
     *
     * `GET /api-keys`
     *
     * @example
     * const { data } = await temps.apiKeys.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListApiKeysData, ThrowOnError>): ListPromise<ApiKey, ListApiKeysResponse, ThrowOnError> {
        return this._list('GET', '/api-keys', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create an API key
     *
     * Creates an API key for the calling user. The response is the only place where the full key appears, so store it at once. The `custom` role needs at least one permission; the predefined roles bring their own.
     *
     * `POST /api-keys`
     *
     * @example
     * const { data } = await temps.apiKeys.create({ body: { name: 'my-app', role_type: 'admin' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateApiKeyData, ThrowOnError>): Promise<CallResult<CreateApiKeyResponse, ThrowOnError>> {
        return this._call('POST', '/api-keys', options);
    }
    /**
     * List API key permissions
     *
     * Returns every permission that can be given to an API key and the roles that bundle them.
     *
     * `GET /api-keys/permissions`
     *
     * @example
     * const { data } = await temps.apiKeys.getPermissions();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPermissions<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetApiKeyPermissionsData, ThrowOnError>): Promise<CallResult<GetApiKeyPermissionsResponse, ThrowOnError>> {
        return this._call('GET', '/api-keys/permissions', options);
    }
    /**
     * Get an API key
     *
     * Returns one API key. The key itself is shown only when it is created.
     *
     * `GET /api-keys/{id}`
     *
     * @example
     * const { data } = await temps.apiKeys.get({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetApiKeyData, ThrowOnError>): Promise<CallResult<GetApiKeyResponse, ThrowOnError>> {
        return this._call('GET', '/api-keys/{id}', options);
    }
    /**
     * Update an API key
     *
     * Changes the name, permissions, expiry or active flag of an API key. Fields that are left out keep their value.
     *
     * `PUT /api-keys/{id}`
     *
     * @example
     * const { data } = await temps.apiKeys.update({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateApiKeyData, ThrowOnError>): Promise<CallResult<UpdateApiKeyResponse, ThrowOnError>> {
        return this._call('PUT', '/api-keys/{id}', options);
    }
    /**
     * Delete an API key
     *
     * Deletes an API key for good. Requests that use it are refused from then on.
     *
     * `DELETE /api-keys/{id}`
     *
     * @example
     * await temps.apiKeys.delete({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteApiKeyData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/api-keys/{id}', options, { responseType: 'none' });
    }
    /**
     * Activate an API key
     *
     * Makes a deactivated API key usable again.
     *
     * `POST /api-keys/{id}/activate`
     *
     * @example
     * const { data } = await temps.apiKeys.activate({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    activate<ThrowOnError extends boolean = TDefault>(options: CallOptions<ActivateApiKeyData, ThrowOnError>): Promise<CallResult<ActivateApiKeyResponse, ThrowOnError>> {
        return this._call('POST', '/api-keys/{id}/activate', options);
    }
    /**
     * Deactivate an API key
     *
     * Takes an API key out of use without deleting it. Calls that use it are refused from then on.
     *
     * `POST /api-keys/{id}/deactivate`
     *
     * @example
     * const { data } = await temps.apiKeys.deactivate({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deactivate<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeactivateApiKeyData, ThrowOnError>): Promise<CallResult<DeactivateApiKeyResponse, ThrowOnError>> {
        return this._call('POST', '/api-keys/{id}/deactivate', options);
    }
}

/**
 * Who changed what, and when.
 *
 * `list`, `get`
 */
export class AuditLogsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List audit logs
     *
     * Returns what users did, newest first.
     *
     * `GET /audit/logs`
     *
     * @example
     * const { data } = await temps.auditLogs.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListAuditLogsData, ThrowOnError>): ListPromise<AuditLog, ListAuditLogsResponse, ThrowOnError> {
        return this._list('GET', '/audit/logs', options, { style: 'offset', offset: 'offset', size: 'limit' });
    }
    /**
     * Get an audit log entry
     *
     * Returns one entry with the user, the place and the data of the operation.
     *
     * `GET /audit/logs/{id}`
     *
     * @example
     * const { data } = await temps.auditLogs.get({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetAuditLogData, ThrowOnError>): Promise<CallResult<GetAuditLogResponse, ThrowOnError>> {
        return this._call('GET', '/audit/logs/{id}', options);
    }
}

/**
 * Signing in and out with a password, a magic link or a second factor.
 *
 * `getEmailStatus`, `login`, `requestMagicLink`, `verifyMagicLink`, `requestPasswordReset`, `resetPassword`, `verifyEmail`, `verifyMfaChallenge`, `logout`
 */
export class AuthenticationNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get available sign-in methods
     *
     * Tells a sign-in page which ways of signing in work on this instance: email links, password reset and configured OpenID Connect providers. Needs no token and reveals nothing about accounts.
     *
     * `GET /auth/email-status`
     *
     * @example
     * const { data } = await temps.authentication.getEmailStatus();
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEmailStatus<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetEmailStatusData, ThrowOnError>): Promise<CallResult<GetEmailStatusResponse, ThrowOnError>> {
        return this._call('GET', '/auth/email-status', options);
    }
    /**
     * Sign in with email and password
     *
     * Checks the credentials and opens a browser session by setting a session cookie. When the account uses multi-factor authentication, only a short-lived challenge cookie is set and `mfa_required` is true; the sign-in is then completed with the code.
     *
     * `POST /auth/login`
     *
     * @example
     * const { data } = await temps.authentication.login({
     *   body: {
     *     email: 'ada@example.com',
     *     password: 'correct-horse-battery-staple',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    login<ThrowOnError extends boolean = TDefault>(options: CallOptions<LoginData, ThrowOnError>): Promise<CallResult<LoginResponse, ThrowOnError>> {
        return this._call('POST', '/auth/login', options);
    }
    /**
     * Request a sign-in link by email
     *
     * Sends a one-time sign-in link to the address. The answer is the same whether or not an account with that address exists.
     *
     * `POST /auth/magic-link/request`
     *
     * @example
     * const { data } = await temps.authentication.requestMagicLink({
     *   body: {
     *     email: 'ada@example.com',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     * @throws {ServerError} 503 The server cannot answer just now.
     */
    requestMagicLink<ThrowOnError extends boolean = TDefault>(options: CallOptions<RequestMagicLinkData, ThrowOnError>): Promise<CallResult<RequestMagicLinkResponse, ThrowOnError>> {
        return this._call('POST', '/auth/magic-link/request', options);
    }
    /**
     * Sign in with an emailed link
     *
     * Consumes the token of a sign-in link and opens a browser session by setting a session cookie. A token works once and only for a limited time.
     *
     * `GET /auth/magic-link/verify`
     *
     * @example
     * const { data } = await temps.authentication.verifyMagicLink({ query: { token: 'token' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyMagicLink<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyMagicLinkData, ThrowOnError>): Promise<CallResult<VerifyMagicLinkResponse, ThrowOnError>> {
        return this._call('GET', '/auth/magic-link/verify', options);
    }
    /**
     * Request a password reset email
     *
     * Sends a password reset link to the address. The answer is the same whether or not an account with that address exists.
     *
     * `POST /auth/password-reset/request`
     *
     * @example
     * const { data } = await temps.authentication.requestPasswordReset({
     *   body: {
     *     email: 'ada@example.com',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     * @throws {ServerError} 503 The server cannot answer just now.
     */
    requestPasswordReset<ThrowOnError extends boolean = TDefault>(options: CallOptions<RequestPasswordResetData, ThrowOnError>): Promise<CallResult<RequestPasswordResetResponse, ThrowOnError>> {
        return this._call('POST', '/auth/password-reset/request', options);
    }
    /**
     * Reset a password with a token
     *
     * Sets a new password with the token of a password reset email. The token works once and only for a limited time.
     *
     * `POST /auth/password-reset/verify`
     *
     * @example
     * const { data } = await temps.authentication.resetPassword({
     *   body: {
     *     new_password: 'correct-horse-battery-staple',
     *     token: 'token',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    resetPassword<ThrowOnError extends boolean = TDefault>(options: CallOptions<ResetPasswordData, ThrowOnError>): Promise<CallResult<ResetPasswordResponse, ThrowOnError>> {
        return this._call('POST', '/auth/password-reset/verify', options);
    }
    /**
     * Verify an email address
     *
     * Confirms the email address of an account with the token of a verification email.
     *
     * `GET /auth/verify-email`
     *
     * @example
     * const { data } = await temps.authentication.verifyEmail({ query: { token: 'token' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyEmail<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyEmailData, ThrowOnError>): Promise<CallResult<VerifyEmailResponse, ThrowOnError>> {
        return this._call('GET', '/auth/verify-email', options);
    }
    /**
     * Complete a sign-in with an MFA code
     *
     * Finishes a sign-in that answered with `mfa_required`. The challenge cookie of that sign-in must be sent along; on success it is replaced by a session cookie.
     *
     * `POST /auth/verify-mfa`
     *
     * @example
     * await temps.authentication.verifyMfaChallenge({ body: { code: 'code' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyMfaChallenge<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyMfaChallengeData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/auth/verify-mfa', options, { responseType: 'none' });
    }
    /**
     * Sign out
     *
     * Ends the browser session of the caller and clears its cookie. API keys and deployment tokens are not affected by it.
     *
     * `POST /logout`
     *
     * @example
     * await temps.authentication.logout();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    logout<ThrowOnError extends boolean = TDefault>(options?: CallOptions<LogoutData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/logout', options, { responseType: 'none' });
    }
}

/**
 * Backups to S3-compatible storage, by schedule or on demand.
 *
 * `runExternalServiceBackup`, `listS3Sources`, `createS3Source`, `getS3Source`, `updateS3Source`, `deleteS3Source`, `listS3SourceBackups`, `runS3Source`, `listSchedules`, `createSchedule`, `getSchedule`, `deleteSchedule`, `listScheduleBackups`, `disableSchedule`, `enableSchedule`, `get`
 */
export class BackupsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Back up an external service
     *
     * Starts a backup of one external service to an S3 source and answers before it is finished. Follow its `state` on the backup that it belongs to.
     *
     * `POST /backups/external-services/{id}/run`
     *
     * @example
     * const { data } = await temps.backups.runExternalServiceBackup({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    runExternalServiceBackup<ThrowOnError extends boolean = TDefault>(options: CallOptions<RunExternalServiceBackupData, ThrowOnError>): Promise<CallResult<RunExternalServiceBackupResponse, ThrowOnError>> {
        return this._call('POST', '/backups/external-services/{id}/run', options);
    }
    /**
     * List S3 sources
     *
     * Returns the S3 buckets that backups can be written to, one page at a time. The keys of a source are masked.
     *
     * `GET /backups/s3-sources`
     *
     * @example
     * const { data } = await temps.backups.listS3Sources();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listS3Sources<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListS3SourcesData, ThrowOnError>): ListPromise<S3Source, ListS3SourcesResponse, ThrowOnError> {
        return this._list('GET', '/backups/s3-sources', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create an S3 source
     *
     * Adds a bucket of Amazon S3, or of any storage that speaks its protocol, as a place for backups. The first source becomes the default one whatever `is_default` says; a later source with `is_default: true` takes over from the former default.
     *
     * `POST /backups/s3-sources`
     *
     * @example
     * const { data } = await temps.backups.createS3Source({
     *   body: {
     *     access_key_id: 'a1b2c3',
     *     bucket_name: 'my-app',
     *     bucket_path: '/',
     *     name: 'my-app',
     *     region: 'region',
     *     secret_key: 'DATABASE_URL',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createS3Source<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateS3SourceData, ThrowOnError>): Promise<CallResult<CreateS3SourceResponse, ThrowOnError>> {
        return this._call('POST', '/backups/s3-sources', options);
    }
    /**
     * Get an S3 source
     *
     * Returns one S3 source, with masked keys.
     *
     * `GET /backups/s3-sources/{id}`
     *
     * @example
     * const { data } = await temps.backups.getS3Source({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getS3Source<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetS3SourceData, ThrowOnError>): Promise<CallResult<GetS3SourceResponse, ThrowOnError>> {
        return this._call('GET', '/backups/s3-sources/{id}', options);
    }
    /**
     * Update an S3 source
     *
     * Changes the fields that are sent and leaves the others as they are. Backups already written stay where they are, so a source that points to another bucket no longer finds the old ones.
     *
     * `PATCH /backups/s3-sources/{id}`
     *
     * @example
     * const { data } = await temps.backups.updateS3Source({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateS3Source<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateS3SourceData, ThrowOnError>): Promise<CallResult<UpdateS3SourceResponse, ThrowOnError>> {
        return this._call('PATCH', '/backups/s3-sources/{id}', options);
    }
    /**
     * Delete an S3 source
     *
     * Removes a source from the instance. The bucket and its objects are not touched.
     *
     * `DELETE /backups/s3-sources/{id}`
     *
     * @example
     * await temps.backups.deleteS3Source({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteS3Source<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteS3SourceData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/backups/s3-sources/{id}', options, { responseType: 'none' });
    }
    /**
     * List backups of an S3 source
     *
     * Returns the backups that lie in a source, one page at a time. By default only the backups that this instance recorded are listed; with `include_s3_scan` the bucket itself is searched as well, which finds backups of another instance too but takes longer.
     *
     * `GET /backups/s3-sources/{id}/backups`
     *
     * @example
     * const { data } = await temps.backups.listS3SourceBackups({ path: { id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listS3SourceBackups<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListS3SourceBackupsData, ThrowOnError>): ListPromise<S3SourceBackup, ListS3SourceBackupsResponse, ThrowOnError> {
        return this._list('GET', '/backups/s3-sources/{id}/backups', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Run a backup now
     *
     * Starts a backup to this source outside of any schedule. The answer comes at once, while the backup is still pending or running: follow it with `GET /backups/{id}` until its `state` is `completed` or `failed`.
     *
     * `POST /backups/s3-sources/{id}/run`
     *
     * @example
     * const { data } = await temps.backups.runS3Source({
     *   path: { id: 1 },
     *   body: { backup_type: 'full' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    runS3Source<ThrowOnError extends boolean = TDefault>(options: CallOptions<RunS3SourceBackupData, ThrowOnError>): Promise<CallResult<RunS3SourceBackupResponse, ThrowOnError>> {
        return this._call('POST', '/backups/s3-sources/{id}/run', options);
    }
    /**
     * List backup schedules
     *
     * Returns the backup schedules of the instance, enabled or not, one page at a time.
     *
     * `GET /backups/schedules`
     *
     * @example
     * const { data } = await temps.backups.listSchedules();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listSchedules<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListBackupSchedulesData, ThrowOnError>): ListPromise<BackupSchedule, ListBackupSchedulesResponse, ThrowOnError> {
        return this._list('GET', '/backups/schedules', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a backup schedule
     *
     * Sets up backups that repeat on a cron expression. Without `s3_source_id` they go to the default S3 source; unless told otherwise they cover every external service, future ones included, and the database of Temps itself.
     *
     * `POST /backups/schedules`
     *
     * @example
     * const { data } = await temps.backups.createSchedule({
     *   body: {
     *     backup_type: 'full',
     *     enabled: true,
     *     name: 'my-app',
     *     retention_period: 1,
     *     schedule_expression: '0 3 * * *',
     *     tags: ['v1.4.0'],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createSchedule<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateBackupScheduleData, ThrowOnError>): Promise<CallResult<CreateBackupScheduleResponse, ThrowOnError>> {
        return this._call('POST', '/backups/schedules', options);
    }
    /**
     * Get a backup schedule
     *
     * Returns one backup schedule with the times of its last and next run.
     *
     * `GET /backups/schedules/{id}`
     *
     * @example
     * const { data } = await temps.backups.getSchedule({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getSchedule<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetBackupScheduleData, ThrowOnError>): Promise<CallResult<GetBackupScheduleResponse, ThrowOnError>> {
        return this._call('GET', '/backups/schedules/{id}', options);
    }
    /**
     * Delete a backup schedule
     *
     * Deletes a schedule, so that no further runs start. To pause it instead, disable it.
     *
     * `DELETE /backups/schedules/{id}`
     *
     * @example
     * await temps.backups.deleteSchedule({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteSchedule<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteBackupScheduleData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/backups/schedules/{id}', options, { responseType: 'none' });
    }
    /**
     * List a schedule's backups
     *
     * Returns the backups that a schedule has made, as a plain array. The array is empty when the schedule has not run yet.
     *
     * `GET /backups/schedules/{id}/backups`
     *
     * @example
     * const { data } = await temps.backups.listScheduleBackups({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listScheduleBackups<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListScheduleBackupsData, ThrowOnError>): Promise<CallResult<ListScheduleBackupsResponse, ThrowOnError>> {
        return this._call('GET', '/backups/schedules/{id}/backups', options);
    }
    /**
     * Disable a backup schedule
     *
     * Stops a schedule from starting further runs until it is enabled again. Its settings and its past backups are kept.
     *
     * `PATCH /backups/schedules/{id}/disable`
     *
     * @example
     * const { data } = await temps.backups.disableSchedule({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    disableSchedule<ThrowOnError extends boolean = TDefault>(options: CallOptions<DisableBackupScheduleData, ThrowOnError>): Promise<CallResult<DisableBackupScheduleResponse, ThrowOnError>> {
        return this._call('PATCH', '/backups/schedules/{id}/disable', options);
    }
    /**
     * Enable a backup schedule
     *
     * Lets a schedule run again. A schedule that is enabled already stays as it is.
     *
     * `PATCH /backups/schedules/{id}/enable`
     *
     * @example
     * const { data } = await temps.backups.enableSchedule({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    enableSchedule<ThrowOnError extends boolean = TDefault>(options: CallOptions<EnableBackupScheduleData, ThrowOnError>): Promise<CallResult<EnableBackupScheduleResponse, ThrowOnError>> {
        return this._call('PATCH', '/backups/schedules/{id}/enable', options);
    }
    /**
     * Get a backup
     *
     * Returns one backup with its state, its place in the bucket and, while it runs, its progress.
     *
     * `GET /backups/{id}`
     *
     * @example
     * const { data } = await temps.backups.get({ path: { id: 'a1b2c3' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetBackupData, ThrowOnError>): Promise<CallResult<GetBackupResponse, ThrowOnError>> {
        return this._call('GET', '/backups/{id}', options);
    }
}

/**
 * Scheduled jobs of an environment and their runs.
 *
 * `list`, `get`, `listExecutions`
 */
export class CronsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List an environment's cron jobs
     *
     * Returns the cron jobs that the deployed application declares for the environment, as a plain array.
     *
     * `GET /projects/{project_id}/environments/{env_id}/crons`
     *
     * @example
     * const { data } = await temps.crons.list({ path: { project_id: 1, env_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListCronsData, ThrowOnError>): Promise<CallResult<ListCronsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{env_id}/crons', options);
    }
    /**
     * Get a cron job
     *
     * Returns one cron job with its schedule and the time of its next run.
     *
     * `GET /projects/{project_id}/environments/{env_id}/crons/{cron_id}`
     *
     * @example
     * const { data } = await temps.crons.get({ path: { project_id: 1, env_id: 1, cron_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetCronData, ThrowOnError>): Promise<CallResult<GetCronResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{env_id}/crons/{cron_id}', options);
    }
    /**
     * List a cron job's executions
     *
     * Returns the past runs of a cron job, newest first, a page at a time and as a plain array.
     *
     * `GET /projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions`
     *
     * @example
     * const { data } = await temps.crons.listExecutions({
     *   path: {
     *     project_id: 1,
     *     env_id: 1,
     *     cron_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listExecutions<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListCronExecutionsData, ThrowOnError>): ListPromise<CronExecution, ListCronExecutionsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100 });
    }
}

/**
 * Deployments from Git, images and static bundles, with their jobs, logs and containers.
 *
 * `getActivityGraph`, `list`, `get`, `cancel`, `listJobs`, `getJobLogs`, `tailJobLogs`, `listOperations`, `executeOperation`, `getOperationStatus`, `pause`, `resume`, `rollback`, `teardown`, `getContainerLogs`, `listContainers`, `getContainerDetail`, `getContainerLogsById`, `getContainerMetrics`, `streamContainerMetrics`, `restartContainer`, `startContainer`, `stopContainer`, `deployFromImage`, `deployFromImageUpload`, `deployFromStatic`, `listExternalImages`, `getExternalImage`, `listImages`, `pushImage`, `getImage`, `getLast`, `uploadStatic`
 */
export class DeploymentsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get the deployment activity graph
     *
     * Counts deployments per day over a range that ends today, in the manner of a contribution graph. Days without deployments are included with a count of 0.
     *
     * `GET /deployments/activity-graph`
     *
     * @example
     * const { data } = await temps.deployments.getActivityGraph();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getActivityGraph<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetDeploymentActivityGraphData, ThrowOnError>): Promise<CallResult<GetDeploymentActivityGraphResponse, ThrowOnError>> {
        return this._call('GET', '/deployments/activity-graph', options);
    }
    /**
     * List deployments of a project
     *
     * Returns the deployments of a project, one page at a time. `environment_id` narrows the list to one environment; a project that was never deployed answers with an empty list.
     *
     * `GET /projects/{project_id}/deployments`
     *
     * @example
     * const { data } = await temps.deployments.list({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListDeploymentsData, ThrowOnError>): ListPromise<Deployment, ListDeploymentsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/deployments', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get a deployment
     *
     * Returns one deployment with its status, commit, URL and the configuration it was started with. Read it repeatedly to follow a deployment that is still in progress.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}`
     *
     * @example
     * const { data } = await temps.deployments.get({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetDeploymentData, ThrowOnError>): Promise<CallResult<GetDeploymentResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/deployments/{deployment_id}', options);
    }
    /**
     * Cancel a running deployment
     *
     * Stops a deployment that is pending or in progress; jobs that have not started yet do not run. The deployment that served before stays live.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/cancel`
     *
     * @example
     * const { data } = await temps.deployments.cancel({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    cancel<ThrowOnError extends boolean = TDefault>(options: CallOptions<CancelDeploymentData, ThrowOnError>): Promise<CallResult<CancelDeploymentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/cancel', options);
    }
    /**
     * List jobs of a deployment
     *
     * Returns every job of the deployment (such as clone, build and deploy steps) with its status and timing, in one answer without paging.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}/jobs`
     *
     * @example
     * const { data } = await temps.deployments.listJobs({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listJobs<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListDeploymentJobsData, ThrowOnError>): ListPromise<DeploymentJob, ListDeploymentJobsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/deployments/{deployment_id}/jobs', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get the logs of a deployment job
     *
     * Returns the log written by a job so far as plain text, one entry a line. A line is either a JSON object with `level`, `message`, `timestamp` and `line`, or bare text.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs`
     *
     * @example
     * const { data } = await temps.deployments.getJobLogs({
     *   path: {
     *     project_id: 1,
     *     deployment_id: 1,
     *     job_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getJobLogs<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetJobLogsData, ThrowOnError>): Promise<CallResult<string, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs', options, { responseType: 'text' });
    }
    /**
     * Stream a job's logs
     *
     * Opens a WebSocket that first replays what a deployment job has logged so far and then follows it line by line. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail`
     *
     * @example
     * for await (const line of temps.deployments.tailJobLogs({
     *   path: {
     *     project_id: 1,
     *     deployment_id: 1,
     *     job_id: 'a1b2c3',
     *   },
     * })) console.log(line);
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    tailJobLogs(options: CallOptions<TailJobLogsData, boolean>): AsyncIterable<string> {
        return this._lines('GET', '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail', options);
    }
    /**
     * List a deployment's operations
     *
     * Returns the results of the operations that were executed on a deployment. The list is empty when there were none.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}/operations`
     *
     * @example
     * const { data } = await temps.deployments.listOperations({
     *   path: {
     *     project_id: 1,
     *     deployment_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listOperations<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListDeploymentOperationsData, ThrowOnError>): Promise<CallResult<ListDeploymentOperationsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/deployments/{deployment_id}/operations', options);
    }
    /**
     * Execute a deployment operation
     *
     * Executes one step of the deployment process on an existing deployment: deploy it, mark it complete or take its screenshot.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/operations`
     *
     * @example
     * const { data } = await temps.deployments.executeOperation({
     *   path: {
     *     project_id: 1,
     *     deployment_id: 1,
     *   },
     *   body: { operation: 'deploy' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    executeOperation<ThrowOnError extends boolean = TDefault>(options: CallOptions<ExecuteDeploymentOperationData, ThrowOnError>): Promise<CallResult<ExecuteDeploymentOperationResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/operations', options);
    }
    /**
     * Get a deployment operation's result
     *
     * Returns the latest result of one kind of operation on a deployment.
     *
     * `GET /projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}`
     *
     * @example
     * const { data } = await temps.deployments.getOperationStatus({
     *   path: {
     *     project_id: 1,
     *     deployment_id: 1,
     *     operation_type: 'deploy',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getOperationStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetDeploymentOperationStatusData, ThrowOnError>): Promise<CallResult<GetDeploymentOperationStatusResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}', options);
    }
    /**
     * Pause a deployment
     *
     * Suspends a deployment so that it stops serving, and keeps it so that it can be resumed later.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/pause`
     *
     * @example
     * const { data } = await temps.deployments.pause({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    pause<ThrowOnError extends boolean = TDefault>(options: CallOptions<PauseDeploymentData, ThrowOnError>): Promise<CallResult<PauseDeploymentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/pause', options);
    }
    /**
     * Resume a paused deployment
     *
     * Starts a paused deployment again, so that it serves as before.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/resume`
     *
     * @example
     * const { data } = await temps.deployments.resume({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    resume<ThrowOnError extends boolean = TDefault>(options: CallOptions<ResumeDeploymentData, ThrowOnError>): Promise<CallResult<ResumeDeploymentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/resume', options);
    }
    /**
     * Roll back to a deployment
     *
     * Makes the given earlier deployment the one that its environment serves. Answers with the resulting deployment; `isRollback` and `rolledBackFromId` in its metadata tell a rollback from an ordinary deployment.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/rollback`
     *
     * @example
     * const { data } = await temps.deployments.rollback({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    rollback<ThrowOnError extends boolean = TDefault>(options: CallOptions<RollbackDeploymentData, ThrowOnError>): Promise<CallResult<RollbackDeploymentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/rollback', options);
    }
    /**
     * Tear down a deployment
     *
     * Stops the containers of a deployment and removes them. The deployment stays in the history but serves nothing afterwards.
     *
     * `POST /projects/{project_id}/deployments/{deployment_id}/teardown`
     *
     * @example
     * await temps.deployments.teardown({ path: { project_id: 1, deployment_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    teardown<ThrowOnError extends boolean = TDefault>(options: CallOptions<TeardownDeploymentData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/deployments/{deployment_id}/teardown', options, { responseType: 'none' });
    }
    /**
     * Stream an environment's container logs
     *
     * Opens a WebSocket that streams the log lines of a container of the environment's current deployment. With several containers, `container_name` selects one. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/container-logs`
     *
     * @example
     * for await (const line of temps.deployments.getContainerLogs({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *   },
     * })) console.log(line);
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getContainerLogs(options: CallOptions<GetContainerLogsData, boolean>): AsyncIterable<string> {
        return this._lines('GET', '/projects/{project_id}/environments/{environment_id}/container-logs', options);
    }
    /**
     * List containers of an environment
     *
     * Returns the containers of an environment with their status, image and last exit, in one answer without paging. An environment without a deployment has none.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/containers`
     *
     * @example
     * const { data } = await temps.deployments.listContainers({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listContainers<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListContainersData, ThrowOnError>): ListPromise<Container, ListContainersResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/environments/{environment_id}/containers', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get a container
     *
     * Returns one container of an environment with its ports, limits, state and environment variables. Values of sensitive variables are masked.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}`
     *
     * @example
     * const { data } = await temps.deployments.getContainerDetail({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getContainerDetail<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetContainerDetailData, ThrowOnError>): Promise<CallResult<GetContainerDetailResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}', options);
    }
    /**
     * Stream a container's logs
     *
     * Opens a WebSocket that streams the log lines of one container. The server sends one line of text a message, closes with code 1000 when there is no more to come, and sends a JSON object `{ error, detail }` when it fails.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/logs`
     *
     * @example
     * for await (const line of temps.deployments.getContainerLogsById({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * })) console.log(line);
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getContainerLogsById(options: CallOptions<GetContainerLogsByIdData, boolean>): AsyncIterable<string> {
        return this._lines('GET', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/logs', options);
    }
    /**
     * Get resource metrics of a container
     *
     * Returns a single sample of the CPU, memory and network usage of a running container, measured at the time of the request.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics`
     *
     * @example
     * const { data } = await temps.deployments.getContainerMetrics({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getContainerMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetContainerMetricsData, ThrowOnError>): Promise<CallResult<GetContainerMetricsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics', options);
    }
    /**
     * Stream a container's metrics
     *
     * Answers with a `text/event-stream` of metrics events. The data of each event is a JSON object with the container's CPU, memory and network figures, in the form that the plain metrics call returns; the stream goes on until the client closes it.
     *
     * `GET /projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream`
     *
     * @example
     * const { data } = await temps.deployments.streamContainerMetrics({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    streamContainerMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<StreamContainerMetricsData, ThrowOnError>): Promise<CallResult<ReadableStream<Uint8Array>, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream', options, { responseType: 'events' });
    }
    /**
     * Restart a container
     *
     * Stops a container and starts it again; requests that it serves meanwhile can fail. Answers with the outcome of the action and the resulting status.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart`
     *
     * @example
     * const { data } = await temps.deployments.restartContainer({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    restartContainer<ThrowOnError extends boolean = TDefault>(options: CallOptions<RestartContainerData, ThrowOnError>): Promise<CallResult<RestartContainerResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart', options);
    }
    /**
     * Start a container
     *
     * Starts a container that is stopped. Answers with the outcome of the action and the resulting status.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/start`
     *
     * @example
     * const { data } = await temps.deployments.startContainer({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    startContainer<ThrowOnError extends boolean = TDefault>(options: CallOptions<StartContainerData, ThrowOnError>): Promise<CallResult<StartContainerResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/start', options);
    }
    /**
     * Stop a container
     *
     * Stops a running container without removing it; it can be started again. Answers with the outcome of the action and the resulting status.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop`
     *
     * @example
     * const { data } = await temps.deployments.stopContainer({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *     container_id: 'a1b2c3',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    stopContainer<ThrowOnError extends boolean = TDefault>(options: CallOptions<StopContainerData, ThrowOnError>): Promise<CallResult<StopContainerResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop', options);
    }
    /**
     * Deploy an image from a registry
     *
     * Starts a deployment of a Docker image that a registry already holds, named by `image_ref` or by the id of a registered external image. Answers as soon as the deployment is queued; read the deployment by its id to follow it.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/deploy/image`
     *
     * @example
     * const { data } = await temps.deployments.deployFromImage({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *   },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deployFromImage<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeployFromImageData, ThrowOnError>): Promise<CallResult<DeployFromImageResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/deploy/image', options);
    }
    /**
     * Upload and deploy an image tarball
     *
     * Takes a Docker image tarball (the output of `docker save`) of at most 1 GB, loads it and starts a deployment of it. Answers as soon as the deployment is queued.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/deploy/image-upload`
     *
     * @example
     * const { data } = await temps.deployments.deployFromImageUpload({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *   },
     *   body: {
     *     file: new Blob(['...']),
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {PayloadTooLargeError} 413 The uploaded file is larger than the server takes.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deployFromImageUpload<ThrowOnError extends boolean = TDefault>(options: UploadCallOptions<DeployFromImageUploadData, ThrowOnError>): Promise<CallResult<DeployFromImageUploadResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/deploy/image-upload', options, { bodyType: 'multipart', files: { file: { maxBytes: 1073741824, types: ['application/x-tar'] } } });
    }
    /**
     * Deploy a static bundle
     *
     * Starts a deployment of a static file bundle that was uploaded to the project before. Answers as soon as the deployment is queued; one bundle can be deployed to several environments.
     *
     * `POST /projects/{project_id}/environments/{environment_id}/deploy/static`
     *
     * @example
     * const { data } = await temps.deployments.deployFromStatic({
     *   path: {
     *     project_id: 1,
     *     environment_id: 1,
     *   },
     *   body: { static_bundle_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deployFromStatic<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeployFromStaticData, ThrowOnError>): Promise<CallResult<DeployFromStaticResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{environment_id}/deploy/static', options);
    }
    /**
     * List external images
     *
     * Returns the externally built images that are registered for a project, a page at a time.
     *
     * `GET /projects/{project_id}/external-images`
     *
     * @example
     * const { data } = await temps.deployments.listExternalImages({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listExternalImages<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListExternalImagesData, ThrowOnError>): ListPromise<ExternalImage, ListExternalImagesResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/external-images', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data', total: 'total' });
    }
    /**
     * Get an external image
     *
     * Returns one externally built image that is registered for a project.
     *
     * `GET /projects/{project_id}/external-images/{image_id}`
     *
     * @example
     * const { data } = await temps.deployments.getExternalImage({
     *   path: { project_id: 1, image_id: 1 },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getExternalImage<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetExternalImageData, ThrowOnError>): Promise<CallResult<GetExternalImageResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/external-images/{image_id}', options);
    }
    /**
     * List pushed images
     *
     * Returns the images that were registered with the push call, as a plain array.
     *
     * `GET /projects/{project_id}/images`
     *
     * @example
     * const { data } = await temps.deployments.listImages({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listImages<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListImagesData, ThrowOnError>): Promise<CallResult<ListImagesResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/images', options);
    }
    /**
     * Push an image reference
     *
     * Registers an externally built image with a project, so that it can be deployed. Only the reference is sent; the image itself stays in its registry.
     *
     * `POST /projects/{project_id}/images/push`
     *
     * @example
     * const { data } = await temps.deployments.pushImage({
     *   path: { project_id: 1 },
     *   body: {
     *     image_ref: 'ghcr.io/acme/app:1.4.0',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    pushImage<ThrowOnError extends boolean = TDefault>(options: CallOptions<PushImageData, ThrowOnError>): Promise<CallResult<PushImageResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/images/push', options);
    }
    /**
     * Get a pushed image
     *
     * Returns one image that was registered with the push call.
     *
     * `GET /projects/{project_id}/images/{image_id}`
     *
     * @example
     * const { data } = await temps.deployments.getImage({
     *   path: {
     *     project_id: 1,
     *     image_id: 'ghcr.io/acme/app:1.4.0',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getImage<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetImageData, ThrowOnError>): Promise<CallResult<GetImageResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/images/{image_id}', options);
    }
    /**
     * Get the latest deployment
     *
     * Returns the most recent deployment of a project, whatever its environment and status.
     *
     * `GET /projects/{project_id}/last-deployment`
     *
     * @example
     * const { data } = await temps.deployments.getLast({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getLast<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetLastDeploymentData, ThrowOnError>): Promise<CallResult<GetLastDeploymentResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/last-deployment', options);
    }
    /**
     * Upload a static bundle
     *
     * Stores an archive of static files (tar.gz or zip, at most 500 MB) for the project. Nothing is deployed yet: pass the returned id to the static deployment of an environment.
     *
     * `POST /projects/{project_id}/upload/static`
     *
     * @example
     * const { data } = await temps.deployments.uploadStatic({
     *   path: { project_id: 1 },
     *   body: { file: new Blob(['...']) },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {PayloadTooLargeError} 413 The uploaded file is larger than the server takes.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    uploadStatic<ThrowOnError extends boolean = TDefault>(options: UploadCallOptions<UploadStaticData, ThrowOnError>): Promise<CallResult<UploadStaticResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/upload/static', options, { bodyType: 'multipart', files: { file: { maxBytes: 524288000, types: ['application/gzip', 'application/zip'] } } });
    }
}

/**
 * DNS providers and the domains that Temps manages at them.
 *
 * `listProviders`, `createProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `listManagedDomains`, `addManagedDomain`, `testProvider`, `listProviderZones`, `removeManagedDomain`, `verifyManagedDomain`, `lookupARecords`
 */
export class DnsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List DNS providers
     *
     * Returns every configured DNS provider account with its credentials masked. The list is empty when none is configured.
     *
     * `GET /dns-providers`
     *
     * @example
     * const { data } = await temps.dns.listProviders();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviders<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListDnsProvidersData, ThrowOnError>): Promise<CallResult<ListDnsProvidersResponse, ThrowOnError>> {
        return this._call('GET', '/dns-providers', options);
    }
    /**
     * Create a DNS provider
     *
     * Stores an account at a DNS host together with its credentials, so that Temps can write records for the domains it manages there. The credentials are kept encrypted and are masked in every answer.
     *
     * `POST /dns-providers`
     *
     * @example
     * const { data } = await temps.dns.createProvider({
     *   body: {
     *     credentials: {
     *       api_token: 'api-token',
     *       type: 'cloudflare',
     *     },
     *     name: 'my-app',
     *     provider_type: 'cloudflare',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateDnsProviderData, ThrowOnError>): Promise<CallResult<CreateDnsProviderResponse, ThrowOnError>> {
        return this._call('POST', '/dns-providers', options);
    }
    /**
     * Get a DNS provider
     *
     * Returns one DNS provider with masked credentials and the error of its last use, if there was one.
     *
     * `GET /dns-providers/{id}`
     *
     * @example
     * const { data } = await temps.dns.getProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetDnsProviderData, ThrowOnError>): Promise<CallResult<GetDnsProviderResponse, ThrowOnError>> {
        return this._call('GET', '/dns-providers/{id}', options);
    }
    /**
     * Update a DNS provider
     *
     * Changes the name, description, credentials or active flag of a provider. Fields that are left out or null keep their value; the type cannot be changed.
     *
     * `PUT /dns-providers/{id}`
     *
     * @example
     * const { data } = await temps.dns.updateProvider({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateDnsProviderData, ThrowOnError>): Promise<CallResult<UpdateDnsProviderResponse, ThrowOnError>> {
        return this._call('PUT', '/dns-providers/{id}', options);
    }
    /**
     * Delete a DNS provider
     *
     * Removes the provider and its managed domains from Temps. Records that already exist at the DNS host are left as they are.
     *
     * `DELETE /dns-providers/{id}`
     *
     * @example
     * await temps.dns.deleteProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteDnsProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/dns-providers/{id}', options, { responseType: 'none' });
    }
    /**
     * List managed domains of a DNS provider
     *
     * Returns the domains whose records Temps manages through this provider.
     *
     * `GET /dns-providers/{id}/domains`
     *
     * @example
     * const { data } = await temps.dns.listManagedDomains({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listManagedDomains<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListManagedDomainsData, ThrowOnError>): Promise<CallResult<ListManagedDomainsResponse, ThrowOnError>> {
        return this._call('GET', '/dns-providers/{id}/domains', options);
    }
    /**
     * Add a managed domain to a DNS provider
     *
     * Puts a domain under the management of this provider. The domain starts unverified; verify it to make sure that the account can reach its zone.
     *
     * `POST /dns-providers/{id}/domains`
     *
     * @example
     * const { data } = await temps.dns.addManagedDomain({
     *   path: { id: 1 },
     *   body: { domain: 'app.example.com' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    addManagedDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<AddManagedDomainData, ThrowOnError>): Promise<CallResult<AddManagedDomainResponse, ThrowOnError>> {
        return this._call('POST', '/dns-providers/{id}/domains', options);
    }
    /**
     * Test a DNS provider's credentials
     *
     * Calls the DNS host with the stored credentials. A rejected login is not an error status: it is answered with 200 and `success` false.
     *
     * `POST /dns-providers/{id}/test`
     *
     * @example
     * const { data } = await temps.dns.testProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    testProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<TestDnsProviderData, ThrowOnError>): Promise<CallResult<TestDnsProviderResponse, ThrowOnError>> {
        return this._call('POST', '/dns-providers/{id}/test', options);
    }
    /**
     * List zones of a DNS provider
     *
     * Asks the DNS host for the zones that the stored credentials can see. The answer is live and is not stored.
     *
     * `GET /dns-providers/{id}/zones`
     *
     * @example
     * const { data } = await temps.dns.listProviderZones({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviderZones<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListDnsProviderZonesData, ThrowOnError>): Promise<CallResult<ListDnsProviderZonesResponse, ThrowOnError>> {
        return this._call('GET', '/dns-providers/{id}/zones', options);
    }
    /**
     * Remove a managed domain from a DNS provider
     *
     * Ends the management of a domain. Its records at the DNS host stay in place.
     *
     * `DELETE /dns-providers/{provider_id}/domains/{domain}`
     *
     * @example
     * await temps.dns.removeManagedDomain({ path: { provider_id: 1, domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    removeManagedDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<RemoveManagedDomainData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/dns-providers/{provider_id}/domains/{domain}', options, { responseType: 'none' });
    }
    /**
     * Verify a managed domain
     *
     * Checks that the provider's account controls the zone of the domain and stores the result. A failed check is answered with 200, `verified` false and the reason in `verification_error`.
     *
     * `POST /dns-providers/{provider_id}/domains/{domain}/verify`
     *
     * @example
     * const { data } = await temps.dns.verifyManagedDomain({
     *   path: {
     *     provider_id: 1,
     *     domain: 'app.example.com',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyManagedDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyManagedDomainData, ThrowOnError>): Promise<CallResult<VerifyManagedDomainResponse, ThrowOnError>> {
        return this._call('POST', '/dns-providers/{provider_id}/domains/{domain}/verify', options);
    }
    /**
     * Look up the A records of a domain
     *
     * Resolves the IPv4 addresses of a domain from the server, which helps to check that a domain points to the instance. Needs no token.
     *
     * `GET /dns/lookup`
     *
     * @example
     * const { data } = await temps.dns.lookupARecords({ query: { domain: 'app.example.com' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    lookupARecords<ThrowOnError extends boolean = TDefault>(options: CallOptions<LookupARecordsData, ThrowOnError>): Promise<CallResult<LookupARecordsResponse, ThrowOnError>> {
        return this._call('GET', '/dns/lookup', options);
    }
}

/**
 * Domains of environments, custom domains and their certificates.
 *
 * `listCertificates`, `createCertificate`, `getCertificateByHost`, `getOrder`, `createOrRecreateOrder`, `cancelOrder`, `finalizeOrder`, `getCertificate`, `deleteCertificate`, `getChallengeToken`, `getHttpChallengeDebug`, `provisionCertificate`, `renewCertificate`, `checkCertificateStatus`, `listOrders`, `listCustomDomains`, `createCustomDomain`, `getCustomDomain`, `updateCustomDomain`, `deleteCustomDomain`, `linkCustomDomainToCertificate`, `list`, `add`, `remove`
 */
export class DomainsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List certificate domains
     *
     * Returns the domains for which the instance manages TLS certificates, a page at a time.
     *
     * `GET /domains`
     *
     * @example
     * const { data } = await temps.domains.listCertificates();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listCertificates<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListCertificatesData, ThrowOnError>): ListPromise<CertificateDomain, ListCertificatesResponse, ThrowOnError> {
        return this._list('GET', '/domains', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'domains', total: 'total' });
    }
    /**
     * Create a certificate domain
     *
     * Registers a domain for a TLS certificate and requests its challenge from the certificate authority. Wildcard domains need the `dns-01` challenge.
     *
     * `POST /domains`
     *
     * @example
     * const { data } = await temps.domains.createCertificate({ body: { domain: 'app.example.com' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateCertificateData, ThrowOnError>): Promise<CallResult<CreateCertificateResponse, ThrowOnError>> {
        return this._call('POST', '/domains', options);
    }
    /**
     * Get a certificate domain by hostname
     *
     * Returns the certificate domain that has exactly this name.
     *
     * `GET /domains/by-host/{hostname}`
     *
     * @example
     * const { data } = await temps.domains.getCertificateByHost({
     *   path: {
     *     hostname: 'app.example.com',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getCertificateByHost<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetCertificateByHostData, ThrowOnError>): Promise<CallResult<GetCertificateByHostResponse, ThrowOnError>> {
        return this._call('GET', '/domains/by-host/{hostname}', options);
    }
    /**
     * Get a certificate order
     *
     * Returns the certificate order of a domain, with the state of its challenge as the certificate authority reports it at the moment.
     *
     * `GET /domains/{domain_id}/order`
     *
     * @example
     * const { data } = await temps.domains.getOrder({ path: { domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getOrder<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetOrderData, ThrowOnError>): Promise<CallResult<GetOrderResponse, ThrowOnError>> {
        return this._call('GET', '/domains/{domain_id}/order', options);
    }
    /**
     * Create or recreate a certificate order
     *
     * Places a new certificate order for a domain, replacing the one that is there, and returns the challenge to fulfill.
     *
     * `POST /domains/{domain_id}/order`
     *
     * @example
     * const { data } = await temps.domains.createOrRecreateOrder({ path: { domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createOrRecreateOrder<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateOrRecreateOrderData, ThrowOnError>): Promise<CallResult<CreateOrRecreateOrderResponse, ThrowOnError>> {
        return this._call('POST', '/domains/{domain_id}/order', options);
    }
    /**
     * Cancel a certificate order
     *
     * Drops the open certificate order of a domain and puts the domain back to `pending`, so that a new order can be made.
     *
     * `DELETE /domains/{domain_id}/order`
     *
     * @example
     * const { data } = await temps.domains.cancelOrder({ path: { domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    cancelOrder<ThrowOnError extends boolean = TDefault>(options: CallOptions<CancelOrderData, ThrowOnError>): Promise<CallResult<CancelOrderResponse, ThrowOnError>> {
        return this._call('DELETE', '/domains/{domain_id}/order', options);
    }
    /**
     * Finalize a certificate order
     *
     * Asks the certificate authority to check the challenge of an order and fetches the certificate when the check passes. Call it after the DNS records or the HTTP challenge are in place.
     *
     * `POST /domains/{domain_id}/order/finalize`
     *
     * @example
     * const { data } = await temps.domains.finalizeOrder({ path: { domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    finalizeOrder<ThrowOnError extends boolean = TDefault>(options: CallOptions<FinalizeOrderData, ThrowOnError>): Promise<CallResult<FinalizeOrderResponse, ThrowOnError>> {
        return this._call('POST', '/domains/{domain_id}/order/finalize', options);
    }
    /**
     * Get a certificate domain
     *
     * Returns one certificate domain by its id.
     *
     * `GET /domains/{domain}`
     *
     * @example
     * const { data } = await temps.domains.getCertificate({ path: { domain: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetCertificateData, ThrowOnError>): Promise<CallResult<GetCertificateResponse, ThrowOnError>> {
        return this._call('GET', '/domains/{domain}', options);
    }
    /**
     * Delete a certificate domain
     *
     * Removes a domain and its certificate from the instance.
     *
     * `DELETE /domains/{domain}`
     *
     * @example
     * await temps.domains.deleteCertificate({ path: { domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteCertificateData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/domains/{domain}', options, { responseType: 'none' });
    }
    /**
     * Get an HTTP challenge token
     *
     * Returns the HTTP-01 challenge token of a domain as plain text.
     *
     * `GET /domains/{domain}/challenge-token`
     *
     * @example
     * const { data } = await temps.domains.getChallengeToken({ path: { domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getChallengeToken<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetChallengeTokenData, ThrowOnError>): Promise<CallResult<string, ThrowOnError>> {
        return this._call('GET', '/domains/{domain}/challenge-token', options, { responseType: 'text' });
    }
    /**
     * Inspect an HTTP challenge
     *
     * Gathers what is needed to find out why an HTTP-01 challenge fails: the token and URL that are served, and the addresses to which the domain resolves.
     *
     * `GET /domains/{domain}/http-challenge-debug`
     *
     * @example
     * const { data } = await temps.domains.getHttpChallengeDebug({
     *   path: { domain: 'app.example.com' },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getHttpChallengeDebug<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetHttpChallengeDebugData, ThrowOnError>): Promise<CallResult<GetHttpChallengeDebugResponse, ThrowOnError>> {
        return this._call('GET', '/domains/{domain}/http-challenge-debug', options);
    }
    /**
     * Provision a certificate
     *
     * Tries to obtain a certificate for a domain with the HTTP-01 challenge. Failures of the certificate authority come as a 200 answer whose `type` is `error`. The calling user needs an email address, so a deployment token does not do.
     *
     * `POST /domains/{domain}/provision`
     *
     * @example
     * const { data } = await temps.domains.provisionCertificate({
     *   path: { domain: 'app.example.com' },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    provisionCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<ProvisionCertificateData, ThrowOnError>): Promise<CallResult<ProvisionCertificateResponse, ThrowOnError>> {
        return this._call('POST', '/domains/{domain}/provision', options);
    }
    /**
     * Renew a certificate
     *
     * Renews the certificate of a domain. A domain that is verified over DNS gets a new challenge instead, which is to be fulfilled before the order is finalized.
     *
     * `POST /domains/{domain}/renew`
     *
     * @example
     * const { data } = await temps.domains.renewCertificate({ path: { domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    renewCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<RenewCertificateData, ThrowOnError>): Promise<CallResult<RenewCertificateResponse, ThrowOnError>> {
        return this._call('POST', '/domains/{domain}/renew', options);
    }
    /**
     * Check a certificate domain's status
     *
     * Returns a certificate domain with its present status. Use it to follow an order until it becomes `active` or `failed`.
     *
     * `GET /domains/{domain}/status`
     *
     * @example
     * const { data } = await temps.domains.checkCertificateStatus({ path: { domain: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    checkCertificateStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<CheckCertificateStatusData, ThrowOnError>): Promise<CallResult<CheckCertificateStatusResponse, ThrowOnError>> {
        return this._call('GET', '/domains/{domain}/status', options);
    }
    /**
     * List certificate orders
     *
     * Returns the certificate orders of all domains, a page at a time.
     *
     * `GET /orders`
     *
     * @example
     * const { data } = await temps.domains.listOrders();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listOrders<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListOrdersData, ThrowOnError>): ListPromise<AcmeOrder, ListOrdersResponse, ThrowOnError> {
        return this._list('GET', '/orders', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'orders' });
    }
    /**
     * List custom domains
     *
     * Returns the custom domains of a project in all of its environments.
     *
     * `GET /projects/{project_id}/custom-domains`
     *
     * @example
     * const { data } = await temps.domains.listCustomDomains({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listCustomDomains<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListCustomDomainsData, ThrowOnError>): Promise<CallResult<ListCustomDomainsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/custom-domains', options);
    }
    /**
     * Create a custom domain
     *
     * Adds a custom domain to an environment of a project, either to serve the deployment or to redirect elsewhere.
     *
     * `POST /projects/{project_id}/custom-domains`
     *
     * @example
     * const { data } = await temps.domains.createCustomDomain({
     *   path: { project_id: 1 },
     *   body: {
     *     domain: 'app.example.com',
     *     environment_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createCustomDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateCustomDomainData, ThrowOnError>): Promise<CallResult<CreateCustomDomainResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/custom-domains', options);
    }
    /**
     * Get a custom domain
     *
     * Returns one custom domain of a project.
     *
     * `GET /projects/{project_id}/custom-domains/{domain_id}`
     *
     * @example
     * const { data } = await temps.domains.getCustomDomain({ path: { project_id: 1, domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getCustomDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetCustomDomainData, ThrowOnError>): Promise<CallResult<GetCustomDomainResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/custom-domains/{domain_id}', options);
    }
    /**
     * Update a custom domain
     *
     * Changes the fields that are sent and keeps the others.
     *
     * `PUT /projects/{project_id}/custom-domains/{domain_id}`
     *
     * @example
     * const { data } = await temps.domains.updateCustomDomain({
     *   path: { project_id: 1, domain_id: 1 },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateCustomDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateCustomDomainData, ThrowOnError>): Promise<CallResult<UpdateCustomDomainResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/custom-domains/{domain_id}', options);
    }
    /**
     * Delete a custom domain
     *
     * Removes a custom domain from a project. The certificate of the domain stays.
     *
     * `DELETE /projects/{project_id}/custom-domains/{domain_id}`
     *
     * @example
     * await temps.domains.deleteCustomDomain({ path: { project_id: 1, domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteCustomDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteCustomDomainData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/custom-domains/{domain_id}', options, { responseType: 'none' });
    }
    /**
     * Link a custom domain to a certificate
     *
     * Makes a custom domain use the certificate of a certificate domain.
     *
     * `POST /projects/{project_id}/custom-domains/{domain_id}/link-certificate/{certificate_id}`
     *
     * @example
     * const { data } = await temps.domains.linkCustomDomainToCertificate({
     *   path: {
     *     project_id: 1,
     *     domain_id: 1,
     *     certificate_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    linkCustomDomainToCertificate<ThrowOnError extends boolean = TDefault>(options: CallOptions<LinkCustomDomainToCertificateData, ThrowOnError>): Promise<CallResult<LinkCustomDomainToCertificateResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/custom-domains/{domain_id}/link-certificate/{certificate_id}', options);
    }
    /**
     * List domains of an environment
     *
     * Returns the domains that route to an environment; the list is empty when none was added.
     *
     * `GET /projects/{project_id}/environments/{env_id}/domains`
     *
     * @example
     * const { data } = await temps.domains.list({ path: { project_id: 1, env_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListEnvironmentDomainsData, ThrowOnError>): ListPromise<EnvironmentDomain, ListEnvironmentDomainsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/environments/{env_id}/domains', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Add a domain to an environment
     *
     * Routes a domain name to an environment. DNS for the name has to point to the Temps instance for requests to arrive.
     *
     * `POST /projects/{project_id}/environments/{env_id}/domains`
     *
     * @example
     * const { data } = await temps.domains.add({
     *   path: { project_id: 1, env_id: 1 },
     *   body: { domain: 'app.example.com', is_primary: true },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    add<ThrowOnError extends boolean = TDefault>(options: CallOptions<AddEnvironmentDomainData, ThrowOnError>): Promise<CallResult<AddEnvironmentDomainResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments/{env_id}/domains', options);
    }
    /**
     * Remove a domain from an environment
     *
     * Stops routing the domain to the environment. DNS records and other domains of the environment stay as they are.
     *
     * `DELETE /projects/{project_id}/environments/{env_id}/domains/{domain_id}`
     *
     * @example
     * await temps.domains.remove({ path: { project_id: 1, env_id: 1, domain_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    remove<ThrowOnError extends boolean = TDefault>(options: CallOptions<RemoveEnvironmentDomainData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/environments/{env_id}/domains/{domain_id}', options, { responseType: 'none' });
    }
}

/**
 * Sending e-mail: providers, sender domains and messages.
 *
 * `listDomains`, `createDomain`, `getDomain`, `deleteDomain`, `verifyDomain`, `listProviders`, `createProvider`, `getProvider`, `deleteProvider`, `testProvider`, `list`, `send`, `getStats`, `get`
 */
export class EmailNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List sender domains
     *
     * Returns the domains from which mail can be sent, with their verification status.
     *
     * `GET /email-domains`
     *
     * @example
     * const { data } = await temps.email.listDomains();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listDomains<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListEmailDomainsData, ThrowOnError>): Promise<CallResult<ListEmailDomainsResponse, ThrowOnError>> {
        return this._call('GET', '/email-domains', options);
    }
    /**
     * Add a sender domain
     *
     * Registers a domain with an email provider and returns the DNS records that prove its ownership. Mail from the domain is only captured, not sent, until it is verified.
     *
     * `POST /email-domains`
     *
     * @example
     * const { data } = await temps.email.createDomain({
     *   body: {
     *     domain: 'app.example.com',
     *     provider_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateEmailDomainData, ThrowOnError>): Promise<CallResult<CreateEmailDomainResponse, ThrowOnError>> {
        return this._call('POST', '/email-domains', options);
    }
    /**
     * Get a sender domain
     *
     * Returns a sender domain with the DNS records that have to exist for it.
     *
     * `GET /email-domains/{id}`
     *
     * @example
     * const { data } = await temps.email.getDomain({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEmailDomainData, ThrowOnError>): Promise<CallResult<GetEmailDomainResponse, ThrowOnError>> {
        return this._call('GET', '/email-domains/{id}', options);
    }
    /**
     * Delete a sender domain
     *
     * Removes the domain from Temps and from its email provider. Emails that were already sent stay in the log.
     *
     * `DELETE /email-domains/{id}`
     *
     * @example
     * await temps.email.deleteDomain({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteEmailDomainData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/email-domains/{id}', options, { responseType: 'none' });
    }
    /**
     * Verify a sender domain
     *
     * Asks the email provider to check the DNS records and stores the result. A failed check is answered with 200; see `status` and `verification_error`.
     *
     * `POST /email-domains/{id}/verify`
     *
     * @example
     * const { data } = await temps.email.verifyDomain({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyDomain<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyEmailDomainData, ThrowOnError>): Promise<CallResult<VerifyEmailDomainResponse, ThrowOnError>> {
        return this._call('POST', '/email-domains/{id}/verify', options);
    }
    /**
     * List email providers
     *
     * Returns the services that send mail, with masked credentials.
     *
     * `GET /email-providers`
     *
     * @example
     * const { data } = await temps.email.listProviders();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviders<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListEmailProvidersData, ThrowOnError>): Promise<CallResult<ListEmailProvidersResponse, ThrowOnError>> {
        return this._call('GET', '/email-providers', options);
    }
    /**
     * Create an email provider
     *
     * Stores a mail service and its credentials. Exactly the credentials object that fits `provider_type` must be given.
     *
     * `POST /email-providers`
     *
     * @example
     * const { data } = await temps.email.createProvider({
     *   body: {
     *     name: 'my-app',
     *     provider_type: 'ses',
     *     region: 'region',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateEmailProviderData, ThrowOnError>): Promise<CallResult<CreateEmailProviderResponse, ThrowOnError>> {
        return this._call('POST', '/email-providers', options);
    }
    /**
     * Get an email provider
     *
     * Returns one email provider with masked credentials.
     *
     * `GET /email-providers/{id}`
     *
     * @example
     * const { data } = await temps.email.getProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEmailProviderData, ThrowOnError>): Promise<CallResult<GetEmailProviderResponse, ThrowOnError>> {
        return this._call('GET', '/email-providers/{id}', options);
    }
    /**
     * Delete an email provider
     *
     * Removes an email provider from Temps. Its sender domains can no longer send.
     *
     * `DELETE /email-providers/{id}`
     *
     * @example
     * await temps.email.deleteProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteEmailProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/email-providers/{id}', options, { responseType: 'none' });
    }
    /**
     * Send a test email
     *
     * Sends a test message through the provider to the address of the calling user. A refused message is answered with 200 and `success` false.
     *
     * `POST /email-providers/{id}/test`
     *
     * @example
     * const { data } = await temps.email.testProvider({ path: { id: 1 }, body: { from: 'from' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    testProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<TestEmailProviderData, ThrowOnError>): Promise<CallResult<TestEmailProviderResponse, ThrowOnError>> {
        return this._call('POST', '/email-providers/{id}/test', options);
    }
    /**
     * List emails
     *
     * Returns emails that were handed to Temps, newest first, one page at a time.
     *
     * `GET /emails`
     *
     * @example
     * const { data } = await temps.email.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListEmailsData, ThrowOnError>): ListPromise<Email, ListEmailsResponse, ThrowOnError> {
        return this._list('GET', '/emails', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data', total: 'total' });
    }
    /**
     * Send an email
     *
     * Hands a message to the provider of the sender's domain and records it. Where that domain is not set up or not verified, the message is stored with status `captured` and is not sent.
     *
     * `POST /emails`
     *
     * @example
     * const { data } = await temps.email.send({
     *   body: { from: 'from', subject: 'subject', to: ['to'] },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    send<ThrowOnError extends boolean = TDefault>(options: CallOptions<SendEmailData, ThrowOnError>): Promise<CallResult<SendEmailResponse, ThrowOnError>> {
        return this._call('POST', '/emails', options);
    }
    /**
     * Get email counts by status
     *
     * Counts emails by status, over all sender domains or for one.
     *
     * `GET /emails/stats`
     *
     * @example
     * const { data } = await temps.email.getStats();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getStats<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetEmailStatsData, ThrowOnError>): Promise<CallResult<GetEmailStatsResponse, ThrowOnError>> {
        return this._call('GET', '/emails/stats', options);
    }
    /**
     * Get an email
     *
     * Returns one email with its bodies, headers and tracking counts.
     *
     * `GET /emails/{id}`
     *
     * @example
     * const { data } = await temps.email.get({ path: { id: 'a1b2c3' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEmailData, ThrowOnError>): Promise<CallResult<GetEmailResponse, ThrowOnError>> {
        return this._call('GET', '/emails/{id}', options);
    }
}

/**
 * Environments of a project, such as production and staging.
 *
 * `list`, `create`, `get`, `delete`, `updateSettings`, `teardown`
 */
export class EnvironmentsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List environments of a project
     *
     * Returns the environments of a project, preview environments included.
     *
     * `GET /projects/{project_id}/environments`
     *
     * @example
     * const { data } = await temps.environments.list({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListEnvironmentsData, ThrowOnError>): ListPromise<Environment, ListEnvironmentsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/environments', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create an environment
     *
     * Adds an environment that deploys a branch of the project's repository. Nothing is deployed until a deployment is triggered for it.
     *
     * `POST /projects/{project_id}/environments`
     *
     * @example
     * const { data } = await temps.environments.create({
     *   path: { project_id: 1 },
     *   body: { branch: 'main', name: 'my-app' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateEnvironmentData, ThrowOnError>): Promise<CallResult<CreateEnvironmentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/environments', options);
    }
    /**
     * Get an environment
     *
     * Returns one environment with its URL, its current deployment and its settings.
     *
     * `GET /projects/{project_id}/environments/{env_id}`
     *
     * @example
     * const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEnvironmentData, ThrowOnError>): Promise<CallResult<GetEnvironmentResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/environments/{env_id}', options);
    }
    /**
     * Delete an environment
     *
     * Deletes an environment of a project together with what it runs. This cannot be undone.
     *
     * `DELETE /projects/{project_id}/environments/{env_id}`
     *
     * @example
     * await temps.environments.delete({ path: { project_id: 1, env_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteEnvironmentData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/environments/{env_id}', options, { responseType: 'none' });
    }
    /**
     * Update the settings of an environment
     *
     * Changes resources, replicas, routing and security settings of an environment. Fields that are left out keep their value; resource changes reach containers with the next deployment.
     *
     * `PUT /projects/{project_id}/environments/{env_id}/settings`
     *
     * @example
     * const { data } = await temps.environments.updateSettings({
     *   path: { project_id: 1, env_id: 1 },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSettings<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateEnvironmentSettingsData, ThrowOnError>): Promise<CallResult<UpdateEnvironmentSettingsResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/environments/{env_id}/settings', options);
    }
    /**
     * Tear down an environment
     *
     * Stops and removes the containers of an environment. The environment and its settings stay, so that it can be deployed again.
     *
     * `DELETE /projects/{project_id}/environments/{env_id}/teardown`
     *
     * @example
     * await temps.environments.teardown({ path: { project_id: 1, env_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    teardown<ThrowOnError extends boolean = TDefault>(options: CallOptions<TeardownEnvironmentData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/environments/{env_id}/teardown', options, { responseType: 'none' });
    }
}

/**
 * Environment variables of a project.
 *
 * `list`, `create`, `getValue`, `update`, `delete`
 */
export class EnvVarsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List environment variables
     *
     * Returns the environment variables of a project with the environments that each applies to. The list is empty when none is set.
     *
     * `GET /projects/{project_id}/env-vars`
     *
     * @example
     * const { data } = await temps.envVars.list({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListEnvironmentVariablesData, ThrowOnError>): ListPromise<EnvironmentVariable, ListEnvironmentVariablesResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/env-vars', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create an environment variable
     *
     * Adds a variable to one or more environments of a project. Deployments that already run keep their values; the next deployment picks the variable up.
     *
     * `POST /projects/{project_id}/env-vars`
     *
     * @example
     * const { data } = await temps.envVars.create({
     *   path: { project_id: 1 },
     *   body: {
     *     environment_ids: [1],
     *     key: 'DATABASE_URL',
     *     value: 'value',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateEnvironmentVariableData, ThrowOnError>): Promise<CallResult<CreateEnvironmentVariableResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/env-vars', options);
    }
    /**
     * Get the value of an environment variable
     *
     * Looks a variable up by its key and returns its value. Give `environment_id` when the key has different values in different environments.
     *
     * `GET /projects/{project_id}/env-vars/{key}/value`
     *
     * @example
     * const { data } = await temps.envVars.getValue({ path: { project_id: 1, key: 'DATABASE_URL' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getValue<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetEnvironmentVariableValueData, ThrowOnError>): Promise<CallResult<GetEnvironmentVariableValueResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/env-vars/{key}/value', options);
    }
    /**
     * Update an environment variable
     *
     * Changes the key, the value or the environments of a variable. `environment_ids` replaces the previous list of environments; a null or absent `value` keeps the current one.
     *
     * `PUT /projects/{project_id}/env-vars/{var_id}`
     *
     * @example
     * const { data } = await temps.envVars.update({
     *   path: { project_id: 1, var_id: 1 },
     *   body: {
     *     environment_ids: [1],
     *     key: 'DATABASE_URL',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateEnvironmentVariableData, ThrowOnError>): Promise<CallResult<UpdateEnvironmentVariableResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/env-vars/{var_id}', options);
    }
    /**
     * Delete an environment variable
     *
     * Removes a variable from all environments that it applies to. Running deployments keep the value until they are replaced.
     *
     * `DELETE /projects/{project_id}/env-vars/{var_id}`
     *
     * @example
     * await temps.envVars.delete({ path: { project_id: 1, var_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteEnvironmentVariableData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/env-vars/{var_id}', options, { responseType: 'none' });
    }
}

/**
 * Databases and other services that run beside projects and are linked to them.
 *
 * `list`, `create`, `listAvailableContainers`, `getBySlug`, `import`, `listForProject`, `getProjectEnvironmentVariables`, `getProvidersMetadata`, `getProviderMetadata`, `listTypes`, `getTypeParameters`, `get`, `update`, `delete`, `getHealth`, `listProjects`, `linkProject`, `unlinkProject`, `getProjectEnvironment`, `getEnvironmentVariable`, `start`, `stop`, `upgrade`
 */
export class ExternalServicesNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List services
     *
     * Returns the databases, caches and object stores that the instance manages, one page at a time.
     *
     * `GET /external-services`
     *
     * @example
     * const { data } = await temps.externalServices.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListExternalServicesData, ThrowOnError>): ListPromise<ExternalService, ListExternalServicesResponse, ThrowOnError> {
        return this._list('GET', '/external-services', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a service
     *
     * Creates a managed service, such as a Postgres database, and starts it. Which `parameters` a service takes depends on its type; a `cluster` topology needs `members`.
     *
     * `POST /external-services`
     *
     * @example
     * const { data } = await temps.externalServices.create({
     *   body: {
     *     name: 'my-app',
     *     parameters: {},
     *     service_type: 'mongodb',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateExternalServiceData, ThrowOnError>): Promise<CallResult<CreateExternalServiceResponse, ThrowOnError>> {
        return this._call('POST', '/external-services', options);
    }
    /**
     * List importable containers
     *
     * Returns the Docker containers on the host that look like a supported service and are not managed yet. Any of them can be passed to the import by its `container_id`.
     *
     * `GET /external-services/available-containers`
     *
     * @example
     * const { data } = await temps.externalServices.listAvailableContainers();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listAvailableContainers<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListAvailableContainersData, ThrowOnError>): ListPromise<AvailableContainer, ListAvailableContainersResponse, ThrowOnError> {
        return this._list('GET', '/external-services/available-containers', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get an external service by slug
     *
     * Returns one external service with its parameters, found by its slug.
     *
     * `GET /external-services/by-slug/{slug}`
     *
     * @example
     * const { data } = await temps.externalServices.getBySlug({ path: { slug: 'my-app' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getBySlug<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetExternalServiceBySlugData, ThrowOnError>): Promise<CallResult<GetExternalServiceBySlugResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/by-slug/{slug}', options);
    }
    /**
     * Import a container as a service
     *
     * Puts an existing Docker container under management as a service, without copying its data. The `parameters` must fit the container, above all its credentials.
     *
     * `POST /external-services/import`
     *
     * @example
     * const { data } = await temps.externalServices.import({
     *   body: {
     *     container_id: 'a1b2c3',
     *     name: 'my-app',
     *     parameters: {},
     *     service_type: 'mongodb',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    import<ThrowOnError extends boolean = TDefault>(options: CallOptions<ImportExternalServiceData, ThrowOnError>): Promise<CallResult<ImportExternalServiceResponse, ThrowOnError>> {
        return this._call('POST', '/external-services/import', options);
    }
    /**
     * List a project's external services
     *
     * Returns the external services that are linked to a project, a page at a time and as a plain array.
     *
     * `GET /external-services/projects/{project_id}`
     *
     * @example
     * const { data } = await temps.externalServices.listForProject({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listForProject<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListProjectExternalServicesData, ThrowOnError>): ListPromise<ProjectServiceLink, ListProjectExternalServicesResponse, ThrowOnError> {
        return this._list('GET', '/external-services/projects/{project_id}', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100 });
    }
    /**
     * List a project's service environment variables
     *
     * Returns the environment variables that each linked service gives the project. The answer maps the id of a service to its variables, name to value.
     *
     * `GET /external-services/projects/{project_id}/environment`
     *
     * @example
     * const { data } = await temps.externalServices.getProjectEnvironmentVariables({
     *   path: {
     *     project_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProjectEnvironmentVariables<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectServiceEnvironmentsData, ThrowOnError>): Promise<CallResult<GetProjectServiceEnvironmentsResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/projects/{project_id}/environment', options);
    }
    /**
     * List service provider metadata
     *
     * Returns the display data of every service type that the instance can run, for showing it in a user interface.
     *
     * `GET /external-services/providers/metadata`
     *
     * @example
     * const { data } = await temps.externalServices.getProvidersMetadata();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProvidersMetadata<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetServiceProvidersMetadataData, ThrowOnError>): Promise<CallResult<GetServiceProvidersMetadataResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/providers/metadata', options);
    }
    /**
     * Get service provider metadata
     *
     * Returns the display data of one service type.
     *
     * `GET /external-services/providers/metadata/{service_type}`
     *
     * @example
     * const { data } = await temps.externalServices.getProviderMetadata({
     *   path: {
     *     service_type: 'service-type',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProviderMetadata<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetServiceProviderMetadataData, ThrowOnError>): Promise<CallResult<GetServiceProviderMetadataResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/providers/metadata/{service_type}', options);
    }
    /**
     * List service types
     *
     * Returns the names of the service types that can be created, as used in `service_type`.
     *
     * `GET /external-services/types`
     *
     * @example
     * const { data } = await temps.externalServices.listTypes();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listTypes<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListExternalServiceTypesData, ThrowOnError>): ListPromise<ExternalServiceType, ListExternalServiceTypesResponse, ThrowOnError> {
        return this._list('GET', '/external-services/types', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get a service type's parameter schema
     *
     * Returns a JSON Schema of the parameters that a service of this type takes when it is created. Parameters that can be changed later carry `x-editable: true`.
     *
     * `GET /external-services/types/{service_type}/parameters`
     *
     * @example
     * const { data } = await temps.externalServices.getTypeParameters({
     *   path: {
     *     service_type: 'service-type',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getTypeParameters<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetExternalServiceTypeParametersData, ThrowOnError>): Promise<CallResult<GetExternalServiceTypeParametersResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/types/{service_type}/parameters', options);
    }
    /**
     * Get a service
     *
     * Returns one service with its current parameters and the JSON schema that describes them.
     *
     * `GET /external-services/{id}`
     *
     * @example
     * const { data } = await temps.externalServices.get({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetExternalServiceData, ThrowOnError>): Promise<CallResult<GetExternalServiceResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/{id}', options);
    }
    /**
     * Update a service
     *
     * Changes the parameters of a service and, when `docker_image` is given, recreates its container from that image with the data kept. The service can be unreachable for a moment.
     *
     * `PUT /external-services/{id}`
     *
     * @example
     * const { data } = await temps.externalServices.update({
     *   path: { id: 1 },
     *   body: { parameters: {} },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateExternalServiceData, ThrowOnError>): Promise<CallResult<UpdateExternalServiceResponse, ThrowOnError>> {
        return this._call('PUT', '/external-services/{id}', options);
    }
    /**
     * Delete a service
     *
     * Deletes a service. Back up what is in it first, and unlink its projects.
     *
     * `DELETE /external-services/{id}`
     *
     * @example
     * await temps.externalServices.delete({ path: { id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteExternalServiceData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/external-services/{id}', options, { responseType: 'none' });
    }
    /**
     * Get the health of a service
     *
     * Returns the result of the last health check, the uptime of the past 24 hours and the most recent checks. For a service that was not checked yet, `status` and `last_checked_at` are null and the list is empty.
     *
     * `GET /external-services/{id}/health`
     *
     * @example
     * const { data } = await temps.externalServices.getHealth({ path: { id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getHealth<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetExternalServiceHealthData, ThrowOnError>): Promise<CallResult<GetExternalServiceHealthResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/{id}/health', options);
    }
    /**
     * List projects linked to a service
     *
     * Returns the links between a service and the projects that use it, one page at a time.
     *
     * `GET /external-services/{id}/projects`
     *
     * @example
     * const { data } = await temps.externalServices.listProjects({ path: { id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProjects<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListExternalServiceProjectsData, ThrowOnError>): ListPromise<ProjectServiceLink, ListExternalServiceProjectsResponse, ThrowOnError> {
        return this._list('GET', '/external-services/{id}/projects', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Link a project to a service
     *
     * Gives a project access to a service: the connection variables of the service are added to the environments of the project with their next deployment.
     *
     * `POST /external-services/{id}/projects`
     *
     * @example
     * const { data } = await temps.externalServices.linkProject({
     *   path: { id: 1 },
     *   body: { project_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    linkProject<ThrowOnError extends boolean = TDefault>(options: CallOptions<LinkExternalServiceProjectData, ThrowOnError>): Promise<CallResult<LinkExternalServiceProjectResponse, ThrowOnError>> {
        return this._call('POST', '/external-services/{id}/projects', options);
    }
    /**
     * Unlink a project from a service
     *
     * Takes the connection variables of a service away from a project, with its next deployment. The service and its data stay as they are.
     *
     * `DELETE /external-services/{id}/projects/{project_id}`
     *
     * @example
     * await temps.externalServices.unlinkProject({ path: { id: 1, project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    unlinkProject<ThrowOnError extends boolean = TDefault>(options: CallOptions<UnlinkExternalServiceProjectData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/external-services/{id}/projects/{project_id}', options, { responseType: 'none' });
    }
    /**
     * Get the service variables of a project
     *
     * Returns the environment variables with which a linked project reaches a service, such as host, port and credentials.
     *
     * `GET /external-services/{id}/projects/{project_id}/environment`
     *
     * @example
     * const { data } = await temps.externalServices.getProjectEnvironment({
     *   path: {
     *     id: 1,
     *     project_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProjectEnvironment<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetServiceProjectEnvironmentData, ThrowOnError>): Promise<CallResult<GetServiceProjectEnvironmentResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/{id}/projects/{project_id}/environment', options);
    }
    /**
     * Get a service environment variable
     *
     * Returns one environment variable that a service gives a linked project, with its value in clear.
     *
     * `GET /external-services/{id}/projects/{project_id}/environment/{var_name}`
     *
     * @example
     * const { data } = await temps.externalServices.getEnvironmentVariable({
     *   path: {
     *     id: 1,
     *     project_id: 1,
     *     var_name: 'my-app',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEnvironmentVariable<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetServiceEnvironmentVariableData, ThrowOnError>): Promise<CallResult<GetServiceEnvironmentVariableResponse, ThrowOnError>> {
        return this._call('GET', '/external-services/{id}/projects/{project_id}/environment/{var_name}', options);
    }
    /**
     * Start a service
     *
     * Starts the container of a stopped service. A service that runs already stays as it is.
     *
     * `POST /external-services/{id}/start`
     *
     * @example
     * const { data } = await temps.externalServices.start({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    start<ThrowOnError extends boolean = TDefault>(options: CallOptions<StartExternalServiceData, ThrowOnError>): Promise<CallResult<StartExternalServiceResponse, ThrowOnError>> {
        return this._call('POST', '/external-services/{id}/start', options);
    }
    /**
     * Stop a service
     *
     * Stops the container of a service; its data is kept. Projects that use it cannot reach it until it is started again.
     *
     * `POST /external-services/{id}/stop`
     *
     * @example
     * const { data } = await temps.externalServices.stop({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    stop<ThrowOnError extends boolean = TDefault>(options: CallOptions<StopExternalServiceData, ThrowOnError>): Promise<CallResult<StopExternalServiceResponse, ThrowOnError>> {
        return this._call('POST', '/external-services/{id}/stop', options);
    }
    /**
     * Upgrade the image of a service
     *
     * Moves a service to another Docker image and carries its data over with the upgrade procedure of its type. The service is down meanwhile; make a backup first.
     *
     * `POST /external-services/{id}/upgrade`
     *
     * @example
     * const { data } = await temps.externalServices.upgrade({
     *   path: { id: 1 },
     *   body: {
     *     docker_image: 'ghcr.io/acme/app:1.4.0',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    upgrade<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpgradeExternalServiceData, ThrowOnError>): Promise<CallResult<UpgradeExternalServiceResponse, ThrowOnError>> {
        return this._call('POST', '/external-services/{id}/upgrade', options);
    }
}

/**
 * Conversion funnels over the events of a project.
 *
 * `listUniqueEvents`, `list`, `create`, `previewMetrics`, `update`, `delete`, `getMetrics`
 */
export class FunnelsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List event names for funnels
     *
     * Returns the distinct event names of a project with their counts, to pick funnel steps from, one page at a time.
     *
     * `GET /projects/{project_id}/events/unique`
     *
     * @example
     * const { data } = await temps.funnels.listUniqueEvents({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listUniqueEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListUniqueEventsData, ThrowOnError>): ListPromise<FunnelEvent, ListUniqueEventsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/events/unique', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'events', total: 'total' });
    }
    /**
     * List funnels
     *
     * Returns the funnels of a project.
     *
     * `GET /projects/{project_id}/funnels`
     *
     * @example
     * const { data } = await temps.funnels.list({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListFunnelsData, ThrowOnError>): Promise<CallResult<ListFunnelsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/funnels', options);
    }
    /**
     * Create a funnel
     *
     * Stores a funnel: an ordered list of events that visitors are expected to go through.
     *
     * `POST /projects/{project_id}/funnels`
     *
     * @example
     * const { data } = await temps.funnels.create({
     *   path: { project_id: 1 },
     *   body: {
     *     name: 'my-app',
     *     steps: [{ event_name: 'my-app' }],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateFunnelData, ThrowOnError>): Promise<CallResult<CreateFunnelResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/funnels', options);
    }
    /**
     * Preview funnel metrics
     *
     * Computes the metrics of a funnel without storing it. All ids in the answer are 0.
     *
     * `POST /projects/{project_id}/funnels/preview`
     *
     * @example
     * const { data } = await temps.funnels.previewMetrics({
     *   path: { project_id: 1 },
     *   body: {
     *     name: 'my-app',
     *     steps: [{ event_name: 'my-app' }],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    previewMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<PreviewFunnelMetricsData, ThrowOnError>): Promise<CallResult<PreviewFunnelMetricsResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/funnels/preview', options);
    }
    /**
     * Update a funnel
     *
     * Replaces the name, description and all steps of a funnel.
     *
     * `PUT /projects/{project_id}/funnels/{funnel_id}`
     *
     * @example
     * const { data } = await temps.funnels.update({
     *   path: { project_id: 1, funnel_id: 1 },
     *   body: {
     *     name: 'my-app',
     *     steps: [{ event_name: 'my-app' }],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateFunnelData, ThrowOnError>): Promise<CallResult<UpdateFunnelResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/funnels/{funnel_id}', options);
    }
    /**
     * Delete a funnel
     *
     * Removes a funnel and its steps. The events it counted stay.
     *
     * `DELETE /projects/{project_id}/funnels/{funnel_id}`
     *
     * @example
     * const { data } = await temps.funnels.delete({ path: { project_id: 1, funnel_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteFunnelData, ThrowOnError>): Promise<CallResult<DeleteFunnelResponse, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/funnels/{funnel_id}', options);
    }
    /**
     * Get funnel metrics
     *
     * Computes how many visitors went through each step of a funnel.
     *
     * `GET /projects/{project_id}/funnels/{funnel_id}/metrics`
     *
     * @example
     * const { data } = await temps.funnels.getMetrics({ path: { project_id: 1, funnel_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetFunnelMetricsData, ThrowOnError>): Promise<CallResult<GetFunnelMetricsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/funnels/{funnel_id}/metrics', options);
    }
}

/**
 * Git providers, connections and repositories.
 *
 * `listConnections`, `deleteConnection`, `activateConnection`, `deactivateConnection`, `listConnectionRepositories`, `syncRepositories`, `updateConnectionToken`, `validateConnection`, `listProviders`, `createProvider`, `createGithubPatProvider`, `createGitlabOauthProvider`, `createGitlabPatProvider`, `getProvider`, `deleteProvider`, `activateProvider`, `handleProviderOauthCallback`, `listProviderConnections`, `deactivateProvider`, `checkProviderDeletionSafety`, `startProviderOauth`, `deleteProviderSafely`, `listRepositories`, `getRepository`, `listRepositoriesByName`, `getRepositoryPreset`, `listRepositoryBranches`, `listRepositoryTags`, `getRepositoryPresetLive`, `listRepositoryBranchesById`, `checkCommitExists`, `listRepositoryTagsById`
 */
export class GitNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List git connections
     *
     * Returns the accounts that are connected at git providers, one page at a time.
     *
     * `GET /git-connections`
     *
     * @example
     * const { data } = await temps.git.listConnections();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listConnections<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListGitConnectionsData, ThrowOnError>): ListPromise<GitConnection, ListGitConnectionsResponse, ThrowOnError> {
        return this._list('GET', '/git-connections', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'connections', total: 'total_count' });
    }
    /**
     * Delete a git connection
     *
     * Removes the connection and the repositories synced through it for good. Refused while a project uses it.
     *
     * `DELETE /git-connections/{connection_id}`
     *
     * @example
     * await temps.git.deleteConnection({ path: { connection_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteConnection<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteGitConnectionData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/git-connections/{connection_id}', options, { responseType: 'none' });
    }
    /**
     * Activate a git connection
     *
     * Makes a deactivated connection usable again. The answer has no body.
     *
     * `POST /git-connections/{connection_id}/activate`
     *
     * @example
     * await temps.git.activateConnection({ path: { connection_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    activateConnection<ThrowOnError extends boolean = TDefault>(options: CallOptions<ActivateGitConnectionData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/git-connections/{connection_id}/activate', options, { responseType: 'none' });
    }
    /**
     * Deactivate a git connection
     *
     * Takes a connection out of use without deleting it. The answer has no body.
     *
     * `POST /git-connections/{connection_id}/deactivate`
     *
     * @example
     * await temps.git.deactivateConnection({ path: { connection_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deactivateConnection<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeactivateGitConnectionData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/git-connections/{connection_id}/deactivate', options, { responseType: 'none' });
    }
    /**
     * List repositories of a git connection
     *
     * Returns the repositories synced through one connection, one page at a time.
     *
     * `GET /git-connections/{connection_id}/repositories`
     *
     * @example
     * const { data } = await temps.git.listConnectionRepositories({ path: { connection_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listConnectionRepositories<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListGitConnectionRepositoriesData, ThrowOnError>): ListPromise<GitRepository, ListGitConnectionRepositoriesResponse, ThrowOnError> {
        return this._list('GET', '/git-connections/{connection_id}/repositories', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'repositories', total: 'total_count' });
    }
    /**
     * Sync repositories of a git connection
     *
     * Starts reading the repository list from the git provider in the background. Watch `syncing` and `last_synced_at` of the connection for its end.
     *
     * `POST /git-connections/{connection_id}/sync`
     *
     * @example
     * const { data } = await temps.git.syncRepositories({ path: { connection_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    syncRepositories<ThrowOnError extends boolean = TDefault>(options: CallOptions<SyncRepositoriesData, ThrowOnError>): Promise<CallResult<SyncRepositoriesResponse, ThrowOnError>> {
        return this._call('POST', '/git-connections/{connection_id}/sync', options);
    }
    /**
     * Replace the token of a git connection
     *
     * Stores a new access token after checking it at the git provider, and clears the expired state of the connection.
     *
     * `POST /git-connections/{connection_id}/update-token`
     *
     * @example
     * const { data } = await temps.git.updateConnectionToken({
     *   path: { connection_id: 1 },
     *   body: { access_token: 'access-token' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateConnectionToken<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateGitConnectionTokenData, ThrowOnError>): Promise<CallResult<UpdateGitConnectionTokenResponse, ThrowOnError>> {
        return this._call('POST', '/git-connections/{connection_id}/update-token', options);
    }
    /**
     * Validate a git connection
     *
     * Checks at the git provider whether the stored token still works. A token that does not is answered with 200 and `is_valid` false.
     *
     * `GET /git-connections/{connection_id}/validate`
     *
     * @example
     * const { data } = await temps.git.validateConnection({ path: { connection_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    validateConnection<ThrowOnError extends boolean = TDefault>(options: CallOptions<ValidateGitConnectionData, ThrowOnError>): Promise<CallResult<ValidateGitConnectionResponse, ThrowOnError>> {
        return this._call('GET', '/git-connections/{connection_id}/validate', options);
    }
    /**
     * List git providers
     *
     * Returns the configured git hosts and how Temps signs in to them. Secrets are never part of the answer.
     *
     * `GET /git-providers`
     *
     * @example
     * const { data } = await temps.git.listProviders();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviders<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListGitProvidersData, ThrowOnError>): Promise<CallResult<ListGitProvidersResponse, ThrowOnError>> {
        return this._call('GET', '/git-providers', options);
    }
    /**
     * Create a git provider
     *
     * Configures a git host of any supported type with any sign-in method. The shorter calls for GitHub and GitLab tokens cover the common cases.
     *
     * `POST /git-providers`
     *
     * @example
     * const { data } = await temps.git.createProvider({
     *   body: {
     *     name: 'my-app',
     *     provider_type: 'github',
     *     auth_method: 'github_app',
     *     auth_config: {},
     *     is_default: true,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateGitProviderData, ThrowOnError>): Promise<CallResult<CreateGitProviderResponse, ThrowOnError>> {
        return this._call('POST', '/git-providers', options);
    }
    /**
     * Create a GitHub provider with a token
     *
     * Configures GitHub with a personal access token and connects the account that the token belongs to.
     *
     * `POST /git-providers/github/pat`
     *
     * @example
     * const { data } = await temps.git.createGithubPatProvider({
     *   body: {
     *     name: 'my-app',
     *     token: 'token',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createGithubPatProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateGithubPatGitProviderData, ThrowOnError>): Promise<CallResult<CreateGithubPatGitProviderResponse, ThrowOnError>> {
        return this._call('POST', '/git-providers/github/pat', options);
    }
    /**
     * Create a GitLab provider with OAuth
     *
     * Configures GitLab with an OAuth application. No account is connected until someone has gone through the authorization.
     *
     * `POST /git-providers/gitlab/oauth`
     *
     * @example
     * const { data } = await temps.git.createGitlabOauthProvider({
     *   body: {
     *     client_id: 'a1b2c3',
     *     client_secret: 'client-secret',
     *     name: 'my-app',
     *     redirect_uri: 'https://example.com',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createGitlabOauthProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateGitlabOauthGitProviderData, ThrowOnError>): Promise<CallResult<CreateGitlabOauthGitProviderResponse, ThrowOnError>> {
        return this._call('POST', '/git-providers/gitlab/oauth', options);
    }
    /**
     * Create a GitLab provider with a token
     *
     * Configures GitLab with a personal access token and connects the account that the token belongs to.
     *
     * `POST /git-providers/gitlab/pat`
     *
     * @example
     * const { data } = await temps.git.createGitlabPatProvider({
     *   body: {
     *     name: 'my-app',
     *     token: 'token',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createGitlabPatProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateGitlabPatGitProviderData, ThrowOnError>): Promise<CallResult<CreateGitlabPatGitProviderResponse, ThrowOnError>> {
        return this._call('POST', '/git-providers/gitlab/pat', options);
    }
    /**
     * Get a git provider
     *
     * Returns one git provider, without its secrets.
     *
     * `GET /git-providers/{provider_id}`
     *
     * @example
     * const { data } = await temps.git.getProvider({ path: { provider_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetGitProviderData, ThrowOnError>): Promise<CallResult<GetGitProviderResponse, ThrowOnError>> {
        return this._call('GET', '/git-providers/{provider_id}', options);
    }
    /**
     * Delete a git provider
     *
     * Removes a git provider for good. Refused while it has connections.
     *
     * `DELETE /git-providers/{provider_id}`
     *
     * @example
     * await temps.git.deleteProvider({ path: { provider_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteGitProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/git-providers/{provider_id}', options, { responseType: 'none' });
    }
    /**
     * Activate a git provider
     *
     * Makes a deactivated git provider usable again. The answer has no body.
     *
     * `POST /git-providers/{provider_id}/activate`
     *
     * @example
     * await temps.git.activateProvider({ path: { provider_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    activateProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<ActivateGitProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/git-providers/{provider_id}/activate', options, { responseType: 'none' });
    }
    /**
     * Handle the OAuth callback of a git provider
     *
     * Takes the browser back from the git host, exchanges the code for a token, stores the connection and redirects to the dashboard. Meant for browsers; needs no token.
     *
     * `GET /git-providers/{provider_id}/callback`
     *
     * @example
     * const { data } = await temps.git.handleProviderOauthCallback({
     *   path: { provider_id: 1 },
     *   query: {
     *     code: 'code',
     *     state: 'state',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    handleProviderOauthCallback<ThrowOnError extends boolean = TDefault>(options: CallOptions<HandleGitProviderOauthCallbackData, ThrowOnError>): Promise<CallResult<string, ThrowOnError>> {
        return this._call('GET', '/git-providers/{provider_id}/callback', options, { responseType: 'redirect' });
    }
    /**
     * List connections of a git provider
     *
     * Returns every connection that was made through one git provider.
     *
     * `GET /git-providers/{provider_id}/connections`
     *
     * @example
     * const { data } = await temps.git.listProviderConnections({ path: { provider_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviderConnections<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListGitProviderConnectionsData, ThrowOnError>): Promise<CallResult<ListGitProviderConnectionsResponse, ThrowOnError>> {
        return this._call('GET', '/git-providers/{provider_id}/connections', options);
    }
    /**
     * Deactivate a git provider
     *
     * Takes a git provider out of use without deleting it. The answer has no body.
     *
     * `POST /git-providers/{provider_id}/deactivate`
     *
     * @example
     * await temps.git.deactivateProvider({ path: { provider_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deactivateProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeactivateGitProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/git-providers/{provider_id}/deactivate', options, { responseType: 'none' });
    }
    /**
     * Check whether a git provider can be deleted
     *
     * Tells which projects still use the git provider. Changes nothing.
     *
     * `GET /git-providers/{provider_id}/deletion-check`
     *
     * @example
     * const { data } = await temps.git.checkProviderDeletionSafety({ path: { provider_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    checkProviderDeletionSafety<ThrowOnError extends boolean = TDefault>(options: CallOptions<CheckGitProviderDeletionSafetyData, ThrowOnError>): Promise<CallResult<CheckGitProviderDeletionSafetyResponse, ThrowOnError>> {
        return this._call('GET', '/git-providers/{provider_id}/deletion-check', options);
    }
    /**
     * Start the OAuth authorization of a git provider
     *
     * Redirects the browser to the consent page of the git host. Meant for browsers.
     *
     * `GET /git-providers/{provider_id}/oauth/authorize`
     *
     * @example
     * const { data } = await temps.git.startProviderOauth({ path: { provider_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    startProviderOauth<ThrowOnError extends boolean = TDefault>(options: CallOptions<StartGitProviderOauthData, ThrowOnError>): Promise<CallResult<string, ThrowOnError>> {
        return this._call('GET', '/git-providers/{provider_id}/oauth/authorize', options, { responseType: 'redirect' });
    }
    /**
     * Delete an unused git provider
     *
     * Removes a git provider with its connections, but only when no project uses them.
     *
     * `DELETE /git-providers/{provider_id}/safe-delete`
     *
     * @example
     * await temps.git.deleteProviderSafely({ path: { provider_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteProviderSafely<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteGitProviderSafelyData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/git-providers/{provider_id}/safe-delete', options, { responseType: 'none' });
    }
    /**
     * List synced repositories
     *
     * Returns the repositories known from all connections, one page at a time. The data is as of the last sync.
     *
     * `GET /repositories`
     *
     * @example
     * const { data } = await temps.git.listRepositories();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositories<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListRepositoriesData, ThrowOnError>): ListPromise<GitRepository, ListRepositoriesResponse, ThrowOnError> {
        return this._list('GET', '/repositories', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'repositories', total: 'total_count' });
    }
    /**
     * Get a repository by name
     *
     * Returns a synced repository. Where several connections know the same name, `connection_id` picks one.
     *
     * `GET /repositories/{owner}/{name}`
     *
     * @example
     * const { data } = await temps.git.getRepository({ path: { owner: 'owner', name: 'my-app' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getRepository<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetRepositoryData, ThrowOnError>): Promise<CallResult<GetRepositoryResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{owner}/{name}', options);
    }
    /**
     * List all repositories with a name
     *
     * Returns the synced repositories with this owner and name over all connections.
     *
     * `GET /repositories/{owner}/{name}/all`
     *
     * @example
     * const { data } = await temps.git.listRepositoriesByName({
     *   path: {
     *     owner: 'owner',
     *     name: 'my-app',
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositoriesByName<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListRepositoriesByNameData, ThrowOnError>): Promise<CallResult<ListRepositoriesByNameResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{owner}/{name}/all', options);
    }
    /**
     * Get the presets of a repository by name
     *
     * Returns the build presets that were detected in a repository, computing them when they are not known yet.
     *
     * `GET /repositories/{owner}/{name}/preset`
     *
     * @example
     * const { data } = await temps.git.getRepositoryPreset({
     *   path: { owner: 'owner', name: 'my-app' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getRepositoryPreset<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetRepositoryPresetData, ThrowOnError>): Promise<CallResult<GetRepositoryPresetResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{owner}/{name}/preset', options);
    }
    /**
     * List branches of a repository by name
     *
     * Returns the branches of a repository, from a cache unless `fresh` is set.
     *
     * `GET /repositories/{owner}/{repo}/branches`
     *
     * @example
     * const { data } = await temps.git.listRepositoryBranches({
     *   path: { owner: 'owner', repo: 'repo' },
     *   query: { connection_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositoryBranches<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListRepositoryBranchesData, ThrowOnError>): Promise<CallResult<ListRepositoryBranchesResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{owner}/{repo}/branches', options);
    }
    /**
     * List tags of a repository by name
     *
     * Returns the tags of a repository, from a cache unless `fresh` is set.
     *
     * `GET /repositories/{owner}/{repo}/tags`
     *
     * @example
     * const { data } = await temps.git.listRepositoryTags({
     *   path: { owner: 'owner', repo: 'repo' },
     *   query: { connection_id: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositoryTags<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListRepositoryTagsData, ThrowOnError>): Promise<CallResult<ListRepositoryTagsResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{owner}/{repo}/tags', options);
    }
    /**
     * Detect the presets of a repository
     *
     * Reads the files of a branch at the git provider and works out the build presets anew, without the cache.
     *
     * `GET /repositories/{repository_id}/preset/live`
     *
     * @example
     * const { data } = await temps.git.getRepositoryPresetLive({ path: { repository_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getRepositoryPresetLive<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetRepositoryPresetLiveData, ThrowOnError>): Promise<CallResult<GetRepositoryPresetLiveResponse, ThrowOnError>> {
        return this._call('GET', '/repositories/{repository_id}/preset/live', options);
    }
    /**
     * List branches of a repository by id
     *
     * Returns the branches of a synced repository, from a cache unless `fresh` is set.
     *
     * `GET /repository/{repository_id}/branches`
     *
     * @example
     * const { data } = await temps.git.listRepositoryBranchesById({ path: { repository_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositoryBranchesById<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListRepositoryBranchesByIdData, ThrowOnError>): Promise<CallResult<ListRepositoryBranchesByIdResponse, ThrowOnError>> {
        return this._call('GET', '/repository/{repository_id}/branches', options);
    }
    /**
     * Check whether a commit exists
     *
     * Asks the git provider for a commit. An unknown commit is answered with 200 and `exists` false.
     *
     * `GET /repository/{repository_id}/commits/{commit_sha}`
     *
     * @example
     * const { data } = await temps.git.checkCommitExists({
     *   path: {
     *     repository_id: 1,
     *     commit_sha: '9fceb02d0ae598e95dc970b74767f19372d61af8',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    checkCommitExists<ThrowOnError extends boolean = TDefault>(options: CallOptions<CheckCommitExistsData, ThrowOnError>): Promise<CallResult<CheckCommitExistsResponse, ThrowOnError>> {
        return this._call('GET', '/repository/{repository_id}/commits/{commit_sha}', options);
    }
    /**
     * List tags of a repository by id
     *
     * Returns the tags of a synced repository, from a cache unless `fresh` is set.
     *
     * `GET /repository/{repository_id}/tags`
     *
     * @example
     * const { data } = await temps.git.listRepositoryTagsById({ path: { repository_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRepositoryTagsById<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListRepositoryTagsByIdData, ThrowOnError>): Promise<CallResult<ListRepositoryTagsByIdResponse, ThrowOnError>> {
        return this._call('GET', '/repository/{repository_id}/tags', options);
    }
}

/**
 * Uptime monitors, incidents and errors.
 *
 * `getIncident`, `updateIncidentStatus`, `listIncidentUpdates`, `getMonitor`, `deleteMonitor`, `getBucketedStatus`, `getCurrentStatus`, `getUptime`, `listDsns`, `createDsn`, `getOrCreateDsn`, `regenerateDsn`, `revokeDsn`, `getErrorDashboardStats`, `listErrorGroups`, `getErrorGroup`, `updateErrorGroup`, `listErrorEvents`, `getErrorEvent`, `getErrorStats`, `getErrorTimeSeries`, `hasErrorGroups`, `listIncidents`, `createIncident`, `getBucketedIncidents`, `listMonitors`, `createMonitor`, `getStatus`
 */
export class MonitoringNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get an incident
     *
     * Returns one incident with its present status.
     *
     * `GET /incidents/{incident_id}`
     *
     * @example
     * const { data } = await temps.monitoring.getIncident({ path: { incident_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getIncident<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetIncidentData, ThrowOnError>): Promise<CallResult<GetIncidentResponse, ThrowOnError>> {
        return this._call('GET', '/incidents/{incident_id}', options);
    }
    /**
     * Update the status of an incident
     *
     * Sets a new status and adds the message to the update log. The status `resolved` also sets `resolved_at`.
     *
     * `PATCH /incidents/{incident_id}/status`
     *
     * @example
     * const { data } = await temps.monitoring.updateIncidentStatus({
     *   path: { incident_id: 1 },
     *   body: {
     *     message: 'message',
     *     status: 'investigating',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateIncidentStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateIncidentStatusData, ThrowOnError>): Promise<CallResult<UpdateIncidentStatusResponse, ThrowOnError>> {
        return this._call('PATCH', '/incidents/{incident_id}/status', options);
    }
    /**
     * List updates of an incident
     *
     * Returns the update log of an incident, the newest entry first.
     *
     * `GET /incidents/{incident_id}/updates`
     *
     * @example
     * const { data } = await temps.monitoring.listIncidentUpdates({ path: { incident_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listIncidentUpdates<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListIncidentUpdatesData, ThrowOnError>): ListPromise<IncidentUpdate, ListIncidentUpdatesResponse, ThrowOnError> {
        return this._list('GET', '/incidents/{incident_id}/updates', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get a monitor
     *
     * Returns the settings of one monitor; its state is in `current-status`.
     *
     * `GET /monitors/{monitor_id}`
     *
     * @example
     * const { data } = await temps.monitoring.getMonitor({ path: { monitor_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getMonitor<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetMonitorData, ThrowOnError>): Promise<CallResult<GetMonitorResponse, ThrowOnError>> {
        return this._call('GET', '/monitors/{monitor_id}', options);
    }
    /**
     * Delete a monitor
     *
     * Deletes a monitor and stops its checks.
     *
     * `DELETE /monitors/{monitor_id}`
     *
     * @example
     * await temps.monitoring.deleteMonitor({ path: { monitor_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteMonitor<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteMonitorData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/monitors/{monitor_id}', options, { responseType: 'none' });
    }
    /**
     * Get monitor status by time bucket
     *
     * Returns the checks of a monitor aggregated into time buckets, with counts, uptime and response time percentiles for each.
     *
     * `GET /monitors/{monitor_id}/bucketed`
     *
     * @example
     * const { data } = await temps.monitoring.getBucketedStatus({ path: { monitor_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getBucketedStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetBucketedStatusData, ThrowOnError>): Promise<CallResult<GetBucketedStatusResponse, ThrowOnError>> {
        return this._call('GET', '/monitors/{monitor_id}/bucketed', options);
    }
    /**
     * Get the current status of a monitor
     *
     * Returns the latest state of a monitor together with uptime and average response time over a time window. A monitor that has not been checked yet is `unknown`.
     *
     * `GET /monitors/{monitor_id}/current-status`
     *
     * @example
     * const { data } = await temps.monitoring.getCurrentStatus({ path: { monitor_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getCurrentStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetCurrentStatusData, ThrowOnError>): Promise<CallResult<GetCurrentStatusResponse, ThrowOnError>> {
        return this._call('GET', '/monitors/{monitor_id}/current-status', options);
    }
    /**
     * Get the uptime history of a monitor
     *
     * Returns the single checks of a monitor within a time window.
     *
     * `GET /monitors/{monitor_id}/uptime`
     *
     * @example
     * const { data } = await temps.monitoring.getUptime({
     *   path: { monitor_id: 1 },
     *   query: {
     *     start_time: '2026-01-15T12:00:00Z',
     *     end_time: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getUptime<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetUptimeData, ThrowOnError>): Promise<CallResult<GetUptimeResponse, ThrowOnError>> {
        return this._call('GET', '/monitors/{monitor_id}/uptime', options);
    }
    /**
     * List error tracking DSNs
     *
     * Returns the addresses to which Sentry-compatible clients of a project send errors, revoked ones included.
     *
     * `GET /projects/{project_id}/dsns`
     *
     * @example
     * const { data } = await temps.monitoring.listDsns({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listDsns<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListDsnsData, ThrowOnError>): Promise<CallResult<ListDsnsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/dsns', options);
    }
    /**
     * Create an error tracking DSN
     *
     * Makes a new DSN for a project, optionally tied to one environment or deployment.
     *
     * `POST /projects/{project_id}/dsns`
     *
     * @example
     * const { data } = await temps.monitoring.createDsn({ path: { project_id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createDsn<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateDsnData, ThrowOnError>): Promise<CallResult<CreateDsnResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/dsns', options);
    }
    /**
     * Get or create an error tracking DSN
     *
     * Returns the active DSN of the given scope, making one when there is none. Safe to call again.
     *
     * `POST /projects/{project_id}/dsns/get-or-create`
     *
     * @example
     * const { data } = await temps.monitoring.getOrCreateDsn({ path: { project_id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getOrCreateDsn<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetOrCreateDsnData, ThrowOnError>): Promise<CallResult<GetOrCreateDsnResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/dsns/get-or-create', options);
    }
    /**
     * Regenerate an error tracking DSN
     *
     * Gives a DSN a new key. Clients that use the old one can no longer send.
     *
     * `POST /projects/{project_id}/dsns/{dsn_id}/regenerate`
     *
     * @example
     * const { data } = await temps.monitoring.regenerateDsn({
     *   path: { project_id: 1, dsn_id: 1 },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    regenerateDsn<ThrowOnError extends boolean = TDefault>(options: CallOptions<RegenerateDsnData, ThrowOnError>): Promise<CallResult<RegenerateDsnResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/dsns/{dsn_id}/regenerate', options);
    }
    /**
     * Revoke an error tracking DSN
     *
     * Deactivates a DSN for good. Errors already received stay.
     *
     * `POST /projects/{project_id}/dsns/{dsn_id}/revoke`
     *
     * @example
     * await temps.monitoring.revokeDsn({ path: { project_id: 1, dsn_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    revokeDsn<ThrowOnError extends boolean = TDefault>(options: CallOptions<RevokeDsnData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/dsns/{dsn_id}/revoke', options, { responseType: 'none' });
    }
    /**
     * Get error dashboard statistics
     *
     * Counts errors and error groups in a period and, when asked, in the period of equal length before it.
     *
     * `GET /projects/{project_id}/error-dashboard-stats`
     *
     * @example
     * const { data } = await temps.monitoring.getErrorDashboardStats({
     *   path: { project_id: 1 },
     *   query: {
     *     start_time: '2026-01-15T12:00:00Z',
     *     end_time: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getErrorDashboardStats<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetErrorDashboardStatsData, ThrowOnError>): Promise<CallResult<GetErrorDashboardStatsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/error-dashboard-stats', options);
    }
    /**
     * List error groups
     *
     * Returns the groups of similar errors of a project, one page at a time, most recently seen first by default.
     *
     * `GET /projects/{project_id}/error-groups`
     *
     * @example
     * const { data } = await temps.monitoring.listErrorGroups({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listErrorGroups<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListErrorGroupsData, ThrowOnError>): ListPromise<ErrorGroup, ListErrorGroupsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/error-groups', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data' });
    }
    /**
     * Get an error group
     *
     * Returns one group of similar errors.
     *
     * `GET /projects/{project_id}/error-groups/{group_id}`
     *
     * @example
     * const { data } = await temps.monitoring.getErrorGroup({ path: { project_id: 1, group_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getErrorGroup<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetErrorGroupData, ThrowOnError>): Promise<CallResult<GetErrorGroupResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/error-groups/{group_id}', options);
    }
    /**
     * Update an error group
     *
     * Sets the status of a group and who takes care of it. The answer has no body.
     *
     * `PUT /projects/{project_id}/error-groups/{group_id}`
     *
     * @example
     * await temps.monitoring.updateErrorGroup({
     *   path: { project_id: 1, group_id: 1 },
     *   body: { status: 'unresolved' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateErrorGroup<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateErrorGroupData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/error-groups/{group_id}', options, { responseType: 'none' });
    }
    /**
     * List events of an error group
     *
     * Returns the single errors of a group, newest first, one page at a time.
     *
     * `GET /projects/{project_id}/error-groups/{group_id}/events`
     *
     * @example
     * const { data } = await temps.monitoring.listErrorEvents({ path: { project_id: 1, group_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listErrorEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListErrorEventsData, ThrowOnError>): ListPromise<ErrorEvent, ListErrorEventsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/error-groups/{group_id}/events', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'data' });
    }
    /**
     * Get an error event
     *
     * Returns one recorded error with all its data.
     *
     * `GET /projects/{project_id}/error-groups/{group_id}/events/{event_id}`
     *
     * @example
     * const { data } = await temps.monitoring.getErrorEvent({
     *   path: {
     *     project_id: 1,
     *     group_id: 1,
     *     event_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getErrorEvent<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetErrorEventData, ThrowOnError>): Promise<CallResult<GetErrorEventResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/error-groups/{group_id}/events/{event_id}', options);
    }
    /**
     * Get error group counts by status
     *
     * Counts the error groups of a project by status.
     *
     * `GET /projects/{project_id}/error-stats`
     *
     * @example
     * const { data } = await temps.monitoring.getErrorStats({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getErrorStats<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetErrorStatsData, ThrowOnError>): Promise<CallResult<GetErrorStatsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/error-stats', options);
    }
    /**
     * Get the number of errors over time
     *
     * Counts the errors of a project in buckets of equal length over a period.
     *
     * `GET /projects/{project_id}/error-time-series`
     *
     * @example
     * const { data } = await temps.monitoring.getErrorTimeSeries({
     *   path: { project_id: 1 },
     *   query: {
     *     start_time: '2026-01-15T12:00:00Z',
     *     end_time: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getErrorTimeSeries<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetErrorTimeSeriesData, ThrowOnError>): Promise<CallResult<GetErrorTimeSeriesResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/error-time-series', options);
    }
    /**
     * Check whether a project has error groups
     *
     * Tells whether any error was ever recorded for a project.
     *
     * `GET /projects/{project_id}/has-error-groups`
     *
     * @example
     * const { data } = await temps.monitoring.hasErrorGroups({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    hasErrorGroups<ThrowOnError extends boolean = TDefault>(options: CallOptions<HasErrorGroupsData, ThrowOnError>): Promise<CallResult<HasErrorGroupsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/has-error-groups', options);
    }
    /**
     * List incidents
     *
     * Returns the incidents of a project, the most recently started first.
     *
     * `GET /projects/{project_id}/incidents`
     *
     * @example
     * const { data } = await temps.monitoring.listIncidents({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listIncidents<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListIncidentsData, ThrowOnError>): ListPromise<Incident, ListIncidentsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/incidents', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create an incident
     *
     * Opens an incident with the status `investigating` and writes the first entry of its update log.
     *
     * `POST /projects/{project_id}/incidents`
     *
     * @example
     * const { data } = await temps.monitoring.createIncident({
     *   path: { project_id: 1 },
     *   body: {
     *     severity: 'minor',
     *     title: 'title',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createIncident<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateIncidentData, ThrowOnError>): Promise<CallResult<CreateIncidentResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/incidents', options);
    }
    /**
     * Get incident counts over time
     *
     * Counts the incidents of a project by severity in buckets of equal length.
     *
     * `GET /projects/{project_id}/incidents/bucketed`
     *
     * @example
     * const { data } = await temps.monitoring.getBucketedIncidents({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getBucketedIncidents<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetBucketedIncidentsData, ThrowOnError>): Promise<CallResult<GetBucketedIncidentsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/incidents/bucketed', options);
    }
    /**
     * List monitors
     *
     * Returns the monitors of a project, including those the platform created for its environments.
     *
     * `GET /projects/{project_id}/monitors`
     *
     * @example
     * const { data } = await temps.monitoring.listMonitors({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listMonitors<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListMonitorsData, ThrowOnError>): ListPromise<Monitor, ListMonitorsResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/monitors', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a monitor
     *
     * Creates an uptime monitor that checks an environment's public URL at a fixed interval.
     *
     * `POST /projects/{project_id}/monitors`
     *
     * @example
     * const { data } = await temps.monitoring.createMonitor({
     *   path: { project_id: 1 },
     *   body: {
     *     environment_id: 1,
     *     monitor_type: 'web',
     *     name: 'my-app',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createMonitor<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateMonitorData, ThrowOnError>): Promise<CallResult<CreateMonitorResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/monitors', options);
    }
    /**
     * Get the overall status of a project
     *
     * Combines the current state of the project's monitors with its recent incidents into one status. An open critical incident makes it `major_outage`, an open major incident or a monitor that is down `partial_outage`; a project without monitors and incidents is `operational`.
     *
     * `GET /projects/{project_id}/status`
     *
     * @example
     * const { data } = await temps.monitoring.getStatus({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getStatus<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectStatusData, ThrowOnError>): Promise<CallResult<GetProjectStatusResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/status', options);
    }
}

/**
 * Where alerts go, and which ones are sent.
 *
 * `getPreferences`, `updatePreferences`, `deletePreferences`, `listProviders`, `createProvider`, `createEmailProvider`, `updateEmailProvider`, `createSlackProvider`, `updateSlackProvider`, `createWebhookProvider`, `updateWebhookProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `testProvider`, `triggerWeeklyDigest`
 */
export class NotificationsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get notification preferences
     *
     * Returns what the instance notifies about and when. While nothing has been saved yet, the server's defaults are returned.
     *
     * `GET /notification-preferences`
     *
     * @example
     * const { data } = await temps.notifications.getPreferences();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPreferences<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetNotificationPreferencesData, ThrowOnError>): Promise<CallResult<GetNotificationPreferencesResponse, ThrowOnError>> {
        return this._call('GET', '/notification-preferences', options);
    }
    /**
     * Update notification preferences
     *
     * Replaces all preferences at once: read them first, change what is needed and send the whole set back.
     *
     * `PUT /notification-preferences`
     *
     * @example
     * const { data } = await temps.notifications.updatePreferences({
     *   body: {
     *     preferences: {
     *       backup_failures_enabled: true,
     *       backup_successes_enabled: true,
     *       batch_similar_notifications: true,
     *       build_errors_enabled: true,
     *       deployment_failures_enabled: true,
     *       digest_sections: {
     *       },
     *       digest_send_day: 'monday',
     *       digest_send_time: '2026-01-15T12:00:00Z',
     *       dns_changes_enabled: true,
     *       domain_expiration_enabled: true,
     *       email_enabled: true,
     *       error_threshold: 1,
     *       error_time_window: 1,
     *       load_balancer_issues_enabled: true,
     *       minimum_severity: 'info',
     *       retention_policy_violations_enabled: true,
     *       route_downtime_enabled: true,
     *       runtime_errors_enabled: true,
     *       s3_connection_issues_enabled: true,
     *       slack_enabled: true,
     *       ssl_days_before_expiration: 1,
     *       ssl_expiration_enabled: true,
     *       weekly_digest_enabled: true,
     *     },
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updatePreferences<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateNotificationPreferencesData, ThrowOnError>): Promise<CallResult<UpdateNotificationPreferencesResponse, ThrowOnError>> {
        return this._call('PUT', '/notification-preferences', options);
    }
    /**
     * Reset notification preferences
     *
     * Deletes the stored notification preferences, so that the defaults apply again.
     *
     * `DELETE /notification-preferences`
     *
     * @example
     * await temps.notifications.deletePreferences();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deletePreferences<ThrowOnError extends boolean = TDefault>(options?: CallOptions<DeleteNotificationPreferencesData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/notification-preferences', options, { responseType: 'none' });
    }
    /**
     * List notification providers
     *
     * Returns the channels that notifications are sent through, enabled or not, one page at a time.
     *
     * `GET /notification-providers`
     *
     * @example
     * const { data } = await temps.notifications.listProviders();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listProviders<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListNotificationProvidersData, ThrowOnError>): ListPromise<NotificationProvider, ListNotificationProvidersResponse, ThrowOnError> {
        return this._list('GET', '/notification-providers', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a notification provider
     *
     * Creates a notification provider of any type, with a configuration of the form that the type asks for. The calls for email, Slack and webhook providers do the same with a typed configuration.
     *
     * `POST /notification-providers`
     *
     * @example
     * const { data } = await temps.notifications.createProvider({
     *   body: {
     *     config: {},
     *     name: 'my-app',
     *     provider_type: 'email',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateNotificationProviderData, ThrowOnError>): Promise<CallResult<CreateNotificationProviderResponse, ThrowOnError>> {
        return this._call('POST', '/notification-providers', options);
    }
    /**
     * Create an email provider
     *
     * Adds a provider that sends notifications by email over SMTP. It is enabled unless `enabled` is false; use the test call to see whether mail arrives.
     *
     * `POST /notification-providers/email`
     *
     * @example
     * const { data } = await temps.notifications.createEmailProvider({
     *   body: {
     *     config: {
     *       from_address: 'from-address',
     *       password: 'correct-horse-battery-staple',
     *       smtp_host: 'app.example.com',
     *       smtp_port: 8080,
     *       to_addresses: [
     *         'to-addresse',
     *       ],
     *       username: 'ada',
     *     },
     *     name: 'my-app',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createEmailProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateEmailNotificationProviderData, ThrowOnError>): Promise<CallResult<CreateEmailNotificationProviderResponse, ThrowOnError>> {
        return this._call('POST', '/notification-providers/email', options);
    }
    /**
     * Update an email provider
     *
     * Replaces the configuration of an email provider, and its name and enabled flag where they are given. The configuration is sent as a whole, the password included.
     *
     * `PUT /notification-providers/email/{id}`
     *
     * @example
     * const { data } = await temps.notifications.updateEmailProvider({
     *   path: { id: 1 },
     *   body: {
     *     config: {
     *       from_address: 'from-address',
     *       password: 'correct-horse-battery-staple',
     *       smtp_host: 'app.example.com',
     *       smtp_port: 8080,
     *       to_addresses: [
     *         'to-addresse',
     *       ],
     *       username: 'ada',
     *     },
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateEmailProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateEmailNotificationProviderData, ThrowOnError>): Promise<CallResult<UpdateEmailNotificationProviderResponse, ThrowOnError>> {
        return this._call('PUT', '/notification-providers/email/{id}', options);
    }
    /**
     * Create a Slack provider
     *
     * Adds a provider that posts notifications to Slack through an incoming webhook. It is enabled unless `enabled` is false.
     *
     * `POST /notification-providers/slack`
     *
     * @example
     * const { data } = await temps.notifications.createSlackProvider({
     *   body: {
     *     config: {
     *       webhook_url: 'https://example.com',
     *     },
     *     name: 'my-app',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createSlackProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateSlackNotificationProviderData, ThrowOnError>): Promise<CallResult<CreateSlackNotificationProviderResponse, ThrowOnError>> {
        return this._call('POST', '/notification-providers/slack', options);
    }
    /**
     * Update a Slack provider
     *
     * Replaces the configuration of a Slack provider, and its name and enabled flag where they are given. The configuration is sent as a whole.
     *
     * `PUT /notification-providers/slack/{id}`
     *
     * @example
     * const { data } = await temps.notifications.updateSlackProvider({
     *   path: { id: 1 },
     *   body: {
     *     config: {
     *       webhook_url: 'https://example.com',
     *     },
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSlackProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateSlackNotificationProviderData, ThrowOnError>): Promise<CallResult<UpdateSlackNotificationProviderResponse, ThrowOnError>> {
        return this._call('PUT', '/notification-providers/slack/{id}', options);
    }
    /**
     * Create a webhook provider
     *
     * Adds a provider that sends each notification as an HTTP request to a URL. It is enabled unless `enabled` is false. Not to be confused with the webhooks of a project, which deliver events.
     *
     * `POST /notification-providers/webhook`
     *
     * @example
     * const { data } = await temps.notifications.createWebhookProvider({
     *   body: {
     *     config: {
     *       url: 'https://example.com',
     *     },
     *     name: 'my-app',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createWebhookProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateWebhookNotificationProviderData, ThrowOnError>): Promise<CallResult<CreateWebhookNotificationProviderResponse, ThrowOnError>> {
        return this._call('POST', '/notification-providers/webhook', options);
    }
    /**
     * Update a webhook provider
     *
     * Replaces the configuration of a webhook provider, and its name and enabled flag where they are given. The configuration is sent as a whole.
     *
     * `PUT /notification-providers/webhook/{id}`
     *
     * @example
     * const { data } = await temps.notifications.updateWebhookProvider({
     *   path: { id: 1 },
     *   body: {
     *     config: {
     *       url: 'https://example.com',
     *     },
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateWebhookProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateWebhookNotificationProviderData, ThrowOnError>): Promise<CallResult<UpdateWebhookNotificationProviderResponse, ThrowOnError>> {
        return this._call('PUT', '/notification-providers/webhook/{id}', options);
    }
    /**
     * Get a notification provider
     *
     * Returns one notification provider.
     *
     * `GET /notification-providers/{id}`
     *
     * @example
     * const { data } = await temps.notifications.getProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetNotificationProviderData, ThrowOnError>): Promise<CallResult<GetNotificationProviderResponse, ThrowOnError>> {
        return this._call('GET', '/notification-providers/{id}', options);
    }
    /**
     * Update a notification provider
     *
     * Changes name, configuration or state of a notification provider of any type. Fields that are not sent keep their value; the type cannot be changed.
     *
     * `PUT /notification-providers/{id}`
     *
     * @example
     * const { data } = await temps.notifications.updateProvider({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateNotificationProviderData, ThrowOnError>): Promise<CallResult<UpdateNotificationProviderResponse, ThrowOnError>> {
        return this._call('PUT', '/notification-providers/{id}', options);
    }
    /**
     * Delete a notification provider
     *
     * Deletes a provider of any type. Nothing is sent through it from then on.
     *
     * `DELETE /notification-providers/{id}`
     *
     * @example
     * await temps.notifications.deleteProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteNotificationProviderData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/notification-providers/{id}', options, { responseType: 'none' });
    }
    /**
     * Test a notification provider
     *
     * Sends a test message through a provider. A message that cannot be sent is no error of the call: it answers 200 with `success: false` and the reason.
     *
     * `POST /notification-providers/{id}/test`
     *
     * @example
     * const { data } = await temps.notifications.testProvider({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    testProvider<ThrowOnError extends boolean = TDefault>(options: CallOptions<TestNotificationProviderData, ThrowOnError>): Promise<CallResult<TestNotificationProviderResponse, ThrowOnError>> {
        return this._call('POST', '/notification-providers/{id}/test', options);
    }
    /**
     * Send the weekly digest now
     *
     * Builds the weekly digest and sends it through the notification providers without waiting for its schedule.
     *
     * `POST /weekly-digest/trigger`
     *
     * @example
     * const { data } = await temps.notifications.triggerWeeklyDigest();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    triggerWeeklyDigest<ThrowOnError extends boolean = TDefault>(options?: CallOptions<TriggerWeeklyDigestData, ThrowOnError>): Promise<CallResult<TriggerWeeklyDigestResponse, ThrowOnError>> {
        return this._call('POST', '/weekly-digest/trigger', options);
    }
}

/**
 * Web vitals as visitors measured them.
 *
 * `recordSpeedMetrics`, `updateSpeedMetrics`, `hasMetrics`, `getMetrics`, `getMetricsOverTime`, `getGroupedPageMetrics`
 */
export class PerformanceNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Record speed metrics
     *
     * Takes the web vitals of a page load from the browser. Project and visitor are found from the host name and the cookies of the request; needs no token.
     *
     * `POST /_temps/speed`
     *
     * @example
     * await temps.performance.recordSpeedMetrics({ body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    recordSpeedMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<RecordSpeedMetricsData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/_temps/speed', options, { responseType: 'none' });
    }
    /**
     * Update speed metrics
     *
     * Adds the values that are known only when the page is left to the metrics recorded before; needs no token.
     *
     * `POST /_temps/speed/update`
     *
     * @example
     * await temps.performance.updateSpeedMetrics({ body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSpeedMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateSpeedMetricsData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/_temps/speed/update', options, { responseType: 'none' });
    }
    /**
     * Check whether a project has speed metrics
     *
     * Tells whether any speed metrics were ever recorded for a project.
     *
     * `GET /performance/has-metrics`
     *
     * @example
     * const { data } = await temps.performance.hasMetrics({ query: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    hasMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<HasPerformanceMetricsData, ThrowOnError>): Promise<CallResult<HasPerformanceMetricsResponse, ThrowOnError>> {
        return this._call('GET', '/performance/has-metrics', options);
    }
    /**
     * Get speed metrics
     *
     * Returns averages and percentiles of the web vitals in a period; null where nothing was measured.
     *
     * `GET /performance/metrics`
     *
     * @example
     * const { data } = await temps.performance.getMetrics({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetPerformanceMetricsData, ThrowOnError>): Promise<CallResult<GetPerformanceMetricsResponse, ThrowOnError>> {
        return this._call('GET', '/performance/metrics', options);
    }
    /**
     * Get speed metrics over time
     *
     * Returns the web vitals in buckets of time as parallel arrays, and percentiles over the whole period.
     *
     * `GET /performance/metrics-over-time`
     *
     * @example
     * const { data } = await temps.performance.getMetricsOverTime({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getMetricsOverTime<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetPerformanceMetricsOverTimeData, ThrowOnError>): Promise<CallResult<GetPerformanceMetricsOverTimeResponse, ThrowOnError>> {
        return this._call('GET', '/performance/metrics-over-time', options);
    }
    /**
     * Get speed metrics by group
     *
     * Returns the average web vitals by page, country, device, browser or operating system.
     *
     * `GET /performance/page-metrics`
     *
     * @example
     * const { data } = await temps.performance.getGroupedPageMetrics({
     *   query: {
     *     start_date: '2026-01-15T12:00:00Z',
     *     end_date: '2026-01-15T12:00:00Z',
     *     project_id: 1,
     *     group_by: 'path',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getGroupedPageMetrics<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetGroupedPageMetricsData, ThrowOnError>): Promise<CallResult<GetGroupedPageMetricsResponse, ThrowOnError>> {
        return this._call('GET', '/performance/page-metrics', options);
    }
}

/**
 * The instance itself: settings, routing, access control and presets.
 *
 * `getInfo`, `getFile`, `getIpGeolocation`, `listIpAccessControl`, `createIpAccessControl`, `checkIpBlocked`, `getIpAccessControl`, `updateIpAccessControl`, `deleteIpAccessControl`, `listRoutes`, `createRoute`, `getRoute`, `updateRoute`, `deleteRoute`, `getAccessInfo`, `getPrivateIp`, `getPublicIp`, `listPresets`, `getSettings`, `updateSettings`
 */
export class PlatformNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get platform information
     *
     * Returns operating system and architecture of the server and the container platforms for which images can run on it.
     *
     * `GET /.well-known/temps.json`
     *
     * @example
     * const { data } = await temps.platform.getInfo();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getInfo<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetPlatformInfoData, ThrowOnError>): Promise<CallResult<GetPlatformInfoResponse, ThrowOnError>> {
        return this._call('GET', '/.well-known/temps.json', options);
    }
    /**
     * Get a static file
     *
     * Returns the raw bytes of a file from the server's directory of static files, such as the screenshot of a deployment.
     *
     * `GET /files/{file_path}`
     *
     * @example
     * const { data } = await temps.platform.getFile({ path: { file_path: '/' } });
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getFile<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetFileData, ThrowOnError>): Promise<CallResult<Blob, ThrowOnError>> {
        return this._call('GET', '/files/{file_path}', options, { responseType: 'blob' });
    }
    /**
     * Locate an IP address
     *
     * Looks an IP address up in the instance's geolocation database. Fields that are not known for the address are null.
     *
     * `GET /geo/{ip}`
     *
     * @example
     * const { data } = await temps.platform.getIpGeolocation({ path: { ip: '203.0.113.7' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getIpGeolocation<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetIpGeolocationData, ThrowOnError>): Promise<CallResult<GetIpGeolocationResponse, ThrowOnError>> {
        return this._call('GET', '/geo/{ip}', options);
    }
    /**
     * List IP access rules
     *
     * Returns the rules that block or allow addresses for the whole instance, as a plain array.
     *
     * `GET /ip-access-control`
     *
     * @example
     * const { data } = await temps.platform.listIpAccessControl();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listIpAccessControl<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListIpAccessControlData, ThrowOnError>): Promise<CallResult<ListIpAccessControlResponse, ThrowOnError>> {
        return this._call('GET', '/ip-access-control', options);
    }
    /**
     * Create an IP access rule
     *
     * Adds a rule that blocks or allows an address or a range of addresses. It takes effect on all traffic through the proxy.
     *
     * `POST /ip-access-control`
     *
     * @example
     * const { data } = await temps.platform.createIpAccessControl({
     *   body: {
     *     action: 'block',
     *     ip_address: '203.0.113.7',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createIpAccessControl<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateIpAccessControlData, ThrowOnError>): Promise<CallResult<CreateIpAccessControlResponse, ThrowOnError>> {
        return this._call('POST', '/ip-access-control', options);
    }
    /**
     * Check whether an IP address is blocked
     *
     * Evaluates the IP access rules for one address. Addresses without a rule are not blocked.
     *
     * `GET /ip-access-control/check/{ip}`
     *
     * @example
     * const { data } = await temps.platform.checkIpBlocked({ path: { ip: '203.0.113.7' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    checkIpBlocked<ThrowOnError extends boolean = TDefault>(options: CallOptions<CheckIpBlockedData, ThrowOnError>): Promise<CallResult<CheckIpBlockedResponse, ThrowOnError>> {
        return this._call('GET', '/ip-access-control/check/{ip}', options);
    }
    /**
     * Get an IP access rule
     *
     * Returns one IP access rule.
     *
     * `GET /ip-access-control/{id}`
     *
     * @example
     * const { data } = await temps.platform.getIpAccessControl({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getIpAccessControl<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetIpAccessControlData, ThrowOnError>): Promise<CallResult<GetIpAccessControlResponse, ThrowOnError>> {
        return this._call('GET', '/ip-access-control/{id}', options);
    }
    /**
     * Update an IP access rule
     *
     * Changes the fields that are sent and keeps the others.
     *
     * `PATCH /ip-access-control/{id}`
     *
     * @example
     * const { data } = await temps.platform.updateIpAccessControl({ path: { id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateIpAccessControl<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateIpAccessControlData, ThrowOnError>): Promise<CallResult<UpdateIpAccessControlResponse, ThrowOnError>> {
        return this._call('PATCH', '/ip-access-control/{id}', options);
    }
    /**
     * Delete an IP access rule
     *
     * Removes a rule; the address is treated as any other from then on.
     *
     * `DELETE /ip-access-control/{id}`
     *
     * @example
     * await temps.platform.deleteIpAccessControl({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteIpAccessControl<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteIpAccessControlData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/ip-access-control/{id}', options, { responseType: 'none' });
    }
    /**
     * List load balancer routes
     *
     * Returns the routes that forward a domain to a host and port of one's own, as a plain array.
     *
     * `GET /lb/routes`
     *
     * @example
     * const { data } = await temps.platform.listRoutes();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listRoutes<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListLoadBalancerRoutesData, ThrowOnError>): Promise<CallResult<ListLoadBalancerRoutesResponse, ThrowOnError>> {
        return this._call('GET', '/lb/routes', options);
    }
    /**
     * Create a load balancer route
     *
     * Adds a route that forwards the traffic of a domain to a host and port.
     *
     * `POST /lb/routes`
     *
     * @example
     * const { data } = await temps.platform.createRoute({
     *   body: {
     *     domain: 'app.example.com',
     *     host: 'app.example.com',
     *     port: 8080,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    createRoute<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateLoadBalancerRouteData, ThrowOnError>): Promise<CallResult<CreateLoadBalancerRouteResponse, ThrowOnError>> {
        return this._call('POST', '/lb/routes', options);
    }
    /**
     * Get a load balancer route
     *
     * Returns the route of a domain.
     *
     * `GET /lb/routes/{domain}`
     *
     * @example
     * const { data } = await temps.platform.getRoute({ path: { domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getRoute<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetLoadBalancerRouteData, ThrowOnError>): Promise<CallResult<GetLoadBalancerRouteResponse, ThrowOnError>> {
        return this._call('GET', '/lb/routes/{domain}', options);
    }
    /**
     * Update a load balancer route
     *
     * Replaces target and state of a route. The domain itself cannot be changed.
     *
     * `PUT /lb/routes/{domain}`
     *
     * @example
     * const { data } = await temps.platform.updateRoute({
     *   path: { domain: 'app.example.com' },
     *   body: {
     *     enabled: true,
     *     host: 'app.example.com',
     *     port: 8080,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateRoute<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateLoadBalancerRouteData, ThrowOnError>): Promise<CallResult<UpdateLoadBalancerRouteResponse, ThrowOnError>> {
        return this._call('PUT', '/lb/routes/{domain}', options);
    }
    /**
     * Delete a load balancer route
     *
     * Removes the route of a domain.
     *
     * `DELETE /lb/routes/{domain}`
     *
     * @example
     * await temps.platform.deleteRoute({ path: { domain: 'app.example.com' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    deleteRoute<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteLoadBalancerRouteData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/lb/routes/{domain}', options, { responseType: 'none' });
    }
    /**
     * Get access information
     *
     * Tells how the instance is reached (locally, directly, behind NAT or through a Cloudflare Tunnel) and whether domains can be created in that setup.
     *
     * `GET /platform/access-info`
     *
     * @example
     * const { data } = await temps.platform.getAccessInfo();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getAccessInfo<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetAccessInfoData, ThrowOnError>): Promise<CallResult<GetAccessInfoResponse, ThrowOnError>> {
        return this._call('GET', '/platform/access-info', options);
    }
    /**
     * Get the server's private addresses
     *
     * Returns the addresses of the server's own network interfaces.
     *
     * `GET /platform/private-ip`
     *
     * @example
     * const { data } = await temps.platform.getPrivateIp();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPrivateIp<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetPrivateIpData, ThrowOnError>): Promise<CallResult<GetPrivateIpResponse, ThrowOnError>> {
        return this._call('GET', '/platform/private-ip', options);
    }
    /**
     * Get the server's public address
     *
     * Finds the address under which the server is seen from the internet. When it cannot be found, `ip` is null and `error` says why.
     *
     * `GET /platform/public-ip`
     *
     * @example
     * const { data } = await temps.platform.getPublicIp();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getPublicIp<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetPublicIpData, ThrowOnError>): Promise<CallResult<GetPublicIpResponse, ThrowOnError>> {
        return this._call('GET', '/platform/public-ip', options);
    }
    /**
     * List build presets
     *
     * Returns the presets with which projects can be built, such as frameworks and Dockerfile.
     *
     * `GET /presets`
     *
     * @example
     * const { data } = await temps.platform.listPresets();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listPresets<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListPresetsData, ThrowOnError>): Promise<CallResult<ListPresetsResponse, ThrowOnError>> {
        return this._call('GET', '/presets', options);
    }
    /**
     * Get the settings
     *
     * Returns the settings of the instance. Secrets are masked or replaced by a flag that tells whether they are set.
     *
     * `GET /settings`
     *
     * @example
     * const { data } = await temps.platform.getSettings();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getSettings<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetPlatformSettingsData, ThrowOnError>): Promise<CallResult<GetPlatformSettingsResponse, ThrowOnError>> {
        return this._call('GET', '/settings', options);
    }
    /**
     * Update the settings
     *
     * Replaces the settings of the instance. A field that is left out takes its default, so send the full settings. A masked secret (`******`) that is sent back as it was read keeps its stored value.
     *
     * `PUT /settings`
     *
     * @example
     * const { data } = await temps.platform.updateSettings({ body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSettings<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdatePlatformSettingsData, ThrowOnError>): Promise<CallResult<UpdatePlatformSettingsResponse, ThrowOnError>> {
        return this._call('PUT', '/settings', options);
    }
}

/**
 * Projects: what is deployed, from where and how.
 *
 * `list`, `create`, `getBySlug`, `getStatistics`, `get`, `update`, `delete`, `updateAutomaticDeploy`, `updateDeploymentConfig`, `updateGitSettings`, `updateSettings`, `triggerPipeline`
 */
export class ProjectsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List projects
     *
     * Returns the projects that the caller can see, one page at a time.
     *
     * `GET /projects`
     *
     * @example
     * const { data } = await temps.projects.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListProjectsData, ThrowOnError>): ListPromise<Project, ListProjectsResponse, ThrowOnError> {
        return this._list('GET', '/projects', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a project
     *
     * Creates a project from a Git repository or for images and static files that are deployed from outside, and links the given services to it. `source_type` decides which of the repository fields apply.
     *
     * `POST /projects`
     *
     * @example
     * const { data } = await temps.projects.create({
     *   body: {
     *     directory: 'directory',
     *     main_branch: 'main',
     *     name: 'my-app',
     *     preset: 'preset',
     *     storage_service_ids: [1],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateProjectData, ThrowOnError>): Promise<CallResult<CreateProjectResponse, ThrowOnError>> {
        return this._call('POST', '/projects', options);
    }
    /**
     * Get a project by slug
     *
     * Returns the project with this slug.
     *
     * `GET /projects/by-slug/{slug}`
     *
     * @example
     * const { data } = await temps.projects.getBySlug({ path: { slug: 'my-app' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getBySlug<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectBySlugData, ThrowOnError>): Promise<CallResult<GetProjectBySlugResponse, ThrowOnError>> {
        return this._call('GET', '/projects/by-slug/{slug}', options);
    }
    /**
     * Get project statistics
     *
     * Returns figures over all projects of the instance.
     *
     * `GET /projects/statistics`
     *
     * @example
     * const { data } = await temps.projects.getStatistics();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getStatistics<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetProjectStatisticsData, ThrowOnError>): Promise<CallResult<GetProjectStatisticsResponse, ThrowOnError>> {
        return this._call('GET', '/projects/statistics', options);
    }
    /**
     * Get a project
     *
     * Returns one project with its source, build preset and default deployment settings.
     *
     * `GET /projects/{project_id}`
     *
     * @example
     * const { data } = await temps.projects.get({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProjectData, ThrowOnError>): Promise<CallResult<GetProjectResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}', options);
    }
    /**
     * Update a project
     *
     * Replaces the definition of a project. The body is the same as for creation, so the required fields have to be sent even where they do not change.
     *
     * `PUT /projects/{project_id}`
     *
     * @example
     * const { data } = await temps.projects.update({
     *   path: { project_id: 1 },
     *   body: {
     *     directory: 'directory',
     *     main_branch: 'main',
     *     name: 'my-app',
     *     preset: 'preset',
     *     storage_service_ids: [1],
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateProjectData, ThrowOnError>): Promise<CallResult<UpdateProjectResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}', options);
    }
    /**
     * Delete a project
     *
     * Deletes a project with its environments, deployments and settings. This cannot be undone.
     *
     * `DELETE /projects/{project_id}`
     *
     * @example
     * await temps.projects.delete({ path: { project_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteProjectData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}', options, { responseType: 'none' });
    }
    /**
     * Set automatic deployment
     *
     * Turns deployment on every push to the project's branch on or off.
     *
     * `POST /projects/{project_id}/automatic-deploy`
     *
     * @example
     * const { data } = await temps.projects.updateAutomaticDeploy({
     *   path: { project_id: 1 },
     *   body: { automatic_deploy: true },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateAutomaticDeploy<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateProjectAutomaticDeployData, ThrowOnError>): Promise<CallResult<UpdateProjectAutomaticDeployResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/automatic-deploy', options);
    }
    /**
     * Update a project's deployment configuration
     *
     * Changes the deployment defaults of a project: resources, replicas, port, security and telemetry. Fields that are not sent keep their value; running containers take the change with their next deployment.
     *
     * `PATCH /projects/{project_id}/deployment-config`
     *
     * @example
     * const { data } = await temps.projects.updateDeploymentConfig({
     *   path: { project_id: 1 },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateDeploymentConfig<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateProjectDeploymentConfigData, ThrowOnError>): Promise<CallResult<UpdateProjectDeploymentConfigResponse, ThrowOnError>> {
        return this._call('PATCH', '/projects/{project_id}/deployment-config', options);
    }
    /**
     * Update a project's Git settings
     *
     * Sets the repository, branch, directory and preset from which a project is built.
     *
     * `POST /projects/{project_id}/git`
     *
     * @example
     * const { data } = await temps.projects.updateGitSettings({
     *   path: { project_id: 1 },
     *   body: {
     *     directory: 'directory',
     *     main_branch: 'main',
     *     repo_name: 'my-app',
     *     repo_owner: 'repo-owner',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateGitSettings<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateProjectGitSettingsData, ThrowOnError>): Promise<CallResult<UpdateProjectGitSettingsResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/git', options);
    }
    /**
     * Update a project's settings
     *
     * Changes general settings of a project. Fields that are not sent keep their value.
     *
     * `POST /projects/{project_id}/settings`
     *
     * @example
     * const { data } = await temps.projects.updateSettings({ path: { project_id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSettings<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateProjectSettingsData, ThrowOnError>): Promise<CallResult<UpdateProjectSettingsResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/settings', options);
    }
    /**
     * Trigger a deployment from Git
     *
     * Starts the deployment pipeline of a project for a branch, tag or commit in an environment. The answer holds no deployment id: look for the new deployment in the deployment list of the environment.
     *
     * `POST /projects/{project_id}/trigger-pipeline`
     *
     * @example
     * const { data } = await temps.projects.triggerPipeline({
     *   path: { project_id: 1 },
     *   body: {
     *     branch: 'main',
     *     environment_id: 1,
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    triggerPipeline<ThrowOnError extends boolean = TDefault>(options: CallOptions<TriggerPipelineData, ThrowOnError>): Promise<CallResult<TriggerPipelineResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/trigger-pipeline', options);
    }
}

/**
 * Requests that went through the proxy.
 *
 * `list`, `getByRequestId`, `getTimeBucketStats`, `getTodayStats`, `get`
 */
export class ProxyLogsNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List proxy logs
     *
     * Returns requests that passed through the proxy, newest first unless sorted otherwise, a page at a time. All filters that are given must match.
     *
     * `GET /proxy-logs`
     *
     * @example
     * const { data } = await temps.proxyLogs.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListProxyLogsData, ThrowOnError>): ListPromise<ProxyLog, ListProxyLogsResponse, ThrowOnError> {
        return this._list('GET', '/proxy-logs', options, { style: 'page', page: 'page', size: 'page_size', maxSize: 100, items: 'logs', total: 'total' });
    }
    /**
     * Get a proxy log by request id
     *
     * Returns the log entry of a request by the id that the proxy gave it, for tracing a single request.
     *
     * `GET /proxy-logs/request/{request_id}`
     *
     * @example
     * const { data } = await temps.proxyLogs.getByRequestId({ path: { request_id: 'a1b2c3' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getByRequestId<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProxyLogByRequestIdData, ThrowOnError>): Promise<CallResult<GetProxyLogByRequestIdResponse, ThrowOnError>> {
        return this._call('GET', '/proxy-logs/request/{request_id}', options);
    }
    /**
     * Get request statistics over time
     *
     * Counts requests, errors and bytes in equal steps of time between two times. All filters that are given must match.
     *
     * `GET /proxy-logs/stats/time-buckets`
     *
     * @example
     * const { data } = await temps.proxyLogs.getTimeBucketStats({
     *   query: {
     *     start_time: '2026-01-15T12:00:00Z',
     *     end_time: '2026-01-15T12:00:00Z',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getTimeBucketStats<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProxyLogTimeBucketStatsData, ThrowOnError>): Promise<CallResult<GetProxyLogTimeBucketStatsResponse, ThrowOnError>> {
        return this._call('GET', '/proxy-logs/stats/time-buckets', options);
    }
    /**
     * Get today's request count
     *
     * Counts the requests since midnight UTC. All filters that are given must match.
     *
     * `GET /proxy-logs/stats/today`
     *
     * @example
     * const { data } = await temps.proxyLogs.getTodayStats();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getTodayStats<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetProxyLogTodayStatsData, ThrowOnError>): Promise<CallResult<GetProxyLogTodayStatsResponse, ThrowOnError>> {
        return this._call('GET', '/proxy-logs/stats/today', options);
    }
    /**
     * Get a proxy log
     *
     * Returns one log entry by its id.
     *
     * `GET /proxy-logs/{id}`
     *
     * @example
     * const { data } = await temps.proxyLogs.get({ path: { id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetProxyLogData, ThrowOnError>): Promise<CallResult<GetProxyLogResponse, ThrowOnError>> {
        return this._call('GET', '/proxy-logs/{id}', options);
    }
}

/**
 * Recorded visits, to be played back.
 *
 * `addEvents`, `init`, `list`, `listForVisitor`, `get`, `delete`, `updateDuration`, `getEvents`, `addEventsLegacy`
 */
export class SessionReplayNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Add events to a session replay
     *
     * Takes a batch of recorded events from the browser for a replay that was started before; needs no token.
     *
     * `POST /_temps/session-replay/events`
     *
     * @example
     * const { data } = await temps.sessionReplay.addEvents({
     *   body: {
     *     events: 'events',
     *     sessionId: 'sessionId',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    addEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<AddSessionReplayEventsData, ThrowOnError>): Promise<CallResult<AddSessionReplayEventsResponse, ThrowOnError>> {
        return this._call('POST', '/_temps/session-replay/events', options);
    }
    /**
     * Start a session replay
     *
     * Starts the recording of a visitor's session from the browser. Project and visitor are found from the host name and the cookies of the request; needs no token.
     *
     * `POST /_temps/session-replay/init`
     *
     * @example
     * const { data } = await temps.sessionReplay.init({ body: { sessionId: 'sessionId' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    init<ThrowOnError extends boolean = TDefault>(options: CallOptions<InitSessionReplayData, ThrowOnError>): Promise<CallResult<InitSessionReplayResponse, ThrowOnError>> {
        return this._call('POST', '/_temps/session-replay/init', options);
    }
    /**
     * List session replays
     *
     * Returns the session replays of a project with their visitors, newest first, one page at a time.
     *
     * `GET /session-replays`
     *
     * @example
     * const { data } = await temps.sessionReplay.list({ query: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListSessionReplaysData, ThrowOnError>): ListPromise<SessionReplay, ListSessionReplaysResponse, ThrowOnError> {
        return this._list('GET', '/session-replays', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'sessions', total: 'total_count' });
    }
    /**
     * List session replays of a visitor
     *
     * Returns the session replays of one visitor, newest first, one page at a time.
     *
     * `GET /visitors/{visitor_id}/session-replays`
     *
     * @example
     * const { data } = await temps.sessionReplay.listForVisitor({ path: { visitor_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listForVisitor<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListVisitorSessionReplaysData, ThrowOnError>): ListPromise<SessionReplay, ListVisitorSessionReplaysResponse, ThrowOnError> {
        return this._list('GET', '/visitors/{visitor_id}/session-replays', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'sessions', total: 'total_count' });
    }
    /**
     * Get a session replay
     *
     * Returns one session replay with its visitor, without its events.
     *
     * `GET /visitors/{visitor_id}/session-replays/{session_id}`
     *
     * @example
     * const { data } = await temps.sessionReplay.get({ path: { visitor_id: 1, session_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetSessionReplayData, ThrowOnError>): Promise<CallResult<GetSessionReplayResponse, ThrowOnError>> {
        return this._call('GET', '/visitors/{visitor_id}/session-replays/{session_id}', options);
    }
    /**
     * Delete a session replay
     *
     * Removes a session replay with all its events. The answer has no body.
     *
     * `DELETE /visitors/{visitor_id}/session-replays/{session_id}`
     *
     * @example
     * await temps.sessionReplay.delete({ path: { visitor_id: 1, session_id: 'a1b2c3' } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteSessionReplayData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/visitors/{visitor_id}/session-replays/{session_id}', options, { responseType: 'none' });
    }
    /**
     * Set the duration of a session replay
     *
     * Stores the length of a session replay, in place of the one worked out from its events.
     *
     * `PUT /visitors/{visitor_id}/session-replays/{session_id}/duration`
     *
     * @example
     * const { data } = await temps.sessionReplay.updateDuration({
     *   path: {
     *     visitor_id: 1,
     *     session_id: 'a1b2c3',
     *   },
     *   body: { duration: 1 },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateDuration<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateSessionReplayDurationData, ThrowOnError>): Promise<CallResult<UpdateSessionReplayDurationResponse, ThrowOnError>> {
        return this._call('PUT', '/visitors/{visitor_id}/session-replays/{session_id}/duration', options);
    }
    /**
     * Get the events of a session replay
     *
     * Returns a session replay with all its events, ready to play. The answer can be large.
     *
     * `GET /visitors/{visitor_id}/session-replays/{session_id}/events`
     *
     * @example
     * const { data } = await temps.sessionReplay.getEvents({ path: { visitor_id: 1, session_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getEvents<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetSessionReplayEventsData, ThrowOnError>): Promise<CallResult<GetSessionReplayEventsResponse, ThrowOnError>> {
        return this._call('GET', '/visitors/{visitor_id}/session-replays/{session_id}/events', options);
    }
    /**
     * Add events to a visitor's session replay
     *
     * Takes a batch of recorded events for a replay that is named in the path. Older clients use it; newer ones send to `/_temps/session-replay/events`.
     *
     * `POST /visitors/{visitor_id}/session-replays/{session_id}/events`
     *
     * @example
     * const { data } = await temps.sessionReplay.addEventsLegacy({
     *   path: {
     *     visitor_id: 1,
     *     session_id: 'a1b2c3',
     *   },
     *   body: { events: 'events' },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    addEventsLegacy<ThrowOnError extends boolean = TDefault>(options: CallOptions<AddSessionReplayEventsLegacyData, ThrowOnError>): Promise<CallResult<AddSessionReplayEventsLegacyResponse, ThrowOnError>> {
        return this._call('POST', '/visitors/{visitor_id}/session-replays/{session_id}/events', options);
    }
}

/**
 * People with access to the instance, and their roles.
 *
 * `getCurrentUser`, `list`, `create`, `updateSelf`, `disableMfa`, `setupMfa`, `verifyAndEnableMfa`, `get`, `update`, `delete`, `restore`, `assignRole`, `removeRole`
 */
export class UsersNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * Get the current user
     *
     * Returns the user that the token belongs to.
     *
     * `GET /user/me`
     *
     * @example
     * const { data } = await temps.users.getCurrentUser();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getCurrentUser<ThrowOnError extends boolean = TDefault>(options?: CallOptions<GetCurrentUserData, ThrowOnError>): Promise<CallResult<GetCurrentUserResponse, ThrowOnError>> {
        return this._call('GET', '/user/me', options);
    }
    /**
     * List users
     *
     * Returns all users with their roles in one list, the newest first. Deleted users stay on record and are included on request.
     *
     * `GET /users`
     *
     * @example
     * const { data } = await temps.users.list();
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListUsersData, ThrowOnError>): ListPromise<UserWithRoles, ListUsersResponse, ThrowOnError> {
        return this._list('GET', '/users', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a user
     *
     * Creates a user and assigns the given roles. A user without a password cannot sign in with one until it is set.
     *
     * `POST /users`
     *
     * @example
     * const { data } = await temps.users.create({ body: { roles: ['admin'], username: 'ada' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateUserData, ThrowOnError>): Promise<CallResult<CreateUserResponse, ThrowOnError>> {
        return this._call('POST', '/users', options);
    }
    /**
     * Update the current user
     *
     * Changes the caller's own name or email address. Fields that are left out keep their value.
     *
     * `PATCH /users/me`
     *
     * @example
     * const { data } = await temps.users.updateSelf({ body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    updateSelf<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateCurrentUserData, ThrowOnError>): Promise<CallResult<UpdateCurrentUserResponse, ThrowOnError>> {
        return this._call('PATCH', '/users/me', options);
    }
    /**
     * Disable two-factor authentication
     *
     * Turns off the second factor of the caller after checking a current code. The recovery codes become void.
     *
     * `DELETE /users/me/mfa`
     *
     * @example
     * await temps.users.disableMfa({ body: { code: 'code' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    disableMfa<ThrowOnError extends boolean = TDefault>(options: CallOptions<DisableMfaData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/users/me/mfa', options, { responseType: 'none' });
    }
    /**
     * Set up two-factor authentication
     *
     * Makes a new secret and recovery codes for the caller. The second factor is not asked for until a code was verified; the secret and the codes are shown only here.
     *
     * `POST /users/me/mfa/setup`
     *
     * @example
     * const { data } = await temps.users.setupMfa();
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    setupMfa<ThrowOnError extends boolean = TDefault>(options?: CallOptions<SetupMfaData, ThrowOnError>): Promise<CallResult<SetupMfaResponse, ThrowOnError>> {
        return this._call('POST', '/users/me/mfa/setup', options);
    }
    /**
     * Verify and enable two-factor authentication
     *
     * Checks a code from the authenticator app and turns the second factor on for the caller.
     *
     * `POST /users/me/mfa/verify`
     *
     * @example
     * await temps.users.verifyAndEnableMfa({ body: { code: 'code' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    verifyAndEnableMfa<ThrowOnError extends boolean = TDefault>(options: CallOptions<VerifyAndEnableMfaData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/users/me/mfa/verify', options, { responseType: 'none' });
    }
    /**
     * Get a user
     *
     * Returns one user with their roles.
     *
     * `GET /users/{user_id}`
     *
     * @example
     * const { data } = await temps.users.get({ path: { user_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetUserData, ThrowOnError>): Promise<CallResult<GetUserResponse, ThrowOnError>> {
        return this._call('GET', '/users/{user_id}', options);
    }
    /**
     * Update a user
     *
     * Changes the name or the email address of a user. Fields that are left out or null stay as they are; roles are not touched.
     *
     * `PUT /users/{user_id}`
     *
     * @example
     * const { data } = await temps.users.update({ path: { user_id: 1 }, body: {} });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateUserData, ThrowOnError>): Promise<CallResult<UpdateUserResponse, ThrowOnError>> {
        return this._call('PUT', '/users/{user_id}', options);
    }
    /**
     * Delete a user
     *
     * Marks a user as deleted. The record is kept and shows up in lists that ask for deleted users, but the user can no longer sign in.
     *
     * `DELETE /users/{user_id}`
     *
     * @example
     * await temps.users.delete({ path: { user_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteUserData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/users/{user_id}', options, { responseType: 'none' });
    }
    /**
     * Restore a deleted user
     *
     * Brings a deleted user back with its roles.
     *
     * `POST /users/{user_id}/restore`
     *
     * @example
     * const { data } = await temps.users.restore({ path: { user_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    restore<ThrowOnError extends boolean = TDefault>(options: CallOptions<RestoreUserData, ThrowOnError>): Promise<CallResult<RestoreUserResponse, ThrowOnError>> {
        return this._call('POST', '/users/{user_id}/restore', options);
    }
    /**
     * Assign a role to a user
     *
     * Gives a user one more role. The answer carries no data; read the user again for its roles.
     *
     * `POST /users/{user_id}/roles`
     *
     * @example
     * await temps.users.assignRole({ path: { user_id: 1 }, body: { role_type: 'admin', user_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    assignRole<ThrowOnError extends boolean = TDefault>(options: CallOptions<AssignUserRoleData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('POST', '/users/{user_id}/roles', options, { responseType: 'none' });
    }
    /**
     * Remove a role from a user
     *
     * Takes a role away from a user.
     *
     * `DELETE /users/{user_id}/roles/{role_type}`
     *
     * @example
     * await temps.users.removeRole({ path: { user_id: 1, role_type: 'admin' } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    removeRole<ThrowOnError extends boolean = TDefault>(options: CallOptions<RemoveUserRoleData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/users/{user_id}/roles/{role_type}', options, { responseType: 'none' });
    }
}

/**
 * Deliveries of events to an HTTP endpoint.
 *
 * `list`, `create`, `get`, `update`, `delete`, `listDeliveries`, `getDelivery`, `retryDelivery`, `listEventTypes`
 */
export class WebhooksNamespace<TDefault extends boolean = true> extends Namespace {
    /**
     * List webhooks
     *
     * Returns the webhooks of a project. Secrets are never included; `has_secret` tells whether one is set.
     *
     * `GET /projects/{project_id}/webhooks`
     *
     * @example
     * const { data } = await temps.webhooks.list({ path: { project_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    list<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListWebhooksData, ThrowOnError>): ListPromise<Webhook, ListWebhooksResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/webhooks', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Create a webhook
     *
     * Registers a URL that receives a POST request for every event it subscribes to. With a secret, each delivery is signed in the `X-Webhook-Signature` header.
     *
     * `POST /projects/{project_id}/webhooks`
     *
     * @example
     * const { data } = await temps.webhooks.create({
     *   path: { project_id: 1 },
     *   body: {
     *     events: ['deployment.created'],
     *     url: 'https://example.com',
     *   },
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    create<ThrowOnError extends boolean = TDefault>(options: CallOptions<CreateWebhookData, ThrowOnError>): Promise<CallResult<CreateWebhookResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/webhooks', options);
    }
    /**
     * Get a webhook
     *
     * Returns one webhook of a project, without its secret.
     *
     * `GET /projects/{project_id}/webhooks/{webhook_id}`
     *
     * @example
     * const { data } = await temps.webhooks.get({ path: { project_id: 1, webhook_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    get<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetWebhookData, ThrowOnError>): Promise<CallResult<GetWebhookResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/webhooks/{webhook_id}', options);
    }
    /**
     * Update a webhook
     *
     * Changes the URL, the events, the secret or the enabled flag of a webhook. Fields that are left out or null stay as they are; a list of events replaces the former one.
     *
     * `PUT /projects/{project_id}/webhooks/{webhook_id}`
     *
     * @example
     * const { data } = await temps.webhooks.update({
     *   path: { project_id: 1, webhook_id: 1 },
     *   body: {},
     * });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    update<ThrowOnError extends boolean = TDefault>(options: CallOptions<UpdateWebhookData, ThrowOnError>): Promise<CallResult<UpdateWebhookResponse, ThrowOnError>> {
        return this._call('PUT', '/projects/{project_id}/webhooks/{webhook_id}', options);
    }
    /**
     * Delete a webhook
     *
     * Deletes a webhook. Nothing is delivered to its URL from then on.
     *
     * `DELETE /projects/{project_id}/webhooks/{webhook_id}`
     *
     * @example
     * await temps.webhooks.delete({ path: { project_id: 1, webhook_id: 1 } });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    delete<ThrowOnError extends boolean = TDefault>(options: CallOptions<DeleteWebhookData, ThrowOnError>): Promise<CallResult<void, ThrowOnError>> {
        return this._call('DELETE', '/projects/{project_id}/webhooks/{webhook_id}', options, { responseType: 'none' });
    }
    /**
     * List deliveries of a webhook
     *
     * Returns the latest deliveries of a webhook, the newest first, with payload and outcome.
     *
     * `GET /projects/{project_id}/webhooks/{webhook_id}/deliveries`
     *
     * @example
     * const { data } = await temps.webhooks.listDeliveries({ path: { project_id: 1, webhook_id: 1 } });
     * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listDeliveries<ThrowOnError extends boolean = TDefault>(options: CallOptions<ListWebhookDeliveriesData, ThrowOnError>): ListPromise<WebhookDelivery, ListWebhookDeliveriesResponse, ThrowOnError> {
        return this._list('GET', '/projects/{project_id}/webhooks/{webhook_id}/deliveries', options, { style: 'page', page: 'page', size: 'per_page', maxSize: 100, items: 'items', total: 'total' });
    }
    /**
     * Get a webhook delivery
     *
     * Returns one attempt to deliver an event, with its payload and the answer of the receiver.
     *
     * `GET /projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}`
     *
     * @example
     * const { data } = await temps.webhooks.getDelivery({
     *   path: {
     *     project_id: 1,
     *     webhook_id: 1,
     *     delivery_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    getDelivery<ThrowOnError extends boolean = TDefault>(options: CallOptions<GetWebhookDeliveryData, ThrowOnError>): Promise<CallResult<GetWebhookDeliveryResponse, ThrowOnError>> {
        return this._call('GET', '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}', options);
    }
    /**
     * Retry a delivery
     *
     * Sends the stored payload of a delivery to the webhook's URL again and waits for the outcome. A refusal by the receiver is no error of the call: it answers 200 with `success: false`.
     *
     * `POST /projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/retry`
     *
     * @example
     * const { data } = await temps.webhooks.retryDelivery({
     *   path: {
     *     project_id: 1,
     *     webhook_id: 1,
     *     delivery_id: 1,
     *   },
     * });
     * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
     * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
     * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    retryDelivery<ThrowOnError extends boolean = TDefault>(options: CallOptions<RetryWebhookDeliveryData, ThrowOnError>): Promise<CallResult<RetryWebhookDeliveryResponse, ThrowOnError>> {
        return this._call('POST', '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/retry', options);
    }
    /**
     * List webhook event types
     *
     * Returns the events that a webhook can subscribe to. Needs no token.
     *
     * `GET /webhook-event-types`
     *
     * @example
     * const { data } = await temps.webhooks.listEventTypes();
     * @throws {ServerError} 500 The server failed. The change may or may not have happened.
     */
    listEventTypes<ThrowOnError extends boolean = TDefault>(options?: CallOptions<ListWebhookEventTypesData, ThrowOnError>): Promise<CallResult<ListWebhookEventTypesResponse, ThrowOnError>> {
        return this._call('GET', '/webhook-event-types', options);
    }
}

/**
 * A getter for each part of the API. `TDefault` is what `throwOnError` is where a call does not say.
 */
export abstract class Namespaces<TDefault extends boolean = true> extends NamespaceOwner {
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
     * `getActivityGraph`, `list`, `get`, `cancel`, `listJobs`, `getJobLogs`, `tailJobLogs`, `listOperations`, `executeOperation`, `getOperationStatus`, `pause`, `resume`, `rollback`, `teardown`, `getContainerLogs`, `listContainers`, `getContainerDetail`, `getContainerLogsById`, `getContainerMetrics`, `streamContainerMetrics`, `restartContainer`, `startContainer`, `stopContainer`, `deployFromImage`, `deployFromImageUpload`, `deployFromStatic`, `listExternalImages`, `getExternalImage`, `listImages`, `pushImage`, `getImage`, `getLast`, `uploadStatic`
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
     * `list`, `create`, `get`, `delete`, `updateSettings`, `teardown`
     */
    get environments(): EnvironmentsNamespace<TDefault> {
        return this._namespace<EnvironmentsNamespace<TDefault>>(EnvironmentsNamespace);
    }
    /**
     * Environment variables of a project.
     *
     * `list`, `create`, `getValue`, `update`, `delete`
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
    'webhooks'
] as const;
