import type { TempsError } from '../errors/temps-error.ts';
import type { Failure } from '../retry/should-retry.ts';
import type { SentRequest } from '../request/sent-request.ts';

/** How far an attempt came. */
export interface Progress {
  request?: SentRequest | undefined;
  response?: Response;
  data?: unknown;
  /** Something that comes over the wire is awaited: if that fails, the connection did. */
  isOnWire?: boolean;
}

/** What an attempt came to. An `error` without `failure` is not to be repeated. */
export interface Outcome extends Progress {
  error?: TempsError;
  failure?: Failure;
}
