import type { Clock } from '../timing/clock.ts';
import type { CallHooks } from '../observability/hooks.ts';
import type { CallLogFactory, LogLevel } from '../observability/logger.ts';
import type { HeaderValues, SharedHeaders } from '../request/headers.ts';
import type { TransportOption } from '../transport/choose.ts';
import type { ServerMemory } from '../servers/missing-route.ts';
import type { Fetch } from '../transport/fetch.ts';
import type { SchemasModule } from '../validation/schemas.ts';
import type { Validate } from '../validation/options.ts';

/** The settings of a client, with every default filled in. */
export interface ClientSettings<TDefault extends boolean = boolean> {
  /** Ends in `/api`, without a slash after it. */
  baseUrl: string;
  /** The token, if it is a fixed string rather than a function. */
  secret?: string | undefined;
  /** The last tokens of a function, the newest first. */
  tokens?: readonly string[] | undefined;
  /** Returns the token. Called before each attempt. */
  token: () => string | undefined | Promise<string | undefined>;
  /** Headers of every request, names in lower case. */
  headers: HeaderValues;
  /** The headers of calls that add none of their own. */
  sharedHeaders: SharedHeaders;
  /** Milliseconds for an attempt; 0: no limit. */
  timeout: number;
  /** Milliseconds for a whole call; 0: no limit. */
  deadline: number;
  /** How many times a failed attempt may be retried. */
  maxRetries: number;
  /** Maximum size of a response body in bytes, decompressed; 0: no limit. */
  maxResponseBytes: number;
  /** Whether a call that fails throws. */
  throwOnError: TDefault;
  /** The caller's `fetch`. Absent: the platform's. */
  fetch?: Fetch | undefined;
  /** The second argument of `fetch`. */
  fetchOptions: Readonly<Record<string, unknown>> | undefined;
  /** Which transport may be used. */
  transport: TransportOption;
  /** The hooks of the client. They run before those of a call. */
  hooks: readonly CallHooks[];
  /** How much is logged. */
  logLevel: LogLevel;
  /** Absent if the log level logs no calls. */
  log: CallLogFactory | undefined;
  /** Time and random numbers, for waits and timeouts. */
  clock: Clock;
  /** Absent if nothing is checked against the contract. */
  validate?: Validate | undefined;
  /** What the client has learned about the server. Shared by clients derived for the same server. */
  memory: ServerMemory;
  /** Loads the schemas for validation. Absent: those of the SDK. */
  loadSchemas?: (() => Promise<SchemasModule>) | undefined;
  /** Logs a warning. Absent if the log level has no warnings. */
  warn?: ((message: string) => void) | undefined;
}
