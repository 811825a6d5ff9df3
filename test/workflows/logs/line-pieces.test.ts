import { describe, expect, it, test } from 'vitest';
import { textOf } from '../../../src/workflows/logs/log-time.ts';
import { containerLine, startRealServer } from './support.ts';

const STAMP = '2026-07-03T09:12:41.120384511Z ';
const OTHER = '2026-07-03T09:12:41.120384512Z ';
const CUT = '\uFFFD';

/** A line as Docker sends the pieces of it. */
const sent = (...pieces: string[]): string => pieces.map((piece) => STAMP + piece).join('');

describe('text of a line', () => {
  it.each([
    ['of one piece', ['started']],
    ['of 17,000 characters', ['x'.repeat(16_384), 'x'.repeat(616)]],
    ['that ends where a piece does', ['x'.repeat(16_384), '']],
    ['of four pieces', [...Array.from({ length: 3 }, () => 'x'.repeat(16_384)), 'x'.repeat(848)]],
    ['whose pieces are counted in bytes, not in characters', ['é'.repeat(8192), 'é'.repeat(100)]],
    // Docker writes U+FFFD for each byte of a character that it cuts.
    ['of which a piece cuts characters', [`ab${'é'.repeat(8190)}a${CUT}`, `${CUT}${'é'.repeat(100)}`]],
    [
      'of which pieces cut characters of four bytes',
      [
        `ab${'😀'.repeat(4095)}${CUT}${CUT}`,
        `${CUT}${CUT}${'😀'.repeat(4095)}${CUT}${CUT}`,
        `${CUT}${CUT}${'😀'.repeat(9)}`,
      ],
    ],
    ['of bytes that are no UTF-8', [CUT.repeat(16_384), CUT.repeat(6)]],
    ['in which an app writes U+FFFD itself', [`${CUT.repeat(5461)}a`, 'b']],
    ['with its own time somewhere in it', [`a ${STAMP}b`.padEnd(16_384, 'x'), `c ${STAMP}d`]],
    ['with its own time one byte before the end of a piece', [`${'x'.repeat(16_383)}${STAMP}`]],
    ['with its own time one byte after the end of a piece', [`${'x'.repeat(16_385)}${STAMP}`]],
    ['with another time at the end of a piece', [`${'x'.repeat(16_384)}${OTHER}y`]],
    ['with its own time at the end of a piece, but without a blank', [`${'x'.repeat(16_384)}${STAMP.trim()}!`]],
    ['with nothing in it', ['']],
  ])('the text of a line %s has no times of Docker', (_, pieces) => {
    expect(textOf(sent(...pieces))).toBe(pieces.join(''));
  });

  it('the text of a line that begins without a time is not changed', () => {
    const line = `ERROR: ${'x'.repeat(16_377)}${STAMP}y`;
    expect(textOf(line)).toBe(line);
    expect(textOf('')).toBe('');
  });
});

test('temps.logs reads a JSON object of more than 16 KB as the app has written it', async () => {
  const order = 'x'.repeat(40_000);
  const line = JSON.stringify({ level: 'error', msg: 'failed', order });
  const listed = { containers: [{ container_id: 'a1b2', container_name: 'shop-1' }], total: 1 };
  const server = await startRealServer(
    () => listed,
    (socket) => {
      for (const piece of [line.slice(0, 16_384), line.slice(16_384, 32_768)]) socket.send(STAMP + piece);
      socket.send(containerLine(1, line.slice(32_768)));
      socket.send(containerLine(2, 'next'));
      socket.close(1000, 'log stream ended');
    },
  );
  expect(await server.read({ project: 3, environment: 7, container_id: 'a1b2' })).toEqual([
    { time: STAMP.trim(), level: 'error', source: 'shop-1', message: 'failed', fields: { order } },
    expect.objectContaining({ message: 'next' }),
  ]);
});
