import type { UploadSettings, WithUploads } from '../uploads/types.ts';
import type { Validate } from '../validation/options.ts';
import type { CallHooks } from '../observability/hooks.ts';

/** How one call is made. Every setting overrides the client's of the same name; `undefined` leaves that in place. */
export interface CallSettings<ThrowOnError extends boolean = boolean> extends CallHooks {
  /**
   * Extra headers, as a plain object. They win over the client's; `undefined` or `null` removes a header that would
   * be sent, also `authorization`. What no request can carry is refused with a `TempsValidationError`: a line break,
   * a character beyond Latin-1, and what the connection decides, such as `host` and `content-length`.
   */
  headers?: Record<string, string | null | undefined> | undefined;
  /**
   * Ends the call, its waits and its retries at once with a `TempsAbortError`, whose `cause` is the signal's reason.
   * Where `data` is a stream, it ends that too.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take: connecting, headers and body. 0 turns the limit off.
   * When it is reached, the attempt is retried if that is safe; else the call ends with a `TempsTimeoutError`.
   *
   * @default the client's, 60_000; uploads have none
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that the whole call may take, retries and waits included. 0 turns the limit off.
   * When it is reached, or would be during the next wait, the call ends.
   *
   * @default the client's, none
   */
  deadline?: number | undefined;
  /**
   * How many times a failed attempt may be retried, where that is safe. 0 turns retries off.
   *
   * @default the client's, 2
   */
  maxRetries?: number | undefined;
  /**
   * The most bytes that a response body may have, decompressed; beyond it the call ends with a
   * `TempsResponseTooLargeError` and is not retried. 0 turns the limit off. Streams have none.
   *
   * @default the client's, 256 MiB
   */
  maxResponseBytes?: number | undefined;
  /**
   * `false` makes the call resolve to `{ data, error }` instead of throwing.
   *
   * @default the client's, true
   */
  throwOnError?: ThrowOnError | undefined;
  /**
   * What is checked against the contract, with zod: the request before it is sent (`'requests'`), the response
   * (`'responses'`: a warning through the logger), both (`'all'`), or nothing (`false`).
   * `{ responses: 'throw' }` makes a response that does not fit a failure.
   *
   * @default the client's, false
   */
  validate?: Validate | undefined;
}

/** The shape of a generated `…Data` type: what an operation takes. */
interface OperationInput {
  /** What is sent. */
  body?: unknown;
  /** A value for each placeholder of the route. */
  path?: unknown;
  /** Query parameters. */
  query?: unknown;
  headers?: unknown;
  url: string;
}

/** What an operation takes. `path`, `query` or `body` is absent if it takes none, so that an editor does not offer it. */
type TakenInput<TInput> = {
  [
    Name in keyof TInput as Name extends 'url' | 'headers' ? never : [TInput[Name]] extends [undefined] ? never : Name
  ]: Name extends 'query' ? WithUndefined<TInput[Name]> : TInput[Name];
};

/** Fields that may be left out may also be `undefined`, with `exactOptionalPropertyTypes` too. */
type WithUndefined<T> = T extends object
  ? { [Name in keyof T]: {} extends Pick<T, Name> ? T[Name] | undefined : T[Name] }
  : T;

/** The options of a generated method: what the operation takes, and how the call is made. */
export type CallOptions<TInput extends OperationInput, ThrowOnError extends boolean> = TakenInput<TInput> &
  CallSettings<ThrowOnError>;

/** The options of a generated method that reads a log stream. */
export type LineCallOptions<TInput extends OperationInput> = CallOptions<TInput, boolean> & {
  /**
   * Milliseconds without a message after which an open stream ends with a `TempsTimeoutError` (`limit: 'stall'`).
   * A server that goes away is noticed without it.
   *
   * @default none: a log may be quiet for days
   */
  stallTimeout?: number | undefined;
};

/** The options of a generated method that uploads files. */
export type UploadCallOptions<TInput extends OperationInput, ThrowOnError extends boolean> = Omit<
  CallOptions<TInput, ThrowOnError>,
  'body'
> & {
  /** The parts of the form. A file is a path, a `Blob`, or a stream. */
  body: WithUploads<TInput['body']>;
} & UploadSettings;
