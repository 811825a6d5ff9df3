/** What can end a request before it is done. */
export interface Cancellation {
  /**
   * Made when it is first asked for: it would cost 5 hundredths of a call's CPU (bench/README.md,
   * "One call").
   */
  readonly signal: AbortSignal;
  /** Waits for a promise that may ignore the signal. */
  race<T>(running: Promise<T>): Promise<T>;
  /** Calls `run` with the reason when the request is to end. */
  onCancel(run: (reason: unknown) => void): void;
}

export type Piece = Uint8Array<ArrayBuffer>;

/** A response whose head has arrived. */
export interface TransportResponse {
  readonly status: number;
  readonly statusText: string;
  /** By names in lower case. Several of one name are joined by commas. */
  readonly headers: { get(name: string): string | null };
  /**
   * Hands over the body piece by piece, decompressed, until it ends or `take` returns false: the
   * rest is then given up. Returns `undefined` if all of it had arrived already. Rejects if the
   * body breaks off. Called at most once.
   */
  read(take: (piece: Piece) => boolean): Promise<void> | undefined;
  /** Gives up what has not been read, and with it the connection. */
  giveUp(): void;
  /** The response as callers see it. Made when it is first asked for. */
  toResponse(): Response;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The part of a response that says what it is. */
export type Head = Pick<TransportResponse, 'status' | 'headers'>;

export function isSuccess({ status }: Head): boolean {
  return status >= 200 && status < 300;
}

export function isRedirect({ status, headers }: Head): boolean {
  return REDIRECTS.has(status) && headers.get('location') !== null;
}
