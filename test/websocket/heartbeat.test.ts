import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { TempsConnectionError, TempsResponseError } from '../../src/errors/index.ts';
import { Heartbeat } from '../../src/websocket/heartbeat.ts';
import { openLines } from '../../src/websocket/lines.ts';
import { GET, settings, TOKEN } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { startServer } from '../support/server.ts';

/** A stream on a clock that a test moves, to a server that responds to pings or not. */
async function open({ autoPong }: { autoPong: boolean }) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, autoPong });
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const connected = once(server, 'connection') as Promise<[WebSocket]>;
  const clock = new FakeClock();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const lines = await openLines(settings({ baseUrl, clock, secret: TOKEN, fetch: undefined }), GET, {});
  const [socket] = await connected;
  return { clock, lines, socket };
}

const BEAT = 25_000;

/** Until a value does not change any more, for many turns of the event loop. */
async function settled(read: () => number): Promise<void> {
  for (let turn = 0, last = read(); turn < 500; turn = read() === last ? turn + 1 : 0) {
    last = read();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a quiet stream is pinged, and goes on while the server answers', async () => {
  const { clock, lines, socket } = await open({ autoPong: true });
  for (let beat = 0; beat < 10; beat++) {
    const pinged = once(socket, 'ping');
    await clock.advance(BEAT);
    await pinged;
    // The pong has to arrive before time goes on.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  }
  socket.send('still here');
  expect(await lines.next()).toEqual({ done: false, value: 'still here' });
  await lines.return();
  expect(clock.pending).toBe(0);
});

test('a stream is not pinged while lines come', async () => {
  const { clock, lines, socket } = await open({ autoPong: false });
  let pings = 0;
  socket.on('ping', () => pings++);
  for (let beat = 0; beat < 3; beat++) {
    socket.send('line');
    await lines.next();
    await clock.advance(BEAT);
  }
  await settled(() => pings);
  expect(pings).toBe(0);
  const pinged = once(socket, 'ping');
  await clock.advance(BEAT);
  await pinged;
});

test('a stream fails if its server sends a ping and then nothing more', async () => {
  const { clock, lines, socket } = await open({ autoPong: false });
  const reading = lines.next();
  reading.catch(() => {});
  socket.ping();
  await once(socket, 'pong');
  await clock.advance(4 * BEAT);
  await expect(reading).rejects.toThrow(TempsConnectionError);
  await expect(reading).rejects.toThrow('the server does not respond any more');
});

test('a stream goes on if its server never answers pings', async () => {
  const { clock, lines, socket } = await open({ autoPong: false });
  await clock.advance(100 * BEAT);
  socket.send('a day later');
  expect((await lines.next()).value).toBe('a day later');
  await lines.return();
});

test('silence has a limit if one is set, but not for a server that answers pings', async () => {
  for (const answers of [false, true]) {
    const clock = new FakeClock();
    const ends: string[] = [];
    const limit = { ms: 4 * BEAT, onReached: () => void ends.push('silent') };
    const heartbeat: Heartbeat = new Heartbeat(
      clock,
      () => answers && heartbeat.onFrame(true),
      () => void ends.push('gone'),
      limit,
    );
    await clock.advance(4 * BEAT - 1);
    expect(ends).toEqual([]);
    await clock.advance(100 * BEAT);
    expect(ends).toEqual(answers ? [] : ['silent', 'gone']);
    heartbeat.stop();
  }
});

test('a server that sends faster than lines are read waits, and no line is lost', async () => {
  const { lines, socket } = await open({ autoPong: true });
  const line = 'x'.repeat(1000);
  for (let count = 0; count < 60_000; count++) socket.send(line);
  socket.close(1000);
  await settled(() => socket.bufferedAmount);
  expect(socket.bufferedAmount).toBeGreaterThan(10_000_000);
  let read = 0;
  for await (const _ of lines) read++;
  expect(read).toBe(60_000);
});

test('the error of a redirected stream names the address', async () => {
  const server = await startServer(
    (_request, response) => void response.writeHead(307, { location: 'https://elsewhere.test/x?token=1' }).end(),
  );
  const opening = openLines(settings({ baseUrl: `${server.url}/api`, secret: TOKEN, fetch: undefined }), GET, {});
  await expect(opening).rejects.toThrow(TempsResponseError);
  await expect(opening).rejects.toThrow('307 with a redirect to https://elsewhere.test, which is not followed');
});
