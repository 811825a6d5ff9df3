import type { Clock } from '../timing/clock.ts';
import type { CallHooks } from '../observability/hooks.ts';
import type { CallLogFactory } from '../observability/logger.ts';
import type { SharedHeaders } from '../request/headers.ts';
import type { TransportOption } from '../transport/choose.ts';
import type { ServerMemory } from '../servers/server-memory.ts';
import type { Fetch } from '../transport/fetch.ts';
import type { SchemasModule } from '../validation/find-schemas.ts';
import type { Validate } from '../validation/options.ts';

/** Everything that a client knows, with every default filled in. */
export interface ClientSettings {
  /** With `/api` at its end and no slash after it. */
  baseUrl: string;
  /** The token, where it is always the same: known before it is asked for. */
  secret?: string | undefined;
  /** Gives the token, asked before each attempt. */
  token: () => string | undefined | Promise<string | undefined>;
  /** Headers of every request, names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** What is sent by calls that add no headers of their own. */
  sharedHeaders: SharedHeaders;
  /** Milliseconds for an attempt; 0 is no limit. */
  timeout: number;
  /** Milliseconds for a whole call; 0 is no limit. */
  deadline: number;
  /** How many times a failed attempt may be retried. */
  maxRetries: number;
  /** Bytes of a response body, decompressed; 0 is no limit. */
  maxResponseBytes: number;
  /** Whether a call that fails throws. */
  throwOnError: boolean;
  /** Absent where it is the platform's. */
  fetch?: Fetch | undefined;
  /** The second argument of `fetch`. */
  fetchOptions: Readonly<Record<string, unknown>> | undefined;
  /** Which transport may be used. */
  transport: TransportOption;
  /** The hooks of the client; those of a call come after them. */
  hooks: readonly CallHooks[];
  /** Absent where nothing would be logged. */
  log: CallLogFactory | undefined;
  /** Time and random numbers, for waits and timeouts. */
  clock: Clock;
  /** Absent where nothing is checked against the contract. */
  validate?: Validate | undefined;
  /** What was found out about the server. Clients that are derived for the same server share it. */
  memory: ServerMemory;
  /** Loads the schemas that are checked against. Absent where they are those of the SDK. */
  loadSchemas?: (() => Promise<SchemasModule>) | undefined;
  /** Logs a warning. Absent where the log level has none. */
  warn?: ((message: string) => void) | undefined;
}
