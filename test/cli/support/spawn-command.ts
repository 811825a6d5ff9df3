import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TempsMock } from '../../../mock/index.ts';
import { variables } from './run-command.ts';

const COMMAND = fileURLToPath(new URL('../../../src/cli/temps-deploy.ts', import.meta.url));
const { PATH, NODE_COMPILE_CACHE } = process.env;

/**
 * Runs the command as a process of its own, to its end. `onOutput` is called with what it has
 * written so far.
 */
export async function spawnCommand(
  args: string[],
  {
    env,
    onOutput,
    onStart,
    isDeaf = false,
  }: {
    env?: Record<string, string>;
    /** Whether nobody reads standard output. */
    isDeaf?: boolean;
    onOutput?: (written: string, child: ChildProcess) => void;
    onStart?: (child: ChildProcess) => void;
  } = {},
) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, NODE_COMPILE_CACHE, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  onStart?.(child);
  if (isDeaf) child.stdout.destroy();
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
    onOutput?.(written.out, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code: code ?? signal, ...written };
}

/** The variables of the command for a mock behind HTTP, which is closed when the test ends. */
export async function listen(mock: TempsMock): Promise<Record<string, string>> {
  const server = await mock.listen();
  onTestFinished(() => server.close());
  return variables(server.url, mock.token);
}
