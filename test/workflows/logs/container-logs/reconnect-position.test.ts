import { expect, test } from 'vitest';
import { containerLine, startRealServer } from '../support.ts';
import { at, end, listed, ONE } from './support.ts';

test.each<[string, string[], string[], string[]]>([
  [
    'the same text at the same time, twice',
    [at('1', 'a'), at('1', 'a')],
    [at('1', 'a'), at('1', 'a'), at('1', 'b')],
    ['a', 'a', 'b'],
  ],
  [
    'lines of one time in another order',
    [at('1', 'a'), at('1', 'b')],
    [at('1', 'b'), at('1', 'a'), at('1', 'c')],
    ['a', 'b', 'c'],
  ],
  [
    'a time before that of the line before it',
    [at('2', 'a'), at('1', 'b')],
    [at('1', 'b'), at('2', 'a'), at('15', 'c')],
    ['a', 'b', 'c'],
  ],
  [
    'a line of several, of which only the first has a time',
    [at('1', 'a'), 'rest of a\n'],
    [at('1', 'a'), 'rest of a\n', at('1', 'b')],
    ['a', 'rest of a', 'b'],
  ],
])('a stream goes on after %s, and no line is lost or comes twice', async (_, first, second, expected) => {
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    const isFirst = ++connections === 1;
    for (const line of isFirst ? first : second) socket.send(line);
    if (isFirst) socket.terminate();
    else end(socket);
  });
  expect((await server.read(ONE)).map(({ message }) => message)).toEqual(expected);
});

/** A server that breaks off after some lines of a log, and then sends what is asked for. */
async function startBreaking(log: readonly string[], breakAfter: number) {
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    const query = new URLSearchParams(server.upgrades.at(-1)?.split('?')[1]);
    const since = Number(query.get('start_date') ?? 0) * 1000;
    const tail = query.get('tail') === 'all' ? log.length : Number(query.get('tail'));
    const asked = log.filter((line) => Date.parse(line.split(' ')[0] ?? '') >= since).slice(-tail);
    const isFirst = ++connections === 1;
    for (const line of isFirst ? asked.slice(0, breakAfter) : asked) socket.send(line);
    if (isFirst) socket.terminate();
    else end(socket);
  });
  return server;
}

test('a line that comes after a line of the next second is not lost if the stream breaks off between them', async () => {
  const log = [containerLine(1, 'a'), at('9', 'b'), '2026-07-03T09:12:42.000000001Z c\n', at('999999999', 'd')];
  const server = await startBreaking(log, 3);
  expect((await server.read(ONE)).map(({ message }) => message)).toEqual(['a', 'b', 'c', 'd']);
});

test.each<[time: string, count: number]>([
  ['second', 1],
  ['second', 2],
  ['second', 3],
  ['nanosecond', 2],
])(
  'lines before the `tail` do not come after a reconnect, even if they are of the same %s: %i',
  async (time, count) => {
    const log = [1, 2, 3, 4, 5, 6].map((each) => at(time === 'second' ? String(each) : '1', `boot ${each}`));
    const server = await startBreaking(log, count);
    const entries = await server.read({ ...ONE, tail: 3 });
    expect(entries.map(({ message }) => message)).toEqual(['boot 4', 'boot 5', 'boot 6']);
  },
);

test('lines before the `tail` do not come after a reconnect, even if the times of two outputs are mixed', async () => {
  const log = [5, 3, 7, 2, 8].map((each) => at(String(each), `boot ${each}`));
  const server = await startBreaking(log, 1);
  const entries = await server.read({ ...ONE, tail: 2 });
  expect(entries.map(({ message }) => message)).toEqual(['boot 2', 'boot 8']);
});

test.each([
  ['2026-07-03T09', '+00:00'],
  ['2026-07-03T11', '+02:00'],
  ['2026-07-02T23', '-10:00'],
])('a time with an offset is read as the same time in UTC, also after a reconnect: %s:…%s', async (start, zone) => {
  const log = ['1', '234567891'].map((fraction) => `${start}:12:41.${fraction}${zone} line ${fraction}`);
  const server = await startBreaking(log, 1);
  expect((await server.read(ONE)).map(({ time, message }) => [time, message])).toEqual([
    ['2026-07-03T09:12:41.1Z', 'line 1'],
    ['2026-07-03T09:12:41.234567891Z', 'line 234567891'],
  ]);
});
