import { MAX_CONTRACT_BYTES } from '../contract/limits.ts';

/** The text of what comes in pieces, as long as it is not too large. */
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

/** What a file begins with that PowerShell wrote as UTF-16. */
const UTF_16 = Buffer.from([0xff, 0xfe]);

/** UTF-8 or UTF-16, without the mark at its start that says so. */
export function decode(bytes: Buffer): string {
  return new TextDecoder(bytes.subarray(0, 2).equals(UTF_16) ? 'utf-16le' : 'utf-8').decode(bytes);
}
