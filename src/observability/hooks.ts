import type { TempsError } from '../errors/temps-error.ts';
import type { HttpMethod } from '../request/operation.ts';

/** What is known of an attempt before it is sent. */
export interface AttemptInfo {
  /** The HTTP method. */
  method: HttpMethod;
  /** The route with its placeholders, such as `/projects/{project_id}`: the same for every call of an operation. */
  route: string;
  /** The whole address, query included. */
  url: string;
  /** Counted from 1. */
  attempt: number;
}

/** What `onRequest` sees. */
export interface RequestInfo extends AttemptInfo {
  /** The headers about to be sent, the token's included; names in lower case. Changes are sent, with this attempt only. */
  headers: Record<string, string>;
  /** The body as the caller gave it. */
  body: unknown;
}

/** What `onResponse` sees. */
export interface ResponseInfo extends AttemptInfo {
  /** The response, body unread. Clone it to read it. */
  response: Response;
  /** Milliseconds from sending to the headers of the response. */
  ms: number;
  /** The server's id for the request. Absent where it sent none. */
  requestId: string | undefined;
}

/** What `onRetry` sees. */
export interface RetryInfo extends AttemptInfo {
  /** Why the attempt failed. */
  error: TempsError;
  /** Milliseconds until the next attempt. */
  delay: number;
}

/**
 * Functions that see each attempt of a call. Those of the client run before those of the call.
 *
 * What a hook throws ends the call and is thrown as it is, also where `throwOnError` is `false`; it is never
 * retried. A hook that takes long counts against `timeout` and `deadline`.
 */
export interface CallHooks {
  /** Before an attempt is sent. May change its headers. */
  onRequest?: ((info: RequestInfo) => void | Promise<void>) | undefined;
  /** After the headers of a response came, whatever its status; also for a redirect that is followed. */
  onResponse?: ((info: ResponseInfo) => void | Promise<void>) | undefined;
  /** Before the wait that comes before another attempt. */
  onRetry?: ((info: RetryInfo) => void | Promise<void>) | undefined;
}

/** Carries what a hook threw past everything that handles failures of the call itself. */
export class HookFailure {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Runs a hook of each set of hooks, one after the other. */
export async function runHooks(
  hooks: readonly CallHooks[],
  run: (hooks: CallHooks) => void | Promise<void>,
): Promise<void> {
  try {
    for (const each of hooks) await run(each);
  } catch (reason) {
    throw new HookFailure(reason);
  }
}
