import { readFileSync } from 'node:fs';
import { startCommand } from './process.ts';
import type { Figure } from './measure.ts';

const MEGABYTES = 499;
const BOUNDARY = '------------------------bench';
const encoder = new TextEncoder();

/** The most memory that the mock's own process takes while it receives a bundle over HTTP. */
export async function measureUpload(): Promise<Figure[]> {
  const { url, pid, stop } = await startCommand('--scenario', 'demo');
  const piece = Uint8Array.from({ length: 64 * 1024 }, (_, index) => index);
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const disposition = 'Content-Disposition: form-data; name="file"; filename="site.zip"';
      controller.enqueue(encoder.encode(`--${BOUNDARY}\r\n${disposition}\r\n\r\n`));
    },
    pull(controller) {
      controller.enqueue(piece);
      if (++sent < MEGABYTES * 16) return;
      controller.enqueue(encoder.encode(`\r\n--${BOUNDARY}--\r\n`));
      controller.close();
    },
  });
  const before = peakOf(pid);
  const response = await fetch(`${url}/api/projects/1/upload/static`, {
    method: 'POST',
    headers: { authorization: 'Bearer tk_demo', 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit);
  if (!response.ok) throw new Error(await response.text());
  const after = peakOf(pid);
  await stop();
  const what = 'most memory of a server with the demo';
  return [
    { what, value: before, unit: 'MB', atMost: undefined },
    { what: `${what}, after a bundle of ${MEGABYTES} MB`, value: after, unit: 'MB', atMost: 200 },
  ];
}

/** In megabytes. */
function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
