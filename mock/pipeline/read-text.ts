/** The text of a body, cut at the limit, whether it is complete, and whether nothing in it was replaced. */
export interface ReadText {
  readonly text: string;
  readonly isWhole: boolean;
  readonly isUtf8: boolean;
}

/** Reads a body as UTF-8. Reads it to its end, also above the limit: see `drain` in `receive.ts`. */
export async function readText(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<ReadText> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  const check = (...rest: Parameters<TextDecoder['decode']>) => {
    try {
      if (isUtf8) strict.decode(...rest);
    } catch {
      isUtf8 = false;
    }
  };
  let text = '';
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes > maxBytes) continue;
    text += decoder.decode(next.value, { stream: true });
    check(next.value, { stream: true });
  }
  check();
  return { text: text + decoder.decode(), isWhole: bytes <= maxBytes, isUtf8 };
}
