import { redactUrl } from '../redaction/redact-url.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import type { CallContext } from './connection-errors.ts';
import { describeCall } from './message.ts';
import { identify, isKind, TempsError } from './temps-error.ts';

/** What a `TempsUnsupportedError` is made from. */
export interface UnsupportedErrorDetails extends CallContext {
  /** What the server lacks, and what to do. It follows the method and the path of the call. */
  reason: string;
  /** The status of the response. */
  status: number;
  /** The operation that the server lacks: `analytics.getVisitorFacets`. */
  operation?: string | undefined;
  /** The first server that has it: `2026-07`. */
  since?: string | undefined;
  /** The last server that has it. */
  until?: string | undefined;
}

/** The server does not have the operation: it is older or newer than the SDK. Nothing was done. `cause` is the response as an error. */
export class TempsUnsupportedError extends TempsError {
  declare readonly name: 'TempsUnsupportedError';
  declare readonly code: 'unsupported';
  /** The operation that the server lacks: `analytics.getVisitorFacets`. Absent where it is missing on no server that is known. */
  readonly operation: string | undefined;
  /** The first server that has it, by year and month: `2026-07`. Absent where that is not known. */
  readonly since: string | undefined;
  /** The last server that has it, by year and month. Absent where no server is known to have lost it. */
  readonly until: string | undefined;
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** The status of the response: 404 or 405, or 200 where the server shows a page for what it does not know. */
  readonly status: number;
  /** How many attempts were made, this one included. */
  readonly attempts: number;

  static {
    identify(this, { kind: 'TempsUnsupportedError', code: 'unsupported' });
  }

  constructor(details: UnsupportedErrorDetails) {
    const { reason, operation, since, until, method, url, status, attempts, cause, ...options } = details;
    const secret = allSecrets(options);
    super(`${describeCall(method, url)}: ${reason}`, { cause, secret });
    this.operation = operation;
    this.since = since;
    this.until = until;
    this.method = method;
    this.url = redactUrl(url, secret);
    this.status = status;
    this.attempts = attempts;
  }

  static override is(error: unknown): error is TempsUnsupportedError {
    return isKind(error, 'TempsUnsupportedError');
  }
}
