import type { Clock } from '../timing/clock.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** Enough for any problem, too little to fill the memory. */
const MAX_ERROR_BODY_BYTES = 64 * 1024;
/** The status says the most: the body is not waited for as long as that of a success. */
const MAX_ERROR_BODY_MS = 10_000;

/**
 * The first part of a failed response. A body that breaks off, stalls or is cut off by the signal still gives what came
 * before: the status must not be lost with it.
 */
export async function readErrorBody(
  response: TransportResponse,
  signal: AbortSignal,
  clock: Clock,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const cancelTimer = clock.after(MAX_ERROR_BODY_MS, () => end?.());
  if (signal.aborted) end?.();
  signal.addEventListener('abort', () => end?.(), { once: true });
  await Promise.race([ended, collect(response, chunks).catch(() => {})]);
  cancelTimer();
  response.giveUp();
  return concat(chunks);
}

async function collect(response: TransportResponse, chunks: Uint8Array[]): Promise<void> {
  let size = 0;
  await response.read((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    return size < MAX_ERROR_BODY_BYTES;
  });
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint8Array(Math.min(size, MAX_ERROR_BODY_BYTES));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk.subarray(0, whole.length - offset), offset);
    offset += chunk.length;
  }
  return whole;
}
