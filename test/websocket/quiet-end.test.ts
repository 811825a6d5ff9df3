import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { TempsConnectionError } from '../../src/errors/index.ts';
import { openLines } from '../../src/websocket/lines.ts';
import type { EndCheck, Received } from '../../src/websocket/quiet-end.ts';
import { STREAM_OPTIONS } from '../../src/websocket/stream-options.ts';
import { GET, settings, TOKEN } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** A stream that ends when it is quiet, on a clock that a test moves, and its server, which answers no ping by itself. */
async function open(isAtEnd: EndCheck = () => Promise.resolve(true)) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, autoPong: false });
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const pings: Buffer[] = [];
  let connection: Socket | undefined;
  server.on('connection', (socket, request) => {
    connection = request.socket;
    socket.on('ping', (payload) => pings.push(payload));
  });
  const connected = once(server, 'connection') as Promise<[WebSocket]>;
  const clock = new FakeClock();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const lines = await openLines(settings({ baseUrl, clock, secret: TOKEN, fetch: undefined }), GET, {
    [STREAM_OPTIONS]: { isAtEnd },
  });
  const [socket] = await connected;
  /** Answers a ping, once it is there, and lets the answer arrive. */
  const answer = async (index: number): Promise<void> => {
    await arrived(() => pings.length > index);
    socket.pong(pings[index]);
    await turns(50);
  };
  /** So many silences, each with a ping that is answered. */
  const passSilences = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round++) {
      await clock.advance(1_000);
      await arrived(() => pings.length > round);
      await turns(50);
      await clock.advance(5_000);
    }
  };
  return { clock, lines, socket, connection: connection as Socket, pings, answer, passSilences };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function arrived(isThere: () => boolean): Promise<void> {
  while (!isThere()) await turns(1);
}

test('a stream ends after the answer to a ping and silence', async () => {
  const { clock, lines, socket, answer } = await open();
  socket.send('one');
  expect((await lines.next()).value).toBe('one');
  await clock.advance(1_000);
  await answer(0);
  const reading = lines.next();
  await clock.advance(5_000);
  expect((await reading).done).toBe(true);
  expect(clock.pending).toBe(0);
});

test('a server that closes the stream itself gets no ping', async () => {
  const { lines, socket, pings } = await open();
  socket.send('one');
  await lines.next();
  await turns(50);
  socket.send('two');
  socket.close(1000, 'log stream ended');
  expect((await lines.next()).value).toBe('two');
  expect((await lines.next()).done).toBe(true);
  expect(pings).toEqual([]);
});

test('a line after the answer to a ping delays the end', async () => {
  const { clock, lines, socket, answer } = await open();
  socket.send('one');
  await lines.next();
  await clock.advance(1_000);
  await answer(0);
  await clock.advance(4_999);
  socket.send('two');
  expect((await lines.next()).value).toBe('two');
  await clock.advance(1_000);
  socket.send('three');
  expect((await lines.next()).value).toBe('three');
});

test('a server that has answered one ping and leaves the next unanswered is an error, not the end', async () => {
  const { clock, lines, socket, answer } = await open();
  socket.send('zero');
  await lines.next();
  await clock.advance(1_000);
  await answer(0);
  socket.send('one');
  await lines.next();
  const reading = lines.next();
  reading.catch(() => {});
  await clock.advance(11_000);
  await expect(reading).rejects.toThrow(TempsConnectionError);
});

test('a late answer to an earlier ping does not count for the last one', async () => {
  const { clock, lines, socket, pings } = await open();
  socket.send('one');
  await lines.next();
  await clock.advance(1_000);
  await arrived(() => pings.length > 0);
  socket.send('two');
  await lines.next();
  await clock.advance(1_000);
  await arrived(() => pings.length > 1);
  socket.pong(pings[0]);
  await turns(50);
  const reading = lines.next();
  reading.catch(() => {});
  await clock.advance(8_000);
  socket.send('three');
  expect((await reading).value).toBe('three');
});

test('a stream ends after 10 s more of silence if its server answers no pings', async () => {
  const { clock, lines, socket } = await open();
  socket.send('one');
  await lines.next();
  await clock.advance(10_000);
  socket.send('two');
  expect((await lines.next()).value).toBe('two');
  const reading = lines.next();
  await clock.advance(11_000);
  expect((await reading).done).toBe(true);
});

test('an incomplete message is an error, not the end', async () => {
  const { clock, lines, connection } = await open();
  // A text of ten bytes, of which three come.
  connection.write(Uint8Array.of(0x81, 10, 0x6f, 0x6e, 0x65));
  await turns(50);
  const reading = lines.next();
  reading.catch(() => {});
  await clock.advance(60_000);
  await expect(reading).rejects.toThrow(TempsConnectionError);
});

test('missing lines are waited for, and are an error if they do not come', async () => {
  const checked: Received[] = [];
  const { lines, socket, passSilences } = await open((received) => {
    checked.push(received);
    return Promise.resolve(false);
  });
  socket.on('ping', (payload) => socket.pong(payload));
  socket.send('one\ntw');
  expect((await lines.next()).value).toBe('one');
  const reading = lines.next();
  reading.catch(() => {});
  await passSilences(4);
  await expect(reading).rejects.toThrow(TempsConnectionError);
  expect(checked).toEqual(Array.from({ length: 4 }, () => ({ line: 'one', rest: 'tw' })));
});

test('the check for the end is repeated if it fails, and then is an error', async () => {
  let checks = 0;
  const { lines, socket, passSilences } = await open(() => {
    checks++;
    return Promise.reject(new Error('refused'));
  });
  socket.on('ping', (payload) => socket.pong(payload));
  socket.send('one');
  await lines.next();
  const reading = lines.next();
  reading.catch(() => {});
  await passSilences(4);
  await expect(reading).rejects.toThrow(TempsConnectionError);
  expect(checks).toBe(4);
});
