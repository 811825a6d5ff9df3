import { MAX_NOW, type Clock } from '../../lib/time/clock.ts';
import type { Pipeline } from '../pipeline.ts';
import type { TimeOffer } from './offer.ts';

// The real ones, whatever a test puts in their place later.
const { setTimeout, clearTimeout } = globalThis;
/** Browsers have no `setImmediate`. */
const nextTurn = globalThis.setImmediate ?? ((run: () => void) => setTimeout(run, 0));

/** How long a step takes in real time, for those who poll in real time: slow enough to be seen, fast enough for a test. */
const STEP_MS = 10;
/** Turns of the event loop without a call, after which all are settled. */
const QUIET_TURNS = 3;
/** Waits that may be passed over without a request in between. */
const MAX_CREDIT = 50;
/** A timer of Node takes no more. */
const MAX_NOWR_MS = 2 ** 31 - 1;

/** Time that passes by itself while something waits for it. */
export interface AutoTime extends TimeOffer {
  /** The same pipeline, watched: it tells when all calls are settled, and who asks for what is under way. */
  watch(respond: Pipeline): Pipeline;
  /** The clock was moved on by so much. */
  readonly onAdvance: (milliseconds: number) => void;
}

interface Sleeper {
  /** In milliseconds that have passed on the mock's clock in all. */
  at: number;
  wake: () => void;
}

/**
 * Whenever all calls are settled, time jumps to the end of the earliest wait of those who wait in the mock's time. Others
 * poll in real time: once one has asked while something is under way, time goes from step to step until it is over.
 *
 * @param nextDue when the next thing that is under way gets further
 */
export function createAutoTime(clock: () => Clock, nextDue: () => number | undefined): AutoTime {
  const sleepers = new Set<Sleeper>();
  let passed = 0;
  let calls = 0;
  let running = 0;
  /** Each request pays for one wait, so that a loop that asks somebody else does not spin. */
  let credit = 0;
  let isLooking = false;
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
        if (sleepers.size > 0) look();
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

  /** Where time has come to its end, those who wait go on all the same. */
  function moveOn(milliseconds: number): void {
    if (clock().now() + milliseconds <= MAX_NOW) clock().advance(milliseconds);
    else onAdvance(milliseconds);
  }

  function sleep(wait: number, run: () => void): () => void {
    // Whole, so that sums are exact.
    const milliseconds = Math.min(Math.max(0, Math.ceil(wait)), MAX_NOWR_MS);
    // Should nobody move the mock's time, real time ends the wait.
    const timer = setTimeout(() => moveOn(Math.max(0, sleeper.at - passed)), milliseconds);
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
    look();
    return end;
  }

  /** Jumps once nothing has happened for some turns of the event loop. */
  function look(): void {
    if (isLooking || credit === 0) return;
    isLooking = true;
    let turns = 0;
    let seen = calls;
    nextTurn(turn);

    function turn(): void {
      turns = running === 0 && seen === calls ? turns + 1 : 0;
      seen = calls;
      if (running === 0 && turns < QUIET_TURNS && sleepers.size > 0) return void nextTurn(turn);
      isLooking = false;
      // The end of a running call looks again.
      if (running === 0 && sleepers.size > 0) jump();
    }
  }

  function jump(): void {
    credit--;
    const earliest = Math.min(...Array.from(sleepers, ({ at }) => at));
    moveOn(Math.max(0, earliest - passed));
  }

  function startSteps(): void {
    if (stepTimer !== undefined || (nextDue() ?? Infinity) > MAX_NOW) return;
    stepTimer = setTimeout(step, STEP_MS);
    stepTimer.unref?.();
  }

  function step(): void {
    stepTimer = undefined;
    const due = nextDue();
    if (due !== undefined && due <= MAX_NOW && running === 0 && sleepers.size === 0)
      clock().advance(due - clock().now());
    startSteps();
  }
}
