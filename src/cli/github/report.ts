import { constants } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Output } from '../progress.ts';
import type { Outcome } from '../run.ts';
import { errorAnnotation } from './commands.ts';
import { formatOutputs } from './outputs.ts';
import { cut, formatSummary } from './summary.ts';

/** Non-blocking, so that writing to a pipe without a reader fails instead of waiting. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * Writes the outputs of the step, its summary and, on failure, an annotation with the end of the log.
 *
 * @param outcome in plain text, without tokens
 */
export async function reportToGitHub(
  outcome: Outcome,
  { env, out }: { env: NodeJS.ProcessEnv; out: Output },
): Promise<void> {
  const { deployment, failure } = outcome;
  const outputs = formatOutputs({
    'deployment-id': String(deployment?.id ?? ''),
    url: deployment?.url ?? '',
    status: deployment?.status ?? '',
  });
  if (failure) {
    const title = deployment ? `Deployment ${deployment.id}` : 'temps-deploy';
    out.write(errorAnnotation(title, [failure.message, ...(failure.logs ?? [])].map(cut)));
  }
  await append('GITHUB_OUTPUT', outputs);
  await append('GITHUB_STEP_SUMMARY', formatSummary(outcome));

  async function append(variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): Promise<void> {
    const file = env[variable];
    if (!file) return;
    try {
      await appendFile(file, text, { flag: APPEND });
    } catch {
      out.write(errorAnnotation('temps-deploy', [`The file that ${variable} names cannot be written`]));
    }
  }
}
