import { readGiven } from '../checks.ts';

interface Watch {
  runs: Set<() => void>;
  listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls `run` when a signal of the caller is aborted; the result ends that. All calls share one listener on a signal: Node
 * 20 warns of a leak where there are more than ten.
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
      // Of an object that only looks like a signal. Nothing is left to be done with it.
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

/** Why a signal of the caller was aborted; `undefined` where that cannot be read. */
export function abortReason(signal: AbortSignal | undefined): unknown {
  try {
    return signal?.reason;
  } catch {
    return undefined;
  }
}
