// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CheckIpBlockedData,
  CheckIpBlockedResponse,
  CreateIpAccessControlData,
  CreateIpAccessControlResponse,
  CreateLoadBalancerRouteData,
  CreateLoadBalancerRouteResponse,
  DeleteIpAccessControlData,
  DeleteLoadBalancerRouteData,
  GetAccessInfoData,
  GetAccessInfoResponse,
  GetFileData,
  GetIpAccessControlData,
  GetIpAccessControlResponse,
  GetIpGeolocationData,
  GetIpGeolocationResponse,
  GetLoadBalancerRouteData,
  GetLoadBalancerRouteResponse,
  GetPlatformInfoData,
  GetPlatformInfoResponse,
  GetPlatformSettingsData,
  GetPlatformSettingsResponse,
  GetPrivateIpData,
  GetPrivateIpResponse,
  GetPublicIpData,
  GetPublicIpResponse,
  IpAccessRule,
  ListIpAccessControlData,
  ListIpAccessControlResponse,
  ListLoadBalancerRoutesData,
  ListLoadBalancerRoutesResponse,
  ListPresetsData,
  ListPresetsResponse,
  LoadBalancerRoute,
  Preset,
  UpdateIpAccessControlData,
  UpdateIpAccessControlResponse,
  UpdateLoadBalancerRouteData,
  UpdateLoadBalancerRouteResponse,
  UpdatePlatformSettingsData,
  UpdatePlatformSettingsResponse,
} from '../types.gen.ts';

/**
 * The instance itself: settings, routing, access control and presets.
 *
 * `getInfo`, `getFile`, `getIpGeolocation`, `listIpAccessControl`, `createIpAccessControl`, `checkIpBlocked`, `getIpAccessControl`, `updateIpAccessControl`, `deleteIpAccessControl`, `listRoutes`, `createRoute`, `getRoute`, `updateRoute`, `deleteRoute`, `getAccessInfo`, `getPrivateIp`, `getPublicIp`, `listPresets`, `getSettings`, `updateSettings`
 */
export class PlatformNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getInfo<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetPlatformInfoData, ThrowOnError>,
  ): Promise<CallResult<GetPlatformInfoResponse, ThrowOnError>> {
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
   * const { data } = await temps.platform.getFile({
   *   path: {
   *     file_path: 'screenshots/deployment-1.png',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getFile<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetFileData, ThrowOnError>,
  ): Promise<CallResult<Blob, ThrowOnError>> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getIpGeolocation<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetIpGeolocationData, ThrowOnError>,
  ): Promise<CallResult<GetIpGeolocationResponse, ThrowOnError>> {
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
   * const { data } = await temps.platform.listIpAccessControl(); // data.items, data.total
   * for await (const item of temps.platform.listIpAccessControl()) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listIpAccessControl<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListIpAccessControlData, ThrowOnError>,
  ): ListPromise<IpAccessRule, ListIpAccessControlResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/ip-access-control',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at' },
    );
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
   *     ip_address: '203.0.113.7',
   *     action: 'block',
   *     reason: 'Password guessing',
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
  createIpAccessControl<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateIpAccessControlData, ThrowOnError>,
  ): Promise<CallResult<CreateIpAccessControlResponse, ThrowOnError>> {
    return this._call('POST', '/ip-access-control', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   * @throws {ServerError} 500 The server failed.
   */
  checkIpBlocked<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CheckIpBlockedData, ThrowOnError>,
  ): Promise<CallResult<CheckIpBlockedResponse, ThrowOnError>> {
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getIpAccessControl<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetIpAccessControlData, ThrowOnError>,
  ): Promise<CallResult<GetIpAccessControlResponse, ThrowOnError>> {
    return this._call('GET', '/ip-access-control/{id}', options, {
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Update an IP access rule
   *
   * Changes the fields that are sent and keeps the others.
   *
   * `PATCH /ip-access-control/{id}`
   *
   * @example
   * const { data } = await temps.platform.updateIpAccessControl({
   *   path: { id: 1 },
   *   body: { action: 'allow' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateIpAccessControl<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateIpAccessControlData, ThrowOnError>,
  ): Promise<CallResult<UpdateIpAccessControlResponse, ThrowOnError>> {
    return this._call('PATCH', '/ip-access-control/{id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteIpAccessControl<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteIpAccessControlData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
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
   * const { data } = await temps.platform.listRoutes(); // data.items, data.total
   * for await (const item of temps.platform.listRoutes()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listRoutes<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListLoadBalancerRoutesData, ThrowOnError>,
  ): ListPromise<LoadBalancerRoute, ListLoadBalancerRoutesResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/lb/routes',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at' },
    );
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
   *     domain: 'grafana.example.com',
   *     host: '10.0.0.12',
   *     port: 3000,
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  createRoute<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateLoadBalancerRouteData, ThrowOnError>,
  ): Promise<CallResult<CreateLoadBalancerRouteResponse, ThrowOnError>> {
    return this._call('POST', '/lb/routes', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Get a load balancer route
   *
   * Returns the route of a domain.
   *
   * `GET /lb/routes/{domain}`
   *
   * @example
   * const { data } = await temps.platform.getRoute({ path: { domain: 'grafana.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getRoute<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetLoadBalancerRouteData, ThrowOnError>,
  ): Promise<CallResult<GetLoadBalancerRouteResponse, ThrowOnError>> {
    return this._call('GET', '/lb/routes/{domain}', options, { dates: 'created_at,updated_at' });
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
   *   path: { domain: 'grafana.example.com' },
   *   body: {
   *     host: '10.0.0.12',
   *     port: 3001,
   *     enabled: true,
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
  updateRoute<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateLoadBalancerRouteData, ThrowOnError>,
  ): Promise<CallResult<UpdateLoadBalancerRouteResponse, ThrowOnError>> {
    return this._call('PUT', '/lb/routes/{domain}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
    });
  }
  /**
   * Delete a load balancer route
   *
   * Removes the route of a domain.
   *
   * `DELETE /lb/routes/{domain}`
   *
   * @example
   * await temps.platform.deleteRoute({ path: { domain: 'grafana.example.com' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  deleteRoute<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteLoadBalancerRouteData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getAccessInfo<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetAccessInfoData, ThrowOnError>,
  ): Promise<CallResult<GetAccessInfoResponse, ThrowOnError>> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getPrivateIp<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetPrivateIpData, ThrowOnError>,
  ): Promise<CallResult<GetPrivateIpResponse, ThrowOnError>> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getPublicIp<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetPublicIpData, ThrowOnError>,
  ): Promise<CallResult<GetPublicIpResponse, ThrowOnError>> {
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
   * const { data } = await temps.platform.listPresets(); // data.items, data.total
   * for await (const item of temps.platform.listPresets()) console.log(item);
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  listPresets<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListPresetsData, ThrowOnError>,
  ): ListPromise<Preset, ListPresetsResponse, ThrowOnError> {
    return this._list('GET', '/presets', options, {
      style: 'whole',
      items: 'presets',
      total: 'total',
    });
  }
  /**
   * Get the settings
   *
   * Returns the settings of the instance. Secrets are masked or replaced by a flag that says whether they are set.
   *
   * `GET /settings`
   *
   * @example
   * const { data } = await temps.platform.getSettings();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  getSettings<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetPlatformSettingsData, ThrowOnError>,
  ): Promise<CallResult<GetPlatformSettingsResponse, ThrowOnError>> {
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
   * const { data: settings } = await temps.platform.getSettings();
   * const { data } = await temps.platform.updateSettings({
   *   body: { ...settings, external_url: 'https://temps.example.com' },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateSettings<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdatePlatformSettingsData, ThrowOnError>,
  ): Promise<CallResult<UpdatePlatformSettingsResponse, ThrowOnError>> {
    return this._call('PUT', '/settings', options, { requiresBody: true });
  }
}
