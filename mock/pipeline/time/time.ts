import type { MockContext } from '../../state/context.ts';
import type { Pipeline } from '../pipeline.ts';
import type { ClockMode } from './clock-mode.ts';
import { nextDue } from './next-due.ts';
import type { TimeOffer } from './offer.ts';
import { createSteps } from './steps.ts';
import { createStillClockWarning } from './still-clock.ts';
import { Waits } from './waits.ts';

/** How the clock moves by itself. */
export interface MockTime {
  /** For clients in this process, which wait in the mock's time. */
  readonly offer: TimeOffer | undefined;
  /** Must be called when the clock has advanced. */
  readonly onAdvance: (milliseconds: number) => void;
  /** Wraps a pipeline to learn who waits and who polls. */
  readonly watch: (respond: Pipeline) => Pipeline;
}

export function createTime(mode: ClockMode, context: () => MockContext): MockTime {
  if (mode === 'real')
    return { offer: undefined, onAdvance: () => {}, watch: (respond) => respond };
  const clock = () => context().clock;
  const due = () => nextDue(context());
  const waits = mode === 'manual' ? undefined : new Waits(clock);
  const startSteps =
    mode === 'auto'
      ? createSteps({ clock, nextDue: due, isIdle: () => waits?.isIdle ?? true })
      : undefined;
  const watchForPolls = startSteps
    ? undefined
    : createStillClockWarning({
        now: () => clock().now(),
        isInProgress: () => due() !== undefined,
        warn: (message) => context().warn(message),
      });
  return {
    offer: waits,
    onAdvance: (milliseconds) => waits?.onAdvance(milliseconds),
    watch: (respond) => async (request) => {
      watchForPolls?.(request);
      try {
        return await (waits ? waits.during(() => respond(request)) : respond(request));
      } finally {
        if (request.method === 'GET') startSteps?.();
      }
    },
  };
}
