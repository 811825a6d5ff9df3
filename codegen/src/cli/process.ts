import { endWorkers } from '../generate/run-worker.ts';
import { removeTemporaries } from '../output/temporary.ts';
import { main } from './main.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let isInterrupted = false;

/** Runs the command in this process. */
export async function run(): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, (name) => void interrupted(name));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', cannotPrint);
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    out: (text) => print(process.stdout, text),
    err: (text) => print(process.stderr, text),
  });
}

/** Prints nothing after an interruption, which makes everything else fail. */
function print(stream: NodeJS.WriteStream, text: string): void {
  if (!isInterrupted) stream.write(text);
}

/** Removes temporary files, and ends the process with the signal. */
async function interrupted(signal: NodeJS.Signals): Promise<void> {
  isInterrupted = true;
  await endWorkers();
  removeTemporaries();
  process.kill(process.pid, signal);
}

/** A reader that closed the pipe, such as `head`, is not a failure; a full disk is. */
function cannotPrint(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) process.exitCode = 1;
}
