import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('./', import.meta.url));

/**
 * Runs one script of this folder in a process of its own, which prints what it measured as JSON.
 */
export async function measure<T>(script: string, ...args: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, ['--expose-gc', `${here}${script}`, ...args]);
  return JSON.parse(stdout) as T;
}

/** A server in a process of its own. */
export async function startServer(latency = 0): Promise<{ origin: string; stop: () => void }> {
  const server = spawn(process.execPath, [`${here}server.ts`], {
    env: { ...process.env, LATENCY: String(latency) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { origin: line.toString().trim(), stop: () => server.kill() };
}
