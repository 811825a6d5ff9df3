import { redactHeaders, redactText, redactValue } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { adviceFor } from './advice.ts';
import { describeCall, excerpt, joinSentences } from './message.ts';
import { readRefusedFields, type ApiErrorDetails } from './problem.ts';
import { identify, TempsError } from './temps-error.ts';
import type { ValidationIssue } from './validation-error.ts';

/** The API responded with an error status. Common statuses have a subclass, such as `NotFoundError`. */
export class TempsApiError extends TempsError {
  declare readonly name:
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
  declare readonly code: 'api';
  /** The HTTP status of the response. */
  readonly status: number;
  /** A URI that names the kind of problem. `about:blank` if the server gave none. */
  readonly type: string;
  /** The problem in a few words. The status text if the server gave none. */
  readonly title: string;
  /** What happened this time. Absent if the server did not say. */
  readonly detail: string | undefined;
  /** A URI that names this one occurrence. Absent if the server gave none. */
  readonly instance: string | undefined;
  /** The other members of the problem, such as `errors` with the fields that were refused. Empty if there are none. */
  readonly extensions: Record<string, unknown>;
  /** The fields that the server refused, with the reasons. Empty if it names none. */
  readonly issues: ValidationIssue[];
  /** The server's own code for the problem: `API_KEY_NOT_FOUND`. Absent if it gave none. */
  readonly serverCode: string | undefined;
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** The server's id for the request, to quote in a bug report. Absent if it sent none. */
  readonly requestId: string | undefined;
  /** The headers of the response, without cookies. */
  readonly headers: Headers;
  /** How many attempts were made, including this one. */
  readonly attempts: number;
  /** The body: parsed if it is JSON, else text; `undefined` if it is empty. */
  readonly body: unknown;

  static {
    identify(this, 'TempsApiError', 'api');
  }

  /** @param advice the next step for the reader of the message */
  constructor(details: ApiErrorDetails, advice = adviceFor(details)) {
    const { problem, headers, method, url, attempts, requestId, body = problem.body, cause } = details;
    const secret = allSecrets(details);
    const detail = excerpt(problem.detail ?? '', secret);
    const title = excerpt(problem.title, secret);
    // Some details are nothing but an id, or a name such as `shop.example.com`.
    const isText = /\p{L}/u.test(detail) && (/\s/.test(detail) || !/[\d.]/.test(detail));
    const summary = isText ? detail : [title, detail].filter(Boolean).join(': ');
    // The page of a proxy may begin with the status: `404 page not found`.
    const what = summary.startsWith(`${problem.status} `) ? summary : `${problem.status} ${summary}`;
    super(joinSentences(`${describeCall(method, url)}: ${what}`, advice), { cause, secret });
    this.status = problem.status;
    this.type = redactText(problem.type, secret);
    this.title = redactText(problem.title, secret);
    this.detail = redactValue(problem.detail, secret);
    this.instance = redactValue(problem.instance, secret);
    this.extensions = redactValue(problem.extensions, secret);
    this.issues = redactValue(readRefusedFields(problem), secret);
    const { error_code: serverCode } = this.extensions;
    this.serverCode = typeof serverCode === 'string' && serverCode !== '' ? serverCode : undefined;
    this.method = method;
    this.url = redactText(url, secret);
    this.requestId = redactValue(requestId, secret);
    this.headers = new Headers(redactHeaders(headers, secret));
    this.attempts = attempts;
    this.body = redactValue(body, secret);
  }
}
