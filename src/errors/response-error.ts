import { redactText, redactValue } from '../redaction/redact.ts';
import { hasSecretField, HIDDEN_JSON } from '../redaction/secret-names.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import type { CallContext } from './connection-errors.ts';
import { describeCall, excerpt } from './message.ts';
import { identify, TempsError } from './temps-error.ts';

const MAX_BODY_EXCERPT_LENGTH = 500;

/** What a `TempsResponseError` is made from. */
interface ResponseErrorDetails extends Partial<CallContext> {
  /** What came instead of an API response, and what to do. Follows "responded 200 with" in the message. */
  problem: string;
  code?: TempsResponseError['code'];
  /** The response, for its status and content type. */
  response?: { status: number; headers: { get(name: string): string | null } } | undefined;
  /** The part of the body that was read, as text. */
  body?: string | undefined;
}

/** The response is not one of the API: an HTML page of a dashboard or proxy, broken JSON, a list without items. */
export class TempsResponseError extends TempsError {
  declare readonly name: 'TempsResponseError';
  /** `response_too_large`: reading stopped at 256 MiB, decompressed. The call is not retried. */
  declare readonly code: 'response' | 'response_too_large';
  /** The HTTP method of the call. Absent if it is not known. */
  readonly method: string | undefined;
  /** Where the call went. Absent if it is not known. */
  readonly url: string | undefined;
  /** How many attempts were made, including this one. Absent if it is not known. */
  readonly attempts: number | undefined;
  /** The HTTP status of the response. Absent if it is not known. */
  readonly status: number | undefined;
  /** The content type of the response. Absent if the server sent none. */
  readonly contentType: string | undefined;
  /** The first 500 characters of the body, unless they have a field for a secret. Absent if none was read. */
  readonly excerpt: string | undefined;

  static {
    identify(this, 'TempsResponseError', 'response');
  }

  constructor({ problem, code, method, url, attempts, response, body, cause, ...options }: ResponseErrorDetails) {
    const secret = allSecrets(options);
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    const message = `${call}responded${response ? ` ${response.status}` : ''} with ${problem}`;
    super(message, { cause, secret, ...(code && { code }) });
    this.method = method;
    this.url = url === undefined ? undefined : redactText(url, secret);
    this.attempts = attempts;
    this.status = response?.status;
    this.contentType = redactValue(response?.headers.get('content-type') ?? undefined, secret);
    const shown = body ? excerpt(body, secret, MAX_BODY_EXCERPT_LENGTH) : undefined;
    this.excerpt = shown !== undefined && hasSecretField(shown) ? HIDDEN_JSON : shown;
  }
}

/** What a `TempsUnsupportedError` is made from. */
interface UnsupportedErrorDetails extends CallContext {
  message: string;
  status: number;
  operation?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

/** The server does not have the operation: it is older or newer than the SDK. `cause` is the response as an error. */
export class TempsUnsupportedError extends TempsError {
  declare readonly name: 'TempsUnsupportedError';
  declare readonly code: 'unsupported';
  /** The operation that the server lacks: `analytics.getVisitorFacets`. Absent if no known server lacks it. */
  readonly operation: string | undefined;
  /** The first server that has it, by year and month: `2026-07`. Absent if that is not known. */
  readonly since: string | undefined;
  /** The last server that has it, by year and month. Absent if no server is known to have lost it. */
  readonly until: string | undefined;
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** The status of the response: 404 or 405, or 200 if the server shows a page for what it does not know. */
  readonly status: number;
  /** How many attempts were made, this one included. */
  readonly attempts: number;

  static {
    identify(this, 'TempsUnsupportedError', 'unsupported');
  }

  constructor(details: UnsupportedErrorDetails) {
    const { message, cause, operation, since, until, method, url, status, attempts } = details;
    const secret = allSecrets(details);
    super(message, { cause, secret });
    this.operation = operation;
    this.since = since;
    this.until = until;
    this.method = method;
    this.url = redactText(url, secret);
    this.status = status;
    this.attempts = attempts;
  }
}
