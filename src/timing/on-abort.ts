const watches = new WeakMap<AbortSignal, { runs: Set<() => void>; listener: () => void }>();

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

function startWatch(signal: AbortSignal) {
  const runs = new Set<() => void>();
  const listener = (): void => {
    for (const run of runs) run();
  };
  signal.addEventListener('abort', listener);
  watches.set(signal, { runs, listener });
  return { runs, listener };
}
