/** How a connection ended. */
export type SocketEnd =
  /** Closed by the server. 1005: without a code. RFC 6455, 7.4.1. */
  | { kind: 'closed'; code: number; reason: string }
  /** An ordinary response in place of the upgrade. */
  | { kind: 'refused'; response: Response }
  /** Never opened, or broke off. */
  | { kind: 'failed'; cause: unknown };

export interface SocketListener {
  onOpen(): void;
  /** The bytes of a whole message, text or binary. */
  onMessage(message: Uint8Array): void;
  /** Comes last, and once. Not after `close()`. */
  onEnd(end: SocketEnd): void;
}

/** A WebSocket that is only read. */
export interface Socket {
  /** Says goodbye, and gives up the connection soon after, whatever the server does. */
  close(): void;
}

export type OpenSocket = (url: string, headers: Record<string, string>, listener: SocketListener) => Socket;

/** How long a server may take to confirm that a connection is closed. */
export const CLOSE_TIMEOUT_MS = 1_000;
