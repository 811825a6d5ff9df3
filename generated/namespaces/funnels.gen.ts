// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateFunnelData,
  CreateFunnelResponse,
  DeleteFunnelData,
  DeleteFunnelResponse,
  Funnel,
  FunnelEvent,
  GetFunnelMetricsData,
  GetFunnelMetricsResponse,
  ListFunnelsData,
  ListFunnelsResponse,
  ListUniqueEventsData,
  ListUniqueEventsResponse,
  PreviewFunnelMetricsData,
  PreviewFunnelMetricsResponse,
  UpdateFunnelData,
  UpdateFunnelResponse,
} from '../types.gen.ts';

/**
 * Conversion funnels over the events of a project.
 *
 * `listUniqueEvents`, `list`, `create`, `previewMetrics`, `update`, `delete`, `getMetrics`
 */
export class FunnelsNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List event names for funnels
   *
   * Returns the distinct event names of a project with their counts, to pick funnel steps from, one page at a time.
   *
   * `GET /projects/{project_id}/events/unique`
   *
   * @example
   * const list = temps.funnels.listUniqueEvents({
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
  listUniqueEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListUniqueEventsData, ThrowOnError>,
  ): ListPromise<FunnelEvent, ListUniqueEventsResponse, ThrowOnError> {
    return this._list('GET', '/projects/{project_id}/events/unique', options, {
      style: 'page',
      page: 'page',
      size: 'page_size',
      maxSize: 100,
      items: 'events',
      total: 'total',
    });
  }
  /**
   * List funnels
   *
   * Returns the funnels of a project.
   *
   * `GET /projects/{project_id}/funnels`
   *
   * @example
   * const { data } = await temps.funnels.list({ path: { project_id: 1 } }); // data.items, data.total
   * for await (const item of temps.funnels.list({ path: { project_id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListFunnelsData, ThrowOnError>,
  ): ListPromise<Funnel, ListFunnelsResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/projects/{project_id}/funnels',
      options,
      { style: 'whole' },
      { dates: '[]:created_at,updated_at' },
    );
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
   *     name: 'Checkout',
   *     steps: [
   *       { event_name: 'cart_opened' },
   *       { event_name: 'purchase' },
   *     ],
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
  create<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<CreateFunnelData, ThrowOnError>,
  ): Promise<CallResult<CreateFunnelResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/funnels', options, { requiresBody: true });
  }
  /**
   * Preview funnel metrics
   *
   * Computes the metrics of a funnel without storing it. All ids in the response are 0.
   *
   * `POST /projects/{project_id}/funnels/preview`
   *
   * @example
   * const { data } = await temps.funnels.previewMetrics({
   *   path: { project_id: 1 },
   *   body: {
   *     name: 'Checkout',
   *     steps: [
   *       {
   *         event_name: 'cart_opened',
   *       },
   *       {
   *         event_name: 'purchase',
   *       },
   *     ],
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
  previewMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<PreviewFunnelMetricsData, ThrowOnError>,
  ): Promise<CallResult<PreviewFunnelMetricsResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/funnels/preview', options, {
      requiresBody: true,
    });
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
   *     name: 'Checkout',
   *     steps: [
   *       { event_name: 'cart_opened' },
   *       { event_name: 'purchase' },
   *     ],
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
  update<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateFunnelData, ThrowOnError>,
  ): Promise<CallResult<UpdateFunnelResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/funnels/{funnel_id}', options, {
      requiresBody: true,
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteFunnelData, ThrowOnError>,
  ): Promise<CallResult<DeleteFunnelResponse, ThrowOnError>> {
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
   * @throws {ServerError} 500 The server failed.
   */
  getMetrics<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetFunnelMetricsData, ThrowOnError>,
  ): Promise<CallResult<GetFunnelMetricsResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/funnels/{funnel_id}/metrics', options);
  }
}
