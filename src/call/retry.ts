import { runHooks } from '../observability/hooks.ts';
import { retryDelay } from '../retry/retry-delay.ts';
import type { AttemptResult } from './attempt-state.ts';
import { attempt } from './attempt.ts';
import { describeAttempt } from './prepare.ts';
import type { PreparedCall } from './prepared-call.ts';

/** Retries a failed call for as long as that is safe and may help. */
export async function retry(call: PreparedCall, first: AttemptResult): Promise<AttemptResult> {
  const { body, client, context, maxRetries, operation, timeouts, hooks } = call;
  let result = first;
  for (;;) {
    const { error, failure } = result;
    if (!error || !failure || body.isStream) return result;
    const attempts = context.attempts - (context.misses ?? 0);
    const { clock } = client;
    const { format, method } = operation;
    const { isOneTime } = format;
    const delay = retryDelay({ method, isOneTime, failure, attempts, maxRetries, left: timeouts.left, clock });
    if (delay === undefined) return result;

    const info = { ...describeAttempt(call), error, delay };
    const hooksEnding = await timeouts.attempt().run(() => runHooks(hooks, (hook) => hook.onRetry?.(info)));
    const ending = hooksEnding ?? (await timeouts.wait(delay));
    if (ending?.limit) return { ...result, error: timeouts.error(ending.limit, context) };
    if (ending) throw ending.cause;
    context.attempts++;
    result = await attempt(call);
  }
}
