import type { TempsError } from '../errors/index.ts';
import type { Failure } from '../retry/should-retry.ts';
import type { TransportRequest } from '../transport/request.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';

/** How far an attempt has come. */
export interface AttemptState {
  /** `preparing`: nothing was sent yet. `sending`: until the response headers arrive. `reading`: the response body. */
  phase: 'preparing' | 'sending' | 'reading';
  transport?: Transport;
  request?: TransportRequest | undefined;
  response?: TransportResponse;
  data?: unknown;
}

/** The result of an attempt. An `error` without `failure` is not retried. */
export interface AttemptResult extends Omit<AttemptState, 'phase' | 'transport'> {
  error?: TempsError;
  failure?: Failure;
}
