import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { TempsClient, TempsError } from '../../src/index.ts';

/** What a log stream fails with on a server that responds to the upgrade with this status line. */
async function refusal(statusLine: string): Promise<unknown> {
  const server = createServer();
  server.on('upgrade', (_request, socket) => socket.end(`HTTP/1.1 ${statusLine}\r\ncontent-length: 0\r\n\r\n`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const temps = new TempsClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: 'tk_refused',
    maxRetries: 0,
  });
  const lines = temps.deployments.tailJobLogs({ path: { project_id: 1, deployment_id: 1, job_id: 'build' } });
  return lines[Symbol.asyncIterator]()
    .next()
    .catch((error: unknown) => error);
}

test.each(['204 No Content', '205 Reset Content', '304 Not Modified', '200 OK', '600 Odd', '999 Odder'])(
  'an upgrade that is refused with %s is an error of the SDK that names the status',
  async (statusLine) => {
    const error = await refusal(statusLine);
    expect(error).toBeInstanceOf(TempsError);
    expect(String(error)).toContain(statusLine.split(' ')[0]);
  },
);
