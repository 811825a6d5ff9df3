import { getEventListeners, once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import {
  AuthenticationError,
  TempsAbortError,
  TempsClient,
  TempsConfigError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsTimeoutError,
} from '../../src/index.ts';
import { settled, startSocketServer } from './support.ts';

const TOKEN = 'tk_live.a1-B2_c3';
const path = { project_id: 1, deployment_id: 2, job_id: 'build' };
const container = { project_id: 1, environment_id: 3, container_id: 'a1b2' };

/** A client of a server that speaks as the test says. */
async function connect(
  speak: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<TempsClient> {
  const { sockets, url } = await startSocketServer();
  sockets.on('connection', speak);
  return new TempsClient({ baseUrl: url, apiKey: TOKEN, maxRetries: 0 });
}

/** A client of a server that responds to an upgrade with this text. */
async function connectRaw(response: string, then: (socket: Duplex) => void): Promise<TempsClient> {
  const server = createServer();
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {}).resume();
    socket.write(response);
    then(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new TempsClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: TOKEN, maxRetries: 0 });
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

/** The lines, and the error after them. */
async function readToError(
  lines: AsyncIterable<string>,
): Promise<{ read: string[]; error: unknown }> {
  const read: string[] = [];
  try {
    for await (const line of lines) read.push(line);
    return { read, error: undefined };
  } catch (error) {
    return { read, error };
  }
}

test('a log stream opens with the token when it is iterated, and again the next time', async () => {
  const seen: IncomingMessage[] = [];
  const temps = await connect((socket, request) => {
    seen.push(request);
    for (const line of ['one', 'two\n', 'three']) socket.send(line);
    socket.close(1000);
  });
  const lines = temps.deployments.tailJobLogs({ path });
  expect(seen).toEqual([]);
  const renewed = temps
    .withOptions({ apiKey: () => Promise.resolve(TOKEN) })
    .deployments.tailJobLogs({ path });
  const read = ['one', 'two', 'three'];
  expect([await all(lines), await all(lines), await all(renewed)]).toEqual([read, read, read]);
  expect(seen.map(({ url }) => url)).toEqual(
    Array(3).fill('/api/projects/1/deployments/2/jobs/build/logs/tail'),
  );
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(
    Array(3).fill(`Bearer ${TOKEN}`),
  );
  // Compression would take memory for each stream.
  expect(seen.map(({ headers }) => headers['sec-websocket-extensions'])).toEqual(
    Array(3).fill(undefined),
  );
});

test('times go as Unix seconds, rounded outwards', async () => {
  let asked = '';
  const temps = await connect((socket, { url = '' }) => {
    asked = url;
    socket.close(1000);
  });
  const query = { start_date: '2026-01-15T12:00:00.900Z', end_date: '2026-01-15T12:00:01.100Z' };
  const dates = { start_date: new Date(query.start_date), end_date: new Date(query.end_date) };
  for (const given of [query, dates]) {
    await all(temps.deployments.getContainerLogsById({ path: container, query: given }));
    expect(asked).toContain('?start_date=1768478400&end_date=1768478402');
  }
  const wrong = temps.deployments.getContainerLogsById({
    path: container,
    query: { start_date: 'noon' },
  });
  await expect(all(wrong)).rejects.toThrow('`query.start_date` must be a finite number, not NaN');
});

const FAILURE = '{"error":"Failed to get container logs","detail":"Deployment not found"}';

test('a failure that the server sends in place of lines is an error, however it closes then', async () => {
  const closes: [server: string, code?: number, reason?: string][] = [
    ["July's, for a job"],
    ["July's", 1000, 'container logs unavailable'],
    ["the reference's", 1011],
  ];
  for (const [server, code, reason] of closes) {
    const temps = await connect((socket) => {
      socket.send(FAILURE);
      socket.close(code, reason);
    });
    const { read, error } = await readToError(
      temps.deployments.getContainerLogsById({ path: container }),
    );
    expect.soft(read, server).toEqual([]);
    expect.soft(TempsResponseError.is(error), server).toBe(true);
    expect
      .soft(String(error), server)
      .toContain('Failed to get container logs: Deployment not found');
  }
});

test('a JSON line counts as a line of an app', async () => {
  const cases: Readonly<Record<string, string[]>> = {
    'with a level': ['{"level":"error","message":"failed","error":"exit 1"}'],
    'an error and more': ['{"error":"y","detail":"z","msg":"x"}'],
    'like a failure, with the line break of a container': [`${FAILURE}\n`],
    'like a failure, after other lines': ['one', FAILURE],
    'without the detail of a server': ['{"error":"exit 1"}'],
  };
  for (const [name, messages] of Object.entries(cases)) {
    const temps = await connect((socket) => {
      for (const message of messages) socket.send(message);
      socket.close(1000);
    });
    const lines = await all(temps.deployments.getContainerLogsById({ path: container }));
    expect.soft(lines, name).toEqual(messages.map((line) => line.trim()));
  }
});

test('a log stream has ended where the server closes it with 1000', async () => {
  const temps = await connect((socket) => socket.send('one\ntwo', () => socket.close(1000)));
  expect(await all(temps.deployments.tailJobLogs({ path }))).toEqual(['one', 'two']);
});

test('a log stream that breaks off is an error after its lines', async () => {
  const breaks: ((socket: WebSocket) => void)[] = [
    (socket) => socket.close(1011),
    // July's and August's server close so after a text that says why.
    (socket) => socket.close(),
    (socket) => socket.terminate(),
  ];
  for (const breakOff of breaks) {
    const temps = await connect((socket) => socket.send('one\ntw', () => breakOff(socket)));
    const { read, error } = await readToError(temps.deployments.tailJobLogs({ path }));
    expect(read).toEqual(['one']);
    expect(TempsConnectionError.is(error) && error.message).toContain('the log stream broke off');
  }
});

test('leaving the loop closes a log stream', async () => {
  const closed: Promise<unknown>[] = [];
  const temps = await connect((socket) => {
    closed.push(once(socket, 'close'));
    socket.send('one');
  });
  const { signal } = new AbortController();
  for await (const line of temps.deployments.tailJobLogs({ path, signal })) {
    expect(line).toBe('one');
    break;
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(await Promise.all(closed)).toEqual([[1000, Buffer.alloc(0)]]);
});

test('an abort ends a log stream at once and drops lines that are unread', async () => {
  const closed: Promise<unknown>[] = [];
  for (const end of [() => {}, (socket: WebSocket) => socket.close(1000)]) {
    const temps = await connect((socket) => {
      closed.push(once(socket, 'close'));
      socket.send('one\ntwo\nthree\n');
      end(socket);
    });
    const controller = new AbortController();
    const read: string[] = [];
    const reading = (async () => {
      for await (const line of temps.deployments.tailJobLogs({ path, signal: controller.signal })) {
        read.push(line);
        // Until a close has arrived as well.
        await settled(() => 0);
        controller.abort();
      }
    })();
    await expect(reading).rejects.toThrow(TempsAbortError);
    expect(read).toEqual(['one']);
  }
  await Promise.all(closed);
});

test('an abort while a log stream is being opened leaves no connection', async () => {
  const { sockets, url } = await startSocketServer();
  const apiKey = vi.fn<() => Promise<string>>(() => Promise.resolve(TOKEN));
  const temps = new TempsClient({ baseUrl: url, apiKey });
  const aborted = all(temps.deployments.tailJobLogs({ path, signal: AbortSignal.abort() }));
  await expect(aborted).rejects.toThrow(TempsAbortError);
  expect(apiKey).not.toHaveBeenCalled();
  for (let turns = 0; turns < 20; turns++) {
    const controller = new AbortController();
    const reading = all(temps.deployments.tailJobLogs({ path, signal: controller.signal }));
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    controller.abort();
    await expect(reading).rejects.toThrow(TempsAbortError);
  }
  await settled(() => sockets.clients.size);
  expect(sockets.clients.size).toBe(0);
});

test('a server that sends faster than lines are read waits, and no line is lost', async () => {
  const sockets: WebSocket[] = [];
  const line = 'x'.repeat(1000);
  const temps = await connect((socket) => {
    sockets.push(socket);
    for (let count = 0; count < 30_000; count++) socket.send(line);
    socket.close(1000);
  });
  const lines = temps.deployments.tailJobLogs({ path })[Symbol.asyncIterator]();
  await lines.next();
  await settled(() => sockets[0]?.bufferedAmount ?? 0);
  expect(sockets[0]?.bufferedAmount).toBeGreaterThan(5_000_000);
  let read = 1;
  while (!(await lines.next()).done) read++;
  expect(read).toBe(30_000);
});

test('an upgrade that is refused is the error of its status, and its connection is closed', async () => {
  const refusals: [response: string, says: string | RegExp][] = [
    ['401 Unauthorized\r\ncontent-length: 2\r\n\r\n{}', '401 Unauthorized. Check the token'],
    ['503 Service Unavailable\r\ncontent-length: 0\r\n\r\n', '503'],
    ['200 OK\r\ncontent-length: 0\r\n\r\n', 'it did not accept the upgrade'],
    ['300 Multiple Choices\r\ncontent-length: 0\r\n\r\n', '300 Multiple Choices'],
    ['204 No Content\r\n\r\n', 'it did not accept the upgrade'],
    [
      '307 Temporary Redirect\r\nlocation: https://elsewhere.test/x?a=1\r\ncontent-length: 0\r\n\r\n',
      /https:\/\/elsewhere\.test, which/,
    ],
  ];
  for (const [response, says] of refusals) {
    const closed: Promise<unknown>[] = [];
    const temps = await connectRaw(
      `HTTP/1.1 ${response}`,
      (socket) => void closed.push(once(socket, 'end')),
    );
    const { error } = await readToError(temps.deployments.tailJobLogs({ path }));
    expect.soft(TempsError.is(error), response).toBe(true);
    expect.soft(AuthenticationError.is(error), response).toBe(response.startsWith('401'));
    expect.soft(String(error), response).toMatch(says);
    await Promise.all(closed);
  }
});

test('what is no WebSocket is a response error, as is a message of more than 16 MB', async () => {
  const upgrade =
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: wrong\r\n\r\n';
  const cases: [string, Promise<TempsClient>][] = [
    ['a wrong key', connectRaw(upgrade, () => {})],
    ['another protocol', connectRaw(upgrade.replace('websocket', 'h2c'), () => {})],
    ['more than 16 MB', connect((socket) => socket.send(new Uint8Array(16 * 1024 ** 2 + 1)))],
  ];
  for (const [name, temps] of cases) {
    const { error } = await readToError((await temps).deployments.tailJobLogs({ path }));
    expect.soft(TempsResponseError.is(error), name).toBe(true);
    expect.soft(String(error), name).toContain('something other than a WebSocket stream');
  }
});

test('a server that is not there is a connection error without the token', async () => {
  const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: TOKEN });
  const { error } = await readToError(temps.deployments.tailJobLogs({ path }));
  expect(TempsConnectionError.is(error)).toBe(true);
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(TOKEN);
});

test('the timeout ends the opening of a log stream, while the token is awaited or the server is silent', async () => {
  const closed: Promise<unknown>[] = [];
  const silent = createServer().on('upgrade', (_, socket) => {
    socket.on('error', () => {}).resume();
    closed.push(once(socket, 'end'));
  });
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void silent.close());
  const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  for (const apiKey of [TOKEN, () => new Promise<string>(() => {})]) {
    const temps = new TempsClient({ baseUrl, apiKey });
    const { error } = await readToError(temps.deployments.tailJobLogs({ path, timeout: 50 }));
    expect(TempsTimeoutError.is(error) && error.limit).toBe('attempt');
  }
  await Promise.all(closed);
});

test('a client with its own `fetch` says that log streams do not go through it', async () => {
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: TOKEN,
    fetch: () => Promise.reject(new Error()),
  });
  await expect(all(temps.deployments.tailJobLogs({ path }))).rejects.toThrow(TempsConfigError);
});

test('where a WebSocket cannot send the token, a log stream is refused with another way to the log', async () => {
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: TOKEN });
  // A browser, as far as the client asks.
  vi.stubGlobal('process', { env: {}, versions: {} });
  onTestFinished(() => void vi.unstubAllGlobals());
  const lines = temps.deployments.tailJobLogs({ path })[Symbol.asyncIterator]();
  const error: unknown = await lines.next().catch((reason: unknown) => reason);
  vi.unstubAllGlobals();
  expect(TempsConfigError.is(error) && error.message).toContain(
    'the WebSocket of this runtime takes no token, and log lines come over one. Use Node, Bun or Deno, or poll: temps.deployments.getJobLogs()',
  );
});
