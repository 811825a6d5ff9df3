import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { TYPE_LOADER } from '../support/program.ts';
import { archiveOf } from '../support/archive.ts';
import { fileOf, makeFiles, startServer } from './support.ts';

test('a pipe is read whole from a writer that comes late and pauses', async () => {
  const pipe = join(await makeFiles({ a: '' }), 'image.tar');
  execFileSync('mkfifo', [pipe]);
  const { temps, received, count } = await startServer(() => undefined);
  const call = temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: pipe } });
  await expect.poll(count).toBe(1);
  const writer = await open(pipe, 'w');
  const piece = archiveOf('gzip', 200_000);
  await writer.write(piece);
  // What has been written is read meanwhile, and nothing more comes for a few reads.
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
  await writer.write(piece);
  await writer.close();
  await call;
  expect(received.map((request) => fileOf(request).size)).toEqual([400_000]);
});

test('the standard input of a command is uploaded, and one that is empty is refused', async () => {
  const { url, received } = await startServer(() => undefined);
  const script = `
    const { TempsClient } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)});
    const temps = new TempsClient({ baseUrl: ${JSON.stringify(url)}, apiKey: 'tk_test', maxRetries: 0 });
    const upload = { path: { project_id: 1 }, body: { file: '/dev/stdin' } };
    await temps.deployments.uploadStatic(upload).catch(({ message }) => console.log(message));
  `;
  const node = [process.execPath, ...TYPE_LOADER, '--input-type=module', '-e', script];
  for (const [command, printed] of [
    ['printf PKabc', ''],
    ['true', 'is empty'],
  ] as const) {
    const shell = ['-c', `${command} | { exec "$0" "$@"; }`, ...node];
    const child = spawn('sh', shell, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(printed) });
  }
  expect(received.map((request) => fileOf(request).size)).toEqual([5]);
});
