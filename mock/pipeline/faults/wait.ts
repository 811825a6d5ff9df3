import type { Delay } from './fault.ts';
import type { Random } from '../../lib/random.ts';

/** Waits without keeping the process alive; an abort ends it at once. */
export function wait(delay: Delay | undefined, random: Random, signal: AbortSignal): Promise<void> {
  if (delay === undefined) return Promise.resolve();
  const milliseconds = typeof delay === 'object' ? random.int(...delay) : delay;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const done = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = typeof milliseconds === 'number' ? setTimeout(done, milliseconds) : undefined;
    timer?.unref?.();
    signal.addEventListener('abort', stop, { once: true });
  });
}
