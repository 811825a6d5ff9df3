import { describeCall, joinSentences } from './message.ts';
import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { identify, isKind, TempsError, type TempsErrorOptions } from './temps-error.ts';

/** The call that an error is about. */
export interface CallContext extends TempsErrorOptions {
  /** The HTTP method of the call. */
  method: string;
  /** Where the call went, query included. */
  url: string;
  /** How many attempts were made. */
  attempts: number;
  /** How many of them went to a route that the server does not have, which did nothing. */
  misses?: number | undefined;
}

/** The details that a `TempsConnectionError` is made from. */
export interface ConnectionErrorDetails extends CallContext {
  /** Why there was no response: `connect ECONNREFUSED 127.0.0.1:3000`. */
  reason: string;
  /** What to do next. By default, to check the address. */
  advice?: string | undefined;
}

/** There was no response: connection refused, unknown host, broken connection, or too slow (`TempsTimeoutError`). */
export class TempsConnectionError extends TempsError {
  declare readonly name: 'TempsConnectionError' | 'TempsTimeoutError';
  declare readonly code: 'connection' | 'timeout';
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** How many attempts were made, including this one. */
  readonly attempts: number;

  static {
    identify(this, { kind: 'TempsConnectionError', code: 'connection' });
  }

  constructor({ reason, advice, method, url, attempts, cause, ...options }: ConnectionErrorDetails) {
    const secret = allSecrets(options);
    const message = joinSentences(`${describeCall(method, url)}: ${reason}`, advice ?? adviceFor(reason, url));
    super(message, { cause, secret });
    this.method = method;
    this.url = redactText(url, secret);
    this.attempts = attempts;
  }

  static override is(error: unknown): error is TempsConnectionError {
    return isKind(error, 'TempsConnectionError');
  }
}

/**
 * `attempt`: one attempt took too long. `deadline`: the whole call did. `stall`: an upload or log stream made no
 * progress.
 */
export type TimeoutLimit = 'attempt' | 'deadline' | 'stall';

/** The details that a `TempsTimeoutError` is made from. */
export interface TimeoutErrorDetails extends CallContext {
  /** Which limit was reached. */
  limit: TimeoutLimit;
  /** The limit in milliseconds. */
  ms: number;
}

/** The limit that was reached, and the option that changes it. */
const REASONS: Record<TimeoutLimit, (ms: number) => string> = {
  attempt: (ms) => `no complete response within ${ms} ms. Raise \`timeout\`, or set it to 0 for none`,
  deadline: (ms) =>
    `not done within the deadline of ${ms} ms, retries included. Raise \`deadline\`, or leave it out: then each attempt has its timeout only`,
  stall: (ms) => `nothing moved for ${ms} ms. Check the network, or raise \`stallTimeout\``,
};

/** A time limit was reached before the response was complete. The server may still have acted on the request. */
export class TempsTimeoutError extends TempsConnectionError {
  declare readonly name: 'TempsTimeoutError';
  declare readonly code: 'timeout';
  /** Which limit was reached: `timeout` of an attempt, `deadline`, or `stallTimeout` of an upload or a log stream. */
  readonly limit: TimeoutLimit;
  /** The limit in milliseconds. */
  readonly ms: number;

  static {
    identify(this, { kind: 'TempsTimeoutError', code: 'timeout' });
  }

  constructor({ limit, ms, ...context }: TimeoutErrorDetails) {
    super({ ...context, reason: REASONS[limit](ms) });
    this.limit = limit;
    this.ms = ms;
  }

  static override is(error: unknown): error is TempsTimeoutError {
    return isKind(error, 'TempsTimeoutError');
  }
}

/** The details that a `TempsAbortError` is made from. */
export interface AbortErrorDetails extends TempsErrorOptions {
  /** The HTTP method of the call. Absent if no call was under way, such as during a wait. */
  method?: string | undefined;
  /** Where the call went. */
  url?: string | undefined;
  /** How many attempts had been made. */
  attempts?: number | undefined;
}

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason. `name` is `AbortError`, as for every abort on the
 * platform. The server may still have acted on the request.
 */
export class TempsAbortError extends TempsError {
  declare readonly name: 'AbortError';
  declare readonly code: 'abort';
  /** How many attempts had been made, including the aborted one. Absent if no call was under way. */
  readonly attempts: number | undefined;

  static {
    identify(this, { kind: 'TempsAbortError', code: 'abort', name: 'AbortError' });
  }

  constructor({ method, url, attempts, ...options }: AbortErrorDetails = {}) {
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}aborted by the caller's signal`, options);
    this.attempts = attempts;
  }

  static override is(error: unknown): error is TempsAbortError {
    return isKind(error, 'TempsAbortError');
  }
}

/** Returns no advice if `reason` has some already. */
function adviceFor(reason: string, url: string): string {
  if (/timeout|baseUrl/i.test(reason)) return '';
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'the instance';
  return `Check that ${origin} is up and reachable from here, and that \`baseUrl\` or TEMPS_API_URL is right`;
}
