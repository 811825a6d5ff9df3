import type { TempsError } from '../errors/temps-error.ts';
import { readRequestId } from './read-body.ts';
import type { SentRequest } from '../transport/fetch.ts';

/** A call that succeeded. */
export interface CallSuccess<TData> {
  /** The answer, as the contract has it. */
  data: TData;
  /** Never there: tells a success from a `CallFailure`. */
  error?: undefined;
  /** The last request that was sent. It carries the token: do not print it. */
  request: Request;
  /** The answer. Its body has been read, unless `data` is a stream. */
  response: Response;
  /** The server's id for this request, where it sent one. Quote it in a bug report. */
  requestId: string | undefined;
}

/** A call that failed, where `throwOnError` is `false`. */
export interface CallFailure {
  /** Never there: tells a failure from a `CallSuccess`. */
  data?: undefined;
  /** Why it failed. What a hook throws is not here: that is always thrown. */
  error: TempsError;
  /** Absent when nothing was sent. */
  request: Request | undefined;
  /** Absent when nothing was answered. */
  response: Response | undefined;
  /** Absent where nothing was answered, or the server sent none. */
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
  request?: SentRequest | undefined;
  response?: Response | undefined;
}

/** How a call ended. A class, since V8 keeps a hidden class of its own for each literal that has a getter. */
export class Result {
  data: unknown;
  readonly error: TempsError | undefined;
  readonly response: Response | undefined;
  readonly requestId: string | undefined;
  readonly #request: SentRequest | undefined;

  constructor({ data, error, request, response }: ResultParts) {
    this.data = data;
    this.error = error;
    this.response = response;
    this.requestId = readRequestId(response);
    this.#request = request;
  }

  get request(): Request | undefined {
    return this.#request?.toRequest();
  }
}
