import { appendFile } from 'node:fs/promises';
import type { Outcome } from './context.ts';
import { escapeData, plainText, type GuardedOutput } from './output.ts';

/**
 * Writes the outputs of the step and its summary and, on failure, an annotation with the end of the
 * log.
 */
export async function reportToGitHub(
  outcome: Outcome,
  env: NodeJS.ProcessEnv,
  out: GuardedOutput,
): Promise<void> {
  const { deployment, failure } = outcome;
  const { id, url, status } = deployment ?? { id: '', url: '', status: '' };
  const title = deployment ? `Deployment ${id}` : 'temps-deploy';
  const lines = failure ? [failure.message, ...failure.logs] : [];
  if (failure) out.command(`::error title=${title}::${escapeData(lines.join('\n'))}`);
  const texts = {
    GITHUB_OUTPUT: `deployment-id=${id}\nurl=${url}\nstatus=${status}\n`,
    GITHUB_STEP_SUMMARY: formatSummary(outcome, lines),
  };
  for (const [name, text] of Object.entries(texts))
    if (env[name])
      await appendFile(env[name], text).catch((error: Error) =>
        // The deployment is not worse for it.
        out.write(`Warning: ${name} cannot be written: ${plainText(error.message)}\n`),
      );
}

/**
 * What was deployed, its state, address and jobs, and the lines of a failure. One block of HTML
 * without an empty line, in which nothing that a build writes is Markdown.
 */
function formatSummary({ title, deployment, jobs = [] }: Outcome, lines: string[]): string {
  const parts = [`<h3>${escapeHtml(title ?? 'temps-deploy')}</h3>`];
  if (deployment) {
    const url = escapeHtml(deployment.url);
    const link = url && ` at <a href="${url}">${url}</a>`;
    parts.push(`<p>Deployment ${deployment.id}: ${escapeHtml(deployment.status)}${link}</p>`);
  }
  const rows = jobs.map((job) => job.map((cell) => `<td>${escapeHtml(cell)}</td>`).join(''));
  if (rows.length > 0) parts.push(`<table><tr>${rows.join('</tr><tr>')}</tr></table>`);
  if (lines.length > 0) parts.push(`<pre>${lines.map(escapeHtml).join('<br>')}</pre>`);
  return `\n${parts.join('')}\n\n`;
}

function escapeHtml(text: string): string {
  return plainText(text).replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
