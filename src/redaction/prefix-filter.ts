const PREFIX_LENGTH = 4;
/** Below this many characters times needles, looking for each needle is cheaper. */
const MIN_WORK = 100_000;

/**
 * Says of a needle whether a text may contain it, by its first four characters, of which all in the text are hashed in
 * one pass: a call may have sent hundreds of secrets, and looking for each in an error page takes half a second.
 */
export function prefixFilter(text: string, needles: number): (needle: string) => boolean {
  if (text.length * needles < MIN_WORK) return () => true;
  const seen = new Uint8Array(2 ** 16);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = addToHash(hash, text, at);
    seen[hash] = 1;
  }
  return (needle) => {
    if (needle.length < PREFIX_LENGTH) return true;
    let start = 0;
    for (let at = 0; at < PREFIX_LENGTH; at++) start = addToHash(start, needle, at);
    return seen[start] === 1;
  };
}

/** Each character shifts out the fourth before it. */
function addToHash(hash: number, text: string, at: number): number {
  return ((hash << 4) ^ text.charCodeAt(at)) & 0xff_ff;
}
