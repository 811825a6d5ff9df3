import type { UploadSettings, WithUploads } from '../uploads/types.ts';
import type { Validate } from '../validation/options.ts';

/**
 * How a call is made. A setting of a call wins over the setting of its client; `undefined` keeps
 * the client's.
 */
export interface CallSettings<ThrowOnError extends boolean = boolean> {
  /**
   * Headers to add, as a plain object. A header of a call wins over the client's. `undefined` or
   * `null` removes a header, even `authorization`. A line break, a character beyond Latin-1, or a
   * header that the connection sets, such as `host` or `content-length`, is a
   * `TempsValidationError`.
   */
  headers?: Record<string, string | number | boolean | null | undefined> | undefined;
  /**
   * Ends the call at once, even during a wait or a retry, with a `TempsAbortError`. Its `cause` is
   * the signal's reason. A stream in `data` ends too.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take: connecting, headers and body. 0 turns the limit off.
   * At the limit, the attempt is retried if a retry is safe. Otherwise the call ends with a
   * `TempsTimeoutError`.
   *
   * @default 60_000; 600_000 to delete a project or an environment; no limit for uploads
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that the whole call may take, retries and waits included. 0 turns the limit off.
   * The call ends at the deadline, or earlier, if the wait for the next attempt would pass the
   * deadline.
   *
   * @default 0
   */
  deadline?: number | undefined;
  /**
   * How many times a failed attempt may be retried. A POST or PATCH is retried only if the server
   * provably did not process it. 0 turns retries off.
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * `false` makes a call resolve to `{ data, error }` instead of throwing.
   *
   * @default true
   */
  throwOnError?: ThrowOnError | undefined;
  /**
   * What is checked against the contract: requests before they are sent, responses, or both. The
   * check needs zod, which is loaded at the first call.
   *
   * @default false
   */
  validate?: Validate | undefined;
}

/** The shape of a generated `…Data` type: the input of an operation. */
interface OperationInput {
  body?: unknown;
  path?: unknown;
  query?: unknown;
  headers?: unknown;
  url: string;
}

/**
 * The input of an operation, without a `path`, `query` or `body` that it does not take: editors
 * would suggest it.
 */
type TakenInput<TInput> = {
  [
    Name in keyof TInput as Name extends 'url' | 'headers'
      ? never
      : [TInput[Name]] extends [undefined]
        ? never
        : Name
  ]: Name extends 'query' ? WithUndefined<TInput[Name]> : TInput[Name];
};

/** Makes optional fields accept `undefined`, even with `exactOptionalPropertyTypes`. */
type WithUndefined<T> = T extends object
  ? { [Name in keyof T]: {} extends Pick<T, Name> ? T[Name] | undefined : T[Name] }
  : T;

/** The options of a generated method: the input of the operation and the settings of the call. */
export type CallOptions<
  TInput extends OperationInput,
  ThrowOnError extends boolean,
> = TakenInput<TInput> & CallSettings<ThrowOnError>;

/** The options of a generated method that reads a log stream. */
export type LineCallOptions<TInput extends OperationInput> = CallOptions<TInput, boolean> & {
  /**
   * Ends an open stream with a `TempsTimeoutError` (`limit: 'stall'`) if there is no message for
   * this many milliseconds, rounded up to a second. A server that is gone is noticed without this
   * limit.
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
