import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const STRIP_TYPES = fileURLToPath(new URL('strip-types.mjs', import.meta.url));

/** Runs a TypeScript program by the Node that runs the tests, and returns what it prints. */
export async function runProgram(path: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const loader = process.features.typescript ? [] : ['--import', STRIP_TYPES];
  const { stdout } = await promisify(execFile)(process.execPath, [...loader, path, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return stdout;
}
