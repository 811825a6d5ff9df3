/** How a connection ended. */
export type SocketEnd =
  /** Closed by the server. 1005: no code. RFC 6455, 7.4.1. */
  | { kind: 'closed'; code: number; reason: string }
  /** An ordinary response instead of the upgrade. */
  | { kind: 'refused'; response: Response }
  /** Not opened, or broken. */
  | { kind: 'failed'; cause: unknown }
  /** Not a valid WebSocket: a broken frame, one that is too long, a wrong handshake. */
  | { kind: 'malformed'; problem: string };

export interface SocketListener {
  onOpen(): void;
  /** Called for each frame, including pings and pongs. */
  onFrame(isHeartbeat: boolean): void;
  /** Called for each pong, with what the ping contained. */
  onPong(payload: Uint8Array): void;
  /** Called with the bytes of a whole message, text or binary. */
  onMessage(message: Uint8Array): void;
  /** Called after the frames of a piece of data. @param isMidway a frame or a message is incomplete */
  onData(isMidway: boolean): void;
  /** Called once, at the end. Not called after `close()`. */
  onEnd(end: SocketEnd): void;
}

/** A read-only WebSocket. */
export interface Socket {
  /** Reads nothing more from the connection until `resume`, so that the server has to wait. */
  pause(): void;
  resume(): void;
  /** Sends a ping. */
  ping(payload?: Uint8Array): void;
  /** Sends a close frame, and closes the connection soon after, even if the server does not confirm. */
  close(): void;
}

export type OpenSocket = (url: string, headers: Record<string, string>, listener: SocketListener) => Socket;

/** How long to wait for the server to confirm a close. */
export const CLOSE_TIMEOUT_MS = 1_000;
