import type { CallContext } from './connection-error.ts';
import { identify, isKind } from './identity.ts';
import type { Problem } from './problem.ts';
import { redact, redactHeaders } from './redact.ts';
import { redactValue } from './redact-value.ts';
import { TempsError } from './temps-error.ts';
import { describeCall, excerpt, sentences } from './text.ts';

/** What a `TempsApiError` is made from. */
export interface ApiErrorDetails extends CallContext {
  /** What the answer says, in the words of RFC 7807. */
  problem: Problem;
  /** The headers of the answer. */
  headers: Headers;
  /** The server's id for the request. */
  requestId?: string | undefined;
  /** The body, where it is not to be the one that the problem was read from. */
  body?: unknown;
}

/** The class names of all errors that are answers of the API. */
export type ApiErrorName =
  | 'TempsApiError'
  | 'BadRequestError'
  | 'AuthenticationError'
  | 'PermissionDeniedError'
  | 'NotFoundError'
  | 'ConflictError'
  | 'PayloadTooLargeError'
  | 'UnprocessableEntityError'
  | 'RateLimitError'
  | 'ServerError';

/**
 * The API answered that it failed. Statuses that call for a reaction of their own have a class of their own,
 * such as `NotFoundError`; all others are this class.
 */
export class TempsApiError extends TempsError {
  declare readonly name: ApiErrorName;
  declare readonly code: 'api';
  /** The HTTP status of the answer. */
  readonly status: number;
  /** A URI that names the kind of problem. `about:blank` where the server gave none. */
  readonly type: string;
  /** The problem in a few words. The status text where the server gave none. */
  readonly title: string;
  /** What happened this time. Absent where the server did not say. */
  readonly detail: string | undefined;
  /** A URI that names this one occurrence. Absent where the server gave none. */
  readonly instance: string | undefined;
  /** Whatever else the server told, such as `errors` with the fields that it refused. Empty where that is nothing. */
  readonly extensions: Record<string, unknown>;
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** The server's id for the request, to quote in a bug report. Absent where it sent none. */
  readonly requestId: string | undefined;
  /** The headers of the answer, without cookies. */
  readonly headers: Headers;
  /** How often the request was sent, this time included. */
  readonly attempts: number;
  /** The body: parsed where it is JSON, text otherwise, `undefined` where it is empty. */
  readonly body: unknown;

  static {
    identify(this, { kind: 'TempsApiError', code: 'api' });
  }

  /** `advice` is the next step for the person who reads the message. */
  constructor(
    { problem, headers, method, url, attempts, requestId, body = problem.body, cause, secret }: ApiErrorDetails,
    advice?: string,
  ) {
    const said = excerpt(problem.detail ?? '', secret) || excerpt(problem.title, secret);
    super(sentences(`${describeCall(method, url)}: ${problem.status} ${said}`, advice), { cause, secret });
    this.status = problem.status;
    this.type = redact(problem.type, secret);
    this.title = redact(problem.title, secret);
    this.detail = redactValue(problem.detail, secret);
    this.instance = redactValue(problem.instance, secret);
    this.extensions = redactValue(problem.extensions, secret);
    this.method = method;
    this.url = redact(url, secret);
    this.requestId = redactValue(requestId, secret);
    this.headers = redactHeaders(headers, secret);
    this.attempts = attempts;
    this.body = redactValue(body, secret);
  }

  static override is(error: unknown): error is TempsApiError {
    return isKind(error, 'TempsApiError');
  }
}
