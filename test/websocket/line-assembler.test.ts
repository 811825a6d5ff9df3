import { expect, test } from 'vitest';
import { LineAssembler } from '../../src/websocket/line-assembler.ts';

/** The lines of messages, as text or bytes, that come one after the other. */
function linesOf(messages: readonly (string | Uint8Array)[]): string[] {
  const assembler = new LineAssembler();
  const bytes = messages.map((message) =>
    typeof message === 'string' ? Buffer.from(message) : message,
  );
  return [...bytes.flatMap((message) => assembler.add(message)), ...assembler.flush()];
}

const AT = '2026-01-15T12:00:00.000000000Z ';
const x = (count: number): string => 'x'.repeat(count);

const CASES: Readonly<Record<string, [messages: (string | Uint8Array)[], lines: string[]]>> = {
  'a line each': [
    ['one', 'two\n', 'three'],
    ['one', 'two', 'three'],
  ],
  'several lines': [
    ['one\ntwo\n', 'three\n'],
    ['one', 'two', 'three'],
  ],
  'half a line': [
    ['one\ntw', 'o\nthree\n'],
    ['one', 'two', 'three'],
  ],
  'a carriage return': [['one\r\n'], ['one']],
  'half a character': [
    [Uint8Array.of(0x61, 0x0a, 0xc3), Uint8Array.of(0xa9, 0x0a)],
    ['a', 'é'],
  ],
  'half a character at the end': [[Uint8Array.of(0x61, 0x0a, 0xc3)], ['a', '\uFFFD']],
  'a long first line of a container, in pieces of Docker': [
    [`${AT}${x(16_384)}`, `${AT}y\n`, `${AT}two\n`],
    [`${AT}${x(16_384)}${AT}y`, `${AT}two`],
  ],
  'a long line each': [
    [`${AT}one`, `${AT}${x(20_000)}`, `${AT}two`],
    [`${AT}one`, `${AT}${x(20_000)}`, `${AT}two`],
  ],
  'a first piece of Docker with the longest time before it': [
    [x(16_384 + 40), 'y\n'],
    [`${x(16_384 + 40)}y`],
  ],
  'a first piece of Docker without a time before it': [[x(16_384), 'y\n'], [`${x(16_384)}y`]],
  'a first message that is a byte too long for such a piece': [
    [x(16_384 + 41), 'y\n'],
    [x(16_384 + 41), 'y'],
  ],
  'half a line of a job': [
    ['{"level":"info","mess', 'age":"x"}'],
    ['{"level":"info","message":"x"}'],
  ],
  'a last line without an end': [
    ['one\n', 'two'],
    ['one', 'two'],
  ],
  'an empty line': [
    ['one\n', '\n', 'two\n'],
    ['one', '', 'two'],
  ],
  'a line without an end, which is cut at a million characters': [
    ['\n', ...Array.from({ length: 100 }, () => x(16 * 1024))],
    ['', x(64 * 16 * 1024), x(36 * 16 * 1024)],
  ],
};

test('messages are split into lines', () => {
  for (const [name, [messages, lines]] of Object.entries(CASES))
    expect.soft(linesOf(messages), name).toEqual(lines);
});

test('a line that comes byte by byte takes linear time', () => {
  const bytes = Array.from({ length: 300_000 }, () => Uint8Array.of(0x61));
  expect(linesOf(['\n', ...bytes, '\n']).map(({ length }) => length)).toEqual([0, 300_000]);
});
