import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Files } from '../output/files.ts';
import { makeTemporary, removeTemporary } from '../output/temporary.ts';
import { UsageError } from '../problems.ts';
import type { Summary } from '../input/read.ts';

export interface WorkerInput {
  /** The contract. Its text would take twice as much, in both threads. */
  bytes: Uint8Array;
  /** Where it was read from, for errors. */
  source: string;
  /** The tags of the operations to keep. All operations if left out. */
  only?: readonly string[] | undefined;
  /** What to generate. Nothing if left out. */
  output?: { zod: boolean; extension: '.js' | '.ts' } | undefined;
}

/** What the worker sends back: a problem in one sentence, or its result. */
export type WorkerOutput =
  | { problem: string; isUsage: boolean }
  | { summary: Summary; files?: [string, string][] };

/** CPU time, which a busy machine does not use up. */
const MAX_CPU_SECONDS = 180;
const MAX_MEMORY_MB = 2000;
const CPU_CHECK_MS = 250;

/**
 * hey-api passes lists as arguments, which take space on the stack: 100,000 values of an enum
 * overflow the default of 4 MB.
 */
const STACK_MB = 64;

const running = new Set<Worker>();

/**
 * Ends all workers when the command is interrupted, so that they do not write again what was just
 * removed.
 */
export async function endWorkers(): Promise<void> {
  await Promise.all([...running].map((worker) => worker.terminate()));
}

/**
 * Reads a contract and generates its code in a worker, with limits on time and memory. If the
 * worker reaches one, throws an error of one sentence.
 */
export async function runWorker(
  input: WorkerInput,
  { cpu = MAX_CPU_SECONDS, memory = MAX_MEMORY_MB }: { cpu?: number; memory?: number } = {},
): Promise<{ summary: Summary; files: Files }> {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  // Removed in any case, even if the worker is ended early.
  const scratch = makeTemporary(tmpdir(), 'temps-codegen-');
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: input,
    env: { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch },
    resourceLimits: { maxOldGenerationSizeMb: memory, stackSizeMb: STACK_MB },
    // Output of libraries is not shown.
    stdout: true,
    stderr: true,
  });
  running.add(worker);
  const before = process.cpuUsage();
  const timer = setInterval(() => {
    // Of the whole process, in which nothing else works meanwhile.
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000_000 > cpu) void worker.terminate();
  }, CPU_CHECK_MS);
  try {
    const output = await new Promise<WorkerOutput>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error(`it takes more than ${cpu} seconds of CPU time`)));
    });
    if ('problem' in output)
      throw output.isUsage ? new UsageError(output.problem) : new Error(output.problem);
    return { summary: output.summary, files: new Map(output.files) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.startsWith('Failed to ')) throw error;
    const isMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw new Error(
      `Failed to generate ${input.source}: ${isMemory ? `it takes more than ${memory} MB of memory` : reason}. Split the contract.`,
      { cause: error },
    );
  } finally {
    clearInterval(timer);
    await worker.terminate();
    running.delete(worker);
    removeTemporary(scratch);
  }
}
