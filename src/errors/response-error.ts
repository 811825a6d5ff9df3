import { hasSecretField, HIDDEN_JSON } from '../redaction/secret-names.ts';
import { redactText, redactValue } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { identify, isKind, TempsError, type TempsErrorOptions } from './temps-error.ts';
import { describeCall, excerpt } from './message.ts';

const MAX_BODY_EXCERPT_LENGTH = 500;

/** The details that a `TempsResponseError` is made from. */
export interface ResponseErrorDetails extends TempsErrorOptions {
  /** What came instead of an API response, and what to do. Follows "responded 200 with" in the message. */
  problem: string;
  /** The HTTP method of the call. */
  method?: string | undefined;
  /** Where the call went, query included. */
  url?: string | undefined;
  /** How many attempts were made. */
  attempts?: number | undefined;
  /** The response, for its status and content type. */
  response?: { status: number; headers: { get(name: string): string | null } } | undefined;
  /** The part of the body that was read, as text. */
  body?: string | undefined;
}

/** The response is not one of the API: an HTML page of a dashboard or proxy, broken JSON, a list without items. */
export class TempsResponseError extends TempsError {
  declare readonly name: 'TempsResponseError' | 'TempsResponseTooLargeError';
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
    identify(this, { kind: 'TempsResponseError', code: 'response' });
  }

  constructor({ problem, method, url, attempts, response, body, cause, ...options }: ResponseErrorDetails) {
    const secret = allSecrets(options);
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}responded${response ? ` ${response.status}` : ''} with ${problem}`, { cause, secret });
    this.method = method;
    this.url = url === undefined ? undefined : redactText(url, secret);
    this.attempts = attempts;
    this.status = response?.status;
    this.contentType = redactValue(response?.headers.get('content-type') ?? undefined, secret);
    const shown = body ? excerpt(body, secret, MAX_BODY_EXCERPT_LENGTH) : undefined;
    this.excerpt = shown !== undefined && hasSecretField(shown) ? HIDDEN_JSON : shown;
  }

  static override is(error: unknown): error is TempsResponseError {
    return isKind(error, 'TempsResponseError');
  }
}

/** The details that a `TempsResponseTooLargeError` is made from. */
export interface ResponseTooLargeErrorDetails extends Omit<ResponseErrorDetails, 'problem' | 'body'> {
  /** The limit in bytes. */
  maxBytes: number;
}

/**
 * The body of a response is larger than `maxResponseBytes`, decompressed. Reading stopped there; the call is not
 * retried.
 */
export class TempsResponseTooLargeError extends TempsResponseError {
  declare readonly name: 'TempsResponseTooLargeError';
  declare readonly code: 'response_too_large';
  /** The limit in bytes. */
  readonly maxBytes: number;

  static {
    identify(this, { kind: 'TempsResponseTooLargeError', code: 'response_too_large' });
  }

  constructor({ maxBytes, ...details }: ResponseTooLargeErrorDetails) {
    const problem = `a body of more than ${maxBytes} bytes, decompressed. Ask for less at once, raise \`maxResponseBytes\`, or read it as a stream: \`responseType: 'stream'\``;
    super({ ...details, problem });
    this.maxBytes = maxBytes;
  }

  static override is(error: unknown): error is TempsResponseTooLargeError {
    return isKind(error, 'TempsResponseTooLargeError');
  }
}
