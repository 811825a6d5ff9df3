/** Enough for any problem document, too little to fill the memory. */
const MAX_ERROR_BODY_BYTES = 64 * 1024;

/** Reads the first part of the body of a failed response. A body that breaks off still gives what came before. */
export async function readErrorBody(response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < MAX_ERROR_BODY_BYTES) {
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
  return concat(chunks, Math.min(size, MAX_ERROR_BODY_BYTES));
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
