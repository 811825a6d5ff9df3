import { permissionAdvice, routeAdvice, tokenAdvice } from './advice.ts';
import { TempsApiError, type ApiErrorDetails } from './api-error.ts';
import { identify, isKind } from './temps-error.ts';

/** 400: the request is invalid. `issues` has the fields, if the server names them. */
export class BadRequestError extends TempsApiError {
  declare readonly name: 'BadRequestError';
  declare readonly status: 400;

  static {
    identify(this, { kind: 'BadRequestError', code: 'api' });
  }

  static override is(error: unknown): error is BadRequestError {
    return isKind(error, 'BadRequestError');
  }
}

/** 401: the token is missing, mistyped, expired or revoked. */
export class AuthenticationError extends TempsApiError {
  declare readonly name: 'AuthenticationError';
  declare readonly status: 401;

  static {
    identify(this, { kind: 'AuthenticationError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    super(details, tokenAdvice(details));
  }

  static override is(error: unknown): error is AuthenticationError {
    return isKind(error, 'AuthenticationError');
  }
}

/** 403: the token is valid, but lacks the permission. */
export class PermissionDeniedError extends TempsApiError {
  declare readonly name: 'PermissionDeniedError';
  declare readonly status: 403;
  /** The permission that the token lacks: `projects:write`. Absent if the server did not say. */
  readonly requiredPermission: string | undefined;

  static {
    identify(this, { kind: 'PermissionDeniedError', code: 'api' });
  }

  constructor(details: ApiErrorDetails, advice = permissionAdvice(details)) {
    super(details, advice);
    const { required_permission: permission } = this.extensions;
    this.requiredPermission = typeof permission === 'string' ? permission : undefined;
  }

  static override is(error: unknown): error is PermissionDeniedError {
    return isKind(error, 'PermissionDeniedError');
  }
}

/** 404: it does not exist, or the token may not see it. */
export class NotFoundError extends TempsApiError {
  declare readonly name: 'NotFoundError';
  declare readonly status: 404;

  static {
    identify(this, { kind: 'NotFoundError', code: 'api' });
  }

  constructor(details: ApiErrorDetails, advice = routeAdvice(details)) {
    super(details, advice);
  }

  static override is(error: unknown): error is NotFoundError {
    return isKind(error, 'NotFoundError');
  }
}

/** 409: the request conflicts with existing data, such as a name that is taken or a state that does not allow it. */
export class ConflictError extends TempsApiError {
  declare readonly name: 'ConflictError';
  declare readonly status: 409;

  static {
    identify(this, { kind: 'ConflictError', code: 'api' });
  }

  static override is(error: unknown): error is ConflictError {
    return isKind(error, 'ConflictError');
  }
}

/** 413: the body is larger than the server accepts. */
export class PayloadTooLargeError extends TempsApiError {
  declare readonly name: 'PayloadTooLargeError';
  declare readonly status: 413;

  static {
    identify(this, { kind: 'PayloadTooLargeError', code: 'api' });
  }

  static override is(error: unknown): error is PayloadTooLargeError {
    return isKind(error, 'PayloadTooLargeError');
  }
}

/** 422: the request is well-formed, but refused. `issues` has the fields, if the server names them. */
export class UnprocessableEntityError extends TempsApiError {
  declare readonly name: 'UnprocessableEntityError';
  declare readonly status: 422;

  static {
    identify(this, { kind: 'UnprocessableEntityError', code: 'api' });
  }

  static override is(error: unknown): error is UnprocessableEntityError {
    return isKind(error, 'UnprocessableEntityError');
  }
}

/** 429: too many requests, even after the retries. */
export class RateLimitError extends TempsApiError {
  declare readonly name: 'RateLimitError';
  declare readonly status: 429;
  /** Seconds to wait before the next request, counted from the response. Absent if the server did not say. */
  readonly retryAfter: number | undefined;

  static {
    identify(this, { kind: 'RateLimitError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    const { headers, receivedAt = Date.now() } = details;
    const retryAfter = readRetryAfter(headers.get('retry-after'), receivedAt);
    super(details, retryAfter === undefined ? 'Send fewer requests, or wait' : `Wait ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }

  static override is(error: unknown): error is RateLimitError {
    return isKind(error, 'RateLimitError');
  }
}

/** 500 to 599: the server failed. 502, 503 and 504 were retried, where that is safe. Quote `requestId` in a bug report. */
export class ServerError extends TempsApiError {
  declare readonly name: 'ServerError';

  static {
    identify(this, { kind: 'ServerError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    super(details, details.requestId ? `Request id: ${details.requestId}` : undefined);
  }

  static override is(error: unknown): error is ServerError {
    return isKind(error, 'ServerError');
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
  const StatusError = BY_STATUS.get(status) ?? (status >= 500 && status <= 599 ? ServerError : undefined);
  return StatusError ? new StatusError(details) : new TempsApiError(details);
}

/**
 * Reads the seconds to wait from a `Retry-After` header; `undefined` if it is missing or malformed. RFC 9110, 10.2.3:
 * whole seconds, or an HTTP date.
 */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // `Date.parse` reads "-1" and "1.5" as dates.
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
