import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JobLogReader } from '../../../../src/workflows/deploy/watch/job-log.ts';

const messages = (reader: JobLogReader, text: string, isWhole = true): string[] =>
  reader.read(text, isWhole).map(({ message }) => message);

it('half a line waits for its other half', () => {
  const reader = new JobLogReader();
  expect(messages(reader, 'one\ntw', false)).toEqual(['one']);
  expect(messages(reader, 'one\ntwo\n', false)).toEqual(['two']);
  expect(messages(reader, 'one\ntwo\nend')).toEqual(['end']);
});

const line = (number: number): string => `${JSON.stringify({ message: `m${number}`, line: number })}\n`;

describe('reading a log that grows', () => {
  it('a JSON line gives its level and message, any other line itself', () => {
    const text =
      '{"level":"ERROR","message":"broken","timestamp":"2026-01-15T12:00:00Z"}\r\nplain\n{"no":"message"}\n{half\n';
    expect(new JobLogReader().read(text, true)).toEqual([
      { level: 'error', message: 'broken', timestamp: '2026-01-15T12:00:00Z', line: 1 },
      { level: 'info', message: 'plain', timestamp: undefined, line: 2 },
      { level: 'info', message: '{"no":"message"}', timestamp: undefined, line: 3 },
      { level: 'info', message: '{half', timestamp: undefined, line: 4 },
    ]);
  });

  it('a message that ends with a line break, as builders send them, is without it', () => {
    const reader = new JobLogReader();
    expect(messages(reader, `${JSON.stringify({ message: 'Successfully tagged shop:latest\n' })}\n`)).toEqual([
      'Successfully tagged shop:latest',
    ]);
  });

  it('numbered lines are returned once, also where the server keeps the end of a log only', () => {
    const reader = new JobLogReader();
    expect(messages(reader, line(1) + line(2))).toEqual(['m1', 'm2']);
    expect(messages(reader, line(2) + line(3))).toEqual(['m3']);
    expect(messages(reader, line(3))).toEqual([]);
  });

  it('numbers that start again count for nothing', () => {
    expect(messages(new JobLogReader(), line(1) + line(2) + line(1))).toEqual(['m1', 'm2', 'm1']);
  });

  it('however it is cut, every line comes once and in order', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string().map((text) => text.replaceAll(/[\r\n]/g, '')),
        fc.string().map((message) => JSON.stringify({ message })),
      ),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 10 }), (lines, cuts) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const reader = new JobLogReader();
        const ends = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b);
        const returned = [...ends.flatMap((end) => reader.read(text.slice(0, end), false)), ...reader.read(text, true)];
        expect(returned).toEqual(new JobLogReader().read(text, true));
        expect(returned.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });
});
