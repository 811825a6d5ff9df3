/**
 * The part of an undici dispatcher that is used: what Node's `fetch` itself calls on Node 20, 22
 * and 24.
 */
export interface Dispatcher {
  dispatch(options: DispatchOptions, handler: DispatchHandler): unknown;
  constructor?: { name?: unknown };
}

export interface DispatchOptions {
  origin: string;
  path: string;
  method: string;
  /** Name, value, name, value. */
  headers: readonly string[];
  body: string | AsyncIterable<Uint8Array> | null;
  /** Milliseconds; 0 is no limit. */
  headersTimeout: number;
  bodyTimeout: number;
}

/** What a dispatcher calls as a request goes on, as undici 6 defined it. */
export interface DispatchHandler {
  onConnect(abort: (reason?: unknown) => void): void;
  /** Also called for 1xx. */
  onHeaders(status: number, headers: RawHeaders, resume: () => void, statusText: string): boolean;
  /** `false` pauses the body. */
  onData(chunk: Uint8Array<ArrayBuffer>): boolean;
  onComplete(trailers: unknown): void;
  onError(error: unknown): void;
}

/**
 * Name, value, name, value. Node gives bytes; interceptors, and the wrapper of Node 26, also give
 * lists of values.
 */
export type RawHeaders = readonly RawHeader[];
export type RawHeader = Uint8Array | string | readonly (Uint8Array | string)[];
