import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { behaviours } from './behaviours.ts';
import type { Exchange } from './exchange.ts';

/** What the server has seen of one case. */
interface Tally {
  /** Requests that arrived, by method. */
  sent: Record<string, number>;
  /** Connections that wait for something of the client or the server. */
  open: number;
  sockets: Set<Socket>;
}

export interface AttackServer {
  url: string;
  /** `/` lists the behaviours, `/<case>` says what was seen of a case. */
  control: string;
  close: () => void;
}

/** A server that misbehaves as the address asks for: `/<case>/<number of the behaviour>/api/…`. */
export async function startAttackServer(): Promise<AttackServer> {
  const tallies = new Map<string, Tally>();
  const list = [...behaviours];

  function start(request: IncomingMessage, socket: Socket, response?: ServerResponse): void {
    const [, id = '', index = ''] = (request.url ?? '').split('/');
    const behaviour = list[Number(index)]?.[1];
    if (!behaviour) return void socket.destroy();
    const tally = tallies.get(id) ?? { sent: {}, open: 0, sockets: new Set() };
    tallies.set(id, tally);
    const { method = '' } = request;
    tally.sent[method] = (tally.sent[method] ?? 0) + 1;
    tally.open++;
    tally.sockets.add(socket);
    let isOpen = true;
    const settle = (): void => {
      if (isOpen) tally.open--;
      tally.sockets.delete(socket);
      isOpen = false;
      socket.off('close', settle);
    };
    socket.once('close', settle);
    response?.once('finish', settle);
    request.on('error', () => {});
    const exchange: Exchange = {
      request,
      socket,
      response,
      token: (request.headers.authorization ?? '').replace('Bearer ', ''),
    };
    void behaviour.run(exchange);
  }

  /** Lists the behaviours, or says what was seen of a case. */
  function report(request: IncomingMessage, response: ServerResponse): void {
    const id = (request.url ?? '').slice(1);
    const found = tallies.get(id);
    // A server that does not read does not see that the client has gone, either.
    for (const socket of found?.sockets ?? []) socket.resume();
    const shown = id
      ? { sent: found?.sent ?? {}, open: found?.open ?? 0 }
      : list.map(([name, { isRedirect, isRetried, status }]) => ({
          name,
          isRedirect,
          isRetried,
          status,
        }));
    response.writeHead(200, { connection: 'close' }).end(JSON.stringify(shown));
  }

  const server = createServer((request, response) => start(request, request.socket, response));
  server.on('upgrade', (request, socket) => {
    // Only sockets of requests are closed by the server by themselves.
    socket.on('end', () => socket.end());
    start(request, socket as Socket);
  });
  server.on('connection', (socket) => socket.on('error', () => {}));
  server.on('clientError', (_error, socket) => socket.destroy());
  Object.assign(server, { requestTimeout: 0, headersTimeout: 0 });
  // On a port of its own: a client may share connections among all that goes to one.
  const control = createServer(report);
  return {
    url: await listen(server),
    control: await listen(control),
    close() {
      for (const each of [server, control]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
