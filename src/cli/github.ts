import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { plainText, type Output } from './output.ts';
import type { Outcome } from './context.ts';

/**
 * Makes the GitHub runner print lines without running workflow commands in them, until the returned
 * function is called. The token that ends this is random, so a log cannot contain it.
 */
export function stopCommands(out: Output): () => void {
  const token = randomUUID();
  out.write(`::stop-commands::${token}\n`);
  return () => out.write(`::${token}::\n`);
}

/**
 * Prints lines without running workflow commands in them, except those of this command: groups of
 * lines. `end` lets the runner look for commands again.
 */
export function createGroups(out: Output) {
  let resume = stopCommands(out);
  const run = (command: string): void => {
    resume();
    out.write(`${command}\n`);
    resume = stopCommands(out);
  };
  const group = (title: string): (() => void) => {
    run(`::group::${escapeData(plainText(title))}`);
    return () => run('::endgroup::');
  };
  return { group, end: () => resume() };
}

/** Writes the outputs of the step and, on failure, an annotation with the end of the log. */
export async function reportToGitHub(
  outcome: Outcome,
  env: NodeJS.ProcessEnv,
  out: Output,
): Promise<void> {
  const { deployment, failure } = outcome;
  if (failure) {
    const title = deployment ? `Deployment ${deployment.id}` : 'temps-deploy';
    out.write(errorAnnotation(title, [failure.message, ...(failure.logs ?? [])]));
  }
  const outputs = formatOutputs({
    'deployment-id': String(deployment?.id ?? ''),
    url: deployment?.url ?? '',
    status: deployment?.status ?? '',
  });
  const file = env['GITHUB_OUTPUT'];
  if (!file) return;
  // The deployment is not worse for it.
  await appendFile(file, outputs).catch((error: Error) =>
    out.write(`Warning: The outputs of the step cannot be written: ${plainText(error.message)}\n`),
  );
}

/**
 * The lines that set the outputs of a step. The delimiter is random, so that a value cannot set
 * other outputs.
 */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  const end = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}<<${end}\n${value}\n${end}\n`,
  );
  return lines.join('');
}

export function errorAnnotation(title: string, lines: readonly string[]): string {
  const property = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error title=${property}::${escapeData(lines.join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
