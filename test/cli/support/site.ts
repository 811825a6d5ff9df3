import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  url: string;
  /** The path and the headers of each request. */
  requests: { path: string; headers: IncomingHttpHeaders }[];
  close: () => Promise<void>;
}

/** A live site on loopback, whose status a test decides. */
export async function openSite(status: (requests: number) => number): Promise<Site> {
  const requests: Site['requests'] = [];
  const server = createServer(({ url: path = '', headers }, response) => {
    requests.push({ path, headers });
    response.writeHead(status(requests.length)).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
