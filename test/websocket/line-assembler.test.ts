import { expect, test } from 'vitest';
import { LineAssembler } from '../../src/websocket/line-assembler.ts';

test('a line that comes byte by byte takes linear time', () => {
  const assembler = new LineAssembler();
  const byte = Uint8Array.of(0x61);
  expect([...assembler.add(Uint8Array.of(0x0a))]).toEqual(['']);
  for (let count = 0; count < 600_000; count++) for (const line of assembler.add(byte)) expect(line).toBeUndefined();
  expect([...assembler.add(Uint8Array.of(0x0a))].map(({ length }) => length)).toEqual([600_000]);
});
