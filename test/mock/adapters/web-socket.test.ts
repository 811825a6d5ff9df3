import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions } from '../../../mock/index.ts';

const PATH = '/api/projects/1/environments/1/container-logs';

async function setUp(options?: ListenOptions) {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  /** Asks for the upgrade, and gives the socket with what came first. */
  const upgrade = async (headers: Record<string, string> = {}) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    const sent = {
      host: 'localhost',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      authorization: `Bearer ${mock.token}`,
      ...headers,
    };
    const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${PATH} HTTP/1.1\r\n${lines.join('')}\r\n`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    return { socket, first: first.toString('latin1') };
  };
  const status = async () =>
    (
      await fetch(`${server.url}/api/projects`, {
        headers: { authorization: `Bearer ${mock.token}` },
      })
    ).status;
  return { upgrade, status };
}

it('a WebSocket frame that may not be sent ends its own connection, and the mock goes on', async () => {
  const { upgrade, status } = await setUp();
  const frames = {
    'without a mask': [0x81, 0x01, 0x41],
    'of a megabyte': [0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0],
  };
  for (const [name, frame] of Object.entries(frames)) {
    const { socket, first } = await upgrade();
    expect(first, name).toContain('101 Switching Protocols');
    socket.on('error', () => undefined).resume();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(Buffer.from(frame));
    await closed;
    expect(await status(), name).toBe(200);
  }
});

it('an upgrade is refused for a page of another origin and for a name that points to loopback', async () => {
  const { upgrade } = await setUp();
  const switched = 'HTTP/1.1 101 Switching Protocols';
  expect((await upgrade({ origin: 'http://localhost:3000' })).first).toContain(switched);
  for (const [name, value, expected] of [
    ['origin', 'https://evil.example', 'none or a loopback one'],
    ['origin', 'null', 'none or a loopback one'],
    ['host', 'rebound.example', 'a loopback name such as localhost'],
  ] as const) {
    const { socket, first } = await upgrade({ [name]: value });
    let text = first;
    for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString('latin1');
    expect(text).toMatch(/^HTTP\/1.1 403 Forbidden\r\n/);
    expect(text).toContain(`: got "${value}", expected ${expected}`);
  }
  const open = await setUp({ cors: true });
  expect((await open.upgrade({ origin: 'https://app.example' })).first).toContain(switched);
});
