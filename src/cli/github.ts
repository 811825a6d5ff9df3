import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { plainText, type Output } from './output.ts';
import type { Outcome } from './context.ts';

/**
 * Makes the GitHub runner print lines without running workflow commands in them, until the returned
 * function is called. The token that ends this is random, so a log cannot contain it.
 */
function stopCommands(out: Output): () => void {
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

/**
 * Writes the outputs of the step and its summary and, on failure, an annotation with the end of the
 * log.
 */
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
  const write = async (what: string, file: string | undefined, text: string): Promise<void> => {
    if (!file) return;
    // The deployment is not worse for it.
    await appendFile(file, text).catch((error: Error) =>
      out.write(
        `Warning: The ${what} of the step cannot be written: ${plainText(error.message)}\n`,
      ),
    );
  };
  await write('outputs', env['GITHUB_OUTPUT'], outputs);
  await write('summary', env['GITHUB_STEP_SUMMARY'], formatSummary(outcome));
}

/**
 * What was deployed, its state, address and jobs, and the reason for a failure. One block of HTML
 * without an empty line, in which nothing that a build writes is Markdown.
 */
function formatSummary({ title, deployment, jobs = [], failure }: Outcome): string {
  const parts = [`<h3>${escapeHtml(title ?? 'temps-deploy')}</h3>`];
  if (deployment) {
    const url = escapeHtml(deployment.url);
    const link = /^https?:/.test(url) ? ` at <a href="${url}">${url}</a>` : '';
    parts.push(`<p>Deployment ${deployment.id}: ${escapeHtml(deployment.status)}${link}</p>`);
  }
  const rows = jobs.map(
    ({ name, status, time }) =>
      `<tr>${[name, status, time].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  if (rows.length > 0) parts.push(`<table>${rows.join('')}</table>`);
  if (failure) {
    const lines = [failure.message, ...(failure.logs ?? [])].map(escapeHtml);
    parts.push(`<pre>${lines.join('<br>')}</pre>`);
  }
  return `\n${parts.join('')}\n\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return plainText(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
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
