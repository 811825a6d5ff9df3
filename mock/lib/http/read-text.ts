/** Reads a body as UTF-8, to its end also above the limit; `undefined` if it is larger. */
export async function readText(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<string | undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes <= maxBytes) text += decoder.decode(next.value, { stream: true });
  }
  return bytes <= maxBytes ? text + decoder.decode() : undefined;
}
