/** What to run once a signal is aborted. */
const watches = new WeakMap<EventTarget, Set<() => void>>();

function runAll({ target }: Event): void {
  for (const run of watches.get(target as AbortSignal) ?? []) run();
}

/**
 * Calls `run` when the caller's signal is aborted. Returns a function that stops listening. All
 * calls share one listener for each signal, since Node 20 warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const runs = watches.get(signal) ?? new Set();
  watches.set(signal, runs.add(run));
  signal.addEventListener('abort', runAll);
  return () => {
    if (runs.delete(run) && runs.size === 0) signal.removeEventListener('abort', runAll);
  };
}
