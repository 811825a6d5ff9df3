// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AcmeOrder,
  AddEnvironmentDomainData,
  AddEnvironmentDomainResponse,
  CancelOrderData,
  CancelOrderResponse,
  CertificateDomain,
  CheckCertificateStatusData,
  CheckCertificateStatusResponse,
  CreateCertificateData,
  CreateCertificateResponse,
  CreateCustomDomainData,
  CreateCustomDomainResponse,
  CreateOrRecreateOrderData,
  CreateOrRecreateOrderResponse,
  CustomDomain,
  DeleteCertificateData,
  DeleteCustomDomainData,
  EnvironmentDomain,
  FinalizeOrderData,
  FinalizeOrderResponse,
  GetCertificateByHostData,
  GetCertificateByHostResponse,
  GetCertificateData,
  GetCertificateResponse,
  GetChallengeTokenData,
  GetCustomDomainData,
  GetCustomDomainResponse,
  GetHttpChallengeDebugData,
  GetHttpChallengeDebugResponse,
  GetOrderData,
  GetOrderResponse,
  LinkCustomDomainToCertificateData,
  LinkCustomDomainToCertificateResponse,
  ListCertificatesData,
  ListCertificatesResponse,
  ListCustomDomainsData,
  ListCustomDomainsResponse,
  ListEnvironmentDomainsData,
  ListEnvironmentDomainsResponse,
  ListOrdersData,
  ListOrdersResponse,
  ProvisionCertificateData,
  ProvisionCertificateResponse,
  RemoveEnvironmentDomainData,
  RenewCertificateData,
  RenewCertificateResponse,
  UpdateCustomDomainData,
  UpdateCustomDomainResponse,
} from '../types.gen.ts';

/**
 * Domains of environments, custom domains and their certificates.
 *
 * `listCertificates`, `createCertificate`, `getCertificateByHost`, `getOrder`, `createOrRecreateOrder`, `cancelOrder`, `finalizeOrder`, `getCertificate`, `deleteCertificate`, `getChallengeToken`, `getHttpChallengeDebug`, `provisionCertificate`, `renewCertificate`, `checkCertificateStatus`, `listOrders`, `listCustomDomains`, `createCustomDomain`, `getCustomDomain`, `updateCustomDomain`, `deleteCustomDomain`, `linkCustomDomainToCertificate`, `list`, `add`, `remove`
 */
export class DomainsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List certificate domains
   *
   * Returns the domains for which the instance manages TLS certificates, a page at a time.
   *
   * `GET /domains`
   *
   * @example
   * const { data } = await temps.domains.listCertificates(); // data.items, data.total
   * for await (const item of temps.domains.listCertificates()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listCertificates<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListCertificatesData, ThrowOnError>,
  ): ListPromise<CertificateDomain, ListCertificatesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/domains',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'page_size',
        maxSize: 100,
        items: 'domains',
        total: 'total',
      },
      {
        dates:
          'domains[]:created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
      },
    );
  }
  /**
   * Create a certificate domain
   *
   * Registers a domain for a TLS certificate and requests its challenge from the certificate authority. Wildcard domains need the `dns-01` challenge.
   *
   * `POST /domains`
   *
   * @example
   * const { data } = await temps.domains.createCertificate({
   *   body: {
   *     domain: 'shop.example.com',
   *     challenge_type: 'http-01',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateCertificateData, ThrowOnError>,
  ): Promise<CallResult<CreateCertificateResponse, ThrowOnError>> {
    return this._call('POST', '/domains', options, {
      requiresBody: true,
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
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
   *     hostname: 'shop.example.com',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getCertificateByHost<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCertificateByHostData, ThrowOnError>,
  ): Promise<CallResult<GetCertificateByHostResponse, ThrowOnError>> {
    return this._call('GET', '/domains/by-host/{hostname}', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getOrder<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetOrderData, ThrowOnError>,
  ): Promise<CallResult<GetOrderResponse, ThrowOnError>> {
    return this._call('GET', '/domains/{domain_id}/order', options, {
      dates: 'challenge_validation:validated created_at,expires_at,updated_at',
    });
  }
  /**
   * Create or recreate a certificate order
   *
   * Creates a certificate order for a domain, in place of an existing one, and returns the challenge to fulfill.
   *
   * `POST /domains/{domain_id}/order`
   *
   * @example
   * const { data } = await temps.domains.createOrRecreateOrder({ path: { domain_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createOrRecreateOrder<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateOrRecreateOrderData, ThrowOnError>,
  ): Promise<CallResult<CreateOrRecreateOrderResponse, ThrowOnError>> {
    return this._call('POST', '/domains/{domain_id}/order', options);
  }
  /**
   * Cancel a certificate order
   *
   * Cancels the open certificate order of a domain and puts the domain back to `pending`, so that a new order can be made.
   *
   * `DELETE /domains/{domain_id}/order`
   *
   * @example
   * const { data } = await temps.domains.cancelOrder({ path: { domain_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  cancelOrder<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CancelOrderData, ThrowOnError>,
  ): Promise<CallResult<CancelOrderResponse, ThrowOnError>> {
    return this._call('DELETE', '/domains/{domain_id}/order', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  finalizeOrder<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<FinalizeOrderData, ThrowOnError>,
  ): Promise<CallResult<FinalizeOrderResponse, ThrowOnError>> {
    return this._call('POST', '/domains/{domain_id}/order/finalize', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCertificateData, ThrowOnError>,
  ): Promise<CallResult<GetCertificateResponse, ThrowOnError>> {
    return this._call('GET', '/domains/{domain}', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
  }
  /**
   * Delete a certificate domain
   *
   * Removes a domain and its certificate from the instance.
   *
   * `DELETE /domains/{domain}`
   *
   * @example
   * await temps.domains.deleteCertificate({ path: { domain: 'shop.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteCertificateData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
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
   * const { data } = await temps.domains.getChallengeToken({ path: { domain: 'shop.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getChallengeToken<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetChallengeTokenData, ThrowOnError>,
  ): Promise<CallResult<string, ThrowOnError>> {
    return this._call('GET', '/domains/{domain}/challenge-token', options, {
      responseType: 'text',
    });
  }
  /**
   * Inspect an HTTP challenge
   *
   * Returns what helps to find out why an HTTP-01 challenge fails: the token and the URL that are served, and the addresses that the domain resolves to.
   *
   * `GET /domains/{domain}/http-challenge-debug`
   *
   * @example
   * const { data } = await temps.domains.getHttpChallengeDebug({
   *   path: {
   *     domain: 'shop.example.com',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getHttpChallengeDebug<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetHttpChallengeDebugData, ThrowOnError>,
  ): Promise<CallResult<GetHttpChallengeDebugResponse, ThrowOnError>> {
    return this._call('GET', '/domains/{domain}/http-challenge-debug', options);
  }
  /**
   * Provision a certificate
   *
   * Tries to obtain a certificate for a domain with the HTTP-01 challenge. If the certificate authority refuses, the response is a 200 whose `type` is `error`. The calling user needs an email address, so a deployment token does not work.
   *
   * `POST /domains/{domain}/provision`
   *
   * @example
   * const { data } = await temps.domains.provisionCertificate({
   *   path: { domain: 'shop.example.com' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  provisionCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ProvisionCertificateData, ThrowOnError>,
  ): Promise<CallResult<ProvisionCertificateResponse, ThrowOnError>> {
    return this._call('POST', '/domains/{domain}/provision', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
  }
  /**
   * Renew a certificate
   *
   * Renews the certificate of a domain. A domain that is verified over DNS gets a new challenge instead, which is to be fulfilled before the order is finalized.
   *
   * `POST /domains/{domain}/renew`
   *
   * @example
   * const { data } = await temps.domains.renewCertificate({ path: { domain: 'shop.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  renewCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RenewCertificateData, ThrowOnError>,
  ): Promise<CallResult<RenewCertificateResponse, ThrowOnError>> {
    return this._call('POST', '/domains/{domain}/renew', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
  }
  /**
   * Check a certificate domain's status
   *
   * Returns a certificate domain with its present status. Read it until an order becomes `active` or `failed`.
   *
   * `GET /domains/{domain}/status`
   *
   * @example
   * const { data } = await temps.domains.checkCertificateStatus({ path: { domain: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  checkCertificateStatus<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CheckCertificateStatusData, ThrowOnError>,
  ): Promise<CallResult<CheckCertificateStatusResponse, ThrowOnError>> {
    return this._call('GET', '/domains/{domain}/status', options, {
      dates: 'created_at,expiration_time,last_renewed,on_demand_backoff_until,updated_at',
    });
  }
  /**
   * List certificate orders
   *
   * Returns the certificate orders of all domains, a page at a time.
   *
   * `GET /orders`
   *
   * @example
   * const { data } = await temps.domains.listOrders(); // data.items, data.countSoFar
   * for await (const item of temps.domains.listOrders()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listOrders<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListOrdersData, ThrowOnError>,
  ): ListPromise<AcmeOrder, ListOrdersResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/orders',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'page_size',
        maxSize: 100,
        items: 'orders',
        isUncounted: true,
      },
      {
        dates: 'orders[].challenge_validation:validated orders[]:created_at,expires_at,updated_at',
      },
    );
  }
  /**
   * List custom domains
   *
   * Returns the custom domains of a project in all of its environments.
   *
   * `GET /projects/{project_id}/custom-domains`
   *
   * @example
   * const list = temps.domains.listCustomDomains({
   *   path: {
   *     project_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listCustomDomains<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListCustomDomainsData, ThrowOnError>,
  ): ListPromise<CustomDomain, ListCustomDomainsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/custom-domains',
      options,
      { style: 'whole', items: 'domains', total: 'total' },
      { dates: 'domains[]:created_at,expiration_time,last_renewed,updated_at' },
    );
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
   *     domain: 'shop.example.com',
   *     environment_id: 1,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createCustomDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateCustomDomainData, ThrowOnError>,
  ): Promise<CallResult<CreateCustomDomainResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/custom-domains', options, {
      requiresBody: true,
      dates: 'created_at,expiration_time,last_renewed,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getCustomDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetCustomDomainData, ThrowOnError>,
  ): Promise<CallResult<GetCustomDomainResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/custom-domains/{domain_id}', options, {
      dates: 'created_at,expiration_time,last_renewed,updated_at',
    });
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
   *   body: {
   *     redirect_to: 'https://www.example.com',
   *     status_code: 308,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateCustomDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateCustomDomainData, ThrowOnError>,
  ): Promise<CallResult<UpdateCustomDomainResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/custom-domains/{domain_id}', options, {
      requiresBody: true,
      dates: 'created_at,expiration_time,last_renewed,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteCustomDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteCustomDomainData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/custom-domains/{domain_id}', options, {
      responseType: 'none',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  linkCustomDomainToCertificate<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<LinkCustomDomainToCertificateData, ThrowOnError>,
  ): Promise<CallResult<LinkCustomDomainToCertificateResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/custom-domains/{domain_id}/link-certificate/{certificate_id}',
      options,
      { dates: 'created_at,expiration_time,last_renewed,updated_at' },
    );
  }
  /**
   * List domains of an environment
   *
   * Returns the domains that route to an environment; the list is empty when none was added.
   *
   * `GET /projects/{project_id}/environments/{env_id}/domains`
   *
   * @example
   * const list = temps.domains.list({
   *   path: {
   *     project_id: 1,
   *     env_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListEnvironmentDomainsData, ThrowOnError>,
  ): ListPromise<EnvironmentDomain, ListEnvironmentDomainsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/environments/{env_id}/domains',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'items',
        total: 'total',
      },
      { dates: 'items[]:created_at' },
    );
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
   *   body: { domain: 'preview', is_primary: false },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ConflictError} 409 The change clashes with the present state, for instance with a name that is taken.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  add<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<AddEnvironmentDomainData, ThrowOnError>,
  ): Promise<CallResult<AddEnvironmentDomainResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/environments/{env_id}/domains', options, {
      requiresBody: true,
      dates: 'created_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  remove<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RemoveEnvironmentDomainData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call(
      'DELETE',
      '/projects/{project_id}/environments/{env_id}/domains/{domain_id}',
      options,
      { responseType: 'none' },
    );
  }
}
