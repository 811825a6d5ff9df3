// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AddManagedDomainData,
  AddManagedDomainResponse,
  CreateDnsProviderData,
  CreateDnsProviderResponse,
  DeleteDnsProviderData,
  DnsManagedDomain,
  DnsProvider,
  DnsZone,
  GetDnsProviderData,
  GetDnsProviderResponse,
  ListDnsProvidersData,
  ListDnsProvidersResponse,
  ListDnsProviderZonesData,
  ListDnsProviderZonesResponse,
  ListManagedDomainsData,
  ListManagedDomainsResponse,
  LookupARecordsData,
  LookupARecordsResponse,
  RemoveManagedDomainData,
  TestDnsProviderData,
  TestDnsProviderResponse,
  UpdateDnsProviderData,
  UpdateDnsProviderResponse,
  VerifyManagedDomainData,
  VerifyManagedDomainResponse,
} from '../types.gen.ts';

/**
 * DNS providers and the domains that Temps manages at them.
 *
 * `listProviders`, `createProvider`, `getProvider`, `updateProvider`, `deleteProvider`, `listManagedDomains`, `addManagedDomain`, `testProvider`, `listProviderZones`, `removeManagedDomain`, `verifyManagedDomain`, `lookupARecords`
 */
export class DnsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List DNS providers
   *
   * Returns every configured DNS provider account with its credentials masked. The list is empty when none is configured.
   *
   * `GET /dns-providers`
   *
   * @example
   * const { data } = await temps.dns.listProviders(); // data.items, data.total
   * for await (const item of temps.dns.listProviders()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listProviders<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListDnsProvidersData, ThrowOnError>,
  ): ListPromise<DnsProvider, ListDnsProvidersResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/dns-providers',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,last_used_at,updated_at' },
    );
  }
  /**
   * Create a DNS provider
   *
   * Stores an account at a DNS host together with its credentials, so that Temps can write records for the domains it manages there. The credentials are kept encrypted and are masked in every response.
   *
   * `POST /dns-providers`
   *
   * @example
   * const { data } = await temps.dns.createProvider({
   *   body: {
   *     name: 'Cloudflare',
   *     provider_type: 'cloudflare',
   *     credentials: {
   *       type: 'cloudflare',
   *       api_token: 'a-cloudflare-token',
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
    options: CallOptions<CreateDnsProviderData, ThrowOnError>,
  ): Promise<CallResult<CreateDnsProviderResponse, ThrowOnError>> {
    return this._call('POST', '/dns-providers', options, {
      requiresBody: true,
      dates: 'created_at,last_used_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetDnsProviderData, ThrowOnError>,
  ): Promise<CallResult<GetDnsProviderResponse, ThrowOnError>> {
    return this._call('GET', '/dns-providers/{id}', options, {
      dates: 'created_at,last_used_at,updated_at',
    });
  }
  /**
   * Update a DNS provider
   *
   * Changes the name, description, credentials or active flag of a provider. Fields that are left out or null keep their value; the type cannot be changed.
   *
   * `PUT /dns-providers/{id}`
   *
   * @example
   * const { data } = await temps.dns.updateProvider({
   *   path: { id: 1 },
   *   body: { name: 'Cloudflare of Acme' },
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
    options: CallOptions<UpdateDnsProviderData, ThrowOnError>,
  ): Promise<CallResult<UpdateDnsProviderResponse, ThrowOnError>> {
    return this._call('PUT', '/dns-providers/{id}', options, {
      requiresBody: true,
      dates: 'created_at,last_used_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteDnsProviderData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
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
   * const { data } = await temps.dns.listManagedDomains({ path: { id: 1 } }); // data.items, data.total
   * for await (const item of temps.dns.listManagedDomains({ path: { id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listManagedDomains<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListManagedDomainsData, ThrowOnError>,
  ): ListPromise<DnsManagedDomain, ListManagedDomainsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/dns-providers/{id}/domains',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at,verified_at' },
    );
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
   *   body: {
   *     domain: 'example.com',
   *     auto_manage: true,
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
  addManagedDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<AddManagedDomainData, ThrowOnError>,
  ): Promise<CallResult<AddManagedDomainResponse, ThrowOnError>> {
    return this._call('POST', '/dns-providers/{id}/domains', options, {
      requiresBody: true,
      dates: 'created_at,updated_at,verified_at',
    });
  }
  /**
   * Test a DNS provider's credentials
   *
   * Calls the DNS host with the stored credentials. A rejected login is no error status: the response is a 200 with `success: false`.
   *
   * `POST /dns-providers/{id}/test`
   *
   * @example
   * const { data } = await temps.dns.testProvider({ path: { id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  testProvider<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<TestDnsProviderData, ThrowOnError>,
  ): Promise<CallResult<TestDnsProviderResponse, ThrowOnError>> {
    return this._call('POST', '/dns-providers/{id}/test', options);
  }
  /**
   * List zones of a DNS provider
   *
   * Returns the zones that the stored credentials can see, read from the DNS host at each call.
   *
   * `GET /dns-providers/{id}/zones`
   *
   * @example
   * const { data } = await temps.dns.listProviderZones({ path: { id: 1 } }); // data.items, data.total
   * for await (const item of temps.dns.listProviderZones({ path: { id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listProviderZones<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListDnsProviderZonesData, ThrowOnError>,
  ): ListPromise<DnsZone, ListDnsProviderZonesResponse, ThrowOnError> {
    return this._list('GET', '/dns-providers/{id}/zones', options, {
      style: 'whole',
      items: 'zones',
    });
  }
  /**
   * Remove a managed domain from a DNS provider
   *
   * Ends the management of a domain. Its records at the DNS host stay in place.
   *
   * `DELETE /dns-providers/{provider_id}/domains/{domain}`
   *
   * @example
   * await temps.dns.removeManagedDomain({ path: { provider_id: 1, domain: 'shop.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  removeManagedDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RemoveManagedDomainData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/dns-providers/{provider_id}/domains/{domain}', options, {
      responseType: 'none',
    });
  }
  /**
   * Verify a managed domain
   *
   * Checks that the provider's account controls the zone of the domain and stores the result. If the check fails, the response is a 200 with `verified: false` and the reason in `verification_error`.
   *
   * `POST /dns-providers/{provider_id}/domains/{domain}/verify`
   *
   * @example
   * const { data } = await temps.dns.verifyManagedDomain({
   *   path: {
   *     provider_id: 1,
   *     domain: 'shop.example.com',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyManagedDomain<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyManagedDomainData, ThrowOnError>,
  ): Promise<CallResult<VerifyManagedDomainResponse, ThrowOnError>> {
    return this._call('POST', '/dns-providers/{provider_id}/domains/{domain}/verify', options, {
      dates: 'created_at,updated_at,verified_at',
    });
  }
  /**
   * Look up the A records of a domain
   *
   * Resolves the IPv4 addresses of a domain from the server, which helps to check that a domain points to the instance. Needs no token.
   *
   * `GET /dns/lookup`
   *
   * @example
   * const { data } = await temps.dns.lookupARecords({ query: { domain: 'shop.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {ServerError} 500 The server failed.
   */
  lookupARecords<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<LookupARecordsData, ThrowOnError>,
  ): Promise<CallResult<LookupARecordsResponse, ThrowOnError>> {
    return this._call('GET', '/dns/lookup', options);
  }
}
