import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { checkLive } from '../../src/cli/live-check.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('a live site that does not respond is given up in time, whatever was collected meanwhile', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { timeout } = AbortSignal;
  // No spy, which would keep the signals that it has returned.
  AbortSignal.timeout = () => timeout.call(AbortSignal, 50);
  const collecting = setInterval(collect, 5);
  onTestFinished(() => {
    clearInterval(collecting);
    AbortSignal.timeout = timeout;
    server.closeAllConnections();
    server.close();
  });

  const { port } = server.address() as AddressInfo;
  const checked = checkLive({ id: 7, url: `http://127.0.0.1:${port}/` }, '/', {
    signal: new AbortController().signal,
    sleep: () => Promise.resolve(),
  });
  await expect(checked).rejects.toThrow('does not respond within 10 s');
});
