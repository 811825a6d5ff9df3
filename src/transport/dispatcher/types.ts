/** The part of an undici dispatcher that is used: what Node's `fetch` itself calls on Node 20, 22 and 24. */
export interface Dispatcher {
  dispatch(options: DispatchOptions, handler: DispatchHandler): unknown;
  constructor?: { name?: unknown; prototype?: { dispatch?: unknown } };
}

export interface DispatchOptions {
  origin: string;
  path: string;
  method: string;
  /** Name, value, name, value. */
  headers: string[];
  body: DispatchContent | null;
  /** Milliseconds; 0 is no limit. */
  headersTimeout: number;
  bodyTimeout: number;
  maxRedirections: number;
}

export type DispatchContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/** What a dispatcher calls as a request goes on, as undici 6 defined it. */
export interface DispatchHandler {
  onConnect(abort: (reason?: unknown) => void): void;
  /** Also called for 1xx. `false` pauses the body. */
  onHeaders(status: number, headers: RawHeaders, resume: () => void, statusText: string): boolean;
  /** `false` pauses the body. */
  onData(chunk: Uint8Array<ArrayBuffer>): boolean;
  onComplete(trailers: unknown): void;
  onError(error: unknown): void;
}

/** Name, value, name, value. Node gives bytes; dispatchers that people write, such as mocks, also give text and lists. */
export type RawHeaders = readonly RawHeader[];
export type RawHeader = Uint8Array | string | readonly (Uint8Array | string)[];

/** A body on its way. */
export interface BodySource {
  /** Hands it to a sink, at once or when it is resumed. Called once. */
  pipe(sink: BodySink): void;
  /** Goes on after the sink has asked to wait. */
  resume(): void;
  /** Ends it, and with it the connection. */
  giveUp(reason?: unknown): void;
}

export interface BodySink {
  /** `false`: no more until `resume` is called. */
  take(chunk: Uint8Array<ArrayBuffer>): boolean;
  end(): void;
  fail(error: unknown): void;
}
