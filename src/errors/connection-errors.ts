import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { describeCall, joinSentences } from './message.ts';
import { identify, TempsError, type TempsErrorOptions } from './temps-error.ts';

/** Where a client has its address and its token from, as messages name it: TEMPS_API_URL, `baseUrl`. */
export interface Places {
  address: string;
  /** Absent if the client has no token. */
  token?: string | undefined;
}

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
  /** Where the client has its address and its token from. */
  places?: Places | undefined;
}

/** What a `TempsConnectionError` is made from. */
interface ConnectionErrorDetails extends CallContext {
  /** Why there was no response: `connect ECONNREFUSED 127.0.0.1:3000`. */
  reason: string;
  /** What to do next. By default, to check the address. */
  advice?: string | undefined;
}

/** There was no response: connection refused, unknown host, broken connection, or too slow (`TempsTimeoutError`). */
export class TempsConnectionError extends TempsError {
  declare readonly name: 'TempsConnectionError' | 'TempsTimeoutError' | 'DeploymentTimeoutError';
  declare readonly code: 'connection' | 'timeout';
  /** The HTTP method of the call. */
  readonly method: string;
  /** Where the call went, query included. */
  readonly url: string;
  /** How many attempts were made, including this one. */
  readonly attempts: number;

  static {
    identify(this, 'TempsConnectionError', 'connection');
  }

  constructor({ reason, advice, method, url, attempts, places, cause, ...options }: ConnectionErrorDetails) {
    const secret = allSecrets(options);
    const next = advice ?? addressAdvice(reason, url, places);
    const message = joinSentences(`${describeCall(method, url)}: ${reason}`, next);
    super(message, { cause, secret });
    this.method = method;
    this.url = redactText(url, secret);
    this.attempts = attempts;
  }
}

/** No advice if the reason has some already. */
function addressAdvice(reason: string, url: string, places: Places | undefined): string {
  if (/timeout|baseUrl/i.test(reason)) return '';
  if (reason.includes('speaks http at this port')) return `Write http:// in ${nameAddress(places)}`;
  if (reason.includes('does not speak http at this port')) return `Try https:// in ${nameAddress(places)}`;
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'the instance';
  return `Check that ${origin} is up and reachable from here, and that ${nameAddress(places)} is right`;
}

/** Names the place of the address in a message, or both places that there are. */
export function nameAddress(places: Places | undefined): string {
  return places?.address ?? '`baseUrl` or TEMPS_API_URL';
}

/** What a `TempsTimeoutError` is made from. */
interface TimeoutErrorDetails extends CallContext {
  limit: TempsTimeoutError['limit'];
  ms: number;
}

/** For each limit, what did not happen in time, and the option that changes the limit. */
const REASONS: Record<TempsTimeoutError['limit'], (ms: number) => string> = {
  attempt: (ms) => `no complete response within ${ms} ms. Raise \`timeout\`, or set it to 0 for none`,
  deadline: (ms) =>
    `not done within the deadline of ${ms} ms, retries included. Raise \`deadline\`, or leave it out: then each attempt has its timeout only`,
  stall: (ms) => `nothing moved for ${ms} ms. Check the network, or raise \`stallTimeout\``,
};

/** A time limit was reached before the response was complete. The server may still have acted on the request. */
export class TempsTimeoutError extends TempsConnectionError {
  declare readonly name: 'TempsTimeoutError' | 'DeploymentTimeoutError';
  declare readonly code: 'timeout';
  /** Which limit was reached: `timeout` of an attempt, `deadline`, or `stallTimeout` of an upload or a log stream. */
  readonly limit: 'attempt' | 'deadline' | 'stall';
  /** The limit in milliseconds. */
  readonly ms: number;

  static {
    identify(this, 'TempsTimeoutError', 'timeout');
  }

  constructor({ limit, ms, ...context }: TimeoutErrorDetails) {
    super({ ...context, reason: REASONS[limit](ms) });
    this.limit = limit;
    this.ms = ms;
  }
}

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason. `name` is `AbortError`, as for every abort on the
 * platform. The server may still have acted on the request.
 */
export class TempsAbortError extends TempsError {
  declare readonly name: 'AbortError';
  declare readonly code: 'abort';
  /** How many attempts had been made, including the aborted one. Absent if no call was under way, such as during a wait. */
  readonly attempts: number | undefined;

  static {
    identify(this, 'TempsAbortError', 'abort', 'AbortError');
  }

  constructor({ method, url, attempts, ...options }: Partial<CallContext> = {}) {
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}aborted by the caller's signal`, options);
    this.attempts = attempts;
  }
}
