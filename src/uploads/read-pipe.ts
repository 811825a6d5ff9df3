import type { FileSystem } from './read-file.ts';
import { readChunk } from './read-file.ts';
import type { Reading } from './types.ts';

/** How often a pipe is asked again at once, which lets the event loop run too. */
const EAGER_READS = 8;
const MAX_PAUSE_MS = 20;

/**
 * The bytes of a pipe or a device, which have no size. Opened and read without blocking: a thread that waits for somebody to
 * write would keep the process from ending, on every runtime.
 *
 * @param isWritten whether there is a writer from the start, or none at all: nothing to read is then the end
 */
export function readPipe(fs: FileSystem, path: string, isWritten = false): Reading {
  let isOpen = true;
  const bytes = readWhileOpen(fs, path, () => isOpen, isWritten);
  const cancel = (): void => {
    isOpen = false;
    // Not awaited: it may come only after a read.
    void bytes.return().catch(() => {});
  };
  return { cancel, [Symbol.asyncIterator]: () => bytes };
}

async function* readWhileOpen(
  fs: FileSystem,
  path: string,
  isOpen: () => boolean,
  isWritten: boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await fs.promises.open(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    // Before there is a writer, a pipe seems to be at its end.
    let hadWriter = isWritten;
    let idle = 0;
    while (isOpen()) {
      const chunk = await readChunk(handle).catch(waitIfEmpty);
      if (chunk) {
        yield chunk;
        idle = 0;
      } else if (chunk === undefined && hadWriter) return;
      else if (++idle > EAGER_READS) await pause(Math.min(idle - EAGER_READS, MAX_PAUSE_MS));
      hadWriter ||= chunk !== undefined;
    }
  } finally {
    await handle.close();
  }
}

/** @returns `null` where there is a writer and nothing written */
function waitIfEmpty(error: NodeJS.ErrnoException): null {
  if (error.code === 'EAGAIN') return null;
  throw error;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
