// Made by `npm run generate`. Do not edit.

import {
  type CallOptions,
  type CallResult,
  type ListPromise,
  Namespace,
} from '../../src/namespace.ts';

import type {
  AddSessionReplayEventsData,
  AddSessionReplayEventsLegacyData,
  AddSessionReplayEventsLegacyResponse,
  AddSessionReplayEventsResponse,
  DeleteSessionReplayData,
  GetSessionReplayData,
  GetSessionReplayEventsData,
  GetSessionReplayEventsResponse,
  GetSessionReplayResponse,
  InitSessionReplayData,
  InitSessionReplayResponse,
  ListSessionReplaysData,
  ListSessionReplaysResponse,
  ListVisitorSessionReplaysData,
  ListVisitorSessionReplaysResponse,
  SessionReplay,
  UpdateSessionReplayDurationData,
  UpdateSessionReplayDurationResponse,
} from '../types.gen.ts';

/**
 * Recorded visits, to be played back.
 *
 * `addEvents`, `init`, `list`, `listForVisitor`, `get`, `delete`, `updateDuration`, `getEvents`, `addEventsLegacy`
 */
export class SessionReplayNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
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
   *     sessionId: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
   *     events: 'eJyLjgUAARUAuQ==',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  addEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<AddSessionReplayEventsData, ThrowOnError>,
  ): Promise<CallResult<AddSessionReplayEventsResponse, ThrowOnError>> {
    return this._call('POST', '/_temps/session-replay/events', options, { requiresBody: true });
  }
  /**
   * Start a session replay
   *
   * Starts the recording of a visitor's session from the browser. Project and visitor are found from the host name and the cookies of the request; needs no token.
   *
   * `POST /_temps/session-replay/init`
   *
   * @example
   * const { data } = await temps.sessionReplay.init({
   *   body: {
   *     sessionId: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
   *     url: 'https://shop.example.com/pricing',
   *     language: 'en',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  init<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<InitSessionReplayData, ThrowOnError>,
  ): Promise<CallResult<InitSessionReplayResponse, ThrowOnError>> {
    return this._call('POST', '/_temps/session-replay/init', options, { requiresBody: true });
  }
  /**
   * List session replays
   *
   * Returns the session replays of a project with their visitors, newest first, one page at a time.
   *
   * `GET /session-replays`
   *
   * @example
   * const list = temps.sessionReplay.list({
   *   query: { project_id: 1 },
   * });
   * const { data } = await list; // data.items, data.total
   * for await (const item of list) console.log(item);
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed.
   */
  list<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListSessionReplaysData, ThrowOnError>,
  ): ListPromise<SessionReplay, ListSessionReplaysResponse, ThrowOnError> {
    return this._list(
      'GET',
      '/session-replays',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'sessions',
        total: 'total_count',
      },
      { dates: 'sessions[]:created_at,visitor_first_seen,visitor_last_seen' },
    );
  }
  /**
   * List session replays of a visitor
   *
   * Returns the session replays of one visitor, newest first, one page at a time.
   *
   * `GET /visitors/{visitor_id}/session-replays`
   *
   * @example
   * const list = temps.sessionReplay.listForVisitor({
   *   path: {
   *     visitor_id: 1,
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
  listForVisitor<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ListVisitorSessionReplaysData, ThrowOnError>,
  ): ListPromise<
    SessionReplay,
    ListVisitorSessionReplaysResponse,
    ThrowOnError,
    number | undefined
  > {
    return this._list(
      'GET',
      '/visitors/{visitor_id}/session-replays',
      options,
      {
        style: 'page',
        page: 'page',
        size: 'per_page',
        maxSize: 100,
        items: 'sessions',
        total: 'total_count',
        totalCountsPage: true,
        isUncounted: true,
      },
      { dates: 'sessions[]:created_at,visitor_first_seen,visitor_last_seen' },
    );
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
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  get<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetSessionReplayData, ThrowOnError>,
  ): Promise<CallResult<GetSessionReplayResponse, ThrowOnError>> {
    return this._call('GET', '/visitors/{visitor_id}/session-replays/{session_id}', options, {
      dates: 'session:created_at,visitor_first_seen,visitor_last_seen',
    });
  }
  /**
   * Delete a session replay
   *
   * Removes a session replay with all its events. The response has no body.
   *
   * `DELETE /visitors/{visitor_id}/session-replays/{session_id}`
   *
   * @example
   * await temps.sessionReplay.delete({
   *   path: {
   *     visitor_id: 1,
   *     session_id: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  delete<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<DeleteSessionReplayData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('DELETE', '/visitors/{visitor_id}/session-replays/{session_id}', options, {
      responseType: 'none',
    });
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
   *     session_id: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
   *   },
   *   body: { duration: 95 },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  updateDuration<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<UpdateSessionReplayDurationData, ThrowOnError>,
  ): Promise<CallResult<UpdateSessionReplayDurationResponse, ThrowOnError>> {
    return this._call(
      'PUT',
      '/visitors/{visitor_id}/session-replays/{session_id}/duration',
      options,
      { requiresBody: true },
    );
  }
  /**
   * Get the events of a session replay
   *
   * Returns a session replay with all its events, ready to play. The response can be large.
   *
   * `GET /visitors/{visitor_id}/session-replays/{session_id}/events`
   *
   * @example
   * const { data } = await temps.sessionReplay.getEvents({ path: { visitor_id: 1, session_id: 1 } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {NotFoundError} 404 Something that the path names does not exist, or is not visible to this token.
   * @throws {ServerError} 500 The server failed.
   */
  getEvents<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<GetSessionReplayEventsData, ThrowOnError>,
  ): Promise<CallResult<GetSessionReplayEventsResponse, ThrowOnError>> {
    return this._call(
      'GET',
      '/visitors/{visitor_id}/session-replays/{session_id}/events',
      options,
      { dates: 'events[]:timestamp session:created_at,visitor_first_seen,visitor_last_seen' },
    );
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
   *     session_id: '8d1f6b4c-2a57-4e0b-9c3d-71f0a2b6e5d4',
   *   },
   *   body: {
   *     events: 'eJyLjgUAARUAuQ==',
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
  addEventsLegacy<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<AddSessionReplayEventsLegacyData, ThrowOnError>,
  ): Promise<CallResult<AddSessionReplayEventsLegacyResponse, ThrowOnError>> {
    return this._call(
      'POST',
      '/visitors/{visitor_id}/session-replays/{session_id}/events',
      options,
      { requiresBody: true },
    );
  }
}
