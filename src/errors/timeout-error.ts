import { TempsConnectionError, type CallContext } from './connection-error.ts';
import { identify, isKind } from './identity.ts';

/** `attempt`: one attempt took too long; `deadline`: the whole call did; `stall`: an upload stopped moving. */
export type TimeoutLimit = 'attempt' | 'deadline' | 'stall';

/** What a `TempsTimeoutError` is made from. */
export interface TimeoutErrorDetails extends CallContext {
  /** Which limit was reached. */
  limit: TimeoutLimit;
  /** The limit in milliseconds. */
  ms: number;
}

/** What ran out, and the option that changes it. */
const WHAT_RAN_OUT: Record<TimeoutLimit, (ms: number) => string> = {
  attempt: (ms) => `no complete answer within ${ms} ms. Raise \`timeout\`, or set it to 0 for none`,
  deadline: (ms) =>
    `not done within the deadline of ${ms} ms, retries included. Raise \`deadline\`, or leave it out: then each attempt has its timeout only`,
  stall: (ms) => `the upload made no progress for ${ms} ms. Check the network, or raise its stall timeout`,
};

/** A time limit was reached before there was an answer. The server may still have acted on the request. */
export class TempsTimeoutError extends TempsConnectionError {
  declare readonly name: 'TempsTimeoutError';
  declare readonly code: 'timeout';
  /** Which limit was reached: `timeout` of an attempt, `deadline`, or `stallTimeout` of an upload. */
  readonly limit: TimeoutLimit;
  /** The limit in milliseconds. */
  readonly ms: number;

  static {
    identify(this, { kind: 'TempsTimeoutError', code: 'timeout' });
  }

  constructor({ limit, ms, ...context }: TimeoutErrorDetails) {
    super({ ...context, reason: WHAT_RAN_OUT[limit](ms) });
    this.limit = limit;
    this.ms = ms;
  }

  static override is(error: unknown): error is TempsTimeoutError {
    return isKind(error, 'TempsTimeoutError');
  }
}
