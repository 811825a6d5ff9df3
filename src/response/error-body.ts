/** As much of a failed answer as is read: enough for any problem, too little to fill the memory. */
const LIMIT = 64 * 1024;

/** The first part of a failed answer. A body that breaks off still gives what came before. */
export async function readErrorBody(response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < LIMIT) {
      const { done, value } = await reader.read();
      if (done) return concat(chunks, size);
      chunks.push(value);
      size += value.length;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  // Not awaited: a connection that hangs would hold up the error.
  reader.cancel().catch(() => {});
  return concat(chunks, Math.min(size, LIMIT));
}

function concat(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk.subarray(0, size - offset), offset);
    offset += chunk.length;
  }
  return whole;
}
