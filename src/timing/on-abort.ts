interface Watch {
  runs: Set<() => void>;
  listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls `run` when the caller's signal is aborted. Returns a function that stops listening. All calls share one
 * listener for each signal, since Node 20 warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const { runs, listener } = watches.get(signal) ?? startWatch(signal);
  runs.add(run);
  return () => {
    if (!runs.delete(run) || runs.size > 0) return;
    watches.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

function startWatch(signal: AbortSignal): Watch {
  const runs = new Set<() => void>();
  const listener = (): void => {
    for (const run of runs) run();
  };
  signal.addEventListener('abort', listener);
  const watch = { runs, listener };
  watches.set(signal, watch);
  return watch;
}
