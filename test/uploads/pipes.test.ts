import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { TempsClient } from '../../src/index.ts';
import { readPipe } from '../../src/uploads/read-pipe.ts';
import { TYPE_LOADER } from '../support/program.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

async function makePipe(): Promise<string> {
  const pipe = join(await makeFiles({ a: '' }), 'image.tar');
  execFileSync('mkfifo', [pipe]);
  return pipe;
}

const upload = (temps: TempsClient, file: string, options: object = {}) =>
  temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file }, ...options });

it('a pipe is read whole from a writer that comes late and pauses', async () => {
  const pipe = await makePipe();
  const { temps, received, count } = await startServer(() => undefined);
  const call = upload(temps, pipe);
  await expect.poll(count).toBe(1);
  const writer = await open(pipe, 'w');
  const piece = Buffer.alloc(200_000, 'a');
  await writer.write(piece);
  // What has been written is read meanwhile, and nothing more comes for a few reads.
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
  await writer.write(piece);
  await writer.close();
  await call;
  expect(received.map((request) => fileOf(request).size)).toEqual([400_000]);
});

it('a pipe whose writer closes it without a byte is an empty file', async () => {
  const empty = Object.assign(new Error('EAGAIN: resource temporarily unavailable, read'), { code: 'EAGAIN' });
  const close = vi.fn<() => Promise<void>>();
  const read = vi.fn<() => Promise<{ bytesRead: number }>>();
  read.mockResolvedValueOnce({ bytesRead: 0 }).mockRejectedValueOnce(empty).mockResolvedValueOnce({ bytesRead: 0 });
  const opened = vi.fn<typeof fs.promises.open>().mockResolvedValue({ read, close } as never);
  const chunks = [];
  for await (const chunk of readPipe({ ...fs, promises: { ...fs.promises, open: opened } }, '/a/pipe'))
    chunks.push(chunk);
  expect([chunks, read.mock.calls.length, close.mock.calls.length]).toEqual([[], 3, 1]);
});

it('a pipe whose upload ends early is closed', async () => {
  const close = vi.fn<() => Promise<void>>();
  const read = vi.fn<() => Promise<{ bytesRead: number }>>().mockResolvedValue({ bytesRead: 3 });
  const opened = vi.fn<typeof fs.promises.open>().mockResolvedValue({ read, close } as never);
  const reading = readPipe({ ...fs, promises: { ...fs.promises, open: opened } }, '/a/pipe');
  await reading[Symbol.asyncIterator]().next();
  expect(close).not.toHaveBeenCalled();
  reading.cancel();
  await new Promise(setImmediate);
  expect(close).toHaveBeenCalledOnce();
});

it('a device at its end is an empty file', async () => {
  const { temps, received } = await startServer(() => undefined);
  await upload(temps, '/dev/null');
  expect(received.map((request) => fileOf(request).size)).toEqual([0]);
});

it('an inherited pipe whose writer has gone is an empty file', async () => {
  const { url, received } = await startServer(() => undefined);
  const script = `
    const { TempsClient } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)});
    const temps = new TempsClient({ baseUrl: ${JSON.stringify(url)}, apiKey: 'tk_test', maxRetries: 0 });
    await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: '/dev/stdin' } });
  `;
  const node = [process.execPath, ...TYPE_LOADER, '--input-type=module', '-e', script];
  const child = spawn('sh', ['-c', 'true | { exec "$0" "$@"; }', ...node], { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(received.map((request) => fileOf(request).size)).toEqual([0]);
});

it('a socket is refused before anything is sent', async () => {
  const { temps, count } = await startServer(() => undefined);
  const path = join(await makeFiles({ a: '' }), 'socket');
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  await expect(upload(temps, path)).rejects.toMatchObject({ name: 'TempsValidationError' });
  expect(count()).toBe(0);
});

it('an abort ends the upload of a pipe that nobody writes to, and the process can exit', async () => {
  const pipe = await makePipe();
  const { count, url } = await startServer(() => undefined);
  const script = `
    const { TempsClient } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)});
    const temps = new TempsClient({ baseUrl: ${JSON.stringify(url)}, apiKey: 'tk_test' });
    const controller = new AbortController();
    process.once('message', () => (controller.abort(new Error('enough')), process.disconnect()));
    const call = temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: ${JSON.stringify(pipe)} }, signal: controller.signal });
    await call.catch((error) => console.log(error.message));
  `;
  const child = spawn(process.execPath, [...TYPE_LOADER, '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await expect.poll(count).toBe(1);
  child.send('abort');
  let printed = '';
  child.stdout?.on('data', (text) => (printed += text));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(printed).toBe("POST /projects/1/upload/static: aborted by the caller's signal\n");
});
