import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Counted {
  /** Bytes between the head of the first part and the end of the form. */
  file: number;
  contentLength: string | undefined;
}

/** Takes any upload and keeps nothing of it but how long it was. */
export async function startCountingServer(): Promise<{
  url: string;
  last: () => Counted;
  close: () => void;
}> {
  let counted: Counted = { file: 0, contentLength: undefined };
  const server = createServer((request, response) => {
    const boundary = /boundary=(.*)/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
    let total = 0;
    let head = '';
    request.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (!head.includes('\r\n\r\n')) head += chunk.toString('latin1', 0, 1024);
    });
    request.on('end', () => {
      const around = head.indexOf('\r\n\r\n') + 4 + `\r\n--${boundary}--\r\n`.length;
      counted = { file: total - around, contentLength: request.headers['content-length'] };
      response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    last: () => counted,
    close: () => server.close(),
  };
}
