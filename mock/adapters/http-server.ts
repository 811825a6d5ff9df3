import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { foreignRequestProblem, inUrl } from './local-only.ts';
import type { MockContext } from '../state/context.ts';
import type { ListenOptions, MockServer } from './server.ts';
import { acceptUpgrades } from './web-socket.ts';

const LOOPBACK = '127.0.0.1';
/** They include loopback. */
const ALL_ADDRESSES: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Starts an HTTP server for the mock, on loopback by default. */
export async function listen(
  respond: Pipeline,
  { server: profile }: Pick<MockContext, 'server'>,
  { port = 0, host, cors = false }: ListenOptions = {},
): Promise<MockServer> {
  const server = createServer((incoming, outgoing) => {
    const refuse = (status: number, problem: string): void => {
      incoming.resume();
      outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(problem);
    };
    const problem = foreignRequestProblem(incoming, { host, cors });
    if (problem !== undefined) return refuse(403, problem);
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    let request: Request;
    try {
      request = toRequest(incoming, gone.signal);
    } catch (error) {
      // `TRACE`, which `Request` does not allow, or `OPTIONS *`.
      return refuse(incoming.method === 'TRACE' ? 405 : 400, String(error));
    }
    // A connection that a fault or the client breaks must not end the process.
    void sendResponse(() => respond(request), outgoing).catch(() => outgoing.destroy());
  });
  const upgrades = acceptUpgrades(
    server,
    (incoming, signal) => respond(toRequest(incoming, signal)),
    {
      end: profile.streamEnd,
      host,
      cors,
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host ?? LOOPBACK, resolve);
  });
  return {
    url: `http://${inUrl(host === undefined || ALL_ADDRESSES.has(host) ? LOOPBACK : host)}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        upgrades.close();
      }),
  };
}

async function sendResponse(
  respond: () => Promise<Response>,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await respond();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).flushHeaders();
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  const body =
    hasBody && method !== 'GET' && method !== 'HEAD'
      ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }
      : {};
  return new Request(/^http:/i.test(url) ? url : `http://${headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: headers as Record<string, string>,
    signal,
    ...body,
  });
}
