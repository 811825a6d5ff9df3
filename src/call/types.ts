import type { FilePart, UploadSettings, WithUploads } from '../uploads/types.ts';
import type { CallHooks } from './hooks.ts';

/** How one call is made. Every setting overrides the client's of the same name; `undefined` leaves that in place. */
export interface CallSettings<ThrowOnError extends boolean = boolean> extends CallHooks {
  /**
   * Extra headers, as a plain object. They win over the client's; `undefined` or `null` removes a header that would
   * be sent, also `authorization`. A value with a line break is refused with a `TempsValidationError`.
   */
  headers?: Record<string, string | null | undefined> | undefined;
  /**
   * Ends the call, its waits and its retries at once with a `TempsAbortError`, whose `cause` is the signal's reason.
   * Where `data` is a stream, it ends that too.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take: connecting, headers and body. 0 turns the limit off.
   * When it is reached, the attempt is repeated if that is safe; else the call ends with a `TempsTimeoutError`.
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
   * How often a failed attempt may be repeated, where that is safe. 0 turns retries off.
   *
   * @default the client's, 2
   */
  maxRetries?: number | undefined;
  /**
   * `false` makes the call resolve to `{ data, error }` instead of throwing.
   *
   * @default the client's, true
   */
  throwOnError?: ThrowOnError | undefined;
}

/** The shape of a generated `…Data` type: what an operation takes. */
export interface OperationInput {
  body?: unknown;
  path?: unknown;
  query?: unknown;
  headers?: unknown;
  url: string;
}

/** The options of a generated method: what the operation takes, and how the call is made. */
export type CallOptions<TInput extends OperationInput, ThrowOnError extends boolean> = Omit<TInput, 'url' | 'headers'> &
  CallSettings<ThrowOnError>;

/** The options of a generated method that uploads files. */
export type UploadCallOptions<TInput extends OperationInput, ThrowOnError extends boolean> = Omit<
  CallOptions<TInput, ThrowOnError>,
  'body'
> & {
  body: WithUploads<TInput['body']>;
} & UploadSettings;

export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';

/** How a request body goes on the wire, where it is not JSON. */
export type BodyKind = 'json' | 'multipart' | 'text' | 'binary' | 'urlencoded';

/**
 * What the answer is, where it is not JSON: `none` has no body, `redirect` is the address that the
 * answer names, `events` and `stream` are handed over unread.
 */
export type AnswerKind = 'json' | 'none' | 'text' | 'blob' | 'stream' | 'events' | 'redirect' | 'socket';

export interface CallKinds {
  body?: BodyKind | undefined;
  /** The parts of a multipart body that are files, with what the contract says of each. */
  files?: Readonly<Record<string, FilePart>> | undefined;
  answer?: AnswerKind | undefined;
}
