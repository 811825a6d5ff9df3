import type { Clock } from '../../lib/time/clock.ts';
import type { Pipeline } from '../pipeline.ts';
import type { TimeOffer } from './offer.ts';

// Captured at load, so that fake timers of a test do not replace them.
const { setTimeout, clearTimeout } = globalThis;
/** Browsers have no `setImmediate`. */
const nextTurn = globalThis.setImmediate ?? ((run: () => void) => setTimeout(run, 0));

/**
 * The real time of a step, for clients that poll in real time: long enough to see each status,
 * short enough for a test.
 */
const STEP_MS = 10;
/** All calls count as settled after so many turns of the event loop without a call. */
const QUIET_TURNS = 3;
/** How many waits can be skipped without a request in between. */
const MAX_CREDIT = 50;
/** The longest delay of a timer in Node. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Advances the clock by itself while something waits for it. */
export interface AutoTime extends TimeOffer {
  /** Wraps a pipeline to learn when all calls are settled, and when a client polls. */
  watch(respond: Pipeline): Pipeline;
  /** Must be called when the clock has advanced. */
  readonly onAdvance: (milliseconds: number) => void;
}

interface Sleeper {
  /** When the wait ends, as a value of `passed`. */
  at: number;
  wake: () => void;
}

/**
 * Clients in the same process wait in the mock's time: whenever all calls are settled, the clock
 * jumps to the end of the earliest wait. Other clients poll in real time: after a GET request, the
 * clock advances step by step until nothing is in progress.
 *
 * @param nextDue the time of the next change of something in progress
 */
export function createAutoTime(clock: () => Clock, nextDue: () => number | undefined): AutoTime {
  const sleepers = new Set<Sleeper>();
  /** Milliseconds that the clock has advanced in all. */
  let passed = 0;
  let calls = 0;
  let running = 0;
  /**
   * Each request allows one jump, so that a loop that waits for something else, not for the mock,
   * does not spin.
   */
  let credit = 0;
  let isJumpScheduled = false;
  let stepTimer: NodeJS.Timeout | undefined;

  return {
    get skipped() {
      return passed;
    },
    sleep,
    watch: (respond) => async (request) => {
      calls++;
      running++;
      try {
        return await respond(request);
      } finally {
        running--;
        credit = Math.min(credit + 1, MAX_CREDIT);
        if (sleepers.size > 0) scheduleJump();
        if (request.method === 'GET') startSteps();
      }
    },
    onAdvance,
  };

  function onAdvance(milliseconds: number): void {
    passed += milliseconds;
    for (const sleeper of [...sleepers].toSorted((one, other) => one.at - other.at))
      if (sleeper.at <= passed) sleeper.wake();
  }

  function sleep(wait: number, run: () => void): () => void {
    // Whole numbers, so that sums are exact.
    const milliseconds = Math.min(Math.max(0, Math.ceil(wait)), MAX_TIMER_MS);
    // If the clock does not advance, the wait ends in real time.
    const timer = setTimeout(() => clock().advance(Math.max(0, sleeper.at - passed)), milliseconds);
    const end = () => {
      clearTimeout(timer);
      sleepers.delete(sleeper);
    };
    const sleeper: Sleeper = {
      at: passed + milliseconds,
      wake: () => {
        end();
        run();
      },
    };
    sleepers.add(sleeper);
    scheduleJump();
    return end;
  }

  /** Jumps when there was no call for some turns of the event loop. */
  function scheduleJump(): void {
    if (isJumpScheduled || credit === 0) return;
    isJumpScheduled = true;
    let turns = 0;
    let seen = calls;
    nextTurn(turn);

    function turn(): void {
      turns = running === 0 && seen === calls ? turns + 1 : 0;
      seen = calls;
      if (running === 0 && turns < QUIET_TURNS && sleepers.size > 0) return void nextTurn(turn);
      isJumpScheduled = false;
      // If a call is running, its end schedules the jump.
      if (running === 0 && sleepers.size > 0) jump();
    }
  }

  function jump(): void {
    credit--;
    const earliest = Math.min(...Array.from(sleepers, ({ at }) => at));
    clock().advance(Math.max(0, earliest - passed));
  }

  function startSteps(): void {
    if (stepTimer !== undefined || nextDue() === undefined) return;
    stepTimer = setTimeout(step, STEP_MS);
    stepTimer.unref?.();
  }

  function step(): void {
    stepTimer = undefined;
    const due = nextDue();
    if (due !== undefined && running === 0 && sleepers.size === 0)
      clock().advance(due - clock().now());
    startSteps();
  }
}
