/** A small file that begins as an archive does. */
export function archiveOf(
  kind: 'gzip' | 'tar' | 'zip' | 'xz',
  length = 512,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const marks = {
    gzip: [0x1f, 0x8b],
    tar: [],
    zip: [0x50, 0x4b, 3, 4],
    xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
  };
  bytes.set(marks[kind]);
  if (kind === 'tar') bytes.set(new TextEncoder().encode('ustar'), 257);
  return bytes;
}
