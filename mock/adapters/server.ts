/** How the mock's HTTP server is started. */
export interface ListenOptions {
  /** The port on 127.0.0.1. @default 0, any free port */
  port?: number;
  /** Is told one line about each request: `GET /api/projects 200 3 ms`. */
  log?: (line: string) => void;
}

/** The mock's HTTP server. */
export interface MockServer {
  /** Without `/api`: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops it at once, and ends the connections that are open. */
  close(): Promise<void>;
}
