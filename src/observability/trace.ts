import type { TracingChannel } from 'node:diagnostics_channel';
import type { CallTrace } from './hooks.ts';

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
