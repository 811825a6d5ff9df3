import { allSecrets } from '../redaction/sent-secrets.ts';
import { describeCall, excerpt, joinSentences, readText } from './message.ts';
import type { ApiErrorDetails } from './problem.ts';
import { TempsError } from './temps-error.ts';
import type { ValidationIssue } from './input-errors.ts';

/**
 * The API responded with an error status. Common statuses have a subclass, such as `NotFoundError`.
 */
export class TempsApiError extends TempsError {
  protected static override readonly _name: string = 'TempsApiError';
  protected static override readonly _code = 'api';
  /** The HTTP status of the response. */
  declare readonly status: number;
  /**
   * Who made the response. `api`: the API itself. `router`: the server has no such route or method,
   * so nothing was done. `proxy`: a proxy in front of the API, which may have acted on the request.
   */
  declare readonly sender: 'api' | 'router' | 'proxy';
  /** A URI that names the kind of problem. `about:blank` if the server gave none. */
  declare readonly type: string;
  /** The problem in a few words. The status text if the server gave none. */
  declare readonly title: string;
  /** What happened this time. Absent if the server did not say. */
  declare readonly detail: string | undefined;
  /** A URI that names this one occurrence. Absent if the server gave none. */
  declare readonly instance: string | undefined;
  /**
   * The other members of the problem, such as `errors` with the fields that were refused. Empty if
   * there are none.
   */
  declare readonly extensions: Record<string, unknown>;
  /** The fields that the server refused, with the reasons. Empty if it names none. */
  declare readonly issues: ValidationIssue[];
  /** The server's own code for the problem: `API_KEY_NOT_FOUND`. Absent if it gave none. */
  declare readonly serverCode: string | undefined;
  /** The HTTP method of the call. */
  declare readonly method: string;
  /** Where the call went, query included. */
  declare readonly url: string;
  /** The server's id for the request, to quote in a bug report. Absent if it sent none. */
  declare readonly requestId: string | undefined;
  /** The headers of the response, without cookies. */
  declare readonly headers: Headers;
  /** How many attempts were made, including this one. */
  declare readonly attempts: number;
  /** The body: parsed if it is JSON, else text; `undefined` if it is empty. */
  declare readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    const { problem, headers, method, url, attempts, requestId } = details;
    const { status } = problem;
    const secrets = allSecrets(details);
    const detail = excerpt(problem.detail ?? '', secrets);
    const title = excerpt(problem.title, secrets);
    // Some details are nothing but an id, or a name such as `shop.example.com`.
    const isText = /\p{L}/u.test(detail) && (/\s/.test(detail) || !/[\d.]/.test(detail));
    const summary = isText ? detail : [title, detail].filter(Boolean).join(': ');
    // A page of a proxy may begin with the status: `404 page not found`. So does the title in place
    // of a status text.
    const what = new RegExp(`^(HTTP )?${status}\\b`).test(summary)
      ? summary
      : `${status} ${summary}`;
    super(joinSentences(`${describeCall(details)}${what}`, details.advice), details, {
      ...problem,
      method,
      url,
      requestId,
      headers,
      attempts,
    });
  }
}

/** 400: the request is invalid. `issues` has the fields, if the server names them. */
export class BadRequestError extends TempsApiError {
  protected static override readonly _name = 'BadRequestError';
  declare readonly status: 400;
}

/** 401: the token is missing, mistyped, expired or revoked. */
export class AuthenticationError extends TempsApiError {
  protected static override readonly _name = 'AuthenticationError';
  declare readonly status: 401;
}

/** 403: the token is valid, but lacks the permission. */
export class PermissionDeniedError extends TempsApiError {
  protected static override readonly _name = 'PermissionDeniedError';
  declare readonly status: 403;
  /** The permission that the token lacks: `projects:write`. Absent if the server did not say. */
  readonly requiredPermission: string | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.requiredPermission = readText(this.extensions['required_permission']);
  }
}

/** 404: it does not exist, or the token may not see it. */
export class NotFoundError extends TempsApiError {
  protected static override readonly _name = 'NotFoundError';
  declare readonly status: 404;
}

/**
 * 409: the request conflicts with existing data, such as a name that is taken or a state that does
 * not allow it.
 */
export class ConflictError extends TempsApiError {
  protected static override readonly _name = 'ConflictError';
  declare readonly status: 409;
}

/** 413: the body is larger than the server accepts. */
export class PayloadTooLargeError extends TempsApiError {
  protected static override readonly _name = 'PayloadTooLargeError';
  declare readonly status: 413;
}

/**
 * 422: the request is well-formed, but refused. `issues` has the fields, if the server names them.
 */
export class UnprocessableEntityError extends TempsApiError {
  protected static override readonly _name = 'UnprocessableEntityError';
  declare readonly status: 422;
}

/** 429: too many requests, even after the retries. */
export class RateLimitError extends TempsApiError {
  protected static override readonly _name = 'RateLimitError';
  declare readonly status: 429;
  /**
   * Seconds to wait before the next request, counted from the response. Absent if the server did
   * not say.
   */
  readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.retryAfter = readRetryAfter(details.headers.get('retry-after'), details.receivedAt);
  }
}

/**
 * 500 to 599: the server failed. 502, 503 and 504 were retried, where that is safe. Quote
 * `requestId` in a bug report.
 */
export class ServerError extends TempsApiError {
  protected static override readonly _name = 'ServerError';
  declare readonly name: 'ServerError';
}

/**
 * Reads the seconds to wait from a `Retry-After` header (RFC 9110, 10.2.3). `undefined` if it is
 * missing or malformed.
 */
export function readRetryAfter(
  header: string | null | undefined,
  now = Date.now(),
): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // `Date.parse` reads "-1" and "1.5" as dates.
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
