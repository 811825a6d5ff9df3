import { parseArgs } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { configure, type GenerateOptions } from '../../../openapi-ts.config.ts';
import { finish } from './finish.ts';

function isError(value: unknown): value is Error {
  return value instanceof Error;
}

/** hey-api wraps what went wrong; the reason is at the bottom. */
function reasonOf(error: unknown): string {
  let reason = error;
  for (let depth = 0; depth < 5; depth++) {
    const inner =
      isError(reason) && 'originalError' in reason ? (reason.originalError as { error?: unknown }) : undefined;
    const next = isError(inner) ? inner : inner?.error;
    if (!next) break;
    reason = next;
  }
  return isError(reason) ? reason.message : String(reason);
}

/** Writes the code of one contract. */
export async function generate(options: GenerateOptions): Promise<void> {
  let jobs: readonly unknown[];
  try {
    jobs = await createClient(configure(options));
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  // hey-api returns without a word where it finds nothing to read.
  if (!jobs.length)
    throw new Error(`Failed to read ${options.input}: there is no contract. Give the file or URL of one with --input.`);
  await finish(options.output);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { input: { type: 'string', default: 'openapi.json' }, output: { type: 'string', default: 'generated' } },
  });
  try {
    await generate(values);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}
