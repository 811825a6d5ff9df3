import { gzipSync } from 'node:zlib';
import { readRequest, respond, writeRaw, type Exchange } from './exchange.ts';

/** What a server does with a request, and what a client may make of it. */
export interface Behaviour {
  run: (exchange: Exchange) => void | Promise<void>;
  /**
   * A request that may not be processed twice may be sent again, since the server says that it did
   * not act.
   */
  isRetried?: true;
  /** The status that the error has to keep. */
  status?: number;
  /** Whether a GET follows it, within an attempt. */
  isRedirect?: true;
}

const JSON_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** How far a response has come when the damage is done. A new phase is one line. */
const PHASES: Record<string, { reads: boolean; sends: string; status?: number }> = {
  'before it reads the body': { reads: false, sends: '' },
  'after it has read the request': { reads: true, sends: '' },
  'in the status line': { reads: true, sends: 'HTTP/1.1 20' },
  'in the headers': { reads: true, sends: 'HTTP/1.1 200 OK\r\ncontent-type: appl' },
  'before the body': { reads: true, sends: `${JSON_HEAD}content-length: 100\r\n\r\n` },
  'in the body': { reads: true, sends: `${JSON_HEAD}content-length: 100\r\n\r\n{"items":[` },
  'in a chunk': {
    reads: true,
    sends: `${JSON_HEAD}transfer-encoding: chunked\r\n\r\nff\r\n{"items":[`,
  },
  'in gzip': {
    reads: true,
    sends: `${JSON_HEAD}content-encoding: gzip\r\ncontent-length: 100\r\n\r\n\u001f`,
  },
  'in the body of a 401': {
    reads: true,
    sends: 'HTTP/1.1 401 No\r\ncontent-length: 100\r\n\r\n{"det',
    status: 401,
  },
  'in the body of a 413 to half a request': {
    reads: false,
    sends: 'HTTP/1.1 413 No\r\ncontent-length: 100\r\n\r\n{"det',
  },
};

/** What is done to the connection. A new damage is one line. */
const DAMAGES: Record<string, (exchange: Exchange) => void> = {
  closes: ({ socket }) => void socket.end(),
  resets: ({ socket }) => (socket.resetAndDestroy ? socket.resetAndDestroy() : socket.destroy()),
  'falls silent': () => {},
  'sends garbage': ({ socket }) => void socket.end('\u0000\u00ff]}\r\n\r\nHTTP/9 '.repeat(20)),
  drips: ({ socket }) => {
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  },
};

/** Whole responses that are odd. A new one is one line. */
const RESPONSES: Record<string, Behaviour> = {
  'says ok': { run: (x) => respond(x, 200, '{"ok":true}') },
  'gives nothing': { run: (x) => respond(x, 204) },
  'gives an empty body': { run: (x) => respond(x, 200) },
  'gives gzip with a wrong sum': {
    run: (x) => respond(x, 200, WRONG_SUM, { 'content-encoding': 'gzip' }),
  },
  'gives gzip that was cut short': {
    run: (x) => respond(x, 200, WRONG_SUM.subarray(0, 30), { 'content-encoding': 'gzip' }),
  },
  'gives a bomb of gzip': { run: (x) => respond(x, 200, BOMB, { 'content-encoding': 'gzip' }) },
  'repeats the token': {
    run: (x) =>
      respond(x, 400, JSON.stringify({ detail: x.token, [x.token]: [x.token] }), {
        'x-echo': x.token,
      }),
    status: 400,
  },
  'says 408': { run: (x) => respond(x, 408), status: 408 },
  'says 429': {
    run: (x) => respond(x, 429, '{}', { 'retry-after': '0' }),
    status: 429,
    isRetried: true,
  },
  'says 429 and to come back in an hour': {
    run: (x) => respond(x, 429, '{}', { 'retry-after': '3600' }),
    status: 429,
  },
  'says 503 and when to come back': {
    run: (x) => respond(x, 503, '{}', { 'retry-after': '0' }),
    status: 503,
    isRetried: true,
  },
  'redirects for ever': {
    run: (x) =>
      respond(x, 307, '', { location: `${x.request.url?.split('?')[0]}?${Math.random()}` }),
    isRedirect: true,
  },
  'redirects to another origin': {
    run: (x) => respond(x, 307, '', { location: 'http://127.0.0.2:9/api' }),
  },
  'sends a megabyte of headers': {
    run: (x) => respond(x, 200, '{}', { 'x-long': 'x'.repeat(1024 ** 2) }),
  },
  'switches to a protocol that nobody asked for': {
    run: ({ socket }) =>
      void socket.end('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: Upgrade\r\n\r\n{}'),
  },
  'speaks HTTP/1.0': { run: ({ socket }) => void socket.end('HTTP/1.0 200 OK\r\n\r\n{"ok":true}') },
  'announces more bytes than a number can hold': {
    run: (x) => (
      writeRaw(x, `${JSON_HEAD}content-length: 99999999999999999999\r\n\r\n{}`),
      void x.socket.end()
    ),
  },
  'announces a chunk of more bytes than a number can hold': {
    run: (x) => (
      writeRaw(x, `${JSON_HEAD}transfer-encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\n{}`),
      void x.socket.end()
    ),
  },
  'sends two lengths': {
    run: (x) =>
      writeRaw(x, `${JSON_HEAD}content-length: 2\r\ncontent-length: 9\r\n\r\n{"ok":true}`),
  },
  'sends more than it announced': {
    run: (x) => writeRaw(x, `${JSON_HEAD}content-length: 2\r\n\r\n{}${'x'.repeat(99)}`),
  },
  'sends two responses': {
    run: (x) => writeRaw(x, `${JSON_HEAD}content-length: 2\r\n\r\n{}`.repeat(2)),
  },
  'responds before it has read, and goes on reading': {
    run: (x) => (respond(x, 200, '{"ok":true}'), readRequest(x)),
  },
  'closes a connection that it had kept': {
    run: (x) => {
      respond(x, 200, '{"ok":true}');
      setTimeout(() => x.socket.destroy(), 5);
    },
  },
};

const WRONG_SUM = withWrongSum(gzipSync(JSON.stringify({ text: 'abc'.repeat(20) })));
const BOMB = gzipSync(Buffer.alloc(4 * 1024 ** 2, 'x'));

/** Every behaviour by its name. */
export const behaviours: ReadonlyMap<string, Behaviour> = new Map([
  ...Object.entries(PHASES).flatMap(([phase, { reads, sends, status }]) =>
    Object.entries(DAMAGES).map(([damage, act]): [string, Behaviour] => [
      `${damage} ${phase}`,
      {
        async run(exchange) {
          if (reads) await readRequest(exchange);
          if (sends) writeRaw(exchange, sends);
          act(exchange);
        },
        ...(status === undefined ? {} : { status }),
      },
    ]),
  ),
  ...Object.entries(RESPONSES),
]);

function withWrongSum(bytes: Buffer): Buffer {
  return bytes.fill(1, bytes.length - 8, bytes.length - 4);
}
