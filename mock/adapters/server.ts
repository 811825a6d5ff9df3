/** How the mock's HTTP server is started. */
export interface ListenOptions {
  /** The port. @default 0, any free port */
  port?: number;
  /**
   * The address to listen on. Another one than loopback, such as `0.0.0.0` in a container, lets other machines read and
   * change everything.
   * @default '127.0.0.1'
   */
  host?: string;
  /** Whether pages of any origin may call the API, not only those on loopback. @default false */
  cors?: boolean;
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
