import type { TracingChannel } from 'node:diagnostics_channel';
import type { HttpMethod } from '../request/operation.ts';

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

export type CallChannel = TracingChannel<unknown, CallTrace>;

let channel: CallChannel | undefined;

/** The channel `temps:call` of Node's diagnostics channels, if it has a subscriber. */
export function subscribedChannel(): CallChannel | undefined {
  channel ??= globalThis.process
    ?.getBuiltinModule?.('node:diagnostics_channel')
    ?.tracingChannel('temps:call');
  return channel?.hasSubscribers ? channel : undefined;
}

/**
 * Runs a call between the events of the channel. `tracePromise` of Node would also publish the
 * result, which has the token and the body.
 */
export async function traceCall<T>(
  { start, end, asyncStart, asyncEnd, error }: CallChannel,
  { method, route }: Pick<CallTrace, 'method' | 'route'>,
  run: (trace: CallTrace) => Promise<T>,
): Promise<T> {
  const trace: CallTrace = { method, route, attempts: 0 };
  try {
    const running = start.runStores(trace, () => run(trace));
    end.publish(trace);
    return await running;
  } catch (thrown) {
    trace.error = thrown;
    throw thrown;
  } finally {
    if (trace.error !== undefined) error.publish(trace);
    asyncStart.publish(trace);
    asyncEnd.publish(trace);
  }
}
