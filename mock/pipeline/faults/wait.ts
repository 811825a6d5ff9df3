import type { Delay } from './fault.ts';
import type { Random } from '../../lib/random.ts';

/**
 * Keeps waiting requests alive: Node does not abort the signal of a request that was
 * garbage-collected. https://github.com/nodejs/undici/issues/3644
 */
const waiting = new Set<Request>();

/** Waits without keeping the process alive. Rejects as soon as the request is aborted. */
export function wait(delay: Delay | undefined, random: Random, request: Request): Promise<void> {
  if (delay === undefined) return Promise.resolve();
  const { signal } = request;
  const milliseconds = typeof delay === 'object' ? random.int(...delay) : delay;
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    waiting.add(request);
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
  }).finally(() => waiting.delete(request));
}
