/** The text of a body, cut at the limit, and whether it is complete. */
export interface ReadText {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Reads a body as UTF-8. Reads it to its end, also above the limit: see `drain` in `receive.ts`. */
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
