import { MAX_CONTRACT_BYTES } from '../contract/limits.ts';

/** Collects chunks to a text. Throws if it gets too large. */
export async function readText(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > MAX_CONTRACT_BYTES) throw new Error(`it has more than ${MAX_CONTRACT_BYTES} bytes`);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** The byte order mark of UTF-16, as written by PowerShell. */
const UTF_16 = Buffer.from([0xff, 0xfe]);

/** Decodes UTF-8 or UTF-16, without the byte order mark. */
export function decode(bytes: Buffer): string {
  return new TextDecoder(bytes.subarray(0, 2).equals(UTF_16) ? 'utf-16le' : 'utf-8').decode(bytes);
}
