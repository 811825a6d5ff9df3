import { removeTemporaries } from '../output/temporary.ts';
import { main } from './main.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the command with what the process was given. */
export async function run(): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, interrupted);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => cannotPrint(stream, error));
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}

/** Leaves nothing behind, and ends as the signal would have ended it. */
function interrupted(signal: NodeJS.Signals): void {
  removeTemporaries();
  process.kill(process.pid, signal);
}

/** A reader that has seen enough, such as `head`, is no failure; a full disk is. */
function cannotPrint(stream: NodeJS.WriteStream, error: Error): void {
  if ('code' in error && error.code === 'EPIPE') return;
  process.exitCode = 1;
  if (stream === process.stdout) process.stderr.write(`Failed to print: ${error.message}.\n`);
}
