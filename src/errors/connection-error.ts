import { identify, isKind } from './identity.ts';
import { redact } from './redact.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';
import { describeCall, sentences } from './text.ts';

/** Which call it was. */
export interface CallContext extends TempsErrorOptions {
  /** The HTTP method of the call. */
  method: string;
  /** Where the call went, query included. */
  url: string;
  /** How often the request was sent or tried. */
  attempts: number;
}

/** What a `TempsConnectionError` is made from. */
export interface ConnectionErrorDetails extends CallContext {
  /** Why there was no answer: `connect ECONNREFUSED 127.0.0.1:3000`. */
  reason: string;
}

/** The server never answered: refused, unknown host, broken connection, or too slow (`TempsTimeoutError`). */
export class TempsConnectionError extends TempsError {
  declare readonly name: 'TempsConnectionError' | 'TempsTimeoutError';
  declare readonly code: 'connection' | 'timeout';
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** How often the call was tried, this time included. */
  readonly attempts: number;

  static {
    identify(this, { kind: 'TempsConnectionError', code: 'connection' });
  }

  constructor({ reason, method, url, attempts, ...options }: ConnectionErrorDetails) {
    super(sentences(`${describeCall(method, url)}: ${reason}`, adviceFor(reason, url)), options);
    this.method = method;
    this.url = redact(url, options.secret);
    this.attempts = attempts;
  }

  static override is(error: unknown): error is TempsConnectionError {
    return isKind(error, 'TempsConnectionError');
  }
}

function adviceFor(reason: string, url: string): string {
  if (/timeout|baseUrl/.test(reason)) return '';
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'the instance';
  return `Check that ${origin} is up and reachable from here, and that \`baseUrl\` or TEMPS_API_URL is right`;
}
