import { constants, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { MAX_CONTRACT_BYTES } from '../contract/limits.ts';
import { systemProblem } from '../system-problem.ts';
import { UsageError } from '../usage-error.ts';
import { decode, readText } from './read-text.ts';

/** How long to wait for data from a pipe. */
const DEFAULT_TIMEOUT_MS = 10_000;

/** Reads a contract from a file or a pipe: `--input <(…)`, `--input /dev/stdin`. */
export async function readContractFile(path: string, timeout = DEFAULT_TIMEOUT_MS): Promise<string> {
  if (!path.trim()) throw new UsageError('Failed to read the contract: --input has no name. Give a file.');
  try {
    const stats = await stat(path);
    if (stats.isFIFO()) return await readText(openPipe(path, timeout));
    // Refuses devices, which may never end, and sockets, which cannot be read.
    if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is not a file');
    if (stats.size > MAX_CONTRACT_BYTES)
      throw new Error(`it has ${stats.size} bytes, and ${MAX_CONTRACT_BYTES} are the most`);
    return decode(await readFile(path));
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${systemProblem(error)}.`, { cause: error });
  }
}

/** Not with `readFile`, which waits for ever for a writer. */
function openPipe(path: string, timeout: number): Socket {
  const pipe = new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), writable: false });
  pipe.setTimeout(timeout, () => pipe.destroy(new Error(`nothing came through it for ${timeout / 1000} seconds`)));
  return pipe;
}
