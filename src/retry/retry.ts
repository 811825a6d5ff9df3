import { attempt } from '../call/attempt.ts';
import { notify } from '../observability/hooks.ts';
import type { Outcome } from '../call/outcome.ts';
import { infoOf, type PreparedCall } from '../call/prepare.ts';
import { retryDelay } from './retry-delay.ts';

/** Attempts a call that failed again, for as long as that is safe and may help. */
export async function repeat(call: PreparedCall, first: Outcome): Promise<Outcome> {
  const { context, limits, watchers } = call;
  let outcome = first;
  for (;;) {
    const { error } = outcome;
    const delay = retryDelay(call, outcome);
    if (delay === undefined || !error) return outcome;

    const retry = { ...infoOf(call), error, delay };
    const told = await limits.between(() => notify(watchers, (watcher) => watcher.onRetry?.(retry)));
    const ending = told ?? (await limits.wait(delay));
    if (ending?.limit) return { ...outcome, error: limits.error(ending.limit, context) };
    if (ending) throw ending.cause;
    context.attempts++;
    outcome = await attempt(call);
  }
}
