import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JobLogReader } from '../../../../src/workflows/deploy/watch/job-log.ts';

const messages = (reader: JobLogReader, text: string, isWhole = true): string[] =>
  reader.read(text, isWhole).map(({ message }) => message);

it('a line that is cut off is returned once it is whole', () => {
  const reader = new JobLogReader();
  expect(messages(reader, 'one\ntw', false)).toEqual(['one']);
  expect(messages(reader, 'one\ntwo\n', false)).toEqual(['two']);
  expect(messages(reader, 'one\ntwo\nend')).toEqual(['end']);
});

const line = (number: number): string => `${JSON.stringify({ message: `m${number}`, line: number })}\n`;

describe('JobLogReader', () => {
  it('a JSON line is split into level and message, and any other line is the message itself', () => {
    const text =
      '{"level":"ERROR","message":"broken","timestamp":"2026-01-15T12:00:00Z"}\r\nplain\n{"no":"message"}\n{half\n';
    expect(new JobLogReader().read(text, true)).toEqual([
      { level: 'error', message: 'broken', timestamp: '2026-01-15T12:00:00Z', line: 1 },
      { level: 'info', message: 'plain', timestamp: undefined, line: 2 },
      { level: 'info', message: '{"no":"message"}', timestamp: undefined, line: 3 },
      { level: 'info', message: '{half', timestamp: undefined, line: 4 },
    ]);
  });

  it('a line break at the end of a message is removed', () => {
    const reader = new JobLogReader();
    expect(messages(reader, `${JSON.stringify({ message: 'Successfully tagged shop:latest\n' })}\n`)).toEqual([
      'Successfully tagged shop:latest',
    ]);
  });

  it('numbered lines are returned once, even if the server keeps only the end of a log', () => {
    const reader = new JobLogReader();
    expect(messages(reader, line(1) + line(2))).toEqual(['m1', 'm2']);
    expect(messages(reader, line(2) + line(3))).toEqual(['m3']);
    expect(messages(reader, line(3))).toEqual([]);
  });

  it('line numbers that start again are ignored', () => {
    expect(messages(new JobLogReader(), line(1) + line(2) + line(1))).toEqual(['m1', 'm2', 'm1']);
  });

  it('every line comes once and in order, wherever the log is cut', () => {
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
