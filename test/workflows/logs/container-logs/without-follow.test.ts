import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { containerLine, startRealServer } from '../support.ts';
import { at, end, inSmallSteps, listed, ONE, readWithoutFollow, useFakeTimeouts } from './support.ts';

test('without `follow`, a log of a server that goes on following ends when no more lines come', async () => {
  useFakeTimeouts();
  const server = await startRealServer(listed, (socket) => socket.send(containerLine(1, 'one')));
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  expect((await lines.next()).value?.message).toBe('one');
  expect((await inSmallSteps(lines.next())).done).toBe(true);
  // The log, its last line, and whether the line before it is equal.
  expect(server.upgrades.slice(1).map((url) => new URLSearchParams(url.split('?')[1]).get('tail'))).toEqual(['1', '2']);
});

test.each([
  ['whole', [containerLine(1, 'one')], [containerLine(2, 'two')]],
  ['half', [containerLine(1, 'one'), containerLine(2, 'two').slice(0, -2)], ['o\n']],
  ['all', [], [containerLine(1, 'one'), containerLine(2, 'two')]],
  ['one of an earlier time', [containerLine(3, 'one')], [containerLine(2, 'two')]],
])('without `follow`, a silent server is waited for until its last line has come: %s', async (_, early, late) => {
  useFakeTimeouts();
  let count = 0;
  const server = await startRealServer(listed, (socket) => {
    const isFirst = count++ === 0;
    for (const message of isFirst ? early : [containerLine(2, 'two')]) socket.send(message);
    if (isFirst) setTimeout(() => late.forEach((message) => socket.send(message)), 18_000);
  });
  const entries = await readWithoutFollow(server);
  expect(entries).toEqual(['one', 'two']);
  expect(new URLSearchParams(server.upgrades[1]?.split('?')[1]).get('tail')).toBe('1');
});

test('without `follow`, a log that grows all the time ends at its last line at the time of the question', async () => {
  useFakeTimeouts();
  let [count, atQuestion] = [0, 0];
  const server = await startRealServer(listed, (socket) => {
    if (count > 0) {
      atQuestion = count;
      return socket.send(containerLine(count, `line ${count}`));
    }
    const write = (): void => {
      count++;
      socket.send(containerLine(count, `line ${count}`));
      if (count === 5) void server.clock.advance(5_000);
      setTimeout(write, 700);
    };
    write();
  });
  const entries = await readWithoutFollow(server);
  expect(atQuestion).toBeGreaterThan(0);
  expect(entries).toEqual(Array.from({ length: atQuestion }, (_, index) => `line ${index + 1}`));
});

test('without `follow`, lines with a later time than the last line come if they stand before it', async () => {
  const log = [at('2', 'a'), at('5', 'b'), at('4', 'c')];
  let whole: WebSocket | undefined;
  const server = await startRealServer(listed, (socket) => {
    const isQuestion = server.upgrades.at(-1)?.includes('tail=1');
    if (!isQuestion) return (whole = socket).send(at('2', 'a'));
    socket.send(at('4', 'c'), () =>
      setTimeout(() => {
        for (const line of log.slice(1)) whole?.send(line);
        if (whole) end(whole);
      }, 20),
    );
    end(socket);
  });
  expect((await server.read({ ...ONE, follow: false })).map(({ message }) => message)).toEqual(['a', 'b', 'c']);
});

test('without `follow`, a log ends after the last piece of a line that Docker has split', async () => {
  useFakeTimeouts();
  const pieces = [containerLine(1, 'a'.repeat(16_384)).trimEnd(), containerLine(2, 'the end')];
  let count = 0;
  const server = await startRealServer(listed, (socket) => {
    for (const piece of count++ === 0 ? pieces : pieces.slice(1)) socket.send(piece);
  });
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  expect((await inSmallSteps(lines.next())).value?.message).toMatch(/^a+.*the end$/);
  expect((await inSmallSteps(lines.next())).done).toBe(true);
});

test('without `follow`, the time in which a connection opens does not count as silence', async () => {
  const gate = new EventEmitter();
  const server = await startRealServer(
    listed,
    (socket) => {
      socket.send(containerLine(1, 'one'));
      end(socket);
    },
    { upgradeAfter: once(gate, 'open') },
  );
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  const reading = lines.next();
  await server.clock.advance(50_000);
  gate.emit('open');
  expect((await reading).value?.message).toBe('one');
});
