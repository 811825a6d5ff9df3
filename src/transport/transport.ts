import type { TransportRequest } from './request.ts';

/** Puts requests on the wire. The call layer does not know which one it has. */
export interface Transport {
  /**
   * Whether its errors can be believed. A `fetch` that somebody put in place may report a refused connection after the
   * server has acted on the request.
   */
  readonly isTrusted: boolean;
  /**
   * Resolves with the head of the response, and rejects where there is none. A cancellation ends the request and its body;
   * the transport may forget that, so whoever waits has to listen to it too.
   */
  send(request: TransportRequest, cancellation: Cancellation): Promise<TransportResponse>;
}

/** What can end a request before it is done. */
export interface Cancellation {
  /** Made when it is first asked for: it would cost 5 hundredths of a call's CPU (bench/README.md, "One call"), on Node 20 a fifth. */
  readonly signal: AbortSignal;
  /** Calls `run` with the reason when the request is to end. Of several, the last one is called. */
  onCancel(run: (reason: unknown) => void): void;
}

/** A response whose head has arrived. */
export interface TransportResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderReader;
  /**
   * Hands over the body piece by piece, decompressed, until it ends or `take` returns false: the rest is then given up.
   * Returns `undefined` where all of it had arrived already. Rejects where the body breaks off. Called at most once.
   */
  read(take: (chunk: Uint8Array<ArrayBuffer>) => boolean): Promise<void> | undefined;
  /** Gives up what has not been read, and with it the connection. */
  giveUp(): void;
  toHeaders(): Headers;
  /** The response as callers see it. Made when it is first asked for; before that nothing is read of its body. */
  toResponse(): Response;
}

/** The headers of a response; several of one name are joined by commas. */
export interface HeaderReader {
  /** @param name in lower case */
  get(name: string): string | null;
}
