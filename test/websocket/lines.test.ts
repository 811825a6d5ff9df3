import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import { TempsAbortError, TempsClient, TempsConnectionError, TempsResponseError } from '../../src/index.ts';

const TOKEN = 'tk_live.a1-B2_c3';
const path = { project_id: 1, deployment_id: 2, job_id: 'build' };

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

describe('a log stream', () => {
  it('gives every line in order, and ends when the server is done', async () => {
    const temps = await connect((socket) => {
      for (const line of ['one', 'two\n', 'three']) socket.send(line);
      socket.close(1000);
    });
    expect(await all(temps.deployments.tailJobLogs({ path }))).toEqual(['one', 'two', 'three']);
  });

  it('carries the token and asks for the route of the call', async () => {
    let seen: IncomingMessage | undefined;
    const temps = await connect((socket, request) => {
      seen = request;
      socket.close(1000);
    });
    await all(temps.deployments.tailJobLogs({ path }));
    expect(seen?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(seen?.url).toBe('/api/projects/1/deployments/2/jobs/build/logs/tail');
  });

  it('opens nothing until it is iterated', async () => {
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

  it('turns a failure that the server reports into an error', async () => {
    const temps = await connect((socket) =>
      socket.send(JSON.stringify({ error: 'Not Found', detail: 'Job build not found' })),
    );
    const reading = all(temps.deployments.tailJobLogs({ path }));
    await expect(reading).rejects.toThrow(TempsResponseError);
    await expect(reading).rejects.toThrow('Job build not found');
  });

  it('keeps a log line that is JSON', async () => {
    const line = JSON.stringify({ level: 'error', message: 'failed', error: 'exit 1' });
    const temps = await connect((socket) => {
      socket.send(line);
      socket.close(1000);
    });
    expect(await all(temps.deployments.tailJobLogs({ path }))).toEqual([line]);
  });

  it('that breaks off is an error, after the lines that came', async () => {
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

  it('ends at the caller’s signal', async () => {
    const temps = await connect((socket) => socket.send('one'));
    const controller = new AbortController();
    const reading = (async () => {
      for await (const _ of temps.deployments.tailJobLogs({ path, signal: controller.signal })) controller.abort();
    })();
    await expect(reading).rejects.toThrow(TempsAbortError);
  });

  it('is closed when its loop is left', async () => {
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

  it('keeps the token out of its errors', async () => {
    const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: TOKEN });
    const error: unknown = await all(temps.deployments.tailJobLogs({ path })).catch((reason: unknown) => reason);
    expect(TempsConnectionError.is(error)).toBe(true);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(TOKEN);
  });
});
