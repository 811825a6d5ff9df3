/** The start of a body, and whether that is all of it. */
export interface ReadText {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Reads a body as UTF-8, and keeps no more than its limit of bytes. It is read to its end all the same: see `drain` in
 * `receive.ts`.
 */
export async function readText(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<ReadText> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes <= maxBytes) text += decoder.decode(next.value, { stream: true });
  }
  return { text: text + decoder.decode(), isWhole: bytes <= maxBytes };
}
