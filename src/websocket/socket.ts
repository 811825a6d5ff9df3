/** How a connection ended. */
export type SocketEnd =
  /** Closed by the server. 1005: without a code. RFC 6455, 7.4.1. */
  | { kind: 'closed'; code: number; reason: string }
  /** An ordinary response in place of the upgrade. */
  | { kind: 'refused'; response: Response }
  /** Never opened, or broke off. */
  | { kind: 'failed'; cause: unknown }
  /** What arrived is no WebSocket: a broken frame, one that is too long, a wrong handshake. */
  | { kind: 'malformed'; problem: string };

export interface SocketListener {
  onOpen(): void;
  /** Something arrived, if only a ping or a pong. */
  onFrame(isHeartbeat: boolean): void;
  /** The bytes of a whole message, text or binary. */
  onMessage(message: Uint8Array): void;
  /** Comes last, and once. Not after `close()`. */
  onEnd(end: SocketEnd): void;
}

/** A WebSocket that is only read. */
export interface Socket {
  /** Takes nothing more from the connection until `resume`: the server then has to wait. */
  pause(): void;
  resume(): void;
  /** Asks the server for a sign of life. */
  ping(): void;
  /** Says goodbye, and gives up the connection soon after, whatever the server does. */
  close(): void;
}

export type OpenSocket = (url: string, headers: Record<string, string>, listener: SocketListener) => Socket;

/** How long a server may take to confirm that a connection is closed. */
export const CLOSE_TIMEOUT_MS = 1_000;
