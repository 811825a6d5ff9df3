import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import {
  AuthenticationError,
  TempsAbortError,
  TempsClient,
  TempsConnectionError,
  TempsResponseError,
  TempsTimeoutError,
} from '../../src/index.ts';
import { AsyncQueue } from '../../src/lib/async-queue.ts';
import { sendJson, startServer } from '../support/server.ts';

const TOKEN = 'tk_live.a1-B2_c3';
const path = { project_id: 1, deployment_id: 2, job_id: 'build' };
const FAILURE = '{"error":"Failed to get container logs","detail":"Deployment not found"}';

/** A server that speaks as the test says, and a client of it. */
async function connect(speak: (socket: ServerSocket, request: IncomingMessage) => void): Promise<TempsClient> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', speak);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return new TempsClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: TOKEN });
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

describe('log stream', () => {
  it('a log stream returns every line in order, and ends when the server closes it', async () => {
    const temps = await connect((socket) => {
      for (const line of ['one', 'two\n', 'three']) socket.send(line);
      socket.close(1000);
    });
    expect(await all(temps.deployments.tailJobLogs({ path }))).toEqual(['one', 'two', 'three']);
  });

  it('a log stream sends the token to the route of the call', async () => {
    let seen: IncomingMessage | undefined;
    const temps = await connect((socket, request) => {
      seen = request;
      socket.close(1000);
    });
    await all(temps.deployments.tailJobLogs({ path }));
    expect(seen?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(seen?.url).toBe('/api/projects/1/deployments/2/jobs/build/logs/tail');
  });

  it('a log stream opens no connection until it is iterated', async () => {
    let opened = 0;
    const temps = await connect((socket) => {
      opened++;
      socket.close(1000);
    });
    const lines = temps.deployments.tailJobLogs({ path });
    expect(opened).toBe(0);
    await all(lines);
    expect(opened).toBe(1);
  });

  it('a failure that the server reports is an error', async () => {
    const temps = await connect((socket) => {
      socket.send(JSON.stringify({ error: 'Not Found', detail: 'Job build not found' }));
      socket.close(1011);
    });
    const reading = all(temps.deployments.tailJobLogs({ path }));
    await expect(reading).rejects.toThrow(TempsResponseError);
    await expect(reading).rejects.toThrow('Job build not found');
  });

  it('a log line that is JSON is not changed', async () => {
    const line = JSON.stringify({ level: 'error', message: 'failed', error: 'exit 1' });
    const temps = await connect((socket) => {
      socket.send(line);
      socket.close(1000);
    });
    expect(await all(temps.deployments.tailJobLogs({ path }))).toEqual([line]);
  });

  it('a log stream that breaks off is an error after its lines', async () => {
    const temps = await connect((socket) => {
      socket.send('one');
      socket.close(1011);
    });
    const read: string[] = [];
    const reading = (async () => {
      for await (const line of temps.deployments.tailJobLogs({ path })) read.push(line);
    })();
    await expect(reading).rejects.toThrow(TempsConnectionError);
    expect(read).toEqual(['one']);
  });

  it('an abort ends a log stream', async () => {
    const temps = await connect((socket) => socket.send('one'));
    const controller = new AbortController();
    const reading = (async () => {
      for await (const _ of temps.deployments.tailJobLogs({ path, signal: controller.signal })) controller.abort();
    })();
    await expect(reading).rejects.toThrow(TempsAbortError);
  });

  it('leaving the loop closes a log stream', async () => {
    let closed: Promise<unknown> | undefined;
    const temps = await connect((socket) => {
      closed = once(socket, 'close');
      socket.send('one');
    });
    for await (const line of temps.deployments.tailJobLogs({ path })) {
      expect(line).toBe('one');
      break;
    }
    await closed;
  });

  it('a log stream that is refused throws the error of its status', async () => {
    const server = await startServer((_request, response) =>
      sendJson(response, { title: 'Authentication Required', detail: 'You must be authenticated' }, 401),
    );
    const temps = new TempsClient({ baseUrl: server.url, apiKey: TOKEN });
    const error: unknown = await all(temps.deployments.tailJobLogs({ path })).catch((reason: unknown) => reason);
    expect(AuthenticationError.is(error) && error.detail).toBe('You must be authenticated');
  });

  it('the timeout ends a log stream whose token does not come in time', async () => {
    const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: () => new Promise<string>(() => {}) });
    await expect(all(temps.deployments.tailJobLogs({ path, timeout: 1 }))).rejects.toThrow(TempsTimeoutError);
  });

  it('return() ends a log stream while a line is awaited', async () => {
    const temps = await connect(() => {});
    const lines = temps.deployments.tailJobLogs({ path })[Symbol.asyncIterator]();
    const waiting = lines.next();
    await lines.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('an abort drops the unread lines of a log stream that has ended', async () => {
    const temps = await connect((socket) => {
      socket.send('one\ntwo\nthree\n');
      socket.close(1000);
    });
    const controller = new AbortController();
    const read: string[] = [];
    const reading = (async () => {
      for await (const line of temps.deployments.tailJobLogs({ path, signal: controller.signal })) {
        read.push(line);
        // Until the close has arrived as well.
        for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
        controller.abort();
      }
    })();
    await expect(reading).rejects.toThrow(TempsAbortError);
    expect(read).toEqual(['one']);
  });

  it('the lines of a message are split no faster than they are read', async () => {
    const temps = await connect((socket) => {
      socket.send('\n'.repeat(100_000));
      socket.close(1000);
    });
    const push = vi.spyOn(AsyncQueue.prototype, 'push');
    onTestFinished(() => push.mockRestore());
    let most = 0;
    let read = 0;
    for await (const _ of temps.deployments.tailJobLogs({ path }))
      most = Math.max(most, push.mock.calls.length - read++);
    expect(read).toBe(100_000);
    expect(most).toBeLessThanOrEqual(10_001);
  });

  it('a log stream can be iterated again, over a new connection', async () => {
    const temps = await connect((socket) => {
      socket.send('one');
      socket.close(1000);
    });
    const lines = temps.deployments.tailJobLogs({ path });
    expect([await all(lines), await all(lines)]).toEqual([['one'], ['one']]);
  });

  it('the errors of a log stream do not show the token', async () => {
    const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: TOKEN });
    const error: unknown = await all(temps.deployments.tailJobLogs({ path })).catch((reason: unknown) => reason);
    expect(TempsConnectionError.is(error)).toBe(true);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(TOKEN);
  });
});

/** Lines made of messages that are sent one after the other. */
async function linesOf(messages: (string | Uint8Array)[], code?: number, reason?: string): Promise<string[]> {
  const temps = await connect((socket) => {
    for (const message of messages) socket.send(message);
    socket.close(code, reason);
  });
  return all(temps.deployments.getContainerLogs({ path: { project_id: 1, environment_id: 1 } }));
}

const AT = '2026-01-15T12:00:00.000000000Z ';

describe('messages and lines', () => {
  it.each<[string, (string | Uint8Array)[], string[]]>([
    ['several lines', ['one\ntwo\n', 'three\n'], ['one', 'two', 'three']],
    ['half a line', ['one\ntw', 'o\nthree\n'], ['one', 'two', 'three']],
    ['a line that ends with a carriage return', ['one\r\n'], ['one']],
    ['bytes', [Buffer.from('one\n')], ['one']],
    ['half a character', [Uint8Array.of(0x61, 0x0a, 0xc3), Uint8Array.of(0xa9, 0x0a)], ['a', 'é']],
    [
      'several lines of a container with their times, and no line break at the end',
      [`${AT}one\n${AT}two`, `${AT}three\n${AT}fo`, `ur\n${AT}${'x'.repeat(16_384)}`, `${AT}y\n`],
      [`${AT}one`, `${AT}two`, `${AT}three`, `${AT}four`, `${AT}${'x'.repeat(16_384)}${AT}y`],
    ],
    [
      'a line of a container that is longer than a piece of Docker',
      [`${AT}one`, `${AT}${'x'.repeat(20_000)}`, `${AT}two`],
      [`${AT}one`, `${AT}${'x'.repeat(20_000)}`, `${AT}two`],
    ],
    [
      'so many lines of a container that together they are longer than a piece of Docker',
      [`${AT}${'x'.repeat(10_000)}\n${AT}${'y'.repeat(10_000)}`, `${AT}z`],
      [`${AT}${'x'.repeat(10_000)}`, `${AT}${'y'.repeat(10_000)}`, `${AT}z`],
    ],
    ['half a line of a job', ['{"level":"info","mess', 'age":"x"}'], ['{"level":"info","message":"x"}']],
    ['a last line without an end', ['one\n', 'two'], ['one', 'two']],
    ['an empty line', ['one\n', '\n', 'two\n'], ['one', '', 'two']],
  ])('messages are split into lines: %s', async (_, messages, lines) => {
    expect(await linesOf(messages, 1000)).toEqual(lines);
  });

  it('a line without an end comes in pieces', async () => {
    const piece = 'x'.repeat(16 * 1024);
    const lines = await linesOf(Array.from({ length: 100 }, () => piece));
    expect(lines.map(({ length }) => length)).toEqual([64 * 16 * 1024, 36 * 16 * 1024]);
  });

  it('a log stream ends with a close without a code', async () => {
    expect(await linesOf(['one\n'])).toEqual(['one']);
  });

  it.each<[string, string[], number | undefined, string | undefined]>([
    ['an object with an error and more', ['{"msg":"x","error":"y"}\n'], 1000, undefined],
    ['one that looks like a failure, and is followed by another line', [`${FAILURE}\n`, 'two\n'], 1000, undefined],
    [
      'one that looks like a failure, where the server says that the log has ended',
      [FAILURE],
      1000,
      'log stream ended',
    ],
    ['one with a normal close and no reason', [FAILURE], 1000, undefined],
    ['the last one, after other lines', ['one', FAILURE], undefined, undefined],
    ['the only one, without the detail of the server', ['{"error":"exit 1"}'], undefined, undefined],
    ['the only one, which ends with a line break', [`${FAILURE}\n`], undefined, undefined],
  ])('a JSON line counts as a line of an app: %s', async (_, messages, code, reason) => {
    expect(await linesOf(messages, code, reason)).toEqual(messages.map((line) => line.trim()));
  });

  it.each<[string, number | undefined, string | undefined]>([
    ["January's server", undefined, undefined],
    ["July's server", 1000, 'container logs unavailable'],
    ["the reference's server", 1011, undefined],
  ])('a failure as the only line is an error: %s', async (_, code, reason) => {
    await expect(linesOf([FAILURE], code, reason)).rejects.toThrow(
      'Failed to get container logs: Deployment not found',
    );
  });
});
