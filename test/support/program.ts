import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const STRIP_TYPES = fileURLToPath(new URL('strip-types.mjs', import.meta.url));

/** Arguments with which Node can run TypeScript. Node 22 and later need none. */
export const TYPE_LOADER = process.features.typescript ? [] : ['--import', STRIP_TYPES];

/**
 * Runs a TypeScript program with the version of Node that runs the tests, and returns its output.
 */
export async function runProgram(
  path: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...TYPE_LOADER, path, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return stdout;
}
