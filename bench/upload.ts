/**
 * How much memory the upload of a large image tarball takes, and that of a directory which is
 * packed on the way, on every Node that is installed: `node bench/upload.ts [megabytes of the
 * tarball]`. The client runs in a process of its own, so that nothing but the client is measured;
 * the server only counts. Fails where the peak is above the ceiling, or where not every byte
 * arrived.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'tsup';
import { startCountingServer } from './upload/counting-server.ts';
import { findNodes } from './upload/nodes.ts';

const CEILING_MEGABYTES = 200;
const MEGABYTE = 1024 ** 2;
/** Packing takes time, and more would show no more. */
const DIRECTORY_MEGABYTES = 256;

interface Measured {
  version: string;
  peak: number;
  seconds: number;
  loaded: number;
}

const run = promisify(execFile);
const size = Number(process.argv[2] ?? 1024) * MEGABYTE;
const directory = await mkdtemp(join(tmpdir(), 'temps-upload-'));
const server = await startCountingServer();
try {
  const tarball = join(directory, 'image.tar');
  await makeFile(tarball, size, 'temps');
  const site = join(directory, 'site');
  await mkdir(site);
  await makeFile(join(site, 'video.bin'), DIRECTORY_MEGABYTES * MEGABYTE);
  // Node 20 runs no TypeScript.
  await build({
    entry: { client: 'bench/upload/client.ts' },
    outDir: join(directory, 'client'),
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    noExternal: [/.*/],
    config: false,
    silent: true,
  });
  const nodes = await findNodes();
  console.log(`Upload of an image tarball of ${size / MEGABYTE} MB`);
  for (const node of nodes) await measure(node, 'tarball', tarball, size);
  console.log(`Upload of a directory of ${DIRECTORY_MEGABYTES} MB that cannot be compressed`);
  for (const node of nodes) await measure(node, 'directory', site);
} finally {
  server.close();
  await rm(directory, { recursive: true });
}

async function measure(node: string, kind: string, path: string, bytes?: number): Promise<void> {
  const { stdout } = await run(node, [
    join(directory, 'client/client.mjs'),
    server.url,
    kind,
    path,
  ]);
  const { version, peak, seconds, loaded } = JSON.parse(stdout) as Measured;
  const { file, contentLength } = server.last();
  console.log(
    `${version}: peak ${peak} MB, ${seconds} s, Content-Length ${contentLength ?? 'none'}`,
  );
  if (peak > CEILING_MEGABYTES)
    throw new Error(`${version}: ${peak} MB is above the ceiling of ${CEILING_MEGABYTES} MB`);
  if (file !== loaded || (bytes !== undefined && file !== bytes)) {
    throw new Error(
      `${version}: ${file} bytes arrived and ${loaded} were reported, of ${bytes ?? 'unknown'}`,
    );
  }
}

/**
 * Real bytes on the disk, not a hole that reads as zeros: those of a tar with this pattern, else
 * random ones.
 */
async function makeFile(path: string, bytes: number, pattern?: string): Promise<void> {
  const file = await open(path, 'w');
  for (let written = 0; written < bytes; written += MEGABYTE) {
    await file.write(
      pattern ? Buffer.alloc(MEGABYTE, pattern).fill('ustar', 257, 262) : randomBytes(MEGABYTE),
    );
  }
  await file.close();
}
