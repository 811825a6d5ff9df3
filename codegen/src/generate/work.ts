import { tmpdir } from 'node:os';
import { decode, parseContract, readKnownRoutes } from '../input/read-contract.ts';
import { readInstanceContract, summarise } from '../input/read.ts';
import { selectTags } from '../input/select-tags.ts';
import type { WorkerInput, WorkerOutput } from './run-worker.ts';
import { instanceSettings } from './configure.ts';
import { systemCode, systemProblem, UsageError } from '../problems.ts';

/**
 * Reads the contract and generates its code. Runs in the worker, with limits on time and memory.
 */
export async function work({ bytes, source, only, output }: WorkerInput): Promise<WorkerOutput> {
  try {
    const known = readKnownRoutes();
    const whole = readInstanceContract(parseContract(decode(bytes), source), known);
    const read = only ? selectTags(whole, only) : whole;
    const summary = summarise(read, known);
    // Not asked for.
    if (only) summary.missing = [];
    if (!output) return { summary };
    // Loads hey-api and TypeScript, which takes longer than to read a contract, or to refuse it.
    const { generate } = await import('./generate.ts');
    return { summary, files: [...(await generate(read, instanceSettings(output)))] };
  } catch (error) {
    const problem = isMalformed(error)
      ? malformedName(parseContract(decode(bytes), source))
      : undefined;
    return { problem: problem ?? describe(error), isUsage: error instanceof UsageError };
  }
}

function isMalformed(error: unknown): boolean {
  return error instanceof Error && error.message === 'URI malformed';
}

/** The sentence for a name that no pointer can have, which hey-api refuses without its place. */
function malformedName(value: unknown, place = '#'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (/\p{Cs}/u.test(name))
      return `Failed to generate: the name ${JSON.stringify(name)} below ${place} has half of a surrogate pair. Correct it in the contract.`;
    const part = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const found = malformedName(member, `${place}/${part}`);
    if (found) return found;
  }
  return undefined;
}

function describe(error: unknown): string {
  // hey-api wraps the error of a stack that is full.
  if (
    error instanceof RangeError ||
    (error instanceof Error && error.message.startsWith('Maximum call stack'))
  )
    return 'Failed to generate: the contract is nested too deep, or is too large.';
  if (error instanceof Error && error.message.startsWith('Failed to ')) return error.message;
  if (systemCode(error) !== undefined)
    return `Failed to write to ${tmpdir()}, the folder for temporary files: ${systemProblem(error)}.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `Failed to generate: ${reason.split('\n')[0]}. The contract has a part that the generator cannot read.`;
}
