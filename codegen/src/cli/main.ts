import { readFileSync } from 'node:fs';
import {
  hideToken,
  instanceToken,
  formatDiff,
  formatDifferences,
  formatSummary,
  visibleLines,
} from './report.ts';
import { runWorker, type WorkerInput } from '../generate/run-worker.ts';
import { fetchContract } from '../input/fetch-contract.ts';
import { readContractFile } from '../input/read-contract.ts';
import { compareFiles, readFiles, type Files } from '../output/files.ts';
import { resolveTarget } from '../output/target.ts';
import { withMarker, writeFolder } from '../output/write-folder.ts';
import { UsageError } from '../problems.ts';
import { parseArguments, type Arguments, HELP } from './arguments.ts';

/** The environment and the streams of the command, which tests replace. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs the command, and returns its exit code. Any failure is one sentence on standard error. */
export async function main(args: string[], given: Surroundings): Promise<number> {
  const { env } = given;
  const surroundings: Surroundings = {
    env,
    out: (text) => given.out(hideToken(text, instanceToken(env))),
    err: (text) => given.err(hideToken(text, instanceToken(env))),
  };
  try {
    return await run(parseArguments(args, env), surroundings);
  } catch (error) {
    surroundings.err(visibleLines([error instanceof Error ? error.message : String(error)]));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run(asked: Arguments, { env, out, err }: Surroundings): Promise<number> {
  if (asked.command === 'help') {
    out(HELP);
    return 0;
  }
  if (asked.command === 'version') {
    out(`${readVersion()}\n`);
    return 0;
  }
  const { output, zod, extension, json } = asked;
  if (output === undefined) {
    const { summary } = await runWorker(await readInput(asked, env));
    out(json ? toJson(summary) : formatDiff(summary));
    return 0;
  }
  // Before the contract is fetched, so that a bad folder is refused at once.
  resolveTarget(output);
  const { files, summary } = await runWorker({
    ...(await readInput(asked, env)),
    output: { zod, extension },
  });
  refuseToken(files, instanceToken(env));
  const isComparison = asked.check || asked.command === 'diff';
  if (!isComparison) {
    await writeFolder(output, files);
    out(json ? toJson({ output, ...summary }) : formatSummary(summary, output));
    return 0;
  }
  const written = await readFiles(output);
  const differences =
    written.size === 0
      ? ['there is no such folder, or it is empty']
      : compareFiles(withMarker(files), written);
  if (json) out(toJson({ output, ...summary, differences }));
  else if (differences.length > 0)
    (asked.check ? err : out)(formatDifferences(output, differences));
  else out(visibleLines([`${output} is up to date.`]));
  return asked.check && differences.length > 0 ? 1 : 0;
}

/** Refuses output with the token in it, since the folder will be committed. */
function refuseToken(files: Files, token: string | undefined): void {
  const file = token && [...files].find(([, text]) => text.includes(token))?.[0];
  if (file)
    throw new Error(
      `Failed to write ${file}: the contract holds the token of this environment. Nothing was written. Take it out, and give the contract with --input.`,
    );
}

async function readInput(
  { url, input, only }: Arguments,
  env: NodeJS.ProcessEnv,
): Promise<WorkerInput> {
  if (input !== undefined) return { bytes: await readContractFile(input), source: input, only };
  const fetched = await fetchContract(url ?? '', { token: instanceToken(env) });
  return { bytes: fetched.bytes, source: fetched.url, only };
}

function toJson(value: object): string {
  return visibleLines(JSON.stringify(value, null, 2).split('\n'));
}

/** From the package, which is one folder above the built command, and two above the source. */
function readVersion(): string {
  const file = new URL(
    import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json',
    import.meta.url,
  );
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
