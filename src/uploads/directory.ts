import type { Readable } from 'node:stream';
import { createTarPacker } from 'modern-tar';
import { changedError, refusal } from './refusals.ts';

/**
 * Opens a directory as a tar.gz, which is packed while it is sent. Returns a function that packs it
 * once.
 */
export async function openDirectory(
  field: string,
  directory: string,
  signal?: AbortSignal,
): Promise<() => Readable> {
  const files = await listFiles(field, directory, signal);
  if (files.length === 0) throw refusal(field, `has nothing to send: ${directory} holds no files`);
  const fs = process.getBuiltinModule('node:fs');
  const stream = process.getBuiltinModule('node:stream');
  const zlib = process.getBuiltinModule('node:zlib');

  /** Owner, mode and times are fixed, so that the same files give the same bytes. */
  async function pack(controller: ReturnType<typeof createTarPacker>['controller']): Promise<void> {
    for (const { path, name, size } of files) {
      const writer = controller
        .add({ name, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 })
        .getWriter();
      let read = 0;
      for await (const chunk of fs.createReadStream(path) as AsyncIterable<Uint8Array>) {
        read += chunk.length;
        if (read > size) throw changedError(name, size, `${read} or more`);
        await writer.write(chunk);
      }
      if (read < size) throw changedError(name, size, `${read}`);
      await writer.close();
    }
    controller.finalize();
  }

  return () => {
    const { readable, controller } = createTarPacker();
    // A failure ends the archive with an error for its reader.
    pack(controller).catch((error: unknown) => controller.error(error));
    // Not a CompressionStream: in Node 20 and 22 it reads everything at once, however slow its
    // reader is.
    const gzip = zlib.createGzip();
    // An error of either ends the other, and is thrown to who reads.
    stream.pipeline(stream.Readable.from(readable), gzip, () => {});
    return gzip;
  };
}

/**
 * Lists the files of a directory that go into its archive, sorted by their name there. Leaves out
 * hidden files and directories except `.well-known`: a `.env` or `.git` must not end up on a web
 * server. Follows symbolic links, and refuses those that lead out of the directory.
 */
async function listFiles(field: string, directory: string, signal: AbortSignal | undefined) {
  const fs = process.getBuiltinModule('node:fs');
  const paths = process.getBuiltinModule('node:path');
  const { readdir, realpath, stat } = fs.promises;
  const root = await realpath(directory);
  const files: { path: string; name: string; size: number }[] = [];

  const visit = async (
    folder: string,
    prefix: string,
    ancestors: readonly string[],
  ): Promise<void> => {
    signal?.throwIfAborted();
    for (const name of (await readdir(folder)).toSorted()) {
      if (name.startsWith('.') && name !== '.well-known') continue;
      const inside = prefix + name;
      const path = await realpath(paths.join(folder, name)).catch((cause: unknown) => {
        if ((cause as { code?: unknown }).code !== 'ENOENT') throw cause;
        throw refusal(
          field,
          `holds ${inside}, a symbolic link to nothing, or a name that is not UTF-8`,
          cause,
        );
      });
      if (!path.startsWith(root + paths.sep) || ancestors.includes(path))
        throw refusal(
          field,
          `holds ${inside}, a symbolic link out of the directory or in a circle, to ${path}`,
        );
      const entry = await stat(path);
      if (entry.isDirectory()) await visit(path, `${inside}/`, [...ancestors, path]);
      else if (entry.isFile()) files.push({ path, name: inside, size: entry.size });
    }
  };

  await visit(root, '', [root]);
  return files;
}
