import type { TempsError } from '../errors/index.ts';
import type { Failure } from '../retry/should-retry.ts';
import type { SentRequest } from '../transport/fetch.ts';

/** How far an attempt has come. */
export interface AttemptState {
  /** `preparing`: nothing was sent yet. `sending`: until the headers of the response. `reading`: its body. */
  phase: 'preparing' | 'sending' | 'reading';
  request?: SentRequest | undefined;
  response?: Response;
  data?: unknown;
}

/** What an attempt came to. An `error` without `failure` is not retried. */
export interface AttemptResult extends Omit<AttemptState, 'phase'> {
  error?: TempsError;
  failure?: Failure;
}
