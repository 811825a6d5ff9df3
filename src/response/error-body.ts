import { CollectedBytes } from '../collected-bytes.ts';
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
