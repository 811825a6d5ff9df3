import type { TempsError } from '../errors/temps-error.ts';
import { readRequestId } from './read-body.ts';
import { toRequest, type TransportRequest } from '../transport/request.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** A call that succeeded. */
export interface CallSuccess<TData> {
  /** The response body, as the contract describes it. */
  data: TData;
  /** Why the call failed; `undefined` if it succeeded. */
  error?: undefined;
  /** The last request that was sent. It carries the token: do not print it. */
  request: Request;
  /** The response. Its body has been read, unless `data` is a stream. */
  response: Response;
  /** The server's id for this request, where it sent one. Quote it in a bug report. */
  requestId: string | undefined;
}

/** A call that failed, where `throwOnError` is `false`. */
export interface CallFailure {
  /** `undefined` if the call failed: check `error` first. */
  data?: undefined;
  /** What a hook throws is not here: that is always thrown. */
  error: TempsError;
  /** `undefined` where nothing was sent. */
  request: Request | undefined;
  /** `undefined` where no response came. */
  response: Response | undefined;
  /** `undefined` where no response came, or the server sent none. */
  requestId: string | undefined;
}

/**
 * What a call resolves to. With `throwOnError: true` (the default) that is always a success;
 * with `false`, checking `error` tells the two apart and narrows `data`.
 */
export type CallResult<TData, ThrowOnError extends boolean = true> = ThrowOnError extends true
  ? CallSuccess<TData>
  : CallSuccess<TData> | CallFailure;

/** What a result is made from. */
export interface ResultParts {
  data?: unknown;
  error?: TempsError | undefined;
  request?: TransportRequest | undefined;
  response?: TransportResponse | undefined;
}

/** How a call ended. A class, since V8 keeps a hidden class of its own for each literal that has a getter. */
export class Result {
  data: unknown;
  readonly error: TempsError | undefined;
  readonly requestId: string | undefined;
  readonly #response: TransportResponse | undefined;
  readonly #request: TransportRequest | undefined;

  constructor({ data, error, request, response }: ResultParts) {
    this.data = data;
    this.error = error;
    this.#response = response;
    this.requestId = readRequestId(response);
    this.#request = request;
  }

  get response(): Response | undefined {
    return this.#response?.toResponse();
  }

  get request(): Request | undefined {
    return this.#request && toRequest(this.#request);
  }
}
