import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { TempsClient } from '../../src/index.ts';

export interface Received {
  headers: IncomingMessage['headers'];
  form: FormData;
}

export interface UploadServer {
  temps: TempsClient;
  received: Received[];
  /** Requests that began, whether or not they came to their end. */
  count: () => number;
  url: string;
}

/**
 * A server that takes uploads and keeps them. `before` may respond instead, before the body is
 * read.
 */
export async function startServer(
  before?: (count: number) => { status: number; headers?: Record<string, string> } | undefined,
): Promise<UploadServer> {
  const received: Received[] = [];
  let count = 0;
  const server = createServer(async (request, response): Promise<void> => {
    const instead = before?.(++count);
    if (instead) {
      response.writeHead(instead.status, { connection: 'close', ...instead.headers }).end('{}');
      return;
    }
    const { headers } = request;
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const form = await new Response(Buffer.concat(chunks), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    received.push({ headers, form });
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":1}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    temps: new TempsClient({ baseUrl: url, apiKey: 'tk_test' }),
    url,
    received,
    count: () => count,
  };
}

/** A directory with these files. */
export async function makeFiles(files: Record<string, string | Uint8Array>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'temps-upload-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  return directory;
}

export function fileOf({ form }: Received): File {
  const file = form.get('file');
  if (!(file instanceof File)) throw new Error('the part `file` is no file');
  return file;
}
