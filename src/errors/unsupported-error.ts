import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import type { CallContext } from './connection-errors.ts';
import { identify, isKind, TempsError } from './temps-error.ts';

/** What a `TempsUnsupportedError` is made from. */
export interface UnsupportedErrorDetails extends CallContext {
  /** What the server lacks, and what to do. */
  message: string;
  /** The status of the response. */
  status: number;
  /** The operation that the server lacks: `analytics.getVisitorFacets`. */
  operation?: string | undefined;
  /** The first server that has it: `2026-07`. */
  since?: string | undefined;
  /** The last server that has it. */
  until?: string | undefined;
}

/** The server does not have the operation: it is older or newer than the SDK. `cause` is the response as an error. */
export class TempsUnsupportedError extends TempsError {
  declare readonly name: 'TempsUnsupportedError';
  declare readonly code: 'unsupported';
  /** The operation that the server lacks: `analytics.getVisitorFacets`. Absent where it is missing on no server that is known. */
  declare readonly operation: string | undefined;
  /** The first server that has it, by year and month: `2026-07`. Absent where that is not known. */
  declare readonly since: string | undefined;
  /** The last server that has it, by year and month. Absent where no server is known to have lost it. */
  declare readonly until: string | undefined;
  /** The HTTP method of the call. */
  declare readonly method: string;
  /** Where the call went, query included. */
  declare readonly url: string;
  /** The status of the response: 404 or 405, or 200 where the server shows a page for what it does not know. */
  declare readonly status: number;
  /** How many attempts were made, this one included. */
  declare readonly attempts: number;

  static {
    identify(this, { kind: 'TempsUnsupportedError', code: 'unsupported' });
  }

  constructor({ message, cause, secret, sent, ...fields }: UnsupportedErrorDetails) {
    const secrets = allSecrets({ secret, sent });
    super(message, { cause, secret: secrets });
    Object.assign(this, fields, { url: redactText(fields.url, secrets) });
  }

  static override is(error: unknown): error is TempsUnsupportedError {
    return isKind(error, 'TempsUnsupportedError');
  }
}
