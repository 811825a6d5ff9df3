import type { CallContext, Places } from '../errors/index.ts';
import type { CallHooks, CallTrace } from '../observability/hooks.ts';
import type { CallLogger, createLog, LogLevel } from '../observability/logger.ts';
import type { SerializedBody } from '../request/body.ts';
import type { HeaderValues } from '../request/headers.ts';
import type { Operation } from '../request/operation.ts';
import type { Clock } from '../timing/clock.ts';
import type { CallLimits } from '../timing/limits.ts';
import type { TransportSettings } from '../transport/choose.ts';
import type { RequestHeaders } from '../transport/request.ts';
import type { UploadSettings } from '../uploads/types.ts';
import type { SchemasModule } from '../validation/schemas.ts';
import type { CallSettings } from './options.ts';

/** The settings of a client, with every default filled in. */
export interface ClientSettings<TDefault extends boolean = boolean>
  extends
    TransportSettings,
    Required<Pick<CallSettings, 'deadline' | 'maxRetries'>>,
    Pick<CallSettings, 'timeout' | 'validate'> {
  /** Ends in `/api`, without a slash after it. */
  baseUrl: string;
  /** The token, if it is a fixed string rather than a function. */
  secret?: string | undefined;
  /** The last token of a function. */
  tokens?: readonly string[] | undefined;
  /** Returns the token. Called before each attempt. */
  token: () => string | undefined | Promise<string | undefined>;
  /** Where the address and the token are from. Absent if that is not known. */
  places?: Places | undefined;
  /** Headers of every request. `null` removes one that each call adds. */
  headers: HeaderValues;
  /** The headers of calls that add none of their own. */
  sharedHeaders: Map<string, RequestHeaders>;
  /** Whether a call that fails throws. */
  throwOnError: TDefault;
  /** Called for each attempt, one after the other. */
  hooks: readonly CallHooks[];
  /** How much is logged. */
  logLevel: LogLevel;
  /** Absent if the log level logs no calls. */
  log: ReturnType<typeof createLog>;
  /** Time and random numbers, for waits and limits. */
  clock: Clock;
  /** Loads the schemas for validation. Absent: those of the SDK. */
  loadSchemas?: (() => Promise<SchemasModule>) | undefined;
  /** Logs a warning. Absent if the log level has no warnings. */
  warn?: ((message: string) => void) | undefined;
}

/** The options of any call, before an operation's types narrow them. */
export interface CallInput extends CallSettings, UploadSettings {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A call that is ready to be sent: checked, serialized, with its limits started. */
export interface PreparedCall {
  client: ClientSettings;
  operation: Operation;
  url: string;
  input: CallInput;
  body: SerializedBody;
  maxRetries: number;
  limits: CallLimits;
  /**
   * Passed to every error of this call. `attempts` and `secret`, which is the token, change with
   * each attempt.
   */
  context: CallContext & { secret?: string | undefined };
  log: CallLogger | undefined;
  /** Absent if nobody listens. */
  trace: CallTrace | undefined;
  /** The hooks of the client, then the log, to see what hooks have changed. */
  hooks: readonly CallHooks[];
  started: number;
}
