import { readGiven } from '../input/given.ts';

interface Watch {
  runs: Set<() => void>;
  listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls `run` when the caller's signal is aborted. Returns a function that stops listening. All calls share one
 * listener per signal, since Node 20 warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const watch = watches.get(signal) ?? startWatch(signal);
  watch.runs.add(run);
  return () => {
    if (!watch.runs.delete(run) || watch.runs.size > 0) return;
    watches.delete(signal);
    try {
      signal.removeEventListener('abort', watch.listener);
    } catch {
      // An object that only looks like a signal may throw here. Nothing else can be done.
    }
  };
}

function startWatch(signal: AbortSignal): Watch {
  const runs = new Set<() => void>();
  const listener = (): void => {
    for (const run of runs) run();
  };
  const watch = { runs, listener };
  readGiven('the signal', () => signal.addEventListener('abort', listener));
  watches.set(signal, watch);
  return watch;
}

/** The reason of the caller's signal; `undefined` if it cannot be read. */
export function abortReason(signal: AbortSignal | undefined): unknown {
  try {
    return signal?.reason;
  } catch {
    return undefined;
  }
}

/** Aborts a controller with the caller's signal. Returns a function that stops it. `AbortSignal.any` needs Node 20.3. */
export function forwardAbort(signal: AbortSignal | undefined, controller: AbortController): () => void {
  if (!signal) return () => {};
  if (signal.aborted) controller.abort(abortReason(signal));
  return onAbort(signal, () => controller.abort(abortReason(signal)));
}
