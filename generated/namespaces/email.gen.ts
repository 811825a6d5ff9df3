// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateEmailDomainData,
  CreateEmailDomainResponse,
  CreateEmailProviderData,
  CreateEmailProviderResponse,
  DeleteEmailDomainData,
  DeleteEmailProviderData,
  Email,
  EmailDomain,
  EmailProvider,
  GetEmailData,
  GetEmailDomainData,
  GetEmailDomainResponse,
  GetEmailProviderData,
  GetEmailProviderResponse,
  GetEmailResponse,
  GetEmailStatsData,
  GetEmailStatsResponse,
  ListEmailDomainsData,
  ListEmailDomainsResponse,
  ListEmailProvidersData,
  ListEmailProvidersResponse,
  ListEmailsData,
  ListEmailsResponse,
  SendEmailData,
  SendEmailResponse,
  TestEmailProviderData,
  TestEmailProviderResponse,
  VerifyEmailDomainData,
  VerifyEmailDomainResponse,
} from '../types.gen.ts';

/**
 * Sending e-mail: providers, sender domains and messages.
 *
 * `listDomains`, `createDomain`, `getDomain`, `deleteDomain`, `verifyDomain`, `listProviders`, `createProvider`, `getProvider`, `deleteProvider`, `testProvider`, `list`, `send`, `getStats`, `get`
 */
export class EmailNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List sender domains
   *
   * Returns the domains from which mail can be sent, with their verification status.
   *
   * `GET /email-domains`
   *
   * @example
   * const { data } = await temps.email.listDomains(); // data.items, data.total
   * for await (const item of temps.email.listDomains()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listDomains<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListEmailDomainsData, ThrowOnError>,
  ): ListPromise<EmailDomain, ListEmailDomainsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/email-domains',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,last_verified_at,updated_at' },
    );
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
   *     domain: 'mail.example.com',
   *     provider_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateEmailDomainData, ThrowOnError>,
  ): Promise<CallResult<CreateEmailDomainResponse, ThrowOnError>> {
    return this._call('POST', '/email-domains', options, {
      requiresBody: true,
      dates: 'domain:created_at,last_verified_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEmailDomainData, ThrowOnError>,
  ): Promise<CallResult<GetEmailDomainResponse, ThrowOnError>> {
    return this._call('GET', '/email-domains/{id}', options, {
      dates: 'domain:created_at,last_verified_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteEmailDomainData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/email-domains/{id}', options, { responseType: 'none' });
  }
  /**
   * Verify a sender domain
   *
   * Asks the email provider to check the DNS records and stores the result. If the check fails, the response is still a 200: read `status` and `verification_error`.
   *
   * `POST /email-domains/{id}/verify`
   *
   * @example
   * const { data } = await temps.email.verifyDomain({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyEmailDomainData, ThrowOnError>,
  ): Promise<CallResult<VerifyEmailDomainResponse, ThrowOnError>> {
    return this._call('POST', '/email-domains/{id}/verify', options, {
      dates: 'domain:created_at,last_verified_at,updated_at',
    });
  }
  /**
   * List email providers
   *
   * Returns the services that send mail, with masked credentials.
   *
   * `GET /email-providers`
   *
   * @example
   * const { data } = await temps.email.listProviders(); // data.items, data.total
   * for await (const item of temps.email.listProviders()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listProviders<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListEmailProvidersData, ThrowOnError>,
  ): ListPromise<EmailProvider, ListEmailProvidersResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/email-providers',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at' },
    );
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
   *     name: 'Amazon SES',
   *     provider_type: 'ses',
   *     region: 'eu-central-1',
   *     ses_credentials: {
   *       access_key_id: 'an-access-key-id',
   *       secret_access_key: 'a-secret-key',
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
    options: CallOptions<CreateEmailProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateEmailProviderResponse, ThrowOnError>> {
    return this._call('POST', '/email-providers', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEmailProviderData, ThrowOnError>,
  ): Promise<CallResult<GetEmailProviderResponse, ThrowOnError>> {
    return this._call('GET', '/email-providers/{id}', options, { dates: 'created_at,updated_at' });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteEmailProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/email-providers/{id}', options, { responseType: 'none' });
  }
  /**
   * Send a test email
   *
   * Sends a test message through the provider to the address of the calling user. If the message is refused, the response is a 200 with `success: false`.
   *
   * `POST /email-providers/{id}/test`
   *
   * @example
   * const { data } = await temps.email.testProvider({
   *   path: { id: 1 },
   *   body: { from: 'hello@mail.example.com' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  testProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TestEmailProviderData, ThrowOnError>,
  ): Promise<CallResult<TestEmailProviderResponse, ThrowOnError>> {
    return this._call('POST', '/email-providers/{id}/test', options, { requiresBody: true });
  }
  /**
   * List emails
   *
   * Returns the emails that were sent through Temps, newest first, one page at a time.
   *
   * `GET /emails`
   *
   * @example
   * const { data } = await temps.email.list(); // data.items, data.total
   * for await (const item of temps.email.list()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListEmailsData, ThrowOnError>,
  ): ListPromise<Email, ListEmailsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/emails',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'page_size',
        maxSize: 100,
        items: 'data',
        total: 'total',
      },
      { dates: 'data[]:created_at,first_clicked_at,first_opened_at,sent_at' },
    );
  }
  /**
   * Send an email
   *
   * Sends a message through the provider of the sender's domain and records it. Where that domain is not set up or not verified, the message is stored with status `captured` and is not sent.
   *
   * `POST /emails`
   *
   * @example
   * const { data } = await temps.email.send({
   *   body: {
   *     from: 'hello@mail.example.com',
   *     to: ['ada@example.com'],
   *     subject: 'Welcome',
   *     text: 'Your account is ready.',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  send<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<SendEmailData, ThrowOnError>,
  ): Promise<CallResult<SendEmailResponse, ThrowOnError>> {
    return this._call('POST', '/emails', options, { requiresBody: true });
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
   * @throws {ServerError} 500 The server failed.
   */
  getStats<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetEmailStatsData, ThrowOnError>,
  ): Promise<CallResult<GetEmailStatsResponse, ThrowOnError>> {
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
   * const { data } = await temps.email.get({ path: { id: '5b0f4b1e-7c2d-4a55-8b7e-2f9d3c1a6e48' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetEmailData, ThrowOnError>,
  ): Promise<CallResult<GetEmailResponse, ThrowOnError>> {
    return this._call('GET', '/emails/{id}', options, {
      dates: 'created_at,first_clicked_at,first_opened_at,sent_at',
    });
  }
}
