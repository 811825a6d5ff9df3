/** Options of the mock's HTTP server. */
export interface ListenOptions {
  /** The port. @default 0, any free port */
  port?: number;
  /**
   * The address to listen on. If it is not loopback, such as `0.0.0.0` in a container, other
   * machines can read and change everything.
   * @default '127.0.0.1'
   */
  host?: string;
  /** Whether pages of any origin may call the API, not only those on loopback. @default false */
  cors?: boolean;
  /**
   * Called with a line for each request, `GET /api/projects 200 3 ms`, and for each new warning.
   */
  log?: (line: string) => void;
}

/** The mock's HTTP server. */
export interface MockServer {
  /** The base URL, without `/api`: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops the server immediately and closes open connections. */
  close(): Promise<void>;
}
