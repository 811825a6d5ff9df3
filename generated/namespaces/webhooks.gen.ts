// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  CreateWebhookData,
  CreateWebhookResponse,
  DeleteWebhookData,
  GetWebhookData,
  GetWebhookDeliveryData,
  GetWebhookDeliveryResponse,
  GetWebhookResponse,
  ListWebhookDeliveriesData,
  ListWebhookDeliveriesResponse,
  ListWebhookEventTypesData,
  ListWebhookEventTypesResponse,
  ListWebhooksData,
  ListWebhooksResponse,
  RetryWebhookDeliveryData,
  RetryWebhookDeliveryResponse,
  UpdateWebhookData,
  UpdateWebhookResponse,
  Webhook,
  WebhookDelivery,
  WebhookEventType,
} from '../types.gen.ts';

/**
 * Deliveries of events to an HTTP endpoint.
 *
 * `list`, `create`, `get`, `update`, `delete`, `listDeliveries`, `getDelivery`, `retryDelivery`, `listEventTypes`
 */
export class WebhooksNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * List webhooks
   *
   * Returns the webhooks of a project. Secrets are never included; `has_secret` says whether one is set.
   *
   * `GET /projects/{project_id}/webhooks`
   *
   * @example
   * const { data } = await temps.webhooks.list({ path: { project_id: 1 } }); // data.items, data.countSoFar
   * for await (const item of temps.webhooks.list({ path: { project_id: 1 } })) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListWebhooksData, ThrowOnError>,
  ): ListPromise<Webhook, ListWebhooksResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/projects/{project_id}/webhooks',
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
      { dates: 'items[]:created_at,updated_at', otherResponse: { dotted: 'events' } },
    );
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
   *     url: 'https://app.example.com/webhooks/temps',
   *     events: [
   *       'deployment.succeeded',
   *       'deployment.failed',
   *     ],
   *     secret: 'a-long-random-text',
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
    options: CallOptions<CreateWebhookData, ThrowOnError>,
  ): Promise<CallResult<CreateWebhookResponse, ThrowOnError>> {
    return this._call('POST', '/projects/{project_id}/webhooks', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
      otherResponse: { dotted: 'events' },
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetWebhookData, ThrowOnError>,
  ): Promise<CallResult<GetWebhookResponse, ThrowOnError>> {
    return this._call('GET', '/projects/{project_id}/webhooks/{webhook_id}', options, {
      dates: 'created_at,updated_at',
      otherResponse: { dotted: 'events' },
    });
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
   *   body: { events: ['deployment.failed'] },
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
    options: CallOptions<UpdateWebhookData, ThrowOnError>,
  ): Promise<CallResult<UpdateWebhookResponse, ThrowOnError>> {
    return this._call('PUT', '/projects/{project_id}/webhooks/{webhook_id}', options, {
      requiresBody: true,
      dates: 'created_at,updated_at',
      otherResponse: { dotted: 'events' },
    });
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteWebhookData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/projects/{project_id}/webhooks/{webhook_id}', options, {
      responseType: 'none',
    });
  }
  /**
   * List deliveries of a webhook
   *
   * Returns the latest deliveries of a webhook, the newest first, with payload and outcome.
   *
   * `GET /projects/{project_id}/webhooks/{webhook_id}/deliveries`
   *
   * @example
   * const list = temps.webhooks.listDeliveries({
   *   path: {
   *     project_id: 1,
   *     webhook_id: 1,
   *   },
   * });
   * const { data } = await list; // data.items, data.countSoFar
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  listDeliveries<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListWebhookDeliveriesData, ThrowOnError>,
  ): ListPromise<WebhookDelivery, ListWebhookDeliveriesResponse, ThrowOnError, number | undefined> {
    return this._list(
      'GET',
      '/projects/{project_id}/webhooks/{webhook_id}/deliveries',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        otherSize: 'limit',
        maxSize: 100,
        items: 'items',
        total: 'total',
        isUncounted: true,
      },
      { dates: 'items[]:created_at,delivered_at' },
    );
  }
  /**
   * Get a webhook delivery
   *
   * Returns one attempt to deliver an event, with its payload and the response of the receiver.
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getDelivery<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetWebhookDeliveryData, ThrowOnError>,
  ): Promise<CallResult<GetWebhookDeliveryResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}',
      options,
      { dates: 'created_at,delivered_at' },
    );
  }
  /**
   * Retry a delivery
   *
   * Sends the stored payload of a delivery to the webhook's URL again and waits for the outcome. If the receiver refuses it, the response is a 200 with `success: false`.
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  retryDelivery<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RetryWebhookDeliveryData, ThrowOnError>,
  ): Promise<CallResult<RetryWebhookDeliveryResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/projects/{project_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/retry',
      options,
      { dates: 'created_at,delivered_at' },
    );
  }
  /**
   * List webhook event types
   *
   * Returns the events that a webhook can subscribe to. Needs no token.
   *
   * `GET /webhook-event-types`
   *
   * @example
   * const { data } = await temps.webhooks.listEventTypes(); // data.items, data.total
   * for await (const item of temps.webhooks.listEventTypes()) console.log(item);
   * @throws {ServerError} 500 The server failed.
   */
  listEventTypes<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<ListWebhookEventTypesData, ThrowOnError>,
  ): ListPromise<WebhookEventType, ListWebhookEventTypesResponse, ThrowOnError> {
    return this._list('GET', '/webhook-event-types', options, { style: 'whole' });
  }
}
