import { CollectedBytes } from '../lib/collected-bytes.ts';
import type { Clock } from '../timing/clock.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** Enough for any error body, and little memory. */
const MAX_ERROR_BODY_BYTES = 64 * 1024;
/** Shorter than for a successful response, since the status matters more than the body. */
const MAX_ERROR_BODY_MS = 10_000;

/**
 * Reads the start of the body of a failed response. If the body breaks, stalls or is aborted, returns what has arrived,
 * so that the error keeps its status.
 */
export async function readErrorBody(
  response: TransportResponse,
  signal: AbortSignal,
  clock: Clock,
): Promise<Uint8Array> {
  const bytes = new CollectedBytes();
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const cancelTimer = clock.after(MAX_ERROR_BODY_MS, () => end?.());
  if (signal.aborted) end?.();
  signal.addEventListener('abort', () => end?.(), { once: true });
  await Promise.race([ended, collect(response, bytes).catch(() => {})]);
  cancelTimer();
  response.giveUp();
  return bytes.toBytes().subarray(0, MAX_ERROR_BODY_BYTES);
}

async function collect(response: TransportResponse, bytes: CollectedBytes): Promise<void> {
  await response.read((chunk) => {
    bytes.add(chunk);
    return bytes.size < MAX_ERROR_BODY_BYTES;
  });
}
