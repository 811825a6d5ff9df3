import { constants, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { MAX_CONTRACT_BYTES } from '../contract/limits.ts';
import { systemProblem } from '../system-problem.ts';
import { UsageError } from '../usage-error.ts';
import { decode, readText } from './read-text.ts';

/** How long nothing may come through a pipe. */
const DEFAULT_TIMEOUT_MS = 10_000;

/** The text of a contract in a file, or from a pipe: `--input <(…)`, `--input /dev/stdin`. */
export async function readContractFile(path: string, timeout = DEFAULT_TIMEOUT_MS): Promise<string> {
  if (!path.trim()) throw new UsageError('Failed to read the contract: --input has no name. Give a file.');
  try {
    const stats = await stat(path);
    if (stats.isFIFO()) return await readText(openPipe(path, timeout));
    // A device may never end, and a socket cannot be read.
    if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is not a file');
    if (stats.size > MAX_CONTRACT_BYTES)
      throw new Error(`it has ${stats.size} bytes, and ${MAX_CONTRACT_BYTES} are the most`);
    return decode(await readFile(path));
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${systemProblem(error)}.`, { cause: error });
  }
}

/** Not by `readFile`, which waits for ever for somebody who writes. */
function openPipe(path: string, timeout: number): Socket {
  const pipe = new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), writable: false });
  pipe.setTimeout(timeout, () => pipe.destroy(new Error(`nothing came through it for ${timeout / 1000} seconds`)));
  return pipe;
}
