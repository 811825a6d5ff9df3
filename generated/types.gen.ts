// Made by `npm run generate`. Do not edit.

/**
 * State of an order's challenge at the certificate authority.
 */
export type AcmeChallenge = {
  /**
   * Why the validation failed; null when it did not.
   */
  error?: AcmeChallengeErrorBody | null;
  /**
   * State of the challenge.
   */
  status: 'pending' | 'processing' | 'valid' | 'invalid' | (string & {});
  /**
   * Token of the challenge.
   */
  token: string;
  /**
   * Kind of challenge.
   */
  type: 'http-01' | 'dns-01' | (string & {});
  /**
   * URL of the challenge at the certificate authority.
   */
  url: string;
  /**
   * When the challenge was validated; null before that.
   */
  validated?: string | null;
};

/**
 * Why the certificate authority rejected a challenge.
 */
export type AcmeChallengeErrorBody = {
  /**
   * Explanation of the error.
   */
  detail: string;
  /**
   * HTTP status that goes with the error.
   */
  status: number;
  /**
   * Kind of error, such as `urn:ietf:params:acme:error:unauthorized`.
   */
  type: string;
};

/**
 * Order of a certificate with the certificate authority (ACME).
 */
export type AcmeOrder = {
  /**
   * Authorizations of the order as the certificate authority returned them.
   */
  authorizations: unknown;
  /**
   * URL of the issued certificate; null before it is issued.
   */
  certificate_url: string | null;
  /**
   * Present state of the challenge at the certificate authority; null when it was not fetched.
   */
  challenge_validation?: AcmeChallenge | null;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Numeric id of the certificate domain.
   */
  domain_id: number;
  /**
   * Email address of the ACME account.
   */
  email: string;
  /**
   * Why the order failed; null when it did not.
   */
  error: string | null;
  /**
   * Kind of that failure; null when there is none.
   */
  error_type: string | null;
  /**
   * When the order expires; null when not known.
   */
  expires_at: string | null;
  /**
   * URL that finalizes the order; null when not known.
   */
  finalize_url: string | null;
  /**
   * Numeric id of the order.
   */
  id: number;
  /**
   * Names that the order covers, as the certificate authority returned them.
   */
  identifiers: unknown;
  /**
   * URL of the order at the certificate authority.
   */
  order_url: string;
  /**
   * State of the order.
   */
  status: 'pending' | 'ready' | 'processing' | 'valid' | 'invalid' | (string & {});
  /**
   * When it was last changed.
   */
  updated_at: string;
};

/**
 * A page of certificate orders.
 */
export type AcmeOrderList = {
  /**
   * The orders of this page.
   */
  orders: Array<AcmeOrder>;
};

/**
 * A domain to put under a DNS provider's management.
 */
export type AddDnsManagedDomainRequest = {
  /**
   * Whether Temps may write records without being told to.
   */
  auto_manage?: boolean;
  /**
   * Domain name, for example `example.com`.
   */
  domain: string;
};

/**
 * The domain to route to an environment.
 */
export type AddEnvironmentDomainRequest = {
  /**
   * The domain name, without scheme or path, for example `app.example.com`.
   */
  domain: string;
  /**
   * Whether the domain becomes the main one of the environment.
   */
  is_primary: boolean;
};

/**
 * A batch of recorded events.
 */
export type AddSessionReplayEventsRequest = {
  /**
   * Recorded events as a JSON array, compressed with zlib and encoded in base64.
   */
  events: string;
  /**
   * String id of the session replay.
   */
  sessionId: string;
};

/**
 * Outcome of storing recorded events.
 */
export type AddSessionReplayEventsResult = {
  /**
   * Number of stored events.
   */
  event_count: number;
  /**
   * Outcome in words.
   */
  message: string;
};

/**
 * A batch of recorded events for the session replay in the path.
 */
export type AddVisitorSessionReplayEventsRequest = {
  /**
   * Recorded events as a JSON array, compressed with zlib and encoded in base64.
   */
  events: string;
};

/**
 * Settings of one AI agent. Further members, such as its credential, are passed on as they are.
 */
export type AgentProviderSettings = {
  /**
   * How the agent authenticates with its provider.
   */
  auth_type?: 'subscription' | 'api_key' | (string & {});
  /**
   * Model to use when none is chosen; null for the agent's own default.
   */
  default_model?: string | null;
  /**
   * Further settings; the form depends on the agent.
   */
  extra?: unknown;
  [key: string]: unknown;
};

/**
 * Settings of one AI agent, its credential masked.
 */
export type AgentProviderSettingsMasked = {
  /**
   * How the agent authenticates with its provider.
   */
  auth_type: 'subscription' | 'api_key' | (string & {});
  /**
   * Whether a credential is stored.
   */
  credential_saved: boolean;
  /**
   * Model that is used when none is chosen; null for the agent's own default.
   */
  default_model: string | null;
  /**
   * Further settings; the form depends on the agent.
   */
  extra: unknown;
};

/**
 * Sandbox in which AI agents run.
 */
export type AgentSandboxSettings = {
  /**
   * API key of the agent, as the server stores it; null when there is none.
   */
  api_key_encrypted?: string | null;
  /**
   * How the agent authenticates with its provider.
   */
  auth_type?: 'subscription' | 'api_key' | (string & {});
  /**
   * CPU limit of a sandbox, in cores.
   */
  cpu_limit?: number;
  /**
   * Image to use instead of the one of the runtime; empty for none.
   */
  custom_image?: string;
  /**
   * Agent that is used when none is chosen, such as `claude_cli`.
   */
  default_provider?: string;
  /**
   * Whether agents can be run.
   */
  enabled?: boolean;
  /**
   * Memory limit of a sandbox, in MB.
   */
  memory_limit_mb?: number;
  /**
   * Network access of a sandbox.
   */
  network_mode?: 'full' | (string & {});
  /**
   * Settings of the agents by the agent's name.
   */
  providers?: {
    [key: string]: AgentProviderSettings;
  };
  /**
   * Runtime of the sandbox image, such as `node`.
   */
  runtime?: string;
  /**
   * What isolates a sandbox; null for `docker`.
   */
  sandbox_backend?: 'docker' | 'firecracker' | (string & {}) | null;
};

/**
 * Sandbox in which AI agents run, secrets masked.
 */
export type AgentSandboxSettingsMasked = {
  /**
   * Whether an API key is stored.
   */
  api_key_saved: boolean;
  /**
   * How the agent authenticates with its provider.
   */
  auth_type: 'subscription' | 'api_key' | (string & {});
  /**
   * CPU limit of a sandbox, in cores.
   */
  cpu_limit: number;
  /**
   * Image to use instead of the one of the runtime; empty for none.
   */
  custom_image: string;
  /**
   * Agent that is used when none is chosen, such as `claude_cli`.
   */
  default_provider: string;
  /**
   * Whether agents can be run.
   */
  enabled: boolean;
  /**
   * Memory limit of a sandbox, in MB.
   */
  memory_limit_mb: number;
  /**
   * Network access of a sandbox.
   */
  network_mode: 'full' | (string & {});
  /**
   * Settings of the agents by the agent's name, secrets masked.
   */
  providers: {
    [key: string]: AgentProviderSettingsMasked;
  };
  /**
   * Runtime of the sandbox image, such as `node`.
   */
  runtime: string;
  /**
   * What isolates a sandbox. `firecracker` falls back to `docker` where it is not set up.
   */
  sandbox_backend: 'docker' | 'firecracker' | (string & {});
};

/**
 * Repository with the configuration of AI agents.
 */
export type AiConfigSettings = {
  /**
   * Repository, as `owner/name`; empty for none.
   */
  config_repo?: string;
  /**
   * Branch of the repository.
   */
  config_repo_branch?: string;
};

/**
 * Number of visitors active right now.
 */
export type AnalyticsActiveVisitors = {
  /**
   * Visitors seen in the window.
   */
  active_visitors: number;
  /**
   * Length of the window in minutes.
   */
  window_minutes: number;
};

/**
 * The count of one bucket of time.
 */
export type AnalyticsAggregatedBucket = {
  /**
   * What was counted in the bucket.
   */
  count: number;
  /**
   * Start of the bucket.
   */
  timestamp: string;
};

/**
 * Counts in buckets of time.
 */
export type AnalyticsAggregatedBuckets = {
  /**
   * What was counted.
   */
  aggregation_level: 'events' | 'sessions' | 'visitors' | (string & {});
  /**
   * Length of a bucket, for example `1 hour`.
   */
  bucket_size: string;
  /**
   * One entry for each bucket.
   */
  items: Array<AnalyticsAggregatedBucket>;
  /**
   * Sum over all buckets.
   */
  total: number;
};

/**
 * How often an event occurred.
 */
export type AnalyticsEventCount = {
  /**
   * Number of occurrences, sessions or visitors, as the query chose.
   */
  count: number;
  /**
   * Name of the event, or the place when broken down by place.
   */
  event_name: string;
  /**
   * Share of all counted in percent (0-100).
   */
  percentage: number;
};

/**
 * Whether a project has analytics events.
 */
export type AnalyticsEventPresence = {
  /**
   * Whether there is at least one.
   */
  has_events: boolean;
};

/**
 * The count of events in one bucket of time.
 */
export type AnalyticsEventTimelinePoint = {
  /**
   * Number of occurrences, sessions or visitors, as the query chose.
   */
  count: number;
  /**
   * Start of the bucket.
   */
  date: string;
};

/**
 * How often a type of event occurred.
 */
export type AnalyticsEventTypeCount = {
  /**
   * Number of occurrences, sessions or visitors, as the query chose.
   */
  count: number;
  /**
   * Type of the event.
   */
  event_type: string;
  /**
   * Share of all counted in percent (0-100).
   */
  percentage: number;
};

/**
 * Analytics summed over projects.
 */
export type AnalyticsGeneralStats = {
  /**
   * Average bounce rate in percent (0-100).
   */
  avg_bounce_rate: number;
  /**
   * Average engagement rate in percent (0-100).
   */
  avg_engagement_rate: number;
  /**
   * Change of page views against the period before, in percent; null when there is nothing to compare.
   */
  page_views_trend_percentage: number | null;
  /**
   * Page views in the period before; null when not known.
   */
  previous_page_views: number | null;
  /**
   * Distinct visitors in the period before; null when not known.
   */
  previous_unique_visitors: number | null;
  /**
   * One entry for each project; empty unless requested.
   */
  project_breakdown: Array<AnalyticsProjectStats>;
  /**
   * Events of every kind.
   */
  total_events: number;
  /**
   * Page views.
   */
  total_page_views: number;
  /**
   * Projects counted.
   */
  total_projects: number;
  /**
   * Distinct visitors.
   */
  total_unique_visitors: number;
  /**
   * Sessions.
   */
  total_visits: number;
  /**
   * Change of distinct visitors against the period before, in percent; null when there is nothing to compare.
   */
  visitors_trend_percentage: number | null;
};

/**
 * A visitor who is active right now.
 */
export type AnalyticsLiveVisitor = {
  /**
   * City from the IP address; null when unknown.
   */
  city: string | null;
  /**
   * Country from the IP address; null when unknown.
   */
  country: string | null;
  /**
   * Two-letter ISO country code; null when unknown.
   */
  country_code: string | null;
  /**
   * Name of the crawler; null for people.
   */
  crawler_name: string | null;
  /**
   * Path of the page last viewed; null when unknown.
   */
  current_page: string | null;
  /**
   * Data attached to the visitor; any JSON, null when none.
   */
  custom_data: unknown;
  /**
   * Id of the environment first visited.
   */
  environment_id: number;
  /**
   * Channel of the first visit, for example `Organic Search`; null when unknown.
   */
  first_channel: string | null;
  /**
   * Address the visitor first came from; null for direct visits.
   */
  first_referrer: string | null;
  /**
   * Host name of the first referrer; null for direct visits.
   */
  first_referrer_hostname: string | null;
  /**
   * Time of the first visit.
   */
  first_seen: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Last known IP address; null when not kept.
   */
  ip_address: string | null;
  /**
   * Id of the stored IP address with its location; null when unknown.
   */
  ip_address_id: number | null;
  /**
   * Whether the visitor was recognized as a crawler.
   */
  is_crawler: boolean;
  /**
   * Whether the country is in the European Union; null when unknown.
   */
  is_eu: boolean | null;
  /**
   * Time of the latest activity.
   */
  last_seen: string;
  /**
   * Latitude in degrees; null when unknown.
   */
  latitude: number | null;
  /**
   * Longitude in degrees; null when unknown.
   */
  longitude: number | null;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Region or state from the IP address; null when unknown.
   */
  region: string | null;
  /**
   * IANA time zone of the place; null when unknown.
   */
  timezone: string | null;
  /**
   * User agent string; null when not sent.
   */
  user_agent: string | null;
  /**
   * Unique string id (GUID) of the visitor.
   */
  visitor_id: string;
};

/**
 * Visitors active right now.
 */
export type AnalyticsLiveVisitorList = {
  /**
   * Number of live visitors.
   */
  total_count: number;
  /**
   * The live visitors.
   */
  visitors: Array<AnalyticsLiveVisitor>;
  /**
   * Length of the window in minutes.
   */
  window_minutes: number;
};

/**
 * Sessions of one page over time.
 */
export type AnalyticsPageHourlySessions = {
  /**
   * One entry for each bucket.
   */
  hourly_data: Array<AnalyticsPageSessionBucket>;
  /**
   * Length of the period in hours.
   */
  hours: number;
  /**
   * Path of the page.
   */
  page_path: string;
  /**
   * Sessions in the whole period.
   */
  total_sessions: number;
};

/**
 * A path that was viewed.
 */
export type AnalyticsPagePath = {
  /**
   * Average time on the page in seconds; null when unknown.
   */
  avg_time_seconds: number | null;
  /**
   * Time of the first view.
   */
  first_seen: string;
  /**
   * Time of the latest view.
   */
  last_seen: string;
  /**
   * Path of the page.
   */
  page_path: string;
  /**
   * Page views.
   */
  page_view_count: number;
  /**
   * Distinct sessions.
   */
  session_count: number;
};

/**
 * The paths that were viewed.
 */
export type AnalyticsPagePathList = {
  /**
   * The paths.
   */
  page_paths: Array<AnalyticsPagePath>;
  /**
   * Number of paths returned.
   */
  total_count: number;
};

/**
 * Sessions of a page in one bucket of time.
 */
export type AnalyticsPageSessionBucket = {
  /**
   * Average time on the page in seconds.
   */
  avg_duration_seconds: number;
  /**
   * Events on the page.
   */
  event_count: number;
  /**
   * Distinct sessions.
   */
  session_count: number;
  /**
   * Start of the bucket.
   */
  timestamp: string;
};

/**
 * Analytics of one project.
 */
export type AnalyticsProjectStats = {
  /**
   * Share of sessions with a single page view, in percent (0-100).
   */
  bounce_rate: number;
  /**
   * Share of engaged sessions in percent (0-100).
   */
  engagement_rate: number;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Name of the project; null when unknown.
   */
  project_name: string | null;
  /**
   * Page views.
   */
  total_page_views: number;
  /**
   * Sessions.
   */
  total_visits: number;
  /**
   * Distinct visitors.
   */
  unique_visitors: number;
};

/**
 * Counts by the values of a property.
 */
export type AnalyticsPropertyBreakdown = {
  /**
   * One entry for each value, most frequent first.
   */
  items: Array<AnalyticsPropertyCount>;
  /**
   * Property that was grouped by.
   */
  property: string;
  /**
   * Sum over all values.
   */
  total: number;
};

/**
 * The count of one value of a property.
 */
export type AnalyticsPropertyCount = {
  /**
   * Number of occurrences, sessions or visitors, as the query chose.
   */
  count: number;
  /**
   * Share of all counted in percent (0-100).
   */
  percentage: number;
  /**
   * Value of the property.
   */
  value: string;
};

/**
 * Counts by the values of a property over time.
 */
export type AnalyticsPropertyTimeline = {
  /**
   * Length of a bucket, for example `1 hour`.
   */
  bucket_size: string;
  /**
   * One entry for each value and bucket in which it occurs.
   */
  items: Array<AnalyticsPropertyTimelinePoint>;
  /**
   * Property that was grouped by.
   */
  property: string;
};

/**
 * The count of one value of a property in one bucket of time.
 */
export type AnalyticsPropertyTimelinePoint = {
  /**
   * Number of occurrences, sessions or visitors, as the query chose.
   */
  count: number;
  /**
   * Start of the bucket.
   */
  timestamp: string;
  /**
   * Value of the property.
   */
  value: string;
};

/**
 * One visit of a visitor.
 */
export type AnalyticsSession = {
  /**
   * Length in seconds.
   */
  duration_seconds: number;
  /**
   * Time of the last activity; null while the session runs.
   */
  ended_at: string | null;
  /**
   * Path of the first page; null when no page was viewed.
   */
  entry_path: string | null;
  /**
   * Path of the last page; null when no page was viewed.
   */
  exit_path: string | null;
  /**
   * Whether the visitor left after a single page.
   */
  is_bounced: boolean;
  /**
   * Whether the visitor interacted with the site.
   */
  is_engaged: boolean;
  /**
   * Page views.
   */
  page_views: number;
  /**
   * Address the visitor came from; null for direct visits.
   */
  referrer: string | null;
  /**
   * Numeric id of the session.
   */
  session_id: number;
  /**
   * When the session began.
   */
  started_at: string;
  /**
   * Unique string id of the visitor.
   */
  visitor_id: string;
};

/**
 * An event in a session.
 */
export type AnalyticsSessionEvent = {
  /**
   * Data that belongs to the event; any JSON.
   */
  event_data: unknown;
  /**
   * Name of the event; null when it has none.
   */
  event_name: string | null;
  /**
   * Type of the event, for example `page_view`; null when unknown.
   */
  event_type?: string | null;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Title of the page; null when unknown.
   */
  page_title?: string | null;
  /**
   * Address of the page; null when unknown.
   */
  page_url?: string | null;
  /**
   * When the event happened.
   */
  timestamp: string;
};

/**
 * A part of the events of a session.
 */
export type AnalyticsSessionEventList = {
  /**
   * The events.
   */
  events: Array<AnalyticsSessionEvent>;
  /**
   * The limit that was applied.
   */
  limit: number;
  /**
   * Rows that were skipped.
   */
  offset: number;
  /**
   * Numeric id of the session.
   */
  session_id: number;
  /**
   * Events of the session in all.
   */
  total_count: number;
};

/**
 * All events of a session.
 */
export type AnalyticsSessionEvents = {
  /**
   * The events.
   */
  events: Array<AnalyticsSessionEvent>;
  /**
   * Unique string id of the session.
   */
  session_id: string;
  /**
   * Number of events.
   */
  total_events: number;
};

/**
 * A part of the requests of a session.
 */
export type AnalyticsSessionLogList = {
  /**
   * The limit that was applied.
   */
  limit: number;
  /**
   * The requests.
   */
  logs: Array<AnalyticsSessionRequestLog>;
  /**
   * Rows that were skipped.
   */
  offset: number;
  /**
   * Numeric id of the session.
   */
  session_id: number;
  /**
   * Requests of the session in all.
   */
  total_count: number;
};

/**
 * An HTTP request made in a session.
 */
export type AnalyticsSessionRequestLog = {
  /**
   * When the request was made.
   */
  created_at: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * HTTP method.
   */
  method: string;
  /**
   * Path of the request.
   */
  path: string;
  /**
   * `Referer` header; null when not sent.
   */
  referrer: string | null;
  /**
   * Request headers as JSON text; null when not kept.
   */
  request_headers: string | null;
  /**
   * Response headers as JSON text; null when not kept.
   */
  response_headers: string | null;
  /**
   * Time to the response in milliseconds; null when not measured.
   */
  response_time_ms: number | null;
  /**
   * HTTP status of the response.
   */
  status_code: number;
  /**
   * User agent string; null when not sent.
   */
  user_agent: string | null;
};

/**
 * A single count.
 */
export type AnalyticsUniqueCount = {
  /**
   * What the chosen metric counts.
   */
  count: number;
};

/**
 * An API key without its secret.
 */
export type ApiKey = {
  /**
   * When the key was created.
   */
  created_at: string;
  /**
   * When the key stops working; null when it does not expire.
   */
  expires_at: string | null;
  /**
   * Numeric id of the API key.
   */
  id: number;
  /**
   * Whether the key is accepted. An inactive key is refused.
   */
  is_active: boolean;
  /**
   * First characters of the key, starting with `tk_`, by which it can be recognized.
   */
  key_prefix: string;
  /**
   * When the key last authenticated a request; null if never.
   */
  last_used_at: string | null;
  /**
   * Display name of the key, unique for its owner.
   */
  name: string;
  /**
   * Permissions of a key with the `custom` role, such as `projects:read`; null for predefined roles.
   */
  permissions: Array<string> | null;
  /**
   * Role whose permissions the key has; `custom` means the listed permissions.
   */
  role_type:
    | 'admin'
    | 'platform_admin'
    | 'user'
    | 'reader'
    | 'api_reader'
    | 'custom'
    | (string & {});
};

/**
 * One page of api key entries.
 */
export type ApiKeyList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<ApiKey>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * A permission that an API key can have.
 */
export type ApiKeyPermission = {
  /**
   * Group the permission belongs to, for example `Projects`.
   */
  category: string;
  /**
   * What the permission allows.
   */
  description: string;
  /**
   * Name of the permission, for example `projects:read`.
   */
  name: string;
};

/**
 * What an API key may be allowed to do.
 */
export type ApiKeyPermissionCatalog = {
  /**
   * Every single permission.
   */
  permissions: Array<ApiKeyPermission>;
  /**
   * Roles that bundle permissions.
   */
  roles: Array<ApiKeyRole>;
};

/**
 * A role that an API key can have.
 */
export type ApiKeyRole = {
  /**
   * What the role is for.
   */
  description: string;
  /**
   * Name of the role.
   */
  name: 'admin' | 'user' | 'reader' | 'mcp' | 'api_reader' | 'custom' | (string & {});
  /**
   * Names of the permissions in the role.
   */
  permissions: Array<string>;
};

/**
 * A role to give to a user.
 */
export type AssignUserRoleRequest = {
  /**
   * Name of the role.
   */
  role_type: 'admin' | 'user' | (string & {});
  /**
   * Numeric id of the user; the same as in the path.
   */
  user_id: number;
};

/**
 * An operation that a user carried out.
 */
export type AuditLog = {
  /**
   * When it happened.
   */
  audit_date: string;
  /**
   * Details of the operation; any JSON, null when none.
   */
  data: unknown;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Where the request came from; null when unknown.
   */
  ip_address: AuditLogIpAddress | null;
  /**
   * Name of the operation, for example `PROJECT_CREATED`.
   */
  operation_type: string;
  /**
   * The user; null when it no longer exists.
   */
  user: AuditLogUser | null;
  /**
   * Id of the user; null once the account was deleted.
   */
  user_id: number | null;
};

/**
 * Where an operation came from.
 */
export type AuditLogIpAddress = {
  /**
   * City; null when unknown.
   */
  city: string | null;
  /**
   * Country; null when unknown.
   */
  country: string | null;
  /**
   * IP address.
   */
  ip: string;
  /**
   * Latitude in degrees; null when unknown.
   */
  latitude: number | null;
  /**
   * Longitude in degrees; null when unknown.
   */
  longitude: number | null;
};

/**
 * The user of an audit log entry.
 */
export type AuditLogUser = {
  /**
   * Email address.
   */
  email: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Display name.
   */
  name: string;
};

/**
 * The ways of signing in that an instance offers.
 */
export type AuthEmailStatus = {
  /**
   * Whether the instance can send email.
   */
  email_configured: boolean;
  /**
   * Whether sign-in links can be requested. Missing on the servers of July 2026 and of August 2026.
   */
  magic_link_available?: boolean;
  /**
   * OpenID Connect providers to sign in with; empty when there are none.
   */
  oidc_providers: Array<OidcProviderSummary>;
  /**
   * Whether a password reset can be requested.
   */
  password_reset_available: boolean;
};

/**
 * Outcome of a step of signing in.
 */
export type AuthResult = {
  /**
   * Message for the user.
   */
  message: string;
  /**
   * Whether a multi-factor code is needed to complete the sign-in.
   */
  mfa_required: boolean;
  /**
   * Whether the step succeeded.
   */
  success: boolean;
  /**
   * Numeric id of the user; null where the step does not reveal it.
   */
  user_id: number | null;
};

/**
 * A Docker container that can be imported as a service.
 */
export type AvailableContainer = {
  /**
   * Docker id of the container; the import takes it.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * Ports that the container exposes; left out when there are none.
   */
  exposed_ports?: Array<number>;
  /**
   * Docker image of the container.
   */
  image: string;
  /**
   * Whether the container is running.
   */
  is_running: boolean;
  /**
   * Service type that the image was recognized as.
   */
  service_type: ExternalServiceType;
  /**
   * Version, as read from the image tag.
   */
  version: string;
};

/**
 * One page of containers that can be imported.
 */
export type AvailableContainerList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<AvailableContainer>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * A backup of a service or of the database of Temps itself, finished or under way.
 */
export type Backup = {
  /**
   * How often the backup has been tried; null for backups from older servers.
   */
  attempts: number | null;
  /**
   * Identifier of the backup, as `GET /backups/{id}` takes it.
   */
  backup_id: string;
  /**
   * Kind of backup.
   */
  backup_type: 'full' | 'incremental' | (string & {});
  /**
   * Checksum of the data; null when none was computed.
   */
  checksum: string | null;
  /**
   * When the backup ended; null while it is under way.
   */
  completed_at: string | null;
  /**
   * How the data is compressed, for example `gzip`.
   */
  compression_type: string;
  /**
   * Numeric id of the user who started the backup or owns its schedule.
   */
  created_by: number;
  /**
   * Name of the step that is being carried out; null when not known.
   */
  current_step: string | null;
  /**
   * Why the backup failed; null otherwise.
   */
  error_message: string | null;
  /**
   * When the backup may be deleted under its retention period; null when it is kept.
   */
  expires_at: string | null;
  /**
   * The service that was backed up; null for the database of Temps itself.
   */
  external_service?: ExternalServiceSummary | null;
  /**
   * Number of files in the backup; null when unknown.
   */
  file_count: number | null;
  /**
   * Numeric id of the backup.
   */
  id: number;
  /**
   * Bytes written so far while the backup runs, as an estimate; null otherwise.
   */
  live_size_bytes: number | null;
  /**
   * After how many tries the backup counts as failed; null for backups from older servers.
   */
  max_attempts: number | null;
  /**
   * Seconds after which the backup is stopped; null for backups from older servers.
   */
  max_runtime_secs: number | null;
  /**
   * Further facts about the backup, as JSON; the shape depends on what was backed up.
   */
  metadata: unknown;
  /**
   * Display name of the backup.
   */
  name: string;
  /**
   * Object key or `s3://` URL of the data.
   */
  s3_location: string;
  /**
   * Numeric id of the S3 source that it is written to.
   */
  s3_source_id: number;
  /**
   * Numeric id of the schedule that started the backup; null for a manual one.
   */
  schedule_id: number | null;
  /**
   * Final size in bytes; null until the backup is completed.
   */
  size_bytes: number | null;
  /**
   * When the backup started.
   */
  started_at: string;
  /**
   * State of the backup; `completed` and `failed` are final.
   */
  state: 'pending' | 'running' | 'completed' | 'failed' | (string & {});
  /**
   * Tags of the backup, taken from its schedule.
   */
  tags: Array<string>;
};

/**
 * Backups that run on a cron schedule.
 */
export type BackupSchedule = {
  /**
   * Kind of backup that each run makes.
   */
  backup_type: 'full' | 'incremental' | (string & {});
  /**
   * When the schedule was created.
   */
  created_at: string;
  /**
   * Free text about the schedule.
   */
  description: string | null;
  /**
   * Whether runs are started.
   */
  enabled: boolean;
  /**
   * Numeric id of the backup schedule.
   */
  id: number;
  /**
   * Whether each run also backs up the database of Temps itself.
   */
  include_control_plane: boolean;
  /**
   * When the last run started; null before the first.
   */
  last_run: string | null;
  /**
   * Seconds after which a backup of this schedule is stopped; null for the default of the service type.
   */
  max_runtime_secs: number | null;
  /**
   * Display name of the schedule.
   */
  name: string;
  /**
   * When the next run is due; null when none is planned.
   */
  next_run: string | null;
  /**
   * Days for which a backup of this schedule is kept.
   */
  retention_period: number;
  /**
   * Numeric id of the S3 source that the backups are written to.
   */
  s3_source_id: number;
  /**
   * Cron expression of the runs, with seconds, for example `0 0 3 * * *`.
   */
  schedule_expression: string;
  /**
   * Tags that each backup of the schedule receives.
   */
  tags: Array<string>;
  /**
   * Whether every external service is backed up, future ones included; otherwise only those attached to the schedule.
   */
  target_all_services: boolean;
  /**
   * When the schedule was last changed.
   */
  updated_at: string;
};

/**
 * One page of backup schedules.
 */
export type BackupScheduleList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<BackupSchedule>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * How many builds run at once, and what each may use.
 */
export type BuildLimits = {
  /**
   * CPU cores for a build; 0 is half of the host.
   */
  cpu_limit_cores: number;
  /**
   * Builds that run at the same time; more are queued.
   */
  max_concurrent: number;
  /**
   * Memory for a build, in megabytes; 0 is half of the host.
   */
  memory_limit_mb: number;
};

/**
 * Limits of image builds.
 */
export type BuildLimitsSettings = {
  /**
   * CPU limit of a build, in cores; 0 for none.
   */
  cpu_limit_cores?: number;
  /**
   * Number of builds that run at the same time.
   */
  max_concurrent?: number;
  /**
   * Memory limit of a build, in MB; 0 for none.
   */
  memory_limit_mb?: number;
};

/**
 * Log that was kept of a container that is gone, without its text.
 */
export type CapturedLog = {
  /**
   * When the log was captured, shortly before the container was removed.
   */
  captured_at: string;
  /**
   * Id that the container had.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * Numeric id of the deployment.
   */
  deployment_id: number;
  /**
   * Numeric id of the captured log.
   */
  id: number;
  /**
   * Numeric id of the node that ran the container; null for the main one.
   */
  node_id: number | null;
  /**
   * Service of a compose project that the container belonged to; null for others.
   */
  service_name: string | null;
  /**
   * Size of the captured text in bytes.
   */
  size_bytes: number;
  /**
   * True where the log was larger and only its end was kept.
   */
  truncated: boolean;
};

/**
 * Log that was kept of a container that is gone, with its text.
 */
export type CapturedLogContent = {
  /**
   * When the log was captured, shortly before the container was removed.
   */
  captured_at: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * The text of the log, as the container wrote it.
   */
  content: string;
  /**
   * Numeric id of the captured log.
   */
  id: number;
  /**
   * Service of a compose project that the container belonged to; null for others.
   */
  service_name: string | null;
  /**
   * Size of the captured text in bytes.
   */
  size_bytes: number;
  /**
   * True where the log was larger and only its end was kept.
   */
  truncated: boolean;
};

/**
 * One page of captured logs.
 */
export type CapturedLogList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<CapturedLog>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Domain for which the instance manages a TLS certificate.
 */
export type CertificateDomain = {
  /**
   * Certificate chain in PEM; null before one is issued.
   */
  certificate: string | null;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Name or token of the open DNS challenge; null when there is none.
   */
  dns_challenge_token: string | null;
  /**
   * Value of the TXT record of the open DNS challenge; null when there is none.
   */
  dns_challenge_value: string | null;
  /**
   * Domain name, such as `app.example.com` or `*.example.com`.
   */
  domain: string;
  /**
   * When the certificate expires; null before one is issued.
   */
  expiration_time: string | null;
  /**
   * Numeric id of the certificate domain.
   */
  id: number;
  /**
   * Whether the certificate covers all subdomains.
   */
  is_wildcard: boolean;
  /**
   * Why the last attempt failed; null when it did not.
   */
  last_error: string | null;
  /**
   * Kind of that failure; null when there is none.
   */
  last_error_type: string | null;
  /**
   * When the certificate was last renewed; null when it was not.
   */
  last_renewed: string | null;
  /**
   * Until when no certificate is requested on demand after a failure; null when nothing is held back.
   */
  on_demand_backoff_until: string | null;
  /**
   * State of the domain's certificate.
   */
  status:
    | 'pending'
    | 'pending_dns'
    | 'pending_http'
    | 'challenge_requested'
    | 'pending_validation'
    | 'active'
    | 'failed'
    | 'expired'
    | (string & {});
  /**
   * When it was last changed.
   */
  updated_at: string;
  /**
   * How control of the domain is proven.
   */
  verification_method: 'http-01' | 'dns-01' | (string & {});
};

/**
 * What must be in place before a certificate can be issued.
 */
export type CertificateDomainChallenge = {
  /**
   * Domain name.
   */
  domain: string;
  /**
   * State of the domain's certificate.
   */
  status:
    | 'pending'
    | 'pending_dns'
    | 'pending_http'
    | 'challenge_requested'
    | 'pending_validation'
    | 'active'
    | 'failed'
    | 'expired'
    | (string & {});
  /**
   * TXT records to add to the DNS of the domain. A wildcard domain may need several.
   */
  txt_records: Array<TxtRecord>;
};

/**
 * Why a certificate could not be obtained.
 */
export type CertificateDomainErrorBody = {
  /**
   * Machine-readable code.
   */
  code: 'PROVISION_FAILED' | 'RENEWAL_FAILED' | (string & {});
  /**
   * Further explanation; null when there is none.
   */
  details?: string | null;
  /**
   * What went wrong.
   */
  message: string;
};

/**
 * A page of certificate domains.
 */
export type CertificateDomainList = {
  /**
   * The domains of this page.
   */
  domains: Array<CertificateDomain>;
  /**
   * Number of this page, from 1.
   */
  page: number;
  /**
   * Number of items on a full page.
   */
  page_size: number;
  /**
   * Number of items on all pages.
   */
  total: number;
};

/**
 * Outcome of requesting or renewing a certificate; `type` says which: `complete` (the domain), `pending` (a challenge to fulfill) or `error`.
 */
export type CertificateProvisionResult =
  | (CertificateDomainErrorBody & {
      /**
       * Tells that the request failed.
       */
      type: 'error';
    })
  | (CertificateDomain & {
      /**
       * Tells that the certificate is issued.
       */
      type: 'complete';
    })
  | (CertificateDomainChallenge & {
      /**
       * Tells that a challenge is to be fulfilled first.
       */
      type: 'pending';
    });

/**
 * Settings of the challenge that visitors solve before they get through.
 */
export type ChallengeConfig = {
  /**
   * Kind of challenge.
   */
  challengeType: string;
  /**
   * How hard the challenge is; higher takes visitors longer.
   */
  difficulty: number;
  /**
   * Paths that require the challenge.
   */
  protectedPaths?: Array<string>;
};

/**
 * The DNS resolver for names of the cluster.
 */
export type ClusterDnsSettings = {
  /**
   * Whether containers resolve `*.temps.local` through the resolver of the instance.
   */
  enabled: boolean;
};

/**
 * A container of an environment.
 */
export type Container = {
  /**
   * Docker id of the container.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * CPU limit in cores (0.5 = half a core), or null without a limit.
   */
  cpu_limit_cores?: number | null;
  /**
   * When the container was created.
   */
  created_at: string;
  /**
   * Error that Docker reports for the container, or null.
   */
  error_message?: string | null;
  /**
   * Exit code of the last run, or null when it has not exited.
   */
  exit_code?: number | null;
  /**
   * Why the container exited, in words, or null.
   */
  exit_reason?: string | null;
  /**
   * When the container last exited, or null when it has not.
   */
  finished_at?: string | null;
  /**
   * Image that the container runs.
   */
  image_name: string;
  /**
   * Name of the cluster node that runs the container, or null on a single-node instance.
   */
  node_name?: string | null;
  /**
   * True when the container was killed because it ran out of memory.
   */
  oom_killed?: boolean | null;
  /**
   * How often the container was restarted automatically.
   */
  restart_count?: number | null;
  /**
   * Name of the service that the container belongs to, or null.
   */
  service_name?: string | null;
  /**
   * URL of that service, or null.
   */
  service_url?: string | null;
  /**
   * When the container last started, or null when it never did.
   */
  started_at?: string | null;
  /**
   * Status of the container as Docker reports it.
   */
  status:
    | 'created'
    | 'running'
    | 'paused'
    | 'restarting'
    | 'removing'
    | 'exited'
    | 'dead'
    | (string & {});
};

/**
 * Outcome of an action on a container.
 */
export type ContainerActionResult = {
  /**
   * The action that was carried out.
   */
  action: 'start' | 'stop' | 'restart' | (string & {});
  /**
   * Docker id of the container.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * What happened, in words.
   */
  message: string;
  /**
   * Status of the container after the action.
   */
  status: string;
};

/**
 * Container of a deployment with its configuration and state.
 */
export type ContainerDetail = {
  /**
   * Docker id of the container.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * Port on which the application listens in the container.
   */
  container_port: number;
  /**
   * CPU limit in cores; null when there is none.
   */
  cpu_limit_cores?: number | null;
  /**
   * When the container was created.
   */
  created_at: string;
  /**
   * When the container was deployed.
   */
  deployed_at: string;
  /**
   * Numeric id of the deployment that it belongs to.
   */
  deployment_id: number;
  /**
   * Environment variables of the container, sensitive values masked.
   */
  environment_variables: Array<ContainerEnvVar>;
  /**
   * Error that Docker reports for the container; null when there is none.
   */
  error_message?: string | null;
  /**
   * Exit code of the main process; null while it runs.
   */
  exit_code?: number | null;
  /**
   * Why the container ended; null while it runs.
   */
  exit_reason?: string | null;
  /**
   * When the main process ended; null while it runs.
   */
  finished_at?: string | null;
  /**
   * Port on the host that leads to the container; null when none is published.
   */
  host_port: number | null;
  /**
   * Numeric id of the container's record.
   */
  id: number;
  /**
   * Image from which the container runs.
   */
  image_name: string;
  /**
   * Whether it was ended because it ran out of memory; null when not known.
   */
  oom_killed?: boolean | null;
  /**
   * When the container passed its readiness check; null before that.
   */
  ready_at: string | null;
  /**
   * Configured CPU and memory; null when none are set.
   */
  resource_limits: ContainerResourceLimits | null;
  /**
   * Number of restarts; null when not known.
   */
  restart_count: number | null;
  /**
   * Name of the service in a deployment of several services; null otherwise.
   */
  service_name?: string | null;
  /**
   * URL of that service; null when it is not exposed.
   */
  service_url?: string | null;
  /**
   * When the main process started; null when it has not.
   */
  started_at?: string | null;
  /**
   * State of the container.
   */
  status: 'created' | 'running' | 'paused' | 'restarting' | 'exited' | 'dead' | (string & {});
};

/**
 * Environment variable of a container.
 */
export type ContainerEnvVar = {
  /**
   * Whether the value is replaced by a mask.
   */
  is_masked: boolean;
  /**
   * Name of the variable.
   */
  key: string;
  /**
   * Value of the variable, or a mask.
   */
  value: string;
};

/**
 * One page of container entries.
 */
export type ContainerList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Container>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Rotation of container logs.
 */
export type ContainerLogSettings = {
  /**
   * Number of log files to keep for a deployed container.
   */
  max_file?: number;
  /**
   * Size at which the log of a deployed container is rotated, such as `50m`.
   */
  max_size?: string;
  /**
   * Number of log files to keep for the container of an external service.
   */
  service_max_file?: number;
  /**
   * Size at which the log of an external service's container is rotated, such as `20m`.
   */
  service_max_size?: string;
};

/**
 * A sample of the resource usage of a container.
 */
export type ContainerMetrics = {
  /**
   * Docker id of the container.
   */
  container_id: string;
  /**
   * Name of the container.
   */
  container_name: string;
  /**
   * CPU limit in cores (0.5 = half a core), or null without a limit.
   */
  cpu_limit_cores: number | null;
  /**
   * CPU usage in percent; above 100 when more than one core is busy.
   */
  cpu_percent: number;
  /**
   * Memory in use, in bytes.
   */
  memory_bytes: number;
  /**
   * Memory limit in bytes, or null without a limit.
   */
  memory_limit_bytes: number | null;
  /**
   * Memory in use in percent of the limit (0-100), or null without a limit.
   */
  memory_percent: number | null;
  /**
   * Bytes received over the network since the container started.
   */
  network_rx_bytes: number;
  /**
   * Bytes sent over the network since the container started.
   */
  network_tx_bytes: number;
  /**
   * When the sample was taken.
   */
  timestamp: string;
};

/**
 * Configured CPU and memory of a container.
 */
export type ContainerResourceLimits = {
  /**
   * CPU limit in millicores (1000 = one core); null when there is none.
   */
  cpu_limit: number | null;
  /**
   * Reserved CPU in millicores; null when nothing is reserved.
   */
  cpu_request: number | null;
  /**
   * Memory limit in MB; null when there is none.
   */
  memory_limit: number | null;
  /**
   * Reserved memory in MB; null when nothing is reserved.
   */
  memory_request: number | null;
};

/**
 * Settings of a new API key.
 */
export type CreateApiKeyRequest = {
  /**
   * When the key stops working. Left out or null, the server applies its own default, one year from now.
   */
  expires_at?: string | Date | null;
  /**
   * Display name of the key; no other key of the user may have it.
   */
  name: string;
  /**
   * Permissions such as `projects:read` or `deployments:read`. Needed for the `custom` role, ignored for the others.
   */
  permissions?: Array<string> | null;
  /**
   * Role of the key. `custom` grants exactly the listed permissions.
   */
  role_type:
    | 'admin'
    | 'platform_admin'
    | 'user'
    | 'reader'
    | 'api_reader'
    | 'custom'
    | (string & {});
};

/**
 * A backup schedule to set up.
 */
export type CreateBackupScheduleRequest = {
  /**
   * Kind of backup that each run makes.
   */
  backup_type: 'full' | 'incremental' | (string & {});
  /**
   * Free text about the schedule.
   */
  description?: string | null;
  /**
   * Whether runs are started from now on.
   */
  enabled: boolean;
  /**
   * Whether each run also backs up the database of Temps itself.
   */
  include_control_plane?: boolean | null;
  /**
   * Seconds after which a backup of this schedule is stopped; the default of the service type when left out or null.
   */
  max_runtime_secs?: number | null;
  /**
   * Display name of the schedule.
   */
  name: string;
  /**
   * Days for which a backup of this schedule is kept.
   */
  retention_period: number;
  /**
   * Numeric id of the S3 source to write to; the default source when left out or null.
   */
  s3_source_id?: number | null;
  /**
   * Cron expression of the runs, with seconds, for example `0 0 3 * * *` for every night at three. Real servers refuse one without seconds.
   */
  schedule_expression: string;
  /**
   * Tags that each backup of the schedule receives; may be empty.
   */
  tags: Array<string>;
  /**
   * Whether to back up every external service, future ones included. With `false` only the services attached to the schedule are backed up.
   */
  target_all_services?: boolean | null;
};

/**
 * Domain to manage a certificate for.
 */
export type CreateCertificateDomainRequest = {
  /**
   * How control of the domain is proven. Wildcard domains need `dns-01`.
   */
  challenge_type?: 'http-01' | 'dns-01' | (string & {});
  /**
   * Domain name, such as `app.example.com` or `*.example.com`.
   */
  domain: string;
};

/**
 * Custom domain to add to a project.
 */
export type CreateCustomDomainRequest = {
  /**
   * Git branch that the domain follows.
   */
  branch?: string | null;
  /**
   * Domain name, such as `www.example.com`.
   */
  domain: string;
  /**
   * Numeric id of the environment to serve.
   */
  environment_id: number;
  /**
   * URL to redirect to. Leave it out to serve the environment. A URL without a scheme is taken as `https`.
   */
  redirect_to?: string | null;
  /**
   * Name of the service to serve, in a deployment of several services.
   */
  service_name?: string | null;
  /**
   * HTTP status of the redirect, such as 301, 302, 307 or 308; used with `redirect_to`.
   */
  status_code?: number | null;
};

/**
 * A DNS provider to create.
 */
export type CreateDnsProviderRequest = {
  /**
   * Credentials that fit `provider_type`.
   */
  credentials: DnsProviderCredentials;
  /**
   * Free text about the provider.
   */
  description?: string | null;
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of DNS host.
   */
  provider_type: DnsProviderType;
};

/**
 * A sender domain to add.
 */
export type CreateEmailDomainRequest = {
  /**
   * Domain name, for example `updates.example.com`.
   */
  domain: string;
  /**
   * Id of the email provider that is to send for the domain.
   */
  provider_id: number;
};

/**
 * An email provider to create.
 */
export type CreateEmailNotificationProviderRequest = {
  /**
   * SMTP server, sender and recipients.
   */
  config: EmailNotificationConfig;
  /**
   * Whether to send notifications through the provider.
   */
  enabled?: boolean | null;
  /**
   * Display name of the provider.
   */
  name: string;
};

/**
 * An email provider to create.
 */
export type CreateEmailProviderRequest = {
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of mail service.
   */
  provider_type: EmailProviderType;
  /**
   * Cloud region, for example `us-east-1`; only informative for SMTP.
   */
  region: string;
  /**
   * Needed when `provider_type` is `scaleway`.
   */
  scaleway_credentials?: EmailProviderScalewayCredentials | null;
  /**
   * Needed when `provider_type` is `ses`.
   */
  ses_credentials?: EmailProviderSesCredentials | null;
  /**
   * Needed when `provider_type` is `smtp`.
   */
  smtp_credentials?: EmailProviderSmtpCredentials | null;
};

/**
 * The environment to create.
 */
export type CreateEnvironmentRequest = {
  /**
   * Git branch that the environment deploys.
   */
  branch: string;
  /**
   * Display name of the environment; its slug derives from it.
   */
  name: string;
  /**
   * Whether it becomes the project's preview environment.
   */
  set_as_preview?: boolean;
};

/**
 * The environment variable to create.
 */
export type CreateEnvironmentVariableRequest = {
  /**
   * Ids of the environments that the variable applies to.
   */
  environment_ids: Array<number>;
  /**
   * Whether the variable is also set in preview environments.
   */
  include_in_preview?: boolean;
  /**
   * Whether to treat the value as a secret and hide it in lists.
   */
  is_secret?: boolean;
  /**
   * Name of the variable, for example `API_KEY`.
   */
  key: string;
  /**
   * Value of the variable.
   */
  value: string;
};

/**
 * A DSN to create.
 */
export type CreateErrorTrackingDsnRequest = {
  /**
   * Origin to build the address from; the instance's own address when left out.
   */
  base_url?: string | null;
  /**
   * Deployment to tie it to.
   */
  deployment_id?: number | null;
  /**
   * Environment to tie it to.
   */
  environment_id?: number | null;
  /**
   * Display name.
   */
  name?: string | null;
};

/**
 * A service to create.
 */
export type CreateExternalServiceRequest = {
  /**
   * Members of the cluster; needed with the topology `cluster` only.
   */
  members?: Array<ExternalServiceMemberRequest>;
  /**
   * Name of the service.
   */
  name: string;
  /**
   * Numeric id of the node to run on; the control plane when left out or null. Ignored for clusters, whose members name their own nodes.
   */
  node_id?: number | null;
  /**
   * Settings by name; which there are depends on the service type. May be empty.
   */
  parameters: {
    [key: string]: unknown;
  };
  /**
   * Type of the service.
   */
  service_type: ExternalServiceType;
  /**
   * `standalone` is a single container, `cluster` a set of members that take over from each other.
   */
  topology?: 'standalone' | 'cluster' | (string & {});
  /**
   * Version of the service software; the server's default when left out or null.
   */
  version?: string | null;
};

/**
 * A funnel with its steps.
 */
export type CreateFunnelRequest = {
  /**
   * Free text.
   */
  description?: string | null;
  /**
   * Display name.
   */
  name: string;
  /**
   * Steps in the order in which visitors go through them.
   */
  steps: Array<CreateFunnelStep>;
};

/**
 * A funnel that was created.
 */
export type CreateFunnelResult = {
  /**
   * Id of the funnel.
   */
  funnel_id: number;
  /**
   * Outcome in words.
   */
  message: string;
};

/**
 * A step of a funnel.
 */
export type CreateFunnelStep = {
  /**
   * Conditions that the event must all meet; none when left out.
   */
  event_filter?: Array<FunnelStepFilter>;
  /**
   * Name of the event that completes the step.
   */
  event_name: string;
};

/**
 * A GitHub provider that signs in with a personal access token.
 */
export type CreateGitHubPatProviderRequest = {
  /**
   * Display name.
   */
  name: string;
  /**
   * Personal access token.
   */
  token: string;
};

/**
 * A GitLab provider that signs in with OAuth.
 */
export type CreateGitLabOAuthProviderRequest = {
  /**
   * Address of a self-managed GitLab; gitlab.com when left out.
   */
  base_url?: string | null;
  /**
   * Application id of the OAuth application.
   */
  client_id: string;
  /**
   * Secret of the OAuth application.
   */
  client_secret: string;
  /**
   * Display name.
   */
  name: string;
  /**
   * Callback address registered with the OAuth application.
   */
  redirect_uri: string;
};

/**
 * A GitLab provider that signs in with a personal access token.
 */
export type CreateGitLabPatProviderRequest = {
  /**
   * Address of a self-managed GitLab; gitlab.com when left out.
   */
  base_url?: string | null;
  /**
   * Display name.
   */
  name: string;
  /**
   * Personal access token.
   */
  token: string;
};

/**
 * A git provider to create.
 */
export type CreateGitProviderRequest = {
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of git host.
   */
  provider_type: 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'generic' | (string & {});
  /**
   * How Temps signs in.
   */
  auth_method: 'github_app' | 'gitlab_app' | 'oauth' | 'pat' | 'basic' | 'ssh' | (string & {});
  /**
   * Settings of the sign-in method: `token` for `pat`; `client_id`, `client_secret`, `redirect_uri` for `oauth`; `app_id`, `client_id`, `client_secret`, `private_key`, `webhook_secret` for `github_app`; `app_id`, `app_secret`, `redirect_uri` for `gitlab_app`; `username`, `password` for `basic`; `private_key`, `public_key` for `ssh`.
   */
  auth_config: {
    [key: string]: unknown;
  };
  /**
   * Address of a self-hosted git host; the public one of the type when left out.
   */
  base_url?: string | null;
  /**
   * Address of the git host's API, where it differs from the usual one.
   */
  api_url?: string | null;
  /**
   * Secret with which the git host signs its webhooks.
   */
  webhook_secret?: string | null;
  /**
   * Whether this is the provider offered first.
   */
  is_default: boolean;
};

/**
 * Data of a new incident.
 */
export type CreateIncidentRequest = {
  /**
   * Longer account of what happens.
   */
  description?: string | null;
  /**
   * Numeric id of the affected environment, which must belong to the project.
   */
  environment_id?: number | null;
  /**
   * Numeric id of the monitor concerned, which must belong to the project.
   */
  monitor_id?: number | null;
  /**
   * How serious the incident is. The server refuses values it does not know.
   */
  severity: 'minor' | 'major' | 'critical' | (string & {});
  /**
   * Short title.
   */
  title: string;
};

/**
 * Rule to create.
 */
export type CreateIpAccessRuleRequest = {
  /**
   * What happens to requests from the address: `block` or `allow`.
   */
  action: 'block' | 'allow' | (string & {});
  /**
   * IPv4 or IPv6 address, or a range in CIDR notation such as `10.0.0.0/24`.
   */
  ip_address: string;
  /**
   * Why the rule exists.
   */
  reason?: string | null;
};

/**
 * Route to create.
 */
export type CreateLoadBalancerRouteRequest = {
  /**
   * Domain name to forward.
   */
  domain: string;
  /**
   * Host name or address of the target.
   */
  host: string;
  /**
   * Port of the target.
   */
  port: number;
  /**
   * How the domain is matched: `http` by the Host header, `tls` by the name in the TLS handshake, with the connection passed through. It is `http` when left out.
   */
  route_type?: 'http' | 'tls' | (string & {}) | null;
};

/**
 * Settings of a new monitor.
 */
export type CreateMonitorRequest = {
  /**
   * Seconds between two checks. Servers may raise short intervals, so read the value of the created monitor.
   */
  check_interval_seconds?: number | null;
  /**
   * Path to request instead of the type's default. Starts with `/` and has no query string or fragment.
   */
  check_path?: string | null;
  /**
   * Numeric id of the environment to check, which must belong to the project.
   */
  environment_id: number;
  /**
   * What to check: `web` requests the site itself, `health` its `/health` path, unless `check_path` says otherwise.
   */
  monitor_type: 'web' | 'health' | (string & {});
  /**
   * Display name of the monitor.
   */
  name: string;
};

/**
 * Notification provider to create.
 */
export type CreateNotificationProviderRequest = {
  /**
   * Configuration of the provider; the form depends on the type.
   */
  config: unknown;
  /**
   * Whether notifications are sent through the provider; on when left out.
   */
  enabled?: boolean | null;
  /**
   * Display name of the provider.
   */
  name: string;
  /**
   * Type of the provider.
   */
  provider_type: 'email' | 'slack' | 'webhook' | (string & {});
};

/**
 * Definition of a project, for its creation and its update.
 */
export type CreateProjectRequest = {
  /**
   * Whether a Git push to the main branch starts a deployment.
   */
  automatic_deploy?: boolean | null;
  /**
   * Command that builds the project, instead of the preset's own.
   */
  build_command?: string | null;
  /**
   * Domain name to route to the project.
   */
  custom_domain?: string | null;
  /**
   * Directory of the project in its repository, `.` or `/` for the root.
   */
  directory: string;
  /**
   * Environment variables to set at once, as pairs of key and value.
   */
  environment_variables?: Array<[string, string]> | null;
  /**
   * Port that the application listens on inside the container.
   */
  exposed_port?: number | null;
  /**
   * Numeric id of the Git provider connection that gives access to the repository.
   */
  git_provider_connection_id?: number | null;
  /**
   * URL of the Git repository.
   */
  git_url?: string | null;
  /**
   * Command that installs dependencies, instead of the preset's own.
   */
  install_command?: string | null;
  /**
   * Whether the project sleeps when idle and wakes on request.
   */
  is_on_demand?: boolean | null;
  /**
   * Whether the repository is public and needs no provider connection.
   */
  is_public_repo?: boolean | null;
  /**
   * Whether the project serves web requests.
   */
  is_web_app?: boolean | null;
  /**
   * Git branch that production deploys from.
   */
  main_branch: string;
  /**
   * Display name of the project; its slug derives from it.
   */
  name: string;
  /**
   * Directory that the build writes to, relative to the project directory.
   */
  output_dir?: string | null;
  /**
   * Whether to collect performance metrics from visitors' browsers.
   */
  performance_metrics_enabled?: boolean;
  /**
   * Build preset. `docker-compose` is known to the server of July 2026 only.
   */
  preset:
    | 'nextjs'
    | 'vite'
    | 'rsbuild'
    | 'docusaurus'
    | 'rust'
    | 'go'
    | 'python'
    | 'java'
    | 'dockerfile'
    | 'nixpacks'
    | 'docker-compose'
    | (string & {});
  /**
   * Settings of the build preset.
   */
  preset_config?: PresetConfig | null;
  /**
   * Kind of project.
   */
  project_type?: string | null;
  /**
   * Name of the repository.
   */
  repo_name?: string | null;
  /**
   * Owner of the repository: a user, an organization or a group.
   */
  repo_owner?: string | null;
  /**
   * Where deployments of the project come from.
   */
  source_type?: SourceType;
  /**
   * Ids of the external services to link to the project; empty for none.
   */
  storage_service_ids: Array<number>;
  /**
   * Whether the project gets a name under the instance's wildcard domain.
   */
  use_default_wildcard?: boolean | null;
};

/**
 * A bucket to add as a place for backups.
 */
export type CreateS3SourceRequest = {
  /**
   * Access key id; needs to list, read, write and delete objects.
   */
  access_key_id: string;
  /**
   * Name of an existing bucket.
   */
  bucket_name: string;
  /**
   * Path inside the bucket below which backups are stored.
   */
  bucket_path: string;
  /**
   * URL of the storage when it is not Amazon S3, for example `https://minio.example.com:9000`; null for Amazon S3.
   */
  endpoint?: string | null;
  /**
   * Whether the bucket is named in the path of the URL instead of its host name; most storages other than Amazon S3 need `true`.
   */
  force_path_style?: boolean | null;
  /**
   * Whether this becomes the default source in place of the former one. The first source always does.
   */
  is_default?: boolean | null;
  /**
   * Display name of the source.
   */
  name: string;
  /**
   * Region of the bucket, for example `eu-central-1`.
   */
  region: string;
  /**
   * Secret access key that belongs to the access key id.
   */
  secret_key: string;
};

/**
 * A Slack provider to create.
 */
export type CreateSlackNotificationProviderRequest = {
  /**
   * Slack webhook and channel.
   */
  config: SlackNotificationConfig;
  /**
   * Whether to send notifications through the provider.
   */
  enabled?: boolean | null;
  /**
   * Display name of the provider.
   */
  name: string;
};

/**
 * Data of a new user.
 */
export type CreateUserRequest = {
  /**
   * Email address of the user.
   */
  email?: string | null;
  /**
   * Initial password. Left out or null, the user has none yet.
   */
  password?: string | null;
  /**
   * Names of the roles to assign; may be empty.
   */
  roles: Array<'admin' | 'user' | (string & {})>;
  /**
   * User name; also the initial display name.
   */
  username: string;
};

/**
 * A webhook provider to create.
 */
export type CreateWebhookNotificationProviderRequest = {
  /**
   * URL and form of the requests.
   */
  config: WebhookNotificationConfig;
  /**
   * Whether to send notifications through the provider.
   */
  enabled?: boolean | null;
  /**
   * Display name of the provider.
   */
  name: string;
};

/**
 * Settings of a new webhook.
 */
export type CreateWebhookRequest = {
  /**
   * Whether events are delivered from the start.
   */
  enabled?: boolean | null;
  /**
   * Names of the events to deliver; at least one the server knows.
   */
  events: Array<
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {})
  >;
  /**
   * Secret that signs deliveries: `X-Webhook-Signature` holds `sha256=` and the hex HMAC-SHA256 of `<timestamp>.<raw body>`. Left out or null, deliveries are not signed.
   */
  secret?: string | null;
  /**
   * URL that is to receive the deliveries.
   */
  url: string;
};

/**
 * A newly created API key together with its secret.
 */
export type CreatedApiKey = {
  /**
   * The full key, starting with `tk_`. Shown only in this response.
   */
  api_key: string;
  /**
   * When the key was created.
   */
  created_at: string;
  /**
   * When the key stops working; null when it does not expire.
   */
  expires_at: string | null;
  /**
   * Numeric id of the API key.
   */
  id: number;
  /**
   * First characters of the key, starting with `tk_`, by which it can be recognized.
   */
  key_prefix: string;
  /**
   * Display name of the key, unique for its owner.
   */
  name: string;
  /**
   * Permissions of a key with the `custom` role, such as `projects:read`; null for predefined roles.
   */
  permissions: Array<string> | null;
  /**
   * Role whose permissions the key has; `custom` means the listed permissions.
   */
  role_type:
    | 'admin'
    | 'platform_admin'
    | 'user'
    | 'reader'
    | 'api_reader'
    | 'custom'
    | (string & {});
};

/**
 * A user who was just created.
 */
export type CreatedUser = {
  /**
   * When the user was created.
   */
  created_at: string;
  /**
   * When the user was deleted; null for active users.
   */
  deleted_at: string | null;
  /**
   * Email address of the user.
   */
  email: string;
  /**
   * Whether the email address is confirmed.
   */
  email_verified: boolean;
  /**
   * Numeric id of the user.
   */
  id: number;
  /**
   * URL of the user's avatar image.
   */
  image: string;
  /**
   * Whether signing in needs a second factor.
   */
  mfa_enabled: boolean;
  /**
   * Display name of the user.
   */
  name: string;
  /**
   * When the user was last changed.
   */
  updated_at: string;
  /**
   * User name. Missing on the servers of July 2026 and of August 2026.
   */
  username?: string;
};

/**
 * A user who was just created, and the roles assigned to them.
 */
export type CreatedUserWithRoles = {
  /**
   * The roles of the user; empty when none is assigned.
   */
  roles: Array<Role>;
  /**
   * The user.
   */
  user: CreatedUser;
};

/**
 * Cron job that an environment's application declares.
 */
export type Cron = {
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * When the job was removed; null while it exists.
   */
  deleted_at: string | null;
  /**
   * Numeric id of the environment.
   */
  environment_id: number;
  /**
   * Numeric id of the cron job.
   */
  id: number;
  /**
   * When the job runs next; null when no run is planned.
   */
  next_run: string | null;
  /**
   * Path of the application that is called, such as `/api/cron/cleanup`.
   */
  path: string;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * Schedule as a cron expression, such as `0 * * * *`.
   */
  schedule: string;
  /**
   * When it was last changed.
   */
  updated_at: string;
};

/**
 * One run of a cron job.
 */
export type CronExecution = {
  /**
   * Numeric id of the cron job.
   */
  cron_id: number;
  /**
   * Why the run failed; null when it succeeded.
   */
  error_message: string | null;
  /**
   * When the job ran.
   */
  executed_at: string;
  /**
   * Headers of the call, as text.
   */
  headers: string;
  /**
   * Numeric id of the execution.
   */
  id: number;
  /**
   * Time until the application responded, in milliseconds.
   */
  response_time_ms: number;
  /**
   * HTTP status of the application's response.
   */
  status_code: number;
  /**
   * URL that was called.
   */
  url: string;
};

/**
 * The user that a token belongs to.
 */
export type CurrentUser = {
  /**
   * Address of the user's picture.
   */
  avatar_url: string;
  /**
   * Email address; null when none.
   */
  email: string | null;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether a login needs a second factor.
   */
  mfa_enabled: boolean;
  /**
   * Display name.
   */
  name: string;
  /**
   * Role of the user.
   */
  role: 'admin' | 'user' | 'reader' | 'mcp' | 'api_reader' | 'demo' | 'custom' | (string & {});
  /**
   * Login name.
   */
  username: string;
};

/**
 * Custom domain of a project.
 */
export type CustomDomain = {
  /**
   * Git branch that the domain follows; null when it is not bound to one.
   */
  branch: string | null;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Domain name, such as `www.example.com`.
   */
  domain: string;
  /**
   * Numeric id of the certificate domain whose certificate is used; null when none is linked.
   */
  domain_id: number | null;
  /**
   * Environment that the domain belongs to; null when there is none.
   */
  environment: CustomDomainEnvironment | null;
  /**
   * When the linked certificate expires; null when there is none.
   */
  expiration_time: string | null;
  /**
   * Numeric id of the custom domain.
   */
  id: number;
  /**
   * When the linked certificate was last renewed; null when it was not.
   */
  last_renewed: string | null;
  /**
   * Explanation of the status; null when there is none.
   */
  message: string | null;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * URL to which the domain redirects; null when it serves the environment.
   */
  redirect_to: string | null;
  /**
   * Name of the service to serve, in a deployment of several services; null for the main one.
   */
  service_name?: string | null;
  /**
   * State of the custom domain.
   */
  status: 'pending' | 'active' | 'failed' | (string & {});
  /**
   * HTTP status of the redirect, such as 301, 302, 307 or 308; null when the domain does not redirect.
   */
  status_code: number | null;
  /**
   * When it was last changed.
   */
  updated_at: string;
};

/**
 * Environment of a custom domain.
 */
export type CustomDomainEnvironment = {
  /**
   * Numeric id of the environment.
   */
  id: number;
  /**
   * Name of the environment.
   */
  name: string;
  /**
   * Slug of the environment.
   */
  slug: string;
};

/**
 * Custom domains of a project.
 */
export type CustomDomainList = {
  /**
   * The custom domains.
   */
  domains: Array<CustomDomain>;
  /**
   * Number of custom domains.
   */
  total: number;
};

/**
 * The image to deploy: give `image_ref` or `external_image_id`.
 */
export type DeployFromImageRequest = {
  /**
   * Numeric id of an external image that is registered with the project.
   */
  external_image_id?: number | null;
  /**
   * HTTP path that is probed to decide whether the new container is healthy, for example `/health`.
   */
  health_check_path?: string | null;
  /**
   * Reference of the image in its registry, for example `ghcr.io/acme/app:1.2.0`.
   */
  image_ref?: string | null;
  /**
   * Free-form JSON that is kept with the deployment.
   */
  metadata?: unknown;
};

/**
 * Multipart form with a Docker image tarball.
 */
export type DeployFromImageUploadRequest = {
  /**
   * Docker image tarball as `docker save` writes it, at most 1 GB (1024³ bytes).
   */
  file: Blob | File;
};

/**
 * The static bundle to deploy.
 */
export type DeployFromStaticRequest = {
  /**
   * HTTP path that is probed to decide whether the new deployment is healthy, for example `/`.
   */
  health_check_path?: string | null;
  /**
   * Free-form JSON that is kept with the deployment.
   */
  metadata?: unknown;
  /**
   * Numeric id of the bundle, as the upload returned it.
   */
  static_bundle_id: number;
};

/**
 * One deployment of a project to an environment.
 */
export type Deployment = {
  /**
   * Git branch that is deployed, or null.
   */
  branch: string | null;
  /**
   * Why the deployment was cancelled, or null when it was not.
   */
  cancelled_reason: string | null;
  /**
   * Author of the commit.
   */
  commit_author: string | null;
  /**
   * When the commit was made.
   */
  commit_date: string | null;
  /**
   * Full hash of the deployed commit, or null without a Git source.
   */
  commit_hash: string | null;
  /**
   * Message of the commit.
   */
  commit_message: string | null;
  /**
   * When the deployment was created.
   */
  created_at: string;
  /**
   * The settings that the deployment was started with, or null when none were recorded.
   */
  deployment_config: DeploymentConfigSnapshot | null;
  /**
   * The environment deployed to, in short form.
   */
  environment: DeploymentEnvironment;
  /**
   * Numeric id of the environment.
   */
  environment_id: number;
  /**
   * When the deployment ended, or null while it is in progress.
   */
  finished_at: string | null;
  /**
   * Numeric id of the deployment.
   */
  id: number;
  /**
   * True when this is the deployment that its environment serves.
   */
  is_current: boolean;
  /**
   * Details on build and source, or null when none were recorded.
   */
  metadata: DeploymentMetadata | null;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * Location of the screenshot of the deployed page, or null when there is none.
   */
  screenshot_location: string | null;
  /**
   * When work on the deployment began, or null while it is pending.
   */
  started_at: string | null;
  /**
   * Where the deployment stands. `completed`, `deployed` and `success` mean that it succeeded; `failed` and `error` that it did not; `cancelled` that it was stopped.
   */
  status:
    | 'pending'
    | 'running'
    | 'built'
    | 'completed'
    | 'deployed'
    | 'success'
    | 'failed'
    | 'error'
    | 'cancelled'
    | 'paused'
    | 'stopped'
    | (string & {});
  /**
   * Git tag that is deployed, or null.
   */
  tag: string | null;
  /**
   * URL under which the deployment is served: the address of the site.
   */
  url: string;
};

/**
 * Deployments of one day.
 */
export type DeploymentActivityDay = {
  /**
   * Number of deployments on the day.
   */
  count: number;
  /**
   * The day.
   */
  date: string;
  /**
   * Intensity for drawing: 0 none, 1 low, 2 medium, 3 high, 4 very high.
   */
  level: number;
};

/**
 * Deployments per day over a range of days.
 */
export type DeploymentActivityGraph = {
  /**
   * One entry a day, oldest first.
   */
  days: Array<DeploymentActivityDay>;
  /**
   * Last day of the range.
   */
  end_date: string;
  /**
   * First day of the range.
   */
  start_date: string;
  /**
   * Number of deployments in the whole range.
   */
  total_count: number;
};

/**
 * Deployment settings of a project or an environment.
 */
export type DeploymentConfig = {
  /**
   * Whether replicas are spread over different nodes where possible.
   */
  antiAffinity: boolean;
  /**
   * Whether a Git push to the branch starts a deployment; null when it is not set.
   */
  automaticDeploy?: boolean | null;
  /**
   * Whether commands may be run inside the containers.
   */
  containerExecEnabled: boolean;
  /**
   * CPU limit of a container in millicores (1000 = one core), or null for none.
   */
  cpuLimit?: number | null;
  /**
   * CPU reserved for a container in millicores (1000 = one core), or null for none.
   */
  cpuRequest?: number | null;
  /**
   * Whether images may be built for another processor architecture than that of the builder; missing when it is not set. Missing on the server of July 2026.
   */
  crossArchitectureBuilds?: boolean;
  /**
   * Port that the application listens on inside the container, or null to detect it.
   */
  exposedPort?: number | null;
  /**
   * Idle time in seconds after which an on-demand environment is put to sleep.
   */
  idleTimeoutSeconds: number;
  /**
   * Memory limit of a container in MB, or null for none.
   */
  memoryLimit?: number | null;
  /**
   * Memory reserved for a container in MB, or null for none.
   */
  memoryRequest?: number | null;
  /**
   * Whether the environment sleeps when idle and wakes on request.
   */
  onDemand: boolean;
  /**
   * Whether performance metrics are collected from visitors' browsers.
   */
  performanceMetricsEnabled: boolean;
  /**
   * Number of containers that run side by side.
   */
  replicas: number;
  /**
   * Security settings, or null when none are set.
   */
  security?: SecurityConfig | null;
  /**
   * Whether visitor sessions are recorded for replay.
   */
  sessionRecordingEnabled: boolean;
  /**
   * Node labels that a node has to carry to run the containers, or null for any node.
   */
  targetLabels?: unknown;
  /**
   * Ids of the nodes that may run the containers, or null for any node.
   */
  targetNodes?: Array<number> | null;
  /**
   * Longest time in seconds that a request waits for a sleeping environment to wake.
   */
  wakeTimeoutSeconds: number;
};

/**
 * The settings of a deployment as they were when it was started.
 */
export type DeploymentConfigSnapshot = {
  /**
   * Whether a Git push to the branch starts a deployment.
   */
  automaticDeploy: boolean;
  /**
   * Whether commands may be run inside the containers.
   */
  containerExecEnabled: boolean;
  /**
   * CPU limit of a container in millicores (1000 = one core), or null for none.
   */
  cpuLimit?: number | null;
  /**
   * CPU reserved for a container in millicores (1000 = one core), or null for none.
   */
  cpuRequest?: number | null;
  /**
   * Environment variables of the deployment, by key.
   */
  environmentVariables?: {
    [key: string]: string;
  };
  /**
   * Port that the application listens on inside the container, or null to detect it.
   */
  exposedPort?: number | null;
  /**
   * Memory limit of a container in MB, or null for none.
   */
  memoryLimit?: number | null;
  /**
   * Memory reserved for a container in MB, or null for none.
   */
  memoryRequest?: number | null;
  /**
   * Whether performance metrics are collected from visitors' browsers.
   */
  performanceMetricsEnabled: boolean;
  /**
   * Number of containers that run side by side.
   */
  replicas: number;
  /**
   * Whether visitor sessions are recorded for replay.
   */
  sessionRecordingEnabled: boolean;
};

/**
 * Short form of the environment that a deployment belongs to.
 */
export type DeploymentEnvironment = {
  /**
   * Domain names that route to the environment.
   */
  domains: Array<string>;
  /**
   * Numeric id of the environment.
   */
  id: number;
  /**
   * Display name of the environment.
   */
  name: string;
  /**
   * URL-safe name of the environment.
   */
  slug: string;
};

/**
 * One step of a deployment.
 */
export type DeploymentJob = {
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Identifiers of the jobs that have to end before this one starts, or null.
   */
  dependencies: unknown;
  /**
   * Numeric id of the deployment.
   */
  deployment_id: number;
  /**
   * What the job does, or null.
   */
  description: string | null;
  /**
   * Why the job failed, or null when it did not.
   */
  error_message: string | null;
  /**
   * Position of the job in the order of execution, or null when it is not fixed.
   */
  execution_order: number | null;
  /**
   * When the job ended, or null when it has not.
   */
  finished_at: string | null;
  /**
   * Numeric id of the job record.
   */
  id: number;
  /**
   * Configuration of the job, in a form that depends on its type, or null.
   */
  job_config: unknown;
  /**
   * Identifier of the job within its deployment; the logs route takes this one.
   */
  job_id: string;
  /**
   * Kind of work that the job does.
   */
  job_type: string;
  /**
   * Identifier of the job's log.
   */
  log_id: string;
  /**
   * Display name of the job.
   */
  name: string;
  /**
   * Results of the job that later jobs use, in a form that depends on its type, or null.
   */
  outputs: unknown;
  /**
   * When the job began, or null when it has not.
   */
  started_at: string | null;
  /**
   * Where the job stands. `success` and `completed` mean that it succeeded, `failure` and `failed` that it did not.
   */
  status:
    | 'pending'
    | 'waiting'
    | 'running'
    | 'success'
    | 'completed'
    | 'failure'
    | 'failed'
    | 'cancelled'
    | 'skipped'
    | (string & {});
  /**
   * When the job record last changed.
   */
  updated_at: string;
};

/**
 * One page of deployment job entries.
 */
export type DeploymentJobList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<DeploymentJob>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * One page of deployment entries.
 */
export type DeploymentList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Deployment>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Details on the build and the source of a deployment; which fields are set depends on the source.
 */
export type DeploymentMetadata = {
  /**
   * Duration of the build in milliseconds.
   */
  buildDurationMs?: number | null;
  /**
   * Tool that built the image.
   */
  builder?: string | null;
  /**
   * Duration of the whole deployment in milliseconds.
   */
  deploymentDurationMs?: number | null;
  /**
   * Kind of source that was deployed.
   */
  deploymentSourceType?: SourceType | null;
  /**
   * Path of the Dockerfile, relative to the project directory.
   */
  dockerfilePath?: string | null;
  /**
   * Numeric id of the registered external image that was deployed.
   */
  externalImageId?: number | null;
  /**
   * Reference of the registry image that was deployed, for example `ghcr.io/acme/app:1.2.0`.
   */
  externalImageRef?: string | null;
  /**
   * Number of files in a static deployment.
   */
  fileCount?: number | null;
  /**
   * The Git push that caused the deployment, or null.
   */
  gitPushEvent?: GitPushEvent | null;
  /**
   * HTTP path that is probed to decide whether the deployment is healthy.
   */
  healthCheckPath?: string | null;
  /**
   * Size of the image in bytes.
   */
  imageSizeBytes?: number | null;
  /**
   * True when the image was uploaded as a tarball instead of pulled from a registry.
   */
  imageUploadedLocally: boolean;
  /**
   * True when the deployment came from a rollback.
   */
  isRollback: boolean;
  /**
   * Free-form labels of the deployment.
   */
  labels?: Array<string>;
  /**
   * Numeric id of the deployment that the rollback refers to, or null when it was none.
   */
  rolledBackFromId?: number | null;
  /**
   * Content type of the static bundle.
   */
  staticBundleContentType?: string | null;
  /**
   * Numeric id of the static bundle that was deployed.
   */
  staticBundleId?: number | null;
  /**
   * Storage path of the static bundle.
   */
  staticBundlePath?: string | null;
  /**
   * Id of the image that was uploaded as a tarball.
   */
  uploadedImageId?: string | null;
};

/**
 * Result of one operation on a deployment.
 */
export type DeploymentOperationResult = {
  /**
   * Data that the operation returned; the form depends on the operation.
   */
  data: unknown;
  /**
   * When the operation was executed.
   */
  executed_at: string;
  /**
   * Outcome as a sentence.
   */
  message: string;
  /**
   * Kind of operation.
   */
  operation: 'deploy' | 'mark_complete' | 'take_screenshot' | (string & {});
  /**
   * Whether the operation succeeded.
   */
  success: boolean;
};

/**
 * Operations that were executed on a deployment.
 */
export type DeploymentOperationResults = {
  /**
   * Id of the deployment, as text.
   */
  deployment_id: string;
  /**
   * Results of the operations.
   */
  operations: Array<DeploymentOperationResult>;
};

/**
 * State of a deployment after an action on it.
 */
export type DeploymentState = {
  /**
   * Numeric id of the deployment.
   */
  id: number;
  /**
   * What happened, in words.
   */
  message: string;
  /**
   * State of the deployment after the action, with the values of a deployment's `status`.
   */
  state:
    | 'pending'
    | 'running'
    | 'built'
    | 'completed'
    | 'deployed'
    | 'success'
    | 'failed'
    | 'error'
    | 'cancelled'
    | 'paused'
    | 'stopped'
    | (string & {});
};

/**
 * Sections of the weekly digest; a section that is left out is included.
 */
export type DigestSections = {
  /**
   * Whether the digest covers deployments.
   */
  deployments?: boolean;
  /**
   * Whether the digest covers errors.
   */
  errors?: boolean;
  /**
   * Whether the digest covers funnels.
   */
  funnels?: boolean;
  /**
   * Whether the digest covers performance.
   */
  performance?: boolean;
  /**
   * Whether the digest covers the projects one by one.
   */
  projects?: boolean;
};

/**
 * Code that allows to turn the second factor off.
 */
export type DisableMfaRequest = {
  /**
   * Current code from the authenticator app (6 digits).
   */
  code: string;
};

/**
 * Alert on a filling disk.
 */
export type DiskSpaceAlertSettings = {
  /**
   * Time between two checks, in seconds.
   */
  check_interval_seconds?: number;
  /**
   * Whether the disk is checked.
   */
  enabled?: boolean;
  /**
   * Path whose disk is checked; null for the data directory.
   */
  monitor_path?: string | null;
  /**
   * Usage from which an alert is sent, in percent.
   */
  threshold_percent?: number;
};

/**
 * The A records found for a domain.
 */
export type DnsLookupResult = {
  /**
   * Number of records.
   */
  count: number;
  /**
   * Addresses of the DNS servers that were queried.
   */
  dns_servers: Array<string>;
  /**
   * The domain that was looked up.
   */
  domain: string;
  /**
   * IPv4 addresses, possibly none.
   */
  records: Array<string>;
};

/**
 * A domain whose DNS records Temps manages through a provider.
 */
export type DnsManagedDomain = {
  /**
   * Whether Temps writes records on its own when it needs them.
   */
  auto_manage: boolean;
  /**
   * When the domain was added.
   */
  created_at: string;
  /**
   * Domain name.
   */
  domain: string;
  /**
   * Form of generated host names: with dots (`standard`), or with one label (`flat`).
   */
  generated_hostname_mode: 'standard' | 'flat' | (string & {});
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Id of the DNS provider.
   */
  provider_id: number;
  /**
   * Whether records of generated host names are kept in the provider's zone.
   */
  sync_generated_records: boolean;
  /**
   * When the entry was last changed.
   */
  updated_at: string;
  /**
   * Why the last verification failed; null when it did not.
   */
  verification_error: string | null;
  /**
   * Whether the provider's account was found to control the zone.
   */
  verified: boolean;
  /**
   * When the domain was last verified; null when never.
   */
  verified_at: string | null;
  /**
   * Why the check of the zone failed; null when it did not.
   */
  zone_access_error: string | null;
  /**
   * Whether the provider's token may change the zone; null when it was not checked.
   */
  zone_access_ok: boolean | null;
  /**
   * Id of the zone at the DNS host; null until it is known.
   */
  zone_id: string | null;
};

/**
 * An account at a DNS host through which Temps manages records.
 */
export type DnsProvider = {
  /**
   * When the provider was created.
   */
  created_at: string;
  /**
   * Credentials with their secret parts masked; the fields depend on the type.
   */
  credentials: {
    [key: string]: unknown;
  };
  /**
   * Free text about the provider; null when not set.
   */
  description: string | null;
  /**
   * Whether generated host names with one label suit the provider, as with the certificates of Cloudflare.
   */
  flat_hostnames_supported: boolean;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether Temps uses the provider.
   */
  is_active: boolean;
  /**
   * Message of the last failed call to the DNS host; null after a success or before the first use.
   */
  last_error: string | null;
  /**
   * When the provider was last used; null when never.
   */
  last_used_at: string | null;
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of DNS host.
   */
  provider_type:
    | 'cloudflare'
    | 'namecheap'
    | 'route53'
    | 'digitalocean'
    | 'gcp'
    | 'azure'
    | 'manual'
    | (string & {});
  /**
   * When the provider was last changed.
   */
  updated_at: string;
};

/**
 * Credentials of a DNS host; `type` says which variant it is.
 */
export type DnsProviderCredentials =
  | {
      /**
       * Cloudflare account id, to limit the zones to one account.
       */
      account_id?: string | null;
      /**
       * API token with permission to edit DNS.
       */
      api_token: string;
      /**
       * Always `cloudflare`.
       */
      type: 'cloudflare';
    }
  | {
      /**
       * API key.
       */
      api_key: string;
      /**
       * API user name.
       */
      api_user: string;
      /**
       * IPv4 address that is on Namecheap's allow list; detected when left out.
       */
      client_ip?: string | null;
      /**
       * Whether to use Namecheap's sandbox instead of the live API.
       */
      sandbox?: boolean;
      /**
       * Always `namecheap`.
       */
      type: 'namecheap';
    }
  | {
      /**
       * AWS access key id.
       */
      access_key_id: string;
      /**
       * AWS region of the client.
       */
      region?: string | null;
      /**
       * AWS secret access key.
       */
      secret_access_key: string;
      /**
       * Session token that belongs to temporary keys.
       */
      session_token?: string | null;
      /**
       * Always `route53`.
       */
      type: 'route53';
    }
  | {
      /**
       * Personal access token with write scope.
       */
      api_token: string;
      /**
       * Always `digitalocean`.
       */
      type: 'digitalocean';
    }
  | {
      /**
       * Private key of the service account in PEM form.
       */
      private_key: string;
      /**
       * Google Cloud project id (not a Temps project).
       */
      project_id: string;
      /**
       * Email address of the service account.
       */
      service_account_email: string;
      /**
       * Always `gcp`.
       */
      type: 'gcp';
    }
  | {
      /**
       * Application (client) id.
       */
      client_id: string;
      /**
       * Client secret.
       */
      client_secret: string;
      /**
       * Resource group that holds the DNS zones.
       */
      resource_group: string;
      /**
       * Azure subscription id.
       */
      subscription_id: string;
      /**
       * Directory (tenant) id.
       */
      tenant_id: string;
      /**
       * Always `azure`.
       */
      type: 'azure';
    }
  | {
      /**
       * Always `manual`.
       */
      type: 'manual';
    }
  | {
      /**
       * Address of the management API of `pebble-challtestsrv`.
       */
      management_url: string;
      /**
       * Always `pebble`.
       */
      type: 'pebble';
    };

/**
 * DNS provider for certificate challenges.
 */
export type DnsProviderSettings = {
  /**
   * API key of Cloudflare; null for none. The mask `******` keeps the stored key.
   */
  cloudflare_api_key?: string | null;
  /**
   * Provider that sets the DNS records of challenges; `manual` leaves them to the user.
   */
  provider?: 'manual' | 'cloudflare' | (string & {});
};

/**
 * DNS provider for certificate challenges, secrets masked.
 */
export type DnsProviderSettingsMasked = {
  /**
   * Mask when a Cloudflare API key is stored, null otherwise.
   */
  cloudflare_api_key: string | null;
  /**
   * Provider that sets the DNS records of challenges; `manual` leaves them to the user.
   */
  provider: 'manual' | 'cloudflare' | (string & {});
};

/**
 * Outcome of a call to the DNS host with the stored credentials.
 */
export type DnsProviderTestResult = {
  /**
   * What the test found, in words.
   */
  message: string;
  /**
   * Whether the credentials were accepted.
   */
  success: boolean;
};

/**
 * Kind of DNS host. `manual` means that people write the records themselves, `pebble` a server for tests.
 */
export type DnsProviderType =
  | 'cloudflare'
  | 'namecheap'
  | 'route53'
  | 'digitalocean'
  | 'gcp'
  | 'azure'
  | 'manual'
  | 'pebble'
  | (string & {});

/**
 * A zone at a DNS host.
 */
export type DnsZone = {
  /**
   * Id of the zone at the DNS host.
   */
  id: string;
  /**
   * Further facts about the zone, as the DNS host gives them.
   */
  metadata: {
    [key: string]: string;
  };
  /**
   * Name of the zone, for example `example.com`.
   */
  name: string;
  /**
   * Host names of the name servers in charge.
   */
  nameservers: Array<string>;
  /**
   * State of the zone as the DNS host names it, for example `active`.
   */
  status: string;
};

/**
 * The zones that a DNS provider's credentials can see.
 */
export type DnsZoneList = {
  /**
   * The zones at the DNS host.
   */
  zones: Array<DnsZone>;
};

/**
 * Docker registry of the instance.
 */
export type DockerRegistrySettings = {
  /**
   * Certificate of the authority to trust, in PEM; null for the system's.
   */
  ca_certificate?: string | null;
  /**
   * Whether the registry is used.
   */
  enabled?: boolean;
  /**
   * Password at the registry; null for none. The mask `******` keeps the stored password.
   */
  password?: string | null;
  /**
   * URL of the registry; null when not set.
   */
  registry_url?: string | null;
  /**
   * Whether the TLS certificate of the registry is verified.
   */
  tls_verify?: boolean;
  /**
   * User name at the registry; null when none is needed.
   */
  username?: string | null;
};

/**
 * Docker registry of the instance, secrets masked.
 */
export type DockerRegistrySettingsMasked = {
  /**
   * Certificate of the authority to trust, in PEM; null for the system's.
   */
  ca_certificate: string | null;
  /**
   * Whether the registry is used.
   */
  enabled: boolean;
  /**
   * Mask when a password is stored, null otherwise.
   */
  password: string | null;
  /**
   * URL of the registry; null when not set.
   */
  registry_url: string | null;
  /**
   * Whether the TLS certificate of the registry is verified.
   */
  tls_verify: boolean;
  /**
   * User name at the registry; null when none is needed.
   */
  username: string | null;
};

/**
 * Settings of the `dockerfile` preset.
 */
export type DockerfilePresetConfig = {
  /**
   * Build context, relative to the project directory.
   */
  buildContext?: string | null;
  /**
   * Path of the Dockerfile, relative to the project directory.
   */
  dockerfilePath?: string | null;
};

/**
 * An email that was sent through Temps.
 */
export type Email = {
  /**
   * Blind copy recipients; null when none.
   */
  bcc_addresses: Array<string> | null;
  /**
   * Copy recipients; null when none.
   */
  cc_addresses: Array<string> | null;
  /**
   * Recorded clicks on tracked links.
   */
  click_count: number;
  /**
   * When Temps received the email.
   */
  created_at: string;
  /**
   * Id of the sender domain; null when the domain is not set up.
   */
  domain_id: number | null;
  /**
   * Why sending failed or did not take place; null otherwise.
   */
  error_message: string | null;
  /**
   * First recorded click; null when none.
   */
  first_clicked_at: string | null;
  /**
   * First recorded open; null when none.
   */
  first_opened_at: string | null;
  /**
   * Sender address.
   */
  from_address: string;
  /**
   * Display name of the sender.
   */
  from_name: string | null;
  /**
   * Extra headers of the message; null when none.
   */
  headers: {
    [key: string]: string;
  } | null;
  /**
   * HTML body as it was sent; null when there is none.
   */
  html_body: string | null;
  /**
   * Id (UUID).
   */
  id: string;
  /**
   * Recorded opens.
   */
  open_count: number;
  /**
   * Project that sent the email; null when sent outside a project.
   */
  project_id: number | null;
  /**
   * Id that the mail service gave the message; null before it was sent.
   */
  provider_message_id: string | null;
  /**
   * Reply address.
   */
  reply_to: string | null;
  /**
   * When the mail service took the message; null when not sent.
   */
  sent_at: string | null;
  /**
   * Where the email stands; `captured` means stored but not sent.
   */
  status:
    | 'queued'
    | 'sent'
    | 'failed'
    | 'captured'
    | 'delivered'
    | 'bounced'
    | 'complained'
    | (string & {});
  /**
   * Subject line.
   */
  subject: string;
  /**
   * Labels given when sending; null when none.
   */
  tags: Array<string> | null;
  /**
   * Plain text body; null when none.
   */
  text_body: string | null;
  /**
   * Recipients.
   */
  to_addresses: Array<string>;
  /**
   * Whether links were rewritten to record clicks.
   */
  track_clicks: boolean;
  /**
   * Whether a pixel was added to record opens.
   */
  track_opens: boolean;
  /**
   * HTML body as it was sent, with tracking added; null without tracking.
   */
  tracked_html_body: string | null;
};

/**
 * A domain from which mail is sent.
 */
export type EmailDomain = {
  /**
   * When the domain was added.
   */
  created_at: string;
  /**
   * Domain name, for example `updates.example.com`.
   */
  domain: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * When the domain was last checked with success; null when never.
   */
  last_verified_at: string | null;
  /**
   * Id of the email provider that sends for the domain.
   */
  provider_id: number;
  /**
   * Verification status.
   */
  status: 'not_started' | 'pending' | 'verified' | 'failed' | (string & {});
  /**
   * When the domain was last changed.
   */
  updated_at: string;
  /**
   * Why the last check failed; null when it did not.
   */
  verification_error: string | null;
};

/**
 * A DNS record that a sender domain needs.
 */
export type EmailDomainDnsRecord = {
  /**
   * Host name of the record.
   */
  name: string;
  /**
   * Priority of an MX record; null for other types.
   */
  priority: number | null;
  /**
   * Type of the record.
   */
  record_type: 'TXT' | 'CNAME' | 'MX' | (string & {});
  /**
   * Whether the record was found.
   */
  status: EmailDomainDnsRecordStatus;
  /**
   * Content of the record.
   */
  value: string;
};

/**
 * Whether a DNS record was found as expected. Values beyond the listed ones may appear.
 */
export type EmailDomainDnsRecordStatus =
  | 'unknown'
  | 'verified'
  | 'pending'
  | 'failed'
  | (string & {});

/**
 * A sender domain together with the DNS records it needs.
 */
export type EmailDomainWithDnsRecords = {
  /**
   * Records to publish in the domain's zone.
   */
  dns_records: Array<EmailDomainDnsRecord>;
  /**
   * The sender domain.
   */
  domain: EmailDomain;
};

/**
 * A page of emails.
 */
export type EmailList = {
  /**
   * The emails of the page.
   */
  data: Array<Email>;
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  page_size: number;
  /**
   * Emails over all pages.
   */
  total: number;
};

/**
 * How notifications are sent by email.
 */
export type EmailNotificationConfig = {
  /**
   * Whether to accept a certificate that is invalid or self-signed. For tests only.
   */
  accept_invalid_certs?: boolean;
  /**
   * Email address of the sender.
   */
  from_address: string;
  /**
   * Name of the sender; null for none.
   */
  from_name?: string | null;
  /**
   * Password for the SMTP server.
   */
  password: string;
  /**
   * Host name of the SMTP server.
   */
  smtp_host: string;
  /**
   * Port of the SMTP server, usually 587 with STARTTLS and 465 with TLS.
   */
  smtp_port: number;
  /**
   * Whether to fail when the server offers no STARTTLS, instead of sending unencrypted.
   */
  starttls_required?: boolean;
  /**
   * How the connection to the server is secured.
   */
  tls_mode?: SmtpTlsMode;
  /**
   * Email addresses of the recipients.
   */
  to_addresses: Array<string>;
  /**
   * User name for the SMTP server.
   */
  username: string;
};

/**
 * A service that sends mail for sender domains.
 */
export type EmailProvider = {
  /**
   * When the provider was created.
   */
  created_at: string;
  /**
   * Credentials with their secret parts masked; the fields depend on the type.
   */
  credentials: {
    [key: string]: unknown;
  };
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether the provider is in use.
   */
  is_active: boolean;
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of mail service.
   */
  provider_type: EmailProviderType;
  /**
   * Cloud region, for example `us-east-1`; only informative for SMTP.
   */
  region: string;
  /**
   * Amazon SNS topic that reports deliveries; null when there is none.
   */
  sns_topic_arn: string | null;
  /**
   * When the provider was last changed.
   */
  updated_at: string;
};

/**
 * Access to Scaleway Transactional Email.
 */
export type EmailProviderScalewayCredentials = {
  /**
   * Secret key of the API key pair.
   */
  api_key: string;
  /**
   * Scaleway project id (not a Temps project).
   */
  project_id: string;
};

/**
 * AWS keys for Amazon SES.
 */
export type EmailProviderSesCredentials = {
  /**
   * AWS access key id.
   */
  access_key_id: string;
  /**
   * AWS secret access key.
   */
  secret_access_key: string;
};

/**
 * Access to an SMTP server.
 */
export type EmailProviderSmtpCredentials = {
  /**
   * Whether certificates that do not verify are accepted; for local tests only.
   */
  accept_invalid_certs?: boolean;
  /**
   * How the connection is encrypted; `starttls` when left out.
   */
  encryption?: EmailProviderSmtpEncryption;
  /**
   * Host name of the SMTP server.
   */
  host: string;
  /**
   * Password; needed when `username` is set.
   */
  password?: string | null;
  /**
   * Port; usually 587 with STARTTLS, 465 with TLS, 25 without encryption.
   */
  port: number;
  /**
   * User name; left out for servers without login.
   */
  username?: string | null;
};

/**
 * Encryption of an SMTP connection: upgraded with STARTTLS, TLS from the start, or none.
 */
export type EmailProviderSmtpEncryption = 'starttls' | 'tls' | 'none' | (string & {});

/**
 * Outcome of a test message.
 */
export type EmailProviderTestResult = {
  /**
   * Why the message was refused; null on success.
   */
  error: string | null;
  /**
   * Id that the mail service gave the message; null on failure.
   */
  provider_message_id: string | null;
  /**
   * Address the message went to.
   */
  sent_to: string;
  /**
   * Whether the mail service took the message.
   */
  success: boolean;
};

/**
 * Kind of mail service: Amazon SES, Scaleway, or any SMTP server. Values beyond the listed ones may appear.
 */
export type EmailProviderType = 'ses' | 'scaleway' | 'smtp' | (string & {});

/**
 * Number of emails by status.
 */
export type EmailStats = {
  /**
   * Stored but not sent.
   */
  captured: number;
  /**
   * Refused by the mail service.
   */
  failed: number;
  /**
   * Waiting to be sent.
   */
  queued: number;
  /**
   * Taken by the mail service.
   */
  sent: number;
  /**
   * All emails.
   */
  total: number;
};

/**
 * Data to attach to a visitor.
 */
export type EnrichVisitorRequest = {
  /**
   * A JSON object of your own, for example an account id or a plan.
   */
  custom_data: {
    [key: string]: unknown;
  };
};

/**
 * Outcome of attaching data to a visitor.
 */
export type EnrichVisitorResult = {
  /**
   * Outcome in words.
   */
  message: string;
  /**
   * Whether the data was stored.
   */
  success: boolean;
  /**
   * Unique string id of the visitor.
   */
  visitor_id: string;
};

/**
 * An environment of a project.
 */
export type Environment = {
  /**
   * Whether visitors have to pass a challenge before they reach the site; null inherits the project's setting.
   */
  attack_mode: boolean | null;
  /**
   * Git branch that the environment deploys, or null.
   */
  branch: string | null;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Numeric id of the deployment that is served, or null when nothing is deployed.
   */
  current_deployment_id: number | null;
  /**
   * Deployment settings of the environment, or null when only the project's apply.
   */
  deployment_config?: DeploymentConfig | null;
  /**
   * When an idle on-demand environment is expected to be put to sleep, or null when that does not apply.
   */
  estimated_sleep_at?: string | null;
  /**
   * Numeric id of the environment.
   */
  id: number;
  /**
   * True for a preview environment.
   */
  is_preview: boolean;
  /**
   * When the environment last served a request, or null when none is recorded.
   */
  last_activity_at?: string | null;
  /**
   * Main URL of the environment. The address of the site is the `url` of its deployment.
   */
  main_url: string;
  /**
   * Display name of the environment.
   */
  name: string;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * Whether the environment is marked as protected.
   */
  protected: boolean;
  /**
   * True while an on-demand environment is asleep; the next request wakes it.
   */
  sleeping: boolean;
  /**
   * URL-safe name of the environment.
   */
  slug: string;
  /**
   * Subdomain of the instance's domain that is assigned to the environment.
   */
  subdomain: string;
  /**
   * When the environment last changed.
   */
  updated_at: string;
};

/**
 * A domain name that routes to an environment.
 */
export type EnvironmentDomain = {
  /**
   * When the domain was added.
   */
  created_at: string;
  /**
   * The domain name, for example `app.example.com`.
   */
  domain: string;
  /**
   * Numeric id of the environment.
   */
  environment_id: number;
  /**
   * Numeric id of the environment's domain.
   */
  id: number;
  /**
   * Full URL of the environment under this domain.
   */
  url: string;
};

/**
 * One page of environment domain entries.
 */
export type EnvironmentDomainList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<EnvironmentDomain>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * One page of environment entries.
 */
export type EnvironmentList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Environment>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Short form of an environment.
 */
export type EnvironmentSummary = {
  /**
   * Numeric id of the deployment that is served, or null when there is none.
   */
  current_deployment_id: number | null;
  /**
   * Numeric id of the environment.
   */
  id: number;
  /**
   * Main URL of the environment. The address of the site is the `url` of its deployment.
   */
  main_url: string;
  /**
   * Display name of the environment.
   */
  name: string;
};

/**
 * An environment variable of a project.
 */
export type EnvironmentVariable = {
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Environments that the variable applies to.
   */
  environments: Array<EnvironmentSummary>;
  /**
   * Numeric id of the variable.
   */
  id: number;
  /**
   * Whether the variable is also set in preview environments.
   */
  include_in_preview: boolean;
  /**
   * Whether the value is treated as a secret and hidden in lists.
   */
  is_secret: boolean;
  /**
   * Name of the variable.
   */
  key: string;
  /**
   * When the variable last changed.
   */
  updated_at: string;
  /**
   * Value of the variable, or null when it is not disclosed.
   */
  value: string | null;
};

/**
 * One page of environment variable entries.
 */
export type EnvironmentVariableList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<EnvironmentVariable>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Linked service that variables come from.
 */
export type EnvironmentVariableService = {
  /**
   * Numeric id of the service.
   */
  service_id: number;
  /**
   * Display name of the service.
   */
  service_name: string;
  /**
   * URL-safe name of the service; null where it has none.
   */
  service_slug?: string | null;
  /**
   * Kind of the service, such as `postgres`.
   */
  service_type: string;
  /**
   * When the service was last changed. Missing on the server of July 2026.
   */
  service_updated_at?: string;
};

/**
 * Where a variable comes from: `manual` names the variable of the project, `integration` the linked service.
 */
export type EnvironmentVariableSource = {
  /**
   * Of a `manual` one: the linked service that has a variable of the same name, where there is one.
   */
  overrides_service?: EnvironmentVariableService | null;
  /**
   * Of an `integration`: the linked service.
   */
  service?: EnvironmentVariableService | null;
  /**
   * `manual`: set in the project. `integration`: from a linked service.
   */
  type: 'manual' | 'integration' | (string & {});
  /**
   * Of a `manual` one: numeric id of the variable.
   */
  var_id?: number | null;
};

/**
 * The value of one environment variable.
 */
export type EnvironmentVariableValue = {
  /**
   * The value in plain text.
   */
  value: string;
};

/**
 * Errors in a period, compared with the one before.
 */
export type ErrorDashboardStats = {
  /**
   * End of the earlier period; null without comparison.
   */
  comparison_end_time: string | null;
  /**
   * Start of the earlier period; null without comparison.
   */
  comparison_start_time: string | null;
  /**
   * End of the period.
   */
  end_time: string;
  /**
   * Error groups seen in the period.
   */
  error_groups: number;
  /**
   * Error groups seen in the earlier period.
   */
  error_groups_previous_period: number;
  /**
   * Start of the period.
   */
  start_time: string;
  /**
   * Errors in the period.
   */
  total_errors: number;
  /**
   * Change against the earlier period in percent; negative when there are fewer errors, 100 when there were none before.
   */
  total_errors_change_percent: number;
  /**
   * Errors in the earlier period.
   */
  total_errors_previous_period: number;
};

/**
 * One recorded error.
 */
export type ErrorEvent = {
  /**
   * When Temps stored the error.
   */
  created_at: string;
  /**
   * Everything the client sent with the error: stack trace, request, tags and more; any JSON.
   */
  data: unknown;
  /**
   * Id of the error group.
   */
  error_group_id: number;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Kind of client that reported it, for example `sentry`; null when unknown.
   */
  source: string | null;
  /**
   * When the error happened.
   */
  timestamp: string;
};

/**
 * A page of error events.
 */
export type ErrorEventList = {
  /**
   * The error events of the page.
   */
  data: Array<ErrorEvent>;
  /**
   * Where the page stands.
   */
  pagination: ErrorTrackingPagination;
};

/**
 * A group of errors that have the same cause.
 */
export type ErrorGroup = {
  /**
   * Who takes care of it; null when nobody.
   */
  assigned_to: string | null;
  /**
   * When the group was made.
   */
  created_at: string;
  /**
   * Deployment in which it was seen; null when unknown.
   */
  deployment_id: number | null;
  /**
   * Environment in which it was seen; null when unknown.
   */
  environment_id: number | null;
  /**
   * Class of the error, for example `TypeError`.
   */
  error_type: string;
  /**
   * Time of the first error.
   */
  first_seen: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Time of the latest error.
   */
  last_seen: string;
  /**
   * Message with its changing parts taken out; null when there is none.
   */
  message_template: string | null;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Where the group stands.
   */
  status: 'unresolved' | 'resolved' | 'ignored' | 'assigned' | (string & {});
  /**
   * Short text that names the error.
   */
  title: string;
  /**
   * Errors in the group.
   */
  total_count: number;
  /**
   * When the group was last changed.
   */
  updated_at: string;
  /**
   * Visitor who met the error first; null when unknown.
   */
  visitor_id: number | null;
};

/**
 * A page of error groups.
 */
export type ErrorGroupList = {
  /**
   * The error groups of the page.
   */
  data: Array<ErrorGroup>;
  /**
   * Where the page stands.
   */
  pagination: ErrorTrackingPagination;
};

/**
 * Whether a project has error groups.
 */
export type ErrorGroupPresence = {
  /**
   * Whether there is at least one.
   */
  has_error_groups: boolean;
};

/**
 * Number of error groups by status.
 */
export type ErrorGroupStats = {
  /**
   * Ignored groups.
   */
  ignored_groups: number;
  /**
   * Resolved groups.
   */
  resolved_groups: number;
  /**
   * All groups.
   */
  total_groups: number;
  /**
   * Unresolved groups.
   */
  unresolved_groups: number;
};

/**
 * Number of errors in one bucket of time.
 */
export type ErrorTimeSeriesPoint = {
  /**
   * Errors in the bucket.
   */
  count: number;
  /**
   * Start of the bucket.
   */
  timestamp: string;
};

/**
 * An address to which Sentry-compatible clients send errors.
 */
export type ErrorTrackingDsn = {
  /**
   * When the DSN was made.
   */
  created_at: string;
  /**
   * Deployment it is tied to; null when none.
   */
  deployment_id: number | null;
  /**
   * The full address to put into the client.
   */
  dsn: string;
  /**
   * Environment it is tied to; null when none.
   */
  environment_id: number | null;
  /**
   * Errors received through this DSN.
   */
  event_count: number;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether errors are still accepted.
   */
  is_active: boolean;
  /**
   * Display name.
   */
  name: string;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Key inside the address; it only allows sending.
   */
  public_key: string;
};

/**
 * Where a page of an error tracking list stands.
 */
export type ErrorTrackingPagination = {
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  page_size: number;
  /**
   * Rows over all pages.
   */
  total_count: number;
  /**
   * Number of pages.
   */
  total_pages: number;
};

/**
 * Operation to execute on a deployment.
 */
export type ExecuteDeploymentOperationRequest = {
  /**
   * Kind of operation.
   */
  operation: 'deploy' | 'mark_complete' | 'take_screenshot' | (string & {});
};

/**
 * Externally built image that is registered for a project.
 */
export type ExternalImage = {
  /**
   * When the record was created.
   */
  created_at: string;
  /**
   * Digest of the image, such as `sha256:...`; null when not known.
   */
  digest: string | null;
  /**
   * Numeric id of the image.
   */
  id: number;
  /**
   * Reference of the image, such as `ghcr.io/acme/app:1.2.0`.
   */
  image_ref: string;
  /**
   * Free data that was sent with the image.
   */
  metadata: unknown;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * When the image was registered.
   */
  pushed_at: string;
  /**
   * Size of the image in bytes; null when not known.
   */
  size_bytes: number | null;
  /**
   * Tag of the image; null when it has none.
   */
  tag: string | null;
};

/**
 * A page of external images.
 */
export type ExternalImageList = {
  /**
   * The images of this page.
   */
  data: Array<ExternalImage>;
  /**
   * Number of this page, from 1.
   */
  page: number;
  /**
   * Number of items on a full page.
   */
  page_size: number;
  /**
   * Number of items on all pages.
   */
  total: number;
};

/**
 * A database, cache or object store that the instance runs.
 */
export type ExternalService = {
  /**
   * How to reach the service, as text; null when it is not known.
   */
  connection_info: string | null;
  /**
   * When the service was created.
   */
  created_at: string;
  /**
   * Why the service could not be set up; null otherwise.
   */
  error_message?: string | null;
  /**
   * Numeric id of the service.
   */
  id: number;
  /**
   * Members of a cluster; empty or left out for a standalone service.
   */
  members?: Array<ExternalServiceMember>;
  /**
   * Whether resource metrics of the service are collected.
   */
  metrics_enabled: boolean;
  /**
   * Name of the service.
   */
  name: string;
  /**
   * Numeric id of the node that it runs on; null for the control plane.
   */
  node_id?: number | null;
  /**
   * Type of the service.
   */
  service_type: ExternalServiceType;
  /**
   * State of the service's container.
   */
  status: 'running' | 'stopped' | 'failed' | (string & {});
  /**
   * `standalone` is a single container, `cluster` a set of members that take over from each other.
   */
  topology: 'standalone' | 'cluster' | (string & {});
  /**
   * When the service was last changed.
   */
  updated_at: string;
  /**
   * Version of the service software, for example `18`; null when unknown.
   */
  version: string | null;
};

/**
 * Backup of one external service.
 */
export type ExternalServiceBackup = {
  /**
   * Numeric id of the backup that it belongs to.
   */
  backup_id: number;
  /**
   * Kind of backup.
   */
  backup_type: 'full' | 'incremental' | (string & {});
  /**
   * Checksum of the stored file; null when none was made.
   */
  checksum: string | null;
  /**
   * Compression of the stored file, such as `gzip`.
   */
  compression_type: string;
  /**
   * Numeric id of the user who started it.
   */
  created_by: number;
  /**
   * Why the backup failed; null otherwise.
   */
  error_message: string | null;
  /**
   * When the backup is deleted; null when it is kept.
   */
  expires_at: string | null;
  /**
   * When the backup ended; null while it runs.
   */
  finished_at: string | null;
  /**
   * Numeric id of the service backup.
   */
  id: number;
  /**
   * Further data of the backup; the form depends on the service type.
   */
  metadata: unknown;
  /**
   * Place of the backup in the S3 source.
   */
  s3_location: string;
  /**
   * Numeric id of the external service.
   */
  service_id: number;
  /**
   * Size of the stored file in bytes; null while it is not known.
   */
  size_bytes: number | null;
  /**
   * When the backup began.
   */
  started_at: string;
  /**
   * State of the backup.
   */
  state: 'pending' | 'running' | 'completed' | 'failed' | (string & {});
};

/**
 * A service with its parameters.
 */
export type ExternalServiceDetails = {
  /**
   * Present values of the parameters, all as text; secrets may be masked. Null when there are none.
   */
  current_parameters: {
    [key: string]: string;
  } | null;
  /**
   * JSON schema of the parameters that the service type takes; null when there is none.
   */
  parameter_schema: unknown;
  /**
   * Names of the parameters whose values are shown as `***`. Missing on the server of July 2026.
   */
  sensitive_parameters?: Array<string>;
  /**
   * The service.
   */
  service: ExternalService;
};

/**
 * How a service has been doing.
 */
export type ExternalServiceHealth = {
  /**
   * Failed checks in a row up to now; 0 when the last one succeeded.
   */
  consecutive_failures: number;
  /**
   * When the service was last checked; null before the first check.
   */
  last_checked_at?: string | null;
  /**
   * Error of the last check that failed; null when there is none.
   */
  last_error?: string | null;
  /**
   * The latest checks, the newest first.
   */
  recent_checks: Array<ExternalServiceHealthCheck>;
  /**
   * Milliseconds that connecting took in the last check; null when it failed.
   */
  response_time_ms?: number | null;
  /**
   * Numeric id of the service.
   */
  service_id: number;
  /**
   * Result of the last check; null before the first.
   */
  status?: 'operational' | 'degraded' | 'down' | (string & {}) | null;
  /**
   * Share of successful checks in the past 24 hours, in percent (0-100); null when there are too few.
   */
  uptime_24h_percent?: number | null;
};

/**
 * One health check of a service.
 */
export type ExternalServiceHealthCheck = {
  /**
   * When the check ran.
   */
  checked_at: string;
  /**
   * What went wrong; null when the check succeeded.
   */
  error_message?: string | null;
  /**
   * Milliseconds that connecting took; null when the check failed.
   */
  response_time_ms?: number | null;
  /**
   * Result of the check.
   */
  status: 'operational' | 'degraded' | 'down' | (string & {});
};

/**
 * One page of external services.
 */
export type ExternalServiceList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<ExternalService>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * One container of a clustered service.
 */
export type ExternalServiceMember = {
  /**
   * Address of the container on the network between nodes; null when there is no such network.
   */
  compute_ip?: string | null;
  /**
   * Name of the Docker container.
   */
  container_name: string;
  /**
   * Host name of the member; null when unknown.
   */
  hostname?: string | null;
  /**
   * Numeric id of the member.
   */
  id: number;
  /**
   * What the member does right now, as the monitor of the cluster reports it; null when the monitor cannot be reached or for the monitor itself.
   */
  live_state?: 'primary' | 'secondary' | 'catchingup' | (string & {}) | null;
  /**
   * Numeric id of the node that it runs on; null for the control plane.
   */
  node_id?: number | null;
  /**
   * Position of the member within the cluster.
   */
  ordinal: number;
  /**
   * TCP port of the member; null when unknown.
   */
  port?: number | null;
  /**
   * Why the member could not be set up; null otherwise.
   */
  provisioning_error?: string | null;
  /**
   * Step that setting up the member reached last; null for members that were there from the start.
   */
  provisioning_step?: string | null;
  /**
   * Configured role. After a failover it may differ from what the member does: see `live_state`.
   */
  role: 'monitor' | 'primary' | 'replica' | (string & {});
  /**
   * State of the member.
   */
  status: 'running' | 'stopped' | 'failed' | (string & {});
};

/**
 * A member of a cluster that is to be created.
 */
export type ExternalServiceMemberRequest = {
  /**
   * Numeric id of the node to run on; the control plane when left out or null.
   */
  node_id?: number | null;
  /**
   * Role of the member, as the service type knows it.
   */
  role: 'monitor' | 'primary' | 'replica' | (string & {});
};

/**
 * A service in short, as it appears beside a backup.
 */
export type ExternalServiceSummary = {
  /**
   * Numeric id of the service.
   */
  id: number;
  /**
   * Name of the service.
   */
  name: string;
  /**
   * Type of the service.
   */
  service_type:
    | 'postgres'
    | 'redis'
    | 'mongodb'
    | 's3'
    | 'kv'
    | 'blob'
    | 'rustfs'
    | 'minio'
    | (string & {});
};

/**
 * Type of a service: `kv` and `blob` are the key-value and file stores of Temps itself, `s3`, `rustfs` and `minio` S3-compatible object stores.
 */
export type ExternalServiceType =
  | 'mongodb'
  | 'postgres'
  | 'redis'
  | 's3'
  | 'kv'
  | 'blob'
  | 'rustfs'
  | 'minio'
  | (string & {});

/**
 * One page of service types.
 */
export type ExternalServiceTypeList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<ExternalServiceType>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * An ordered list of events that visitors are expected to go through.
 */
export type Funnel = {
  /**
   * When the funnel was created.
   */
  created_at: string;
  /**
   * Free text; null when not set.
   */
  description: string | null;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether the funnel is in use.
   */
  is_active: boolean;
  /**
   * Display name.
   */
  name: string;
  /**
   * When the funnel was last changed.
   */
  updated_at: string;
};

/**
 * Outcome of changing or deleting a funnel.
 */
export type FunnelActionResult = {
  /**
   * Outcome in words.
   */
  message?: string;
};

/**
 * An event name that a funnel step can use.
 */
export type FunnelEvent = {
  /**
   * Recorded events with this name.
   */
  count: number;
  /**
   * Name of the event.
   */
  name: string;
};

/**
 * A page of event names.
 */
export type FunnelEventList = {
  /**
   * The event names of the page.
   */
  events: Array<FunnelEvent>;
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  page_size: number;
  /**
   * Event names over all pages.
   */
  total: number;
};

/**
 * How visitors go through a funnel.
 */
export type FunnelMetrics = {
  /**
   * Average time from the first to the last step in seconds; 0 when nobody finished.
   */
  average_completion_time_seconds: number;
  /**
   * Id of the funnel; 0 in a preview.
   */
  funnel_id: number;
  /**
   * Display name of the funnel.
   */
  funnel_name: string;
  /**
   * Share of entries that finished all steps, in percent (0-100).
   */
  overall_conversion_rate: number;
  /**
   * One entry for each step, in order.
   */
  step_conversions: Array<FunnelStepConversion>;
  /**
   * Entries into the first step.
   */
  total_entries: number;
};

/**
 * How visitors go through one step of a funnel.
 */
export type FunnelStepConversion = {
  /**
   * Average time from the step before in seconds.
   */
  average_time_to_complete_seconds: number;
  /**
   * How often the step was completed.
   */
  completions: number;
  /**
   * Share of the step before that completed this one, in percent (0-100).
   */
  conversion_rate: number;
  /**
   * Share that was lost before this step, in percent (0-100).
   */
  drop_off_rate: number;
  /**
   * Id of the step; 0 in a preview.
   */
  step_id: number;
  /**
   * Name of the step.
   */
  step_name: string;
  /**
   * Position of the step.
   */
  step_order: number;
};

/**
 * A condition on an event; `type` says what is compared with `value`.
 */
export type FunnelStepFilter =
  | {
      /**
       * What is compared.
       */
      type: 'page_path';
      /**
       * Path of the page.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'hostname';
      /**
       * Host name of the site.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'utm_source';
      /**
       * UTM source.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'utm_campaign';
      /**
       * UTM campaign.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'utm_medium';
      /**
       * UTM medium.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'referrer_hostname';
      /**
       * Host name of the referrer.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'channel';
      /**
       * Traffic channel, for example `Direct`.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'device_type';
      /**
       * Kind of device, for example `mobile`.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'browser';
      /**
       * Name of the browser.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'operating_system';
      /**
       * Name of the operating system.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'language';
      /**
       * Language of the browser.
       */
      value: string;
    }
  | {
      /**
       * What is compared.
       */
      type: 'custom_data';
      /**
       * A field of the event's data and the value it must have.
       */
      value: {
        /**
         * Path of the field, with dots between the levels.
         */
        path: string;
        /**
         * Value it must have.
         */
        value: string;
      };
    };

/**
 * Location of an IP address.
 */
export type GeoLocation = {
  /**
   * Name of the city; null when not known.
   */
  city: string | null;
  /**
   * Name of the country; null when not known.
   */
  country: string | null;
  /**
   * Two-letter ISO code of the country; null when not known.
   */
  country_code: string | null;
  /**
   * The address that was looked up.
   */
  ip: string;
  /**
   * Whether the country is in the European Union.
   */
  is_eu: boolean;
  /**
   * Latitude in degrees; null when not known.
   */
  latitude: number | null;
  /**
   * Longitude in degrees; null when not known.
   */
  longitude: number | null;
  /**
   * Name of the region; null when not known.
   */
  region: string | null;
  /**
   * Time zone, such as `Europe/Madrid`; null when not known.
   */
  timezone: string | null;
};

/**
 * Restrictions of access by the visitor's country.
 */
export type GeoRestrictionsConfig = {
  /**
   * Two-letter ISO country codes that are let in.
   */
  allowedCountries?: Array<string>;
  /**
   * Two-letter ISO country codes that are kept out.
   */
  blockedCountries?: Array<string>;
};

/**
 * Scope of the DSN that is wanted.
 */
export type GetOrCreateErrorTrackingDsnRequest = {
  /**
   * Origin to build the address from; the instance's own address when left out.
   */
  base_url?: string | null;
  /**
   * Deployment it is for.
   */
  deployment_id?: number | null;
  /**
   * Environment it is for.
   */
  environment_id?: number | null;
};

/**
 * A branch of a repository.
 */
export type GitBranch = {
  /**
   * Hash of its newest commit.
   */
  commit_sha: string;
  /**
   * Name of the branch.
   */
  name: string;
  /**
   * Whether the git provider protects it.
   */
  protected: boolean;
};

/**
 * The branches of a repository.
 */
export type GitBranchList = {
  /**
   * The branches.
   */
  branches: Array<GitBranch>;
};

/**
 * A commit of a repository.
 */
export type GitCommit = {
  /**
   * Name of the author.
   */
  author: string;
  /**
   * Email address of the author.
   */
  author_email: string;
  /**
   * When it was made.
   */
  date: string;
  /**
   * Message of the commit.
   */
  message: string;
  /**
   * Full hash of the commit.
   */
  sha: string;
};

/**
 * Whether a commit exists.
 */
export type GitCommitCheck = {
  /**
   * The commit; null when it does not exist.
   */
  commit: GitCommit | null;
  /**
   * Full hash of the commit; null when it does not exist.
   */
  commit_sha: string | null;
  /**
   * Whether the commit was found.
   */
  exists: boolean;
};

/**
 * An account at a git provider that Temps can read from.
 */
export type GitConnection = {
  /**
   * Name of the account or organization.
   */
  account_name: string;
  /**
   * Kind of account as the git provider names it, for example `User` or `Organization`.
   */
  account_type: string;
  /**
   * Health checks that failed in a row; 0 after a success.
   */
  consecutive_health_failures: number;
  /**
   * When the connection was made.
   */
  created_at: string;
  /**
   * What the last health check reported; null when there is nothing to say.
   */
  health_message: string | null;
  /**
   * Result of the last health check, for example `healthy`.
   */
  health_status: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Id of the app installation; null for other sign-in methods.
   */
  installation_id: string | null;
  /**
   * Whether the connection is in use.
   */
  is_active: boolean;
  /**
   * Whether the token has expired and must be replaced.
   */
  is_expired: boolean;
  /**
   * When the connection was last checked; null when never.
   */
  last_health_check_at: string | null;
  /**
   * When the repository list was last read; null when never.
   */
  last_synced_at: string | null;
  /**
   * Id of the git provider.
   */
  provider_id: number;
  /**
   * Repositories known through this connection.
   */
  synced_repository_count: number;
  /**
   * Whether a sync is running.
   */
  syncing: boolean;
  /**
   * When the connection was last changed.
   */
  updated_at: string;
  /**
   * User who made the connection; null when it belongs to nobody.
   */
  user_id: number | null;
};

/**
 * A page of git connections.
 */
export type GitConnectionList = {
  /**
   * The connections of the page.
   */
  connections: Array<GitConnection>;
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  per_page: number;
  /**
   * Connections over all pages.
   */
  total_count: number;
};

/**
 * Outcome of replacing a token.
 */
export type GitConnectionTokenUpdate = {
  /**
   * Id of the git connection.
   */
  connection_id: number;
  /**
   * Whether the connection is in use now.
   */
  is_active: boolean;
  /**
   * Outcome in words.
   */
  message: string;
};

/**
 * Outcome of checking a git connection.
 */
export type GitConnectionValidation = {
  /**
   * Id of the git connection.
   */
  connection_id: number;
  /**
   * Whether the stored token works.
   */
  is_valid: boolean;
  /**
   * Outcome in words.
   */
  message: string;
};

/**
 * A configured git host.
 */
export type GitProvider = {
  /**
   * How Temps signs in.
   */
  auth_method: 'github_app' | 'gitlab_app' | 'oauth' | 'pat' | 'basic' | 'ssh' | (string & {});
  /**
   * Address of a self-hosted git host; null for the public one.
   */
  base_url: string | null;
  /**
   * When the provider was created.
   */
  created_at: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Whether the provider is in use.
   */
  is_active: boolean;
  /**
   * Whether the provider is offered first.
   */
  is_default: boolean;
  /**
   * Display name.
   */
  name: string;
  /**
   * Kind of git host.
   */
  provider_type: 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'generic' | (string & {});
  /**
   * When the provider was last changed.
   */
  updated_at: string;
};

/**
 * Whether a git provider can be deleted.
 */
export type GitProviderDeletionCheck = {
  /**
   * Whether nothing stands in the way.
   */
  can_delete: boolean;
  /**
   * Outcome in words.
   */
  message: string;
  /**
   * Projects that still use the git provider; empty when deleting is safe.
   */
  projects_in_use: Array<GitProviderProjectUsage>;
};

/**
 * A project that uses a git provider.
 */
export type GitProviderProjectUsage = {
  /**
   * Id of the git connection it uses.
   */
  connection_id: number;
  /**
   * Account name of that connection.
   */
  connection_name: string;
  /**
   * Numeric id of the project.
   */
  id: number;
  /**
   * Name of the project.
   */
  name: string;
  /**
   * Slug of the project.
   */
  slug: string;
};

/**
 * A Git push that caused a deployment.
 */
export type GitPushEvent = {
  /**
   * Branch that was pushed to.
   */
  branch: string;
  /**
   * Hash of the pushed commit.
   */
  commit: string;
  /**
   * Owner of the repository: a user, an organization or a group.
   */
  owner: string;
  /**
   * Name of the repository.
   */
  repo: string;
};

/**
 * A repository as of the last sync.
 */
export type GitRepository = {
  /**
   * HTTPS address to clone from.
   */
  clone_url: string | null;
  /**
   * When the repository was created at the git provider.
   */
  created_at: string;
  /**
   * Name of the default branch.
   */
  default_branch: string;
  /**
   * Description at the git provider; null when none.
   */
  description: string | null;
  /**
   * Owner and name, joined by a slash.
   */
  full_name: string;
  /**
   * Id of the git connection it was synced through.
   */
  git_provider_connection_id: number;
  /**
   * Numeric id in Temps.
   */
  id: number;
  /**
   * Main programming language; null when unknown.
   */
  language: string | null;
  /**
   * Name without the owner.
   */
  name: string;
  /**
   * User or organization that owns it.
   */
  owner: string;
  /**
   * Detected build presets over all known branches; null when not detected yet.
   */
  preset: Array<GitRepositoryPreset> | null;
  /**
   * Whether the repository is private.
   */
  private: boolean;
  /**
   * Time of the last push.
   */
  pushed_at: string;
  /**
   * SSH address to clone from.
   */
  ssh_url: string | null;
  /**
   * When the repository was last changed.
   */
  updated_at: string;
};

/**
 * A page of repositories.
 */
export type GitRepositoryList = {
  /**
   * The repositories of the page.
   */
  repositories: Array<GitRepository>;
  /**
   * Repositories over all pages.
   */
  total_count: number;
};

/**
 * A build preset that fits a folder of a repository.
 */
export type GitRepositoryPreset = {
  /**
   * Docker Compose files found in the folder; null when the preset is not about Compose.
   */
  composeFiles?: Array<string> | null;
  /**
   * Port on which such an app usually listens; null when there is none.
   */
  exposedPort: number | null;
  /**
   * Address of an icon; null when none.
   */
  iconUrl: string | null;
  /**
   * Folder inside the repository, for example `./`.
   */
  path: string;
  /**
   * Slug of the preset, for example `nextjs`.
   */
  preset: string;
  /**
   * Display name of the preset.
   */
  presetLabel: string;
  /**
   * Category of the app, for example `frontend`, `backend` or `fullstack`.
   */
  projectType: string;
};

/**
 * The build presets detected in a repository.
 */
export type GitRepositoryPresets = {
  /**
   * When the presets were worked out.
   */
  calculated_at: string;
  /**
   * Name of the repository.
   */
  name: string;
  /**
   * Owner of the repository.
   */
  owner: string;
  /**
   * The presets found, possibly none.
   */
  presets: Array<GitRepositoryPreset>;
  /**
   * Numeric id of the repository.
   */
  repository_id: number;
};

/**
 * A repository sync that was started.
 */
export type GitRepositorySync = {
  /**
   * Id of the git connection.
   */
  connection_id: number;
  /**
   * When the sync started.
   */
  started_at: string;
  /**
   * Whether the sync is running.
   */
  syncing: boolean;
};

/**
 * A tag of a repository.
 */
export type GitTag = {
  /**
   * Hash of the commit it points to.
   */
  commit_sha: string;
  /**
   * Name of the tag.
   */
  name: string;
};

/**
 * The tags of a repository.
 */
export type GitTagList = {
  /**
   * The tags.
   */
  tags: Array<GitTag>;
};

/**
 * State of a domain's HTTP challenge, for finding out why it fails.
 */
export type HttpChallengeDebug = {
  /**
   * Whether the domain has an open HTTP challenge.
   */
  challenge_exists: boolean;
  /**
   * Token of the challenge; null when there is none.
   */
  challenge_token: string | null;
  /**
   * URL that the certificate authority fetches; null when there is no challenge.
   */
  challenge_url: string | null;
  /**
   * IPv4 addresses to which the domain resolves.
   */
  dns_a_records: Array<string>;
  /**
   * IPv6 addresses to which the domain resolves.
   */
  dns_aaaa_records: Array<string>;
  /**
   * Why the domain does not resolve; null when it does.
   */
  dns_error: string | null;
  /**
   * Domain name.
   */
  domain: string;
  /**
   * URL of the challenge at the certificate authority; null when there is no challenge.
   */
  validation_url: string | null;
};

/**
 * A Docker container to put under management.
 */
export type ImportExternalServiceRequest = {
  /**
   * Id or name of the container, as listed among the available containers.
   */
  container_id: string;
  /**
   * Name of the service that the container becomes.
   */
  name: string;
  /**
   * Settings by name; which there are depends on the service type. They must fit the container, for example its user and password.
   */
  parameters: {
    [key: string]: unknown;
  };
  /**
   * Type of the service.
   */
  service_type: ExternalServiceType;
  /**
   * Version to record in place of the one read from the image; null to keep that.
   */
  version?: string | null;
};

/**
 * An incident that affects a project.
 */
export type Incident = {
  /**
   * When the record was created.
   */
  created_at: string;
  /**
   * Longer account of what happens; null when none was given.
   */
  description: string | null;
  /**
   * Numeric id of the affected environment; null when the incident is not tied to one.
   */
  environment_id: number | null;
  /**
   * Numeric id of the incident.
   */
  id: number;
  /**
   * Numeric id of the monitor the incident concerns; null when there is none.
   */
  monitor_id: number | null;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * When the incident was resolved; null while it is open.
   */
  resolved_at: string | null;
  /**
   * How serious the incident is.
   */
  severity: 'minor' | 'major' | 'critical' | (string & {});
  /**
   * When the incident began.
   */
  started_at: string;
  /**
   * Stage of the incident.
   */
  status: 'investigating' | 'identified' | 'monitoring' | 'resolved' | (string & {});
  /**
   * Short title.
   */
  title: string;
  /**
   * When the record was last changed.
   */
  updated_at: string;
};

/**
 * Incidents in one bucket of time.
 */
export type IncidentBucket = {
  /**
   * Incidents not resolved.
   */
  active_incidents: number;
  /**
   * Average time to resolve, in minutes; null when none was resolved.
   */
  avg_resolution_time_minutes: number | null;
  /**
   * Start of the bucket.
   */
  bucket_start: string;
  /**
   * Incidents of severity critical.
   */
  critical_incidents: number;
  /**
   * Incidents of severity major.
   */
  major_incidents: number;
  /**
   * Incidents of severity minor.
   */
  minor_incidents: number;
  /**
   * Resolved incidents.
   */
  resolved_incidents: number;
  /**
   * All incidents.
   */
  total_incidents: number;
};

/**
 * Incidents of a project over time.
 */
export type IncidentBuckets = {
  /**
   * One entry for each bucket, oldest first.
   */
  buckets: Array<IncidentBucket>;
  /**
   * Environment that was filtered by; null for all.
   */
  environment_id: number | null;
  /**
   * Length of a bucket.
   */
  interval: '5min' | 'hourly' | 'daily' | (string & {});
  /**
   * Id of the project.
   */
  project_id: number;
};

/**
 * One page of incident entries.
 */
export type IncidentList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Incident>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * One entry of an incident's update log.
 */
export type IncidentUpdate = {
  /**
   * When the entry was written.
   */
  created_at: string;
  /**
   * Numeric id of the entry.
   */
  id: number;
  /**
   * Numeric id of the incident.
   */
  incident_id: number;
  /**
   * What was announced.
   */
  message: string;
  /**
   * Stage of the incident as of this entry.
   */
  status: 'investigating' | 'identified' | 'monitoring' | 'resolved' | (string & {});
};

/**
 * One page of incident update entries.
 */
export type IncidentUpdateList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<IncidentUpdate>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * A session to record.
 */
export type InitSessionReplayRequest = {
  /**
   * Color depth of the screen in bits.
   */
  colorDepth?: number | null;
  /**
   * Language of the browser, for example `en-US`.
   */
  language?: string | null;
  /**
   * Height of the screen in pixels.
   */
  screenHeight?: number | null;
  /**
   * Width of the screen in pixels.
   */
  screenWidth?: number | null;
  /**
   * String id for the session replay, chosen by the client.
   */
  sessionId: string;
  /**
   * When the recording began.
   */
  timestamp?: string | Date | null;
  /**
   * IANA time zone of the browser.
   */
  timezone?: string | null;
  /**
   * Address of the page.
   */
  url?: string | null;
  /**
   * User agent string.
   */
  userAgent?: string | null;
  /**
   * Height of the browser window in pixels.
   */
  viewportHeight?: number | null;
  /**
   * Width of the browser window in pixels.
   */
  viewportWidth?: number | null;
};

/**
 * A started session replay.
 */
export type InitSessionReplayResult = {
  /**
   * Outcome in words.
   */
  message: string;
  /**
   * String id of the session replay.
   */
  session_id: string;
};

/**
 * Rule that blocks or allows an address for the whole instance.
 */
export type IpAccessRule = {
  /**
   * What happens to requests from the address.
   */
  action: 'block' | 'allow' | (string & {});
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Numeric id of the user who created the rule; null when not known.
   */
  created_by: number | null;
  /**
   * Numeric id of the rule.
   */
  id: number;
  /**
   * IPv4 or IPv6 address, or a range in CIDR notation such as `10.0.0.0/24`.
   */
  ip_address: string;
  /**
   * Why the rule exists; null when no reason is given.
   */
  reason: string | null;
  /**
   * When it was last changed.
   */
  updated_at: string;
};

/**
 * Whether an address is blocked.
 */
export type IpBlockStatus = {
  /**
   * The address that was checked.
   */
  ip: string;
  /**
   * Whether a rule blocks the address.
   */
  is_blocked: boolean;
};

/**
 * Account at the certificate authority Let's Encrypt.
 */
export type LetsEncryptSettings = {
  /**
   * Email address of the account; null when not set.
   */
  email?: string | null;
  /**
   * Environment of Let's Encrypt; `staging` issues untrusted certificates for tests.
   */
  environment?: 'production' | 'staging' | (string & {});
};

/**
 * The project to link to a service.
 */
export type LinkProjectRequest = {
  /**
   * Numeric id of the project.
   */
  project_id: number;
};

/**
 * A project in short, as it appears in a link to a service.
 */
export type LinkedProject = {
  /**
   * When the project was created.
   */
  created_at: string;
  /**
   * Numeric id of the project.
   */
  id: number;
  /**
   * Slug of the project, as used in URLs.
   */
  slug: string;
};

/**
 * An environment variable in the list of those that a service gives to a linked project.
 */
export type ListedServiceVariable = {
  /**
   * Name of the variable, for example `POSTGRES_URL`.
   */
  name: string;
  /**
   * Whether the value is a secret, such as a password or a URL that holds one. Missing on the servers of July 2026 and of August 2026.
   */
  sensitive?: boolean;
  /**
   * Value of the variable; may be masked when it is sensitive.
   */
  value: string;
};

/**
 * Route that forwards a domain to a host and port.
 */
export type LoadBalancerRoute = {
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Domain name of the route.
   */
  domain: string;
  /**
   * Whether the route is in use.
   */
  enabled: boolean;
  /**
   * Host name or address of the target.
   */
  host: string;
  /**
   * Numeric id of the route.
   */
  id: number;
  /**
   * Port of the target.
   */
  port: number;
  /**
   * How the domain is matched: `http` by the Host header, `tls` by the name in the TLS handshake, with the connection passed through.
   */
  route_type: 'http' | 'tls' | (string & {});
  /**
   * When it was last changed.
   */
  updated_at: string;
};

/**
 * Credentials of an account.
 */
export type LoginRequest = {
  /**
   * Email address of the account.
   */
  email: string;
  /**
   * Password of the account.
   */
  password: string;
};

/**
 * Address to which a sign-in or password reset link is sent.
 */
export type MagicLinkRequest = {
  /**
   * Email address of the account.
   */
  email: string;
};

/**
 * Database that keeps metrics: `timescale_db` or `click_house`.
 */
export type MetricsStoreKind = 'timescale_db' | 'click_house' | (string & {});

/**
 * What is needed to add Temps to an authenticator app.
 */
export type MfaSetup = {
  /**
   * QR code as a PNG `data:` address.
   */
  qr_code: string;
  /**
   * One-time codes for when the app is lost; shown only here.
   */
  recovery_codes: Array<string>;
  /**
   * Secret to type in where the QR code cannot be scanned.
   */
  secret_key: string;
};

/**
 * Code that completes a sign-in.
 */
export type MfaVerificationRequest = {
  /**
   * Code that the authenticator app shows, or a recovery code.
   */
  code: string;
};

/**
 * An uptime monitor of an environment.
 */
export type Monitor = {
  /**
   * Seconds between two checks.
   */
  check_interval_seconds: number;
  /**
   * Path that is requested, starting with `/`; null for the default of the type.
   */
  check_path: string | null;
  /**
   * When the monitor was created.
   */
  created_at: string;
  /**
   * Numeric id of the environment being checked; null when the monitor is not tied to one.
   */
  environment_id: number | null;
  /**
   * Numeric id of the monitor.
   */
  id: number;
  /**
   * Whether the checks run.
   */
  is_active: boolean;
  /**
   * What is checked: `web` requests the site itself, `health` its `/health` path, unless `check_path` says otherwise.
   */
  monitor_type: 'web' | 'health' | (string & {});
  /**
   * Full URL that is requested.
   */
  monitor_url: string;
  /**
   * Display name of the monitor.
   */
  name: string;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * When the monitor was last changed.
   */
  updated_at: string;
};

/**
 * Latest state of a monitor and its figures over a time window.
 */
export type MonitorCurrentStatus = {
  /**
   * Average response time in the window in milliseconds; null when no check got a response.
   */
  avg_response_time_ms: number | null;
  /**
   * State found by the latest check; `unknown` before the first one.
   */
  current_status:
    | 'operational'
    | 'degraded'
    | 'partial_outage'
    | 'major_outage'
    | 'down'
    | 'unknown'
    | (string & {});
  /**
   * When the latest check ran; null before the first one.
   */
  last_check_at: string | null;
  /**
   * Numeric id of the monitor.
   */
  monitor_id: number;
  /**
   * Share of successful checks in the window in percent, 0-100.
   */
  uptime_percentage: number;
};

/**
 * One page of monitor entries.
 */
export type MonitorList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Monitor>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * A monitor with its current state.
 */
export type MonitorStatus = {
  /**
   * Average response time in milliseconds; null when no check got a response.
   */
  avg_response_time_ms: number | null;
  /**
   * State found by the latest check; `unknown` before the first one.
   */
  current_status:
    | 'operational'
    | 'degraded'
    | 'partial_outage'
    | 'major_outage'
    | 'down'
    | 'unknown'
    | (string & {});
  /**
   * The monitor.
   */
  monitor: Monitor;
  /**
   * Share of successful checks in percent, 0-100.
   */
  uptime_percentage: number;
};

/**
 * Checks of a monitor within one time bucket.
 */
export type MonitorStatusBucket = {
  /**
   * Average response time in milliseconds; null when no check got a response.
   */
  avg_response_time_ms: number | null;
  /**
   * Start of the bucket.
   */
  bucket_start: string;
  /**
   * Number of checks that found it degraded.
   */
  degraded_count: number;
  /**
   * Number of checks that found it down.
   */
  down_count: number;
  /**
   * Longest response time in milliseconds; null when no check got a response.
   */
  max_response_time_ms: number | null;
  /**
   * Shortest response time in milliseconds; null when no check got a response.
   */
  min_response_time_ms: number | null;
  /**
   * Number of checks that found it operational.
   */
  operational_count: number;
  /**
   * Median response time in milliseconds; null when no check got a response.
   */
  p50_response_time_ms: number | null;
  /**
   * 95th percentile of the response time in milliseconds; null when no check got a response.
   */
  p95_response_time_ms: number | null;
  /**
   * 99th percentile of the response time in milliseconds; null when no check got a response.
   */
  p99_response_time_ms: number | null;
  /**
   * State of the monitor in the bucket as a whole.
   */
  status:
    | 'operational'
    | 'degraded'
    | 'partial_outage'
    | 'major_outage'
    | 'down'
    | 'unknown'
    | (string & {});
  /**
   * Number of checks in the bucket.
   */
  total_checks: number;
  /**
   * Share of successful checks in percent, 0-100.
   */
  uptime_percentage: number;
};

/**
 * Status of a monitor over time, aggregated into buckets.
 */
export type MonitorStatusHistory = {
  /**
   * The buckets in order of time.
   */
  buckets: Array<MonitorStatusBucket>;
  /**
   * Length of a bucket.
   */
  interval: '5min' | 'hourly' | 'daily' | (string & {});
  /**
   * Numeric id of the monitor.
   */
  monitor_id: number;
};

/**
 * Checks of a monitor within a time window.
 */
export type MonitorUptime = {
  /**
   * Numeric id of the monitor.
   */
  monitor_id: number;
  /**
   * The checks of the window.
   */
  uptime_data: Array<UptimeDataPoint>;
};

/**
 * Collection of resource metrics.
 */
export type MonitoringSettings = {
  /**
   * URL of ClickHouse with its credentials; null when it is not used.
   */
  clickhouse_url?: string | null;
  /**
   * Whether metrics are collected.
   */
  enabled?: boolean;
  /**
   * How long daily figures are kept, in years.
   */
  retention_daily_years?: number;
  /**
   * How long hourly figures are kept, in days.
   */
  retention_hourly_days?: number;
  /**
   * How long raw figures are kept, in days.
   */
  retention_raw_days?: number;
  /**
   * Time between two measurements, in seconds.
   */
  scrape_interval_secs?: number;
  /**
   * Database that keeps the metrics.
   */
  store?: MetricsStoreKind;
};

/**
 * Collection of resource metrics, secrets masked.
 */
export type MonitoringSettingsMasked = {
  /**
   * Whether a URL of ClickHouse is stored.
   */
  clickhouse_url_set: boolean;
  /**
   * Whether metrics are collected.
   */
  enabled: boolean;
  /**
   * How long daily figures are kept, in years.
   */
  retention_daily_years: number;
  /**
   * How long hourly figures are kept, in days.
   */
  retention_hourly_days: number;
  /**
   * How long raw figures are kept, in days.
   */
  retention_raw_days: number;
  /**
   * Time between two measurements, in seconds.
   */
  scrape_interval_secs: number;
  /**
   * Database that keeps the metrics.
   */
  store: MetricsStoreKind;
};

/**
 * Cluster of several nodes.
 */
export type MultiNodeSettings = {
  /**
   * Certificate of the cluster's certificate authority, in PEM; null when there is none.
   */
  cluster_ca_cert_pem?: string | null;
  /**
   * Key of that certificate authority, as the server stores it; null when there is none.
   */
  cluster_ca_key_encrypted?: string | null;
  /**
   * Hash of the token with which nodes join; null when there is none.
   */
  join_token_hash?: string | null;
  /**
   * Whether nodes may join with the shared token of earlier versions.
   */
  legacy_shared_token_enabled?: boolean;
  /**
   * CPU usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_cpu_alert_percent?: number | null;
  /**
   * Disk usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_disk_alert_percent?: number | null;
  /**
   * Memory usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_memory_alert_percent?: number | null;
  /**
   * Address under which nodes reach the control plane in the private network; null when not set.
   */
  private_address?: string | null;
  /**
   * Whether nodes must present a client certificate.
   */
  require_mtls?: boolean;
};

/**
 * Cluster of several nodes, secrets masked.
 */
export type MultiNodeSettingsMasked = {
  /**
   * Fingerprint of the cluster's certificate authority; null when there is none.
   */
  cluster_ca_fingerprint: string | null;
  /**
   * Whether a join token is stored.
   */
  has_join_token: boolean;
  /**
   * Whether nodes may join with the shared token of earlier versions.
   */
  legacy_shared_token_enabled: boolean;
  /**
   * CPU usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_cpu_alert_percent: number | null;
  /**
   * Disk usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_disk_alert_percent: number | null;
  /**
   * Memory usage of a node from which an alert is sent, in percent; null for no alert.
   */
  node_memory_alert_percent: number | null;
  /**
   * Address under which nodes reach the control plane in the private network; null when not set.
   */
  private_address: string | null;
  /**
   * Whether nodes must present a client certificate.
   */
  require_mtls: boolean;
};

/**
 * Address of one of the server's network interfaces.
 */
export type NetworkInterfaceAddress = {
  /**
   * The address.
   */
  address: string;
  /**
   * Name of the interface, such as `eth0`.
   */
  interface: string;
  /**
   * Whether the address is in a private IPv4 range; null for IPv6.
   */
  is_private: boolean | null;
  /**
   * Whether it is a link-local IPv6 address; null for IPv4.
   */
  is_link_local: boolean | null;
  /**
   * Whether it is a unique local IPv6 address; null for IPv4.
   */
  is_unique_local: boolean | null;
};

/**
 * Settings of the `nixpacks` preset, which has none.
 */
export type NixpacksPresetConfig = {
  [key: string]: unknown;
};

/**
 * What the instance notifies about, how urgent it must be, and the weekly digest.
 */
export type NotificationPreferences = {
  /**
   * Whether to notify about failed backups.
   */
  backup_failures_enabled: boolean;
  /**
   * Whether to notify about completed backups.
   */
  backup_successes_enabled: boolean;
  /**
   * Whether notifications that are alike are sent as one.
   */
  batch_similar_notifications: boolean;
  /**
   * Whether to notify about failed builds.
   */
  build_errors_enabled: boolean;
  /**
   * Whether to notify about failed deployments.
   */
  deployment_failures_enabled: boolean;
  /**
   * Which sections the digest has.
   */
  digest_sections: DigestSections;
  /**
   * Day of the week on which the digest is sent, in lower case.
   */
  digest_send_day: 'monday' | 'friday' | 'sunday' | (string & {});
  /**
   * Time of day at which the digest is sent, as `HH:MM` on a 24-hour clock, for example `09:00`.
   */
  digest_send_time: string;
  /**
   * Whether to notify about changed DNS records.
   */
  dns_changes_enabled: boolean;
  /**
   * Whether to notify about domains that are about to expire.
   */
  domain_expiration_enabled: boolean;
  /**
   * Whether notifications are sent by email.
   */
  email_enabled: boolean;
  /**
   * Number of errors within `error_time_window` at which a notification about runtime errors is sent.
   */
  error_threshold: number;
  /**
   * Length of the window in which errors are counted, in minutes.
   */
  error_time_window: number;
  /**
   * Whether to notify about problems of the load balancer.
   */
  load_balancer_issues_enabled: boolean;
  /**
   * Least severity that a notification is sent for.
   */
  minimum_severity: 'info' | 'warning' | 'error' | 'critical' | (string & {});
  /**
   * Whether to notify when backups are not kept as their schedule says.
   */
  retention_policy_violations_enabled: boolean;
  /**
   * Whether to notify about routes that do not respond.
   */
  route_downtime_enabled: boolean;
  /**
   * Whether to notify about errors of running apps, once `error_threshold` is reached.
   */
  runtime_errors_enabled: boolean;
  /**
   * Whether to notify when an S3 source cannot be reached.
   */
  s3_connection_issues_enabled: boolean;
  /**
   * Whether notifications are sent to Slack.
   */
  slack_enabled: boolean;
  /**
   * How many days before a certificate expires to notify.
   */
  ssl_days_before_expiration: number;
  /**
   * Whether to notify about certificates that are about to expire.
   */
  ssl_expiration_enabled: boolean;
  /**
   * Whether the weekly digest is sent.
   */
  weekly_digest_enabled: boolean;
};

/**
 * A channel that notifications are sent through.
 */
export type NotificationProvider = {
  /**
   * Configuration, in the shape that belongs to the type; secrets may be masked.
   */
  config: unknown;
  /**
   * When the provider was created.
   */
  created_at: string;
  /**
   * Whether notifications are sent through the provider.
   */
  enabled: boolean;
  /**
   * Numeric id of the notification provider.
   */
  id: number;
  /**
   * Display name of the provider.
   */
  name: string;
  /**
   * Type of the provider.
   */
  provider_type: 'email' | 'slack' | 'webhook' | (string & {});
  /**
   * When the provider was last changed.
   */
  updated_at: string;
};

/**
 * One page of notification providers.
 */
export type NotificationProviderList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<NotificationProvider>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Outcome of a test message.
 */
export type NotificationProviderTestResult = {
  /**
   * What happened, for a person to read; the reason when it failed.
   */
  message: string | null;
  /**
   * Whether the message was sent.
   */
  success: boolean;
};

/**
 * After how long stored requests and traces are compressed.
 */
export type ObservabilityCompression = {
  /**
   * Hours until OpenTelemetry spans are compressed.
   */
  otel_spans_after_hours: number;
  /**
   * Hours until proxy logs are compressed.
   */
  proxy_logs_after_hours: number;
};

/**
 * For how long requests, traces, logs and metrics are kept.
 */
export type ObservabilityRetention = {
  /**
   * Days that OpenTelemetry log events are kept.
   */
  otel_logs_days: number;
  /**
   * Days that OpenTelemetry metric points are kept.
   */
  otel_metrics_days: number;
  /**
   * Days that OpenTelemetry spans are kept.
   */
  otel_spans_days: number;
  /**
   * Days that proxy logs are kept.
   */
  proxy_logs_days: number;
};

/**
 * An OpenID Connect provider as a sign-in page shows it.
 */
export type OidcProviderSummary = {
  /**
   * Display name of the provider.
   */
  name: string;
  /**
   * Slug of the provider, part of its sign-in URL.
   */
  slug: string;
  /**
   * Template that the provider was set up from, for choosing its icon.
   */
  template: string;
};

/**
 * Certificates that are requested at the first connection to a hostname.
 */
export type OnDemandTlsSettings = {
  /**
   * Scheme of the generated URLs of deployments.
   */
  deployment_url_mode?: 'http' | 'https' | (string & {});
  /**
   * Whether certificates are requested on demand.
   */
  enabled?: boolean;
  /**
   * Number of certificates that may be requested in an hour.
   */
  hourly_cap?: number;
  /**
   * Number of certificate requests that run at the same time.
   */
  max_concurrent?: number;
  /**
   * Domain to whose subdomains it applies; null when not set.
   */
  zone?: string | null;
};

/**
 * Password that visitors enter before they reach the site.
 */
export type PasswordProtectionConfig = {
  /**
   * Whether visitors need the password.
   */
  enabled: boolean;
  /**
   * Hash of the password.
   */
  passwordHash: string;
};

/**
 * Whether a project has speed metrics.
 */
export type PerformanceMetricPresence = {
  /**
   * Whether there is at least one measurement.
   */
  has_metrics: boolean;
};

/**
 * Web vitals in a period.
 */
export type PerformanceMetrics = {
  /**
   * Average Cumulative Layout Shift as a score; null when not measured.
   */
  cls: number | null;
  /**
   * 75th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p75: number | null;
  /**
   * 90th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p90: number | null;
  /**
   * 95th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p95: number | null;
  /**
   * 99th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p99: number | null;
  /**
   * Average First Contentful Paint in milliseconds; null when not measured.
   */
  fcp: number | null;
  /**
   * 75th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p75: number | null;
  /**
   * 90th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p90: number | null;
  /**
   * 95th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p95: number | null;
  /**
   * 99th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p99: number | null;
  /**
   * Average First Input Delay in milliseconds; null when not measured.
   */
  fid: number | null;
  /**
   * 75th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p75: number | null;
  /**
   * 90th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p90: number | null;
  /**
   * 95th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p95: number | null;
  /**
   * 99th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p99: number | null;
  /**
   * Average Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp: number | null;
  /**
   * 75th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p75: number | null;
  /**
   * 90th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p90: number | null;
  /**
   * 95th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p95: number | null;
  /**
   * 99th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p99: number | null;
  /**
   * Average Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp: number | null;
  /**
   * 75th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p75: number | null;
  /**
   * 90th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p90: number | null;
  /**
   * 95th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p95: number | null;
  /**
   * 99th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p99: number | null;
  /**
   * Average Time to First Byte in milliseconds; null when not measured.
   */
  ttfb: number | null;
  /**
   * 75th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p75: number | null;
  /**
   * 90th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p90: number | null;
  /**
   * 95th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p95: number | null;
  /**
   * 99th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p99: number | null;
};

/**
 * Web vitals over time. The arrays are as long as `timestamps` and match it by position; the percentiles are over the whole period.
 */
export type PerformanceMetricsOverTime = {
  /**
   * Cumulative Layout Shift as a score, one value for each bucket; null where not measured.
   */
  cls: Array<number | null>;
  /**
   * 75th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p75: number | null;
  /**
   * 90th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p90: number | null;
  /**
   * 95th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p95: number | null;
  /**
   * 99th percentile of Cumulative Layout Shift as a score; null when not measured.
   */
  cls_p99: number | null;
  /**
   * First Contentful Paint in milliseconds, one value for each bucket; null where not measured.
   */
  fcp: Array<number | null>;
  /**
   * 75th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p75: number | null;
  /**
   * 90th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p90: number | null;
  /**
   * 95th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p95: number | null;
  /**
   * 99th percentile of First Contentful Paint in milliseconds; null when not measured.
   */
  fcp_p99: number | null;
  /**
   * First Input Delay in milliseconds, one value for each bucket; null where not measured.
   */
  fid: Array<number | null>;
  /**
   * 75th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p75: number | null;
  /**
   * 90th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p90: number | null;
  /**
   * 95th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p95: number | null;
  /**
   * 99th percentile of First Input Delay in milliseconds; null when not measured.
   */
  fid_p99: number | null;
  /**
   * Interaction to Next Paint in milliseconds, one value for each bucket; null where not measured.
   */
  inp: Array<number | null>;
  /**
   * 75th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p75: number | null;
  /**
   * 90th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p90: number | null;
  /**
   * 95th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p95: number | null;
  /**
   * 99th percentile of Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp_p99: number | null;
  /**
   * Largest Contentful Paint in milliseconds, one value for each bucket; null where not measured.
   */
  lcp: Array<number | null>;
  /**
   * 75th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p75: number | null;
  /**
   * 90th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p90: number | null;
  /**
   * 95th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p95: number | null;
  /**
   * 99th percentile of Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp_p99: number | null;
  /**
   * Starts of the buckets, oldest first.
   */
  timestamps: Array<string>;
  /**
   * Time to First Byte in milliseconds, one value for each bucket; null where not measured.
   */
  ttfb: Array<number | null>;
  /**
   * 75th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p75: number | null;
  /**
   * 90th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p90: number | null;
  /**
   * 95th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p95: number | null;
  /**
   * 99th percentile of Time to First Byte in milliseconds; null when not measured.
   */
  ttfb_p99: number | null;
};

/**
 * Average web vitals of one group.
 */
export type PerformancePageMetricGroup = {
  /**
   * Average Cumulative Layout Shift as a score; null when not measured.
   */
  cls: number | null;
  /**
   * ISO 3166-1 code of the country of a group by country, region or city; null for other groups.
   */
  country_code: string | null;
  /**
   * Measurements in the group.
   */
  events: number;
  /**
   * Average First Contentful Paint in milliseconds; null when not measured.
   */
  fcp: number | null;
  /**
   * Value that the group has in common, for example a path.
   */
  group_key: string;
  /**
   * Average Interaction to Next Paint in milliseconds; null when not measured.
   */
  inp: number | null;
  /**
   * Average Largest Contentful Paint in milliseconds; null when not measured.
   */
  lcp: number | null;
  /**
   * Average Time to First Byte in milliseconds; null when not measured.
   */
  ttfb: number | null;
};

/**
 * Web vitals by group.
 */
export type PerformancePageMetrics = {
  /**
   * What was grouped by.
   */
  grouped_by: 'path' | 'country' | 'device_type' | 'browser' | 'operating_system' | (string & {});
  /**
   * One entry for each group.
   */
  groups: Array<PerformancePageMetricGroup>;
  /**
   * Measurements over all groups.
   */
  total_events: number;
};

/**
 * How the instance is reached.
 */
export type PlatformAccess = {
  /**
   * How the instance is reached.
   */
  access_mode: 'local' | 'direct' | 'nat' | 'cloudflare_tunnel' | (string & {});
  /**
   * Whether domains can be created in this mode.
   */
  can_create_domains: boolean;
  /**
   * Why domains cannot be created; null when they can.
   */
  domain_creation_error: string | null;
  /**
   * Private address of the server; null when not known.
   */
  private_ip: string | null;
  /**
   * Public address of the server; null when not known.
   */
  public_ip: string | null;
};

/**
 * Operating system and architecture of the server.
 */
export type PlatformInfo = {
  /**
   * Processor architecture, such as `x86_64` or `aarch64`. Missing on the servers of July 2026 and of August 2026.
   */
  architecture?: string;
  /**
   * Operating system, such as `linux`. Missing on the servers of July 2026 and of August 2026.
   */
  os_type?: string;
  /**
   * Container platforms that can run, such as `linux/amd64`.
   */
  platforms: Array<string>;
};

/**
 * Preset with which a project can be built.
 */
export type Preset = {
  /**
   * Port on which applications of this kind listen by default; null for static sites.
   */
  default_port: number | null;
  /**
   * What the preset does, in a sentence.
   */
  description: string;
  /**
   * URL of the icon.
   */
  icon_url: string;
  /**
   * Name for display.
   */
  label: string;
  /**
   * Whether the build is run as a server or served as static files.
   */
  project_type: 'server' | 'static' | (string & {});
  /**
   * Slug of the preset, such as `nextjs`; projects name the preset by it.
   */
  slug: string;
};

/**
 * Settings of a build preset; the form depends on the preset.
 */
export type PresetConfig = DockerfilePresetConfig | NixpacksPresetConfig | StaticPresetConfig;

/**
 * Presets with which projects can be built.
 */
export type PresetList = {
  /**
   * The presets.
   */
  presets: Array<Preset>;
  /**
   * Number of presets.
   */
  total: number;
};

/**
 * Gateway that serves sandbox previews.
 */
export type PreviewGatewaySettings = {
  /**
   * Whether the gateway is updated together with the instance.
   */
  auto_upgrade?: boolean;
  /**
   * Port on the host on which the gateway listens.
   */
  host_port?: number;
  /**
   * Image of the gateway.
   */
  image?: string;
  /**
   * Secret that the gateway shares with the instance; empty for none.
   */
  shared_secret?: string;
};

/**
 * Gateway that serves sandbox previews, secrets masked.
 */
export type PreviewGatewaySettingsMasked = {
  /**
   * Whether the gateway is updated together with the instance.
   */
  auto_upgrade: boolean;
  /**
   * Port on the host on which the gateway listens.
   */
  host_port: number;
  /**
   * Image of the gateway.
   */
  image: string;
  /**
   * Whether a shared secret is stored.
   */
  shared_secret_set: boolean;
};

/**
 * Addresses of the server's own network interfaces.
 */
export type PrivateIpInfo = {
  /**
   * Address that is most likely the useful one; null when there is none.
   */
  primary_ip?: string | null;
  /**
   * IPv4 addresses, without loopback.
   */
  ipv4_addresses?: Array<NetworkInterfaceAddress>;
  /**
   * IPv6 addresses, without loopback.
   */
  ipv6_addresses?: Array<NetworkInterfaceAddress>;
  /**
   * What went wrong when the interfaces could not be read; the addresses are absent then.
   */
  error?: string;
  /**
   * Further explanation of the error.
   */
  details?: string;
};

/**
 * What went wrong, as RFC 7807 problem details. Further members may follow; some servers nest them under `extensions`.
 */
export type Problem = {
  /**
   * Identifies the kind of problem. `about:blank` when the status says it all.
   */
  type?: string;
  /**
   * Short name of the problem; the same for every occurrence of its kind.
   */
  title: string;
  /**
   * HTTP status of the response.
   */
  status: number;
  /**
   * What happened this time, for a person to read.
   */
  detail?: string;
  /**
   * Identifies this occurrence.
   */
  instance?: string;
  [key: string]: unknown;
};

/**
 * A project: a source and the settings with which it is built and deployed.
 */
export type Project = {
  /**
   * Whether alerts are summarized by AI; null uses the instance's setting.
   */
  ai_alert_summaries_enabled: boolean | null;
  /**
   * Whether the AI debug chat is available; null uses the instance's setting.
   */
  ai_debug_chat_enabled: boolean | null;
  /**
   * Whether the AI assistant may propose changes, which a person confirms.
   */
  ai_write_actions_enabled: boolean;
  /**
   * Whether visitors have to pass a challenge before they reach the sites of the project.
   */
  attack_mode: boolean;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * Whether the project's traces appear in searches across projects.
   */
  cross_project_trace_sharing: boolean;
  /**
   * Deployment settings that environments start from.
   */
  deployment_config: DeploymentConfig;
  /**
   * Directory of the project in its repository, `.` or `/` for the root.
   */
  directory: string;
  /**
   * Whether branches get preview environments of their own.
   */
  enable_preview_environments: boolean;
  /**
   * Whether the instance keeps source files, and shows them in the stack traces of errors.
   */
  error_source_context_enabled: boolean;
  /**
   * Directory that source files are read from, relative to the repository; null is the build's own directory.
   */
  error_source_root: string | null;
  /**
   * Numeric id of the Git provider connection that gives access to the repository, or null.
   */
  git_provider_connection_id: number | null;
  /**
   * URL of the Git repository, or null.
   */
  git_url?: string | null;
  /**
   * Id of the webhook at GitLab, or null for other providers.
   */
  gitlab_webhook_id?: number | null;
  /**
   * Numeric id of the project.
   */
  id: number;
  /**
   * When the project was last deployed, or null when it never was.
   */
  last_deployment: string | null;
  /**
   * Git branch that production deploys from.
   */
  main_branch: string;
  /**
   * Display name of the project.
   */
  name: string;
  /**
   * Build preset of the project, or null when none is set.
   */
  preset: string | null;
  /**
   * Settings of the build preset, in the form of a preset config, or null.
   */
  preset_config?: unknown;
  /**
   * Idle time in seconds after which a preview environment is put to sleep.
   */
  preview_envs_idle_timeout_seconds: number;
  /**
   * Whether preview environments sleep when idle and wake on request.
   */
  preview_envs_on_demand: boolean;
  /**
   * Longest time in seconds that a request waits for a sleeping preview environment to wake.
   */
  preview_envs_wake_timeout_seconds: number;
  /**
   * Name of the repository, or null.
   */
  repo_name: string | null;
  /**
   * Owner of the repository, or null.
   */
  repo_owner: string | null;
  /**
   * URL-safe name of the project.
   */
  slug: string;
  /**
   * Where deployments of the project come from.
   */
  source_type: SourceType;
  /**
   * When the project last changed.
   */
  updated_at: string;
};

/**
 * One page of project entries.
 */
export type ProjectList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Project>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * A link between a service and a project that uses it.
 */
export type ProjectServiceLink = {
  /**
   * Numeric id of the link.
   */
  id: number;
  /**
   * The project.
   */
  project: LinkedProject;
  /**
   * The service.
   */
  service: ExternalService;
};

/**
 * One page of links between a service and its projects.
 */
export type ProjectServiceLinkList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<ProjectServiceLink>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Figures over all projects.
 */
export type ProjectStatistics = {
  /**
   * Number of projects.
   */
  total_count: number;
};

/**
 * Where to deploy what a deployment built.
 */
export type PromoteDeploymentRequest = {
  /**
   * Numeric id of the environment to deploy to; of the same project.
   */
  target_environment_id: number;
};

/**
 * Request that passed through the proxy.
 */
export type ProxyLog = {
  /**
   * Name of the bot; null when the client is none.
   */
  bot_name: string | null;
  /**
   * Name of the browser; null when not known.
   */
  browser: string | null;
  /**
   * Version of the browser; null when not known.
   */
  browser_version: string | null;
  /**
   * Cache status from the response headers, such as `HIT`; null when there is none.
   */
  cache_status: string | null;
  /**
   * Address of the client; null when not known.
   */
  client_ip: string | null;
  /**
   * Docker id of the container that handled the request; null when none did.
   */
  container_id: string | null;
  /**
   * Numeric id of the deployment that handled the request; null when none did.
   */
  deployment_id: number | null;
  /**
   * Kind of device; null when not known.
   */
  device_type: 'desktop' | 'mobile' | 'tablet' | (string & {}) | null;
  /**
   * Numeric id of the environment; null when the request belongs to none.
   */
  environment_id: number | null;
  /**
   * What went wrong; null when nothing did.
   */
  error_message: string | null;
  /**
   * Host to which the request was sent.
   */
  host: string;
  /**
   * Numeric id of the log entry.
   */
  id: number;
  /**
   * Numeric id of the stored location of the client's address; null when not known.
   */
  ip_geolocation_id: number | null;
  /**
   * Whether the client is a bot; null when not known.
   */
  is_bot: boolean | null;
  /**
   * Whether the request was made by or for the platform itself.
   */
  is_system_request: boolean;
  /**
   * HTTP method.
   */
  method: string;
  /**
   * Operating system of the client; null when not known.
   */
  operating_system: string | null;
  /**
   * Path of the request, without query.
   */
  path: string;
  /**
   * Numeric id of the project; null when the request belongs to none.
   */
  project_id: number | null;
  /**
   * Query of the request, without `?`; null when there is none.
   */
  query_string: string | null;
  /**
   * Referrer that the client sent; null when there is none.
   */
  referrer: string | null;
  /**
   * Id that the proxy gave the request.
   */
  request_id: string;
  /**
   * Size of the request body in bytes; null when not known.
   */
  request_size_bytes: number | null;
  /**
   * Where the request was handled.
   */
  request_source: 'proxy' | 'api' | 'console' | 'cli' | (string & {});
  /**
   * Size of the response body in bytes; null when not known.
   */
  response_size_bytes: number | null;
  /**
   * Time until the response was complete, in milliseconds; null when not known.
   */
  response_time_ms: number | null;
  /**
   * How the request was routed.
   */
  routing_status:
    | 'routed'
    | 'no_project'
    | 'error'
    | 'pending'
    | 'static_file'
    | 'redirected'
    | 'http_to_https_redirect'
    | 'acme_challenge'
    | 'captcha_wasm'
    | (string & {});
  /**
   * Numeric id of the visitor session; null when there is none.
   */
  session_id: number | null;
  /**
   * HTTP status of the response.
   */
  status_code: number;
  /**
   * When the request arrived.
   */
  timestamp: string;
  /**
   * Host and port to which the request was forwarded; null when it was not.
   */
  upstream_host: string | null;
  /**
   * User agent that the client sent; null when there is none.
   */
  user_agent: string | null;
  /**
   * Numeric id of the visitor; null when there is none.
   */
  visitor_id: number | null;
};

/**
 * A page of proxy log entries.
 */
export type ProxyLogList = {
  /**
   * The entries of this page.
   */
  logs: Array<ProxyLog>;
  /**
   * Number of this page, from 1.
   */
  page: number;
  /**
   * Number of items on a full page.
   */
  page_size: number;
  /**
   * Number of items on all pages.
   */
  total: number;
  /**
   * Number of pages.
   */
  total_pages: number;
};

/**
 * Request statistics of one step of time.
 */
export type ProxyLogTimeBucket = {
  /**
   * Mean response time in milliseconds.
   */
  avg_response_time_ms: number;
  /**
   * Start of the bucket.
   */
  bucket: string;
  /**
   * Number of requests whose response has an error status.
   */
  error_count: number;
  /**
   * Number of requests.
   */
  request_count: number;
  /**
   * Sum of the request sizes in bytes.
   */
  total_request_bytes: number;
  /**
   * Sum of the response sizes in bytes.
   */
  total_response_bytes: number;
};

/**
 * Request statistics over time.
 */
export type ProxyLogTimeBuckets = {
  /**
   * Length of a bucket, such as `1 hour`.
   */
  bucket_interval: string;
  /**
   * End of the range.
   */
  end_time: string;
  /**
   * Start of the range.
   */
  start_time: string;
  /**
   * The buckets, oldest first.
   */
  stats: Array<ProxyLogTimeBucket>;
};

/**
 * Request count of today.
 */
export type ProxyLogTodayStats = {
  /**
   * The day, in UTC.
   */
  date: string;
  /**
   * Number of requests since midnight UTC.
   */
  total_requests: number;
};

/**
 * Address under which the server is seen from the internet.
 */
export type PublicIpInfo = {
  /**
   * The public address; null when it could not be found.
   */
  ip: string | null;
  /**
   * Service that reported the address.
   */
  source?: string | null;
  /**
   * Why the address could not be found; null when it was.
   */
  error?: string | null;
};

/**
 * Image to register with a project.
 */
export type PushImageRequest = {
  /**
   * Reference of the image, such as `ghcr.io/acme/app:1.2.0`.
   */
  image_ref: string;
  /**
   * Free data to keep with the image, such as commit or build number.
   */
  metadata?: unknown;
};

/**
 * Image that was registered with the push call.
 */
export type PushedImage = {
  /**
   * Digest of the image, such as `sha256:...`; null when not known.
   */
  digest: string | null;
  /**
   * Id of the pushed image.
   */
  id: string;
  /**
   * Reference of the image, such as `ghcr.io/acme/app:1.2.0`.
   */
  image_ref: string;
  /**
   * When the image was registered.
   */
  pushed_at: string;
  /**
   * Size of the image in bytes; null when not known.
   */
  size: number | null;
};

/**
 * Limits on the requests of a client.
 */
export type RateLimitConfig = {
  /**
   * IP addresses that are always refused.
   */
  blacklistIps?: Array<string>;
  /**
   * Requests that one client may make an hour, or null for no limit.
   */
  maxRequestsPerHour?: number | null;
  /**
   * Requests that one client may make a minute, or null for no limit.
   */
  maxRequestsPerMinute?: number | null;
  /**
   * IP addresses that the limits do not apply to.
   */
  whitelistIps?: Array<string>;
};

/**
 * Rate limit of the proxy, counted per client address.
 */
export type RateLimitSettings = {
  /**
   * Addresses whose requests are always refused.
   */
  blacklist_ips?: Array<string>;
  /**
   * Whether the limit is applied.
   */
  enabled?: boolean;
  /**
   * Number of requests allowed in an hour.
   */
  max_requests_per_hour?: number;
  /**
   * Number of requests allowed in a minute.
   */
  max_requests_per_minute?: number;
  /**
   * Addresses to which the limit is not applied.
   */
  whitelist_ips?: Array<string>;
};

/**
 * An event from a page in the browser.
 */
export type RecordAnalyticsEventRequest = {
  /**
   * Cumulative Layout Shift, a score without unit.
   */
  cls?: number | null;
  /**
   * Data that belongs to the event; any JSON.
   */
  event_data: unknown;
  /**
   * Name of the event, for example `page_view` or one of your own.
   */
  event_name: string;
  /**
   * First Contentful Paint in milliseconds.
   */
  fcp?: number | null;
  /**
   * First Input Delay in milliseconds.
   */
  fid?: number | null;
  /**
   * Interaction to Next Paint in milliseconds.
   */
  inp?: number | null;
  /**
   * Language of the browser, for example `en-US`.
   */
  language?: string | null;
  /**
   * Largest Contentful Paint in milliseconds.
   */
  lcp?: number | null;
  /**
   * Title of the page.
   */
  page_title?: string | null;
  /**
   * Address the visitor came from; the `Referer` header when left out.
   */
  referrer?: string | null;
  /**
   * Path of the page.
   */
  request_path: string;
  /**
   * Query string of the page; may be empty.
   */
  request_query: string;
  /**
   * Height of the screen in pixels.
   */
  screen_height?: number | null;
  /**
   * Width of the screen in pixels.
   */
  screen_width?: number | null;
  /**
   * Time to First Byte in milliseconds.
   */
  ttfb?: number | null;
  /**
   * Height of the browser window in pixels.
   */
  viewport_height?: number | null;
  /**
   * Width of the browser window in pixels.
   */
  viewport_width?: number | null;
};

/**
 * Web vitals of a page load; leave out what was not measured.
 */
export type RecordSpeedMetricsRequest = {
  /**
   * Cumulative Layout Shift, a score without unit.
   */
  cls?: number | null;
  /**
   * First Contentful Paint in milliseconds.
   */
  fcp?: number | null;
  /**
   * First Input Delay in milliseconds.
   */
  fid?: number | null;
  /**
   * Interaction to Next Paint in milliseconds.
   */
  inp?: number | null;
  /**
   * Language of the browser, for example `en-US`.
   */
  language?: string | null;
  /**
   * Largest Contentful Paint in milliseconds.
   */
  lcp?: number | null;
  /**
   * Path of the page.
   */
  pathname?: string | null;
  /**
   * Query string of the page.
   */
  query?: string | null;
  /**
   * Height of the screen in pixels.
   */
  screenHeight?: number | null;
  /**
   * Width of the screen in pixels.
   */
  screenWidth?: number | null;
  /**
   * Time to First Byte in milliseconds.
   */
  ttfb?: number | null;
  /**
   * Height of the browser window in pixels.
   */
  viewportHeight?: number | null;
  /**
   * Width of the browser window in pixels.
   */
  viewportWidth?: number | null;
};

/**
 * How to build the new address of a DSN.
 */
export type RegenerateErrorTrackingDsnRequest = {
  /**
   * Origin to build the address from; the instance's own address when left out.
   */
  base_url?: string | null;
};

/**
 * A deployment that was queued from an image or a static bundle.
 */
export type RemoteDeployment = {
  /**
   * When the deployment was created.
   */
  created_at: string;
  /**
   * Numeric id of the environment.
   */
  environment_id: number;
  /**
   * Numeric id of the deployment.
   */
  id: number;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * URL-safe name of the deployment.
   */
  slug: string;
  /**
   * Kind of source that is deployed.
   */
  source_type: 'git' | 'docker_image' | 'static_files' | 'manual' | (string & {});
  /**
   * State of the deployment, with the values of a deployment's `status`.
   */
  state:
    | 'pending'
    | 'running'
    | 'built'
    | 'completed'
    | 'deployed'
    | 'success'
    | 'failed'
    | 'error'
    | 'cancelled'
    | 'paused'
    | 'stopped'
    | (string & {});
};

/**
 * A new password with the token that allows to set it.
 */
export type ResetPasswordRequest = {
  /**
   * The new password.
   */
  new_password: string;
  /**
   * Token from the password reset email.
   */
  token: string;
};

/**
 * A variable that a deployment gets, with where it comes from.
 */
export type ResolvedEnvironmentVariable = {
  /**
   * Environments that the variable applies to: all of them where it comes from a service.
   */
  environments: Array<EnvironmentSummary>;
  /**
   * Whether the variable is also set in preview environments.
   */
  include_in_preview: boolean;
  /**
   * Name of the variable.
   */
  key: string;
  /**
   * Where the variable comes from.
   */
  source: EnvironmentVariableSource;
  /**
   * The value, masked.
   */
  value_preview: string;
};

/**
 * One page of variables with their sources.
 */
export type ResolvedEnvironmentVariableList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<ResolvedEnvironmentVariable>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * The outcome of an attempt to deliver an event again.
 */
export type RetriedWebhookDelivery = {
  /**
   * Number of this attempt, counted from 1.
   */
  attempt_number: number;
  /**
   * When the delivery was recorded. Missing on the servers of July 2026 and of August 2026.
   */
  created_at?: string;
  /**
   * When the attempt ended; null while it is under way. Missing on the servers of July 2026 and of August 2026.
   */
  delivered_at?: string | null;
  /**
   * Why the request failed; null when the receiver responded.
   */
  error_message: string | null;
  /**
   * Identifier of the event, the `id` in the payload. The same for every attempt. Missing on the servers of July 2026 and of August 2026.
   */
  event_id?: string;
  /**
   * Name of the event, sent as `X-Webhook-Event`. Missing on the servers of July 2026 and of August 2026.
   */
  event_type?:
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {});
  /**
   * Numeric id of the delivery, sent as `X-Webhook-Delivery`. Missing on the servers of July 2026 and of August 2026.
   */
  id?: number;
  /**
   * The request body that was sent, as JSON text. Missing on the servers of July 2026 and of August 2026.
   */
  payload?: string;
  /**
   * HTTP status of the receiver's response; null when there was none.
   */
  status_code: number | null;
  /**
   * Whether the receiver responded with a 2xx status.
   */
  success: boolean;
  /**
   * Numeric id of the webhook. Missing on the servers of July 2026 and of August 2026.
   */
  webhook_id?: number;
};

/**
 * A role that can be assigned to users.
 */
export type Role = {
  /**
   * When the role was created.
   */
  created_at: string;
  /**
   * Numeric id of the role.
   */
  id: number;
  /**
   * Name of the role.
   */
  name: 'admin' | 'user' | (string & {});
  /**
   * When the role was last changed.
   */
  updated_at: string;
};

/**
 * A backup to start right away.
 */
export type RunBackupRequest = {
  /**
   * Kind of backup to make.
   */
  backup_type: 'full' | 'incremental' | (string & {});
};

/**
 * How an external service is backed up.
 */
export type RunExternalServiceBackupRequest = {
  /**
   * Kind of backup. When it is left out, the server makes a full backup.
   */
  backup_type?: 'full' | 'incremental' | (string & {}) | null;
  /**
   * Numeric id of the S3 source to store the backup in. When it is left out, the server chooses one.
   */
  s3_source_id?: number | null;
};

/**
 * A bucket that backups are written to.
 */
export type S3Source = {
  /**
   * Access key id; masked.
   */
  access_key_id: string;
  /**
   * Name of the bucket.
   */
  bucket_name: string;
  /**
   * Path inside the bucket below which backups are stored.
   */
  bucket_path: string;
  /**
   * When the source was added.
   */
  created_at: string;
  /**
   * URL of the storage when it is not Amazon S3, for example `https://minio.example.com:9000`; null for Amazon S3.
   */
  endpoint: string | null;
  /**
   * Whether the bucket is named in the path of the URL instead of its host name; most storages other than Amazon S3 need `true`.
   */
  force_path_style: boolean | null;
  /**
   * Numeric id of the S3 source.
   */
  id: number;
  /**
   * Whether backups go here when no source is named.
   */
  is_default: boolean;
  /**
   * Display name of the source.
   */
  name: string;
  /**
   * Region of the bucket, for example `eu-central-1`.
   */
  region: string;
  /**
   * When the source was last changed.
   */
  updated_at: string;
};

/**
 * A backup that lies in an S3 source, recorded by this instance or found in the bucket.
 */
export type S3SourceBackup = {
  /**
   * Identifier of the backup, as `GET /backups/{id}` takes it; empty when it was only found in the bucket.
   */
  backup_id: string;
  /**
   * Kind of backup.
   */
  backup_type: 'full' | 'incremental' | (string & {});
  /**
   * When the backup was made; for one found in the bucket, when its object was last modified.
   */
  created_at: string;
  /**
   * Type of service that the backup was made from; null when unknown.
   */
  engine: 'postgres' | 'redis' | 'mongodb' | 's3' | 'rustfs' | (string & {}) | null;
  /**
   * How the data is stored: `walg` is a continuous archive, `pg_dump` a single dump. Empty or null for services other than Postgres.
   */
  format: 'walg' | 'pg_dump' | (string & {}) | null;
  /**
   * Numeric id of the backup; 0 when it was only found in the bucket.
   */
  id: number;
  /**
   * Object key or `s3://` URL of the data.
   */
  location: string;
  /**
   * Where the metadata file beside the data lies; empty when there is none.
   */
  metadata_location: string;
  /**
   * Display name of the backup; made up from the path for one that was only found in the bucket.
   */
  name: string;
  /**
   * Name of the service that the backup was made from; null when unknown.
   */
  origin_service_name: string | null;
  /**
   * Size in bytes; null when unknown.
   */
  size_bytes: number | null;
  /**
   * How the backup is known: `db` from the records of this instance, `s3_scan` from searching the bucket.
   */
  source: 'db' | 's3_scan' | (string & {});
  /**
   * State of the backup; empty when it was only found in the bucket.
   */
  state: 'pending' | 'running' | 'completed' | 'failed' | (string & {});
};

/**
 * One page of backups found in an S3 source.
 */
export type S3SourceBackupList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<S3SourceBackup>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * One page of S3 sources.
 */
export type S3SourceList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<S3Source>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Screenshots of deployments.
 */
export type ScreenshotSettings = {
  /**
   * Whether screenshots are taken.
   */
  enabled?: boolean;
  /**
   * What takes the screenshots: the instance itself or a service behind `url`.
   */
  provider?: 'local' | 'remote' | (string & {});
  /**
   * URL of the screenshot service; empty for the local one.
   */
  url?: string;
};

/**
 * Security settings of the proxy in front of an environment.
 */
export type SecurityConfig = {
  /**
   * Mode of the challenge shown to visitors during an attack, or null when it is not set.
   */
  attackMode?: string | null;
  /**
   * Settings of the challenge, or null for none.
   */
  challengeConfig?: ChallengeConfig | null;
  /**
   * Whether the security settings apply; null when it is not set.
   */
  enabled?: boolean | null;
  /**
   * Restrictions by country, or null for none.
   */
  geoRestrictions?: GeoRestrictionsConfig | null;
  /**
   * Security headers of responses, or null for the instance's own.
   */
  headers?: SecurityHeadersConfig | null;
  /**
   * Password protection, or null for none.
   */
  passwordProtection?: PasswordProtectionConfig | null;
  /**
   * Rate limits, or null for none.
   */
  rateLimiting?: RateLimitConfig | null;
};

/**
 * Security headers that the proxy adds to responses.
 */
export type SecurityHeadersConfig = {
  /**
   * Value of the `Content-Security-Policy` header, or null to leave it out.
   */
  contentSecurityPolicy?: string | null;
  /**
   * Preset of headers, or null for none.
   */
  preset?: 'strict' | 'moderate' | 'permissive' | 'disabled' | 'custom' | (string & {}) | null;
  /**
   * Value of the `Referrer-Policy` header, or null to leave it out.
   */
  referrerPolicy?: string | null;
  /**
   * Value of the `Strict-Transport-Security` header, or null to leave it out.
   */
  strictTransportSecurity?: string | null;
  /**
   * Value of the `X-Frame-Options` header, or null to leave it out.
   */
  xFrameOptions?: string | null;
};

/**
 * Security headers that the proxy adds to responses.
 */
export type SecurityHeadersSettings = {
  /**
   * Value of `Content-Security-Policy`; null to omit it.
   */
  content_security_policy?: string | null;
  /**
   * Whether the headers are added.
   */
  enabled?: boolean;
  /**
   * Value of `Permissions-Policy`; null to omit it.
   */
  permissions_policy?: string | null;
  /**
   * Preset from which the values come.
   */
  preset?: 'strict' | 'moderate' | 'permissive' | 'disabled' | 'custom' | (string & {});
  /**
   * Value of `Referrer-Policy`.
   */
  referrer_policy?: string;
  /**
   * Value of `Strict-Transport-Security`.
   */
  strict_transport_security?: string;
  /**
   * Value of `X-Content-Type-Options`.
   */
  x_content_type_options?: string;
  /**
   * Value of `X-Frame-Options`.
   */
  x_frame_options?: string;
  /**
   * Value of `X-XSS-Protection`.
   */
  x_xss_protection?: string;
};

/**
 * A message to send.
 */
export type SendEmailRequest = {
  /**
   * Blind copy recipients.
   */
  bcc?: Array<string> | null;
  /**
   * Copy recipients.
   */
  cc?: Array<string> | null;
  /**
   * Sender address; its domain picks the sender domain.
   */
  from: string;
  /**
   * Display name of the sender.
   */
  from_name?: string | null;
  /**
   * Extra headers, name to value.
   */
  headers?: {
    [key: string]: string;
  } | null;
  /**
   * HTML body.
   */
  html?: string | null;
  /**
   * Reply address.
   */
  reply_to?: string | null;
  /**
   * Subject line.
   */
  subject: string;
  /**
   * Labels for later filtering.
   */
  tags?: Array<string> | null;
  /**
   * Plain text body.
   */
  text?: string | null;
  /**
   * Recipients.
   */
  to: Array<string>;
  /**
   * Whether to rewrite links to record clicks; off when left out.
   */
  track_clicks?: boolean | null;
  /**
   * Whether to add a pixel to record opens; off when left out.
   */
  track_opens?: boolean | null;
};

/**
 * What happened to a message that was sent.
 */
export type SendEmailResult = {
  /**
   * Id (UUID) of the recorded email.
   */
  id: string;
  /**
   * Id that the mail service gave the message; null when not sent.
   */
  provider_message_id: string | null;
  /**
   * Where the email stands.
   */
  status:
    | 'queued'
    | 'sent'
    | 'failed'
    | 'captured'
    | 'delivered'
    | 'bounced'
    | 'complained'
    | (string & {});
};

/**
 * An environment variable that a service gives to a linked project.
 */
export type ServiceEnvironmentVariable = {
  /**
   * Name of the variable, for example `POSTGRES_URL`.
   */
  name: string;
  /**
   * Whether the value is a secret, such as a password or a URL that holds one.
   */
  sensitive: boolean;
  /**
   * Value of the variable; may be masked when it is sensitive.
   */
  value: string;
};

/**
 * Display data of a service type.
 */
export type ServiceProviderMetadata = {
  /**
   * Color for display, as CSS hex code.
   */
  color: string;
  /**
   * What the service is, in a sentence.
   */
  description: string;
  /**
   * Name for display.
   */
  display_name: string;
  /**
   * URL of the icon.
   */
  icon_url: string;
  /**
   * The service type.
   */
  service_type: ExternalServiceType;
};

/**
 * JSON Schema of the parameters of a service type.
 */
export type ServiceTypeParameterSchema = {
  /**
   * Always `object`.
   */
  type?: string;
  /**
   * Title of the schema.
   */
  title?: string;
  /**
   * JSON Schema of each parameter by its name; `x-editable` says whether it can be changed later.
   */
  properties?: {
    [key: string]: unknown;
  };
  /**
   * Names of the parameters that must be given.
   */
  required?: Array<string>;
  [key: string]: unknown;
};

/**
 * A recorded session with its visitor.
 */
export type SessionReplay = {
  /**
   * Name of the browser; null when unknown.
   */
  browser: string | null;
  /**
   * Version of the browser; null when unknown.
   */
  browser_version: string | null;
  /**
   * When the recording began; null when unknown.
   */
  created_at: string | null;
  /**
   * Kind of device; null when unknown.
   */
  device_type: 'desktop' | 'mobile' | 'tablet' | (string & {}) | null;
  /**
   * Length in milliseconds; null until events have come in.
   */
  duration: number | null;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Language of the browser; null when unknown.
   */
  language: string | null;
  /**
   * Name of the operating system; null when unknown.
   */
  operating_system: string | null;
  /**
   * Version of the operating system; null when unknown.
   */
  operating_system_version: string | null;
  /**
   * Height of the screen in pixels; null when unknown.
   */
  screen_height: number | null;
  /**
   * Width of the screen in pixels; null when unknown.
   */
  screen_width: number | null;
  /**
   * String id, chosen by the client.
   */
  session_replay_id: string;
  /**
   * IANA time zone of the browser; null when unknown.
   */
  timezone: string | null;
  /**
   * Address of the page on which the recording began; null when unknown.
   */
  url: string | null;
  /**
   * User agent string; null when unknown.
   */
  user_agent: string | null;
  /**
   * Height of the browser window in pixels; null when unknown.
   */
  viewport_height: number | null;
  /**
   * Width of the browser window in pixels; null when unknown.
   */
  viewport_width: number | null;
  /**
   * City of the visitor; null when unknown.
   */
  visitor_city: string | null;
  /**
   * Country of the visitor; null when unknown.
   */
  visitor_country: string | null;
  /**
   * Two-letter ISO country code; null when unknown.
   */
  visitor_country_code: string | null;
  /**
   * Name of the crawler; null for people.
   */
  visitor_crawler_name: string | null;
  /**
   * Data attached to the visitor; any JSON, null when none.
   */
  visitor_custom_data: unknown;
  /**
   * Id of the environment.
   */
  visitor_environment_id: number;
  /**
   * Time of the visitor's first visit.
   */
  visitor_first_seen: string;
  /**
   * Numeric id of the visitor.
   */
  visitor_id: number;
  /**
   * Whether the visitor was recognized as a crawler.
   */
  visitor_is_crawler: boolean;
  /**
   * Time of the visitor's latest activity.
   */
  visitor_last_seen: string;
  /**
   * Id of the project.
   */
  visitor_project_id: number;
  /**
   * Region or state of the visitor; null when unknown.
   */
  visitor_region: string | null;
  /**
   * Unique string id (GUID) of the visitor.
   */
  visitor_uuid: string;
};

/**
 * A session replay, wrapped in an object.
 */
export type SessionReplayDetails = {
  /**
   * The session replay.
   */
  session: SessionReplay;
};

/**
 * A recorded event of a session replay.
 */
export type SessionReplayEvent = {
  /**
   * The event as the recorder made it; any JSON.
   */
  data: unknown;
  /**
   * Number that the recorder gives the kind of event; null when unknown.
   */
  event_type: number | null;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Numeric id of the session replay.
   */
  session_id: number;
  /**
   * When the event happened.
   */
  timestamp: string;
};

/**
 * A page of session replays.
 */
export type SessionReplayList = {
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  per_page: number;
  /**
   * The session replays of the page.
   */
  sessions: Array<SessionReplay>;
  /**
   * Session replays over all pages.
   */
  total_count: number;
};

/**
 * A session replay with all its events.
 */
export type SessionReplayWithEvents = {
  /**
   * The events in order.
   */
  events: Array<SessionReplayEvent>;
  /**
   * The session replay.
   */
  session: SessionReplay;
};

/**
 * Settings of the instance, secrets masked.
 */
export type Settings = {
  /**
   * Sandbox in which AI agents run.
   */
  agent_sandbox: AgentSandboxSettingsMasked;
  /**
   * Repository with the configuration of AI agents.
   */
  ai_config: AiConfigSettings;
  /**
   * Limits on builds.
   */
  build_limits: BuildLimits;
  /**
   * The DNS resolver for names of the cluster.
   */
  cluster_dns: ClusterDnsSettings;
  /**
   * Rotation of container logs.
   */
  container_logs: ContainerLogSettings;
  /**
   * Alert on a filling disk.
   */
  disk_space_alert: DiskSpaceAlertSettings;
  /**
   * DNS provider for certificate challenges.
   */
  dns_provider: DnsProviderSettingsMasked;
  /**
   * Docker registry of the instance.
   */
  docker_registry: DockerRegistrySettingsMasked;
  /**
   * Address that synced DNS records point at: an IP address or a host name; null when none is set.
   */
  edge_target: string | null;
  /**
   * Store in which metrics are kept at the moment; it can differ from the configured one until a restart.
   */
  effective_metrics_store: MetricsStoreKind;
  /**
   * Store in which proxy logs, spans and OpenTelemetry metrics are kept at the moment.
   */
  effective_observability_store: MetricsStoreKind;
  /**
   * URL under which the instance is reached from outside, such as `https://temps.example.com`; null when not set.
   */
  external_url: string | null;
  /**
   * Whether TLS certificates of outgoing connections are not verified.
   */
  insecure_tls: boolean;
  /**
   * URL under which containers reach the instance; null when not set.
   */
  internal_url: string | null;
  /**
   * Account at the certificate authority Let's Encrypt.
   */
  letsencrypt: LetsEncryptSettings;
  /**
   * Number of running services whose metrics are collected; null when it is unknown.
   */
  monitored_services_count: number | null;
  /**
   * Collection of resource metrics.
   */
  monitoring: MonitoringSettingsMasked;
  /**
   * Cluster of several nodes.
   */
  multi_node: MultiNodeSettingsMasked;
  /**
   * After how long stored requests and traces are compressed.
   */
  observability_compression: ObservabilityCompression;
  /**
   * For how long requests, traces, logs and metrics are kept.
   */
  observability_retention: ObservabilityRetention;
  /**
   * Domain under which deployments get their generated hostnames.
   */
  preview_domain: string;
  /**
   * Gateway that serves sandbox previews.
   */
  preview_gateway: PreviewGatewaySettingsMasked;
  /**
   * Rate limit of the proxy.
   */
  rate_limiting: RateLimitSettings;
  /**
   * Whether administrators have to sign in with a second factor.
   */
  require_mfa_for_admins: boolean;
  /**
   * Screenshots of deployments.
   */
  screenshots: ScreenshotSettings;
  /**
   * Security headers that the proxy adds.
   */
  security_headers: SecurityHeadersSettings;
  /**
   * Whether the first setup of the instance is finished.
   */
  setup_complete: boolean;
};

/**
 * How notifications are sent to Slack.
 */
export type SlackNotificationConfig = {
  /**
   * Channel to post to, for example `#alerts`; the channel of the webhook when left out or null.
   */
  channel?: string | null;
  /**
   * URL of the incoming webhook, as Slack shows it.
   */
  webhook_url: string;
};

/**
 * How an SMTP connection is secured: `Starttls` begins in plain text and switches to TLS, `Tls` is encrypted from the start, `None` is not encrypted.
 */
export type SmtpTlsMode = 'None' | 'Starttls' | 'Tls' | (string & {});

/**
 * Where the content of a deployment comes from: a Git repository, a Docker image, a bundle of static files, or (`manual`) whatever a client uploads.
 */
export type SourceType = 'git' | 'docker_image' | 'static_files' | 'manual' | (string & {});

/**
 * An uploaded archive of static files.
 */
export type StaticBundle = {
  /**
   * Path of the bundle in the instance's storage.
   */
  blob_path: string;
  /**
   * Checksum of the archive, or null when none was computed.
   */
  checksum: string | null;
  /**
   * Content type of the archive, for example `application/gzip` or `application/zip`.
   */
  content_type: string;
  /**
   * When the record was created.
   */
  created_at: string;
  /**
   * Archive format, or null when it is not known.
   */
  format: 'tar.gz' | 'zip' | (string & {}) | null;
  /**
   * Numeric id of the bundle.
   */
  id: number;
  /**
   * JSON that was given with the upload, or null.
   */
  metadata: unknown;
  /**
   * File name that was given with the upload, or null.
   */
  original_filename: string | null;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * Size of the archive in bytes.
   */
  size_bytes: number;
  /**
   * When the bundle was uploaded.
   */
  uploaded_at: string;
};

/**
 * Settings of presets that build a static site.
 */
export type StaticPresetConfig = {
  /**
   * Command that builds the site.
   */
  buildCommand?: string | null;
  /**
   * Directory that the commands run in, relative to the project directory.
   */
  buildContext?: string | null;
  /**
   * Command that installs dependencies.
   */
  installCommand?: string | null;
  /**
   * Directory that the build writes to.
   */
  outputDir?: string | null;
};

/**
 * Overall status of a project, made up of its monitors and recent incidents.
 */
export type StatusOverview = {
  /**
   * The monitors with their current state.
   */
  monitors: Array<MonitorStatus>;
  /**
   * Recent incidents, the most recently started first.
   */
  recent_incidents: Array<Incident>;
  /**
   * Overall status.
   */
  status:
    | 'operational'
    | 'degraded_performance'
    | 'partial_outage'
    | 'major_outage'
    | (string & {});
};

/**
 * Sender of a test message.
 */
export type TestEmailProviderRequest = {
  /**
   * Sender address; its domain must be accepted by the provider.
   */
  from: string;
  /**
   * Display name of the sender.
   */
  from_name?: string | null;
};

/**
 * Outcome of sending the weekly digest.
 */
export type TriggerDigestResult = {
  /**
   * Outcome as a sentence.
   */
  message: string;
  /**
   * Whether the digest was sent.
   */
  success: boolean;
};

/**
 * What to deploy from Git, and to which environment.
 */
export type TriggerPipelineRequest = {
  /**
   * Git branch to deploy. Without it, the main branch of the project.
   */
  branch?: string | null;
  /**
   * Hash of the commit to deploy, instead of the head of the branch.
   */
  commit?: string | null;
  /**
   * Numeric id of the environment to deploy to.
   */
  environment_id: number;
  /**
   * Git tag to deploy, instead of the head of the branch.
   */
  tag?: string | null;
};

/**
 * Confirmation that a deployment pipeline was started; it holds no deployment id.
 */
export type TriggeredPipeline = {
  /**
   * Git branch that is deployed, or null.
   */
  branch: string | null;
  /**
   * Hash of the commit that is deployed, or null.
   */
  commit: string | null;
  /**
   * Numeric id of the environment that is deployed to.
   */
  environment_id: number;
  /**
   * What happened, in words.
   */
  message: string;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * Git tag that is deployed, or null.
   */
  tag: string | null;
};

/**
 * TXT record that proves control of a domain.
 */
export type TxtRecord = {
  /**
   * Name of the record, such as `_acme-challenge.example.com`.
   */
  name: string;
  /**
   * Value of the record.
   */
  value: string;
};

/**
 * Changes to an API key; absent and null fields stay as they are.
 */
export type UpdateApiKeyRequest = {
  /**
   * When the key stops working.
   */
  expires_at?: string | Date | null;
  /**
   * Whether the key works.
   */
  is_active?: boolean | null;
  /**
   * Display name.
   */
  name?: string | null;
  /**
   * Names of all permissions the key is to have, for example `projects:read`.
   */
  permissions?: Array<string> | null;
};

/**
 * Whether a project is deployed automatically.
 */
export type UpdateAutomaticDeployRequest = {
  /**
   * Whether a push to the project's branch starts a deployment.
   */
  automatic_deploy: boolean;
};

/**
 * Changes to the caller's own account; absent and null fields stay as they are.
 */
export type UpdateCurrentUserRequest = {
  /**
   * New email address.
   */
  email?: string | null;
  /**
   * New display name.
   */
  name?: string | null;
};

/**
 * Fields of a custom domain to change; fields that are left out keep their value.
 */
export type UpdateCustomDomainRequest = {
  /**
   * Git branch that the domain follows.
   */
  branch?: string | null;
  /**
   * New domain name.
   */
  domain?: string | null;
  /**
   * Numeric id of the environment to serve.
   */
  environment_id?: number | null;
  /**
   * URL to redirect to. A URL without a scheme is taken as `https`.
   */
  redirect_to?: string | null;
  /**
   * Name of the service to serve, in a deployment of several services.
   */
  service_name?: string | null;
  /**
   * HTTP status of the redirect, such as 301, 302, 307 or 308; used with `redirect_to`.
   */
  status_code?: number | null;
};

/**
 * Deployment defaults of a project to change; fields that are left out keep their value.
 */
export type UpdateDeploymentConfigRequest = {
  /**
   * Whether a push to the project's branch starts a deployment.
   */
  automaticDeploy?: boolean | null;
  /**
   * CPU limit in millicores (1000 = one core).
   */
  cpuLimit?: number | null;
  /**
   * Reserved CPU in millicores.
   */
  cpuRequest?: number | null;
  /**
   * Port on which the application listens in its container.
   */
  exposedPort?: number | null;
  /**
   * Memory limit in MB.
   */
  memoryLimit?: number | null;
  /**
   * Reserved memory in MB.
   */
  memoryRequest?: number | null;
  /**
   * Whether performance metrics of page loads are collected.
   */
  performanceMetricsEnabled?: boolean | null;
  /**
   * Number of containers that run at the same time.
   */
  replicas?: number | null;
  /**
   * Security configuration: headers, rate limit, attack mode and other protections.
   */
  security?: SecurityConfig | null;
  /**
   * Whether visitor sessions are recorded.
   */
  sessionRecordingEnabled?: boolean | null;
};

/**
 * Changes to a DNS provider; absent and null fields stay as they are.
 */
export type UpdateDnsProviderRequest = {
  /**
   * New credentials, of the provider's own type.
   */
  credentials?: DnsProviderCredentials | null;
  /**
   * New free text.
   */
  description?: string | null;
  /**
   * Whether Temps may use the provider.
   */
  is_active?: boolean | null;
  /**
   * New display name.
   */
  name?: string | null;
};

/**
 * Changes to an email provider.
 */
export type UpdateEmailNotificationProviderRequest = {
  /**
   * SMTP server, sender and recipients, in place of the former configuration.
   */
  config: EmailNotificationConfig;
  /**
   * Whether to send notifications through the provider; as before when left out or null.
   */
  enabled?: boolean | null;
  /**
   * New display name; the present one when left out or null.
   */
  name?: string | null;
};

/**
 * Settings of an environment to change; fields that are left out keep their value.
 */
export type UpdateEnvironmentSettingsRequest = {
  /**
   * Whether to spread replicas over different nodes where possible.
   */
  anti_affinity?: boolean | null;
  /**
   * Whether visitors have to pass a challenge before they reach the site.
   */
  attack_mode?: boolean | null;
  /**
   * Whether a Git push to the branch starts a deployment.
   */
  automatic_deploy?: boolean | null;
  /**
   * Git branch that the environment deploys.
   */
  branch?: string | null;
  /**
   * CPU limit of a container in millicores (1000 = one core).
   */
  cpu_limit?: number | null;
  /**
   * CPU reserved for a container in millicores (1000 = one core).
   */
  cpu_request?: number | null;
  /**
   * Port that the application listens on inside the container.
   */
  exposed_port?: number | null;
  /**
   * Idle time in seconds after which an on-demand environment is put to sleep.
   */
  idle_timeout_seconds?: number | null;
  /**
   * Memory limit of a container in MB.
   */
  memory_limit?: number | null;
  /**
   * Memory reserved for a container in MB.
   */
  memory_request?: number | null;
  /**
   * Whether the environment sleeps when idle and wakes on request.
   */
  on_demand?: boolean | null;
  /**
   * Password that visitors have to enter, in plain text; the server keeps a hash of it.
   */
  password?: string | null;
  /**
   * Whether to collect performance metrics from visitors' browsers.
   */
  performance_metrics_enabled?: boolean | null;
  /**
   * Whether to mark the environment as protected.
   */
  protected?: boolean | null;
  /**
   * Number of containers to run side by side.
   */
  replicas?: number | null;
  /**
   * Security settings of the environment.
   */
  security?: SecurityConfig | null;
  /**
   * Whether to record visitor sessions for replay.
   */
  session_recording_enabled?: boolean | null;
  /**
   * Node labels that a node has to carry to run the containers.
   */
  target_labels?: unknown;
  /**
   * Ids of the nodes that may run the containers.
   */
  target_nodes?: Array<number> | null;
  /**
   * Longest time in seconds that a request waits for a sleeping environment to wake.
   */
  wake_timeout_seconds?: number | null;
};

/**
 * The new state of an environment variable.
 */
export type UpdateEnvironmentVariableRequest = {
  /**
   * Ids of the environments that the variable applies to; replaces the previous list.
   */
  environment_ids: Array<number>;
  /**
   * Whether the variable is also set in preview environments.
   */
  include_in_preview?: boolean;
  /**
   * Whether to treat the value as a secret; null or absent keeps the current setting.
   */
  is_secret?: boolean | null;
  /**
   * Name of the variable.
   */
  key: string;
  /**
   * New value; null or absent keeps the current one.
   */
  value?: string | null;
};

/**
 * The new state of an error group.
 */
export type UpdateErrorGroupRequest = {
  /**
   * Who is to take care of it; null for nobody.
   */
  assigned_to?: string | null;
  /**
   * The new status.
   */
  status: 'unresolved' | 'resolved' | 'ignored' | 'assigned' | (string & {});
};

/**
 * Changes to a service.
 */
export type UpdateExternalServiceRequest = {
  /**
   * Docker image to recreate the container from, data kept; the present image when left out or null.
   */
  docker_image?: string | null;
  /**
   * Settings by name; which there are depends on the service type. Send an empty object to change none.
   */
  parameters: {
    [key: string]: unknown;
  };
};

/**
 * A new token for a git connection.
 */
export type UpdateGitConnectionTokenRequest = {
  /**
   * Access token.
   */
  access_token: string;
  /**
   * Refresh token, for OAuth.
   */
  refresh_token?: string | null;
};

/**
 * Git settings of a project.
 */
export type UpdateGitSettingsRequest = {
  /**
   * Directory of the repository that is built, such as `.` or `apps/web`.
   */
  directory: string;
  /**
   * Numeric id of the connection to the Git provider through which the repository is read.
   */
  git_provider_connection_id?: number | null;
  /**
   * URL of the repository, for a public repository without a connection.
   */
  git_url?: string | null;
  /**
   * Whether the repository is public and read without a connection.
   */
  is_public_repo?: boolean | null;
  /**
   * Branch that is deployed to production.
   */
  main_branch: string;
  /**
   * Build preset.
   */
  preset?:
    | 'nextjs'
    | 'vite'
    | 'rsbuild'
    | 'docusaurus'
    | 'rust'
    | 'go'
    | 'python'
    | 'java'
    | 'dockerfile'
    | 'nixpacks'
    | 'docker-compose'
    | (string & {})
    | null;
  /**
   * Options of the build preset.
   */
  preset_config?: PresetConfig | null;
  /**
   * Name of the repository.
   */
  repo_name: string;
  /**
   * Owner of the repository: a user, an organization or a group.
   */
  repo_owner: string;
};

/**
 * A new status of an incident and its explanation.
 */
export type UpdateIncidentStatusRequest = {
  /**
   * Message for the update log.
   */
  message: string;
  /**
   * New stage of the incident. `resolved` closes it.
   */
  status: 'investigating' | 'identified' | 'monitoring' | 'resolved' | (string & {});
};

/**
 * Fields of a rule to change; fields that are left out keep their value.
 */
export type UpdateIpAccessRuleRequest = {
  /**
   * What happens to requests from the address: `block` or `allow`.
   */
  action?: 'block' | 'allow' | (string & {}) | null;
  /**
   * IPv4 or IPv6 address, or a range in CIDR notation such as `10.0.0.0/24`.
   */
  ip_address?: string | null;
  /**
   * Why the rule exists.
   */
  reason?: string | null;
};

/**
 * New target and state of a route.
 */
export type UpdateLoadBalancerRouteRequest = {
  /**
   * Whether the route is in use.
   */
  enabled: boolean;
  /**
   * Host name or address of the target.
   */
  host: string;
  /**
   * Port of the target.
   */
  port: number;
  /**
   * How the domain is matched: `http` by the Host header, `tls` by the name in the TLS handshake, with the connection passed through.
   */
  route_type?: 'http' | 'tls' | (string & {}) | null;
};

/**
 * Preferences to save.
 */
export type UpdateNotificationPreferencesRequest = {
  /**
   * The complete set, in place of the former one.
   */
  preferences: NotificationPreferences;
};

/**
 * Fields of a notification provider to change; fields that are left out keep their value.
 */
export type UpdateNotificationProviderRequest = {
  /**
   * New configuration of the provider; the form depends on its type.
   */
  config?: unknown;
  /**
   * Whether notifications are sent through the provider.
   */
  enabled?: boolean | null;
  /**
   * New display name.
   */
  name?: string | null;
};

/**
 * Settings of a project to change; fields that are left out keep their value.
 */
export type UpdateProjectSettingsRequest = {
  /**
   * Whether alerts of the project get a summary written by AI.
   */
  ai_alert_summaries_enabled?: boolean | null;
  /**
   * Whether the AI chat for debugging is available in the project.
   */
  ai_debug_chat_enabled?: boolean | null;
  /**
   * Whether visitors must pass a challenge (CAPTCHA) in all environments of the project.
   */
  attack_mode?: boolean | null;
  /**
   * Directory of the repository that is built, such as `.` or `apps/web`.
   */
  directory?: string | null;
  /**
   * Whether each branch gets a preview environment of its own.
   */
  enable_preview_environments?: boolean | null;
  /**
   * Numeric id of the connection to the Git provider through which the repository is read.
   */
  git_provider_connection_id?: number | null;
  /**
   * Branch that is deployed to production.
   */
  main_branch?: string | null;
  /**
   * Build preset.
   */
  preset?:
    | 'nextjs'
    | 'vite'
    | 'rsbuild'
    | 'docusaurus'
    | 'rust'
    | 'go'
    | 'python'
    | 'java'
    | 'dockerfile'
    | 'nixpacks'
    | 'docker-compose'
    | (string & {})
    | null;
  /**
   * Options of the build preset.
   */
  preset_config?: PresetConfig | null;
  /**
   * Time without requests after which an on-demand preview environment is stopped, in seconds.
   */
  preview_envs_idle_timeout_seconds?: number | null;
  /**
   * Whether preview environments are stopped when idle and started by a request.
   */
  preview_envs_on_demand?: boolean | null;
  /**
   * Longest time that a request waits for a stopped preview environment to start, in seconds.
   */
  preview_envs_wake_timeout_seconds?: number | null;
  /**
   * Name of the repository.
   */
  repo_name?: string | null;
  /**
   * Owner of the repository: a user, an organization or a group.
   */
  repo_owner?: string | null;
  /**
   * New slug of the project.
   */
  slug?: string | null;
};

/**
 * Fields of an S3 source to change; what is left out or null stays as it is.
 */
export type UpdateS3SourceRequest = {
  /**
   * New access key id.
   */
  access_key_id?: string | null;
  /**
   * Name of another bucket.
   */
  bucket_name?: string | null;
  /**
   * New path inside the bucket.
   */
  bucket_path?: string | null;
  /**
   * New URL of a storage that is not Amazon S3.
   */
  endpoint?: string | null;
  /**
   * Whether the bucket is named in the path of the URL instead of its host name; most storages other than Amazon S3 need `true`.
   */
  force_path_style?: boolean | null;
  /**
   * New display name.
   */
  name?: string | null;
  /**
   * New region.
   */
  region?: string | null;
  /**
   * New secret access key.
   */
  secret_key?: string | null;
};

/**
 * The new length of a session replay.
 */
export type UpdateSessionReplayDurationRequest = {
  /**
   * Length in milliseconds.
   */
  duration: number;
};

/**
 * Outcome of setting a length.
 */
export type UpdateSessionReplayDurationResult = {
  /**
   * Outcome in words.
   */
  message: string;
};

/**
 * The full settings of the instance. A field that is left out takes its default.
 */
export type UpdateSettingsRequest = {
  /**
   * Sandbox in which AI agents run.
   */
  agent_sandbox?: AgentSandboxSettings;
  /**
   * Repository with the configuration of AI agents.
   */
  ai_config?: AiConfigSettings;
  /**
   * Limits of image builds.
   */
  build_limits?: BuildLimitsSettings;
  /**
   * The DNS resolver for names of the cluster.
   */
  cluster_dns?: ClusterDnsSettings;
  /**
   * Version of the dashboard that the settings were written by; null when not recorded.
   */
  console_version?: string | null;
  /**
   * Rotation of container logs.
   */
  container_logs?: ContainerLogSettings;
  /**
   * Alert on a filling disk.
   */
  disk_space_alert?: DiskSpaceAlertSettings;
  /**
   * DNS provider for certificate challenges.
   */
  dns_provider?: DnsProviderSettings;
  /**
   * Docker registry of the instance.
   */
  docker_registry?: DockerRegistrySettings;
  /**
   * Address that synced DNS records point at: an IP address or a host name; null when none is set.
   */
  edge_target?: string | null;
  /**
   * URL under which the instance is reached from outside, such as `https://temps.example.com`; null when not set.
   */
  external_url?: string | null;
  /**
   * Whether TLS certificates of outgoing connections are not verified.
   */
  insecure_tls?: boolean;
  /**
   * URL under which containers reach the instance; null when not set.
   */
  internal_url?: string | null;
  /**
   * Account at the certificate authority Let's Encrypt.
   */
  letsencrypt?: LetsEncryptSettings;
  /**
   * Collection of resource metrics.
   */
  monitoring?: MonitoringSettings;
  /**
   * Cluster of several nodes.
   */
  multi_node?: MultiNodeSettings;
  /**
   * After how long stored requests and traces are compressed.
   */
  observability_compression?: ObservabilityCompression;
  /**
   * For how long requests, traces, logs and metrics are kept.
   */
  observability_retention?: ObservabilityRetention;
  /**
   * Certificates that are requested at the first connection.
   */
  on_demand_tls?: OnDemandTlsSettings;
  /**
   * Domain under which deployments get their generated hostnames.
   */
  preview_domain?: string;
  /**
   * Gateway that serves sandbox previews.
   */
  preview_gateway?: PreviewGatewaySettings;
  /**
   * Rate limit of the proxy.
   */
  rate_limiting?: RateLimitSettings;
  /**
   * Whether administrators have to sign in with a second factor.
   */
  require_mfa_for_admins?: boolean;
  /**
   * Screenshots of deployments.
   */
  screenshots?: ScreenshotSettings;
  /**
   * Security headers that the proxy adds.
   */
  security_headers?: SecurityHeadersSettings;
  /**
   * Whether the first setup of the instance is finished.
   */
  setup_complete?: boolean;
};

/**
 * Outcome of storing the settings.
 */
export type UpdateSettingsResult = {
  /**
   * Outcome as a sentence.
   */
  message: string;
};

/**
 * Changes to a Slack provider.
 */
export type UpdateSlackNotificationProviderRequest = {
  /**
   * Slack webhook and channel, in place of the former configuration.
   */
  config: SlackNotificationConfig;
  /**
   * Whether to send notifications through the provider; as before when left out or null.
   */
  enabled?: boolean | null;
  /**
   * New display name; the present one when left out or null.
   */
  name?: string | null;
};

/**
 * Web vitals that are known only when the page is left.
 */
export type UpdateSpeedMetricsRequest = {
  /**
   * Cumulative Layout Shift, a score without unit.
   */
  cls?: number | null;
  /**
   * Interaction to Next Paint in milliseconds.
   */
  inp?: number | null;
};

/**
 * Fields of a user to change; what is left out or null stays as it is.
 */
export type UpdateUserRequest = {
  /**
   * New email address.
   */
  email?: string | null;
  /**
   * New display name.
   */
  name?: string | null;
};

/**
 * Changes to a webhook provider.
 */
export type UpdateWebhookNotificationProviderRequest = {
  /**
   * URL and form of the requests, in place of the former configuration.
   */
  config: WebhookNotificationConfig;
  /**
   * Whether to send notifications through the provider; as before when left out or null.
   */
  enabled?: boolean | null;
  /**
   * New display name; the present one when left out or null.
   */
  name?: string | null;
};

/**
 * Fields of a webhook to change; what is left out or null stays as it is.
 */
export type UpdateWebhookRequest = {
  /**
   * Whether events are delivered.
   */
  enabled?: boolean | null;
  /**
   * Names of the events to deliver, in place of the former list.
   */
  events?: Array<
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {})
  > | null;
  /**
   * New signing secret, in place of the former one.
   */
  secret?: string | null;
  /**
   * New URL for the deliveries.
   */
  url?: string | null;
};

/**
 * The image to move a service to.
 */
export type UpgradeExternalServiceRequest = {
  /**
   * Docker image with its tag.
   */
  docker_image: string;
};

/**
 * Multipart form with an archive of static files.
 */
export type UploadStaticBundleRequest = {
  /**
   * Archive of the files, tar.gz or zip, at most 500 MB.
   */
  file: Blob | File;
  /**
   * Content type of the archive, for example `application/gzip` or `application/zip`. The server derives it from the file when it is absent.
   */
  content_type?: string;
  /**
   * Free-form JSON, as text, that is kept with the bundle.
   */
  metadata?: string;
};

/**
 * Result of one check of a monitor.
 */
export type UptimeDataPoint = {
  /**
   * Why the check failed; null when it succeeded.
   */
  error_message: string | null;
  /**
   * Response time in milliseconds; null when there was no response.
   */
  response_time_ms: number | null;
  /**
   * State found by the check.
   */
  status:
    | 'operational'
    | 'degraded'
    | 'partial_outage'
    | 'major_outage'
    | 'down'
    | 'unknown'
    | (string & {});
  /**
   * When the check ran.
   */
  timestamp: string;
};

/**
 * A user of the Temps instance.
 */
export type User = {
  /**
   * When the user was created.
   */
  created_at: string;
  /**
   * When the user was deleted; null for active users.
   */
  deleted_at: string | null;
  /**
   * Email address of the user.
   */
  email: string;
  /**
   * Whether the email address is confirmed.
   */
  email_verified: boolean;
  /**
   * Numeric id of the user.
   */
  id: number;
  /**
   * URL of the user's avatar image.
   */
  image: string;
  /**
   * Whether signing in needs a second factor.
   */
  mfa_enabled: boolean;
  /**
   * Display name of the user.
   */
  name: string;
  /**
   * When the user was last changed.
   */
  updated_at: string;
  /**
   * User name.
   */
  username: string;
};

/**
 * A user and the roles assigned to them.
 */
export type UserWithRoles = {
  /**
   * The roles of the user; empty when none is assigned.
   */
  roles: Array<Role>;
  /**
   * The user.
   */
  user: User;
};

/**
 * One page of user with roles entries.
 */
export type UserWithRolesList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<UserWithRoles>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * Code that turns the second factor on.
 */
export type VerifyMfaRequest = {
  /**
   * Current code from the authenticator app (6 digits).
   */
  code: string;
};

/**
 * A visitor of a project: where they came from first and when they were last seen.
 */
export type Visitor = {
  /**
   * City from IP geolocation; null when unknown.
   */
  city: string | null;
  /**
   * Country name from IP geolocation; null when the location is unknown.
   */
  country: string | null;
  /**
   * ISO 3166-1 alpha-2 code of the country; null when the location is unknown.
   */
  country_code: string | null;
  /**
   * Name of the crawler; null for people.
   */
  crawler_name: string | null;
  /**
   * Path of the page the visitor viewed most recently; null when no page view is recorded.
   */
  current_page: string | null;
  /**
   * Free-form JSON that the application attached to the visitor; null when there is none.
   */
  custom_data: unknown;
  /**
   * Numeric id of the environment visited.
   */
  environment_id: number;
  /**
   * Channel of the first visit; null when it was not determined.
   */
  first_channel:
    | 'Direct'
    | 'Organic Search'
    | 'Paid Search'
    | 'Organic Social'
    | 'Paid Social'
    | 'Email'
    | 'Referral'
    | 'Display'
    | 'Affiliate'
    | 'Video'
    | 'Audio'
    | 'SMS'
    | 'Mobile App'
    | 'Unknown'
    | (string & {})
    | null;
  /**
   * Full referrer URL of the first visit; null for a direct visit.
   */
  first_referrer: string | null;
  /**
   * Hostname of the first referrer; null means a direct visit, which facets and filters call `Direct`.
   */
  first_referrer_hostname: string | null;
  /**
   * When the visitor was first seen.
   */
  first_seen: string;
  /**
   * Numeric id of the visitor record.
   */
  id: number;
  /**
   * IP address of the visitor; null when it is not kept.
   */
  ip_address: string | null;
  /**
   * Numeric id of the geolocation record of the IP address; null when there is none.
   */
  ip_address_id: number | null;
  /**
   * Whether the visitor is a known crawler.
   */
  is_crawler: boolean;
  /**
   * Whether the country is a member of the European Union; null when unknown.
   */
  is_eu: boolean | null;
  /**
   * When the visitor was last seen. The date range of a segment applies to this time.
   */
  last_seen: string;
  /**
   * Approximate latitude in degrees; null when unknown.
   */
  latitude: number | null;
  /**
   * Approximate longitude in degrees; null when unknown.
   */
  longitude: number | null;
  /**
   * Numeric id of the project visited.
   */
  project_id: number;
  /**
   * Region or state from IP geolocation; null when unknown.
   */
  region: string | null;
  /**
   * IANA time zone of the location (`Europe/Madrid`); null when unknown.
   */
  timezone: string | null;
  /**
   * User-Agent header of the visitor's browser; null when it was not sent.
   */
  user_agent: string | null;
  /**
   * Stable identifier of the visitor, as kept in their browser.
   */
  visitor_id: string;
  /**
   * Whether activity beyond a bare request was recorded for the visitor. Missing on the servers of July 2026 and of August 2026.
   */
  has_activity?: boolean;
};

/**
 * Everything known about a visitor.
 */
export type VisitorDetails = {
  /**
   * City from the IP address; null when unknown.
   */
  city: string | null;
  /**
   * Country from the IP address; null when unknown.
   */
  country: string | null;
  /**
   * Two-letter ISO country code; null when unknown.
   */
  country_code: string | null;
  /**
   * Name of the crawler; null for people.
   */
  crawler_name: string | null;
  /**
   * Data attached to the visitor; any JSON, null when none.
   */
  custom_data: unknown;
  /**
   * Id of the environment first visited.
   */
  environment_id: number;
  /**
   * Channel of the first visit, for example `Organic Search`; null when unknown.
   */
  first_channel: string | null;
  /**
   * Address the visitor first came from; null for direct visits.
   */
  first_referrer: string | null;
  /**
   * Host name of the first referrer; null for direct visits.
   */
  first_referrer_hostname: string | null;
  /**
   * Time of the first visit.
   */
  first_seen: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Last known IP address; null when not kept.
   */
  ip_address: string | null;
  /**
   * Id of the stored IP address with its location; null when unknown.
   */
  ip_address_id: number | null;
  /**
   * Whether the visitor was recognized as a crawler.
   */
  is_crawler: boolean;
  /**
   * Whether the country is in the European Union; null when unknown.
   */
  is_eu: boolean | null;
  /**
   * Time of the latest activity.
   */
  last_seen: string;
  /**
   * Latitude in degrees; null when unknown.
   */
  latitude: number | null;
  /**
   * Longitude in degrees; null when unknown.
   */
  longitude: number | null;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Region or state from the IP address; null when unknown.
   */
  region: string | null;
  /**
   * IANA time zone of the place; null when unknown.
   */
  timezone: string | null;
  /**
   * User agent string; null when not sent.
   */
  user_agent: string | null;
  /**
   * Unique string id (GUID) of the visitor.
   */
  visitor_id: string;
};

/**
 * One value of a visitor dimension with its visitor count.
 */
export type VisitorFacetValue = {
  /**
   * ISO 3166-1 alpha-2 country code in the country dimension (`US`); null in every other dimension.
   */
  code: string | null;
  /**
   * Number of distinct visitors in the segment with this value.
   */
  count: number;
  /**
   * The value, usable as it is in the matching `filter_*` parameter. In the referrer dimension `Direct` stands for no referrer.
   */
  value: string;
};

/**
 * Top values of the five visitor dimensions, each ordered by visitor count, highest first.
 */
export type VisitorFacets = {
  /**
   * Channels that brought the visitors' first visit.
   */
  channel: Array<VisitorFacetValue>;
  /**
   * Cities from IP geolocation.
   */
  city: Array<VisitorFacetValue>;
  /**
   * Countries from IP geolocation. The only dimension whose values carry a `code`.
   */
  country: Array<VisitorFacetValue>;
  /**
   * Hostnames of the visitors' first referrer; visitors without one are counted under `Direct`.
   */
  referrer: Array<VisitorFacetValue>;
  /**
   * Regions or states from IP geolocation.
   */
  region: Array<VisitorFacetValue>;
};

/**
 * One page of the visitors in a segment.
 */
export type VisitorList = {
  /**
   * Number of visitors left after all filters; equal to `total_count`.
   */
  filtered_count: number;
  /**
   * Number of visitors in the whole segment, independent of `limit` and `offset`.
   */
  total_count: number;
  /**
   * The visitors of this page, the most recently seen first.
   */
  visitors: Array<Visitor>;
};

/**
 * A place from which a visitor came.
 */
export type VisitorLocation = {
  /**
   * City; null when unknown.
   */
  city: string | null;
  /**
   * Country; null when unknown.
   */
  country: string | null;
  /**
   * Region or state; null when unknown.
   */
  region: string | null;
};

/**
 * How often a visitor viewed a page.
 */
export type VisitorPageVisit = {
  /**
   * Path of the page.
   */
  path: string;
  /**
   * Number of views.
   */
  visits: number;
};

/**
 * The bare record of a visitor.
 */
export type VisitorRecord = {
  /**
   * When the visitor was first recorded.
   */
  created_at: string;
  /**
   * Data attached to the visitor; any JSON, null when none.
   */
  custom_data: unknown;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Unique string id (GUID) of the visitor.
   */
  visitor_id: string;
};

/**
 * The sessions of a visitor.
 */
export type VisitorSessionList = {
  /**
   * The sessions, newest first.
   */
  sessions: Array<VisitorSessionSummary>;
  /**
   * Sessions of the visitor in all.
   */
  total_sessions: number;
  /**
   * Unique string id of the visitor.
   */
  visitor_id: string;
};

/**
 * A page of session replays of a visitor.
 */
export type VisitorSessionReplayList = {
  /**
   * Number of the page, from 1.
   */
  page: number;
  /**
   * Rows on a page.
   */
  per_page: number;
  /**
   * The session replays of the page.
   */
  sessions: Array<SessionReplay>;
  /**
   * Session replays over all pages.
   */
  total_count: number;
};

/**
 * A session in the list of a visitor.
 */
export type VisitorSessionSummary = {
  /**
   * Length in seconds.
   */
  duration_seconds: number;
  /**
   * Time of the last activity; null while the session runs.
   */
  ended_at: string | null;
  /**
   * Path of the first page; null when no page was viewed.
   */
  entry_path: string | null;
  /**
   * Events of the session.
   */
  events_count: number;
  /**
   * Path of the last page; null when no page was viewed.
   */
  exit_path: string | null;
  /**
   * Whether the visitor left after a single page.
   */
  is_bounced: boolean;
  /**
   * Whether the visitor interacted with the site.
   */
  is_engaged: boolean;
  /**
   * Page views.
   */
  page_views: number;
  /**
   * Address the visitor came from; null for direct visits.
   */
  referrer: string | null;
  /**
   * HTTP requests of the session.
   */
  requests_count: number;
  /**
   * Numeric id of the session.
   */
  session_id: number;
  /**
   * When the session began.
   */
  started_at: string;
};

/**
 * The activity of a visitor, summed up.
 */
export type VisitorStats = {
  /**
   * Average length of a session in seconds.
   */
  average_session_duration: number;
  /**
   * Share of sessions that bounced, in percent (0-100).
   */
  bounce_rate: number;
  /**
   * Kinds of devices seen.
   */
  devices_used: Array<string>;
  /**
   * Share of engagement in percent (0-100).
   */
  engagement_rate: number;
  /**
   * Time of the first visit.
   */
  first_seen: string;
  /**
   * Time of the latest activity.
   */
  last_seen: string;
  /**
   * Places seen.
   */
  locations: Array<VisitorLocation>;
  /**
   * Most visited pages first.
   */
  top_pages: Array<VisitorPageVisit>;
  /**
   * Most frequent referrers first.
   */
  top_referrers: Array<string>;
  /**
   * Events.
   */
  total_events: number;
  /**
   * Page views.
   */
  total_page_views: number;
  /**
   * Sessions.
   */
  total_sessions: number;
  /**
   * Numeric id of the visitor.
   */
  visitor_id: number;
};

/**
 * A visitor with its location.
 */
export type VisitorWithGeolocation = {
  /**
   * City from the IP address; null when unknown.
   */
  city: string | null;
  /**
   * Country from the IP address; null when unknown.
   */
  country: string | null;
  /**
   * Two-letter ISO country code; null when unknown.
   */
  country_code: string | null;
  /**
   * Name of the crawler; null for people.
   */
  crawler_name: string | null;
  /**
   * Data attached to the visitor; any JSON, null when none.
   */
  custom_data: unknown;
  /**
   * Id of the environment first visited.
   */
  environment_id: number;
  /**
   * Channel of the first visit, for example `Organic Search`; null when unknown.
   */
  first_channel: string | null;
  /**
   * Address the visitor first came from; null for direct visits.
   */
  first_referrer: string | null;
  /**
   * Host name of the first referrer; null for direct visits.
   */
  first_referrer_hostname: string | null;
  /**
   * Time of the first visit.
   */
  first_seen: string;
  /**
   * Numeric id.
   */
  id: number;
  /**
   * Last known IP address; null when not kept.
   */
  ip_address: string | null;
  /**
   * Whether the visitor was recognized as a crawler.
   */
  is_crawler: boolean;
  /**
   * Whether the country is in the European Union; null when unknown.
   */
  is_eu: boolean | null;
  /**
   * Time of the latest activity.
   */
  last_seen: string;
  /**
   * Latitude in degrees; null when unknown.
   */
  latitude: number | null;
  /**
   * Longitude in degrees; null when unknown.
   */
  longitude: number | null;
  /**
   * Id of the project.
   */
  project_id: number;
  /**
   * Region or state from the IP address; null when unknown.
   */
  region: string | null;
  /**
   * IANA time zone of the place; null when unknown.
   */
  timezone: string | null;
  /**
   * User agent string; null when not sent.
   */
  user_agent: string | null;
  /**
   * Unique string id (GUID) of the visitor.
   */
  visitor_id: string;
};

/**
 * A subscription of a URL to events of a project.
 */
export type Webhook = {
  /**
   * When the webhook was created.
   */
  created_at: string;
  /**
   * Whether events are delivered.
   */
  enabled: boolean;
  /**
   * Names of the events that are delivered.
   */
  events: Array<
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {})
  >;
  /**
   * Whether deliveries are signed with a secret.
   */
  has_secret: boolean;
  /**
   * Numeric id of the webhook.
   */
  id: number;
  /**
   * Numeric id of the project.
   */
  project_id: number;
  /**
   * When the webhook was last changed.
   */
  updated_at: string;
  /**
   * URL that receives the deliveries.
   */
  url: string;
};

/**
 * One attempt to deliver an event to a webhook.
 */
export type WebhookDelivery = {
  /**
   * Number of this attempt, counted from 1.
   */
  attempt_number: number;
  /**
   * When the delivery was recorded.
   */
  created_at: string;
  /**
   * When the attempt ended; null while it is under way.
   */
  delivered_at: string | null;
  /**
   * Why the request failed; null when the receiver responded.
   */
  error_message: string | null;
  /**
   * Identifier of the event, the `id` in the payload. The same for every attempt.
   */
  event_id: string;
  /**
   * Name of the event, sent as `X-Webhook-Event`.
   */
  event_type:
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {});
  /**
   * Numeric id of the delivery, sent as `X-Webhook-Delivery`.
   */
  id: number;
  /**
   * The request body that was sent, as JSON text.
   */
  payload: string;
  /**
   * HTTP status of the receiver's response; null when there was none.
   */
  status_code: number | null;
  /**
   * Whether the receiver responded with a 2xx status.
   */
  success: boolean;
  /**
   * Numeric id of the webhook.
   */
  webhook_id: number;
};

/**
 * One page of webhook delivery entries.
 */
export type WebhookDeliveryList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<WebhookDelivery>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * An event that a webhook can subscribe to.
 */
export type WebhookEventType = {
  /**
   * Group the event belongs to, for example `Deployments`.
   */
  category: string;
  /**
   * When the event is sent.
   */
  description: string;
  /**
   * Name of the event.
   */
  event_type:
    | 'deployment.created'
    | 'deployment.succeeded'
    | 'deployment.failed'
    | 'deployment.cancelled'
    | 'deployment.ready'
    | 'project.created'
    | 'project.deleted'
    | 'domain.created'
    | 'domain.provisioned'
    | 'email.delivered'
    | 'email.bounced'
    | 'email.complained'
    | (string & {});
};

/**
 * One page of webhook entries.
 */
export type WebhookList = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<Webhook>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/**
 * How notifications are sent as HTTP requests.
 */
export type WebhookNotificationConfig = {
  /**
   * Headers to add to each request, by name; none when left out.
   */
  headers?: {
    [key: string]: string;
  };
  /**
   * HTTP method of the requests.
   */
  method?: 'POST' | 'PUT' | 'PATCH' | (string & {});
  /**
   * Seconds to wait for a response.
   */
  timeout_secs?: number;
  /**
   * URL that receives the notifications, `http` or `https`.
   */
  url: string;
};

/**
 * A bucket that backups are written to.
 */
export type S3SourceWritable = {
  /**
   * Access key id; masked.
   */
  access_key_id: string;
  /**
   * Name of the bucket.
   */
  bucket_name: string;
  /**
   * Path inside the bucket below which backups are stored.
   */
  bucket_path: string;
  /**
   * When the source was added.
   */
  created_at: string;
  /**
   * URL of the storage when it is not Amazon S3, for example `https://minio.example.com:9000`; null for Amazon S3.
   */
  endpoint: string | null;
  /**
   * Whether the bucket is named in the path of the URL instead of its host name; most storages other than Amazon S3 need `true`.
   */
  force_path_style: boolean | null;
  /**
   * Numeric id of the S3 source.
   */
  id: number;
  /**
   * Whether backups go here when no source is named.
   */
  is_default: boolean;
  /**
   * Display name of the source.
   */
  name: string;
  /**
   * Region of the bucket, for example `eu-central-1`.
   */
  region: string;
  /**
   * Secret access key. Never sent back in clear: masked or left out.
   */
  secret_key: string;
  /**
   * When the source was last changed.
   */
  updated_at: string;
};

/**
 * One page of S3 sources.
 */
export type S3SourceListWritable = {
  /**
   * The items of this page, in the order of the list.
   */
  items: Array<S3SourceWritable>;
  /**
   * How many items there are on all pages.
   */
  total: number;
};

/** What `platform.getInfo` sends. */
export type GetPlatformInfoData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/.well-known/temps.json';
};

/** The responses of `platform.getInfo`, by status. */
export type GetPlatformInfoResponses = {
  /**
   * The platform information.
   */
  200: PlatformInfo;
};

/** The response of `platform.getInfo`. */
export type GetPlatformInfoResponse = GetPlatformInfoResponses[keyof GetPlatformInfoResponses];

/** What `analytics.recordEvent` sends. */
export type RecordEventData = {
  /**
   * The event.
   */
  body: RecordAnalyticsEventRequest;
  path?: never;
  query?: never;
  url: '/_temps/event';
};

/** The responses of `analytics.recordEvent`, by status. */
export type RecordEventResponses = {
  /**
   * The event is recorded.
   */
  204: void;
};

/** The response of `analytics.recordEvent`. */
export type RecordEventResponse = RecordEventResponses[keyof RecordEventResponses];

/** What `sessionReplay.addEvents` sends. */
export type AddSessionReplayEventsData = {
  /**
   * The replay and its packed events.
   */
  body: AddSessionReplayEventsRequest;
  path?: never;
  query?: never;
  url: '/_temps/session-replay/events';
};

/** The responses of `sessionReplay.addEvents`, by status. */
export type AddSessionReplayEventsResponses = {
  /**
   * The number of stored events.
   */
  200: AddSessionReplayEventsResult;
};

/** The response of `sessionReplay.addEvents`. */
export type AddSessionReplayEventsResponse =
  AddSessionReplayEventsResponses[keyof AddSessionReplayEventsResponses];

/** What `sessionReplay.init` sends. */
export type InitSessionReplayData = {
  /**
   * The session and its browser.
   */
  body: InitSessionReplayRequest;
  path?: never;
  query?: never;
  url: '/_temps/session-replay/init';
};

/** The responses of `sessionReplay.init`, by status. */
export type InitSessionReplayResponses = {
  /**
   * The started session replay.
   */
  201: InitSessionReplayResult;
};

/** The response of `sessionReplay.init`. */
export type InitSessionReplayResponse =
  InitSessionReplayResponses[keyof InitSessionReplayResponses];

/** What `performance.recordSpeedMetrics` sends. */
export type RecordSpeedMetricsData = {
  /**
   * The measured values.
   */
  body: RecordSpeedMetricsRequest;
  path?: never;
  query?: never;
  url: '/_temps/speed';
};

/** The responses of `performance.recordSpeedMetrics`, by status. */
export type RecordSpeedMetricsResponses = {
  /**
   * The metrics are recorded.
   */
  204: void;
};

/** The response of `performance.recordSpeedMetrics`. */
export type RecordSpeedMetricsResponse =
  RecordSpeedMetricsResponses[keyof RecordSpeedMetricsResponses];

/** What `performance.updateSpeedMetrics` sends. */
export type UpdateSpeedMetricsData = {
  /**
   * The late values.
   */
  body: UpdateSpeedMetricsRequest;
  path?: never;
  query?: never;
  url: '/_temps/speed/update';
};

/** The responses of `performance.updateSpeedMetrics`, by status. */
export type UpdateSpeedMetricsResponses = {
  /**
   * The metrics are updated.
   */
  204: void;
};

/** The response of `performance.updateSpeedMetrics`. */
export type UpdateSpeedMetricsResponse =
  UpdateSpeedMetricsResponses[keyof UpdateSpeedMetricsResponses];

/** What `analytics.getActiveVisitors` sends. */
export type GetActiveVisitorsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * How far back a visitor counts as active, in minutes. `5` by default.
     */
    window_minutes?: number;
  };
  url: '/analytics/active-visitors';
};

/** The responses of `analytics.getActiveVisitors`, by status. */
export type GetActiveVisitorsResponses = {
  /**
   * The number of active visitors.
   */
  200: AnalyticsActiveVisitors;
};

/** The response of `analytics.getActiveVisitors`. */
export type GetActiveVisitorsResponse =
  GetActiveVisitorsResponses[keyof GetActiveVisitorsResponses];

/** What `analytics.getEventsCount` sends. */
export type GetEventsCountData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Maximum number of rows to return. 1 to 100, `20` by default.
     */
    limit?: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Whether to leave out events that Temps records by itself, such as page views and heartbeats. `true` by default.
     */
    custom_events_only?: boolean;
    /**
     * Place to group by instead of the event name.
     */
    breakdown?: 'country' | 'region' | 'city';
  };
  url: '/analytics/events';
};

/** The responses of `analytics.getEventsCount`, by status. */
export type GetEventsCountResponses = {
  /**
   * The counts, possibly none.
   */
  200: Array<AnalyticsEventCount>;
};

/** The response of `analytics.getEventsCount`. */
export type GetEventsCountResponse = GetEventsCountResponses[keyof GetEventsCountResponses];

/** What `analytics.getGeneralStats` sends. */
export type GetGeneralStatsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count these projects; all that the caller can see when left out.
     */
    project_ids?: Array<number>;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Whether to fill `project_breakdown`. `false` by default.
     */
    include_project_breakdown?: boolean;
  };
  url: '/analytics/general-stats';
};

/** The responses of `analytics.getGeneralStats`, by status. */
export type GetGeneralStatsResponses = {
  /**
   * The statistics.
   */
  200: AnalyticsGeneralStats;
};

/** The response of `analytics.getGeneralStats`. */
export type GetGeneralStatsResponse = GetGeneralStatsResponses[keyof GetGeneralStatsResponses];

/** What `analytics.listLiveVisitors` sends. */
export type ListLiveVisitorsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only visitors of this environment.
     */
    environment_id?: number;
    /**
     * How far back a visitor counts as active, in minutes. `5` by default.
     */
    window_minutes?: number;
  };
  url: '/analytics/live-visitors';
};

/** The responses of `analytics.listLiveVisitors`, by status. */
export type ListLiveVisitorsResponses = {
  /**
   * The live visitors, possibly none.
   */
  200: AnalyticsLiveVisitorList;
};

/** The response of `analytics.listLiveVisitors`. */
export type ListLiveVisitorsResponse = ListLiveVisitorsResponses[keyof ListLiveVisitorsResponses];

/** What `analytics.getPageHourlySessions` sends. */
export type GetPageHourlySessionsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Path of the page, for example `/pricing`.
     */
    page_path: string;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Start of the period.
     */
    start_time: string | Date;
    /**
     * End of the period.
     */
    end_time: string | Date;
    /**
     * Length of a bucket.
     */
    bucket_interval?: 'hour' | 'day' | 'week' | 'month' | (string & {});
  };
  url: '/analytics/page-hourly-sessions';
};

/** The responses of `analytics.getPageHourlySessions`, by status. */
export type GetPageHourlySessionsResponses = {
  /**
   * The counts.
   */
  200: AnalyticsPageHourlySessions;
};

/** The response of `analytics.getPageHourlySessions`. */
export type GetPageHourlySessionsResponse =
  GetPageHourlySessionsResponses[keyof GetPageHourlySessionsResponses];

/** What `analytics.listPagePaths` sends. */
export type ListPagePathsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only rows at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only rows at or before this time.
     */
    end_date?: string | Date;
    /**
     * Maximum number of rows to return. 1 to 1000, `100` by default.
     */
    limit?: number;
  };
  url: '/analytics/page-paths';
};

/** The responses of `analytics.listPagePaths`, by status. */
export type ListPagePathsResponses = {
  /**
   * The page paths, possibly none.
   */
  200: AnalyticsPagePathList;
};

/** The response of `analytics.listPagePaths`. */
export type ListPagePathsResponse = ListPagePathsResponses[keyof ListPagePathsResponses];

/** What `analytics.getSessionDetails` sends. */
export type GetSessionDetailsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the session.
     */
    session_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the session.
     */
    environment_id?: number;
  };
  url: '/analytics/sessions/{session_id}';
};

/** The responses of `analytics.getSessionDetails`, by status. */
export type GetSessionDetailsResponses = {
  /**
   * The session.
   */
  200: AnalyticsSession;
};

/** The response of `analytics.getSessionDetails`. */
export type GetSessionDetailsResponse =
  GetSessionDetailsResponses[keyof GetSessionDetailsResponses];

/** What `analytics.listSessionEvents` sends. */
export type ListSessionEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the session.
     */
    session_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the session.
     */
    environment_id?: number;
    /**
     * Only rows at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only rows at or before this time.
     */
    end_date?: string | Date;
    /**
     * Maximum number of rows to return. 1 to 1000, `100` by default.
     */
    limit?: number;
    /**
     * Number of rows to skip. `0` by default.
     */
    offset?: number;
  };
  url: '/analytics/sessions/{session_id}/events';
};

/** The responses of `analytics.listSessionEvents`, by status. */
export type ListSessionEventsResponses = {
  /**
   * The events of the session.
   */
  200: AnalyticsSessionEventList;
};

/** The response of `analytics.listSessionEvents`. */
export type ListSessionEventsResponse =
  ListSessionEventsResponses[keyof ListSessionEventsResponses];

/** What `analytics.getSessionLogs` sends. */
export type GetSessionLogsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the session.
     */
    session_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the session.
     */
    environment_id?: number;
    /**
     * Only rows at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only rows at or before this time.
     */
    end_date?: string | Date;
    /**
     * Maximum number of rows to return. 1 to 1000, `100` by default.
     */
    limit?: number;
    /**
     * Number of rows to skip. `0` by default.
     */
    offset?: number;
  };
  url: '/analytics/sessions/{session_id}/logs';
};

/** The responses of `analytics.getSessionLogs`, by status. */
export type GetSessionLogsResponses = {
  /**
   * The requests of the session.
   */
  200: AnalyticsSessionLogList;
};

/** The response of `analytics.getSessionLogs`. */
export type GetSessionLogsResponse = GetSessionLogsResponses[keyof GetSessionLogsResponses];

/** What `analytics.getVisitorFacets` sends. */
export type GetVisitorFacetsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the date range, inclusive. A visitor belongs to the range when their `last_seen` lies within it.
     */
    start_date: string | Date;
    /**
     * End of the date range, inclusive; compared with `last_seen` as well.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project whose visitors are counted.
     */
    project_id: number;
    /**
     * Numeric id of an environment of the project. Without it, visitors of all environments are included.
     */
    environment_id?: number;
    /**
     * Whether known crawlers count as visitors. `false` by default.
     */
    include_crawlers?: boolean;
    /**
     * Whether to keep only visitors with recorded activity. Send `false` to include the others. `true` by default.
     */
    has_activity_only?: boolean;
    /**
     * How many values to return for each dimension. Out-of-range numbers are clamped to 1-200 instead of being rejected. `50` by default.
     */
    per_facet_limit?: number;
    /**
     * Segment filter: exact country name, as in the `value` of the country facet (`United States`, not `US`).
     */
    filter_country?: string;
    /**
     * Segment filter: exact region name, as in the region facet.
     */
    filter_region?: string;
    /**
     * Segment filter: exact city name, as in the city facet.
     */
    filter_city?: string;
    /**
     * Segment filter: channel of the first visit, as in the channel facet (for example `Organic Search`).
     */
    filter_channel?: string;
    /**
     * Segment filter: hostname of the first referrer (for example `google.com`). `Direct` selects visitors that came without a referrer.
     */
    filter_referrer?: string;
  };
  url: '/analytics/visitor-facets';
};

/** The responses of `analytics.getVisitorFacets`, by status. */
export type GetVisitorFacetsResponses = {
  /**
   * The top values of the five dimensions; a dimension without values is an empty list.
   */
  200: VisitorFacets;
};

/** The response of `analytics.getVisitorFacets`. */
export type GetVisitorFacetsResponse = GetVisitorFacetsResponses[keyof GetVisitorFacetsResponses];

/** What `analytics.listVisitors` sends. */
export type ListVisitorsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the date range, inclusive. A visitor belongs to the range when their `last_seen` lies within it.
     */
    start_date: string | Date;
    /**
     * End of the date range, inclusive; compared with `last_seen` as well.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project whose visitors are counted.
     */
    project_id: number;
    /**
     * Numeric id of an environment of the project. Without it, visitors of all environments are included.
     */
    environment_id?: number;
    /**
     * Whether known crawlers count as visitors. `false` by default.
     */
    include_crawlers?: boolean;
    /**
     * How many visitors to return, at most 100. 1 to 100, `50` by default.
     */
    limit?: number;
    /**
     * How many visitors to skip from the start of the list. `0` by default.
     */
    offset?: number;
    /**
     * Whether to keep only visitors with recorded activity. Send `false` to include the others. `true` by default.
     */
    has_activity_only?: boolean;
    /**
     * Segment filter: exact country name, as in the `value` of the country facet (`United States`, not `US`).
     */
    filter_country?: string;
    /**
     * Segment filter: exact region name, as in the region facet.
     */
    filter_region?: string;
    /**
     * Segment filter: exact city name, as in the city facet.
     */
    filter_city?: string;
    /**
     * Segment filter: channel of the first visit, as in the channel facet (for example `Organic Search`).
     */
    filter_channel?: string;
    /**
     * Segment filter: hostname of the first referrer (for example `google.com`). `Direct` selects visitors that came without a referrer.
     */
    filter_referrer?: string;
  };
  url: '/analytics/visitors';
};

/** The responses of `analytics.listVisitors`, by status. */
export type ListVisitorsResponses = {
  /**
   * One page of visitors and the size of the whole segment.
   */
  200: VisitorList;
};

/** The response of `analytics.listVisitors`. */
export type ListVisitorsResponse = ListVisitorsResponses[keyof ListVisitorsResponses];

/** What `analytics.getVisitorByGuid` sends. */
export type GetVisitorByGuidData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Unique string id (GUID) of the visitor.
     */
    visitor_id: string;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the visitor.
     */
    environment_id?: number;
  };
  url: '/analytics/visitors/guid/{visitor_id}';
};

/** The responses of `analytics.getVisitorByGuid`, by status. */
export type GetVisitorByGuidResponses = {
  /**
   * The visitor.
   */
  200: VisitorWithGeolocation;
};

/** The response of `analytics.getVisitorByGuid`. */
export type GetVisitorByGuidResponse = GetVisitorByGuidResponses[keyof GetVisitorByGuidResponses];

/** What `analytics.getVisitorById` sends. */
export type GetVisitorByIdData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the visitor.
     */
    environment_id?: number;
  };
  url: '/analytics/visitors/id/{id}';
};

/** The responses of `analytics.getVisitorById`, by status. */
export type GetVisitorByIdResponses = {
  /**
   * The visitor.
   */
  200: VisitorWithGeolocation;
};

/** The response of `analytics.getVisitorById`. */
export type GetVisitorByIdResponse = GetVisitorByIdResponses[keyof GetVisitorByIdResponses];

/** What `analytics.getVisitorDetails` sends. */
export type GetVisitorDetailsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Environment of the visitor.
     */
    environment_id?: number;
  };
  url: '/analytics/visitors/{visitor_id}';
};

/** The responses of `analytics.getVisitorDetails`, by status. */
export type GetVisitorDetailsResponses = {
  /**
   * The visitor.
   */
  200: VisitorDetails;
};

/** The response of `analytics.getVisitorDetails`. */
export type GetVisitorDetailsResponse =
  GetVisitorDetailsResponses[keyof GetVisitorDetailsResponses];

/** What `analytics.enrichVisitor` sends. */
export type EnrichVisitorData = {
  /**
   * The data to attach.
   */
  body: EnrichVisitorRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id or unique string id of the visitor.
     */
    visitor_id: string;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  url: '/analytics/visitors/{visitor_id}/enrich';
};

/** The responses of `analytics.enrichVisitor`, by status. */
export type EnrichVisitorResponses = {
  /**
   * The outcome.
   */
  200: EnrichVisitorResult;
};

/** The response of `analytics.enrichVisitor`. */
export type EnrichVisitorResponse = EnrichVisitorResponses[keyof EnrichVisitorResponses];

/** What `analytics.getVisitorInfo` sends. */
export type GetVisitorInfoData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  url: '/analytics/visitors/{visitor_id}/info';
};

/** The responses of `analytics.getVisitorInfo`, by status. */
export type GetVisitorInfoResponses = {
  /**
   * The visitor record.
   */
  200: VisitorRecord;
};

/** The response of `analytics.getVisitorInfo`. */
export type GetVisitorInfoResponse = GetVisitorInfoResponses[keyof GetVisitorInfoResponses];

/** What `analytics.listVisitorSessions` sends. */
export type ListVisitorSessionsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only sessions in this environment.
     */
    environment_id?: number;
    /**
     * Maximum number of rows to return. 1 to 500, `100` by default.
     */
    limit?: number;
  };
  url: '/analytics/visitors/{visitor_id}/sessions';
};

/** The responses of `analytics.listVisitorSessions`, by status. */
export type ListVisitorSessionsResponses = {
  /**
   * The sessions of the visitor.
   */
  200: VisitorSessionList;
};

/** The response of `analytics.listVisitorSessions`. */
export type ListVisitorSessionsResponse =
  ListVisitorSessionsResponses[keyof ListVisitorSessionsResponses];

/** What `analytics.getVisitorStats` sends. */
export type GetVisitorStatsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  url: '/analytics/visitors/{visitor_id}/stats';
};

/** The responses of `analytics.getVisitorStats`, by status. */
export type GetVisitorStatsResponses = {
  /**
   * The statistics.
   */
  200: VisitorStats;
};

/** The response of `analytics.getVisitorStats`. */
export type GetVisitorStatsResponse = GetVisitorStatsResponses[keyof GetVisitorStatsResponses];

/** What `apiKeys.list` sends. */
export type ListApiKeysData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/api-keys';
};

/** The responses of `apiKeys.list`, by status. */
export type ListApiKeysResponses = {
  /**
   * One page of API keys.
   */
  200: ApiKeyList;
};

/** The response of `apiKeys.list`. */
export type ListApiKeysResponse = ListApiKeysResponses[keyof ListApiKeysResponses];

/** What `apiKeys.create` sends. */
export type CreateApiKeyData = {
  /**
   * Name, role and, for the `custom` role, permissions of the key.
   */
  body: CreateApiKeyRequest;
  path?: never;
  query?: never;
  url: '/api-keys';
};

/** The responses of `apiKeys.create`, by status. */
export type CreateApiKeyResponses = {
  /**
   * The new key, including its secret.
   */
  201: CreatedApiKey;
};

/** The response of `apiKeys.create`. */
export type CreateApiKeyResponse = CreateApiKeyResponses[keyof CreateApiKeyResponses];

/** What `apiKeys.getPermissions` sends. */
export type GetApiKeyPermissionsData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/api-keys/permissions';
};

/** The responses of `apiKeys.getPermissions`, by status. */
export type GetApiKeyPermissionsResponses = {
  /**
   * The permissions and roles.
   */
  200: ApiKeyPermissionCatalog;
};

/** The response of `apiKeys.getPermissions`. */
export type GetApiKeyPermissionsResponse =
  GetApiKeyPermissionsResponses[keyof GetApiKeyPermissionsResponses];

/** What `apiKeys.delete` sends. */
export type DeleteApiKeyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the API key.
     */
    id: number;
  };
  query?: never;
  url: '/api-keys/{id}';
};

/** The responses of `apiKeys.delete`, by status. */
export type DeleteApiKeyResponses = {
  /**
   * The key is deleted.
   */
  204: void;
};

/** The response of `apiKeys.delete`. */
export type DeleteApiKeyResponse = DeleteApiKeyResponses[keyof DeleteApiKeyResponses];

/** What `apiKeys.get` sends. */
export type GetApiKeyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the API key.
     */
    id: number;
  };
  query?: never;
  url: '/api-keys/{id}';
};

/** The responses of `apiKeys.get`, by status. */
export type GetApiKeyResponses = {
  /**
   * The API key.
   */
  200: ApiKey;
};

/** The response of `apiKeys.get`. */
export type GetApiKeyResponse = GetApiKeyResponses[keyof GetApiKeyResponses];

/** What `apiKeys.update` sends. */
export type UpdateApiKeyData = {
  /**
   * The fields to change.
   */
  body: UpdateApiKeyRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the API key.
     */
    id: number;
  };
  query?: never;
  url: '/api-keys/{id}';
};

/** The responses of `apiKeys.update`, by status. */
export type UpdateApiKeyResponses = {
  /**
   * The updated API key.
   */
  200: ApiKey;
};

/** The response of `apiKeys.update`. */
export type UpdateApiKeyResponse = UpdateApiKeyResponses[keyof UpdateApiKeyResponses];

/** What `apiKeys.activate` sends. */
export type ActivateApiKeyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the API key.
     */
    id: number;
  };
  query?: never;
  url: '/api-keys/{id}/activate';
};

/** The responses of `apiKeys.activate`, by status. */
export type ActivateApiKeyResponses = {
  /**
   * The active API key.
   */
  200: ApiKey;
};

/** The response of `apiKeys.activate`. */
export type ActivateApiKeyResponse = ActivateApiKeyResponses[keyof ActivateApiKeyResponses];

/** What `apiKeys.deactivate` sends. */
export type DeactivateApiKeyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the API key.
     */
    id: number;
  };
  query?: never;
  url: '/api-keys/{id}/deactivate';
};

/** The responses of `apiKeys.deactivate`, by status. */
export type DeactivateApiKeyResponses = {
  /**
   * The inactive API key.
   */
  200: ApiKey;
};

/** The response of `apiKeys.deactivate`. */
export type DeactivateApiKeyResponse = DeactivateApiKeyResponses[keyof DeactivateApiKeyResponses];

/** What `auditLogs.list` sends. */
export type ListAuditLogsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Only entries of this operation, for example `PROJECT_CREATED`.
     */
    operation_type?: string;
    /**
     * Only entries of this user.
     */
    user_id?: number;
    /**
     * Only entries at or after this time.
     */
    from?: string | Date;
    /**
     * Only entries at or before this time.
     */
    to?: string | Date;
    /**
     * Maximum number of rows to return. `100` by default.
     */
    limit?: number;
    /**
     * Number of rows to skip. `0` by default.
     */
    offset?: number;
  };
  url: '/audit/logs';
};

/** The responses of `auditLogs.list`, by status. */
export type ListAuditLogsResponses = {
  /**
   * The audit log entries, possibly none.
   */
  200: Array<AuditLog>;
};

/** The response of `auditLogs.list`. */
export type ListAuditLogsResponse = ListAuditLogsResponses[keyof ListAuditLogsResponses];

/** What `auditLogs.get` sends. */
export type GetAuditLogData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the entry.
     */
    id: number;
  };
  query?: never;
  url: '/audit/logs/{id}';
};

/** The responses of `auditLogs.get`, by status. */
export type GetAuditLogResponses = {
  /**
   * The audit log entry.
   */
  200: AuditLog;
};

/** The response of `auditLogs.get`. */
export type GetAuditLogResponse = GetAuditLogResponses[keyof GetAuditLogResponses];

/** What `authentication.getEmailStatus` sends. */
export type GetEmailStatusData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/auth/email-status';
};

/** The responses of `authentication.getEmailStatus`, by status. */
export type GetEmailStatusResponses = {
  /**
   * The sign-in methods that are available.
   */
  200: AuthEmailStatus;
};

/** The response of `authentication.getEmailStatus`. */
export type GetEmailStatusResponse = GetEmailStatusResponses[keyof GetEmailStatusResponses];

/** What `authentication.login` sends. */
export type LoginData = {
  /**
   * Email address and password of the account.
   */
  body: LoginRequest;
  path?: never;
  query?: never;
  url: '/auth/login';
};

/** The responses of `authentication.login`, by status. */
export type LoginResponses = {
  /**
   * The credentials are accepted; `mfa_required` says whether a code is still needed.
   */
  200: AuthResult;
};

/** The response of `authentication.login`. */
export type LoginResponse = LoginResponses[keyof LoginResponses];

/** What `authentication.requestMagicLink` sends. */
export type RequestMagicLinkData = {
  /**
   * The address to send the link to.
   */
  body: MagicLinkRequest;
  path?: never;
  query?: never;
  url: '/auth/magic-link/request';
};

/** The responses of `authentication.requestMagicLink`, by status. */
export type RequestMagicLinkResponses = {
  /**
   * The request is accepted; a link is on its way if the account exists.
   */
  200: AuthResult;
};

/** The response of `authentication.requestMagicLink`. */
export type RequestMagicLinkResponse = RequestMagicLinkResponses[keyof RequestMagicLinkResponses];

/** What `authentication.verifyMagicLink` sends. */
export type VerifyMagicLinkData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Token from the emailed link.
     */
    token: string;
  };
  url: '/auth/magic-link/verify';
};

/** The responses of `authentication.verifyMagicLink`, by status. */
export type VerifyMagicLinkResponses = {
  /**
   * The session is open.
   */
  200: AuthResult;
};

/** The response of `authentication.verifyMagicLink`. */
export type VerifyMagicLinkResponse = VerifyMagicLinkResponses[keyof VerifyMagicLinkResponses];

/** What `authentication.requestPasswordReset` sends. */
export type RequestPasswordResetData = {
  /**
   * The address of the account.
   */
  body: MagicLinkRequest;
  path?: never;
  query?: never;
  url: '/auth/password-reset/request';
};

/** The responses of `authentication.requestPasswordReset`, by status. */
export type RequestPasswordResetResponses = {
  /**
   * The request is accepted; an email is on its way if the account exists.
   */
  200: AuthResult;
};

/** The response of `authentication.requestPasswordReset`. */
export type RequestPasswordResetResponse =
  RequestPasswordResetResponses[keyof RequestPasswordResetResponses];

/** What `authentication.resetPassword` sends. */
export type ResetPasswordData = {
  /**
   * The token and the new password.
   */
  body: ResetPasswordRequest;
  path?: never;
  query?: never;
  url: '/auth/password-reset/verify';
};

/** The responses of `authentication.resetPassword`, by status. */
export type ResetPasswordResponses = {
  /**
   * The password is changed.
   */
  200: AuthResult;
};

/** The response of `authentication.resetPassword`. */
export type ResetPasswordResponse = ResetPasswordResponses[keyof ResetPasswordResponses];

/** What `authentication.verifyEmail` sends. */
export type VerifyEmailData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Token from the verification email.
     */
    token: string;
  };
  url: '/auth/verify-email';
};

/** The responses of `authentication.verifyEmail`, by status. */
export type VerifyEmailResponses = {
  /**
   * The address is verified.
   */
  200: AuthResult;
};

/** The response of `authentication.verifyEmail`. */
export type VerifyEmailResponse = VerifyEmailResponses[keyof VerifyEmailResponses];

/** What `authentication.verifyMfaChallenge` sends. */
export type VerifyMfaChallengeData = {
  /**
   * The code from the authenticator app.
   */
  body: MfaVerificationRequest;
  path?: never;
  query?: never;
  url: '/auth/verify-mfa';
};

/** The responses of `authentication.verifyMfaChallenge`, by status. */
export type VerifyMfaChallengeResponses = {
  /**
   * The code is accepted and the session is open.
   */
  204: void;
};

/** The response of `authentication.verifyMfaChallenge`. */
export type VerifyMfaChallengeResponse =
  VerifyMfaChallengeResponses[keyof VerifyMfaChallengeResponses];

/** What `backups.runExternalServiceBackup` sends. */
export type RunExternalServiceBackupData = {
  /**
   * Where to store the backup and of which kind it is.
   */
  body: RunExternalServiceBackupRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the external service.
     */
    id: number;
  };
  query?: never;
  url: '/backups/external-services/{id}/run';
};

/** The responses of `backups.runExternalServiceBackup`, by status. */
export type RunExternalServiceBackupResponses = {
  /**
   * The backup that was started.
   */
  202: ExternalServiceBackup;
};

/** The response of `backups.runExternalServiceBackup`. */
export type RunExternalServiceBackupResponse =
  RunExternalServiceBackupResponses[keyof RunExternalServiceBackupResponses];

/** What `backups.listS3Sources` sends. */
export type ListS3SourcesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/backups/s3-sources';
};

/** The responses of `backups.listS3Sources`, by status. */
export type ListS3SourcesResponses = {
  /**
   * One page of S3 sources; empty when none is set up.
   */
  200: S3SourceList;
};

/** The response of `backups.listS3Sources`. */
export type ListS3SourcesResponse = ListS3SourcesResponses[keyof ListS3SourcesResponses];

/** What `backups.createS3Source` sends. */
export type CreateS3SourceData = {
  /**
   * Bucket, region and access keys of the new source.
   */
  body: CreateS3SourceRequest;
  path?: never;
  query?: never;
  url: '/backups/s3-sources';
};

/** The responses of `backups.createS3Source`, by status. */
export type CreateS3SourceResponses = {
  /**
   * The new S3 source, with masked keys.
   */
  201: S3Source;
};

/** The response of `backups.createS3Source`. */
export type CreateS3SourceResponse = CreateS3SourceResponses[keyof CreateS3SourceResponses];

/** What `backups.deleteS3Source` sends. */
export type DeleteS3SourceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the S3 source.
     */
    id: number;
  };
  query?: never;
  url: '/backups/s3-sources/{id}';
};

/** The responses of `backups.deleteS3Source`, by status. */
export type DeleteS3SourceResponses = {
  /**
   * The S3 source is deleted.
   */
  204: void;
};

/** The response of `backups.deleteS3Source`. */
export type DeleteS3SourceResponse = DeleteS3SourceResponses[keyof DeleteS3SourceResponses];

/** What `backups.getS3Source` sends. */
export type GetS3SourceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the S3 source.
     */
    id: number;
  };
  query?: never;
  url: '/backups/s3-sources/{id}';
};

/** The responses of `backups.getS3Source`, by status. */
export type GetS3SourceResponses = {
  /**
   * The S3 source.
   */
  200: S3Source;
};

/** The response of `backups.getS3Source`. */
export type GetS3SourceResponse = GetS3SourceResponses[keyof GetS3SourceResponses];

/** What `backups.updateS3Source` sends. */
export type UpdateS3SourceData = {
  /**
   * The fields to change.
   */
  body: UpdateS3SourceRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the S3 source.
     */
    id: number;
  };
  query?: never;
  url: '/backups/s3-sources/{id}';
};

/** The responses of `backups.updateS3Source`, by status. */
export type UpdateS3SourceResponses = {
  /**
   * The updated S3 source, with masked keys.
   */
  200: S3Source;
};

/** The response of `backups.updateS3Source`. */
export type UpdateS3SourceResponse = UpdateS3SourceResponses[keyof UpdateS3SourceResponses];

/** What `backups.listS3SourceBackups` sends. */
export type ListS3SourceBackupsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the S3 source.
     */
    id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Whether to search the bucket for backups that this instance has no record of. `false` by default.
     */
    include_s3_scan?: boolean;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/backups/s3-sources/{id}/backups';
};

/** The responses of `backups.listS3SourceBackups`, by status. */
export type ListS3SourceBackupsResponses = {
  /**
   * One page of backups; empty when the source holds none.
   */
  200: S3SourceBackupList;
};

/** The response of `backups.listS3SourceBackups`. */
export type ListS3SourceBackupsResponse =
  ListS3SourceBackupsResponses[keyof ListS3SourceBackupsResponses];

/** What `backups.runS3Source` sends. */
export type RunS3SourceBackupData = {
  /**
   * The kind of backup to make.
   */
  body: RunBackupRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the S3 source.
     */
    id: number;
  };
  query?: never;
  url: '/backups/s3-sources/{id}/run';
};

/** The responses of `backups.runS3Source`, by status. */
export type RunS3SourceBackupResponses = {
  /**
   * The backup that was started.
   */
  202: Backup;
};

/** The response of `backups.runS3Source`. */
export type RunS3SourceBackupResponse =
  RunS3SourceBackupResponses[keyof RunS3SourceBackupResponses];

/** What `backups.listSchedules` sends. */
export type ListBackupSchedulesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/backups/schedules';
};

/** The responses of `backups.listSchedules`, by status. */
export type ListBackupSchedulesResponses = {
  /**
   * One page of backup schedules; empty when none is set up.
   */
  200: BackupScheduleList;
};

/** The response of `backups.listSchedules`. */
export type ListBackupSchedulesResponse =
  ListBackupSchedulesResponses[keyof ListBackupSchedulesResponses];

/** What `backups.createSchedule` sends. */
export type CreateBackupScheduleData = {
  /**
   * When to run, what to back up and how long to keep it.
   */
  body: CreateBackupScheduleRequest;
  path?: never;
  query?: never;
  url: '/backups/schedules';
};

/** The responses of `backups.createSchedule`, by status. */
export type CreateBackupScheduleResponses = {
  /**
   * The new backup schedule.
   */
  201: BackupSchedule;
};

/** The response of `backups.createSchedule`. */
export type CreateBackupScheduleResponse =
  CreateBackupScheduleResponses[keyof CreateBackupScheduleResponses];

/** What `backups.deleteSchedule` sends. */
export type DeleteBackupScheduleData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the backup schedule.
     */
    id: number;
  };
  query?: never;
  url: '/backups/schedules/{id}';
};

/** The responses of `backups.deleteSchedule`, by status. */
export type DeleteBackupScheduleResponses = {
  /**
   * The backup schedule is deleted.
   */
  204: void;
};

/** The response of `backups.deleteSchedule`. */
export type DeleteBackupScheduleResponse =
  DeleteBackupScheduleResponses[keyof DeleteBackupScheduleResponses];

/** What `backups.getSchedule` sends. */
export type GetBackupScheduleData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the backup schedule.
     */
    id: number;
  };
  query?: never;
  url: '/backups/schedules/{id}';
};

/** The responses of `backups.getSchedule`, by status. */
export type GetBackupScheduleResponses = {
  /**
   * The backup schedule.
   */
  200: BackupSchedule;
};

/** The response of `backups.getSchedule`. */
export type GetBackupScheduleResponse =
  GetBackupScheduleResponses[keyof GetBackupScheduleResponses];

/** What `backups.listScheduleBackups` sends. */
export type ListScheduleBackupsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the backup schedule.
     */
    id: number;
  };
  query?: never;
  url: '/backups/schedules/{id}/backups';
};

/** The responses of `backups.listScheduleBackups`, by status. */
export type ListScheduleBackupsResponses = {
  /**
   * The backups of the schedule.
   */
  200: Array<Backup>;
};

/** The response of `backups.listScheduleBackups`. */
export type ListScheduleBackupsResponse =
  ListScheduleBackupsResponses[keyof ListScheduleBackupsResponses];

/** What `backups.disableSchedule` sends. */
export type DisableBackupScheduleData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the backup schedule.
     */
    id: number;
  };
  query?: never;
  url: '/backups/schedules/{id}/disable';
};

/** The responses of `backups.disableSchedule`, by status. */
export type DisableBackupScheduleResponses = {
  /**
   * The schedule, now disabled.
   */
  200: BackupSchedule;
};

/** The response of `backups.disableSchedule`. */
export type DisableBackupScheduleResponse =
  DisableBackupScheduleResponses[keyof DisableBackupScheduleResponses];

/** What `backups.enableSchedule` sends. */
export type EnableBackupScheduleData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the backup schedule.
     */
    id: number;
  };
  query?: never;
  url: '/backups/schedules/{id}/enable';
};

/** The responses of `backups.enableSchedule`, by status. */
export type EnableBackupScheduleResponses = {
  /**
   * The schedule, now enabled.
   */
  200: BackupSchedule;
};

/** The response of `backups.enableSchedule`. */
export type EnableBackupScheduleResponse =
  EnableBackupScheduleResponses[keyof EnableBackupScheduleResponses];

/** What `backups.get` sends. */
export type GetBackupData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Identifier of the backup, as text: the `backup_id` of a backup, not its numeric `id`.
     */
    id: string;
  };
  query?: never;
  url: '/backups/{id}';
};

/** The responses of `backups.get`, by status. */
export type GetBackupResponses = {
  /**
   * The backup.
   */
  200: Backup;
};

/** The response of `backups.get`. */
export type GetBackupResponse = GetBackupResponses[keyof GetBackupResponses];

/** What `deployments.getActivityGraph` sends. */
export type GetDeploymentActivityGraphData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Count only deployments of this project.
     */
    project_id?: number;
    /**
     * Count only deployments to this environment.
     */
    environment_id?: number;
    /**
     * Number of days to cover. `365` by default.
     */
    days?: number;
  };
  url: '/deployments/activity-graph';
};

/** The responses of `deployments.getActivityGraph`, by status. */
export type GetDeploymentActivityGraphResponses = {
  /**
   * The counts per day.
   */
  200: DeploymentActivityGraph;
};

/** The response of `deployments.getActivityGraph`. */
export type GetDeploymentActivityGraphResponse =
  GetDeploymentActivityGraphResponses[keyof GetDeploymentActivityGraphResponses];

/** What `dns.listProviders` sends. */
export type ListDnsProvidersData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/dns-providers';
};

/** The responses of `dns.listProviders`, by status. */
export type ListDnsProvidersResponses = {
  /**
   * All DNS providers.
   */
  200: Array<DnsProvider>;
};

/** The response of `dns.listProviders`. */
export type ListDnsProvidersResponse = ListDnsProvidersResponses[keyof ListDnsProvidersResponses];

/** What `dns.createProvider` sends. */
export type CreateDnsProviderData = {
  /**
   * The provider to create, with its credentials.
   */
  body: CreateDnsProviderRequest;
  path?: never;
  query?: never;
  url: '/dns-providers';
};

/** The responses of `dns.createProvider`, by status. */
export type CreateDnsProviderResponses = {
  /**
   * The created DNS provider.
   */
  201: DnsProvider;
};

/** The response of `dns.createProvider`. */
export type CreateDnsProviderResponse =
  CreateDnsProviderResponses[keyof CreateDnsProviderResponses];

/** What `dns.deleteProvider` sends. */
export type DeleteDnsProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}';
};

/** The responses of `dns.deleteProvider`, by status. */
export type DeleteDnsProviderResponses = {
  /**
   * The provider is deleted.
   */
  204: void;
};

/** The response of `dns.deleteProvider`. */
export type DeleteDnsProviderResponse =
  DeleteDnsProviderResponses[keyof DeleteDnsProviderResponses];

/** What `dns.getProvider` sends. */
export type GetDnsProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}';
};

/** The responses of `dns.getProvider`, by status. */
export type GetDnsProviderResponses = {
  /**
   * The DNS provider.
   */
  200: DnsProvider;
};

/** The response of `dns.getProvider`. */
export type GetDnsProviderResponse = GetDnsProviderResponses[keyof GetDnsProviderResponses];

/** What `dns.updateProvider` sends. */
export type UpdateDnsProviderData = {
  /**
   * The fields to change.
   */
  body: UpdateDnsProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}';
};

/** The responses of `dns.updateProvider`, by status. */
export type UpdateDnsProviderResponses = {
  /**
   * The updated DNS provider.
   */
  200: DnsProvider;
};

/** The response of `dns.updateProvider`. */
export type UpdateDnsProviderResponse =
  UpdateDnsProviderResponses[keyof UpdateDnsProviderResponses];

/** What `dns.listManagedDomains` sends. */
export type ListManagedDomainsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}/domains';
};

/** The responses of `dns.listManagedDomains`, by status. */
export type ListManagedDomainsResponses = {
  /**
   * The managed domains, possibly none.
   */
  200: Array<DnsManagedDomain>;
};

/** The response of `dns.listManagedDomains`. */
export type ListManagedDomainsResponse =
  ListManagedDomainsResponses[keyof ListManagedDomainsResponses];

/** What `dns.addManagedDomain` sends. */
export type AddManagedDomainData = {
  /**
   * The domain to manage.
   */
  body: AddDnsManagedDomainRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}/domains';
};

/** The responses of `dns.addManagedDomain`, by status. */
export type AddManagedDomainResponses = {
  /**
   * The managed domain.
   */
  201: DnsManagedDomain;
};

/** The response of `dns.addManagedDomain`. */
export type AddManagedDomainResponse = AddManagedDomainResponses[keyof AddManagedDomainResponses];

/** What `dns.testProvider` sends. */
export type TestDnsProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}/test';
};

/** The responses of `dns.testProvider`, by status. */
export type TestDnsProviderResponses = {
  /**
   * The outcome of the test.
   */
  200: DnsProviderTestResult;
};

/** The response of `dns.testProvider`. */
export type TestDnsProviderResponse = TestDnsProviderResponses[keyof TestDnsProviderResponses];

/** What `dns.listProviderZones` sends. */
export type ListDnsProviderZonesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    id: number;
  };
  query?: never;
  url: '/dns-providers/{id}/zones';
};

/** The responses of `dns.listProviderZones`, by status. */
export type ListDnsProviderZonesResponses = {
  /**
   * The zones at the DNS host.
   */
  200: DnsZoneList;
};

/** The response of `dns.listProviderZones`. */
export type ListDnsProviderZonesResponse =
  ListDnsProviderZonesResponses[keyof ListDnsProviderZonesResponses];

/** What `dns.removeManagedDomain` sends. */
export type RemoveManagedDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    provider_id: number;
    /**
     * Domain name, for example `example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/dns-providers/{provider_id}/domains/{domain}';
};

/** The responses of `dns.removeManagedDomain`, by status. */
export type RemoveManagedDomainResponses = {
  /**
   * The domain is no longer managed.
   */
  204: void;
};

/** The response of `dns.removeManagedDomain`. */
export type RemoveManagedDomainResponse =
  RemoveManagedDomainResponses[keyof RemoveManagedDomainResponses];

/** What `dns.verifyManagedDomain` sends. */
export type VerifyManagedDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the DNS provider.
     */
    provider_id: number;
    /**
     * Domain name, for example `example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/dns-providers/{provider_id}/domains/{domain}/verify';
};

/** The responses of `dns.verifyManagedDomain`, by status. */
export type VerifyManagedDomainResponses = {
  /**
   * The managed domain with its new verification state.
   */
  200: DnsManagedDomain;
};

/** The response of `dns.verifyManagedDomain`. */
export type VerifyManagedDomainResponse =
  VerifyManagedDomainResponses[keyof VerifyManagedDomainResponses];

/** What `dns.lookupARecords` sends. */
export type LookupARecordsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Domain name to resolve.
     */
    domain: string;
  };
  url: '/dns/lookup';
};

/** The responses of `dns.lookupARecords`, by status. */
export type LookupARecordsResponses = {
  /**
   * The addresses found.
   */
  200: DnsLookupResult;
};

/** The response of `dns.lookupARecords`. */
export type LookupARecordsResponse = LookupARecordsResponses[keyof LookupARecordsResponses];

/** What `domains.listCertificates` sends. */
export type ListCertificatesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of items on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
    /**
     * Return only domains whose name contains this text.
     */
    search?: string;
  };
  url: '/domains';
};

/** The responses of `domains.listCertificates`, by status. */
export type ListCertificatesResponses = {
  /**
   * A page of certificate domains.
   */
  200: CertificateDomainList;
};

/** The response of `domains.listCertificates`. */
export type ListCertificatesResponse = ListCertificatesResponses[keyof ListCertificatesResponses];

/** What `domains.createCertificate` sends. */
export type CreateCertificateData = {
  /**
   * The domain and how to prove control of it.
   */
  body: CreateCertificateDomainRequest;
  path?: never;
  query?: never;
  url: '/domains';
};

/** The responses of `domains.createCertificate`, by status. */
export type CreateCertificateResponses = {
  /**
   * The new certificate domain, with its challenge where there is one.
   */
  201: CertificateDomain;
};

/** The response of `domains.createCertificate`. */
export type CreateCertificateResponse =
  CreateCertificateResponses[keyof CreateCertificateResponses];

/** What `domains.getCertificateByHost` sends. */
export type GetCertificateByHostData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Name of the domain, such as `app.example.com`.
     */
    hostname: string;
  };
  query?: never;
  url: '/domains/by-host/{hostname}';
};

/** The responses of `domains.getCertificateByHost`, by status. */
export type GetCertificateByHostResponses = {
  /**
   * The certificate domain.
   */
  200: CertificateDomain;
};

/** The response of `domains.getCertificateByHost`. */
export type GetCertificateByHostResponse =
  GetCertificateByHostResponses[keyof GetCertificateByHostResponses];

/** What `domains.cancelOrder` sends. */
export type CancelOrderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/domains/{domain_id}/order';
};

/** The responses of `domains.cancelOrder`, by status. */
export type CancelOrderResponses = {
  /**
   * The certificate domain after the order is dropped.
   */
  200: CertificateDomain;
};

/** The response of `domains.cancelOrder`. */
export type CancelOrderResponse = CancelOrderResponses[keyof CancelOrderResponses];

/** What `domains.getOrder` sends. */
export type GetOrderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/domains/{domain_id}/order';
};

/** The responses of `domains.getOrder`, by status. */
export type GetOrderResponses = {
  /**
   * The certificate order.
   */
  200: AcmeOrder;
};

/** The response of `domains.getOrder`. */
export type GetOrderResponse = GetOrderResponses[keyof GetOrderResponses];

/** What `domains.createOrRecreateOrder` sends. */
export type CreateOrRecreateOrderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/domains/{domain_id}/order';
};

/** The responses of `domains.createOrRecreateOrder`, by status. */
export type CreateOrRecreateOrderResponses = {
  /**
   * The challenge of the new order.
   */
  200: CertificateDomainChallenge;
};

/** The response of `domains.createOrRecreateOrder`. */
export type CreateOrRecreateOrderResponse =
  CreateOrRecreateOrderResponses[keyof CreateOrRecreateOrderResponses];

/** What `domains.finalizeOrder` sends. */
export type FinalizeOrderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/domains/{domain_id}/order/finalize';
};

/** The responses of `domains.finalizeOrder`, by status. */
export type FinalizeOrderResponses = {
  /**
   * The certificate domain, active when the certificate was issued.
   */
  200: CertificateDomain;
};

/** The response of `domains.finalizeOrder`. */
export type FinalizeOrderResponse = FinalizeOrderResponses[keyof FinalizeOrderResponses];

/** What `domains.deleteCertificate` sends. */
export type DeleteCertificateData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name, such as `app.example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/domains/{domain}';
};

/** The responses of `domains.deleteCertificate`, by status. */
export type DeleteCertificateResponses = {
  /**
   * The certificate domain is deleted.
   */
  204: void;
};

/** The response of `domains.deleteCertificate`. */
export type DeleteCertificateResponse =
  DeleteCertificateResponses[keyof DeleteCertificateResponses];

/** What `domains.getCertificate` sends. */
export type GetCertificateData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain: number;
  };
  query?: never;
  url: '/domains/{domain}';
};

/** The responses of `domains.getCertificate`, by status. */
export type GetCertificateResponses = {
  /**
   * The certificate domain.
   */
  200: CertificateDomain;
};

/** The response of `domains.getCertificate`. */
export type GetCertificateResponse = GetCertificateResponses[keyof GetCertificateResponses];

/** What `domains.getChallengeToken` sends. */
export type GetChallengeTokenData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name, such as `app.example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/domains/{domain}/challenge-token';
};

/** The responses of `domains.getChallengeToken`, by status. */
export type GetChallengeTokenResponses = {
  /**
   * The challenge token.
   */
  200: string;
};

/** The response of `domains.getChallengeToken`. */
export type GetChallengeTokenResponse =
  GetChallengeTokenResponses[keyof GetChallengeTokenResponses];

/** What `domains.getHttpChallengeDebug` sends. */
export type GetHttpChallengeDebugData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name, such as `app.example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/domains/{domain}/http-challenge-debug';
};

/** The responses of `domains.getHttpChallengeDebug`, by status. */
export type GetHttpChallengeDebugResponses = {
  /**
   * The state of the HTTP challenge.
   */
  200: HttpChallengeDebug;
};

/** The response of `domains.getHttpChallengeDebug`. */
export type GetHttpChallengeDebugResponse =
  GetHttpChallengeDebugResponses[keyof GetHttpChallengeDebugResponses];

/** What `domains.provisionCertificate` sends. */
export type ProvisionCertificateData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name, such as `app.example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/domains/{domain}/provision';
};

/** The responses of `domains.provisionCertificate`, by status. */
export type ProvisionCertificateResponses = {
  /**
   * The outcome: the domain, a challenge to fulfill, or an error.
   */
  200: CertificateProvisionResult;
};

/** The response of `domains.provisionCertificate`. */
export type ProvisionCertificateResponse =
  ProvisionCertificateResponses[keyof ProvisionCertificateResponses];

/** What `domains.renewCertificate` sends. */
export type RenewCertificateData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name, such as `app.example.com`.
     */
    domain: string;
  };
  query?: never;
  url: '/domains/{domain}/renew';
};

/** The responses of `domains.renewCertificate`, by status. */
export type RenewCertificateResponses = {
  /**
   * The outcome of the renewal: the domain, a challenge to fulfill, or an error.
   */
  200: CertificateProvisionResult;
  /**
   * A challenge that must be fulfilled first.
   */
  202: CertificateDomainChallenge;
};

/** The response of `domains.renewCertificate`. */
export type RenewCertificateResponse = RenewCertificateResponses[keyof RenewCertificateResponses];

/** What `domains.checkCertificateStatus` sends. */
export type CheckCertificateStatusData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the certificate domain.
     */
    domain: number;
  };
  query?: never;
  url: '/domains/{domain}/status';
};

/** The responses of `domains.checkCertificateStatus`, by status. */
export type CheckCertificateStatusResponses = {
  /**
   * The certificate domain.
   */
  200: CertificateDomain;
};

/** The response of `domains.checkCertificateStatus`. */
export type CheckCertificateStatusResponse =
  CheckCertificateStatusResponses[keyof CheckCertificateStatusResponses];

/** What `email.listDomains` sends. */
export type ListEmailDomainsData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/email-domains';
};

/** The responses of `email.listDomains`, by status. */
export type ListEmailDomainsResponses = {
  /**
   * All sender domains.
   */
  200: Array<EmailDomain>;
};

/** The response of `email.listDomains`. */
export type ListEmailDomainsResponse = ListEmailDomainsResponses[keyof ListEmailDomainsResponses];

/** What `email.createDomain` sends. */
export type CreateEmailDomainData = {
  /**
   * The domain and the provider that sends for it.
   */
  body: CreateEmailDomainRequest;
  path?: never;
  query?: never;
  url: '/email-domains';
};

/** The responses of `email.createDomain`, by status. */
export type CreateEmailDomainResponses = {
  /**
   * The sender domain and the DNS records to publish.
   */
  201: EmailDomainWithDnsRecords;
};

/** The response of `email.createDomain`. */
export type CreateEmailDomainResponse =
  CreateEmailDomainResponses[keyof CreateEmailDomainResponses];

/** What `email.deleteDomain` sends. */
export type DeleteEmailDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the sender domain.
     */
    id: number;
  };
  query?: never;
  url: '/email-domains/{id}';
};

/** The responses of `email.deleteDomain`, by status. */
export type DeleteEmailDomainResponses = {
  /**
   * The sender domain is deleted.
   */
  204: void;
};

/** The response of `email.deleteDomain`. */
export type DeleteEmailDomainResponse =
  DeleteEmailDomainResponses[keyof DeleteEmailDomainResponses];

/** What `email.getDomain` sends. */
export type GetEmailDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the sender domain.
     */
    id: number;
  };
  query?: never;
  url: '/email-domains/{id}';
};

/** The responses of `email.getDomain`, by status. */
export type GetEmailDomainResponses = {
  /**
   * The sender domain and its DNS records.
   */
  200: EmailDomainWithDnsRecords;
};

/** The response of `email.getDomain`. */
export type GetEmailDomainResponse = GetEmailDomainResponses[keyof GetEmailDomainResponses];

/** What `email.verifyDomain` sends. */
export type VerifyEmailDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the sender domain.
     */
    id: number;
  };
  query?: never;
  url: '/email-domains/{id}/verify';
};

/** The responses of `email.verifyDomain`, by status. */
export type VerifyEmailDomainResponses = {
  /**
   * The sender domain with its new status.
   */
  200: EmailDomainWithDnsRecords;
};

/** The response of `email.verifyDomain`. */
export type VerifyEmailDomainResponse =
  VerifyEmailDomainResponses[keyof VerifyEmailDomainResponses];

/** What `email.listProviders` sends. */
export type ListEmailProvidersData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/email-providers';
};

/** The responses of `email.listProviders`, by status. */
export type ListEmailProvidersResponses = {
  /**
   * All email providers.
   */
  200: Array<EmailProvider>;
};

/** The response of `email.listProviders`. */
export type ListEmailProvidersResponse =
  ListEmailProvidersResponses[keyof ListEmailProvidersResponses];

/** What `email.createProvider` sends. */
export type CreateEmailProviderData = {
  /**
   * The email provider to create.
   */
  body: CreateEmailProviderRequest;
  path?: never;
  query?: never;
  url: '/email-providers';
};

/** The responses of `email.createProvider`, by status. */
export type CreateEmailProviderResponses = {
  /**
   * The created email provider.
   */
  201: EmailProvider;
};

/** The response of `email.createProvider`. */
export type CreateEmailProviderResponse =
  CreateEmailProviderResponses[keyof CreateEmailProviderResponses];

/** What `email.deleteProvider` sends. */
export type DeleteEmailProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the email provider.
     */
    id: number;
  };
  query?: never;
  url: '/email-providers/{id}';
};

/** The responses of `email.deleteProvider`, by status. */
export type DeleteEmailProviderResponses = {
  /**
   * The email provider is deleted.
   */
  204: void;
};

/** The response of `email.deleteProvider`. */
export type DeleteEmailProviderResponse =
  DeleteEmailProviderResponses[keyof DeleteEmailProviderResponses];

/** What `email.getProvider` sends. */
export type GetEmailProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the email provider.
     */
    id: number;
  };
  query?: never;
  url: '/email-providers/{id}';
};

/** The responses of `email.getProvider`, by status. */
export type GetEmailProviderResponses = {
  /**
   * The email provider.
   */
  200: EmailProvider;
};

/** The response of `email.getProvider`. */
export type GetEmailProviderResponse = GetEmailProviderResponses[keyof GetEmailProviderResponses];

/** What `email.testProvider` sends. */
export type TestEmailProviderData = {
  /**
   * The sender of the test message.
   */
  body: TestEmailProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the email provider.
     */
    id: number;
  };
  query?: never;
  url: '/email-providers/{id}/test';
};

/** The responses of `email.testProvider`, by status. */
export type TestEmailProviderResponses = {
  /**
   * The outcome of the test.
   */
  200: EmailProviderTestResult;
};

/** The response of `email.testProvider`. */
export type TestEmailProviderResponse =
  TestEmailProviderResponses[keyof TestEmailProviderResponses];

/** What `email.list` sends. */
export type ListEmailsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Only emails from this sender domain.
     */
    domain_id?: number;
    /**
     * Only emails of this project.
     */
    project_id?: number;
    /**
     * Only emails in this status.
     */
    status?: 'queued' | 'sent' | 'failed' | 'captured' | (string & {}) | null;
    /**
     * Only emails from this sender address.
     */
    from_address?: string;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of rows on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
  };
  url: '/emails';
};

/** The responses of `email.list`, by status. */
export type ListEmailsResponses = {
  /**
   * A page of emails.
   */
  200: EmailList;
};

/** The response of `email.list`. */
export type ListEmailsResponse = ListEmailsResponses[keyof ListEmailsResponses];

/** What `email.send` sends. */
export type SendEmailData = {
  /**
   * The message to send; give `html`, `text` or both.
   */
  body: SendEmailRequest;
  path?: never;
  query?: never;
  url: '/emails';
};

/** The responses of `email.send`, by status. */
export type SendEmailResponses = {
  /**
   * The recorded email.
   */
  201: SendEmailResult;
};

/** The response of `email.send`. */
export type SendEmailResponse = SendEmailResponses[keyof SendEmailResponses];

/** What `email.getStats` sends. */
export type GetEmailStatsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Only count emails from this sender domain.
     */
    domain_id?: number;
  };
  url: '/emails/stats';
};

/** The responses of `email.getStats`, by status. */
export type GetEmailStatsResponses = {
  /**
   * The counts.
   */
  200: EmailStats;
};

/** The response of `email.getStats`. */
export type GetEmailStatsResponse = GetEmailStatsResponses[keyof GetEmailStatsResponses];

/** What `email.get` sends. */
export type GetEmailData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Id (UUID) of the email.
     */
    id: string;
  };
  query?: never;
  url: '/emails/{id}';
};

/** The responses of `email.get`, by status. */
export type GetEmailResponses = {
  /**
   * The email.
   */
  200: Email;
};

/** The response of `email.get`. */
export type GetEmailResponse = GetEmailResponses[keyof GetEmailResponses];

/** What `externalServices.list` sends. */
export type ListExternalServicesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Field to sort by, for example `name` or `created_at`. Without it the server picks the order.
     */
    sort_by?: string;
    /**
     * Direction of the sort: ascending or descending.
     */
    sort_order?: 'asc' | 'desc';
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/external-services';
};

/** The responses of `externalServices.list`, by status. */
export type ListExternalServicesResponses = {
  /**
   * One page of services; empty when there are none.
   */
  200: ExternalServiceList;
};

/** The response of `externalServices.list`. */
export type ListExternalServicesResponse =
  ListExternalServicesResponses[keyof ListExternalServicesResponses];

/** What `externalServices.create` sends. */
export type CreateExternalServiceData = {
  /**
   * Name, type and parameters of the new service.
   */
  body: CreateExternalServiceRequest;
  path?: never;
  query?: never;
  url: '/external-services';
};

/** The responses of `externalServices.create`, by status. */
export type CreateExternalServiceResponses = {
  /**
   * The new service.
   */
  201: ExternalService;
};

/** The response of `externalServices.create`. */
export type CreateExternalServiceResponse =
  CreateExternalServiceResponses[keyof CreateExternalServiceResponses];

/** What `externalServices.listAvailableContainers` sends. */
export type ListAvailableContainersData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/external-services/available-containers';
};

/** The responses of `externalServices.listAvailableContainers`, by status. */
export type ListAvailableContainersResponses = {
  /**
   * One page of containers; empty when there is nothing to import.
   */
  200: AvailableContainerList;
};

/** The response of `externalServices.listAvailableContainers`. */
export type ListAvailableContainersResponse =
  ListAvailableContainersResponses[keyof ListAvailableContainersResponses];

/** What `externalServices.getBySlug` sends. */
export type GetExternalServiceBySlugData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Slug of the external service.
     */
    slug: string;
  };
  query?: never;
  url: '/external-services/by-slug/{slug}';
};

/** The responses of `externalServices.getBySlug`, by status. */
export type GetExternalServiceBySlugResponses = {
  /**
   * The external service.
   */
  200: ExternalServiceDetails;
};

/** The response of `externalServices.getBySlug`. */
export type GetExternalServiceBySlugResponse =
  GetExternalServiceBySlugResponses[keyof GetExternalServiceBySlugResponses];

/** What `externalServices.import` sends. */
export type ImportExternalServiceData = {
  /**
   * The container, and the service that it becomes.
   */
  body: ImportExternalServiceRequest;
  path?: never;
  query?: never;
  url: '/external-services/import';
};

/** The responses of `externalServices.import`, by status. */
export type ImportExternalServiceResponses = {
  /**
   * The service that manages the container.
   */
  201: ExternalService;
};

/** The response of `externalServices.import`. */
export type ImportExternalServiceResponse =
  ImportExternalServiceResponses[keyof ImportExternalServiceResponses];

/** What `externalServices.listForProject` sends. */
export type ListProjectExternalServicesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of items on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
    /**
     * Field to sort by.
     */
    sort_by?: string;
    /**
     * Direction of the sort: `asc` or `desc`.
     */
    sort_order?: 'asc' | 'desc';
  };
  url: '/external-services/projects/{project_id}';
};

/** The responses of `externalServices.listForProject`, by status. */
export type ListProjectExternalServicesResponses = {
  /**
   * The links of the project with their services.
   */
  200: Array<ProjectServiceLink>;
};

/** The response of `externalServices.listForProject`. */
export type ListProjectExternalServicesResponse =
  ListProjectExternalServicesResponses[keyof ListProjectExternalServicesResponses];

/** What `externalServices.getProjectEnvironmentVariables` sends. */
export type GetProjectServiceEnvironmentsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/external-services/projects/{project_id}/environment';
};

/** The responses of `externalServices.getProjectEnvironmentVariables`, by status. */
export type GetProjectServiceEnvironmentsResponses = {
  /**
   * Environment variables by the id of the service.
   */
  200: {
    [key: string]: {
      [key: string]: string;
    };
  };
};

/** The response of `externalServices.getProjectEnvironmentVariables`. */
export type GetProjectServiceEnvironmentsResponse =
  GetProjectServiceEnvironmentsResponses[keyof GetProjectServiceEnvironmentsResponses];

/** What `externalServices.getProvidersMetadata` sends. */
export type GetServiceProvidersMetadataData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/external-services/providers/metadata';
};

/** The responses of `externalServices.getProvidersMetadata`, by status. */
export type GetServiceProvidersMetadataResponses = {
  /**
   * The metadata of all service types.
   */
  200: Array<ServiceProviderMetadata>;
};

/** The response of `externalServices.getProvidersMetadata`. */
export type GetServiceProvidersMetadataResponse =
  GetServiceProvidersMetadataResponses[keyof GetServiceProvidersMetadataResponses];

/** What `externalServices.getProviderMetadata` sends. */
export type GetServiceProviderMetadataData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Service type, such as `postgres` or `redis`.
     */
    service_type: string;
  };
  query?: never;
  url: '/external-services/providers/metadata/{service_type}';
};

/** The responses of `externalServices.getProviderMetadata`, by status. */
export type GetServiceProviderMetadataResponses = {
  /**
   * The metadata of the service type.
   */
  200: ServiceProviderMetadata;
};

/** The response of `externalServices.getProviderMetadata`. */
export type GetServiceProviderMetadataResponse =
  GetServiceProviderMetadataResponses[keyof GetServiceProviderMetadataResponses];

/** What `externalServices.listTypes` sends. */
export type ListExternalServiceTypesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/external-services/types';
};

/** The responses of `externalServices.listTypes`, by status. */
export type ListExternalServiceTypesResponses = {
  /**
   * One page of service types.
   */
  200: ExternalServiceTypeList;
};

/** The response of `externalServices.listTypes`. */
export type ListExternalServiceTypesResponse =
  ListExternalServiceTypesResponses[keyof ListExternalServiceTypesResponses];

/** What `externalServices.getTypeParameters` sends. */
export type GetExternalServiceTypeParametersData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Service type, such as `postgres` or `redis`.
     */
    service_type: string;
  };
  query?: never;
  url: '/external-services/types/{service_type}/parameters';
};

/** The responses of `externalServices.getTypeParameters`, by status. */
export type GetExternalServiceTypeParametersResponses = {
  /**
   * A JSON Schema of the parameters.
   */
  200: ServiceTypeParameterSchema;
};

/** The response of `externalServices.getTypeParameters`. */
export type GetExternalServiceTypeParametersResponse =
  GetExternalServiceTypeParametersResponses[keyof GetExternalServiceTypeParametersResponses];

/** What `externalServices.delete` sends. */
export type DeleteExternalServiceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}';
};

/** The responses of `externalServices.delete`, by status. */
export type DeleteExternalServiceResponses = {
  /**
   * The service is deleted.
   */
  204: void;
};

/** The response of `externalServices.delete`. */
export type DeleteExternalServiceResponse =
  DeleteExternalServiceResponses[keyof DeleteExternalServiceResponses];

/** What `externalServices.get` sends. */
export type GetExternalServiceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}';
};

/** The responses of `externalServices.get`, by status. */
export type GetExternalServiceResponses = {
  /**
   * The service and its parameters.
   */
  200: ExternalServiceDetails;
};

/** The response of `externalServices.get`. */
export type GetExternalServiceResponse =
  GetExternalServiceResponses[keyof GetExternalServiceResponses];

/** What `externalServices.update` sends. */
export type UpdateExternalServiceData = {
  /**
   * The new parameters, and optionally a Docker image.
   */
  body: UpdateExternalServiceRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}';
};

/** The responses of `externalServices.update`, by status. */
export type UpdateExternalServiceResponses = {
  /**
   * The updated service.
   */
  200: ExternalService;
};

/** The response of `externalServices.update`. */
export type UpdateExternalServiceResponse =
  UpdateExternalServiceResponses[keyof UpdateExternalServiceResponses];

/** What `externalServices.getHealth` sends. */
export type GetExternalServiceHealthData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * How many recent checks to return at most. Without it the server picks the number.
     */
    limit?: number;
  };
  url: '/external-services/{id}/health';
};

/** The responses of `externalServices.getHealth`, by status. */
export type GetExternalServiceHealthResponses = {
  /**
   * The health of the service.
   */
  200: ExternalServiceHealth;
};

/** The response of `externalServices.getHealth`. */
export type GetExternalServiceHealthResponse =
  GetExternalServiceHealthResponses[keyof GetExternalServiceHealthResponses];

/** What `externalServices.listProjects` sends. */
export type ListExternalServiceProjectsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Field to sort by, for example `name` or `created_at`. Without it the server picks the order.
     */
    sort_by?: string;
    /**
     * Direction of the sort: ascending or descending.
     */
    sort_order?: 'asc' | 'desc';
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/external-services/{id}/projects';
};

/** The responses of `externalServices.listProjects`, by status. */
export type ListExternalServiceProjectsResponses = {
  /**
   * One page of links; empty when no project uses the service.
   */
  200: ProjectServiceLinkList;
};

/** The response of `externalServices.listProjects`. */
export type ListExternalServiceProjectsResponse =
  ListExternalServiceProjectsResponses[keyof ListExternalServiceProjectsResponses];

/** What `externalServices.linkProject` sends. */
export type LinkExternalServiceProjectData = {
  /**
   * The project to link.
   */
  body: LinkProjectRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}/projects';
};

/** The responses of `externalServices.linkProject`, by status. */
export type LinkExternalServiceProjectResponses = {
  /**
   * The new link.
   */
  201: ProjectServiceLink;
};

/** The response of `externalServices.linkProject`. */
export type LinkExternalServiceProjectResponse =
  LinkExternalServiceProjectResponses[keyof LinkExternalServiceProjectResponses];

/** What `externalServices.unlinkProject` sends. */
export type UnlinkExternalServiceProjectData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
    /**
     * Numeric id of the linked project.
     */
    project_id: number;
  };
  query?: never;
  url: '/external-services/{id}/projects/{project_id}';
};

/** The responses of `externalServices.unlinkProject`, by status. */
export type UnlinkExternalServiceProjectResponses = {
  /**
   * The project is unlinked.
   */
  204: void;
};

/** The response of `externalServices.unlinkProject`. */
export type UnlinkExternalServiceProjectResponse =
  UnlinkExternalServiceProjectResponses[keyof UnlinkExternalServiceProjectResponses];

/** What `externalServices.getProjectEnvironment` sends. */
export type GetServiceProjectEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
    /**
     * Numeric id of the linked project.
     */
    project_id: number;
  };
  query?: never;
  url: '/external-services/{id}/projects/{project_id}/environment';
};

/** The responses of `externalServices.getProjectEnvironment`, by status. */
export type GetServiceProjectEnvironmentResponses = {
  /**
   * The variables.
   */
  200: Array<ListedServiceVariable>;
};

/** The response of `externalServices.getProjectEnvironment`. */
export type GetServiceProjectEnvironmentResponse =
  GetServiceProjectEnvironmentResponses[keyof GetServiceProjectEnvironmentResponses];

/** What `externalServices.getEnvironmentVariable` sends. */
export type GetServiceEnvironmentVariableData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the external service.
     */
    id: number;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Name of the environment variable.
     */
    var_name: string;
  };
  query?: never;
  url: '/external-services/{id}/projects/{project_id}/environment/{var_name}';
};

/** The responses of `externalServices.getEnvironmentVariable`, by status. */
export type GetServiceEnvironmentVariableResponses = {
  /**
   * The environment variable.
   */
  200: ServiceEnvironmentVariable;
};

/** The response of `externalServices.getEnvironmentVariable`. */
export type GetServiceEnvironmentVariableResponse =
  GetServiceEnvironmentVariableResponses[keyof GetServiceEnvironmentVariableResponses];

/** What `externalServices.start` sends. */
export type StartExternalServiceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}/start';
};

/** The responses of `externalServices.start`, by status. */
export type StartExternalServiceResponses = {
  /**
   * The service after the start.
   */
  200: ExternalService;
};

/** The response of `externalServices.start`. */
export type StartExternalServiceResponse =
  StartExternalServiceResponses[keyof StartExternalServiceResponses];

/** What `externalServices.stop` sends. */
export type StopExternalServiceData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}/stop';
};

/** The responses of `externalServices.stop`, by status. */
export type StopExternalServiceResponses = {
  /**
   * The service after the stop.
   */
  200: ExternalService;
};

/** The response of `externalServices.stop`. */
export type StopExternalServiceResponse =
  StopExternalServiceResponses[keyof StopExternalServiceResponses];

/** What `externalServices.upgrade` sends. */
export type UpgradeExternalServiceData = {
  /**
   * The image to upgrade to.
   */
  body: UpgradeExternalServiceRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the service.
     */
    id: number;
  };
  query?: never;
  url: '/external-services/{id}/upgrade';
};

/** The responses of `externalServices.upgrade`, by status. */
export type UpgradeExternalServiceResponses = {
  /**
   * The service on its new image.
   */
  200: ExternalService;
};

/** The response of `externalServices.upgrade`. */
export type UpgradeExternalServiceResponse =
  UpgradeExternalServiceResponses[keyof UpgradeExternalServiceResponses];

/** What `platform.getFile` sends. */
export type GetFileData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Path of the file, relative to the directory of static files.
     */
    file_path: string;
  };
  query?: never;
  url: '/files/{file_path}';
};

/** The responses of `platform.getFile`, by status. */
export type GetFileResponses = {
  /**
   * The content of the file.
   */
  200: Blob | File;
};

/** The response of `platform.getFile`. */
export type GetFileResponse = GetFileResponses[keyof GetFileResponses];

/** What `platform.getIpGeolocation` sends. */
export type GetIpGeolocationData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * IPv4 or IPv6 address.
     */
    ip: string;
  };
  query?: never;
  url: '/geo/{ip}';
};

/** The responses of `platform.getIpGeolocation`, by status. */
export type GetIpGeolocationResponses = {
  /**
   * The location of the address.
   */
  200: GeoLocation;
};

/** The response of `platform.getIpGeolocation`. */
export type GetIpGeolocationResponse = GetIpGeolocationResponses[keyof GetIpGeolocationResponses];

/** What `git.listConnections` sends. */
export type ListGitConnectionsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 0 to 100, `20` by default.
     */
    per_page?: number;
    /**
     * Field to sort by; by `created_at` when left out or unknown.
     */
    sort?: 'created_at' | 'updated_at' | 'account_name' | (string & {});
    /**
     * Sort direction. `"desc"` by default.
     */
    direction?: 'asc' | 'desc';
  };
  url: '/git-connections';
};

/** The responses of `git.listConnections`, by status. */
export type ListGitConnectionsResponses = {
  /**
   * A page of git connections.
   */
  200: GitConnectionList;
};

/** The response of `git.listConnections`. */
export type ListGitConnectionsResponse =
  ListGitConnectionsResponses[keyof ListGitConnectionsResponses];

/** What `git.deleteConnection` sends. */
export type DeleteGitConnectionData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}';
};

/** The responses of `git.deleteConnection`, by status. */
export type DeleteGitConnectionResponses = {
  /**
   * The connection is deleted.
   */
  204: void;
};

/** The response of `git.deleteConnection`. */
export type DeleteGitConnectionResponse =
  DeleteGitConnectionResponses[keyof DeleteGitConnectionResponses];

/** What `git.activateConnection` sends. */
export type ActivateGitConnectionData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}/activate';
};

/** The responses of `git.activateConnection`, by status. */
export type ActivateGitConnectionResponses = {
  /**
   * The connection is active.
   */
  200: unknown;
};

/** What `git.deactivateConnection` sends. */
export type DeactivateGitConnectionData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}/deactivate';
};

/** The responses of `git.deactivateConnection`, by status. */
export type DeactivateGitConnectionResponses = {
  /**
   * The connection is inactive.
   */
  200: unknown;
};

/** What `git.listConnectionRepositories` sends. */
export type ListGitConnectionRepositoriesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 0 to 100, `20` by default.
     */
    per_page?: number;
    /**
     * Field to sort by.
     */
    sort?:
      | 'name'
      | 'created_at'
      | 'updated_at'
      | 'pushed_at'
      | 'stars'
      | 'watchers'
      | 'size'
      | 'issues'
      | (string & {});
    /**
     * Sort direction. `"desc"` by default.
     */
    direction?: 'asc' | 'desc';
    /**
     * Only repositories whose name contains this text.
     */
    search?: string;
    /**
     * Only repositories of this owner.
     */
    owner?: string;
    /**
     * Only repositories with this main language.
     */
    language?: string;
    /**
     * Only private (true) or only public (false) repositories.
     */
    private?: boolean;
  };
  url: '/git-connections/{connection_id}/repositories';
};

/** The responses of `git.listConnectionRepositories`, by status. */
export type ListGitConnectionRepositoriesResponses = {
  /**
   * A page of repositories.
   */
  200: GitRepositoryList;
};

/** The response of `git.listConnectionRepositories`. */
export type ListGitConnectionRepositoriesResponse =
  ListGitConnectionRepositoriesResponses[keyof ListGitConnectionRepositoriesResponses];

/** What `git.syncRepositories` sends. */
export type SyncRepositoriesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}/sync';
};

/** The responses of `git.syncRepositories`, by status. */
export type SyncRepositoriesResponses = {
  /**
   * The sync has started.
   */
  202: GitRepositorySync;
};

/** The response of `git.syncRepositories`. */
export type SyncRepositoriesResponse = SyncRepositoriesResponses[keyof SyncRepositoriesResponses];

/** What `git.updateConnectionToken` sends. */
export type UpdateGitConnectionTokenData = {
  /**
   * The new token.
   */
  body: UpdateGitConnectionTokenRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}/update-token';
};

/** The responses of `git.updateConnectionToken`, by status. */
export type UpdateGitConnectionTokenResponses = {
  /**
   * The token is replaced.
   */
  200: GitConnectionTokenUpdate;
};

/** The response of `git.updateConnectionToken`. */
export type UpdateGitConnectionTokenResponse =
  UpdateGitConnectionTokenResponses[keyof UpdateGitConnectionTokenResponses];

/** What `git.validateConnection` sends. */
export type ValidateGitConnectionData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git connection.
     */
    connection_id: number;
  };
  query?: never;
  url: '/git-connections/{connection_id}/validate';
};

/** The responses of `git.validateConnection`, by status. */
export type ValidateGitConnectionResponses = {
  /**
   * The outcome of the check.
   */
  200: GitConnectionValidation;
};

/** The response of `git.validateConnection`. */
export type ValidateGitConnectionResponse =
  ValidateGitConnectionResponses[keyof ValidateGitConnectionResponses];

/** What `git.listProviders` sends. */
export type ListGitProvidersData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/git-providers';
};

/** The responses of `git.listProviders`, by status. */
export type ListGitProvidersResponses = {
  /**
   * All git providers.
   */
  200: Array<GitProvider>;
};

/** The response of `git.listProviders`. */
export type ListGitProvidersResponse = ListGitProvidersResponses[keyof ListGitProvidersResponses];

/** What `git.createProvider` sends. */
export type CreateGitProviderData = {
  /**
   * The git provider to create.
   */
  body: CreateGitProviderRequest;
  path?: never;
  query?: never;
  url: '/git-providers';
};

/** The responses of `git.createProvider`, by status. */
export type CreateGitProviderResponses = {
  /**
   * The created git provider.
   */
  201: GitProvider;
};

/** The response of `git.createProvider`. */
export type CreateGitProviderResponse =
  CreateGitProviderResponses[keyof CreateGitProviderResponses];

/** What `git.createGithubPatProvider` sends. */
export type CreateGithubPatGitProviderData = {
  /**
   * Name and token.
   */
  body: CreateGitHubPatProviderRequest;
  path?: never;
  query?: never;
  url: '/git-providers/github/pat';
};

/** The responses of `git.createGithubPatProvider`, by status. */
export type CreateGithubPatGitProviderResponses = {
  /**
   * The created git provider.
   */
  201: GitProvider;
};

/** The response of `git.createGithubPatProvider`. */
export type CreateGithubPatGitProviderResponse =
  CreateGithubPatGitProviderResponses[keyof CreateGithubPatGitProviderResponses];

/** What `git.createGitlabOauthProvider` sends. */
export type CreateGitlabOauthGitProviderData = {
  /**
   * The OAuth application.
   */
  body: CreateGitLabOAuthProviderRequest;
  path?: never;
  query?: never;
  url: '/git-providers/gitlab/oauth';
};

/** The responses of `git.createGitlabOauthProvider`, by status. */
export type CreateGitlabOauthGitProviderResponses = {
  /**
   * The created git provider.
   */
  201: GitProvider;
};

/** The response of `git.createGitlabOauthProvider`. */
export type CreateGitlabOauthGitProviderResponse =
  CreateGitlabOauthGitProviderResponses[keyof CreateGitlabOauthGitProviderResponses];

/** What `git.createGitlabPatProvider` sends. */
export type CreateGitlabPatGitProviderData = {
  /**
   * Name, token and, for a self-managed GitLab, its address.
   */
  body: CreateGitLabPatProviderRequest;
  path?: never;
  query?: never;
  url: '/git-providers/gitlab/pat';
};

/** The responses of `git.createGitlabPatProvider`, by status. */
export type CreateGitlabPatGitProviderResponses = {
  /**
   * The created git provider.
   */
  201: GitProvider;
};

/** The response of `git.createGitlabPatProvider`. */
export type CreateGitlabPatGitProviderResponse =
  CreateGitlabPatGitProviderResponses[keyof CreateGitlabPatGitProviderResponses];

/** What `git.deleteProvider` sends. */
export type DeleteGitProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}';
};

/** The responses of `git.deleteProvider`, by status. */
export type DeleteGitProviderResponses = {
  /**
   * The git provider is deleted.
   */
  204: void;
};

/** The response of `git.deleteProvider`. */
export type DeleteGitProviderResponse =
  DeleteGitProviderResponses[keyof DeleteGitProviderResponses];

/** What `git.getProvider` sends. */
export type GetGitProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}';
};

/** The responses of `git.getProvider`, by status. */
export type GetGitProviderResponses = {
  /**
   * The git provider.
   */
  200: GitProvider;
};

/** The response of `git.getProvider`. */
export type GetGitProviderResponse = GetGitProviderResponses[keyof GetGitProviderResponses];

/** What `git.activateProvider` sends. */
export type ActivateGitProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/activate';
};

/** The responses of `git.activateProvider`, by status. */
export type ActivateGitProviderResponses = {
  /**
   * The git provider is active.
   */
  200: unknown;
};

/** What `git.handleProviderOauthCallback` sends. */
export type HandleGitProviderOauthCallbackData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * One-time code that the git host issued.
     */
    code: string;
    /**
     * Opaque value from the start of the authorization, checked against forgery.
     */
    state: string;
  };
  url: '/git-providers/{provider_id}/callback';
};

/** What `git.listProviderConnections` sends. */
export type ListGitProviderConnectionsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/connections';
};

/** The responses of `git.listProviderConnections`, by status. */
export type ListGitProviderConnectionsResponses = {
  /**
   * The connections, possibly none.
   */
  200: Array<GitConnection>;
};

/** The response of `git.listProviderConnections`. */
export type ListGitProviderConnectionsResponse =
  ListGitProviderConnectionsResponses[keyof ListGitProviderConnectionsResponses];

/** What `git.deactivateProvider` sends. */
export type DeactivateGitProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/deactivate';
};

/** The responses of `git.deactivateProvider`, by status. */
export type DeactivateGitProviderResponses = {
  /**
   * The git provider is inactive.
   */
  200: unknown;
};

/** What `git.checkProviderDeletionSafety` sends. */
export type CheckGitProviderDeletionSafetyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/deletion-check';
};

/** The responses of `git.checkProviderDeletionSafety`, by status. */
export type CheckGitProviderDeletionSafetyResponses = {
  /**
   * Whether deleting is safe, and the projects in the way.
   */
  200: GitProviderDeletionCheck;
};

/** The response of `git.checkProviderDeletionSafety`. */
export type CheckGitProviderDeletionSafetyResponse =
  CheckGitProviderDeletionSafetyResponses[keyof CheckGitProviderDeletionSafetyResponses];

/** What `git.startProviderOauth` sends. */
export type StartGitProviderOauthData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/oauth/authorize';
};

/** What `git.deleteProviderSafely` sends. */
export type DeleteGitProviderSafelyData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the git provider.
     */
    provider_id: number;
  };
  query?: never;
  url: '/git-providers/{provider_id}/safe-delete';
};

/** The responses of `git.deleteProviderSafely`, by status. */
export type DeleteGitProviderSafelyResponses = {
  /**
   * The git provider is deleted.
   */
  204: void;
};

/** The response of `git.deleteProviderSafely`. */
export type DeleteGitProviderSafelyResponse =
  DeleteGitProviderSafelyResponses[keyof DeleteGitProviderSafelyResponses];

/** What `monitoring.getIncident` sends. */
export type GetIncidentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the incident.
     */
    incident_id: number;
  };
  query?: never;
  url: '/incidents/{incident_id}';
};

/** The responses of `monitoring.getIncident`, by status. */
export type GetIncidentResponses = {
  /**
   * The incident.
   */
  200: Incident;
};

/** The response of `monitoring.getIncident`. */
export type GetIncidentResponse = GetIncidentResponses[keyof GetIncidentResponses];

/** What `monitoring.updateIncidentStatus` sends. */
export type UpdateIncidentStatusData = {
  /**
   * New status and a message that explains it.
   */
  body: UpdateIncidentStatusRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the incident.
     */
    incident_id: number;
  };
  query?: never;
  url: '/incidents/{incident_id}/status';
};

/** The responses of `monitoring.updateIncidentStatus`, by status. */
export type UpdateIncidentStatusResponses = {
  /**
   * The updated incident.
   */
  200: Incident;
};

/** The response of `monitoring.updateIncidentStatus`. */
export type UpdateIncidentStatusResponse =
  UpdateIncidentStatusResponses[keyof UpdateIncidentStatusResponses];

/** What `monitoring.listIncidentUpdates` sends. */
export type ListIncidentUpdatesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the incident.
     */
    incident_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/incidents/{incident_id}/updates';
};

/** The responses of `monitoring.listIncidentUpdates`, by status. */
export type ListIncidentUpdatesResponses = {
  /**
   * The entries of the update log.
   */
  200: IncidentUpdateList;
};

/** The response of `monitoring.listIncidentUpdates`. */
export type ListIncidentUpdatesResponse =
  ListIncidentUpdatesResponses[keyof ListIncidentUpdatesResponses];

/** What `platform.listIpAccessControl` sends. */
export type ListIpAccessControlData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Return only rules with this action.
     */
    action?: 'block' | 'allow';
  };
  url: '/ip-access-control';
};

/** The responses of `platform.listIpAccessControl`, by status. */
export type ListIpAccessControlResponses = {
  /**
   * The IP access rules.
   */
  200: Array<IpAccessRule>;
};

/** The response of `platform.listIpAccessControl`. */
export type ListIpAccessControlResponse =
  ListIpAccessControlResponses[keyof ListIpAccessControlResponses];

/** What `platform.createIpAccessControl` sends. */
export type CreateIpAccessControlData = {
  /**
   * The address and what to do with it.
   */
  body: CreateIpAccessRuleRequest;
  path?: never;
  query?: never;
  url: '/ip-access-control';
};

/** The responses of `platform.createIpAccessControl`, by status. */
export type CreateIpAccessControlResponses = {
  /**
   * The new rule.
   */
  201: IpAccessRule;
};

/** The response of `platform.createIpAccessControl`. */
export type CreateIpAccessControlResponse =
  CreateIpAccessControlResponses[keyof CreateIpAccessControlResponses];

/** What `platform.checkIpBlocked` sends. */
export type CheckIpBlockedData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * IPv4 or IPv6 address to check.
     */
    ip: string;
  };
  query?: never;
  url: '/ip-access-control/check/{ip}';
};

/** The responses of `platform.checkIpBlocked`, by status. */
export type CheckIpBlockedResponses = {
  /**
   * Whether the address is blocked.
   */
  200: IpBlockStatus;
};

/** The response of `platform.checkIpBlocked`. */
export type CheckIpBlockedResponse = CheckIpBlockedResponses[keyof CheckIpBlockedResponses];

/** What `platform.deleteIpAccessControl` sends. */
export type DeleteIpAccessControlData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the rule.
     */
    id: number;
  };
  query?: never;
  url: '/ip-access-control/{id}';
};

/** The responses of `platform.deleteIpAccessControl`, by status. */
export type DeleteIpAccessControlResponses = {
  /**
   * The rule is deleted.
   */
  204: void;
};

/** The response of `platform.deleteIpAccessControl`. */
export type DeleteIpAccessControlResponse =
  DeleteIpAccessControlResponses[keyof DeleteIpAccessControlResponses];

/** What `platform.getIpAccessControl` sends. */
export type GetIpAccessControlData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the rule.
     */
    id: number;
  };
  query?: never;
  url: '/ip-access-control/{id}';
};

/** The responses of `platform.getIpAccessControl`, by status. */
export type GetIpAccessControlResponses = {
  /**
   * The rule.
   */
  200: IpAccessRule;
};

/** The response of `platform.getIpAccessControl`. */
export type GetIpAccessControlResponse =
  GetIpAccessControlResponses[keyof GetIpAccessControlResponses];

/** What `platform.updateIpAccessControl` sends. */
export type UpdateIpAccessControlData = {
  /**
   * The fields to change.
   */
  body: UpdateIpAccessRuleRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the rule.
     */
    id: number;
  };
  query?: never;
  url: '/ip-access-control/{id}';
};

/** The responses of `platform.updateIpAccessControl`, by status. */
export type UpdateIpAccessControlResponses = {
  /**
   * The updated rule.
   */
  200: IpAccessRule;
};

/** The response of `platform.updateIpAccessControl`. */
export type UpdateIpAccessControlResponse =
  UpdateIpAccessControlResponses[keyof UpdateIpAccessControlResponses];

/** What `platform.listRoutes` sends. */
export type ListLoadBalancerRoutesData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/lb/routes';
};

/** The responses of `platform.listRoutes`, by status. */
export type ListLoadBalancerRoutesResponses = {
  /**
   * The routes.
   */
  200: Array<LoadBalancerRoute>;
};

/** The response of `platform.listRoutes`. */
export type ListLoadBalancerRoutesResponse =
  ListLoadBalancerRoutesResponses[keyof ListLoadBalancerRoutesResponses];

/** What `platform.createRoute` sends. */
export type CreateLoadBalancerRouteData = {
  /**
   * The domain and its target.
   */
  body: CreateLoadBalancerRouteRequest;
  path?: never;
  query?: never;
  url: '/lb/routes';
};

/** The responses of `platform.createRoute`, by status. */
export type CreateLoadBalancerRouteResponses = {
  /**
   * The new route.
   */
  201: LoadBalancerRoute;
};

/** The response of `platform.createRoute`. */
export type CreateLoadBalancerRouteResponse =
  CreateLoadBalancerRouteResponses[keyof CreateLoadBalancerRouteResponses];

/** What `platform.deleteRoute` sends. */
export type DeleteLoadBalancerRouteData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name of the route.
     */
    domain: string;
  };
  query?: never;
  url: '/lb/routes/{domain}';
};

/** The responses of `platform.deleteRoute`, by status. */
export type DeleteLoadBalancerRouteResponses = {
  /**
   * The route is deleted.
   */
  204: void;
};

/** The response of `platform.deleteRoute`. */
export type DeleteLoadBalancerRouteResponse =
  DeleteLoadBalancerRouteResponses[keyof DeleteLoadBalancerRouteResponses];

/** What `platform.getRoute` sends. */
export type GetLoadBalancerRouteData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name of the route.
     */
    domain: string;
  };
  query?: never;
  url: '/lb/routes/{domain}';
};

/** The responses of `platform.getRoute`, by status. */
export type GetLoadBalancerRouteResponses = {
  /**
   * The route.
   */
  200: LoadBalancerRoute;
};

/** The response of `platform.getRoute`. */
export type GetLoadBalancerRouteResponse =
  GetLoadBalancerRouteResponses[keyof GetLoadBalancerRouteResponses];

/** What `platform.updateRoute` sends. */
export type UpdateLoadBalancerRouteData = {
  /**
   * The new target and state.
   */
  body: UpdateLoadBalancerRouteRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Domain name of the route.
     */
    domain: string;
  };
  query?: never;
  url: '/lb/routes/{domain}';
};

/** The responses of `platform.updateRoute`, by status. */
export type UpdateLoadBalancerRouteResponses = {
  /**
   * The updated route.
   */
  200: LoadBalancerRoute;
};

/** The response of `platform.updateRoute`. */
export type UpdateLoadBalancerRouteResponse =
  UpdateLoadBalancerRouteResponses[keyof UpdateLoadBalancerRouteResponses];

/** What `authentication.logout` sends. */
export type LogoutData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/logout';
};

/** The responses of `authentication.logout`, by status. */
export type LogoutResponses = {
  /**
   * The session is closed.
   */
  200: unknown;
};

/** What `monitoring.deleteMonitor` sends. */
export type DeleteMonitorData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the monitor.
     */
    monitor_id: number;
  };
  query?: never;
  url: '/monitors/{monitor_id}';
};

/** The responses of `monitoring.deleteMonitor`, by status. */
export type DeleteMonitorResponses = {
  /**
   * The monitor is deleted.
   */
  204: void;
};

/** The response of `monitoring.deleteMonitor`. */
export type DeleteMonitorResponse = DeleteMonitorResponses[keyof DeleteMonitorResponses];

/** What `monitoring.getMonitor` sends. */
export type GetMonitorData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the monitor.
     */
    monitor_id: number;
  };
  query?: never;
  url: '/monitors/{monitor_id}';
};

/** The responses of `monitoring.getMonitor`, by status. */
export type GetMonitorResponses = {
  /**
   * The monitor.
   */
  200: Monitor;
};

/** The response of `monitoring.getMonitor`. */
export type GetMonitorResponse = GetMonitorResponses[keyof GetMonitorResponses];

/** What `monitoring.getBucketedStatus` sends. */
export type GetBucketedStatusData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the monitor.
     */
    monitor_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Length of a bucket. Other values are refused. `"hourly"` by default.
     */
    interval?: '5min' | 'hourly' | 'daily';
    /**
     * Start of the window; 24 hours ago when left out.
     */
    start_time?: string | Date;
    /**
     * End of the window; now when left out.
     */
    end_time?: string | Date;
  };
  url: '/monitors/{monitor_id}/bucketed';
};

/** The responses of `monitoring.getBucketedStatus`, by status. */
export type GetBucketedStatusResponses = {
  /**
   * The buckets of the window in order of time.
   */
  200: MonitorStatusHistory;
};

/** The response of `monitoring.getBucketedStatus`. */
export type GetBucketedStatusResponse =
  GetBucketedStatusResponses[keyof GetBucketedStatusResponses];

/** What `monitoring.getCurrentStatus` sends. */
export type GetCurrentStatusData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the monitor.
     */
    monitor_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Start of the window for uptime and response time.
     */
    start_time?: string | Date;
    /**
     * End of the window.
     */
    end_time?: string | Date;
  };
  url: '/monitors/{monitor_id}/current-status';
};

/** The responses of `monitoring.getCurrentStatus`, by status. */
export type GetCurrentStatusResponses = {
  /**
   * State, uptime and response time.
   */
  200: MonitorCurrentStatus;
};

/** The response of `monitoring.getCurrentStatus`. */
export type GetCurrentStatusResponse = GetCurrentStatusResponses[keyof GetCurrentStatusResponses];

/** What `monitoring.getUptime` sends. */
export type GetUptimeData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the monitor.
     */
    monitor_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Number of days of history. `start_time` and `end_time` take precedence over it.
     */
    days?: number;
    /**
     * Start of the window.
     */
    start_time: string | Date;
    /**
     * End of the window.
     */
    end_time: string | Date;
  };
  url: '/monitors/{monitor_id}/uptime';
};

/** The responses of `monitoring.getUptime`, by status. */
export type GetUptimeResponses = {
  /**
   * The checks of the window; empty when there were none.
   */
  200: MonitorUptime;
};

/** The response of `monitoring.getUptime`. */
export type GetUptimeResponse = GetUptimeResponses[keyof GetUptimeResponses];

/** What `notifications.deletePreferences` sends. */
export type DeleteNotificationPreferencesData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/notification-preferences';
};

/** The responses of `notifications.deletePreferences`, by status. */
export type DeleteNotificationPreferencesResponses = {
  /**
   * The preferences are back at their defaults.
   */
  204: void;
};

/** The response of `notifications.deletePreferences`. */
export type DeleteNotificationPreferencesResponse =
  DeleteNotificationPreferencesResponses[keyof DeleteNotificationPreferencesResponses];

/** What `notifications.getPreferences` sends. */
export type GetNotificationPreferencesData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/notification-preferences';
};

/** The responses of `notifications.getPreferences`, by status. */
export type GetNotificationPreferencesResponses = {
  /**
   * The preferences.
   */
  200: NotificationPreferences;
};

/** The response of `notifications.getPreferences`. */
export type GetNotificationPreferencesResponse =
  GetNotificationPreferencesResponses[keyof GetNotificationPreferencesResponses];

/** What `notifications.updatePreferences` sends. */
export type UpdateNotificationPreferencesData = {
  /**
   * The complete set of preferences.
   */
  body: UpdateNotificationPreferencesRequest;
  path?: never;
  query?: never;
  url: '/notification-preferences';
};

/** The responses of `notifications.updatePreferences`, by status. */
export type UpdateNotificationPreferencesResponses = {
  /**
   * The preferences as saved.
   */
  200: NotificationPreferences;
};

/** The response of `notifications.updatePreferences`. */
export type UpdateNotificationPreferencesResponse =
  UpdateNotificationPreferencesResponses[keyof UpdateNotificationPreferencesResponses];

/** What `notifications.listProviders` sends. */
export type ListNotificationProvidersData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Field to sort by, for example `name` or `created_at`. Without it the server picks the order.
     */
    sort_by?: string;
    /**
     * Direction of the sort: ascending or descending.
     */
    sort_order?: 'asc' | 'desc';
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/notification-providers';
};

/** The responses of `notifications.listProviders`, by status. */
export type ListNotificationProvidersResponses = {
  /**
   * One page of providers; empty when none is set up.
   */
  200: NotificationProviderList;
};

/** The response of `notifications.listProviders`. */
export type ListNotificationProvidersResponse =
  ListNotificationProvidersResponses[keyof ListNotificationProvidersResponses];

/** What `notifications.createProvider` sends. */
export type CreateNotificationProviderData = {
  /**
   * Type, name and configuration of the provider.
   */
  body: CreateNotificationProviderRequest;
  path?: never;
  query?: never;
  url: '/notification-providers';
};

/** The responses of `notifications.createProvider`, by status. */
export type CreateNotificationProviderResponses = {
  /**
   * The new notification provider.
   */
  201: NotificationProvider;
};

/** The response of `notifications.createProvider`. */
export type CreateNotificationProviderResponse =
  CreateNotificationProviderResponses[keyof CreateNotificationProviderResponses];

/** What `notifications.createEmailProvider` sends. */
export type CreateEmailNotificationProviderData = {
  /**
   * Name and SMTP server, sender and recipients of the new provider.
   */
  body: CreateEmailNotificationProviderRequest;
  path?: never;
  query?: never;
  url: '/notification-providers/email';
};

/** The responses of `notifications.createEmailProvider`, by status. */
export type CreateEmailNotificationProviderResponses = {
  /**
   * The new provider.
   */
  201: NotificationProvider;
};

/** The response of `notifications.createEmailProvider`. */
export type CreateEmailNotificationProviderResponse =
  CreateEmailNotificationProviderResponses[keyof CreateEmailNotificationProviderResponses];

/** What `notifications.updateEmailProvider` sends. */
export type UpdateEmailNotificationProviderData = {
  /**
   * The new SMTP server, sender and recipients.
   */
  body: UpdateEmailNotificationProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/email/{id}';
};

/** The responses of `notifications.updateEmailProvider`, by status. */
export type UpdateEmailNotificationProviderResponses = {
  /**
   * The updated provider.
   */
  200: NotificationProvider;
};

/** The response of `notifications.updateEmailProvider`. */
export type UpdateEmailNotificationProviderResponse =
  UpdateEmailNotificationProviderResponses[keyof UpdateEmailNotificationProviderResponses];

/** What `notifications.createSlackProvider` sends. */
export type CreateSlackNotificationProviderData = {
  /**
   * Name and Slack webhook and channel of the new provider.
   */
  body: CreateSlackNotificationProviderRequest;
  path?: never;
  query?: never;
  url: '/notification-providers/slack';
};

/** The responses of `notifications.createSlackProvider`, by status. */
export type CreateSlackNotificationProviderResponses = {
  /**
   * The new provider.
   */
  201: NotificationProvider;
};

/** The response of `notifications.createSlackProvider`. */
export type CreateSlackNotificationProviderResponse =
  CreateSlackNotificationProviderResponses[keyof CreateSlackNotificationProviderResponses];

/** What `notifications.updateSlackProvider` sends. */
export type UpdateSlackNotificationProviderData = {
  /**
   * The new Slack webhook and channel.
   */
  body: UpdateSlackNotificationProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/slack/{id}';
};

/** The responses of `notifications.updateSlackProvider`, by status. */
export type UpdateSlackNotificationProviderResponses = {
  /**
   * The updated provider.
   */
  200: NotificationProvider;
};

/** The response of `notifications.updateSlackProvider`. */
export type UpdateSlackNotificationProviderResponse =
  UpdateSlackNotificationProviderResponses[keyof UpdateSlackNotificationProviderResponses];

/** What `notifications.createWebhookProvider` sends. */
export type CreateWebhookNotificationProviderData = {
  /**
   * Name and URL, method and headers of the new provider.
   */
  body: CreateWebhookNotificationProviderRequest;
  path?: never;
  query?: never;
  url: '/notification-providers/webhook';
};

/** The responses of `notifications.createWebhookProvider`, by status. */
export type CreateWebhookNotificationProviderResponses = {
  /**
   * The new provider.
   */
  201: NotificationProvider;
};

/** The response of `notifications.createWebhookProvider`. */
export type CreateWebhookNotificationProviderResponse =
  CreateWebhookNotificationProviderResponses[keyof CreateWebhookNotificationProviderResponses];

/** What `notifications.updateWebhookProvider` sends. */
export type UpdateWebhookNotificationProviderData = {
  /**
   * The new URL, method and headers.
   */
  body: UpdateWebhookNotificationProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/webhook/{id}';
};

/** The responses of `notifications.updateWebhookProvider`, by status. */
export type UpdateWebhookNotificationProviderResponses = {
  /**
   * The updated provider.
   */
  200: NotificationProvider;
};

/** The response of `notifications.updateWebhookProvider`. */
export type UpdateWebhookNotificationProviderResponse =
  UpdateWebhookNotificationProviderResponses[keyof UpdateWebhookNotificationProviderResponses];

/** What `notifications.deleteProvider` sends. */
export type DeleteNotificationProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/{id}';
};

/** The responses of `notifications.deleteProvider`, by status. */
export type DeleteNotificationProviderResponses = {
  /**
   * The provider is deleted.
   */
  204: void;
};

/** The response of `notifications.deleteProvider`. */
export type DeleteNotificationProviderResponse =
  DeleteNotificationProviderResponses[keyof DeleteNotificationProviderResponses];

/** What `notifications.getProvider` sends. */
export type GetNotificationProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/{id}';
};

/** The responses of `notifications.getProvider`, by status. */
export type GetNotificationProviderResponses = {
  /**
   * The notification provider.
   */
  200: NotificationProvider;
};

/** The response of `notifications.getProvider`. */
export type GetNotificationProviderResponse =
  GetNotificationProviderResponses[keyof GetNotificationProviderResponses];

/** What `notifications.updateProvider` sends. */
export type UpdateNotificationProviderData = {
  /**
   * The fields to change.
   */
  body: UpdateNotificationProviderRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/{id}';
};

/** The responses of `notifications.updateProvider`, by status. */
export type UpdateNotificationProviderResponses = {
  /**
   * The updated notification provider.
   */
  200: NotificationProvider;
};

/** The response of `notifications.updateProvider`. */
export type UpdateNotificationProviderResponse =
  UpdateNotificationProviderResponses[keyof UpdateNotificationProviderResponses];

/** What `notifications.testProvider` sends. */
export type TestNotificationProviderData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the notification provider.
     */
    id: number;
  };
  query?: never;
  url: '/notification-providers/{id}/test';
};

/** The responses of `notifications.testProvider`, by status. */
export type TestNotificationProviderResponses = {
  /**
   * Whether the test message was sent.
   */
  200: NotificationProviderTestResult;
};

/** The response of `notifications.testProvider`. */
export type TestNotificationProviderResponse =
  TestNotificationProviderResponses[keyof TestNotificationProviderResponses];

/** What `domains.listOrders` sends. */
export type ListOrdersData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of items on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
    /**
     * Field to sort by.
     */
    sort_by?: string;
    /**
     * Direction of the sort: `asc` or `desc`.
     */
    sort_order?: 'asc' | 'desc';
  };
  url: '/orders';
};

/** The responses of `domains.listOrders`, by status. */
export type ListOrdersResponses = {
  /**
   * A page of certificate orders.
   */
  200: AcmeOrderList;
};

/** The response of `domains.listOrders`. */
export type ListOrdersResponse = ListOrdersResponses[keyof ListOrdersResponses];

/** What `performance.hasMetrics` sends. */
export type HasPerformanceMetricsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  url: '/performance/has-metrics';
};

/** The responses of `performance.hasMetrics`, by status. */
export type HasPerformanceMetricsResponses = {
  /**
   * Whether there are metrics.
   */
  200: PerformanceMetricPresence;
};

/** The response of `performance.hasMetrics`. */
export type HasPerformanceMetricsResponse =
  HasPerformanceMetricsResponses[keyof HasPerformanceMetricsResponses];

/** What `performance.getMetrics` sends. */
export type GetPerformanceMetricsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * Only count this kind of device.
     */
    device_type?: 'desktop' | 'mobile' | 'tablet' | (string & {});
  };
  url: '/performance/metrics';
};

/** The responses of `performance.getMetrics`, by status. */
export type GetPerformanceMetricsResponses = {
  /**
   * The metrics.
   */
  200: PerformanceMetrics;
};

/** The response of `performance.getMetrics`. */
export type GetPerformanceMetricsResponse =
  GetPerformanceMetricsResponses[keyof GetPerformanceMetricsResponses];

/** What `performance.getMetricsOverTime` sends. */
export type GetPerformanceMetricsOverTimeData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * Only count this kind of device.
     */
    device_type?: 'desktop' | 'mobile' | 'tablet' | (string & {});
  };
  url: '/performance/metrics-over-time';
};

/** The responses of `performance.getMetricsOverTime`, by status. */
export type GetPerformanceMetricsOverTimeResponses = {
  /**
   * The metrics over time.
   */
  200: PerformanceMetricsOverTime;
};

/** The response of `performance.getMetricsOverTime`. */
export type GetPerformanceMetricsOverTimeResponse =
  GetPerformanceMetricsOverTimeResponses[keyof GetPerformanceMetricsOverTimeResponses];

/** What `performance.getGroupedPageMetrics` sends. */
export type GetGroupedPageMetricsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * What to group by.
     */
    group_by: 'path' | 'country' | 'device_type' | 'browser' | 'operating_system';
  };
  url: '/performance/page-metrics';
};

/** The responses of `performance.getGroupedPageMetrics`, by status. */
export type GetGroupedPageMetricsResponses = {
  /**
   * The metrics by group.
   */
  200: PerformancePageMetrics;
};

/** The response of `performance.getGroupedPageMetrics`. */
export type GetGroupedPageMetricsResponse =
  GetGroupedPageMetricsResponses[keyof GetGroupedPageMetricsResponses];

/** What `platform.getAccessInfo` sends. */
export type GetAccessInfoData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/platform/access-info';
};

/** The responses of `platform.getAccessInfo`, by status. */
export type GetAccessInfoResponses = {
  /**
   * How the instance is reached.
   */
  200: PlatformAccess;
};

/** The response of `platform.getAccessInfo`. */
export type GetAccessInfoResponse = GetAccessInfoResponses[keyof GetAccessInfoResponses];

/** What `platform.getPrivateIp` sends. */
export type GetPrivateIpData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/platform/private-ip';
};

/** The responses of `platform.getPrivateIp`, by status. */
export type GetPrivateIpResponses = {
  /**
   * The addresses; `error` is set when they cannot be read.
   */
  200: PrivateIpInfo;
};

/** The response of `platform.getPrivateIp`. */
export type GetPrivateIpResponse = GetPrivateIpResponses[keyof GetPrivateIpResponses];

/** What `platform.getPublicIp` sends. */
export type GetPublicIpData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/platform/public-ip';
};

/** The responses of `platform.getPublicIp`, by status. */
export type GetPublicIpResponses = {
  /**
   * The public address, or the reason why it is not known.
   */
  200: PublicIpInfo;
};

/** The response of `platform.getPublicIp`. */
export type GetPublicIpResponse = GetPublicIpResponses[keyof GetPublicIpResponses];

/** What `platform.listPresets` sends. */
export type ListPresetsData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/presets';
};

/** The responses of `platform.listPresets`, by status. */
export type ListPresetsResponses = {
  /**
   * The presets.
   */
  200: PresetList;
};

/** The response of `platform.listPresets`. */
export type ListPresetsResponse = ListPresetsResponses[keyof ListPresetsResponses];

/** What `projects.list` sends. */
export type ListProjectsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects';
};

/** The responses of `projects.list`, by status. */
export type ListProjectsResponses = {
  /**
   * A page of projects.
   */
  200: ProjectList;
};

/** The response of `projects.list`. */
export type ListProjectsResponse = ListProjectsResponses[keyof ListProjectsResponses];

/** What `projects.create` sends. */
export type CreateProjectData = {
  /**
   * The project to create.
   */
  body: CreateProjectRequest;
  path?: never;
  query?: never;
  url: '/projects';
};

/** The responses of `projects.create`, by status. */
export type CreateProjectResponses = {
  /**
   * The created project.
   */
  200: Project;
};

/** The response of `projects.create`. */
export type CreateProjectResponse = CreateProjectResponses[keyof CreateProjectResponses];

/** What `projects.getBySlug` sends. */
export type GetProjectBySlugData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Slug of the project.
     */
    slug: string;
  };
  query?: never;
  url: '/projects/by-slug/{slug}';
};

/** The responses of `projects.getBySlug`, by status. */
export type GetProjectBySlugResponses = {
  /**
   * The project.
   */
  200: Project;
};

/** The response of `projects.getBySlug`. */
export type GetProjectBySlugResponse = GetProjectBySlugResponses[keyof GetProjectBySlugResponses];

/** What `projects.getStatistics` sends. */
export type GetProjectStatisticsData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/projects/statistics';
};

/** The responses of `projects.getStatistics`, by status. */
export type GetProjectStatisticsResponses = {
  /**
   * The statistics.
   */
  200: ProjectStatistics;
};

/** The response of `projects.getStatistics`. */
export type GetProjectStatisticsResponse =
  GetProjectStatisticsResponses[keyof GetProjectStatisticsResponses];

/** What `projects.delete` sends. */
export type DeleteProjectData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}';
};

/** The responses of `projects.delete`, by status. */
export type DeleteProjectResponses = {
  /**
   * The project is deleted.
   */
  204: void;
};

/** The response of `projects.delete`. */
export type DeleteProjectResponse = DeleteProjectResponses[keyof DeleteProjectResponses];

/** What `projects.get` sends. */
export type GetProjectData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}';
};

/** The responses of `projects.get`, by status. */
export type GetProjectResponses = {
  /**
   * The project.
   */
  200: Project;
};

/** The response of `projects.get`. */
export type GetProjectResponse = GetProjectResponses[keyof GetProjectResponses];

/** What `projects.update` sends. */
export type UpdateProjectData = {
  /**
   * The new definition of the project.
   */
  body: CreateProjectRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}';
};

/** The responses of `projects.update`, by status. */
export type UpdateProjectResponses = {
  /**
   * The updated project.
   */
  200: Project;
};

/** The response of `projects.update`. */
export type UpdateProjectResponse = UpdateProjectResponses[keyof UpdateProjectResponses];

/** What `analytics.getProjectActiveVisitors` sends. */
export type GetProjectActiveVisitorsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
  };
  url: '/projects/{project_id}/active-visitors';
};

/** The responses of `analytics.getProjectActiveVisitors`, by status. */
export type GetProjectActiveVisitorsResponses = {
  /**
   * The number of active visitors.
   */
  200: AnalyticsActiveVisitors;
};

/** The response of `analytics.getProjectActiveVisitors`. */
export type GetProjectActiveVisitorsResponse =
  GetProjectActiveVisitorsResponses[keyof GetProjectActiveVisitorsResponses];

/** What `analytics.getAggregatedBuckets` sends. */
export type GetAggregatedBucketsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
    /**
     * Length of a bucket: a number and a unit, for example `1 hour`, `1 day` or `1 week`. `"1 hour"` by default.
     */
    bucket_size?: string;
  };
  url: '/projects/{project_id}/aggregated-buckets';
};

/** The responses of `analytics.getAggregatedBuckets`, by status. */
export type GetAggregatedBucketsResponses = {
  /**
   * The counts.
   */
  200: AnalyticsAggregatedBuckets;
};

/** The response of `analytics.getAggregatedBuckets`. */
export type GetAggregatedBucketsResponse =
  GetAggregatedBucketsResponses[keyof GetAggregatedBucketsResponses];

/** What `projects.updateAutomaticDeploy` sends. */
export type UpdateProjectAutomaticDeployData = {
  /**
   * Whether to deploy automatically.
   */
  body: UpdateAutomaticDeployRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/automatic-deploy';
};

/** The responses of `projects.updateAutomaticDeploy`, by status. */
export type UpdateProjectAutomaticDeployResponses = {
  /**
   * The updated project.
   */
  200: Project;
};

/** The response of `projects.updateAutomaticDeploy`. */
export type UpdateProjectAutomaticDeployResponse =
  UpdateProjectAutomaticDeployResponses[keyof UpdateProjectAutomaticDeployResponses];

/** What `domains.listCustomDomains` sends. */
export type ListCustomDomainsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains';
};

/** The responses of `domains.listCustomDomains`, by status. */
export type ListCustomDomainsResponses = {
  /**
   * The custom domains of the project.
   */
  200: CustomDomainList;
};

/** The response of `domains.listCustomDomains`. */
export type ListCustomDomainsResponse =
  ListCustomDomainsResponses[keyof ListCustomDomainsResponses];

/** What `domains.createCustomDomain` sends. */
export type CreateCustomDomainData = {
  /**
   * The domain, its environment and optionally its redirect.
   */
  body: CreateCustomDomainRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains';
};

/** The responses of `domains.createCustomDomain`, by status. */
export type CreateCustomDomainResponses = {
  /**
   * The new custom domain.
   */
  201: CustomDomain;
};

/** The response of `domains.createCustomDomain`. */
export type CreateCustomDomainResponse =
  CreateCustomDomainResponses[keyof CreateCustomDomainResponses];

/** What `domains.deleteCustomDomain` sends. */
export type DeleteCustomDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the custom domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains/{domain_id}';
};

/** The responses of `domains.deleteCustomDomain`, by status. */
export type DeleteCustomDomainResponses = {
  /**
   * The custom domain is deleted.
   */
  204: void;
};

/** The response of `domains.deleteCustomDomain`. */
export type DeleteCustomDomainResponse =
  DeleteCustomDomainResponses[keyof DeleteCustomDomainResponses];

/** What `domains.getCustomDomain` sends. */
export type GetCustomDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the custom domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains/{domain_id}';
};

/** The responses of `domains.getCustomDomain`, by status. */
export type GetCustomDomainResponses = {
  /**
   * The custom domain.
   */
  200: CustomDomain;
};

/** The response of `domains.getCustomDomain`. */
export type GetCustomDomainResponse = GetCustomDomainResponses[keyof GetCustomDomainResponses];

/** What `domains.updateCustomDomain` sends. */
export type UpdateCustomDomainData = {
  /**
   * The fields to change.
   */
  body: UpdateCustomDomainRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the custom domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains/{domain_id}';
};

/** The responses of `domains.updateCustomDomain`, by status. */
export type UpdateCustomDomainResponses = {
  /**
   * The updated custom domain.
   */
  200: CustomDomain;
};

/** The response of `domains.updateCustomDomain`. */
export type UpdateCustomDomainResponse =
  UpdateCustomDomainResponses[keyof UpdateCustomDomainResponses];

/** What `domains.linkCustomDomainToCertificate` sends. */
export type LinkCustomDomainToCertificateData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the custom domain.
     */
    domain_id: number;
    /**
     * Numeric id of the certificate domain whose certificate is used.
     */
    certificate_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/custom-domains/{domain_id}/link-certificate/{certificate_id}';
};

/** The responses of `domains.linkCustomDomainToCertificate`, by status. */
export type LinkCustomDomainToCertificateResponses = {
  /**
   * The custom domain with the certificate linked.
   */
  200: CustomDomain;
};

/** The response of `domains.linkCustomDomainToCertificate`. */
export type LinkCustomDomainToCertificateResponse =
  LinkCustomDomainToCertificateResponses[keyof LinkCustomDomainToCertificateResponses];

/** What `projects.updateDeploymentConfig` sends. */
export type UpdateProjectDeploymentConfigData = {
  /**
   * The fields to change, in camel case.
   */
  body: UpdateDeploymentConfigRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployment-config';
};

/** The responses of `projects.updateDeploymentConfig`, by status. */
export type UpdateProjectDeploymentConfigResponses = {
  /**
   * The updated project.
   */
  200: Project;
};

/** The response of `projects.updateDeploymentConfig`. */
export type UpdateProjectDeploymentConfigResponse =
  UpdateProjectDeploymentConfigResponses[keyof UpdateProjectDeploymentConfigResponses];

/** What `deployments.list` sends. */
export type ListDeploymentsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only deployments of the environment with this id.
     */
    environment_id?: number;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/deployments';
};

/** The responses of `deployments.list`, by status. */
export type ListDeploymentsResponses = {
  /**
   * A page of deployments.
   */
  200: DeploymentList;
};

/** The response of `deployments.list`. */
export type ListDeploymentsResponse = ListDeploymentsResponses[keyof ListDeploymentsResponses];

/** What `deployments.get` sends. */
export type GetDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}';
};

/** The responses of `deployments.get`, by status. */
export type GetDeploymentResponses = {
  /**
   * The deployment.
   */
  200: Deployment;
};

/** The response of `deployments.get`. */
export type GetDeploymentResponse = GetDeploymentResponses[keyof GetDeploymentResponses];

/** What `deployments.cancel` sends. */
export type CancelDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/cancel';
};

/** The responses of `deployments.cancel`, by status. */
export type CancelDeploymentResponses = {
  /**
   * The state of the deployment after the request.
   */
  200: DeploymentState;
};

/** The response of `deployments.cancel`. */
export type CancelDeploymentResponse = CancelDeploymentResponses[keyof CancelDeploymentResponses];

/** What `deployments.listCapturedLogs` sends. */
export type ListCapturedLogsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/deployments/{deployment_id}/container-logs';
};

/** The responses of `deployments.listCapturedLogs`, by status. */
export type ListCapturedLogsResponses = {
  /**
   * The captured logs.
   */
  200: CapturedLogList;
};

/** The response of `deployments.listCapturedLogs`. */
export type ListCapturedLogsResponse = ListCapturedLogsResponses[keyof ListCapturedLogsResponses];

/** What `deployments.getCapturedLog` sends. */
export type GetCapturedLogData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
    /**
     * Numeric id of the captured log.
     */
    log_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/container-logs/{log_id}';
};

/** The responses of `deployments.getCapturedLog`, by status. */
export type GetCapturedLogResponses = {
  /**
   * The log with its text.
   */
  200: CapturedLogContent;
};

/** The response of `deployments.getCapturedLog`. */
export type GetCapturedLogResponse = GetCapturedLogResponses[keyof GetCapturedLogResponses];

/** What `deployments.listJobs` sends. */
export type ListDeploymentJobsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/deployments/{deployment_id}/jobs';
};

/** The responses of `deployments.listJobs`, by status. */
export type ListDeploymentJobsResponses = {
  /**
   * The jobs of the deployment.
   */
  200: DeploymentJobList;
};

/** The response of `deployments.listJobs`. */
export type ListDeploymentJobsResponse =
  ListDeploymentJobsResponses[keyof ListDeploymentJobsResponses];

/** What `deployments.getJobLogs` sends. */
export type GetJobLogsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
    /**
     * Identifier of the job: the `job_id` string of the deployment's job list, not its numeric `id`.
     */
    job_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs';
};

/** The responses of `deployments.getJobLogs`, by status. */
export type GetJobLogsResponses = {
  /**
   * The log text, one entry a line; empty when nothing was logged.
   */
  200: string;
};

/** The response of `deployments.getJobLogs`. */
export type GetJobLogsResponse = GetJobLogsResponses[keyof GetJobLogsResponses];

/** What `deployments.tailJobLogs` sends. */
export type TailJobLogsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
    /**
     * Id of the job, as the deployment's job list gives it.
     */
    job_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail';
};

/** What `deployments.listOperations` sends. */
export type ListDeploymentOperationsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Id of the deployment; the server reads it as text.
     */
    deployment_id: number | string;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/operations';
};

/** The responses of `deployments.listOperations`, by status. */
export type ListDeploymentOperationsResponses = {
  /**
   * The operations of the deployment.
   */
  200: DeploymentOperationResults;
};

/** The response of `deployments.listOperations`. */
export type ListDeploymentOperationsResponse =
  ListDeploymentOperationsResponses[keyof ListDeploymentOperationsResponses];

/** What `deployments.executeOperation` sends. */
export type ExecuteDeploymentOperationData = {
  /**
   * The operation to execute.
   */
  body: ExecuteDeploymentOperationRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Id of the deployment; the server reads it as text.
     */
    deployment_id: number | string;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/operations';
};

/** The responses of `deployments.executeOperation`, by status. */
export type ExecuteDeploymentOperationResponses = {
  /**
   * The result of the operation.
   */
  202: DeploymentOperationResult;
};

/** The response of `deployments.executeOperation`. */
export type ExecuteDeploymentOperationResponse =
  ExecuteDeploymentOperationResponses[keyof ExecuteDeploymentOperationResponses];

/** What `deployments.getOperationStatus` sends. */
export type GetDeploymentOperationStatusData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Id of the deployment; the server reads it as text.
     */
    deployment_id: number | string;
    /**
     * Kind of operation.
     */
    operation_type: 'deploy' | 'mark_complete' | 'take_screenshot' | (string & {});
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/operations/{operation_type}';
};

/** The responses of `deployments.getOperationStatus`, by status. */
export type GetDeploymentOperationStatusResponses = {
  /**
   * The latest result of the operation.
   */
  200: DeploymentOperationResult;
};

/** The response of `deployments.getOperationStatus`. */
export type GetDeploymentOperationStatusResponse =
  GetDeploymentOperationStatusResponses[keyof GetDeploymentOperationStatusResponses];

/** What `deployments.pause` sends. */
export type PauseDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/pause';
};

/** The responses of `deployments.pause`, by status. */
export type PauseDeploymentResponses = {
  /**
   * The state of the deployment after the request.
   */
  200: DeploymentState;
};

/** The response of `deployments.pause`. */
export type PauseDeploymentResponse = PauseDeploymentResponses[keyof PauseDeploymentResponses];

/** What `deployments.promote` sends. */
export type PromoteDeploymentData = {
  /**
   * Where to deploy it.
   */
  body: PromoteDeploymentRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment to promote.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/promote';
};

/** The responses of `deployments.promote`, by status. */
export type PromoteDeploymentResponses = {
  /**
   * The new deployment in the target environment.
   */
  200: Deployment;
};

/** The response of `deployments.promote`. */
export type PromoteDeploymentResponse =
  PromoteDeploymentResponses[keyof PromoteDeploymentResponses];

/** What `deployments.resume` sends. */
export type ResumeDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/resume';
};

/** The responses of `deployments.resume`, by status. */
export type ResumeDeploymentResponses = {
  /**
   * The state of the deployment after the request.
   */
  200: DeploymentState;
};

/** The response of `deployments.resume`. */
export type ResumeDeploymentResponse = ResumeDeploymentResponses[keyof ResumeDeploymentResponses];

/** What `deployments.rollback` sends. */
export type RollbackDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment to return to.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/rollback';
};

/** The responses of `deployments.rollback`, by status. */
export type RollbackDeploymentResponses = {
  /**
   * The deployment that results from the rollback.
   */
  200: Deployment;
};

/** The response of `deployments.rollback`. */
export type RollbackDeploymentResponse =
  RollbackDeploymentResponses[keyof RollbackDeploymentResponses];

/** What `deployments.teardown` sends. */
export type TeardownDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the deployment.
     */
    deployment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/deployments/{deployment_id}/teardown';
};

/** The responses of `deployments.teardown`, by status. */
export type TeardownDeploymentResponses = {
  /**
   * The containers are stopped and removed.
   */
  204: void;
};

/** The response of `deployments.teardown`. */
export type TeardownDeploymentResponse =
  TeardownDeploymentResponses[keyof TeardownDeploymentResponses];

/** What `monitoring.listDsns` sends. */
export type ListDsnsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/dsns';
};

/** The responses of `monitoring.listDsns`, by status. */
export type ListDsnsResponses = {
  /**
   * The DSNs of the project.
   */
  200: Array<ErrorTrackingDsn>;
};

/** The response of `monitoring.listDsns`. */
export type ListDsnsResponse = ListDsnsResponses[keyof ListDsnsResponses];

/** What `monitoring.createDsn` sends. */
export type CreateDsnData = {
  /**
   * Settings of the DSN; every field is optional.
   */
  body: CreateErrorTrackingDsnRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/dsns';
};

/** The responses of `monitoring.createDsn`, by status. */
export type CreateDsnResponses = {
  /**
   * The created DSN.
   */
  201: ErrorTrackingDsn;
};

/** The response of `monitoring.createDsn`. */
export type CreateDsnResponse = CreateDsnResponses[keyof CreateDsnResponses];

/** What `monitoring.getOrCreateDsn` sends. */
export type GetOrCreateDsnData = {
  /**
   * Scope of the DSN; every field is optional.
   */
  body: GetOrCreateErrorTrackingDsnRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/dsns/get-or-create';
};

/** The responses of `monitoring.getOrCreateDsn`, by status. */
export type GetOrCreateDsnResponses = {
  /**
   * The existing or new DSN.
   */
  200: ErrorTrackingDsn;
};

/** The response of `monitoring.getOrCreateDsn`. */
export type GetOrCreateDsnResponse = GetOrCreateDsnResponses[keyof GetOrCreateDsnResponses];

/** What `monitoring.regenerateDsn` sends. */
export type RegenerateDsnData = {
  /**
   * How to build the address; every field is optional.
   */
  body: RegenerateErrorTrackingDsnRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the DSN.
     */
    dsn_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/dsns/{dsn_id}/regenerate';
};

/** The responses of `monitoring.regenerateDsn`, by status. */
export type RegenerateDsnResponses = {
  /**
   * The DSN with its new key.
   */
  200: ErrorTrackingDsn;
};

/** The response of `monitoring.regenerateDsn`. */
export type RegenerateDsnResponse = RegenerateDsnResponses[keyof RegenerateDsnResponses];

/** What `monitoring.revokeDsn` sends. */
export type RevokeDsnData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the DSN.
     */
    dsn_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/dsns/{dsn_id}/revoke';
};

/** The responses of `monitoring.revokeDsn`, by status. */
export type RevokeDsnResponses = {
  /**
   * The DSN is revoked.
   */
  204: void;
};

/** The response of `monitoring.revokeDsn`. */
export type RevokeDsnResponse = RevokeDsnResponses[keyof RevokeDsnResponses];

/** What `envVars.list` sends. */
export type ListEnvironmentVariablesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only variables that apply to the environment with this id.
     */
    environment_id?: number;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/env-vars';
};

/** The responses of `envVars.list`, by status. */
export type ListEnvironmentVariablesResponses = {
  /**
   * The environment variables.
   */
  200: EnvironmentVariableList;
};

/** The response of `envVars.list`. */
export type ListEnvironmentVariablesResponse =
  ListEnvironmentVariablesResponses[keyof ListEnvironmentVariablesResponses];

/** What `envVars.create` sends. */
export type CreateEnvironmentVariableData = {
  /**
   * The variable to create.
   */
  body: CreateEnvironmentVariableRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/env-vars';
};

/** The responses of `envVars.create`, by status. */
export type CreateEnvironmentVariableResponses = {
  /**
   * The created variable.
   */
  201: EnvironmentVariable;
};

/** The response of `envVars.create`. */
export type CreateEnvironmentVariableResponse =
  CreateEnvironmentVariableResponses[keyof CreateEnvironmentVariableResponses];

/** What `envVars.listResolved` sends. */
export type ListResolvedEnvironmentVariablesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only the project's variables that apply to the environment with this id, beside those of linked services.
     */
    environment_id?: number;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/env-vars/resolved';
};

/** The responses of `envVars.listResolved`, by status. */
export type ListResolvedEnvironmentVariablesResponses = {
  /**
   * The variables with their sources.
   */
  200: ResolvedEnvironmentVariableList;
};

/** The response of `envVars.listResolved`. */
export type ListResolvedEnvironmentVariablesResponse =
  ListResolvedEnvironmentVariablesResponses[keyof ListResolvedEnvironmentVariablesResponses];

/** What `envVars.getValue` sends. */
export type GetEnvironmentVariableValueData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Key of the variable, case-sensitive.
     */
    key: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Environment whose value is wanted.
     */
    environment_id?: number;
    /**
     * Id of the variable whose value is wanted, where several have the key.
     */
    var_id?: number;
  };
  url: '/projects/{project_id}/env-vars/{key}/value';
};

/** The responses of `envVars.getValue`, by status. */
export type GetEnvironmentVariableValueResponses = {
  /**
   * The value.
   */
  200: EnvironmentVariableValue;
};

/** The response of `envVars.getValue`. */
export type GetEnvironmentVariableValueResponse =
  GetEnvironmentVariableValueResponses[keyof GetEnvironmentVariableValueResponses];

/** What `envVars.delete` sends. */
export type DeleteEnvironmentVariableData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment variable.
     */
    var_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/env-vars/{var_id}';
};

/** The responses of `envVars.delete`, by status. */
export type DeleteEnvironmentVariableResponses = {
  /**
   * The variable is deleted.
   */
  204: void;
};

/** The response of `envVars.delete`. */
export type DeleteEnvironmentVariableResponse =
  DeleteEnvironmentVariableResponses[keyof DeleteEnvironmentVariableResponses];

/** What `envVars.update` sends. */
export type UpdateEnvironmentVariableData = {
  /**
   * The new state of the variable.
   */
  body: UpdateEnvironmentVariableRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment variable.
     */
    var_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/env-vars/{var_id}';
};

/** The responses of `envVars.update`, by status. */
export type UpdateEnvironmentVariableResponses = {
  /**
   * The updated variable.
   */
  200: EnvironmentVariable;
};

/** The response of `envVars.update`. */
export type UpdateEnvironmentVariableResponse =
  UpdateEnvironmentVariableResponses[keyof UpdateEnvironmentVariableResponses];

/** What `environments.list` sends. */
export type ListEnvironmentsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/environments';
};

/** The responses of `environments.list`, by status. */
export type ListEnvironmentsResponses = {
  /**
   * The environments of the project.
   */
  200: EnvironmentList;
};

/** The response of `environments.list`. */
export type ListEnvironmentsResponse = ListEnvironmentsResponses[keyof ListEnvironmentsResponses];

/** What `environments.create` sends. */
export type CreateEnvironmentData = {
  /**
   * The environment to create.
   */
  body: CreateEnvironmentRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments';
};

/** The responses of `environments.create`, by status. */
export type CreateEnvironmentResponses = {
  /**
   * The created environment.
   */
  201: Environment;
};

/** The response of `environments.create`. */
export type CreateEnvironmentResponse =
  CreateEnvironmentResponses[keyof CreateEnvironmentResponses];

/** What `environments.delete` sends. */
export type DeleteEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}';
};

/** The responses of `environments.delete`, by status. */
export type DeleteEnvironmentResponses = {
  /**
   * The environment is deleted.
   */
  204: void;
};

/** The response of `environments.delete`. */
export type DeleteEnvironmentResponse =
  DeleteEnvironmentResponses[keyof DeleteEnvironmentResponses];

/** What `environments.get` sends. */
export type GetEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}';
};

/** The responses of `environments.get`, by status. */
export type GetEnvironmentResponses = {
  /**
   * The environment.
   */
  200: Environment;
};

/** The response of `environments.get`. */
export type GetEnvironmentResponse = GetEnvironmentResponses[keyof GetEnvironmentResponses];

/** What `crons.list` sends. */
export type ListCronsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/crons';
};

/** The responses of `crons.list`, by status. */
export type ListCronsResponses = {
  /**
   * The cron jobs of the environment.
   */
  200: Array<Cron>;
};

/** The response of `crons.list`. */
export type ListCronsResponse = ListCronsResponses[keyof ListCronsResponses];

/** What `crons.get` sends. */
export type GetCronData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
    /**
     * Numeric id of the cron job.
     */
    cron_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/crons/{cron_id}';
};

/** The responses of `crons.get`, by status. */
export type GetCronResponses = {
  /**
   * The cron job.
   */
  200: Cron;
};

/** The response of `crons.get`. */
export type GetCronResponse = GetCronResponses[keyof GetCronResponses];

/** What `crons.listExecutions` sends. */
export type ListCronExecutionsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
    /**
     * Numeric id of the cron job.
     */
    cron_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/environments/{env_id}/crons/{cron_id}/executions';
};

/** The responses of `crons.listExecutions`, by status. */
export type ListCronExecutionsResponses = {
  /**
   * A page of executions.
   */
  200: Array<CronExecution>;
};

/** The response of `crons.listExecutions`. */
export type ListCronExecutionsResponse =
  ListCronExecutionsResponses[keyof ListCronExecutionsResponses];

/** What `domains.list` sends. */
export type ListEnvironmentDomainsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/environments/{env_id}/domains';
};

/** The responses of `domains.list`, by status. */
export type ListEnvironmentDomainsResponses = {
  /**
   * The domains of the environment.
   */
  200: EnvironmentDomainList;
};

/** The response of `domains.list`. */
export type ListEnvironmentDomainsResponse =
  ListEnvironmentDomainsResponses[keyof ListEnvironmentDomainsResponses];

/** What `domains.add` sends. */
export type AddEnvironmentDomainData = {
  /**
   * The domain to add.
   */
  body: AddEnvironmentDomainRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/domains';
};

/** The responses of `domains.add`, by status. */
export type AddEnvironmentDomainResponses = {
  /**
   * The added domain.
   */
  201: EnvironmentDomain;
};

/** The response of `domains.add`. */
export type AddEnvironmentDomainResponse =
  AddEnvironmentDomainResponses[keyof AddEnvironmentDomainResponses];

/** What `domains.remove` sends. */
export type RemoveEnvironmentDomainData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
    /**
     * Numeric id of the environment's domain.
     */
    domain_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/domains/{domain_id}';
};

/** The responses of `domains.remove`, by status. */
export type RemoveEnvironmentDomainResponses = {
  /**
   * The domain is removed.
   */
  204: void;
};

/** The response of `domains.remove`. */
export type RemoveEnvironmentDomainResponse =
  RemoveEnvironmentDomainResponses[keyof RemoveEnvironmentDomainResponses];

/** What `environments.updateSettings` sends. */
export type UpdateEnvironmentSettingsData = {
  /**
   * The settings to change.
   */
  body: UpdateEnvironmentSettingsRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/settings';
};

/** The responses of `environments.updateSettings`, by status. */
export type UpdateEnvironmentSettingsResponses = {
  /**
   * The environment with its new settings.
   */
  200: Environment;
};

/** The response of `environments.updateSettings`. */
export type UpdateEnvironmentSettingsResponse =
  UpdateEnvironmentSettingsResponses[keyof UpdateEnvironmentSettingsResponses];

/** What `environments.sleep` sends. */
export type SleepEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/sleep';
};

/** The responses of `environments.sleep`, by status. */
export type SleepEnvironmentResponses = {
  /**
   * The environment, asleep.
   */
  200: Environment;
};

/** The response of `environments.sleep`. */
export type SleepEnvironmentResponse = SleepEnvironmentResponses[keyof SleepEnvironmentResponses];

/** What `environments.teardown` sends. */
export type TeardownEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/teardown';
};

/** The responses of `environments.teardown`, by status. */
export type TeardownEnvironmentResponses = {
  /**
   * The containers are removed.
   */
  204: void;
};

/** The response of `environments.teardown`. */
export type TeardownEnvironmentResponse =
  TeardownEnvironmentResponses[keyof TeardownEnvironmentResponses];

/** What `environments.wake` sends. */
export type WakeEnvironmentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    env_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{env_id}/wake';
};

/** The responses of `environments.wake`, by status. */
export type WakeEnvironmentResponses = {
  /**
   * The environment, awake.
   */
  200: Environment;
};

/** The response of `environments.wake`. */
export type WakeEnvironmentResponse = WakeEnvironmentResponses[keyof WakeEnvironmentResponses];

/** What `deployments.getContainerLogs` sends. */
export type GetContainerLogsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Send only lines logged at or after this time: ISO 8601, or Unix seconds. The SDK sends Unix seconds.
     */
    start_date?: number | string | Date;
    /**
     * Send only lines logged at or before this time: ISO 8601, or Unix seconds. The SDK sends Unix seconds.
     */
    end_date?: number | string | Date;
    /**
     * Number of lines to send from the end of the log, or `all` for the whole log.
     */
    tail?: string;
    /**
     * Name of the container to read. Needed only when the deployment has several containers.
     */
    container_name?: string;
    /**
     * Whether each line starts with its timestamp. `false` by default.
     */
    timestamps?: boolean;
    /**
     * Whether the connection stays open for new lines. When it is false, the server closes it after the lines that exist.
     */
    follow?: boolean;
  };
  url: '/projects/{project_id}/environments/{environment_id}/container-logs';
};

/** What `deployments.listContainers` sends. */
export type ListContainersData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/environments/{environment_id}/containers';
};

/** The responses of `deployments.listContainers`, by status. */
export type ListContainersResponses = {
  /**
   * The containers of the environment.
   */
  200: ContainerList;
};

/** The response of `deployments.listContainers`. */
export type ListContainersResponse = ListContainersResponses[keyof ListContainersResponses];

/** What `deployments.getContainerDetail` sends. */
export type GetContainerDetailData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as the environment's container list gives it.
     */
    container_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}';
};

/** The responses of `deployments.getContainerDetail`, by status. */
export type GetContainerDetailResponses = {
  /**
   * The container.
   */
  200: ContainerDetail;
};

/** The response of `deployments.getContainerDetail`. */
export type GetContainerDetailResponse =
  GetContainerDetailResponses[keyof GetContainerDetailResponses];

/** What `deployments.getContainerLogsById` sends. */
export type GetContainerLogsByIdData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as the environment's container list gives it.
     */
    container_id: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Send only lines logged at or after this time: ISO 8601, or Unix seconds. The SDK sends Unix seconds.
     */
    start_date?: number | string | Date;
    /**
     * Send only lines logged at or before this time: ISO 8601, or Unix seconds. The SDK sends Unix seconds.
     */
    end_date?: number | string | Date;
    /**
     * Number of lines to send from the end of the log, or `all` for the whole log.
     */
    tail?: string;
    /**
     * Whether each line starts with its timestamp. `false` by default.
     */
    timestamps?: boolean;
    /**
     * Whether the connection stays open for new lines. When it is false, the server closes it after the lines that exist.
     */
    follow?: boolean;
  };
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/logs';
};

/** What `deployments.getContainerMetrics` sends. */
export type GetContainerMetricsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as listed for the environment.
     */
    container_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics';
};

/** The responses of `deployments.getContainerMetrics`, by status. */
export type GetContainerMetricsResponses = {
  /**
   * The current resource usage.
   */
  200: ContainerMetrics;
};

/** The response of `deployments.getContainerMetrics`. */
export type GetContainerMetricsResponse =
  GetContainerMetricsResponses[keyof GetContainerMetricsResponses];

/** What `deployments.streamContainerMetrics` sends. */
export type StreamContainerMetricsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as the environment's container list gives it.
     */
    container_id: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Time between two events, in milliseconds. `1000` by default.
     */
    interval?: number;
  };
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/metrics/stream';
};

/** The responses of `deployments.streamContainerMetrics`, by status. */
export type StreamContainerMetricsResponses = {
  /**
   * A stream of metrics events (`text/event-stream`).
   */
  200: ContainerMetrics;
};

/** The response of `deployments.streamContainerMetrics`. */
export type StreamContainerMetricsResponse =
  StreamContainerMetricsResponses[keyof StreamContainerMetricsResponses];

/** What `deployments.restartContainer` sends. */
export type RestartContainerData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as listed for the environment.
     */
    container_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/restart';
};

/** The responses of `deployments.restartContainer`, by status. */
export type RestartContainerResponses = {
  /**
   * The outcome of the action.
   */
  200: ContainerActionResult;
};

/** The response of `deployments.restartContainer`. */
export type RestartContainerResponse = RestartContainerResponses[keyof RestartContainerResponses];

/** What `deployments.startContainer` sends. */
export type StartContainerData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as listed for the environment.
     */
    container_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/start';
};

/** The responses of `deployments.startContainer`, by status. */
export type StartContainerResponses = {
  /**
   * The outcome of the action.
   */
  200: ContainerActionResult;
};

/** The response of `deployments.startContainer`. */
export type StartContainerResponse = StartContainerResponses[keyof StartContainerResponses];

/** What `deployments.stopContainer` sends. */
export type StopContainerData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
    /**
     * Docker id of the container, as listed for the environment.
     */
    container_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/containers/{container_id}/stop';
};

/** The responses of `deployments.stopContainer`, by status. */
export type StopContainerResponses = {
  /**
   * The outcome of the action.
   */
  200: ContainerActionResult;
};

/** The response of `deployments.stopContainer`. */
export type StopContainerResponse = StopContainerResponses[keyof StopContainerResponses];

/** What `deployments.deployFromImage` sends. */
export type DeployFromImageData = {
  /**
   * The image to deploy.
   */
  body: DeployFromImageRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/deploy/image';
};

/** The responses of `deployments.deployFromImage`, by status. */
export type DeployFromImageResponses = {
  /**
   * The deployment is queued.
   */
  202: RemoteDeployment;
};

/** The response of `deployments.deployFromImage`. */
export type DeployFromImageResponse = DeployFromImageResponses[keyof DeployFromImageResponses];

/** What `deployments.deployFromImageUpload` sends. */
export type DeployFromImageUploadData = {
  /**
   * Multipart form with the image tarball in the part `file`.
   */
  body: DeployFromImageUploadRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Tag to give the uploaded image. The server picks one when it is absent.
     */
    tag?: string;
    /**
     * HTTP path that is probed to decide whether the new container is healthy, for example `/health`.
     */
    health_check_path?: string;
    /**
     * UUID of this upload. Servers newer than August 2026 find its deployment by it, and never start a second one for it. Older servers ignore it.
     */
    upload_request_id?: string;
  };
  url: '/projects/{project_id}/environments/{environment_id}/deploy/image-upload';
};

/** The responses of `deployments.deployFromImageUpload`, by status. */
export type DeployFromImageUploadResponses = {
  /**
   * The image is accepted and the deployment is queued.
   */
  202: RemoteDeployment;
};

/** The response of `deployments.deployFromImageUpload`. */
export type DeployFromImageUploadResponse =
  DeployFromImageUploadResponses[keyof DeployFromImageUploadResponses];

/** What `deployments.deployFromStatic` sends. */
export type DeployFromStaticData = {
  /**
   * The bundle to deploy.
   */
  body: DeployFromStaticRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the environment.
     */
    environment_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/environments/{environment_id}/deploy/static';
};

/** The responses of `deployments.deployFromStatic`, by status. */
export type DeployFromStaticResponses = {
  /**
   * The deployment is queued.
   */
  202: RemoteDeployment;
};

/** The response of `deployments.deployFromStatic`. */
export type DeployFromStaticResponse = DeployFromStaticResponses[keyof DeployFromStaticResponses];

/** What `monitoring.getErrorDashboardStats` sends. */
export type GetErrorDashboardStatsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_time: string | Date;
    /**
     * End of the period.
     */
    end_time: string | Date;
    /**
     * Only count errors of this environment.
     */
    environment_id?: number;
    /**
     * Whether to compare with the period of equal length before `start_time`. `false` by default.
     */
    compare_to_previous?: boolean;
  };
  url: '/projects/{project_id}/error-dashboard-stats';
};

/** The responses of `monitoring.getErrorDashboardStats`, by status. */
export type GetErrorDashboardStatsResponses = {
  /**
   * The statistics.
   */
  200: ErrorDashboardStats;
};

/** The response of `monitoring.getErrorDashboardStats`. */
export type GetErrorDashboardStatsResponse =
  GetErrorDashboardStatsResponses[keyof GetErrorDashboardStatsResponses];

/** What `monitoring.listErrorGroups` sends. */
export type ListErrorGroupsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of rows on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
    /**
     * Only groups in this status.
     */
    status?: 'unresolved' | 'resolved' | 'ignored' | 'assigned' | (string & {}) | null;
    /**
     * Only groups of this environment.
     */
    environment_id?: number;
    /**
     * Only groups seen at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only groups seen at or before this time.
     */
    end_date?: string | Date;
    /**
     * Field to sort by; by `last_seen` when left out or unknown.
     */
    sort_by?: 'last_seen' | 'first_seen' | 'total_count' | (string & {}) | null;
    /**
     * Sort direction. `"desc"` by default.
     */
    sort_order?: 'asc' | 'desc';
  };
  url: '/projects/{project_id}/error-groups';
};

/** The responses of `monitoring.listErrorGroups`, by status. */
export type ListErrorGroupsResponses = {
  /**
   * A page of error groups.
   */
  200: ErrorGroupList;
};

/** The response of `monitoring.listErrorGroups`. */
export type ListErrorGroupsResponse = ListErrorGroupsResponses[keyof ListErrorGroupsResponses];

/** What `monitoring.getErrorGroup` sends. */
export type GetErrorGroupData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the error group.
     */
    group_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/error-groups/{group_id}';
};

/** The responses of `monitoring.getErrorGroup`, by status. */
export type GetErrorGroupResponses = {
  /**
   * The error group.
   */
  200: ErrorGroup;
};

/** The response of `monitoring.getErrorGroup`. */
export type GetErrorGroupResponse = GetErrorGroupResponses[keyof GetErrorGroupResponses];

/** What `monitoring.updateErrorGroup` sends. */
export type UpdateErrorGroupData = {
  /**
   * The new status.
   */
  body: UpdateErrorGroupRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the error group.
     */
    group_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/error-groups/{group_id}';
};

/** The responses of `monitoring.updateErrorGroup`, by status. */
export type UpdateErrorGroupResponses = {
  /**
   * The error group is updated.
   */
  200: unknown;
};

/** What `monitoring.listErrorEvents` sends. */
export type ListErrorEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the error group.
     */
    group_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of rows on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
  };
  url: '/projects/{project_id}/error-groups/{group_id}/events';
};

/** The responses of `monitoring.listErrorEvents`, by status. */
export type ListErrorEventsResponses = {
  /**
   * A page of error events.
   */
  200: ErrorEventList;
};

/** The response of `monitoring.listErrorEvents`. */
export type ListErrorEventsResponse = ListErrorEventsResponses[keyof ListErrorEventsResponses];

/** What `monitoring.getErrorEvent` sends. */
export type GetErrorEventData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the error group.
     */
    group_id: number;
    /**
     * Numeric id of the error event.
     */
    event_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/error-groups/{group_id}/events/{event_id}';
};

/** The responses of `monitoring.getErrorEvent`, by status. */
export type GetErrorEventResponses = {
  /**
   * The error event.
   */
  200: ErrorEvent;
};

/** The response of `monitoring.getErrorEvent`. */
export type GetErrorEventResponse = GetErrorEventResponses[keyof GetErrorEventResponses];

/** What `monitoring.getErrorStats` sends. */
export type GetErrorStatsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/error-stats';
};

/** The responses of `monitoring.getErrorStats`, by status. */
export type GetErrorStatsResponses = {
  /**
   * The counts.
   */
  200: ErrorGroupStats;
};

/** The response of `monitoring.getErrorStats`. */
export type GetErrorStatsResponse = GetErrorStatsResponses[keyof GetErrorStatsResponses];

/** What `monitoring.getErrorTimeSeries` sends. */
export type GetErrorTimeSeriesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_time: string | Date;
    /**
     * End of the period.
     */
    end_time: string | Date;
    /**
     * Length of a bucket, for example `15m`, `1h` or `1d`. `"1h"` by default.
     */
    bucket?: string;
  };
  url: '/projects/{project_id}/error-time-series';
};

/** The responses of `monitoring.getErrorTimeSeries`, by status. */
export type GetErrorTimeSeriesResponses = {
  /**
   * One point for each bucket.
   */
  200: Array<ErrorTimeSeriesPoint>;
};

/** The response of `monitoring.getErrorTimeSeries`. */
export type GetErrorTimeSeriesResponse =
  GetErrorTimeSeriesResponses[keyof GetErrorTimeSeriesResponses];

/** What `analytics.getProjectEventsCount` sends. */
export type GetProjectEventsCountData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Maximum number of rows to return. 1 to 100, `20` by default.
     */
    limit?: number;
    /**
     * Whether to leave out events that Temps records by itself, such as page views and heartbeats. `true` by default.
     */
    custom_events_only?: boolean;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
  };
  url: '/projects/{project_id}/events';
};

/** The responses of `analytics.getProjectEventsCount`, by status. */
export type GetProjectEventsCountResponses = {
  /**
   * The counts, possibly none.
   */
  200: Array<AnalyticsEventCount>;
};

/** The response of `analytics.getProjectEventsCount`. */
export type GetProjectEventsCountResponse =
  GetProjectEventsCountResponses[keyof GetProjectEventsCountResponses];

/** What `analytics.getEventTypeBreakdown` sends. */
export type GetEventTypeBreakdownData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
  };
  url: '/projects/{project_id}/events/breakdown';
};

/** The responses of `analytics.getEventTypeBreakdown`, by status. */
export type GetEventTypeBreakdownResponses = {
  /**
   * The counts, possibly none.
   */
  200: Array<AnalyticsEventTypeCount>;
};

/** The response of `analytics.getEventTypeBreakdown`. */
export type GetEventTypeBreakdownResponse =
  GetEventTypeBreakdownResponses[keyof GetEventTypeBreakdownResponses];

/** What `analytics.getPropertyBreakdown` sends. */
export type GetPropertyBreakdownData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Property to group by.
     */
    group_by:
      | 'channel'
      | 'device_type'
      | 'browser'
      | 'browser_version'
      | 'operating_system'
      | 'operating_system_version'
      | 'utm_source'
      | 'utm_medium'
      | 'utm_campaign'
      | 'utm_term'
      | 'utm_content'
      | 'referrer_hostname'
      | 'language'
      | 'event_type'
      | 'event_name'
      | 'page_path'
      | 'pathname'
      | 'country'
      | 'region'
      | 'city';
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * Only count events with this name.
     */
    event_name?: string;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
    /**
     * Maximum number of rows to return. 1 to 100, `20` by default.
     */
    limit?: number;
    /**
     * Only count events from this country.
     */
    filter_country?: string;
    /**
     * Only count events from this region.
     */
    filter_region?: string;
    /**
     * Only count events from this browser.
     */
    filter_browser?: string;
    /**
     * Only count events from this operating system.
     */
    filter_os?: string;
    /**
     * Only count events that came through this channel.
     */
    filter_channel?: string;
    /**
     * Only count events that came from this referrer host name.
     */
    filter_referrer?: string;
  };
  url: '/projects/{project_id}/events/properties/breakdown';
};

/** The responses of `analytics.getPropertyBreakdown`, by status. */
export type GetPropertyBreakdownResponses = {
  /**
   * The counts by value.
   */
  200: AnalyticsPropertyBreakdown;
};

/** The response of `analytics.getPropertyBreakdown`. */
export type GetPropertyBreakdownResponse =
  GetPropertyBreakdownResponses[keyof GetPropertyBreakdownResponses];

/** What `analytics.getPropertyTimeline` sends. */
export type GetPropertyTimelineData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Property to group by.
     */
    group_by:
      | 'channel'
      | 'device_type'
      | 'browser'
      | 'browser_version'
      | 'operating_system'
      | 'operating_system_version'
      | 'utm_source'
      | 'utm_medium'
      | 'utm_campaign'
      | 'utm_term'
      | 'utm_content'
      | 'referrer_hostname'
      | 'language'
      | 'event_type'
      | 'event_name'
      | 'page_path'
      | 'pathname'
      | 'country'
      | 'region'
      | 'city';
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * Only count events with this name.
     */
    event_name?: string;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
    /**
     * Length of a bucket, with a number; chosen to fit the period when left out.
     */
    bucket_size?: '1 hour' | '1 day' | '1 week' | '1 month' | (string & {});
  };
  url: '/projects/{project_id}/events/properties/timeline';
};

/** The responses of `analytics.getPropertyTimeline`, by status. */
export type GetPropertyTimelineResponses = {
  /**
   * The counts by value and bucket.
   */
  200: AnalyticsPropertyTimeline;
};

/** The response of `analytics.getPropertyTimeline`. */
export type GetPropertyTimelineResponse =
  GetPropertyTimelineResponses[keyof GetPropertyTimelineResponses];

/** What `analytics.getEventsTimeline` sends. */
export type GetEventsTimelineData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count events with this name.
     */
    event_name?: string;
    /**
     * Length of a bucket; chosen to fit the period when left out.
     */
    bucket_size?: 'hour' | 'day' | 'week' | (string & {});
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
  };
  url: '/projects/{project_id}/events/timeline';
};

/** The responses of `analytics.getEventsTimeline`, by status. */
export type GetEventsTimelineResponses = {
  /**
   * The counts by bucket.
   */
  200: Array<AnalyticsEventTimelinePoint>;
};

/** The response of `analytics.getEventsTimeline`. */
export type GetEventsTimelineResponse =
  GetEventsTimelineResponses[keyof GetEventsTimelineResponses];

/** What `funnels.listUniqueEvents` sends. */
export type ListUniqueEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of rows on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
  };
  url: '/projects/{project_id}/events/unique';
};

/** The responses of `funnels.listUniqueEvents`, by status. */
export type ListUniqueEventsResponses = {
  /**
   * A page of event names.
   */
  200: FunnelEventList;
};

/** The response of `funnels.listUniqueEvents`. */
export type ListUniqueEventsResponse = ListUniqueEventsResponses[keyof ListUniqueEventsResponses];

/** What `deployments.listExternalImages` sends. */
export type ListExternalImagesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of items on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
  };
  url: '/projects/{project_id}/external-images';
};

/** The responses of `deployments.listExternalImages`, by status. */
export type ListExternalImagesResponses = {
  /**
   * A page of external images.
   */
  200: ExternalImageList;
};

/** The response of `deployments.listExternalImages`. */
export type ListExternalImagesResponse =
  ListExternalImagesResponses[keyof ListExternalImagesResponses];

/** What `deployments.deleteExternalImage` sends. */
export type DeleteExternalImageData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the external image.
     */
    image_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/external-images/{image_id}';
};

/** The responses of `deployments.deleteExternalImage`, by status. */
export type DeleteExternalImageResponses = {
  /**
   * The registration is removed.
   */
  204: void;
};

/** The response of `deployments.deleteExternalImage`. */
export type DeleteExternalImageResponse =
  DeleteExternalImageResponses[keyof DeleteExternalImageResponses];

/** What `deployments.getExternalImage` sends. */
export type GetExternalImageData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the external image.
     */
    image_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/external-images/{image_id}';
};

/** The responses of `deployments.getExternalImage`, by status. */
export type GetExternalImageResponses = {
  /**
   * The external image.
   */
  200: ExternalImage;
};

/** The response of `deployments.getExternalImage`. */
export type GetExternalImageResponse = GetExternalImageResponses[keyof GetExternalImageResponses];

/** What `funnels.list` sends. */
export type ListFunnelsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/funnels';
};

/** The responses of `funnels.list`, by status. */
export type ListFunnelsResponses = {
  /**
   * The funnels, possibly none.
   */
  200: Array<Funnel>;
};

/** The response of `funnels.list`. */
export type ListFunnelsResponse = ListFunnelsResponses[keyof ListFunnelsResponses];

/** What `funnels.create` sends. */
export type CreateFunnelData = {
  /**
   * The funnel to create.
   */
  body: CreateFunnelRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/funnels';
};

/** The responses of `funnels.create`, by status. */
export type CreateFunnelResponses = {
  /**
   * The id of the created funnel.
   */
  201: CreateFunnelResult;
};

/** The response of `funnels.create`. */
export type CreateFunnelResponse = CreateFunnelResponses[keyof CreateFunnelResponses];

/** What `funnels.previewMetrics` sends. */
export type PreviewFunnelMetricsData = {
  /**
   * The funnel to compute.
   */
  body: CreateFunnelRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/funnels/preview';
};

/** The responses of `funnels.previewMetrics`, by status. */
export type PreviewFunnelMetricsResponses = {
  /**
   * The metrics.
   */
  200: FunnelMetrics;
};

/** The response of `funnels.previewMetrics`. */
export type PreviewFunnelMetricsResponse =
  PreviewFunnelMetricsResponses[keyof PreviewFunnelMetricsResponses];

/** What `funnels.delete` sends. */
export type DeleteFunnelData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the funnel.
     */
    funnel_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/funnels/{funnel_id}';
};

/** The responses of `funnels.delete`, by status. */
export type DeleteFunnelResponses = {
  /**
   * The funnel is deleted.
   */
  200: FunnelActionResult;
};

/** The response of `funnels.delete`. */
export type DeleteFunnelResponse = DeleteFunnelResponses[keyof DeleteFunnelResponses];

/** What `funnels.update` sends. */
export type UpdateFunnelData = {
  /**
   * The whole new funnel.
   */
  body: CreateFunnelRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the funnel.
     */
    funnel_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/funnels/{funnel_id}';
};

/** The responses of `funnels.update`, by status. */
export type UpdateFunnelResponses = {
  /**
   * The funnel is updated.
   */
  200: FunnelActionResult;
};

/** The response of `funnels.update`. */
export type UpdateFunnelResponse = UpdateFunnelResponses[keyof UpdateFunnelResponses];

/** What `funnels.getMetrics` sends. */
export type GetFunnelMetricsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the funnel.
     */
    funnel_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count visitors from this country (two-letter ISO code).
     */
    country_code?: string;
    /**
     * Only rows at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only rows at or before this time.
     */
    end_date?: string | Date;
  };
  url: '/projects/{project_id}/funnels/{funnel_id}/metrics';
};

/** The responses of `funnels.getMetrics`, by status. */
export type GetFunnelMetricsResponses = {
  /**
   * The metrics.
   */
  200: FunnelMetrics;
};

/** The response of `funnels.getMetrics`. */
export type GetFunnelMetricsResponse = GetFunnelMetricsResponses[keyof GetFunnelMetricsResponses];

/** What `projects.updateGitSettings` sends. */
export type UpdateProjectGitSettingsData = {
  /**
   * The Git settings.
   */
  body: UpdateGitSettingsRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/git';
};

/** The responses of `projects.updateGitSettings`, by status. */
export type UpdateProjectGitSettingsResponses = {
  /**
   * The updated project.
   */
  200: Project;
};

/** The response of `projects.updateGitSettings`. */
export type UpdateProjectGitSettingsResponse =
  UpdateProjectGitSettingsResponses[keyof UpdateProjectGitSettingsResponses];

/** What `monitoring.hasErrorGroups` sends. */
export type HasErrorGroupsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/has-error-groups';
};

/** The responses of `monitoring.hasErrorGroups`, by status. */
export type HasErrorGroupsResponses = {
  /**
   * Whether there are error groups.
   */
  200: ErrorGroupPresence;
};

/** The response of `monitoring.hasErrorGroups`. */
export type HasErrorGroupsResponse = HasErrorGroupsResponses[keyof HasErrorGroupsResponses];

/** What `analytics.hasAnalyticsEvents` sends. */
export type HasAnalyticsEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/has-events';
};

/** The responses of `analytics.hasAnalyticsEvents`, by status. */
export type HasAnalyticsEventsResponses = {
  /**
   * Whether there are events.
   */
  200: AnalyticsEventPresence;
};

/** The response of `analytics.hasAnalyticsEvents`. */
export type HasAnalyticsEventsResponse =
  HasAnalyticsEventsResponses[keyof HasAnalyticsEventsResponses];

/** What `analytics.getHourlyVisits` sends. */
export type GetHourlyVisitsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * What is counted: single events, distinct sessions or distinct visitors. `"events"` by default.
     */
    aggregation_level?: 'events' | 'sessions' | 'visitors';
  };
  url: '/projects/{project_id}/hourly-visits';
};

/** The responses of `analytics.getHourlyVisits`, by status. */
export type GetHourlyVisitsResponses = {
  /**
   * The counts by hour.
   */
  200: Array<AnalyticsEventTimelinePoint>;
};

/** The response of `analytics.getHourlyVisits`. */
export type GetHourlyVisitsResponse = GetHourlyVisitsResponses[keyof GetHourlyVisitsResponses];

/** What `deployments.listImages` sends. */
export type ListImagesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/images';
};

/** The responses of `deployments.listImages`, by status. */
export type ListImagesResponses = {
  /**
   * The pushed images.
   */
  200: Array<PushedImage>;
};

/** The response of `deployments.listImages`. */
export type ListImagesResponse = ListImagesResponses[keyof ListImagesResponses];

/** What `deployments.pushImage` sends. */
export type PushImageData = {
  /**
   * The image reference and optional metadata.
   */
  body: PushImageRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/images/push';
};

/** The responses of `deployments.pushImage`, by status. */
export type PushImageResponses = {
  /**
   * The registered image.
   */
  201: PushedImage;
};

/** The response of `deployments.pushImage`. */
export type PushImageResponse = PushImageResponses[keyof PushImageResponses];

/** What `deployments.getImage` sends. */
export type GetImageData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Id of the pushed image, a string.
     */
    image_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/images/{image_id}';
};

/** The responses of `deployments.getImage`, by status. */
export type GetImageResponses = {
  /**
   * The pushed image.
   */
  200: PushedImage;
};

/** The response of `deployments.getImage`. */
export type GetImageResponse = GetImageResponses[keyof GetImageResponses];

/** What `monitoring.listIncidents` sends. */
export type ListIncidentsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Numeric id of an environment; only its incidents are returned. Without it, all environments of the project are included.
     */
    environment_id?: number;
    /**
     * Only incidents in this status.
     */
    status?: 'investigating' | 'identified' | 'monitoring' | 'resolved' | (string & {});
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/incidents';
};

/** The responses of `monitoring.listIncidents`, by status. */
export type ListIncidentsResponses = {
  /**
   * One page of incidents.
   */
  200: IncidentList;
};

/** The response of `monitoring.listIncidents`. */
export type ListIncidentsResponse = ListIncidentsResponses[keyof ListIncidentsResponses];

/** What `monitoring.createIncident` sends. */
export type CreateIncidentData = {
  /**
   * Title and severity, and optionally what is affected.
   */
  body: CreateIncidentRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/incidents';
};

/** The responses of `monitoring.createIncident`, by status. */
export type CreateIncidentResponses = {
  /**
   * The new incident.
   */
  201: Incident;
};

/** The response of `monitoring.createIncident`. */
export type CreateIncidentResponse = CreateIncidentResponses[keyof CreateIncidentResponses];

/** What `monitoring.getBucketedIncidents` sends. */
export type GetBucketedIncidentsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only count incidents of this environment.
     */
    environment_id?: number;
    /**
     * Length of a bucket. `"hourly"` by default.
     */
    interval?: '5min' | 'hourly' | 'daily';
    /**
     * Start of the period; 7 days ago when left out.
     */
    start_time?: string | Date;
    /**
     * End of the period; now when left out.
     */
    end_time?: string | Date;
  };
  url: '/projects/{project_id}/incidents/bucketed';
};

/** The responses of `monitoring.getBucketedIncidents`, by status. */
export type GetBucketedIncidentsResponses = {
  /**
   * The counts.
   */
  200: IncidentBuckets;
};

/** The response of `monitoring.getBucketedIncidents`. */
export type GetBucketedIncidentsResponse =
  GetBucketedIncidentsResponses[keyof GetBucketedIncidentsResponses];

/** What `deployments.getLast` sends. */
export type GetLastDeploymentData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/last-deployment';
};

/** The responses of `deployments.getLast`, by status. */
export type GetLastDeploymentResponses = {
  /**
   * The latest deployment.
   */
  200: Deployment;
};

/** The response of `deployments.getLast`. */
export type GetLastDeploymentResponse =
  GetLastDeploymentResponses[keyof GetLastDeploymentResponses];

/** What `monitoring.listMonitors` sends. */
export type ListMonitorsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Numeric id of an environment; only its monitors are returned. Without it, all environments of the project are included.
     */
    environment_id?: number;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/monitors';
};

/** The responses of `monitoring.listMonitors`, by status. */
export type ListMonitorsResponses = {
  /**
   * The monitors; empty when there are none.
   */
  200: MonitorList;
};

/** The response of `monitoring.listMonitors`. */
export type ListMonitorsResponse = ListMonitorsResponses[keyof ListMonitorsResponses];

/** What `monitoring.createMonitor` sends. */
export type CreateMonitorData = {
  /**
   * Name, type, environment and optionally path and interval of the checks.
   */
  body: CreateMonitorRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/monitors';
};

/** The responses of `monitoring.createMonitor`, by status. */
export type CreateMonitorResponses = {
  /**
   * The new monitor.
   */
  201: Monitor;
};

/** The response of `monitoring.createMonitor`. */
export type CreateMonitorResponse = CreateMonitorResponses[keyof CreateMonitorResponses];

/** What `projects.updateSettings` sends. */
export type UpdateProjectSettingsData = {
  /**
   * The fields to change.
   */
  body: UpdateProjectSettingsRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/settings';
};

/** The responses of `projects.updateSettings`, by status. */
export type UpdateProjectSettingsResponses = {
  /**
   * The updated project.
   */
  200: Project;
};

/** The response of `projects.updateSettings`. */
export type UpdateProjectSettingsResponse =
  UpdateProjectSettingsResponses[keyof UpdateProjectSettingsResponses];

/** What `monitoring.getStatus` sends. */
export type GetProjectStatusData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Numeric id of an environment to restrict monitors and incidents to. Without it, all environments of the project count.
     */
    environment_id?: number;
  };
  url: '/projects/{project_id}/status';
};

/** The responses of `monitoring.getStatus`, by status. */
export type GetProjectStatusResponses = {
  /**
   * Overall status, monitors and recent incidents.
   */
  200: StatusOverview;
};

/** The response of `monitoring.getStatus`. */
export type GetProjectStatusResponse = GetProjectStatusResponses[keyof GetProjectStatusResponses];

/** What `projects.triggerPipeline` sends. */
export type TriggerPipelineData = {
  /**
   * What to deploy, and where.
   */
  body: TriggerPipelineRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/trigger-pipeline';
};

/** The responses of `projects.triggerPipeline`, by status. */
export type TriggerPipelineResponses = {
  /**
   * The pipeline is started.
   */
  200: TriggeredPipeline;
};

/** The response of `projects.triggerPipeline`. */
export type TriggerPipelineResponse = TriggerPipelineResponses[keyof TriggerPipelineResponses];

/** What `analytics.getUniqueCounts` sends. */
export type GetUniqueCountsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Start of the period.
     */
    start_date: string | Date;
    /**
     * End of the period.
     */
    end_date: string | Date;
    /**
     * Only count this environment.
     */
    environment_id?: number;
    /**
     * Only count this deployment.
     */
    deployment_id?: number;
    /**
     * What is counted.
     */
    metric: 'sessions' | 'visitors' | 'page_views';
  };
  url: '/projects/{project_id}/unique-counts';
};

/** The responses of `analytics.getUniqueCounts`, by status. */
export type GetUniqueCountsResponses = {
  /**
   * The count.
   */
  200: AnalyticsUniqueCount;
};

/** The response of `analytics.getUniqueCounts`. */
export type GetUniqueCountsResponse = GetUniqueCountsResponses[keyof GetUniqueCountsResponses];

/** What `deployments.uploadStatic` sends. */
export type UploadStaticData = {
  /**
   * Multipart form with the archive in the part `file`.
   */
  body: UploadStaticBundleRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/upload/static';
};

/** The responses of `deployments.uploadStatic`, by status. */
export type UploadStaticResponses = {
  /**
   * The stored bundle.
   */
  201: StaticBundle;
};

/** The response of `deployments.uploadStatic`. */
export type UploadStaticResponse = UploadStaticResponses[keyof UploadStaticResponses];

/** What `webhooks.list` sends. */
export type ListWebhooksData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Name of the field to sort by. Servers that do not support it list the newest first.
     */
    sort_by?: string;
    /**
     * Direction of the sort.
     */
    sort_order?: 'asc' | 'desc';
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/webhooks';
};

/** The responses of `webhooks.list`, by status. */
export type ListWebhooksResponses = {
  /**
   * One page of webhooks.
   */
  200: WebhookList;
};

/** The response of `webhooks.list`. */
export type ListWebhooksResponse = ListWebhooksResponses[keyof ListWebhooksResponses];

/** What `webhooks.create` sends. */
export type CreateWebhookData = {
  /**
   * URL, events and optionally a signing secret.
   */
  body: CreateWebhookRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks';
};

/** The responses of `webhooks.create`, by status. */
export type CreateWebhookResponses = {
  /**
   * The new webhook.
   */
  201: Webhook;
};

/** The response of `webhooks.create`. */
export type CreateWebhookResponse = CreateWebhookResponses[keyof CreateWebhookResponses];

/** What `webhooks.delete` sends. */
export type DeleteWebhookData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks/{webhook_id}';
};

/** The responses of `webhooks.delete`, by status. */
export type DeleteWebhookResponses = {
  /**
   * The webhook is deleted.
   */
  204: void;
};

/** The response of `webhooks.delete`. */
export type DeleteWebhookResponse = DeleteWebhookResponses[keyof DeleteWebhookResponses];

/** What `webhooks.get` sends. */
export type GetWebhookData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks/{webhook_id}';
};

/** The responses of `webhooks.get`, by status. */
export type GetWebhookResponses = {
  /**
   * The webhook.
   */
  200: Webhook;
};

/** The response of `webhooks.get`. */
export type GetWebhookResponse = GetWebhookResponses[keyof GetWebhookResponses];

/** What `webhooks.update` sends. */
export type UpdateWebhookData = {
  /**
   * The fields to change.
   */
  body: UpdateWebhookRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks/{webhook_id}';
};

/** The responses of `webhooks.update`, by status. */
export type UpdateWebhookResponses = {
  /**
   * The updated webhook.
   */
  200: Webhook;
};

/** The response of `webhooks.update`. */
export type UpdateWebhookResponse = UpdateWebhookResponses[keyof UpdateWebhookResponses];

/** What `webhooks.listDeliveries` sends. */
export type ListWebhookDeliveriesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/projects/{project_id}/webhooks/{webhook_id}/deliveries';
};

/** The responses of `webhooks.listDeliveries`, by status. */
export type ListWebhookDeliveriesResponses = {
  /**
   * The deliveries; empty when nothing was sent yet.
   */
  200: WebhookDeliveryList;
};

/** The response of `webhooks.listDeliveries`. */
export type ListWebhookDeliveriesResponse =
  ListWebhookDeliveriesResponses[keyof ListWebhookDeliveriesResponses];

/** What `webhooks.getDelivery` sends. */
export type GetWebhookDeliveryData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
    /**
     * Numeric id of the delivery.
     */
    delivery_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}';
};

/** The responses of `webhooks.getDelivery`, by status. */
export type GetWebhookDeliveryResponses = {
  /**
   * The delivery.
   */
  200: WebhookDelivery;
};

/** The response of `webhooks.getDelivery`. */
export type GetWebhookDeliveryResponse =
  GetWebhookDeliveryResponses[keyof GetWebhookDeliveryResponses];

/** What `webhooks.retryDelivery` sends. */
export type RetryWebhookDeliveryData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Numeric id of the webhook.
     */
    webhook_id: number;
    /**
     * Numeric id of the delivery.
     */
    delivery_id: number;
  };
  query?: never;
  url: '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/retry';
};

/** The responses of `webhooks.retryDelivery`, by status. */
export type RetryWebhookDeliveryResponses = {
  /**
   * The outcome of the new attempt.
   */
  200: RetriedWebhookDelivery;
};

/** The response of `webhooks.retryDelivery`. */
export type RetryWebhookDeliveryResponse =
  RetryWebhookDeliveryResponses[keyof RetryWebhookDeliveryResponses];

/** What `proxyLogs.list` sends. */
export type ListProxyLogsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Only requests to this project.
     */
    project_id?: number;
    /**
     * Only requests to this environment.
     */
    environment_id?: number;
    /**
     * Only requests to this deployment.
     */
    deployment_id?: number;
    /**
     * Only requests of this visitor session.
     */
    session_id?: number;
    /**
     * Only requests of this visitor.
     */
    visitor_id?: number;
    /**
     * Only requests at or after this time.
     */
    start_date?: string | Date;
    /**
     * Only requests at or before this time.
     */
    end_date?: string | Date;
    /**
     * Only requests with this HTTP method, such as `GET`.
     */
    method?: string;
    /**
     * Only requests to this host.
     */
    host?: string;
    /**
     * Only requests whose path contains this text.
     */
    path?: string;
    /**
     * Only requests from this address.
     */
    client_ip?: string;
    /**
     * Only requests whose response has this HTTP status. 100 to 599.
     */
    status_code?: number;
    /**
     * Only requests that took at least this long, in milliseconds.
     */
    response_time_min?: number;
    /**
     * Only requests that took at most this long, in milliseconds.
     */
    response_time_max?: number;
    /**
     * Only requests that were routed like this.
     */
    routing_status?:
      | 'routed'
      | 'no_project'
      | 'error'
      | 'pending'
      | 'static_file'
      | 'redirected'
      | 'http_to_https_redirect'
      | 'acme_challenge'
      | 'captcha_wasm'
      | (string & {})
      | null;
    /**
     * Only requests from this source.
     */
    request_source?: 'proxy' | 'api' | 'console' | 'cli' | (string & {}) | null;
    /**
     * Only requests of the platform itself (true) or of others (false).
     */
    is_system_request?: boolean;
    /**
     * Only requests whose user agent contains this text.
     */
    user_agent?: string;
    /**
     * Only requests of this browser.
     */
    browser?: string;
    /**
     * Only requests from this operating system.
     */
    operating_system?: string;
    /**
     * Only requests from this kind of device.
     */
    device_type?: 'desktop' | 'mobile' | 'tablet' | (string & {}) | null;
    /**
     * Only requests of bots (true) or of others (false).
     */
    is_bot?: boolean;
    /**
     * Only requests of the bot with this name.
     */
    bot_name?: string;
    /**
     * Only requests of agents of this AI provider.
     */
    ai_provider?: string;
    /**
     * Only requests of the AI agent with this name.
     */
    ai_agent?: string;
    /**
     * Only requests of AI agents (true) or of others (false).
     */
    is_ai_agent?: boolean;
    /**
     * Only requests of at least this size, in bytes.
     */
    request_size_min?: number;
    /**
     * Only requests of at most this size, in bytes.
     */
    request_size_max?: number;
    /**
     * Only requests with a response of at least this size, in bytes.
     */
    response_size_min?: number;
    /**
     * Only requests with a response of at most this size, in bytes.
     */
    response_size_max?: number;
    /**
     * Only requests with this cache status, such as `HIT`.
     */
    cache_status?: string;
    /**
     * Only requests that this container handled.
     */
    container_id?: string;
    /**
     * Only requests that were forwarded to this host.
     */
    upstream_host?: string;
    /**
     * Only requests with an error message (true) or without one (false).
     */
    has_error?: boolean;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Number of items on a page. 1 to 100, `20` by default.
     */
    page_size?: number;
    /**
     * Field to sort by, such as `response_time_ms`, `status_code` or `path`. Unknown fields sort by time. `"timestamp"` by default.
     */
    sort_by?: string;
    /**
     * Direction of the sort: `asc` or `desc`. `"desc"` by default.
     */
    sort_order?: 'asc' | 'desc';
  };
  url: '/proxy-logs';
};

/** The responses of `proxyLogs.list`, by status. */
export type ListProxyLogsResponses = {
  /**
   * A page of proxy log entries.
   */
  200: ProxyLogList;
};

/** The response of `proxyLogs.list`. */
export type ListProxyLogsResponse = ListProxyLogsResponses[keyof ListProxyLogsResponses];

/** What `proxyLogs.getByRequestId` sends. */
export type GetProxyLogByRequestIdData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Id that the proxy gave the request.
     */
    request_id: string;
  };
  query?: never;
  url: '/proxy-logs/request/{request_id}';
};

/** The responses of `proxyLogs.getByRequestId`, by status. */
export type GetProxyLogByRequestIdResponses = {
  /**
   * The log entry.
   */
  200: ProxyLog;
};

/** The response of `proxyLogs.getByRequestId`. */
export type GetProxyLogByRequestIdResponse =
  GetProxyLogByRequestIdResponses[keyof GetProxyLogByRequestIdResponses];

/** What `proxyLogs.getTimeBucketStats` sends. */
export type GetProxyLogTimeBucketStatsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Start of the range.
     */
    start_time: string | Date;
    /**
     * End of the range.
     */
    end_time: string | Date;
    /**
     * Length of a bucket, such as `5 minutes`, `1 hour` or `1 day`. `"1 hour"` by default.
     */
    bucket_interval?: string;
    /**
     * Only requests with this HTTP method, such as `GET`.
     */
    method?: string;
    /**
     * Only requests from this address.
     */
    client_ip?: string;
    /**
     * Only requests to this project.
     */
    project_id?: number;
    /**
     * Only requests to this environment.
     */
    environment_id?: number;
    /**
     * Only requests to this deployment.
     */
    deployment_id?: number;
    /**
     * Only requests to this host.
     */
    host?: string;
    /**
     * Only requests whose response has this HTTP status. 100 to 599.
     */
    status_code?: number;
    /**
     * Only requests whose response has a status of this class.
     */
    status_code_class?: '2xx' | '3xx' | '4xx' | '5xx' | (string & {});
    /**
     * Only requests that were routed like this.
     */
    routing_status?:
      | 'routed'
      | 'no_project'
      | 'error'
      | 'pending'
      | 'static_file'
      | 'redirected'
      | 'http_to_https_redirect'
      | 'acme_challenge'
      | 'captcha_wasm'
      | (string & {});
    /**
     * Only requests from this source.
     */
    request_source?: 'proxy' | 'api' | 'console' | 'cli' | (string & {});
    /**
     * Only requests of bots (true) or of others (false).
     */
    is_bot?: boolean;
    /**
     * Only requests from this kind of device.
     */
    device_type?: 'desktop' | 'mobile' | 'tablet' | (string & {});
    /**
     * Only requests that belong to a project (true) or to none (false).
     */
    has_project?: boolean;
  };
  url: '/proxy-logs/stats/time-buckets';
};

/** The responses of `proxyLogs.getTimeBucketStats`, by status. */
export type GetProxyLogTimeBucketStatsResponses = {
  /**
   * The statistics, one entry a bucket.
   */
  200: ProxyLogTimeBuckets;
};

/** The response of `proxyLogs.getTimeBucketStats`. */
export type GetProxyLogTimeBucketStatsResponse =
  GetProxyLogTimeBucketStatsResponses[keyof GetProxyLogTimeBucketStatsResponses];

/** What `proxyLogs.getTodayStats` sends. */
export type GetProxyLogTodayStatsData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Only requests with this HTTP method, such as `GET`.
     */
    method?: string;
    /**
     * Only requests from this address.
     */
    client_ip?: string;
    /**
     * Only requests to this project.
     */
    project_id?: number;
    /**
     * Only requests to this environment.
     */
    environment_id?: number;
    /**
     * Only requests to this deployment.
     */
    deployment_id?: number;
    /**
     * Only requests to this host.
     */
    host?: string;
    /**
     * Only requests whose response has this HTTP status. 100 to 599.
     */
    status_code?: number;
    /**
     * Only requests whose response has a status of this class.
     */
    status_code_class?: '2xx' | '3xx' | '4xx' | '5xx' | (string & {}) | null;
    /**
     * Only requests that were routed like this.
     */
    routing_status?:
      | 'routed'
      | 'no_project'
      | 'error'
      | 'pending'
      | 'static_file'
      | 'redirected'
      | 'http_to_https_redirect'
      | 'acme_challenge'
      | 'captcha_wasm'
      | (string & {})
      | null;
    /**
     * Only requests from this source.
     */
    request_source?: 'proxy' | 'api' | 'console' | 'cli' | (string & {}) | null;
    /**
     * Only requests of bots (true) or of others (false).
     */
    is_bot?: boolean;
    /**
     * Only requests from this kind of device.
     */
    device_type?: 'desktop' | 'mobile' | 'tablet' | (string & {}) | null;
  };
  url: '/proxy-logs/stats/today';
};

/** The responses of `proxyLogs.getTodayStats`, by status. */
export type GetProxyLogTodayStatsResponses = {
  /**
   * The count of today.
   */
  200: ProxyLogTodayStats;
};

/** The response of `proxyLogs.getTodayStats`. */
export type GetProxyLogTodayStatsResponse =
  GetProxyLogTodayStatsResponses[keyof GetProxyLogTodayStatsResponses];

/** What `proxyLogs.get` sends. */
export type GetProxyLogData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the log entry.
     */
    id: number;
  };
  query?: never;
  url: '/proxy-logs/{id}';
};

/** The responses of `proxyLogs.get`, by status. */
export type GetProxyLogResponses = {
  /**
   * The log entry.
   */
  200: ProxyLog;
};

/** The response of `proxyLogs.get`. */
export type GetProxyLogResponse = GetProxyLogResponses[keyof GetProxyLogResponses];

/** What `git.listRepositories` sends. */
export type ListRepositoriesData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 0 to 100, `20` by default.
     */
    per_page?: number;
    /**
     * Field to sort by.
     */
    sort?:
      | 'name'
      | 'created_at'
      | 'updated_at'
      | 'pushed_at'
      | 'stars'
      | 'watchers'
      | 'size'
      | 'issues'
      | (string & {});
    /**
     * Sort direction. `"desc"` by default.
     */
    direction?: 'asc' | 'desc';
    /**
     * Only repositories whose name contains this text.
     */
    search?: string;
    /**
     * Only repositories of this owner.
     */
    owner?: string;
    /**
     * Only repositories with this main language.
     */
    language?: string;
    /**
     * Only private (true) or only public (false) repositories.
     */
    private?: boolean;
    /**
     * Only repositories of this git connection.
     */
    git_provider_connection_id?: number;
  };
  url: '/repositories';
};

/** The responses of `git.listRepositories`, by status. */
export type ListRepositoriesResponses = {
  /**
   * A page of repositories.
   */
  200: GitRepositoryList;
};

/** The response of `git.listRepositories`. */
export type ListRepositoriesResponse = ListRepositoriesResponses[keyof ListRepositoriesResponses];

/** What `git.getRepository` sends. */
export type GetRepositoryData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Owner (user or organization) of the repository.
     */
    owner: string;
    /**
     * Name of the repository, without its owner.
     */
    name: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Only look in this git connection.
     */
    connection_id?: number;
  };
  url: '/repositories/{owner}/{name}';
};

/** The responses of `git.getRepository`, by status. */
export type GetRepositoryResponses = {
  /**
   * The repository.
   */
  200: GitRepository;
};

/** The response of `git.getRepository`. */
export type GetRepositoryResponse = GetRepositoryResponses[keyof GetRepositoryResponses];

/** What `git.listRepositoriesByName` sends. */
export type ListRepositoriesByNameData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Owner (user or organization) of the repository.
     */
    owner: string;
    /**
     * Name of the repository, without its owner.
     */
    name: string;
  };
  query?: never;
  url: '/repositories/{owner}/{name}/all';
};

/** The responses of `git.listRepositoriesByName`, by status. */
export type ListRepositoriesByNameResponses = {
  /**
   * The matching repositories.
   */
  200: Array<GitRepository>;
};

/** The response of `git.listRepositoriesByName`. */
export type ListRepositoriesByNameResponse =
  ListRepositoriesByNameResponses[keyof ListRepositoriesByNameResponses];

/** What `git.getRepositoryPreset` sends. */
export type GetRepositoryPresetData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Owner (user or organization) of the repository.
     */
    owner: string;
    /**
     * Name of the repository, without its owner.
     */
    name: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Branch to look at; the default branch when left out.
     */
    branch?: string;
  };
  url: '/repositories/{owner}/{name}/preset';
};

/** The responses of `git.getRepositoryPreset`, by status. */
export type GetRepositoryPresetResponses = {
  /**
   * The detected presets.
   */
  200: GitRepositoryPresets;
};

/** The response of `git.getRepositoryPreset`. */
export type GetRepositoryPresetResponse =
  GetRepositoryPresetResponses[keyof GetRepositoryPresetResponses];

/** What `git.listRepositoryBranches` sends. */
export type ListRepositoryBranchesData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Owner (user or organization) of the repository.
     */
    owner: string;
    /**
     * Name of the repository, without its owner.
     */
    repo: string;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Git connection to read through.
     */
    connection_id: number;
    /**
     * Whether to read from the git provider instead of the cache. `false` by default.
     */
    fresh?: boolean;
  };
  url: '/repositories/{owner}/{repo}/branches';
};

/** The responses of `git.listRepositoryBranches`, by status. */
export type ListRepositoryBranchesResponses = {
  /**
   * The branches.
   */
  200: GitBranchList;
};

/** The response of `git.listRepositoryBranches`. */
export type ListRepositoryBranchesResponse =
  ListRepositoryBranchesResponses[keyof ListRepositoryBranchesResponses];

/** What `git.listRepositoryTags` sends. */
export type ListRepositoryTagsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Owner (user or organization) of the repository.
     */
    owner: string;
    /**
     * Name of the repository, without its owner.
     */
    repo: string;
  };
  /** Parameters of the query. */
  query: {
    /**
     * Git connection to read through.
     */
    connection_id: number;
    /**
     * Whether to read from the git provider instead of the cache. `false` by default.
     */
    fresh?: boolean;
  };
  url: '/repositories/{owner}/{repo}/tags';
};

/** The responses of `git.listRepositoryTags`, by status. */
export type ListRepositoryTagsResponses = {
  /**
   * The tags.
   */
  200: GitTagList;
};

/** The response of `git.listRepositoryTags`. */
export type ListRepositoryTagsResponse =
  ListRepositoryTagsResponses[keyof ListRepositoryTagsResponses];

/** What `git.getRepositoryPresetLive` sends. */
export type GetRepositoryPresetLiveData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the repository.
     */
    repository_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Branch to look at; the default branch when left out.
     */
    branch?: string;
  };
  url: '/repositories/{repository_id}/preset/live';
};

/** The responses of `git.getRepositoryPresetLive`, by status. */
export type GetRepositoryPresetLiveResponses = {
  /**
   * The detected presets.
   */
  200: GitRepositoryPresets;
};

/** The response of `git.getRepositoryPresetLive`. */
export type GetRepositoryPresetLiveResponse =
  GetRepositoryPresetLiveResponses[keyof GetRepositoryPresetLiveResponses];

/** What `git.listRepositoryBranchesById` sends. */
export type ListRepositoryBranchesByIdData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the repository.
     */
    repository_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Whether to read from the git provider instead of the cache. `false` by default.
     */
    fresh?: boolean;
  };
  url: '/repository/{repository_id}/branches';
};

/** The responses of `git.listRepositoryBranchesById`, by status. */
export type ListRepositoryBranchesByIdResponses = {
  /**
   * The branches.
   */
  200: GitBranchList;
};

/** The response of `git.listRepositoryBranchesById`. */
export type ListRepositoryBranchesByIdResponse =
  ListRepositoryBranchesByIdResponses[keyof ListRepositoryBranchesByIdResponses];

/** What `git.checkCommitExists` sends. */
export type CheckCommitExistsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the repository.
     */
    repository_id: number;
    /**
     * Full or abbreviated hash of the commit.
     */
    commit_sha: string;
  };
  query?: never;
  url: '/repository/{repository_id}/commits/{commit_sha}';
};

/** The responses of `git.checkCommitExists`, by status. */
export type CheckCommitExistsResponses = {
  /**
   * Whether the commit exists.
   */
  200: GitCommitCheck;
};

/** The response of `git.checkCommitExists`. */
export type CheckCommitExistsResponse =
  CheckCommitExistsResponses[keyof CheckCommitExistsResponses];

/** What `git.listRepositoryTagsById` sends. */
export type ListRepositoryTagsByIdData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the repository.
     */
    repository_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Whether to read from the git provider instead of the cache. `false` by default.
     */
    fresh?: boolean;
  };
  url: '/repository/{repository_id}/tags';
};

/** The responses of `git.listRepositoryTagsById`, by status. */
export type ListRepositoryTagsByIdResponses = {
  /**
   * The tags.
   */
  200: GitTagList;
};

/** The response of `git.listRepositoryTagsById`. */
export type ListRepositoryTagsByIdResponse =
  ListRepositoryTagsByIdResponses[keyof ListRepositoryTagsByIdResponses];

/** What `sessionReplay.list` sends. */
export type ListSessionReplaysData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query: {
    /**
     * Numeric id of the project.
     */
    project_id: number;
    /**
     * Only session replays of this environment.
     */
    environment_id?: number;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 0 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/session-replays';
};

/** The responses of `sessionReplay.list`, by status. */
export type ListSessionReplaysResponses = {
  /**
   * A page of session replays.
   */
  200: SessionReplayList;
};

/** The response of `sessionReplay.list`. */
export type ListSessionReplaysResponse =
  ListSessionReplaysResponses[keyof ListSessionReplaysResponses];

/** What `analytics.listAnalyticsSessionEvents` sends. */
export type ListAnalyticsSessionEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Unique string id of the session.
     */
    session_id: string;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Environment of the session.
     */
    environment_id?: number;
  };
  url: '/sessions/{session_id}/events';
};

/** The responses of `analytics.listAnalyticsSessionEvents`, by status. */
export type ListAnalyticsSessionEventsResponses = {
  /**
   * The events of the session.
   */
  200: AnalyticsSessionEvents;
};

/** The response of `analytics.listAnalyticsSessionEvents`. */
export type ListAnalyticsSessionEventsResponse =
  ListAnalyticsSessionEventsResponses[keyof ListAnalyticsSessionEventsResponses];

/** What `platform.getSettings` sends. */
export type GetPlatformSettingsData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/settings';
};

/** The responses of `platform.getSettings`, by status. */
export type GetPlatformSettingsResponses = {
  /**
   * The settings.
   */
  200: Settings;
};

/** The response of `platform.getSettings`. */
export type GetPlatformSettingsResponse =
  GetPlatformSettingsResponses[keyof GetPlatformSettingsResponses];

/** What `platform.updateSettings` sends. */
export type UpdatePlatformSettingsData = {
  /**
   * The full settings.
   */
  body: UpdateSettingsRequest;
  path?: never;
  query?: never;
  url: '/settings';
};

/** The responses of `platform.updateSettings`, by status. */
export type UpdatePlatformSettingsResponses = {
  /**
   * The settings are stored.
   */
  200: UpdateSettingsResult;
};

/** The response of `platform.updateSettings`. */
export type UpdatePlatformSettingsResponse =
  UpdatePlatformSettingsResponses[keyof UpdatePlatformSettingsResponses];

/** What `users.getCurrentUser` sends. */
export type GetCurrentUserData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/user/me';
};

/** The responses of `users.getCurrentUser`, by status. */
export type GetCurrentUserResponses = {
  /**
   * The current user.
   */
  200: CurrentUser;
};

/** The response of `users.getCurrentUser`. */
export type GetCurrentUserResponse = GetCurrentUserResponses[keyof GetCurrentUserResponses];

/** What `users.list` sends. */
export type ListUsersData = {
  body?: never;
  path?: never;
  /** Parameters of the query. */
  query?: {
    /**
     * Whether to include deleted users. `false` by default.
     */
    include_deleted?: boolean;
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 1 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/users';
};

/** The responses of `users.list`, by status. */
export type ListUsersResponses = {
  /**
   * The users with their roles.
   */
  200: UserWithRolesList;
};

/** The response of `users.list`. */
export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

/** What `users.create` sends. */
export type CreateUserData = {
  /**
   * User name, roles and optionally email address and password.
   */
  body: CreateUserRequest;
  path?: never;
  query?: never;
  url: '/users';
};

/** The responses of `users.create`, by status. */
export type CreateUserResponses = {
  /**
   * The new user with their roles.
   */
  201: CreatedUserWithRoles;
};

/** The response of `users.create`. */
export type CreateUserResponse = CreateUserResponses[keyof CreateUserResponses];

/** What `users.updateSelf` sends. */
export type UpdateCurrentUserData = {
  /**
   * The fields to change.
   */
  body: UpdateCurrentUserRequest;
  path?: never;
  query?: never;
  url: '/users/me';
};

/** The responses of `users.updateSelf`, by status. */
export type UpdateCurrentUserResponses = {
  /**
   * The updated user with its roles.
   */
  200: UserWithRoles;
};

/** The response of `users.updateSelf`. */
export type UpdateCurrentUserResponse =
  UpdateCurrentUserResponses[keyof UpdateCurrentUserResponses];

/** What `users.disableMfa` sends. */
export type DisableMfaData = {
  /**
   * A current code.
   */
  body: DisableMfaRequest;
  path?: never;
  query?: never;
  url: '/users/me/mfa';
};

/** The responses of `users.disableMfa`, by status. */
export type DisableMfaResponses = {
  /**
   * The second factor is off.
   */
  204: void;
};

/** The response of `users.disableMfa`. */
export type DisableMfaResponse = DisableMfaResponses[keyof DisableMfaResponses];

/** What `users.setupMfa` sends. */
export type SetupMfaData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/users/me/mfa/setup';
};

/** The responses of `users.setupMfa`, by status. */
export type SetupMfaResponses = {
  /**
   * The secret, its QR code and the recovery codes.
   */
  200: MfaSetup;
};

/** The response of `users.setupMfa`. */
export type SetupMfaResponse = SetupMfaResponses[keyof SetupMfaResponses];

/** What `users.verifyAndEnableMfa` sends. */
export type VerifyAndEnableMfaData = {
  /**
   * A current code.
   */
  body: VerifyMfaRequest;
  path?: never;
  query?: never;
  url: '/users/me/mfa/verify';
};

/** The responses of `users.verifyAndEnableMfa`, by status. */
export type VerifyAndEnableMfaResponses = {
  /**
   * The second factor is on.
   */
  204: void;
};

/** The response of `users.verifyAndEnableMfa`. */
export type VerifyAndEnableMfaResponse =
  VerifyAndEnableMfaResponses[keyof VerifyAndEnableMfaResponses];

/** What `users.delete` sends. */
export type DeleteUserData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
  };
  query?: never;
  url: '/users/{user_id}';
};

/** The responses of `users.delete`, by status. */
export type DeleteUserResponses = {
  /**
   * The user is deleted.
   */
  204: void;
};

/** The response of `users.delete`. */
export type DeleteUserResponse = DeleteUserResponses[keyof DeleteUserResponses];

/** What `users.get` sends. */
export type GetUserData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
  };
  query?: never;
  url: '/users/{user_id}';
};

/** The responses of `users.get`, by status. */
export type GetUserResponses = {
  /**
   * The user with their roles.
   */
  200: UserWithRoles;
};

/** The response of `users.get`. */
export type GetUserResponse = GetUserResponses[keyof GetUserResponses];

/** What `users.update` sends. */
export type UpdateUserData = {
  /**
   * The fields to change.
   */
  body: UpdateUserRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
  };
  query?: never;
  url: '/users/{user_id}';
};

/** The responses of `users.update`, by status. */
export type UpdateUserResponses = {
  /**
   * The updated user with their roles.
   */
  200: UserWithRoles;
};

/** The response of `users.update`. */
export type UpdateUserResponse = UpdateUserResponses[keyof UpdateUserResponses];

/** What `users.restore` sends. */
export type RestoreUserData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
  };
  query?: never;
  url: '/users/{user_id}/restore';
};

/** The responses of `users.restore`, by status. */
export type RestoreUserResponses = {
  /**
   * The restored user with its roles.
   */
  200: UserWithRoles;
};

/** The response of `users.restore`. */
export type RestoreUserResponse = RestoreUserResponses[keyof RestoreUserResponses];

/** What `users.assignRole` sends. */
export type AssignUserRoleData = {
  /**
   * The role to give.
   */
  body: AssignUserRoleRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
  };
  query?: never;
  url: '/users/{user_id}/roles';
};

/** The responses of `users.assignRole`, by status. */
export type AssignUserRoleResponses = {
  /**
   * The role is assigned.
   */
  200: unknown;
};

/** What `users.removeRole` sends. */
export type RemoveUserRoleData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the user.
     */
    user_id: number;
    /**
     * Name of the role.
     */
    role_type: 'admin' | 'user' | (string & {});
  };
  query?: never;
  url: '/users/{user_id}/roles/{role_type}';
};

/** The responses of `users.removeRole`, by status. */
export type RemoveUserRoleResponses = {
  /**
   * The role is removed.
   */
  204: void;
};

/** The response of `users.removeRole`. */
export type RemoveUserRoleResponse = RemoveUserRoleResponses[keyof RemoveUserRoleResponses];

/** What `sessionReplay.listForVisitor` sends. */
export type ListVisitorSessionReplaysData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
  };
  /** Parameters of the query. */
  query?: {
    /**
     * Page to return, counted from 1. `1` by default.
     */
    page?: number;
    /**
     * Items per page. 0 to 100, `20` by default.
     */
    per_page?: number;
  };
  url: '/visitors/{visitor_id}/session-replays';
};

/** The responses of `sessionReplay.listForVisitor`, by status. */
export type ListVisitorSessionReplaysResponses = {
  /**
   * A page of session replays.
   */
  200: VisitorSessionReplayList;
};

/** The response of `sessionReplay.listForVisitor`. */
export type ListVisitorSessionReplaysResponse =
  ListVisitorSessionReplaysResponses[keyof ListVisitorSessionReplaysResponses];

/** What `sessionReplay.delete` sends. */
export type DeleteSessionReplayData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
    /**
     * String id of the session replay (`session_replay_id`).
     */
    session_id: string;
  };
  query?: never;
  url: '/visitors/{visitor_id}/session-replays/{session_id}';
};

/** The responses of `sessionReplay.delete`, by status. */
export type DeleteSessionReplayResponses = {
  /**
   * The session replay is deleted.
   */
  200: unknown;
};

/** What `sessionReplay.get` sends. */
export type GetSessionReplayData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
    /**
     * Numeric id of the session replay (`id`).
     */
    session_id: number;
  };
  query?: never;
  url: '/visitors/{visitor_id}/session-replays/{session_id}';
};

/** The responses of `sessionReplay.get`, by status. */
export type GetSessionReplayResponses = {
  /**
   * The session replay.
   */
  200: SessionReplayDetails;
};

/** The response of `sessionReplay.get`. */
export type GetSessionReplayResponse = GetSessionReplayResponses[keyof GetSessionReplayResponses];

/** What `sessionReplay.updateDuration` sends. */
export type UpdateSessionReplayDurationData = {
  /**
   * The new duration.
   */
  body: UpdateSessionReplayDurationRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
    /**
     * String id of the session replay (`session_replay_id`).
     */
    session_id: string;
  };
  query?: never;
  url: '/visitors/{visitor_id}/session-replays/{session_id}/duration';
};

/** The responses of `sessionReplay.updateDuration`, by status. */
export type UpdateSessionReplayDurationResponses = {
  /**
   * The duration is stored.
   */
  200: UpdateSessionReplayDurationResult;
};

/** The response of `sessionReplay.updateDuration`. */
export type UpdateSessionReplayDurationResponse =
  UpdateSessionReplayDurationResponses[keyof UpdateSessionReplayDurationResponses];

/** What `sessionReplay.getEvents` sends. */
export type GetSessionReplayEventsData = {
  body?: never;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
    /**
     * Numeric id of the session replay (`id`).
     */
    session_id: number;
  };
  query?: never;
  url: '/visitors/{visitor_id}/session-replays/{session_id}/events';
};

/** The responses of `sessionReplay.getEvents`, by status. */
export type GetSessionReplayEventsResponses = {
  /**
   * The session replay and its events.
   */
  200: SessionReplayWithEvents;
};

/** The response of `sessionReplay.getEvents`. */
export type GetSessionReplayEventsResponse =
  GetSessionReplayEventsResponses[keyof GetSessionReplayEventsResponses];

/** What `sessionReplay.addEventsLegacy` sends. */
export type AddSessionReplayEventsLegacyData = {
  /**
   * The packed events.
   */
  body: AddVisitorSessionReplayEventsRequest;
  /** Parameters of the path. */
  path: {
    /**
     * Numeric id of the visitor.
     */
    visitor_id: number;
    /**
     * String id of the session replay (`session_replay_id`).
     */
    session_id: string;
  };
  query?: never;
  url: '/visitors/{visitor_id}/session-replays/{session_id}/events';
};

/** The responses of `sessionReplay.addEventsLegacy`, by status. */
export type AddSessionReplayEventsLegacyResponses = {
  /**
   * The number of stored events.
   */
  200: AddSessionReplayEventsResult;
};

/** The response of `sessionReplay.addEventsLegacy`. */
export type AddSessionReplayEventsLegacyResponse =
  AddSessionReplayEventsLegacyResponses[keyof AddSessionReplayEventsLegacyResponses];

/** What `webhooks.listEventTypes` sends. */
export type ListWebhookEventTypesData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/webhook-event-types';
};

/** The responses of `webhooks.listEventTypes`, by status. */
export type ListWebhookEventTypesResponses = {
  /**
   * All event types.
   */
  200: Array<WebhookEventType>;
};

/** The response of `webhooks.listEventTypes`. */
export type ListWebhookEventTypesResponse =
  ListWebhookEventTypesResponses[keyof ListWebhookEventTypesResponses];

/** What `notifications.triggerWeeklyDigest` sends. */
export type TriggerWeeklyDigestData = {
  body?: never;
  path?: never;
  query?: never;
  url: '/weekly-digest/trigger';
};

/** The responses of `notifications.triggerWeeklyDigest`, by status. */
export type TriggerWeeklyDigestResponses = {
  /**
   * Whether the digest was sent.
   */
  200: TriggerDigestResult;
};

/** The response of `notifications.triggerWeeklyDigest`. */
export type TriggerWeeklyDigestResponse =
  TriggerWeeklyDigestResponses[keyof TriggerWeeklyDigestResponses];
