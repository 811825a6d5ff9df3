import type { CallContext } from '../errors/index.ts';
import type { CallHooks } from '../observability/hooks.ts';
import type { CallLogger } from '../observability/logger.ts';
import type { SerializedBody } from '../request/body.ts';
import type { Operation } from '../request/operation.ts';
import type { CallTimeouts } from '../timing/timeouts.ts';
import type { UploadSettings } from '../uploads/types.ts';
import type { CallSettings } from './options.ts';
import type { ClientSettings } from './settings.ts';

/** The options of any call, before an operation's types narrow them. */
export interface CallInput extends CallSettings, UploadSettings {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** `secret` is the token alone. */
export type PreparedContext = CallContext & { secret?: string | undefined };

/** A call that is ready to be sent: checked, serialized, with its time limits started. */
export interface PreparedCall {
  client: ClientSettings;
  operation: Operation;
  url: string;
  input: CallInput;
  body: SerializedBody;
  maxRetries: number;
  /** Maximum size of the response body; `Infinity`: no limit. */
  maxResponseBytes: number;
  timeouts: CallTimeouts;
  /** Passed to every error of this call. `attempts` and `secret` change with each attempt. */
  context: PreparedContext;
  log: CallLogger | undefined;
  /** The hooks of the client, then those of the call. The log comes last, to see what hooks have changed. */
  hooks: readonly CallHooks[];
  started: number;
  /**
   * The body can be large: there is no default timeout, and no redirect is followed, since Node would keep a copy of
   * the body.
   */
  isUpload: boolean;
}
