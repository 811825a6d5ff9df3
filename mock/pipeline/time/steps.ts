import type { Clock } from '../../lib/time/clock.ts';

// Captured at load, so that fake timers of a test do not replace it.
const { setTimeout } = globalThis;

/**
 * The real time of a step, for clients that poll in real time: long enough to see each status,
 * short enough for a test.
 */
const STEP_MS = 10;

interface StepOptions {
  readonly clock: () => Clock;
  /** The time of the next change of something in progress. */
  readonly nextDue: () => number | undefined;
  /** Whether no call runs and nobody waits in the mock's time. */
  readonly isIdle: () => boolean;
}

/**
 * Returns a function that starts steps in real time, each to the next change, until nothing is in
 * progress. They do not keep the process alive.
 */
export function createSteps({ clock, nextDue, isIdle }: StepOptions): () => void {
  let timer: NodeJS.Timeout | undefined;

  function start(): void {
    if (timer !== undefined || nextDue() === undefined) return;
    timer = setTimeout(step, STEP_MS);
    timer.unref?.();
  }

  function step(): void {
    timer = undefined;
    const due = nextDue();
    if (due !== undefined && isIdle()) clock().advance(due - clock().now());
    start();
  }

  return start;
}
