import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';

test('an upload by the dispatcher whose redirect has a body that never comes gives up its connection', async () => {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const server = createServer((socket) => {
    socket.on('error', () => {}).on('close', () => end?.());
    socket.once('data', () => socket.write('HTTP/1.1 302 X\r\nlocation: /y\r\ncontent-length: 1000000\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_1', transport: 'auto' });
  const body = { file: new Blob(['x'.repeat(1000)]) };
  await expect(temps.request({ method: 'POST', url: '/up', bodyType: 'multipart', body })).rejects.toThrow(
    'which is not followed. Use the final address',
  );
  await expect(ended).resolves.toBeUndefined();
});
