import { readFile, stat } from 'node:fs/promises';
import { MAX_CONTRACT_BYTES } from '../contract/limits.ts';
import { UsageError } from '../usage-error.ts';

/** The text of a contract in a file. */
export async function readContractFile(path: string): Promise<string> {
  if (!path.trim()) throw new UsageError('Failed to read the contract: --input has no name. Give a file.');
  try {
    const { size } = await stat(path);
    if (size > MAX_CONTRACT_BYTES) throw new Error(`it has ${size} bytes, and ${MAX_CONTRACT_BYTES} are the most`);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${fileProblem(error)}.`, { cause: error });
  }
}

const problems: Record<string, string> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

function fileProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error && problems[String(error.code)]) || error.message;
}
