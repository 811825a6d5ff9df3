import { describeCall, joinSentences } from './message.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';

/**
 * Where a client has its address and its token from, as messages name it: TEMPS_API_URL, `baseUrl`.
 */
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
  /** Whether the server may have received the request, and acted on it. @default true */
  wasSent?: boolean | undefined;
}

/**
 * There was no response: connection refused, unknown host, broken connection, or too slow
 * (`TempsTimeoutError`).
 */
export class TempsConnectionError extends TempsError {
  protected static override readonly _name: string = 'TempsConnectionError';
  protected static override readonly _code: string = 'connection';
  /** The HTTP method of the call. */
  declare readonly method: string;
  /** Where the call went, query included. */
  declare readonly url: string;
  /** How many attempts were made, including this one. */
  declare readonly attempts: number;
  /**
   * Whether the server may have received the request, and acted on it. `false`: no attempt reached
   * it, so it is safe to make the call again, also a `POST`.
   */
  declare readonly wasSent: boolean;

  /**
   * @param context `reason` is why there was no response, `advice` what to do next: by default, to
   * check the address
   */
  constructor(
    context: CallContext & { reason: string; advice?: string | undefined },
    fields?: object,
  ) {
    const {
      reason,
      method,
      url,
      attempts,
      places,
      wasSent = true,
      advice = addressAdvice(reason, url, places),
    } = context;
    super(joinSentences(describeCall(context) + reason, advice), context, {
      method,
      url,
      attempts,
      wasSent,
      ...fields,
    });
  }
}

/** No advice if the reason has some already. */
function addressAdvice(reason: string, url: string, places: Places | undefined): string {
  if (/timeout|baseUrl/i.test(reason)) return '';
  if (reason.includes('speaks http at this port')) return `Write http:// in ${nameAddress(places)}`;
  if (reason.includes('does not speak http at this port'))
    return `Try https:// in ${nameAddress(places)}`;
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'the instance';
  return `Check that ${origin} is up and reachable from here, and that ${nameAddress(places)} is right`;
}

/** Names the place of the address in a message, or both places that there are. */
export function nameAddress(places: Places | undefined): string {
  return places?.address ?? '`baseUrl` or TEMPS_API_URL';
}

/** For each limit, what did not happen in time, and the option that changes the limit. */
const REASONS: Record<TempsTimeoutError['limit'], (ms: number) => string> = {
  attempt: (ms) =>
    `no complete response within ${ms} ms. Raise \`timeout\`, or set it to 0 for none`,
  deadline: (ms) =>
    `not done within the deadline of ${ms} ms, retries included. Raise \`deadline\`, or leave it out: then each attempt has its timeout only`,
  stall: (ms) => `nothing moved for ${ms} ms. Check the network, or raise \`stallTimeout\``,
};

/**
 * A time limit was reached before the response was complete. The server may still have acted on the
 * request.
 */
export class TempsTimeoutError extends TempsConnectionError {
  protected static override readonly _name: string = 'TempsTimeoutError';
  protected static override readonly _code = 'timeout';
  /**
   * Which limit was reached: `timeout` of an attempt, `deadline`, or `stallTimeout` of an upload or
   * a log stream.
   */
  declare readonly limit: 'attempt' | 'deadline' | 'stall';
  /** The limit in milliseconds. */
  declare readonly ms: number;

  constructor(context: CallContext & { limit: TempsTimeoutError['limit']; ms: number }) {
    const { limit, ms } = context;
    super({ ...context, reason: REASONS[limit](ms) }, { limit, ms });
  }
}

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason. `name` is `AbortError`, as
 * for every abort on the platform. The server may still have acted on the request.
 */
export class TempsAbortError extends TempsError {
  protected static override readonly _name = 'AbortError';
  protected static override readonly _code = 'abort';
  /**
   * How many attempts had been made, including the aborted one. Absent if no call was under way,
   * such as during a wait.
   */
  declare readonly attempts: number | undefined;

  constructor(context: Partial<CallContext> = {}) {
    super(`${describeCall(context)}aborted by the caller's signal`, context, {
      attempts: context.attempts,
    });
  }
}
