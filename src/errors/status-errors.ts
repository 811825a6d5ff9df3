import { adviceFor, readRetryAfter } from './advice.ts';
import { TempsApiError } from './api-error.ts';
import type { ApiErrorDetails } from './problem.ts';
import { identify } from './temps-error.ts';

/** 400: the request is invalid. `issues` has the fields, if the server names them. */
export class BadRequestError extends TempsApiError {
  declare readonly name: 'BadRequestError';
  declare readonly status: 400;
  static {
    identify(this, 'BadRequestError', 'api');
  }
}

/** 401: the token is missing, mistyped, expired or revoked. */
export class AuthenticationError extends TempsApiError {
  declare readonly name: 'AuthenticationError';
  declare readonly status: 401;
  static {
    identify(this, 'AuthenticationError', 'api');
  }
}

/** 403: the token is valid, but lacks the permission. */
export class PermissionDeniedError extends TempsApiError {
  declare readonly name: 'PermissionDeniedError';
  declare readonly status: 403;
  /** The permission that the token lacks: `projects:write`. Absent if the server did not say. */
  readonly requiredPermission: string | undefined;
  static {
    identify(this, 'PermissionDeniedError', 'api');
  }

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
  static {
    identify(this, 'NotFoundError', 'api');
  }
}

/** 409: the request conflicts with existing data, such as a name that is taken or a state that does not allow it. */
export class ConflictError extends TempsApiError {
  declare readonly name: 'ConflictError';
  declare readonly status: 409;
  static {
    identify(this, 'ConflictError', 'api');
  }
}

/** 413: the body is larger than the server accepts. */
export class PayloadTooLargeError extends TempsApiError {
  declare readonly name: 'PayloadTooLargeError';
  declare readonly status: 413;
  static {
    identify(this, 'PayloadTooLargeError', 'api');
  }
}

/** 422: the request is well-formed, but refused. `issues` has the fields, if the server names them. */
export class UnprocessableEntityError extends TempsApiError {
  declare readonly name: 'UnprocessableEntityError';
  declare readonly status: 422;
  static {
    identify(this, 'UnprocessableEntityError', 'api');
  }
}

/** 429: too many requests, even after the retries. */
export class RateLimitError extends TempsApiError {
  declare readonly name: 'RateLimitError';
  declare readonly status: 429;
  /** Seconds to wait before the next request, counted from the response. Absent if the server did not say. */
  readonly retryAfter: number | undefined;
  static {
    identify(this, 'RateLimitError', 'api');
  }

  constructor(details: ApiErrorDetails) {
    super(details);
    this.retryAfter = readRetryAfter(details.headers.get('retry-after'), details.receivedAt);
  }
}

/** 500 to 599: the server failed. 502, 503 and 504 were retried, where that is safe. Quote `requestId` in a bug report. */
export class ServerError extends TempsApiError {
  declare readonly name: 'ServerError';
  static {
    identify(this, 'ServerError', 'api');
  }
}

const BY_STATUS = new Map<number, new (details: ApiErrorDetails) => TempsApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [413, PayloadTooLargeError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
]);

/** Makes the error for a failed response. The status decides the class. */
export function toApiError(details: ApiErrorDetails): TempsApiError {
  const { status } = details.problem;
  const isServers = status >= 500 && status <= 599;
  return new (BY_STATUS.get(status) ?? (isServers ? ServerError : TempsApiError))(details);
}
