import { adviceFor, readRetryAfter } from './advice.ts';
import { TempsApiError } from './api-error.ts';
import type { ApiErrorDetails } from './problem.ts';
import { identify } from './temps-error.ts';

/** 400: the request is invalid. `issues` has the fields, if the server names them. */
export class BadRequestError extends TempsApiError {
  declare readonly name: 'BadRequestError';
  declare readonly status: 400;
}

/** 401: the token is missing, mistyped, expired or revoked. */
export class AuthenticationError extends TempsApiError {
  declare readonly name: 'AuthenticationError';
  declare readonly status: 401;
}

/** 403: the token is valid, but lacks the permission. */
export class PermissionDeniedError extends TempsApiError {
  declare readonly name: 'PermissionDeniedError';
  declare readonly status: 403;
  /** The permission that the token lacks: `projects:write`. Absent if the server did not say. */
  readonly requiredPermission: string | undefined;

  constructor(details: ApiErrorDetails, advice = adviceFor(details)) {
    super(details, advice);
    const { required_permission: permission } = this.extensions;
    this.requiredPermission = typeof permission === 'string' ? permission : undefined;
  }
}

/** 404: it does not exist, or the token may not see it. */
export class NotFoundError extends TempsApiError {
  declare readonly name: 'NotFoundError';
  declare readonly status: 404;
}

/** 409: the request conflicts with existing data, such as a name that is taken or a state that does not allow it. */
export class ConflictError extends TempsApiError {
  declare readonly name: 'ConflictError';
  declare readonly status: 409;
}

/** 413: the body is larger than the server accepts. */
export class PayloadTooLargeError extends TempsApiError {
  declare readonly name: 'PayloadTooLargeError';
  declare readonly status: 413;
}

/** 422: the request is well-formed, but refused. `issues` has the fields, if the server names them. */
export class UnprocessableEntityError extends TempsApiError {
  declare readonly name: 'UnprocessableEntityError';
  declare readonly status: 422;
}

/** 429: too many requests, even after the retries. */
export class RateLimitError extends TempsApiError {
  declare readonly name: 'RateLimitError';
  declare readonly status: 429;
  /** Seconds to wait before the next request, counted from the response. Absent if the server did not say. */
  readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.retryAfter = readRetryAfter(details.headers.get('retry-after'), details.receivedAt);
  }
}

/** 500 to 599: the server failed. 502, 503 and 504 were retried, where that is safe. Quote `requestId` in a bug report. */
export class ServerError extends TempsApiError {
  declare readonly name: 'ServerError';
}

const CLASSES: readonly (readonly [
  status: number,
  name: string,
  Class: new (details: ApiErrorDetails) => TempsApiError,
])[] = [
  [400, 'BadRequestError', BadRequestError],
  [401, 'AuthenticationError', AuthenticationError],
  [403, 'PermissionDeniedError', PermissionDeniedError],
  [404, 'NotFoundError', NotFoundError],
  [409, 'ConflictError', ConflictError],
  [413, 'PayloadTooLargeError', PayloadTooLargeError],
  [422, 'UnprocessableEntityError', UnprocessableEntityError],
  [429, 'RateLimitError', RateLimitError],
  [500, 'ServerError', ServerError],
];
for (const [, name, Class] of CLASSES) identify(Class, name, 'api');

/** Makes the error for a failed response. The status decides the class. */
export function toApiError(details: ApiErrorDetails): TempsApiError {
  const { status } = details.problem;
  const group = status >= 500 && status <= 599 ? 500 : status;
  const [, , Class = TempsApiError] = CLASSES.find(([known]) => known === group) ?? [];
  return new Class(details);
}
