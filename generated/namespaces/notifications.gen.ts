// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateEmailNotificationProviderData,
  CreateEmailNotificationProviderResponse,
  CreateNotificationProviderData,
  CreateNotificationProviderResponse,
  CreateSlackNotificationProviderData,
  CreateSlackNotificationProviderResponse,
  CreateWebhookNotificationProviderData,
  CreateWebhookNotificationProviderResponse,
  DeleteNotificationPreferencesData,
  DeleteNotificationProviderData,
  GetNotificationPreferencesData,
  GetNotificationPreferencesResponse,
  GetNotificationProviderData,
  GetNotificationProviderResponse,
  ListNotificationProvidersData,
  ListNotificationProvidersResponse,
  NotificationProvider,
  TestNotificationProviderData,
  TestNotificationProviderResponse,
  TriggerWeeklyDigestData,
  TriggerWeeklyDigestResponse,
  UpdateEmailNotificationProviderData,
  UpdateEmailNotificationProviderResponse,
  UpdateNotificationPreferencesData,
  UpdateNotificationPreferencesResponse,
  UpdateNotificationProviderData,
  UpdateNotificationProviderResponse,
  UpdateSlackNotificationProviderData,
  UpdateSlackNotificationProviderResponse,
  UpdateWebhookNotificationProviderData,
  UpdateWebhookNotificationProviderResponse,
} from '../types.gen.ts';

/**
 * Where alerts go, and which ones are sent.
 *
 * `getPreferences`, `updatePreferences`, `deletePreferences`, `listProviders`, `createProvider`, `createEmailProvider`, `updateEmailProvider`, `createSlackProvider`, `updateSlackProvider`, `createWebhookProvider`, `updateWebhookProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `testProvider`, `triggerWeeklyDigest`
 */
export class NotificationsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getPreferences<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetNotificationPreferencesData, ThrowOnError>,
  ): Promise<CallResult<GetNotificationPreferencesResponse, ThrowOnError>> {
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
   *       email_enabled: true,
   *       slack_enabled: false,
   *       batch_similar_notifications: true,
   *       minimum_severity: 'warning',
   *       deployment_failures_enabled: true,
   *       build_errors_enabled: true,
   *       runtime_errors_enabled: true,
   *       error_threshold: 10,
   *       error_time_window: 5,
   *       ssl_expiration_enabled: true,
   *       ssl_days_before_expiration: 14,
   *       domain_expiration_enabled: true,
   *       dns_changes_enabled: true,
   *       backup_failures_enabled: true,
   *       backup_successes_enabled: false,
   *       s3_connection_issues_enabled: true,
   *       retention_policy_violations_enabled: true,
   *       route_downtime_enabled: true,
   *       load_balancer_issues_enabled: true,
   *       weekly_digest_enabled: true,
   *       digest_send_day: 'monday',
   *       digest_send_time: '09:00',
   *       digest_sections: {
   *       },
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updatePreferences<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateNotificationPreferencesData, ThrowOnError>,
  ): Promise<CallResult<UpdateNotificationPreferencesResponse, ThrowOnError>> {
    return this._call('PUT', '/notification-preferences', options, { requiresBody: true });
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
  deletePreferences<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<DeleteNotificationPreferencesData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
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
   * const { data } = await temps.notifications.listProviders(); // data.items, data.countSoFar
   * for await (const item of temps.notifications.listProviders()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listProviders<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListNotificationProvidersData, ThrowOnError>,
  ): ListPromise<
    NotificationProvider,
    ListNotificationProvidersResponse,
    ThrowOnError,
    number | undefined
  > {
    return this._list(
      'GET',
      '/notification-providers',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        otherSize: 'page_size',
        maxSize: 100,
        items: 'items',
        total: 'total',
        isUncounted: true,
      },
      { dates: 'items[]:created_at,updated_at' },
    );
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
   *     name: 'On call',
   *     provider_type: 'slack',
   *     config: {
   *       webhook_url: 'https://hooks.example.com/services/T0/B0/x1',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateNotificationProviderResponse, ThrowOnError>> {
    return this._call('POST', '/notification-providers', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *     name: 'On call',
   *     config: {
   *       from_address: 'temps@example.com',
   *       password: 'an-app-password',
   *       smtp_host: 'smtp.example.com',
   *       smtp_port: 587,
   *       to_addresses: [
   *         'oncall@example.com',
   *       ],
   *       username: 'temps@example.com',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createEmailProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateEmailNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateEmailNotificationProviderResponse, ThrowOnError>> {
    return this._call('POST', '/notification-providers/email', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *       from_address: 'temps@example.com',
   *       password: 'an-app-password',
   *       smtp_host: 'smtp.example.com',
   *       smtp_port: 587,
   *       to_addresses: [
   *         'oncall@example.com',
   *       ],
   *       username: 'temps@example.com',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateEmailProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateEmailNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<UpdateEmailNotificationProviderResponse, ThrowOnError>> {
    return this._call('PUT', '/notification-providers/email/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *     name: '#deployments',
   *     config: {
   *       webhook_url: 'https://hooks.example.com/services/T0/B0/x1',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createSlackProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateSlackNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateSlackNotificationProviderResponse, ThrowOnError>> {
    return this._call('POST', '/notification-providers/slack', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *       webhook_url: 'https://hooks.example.com/services/T0/B0/x1',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateSlackProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateSlackNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<UpdateSlackNotificationProviderResponse, ThrowOnError>> {
    return this._call('PUT', '/notification-providers/slack/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *     name: 'On call',
   *     config: {
   *       url: 'https://oncall.example.com/temps',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createWebhookProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateWebhookNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateWebhookNotificationProviderResponse, ThrowOnError>> {
    return this._call('POST', '/notification-providers/webhook', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   *       url: 'https://oncall.example.com/temps',
   *     },
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateWebhookProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateWebhookNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<UpdateWebhookNotificationProviderResponse, ThrowOnError>> {
    return this._call('PUT', '/notification-providers/webhook/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<GetNotificationProviderResponse, ThrowOnError>> {
    return this._call('GET', '/notification-providers/{id}', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Update a notification provider
   *
   * Changes name, configuration or state of a notification provider of any type. Fields that are not sent keep their value; the type cannot be changed.
   *
   * `PUT /notification-providers/{id}`
   *
   * @example
   * const { data } = await temps.notifications.updateProvider({
   *   path: { id: 1 },
   *   body: { enabled: false },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<UpdateNotificationProviderResponse, ThrowOnError>> {
    return this._call('PUT', '/notification-providers/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/notification-providers/{id}', options, { responseType: 'none' });
  }
  /**
   * Test a notification provider
   *
   * Sends a test message through a provider. If the message cannot be sent, the response is a 200 with `success: false` and the reason.
   *
   * `POST /notification-providers/{id}/test`
   *
   * @example
   * const { data } = await temps.notifications.testProvider({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  testProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TestNotificationProviderData, ThrowOnError>,
  ): Promise<CallResult<TestNotificationProviderResponse, ThrowOnError>> {
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
  triggerWeeklyDigest<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<TriggerWeeklyDigestData, ThrowOnError>,
  ): Promise<CallResult<TriggerWeeklyDigestResponse, ThrowOnError>> {
    return this._call('POST', '/weekly-digest/trigger', options);
  }
}
