import { expect, test } from 'vitest';
import { isStream, cutBytes } from '../../src/lib/bytes.ts';

test('bytes are cut into pieces of 64 KiB in order, none of them empty', () => {
  for (const [length, pieces] of [
    [0, []],
    [65_536, [65_536]],
    [131_073, [65_536, 65_536, 1]],
  ] as const) {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
    const cut = [...cutBytes(bytes)];
    expect.soft(cut.map((piece) => piece.length)).toEqual(pieces);
    expect.soft(Buffer.concat(cut).equals(bytes)).toBe(true);
  }
});

test('a stream is what is read piece by piece', () => {
  const streams = [
    new Blob([]).stream(),
    (async function* () {})(),
    { getReader: () => undefined },
  ];
  expect(streams.map(isStream)).toEqual([true, true, true]);
  expect([null, {}, 'a', new Blob([]), [1]].map(isStream)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
