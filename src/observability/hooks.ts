import type { TempsError } from '../errors/temps-error.ts';
import type { HttpMethod } from '../request/operation.ts';

/** An attempt, as all hooks see it. */
export interface AttemptInfo {
  /** The HTTP method. */
  method: HttpMethod;
  /**
   * The route with its placeholders, such as `/projects/{project_id}`. The same for every call of
   * an operation.
   */
  route: string;
  /** The full URL, query included. */
  url: string;
  /** Counted from 1. */
  attempt: number;
}

/** The argument of `onRequest`. */
export interface RequestInfo extends AttemptInfo {
  /**
   * The headers to send, including the token; names in lower case. Changes apply to this attempt
   * only.
   */
  headers: Record<string, string>;
  /** The body as the caller gave it. */
  body: unknown;
}

/** The argument of `onResponse`. */
export interface ResponseInfo extends AttemptInfo {
  /** The response. To read its body, call `response.clone()` first. */
  response: Response;
  /** Milliseconds from sending the request to receiving the response headers. */
  ms: number;
  /** The server's id for the request. `undefined` if the server sent no id. */
  requestId: string | undefined;
}

/** The argument of `onRetry`. */
export interface RetryInfo extends AttemptInfo {
  /** Why the attempt failed. */
  error: TempsError;
  /** Milliseconds until the next attempt. */
  delay: number;
}

/**
 * Functions that are called for each attempt of every call.
 *
 * If a hook throws, the call is not retried, and throws the same value, even with `throwOnError:
 * false`. Time spent in hooks counts against `timeout` and `deadline`.
 */
export interface CallHooks {
  /** Called before an attempt is sent. The hook may change the headers of the attempt. */
  onRequest?: ((info: RequestInfo) => void | Promise<void>) | undefined;
  /**
   * Called when the headers of a response have arrived, whatever its status, and for each redirect
   * that is followed.
   */
  onResponse?: ((info: ResponseInfo) => void | Promise<void>) | undefined;
  /** Called before the wait for another attempt. */
  onRetry?: ((info: RetryInfo) => void | Promise<void>) | undefined;
}

/**
 * What the tracing channel `temps:call` publishes of each call, and changes until the call ends. It
 * has no token, no header, no parameter and no body.
 */
export interface CallTrace {
  /** The HTTP method. */
  method: HttpMethod;
  /** The route with its placeholders, such as `/projects/{project_id}`. */
  route: string;
  /** How many times the call was sent, redirects not counted. */
  attempts: number;
  /** The HTTP status of the last response. `undefined` if the last attempt got none. */
  status?: number | undefined;
  /** The server's id for the last request. `undefined` if the server sent none. */
  requestId?: string | undefined;
  /**
   * Why the call failed: a `TempsError`, or what a hook threw. Also set with `throwOnError: false`.
   */
  error?: unknown;
}

/** Its `cause` is what a hook threw, which is not handled as a failure of the call. */
export class HookFailure extends Error {}

/** Runs one hook of each set, one after the other. */
export async function runHooks(
  sets: readonly CallHooks[],
  run: (hooks: CallHooks) => unknown,
): Promise<void> {
  try {
    for (const hooks of sets) await run(hooks);
  } catch (cause) {
    throw new HookFailure('a hook failed', { cause });
  }
}
