import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { containerLine, startRealServer } from '../support.ts';
import { at, end, listed, readWithoutFollow, useFakeTimeouts } from './support.ts';

const numbered = (index: number): string => at(String(index).padStart(3, '0'), `line ${index}`);

/** A server that follows all the same, of an app that writes 60 lines, and that breaks off some questions for the last. */
async function startWriting(failures: number) {
  useFakeTimeouts();
  const state = { count: 0, questions: 0, atAnswer: 0 };
  const server = await startRealServer(listed, (socket) => {
    if (state.count > 0) {
      if (++state.questions <= failures) return socket.terminate();
      state.atAnswer = state.count;
      return socket.send(numbered(state.count));
    }
    const write = (): void => {
      if (state.count === 60) return end(socket);
      socket.send(numbered(++state.count));
      if (state.count % 5 === 0) void server.clock.advance(5_000);
      setTimeout(write, 700);
    };
    write();
  });
  return { server, state };
}

test('without `follow`, the last line of a growing log is requested again after a failure', async () => {
  const { server, state } = await startWriting(2);
  const entries = await readWithoutFollow(server);
  expect(state.questions).toBe(3);
  expect(entries).toEqual(Array.from({ length: state.atAnswer }, (_, index) => `line ${index + 1}`));
});

test('without `follow`, a growing log is an error if each request for its last line fails', async () => {
  const { server, state } = await startWriting(Infinity);
  await expect(readWithoutFollow(server)).rejects.toThrow('the log stream broke off');
  expect(state.questions).toBe(5);
});

test('without `follow`, a silent log does not end when a request for its last line fails', async () => {
  useFakeTimeouts();
  let isSent = false;
  const server = await startRealServer(listed, (socket) => {
    if (isSent) return socket.send(containerLine(2, 'two'));
    if (server.upgrades.at(-1)?.includes('tail=1')) return socket.terminate();
    socket.send(containerLine(1, 'one'));
    setTimeout(() => {
      socket.send(containerLine(2, 'two'));
      isSent = true;
    }, 14_000);
  });
  const entries = await readWithoutFollow(server);
  expect(entries).toEqual(['one', 'two']);
});

test('without `follow`, a silent log is an error if each request for its last line fails', async () => {
  useFakeTimeouts();
  const server = await startRealServer(listed, (socket) => {
    if (!server.upgrades.at(-1)?.includes('tail=1')) return socket.send(containerLine(1, 'one'));
    socket.send(JSON.stringify({ error: 'too many connections' }));
    socket.close(1011, 'container logs unavailable');
  });
  const tick = (): void => {
    void server.clock.advance(1_000);
    setTimeout(tick, 1_000);
  };
  tick();
  await expect(readWithoutFollow(server)).rejects.toThrow('too many connections');
});

/** A server that follows all the same. Its log gets more lines after a while; questions for its last lines are responded to. */
async function startSlow(
  early: string[],
  late: string[],
  respond: (socket: WebSocket, tail: number, isWhole: boolean) => void,
) {
  useFakeTimeouts();
  let isWhole = false;
  const onSocket = (socket: WebSocket): void => {
    const tail = Number(new URLSearchParams(server.upgrades.at(-1)?.split('?')[1]).get('tail'));
    if (!Number.isNaN(tail)) return respond(socket, tail, isWhole);
    for (const message of early) socket.send(message);
    setTimeout(() => {
      isWhole = true;
      for (const message of late) socket.send(message);
    }, 18_000);
  };
  // The lines are older than the moment at which the log is asked for.
  const server = await startRealServer(listed, onSocket, { aheadMs: 365 * 24 * 3_600_000 });
  // The waits before a stream is opened again are on the clock of the log.
  const tick = (): void => {
    void server.clock.advance(1_000);
    setTimeout(tick, 1_000);
  };
  tick();
  return readWithoutFollow(server);
}

test.each([
  ['was closed with nothing, though lines have come', [containerLine(1, 'one')], end],
  ['was closed with nothing, before a line has come', [], end],
  ['brought nothing, though lines have come', [containerLine(1, 'one')], () => {}],
  [
    'brought a failure as text',
    [containerLine(1, 'one')],
    (socket: WebSocket) => socket.send('ERROR: failed to read the log'),
  ],
])(
  'without `follow`, a request for the last line that %s is repeated, and no line is lost',
  async (_, early, respond) => {
    const late = [containerLine(1, 'one'), containerLine(2, 'two')].slice(early.length);
    const entries = await startSlow(early, late, (socket, _tail, isWhole) =>
      isWhole ? socket.send(containerLine(2, 'two')) : respond(socket),
    );
    expect(entries).toEqual(['one', 'two']);
  },
);

test.each([[[containerLine(1, 'one')]], [[]]])(
  'without `follow`, a log whose last line never comes is an error that says so: %j',
  async (early) => {
    await expect(startSlow(early, [], end)).rejects.toThrow('no last line of the log of container "a1b2"');
  },
);

test('without `follow`, a log is empty if neither the log nor its last line brings anything', async () => {
  expect(await startSlow([], [], () => {})).toEqual([]);
});

test.each([1, 2, 3])('without `follow`, a last line is not confused with %i equal lines before it', async (count) => {
  const log = Array.from({ length: count + 1 }, () => containerLine(1, 'again'));
  const entries = await startSlow(log.slice(1), log.slice(0, 1), (socket, tail) => {
    for (const line of log.slice(-tail)) socket.send(line);
  });
  expect(entries).toHaveLength(count + 1);
});
