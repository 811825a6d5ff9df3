import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const STRIP_TYPES = fileURLToPath(new URL('strip-types.mjs', import.meta.url));

/** What Node is given so that it runs TypeScript; those from 22 on do so by themselves. */
export const TYPE_LOADER = process.features.typescript ? [] : ['--import', STRIP_TYPES];

/** Runs a TypeScript program by the Node that runs the tests, and returns what it prints. */
export async function runProgram(path: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...TYPE_LOADER, path, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return stdout;
}
