import type { OperationName } from '../../../generated/operations.gen.ts';

/** Which calls fail, and how. */
export interface Fault extends FaultEffect {
  /**
   * The name of the operation. `operation`, `method` and `path` must all match; without any, every
   * call matches.
   * @default any
   */
  operation?: OperationName | undefined;
  /** The HTTP method. @default any */
  method?: string | undefined;
  /** The path with `/api`, as a string or a pattern. @default any */
  path?: string | RegExp | undefined;
  /** How many calls fail. @default Infinity */
  times?: number | undefined;
}

/** What happens to the call. Also the members of the request header `X-Mock-Fault`, as JSON. */
export interface FaultEffect {
  /** Respond with this status, without processing the call. @default 200 if there is a `body` */
  status?: number | undefined;
  /** Headers to set on the response, whether it is the fault's or the real one. */
  headers?: Record<string, string> | undefined;
  /**
   * Respond with this body, without processing the call. A string is sent as it is, anything else
   * as JSON. @default a problem for `status`
   */
  body?: unknown;
  /** The delay of the response. */
  delay?: Delay | undefined;
  /**
   * Break the connection: before the call is processed, or after processing, after the response
   * headers or halfway through the body.
   */
  drop?: 'before' | 'headers' | 'body' | undefined;
  /** Cut the JSON of the response in half. */
  malformed?: boolean | undefined;
}

/**
 * Milliseconds of real time: fixed, from a range (by the seed), or infinite. A delay does not keep
 * the process alive, and an abort ends it.
 */
export type Delay = number | readonly [min: number, max: number] | 'infinite';

/** A broken connection. Each adapter reports it in its own way. */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection';
  /** The code of Node's `fetch`, which retry logic checks. */
  readonly code = 'UND_ERR_SOCKET';

  constructor() {
    super('The connection was dropped');
  }
}
