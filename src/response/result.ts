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
  /** The server's id for this request, if it sent one. Quote it in a bug report. */
  requestId: string | undefined;
}

/** A call that failed, with `throwOnError: false`. */
export interface CallFailure {
  /** `undefined` if the call failed: check `error` first. */
  data?: undefined;
  /** Why the call failed. Errors of hooks are not here: they are always thrown. */
  error: TempsError;
  /** `undefined` if nothing was sent. */
  request: Request | undefined;
  /** `undefined` if no response came. */
  response: Response | undefined;
  /** `undefined` if no response came, or the server sent none. */
  requestId: string | undefined;
}

/**
 * What a call resolves to. With `throwOnError: true` (the default), always a success. With `false`,
 * check `error`, which narrows `data`.
 */
export type CallResult<TData, ThrowOnError extends boolean = true> = ThrowOnError extends true
  ? CallSuccess<TData>
  : CallSuccess<TData> | CallFailure;

export interface ResultParts {
  data?: unknown;
  error?: TempsError | undefined;
  request?: TransportRequest | undefined;
  response?: TransportResponse | undefined;
}

/**
 * The result of a call. A class, since V8 makes a new hidden class for each object literal with a
 * getter.
 */
export class Result {
  data: unknown;
  readonly error: TempsError | undefined;
  readonly #response: TransportResponse | undefined;
  readonly #request: TransportRequest | undefined;

  constructor({ data, error, request, response }: ResultParts) {
    this.data = data;
    this.error = error;
    this.#response = response;
    this.#request = request;
  }

  get requestId(): string | undefined {
    return readRequestId(this.#response);
  }

  get response(): Response | undefined {
    return this.#response?.toResponse();
  }

  get request(): Request | undefined {
    return this.#request && toRequest(this.#request);
  }
}
