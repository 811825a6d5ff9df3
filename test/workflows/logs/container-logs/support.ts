import { onTestFinished, vi } from 'vitest';
import type { WebSocket } from 'ws';

export const ENVIRONMENT = { project: 3, environment: 7 };
export const ONE = { ...ENVIRONMENT, container_id: 'a1b2' };
export const listed = () => ({ containers: [{ container_id: 'a1b2', container_name: 'shop-1' }], total: 1 });

/** A line of a container, at a fraction of one second. */
export const at = (fraction: string, text: string): string => `2026-07-03T09:12:41.${fraction}Z ${text}\n`;

/** July's server: pieces as Docker gives them, then a close with a reason. */
export function end(socket: WebSocket): void {
  socket.close(1000, 'log stream ended');
}

export function reportFailure(socket: WebSocket): void {
  socket.send('{"error":"Failed to get container logs","detail":"Deployment not found"}');
  socket.close(1000, 'container logs unavailable');
}

/** Timeouts that `inSmallSteps` moves on, until the test has ended. */
export function useFakeTimeouts(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Lets fake timers run in small steps, since a ping and its pong take real time. */
export async function inSmallSteps<T>(promise: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const watched = promise.finally(() => (state.isDone = true));
  watched.catch(() => {});
  while (!state.isDone) {
    vi.advanceTimersByTime(5);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return watched;
}
