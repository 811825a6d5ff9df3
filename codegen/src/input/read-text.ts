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
  return Buffer.concat(chunks).toString('utf8');
}
