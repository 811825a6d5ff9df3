import type { OperationName } from '../../../generated/operation-names.gen.ts';

/** Which calls go wrong, and how. */
export interface Fault extends FaultEffect {
  /** Which calls: an operation's name, a method, a path with its `/api` (exact, or a pattern); all of them must fit, none = every call. */
  operation?: OperationName;
  /** The HTTP method. @default any */
  method?: string;
  /** The path with its `/api`: exact, or a pattern. @default any */
  path?: string | RegExp;
  /** How often, then the fault is over. @default Infinity */
  times?: number;
}

/** What goes wrong. The same names, as JSON, make the request header `X-Mock-Fault`. */
export interface FaultEffect {
  /** Send this status, and do not touch the state. @default 200 where there is a `body` */
  status?: number;
  /** Set on the response, be it the fault's or the real one. */
  headers?: Record<string, string>;
  /** Send this body, and do not touch the state. A string is sent as it is, anything else as JSON. @default a problem for `status` */
  body?: unknown;
  /** The wait before the response. */
  delay?: Delay;
  /** Break the connection: before anything is done, after the response's headers, or halfway through its body (the call *was* carried out). */
  drop?: 'before' | 'headers' | 'body';
  /** Cut the JSON of the response in half. */
  malformed?: boolean;
}

/** Real milliseconds: fixed, from a range (by the seed), or for ever. They keep no process alive, and an abort ends them. */
export type Delay = number | readonly [min: number, max: number] | 'infinite';

/** The caller sees a connection that broke, not a response. Each adapter reports it in its own way. */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection';
  /** What Node's own fetch calls it; retry logic looks at this. */
  readonly code = 'UND_ERR_SOCKET';

  constructor() {
    super('The connection was dropped');
  }
}
